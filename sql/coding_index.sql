-- theme queries on codings at their limits, by index and by scan; damaged codings
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

-- index and scan agree; how many rows
CREATE FUNCTION pg_temp.both(operator text, query themequery, OUT rows int8, OUT agree boolean) LANGUAGE plpgsql AS $$
DECLARE
	by_scan int[];
	by_index int[];
BEGIN
	SET LOCAL enable_bitmapscan = off;
	SET LOCAL enable_seqscan = on;
	EXECUTE format('SELECT array_agg(id ORDER BY id) FROM talk WHERE codes %s %L::themequery', operator, query) INTO by_scan;
	SET LOCAL enable_bitmapscan = on;
	SET LOCAL enable_seqscan = off;
	EXECUTE format('SELECT array_agg(id ORDER BY id) FROM talk WHERE codes %s %L::themequery', operator, query) INTO by_index;
	rows := coalesce(cardinality(by_scan), 0);
	agree := by_scan IS NOT DISTINCT FROM by_index;
END $$;
CREATE TABLE talk (id int, codes coding);
INSERT INTO talk SELECT g, (SELECT coding_agg(o, 'cb/' || (g * 7 + o * 3) % 11 || '/' || (g + o * o) % 13, (ARRAY['support', 'oppose', NULL])[1 + (g + o) % 3]) FROM generate_series(g % 2, 3 + g % 3) o) FROM generate_series(1, 1000) g;
INSERT INTO talk VALUES (1001, NULL), (1002, '{"proposals":0,"codes":[]}'), (1003, '{"proposals":2,"codes":[]}'),
	(1004, '{"proposals":1,"codes":[{"ordinal":0,"theme":"cb/1/1"}]}');
CREATE INDEX ON talk USING gin (codes);

-- NULLs, empty codings, what has no codes or only some outside
SELECT q, op, b.* FROM unnest(ARRAY['!cb/1', '!none/x', 'cb/1/1', '!cb/1/1 & !cb/2', '=cb/1', '=cb/1/1', 'none/x | none/y', '!!cb/1 | !cb/1']) q,
	unnest(ARRAY['@@', '@*']) op, pg_temp.both(op, q::themequery) b;
-- lists that are one entry of the index, stances and globs in them, 1,024 themes
SELECT q, op, b.* FROM (VALUES
	('20 themes', (SELECT string_agg(format('cb/%s/%s', n % 3, n % 7), ' | ') FROM generate_series(1, 20) n)),
	('20 themes, none there', (SELECT string_agg(format('cb/%s/x', n), ' | ') FROM generate_series(1, 20) n)),
	('20 themes & one', '(' || (SELECT string_agg(format('cb/%s/%s', n % 3, n % 7), ' | ') FROM generate_series(1, 20) n) || ') & cb/5'),
	('20 themes under !', '!(' || (SELECT string_agg(format('cb/%s/%s', n % 3, n % 7), ' | ') FROM generate_series(1, 20) n) || ')'),
	('stances and exact', (SELECT string_agg(format('%scb/%s/%s%s', CASE WHEN n % 2 = 0 THEN '=' END, n % 3, n % 7, CASE WHEN n % 3 = 0 THEN ':oppose' END), ' | ') FROM generate_series(1, 20) n)),
	('globs', (SELECT string_agg(format('cb/%s/%s*', n % 3, n % 7), ' | ') FROM generate_series(1, 20) n) || ' | */x' || ' | cb/**/12'),
	('several codebooks', (SELECT string_agg(format('%s/%s/%s', (ARRAY['ca', 'cb', 'cc'])[1 + n % 3], n % 3, n % 7), ' | ') FROM generate_series(1, 20) n)),
	('1,024 themes', (SELECT string_agg(format('cb/%s/%s', n % 100, n), ' | ') FROM generate_series(1, 1024) n)),
	('512 pairs', (SELECT string_agg(format('cb/%s/%s & cb/%s', n % 11, n % 13, n % 7), ' | ') FROM generate_series(1, 512) n)),
	('512 pairs, none there', (SELECT string_agg(format('cb/%s/x & cb/%s', n % 11, n % 7), ' | ') FROM generate_series(1, 512) n)),
	('1,023 under ! & one', (SELECT string_agg(format('!cb/%s/%s', n % 100, n), ' & ') FROM generate_series(1, 1023) n) || ' & cb/3'),
	('64 of different sign', (SELECT string_agg(format('(cb/%s/%s & !cb/%s)', n % 11, n % 13, n % 3), ' | ') FROM generate_series(1, 64) n)),
	('127 deep', repeat('!', 127) || 'cb/1'),
	('7 at once', 'cb/1 & cb/** & cb/*/* & (cb/2 | cb/3 & cb/4) & !cb/5 & !(cb/6 & cb/7)')) v(q, query),
	unnest(ARRAY['@@', '@*']) op, pg_temp.both(op, CASE q WHEN 'globs' THEN replace(query, ' | */x', '') ELSE query END::themequery) b;
