-- type themequery: a boolean query over themes and words

CREATE TYPE themequery;

CREATE FUNCTION themequery_in(cstring) RETURNS themequery
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION themequery_in(cstring) IS 'I/O';
CREATE FUNCTION themequery_out(themequery) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION themequery_out(themequery) IS 'I/O';
CREATE FUNCTION themequery_recv(internal) RETURNS themequery
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION themequery_recv(internal) IS 'I/O';
CREATE FUNCTION themequery_send(themequery) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION themequery_send(themequery) IS 'I/O';

CREATE TYPE themequery (
	INPUT = themequery_in, OUTPUT = themequery_out,
	RECEIVE = themequery_recv, SEND = themequery_send,
	INTERNALLENGTH = VARIABLE, STORAGE = extended
);
COMMENT ON TYPE themequery IS
	'a boolean query over themes and words: sdg/5 & !cap/12:oppose | "united nations"';

CREATE FUNCTION themequery(text) RETURNS themequery
	AS 'MODULE_PATHNAME', 'themequery_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION themequery(text) IS 'the query a text spells';
CREATE FUNCTION themequery(bpchar) RETURNS themequery
	AS 'MODULE_PATHNAME', 'themequery_from_bpchar' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION themequery(bpchar) IS 'the query a char value spells, its padding left out';
CREATE FUNCTION themequery(theme) RETURNS themequery
	AS 'MODULE_PATHNAME', 'themequery_from_theme' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION themequery(theme) IS
	'the query for a theme and everything below it; a lone label is a whole codebook';

CREATE CAST (text AS themequery) WITH FUNCTION themequery(text) AS IMPLICIT;
COMMENT ON CAST (text AS themequery) IS 'text columns and parameters are queries where one is due';
CREATE CAST (varchar AS themequery) WITH FUNCTION themequery(text) AS IMPLICIT;
COMMENT ON CAST (varchar AS themequery) IS 'varchar columns are queries where one is due';
CREATE CAST (bpchar AS themequery) WITH FUNCTION themequery(bpchar) AS IMPLICIT;
COMMENT ON CAST (bpchar AS themequery) IS 'char columns are queries where one is due';
CREATE CAST (theme AS themequery) WITH FUNCTION themequery(theme) AS IMPLICIT;
COMMENT ON CAST (theme AS themequery) IS 'a theme is the query for it and everything below it';

--@order themequery 2 2 as written

