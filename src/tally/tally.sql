-- counting themes over many statements

CREATE TYPE tally;

CREATE FUNCTION tally_in(cstring) RETURNS tally
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION tally_in(cstring) IS 'I/O';
CREATE FUNCTION tally_out(tally) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION tally_out(tally) IS 'I/O';
CREATE FUNCTION tally_recv(internal) RETURNS tally
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION tally_recv(internal) IS 'I/O';
CREATE FUNCTION tally_send(tally) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION tally_send(tally) IS 'I/O';

CREATE TYPE tally (
	INPUT = tally_in, OUTPUT = tally_out, RECEIVE = tally_recv, SEND = tally_send,
	INTERNALLENGTH = VARIABLE, STORAGE = extended
);
COMMENT ON TYPE tally IS 'how often each theme stands in many codings; made by theme_tally(), read by themes(); its JSON has codes and weight of each theme alone, without those below it';

CREATE FUNCTION tally_step(tally, coding) RETURNS tally
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION tally_step(tally, coding) IS 'aggregate transition function';
CREATE FUNCTION tally_step(tally, coding, int8) RETURNS tally
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION tally_step(tally, coding, int8) IS 'aggregate transition function';
CREATE FUNCTION tally_combine(tally, tally) RETURNS tally
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION tally_combine(tally, tally) IS 'aggregate combine function';
CREATE FUNCTION tally_final(tally) RETURNS tally
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;
COMMENT ON FUNCTION tally_final(tally) IS 'aggregate final function';

CREATE AGGREGATE theme_tally(codes coding) (
	SFUNC = tally_step, STYPE = tally, FINALFUNC = tally_final, COMBINEFUNC = tally_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE theme_tally(coding) IS
	'counts each theme and its ancestors over all codings; rows by themes(tally); NULL codings do not count';
CREATE AGGREGATE theme_tally(codes coding, level int8) (
	SFUNC = tally_step, STYPE = tally, FINALFUNC = tally_final, COMBINEFUNC = tally_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE theme_tally(coding, int8) IS
	'counts themes rolled up to so many labels (1 = codebook) over all codings';
CREATE AGGREGATE theme_tally(tally) (
	SFUNC = tally_combine, STYPE = tally, FINALFUNC = tally_final, COMBINEFUNC = tally_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE theme_tally(tally) IS 'adds tallies of one level up';

CREATE FUNCTION themes(counts tally,
		OUT theme theme, OUT statements int8, OUT proposals int8, OUT codes int8,
		OUT support int8, OUT oppose int8, OUT neutral int8, OUT weight float8, OUT own int8)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'tally_themes' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000 ROWS 100;
COMMENT ON FUNCTION themes(tally) IS
	'a row for each theme: statements and proposals that have it or one below it, codes (outside included; of them by stance) and their weight; own: codes given to it and none below';
CREATE FUNCTION statement_count(counts tally) RETURNS int8
	AS 'MODULE_PATHNAME', 'tally_statements' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION statement_count(tally) IS 'number of codings counted: the denominator of shares of statements';
CREATE FUNCTION proposal_count(counts tally) RETURNS int8
	AS 'MODULE_PATHNAME', 'tally_proposals' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION proposal_count(tally) IS 'number of proposals of the codings counted: the denominator of shares of proposals';
CREATE FUNCTION tie(a tally, b tally, how text DEFAULT 'subtract', normalise text DEFAULT 'no') RETURNS float8
	AS 'MODULE_PATHNAME', 'tally_tie' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION tie(tally, tally, text, text) IS
	'how far two actors, a tally each, argue alike over the themes that both gave: congruence (pairs of codes with the same stance), conflict (with opposite ones), subtract (congruence less conflict), ignore (pairs of codes, whatever their stance); divided, by normalise average, jaccard, cosine or dna_cosine, by what the two said at all';
