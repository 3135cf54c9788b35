-- theme_top(table, query, n): the rows that the query by weight gives, from the index
\set VERBOSITY terse
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
SET jit = off;
CREATE SCHEMA topping;
SET search_path = topping, public;

CREATE TABLE speech (id int, note text, codes coding) WITH (autovacuum_enabled = off);
INSERT INTO speech
SELECT g, 'n', (SELECT coding_agg(o, 'a/' || (g + o) % 7 || '/' || o % 3, CASE WHEN g % 3 = 0 THEN 'oppose' END, (g * 37 + o * 11) % 200)
				  FROM generate_series(g % 2, g % 5) o)
  FROM generate_series(1, 3000) g;
INSERT INTO speech VALUES (0, 'not coded', NULL);

CREATE TABLE query (n int, query themequery);
INSERT INTO query VALUES
	(1, 'a/3'), (2, 'a/**'), (3, 'a/3/2'), (4, 'a/3 & a/3/1'), (5, 'a/3/0 | a/4/1'), (6, '!a/3'), (7, 'a/1 | a/2/2'),
	(8, 'a/3:oppose'), (9, '=a/3'), (10, 'a/*/2'), (11, 'a/3/0 & !a/3/2'), (12, 'none/x'), (13, 'a/1 & !(a/1/1 | a/1/2)');

-- a sequential scan and a sort, beside theme_top; only differences are shown
CREATE FUNCTION by_seq_scan(relation regclass, query themequery, rows int8)
	RETURNS TABLE (part regclass, tid tid, weight float8)
	LANGUAGE plpgsql STABLE SET enable_indexscan = off SET enable_bitmapscan = off AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT tableoid::regclass, ctid, public.weight(codes, $1) FROM %s WHERE codes @@ $1
		ORDER BY 3 DESC, tableoid, ctid LIMIT $2', relation) USING query, rows;
END $$;
CREATE FUNCTION differences(relation regclass) RETURNS TABLE (query themequery, rows int8, by_index text, by_scan text)
	LANGUAGE sql STABLE AS $$
	SELECT query, rows, i, s
	  FROM query, unnest(ARRAY[1, 10, 65, 100000]) rows,
		LATERAL (SELECT string_agg(t::text, ' ') FROM theme_top($1, query, rows) t) a(i),
		LATERAL (SELECT string_agg(t::text, ' ') FROM by_seq_scan($1, query, rows) t) b(s)
	 WHERE i IS DISTINCT FROM s $$;
-- how often it scans an index
CREATE FUNCTION scans(index regclass) RETURNS int8 LANGUAGE plpgsql AS $$
DECLARE before int8 := pg_stat_get_xact_numscans($1);
BEGIN
	PERFORM theme_top((SELECT indrelid FROM pg_index WHERE indexrelid = $1), 'a/3');
	RETURN pg_stat_get_xact_numscans($1) - before;
END $$;

-- no index: a query
SELECT id, t.weight FROM theme_top('speech', 'a/3', 5) t JOIN speech ON ctid = tid ORDER BY 2 DESC, 1;
SELECT * FROM differences('speech');

-- an index
CREATE INDEX speech_codes ON speech USING gin (codes);
SELECT * FROM differences('speech');
SELECT scans('speech_codes');
SELECT id, t.weight FROM theme_top('speech', 'a/3', 5) t JOIN speech ON ctid = tid ORDER BY 2 DESC, 1;
-- the same by codes as rows: of each statement the proposal with most of it
SELECT count(*) AS rows, count(*) FILTER (WHERE weight IS DISTINCT FROM w) AS differences
  FROM theme_top('speech', 'a/3', 100000) JOIN speech ON ctid = tid
  FULL JOIN (SELECT id, max(w) AS w FROM (SELECT id, ordinal, sum(weight) AS w FROM speech, themes(codes)
	 WHERE ordinal > 0 AND theme <@ 'a/3' GROUP BY id, ordinal) p GROUP BY id) r USING (id);
