-- many coders: rows in and out, merge_codings, check_coding, filter_coding, coding_diff; their laws
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
INSERT INTO codebook_library (book)
VALUES ('{"codebook":"b","themes":[{"theme":"b/open/trade"},{"theme":"b/open/monopoly"},{"theme":"b/x y"}]}');
CREATE TEMP TABLE st AS
SELECT '{"text":"ab cd ef gh ij","proposals":[{"start":0,"stop":2},{"start":3,"stop":5},{"start":6,"stop":8},{"start":9,"stop":11},{"start":12,"stop":14}]}'::statement AS s;

-- random codings of five proposals, with stances, weights, spans, origins and rejections, bound to the cut
CREATE FUNCTION pg_temp.random_coding(n int) RETURNS coding LANGUAGE plpgsql AS $$
DECLARE
	c coding := coding(s) FROM st;
	r record;
BEGIN
	FOR r IN SELECT (h >> 3) % 6 AS o, 'b/' || (h >> 6) % 3 || CASE WHEN (h >> 9) % 2 = 0 THEN '/' || (h >> 10) % 2 ELSE '' END AS t,
			(ARRAY['support', 'oppose', 'neutral', NULL])[1 + (h >> 12) % 4] AS st, (ARRAY[1, 0.9, 2, 0.1, 1.25, 1, 1, 0])[1 + (h >> 14) % 8] AS w,
			(ARRAY['hand', 'anna', 'codebook', 'codebook'])[1 + (h >> 17) % 4] AS g, (h >> 19) % 3 AS spans, (h >> 21) % 4 AS strike
			FROM generate_series(1, n % 12) k, LATERAL (SELECT ('x' || left(md5(n || ' ' || k), 7))::bit(28)::int AS h) x LOOP
		BEGIN
			c := jsonb_set(c::jsonb, '{codes}', (c::jsonb -> 'codes') || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('ordinal', r.o, 'theme', r.t,
				'stance', r.st, 'weight', r.w, 'origin', r.g, 'spans', CASE r.spans WHEN 1 THEN '[[0,2]]'::jsonb WHEN 2 THEN '[[1,2],[2,4],[9,11]]' END,
				'rejected', CASE WHEN r.g = 'codebook' AND r.strike = 0 THEN true END))))::coding;
		EXCEPTION WHEN duplicate_object THEN NULL;
		END;
	END LOOP;
	RETURN c;
END $$;
CREATE TABLE sample AS SELECT n, pg_temp.random_coding(n) AS c FROM generate_series(1, 400) n;
SELECT count(DISTINCT c) > 300 AS many, sum((c::jsonb @? '$.codes[*].rejected')::int) > 50 AS rejections, sum((c::jsonb @? '$.codes[*].spans')::int) > 200 AS spans FROM sample;

-- rows in, nothing lost: themes() and back is the coding, but for its head and rejections
CREATE FUNCTION pg_temp.bare(c coding) RETURNS coding LANGUAGE sql AS $$
	SELECT jsonb_set(c::jsonb - 'codebooks', '{codes}', coalesce((SELECT jsonb_agg(x) FROM jsonb_array_elements(c::jsonb -> 'codes') x WHERE x -> 'rejected' IS NULL), '[]'))::coding $$;
SELECT count(*) AS codings, count(*) FILTER (WHERE pg_temp.bare(c) IS DISTINCT FROM coding(s, (SELECT coding_agg(t) FROM themes(c) t))) AS differ
FROM sample, st WHERE (SELECT count(*) FROM themes(c)) > 0;
-- no codes are no rows, and no rows are no coding: not read is not read and nothing found
SELECT coding(s, (SELECT coding_agg(t) FROM themes(coding(s)) t)) IS NULL AS no_rows,
	coalesce(coding(s, (SELECT coding_agg(t) FROM themes(coding(s)) t)), coding(s)) = coding(s) AS empty FROM st;

-- weights come out as they went in, to seven digits, alone and added up
CREATE FUNCTION pg_temp.one(weight float8) RETURNS coding LANGUAGE sql AS $$
	SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', weight)) r(ordinal, theme, weight) $$;
