-- plans: indexes found without the user's help, and estimates
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

-- theme <@ theme on a plain column is a btree range
CREATE TABLE node (id int, theme theme);
INSERT INTO node SELECT g, ('cb/' || g % 50 || '/' || g % 7 || '/' || g % 3)::theme FROM generate_series(1, 10000) g;
CREATE INDEX ON node (theme);
CREATE TABLE wanted (root theme);
INSERT INTO wanted VALUES ('cb/5'), ('cb/7/1');
ANALYZE node, wanted;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM node WHERE theme <@ 'cb/5'::theme;
EXPLAIN (COSTS OFF) SELECT id FROM node WHERE theme <@ 'cb/5';
EXPLAIN (COSTS OFF) SELECT id FROM node WHERE 'cb/5'::theme @> theme;
SET enable_seqscan = on;
EXPLAIN (COSTS OFF) SELECT id FROM wanted JOIN node ON theme <@ root;
SET enable_seqscan = off;
PREPARE below (text) AS SELECT count(*) FROM node WHERE theme <@ $1;
SET plan_cache_mode = force_generic_plan;
EXPLAIN (COSTS OFF) EXECUTE below ('cb/5');
EXECUTE below ('cb/5');
EXECUTE below ('cb/5/0/1');
EXECUTE below ('cb/none');
EXECUTE below (NULL);
EXECUTE below ('cb//5');
RESET plan_cache_mode;
-- the same without an index
SELECT count(*) FROM wanted JOIN node ON theme <@ root;
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SET enable_seqscan = on;
SELECT count(*) FROM wanted JOIN node ON theme <@ root;
EXECUTE below ('cb/5');
RESET enable_indexscan;
RESET enable_indexonlyscan;
RESET enable_bitmapscan;

-- codings: estimates from the statistics, as ratios of what is there
CREATE TABLE talk (id int, body statement, codes coding);
INSERT INTO talk
SELECT g, to_statement('First, we support capacity building number ' || g || '. Second, risks remain.', 'en'),
	(SELECT coding_agg(o, 'cb/' || (CASE WHEN (g * 7 + o) % 10 < 7 THEN 1 ELSE 2 + (g + o) % 3 END) || '/' || (g + o) % 4,
		(ARRAY['support', 'oppose', NULL])[1 + (g + o) % 3])
	 FROM generate_series(0, 2) o)
FROM generate_series(1, 3000) g;
UPDATE talk SET codes = NULL WHERE id % 5 = 0;
CREATE INDEX ON talk USING gin (codes);
ANALYZE talk;
CREATE FUNCTION pg_temp.estimate(condition text, OUT within text) LANGUAGE plpgsql AS $$
DECLARE
	plan json;
	estimated float8;
	actual float8;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) SELECT 1 FROM talk WHERE ' || condition INTO plan;
	estimated := plan->0->'Plan'->>'Plan Rows';
	EXECUTE 'SELECT count(*) FROM talk WHERE ' || condition INTO actual;
	within := CASE WHEN greatest(estimated, 1) / greatest(actual, 1) BETWEEN 0.9 AND 1.1 THEN '10 %'
		WHEN greatest(estimated, 1) / greatest(actual, 1) BETWEEN 0.33 AND 3 THEN 'a factor of 3'
		WHEN abs(estimated - actual) <= 30 THEN '30 rows'
		ELSE format('wrong: %s for %s', estimated, actual) END;