SELECT (SELECT string_agg('cb/' || n, '|') FROM generate_series(1, 1025) n)::themequery;
SELECT (repeat('!', 129) || 'cb/1')::themequery;
TRUNCATE talk;

-- paths and labels at their lengths; trees whose nodes take one, two and four bytes
CREATE TEMP TABLE long AS SELECT n, 'cb/' || repeat('x', n) AS path FROM unnest(ARRAY[1, 254, 255, 256, 510, 1996, 1997]) n;
INSERT INTO talk SELECT n, (SELECT coding_agg(2, path) FROM (VALUES (path), ('cb/y'), ('cb/w')) v(path)) FROM long;
INSERT INTO talk SELECT 5000, coding_agg(1, path) FROM long;
SELECT n, b.* FROM long, pg_temp.both('@@', path::themequery) b ORDER BY n;
SELECT b.* FROM pg_temp.both('@@', 'cb/x* & cb/y') b;
SELECT id, codes @> ('cb/' || repeat('x', 255))::theme AS contains, codes::text::coding = codes AS same FROM talk ORDER BY id;
SELECT coding_agg(1, 'cb/' || repeat('x', 1998));
TRUNCATE talk;
INSERT INTO talk SELECT k, coding_agg(1 + n % 1000, format('cb/%s/%s', n % 250, n)) FROM unnest(ARRAY[4, 127, 128, 65282, 65286]) k, generate_series(1, k) n GROUP BY k;
SELECT id, proposal_count(codes, 'cb/7'), proposal_count(codes, format('cb/%s/%s | cb/1/1', id % 250, id)::themequery), (SELECT count(*) FROM themes(codes)), codes::text::coding = codes AS same FROM talk ORDER BY id;
SELECT b.* FROM pg_temp.both('@@', 'cb/7 | cb/4/65254') b;

-- keys for pairs of themes of one proposal: of just these themes, of themes below them, more pairs
-- than have keys, paths too long for a key
TRUNCATE talk;
DROP INDEX talk_codes_idx;
CREATE INDEX talk_pairs ON talk USING gin (codes coding_ops (pair_level = 2));
INSERT INTO talk SELECT g, (SELECT coding_agg(o, format('cb/%s/%s', (g + o * o + k * k) % 7, (g * o + k) % 5), CASE WHEN (g + k) % 2 = 0 THEN 'oppose' END) FROM generate_series(g % 2, 4) o, generate_series(1, 1 + g % 3) k) FROM generate_series(1, 1000) g;
INSERT INTO talk SELECT 2000 + k, coding_agg(1 + k * n, format('many/%s/x', n)) FROM generate_series(0, 1) k, generate_series(1, 100) n GROUP BY k;
INSERT INTO talk SELECT 3000 + k, coding_agg(1 + k * length(x), 'cb/' || repeat(x, 990)) FROM generate_series(0, 1) k, unnest(ARRAY['y', 'zz']) x GROUP BY k;
INSERT INTO talk SELECT 4000 + k, coding_agg(o, t) FROM (VALUES (1, 1, 'cb/1'), (1, 1, 'many/2'), (2, 1, 'cb/1'), (2, 2, 'many/2'), (3, 0, 'cb/1'), (3, 0, 'many/2'), (4, 1, 'cb'), (4, 1, 'many/2/3')) v(k, o, t) GROUP BY k;
SELECT left(q, 40) AS q, b.* FROM unnest(ARRAY['cb/1 & cb/2', 'cb/1 & cb/1/2', 'cb/1/1 & cb/1/2', 'cb/1/1 & cb/2/2', '=cb/1 & cb/2', 'cb/1:oppose & cb/2', 'cb/1 & cb/2 & cb/3', 'cb/1 & cb/2 & !cb/3',
	'cb/1 & !cb/2', 'cb/1 & (cb/2 | cb/3)', 'cb/1 & cb/2 | cb/3 & cb/4', 'cb/** & many/2', 'cb/1 & many/2', 'many/3 & many/4', 'many/3 & many/4 & !many/5', 'many/3/x & many/4/x',
	'cb/' || repeat('y', 990) || ' & cb/' || repeat('zz', 990)]) q, pg_temp.both('@@', q::themequery) b;
