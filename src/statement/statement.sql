-- type statement: a text and how it is cut into proposals

CREATE TYPE statement;

CREATE FUNCTION statement_in(cstring) RETURNS statement
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION statement_in(cstring) IS 'I/O';
CREATE FUNCTION statement_out(statement) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION statement_out(statement) IS 'I/O';
CREATE FUNCTION statement_recv(internal) RETURNS statement
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION statement_recv(internal) IS 'I/O';
CREATE FUNCTION statement_send(statement) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION statement_send(statement) IS 'I/O';

CREATE FUNCTION statement_typanalyze(internal) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_typanalyze(internal) IS 'ANALYZE support: the most common words; how many proposals and characters';

CREATE TYPE statement (
	INPUT = statement_in, OUTPUT = statement_out, RECEIVE = statement_recv, SEND = statement_send,
	ANALYZE = statement_typanalyze, INTERNALLENGTH = VARIABLE, STORAGE = extended
);
COMMENT ON TYPE statement IS 'one document somebody delivered: text and language, cut into proposals';

CREATE FUNCTION statement(text) RETURNS statement
	AS 'MODULE_PATHNAME', 'statement_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION statement(text) IS 'the statement whose JSON form a text is; for prose see to_statement';
CREATE FUNCTION statement(json) RETURNS statement
	AS 'MODULE_PATHNAME', 'statement_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION statement(json) IS 'the statement of a JSON form: text, and language, unit, proposals where known';
CREATE FUNCTION statement(jsonb) RETURNS statement
	AS 'MODULE_PATHNAME', 'statement_from_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION statement(jsonb) IS 'the statement of a JSON form: text, and language, unit, proposals where known';
CREATE FUNCTION "json"(statement) RETURNS json
	AS 'MODULE_PATHNAME', 'statement_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION "json"(statement) IS 'the statement as JSON';
CREATE FUNCTION jsonb(statement) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'statement_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION jsonb(statement) IS 'the statement as JSON';

CREATE CAST (text AS statement) WITH FUNCTION statement(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS statement) IS 'JSON text can be inserted into statement columns';
CREATE CAST (varchar AS statement) WITH FUNCTION statement(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS statement) IS 'JSON text can be inserted into statement columns';
CREATE CAST (json AS statement) WITH FUNCTION statement(json) AS ASSIGNMENT;
COMMENT ON CAST (json AS statement) IS 'JSON can be inserted into statement columns';
CREATE CAST (jsonb AS statement) WITH FUNCTION statement(jsonb) AS ASSIGNMENT;
COMMENT ON CAST (jsonb AS statement) IS 'JSON can be inserted into statement columns';
CREATE CAST (statement AS json) WITH FUNCTION "json"(statement) AS ASSIGNMENT;
COMMENT ON CAST (statement AS json) IS 'statements as JSON, also inside to_jsonb(row)';
CREATE CAST (statement AS jsonb) WITH FUNCTION jsonb(statement) AS ASSIGNMENT;
COMMENT ON CAST (statement AS jsonb) IS 'statements as JSON';

--@order statement 500 500 by text, then by cut

-- make
CREATE FUNCTION to_statement(content text, language text DEFAULT NULL, unit text DEFAULT 'auto')
	RETURNS statement
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION to_statement(text, text, text) IS
	'cuts prose into proposals; language as BCP 47 tag, NULL detects it; unit: points, auto (points where they make up half of the text, else as all), subpoints, all (points and the paragraphs around them), paragraphs, sentences, whole; NULL content gives NULL';
CREATE FUNCTION set_proposals(body statement, spans int4range[], markers text[] DEFAULT NULL)
	RETURNS statement
	AS 'MODULE_PATHNAME', 'statement_set_proposals' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION set_proposals(statement, int4range[], text[]) IS
	'the statement cut anew by hand: spans in characters from 0, stop exclusive, ascending; see realign() for its codings';

-- from rows
CREATE FUNCTION statement_agg_step(internal, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION statement_agg_step(internal, text) IS 'aggregate transition function';
CREATE FUNCTION statement_agg_step(internal, text, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION statement_agg_step(internal, text, text) IS 'aggregate transition function';
CREATE FUNCTION statement_agg_step(internal, text, text, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION statement_agg_step(internal, text, text, text) IS 'aggregate transition function';
CREATE FUNCTION statement_agg_final(internal) RETURNS statement
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION statement_agg_final(internal) IS 'aggregate final function';
CREATE AGGREGATE statement_agg(content text) (
	SFUNC = statement_agg_step, STYPE = internal, FINALFUNC = statement_agg_final
);
COMMENT ON AGGREGATE statement_agg(text) IS
	'a statement of units that were cut before, a proposal for each content in the order of the rows (say ORDER BY in the call), its text the contents with a line feed between; the language is detected; a NULL or blank content is an error, as it would shift the others against their codes';
CREATE AGGREGATE statement_agg(content text, language text) (
	SFUNC = statement_agg_step, STYPE = internal, FINALFUNC = statement_agg_final
);
COMMENT ON AGGREGATE statement_agg(text, text) IS 'the same in one language for all rows, a BCP 47 tag; NULL detects it';
CREATE AGGREGATE statement_agg(content text, language text, marker text) (
	SFUNC = statement_agg_step, STYPE = internal, FINALFUNC = statement_agg_final
);
COMMENT ON AGGREGATE statement_agg(text, text, text) IS 'the same with the marker of each proposal, or NULL';

-- read
CREATE FUNCTION content(body statement) RETURNS text
	AS 'MODULE_PATHNAME', 'statement_content' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500
	SUPPORT statement_support;
COMMENT ON FUNCTION content(statement) IS 'the whole text';
CREATE FUNCTION content(body statement, ordinal int8) RETURNS text
	AS 'MODULE_PATHNAME', 'statement_content_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500
	SUPPORT statement_support;
COMMENT ON FUNCTION content(statement, int8) IS
	'the text of one proposal; 0: what lies outside of all proposals; NULL where there is no such proposal';
CREATE FUNCTION language(body statement) RETURNS text
	AS 'MODULE_PATHNAME', 'statement_language_sql' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION language(statement) IS 'BCP 47 tag of the language; NULL where it was neither given nor detected';
CREATE FUNCTION unit(body statement) RETURNS text
	AS 'MODULE_PATHNAME', 'statement_unit' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION unit(statement) IS 'how the statement was cut: a unit of to_statement, or given';
CREATE FUNCTION coverage(body statement) RETURNS float8
	AS 'MODULE_PATHNAME', 'statement_coverage' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION coverage(statement) IS 'share of the characters that lie in proposals, 0 to 1; NULL for an empty text';
CREATE FUNCTION proposal_count(body statement) RETURNS int4
	AS 'MODULE_PATHNAME', 'statement_proposal_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION proposal_count(statement) IS 'number of proposals';
