-- type codebook: themes and the terms that indicate them, as one value

CREATE TYPE codebook;

CREATE FUNCTION codebook_in(cstring) RETURNS codebook
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000;
COMMENT ON FUNCTION codebook_in(cstring) IS 'I/O';
CREATE FUNCTION codebook_out(codebook) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000;
COMMENT ON FUNCTION codebook_out(codebook) IS 'I/O';
CREATE FUNCTION codebook_recv(internal) RETURNS codebook
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000;
COMMENT ON FUNCTION codebook_recv(internal) IS 'I/O';
CREATE FUNCTION codebook_send(codebook) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000;
COMMENT ON FUNCTION codebook_send(codebook) IS 'I/O';

CREATE TYPE codebook (
	INPUT = codebook_in, OUTPUT = codebook_out,
	RECEIVE = codebook_recv, SEND = codebook_send,
	INTERNALLENGTH = VARIABLE, STORAGE = extended
);
COMMENT ON TYPE codebook IS
	'a named, versioned set of themes and of the terms that indicate them; its text form is JSON';

-- casts
CREATE FUNCTION "json"(codebook) RETURNS json
	AS 'MODULE_PATHNAME', 'codebook_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000;
COMMENT ON FUNCTION "json"(codebook) IS 'the text form of a codebook';
CREATE FUNCTION jsonb(codebook) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'codebook_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000;
COMMENT ON FUNCTION jsonb(codebook) IS 'the text form of a codebook as jsonb';

CREATE CAST (text AS codebook) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS codebook) IS 'a codebook from its JSON form';
CREATE CAST (varchar AS codebook) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS codebook) IS 'a codebook from its JSON form';
CREATE CAST (json AS codebook) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (json AS codebook) IS 'a codebook from its JSON form';
CREATE CAST (jsonb AS codebook) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (jsonb AS codebook) IS 'a codebook from its JSON form';
CREATE CAST (codebook AS json) WITH FUNCTION "json"(codebook) AS ASSIGNMENT;
COMMENT ON CAST (codebook AS json) IS 'the JSON form of a codebook';
CREATE CAST (codebook AS jsonb) WITH FUNCTION jsonb(codebook) AS ASSIGNMENT;
COMMENT ON CAST (codebook AS jsonb) IS 'the JSON form of a codebook';

--@order codebook 20000 20000 by name, version and content

