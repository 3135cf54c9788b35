-- passages that two statements share

CREATE FUNCTION shared_passages(a statement, b statement, min_words int8 DEFAULT 15,
		OUT a_ordinal int4, OUT a_start int4, OUT a_stop int4, OUT b_ordinal int4, OUT b_start int4, OUT b_stop int4,
		OUT words int4, OUT passage text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_shared_passages' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20000 ROWS 3;
COMMENT ON FUNCTION shared_passages(statement, statement, int8) IS
	'the passages of min_words (4 or more) that two statements share, the longest first taken, no word in two: the proposal that each begins in (0: outside), characters, number of words, the text of a; words are equal as terms are found, whatever stands between them; of scripts without spaces a character is a word';
CREATE FUNCTION statement_shares_passage(statement, statement) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION statement_shares_passage(statement, statement) IS 'implementation of && operator';
CREATE OPERATOR && (
	LEFTARG = statement, RIGHTARG = statement, FUNCTION = statement_shares_passage,
	COMMUTATOR = &&, RESTRICT = contsel, JOIN = contjoinsel
);
COMMENT ON OPERATOR && (statement, statement) IS 'do they share a passage of at least 15 words?';

-- By GIN's convention the support functions are declared with the indexed type
CREATE FUNCTION passage_gin_extract_value(statement, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION passage_gin_extract_value(statement, internal, internal) IS 'GIN support';
CREATE FUNCTION passage_gin_extract_query(statement, internal, int2, internal, internal, internal, internal)
	RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION passage_gin_extract_query(statement, internal, int2, internal, internal, internal, internal) IS
	'GIN support';
CREATE FUNCTION passage_gin_consistent(internal, int2, statement, int4, internal, internal, internal, internal)
	RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION passage_gin_consistent(internal, int2, statement, int4, internal, internal, internal, internal) IS
	'GIN support';
CREATE FUNCTION passage_gin_triconsistent(internal, int2, statement, int4, internal, internal, internal)
	RETURNS "char"
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION passage_gin_triconsistent(internal, int2, statement, int4, internal, internal, internal) IS
	'GIN support';
CREATE OPERATOR CLASS statement_passage_ops FOR TYPE statement USING gin AS
	OPERATOR 1 && (statement, statement),
	FUNCTION 1 btint8cmp(int8, int8),
	FUNCTION 2 passage_gin_extract_value(statement, internal, internal),
	FUNCTION 3 passage_gin_extract_query(statement, internal, int2, internal, internal, internal, internal),
	FUNCTION 4 passage_gin_consistent(internal, int2, statement, int4, internal, internal, internal, internal),
	FUNCTION 6 passage_gin_triconsistent(internal, int2, statement, int4, internal, internal, internal),
	STORAGE int8;
COMMENT ON OPERATOR CLASS statement_passage_ops USING gin IS
	'statements by the passages they may share with another: CREATE INDEX ON speech USING gin (body statement_passage_ops)';
COMMENT ON OPERATOR FAMILY statement_passage_ops USING gin IS 'statements by passages';
