-- counting by an index

-- Stable: what a statement's snapshot shows does not change while it runs.
-- Parallel restricted: the table may be a temporary one, which workers cannot read.
CREATE FUNCTION theme_count(relation regclass, query themequery, codes text DEFAULT NULL) RETURNS int8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL RESTRICTED COST 100000;
COMMENT ON FUNCTION theme_count(regclass, themequery, text) IS
	'number of rows of the table whose coding satisfies the query (@@), from a GIN index on the codings, without reading rows where VACUUM has been; codes: the column, where there are several; NULL table or query gives NULL';
