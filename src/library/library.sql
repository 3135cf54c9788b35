-- the library: codebooks under their names

-- What comes with the extension: written by its scripts alone, not dumped. The files
-- of books replace a book, so that an update's script can be the same.
CREATE TABLE @extschema@.shipped_codebooks (
	name	text GENERATED ALWAYS AS (@extschema@.codebook_name(book)) STORED PRIMARY KEY,
	book	codebook NOT NULL
);
COMMENT ON TABLE @extschema@.shipped_codebooks IS
	'codebooks that come with the extension, made by CREATE EXTENSION and its updates; read-only, and not dumped by pg_dump';
COMMENT ON COLUMN @extschema@.shipped_codebooks.name IS 'the codebook''s own name';
COMMENT ON COLUMN @extschema@.shipped_codebooks.book IS 'the codebook';

-- The user's own. A generated column is no replica identity: it is not replicated.
CREATE TABLE @extschema@.codebook_library (
	name	text GENERATED ALWAYS AS (@extschema@.codebook_name(book)) STORED PRIMARY KEY,
	book	codebook NOT NULL,
	id		uuid NOT NULL DEFAULT pg_catalog.gen_random_uuid() UNIQUE
);
COMMENT ON TABLE @extschema@.codebook_library IS
	'your own codebooks, which functions find by name, before shipped ones of the same name; dumped by pg_dump';
COMMENT ON COLUMN @extschema@.codebook_library.name IS
	'the codebook''s own name, which its themes begin with; made from book';
COMMENT ON COLUMN @extschema@.codebook_library.book IS 'the codebook';
COMMENT ON COLUMN @extschema@.codebook_library.id IS
	'identifies the row in logical replication; filled in by default';
ALTER TABLE @extschema@.codebook_library REPLICA IDENTITY USING INDEX codebook_library_id_key;
SELECT pg_catalog.pg_extension_config_dump('@extschema@.codebook_library', '');

-- A view reads tables with its owner's rights, so a function of the caller's reads them.
CREATE FUNCTION library_books(OUT name text, OUT book codebook, OUT shipped boolean) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20000 ROWS 10;
COMMENT ON FUNCTION library_books() IS
	'implementation of view codebooks: what the caller may see of the library';
CREATE VIEW @extschema@.codebooks AS SELECT name, book, shipped FROM @extschema@.library_books();
COMMENT ON VIEW @extschema@.codebooks IS
	'the codebooks that functions find by name: yours of codebook_library, and of shipped_codebooks those whose names yours have not';
COMMENT ON COLUMN @extschema@.codebooks.name IS 'its name';
COMMENT ON COLUMN @extschema@.codebooks.book IS 'the codebook';
COMMENT ON COLUMN @extschema@.codebooks.shipped IS 'comes with the extension';

-- The tables belong to whoever the script runs as: for a trusted extension the
-- bootstrap superuser, not the user who created the extension.
GRANT SELECT ON @extschema@.codebook_library, @extschema@.shipped_codebooks, @extschema@.codebooks TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON @extschema@.codebook_library TO @extowner@;

-- twins that take a name in the library
CREATE FUNCTION codebook_info(book text, OUT name text, OUT version text, OUT scope text,
		OUT folding text[], OUT languages text[], OUT themes int8, OUT terms int8,
		OUT description text, OUT source text, OUT licence text, OUT hash text)
	AS 'MODULE_PATHNAME', 'codebook_info_of_name' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION codebook_info(text) IS
	'what a codebook of the library says about itself, and how many themes and terms it has';
CREATE FUNCTION themes(book text) RETURNS TABLE (theme theme, level int4, title text,
		valence text, terms int8, description text)
	AS 'MODULE_PATHNAME', 'codebook_themes_of_name' LANGUAGE C STABLE STRICT PARALLEL SAFE
	COST 20000 ROWS 100;
COMMENT ON FUNCTION themes(text) IS 'the themes of a codebook of the library';
CREATE FUNCTION terms(book text) RETURNS TABLE (theme theme, term text, language text,
		kind text, weight float4, stance text, exclude boolean)
	AS 'MODULE_PATHNAME', 'codebook_terms_of_name' LANGUAGE C STABLE STRICT PARALLEL SAFE
	COST 50000 ROWS 1000;
COMMENT ON FUNCTION terms(text) IS 'the terms of a codebook of the library';
