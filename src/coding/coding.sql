-- type coding: the themes of one statement's proposals

CREATE TYPE coding;

CREATE FUNCTION coding_in(cstring) RETURNS coding
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION coding_in(cstring) IS 'I/O';
CREATE FUNCTION coding_out(coding) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION coding_out(coding) IS 'I/O';
CREATE FUNCTION coding_recv(internal) RETURNS coding
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION coding_recv(internal) IS 'I/O';
CREATE FUNCTION coding_send(coding) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION coding_send(coding) IS 'I/O';

CREATE FUNCTION coding_typanalyze(internal) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_typanalyze(internal) IS 'ANALYZE support: the most common themes';

-- STORAGE main: stays in its row as long as the row fits its page, so that
-- theme queries read no TOAST table.
CREATE TYPE coding (
	INPUT = coding_in, OUTPUT = coding_out, RECEIVE = coding_recv, SEND = coding_send,
	ANALYZE = coding_typanalyze, INTERNALLENGTH = VARIABLE, STORAGE = main
);
COMMENT ON TYPE coding IS 'the codes of one statement: which proposal has which theme, with weight, stance and origin';

CREATE FUNCTION coding(text) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION coding(text) IS 'the coding whose JSON form a text is';
CREATE FUNCTION coding(json) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION coding(json) IS 'the coding of a JSON form';
CREATE FUNCTION coding(jsonb) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_from_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION coding(jsonb) IS 'the coding of a JSON form';
CREATE FUNCTION "json"(coding) RETURNS json
	AS 'MODULE_PATHNAME', 'coding_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION "json"(coding) IS 'the coding as JSON';
CREATE FUNCTION jsonb(coding) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'coding_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION jsonb(coding) IS 'the coding as JSON';

CREATE CAST (text AS coding) WITH FUNCTION coding(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS coding) IS 'JSON text can be inserted into coding columns';
CREATE CAST (varchar AS coding) WITH FUNCTION coding(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS coding) IS 'JSON text can be inserted into coding columns';
CREATE CAST (json AS coding) WITH FUNCTION coding(json) AS ASSIGNMENT;
COMMENT ON CAST (json AS coding) IS 'JSON can be inserted into coding columns';
CREATE CAST (jsonb AS coding) WITH FUNCTION coding(jsonb) AS ASSIGNMENT;
COMMENT ON CAST (jsonb AS coding) IS 'JSON can be inserted into coding columns';
CREATE CAST (coding AS json) WITH FUNCTION "json"(coding) AS ASSIGNMENT;
COMMENT ON CAST (coding AS json) IS 'codings as JSON, also inside to_jsonb(row)';
CREATE CAST (coding AS jsonb) WITH FUNCTION jsonb(coding) AS ASSIGNMENT;
COMMENT ON CAST (coding AS jsonb) IS 'codings as JSON';

--@order coding 5 50 by content

CREATE FUNCTION proposal_count(codes coding) RETURNS int4
	AS 'MODULE_PATHNAME', 'coding_proposal_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION proposal_count(coding) IS 'number of proposals the coding is for, coded or not';

-- by hand
CREATE FUNCTION coding(body statement) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION coding(statement) IS 'a coding without codes, bound to the statement''s cut';
CREATE FUNCTION coding(body statement, codes coding) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_bind' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION coding(statement, coding) IS
	'the coding bound to the statement''s cut; one from rows fits any statement with enough proposals, one of another cut is an error';
CREATE FUNCTION set_code(codes coding, ordinal int8, theme text, stance text DEFAULT NULL,
		weight float8 DEFAULT 1, origin text DEFAULT 'hand') RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_set_code' LANGUAGE C STABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION set_code(coding, int8, text, text, float8, text) IS
	'the coding with one code set: proposal (0 = outside), theme, stance (support, oppose, neutral or NULL), weight, origin; replaces the code of that origin and takes a rejection back; one of origin hand stands in place of the codebook''s';
CREATE FUNCTION drop_code(codes coding, ordinal int8, theme text, origin text DEFAULT NULL) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_drop_code' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 500;
COMMENT ON FUNCTION drop_code(coding, int8, text, text) IS
	'the coding without that theme in that proposal, for good: a rejection is left, which queries ignore and code() respects; with an origin only that code is taken back, so that code() may give the codebook''s again';
CREATE FUNCTION filter_coding(codes coding, codebook text DEFAULT NULL, origin text DEFAULT NULL,
		ordinal int8 DEFAULT NULL, min_weight float8 DEFAULT NULL) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_filter' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 500;
COMMENT ON FUNCTION filter_coding(coding, text, text, int8, float8) IS
	'the codes of one codebook (by name), one origin, one proposal (its ordinal), or of at least that weight; NULL takes all; the number of proposals stays';
CREATE FUNCTION merge_codings(codes coding, more coding) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_merge' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION merge_codings(coding, coding) IS
	'the codes of both; where both have a code of one proposal, theme and origin, that of more counts; a hand code stands in place of the codebook''s; the other coding where one is NULL';