-- of the level they are exact: nothing is dropped by a recheck
CREATE FUNCTION pg_temp.dropped(query themequery) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	result text := '-';
BEGIN
	SET LOCAL enable_seqscan = off;
	FOR line IN EXECUTE format('EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT FROM talk WHERE codes @@ %L', query) LOOP
		IF line ~ 'Removed by Index Recheck' THEN result := trim(line); END IF;
	END LOOP;
	RETURN result;
END $$;
SELECT q, pg_temp.dropped(q::themequery) FROM unnest(ARRAY['cb/1 & cb/2', 'cb/1/1 & cb/2/2', '=cb/1 & cb/2', 'cb/1:oppose & cb/2', 'cb/1 & cb/2 & cb/3']) q;
CREATE INDEX ON talk USING gin (codes coding_ops (pair_level = 65));
CREATE INDEX ON talk USING gin (codes coding_ops (pairs = 2));
DROP INDEX talk_pairs;
CREATE INDEX ON talk USING gin (codes);

-- 100,000 proposals, 10^6 codes
TRUNCATE talk;
INSERT INTO talk SELECT 1, coding_agg(1 + n % 100000, format('cb/%s/%s', n % 7, n / 100000)) FROM generate_series(0, 999999) n;
SELECT proposal_count(codes), proposal_count(codes, 'cb/1 & cb/2'), proposal_count(codes, 'cb/*/9 & !cb/3'), salience(codes, 'cb/*/9') FROM talk;
SELECT q, b.* FROM unnest(ARRAY['cb/1 & cb/2', 'cb/1/0 & cb/1/1', 'cb/9', '!cb/1', 'cb/*/3 & cb/*/4']) q, pg_temp.both('@@', q::themequery) b;
SELECT b.* FROM pg_temp.both('@@', (SELECT string_agg(format('cb/1/%s & cb/2/%s & !cb/2', n, n), ' | ') FROM generate_series(1, 340) n)::themequery) b;
SELECT count(*), sum(codes) FROM (SELECT theme_tally(codes) t FROM talk) s, themes(t) WHERE theme = 'cb/1';

-- damage: an answer, or data_corrupted; by all who read codings
CREATE CAST (bytea AS coding) WITHOUT FUNCTION;
CREATE CAST (coding AS bytea) WITHOUT FUNCTION;
CREATE FUNCTION pg_temp.try(statement text, codes coding) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement USING codes;
	RETURN 'answered';
EXCEPTION WHEN OTHERS THEN
	RETURN sqlstate;
END $$;
CREATE TEMP TABLE kept (codes coding);
CREATE INDEX ON kept USING gin (codes);
WITH whole AS (
	SELECT (set_code(coding_agg(o, t, s, w, g), 2, 'cb/1/1', 'oppose', 3, 'me'))::bytea AS b
	  FROM (VALUES (0, 'cb/1', NULL, 1, 'codebook'), (1, 'cb/1/2', 'support', 7, 'codebook'), (3, 'cb/' || repeat('z', 256), NULL, 0.5, 'a')) v(o, t, s, w, g)),
damaged AS (
	SELECT set_byte(b, n, v) AS b FROM whole, generate_series(0, length(b) - 1) n, unnest(ARRAY[0, 1, 2, 127, 128, 255]) v
	UNION ALL SELECT substring(b FROM 1 FOR n) FROM whole, generate_series(0, length(b) - 1) n)
SELECT statement, count(*) > 900 AS tried, string_agg(DISTINCT pg_temp.try(statement, b::coding), ', ') AS outcomes
  FROM damaged, unnest(ARRAY['SELECT $1 @@ ''cb/1 & !cb/2''', 'SELECT $1 @@ ''cb/*/2 & cb/**''', 'SELECT $1 @* ''cb/1:oppose''', 'SELECT $1 @> ''cb/1/2''::theme',
	'SELECT $1 @@ ''=cb/1 & cb/1/1 | cb/2 & cb/3 | cb/4 & cb/5 | !cb/6 & cb/7''', 'SELECT proposal_count($1, ''!cb/1'')', 'SELECT salience($1, ''cb/1'')', 'SELECT themes($1)', 'SELECT theme_tally($1)',
	'SELECT $1::text', 'INSERT INTO kept VALUES ($1)']) statement
 GROUP BY 1 ORDER BY 1;
-- codes outside of proposals whose first ordinal is not 0
SELECT theme_tally(set_byte(b, length(b) - 5, 1)::coding)
  FROM (SELECT '{"proposals":9,"codes":[{"ordinal":0,"theme":"cb/1","weight":2},{"ordinal":1,"theme":"cb/1","weight":2},{"ordinal":1,"theme":"cb/2","weight":2}]}'::coding::bytea AS b) c;
DROP CAST (bytea AS coding);
DROP CAST (coding AS bytea);
DROP TABLE talk;
