-- tally: theme_tally and its rows against the same counts over themes()
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

-- 600 codings with codes outside of proposals, stances, weights and rejections;
-- the numbers are made by arithmetic, so that they are the same everywhere
CREATE TABLE talk (id int PRIMARY KEY, year int, codes coding);
INSERT INTO talk
SELECT g, 2000 + g % 4,
	(SELECT coding_agg(o, CASE WHEN (g + o * k) % 9 > 0 THEN 'cb/' || (g * 7 + o * 3 + k) % 5
			|| CASE WHEN (g + k) % 3 > 0 THEN '/' || (g + o + k) % 4 ELSE '' END END,
		(ARRAY['support', 'oppose', 'neutral', NULL])[1 + (g * 3 + o + k) % 4], 1 + k % 2, 'c' || k)
	 FROM generate_series(0, 3) o, generate_series(1, 1 + g % 3) k)
FROM generate_series(1, 600) g;
UPDATE talk SET codes = NULL WHERE id % 50 = 0;
UPDATE talk SET codes = '{"proposals":2,"codes":[]}' WHERE id % 51 = 0;
UPDATE talk SET codes = drop_code(coding_agg, 1, 'cb/1')
FROM (SELECT coding_agg(v) FROM (VALUES (1, 'cb/1', 'codebook'), (1, 'cb/2', 'codebook')) v(ordinal, theme, origin)) x
WHERE id = 52;

SELECT * FROM themes((SELECT theme_tally(codes) FROM talk)) LIMIT 6;

-- the same by rows: every theme counts for itself and each ancestor
CREATE FUNCTION pg_temp.by_rows(level int)
RETURNS TABLE (theme theme, statements int8, proposals int8, codes int8, support int8, oppose int8, neutral int8, weight float8, own int8)
LANGUAGE sql AS $$
	SELECT a, count(DISTINCT id), count(DISTINCT (id, ordinal)) FILTER (WHERE ordinal > 0), count(*),
		count(*) FILTER (WHERE stance = 'support'), count(*) FILTER (WHERE stance = 'oppose'),
		count(*) FILTER (WHERE stance = 'neutral'), sum(weight),
		count(*) FILTER (WHERE level IS NOT NULL OR n = theme_level(theme))
	FROM (SELECT id, ordinal, stance, weight, t.theme, n, theme_subpath(t.theme, n) AS a
		  FROM talk, themes(codes) t, generate_series(coalesce(level, 1), coalesce(level, theme_level(t.theme))) n) x
	GROUP BY a
$$;
CREATE TEMP TABLE by_tally AS SELECT * FROM themes((SELECT theme_tally(codes) FROM talk));
SELECT count(*) AS themes FROM by_tally;
SELECT count(*) AS differences FROM (
	(TABLE by_tally EXCEPT SELECT * FROM pg_temp.by_rows(NULL))
	UNION ALL (SELECT * FROM pg_temp.by_rows(NULL) EXCEPT TABLE by_tally)) d;
SELECT level, count(d) AS differences
FROM generate_series(1, 3) level LEFT JOIN LATERAL (
	(SELECT * FROM themes((SELECT theme_tally(codes, level) FROM talk)) EXCEPT SELECT * FROM pg_temp.by_rows(level))
	UNION ALL (SELECT * FROM pg_temp.by_rows(level) EXCEPT SELECT * FROM themes((SELECT theme_tally(codes, level) FROM talk)))) d ON true
GROUP BY level ORDER BY level;

-- denominators: codings counted, NULL ones not; proposals of all of them
SELECT statement_count(t) = (SELECT count(codes) FROM talk) AS statements,
	proposal_count(t) = (SELECT sum(proposal_count(codes)) FROM talk) AS proposals
FROM (SELECT theme_tally(codes) t FROM talk) x;

-- parts add up, in groups, in text and in binary form, in parallel
SELECT (SELECT theme_tally(codes) FROM talk)::text
	= (SELECT theme_tally(t) FROM (SELECT theme_tally(codes) t FROM talk GROUP BY year) x)::text AS groups,
	(SELECT theme_tally(codes) FROM talk)::text = (SELECT theme_tally(codes)::text::tally FROM talk)::text AS text;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) AS differences FROM (
	SELECT * FROM themes((SELECT theme_tally(codes) FROM talk)) EXCEPT TABLE by_tally) d;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- a running tally is as of its row, also when it is read after others were made
CREATE TEMP TABLE running AS
SELECT id, theme_tally(codes) OVER (ORDER BY id) AS t FROM talk WHERE id <= 60;
SELECT count(*) AS rows, count(*) FILTER (WHERE t::text IS DISTINCT FROM
	(SELECT theme_tally(codes)::text FROM talk WHERE talk.id <= running.id)) AS differences FROM running;
SELECT count(DISTINCT t::text) > 50 AS growing FROM (
	SELECT unnest(array_agg(t)) AS t FROM (SELECT theme_tally(codes) OVER (ORDER BY id) AS t FROM talk WHERE id <= 60) r) x;

