-- the library: codebooks under their names

CREATE TABLE @extschema@.codebook_library (
	name	text PRIMARY KEY,
	book	codebook NOT NULL,
	shipped	boolean NOT NULL DEFAULT false,
	CONSTRAINT codebook_library_name CHECK (name = @extschema@.codebook_name(book))
);
COMMENT ON TABLE @extschema@.codebook_library IS
	'codebooks that functions find by name; those that come with the extension are read-only, all others are dumped by pg_dump';
COMMENT ON COLUMN @extschema@.codebook_library.name IS
	'the codebook''s own name; filled in from book when left out';
COMMENT ON COLUMN @extschema@.codebook_library.book IS 'the codebook';
COMMENT ON COLUMN @extschema@.codebook_library.shipped IS 'comes with the extension, and is read-only';
COMMENT ON CONSTRAINT codebook_library_name ON @extschema@.codebook_library IS
	'a codebook is kept under the name its themes begin with';

CREATE FUNCTION @extschema@.codebook_library_guard() RETURNS trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION @extschema@.codebook_library_guard() IS
	'keeps shipped codebooks as they are, and every codebook under its own name';
CREATE TRIGGER codebook_library_guard
	BEFORE INSERT OR UPDATE OR DELETE ON @extschema@.codebook_library
	FOR EACH ROW EXECUTE FUNCTION @extschema@.codebook_library_guard();
COMMENT ON TRIGGER codebook_library_guard ON @extschema@.codebook_library IS
	'keeps shipped codebooks as they are, and every codebook under its own name';
CREATE TRIGGER codebook_library_truncate
	BEFORE TRUNCATE ON @extschema@.codebook_library
	FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.codebook_library_guard();
COMMENT ON TRIGGER codebook_library_truncate ON @extschema@.codebook_library IS
	'keeps shipped codebooks';

-- The table belongs to whoever the script runs as: for a trusted extension the
-- bootstrap superuser, not the user who created the extension.
GRANT SELECT ON @extschema@.codebook_library TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON @extschema@.codebook_library TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('@extschema@.codebook_library', 'WHERE NOT shipped');

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
