-- theme_count(table, query): the same number as count(*), from the index
\set VERBOSITY terse
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
SET jit = off;
CREATE SCHEMA counting;
SET search_path = counting, public;

CREATE TABLE speech (id int, note text, codes coding) WITH (autovacuum_enabled = off);
INSERT INTO speech
SELECT g, 'n', (SELECT coding_agg(o, 'a/' || g % 7 || '/' || o, CASE WHEN g % 3 = 0 THEN 'oppose' END)
				  FROM generate_series(g % 2, g % 4) o)
  FROM generate_series(1, 3000) g;
INSERT INTO speech VALUES (0, 'not coded', NULL);
UPDATE speech SET codes = drop_code(code(to_statement('First, our monopoly. Second, blockade.', 'en'), 'emtech'), 1, 'emtech/openness/monopoly')
 WHERE id IN (5, 6);

CREATE TABLE query (n int, query themequery);
INSERT INTO query VALUES
	(1, 'a/3'), (2, 'a/**'), (3, 'a/3/2'), (4, 'a/3 & a/3/1'), (5, 'a/3/0 & a/3/1'), (6, '!a/3'), (7, 'a/1 | a/2/2'),
	(8, 'a/3:oppose'), (9, '=a/3'), (10, 'a/*/3'), (11, 'a/3/3 & !a/3/2'), (12, 'none/x'),
	(13, 'emtech/openness/monopoly'), (14, 'emtech/openness/blockade'), (15, 'a/1 & !(a/1/1 | a/1/2)');

-- what a sequential scan says, beside theme_count; only differences are shown
CREATE FUNCTION by_seq_scan(relation regclass, query themequery) RETURNS int8
	LANGUAGE plpgsql STABLE SET enable_indexscan = off SET enable_bitmapscan = off AS $$
DECLARE result int8;
BEGIN
	EXECUTE format('SELECT count(*) FROM %s WHERE codes @@ $1', relation) INTO result USING query;
	RETURN result;
END $$;
CREATE FUNCTION differences(relation regclass) RETURNS TABLE (query themequery, by_index int8, by_scan int8)
	LANGUAGE sql STABLE AS $$
	SELECT query, theme_count($1, query), by_seq_scan($1, query) FROM query
	 WHERE theme_count($1, query) IS DISTINCT FROM by_seq_scan($1, query) $$;