-- kept in a table, and added to
CREATE TABLE kept (year int, counts tally);
INSERT INTO kept SELECT year, theme_tally(codes, 1) FROM talk GROUP BY year;
SELECT theme, sum(statements) FROM kept, themes(counts) GROUP BY theme;
SELECT * FROM themes((SELECT theme_tally(counts) FROM kept));

-- nothing, and what is refused
SELECT theme_tally(codes) FROM talk WHERE false;
SELECT theme_tally(codes) FROM talk WHERE codes IS NULL;
SELECT theme_tally(codes, 0) FROM talk;
SELECT theme_tally(t) FROM (SELECT theme_tally(codes, 1) t FROM talk UNION ALL SELECT theme_tally(codes, 2) FROM talk) x;
SELECT 'x'::tally;
SELECT '{"statements":1,"proposals":1,"themes":[{"theme":"a//b","statements":1,"codes":1,"weight":1}]}'::tally;
SELECT '{"statements":1,"proposals":1,"themes":[{"theme":"a/b","codes":1,"weight":1}]}'::tally;
SELECT '{"statements":-1,"proposals":1,"themes":[]}'::tally;

-- what cannot be a tally is refused where it is written by hand …
CREATE FUNCTION of_themes(themes text, level int DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	t text := format('{%s"statements":5,"proposals":9,"themes":[%s]}', '"level":' || level || ',', themes);
BEGIN
	t := t::tally;
	RETURN CASE WHEN t::tally::text = t THEN 'ok ' || t ELSE 'changes: ' || t END;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT of_themes(t) FROM unnest(ARRAY[
	'{"theme":"a","statements":5,"proposals":9,"codes":9007199254740991,"support":3,"weight":1e308}',
	'{"theme":"a","statements":1,"codes":3,"support":1,"oppose":1,"neutral":1,"weight":0.1}', '{"theme":"a","statements":1}',
	'{"theme":"a","statements":2},{"theme":"a","statements":2}', '{"theme":"a","statements":0}', '{"theme":"a","statements":6}',
	'{"theme":"a","statements":1,"proposals":10}', '{"theme":"a","statements":1,"codes":9007199254740992}', '{"theme":"a","statements":1,"codes":1.5}',
	'{"theme":"a","statements":1,"codes":1,"support":2}', '{"theme":"a","statements":1,"codes":1,"support":1,"neutral":1}',
	'{"theme":"a","statements":1,"codes":1,"weight":-1}', '{"theme":"a","statements":1,"codes":1,"weight":1e309}', '{"theme":"a","statements":1,"weight":1}',
	'{"theme":"a","statements":1,"codes":9007199254740991},{"theme":"b","statements":1,"codes":1}', '{"theme":"a","statements":1,"codes":1,"weight":1e308},{"theme":"b","statements":1,"codes":1,"weight":1e308}',
	'{"theme":"a/b","statements":1}', '{"theme":"a","statements":1},{"theme":"a/b","statements":2}', '{"theme":"a","statements":1},{"theme":"a/b","statements":1,"proposals":1}']) t;
SELECT of_themes('{"theme":"a/b","statements":1},{"theme":"c","statements":5}', 2), of_themes('{"theme":"a/b/c","statements":1}', 2);
-- … and where sums leave what JSON holds
CREATE TEMP TABLE edge AS SELECT * FROM (VALUES ('statements', '{"statements":9007199254740991,"proposals":1,"themes":[]}'::tally), ('proposals', '{"statements":1,"proposals":9007199254740991,"themes":[]}'),
	('codes', '{"statements":1,"proposals":1,"themes":[{"theme":"a","statements":1,"codes":9007199254740991,"weight":1}]}'),
	('weight', '{"statements":1,"proposals":1,"themes":[{"theme":"a","statements":1,"codes":1,"weight":1e308}]}')) v(what, t);
CREATE FUNCTION pg_temp.sum_of(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result tally;
BEGIN
	EXECUTE query INTO result;
	RETURN CASE WHEN result::text::tally::text = result::text THEN 'ok' ELSE 'changes' END;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT what, pg_temp.sum_of(format('SELECT theme_tally(t) FROM edge WHERE what = %L', what)) AS alone,
	pg_temp.sum_of(format('SELECT theme_tally(x) FROM (SELECT t AS x FROM edge, generate_series(1, 2) WHERE what = %L) e', what)) AS twice,
	pg_temp.sum_of(format('SELECT theme_tally(x) FROM (SELECT theme_tally(t) AS x FROM edge, generate_series(1, 2) n WHERE what = %L GROUP BY n) e', what)) AS parts,
	pg_temp.sum_of(format('SELECT tally_step(t, ''{"proposals":1,"codes":[{"ordinal":1,"theme":"b","weight":3e38}]}'') FROM edge WHERE what = %L', what)) AS one_more
  FROM edge;

-- labels of all lengths, of any script, alike at their ends, the same below others; more themes
-- than are looked up in common; in one go, in groups
CREATE TEMP TABLE label AS
SELECT row_number() OVER (ORDER BY l COLLATE "C") - 1 AS n, l FROM (
	SELECT l FROM generate_series(1, 40) n, unnest(ARRAY[repeat('a', n), repeat('a', n - 1) || 'b', 'b' || repeat('a', n - 1), left(repeat('裁军会议', 10), n), left('é' || repeat('x', 39), n)]) l
	UNION SELECT repeat('a', n) FROM unnest(ARRAY[254, 255, 256, 300, 900]) n
	UNION SELECT 'n' || n FROM generate_series(1, 200) n) x;
TRUNCATE talk;
INSERT INTO talk
SELECT g, g % 7, coding_agg(1 + (k + g) % 5, format('cb/%s/%s', x.l, y.l), (ARRAY['support', 'oppose', NULL])[1 + k % 3], k % 4)
FROM generate_series(1, 800) g, generate_series(1, 30) k, (SELECT count(*) AS all FROM label) c,
	label x, label y WHERE x.n = (k * 31 + g * 17) % c.all AND y.n = (k * k * 13 + g * 7) % c.all
GROUP BY g;
SELECT count(DISTINCT theme) > 10000 AS many FROM talk, themes(codes);
SELECT count(*) AS differences FROM (
	(SELECT * FROM themes((SELECT theme_tally(codes) FROM talk)) EXCEPT SELECT * FROM pg_temp.by_rows(NULL))
	UNION ALL (SELECT * FROM pg_temp.by_rows(NULL)
		EXCEPT SELECT * FROM themes((SELECT theme_tally(t) FROM (SELECT theme_tally(codes) AS t FROM talk GROUP BY year) g)))) d;

-- labels of every length, alike at both ends, in other scripts, below several parents;
-- weights and ordinals of one byte and more, rejections, and what is outside, with proposals
-- enough for each way of counting them; last a tree of 70,000 themes, more than are shared
TRUNCATE talk;
INSERT INTO talk
SELECT g, 2000 + g % 3,
	coding_agg(o,
		'p' || n % 3 || '/' || CASE (g + n) % 6
			WHEN 0 THEN repeat('x', 1 + (g * 5 + n) % 40)
			WHEN 1 THEN 'prefix__' || repeat(chr(97 + n % 3), n % 12) || '__suffix'
			WHEN 2 THEN 'prefix__' || chr(97 + n % 5) || repeat('=', 10 + g % 3) || '__suffix'
			WHEN 3 THEN repeat('海平面', 1 + n % 4) || n % 2
			WHEN 4 THEN repeat('long', 75) || n % 3
			ELSE 'a' || '/' || 'a' || n % 2 || '/' || repeat('b', 1 + n % 25) END,
		(ARRAY['support', 'oppose', 'neutral', NULL])[1 + (g + o) % 4],
		(ARRAY[1, 0, 127, 128, 16383, 16384, 16777216, 0.5, 3])[1 + (g + n) % 9], 'c' || CASE WHEN g % 4 = 0 THEN n % 3 ELSE 0 END)
FROM generate_series(1, 300) g, generate_series(0, 120) n,
	LATERAL (SELECT CASE g % 7 WHEN 0 THEN n % 64 WHEN 1 THEN n % 65 WHEN 2 THEN n % 66 WHEN 3 THEN n * 131 ELSE n % 5 END) x(o)
WHERE n <= g GROUP BY g;
UPDATE talk SET codes = drop_code(drop_code(set_code(set_code(c, 1, 'p1/only'), 2, 'p1/a/a0'), 1, 'p1/only'), 2, 'p1/a/a0')
FROM (SELECT coding_agg(o, t, 'support', 2, 'codebook') AS c FROM (VALUES (0, 'p1/a'), (1, 'p1/only'), (2, 'p1/a/a0'), (2, 'p2')) v(o, t)) x WHERE id % 20 = 0;
SELECT count(*) AS rejected FROM talk WHERE codes::text LIKE '%"rejected"%';
INSERT INTO talk SELECT 301, 2001, coding_agg(n % 5, 'big/' || n % 100 || '/' || n) FROM generate_series(1, 70000) n;
INSERT INTO talk SELECT id + 301, year, codes FROM talk WHERE id <= 20;
SELECT coalesce(level, 0) AS level, count(*) AS themes, count(*) FILTER (WHERE t IS NULL OR r IS NULL) AS differences
FROM unnest(ARRAY[NULL, 1, 2, 3]) level,
	LATERAL (SELECT t, r FROM (SELECT t.* FROM (SELECT theme_tally(y) AS sum FROM (
				SELECT theme_tally(codes) AS y FROM talk WHERE level IS NULL GROUP BY year
				UNION ALL SELECT theme_tally(codes, coalesce(level, 1)) FROM talk WHERE level > 0 GROUP BY year) g) s, themes(sum) t) t
		FULL JOIN pg_temp.by_rows(level) r ON t = r) d
GROUP BY level ORDER BY level NULLS FIRST;
DROP FUNCTION of_themes;
DROP TABLE talk, kept;
