\echo Use "CREATE EXTENSION proposals" to load this file. \quit

-- A trusted extension's script runs as superuser, its schema may be a user's: what
-- is called here is named with its schema, or has the very types of its arguments,
-- so that no function or operator of the user's fits better.

-- The types work on UTF-8 text only. This script is UTF-8, and the control file
-- does not say so, or its conversion would fail before this says what is wrong.
DO $$
DECLARE
	clash text;
BEGIN
	IF pg_catalog.current_setting('server_encoding') OPERATOR(pg_catalog.<>) 'UTF8' THEN
		RAISE EXCEPTION 'proposals needs a database with encoding UTF8'
			USING ERRCODE = 'feature_not_supported',
				  DETAIL = pg_catalog.format('The encoding of database "%s" is %s.',
						pg_catalog.current_database(),
						pg_catalog.current_setting('server_encoding')),
				  HINT = 'Create a database with ENCODING ''UTF8'' TEMPLATE template0.';
	END IF;

	-- A table has a row type of its own name, so that a table "statement" and
	-- our type cannot stand in one schema.
	SELECT pg_catalog.string_agg(t.typname, ', ' ORDER BY t.typname) INTO clash
	  FROM pg_catalog.pg_type t
	 WHERE t.typnamespace OPERATOR(pg_catalog.=) '@extschema@'::pg_catalog.regnamespace::pg_catalog.oid
	   AND t.typname OPERATOR(pg_catalog.=) ANY
		   ('{theme,statement,coding,codebook,themequery,tally}'::pg_catalog.name[]);
	IF clash IS NOT NULL THEN
		RAISE EXCEPTION 'schema % already has what the types of proposals are called: %',
				'@extschema@', clash
			USING ERRCODE = 'duplicate_object',
				  DETAIL = 'A table or type with one of these names stands there; a table is a type of its own name.',
				  HINT = 'Install into a schema of its own: CREATE SCHEMA proposals; CREATE EXTENSION proposals SCHEMA proposals; and add it to search_path.';
	END IF;
END
$$;

CREATE FUNCTION proposals_version() RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION proposals_version() IS
	'version of the loaded library; differs from pg_extension.extversion until ALTER EXTENSION proposals UPDATE';