-- blocks of the table (the map's included) that a count reads
CREATE FUNCTION blocks(relation regclass, query themequery) RETURNS int8 LANGUAGE plpgsql AS $$
DECLARE before int8 := pg_stat_get_xact_blocks_fetched($1);
BEGIN
	PERFORM theme_count($1, query);
	RETURN pg_stat_get_xact_blocks_fetched($1) - before;
END $$;

-- no index: a query
SELECT query, theme_count('speech', query) FROM query ORDER BY n;
SELECT * FROM differences('speech');

-- an index; not yet vacuumed
CREATE INDEX speech_codes ON speech USING gin (codes);
SELECT * FROM differences('speech');
SELECT blocks('speech', 'a/3') > 20 AS visits;

-- vacuumed: no row is read where the index is exact
VACUUM (ANALYZE) speech;
SELECT * FROM differences('speech');
SELECT query, blocks('speech', query) <= 4 AS exact FROM query ORDER BY n;

-- a serializable transaction visits the rows, which locks them
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT * FROM differences('speech');
SELECT blocks('speech', 'a/3') > 20 AS visits;
COMMIT;

-- changes of this very transaction, and of one that ends either way
BEGIN;
DELETE FROM speech WHERE id % 11 = 0;
UPDATE speech SET codes = set_code(codes, 0, 'a/3/9') WHERE id % 13 = 0;
UPDATE speech SET note = 'HOT' WHERE id % 17 = 0;
INSERT INTO speech SELECT id + 10000, note, codes FROM speech WHERE id % 5 = 0;
SELECT * FROM differences('speech');
ROLLBACK;
SELECT * FROM differences('speech');
BEGIN;
DELETE FROM speech WHERE id % 11 = 0;
UPDATE speech SET codes = set_code(codes, 0, 'a/3/9') WHERE id % 13 = 0;
UPDATE speech SET note = 'HOT' WHERE id % 17 = 0;
INSERT INTO speech SELECT id + 10000, note, codes FROM speech WHERE id % 5 = 0;
COMMIT;
SELECT * FROM differences('speech');
VACUUM speech;
SELECT * FROM differences('speech');
SELECT blocks('speech', 'a/3') <= 4 AS exact;

-- chains of HOT updates, before and after pruning
ALTER TABLE speech SET (fillfactor = 50);
VACUUM FULL speech;
VACUUM speech;
UPDATE speech SET note = 'once' WHERE id % 3 = 0;
SELECT * FROM differences('speech');
UPDATE speech SET note = 'twice' WHERE id % 3 = 0;
SELECT * FROM differences('speech');
VACUUM speech;
SELECT * FROM differences('speech');
SELECT blocks('speech', 'a/3') <= 4 AS exact;

-- a bitmap with no room for each row
SET work_mem = '64kB';
CREATE TABLE wide (id int, codes coding, filler text) WITH (fillfactor = 10, autovacuum_enabled = off);
INSERT INTO wide SELECT id, codes, repeat('x', 300) FROM speech;
CREATE INDEX ON wide USING gin (codes);
SELECT * FROM differences('wide');
VACUUM wide;
SELECT * FROM differences('wide');
RESET work_mem;
DROP TABLE wide;

-- of several indexes one that serves: no partial one, none on an expression
DROP INDEX speech_codes;
CREATE INDEX speech_partial ON speech USING gin (codes) WHERE id > 100;
CREATE INDEX speech_expression ON speech USING gin (coalesce(codes, codes));
SELECT * FROM differences('speech');
SELECT blocks('speech', 'a/3') > 20 AS scans;
CREATE EXTENSION btree_gin;
CREATE INDEX speech_both ON speech USING gin (id, codes);
SELECT * FROM differences('speech');
SELECT blocks('speech', 'a/3') <= 4 AS exact;
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'speech_both'::regclass;
SELECT blocks('speech', 'a/3') > 20 AS scans;
DROP INDEX speech_both;
CREATE INDEX speech_codes ON speech USING gin (codes);

-- which column
ALTER TABLE speech ADD second coding;
UPDATE speech SET second = codes WHERE id < 1000;
SELECT theme_count('speech', 'a/3');
SELECT theme_count('speech', 'a/3', 'codes') = (SELECT count(*) FROM speech WHERE codes @@ 'a/3') AS first,
	   theme_count('speech', 'a/3', codes => 'second') = (SELECT count(*) FROM speech WHERE second @@ 'a/3') AS second;
SELECT theme_count('speech', 'a/3', 'note');
SELECT theme_count('speech', 'a/3', 'absent');
SELECT theme_count('query', 'a/3');
ALTER TABLE speech DROP second;
SELECT theme_count('speech', 'a/3') = by_seq_scan('speech', 'a/3') AS same;
CREATE DOMAIN mine AS coding CHECK (proposal_count(VALUE) < 10);
CREATE TABLE domains (codes mine);
INSERT INTO domains SELECT codes FROM speech;
CREATE INDEX ON domains USING gin (codes);
SELECT * FROM differences('domains');

-- NULL, words, what is no table
SELECT theme_count(NULL, 'a/3') IS NULL, theme_count('speech', NULL) IS NULL;
SELECT theme_count('speech', 'a/3 & "words"');
SELECT theme_count('speech_codes', 'a/3');
SELECT theme_count(0::oid, 'a/3');
CREATE VIEW seen AS SELECT * FROM speech WHERE id % 2 = 0;
SELECT theme_count('seen', 'a/3');
CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER far FOREIGN DATA WRAPPER far;
CREATE FOREIGN TABLE far (codes coding) SERVER far;
SELECT theme_count('far', 'a/3');

-- other kinds of tables
CREATE MATERIALIZED VIEW kept AS SELECT * FROM speech WHERE id % 2 = 0;
CREATE INDEX ON kept USING gin (codes);
VACUUM kept;
SELECT * FROM differences('kept');
REFRESH MATERIALIZED VIEW kept WITH NO DATA;
SELECT theme_count('kept', 'a/3');
CREATE TEMP TABLE passing AS SELECT * FROM speech;
CREATE INDEX ON passing USING gin (codes);
VACUUM passing;
SELECT * FROM differences('passing');
SELECT blocks('passing', 'a/3') <= 4 AS exact;
DELETE FROM passing WHERE id % 5 = 0;
SELECT * FROM differences('passing');
VACUUM passing;
SELECT * FROM differences('passing');
CREATE UNLOGGED TABLE light AS SELECT * FROM speech;
CREATE INDEX ON light USING gin (codes);
VACUUM light;
SELECT * FROM differences('light');
SELECT blocks('light', 'a/3') > 20 AS visits;
CREATE TABLE none (codes coding);
CREATE INDEX ON none USING gin (codes);
SELECT * FROM differences('none');

-- partitions and heirs: the sum, by index where all have one
CREATE TABLE parted (codes coding, id int) PARTITION BY RANGE (id);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (1000);
CREATE TABLE parted_2 (id int, gone int, codes coding);
ALTER TABLE parted_2 DROP gone;
ALTER TABLE parted ATTACH PARTITION parted_2 FOR VALUES FROM (1000) TO (100000);
INSERT INTO parted SELECT codes, id FROM speech;
SELECT * FROM differences('parted');
CREATE INDEX ON parted USING gin (codes);
VACUUM parted;
SELECT * FROM differences('parted');
SELECT blocks('parted_2', 'a/3') <= 4 AS exact;
CREATE TABLE parted_3 PARTITION OF parted FOR VALUES FROM (100000) TO (200000) PARTITION BY RANGE (id);
SELECT * FROM differences('parted');
CREATE TABLE heir () INHERITS (speech);
INSERT INTO heir SELECT * FROM ONLY speech WHERE id % 3 = 0;
SELECT * FROM differences('speech');
CREATE INDEX ON heir USING gin (codes);
SELECT * FROM differences('speech');
SELECT theme_count('speech', 'a/3') > theme_count('heir', 'a/3') AS more;

-- rights: those of the query
CREATE ROLE theme_count_reader;
GRANT USAGE ON SCHEMA counting TO theme_count_reader;
GRANT SELECT ON query TO theme_count_reader;
SET ROLE theme_count_reader;
SELECT theme_count('speech', 'a/3');
SELECT theme_count('parted', 'a/3');
RESET ROLE;
GRANT SELECT (id, note) ON speech TO theme_count_reader;
SET ROLE theme_count_reader;
SELECT theme_count('speech', 'a/3');
RESET ROLE;
-- the column is enough, and heirs are read by their parent's rights
GRANT SELECT (codes) ON speech TO theme_count_reader;
SET ROLE theme_count_reader;
SELECT * FROM differences('speech');
SELECT theme_count('heir', 'a/3');
RESET ROLE;
GRANT SELECT ON parted TO theme_count_reader;
SET ROLE theme_count_reader;
SELECT * FROM differences('parted');
SELECT theme_count('parted_2', 'a/3');
RESET ROLE;
-- a schema that is closed stays closed to an OID
CREATE SCHEMA closed;
CREATE TABLE closed.speech AS SELECT codes FROM ONLY speech;
GRANT SELECT ON closed.speech TO theme_count_reader;
SELECT 'closed.speech'::regclass::oid AS closed \gset
SET ROLE theme_count_reader;
SELECT theme_count(:closed, 'a/3');
RESET ROLE;

-- row security: what the policies show, and the setting that refuses to hide
ALTER TABLE speech ENABLE ROW LEVEL SECURITY;
CREATE POLICY even ON speech FOR SELECT USING (id % 2 = 0);
GRANT SELECT ON speech TO theme_count_reader;
SELECT theme_count('speech', 'a/3') AS owner \gset
SET ROLE theme_count_reader;
SELECT * FROM differences('speech');
SELECT theme_count('speech', 'a/3') < :owner AS fewer;
SET row_security = off;
SELECT theme_count('speech', 'a/3');
RESET row_security;
RESET ROLE;
SELECT theme_count('speech', 'a/3') = :owner AS owner_sees_all;
ALTER TABLE speech FORCE ROW LEVEL SECURITY;
SELECT theme_count('speech', 'a/3') = :owner AS superuser_sees_all;

DROP SCHEMA counting, closed CASCADE;
DROP FOREIGN DATA WRAPPER far CASCADE;
DROP OWNED BY theme_count_reader;
DROP ROLE theme_count_reader;