SELECT x, weight, weight = x AS same FROM unnest('{0.9,0.1,0.3333333333,0.1234567,123456.7,1e-9,1e20,3.4e38,16777216,16777217,0,-0}'::float8[]) x, themes(pg_temp.one(x));
SELECT count(*) FILTER (WHERE weight <> n / 1000.0::float8) AS differ FROM generate_series(0, 20000) n, themes(pg_temp.one(n / 1000.0));
SET extra_float_digits = -15;
SELECT weight = 0.123456::float8 AS any_setting FROM themes(pg_temp.one(0.123456));
RESET extra_float_digits;
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', 0.1), (1, 'b/x y', 0.2), (2, 'b/x y', 0.7)) r(ordinal, theme, weight);
SELECT weight FROM themes((SELECT theme_tally(pg_temp.one(0.9))));
SELECT weight, salience(c, 'b/open/trade') FROM (SELECT coding_agg(r) AS c FROM (VALUES (1, 'b/x y', 0.9), (1, 'b/open/trade', 0.1)) r(ordinal, theme, weight)) x, themes(c, 1);
SELECT pg_temp.one(1e39);
SELECT pg_temp.one(-1e-300);

-- spans as ranges, as text; of rows that add up they are united; what cannot be a span
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', ARRAY[int4range(3, 5), int4range(5, 9)]), (2, 'b/x y', NULL), (3, 'b/x y', '{}'::int4range[])) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', '{"[3,4]","[7,8)"}'::text)) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', '{"[3,9)","[12,14)"}'::int4range[]), (1, 'b/x y', '{"[1,2)","[5,10)","[14,20)"}'), (1, 'b/x y', NULL)) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', '{"[7,8)","[3,5)"}'::int4range[])) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', '{"[3,)"}'::int4range[])) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', '{empty}'::int4range[])) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', '{NULL}'::int4range[])) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', '{"[-1,3)"}'::int4range[])) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', '{"[1,2000000000)"}'::int4range[])) r(ordinal, theme, spans);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', 'somewhere'::text)) r(ordinal, theme, spans);

-- columns: what looks like one of ours and is not read is told once, what is needed is asked for
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', int4range(3, 5), 'anna'), (2, 'b/x y', NULL, 'ben')) r(ordinal, theme, span, coder);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', 'support', 2, 'speech.txt', 'a comment', 3)) r(ordinal, theme, stnace, wieght, file, comment, id);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', 'a title', 'hand', 'anna')) r(ordinal, theme, label, origin, coder);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y')) r(ordinal, themes);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y')) r(ordinal, "Label");
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y')) r(ordinal, label);
SELECT coding_agg(r) FROM (VALUES (1, 'b/x y')) r(n, theme);

