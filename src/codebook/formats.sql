-- codebooks from files and to files

CREATE FUNCTION import_codebook(format text, content text, name text DEFAULT NULL,
		language text DEFAULT NULL) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_import' LANGUAGE C STABLE PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION import_codebook(text, text, text, text) IS
	'a codebook from the content of a file: json, csv, liwc (.dic), wordstat (.cat), yoshikoder (.ykd), lexicoder (.lcd), lexicoder3 (.lc3), quanteda (.yml), skos (.ttl); name: where the file says none; language: of terms whose file says none (NULL: all); all or nothing, with notices of what has no counterpart';
CREATE FUNCTION import_codebook(format text, content bytea, name text DEFAULT NULL,
		encoding text DEFAULT NULL, language text DEFAULT NULL) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_import_bytea' LANGUAGE C STABLE PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION import_codebook(text, bytea, text, text, text) IS
	'the same from a file in any encoding PostgreSQL knows (NULL: what an XML declaration says, else UTF8)';
CREATE FUNCTION export_codebook(book codebook, format text) RETURNS text
	AS 'MODULE_PATHNAME', 'codebook_export' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION export_codebook(codebook, text) IS
	'the content of a file in one of the formats of import_codebook; a notice tells what the format cannot hold';
CREATE FUNCTION export_codebook(book text, format text) RETURNS text
	AS 'MODULE_PATHNAME', 'codebook_export_of_name' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION export_codebook(text, text) IS
	'a codebook of the library as the content of a file';