-- from rows
CREATE FUNCTION codebook_agg_step(internal, text, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION codebook_agg_step(internal, text, text) IS 'aggregate transition function';
CREATE FUNCTION codebook_agg_step(internal, text, text, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION codebook_agg_step(internal, text, text, text) IS 'aggregate transition function';
CREATE FUNCTION codebook_agg_step(internal, text, text, text, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION codebook_agg_step(internal, text, text, text, text) IS 'aggregate transition function';
CREATE FUNCTION codebook_agg_step(internal, text, text, text, text, float8) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION codebook_agg_step(internal, text, text, text, text, float8) IS 'aggregate transition function';
CREATE FUNCTION codebook_agg_step(internal, text, text, text, text, float8, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION codebook_agg_step(internal, text, text, text, text, float8, text) IS 'aggregate transition function';
CREATE FUNCTION codebook_agg_step(internal, text, text, text, text, float8, text, boolean) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION codebook_agg_step(internal, text, text, text, text, float8, text, boolean) IS 'aggregate transition function';
-- Stable: the values of a record become text by their types' output functions.
CREATE FUNCTION codebook_agg_step(internal, record) RETURNS internal
	AS 'MODULE_PATHNAME', 'codebook_agg_record_step' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION codebook_agg_step(internal, record) IS 'aggregate transition function';
CREATE FUNCTION codebook_agg_final(internal) RETURNS codebook
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION codebook_agg_final(internal) IS 'aggregate final function';

CREATE AGGREGATE codebook_agg(theme text, term text) (
	SFUNC = codebook_agg_step, STYPE = internal, FINALFUNC = codebook_agg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE codebook_agg(text, text) IS
	'a codebook of rows of terms; its name is the first label of the themes; a NULL term is a theme without terms';
CREATE AGGREGATE codebook_agg(theme text, term text, language text) (
	SFUNC = codebook_agg_step, STYPE = internal, FINALFUNC = codebook_agg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE codebook_agg(text, text, text) IS
	'the same with the language of each term (NULL: all languages)';
CREATE AGGREGATE codebook_agg(theme text, term text, language text, kind text) (
	SFUNC = codebook_agg_step, STYPE = internal, FINALFUNC = codebook_agg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE codebook_agg(text, text, text, text) IS
	'the same with the kind of each term: glob (the default for NULL), fixed or substring';
CREATE AGGREGATE codebook_agg(theme text, term text, language text, kind text, weight float8) (
	SFUNC = codebook_agg_step, STYPE = internal, FINALFUNC = codebook_agg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE codebook_agg(text, text, text, text, float8) IS
	'the same with the weight of a match (1 for NULL)';
CREATE AGGREGATE codebook_agg(theme text, term text, language text, kind text, weight float8, stance text) (
	SFUNC = codebook_agg_step, STYPE = internal, FINALFUNC = codebook_agg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE codebook_agg(text, text, text, text, float8, text) IS
	'the same with the stance a term tells by itself: support, oppose or neutral; or reverse, where it names what its theme is against (hunger under Zero hunger)';
CREATE AGGREGATE codebook_agg(theme text, term text, language text, kind text, weight float8, stance text, exclude boolean) (
	SFUNC = codebook_agg_step, STYPE = internal, FINALFUNC = codebook_agg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE codebook_agg(text, text, text, text, float8, text, boolean) IS
	'the same with terms that only keep shorter ones of their theme from matching';
CREATE AGGREGATE codebook_agg(record) (
	SFUNC = codebook_agg_step, STYPE = internal, FINALFUNC = codebook_agg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE codebook_agg(record) IS
	'a codebook of any rows with the columns theme and term, and where they are there language, kind, weight, stance, exclude, and of the theme title, description, valence; others are ignored';

-- changed copies
CREATE FUNCTION set_codebook(book codebook, name text DEFAULT NULL, version text DEFAULT NULL,
		scope text DEFAULT NULL, folding text[] DEFAULT NULL, description text DEFAULT NULL,
		source text DEFAULT NULL, licence text DEFAULT NULL) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_set' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION set_codebook(codebook, text, text, text, text[], text, text, text) IS
	'the codebook with another name, version, scope (key, dictionary), folding (full, or some of case, diacritics, width, han) …; NULL leaves as it is, '''' removes';
CREATE FUNCTION merge_codebooks(book codebook, more codebook) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_merge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION merge_codebooks(codebook, codebook) IS
	'themes and terms of both under the name of the first, which also gives everything else';
CREATE FUNCTION set_term(book codebook, theme text, term text, language text DEFAULT NULL,
		kind text DEFAULT 'glob', weight float8 DEFAULT 1, stance text DEFAULT NULL,
		exclude boolean DEFAULT false) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_set_term' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION set_term(codebook, text, text, text, text, float8, text, boolean) IS
	'the codebook with one more term, or with that term of that language (NULL: all languages) changed';
CREATE FUNCTION drop_term(book codebook, theme text, term text, language text DEFAULT NULL) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_drop_term' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION drop_term(codebook, text, text, text) IS
	'the codebook without a term, of one language or (NULL) of any; error when it has no such term';
CREATE FUNCTION set_theme(book codebook, theme text, title text DEFAULT NULL,
		description text DEFAULT NULL, valence text DEFAULT NULL) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_set_theme' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION set_theme(codebook, text, text, text, text) IS
	'the codebook with one more theme, or with another title, description (up to 10,000 bytes) or valence (positive: what nearly everybody wants, negative: what nearly everybody rejects, contested: what is argued about) of that theme; NULL leaves as it is, '''' removes: a theme without a valence of its own has that of the theme above';
CREATE FUNCTION drop_theme(book codebook, theme text) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_drop_theme' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION drop_theme(codebook, text) IS
	'the codebook without a theme, all below it, and their terms; error when it has no such theme';
CREATE FUNCTION recode(book codebook, map jsonb) RETURNS codebook
	AS 'MODULE_PATHNAME', 'codebook_recode' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100000;
COMMENT ON FUNCTION recode(codebook, jsonb) IS
	'the codebook with its themes and their terms under other themes, by the map that recode(coding, jsonb) takes; where themes meet, the one that stayed keeps its title, description, valence and what it says of its terms; a key like "my/**" that moves all themes renames the codebook';

-- back to rows
CREATE FUNCTION codebook_name(book codebook) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION codebook_name(codebook) IS 'name of a codebook: the first label of its themes';
CREATE FUNCTION codebook_version(book codebook) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION codebook_version(codebook) IS 'version of a codebook; NULL when it has none';
CREATE FUNCTION codebook_info(book codebook, OUT name text, OUT version text, OUT scope text,
		OUT folding text[], OUT languages text[], OUT themes int8, OUT terms int8,
		OUT description text, OUT source text, OUT licence text, OUT hash text)
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION codebook_info(codebook) IS
	'what a codebook says about itself, and how many themes and terms it has';
CREATE FUNCTION themes(book codebook) RETURNS TABLE (theme theme, level int4, title text,
		valence text, terms int8, description text)
	AS 'MODULE_PATHNAME', 'codebook_themes' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	COST 20000 ROWS 100;
COMMENT ON FUNCTION themes(codebook) IS
	'the themes of a codebook in its order: number of labels, title, valence (its own or inherited; NULL: not said), number of terms of that very theme, description; with terms(book) left joined codebook_agg(record) makes themes and terms again';
CREATE FUNCTION terms(book codebook) RETURNS TABLE (theme theme, term text, language text,
		kind text, weight float4, stance text, exclude boolean)
	AS 'MODULE_PATHNAME', 'codebook_terms' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	COST 50000 ROWS 1000;
COMMENT ON FUNCTION terms(codebook) IS
	'the terms of a codebook; codebook_agg(record) makes the terms of these rows again';
CREATE FUNCTION codebook_diff(a codebook, b codebook) RETURNS TABLE (what text, theme theme,
		term text, language text, a text, b text)
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000 ROWS 100;
COMMENT ON FUNCTION codebook_diff(codebook, codebook) IS
	'what differs: name, version, scope …, theme, title, description, valence (of a theme and what inherits it) or term, with the value on each side; NULL on the side that does not have it';
