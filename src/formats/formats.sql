-- files of dictionaries

-- Stable: XML is read by a query, encodings are converted by the server's functions.
CREATE FUNCTION import_codebook(format text, content text, name text, language text DEFAULT NULL)
	RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_import_text' LANGUAGE C STABLE PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION import_codebook(text, text, text, text) IS
	'a codebook from a file of another program, such as csv, wordstat or skos (an unknown format is an error that lists all); language NULL: terms for all languages';
CREATE FUNCTION import_codebook(format text, content bytea, name text, encoding text DEFAULT NULL,
		language text DEFAULT NULL) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_import_bytea' LANGUAGE C STABLE PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION import_codebook(text, bytea, text, text, text) IS
	'a codebook from the bytes of a file in any encoding of the server, such as LATIN1, WIN1252, SJIS, or UTF16; NULL: as its byte order mark or XML declaration says, else UTF8';
CREATE FUNCTION export_codebook(book codebook, format text, language text DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME', 'codebook_export' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION export_codebook(codebook, text, text) IS
	'the file of a codebook in a format of import_codebook; formats of one language take its terms and those for all; what a format cannot hold is an error';
CREATE FUNCTION export_codebook(book text, format text, language text DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME', 'codebook_export_of_name' LANGUAGE C STABLE PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION export_codebook(text, text, text) IS 'the file of a codebook of the library';
