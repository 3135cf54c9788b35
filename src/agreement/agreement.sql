-- how far coders agree: aggregates over units; the state is a bytea, see agreement.h

CREATE FUNCTION agreement_step(bytea, text[]) RETURNS bytea
	AS 'MODULE_PATHNAME', 'agreement_step_texts' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION agreement_step(bytea, text[]) IS 'aggregate transition function';
CREATE FUNCTION agreement_step(bytea, float8[], text) RETURNS bytea
	AS 'MODULE_PATHNAME', 'agreement_step_numbers' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION agreement_step(bytea, float8[], text) IS 'aggregate transition function';
CREATE FUNCTION agreement_step(bytea, coding[], text) RETURNS bytea
	AS 'MODULE_PATHNAME', 'agreement_step_sets' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 500;
COMMENT ON FUNCTION agreement_step(bytea, coding[], text) IS 'aggregate transition function';
CREATE FUNCTION agreement_step(bytea, text, text) RETURNS bytea
	AS 'MODULE_PATHNAME', 'agreement_step_two_texts' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION agreement_step(bytea, text, text) IS 'aggregate transition function';
CREATE FUNCTION agreement_step(bytea, float8, float8, text) RETURNS bytea
	AS 'MODULE_PATHNAME', 'agreement_step_two_numbers' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION agreement_step(bytea, float8, float8, text) IS 'aggregate transition function';
CREATE FUNCTION agreement_combine(bytea, bytea) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 500;
COMMENT ON FUNCTION agreement_combine(bytea, bytea) IS 'aggregate combine function';
CREATE FUNCTION agreement_alpha(bytea) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION agreement_alpha(bytea) IS 'aggregate final function';
CREATE FUNCTION agreement_fleiss(bytea) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION agreement_fleiss(bytea) IS 'aggregate final function';
CREATE FUNCTION agreement_ac1(bytea) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION agreement_ac1(bytea) IS 'aggregate final function';
CREATE FUNCTION agreement_cohen(bytea) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION agreement_cohen(bytea) IS 'aggregate final function';

CREATE AGGREGATE krippendorff_alpha(ratings text[]) (
	SFUNC = agreement_step, STYPE = bytea, FINALFUNC = agreement_alpha,
	COMBINEFUNC = agreement_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE krippendorff_alpha(text[]) IS
	'Krippendorff''s alpha, nominal, of units (rows) rated by several coders (elements; NULL: not rated); NULL where no unit has two ratings, or all ratings are one';
CREATE AGGREGATE krippendorff_alpha(ratings float8[], metric text) (
	SFUNC = agreement_step, STYPE = bytea, FINALFUNC = agreement_alpha,
	COMBINEFUNC = agreement_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE krippendorff_alpha(float8[], text) IS
	'Krippendorff''s alpha of numbers; metric: interval, ratio (for numbers that are not negative), ordinal or nominal';
CREATE AGGREGATE krippendorff_alpha(ratings coding[], distance text) (
	SFUNC = agreement_step, STYPE = bytea, FINALFUNC = agreement_alpha,
	COMBINEFUNC = agreement_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE krippendorff_alpha(coding[], text) IS
	'Krippendorff''s alpha of sets: the themes of a coding, wherever they stand in it, whatever their stance and weight; distance: masi, jaccard or nominal';
CREATE AGGREGATE fleiss_kappa(ratings text[]) (
	SFUNC = agreement_step, STYPE = bytea, FINALFUNC = agreement_fleiss,
	COMBINEFUNC = agreement_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE fleiss_kappa(text[]) IS
	'Fleiss'' kappa of units (rows) rated by several coders (elements), generalised to units with missing ratings (NULL); NULL where no unit has two ratings, or all ratings are one';
CREATE AGGREGATE gwet_ac1(ratings text[]) (
	SFUNC = agreement_step, STYPE = bytea, FINALFUNC = agreement_ac1,
	COMBINEFUNC = agreement_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE gwet_ac1(text[]) IS
	'Gwet''s AC1 of units (rows) rated by several coders (elements; NULL: not rated), which stays meaningful where one category is rare; NULL where no unit has two ratings, or all ratings are one';
CREATE AGGREGATE cohen_kappa(a text, b text) (
	SFUNC = agreement_step, STYPE = bytea, FINALFUNC = agreement_cohen,
	COMBINEFUNC = agreement_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohen_kappa(text, text) IS
	'Cohen''s kappa of two coders; a row that one of them did not rate (NULL) does not count; NULL where no row counts, or all ratings are one';
CREATE AGGREGATE cohen_kappa(a float8, b float8, weights text) (
	SFUNC = agreement_step, STYPE = bytea, FINALFUNC = agreement_cohen,
	COMBINEFUNC = agreement_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohen_kappa(float8, float8, text) IS
	'Cohen''s weighted kappa of two coders who gave numbers; weights: linear (by the difference) or quadratic (by its square)';
