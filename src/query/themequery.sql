-- type themequery: a boolean query over themes and words

CREATE TYPE themequery;

CREATE FUNCTION themequery_in(cstring) RETURNS themequery
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_in(cstring) IS 'I/O';
CREATE FUNCTION themequery_out(themequery) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_out(themequery) IS 'I/O';
CREATE FUNCTION themequery_recv(internal) RETURNS themequery
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_recv(internal) IS 'I/O';
CREATE FUNCTION themequery_send(themequery) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_send(themequery) IS 'I/O';

CREATE TYPE themequery (
	INPUT = themequery_in, OUTPUT = themequery_out,
	RECEIVE = themequery_recv, SEND = themequery_send,
	INTERNALLENGTH = VARIABLE, STORAGE = extended
);
COMMENT ON TYPE themequery IS
	'a boolean query over themes and words: sdg/5 & !cap/law:oppose | "united nations"';

CREATE FUNCTION themequery(text) RETURNS themequery
	AS 'MODULE_PATHNAME', 'themequery_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery(text) IS 'the query a text spells';
CREATE FUNCTION themequery(bpchar) RETURNS themequery
	AS 'MODULE_PATHNAME', 'themequery_from_bpchar' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery(bpchar) IS 'the query a char value spells, its padding left out';
CREATE FUNCTION themequery(theme) RETURNS themequery
	AS 'MODULE_PATHNAME', 'themequery_from_theme' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
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

CREATE FUNCTION themequery_cmp(themequery, themequery) RETURNS int4
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_cmp(themequery, themequery) IS 'less, equal or greater, in an order of its own';
CREATE FUNCTION themequery_eq(themequery, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_eq(themequery, themequery) IS 'implementation of = operator';
CREATE FUNCTION themequery_ne(themequery, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_ne(themequery, themequery) IS 'implementation of <> operator';
CREATE FUNCTION themequery_lt(themequery, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_lt(themequery, themequery) IS 'implementation of < operator';
CREATE FUNCTION themequery_le(themequery, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_le(themequery, themequery) IS 'implementation of <= operator';
CREATE FUNCTION themequery_gt(themequery, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_gt(themequery, themequery) IS 'implementation of > operator';
CREATE FUNCTION themequery_ge(themequery, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_ge(themequery, themequery) IS 'implementation of >= operator';
CREATE FUNCTION themequery_hash(themequery) RETURNS int4
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_hash(themequery) IS 'hash';
CREATE FUNCTION themequery_hash_extended(themequery, int8) RETURNS int8
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION themequery_hash_extended(themequery, int8) IS 'hash with a seed';

CREATE OPERATOR = (
	LEFTARG = themequery, RIGHTARG = themequery, FUNCTION = themequery_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (themequery, themequery) IS 'same value, as written';
CREATE OPERATOR <> (
	LEFTARG = themequery, RIGHTARG = themequery, FUNCTION = themequery_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (themequery, themequery) IS 'different values, as written';
CREATE OPERATOR < (
	LEFTARG = themequery, RIGHTARG = themequery, FUNCTION = themequery_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (themequery, themequery) IS 'before, as written';
CREATE OPERATOR <= (
	LEFTARG = themequery, RIGHTARG = themequery, FUNCTION = themequery_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (themequery, themequery) IS 'before or the same, as written';
CREATE OPERATOR > (
	LEFTARG = themequery, RIGHTARG = themequery, FUNCTION = themequery_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (themequery, themequery) IS 'after, as written';
CREATE OPERATOR >= (
	LEFTARG = themequery, RIGHTARG = themequery, FUNCTION = themequery_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (themequery, themequery) IS 'after or the same, as written';

CREATE OPERATOR CLASS themequery_ops DEFAULT FOR TYPE themequery USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 themequery_cmp(themequery, themequery);
COMMENT ON OPERATOR CLASS themequery_ops USING btree IS 'themequeries in an order of their own, for DISTINCT, GROUP BY and MERGE';
COMMENT ON OPERATOR FAMILY themequery_ops USING btree IS 'themequeries in an order of their own';
CREATE OPERATOR CLASS themequery_ops DEFAULT FOR TYPE themequery USING hash AS
	OPERATOR 1 =, FUNCTION 1 themequery_hash(themequery), FUNCTION 2 themequery_hash_extended(themequery, int8);
COMMENT ON OPERATOR CLASS themequery_ops USING hash IS 'themequeries by equality';
COMMENT ON OPERATOR FAMILY themequery_ops USING hash IS 'themequeries by equality';