END $$;
SELECT condition, pg_temp.estimate(condition)
FROM unnest(ARRAY['codes @@ ''cb/1''', 'codes @@ ''cb/**''', 'codes @@ ''cb/2/3''', 'codes @@ ''cb/*/2''',
	'codes @@ ''cb/1 | cb/2''', 'codes @* ''cb/1 & cb/2''', 'codes @* ''!cb/2''', 'codes @@ ''cb/1:oppose''',
	'codes @@ ''none/x''', 'codes @> ''cb/1''::theme', '''cb/1''::themequery @@ codes', 'codes @@ NULL']) condition;
SELECT most_common_elems::text LIKE '%"in cb/1"%' AS shown FROM pg_stats WHERE tablename = 'talk' AND attname = 'codes';

-- matches() uses the index for what its query asks of themes; NULL is no match
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM talk WHERE matches(body, codes, 'cb/1 & "risks"');
EXPLAIN (COSTS OFF) SELECT id FROM talk
 WHERE matches(body, codes, '(cb/1 | "x") & !(cb/2 & "y") & (cb/1 & "z" | cb/3)');
SELECT count(*) FROM talk WHERE matches(body, codes, 'cb/1/1 & "remain"');
SELECT count(*) FROM talk WHERE matches(body, codes, 'cb/1/1 | "remain"');
SELECT count(*) FROM talk WHERE matches(body, codes, '!"remain" & !cb/1');
SET enable_seqscan = on;
SET enable_bitmapscan = off;
SELECT count(*) FROM talk WHERE matches(body, codes, 'cb/1/1 & "remain"');
SELECT count(*) FROM talk WHERE matches(body, codes, 'cb/1/1 | "remain"');
SELECT count(*) FROM talk WHERE matches(body, codes, '!"remain" & !cb/1');

-- rows of functions, from what ANALYZE knows of a column, or a constant itself
SET enable_bitmapscan = on;
CREATE FUNCTION pg_temp.per_row(call text, OUT estimated numeric, OUT actual numeric) LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) SELECT 1 FROM talk, ' || call INTO plan;
	estimated := round((plan->0->'Plan'->>'Plan Rows')::numeric / 2000, 1);
	EXECUTE 'SELECT count(*) FROM talk, ' || call INTO actual;
	actual := round(actual / 2000, 1);
END $$;
DELETE FROM talk WHERE id > 2000;
UPDATE talk SET body = to_statement(repeat('First, norms. Second, risks of it.' || repeat(' More is said.', 20) || E'\n\n', 2 + id % 3), 'en', 'paragraphs');
UPDATE talk SET codes = (SELECT coding_agg(1 + o % 2, 'cb/' || id % 5 || '/' || o) FROM generate_series(1, 1 + id % 6) o);
VACUUM ANALYZE talk;
SELECT count(*) FROM talk;
SELECT call, (pg_temp.per_row(call)).* FROM unnest(ARRAY['proposals(body)', 'proposals(body, codes)', 'themes(codes)',
	'sentences(body)', 'proposals(coalesce(body, body))', 'themes(coalesce(codes, codes))']) call;
-- few satisfy the query; a parameter may be any
SELECT (pg_temp.per_row($$proposals(body, codes, 'cb/1')$$)).*;
PREPARE of_any(themequery) AS SELECT 1 FROM talk, proposals(body, codes, $1);
EXPLAIN (COSTS OFF) EXECUTE of_any('cb/1');
DO $$
DECLARE
	plan json;
BEGIN
	EXECUTE $e$EXPLAIN (FORMAT JSON) SELECT * FROM themes('{"proposals":2,"codes":[{"ordinal":1,"theme":"a/b","origin":"c"},{"ordinal":2,"theme":"a/c","origin":"c"}]}'::coding)$e$ INTO plan;
	RAISE NOTICE 'themes of a constant: %', plan->0->'Plan'->>'Plan Rows';
	EXECUTE $e$EXPLAIN (FORMAT JSON) SELECT * FROM proposals(to_statement('First, a. Second, b. Third, c.', 'en'))$e$ INTO plan;
	RAISE NOTICE 'proposals of a constant: %', plan->0->'Plan'->>'Plan Rows';
END $$;

-- themes among a function's rows: by what is known of the coding, else by their level
CREATE TABLE wide AS
SELECT id, coding_agg(1 + n % 10, CASE WHEN n < 10 THEN 'v/' || n % 2 WHEN n < 30 THEN 'w/1/' || (id + n) % 12 ELSE 'w/' || 2 + n % 3 || '/' || id % 2 END, NULL, 1, 'c' || n) AS codes
FROM generate_series(1, 500) id, generate_series(0, 39) n GROUP BY id;
ANALYZE wide;
CREATE FUNCTION pg_temp.per_coding(call text, OUT estimated numeric, OUT actual numeric) LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) SELECT 1 FROM wide, ' || call INTO plan;
	estimated := round((plan->0->'Plan'->>'Plan Rows')::numeric / 500, 1);
	EXECUTE 'SELECT count(*) FROM wide, ' || call INTO actual;
	actual := round(actual / 500, 1);
END $$;
SELECT condition, (pg_temp.per_coding('themes(codes) WHERE ' || condition)).* FROM unnest(ARRAY['theme <@ ''w''', 'theme <@ ''v''', 'theme <@ ''w/1''', '''w/1'' @> theme', 'theme <@ ''w/2''', 'theme <@ ''w/1/3''',
	'theme <@ ''none''', 'theme <@ NULL', 'theme @@ ''w/**''', 'theme @@ ''w/1 | v/1''', 'theme @@ ''!w/1''', '''w/*/1''::themequery @@ theme', '''w/1/3 | w/1/4'' @@ theme', 'theme @@ ''none/1''', 'theme @@ NULL::text']) condition;
SELECT call, (pg_temp.per_coding(call)).* FROM unnest(ARRAY['themes(codes, 2) WHERE theme <@ ''w/1''', 'ROWS FROM (generate_series(1, 2), themes(codes)) r(n, ordinal, theme) WHERE theme <@ ''w/1''',
	'themes(coalesce(codes, codes)) WHERE theme <@ ''w''', 'themes(coalesce(codes, codes)) WHERE theme <@ ''w/1''', 'themes(coalesce(codes, codes)) WHERE theme @@ ''w/1''',
	'LATERAL (SELECT theme FROM themes(codes) OFFSET 0) r WHERE theme <@ ''w/1''']) call;
