-- index support

-- By GIN's convention the support functions are declared with the indexed type
-- where they get a query: a themequery, or a theme for @>.

CREATE FUNCTION coding_gin_extract_value(coding, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_gin_extract_value(coding, internal, internal) IS 'GIN support';
CREATE FUNCTION coding_gin_extract_query(coding, internal, int2, internal, internal, internal, internal)
	RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_gin_extract_query(coding, internal, int2, internal, internal, internal, internal) IS
	'GIN support';
CREATE FUNCTION coding_gin_compare_partial(bytea, bytea, int2, internal) RETURNS int4
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_gin_compare_partial(bytea, bytea, int2, internal) IS 'GIN support';
CREATE FUNCTION coding_gin_consistent(internal, int2, coding, int4, internal, internal, internal, internal)
	RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_gin_consistent(internal, int2, coding, int4, internal, internal, internal, internal) IS
	'GIN support';
CREATE FUNCTION coding_gin_triconsistent(internal, int2, coding, int4, internal, internal, internal)
	RETURNS "char"
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_gin_triconsistent(internal, int2, coding, int4, internal, internal, internal) IS
	'GIN support';

CREATE FUNCTION coding_gin_options(internal) RETURNS void
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_gin_options(internal) IS 'GIN support';

CREATE OPERATOR CLASS coding_ops DEFAULT FOR TYPE coding USING gin AS
	OPERATOR 1 @@ (coding, themequery),
	OPERATOR 2 @* (coding, themequery),
	OPERATOR 3 @> (coding, theme),
	FUNCTION 1 byteacmp(bytea, bytea),
	FUNCTION 2 coding_gin_extract_value(coding, internal, internal),
	FUNCTION 3 coding_gin_extract_query(coding, internal, int2, internal, internal, internal, internal),
	FUNCTION 4 coding_gin_consistent(internal, int2, coding, int4, internal, internal, internal, internal),
	FUNCTION 5 coding_gin_compare_partial(bytea, bytea, int2, internal),
	FUNCTION 6 coding_gin_triconsistent(internal, int2, coding, int4, internal, internal, internal),
	FUNCTION 7 coding_gin_options(internal),
	STORAGE bytea;
COMMENT ON OPERATOR CLASS coding_ops USING gin IS
	'statements by the themes of their proposals: CREATE INDEX ON speech USING gin (codes); with coding_ops (pair_level = 2) also by pairs of themes of up to two labels in one proposal';
COMMENT ON OPERATOR FAMILY coding_ops USING gin IS 'statements by theme';

CREATE FUNCTION statement_gin_extract_value(statement, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_gin_extract_value(statement, internal, internal) IS 'GIN support';
CREATE FUNCTION statement_gin_extract_query(statement, internal, int2, internal, internal, internal, internal)
	RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_gin_extract_query(statement, internal, int2, internal, internal, internal, internal) IS
	'GIN support';
CREATE FUNCTION statement_gin_compare_partial(bytea, bytea, int2, internal) RETURNS int4
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_gin_compare_partial(bytea, bytea, int2, internal) IS 'GIN support';
CREATE FUNCTION statement_gin_consistent(internal, int2, statement, int4, internal, internal, internal, internal)
	RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_gin_consistent(internal, int2, statement, int4, internal, internal, internal, internal) IS
	'GIN support';
CREATE FUNCTION statement_gin_triconsistent(internal, int2, statement, int4, internal, internal, internal)
	RETURNS "char"
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_gin_triconsistent(internal, int2, statement, int4, internal, internal, internal) IS
	'GIN support';

CREATE OPERATOR CLASS statement_ops DEFAULT FOR TYPE statement USING gin AS
	OPERATOR 1 @@ (statement, themequery),
	OPERATOR 2 @* (statement, themequery),
	FUNCTION 1 byteacmp(bytea, bytea),
	FUNCTION 2 statement_gin_extract_value(statement, internal, internal),
	FUNCTION 3 statement_gin_extract_query(statement, internal, int2, internal, internal, internal, internal),
	FUNCTION 4 statement_gin_consistent(internal, int2, statement, int4, internal, internal, internal, internal),
	FUNCTION 5 statement_gin_compare_partial(bytea, bytea, int2, internal),
	FUNCTION 6 statement_gin_triconsistent(internal, int2, statement, int4, internal, internal, internal),
	STORAGE bytea;
COMMENT ON OPERATOR CLASS statement_ops USING gin IS
	'statements by their words: CREATE INDEX ON speech USING gin (body), or (codes, body)';
COMMENT ON OPERATOR FAMILY statement_ops USING gin IS 'statements by word';