VACUUM (ANALYZE) speech;
SELECT * FROM differences('speech');
-- the join goes by the place
EXPLAIN (COSTS OFF) SELECT id FROM theme_top('speech', 'a/3') JOIN speech ON ctid = tid;

-- how many
SELECT count(*) FROM theme_top('speech', 'a/3');
SELECT count(*) FROM theme_top('speech', 'a/3', 0);
SELECT count(*) = (SELECT count(*) FROM speech WHERE codes @@ 'a/3') AS all FROM theme_top('speech', 'a/3', 1000000);
SELECT theme_top('speech', 'a/3', -1);
SELECT theme_top('speech', 'a/3', 1000001);
SELECT count(*) FROM theme_top('speech', 'a/3', NULL);
SELECT count(*) FROM theme_top(NULL, 'a/3');
SELECT count(*) FROM theme_top('speech', NULL);

-- changes of this very transaction, and of one that ends either way
BEGIN;
DELETE FROM speech WHERE id % 11 = 0;
UPDATE speech SET codes = set_code(codes, 1, 'a/3/9', NULL, 250) WHERE id % 13 = 0 AND proposal_count(codes) > 0;
UPDATE speech SET note = 'HOT' WHERE id % 17 = 0;
INSERT INTO speech SELECT id + 10000, note, codes FROM speech WHERE id % 5 = 0;
SELECT * FROM differences('speech');
ROLLBACK;
SELECT * FROM differences('speech');
BEGIN;
DELETE FROM speech WHERE id % 11 = 0;
UPDATE speech SET codes = set_code(codes, 1, 'a/3/9', NULL, 250) WHERE id % 13 = 0 AND proposal_count(codes) > 0;
UPDATE speech SET note = 'HOT' WHERE id % 17 = 0;
INSERT INTO speech SELECT id + 10000, note, codes FROM speech WHERE id % 5 = 0;
COMMIT;
SELECT * FROM differences('speech');
VACUUM speech;
SELECT * FROM differences('speech');

-- rows to change are found by their place
CREATE TABLE picked AS SELECT t.* FROM theme_top('speech', 'a/3', 3) t;
DELETE FROM speech USING theme_top('speech', 'a/3', 3) t WHERE ctid = tid
RETURNING (part, tid, weight) IN (TABLE picked) AS picked;
SELECT * FROM differences('speech');

-- codings out of line, and a bitmap with no room for each row
SET work_mem = '64kB';
CREATE TABLE wide (id int, codes coding, filler text) WITH (fillfactor = 10, autovacuum_enabled = off);
INSERT INTO wide SELECT id, codes, repeat('x', 300) FROM speech;
INSERT INTO wide SELECT -g, (SELECT coding_agg(o, 'a/3/' || md5(g::text || o), NULL, o) FROM generate_series(1, 200) o), '' FROM generate_series(1, 20) g;
CREATE INDEX ON wide USING gin (codes);
SELECT * FROM differences('wide');
RESET work_mem;
DROP TABLE wide;

-- of several indexes one that serves: no partial one
DROP INDEX speech_codes;
CREATE INDEX speech_partial ON speech USING gin (codes) WHERE id > 100;
SELECT * FROM differences('speech');
SELECT scans('speech_partial');
CREATE INDEX speech_pairs ON speech USING gin (codes coding_ops (pair_level = 3));
SELECT * FROM differences('speech');
SELECT scans('speech_pairs');

-- which column
ALTER TABLE speech ADD second coding;
UPDATE speech SET second = codes WHERE id < 1000;
SELECT theme_top('speech', 'a/3');
SELECT count(*) FROM theme_top('speech', 'a/3', 1000, 'second');
SELECT count(*) FROM speech WHERE second @@ 'a/3';
SELECT theme_top('speech', 'a/3', codes => 'note');
ALTER TABLE speech DROP second;

