-- planner support

-- COST everywhere is measured by test/bench/costs, which says how: 1 is a call of
-- int4eq, values are typical (a statement of 3,500 characters, a coding of 20 codes).
-- The functions below scale it, and ROWS, by what ANALYZE knows of a column.

CREATE FUNCTION statement_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_support(internal) IS 'planner support: rows and cost by the length of statements';
CREATE FUNCTION proposals_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION proposals_support(internal) IS
	'planner support: rows by the number of proposals that satisfy a query, cost by the length of statements';
CREATE FUNCTION coding_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_support(internal) IS 'planner support: rows and cost by the number of codes';

