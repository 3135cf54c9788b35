-- agreement: alpha, Fleiss' kappa, AC1, Cohen's kappa against published examples, whose
-- exact values were computed in rationals; what is not rated, bad input, order, workers
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

-- each is within 1e-12 of its exact value
CREATE TABLE result (example text, statistic text, value float8, exact float8);
CREATE FUNCTION pg_temp.rows_of(counts text) RETURNS SETOF text[] LANGUAGE sql AS $$
	-- '0 2 6; …': a row a unit, how many coders gave each category
	SELECT array_agg(k::text) FROM regexp_split_to_table(counts, ' *; *') WITH ORDINALITY u(unit, n),
		regexp_split_to_table(unit, ' +') WITH ORDINALITY c(times, k), generate_series(1, times::int) GROUP BY n
$$;
CREATE FUNCTION pg_temp.cells(counts text) RETURNS TABLE (a int, b int) LANGUAGE sql AS $$
	-- the same as a table of two coders
	SELECT i, k FROM regexp_split_to_table(counts, ' *; *') WITH ORDINALITY u(line, i),
		regexp_split_to_table(line, ' +') WITH ORDINALITY c(times, k), generate_series(1, times::int)
$$;

-- Krippendorff's C data: four coders, twelve units
CREATE TEMP TABLE c AS
SELECT u, ARRAY[a, b, c, d] AS r FROM ROWS FROM (
	unnest(ARRAY[1, 2, 3, 3, 2, 1, 4, 1, 2, NULL, NULL, NULL]),
	unnest(ARRAY[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NULL, 3]),
	unnest(ARRAY[NULL, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NULL]),
	unnest(ARRAY[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NULL])) WITH ORDINALITY x(a, b, c, d, u);
INSERT INTO result
SELECT 'C', s.* FROM (SELECT
	krippendorff_alpha(r::text[]) a, krippendorff_alpha(r, 'nominal') b, krippendorff_alpha(r, 'ordinal') c,
	krippendorff_alpha(r, 'interval') d, krippendorff_alpha(r, 'ratio') e, gwet_ac1(r::text[]) f, fleiss_kappa(r::text[]) g FROM c) x,
	LATERAL (VALUES ('alpha', a, 113 / 152.0), ('alpha, nominal numbers', b, 113 / 152.0), ('ordinal', c, 108577 / 133160.0),
		('interval', d, 951 / 1120.0), ('ratio', e, 18222619 / 22852465.0), ('AC1', f, 31825 / 41041.0),
		('Fleiss', g, 0.761169275422411)) s;
INSERT INTO result
SELECT 'C', 'alpha of ' || k, krippendorff_alpha(ARRAY(SELECT (x = k)::text FROM unnest(r) WITH ORDINALITY t(x, i) ORDER BY i)),
	(ARRAY[67 / 93.0, 2 / 3.0, 37 / 50.0, 136 / 175.0, 1])[k]
FROM c, generate_series(1, 5) k GROUP BY k ORDER BY k;

-- Krippendorff 2011
INSERT INTO result
SELECT 'A', 'alpha', krippendorff_alpha(ARRAY[a, b]), 2 / 21.0
FROM ROWS FROM (regexp_split_to_table('0100000010', ''), regexp_split_to_table('1110010000', '')) x(a, b);
INSERT INTO result
SELECT 'B', 'alpha', krippendorff_alpha(ARRAY[a, b]), 155 / 224.0
FROM ROWS FROM (regexp_split_to_table('aabbdcccedda', ''), regexp_split_to_table('babbbccceddd', '')) x(a, b);

-- two coders: irrCAC's three abstractors, Cohen 1960, Fleiss, Levin and Paik table 18.1
INSERT INTO result
SELECT 'abstractors', s.* FROM (SELECT cohen_kappa(a::text, b::text) x, gwet_ac1(ARRAY[a, b]::text[]) y, krippendorff_alpha(ARRAY[a, b]::text[]) z
	FROM pg_temp.cells('13 0 0; 0 20 7; 0 4 56')) x,
	LATERAL (VALUES ('Cohen', x, 0.796409402183972), ('AC1', y, 0.849330548231346), ('alpha', z, 0.797258497730851)) s;