CREATE FUNCTION check_coding(codes coding, book codebook,
		OUT ordinal int4, OUT theme theme, OUT origin text, OUT nearest theme)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'coding_check' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION check_coding(coding, codebook) IS
	'codes whose theme the codebook does not have, with its theme that may be meant (of the first 1,000 different ones): to be looked at before a coding from rows is stored';
CREATE FUNCTION check_coding(codes coding, book text,
		OUT ordinal int4, OUT theme theme, OUT origin text, OUT nearest theme)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'coding_check_name' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION check_coding(coding, text) IS
	'codes whose theme the codebook of that name does not have, with its theme that may be meant (of the first 1,000 different ones): to be looked at before a coding from rows is stored';
CREATE FUNCTION coding_diff(a coding, b coding, origins boolean DEFAULT true, weights boolean DEFAULT true,
		OUT change text, OUT ordinal int4, OUT theme theme, OUT origin text,
		OUT stance_a text, OUT stance_b text, OUT weight_a float8, OUT weight_b float8)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 10;
COMMENT ON FUNCTION coding_diff(coding, coding, boolean, boolean) IS
	'codes that only b has (added), that only a has (removed), or whose stance or weight differs (changed); origins false compares what two coders assigned, not who they are; weights false: another weight is no change';
CREATE FUNCTION realign(codes coding, was statement, now statement) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_realign' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION realign(coding, statement, statement) IS
	'the coding moved from one cut of a statement to another, each code with its text; a codebook''s code that fits nowhere is left out, since code() makes it again; any other is an error that names it';

CREATE FUNCTION recode(codes coding, map jsonb) RETURNS coding
	AS 'MODULE_PATHNAME', 'coding_recode' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION recode(coding, jsonb) IS
	'the codes under other themes by a map: {"my/a": "my/b", "my/old/**": "my/new/**", "my/c": null, "my/d": [{"theme": "my/e", "weight": 0.5}, …]}; the most specific key counts, a theme under no key stays; codes that meet add up';

-- from rows
CREATE FUNCTION coding_agg_step(internal, int8, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION coding_agg_step(internal, int8, text) IS 'aggregate transition function';
CREATE FUNCTION coding_agg_step(internal, int8, text, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION coding_agg_step(internal, int8, text, text) IS 'aggregate transition function';
CREATE FUNCTION coding_agg_step(internal, int8, text, text, float8) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION coding_agg_step(internal, int8, text, text, float8) IS 'aggregate transition function';
CREATE FUNCTION coding_agg_step(internal, int8, text, text, float8, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION coding_agg_step(internal, int8, text, text, float8, text) IS 'aggregate transition function';
CREATE FUNCTION coding_agg_step(internal, record) RETURNS internal
	AS 'MODULE_PATHNAME', 'coding_agg_record_step' LANGUAGE C STABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION coding_agg_step(internal, record) IS 'aggregate transition function';
CREATE FUNCTION coding_agg_final(internal) RETURNS coding
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION coding_agg_final(internal) IS 'aggregate final function';

CREATE AGGREGATE coding_agg(ordinal int8, theme text) (
	SFUNC = coding_agg_step, STYPE = internal, FINALFUNC = coding_agg_final
);
COMMENT ON AGGREGATE coding_agg(int8, text) IS
	'a coding from rows, which is of all its proposals: a row with a NULL theme only extends their number; bind it with coding(statement, coding)';
CREATE AGGREGATE coding_agg(ordinal int8, theme text, stance text) (
	SFUNC = coding_agg_step, STYPE = internal, FINALFUNC = coding_agg_final
);
COMMENT ON AGGREGATE coding_agg(int8, text, text) IS 'a coding from rows with stances';
CREATE AGGREGATE coding_agg(ordinal int8, theme text, stance text, weight float8) (
	SFUNC = coding_agg_step, STYPE = internal, FINALFUNC = coding_agg_final
);
COMMENT ON AGGREGATE coding_agg(int8, text, text, float8) IS
	'a coding from rows with stances and weights; rows of one ordinal and theme add up';
CREATE AGGREGATE coding_agg(ordinal int8, theme text, stance text, weight float8, origin text) (
	SFUNC = coding_agg_step, STYPE = internal, FINALFUNC = coding_agg_final
);
COMMENT ON AGGREGATE coding_agg(int8, text, text, float8, text) IS
	'a coding from rows with stances, weights and origins; rows of one ordinal, theme and origin add up';
CREATE AGGREGATE coding_agg(record) (
	SFUNC = coding_agg_step, STYPE = internal, FINALFUNC = coding_agg_final
);
COMMENT ON AGGREGATE coding_agg(record) IS
	'a coding from rows whose columns are found by name: ordinal, theme and, where they are there, stance, weight, origin, spans (int4range[]), as themes(codes) has them; a coding is of all its proposals, a NULL theme only extends their number';