-- words, what is no table
SELECT theme_top('speech', 'a/3 & "words"');
SELECT theme_top('speech_pairs', 'a/3');
CREATE VIEW seen AS SELECT * FROM speech WHERE id % 2 = 0;
SELECT theme_top('seen', 'a/3');

-- other kinds of tables
CREATE MATERIALIZED VIEW kept AS SELECT * FROM speech WHERE id % 2 = 0;
CREATE INDEX ON kept USING gin (codes);
SELECT * FROM differences('kept');
CREATE TEMP TABLE passing AS SELECT * FROM speech;
CREATE INDEX ON passing USING gin (codes);
SELECT * FROM differences('passing');
CREATE TABLE none (codes coding);
CREATE INDEX ON none USING gin (codes);
SELECT * FROM differences('none');

-- partitions: the rows of all, and which one
CREATE TABLE parted (codes coding, id int) PARTITION BY RANGE (id);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (1000);
CREATE TABLE parted_2 (id int, gone int, codes coding);
ALTER TABLE parted_2 DROP gone;
ALTER TABLE parted ATTACH PARTITION parted_2 FOR VALUES FROM (1000) TO (100000);
INSERT INTO parted SELECT codes, id FROM speech;
SELECT * FROM differences('parted');
CREATE INDEX ON parted USING gin (codes);
SELECT * FROM differences('parted');
SELECT scans('parted_2_codes_idx'), part::text, count(*) FROM theme_top('parted', 'a/3', 100) GROUP BY part ORDER BY 2;
SELECT count(*), count(*) FILTER (WHERE t.weight = weight(codes, 'a/3')) AS same
  FROM theme_top('parted', 'a/3', 100) t JOIN parted s ON s.tableoid = part AND s.ctid = tid;
EXPLAIN (COSTS OFF) SELECT id FROM theme_top('parted', 'a/3') JOIN parted s ON s.tableoid = part AND s.ctid = tid;

-- rights: those of the query
CREATE ROLE theme_top_reader;
GRANT USAGE ON SCHEMA topping TO theme_top_reader;
GRANT SELECT ON query TO theme_top_reader;
GRANT SELECT (id, note) ON speech TO theme_top_reader;
SET ROLE theme_top_reader;
SELECT theme_top('speech', 'a/3');
SELECT theme_top('parted', 'a/3');
RESET ROLE;
GRANT SELECT (codes, ctid) ON speech TO theme_top_reader;
GRANT SELECT ON parted TO theme_top_reader;
SET ROLE theme_top_reader;
SELECT theme_top('speech', 'a/3');
RESET ROLE;
GRANT SELECT (tableoid) ON speech TO theme_top_reader;
SET ROLE theme_top_reader;
SELECT count(*) FROM theme_top('speech', 'a/3');
SELECT * FROM differences('speech');
SELECT * FROM differences('parted');
SELECT theme_top('parted_2', 'a/3');
RESET ROLE;

-- row security: what the policies show
GRANT SELECT ON speech TO theme_top_reader;
ALTER TABLE speech ENABLE ROW LEVEL SECURITY;
CREATE POLICY even ON speech FOR SELECT USING (id % 2 = 0);
SET ROLE theme_top_reader;
SELECT * FROM differences('speech');
SELECT count(*) AS rows, count(*) FILTER (WHERE id % 2 = 1) AS odd FROM theme_top('speech', 'a/3', 1000) JOIN speech ON ctid = tid;
SET row_security = off;
SELECT theme_top('speech', 'a/3');
RESET row_security;
RESET ROLE;
SELECT count(*) FILTER (WHERE id % 2 = 1) > 0 AS odd FROM theme_top('speech', 'a/3', 1000) JOIN speech ON ctid = tid;

DROP SCHEMA topping CASCADE;
DROP OWNED BY theme_top_reader;
DROP ROLE theme_top_reader;