INSERT INTO result
SELECT 'Cohen 1960', 'Cohen', cohen_kappa(a::text, b::text), 29 / 59.0 FROM pg_temp.cells('88 10 2; 14 40 6; 18 10 12');
INSERT INTO result
SELECT 'table 18.1', s.* FROM (SELECT cohen_kappa(a::text, b::text) w, cohen_kappa(a, b, 'linear') x, cohen_kappa(a, b, 'quadratic') y,
		gwet_ac1(ARRAY[a, b]::text[]) z FROM pg_temp.cells('75 1 4; 5 4 1; 0 0 10')) x,
	LATERAL (VALUES ('Cohen', w, 23 / 34.0), ('linear', x, 13 / 18.0), ('quadratic', y, 71 / 94.0), ('AC1', z, 1153 / 1329.0)) s;

-- Fleiss 1971: 30 patients, six psychiatrists; its first 15; Wikipedia's ten of fourteen
CREATE TEMP TABLE fleiss AS
SELECT n, r FROM (SELECT row_number() OVER () n, r FROM pg_temp.rows_of('0 0 0 6 0; 0 3 0 0 3; 0 1 4 0 1; 0 0 0 0 6; 0 3 0 3 0;
	2 0 4 0 0; 0 0 4 0 2; 2 0 3 1 0; 2 0 0 4 0; 0 0 0 0 6; 1 0 0 5 0; 1 1 0 4 0; 0 3 3 0 0; 1 0 0 5 0; 0 2 0 3 1; 0 0 5 0 1;
	3 0 0 1 2; 5 1 0 0 0; 0 2 0 4 0; 1 0 2 0 3; 0 0 0 0 6; 0 1 0 5 0; 0 2 0 1 3; 2 0 0 4 0; 1 0 0 4 1; 0 5 0 1 0; 4 0 0 0 2;
	0 2 0 4 0; 1 0 5 0 0; 0 0 0 0 6') r) x;
INSERT INTO result SELECT 'Fleiss 1971', 'Fleiss', fleiss_kappa(r), 5437 / 12637.0 FROM fleiss;
INSERT INTO result
SELECT 'its first 15', s.* FROM (SELECT fleiss_kappa(r) x, krippendorff_alpha(r) y, gwet_ac1(r) z FROM fleiss WHERE n <= 15) x,
	LATERAL (VALUES ('Fleiss', x, 214 / 517.0), ('alpha', y, 6521 / 15510.0), ('AC1', z, 971 / 2183.0)) s;
INSERT INTO result
SELECT 'Wikipedia', 'Fleiss', fleiss_kappa(r), 4211 / 20059.0
FROM pg_temp.rows_of('0 0 0 0 14; 0 2 6 4 2; 0 0 3 5 6; 0 3 9 2 0; 2 2 8 1 1; 7 7 0 0 0; 3 2 6 3 0; 2 5 3 2 2; 6 5 2 1 0; 0 2 2 3 7') r;

-- sets of themes: stance, weight, place and rejections are nothing to them
CREATE TEMP TABLE sets AS
SELECT u, ARRAY[a, b] AS r FROM (VALUES
	(1, (SELECT coding_agg(1, 'b/a')), (SELECT coding_agg(n, t, s, w) FROM (VALUES (1, 'b/a', 'oppose', 2), (2, 'b/b', NULL, 1), (3, 'b/a', 'support', 0.5)) v(n, t, s, w))),
	(2, (SELECT coding_agg(0, 'b/b')), (SELECT coding_agg(2, 'b/b'))),
	(3, (SELECT coding_agg(1, t) FROM unnest('{b/a,b/c}'::text[]) t),
		(SELECT drop_code(coding_agg(1, t, NULL, 1, 'codebook'), 1, 'b/a') FROM unnest('{b/a,b/c}'::text[]) t)),
	(4, (SELECT coding_agg(9, NULL)), (SELECT coding_agg(1, 'b/a'))),
	(5, (SELECT coding_agg(1, t) FROM unnest('{b/a,b/b,b/c}'::text[]) t), (SELECT coding_agg(1, t) FROM unnest('{b/b,b/c,b/d}'::text[]) t))) v(u, a, b);
INSERT INTO result
SELECT 'sets', s.* FROM (SELECT krippendorff_alpha(r, 'masi') x, krippendorff_alpha(r, 'jaccard') y, krippendorff_alpha(r, 'nominal') z,
		krippendorff_alpha(ARRAY(SELECT array_agg(theme)::text FROM unnest(r) WITH ORDINALITY c(c, i)
			LEFT JOIN LATERAL (SELECT DISTINCT theme FROM themes(c)) t ON true GROUP BY i ORDER BY i)) w FROM sets) x,
	LATERAL (VALUES ('masi', x, 163 / 676.0), ('jaccard', y, 14 / 41.0), ('nominal, beside the same as texts', z, w)) s;

SELECT example, statistic, round(value::numeric, 9) AS value, abs(value - exact) < 1e-12 AS exact FROM result;

-- the order of rows and of coders changes no bit; neither does a split into parts,
-- nor parallel workers; nor the way through the text form of the parts
CREATE TABLE rating (unit int, a text, b text, c text);
INSERT INTO rating
SELECT g, CASE WHEN x % 11 > 0 THEN chr(97 + x % 7) END, CASE WHEN y % 5 > 0 THEN chr(97 + CASE x % 2 WHEN 0 THEN x ELSE y END % 7) END,
	chr(97 + CASE x % 3 WHEN 0 THEN z ELSE x END % 7)
FROM generate_series(1, 20000) g, LATERAL (SELECT g * 7919 % 10007, g * 104729 % 9973, g * 29983 % 9967) h(x, y, z);
ANALYZE rating;
\set statistics 'ROW(krippendorff_alpha(ARRAY[a, b, c]), fleiss_kappa(ARRAY[a, b, c]), gwet_ac1(ARRAY[a, b, c]), cohen_kappa(a, b), krippendorff_alpha(ARRAY[ascii(a), ascii(b), ascii(c)], ''ordinal''), krippendorff_alpha(ARRAY[ascii(a), ascii(b), ascii(c)], ''interval''), krippendorff_alpha(ARRAY[1 / ascii(a)::float8, 1 / ascii(b)::float8], ''ratio''), cohen_kappa(ascii(a), ascii(b), ''linear''), cohen_kappa(ascii(a), ascii(b), ''quadratic''))::text'
CREATE TEMP TABLE once AS SELECT :statistics AS s FROM rating;
SELECT s ~ '^\((0\.\d{14,},?){9}\)$' AS nine_numbers FROM once;
SELECT (SELECT :statistics FROM (TABLE rating ORDER BY c, b, a) x) = s AS rows,
	(SELECT :statistics FROM (TABLE rating ORDER BY unit * 7919 % 20011) x) = s AS rows_again,
	(SELECT :statistics FROM (TABLE rating ORDER BY random()) x) = s AS rows_at_random
FROM once;
SELECT krippendorff_alpha(ARRAY[a, b, c])::text = krippendorff_alpha(ARRAY[c, a, b])::text AS alpha,
	gwet_ac1(ARRAY[a, b, c])::text = gwet_ac1(ARRAY[b, c, a])::text AS ac1,
	cohen_kappa(a, b)::text = cohen_kappa(b, a)::text AS cohen FROM rating;
CREATE AGGREGATE pg_temp.state(text[]) (SFUNC = agreement_step, STYPE = bytea);
SELECT agreement_alpha(agreement_combine(agreement_combine(NULL, x), agreement_combine(y, z)))::text = agreement_alpha(w)::text AS parts,
	agreement_combine(agreement_combine(z, y), x) = w AS bytes, agreement_combine(w, NULL) = w AS with_nothing,
	agreement_combine(x, x) = agreement_combine(x, x::text::bytea) AS twice, length(w) < 500 AS small
FROM (SELECT pg_temp.state(ARRAY[a, b, c]) FILTER (WHERE unit < 100) x, pg_temp.state(ARRAY[a, b, c]) FILTER (WHERE unit BETWEEN 100 AND 9000)::text::bytea y,
		pg_temp.state(ARRAY[a, b, c]) FILTER (WHERE unit > 9000) z, pg_temp.state(ARRAY[a, b, c]) w FROM rating) p;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT :statistics FROM rating;
SELECT :statistics = (SELECT s FROM once) AS parallel FROM rating;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
-- as a window, each row's is that of the rows before it
SELECT count(*) AS rows, count(*) FILTER (WHERE alpha IS DISTINCT FROM (SELECT krippendorff_alpha(ARRAY[a, b, c]) FROM rating r WHERE r.unit <= w.unit)) AS differences
FROM (SELECT unit, krippendorff_alpha(ARRAY[a, b, c]) OVER (ORDER BY unit) AS alpha FROM rating WHERE unit <= 100) w;

-- nothing, one coder, one value, no unit with two ratings: NULL
SELECT what, krippendorff_alpha(r), fleiss_kappa(r), gwet_ac1(r), krippendorff_alpha(r::float8[], 'interval') AS interval
FROM (VALUES ('no array', NULL::text[]), ('no rating', '{}'), ('no rating', '{NULL,NULL}'), ('one coder', '{1}'), ('one coder', '{2}'),
	('one value', '{3,3}'), ('one value', '{3,3,3}'), ('alone', '{4,NULL}'), ('alone', '{NULL,5}')) v(what, r)
GROUP BY what ORDER BY what;
SELECT krippendorff_alpha(r), fleiss_kappa(r), gwet_ac1(r) FROM (SELECT '{a,b}'::text[] WHERE false) v(r);
SELECT cohen_kappa(a, b) IS NULL AS one_value, cohen_kappa(a, NULL) IS NULL AS one_coder, cohen_kappa(1, b::float8, 'linear') IS NULL AS one_number
FROM (VALUES ('1', '1'), ('1', '1')) v(a, b);
SELECT cohen_kappa(a, b) AS never_alike FROM (VALUES ('x', 'y'), ('x', 'y')) v(a, b);
SELECT krippendorff_alpha(c, 'masi') IS NULL AS no_codings FROM (VALUES (ARRAY[NULL, NULL]::coding[]), (NULL)) v(c);
-- a unit that one coder rated counts for what is usual only in Fleiss' kappa and AC1
SELECT krippendorff_alpha(r) AS alpha, round(fleiss_kappa(r)::numeric, 12) AS fleiss, round(gwet_ac1(r)::numeric, 12) AS ac1
FROM (VALUES ('{a,a}'::text[]), ('{a,b}'), ('{b,b}')) v(r)
UNION ALL
SELECT krippendorff_alpha(r), round(fleiss_kappa(r)::numeric, 12), round(gwet_ac1(r)::numeric, 12)
FROM (VALUES ('{a,a}'::text[]), ('{a,b}'), ('{b,b}'), ('{NULL,c}')) v(r);

-- arrays of different length: who is not there has not rated; bounds do not matter
SELECT krippendorff_alpha(r) = (SELECT krippendorff_alpha(r) FROM (VALUES ('{a,b,NULL}'::text[]), ('{a,a,b}'), ('{NULL,b,b}')) v(r)) AS alike
FROM (VALUES ('{a,b}'::text[]), ('[5:7]={a,a,b}'), ('{b,b}')) v(r);
-- labels are equal by their bytes, numbers by value
SELECT krippendorff_alpha(r) FROM (VALUES ('{a,A}'::text[]), ('{a,"a "}'), ('{"",""}')) v(r);
SELECT krippendorff_alpha(r, 'nominal') FROM (VALUES ('{0,-0,0.0}'::float8[]), ('{1,1e0,0.1e1}'), ('{2,2,2}')) v(r);
-- numbers so great or so small that their squares are not
SELECT metric, round(krippendorff_alpha(ARRAY[a, b], metric)::numeric, 12) AS alpha,
	krippendorff_alpha(ARRAY[a, b], metric) = krippendorff_alpha(ARRAY[a * 2 ^ 1000, b * 2 ^ 1000], metric) AS great,
	krippendorff_alpha(ARRAY[a, b], metric) = krippendorff_alpha(ARRAY[a * 2 ^ -1000, b * 2 ^ -1000], metric) AS small
FROM (VALUES (1, 2), (2, 2), (3, 5), (5, 3), (0, 0), (7, 7)) v(a, b), unnest('{interval,ratio,ordinal,nominal}'::text[]) metric GROUP BY metric ORDER BY metric;
SELECT krippendorff_alpha(ARRAY[a, b], 'interval') AS alpha, cohen_kappa(a, b, 'quadratic') AS cohen
FROM (VALUES (1.7e308, -1.7e308), (-1.7e308, -1.7e308), (1.7e308, 1.7e308)) v(a, b);

-- refused
SELECT krippendorff_alpha(ARRAY[1, 2], 'euclid');
SELECT krippendorff_alpha(ARRAY[1, 2], NULL);
SELECT krippendorff_alpha(ARRAY[NULL::coding], 'interval');
SELECT cohen_kappa(1, 2, 'nominal');
SELECT cohen_kappa(NULL, 2, '');
SELECT krippendorff_alpha(ARRAY[1, 2], m) FROM unnest('{interval,ratio}'::text[]) m;
SELECT krippendorff_alpha(ARRAY[1, -2], 'ratio');
SELECT krippendorff_alpha(ARRAY[1, 'NaN'::float8], 'interval');
SELECT krippendorff_alpha(ARRAY[1, '-Infinity'::float8], 'ordinal');
SELECT cohen_kappa('Infinity', 1, 'linear');
SELECT krippendorff_alpha(ARRAY[['a', 'b'], ['c', 'd']]);
SELECT krippendorff_alpha(ARRAY[[[1, 2]]], 'interval');
SELECT gwet_ac1(ARRAY[n::text, 'x']) FROM generate_series(1, 10000) n;
SELECT krippendorff_alpha(ARRAY[n, n], 'interval') FROM generate_series(1, 10001) n;
SELECT round(krippendorff_alpha(ARRAY[n, n + 1 - 2 * (n % 2)], 'interval')::numeric, 12) AS most_categories FROM generate_series(1, 9998) n;
-- a state that is none of ours, or another aggregate's
SELECT agreement_alpha('\x00');
SELECT agreement_alpha('');
SELECT agreement_cohen(agreement_step(NULL, ARRAY['a', 'b']));
SELECT agreement_combine(agreement_step(NULL, ARRAY['a', 'b']), agreement_step(NULL, 'a', 'b'));
SELECT agreement_combine(agreement_step(NULL, ARRAY[1, 2], 'ratio'), agreement_step(NULL, ARRAY[1, 2], 'ordinal'));
-- one that is damaged is an error or a number: each bit turned, each end cut off, each byte made great
CREATE FUNCTION pg_temp.outcome(state bytea, final text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SELECT agreement_%s($1) + agreement_%1$s(agreement_combine($1, $1))', final) USING state;
	RETURN 'result';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TEMP TABLE whole AS
SELECT agreement_step(agreement_step(NULL, '{a,b,b}'::text[]), '{a,c,NULL}') AS state, 'alpha' AS final
UNION ALL SELECT agreement_step(agreement_step(NULL, '{1,2,1}'::float8[], 'ordinal'), '{3,-2.5,NULL}'::float8[], 'ordinal'), 'alpha'
UNION ALL SELECT agreement_step(agreement_step(NULL, r, 'masi'), ARRAY[r[2], r[2]], 'masi'), 'alpha' FROM sets WHERE u = 5
UNION ALL SELECT agreement_step(agreement_step(NULL, 1, 2, 'linear'), 3, 2, 'linear'), 'cohen';
SELECT outcome, count(*) > 50 AS many FROM (
	SELECT pg_temp.outcome(set_bit(state, bit, 1 - get_bit(state, bit)), final) FROM whole, generate_series(0, length(state) * 8 - 1) bit
	UNION ALL SELECT pg_temp.outcome(substr(state, 1, at), final) FROM whole, generate_series(0, length(state) - 1) at
	UNION ALL SELECT pg_temp.outcome(set_byte(state, at, byte), final) FROM whole, generate_series(0, length(state) - 1) at, unnest('{0,127,128,255}'::int[]) byte
	UNION ALL SELECT pg_temp.outcome(state || '\x00', final) FROM whole) o GROUP BY outcome ORDER BY outcome;

DROP TABLE result, rating;
