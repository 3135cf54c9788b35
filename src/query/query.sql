-- asking themequeries of themes, codings and statements

-- one theme
CREATE FUNCTION theme_matches_sel(internal, oid, internal, int4) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION theme_matches_sel(internal, oid, internal, int4) IS 'restriction selectivity of theme @@ themequery';
CREATE FUNCTION theme_matches(theme, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'theme_matches_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_matches(theme, themequery) IS 'implementation of @@ operator';
CREATE FUNCTION theme_matches(themequery, theme) RETURNS boolean
	AS 'MODULE_PATHNAME', 'query_matches_theme' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_matches(themequery, theme) IS 'implementation of @@ operator';
CREATE FUNCTION theme_matches(theme, text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'theme_matches_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_matches(theme, text) IS 'implementation of @@ operator';
CREATE FUNCTION theme_matches(text, theme) RETURNS boolean
	AS 'MODULE_PATHNAME', 'text_matches_theme' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_matches(text, theme) IS 'implementation of @@ operator';

CREATE OPERATOR @@ (
	LEFTARG = theme, RIGHTARG = themequery, FUNCTION = theme_matches,
	COMMUTATOR = @@, RESTRICT = theme_matches_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @@ (theme, themequery) IS 'does that one theme satisfy the query?';
CREATE OPERATOR @@ (
	LEFTARG = themequery, RIGHTARG = theme, FUNCTION = theme_matches,
	COMMUTATOR = @@, RESTRICT = theme_matches_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @@ (themequery, theme) IS 'does that one theme satisfy the query?';
CREATE OPERATOR @@ (
	LEFTARG = theme, RIGHTARG = text, FUNCTION = theme_matches,
	COMMUTATOR = @@, RESTRICT = theme_matches_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @@ (theme, text) IS 'does that one theme satisfy the query?';
CREATE OPERATOR @@ (
	LEFTARG = text, RIGHTARG = theme, FUNCTION = theme_matches,
	COMMUTATOR = @@, RESTRICT = theme_matches_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @@ (text, theme) IS 'does that one theme satisfy the query?';

-- codings
CREATE FUNCTION coding_matches_sel(internal, oid, internal, int4) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_matches_sel(internal, oid, internal, int4) IS 'restriction selectivity of coding @@ themequery';
CREATE FUNCTION coding_anywhere_sel(internal, oid, internal, int4) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_anywhere_sel(internal, oid, internal, int4) IS 'restriction selectivity of coding @* themequery';
CREATE FUNCTION coding_contains_sel(internal, oid, internal, int4) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coding_contains_sel(internal, oid, internal, int4) IS 'restriction selectivity of coding @> theme';

CREATE FUNCTION coding_matches(coding, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20
	SUPPORT coding_support;
COMMENT ON FUNCTION coding_matches(coding, themequery) IS 'implementation of @@ operator';
CREATE FUNCTION coding_matches(themequery, coding) RETURNS boolean
	AS 'MODULE_PATHNAME', 'query_matches_coding' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20
	SUPPORT coding_support;
COMMENT ON FUNCTION coding_matches(themequery, coding) IS 'implementation of @@ operator';
CREATE FUNCTION coding_matches_anywhere(coding, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20
	SUPPORT coding_support;
COMMENT ON FUNCTION coding_matches_anywhere(coding, themequery) IS 'implementation of @* operator';
CREATE FUNCTION coding_matches_anywhere(themequery, coding) RETURNS boolean
	AS 'MODULE_PATHNAME', 'query_matches_coding_anywhere' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20
	SUPPORT coding_support;
COMMENT ON FUNCTION coding_matches_anywhere(themequery, coding) IS 'implementation of @* operator';

CREATE OPERATOR @@ (
	LEFTARG = coding, RIGHTARG = themequery, FUNCTION = coding_matches,
	COMMUTATOR = @@, RESTRICT = coding_matches_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @@ (coding, themequery) IS 'does some one proposal satisfy the whole query?';
CREATE OPERATOR @@ (
	LEFTARG = themequery, RIGHTARG = coding, FUNCTION = coding_matches,
	COMMUTATOR = @@, RESTRICT = coding_matches_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @@ (themequery, coding) IS 'does some one proposal satisfy the whole query?';
CREATE OPERATOR @* (
	LEFTARG = coding, RIGHTARG = themequery, FUNCTION = coding_matches_anywhere,
	COMMUTATOR = @*, RESTRICT = coding_anywhere_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @* (coding, themequery) IS
	'does the statement as a whole, outside included, satisfy the query? Each theme may be anywhere, ! is nowhere';
CREATE OPERATOR @* (
	LEFTARG = themequery, RIGHTARG = coding, FUNCTION = coding_matches_anywhere,
	COMMUTATOR = @*, RESTRICT = coding_anywhere_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @* (themequery, coding) IS
	'does the statement as a whole, outside included, satisfy the query? Each theme may be anywhere, ! is nowhere';

CREATE FUNCTION coding_contains(coding, theme) RETURNS boolean
	AS 'MODULE_PATHNAME', 'coding_contains_theme' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10
	SUPPORT coding_support;
COMMENT ON FUNCTION coding_contains(coding, theme) IS 'implementation of @> operator';
CREATE FUNCTION coding_contained(theme, coding) RETURNS boolean
	AS 'MODULE_PATHNAME', 'theme_in_coding' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10
	SUPPORT coding_support;
COMMENT ON FUNCTION coding_contained(theme, coding) IS 'implementation of <@ operator';
CREATE OPERATOR @> (
	LEFTARG = coding, RIGHTARG = theme, FUNCTION = coding_contains,
	COMMUTATOR = <@, RESTRICT = coding_contains_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @> (coding, theme) IS 'has the statement, outside included, the theme or one below it?';
CREATE OPERATOR <@ (
	LEFTARG = theme, RIGHTARG = coding, FUNCTION = coding_contained,
	COMMUTATOR = @>, RESTRICT = coding_contains_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR <@ (theme, coding) IS 'has the statement, outside included, the theme or one below it?';

CREATE FUNCTION proposal_count(codes coding, query themequery) RETURNS int4
	AS 'MODULE_PATHNAME', 'coding_proposal_count_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20
	SUPPORT coding_support;
COMMENT ON FUNCTION proposal_count(coding, themequery) IS 'number of proposals that satisfy the query';
-- Measured it is 50.  From 20 on postgres_fdw, as it estimates by itself, no longer sends the
-- LIMIT of ORDER BY salience(…).
CREATE FUNCTION salience(codes coding, query themequery) RETURNS float8
	AS 'MODULE_PATHNAME', 'coding_salience' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION salience(coding, themequery) IS
	'weight of the codes on the query''s themes (those not negated) over the weight of all codes of the codebooks it names, outside included; 0 to 1; NULL when none of them coded';
CREATE FUNCTION weight(codes coding, query themequery) RETURNS float8
	AS 'MODULE_PATHNAME', 'coding_weight' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION weight(coding, themequery) IS
	'greatest weight of one proposal that satisfies the query: the sum of its codes on the query''s themes (those not negated); NULL when no proposal does';

-- statements
CREATE FUNCTION statement_matches_sel(internal, oid, internal, int4) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_matches_sel(internal, oid, internal, int4) IS 'restriction selectivity of statement @@ themequery';
CREATE FUNCTION statement_anywhere_sel(internal, oid, internal, int4) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION statement_anywhere_sel(internal, oid, internal, int4) IS 'restriction selectivity of statement @* themequery';

CREATE FUNCTION statement_matches(statement, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000
	SUPPORT statement_support;
COMMENT ON FUNCTION statement_matches(statement, themequery) IS 'implementation of @@ operator';
CREATE FUNCTION statement_matches(themequery, statement) RETURNS boolean
	AS 'MODULE_PATHNAME', 'query_matches_statement' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000
	SUPPORT statement_support;
COMMENT ON FUNCTION statement_matches(themequery, statement) IS 'implementation of @@ operator';
CREATE FUNCTION statement_matches_anywhere(statement, themequery) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000
	SUPPORT statement_support;
COMMENT ON FUNCTION statement_matches_anywhere(statement, themequery) IS 'implementation of @* operator';
CREATE FUNCTION statement_matches_anywhere(themequery, statement) RETURNS boolean
	AS 'MODULE_PATHNAME', 'query_matches_statement_anywhere' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000
	SUPPORT statement_support;
COMMENT ON FUNCTION statement_matches_anywhere(themequery, statement) IS 'implementation of @* operator';

CREATE OPERATOR @@ (
	LEFTARG = statement, RIGHTARG = themequery, FUNCTION = statement_matches,
	COMMUTATOR = @@, RESTRICT = statement_matches_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @@ (statement, themequery) IS 'does some one proposal have the words of the query?';
CREATE OPERATOR @@ (
	LEFTARG = themequery, RIGHTARG = statement, FUNCTION = statement_matches,
	COMMUTATOR = @@, RESTRICT = statement_matches_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @@ (themequery, statement) IS 'does some one proposal have the words of the query?';
CREATE OPERATOR @* (
	LEFTARG = statement, RIGHTARG = themequery, FUNCTION = statement_matches_anywhere,
	COMMUTATOR = @*, RESTRICT = statement_anywhere_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @* (statement, themequery) IS 'does the statement as a whole have the words of the query?';
CREATE OPERATOR @* (
	LEFTARG = themequery, RIGHTARG = statement, FUNCTION = statement_matches_anywhere,
	COMMUTATOR = @*, RESTRICT = statement_anywhere_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @* (themequery, statement) IS 'does the statement as a whole have the words of the query?';

CREATE FUNCTION proposal_count(body statement, query themequery) RETURNS int4
	AS 'MODULE_PATHNAME', 'statement_proposal_count_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000
	SUPPORT statement_support;
COMMENT ON FUNCTION proposal_count(statement, themequery) IS 'number of proposals that have the words of the query';

CREATE FUNCTION matches_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION matches_support(internal) IS
	'planner support: what matches() asks of themes narrows an index scan';
CREATE FUNCTION matches(body statement, codes coding, query themequery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'statement_coding_matches' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000
	SUPPORT matches_support;
COMMENT ON FUNCTION matches(statement, coding, themequery) IS
	'does some one proposal satisfy the whole query, themes and words together?';
CREATE FUNCTION matches_narrowed_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION matches_narrowed_support(internal) IS
	'planner support: what matches() asks of words narrows an index scan';
CREATE FUNCTION matches_narrowed(body statement, codes coding, query themequery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'statement_coding_matches' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000
	SUPPORT matches_narrowed_support;
COMMENT ON FUNCTION matches_narrowed(statement, coding, themequery) IS
	'matches() as plans show it, where what it asks of themes stands beside it';

-- is the query spelt right?
CREATE FUNCTION check_query(query themequery,
		OUT path text, OUT known boolean, OUT themes int8, OUT nearest text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'themequery_check' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 20000 ROWS 3;
COMMENT ON FUNCTION check_query(themequery) IS
	'a row for each theme of the query: is it known to the library, how many themes of its codebook it covers, and where none, the most similar one';