-- so those that meet in one proposal are found by one pass over each statement's, not by one for each theme
CREATE FUNCTION pg_temp.calls(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF, FORMAT JSON) ' || query INTO plan;
	RETURN (SELECT string_agg((n[1]::float8)::int::text, ' ') FROM regexp_matches(plan::text, '"Function Name": "themes"[^{}]*"Actual Loops": (\d+)', 'g') n);
END $$;
SET max_parallel_workers_per_gather = 0;
SELECT below, pg_temp.calls(format('SELECT a.theme, b.theme, count(*) FROM wide, themes(codes) a, themes(codes) b
	WHERE a.ordinal = b.ordinal AND a.theme < b.theme AND a.theme <@ %1$L AND b.theme <@ %1$L GROUP BY 1, 2', below)) FROM unnest(ARRAY['w', 'w/1', 'w/1/3']) below;
RESET max_parallel_workers_per_gather;
DROP TABLE wide;
-- a table keeps to its own statistics, and without any to its index
CREATE TABLE code_of (theme theme);
INSERT INTO code_of SELECT (CASE WHEN n % 4 = 0 THEN 'v/' ELSE 'w/1/' END || n % 20)::theme FROM generate_series(1, 2000) n;
CREATE INDEX ON code_of (theme);
EXPLAIN (COSTS OFF) SELECT FROM code_of WHERE theme <@ 'w/1';
ANALYZE code_of;
CREATE FUNCTION pg_temp.of_table(condition text, OUT estimated int, OUT actual int) LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) SELECT 1 FROM code_of WHERE ' || condition INTO plan;
	estimated := plan->0->'Plan'->>'Plan Rows';
	EXECUTE 'SELECT count(*) FROM code_of WHERE ' || condition INTO actual;
END $$;
SELECT condition, (pg_temp.of_table(condition)).* FROM unnest(ARRAY['theme <@ ''w''', 'theme <@ ''w/1/3''', 'theme @@ ''w/1''', 'theme @@ ''v/4 | w/1/3''', 'theme @@ ''!v/4''::themequery', '''w/*/5''::themequery @@ theme']) condition;
DROP TABLE code_of;

-- cost grows with the text; a short condition goes first; workers are worth it
CREATE TABLE longer AS SELECT id, to_statement(repeat(content(body) || E'\n\n', 10), 'en') AS body, codes FROM talk;
ANALYZE longer;
CREATE FUNCTION pg_temp.cost(query text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN plan->0->'Plan'->>'Total Cost';
END $$;
SET max_parallel_workers_per_gather = 0;
SELECT pg_temp.cost('SELECT code(body, ''emtech'') FROM longer') / pg_temp.cost('SELECT code(body, ''emtech'') FROM talk') BETWEEN 8 AND 12 AS ten_times;
EXPLAIN (COSTS OFF) SELECT id FROM longer WHERE body @@ '"risks"' AND codes @@ 'cb/1' AND id < 100;
SET max_parallel_workers_per_gather = 2;
ALTER TABLE longer SET (parallel_workers = 2);
EXPLAIN (COSTS OFF) CREATE TABLE recoded AS SELECT id, code(body, 'emtech') AS codes FROM longer;
DROP TABLE longer;

-- ANALYZE gets through damaged values and says so
CREATE CAST (bytea AS coding) WITHOUT FUNCTION;
CREATE TABLE damaged (codes coding);
INSERT INTO damaged VALUES ('{"proposals":1,"codes":[]}'), ('\x0102'::bytea::coding), ('\x01000100000301'::bytea::coding);
ANALYZE damaged;
SELECT count(*) FROM damaged WHERE codes @@ 'a/b';
DROP CAST (bytea AS coding);
DROP TABLE damaged, talk, node, wanted;