-- one proposal, sure codes; the number of proposals stays
CREATE TEMP TABLE two AS
SELECT coding(s, (SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', 0.9, 'm'), (1, 'b/open', 0.2, 'm'), (2, 'b/x y', 0.5, 'm'), (2, 'b/x y', 1, 'anna'), (0, 'c/z', 0.7, 'm')) r(ordinal, theme, weight, origin))) AS m,
	coding(s, (SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', 'support', 0.4, 'm'), (3, 'b/open/trade', NULL, 1, 'm'), (2, 'b/x y', NULL, 1, 'anna')) r(ordinal, theme, stance, weight, origin))) AS n FROM st;
SELECT filter_coding(m, ordinal => 2), filter_coding(m, ordinal => 0), filter_coding(m, ordinal => 4), filter_coding(m, ordinal => -1) FROM two;
SELECT filter_coding(m, min_weight => 0.9), filter_coding(m, 'b', 'm', 1, 0.5), filter_coding(m, min_weight => 'NaN'), filter_coding(m, min_weight => '-Infinity') = m AS same FROM two;
SELECT count(*) FILTER (WHERE c IS DISTINCT FROM (SELECT coding_agg(t) FROM (SELECT * FROM themes(c) UNION ALL SELECT 5, NULL, NULL, NULL, NULL, NULL) t)) AS differ,
	count(*) FILTER (WHERE filter_coding(c, ordinal => o, min_weight => 0.9) IS DISTINCT FROM (SELECT coding_agg(t) FROM (
		SELECT * FROM themes(c) WHERE ordinal = o AND weight >= 0.9 UNION ALL SELECT 5, NULL, NULL, NULL, NULL, NULL) t)) AS filtered_differ
FROM (SELECT (c::jsonb - 'cut')::coding AS c FROM (SELECT pg_temp.bare(c) AS c FROM sample) x) y, generate_series(0, 5) o;

-- differences, with weights or without
SELECT change, ordinal, theme, origin, stance_a, stance_b, weight_a, weight_b FROM two, coding_diff(m, n);
SELECT change, ordinal, theme, origin, stance_a, stance_b, weight_a, weight_b FROM two, coding_diff(m, n, weights => false);
SELECT change, ordinal, theme, weight_a, weight_b FROM two, coding_diff(m, n, false, false);
SELECT count(*) FROM coding_diff((SELECT coding_agg(r) FROM (VALUES (1, 'b/x y', 0.1, 'm'), (1, 'b/x y', 0.2, 'n')) r(ordinal, theme, weight, origin)), pg_temp.one(0.3), false);
SELECT count(*) FILTER (WHERE (SELECT count(*) FROM coding_diff(c, d, weights => false)) <>
	(SELECT count(*) FROM coding_diff(c, d) x WHERE change <> 'changed' OR stance_a IS DISTINCT FROM stance_b)) AS differ
FROM (SELECT c, lead(c) OVER (ORDER BY n) AS d FROM sample) x;

-- what a codebook has not
SELECT * FROM check_coding((SELECT coding_agg(o, t, NULL, 1, g) FROM (VALUES (1, 'b/open/trade', 'm'), (1, 'b/open/trad', 'm'), (2, 'b/open/trad', 'ben'), (2, 'bb/open/monopoly', 'm'), (3, 'open/monopoly', 'm'),
	(3, 'monopoly', 'm'), (0, 'nothing at all like it', 'm'), (4, 'b/open', 'm'), (4, 'b', 'm'), (4, 'b/xy', 'm'), (5, 'cap/x y', 'm')) v(o, t, g)), 'b');
SELECT count(*) FROM check_coding((SELECT coding_agg(1, t) FROM unnest('{b/open/trade,b,b/x y}'::text[]) t), (SELECT book FROM codebook_library WHERE name = 'b'));
SELECT count(*) AS rejections FROM check_coding((SELECT drop_code(coding_agg(1, t, NULL, 1, 'codebook'), 1, 'b/trade') FROM unnest('{b/trade}'::text[]) t), 'b');
SELECT * FROM two, check_coding(m, 'bb');

-- merged: what both say; of one key the second's
SELECT merge_codings(m, n)::jsonb -> 'codes' FROM two;
SELECT merge_codings(n, m)::jsonb -> 'codes' FROM two;
SELECT merge_codings(m, NULL) = m AS left_alone, merge_codings(NULL, m) = m AS right_alone, merge_codings(NULL, NULL) IS NULL AS none FROM two;
-- a rejection stands against the codebook's own code, and falls to anyone else's; hand stands in its place
CREATE FUNCTION pg_temp.code(origin text, rejected boolean DEFAULT false, weight float8 DEFAULT 1) RETURNS coding LANGUAGE sql AS $$
	SELECT format('{"proposals":1,"codes":[{"ordinal":1,"theme":"b/t","weight":%s,"origin":"%s","rejected":%s}]}', weight, origin, to_json(rejected))::coding $$;
SELECT a.origin || CASE WHEN a.rejected THEN ' struck out' ELSE '' END AS codes, b.origin || CASE WHEN b.rejected THEN ' struck out' ELSE '' END AS more,
	(SELECT string_agg((x ->> 'origin') || CASE WHEN x -> 'rejected' IS NOT NULL THEN ' struck out' ELSE '' END || ' ' || (x ->> 'weight'), ', ')
	 FROM jsonb_array_elements(merge_codings(pg_temp.code(a.origin, a.rejected), pg_temp.code(b.origin, b.rejected, 2))::jsonb -> 'codes') x) AS merged
FROM (VALUES ('codebook', false), ('codebook', true), ('hand', false), ('anna', false)) a(origin, rejected), (VALUES ('codebook', false), ('codebook', true), ('hand', false), ('anna', false)) b(origin, rejected);
-- one codebook in two versions: the second's head, and its codes instead of the first's; others stay
WITH v AS (
	SELECT '{"proposals":2,"codebooks":{"b":{"version":"1","hash":"00000000000000000000000000000001"},"c":{"version":"1","hash":"00000000000000000000000000000003"}},"codes":[
			{"ordinal":1,"theme":"b/old","origin":"codebook"},{"ordinal":1,"theme":"b/struck","origin":"codebook","rejected":true},{"ordinal":2,"theme":"b/old","origin":"anna"},{"ordinal":2,"theme":"c/1","origin":"codebook"}]}'::coding AS one,
		'{"proposals":2,"codebooks":{"b":{"version":"2","hash":"00000000000000000000000000000002"}},"codes":[{"ordinal":1,"theme":"b/new","origin":"codebook"},{"ordinal":1,"theme":"b/struck","origin":"codebook"}]}'::coding AS two)
SELECT merge_codings(one, two), merge_codings(two, one), merge_codings(one, one) = one AS itself FROM v;
-- of other proposals, or another cut
SELECT merge_codings(m, (SELECT coding_agg(1, 'b/x y'))) FROM two;
SELECT merge_codings(m, coding(s, (SELECT coding_agg(1, 'b/x y')))) IS NOT NULL AS bound_first FROM two, st;
SELECT merge_codings(m, coding('{"text":"other","proposals":[{"start":0,"stop":1},{"start":1,"stop":2},{"start":2,"stop":3},{"start":3,"stop":4},{"start":4,"stop":5}]}'::statement)) FROM two;
SELECT jsonb(merge_codings(a, b)) -> 'cut' = jsonb(b) -> 'cut' AS cut_of_the_bound FROM (SELECT coding_agg(5, 'b/x y') AS a, coding(s) AS b FROM st GROUP BY s) x;

-- one origin's codes have an index of their own
CREATE TABLE gold AS SELECT n, merge_codings(c, (SELECT coding(s, (SELECT coding_agg(r) FROM (VALUES (1, 'b/gold/' || n % 40, 'gold')) r(ordinal, theme, origin))) FROM st)) AS codes FROM sample;
CREATE INDEX ON gold USING gin (filter_coding(codes, origin => 'gold'));
ANALYZE gold;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT n FROM gold WHERE filter_coding(codes, origin => 'gold') @@ 'b/gold/7';
SELECT count(*), min(n) FROM gold WHERE filter_coding(codes, origin => 'gold') @@ 'b/gold/7';
RESET enable_seqscan;
DROP TABLE gold;

-- laws, over random pairs
CREATE TEMP TABLE pair AS SELECT a.n, a.c AS a, b.c AS b, x.c AS x, merge_codings(a.c, b.c) AS ab FROM sample a JOIN sample b ON b.n = a.n % 400 + 1 JOIN sample x ON x.n = a.n % 399 + 2;
SELECT count(*) AS pairs, count(*) FILTER (WHERE merge_codings(ab, b) <> ab) AS again, count(*) FILTER (WHERE merge_codings(ab, ab) <> ab) AS itself,
	count(*) FILTER (WHERE merge_codings(a, coding(s)) <> merge_codings(coding(s), a) OR merge_codings(a, coding(s)) <> merge_codings(a, a)) AS nothing,
	count(*) FILTER (WHERE proposal_count(ab) <> 5 OR jsonb(ab) -> 'cut' <> jsonb(a) -> 'cut') AS cut
FROM pair, st;
-- the same by rows
CREATE FUNCTION pg_temp.all_codes(c coding) RETURNS TABLE (ordinal int, theme text, origin text, rejected boolean, code jsonb) LANGUAGE sql AS $$
	SELECT (x ->> 'ordinal')::int, x ->> 'theme', x ->> 'origin', coalesce((x -> 'rejected')::boolean, false), x FROM jsonb_array_elements(c::jsonb -> 'codes') x $$;
SELECT sum(expected) > 1000 AS many, sum(differences) AS differences FROM pair, LATERAL (
	WITH u AS (SELECT *, bool_or(origin = 'hand') OVER place AS hand, bool_or(origin <> 'codebook') OVER place AS given, bool_or(rejected) OVER place AS struck
			FROM (SELECT 1 AS who, * FROM pg_temp.all_codes(b) UNION ALL SELECT 2, * FROM pg_temp.all_codes(a)) v WINDOW place AS (PARTITION BY ordinal, theme)),
		e AS (SELECT DISTINCT ON (ordinal, theme, origin) code FROM u WHERE NOT (rejected AND given) AND NOT (origin = 'codebook' AND NOT rejected AND (hand OR struck AND NOT given))
			ORDER BY ordinal, theme, origin, who),
		m AS (SELECT code FROM pg_temp.all_codes(ab))
	SELECT (SELECT count(*) FROM e) AS expected, (SELECT count(*) FROM (SELECT * FROM e EXCEPT SELECT * FROM m UNION ALL (SELECT * FROM m EXCEPT SELECT * FROM e)) d) AS differences) y;

DROP TABLE sample;
DELETE FROM codebook_library;
