-- data and measurements of test/bench/query
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
CREATE EXTENSION IF NOT EXISTS intarray;
CREATE SCHEMA bench;
SET search_path = bench, public;
SELECT setseed(0.4);

-- themes: eight roots, 60 below them, 232 leaves; ids in this order
CREATE TABLE node AS
WITH root AS (
	SELECT ord::int AS r, name FROM unnest(ARRAY['governance', 'security', 'economy', 'environment',
		'rights', 'development', 'technology', 'diplomacy']) WITH ORDINALITY u(name, ord)),
second AS (
	SELECT 8 + ord::int AS s, 1 + (ord::int - 1) % 8 AS r, name FROM unnest(ARRAY['norms', 'armed_conflict', 'trade',
		'climate', 'civil', 'poverty', 'innovation', 'multilateralism', 'institutions', 'terrorism', 'debt', 'biodiversity',
		'women', 'health', 'data', 'mediation', 'rule_of_law', 'disarmament', 'finance', 'oceans', 'children', 'education',
		'internet', 'bilateral', 'transparency', 'peacekeeping', 'labour', 'water', 'minorities', 'food', 'space',
		'un_reform', 'elections', 'cyber', 'investment', 'energy', 'migration', 'infrastructure',
		'artificial_intelligence', 'regional', 'reform', 'nuclear', 'sanctions', 'pollution', 'expression', 'aid',
		'access', 'sovereignty', 'treaties', 'organized_crime', 'industry', 'disasters', 'justice', 'cities', 'biotech',
		'culture', 'accountability', 'borders', 'taxation', 'conservation']) WITH ORDINALITY u(name, ord)),
third AS (
	SELECT 68 + n AS id, 9 + (n - 1) % 60 AS s, (ARRAY['financing', 'monitoring', 'capacity', 'prevention', 'standards',
		'cooperation', 'enforcement', 'reporting'])[1 + (n - 1) / 60 + 4 * (n % 2)] AS name
	  FROM generate_series(1, 232) n)
SELECT r AS id, 1 AS level, r AS root, NULL::int AS parent, 'world/' || name AS path FROM root
UNION ALL SELECT s, 2, r, r, 'world/' || root.name || '/' || second.name FROM second JOIN root USING (r)
UNION ALL SELECT third.id, 3, r, s, 'world/' || root.name || '/' || second.name || '/' || third.name
  FROM third JOIN second USING (s) JOIN root USING (r);
ALTER TABLE node ADD PRIMARY KEY (id);
CREATE TABLE above AS
SELECT id, id AS at FROM node UNION ALL SELECT id, parent FROM node WHERE level > 1 UNION ALL SELECT id, root FROM node WHERE level = 3;

-- which leaf a uniform number draws: of all, or of one root
CREATE TABLE draw AS
WITH w AS (SELECT id, root, (row_number() OVER (ORDER BY md5(id::text)) + 4) ^ -1.3::float8 AS w FROM node WHERE level = 3)
SELECT root, array_agg(id ORDER BY id) AS ids, array_agg(c ORDER BY id) AS bounds
  FROM (SELECT root, id, sum(w) OVER (PARTITION BY root ORDER BY id) / sum(w) OVER (PARTITION BY root) - w / sum(w) OVER (PARTITION BY root) AS c FROM w
		UNION ALL SELECT 0, id, sum(w) OVER (ORDER BY id) / sum(w) OVER () - w / sum(w) OVER () FROM w) u GROUP BY root;
CREATE TABLE assigned AS
WITH s AS MATERIALIZED (
	SELECT id, 1 + least(11, greatest(0, round(4 + 2 * (random() + random() + random() + random() - 2) * 1.73)))::int AS n,
		1 + floor(8 * random() ^ 1.5)::int AS root FROM generate_series(1, :statements) id),
p AS MATERIALIZED (
	SELECT id, root, o, CASE WHEN r < 0.3 THEN 1 WHEN r < 0.65 THEN 2 WHEN r < 0.85 THEN 3 ELSE 4 END AS k
	  FROM (SELECT id, root, o, random() AS r FROM s, generate_series(1, n) o) t),
c AS MATERIALIZED (
	SELECT id, o, CASE WHEN random() < 0.5 THEN root ELSE 0 END AS from_root, random() AS r, random() AS up,
		1 + floor(9 * random() ^ 2)::int AS weight FROM p, generate_series(1, k))
SELECT id, o, CASE WHEN up < 0.12 THEN (SELECT parent FROM node t WHERE t.id = leaf) ELSE leaf END AS theme, max(weight) AS weight
  FROM (SELECT c.id, c.o, c.up, c.weight, ids[width_bucket(c.r, bounds)] AS leaf FROM c JOIN draw ON draw.root = from_root) t
 GROUP BY 1, 2, 3;

-- in order of the statements, so that all tables are read alike
CREATE TABLE codings (id int, codes coding);
CREATE TABLE ints (id int, codes int[]);
CREATE TABLE words (id int, codes tsvector);
INSERT INTO codings SELECT a.id, coding_agg(o, path, NULL, weight ORDER BY o, path) FROM assigned a JOIN node t ON t.id = a.theme GROUP BY a.id ORDER BY a.id;
INSERT INTO ints SELECT a.id, array_agg(DISTINCT at ORDER BY at) FROM assigned a JOIN above t ON t.id = a.theme GROUP BY a.id ORDER BY a.id;
INSERT INTO words SELECT a.id, string_agg(DISTINCT format('t%s:%s', at, o), ' ')::tsvector FROM assigned a JOIN above t ON t.id = a.theme GROUP BY a.id ORDER BY a.id;
CREATE INDEX codings_gin ON codings USING gin (codes);
CREATE INDEX ints_gin ON ints USING gin (codes gin__int_ops);
CREATE INDEX words_gin ON words USING gin (codes);
VACUUM ANALYZE;

-- themes of the queries: A, B roots, C a common leaf, L, M rarer ones, R a rare one
CREATE TABLE pick AS
WITH f AS (SELECT at AS id, level, root, count(DISTINCT a.id)::float8 / :statements AS share
			 FROM assigned a JOIN above t ON t.id = a.theme JOIN node h ON h.id = at GROUP BY 1, 2, 3),
	ab AS (SELECT id, row_number() OVER (ORDER BY share DESC) AS n FROM f WHERE level = 1)
SELECT v, x.id, path FROM (
	SELECT chr(64 + n::int) AS v, id FROM ab WHERE n <= 2
	UNION ALL SELECT v, (SELECT id FROM f WHERE level = 3 AND root <> (SELECT id FROM ab WHERE n = 1) ORDER BY abs(share - wanted) LIMIT 1)
	  FROM (VALUES ('C', 0.2), ('L', 0.08), ('M', 0.05), ('R', 0.003)) w(v, wanted)) x JOIN node USING (id);

-- a query of each kind, for each peer; A to R stand for themes
CREATE TABLE shape (n int, name text, peer text, condition text);
INSERT INTO shape VALUES
	(1, 'one leaf', 'coding', 'codes @@ ''C'''), (1, 'one leaf', 'int[]', 'codes @> ''{C}'''), (1, 'one leaf', 'tsvector', 'codes @@ ''tC'''),
	(2, 'a root''s subtree', 'coding', 'codes @@ ''A'''), (2, 'a root''s subtree', 'int[]', 'codes @> ''{A}'''), (2, 'a root''s subtree', 'tsvector', 'codes @@ ''tA'''),
	(3, 'a & b, roots', 'coding', 'codes @@ ''A & B'''), (3, 'a & b, roots', 'int[]', 'codes @> ''{A,B}'''), (3, 'a & b, roots', 'tsvector', 'codes @@ ''tA <0> tB'''),
	(4, 'a & !b', 'coding', 'codes @@ ''C & !A'''), (4, 'a & !b', 'int[]', 'codes @@ ''C & !A'''), (4, 'a & !b', 'tsvector', 'codes @@ ''tC <0> !tA'''),
	(5, 'a & b, leaves', 'coding', 'codes @@ ''L & M'''), (5, 'a & b, leaves', 'int[]', 'codes @> ''{L,M}'''), (5, 'a & b, leaves', 'tsvector', 'codes @@ ''tL <0> tM'''),
	(6, 'rare & common', 'coding', 'codes @@ ''R & A'''), (6, 'rare & common', 'int[]', 'codes @> ''{R,A}'''), (6, 'rare & common', 'tsvector', 'codes @@ ''tR <0> tA'''),
	(7, 'a | b | c', 'coding', 'codes @@ ''L | M | R'''), (7, 'a | b | c', 'int[]', 'codes && ''{L,M,R}'''), (7, 'a | b | c', 'tsvector', 'codes @@ ''tL | tM | tR'''),
	(8, 'c & (a | b) & !r', 'coding', 'codes @@ ''C & (A | B) & !R'''), (8, 'c & (a | b) & !r', 'int[]', 'codes @@ ''C & (A | B) & !R'''), (8, 'c & (a | b) & !r', 'tsvector', 'codes @@ ''tC <0> (tA | tB) <0> !tR'''),
	(9, 'a & b anywhere (@*)', 'coding', 'codes @* ''A & B'''), (9, 'a & b anywhere (@*)', 'int[]', 'codes @> ''{A,B}'''), (9, 'a & b anywhere (@*)', 'tsvector', 'codes @@ ''tA & tB'''),
	(10, '@> theme', 'coding', 'codes @> ''C''::theme'), (10, '@> theme', 'int[]', 'codes @> ''{C}'''), (10, '@> theme', 'tsvector', 'codes @@ ''tC'''),
	(11, 'a glob', 'coding', 'codes @@ ''world/*/*/financing'''),
	(12, '20 leaves, |', 'coding', 'codes @@ ''many20'''), (12, '20 leaves, |', 'int[]', 'codes && ''{ints20}'''), (12, '20 leaves, |', 'tsvector', 'codes @@ ''words20'''),
	(13, '200 leaves, |', 'coding', 'codes @@ ''many200'''), (13, '200 leaves, |', 'int[]', 'codes && ''{ints200}'''), (13, '200 leaves, |', 'tsvector', 'codes @@ ''words200'''),
	(14, 'no such theme', 'coding', 'codes @@ ''world/nothing/at_all'''), (14, 'no such theme', 'int[]', 'codes @> ''{999}'''), (14, 'no such theme', 'tsvector', 'codes @@ ''t999'''),
	(15, '=a, exactly', 'coding', 'codes @@ ''=world/governance/norms'''),
	(16, '!a alone', 'coding', 'codes @@ ''!A'''), (16, '!a alone', 'int[]', 'codes @@ ''!A'''), (16, '!a alone', 'tsvector', 'codes @@ ''!tA''');
UPDATE shape SET condition = replace(condition, 'many' || k, s) FROM (
	SELECT k, string_agg(path, ' | ' ORDER BY md5(path)) AS s FROM (VALUES (20), (200)) v(k), LATERAL (SELECT path FROM node WHERE level = 3 ORDER BY md5(path) LIMIT k) t GROUP BY k) m
 WHERE condition LIKE '%many' || k || '''%';
UPDATE shape SET condition = replace(replace(condition, 'ints' || k, s), 'words' || k, w) FROM (
	SELECT k, string_agg(id::text, ',') AS s, string_agg('t' || id, '|') AS w FROM (VALUES (20), (200)) v(k), LATERAL (SELECT id FROM node WHERE level = 3 ORDER BY md5(path) LIMIT k) t GROUP BY k) m
 WHERE condition LIKE '%ints' || k || '}%' OR condition LIKE '%words' || k || '''%';
DO $$ DECLARE p record; BEGIN FOR p IN SELECT * FROM pick LOOP
	UPDATE shape SET condition = CASE peer WHEN 'coding' THEN regexp_replace(condition, '\m' || p.v || '\M', p.path, 'g')
		ELSE regexp_replace(condition, '\m(t?)' || p.v || '\M', '\1' || p.id, 'g') END WHERE condition !~ 'financing.*financing';
END LOOP; END $$;
UPDATE shape SET condition = regexp_replace(condition, '@@ ''(.*)''$', '@@ ''\1''::' ||
	CASE peer WHEN 'coding' THEN 'themequery' WHEN 'int[]' THEN 'query_int' ELSE 'tsquery' END);
CREATE TABLE peer (peer text, rel text);
INSERT INTO peer VALUES ('coding', 'codings'), ('int[]', 'ints'), ('tsvector', 'words');

-- functions of ours that read whole codings
CREATE TABLE call (n int, name text, expression text);
INSERT INTO call SELECT n, name, replace(replace(e, '%A', a.path), '%B', b.path) FROM (VALUES
	(101, 'proposal_count(codes, a & b)', 'sum(proposal_count(codes, ''%A & %B''))'),
	(102, 'salience(codes, a)', 'sum(salience(codes, ''%A''))'),
	(103, 'theme_tally(codes)', 'theme_tally(codes)'),
	(104, 'theme_tally(codes, 2)', 'theme_tally(codes, 2)'),
	(105, 'themes(codes)', 'sum((SELECT count(*) FROM themes(codes)))'),
	(106, 'themes(codes, 2)', 'sum((SELECT count(*) FROM themes(codes, 2)))')) v(n, name, e),
	pick a, pick b WHERE a.v = 'A' AND b.v = 'B';

CREATE TABLE took (what text, n int, peer text, amount float8, hits int8);

-- nanoseconds of this backend on the processor
CREATE FUNCTION cpu() RETURNS float8 LANGUAGE sql VOLATILE AS
	$$ SELECT split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float8 $$;

CREATE PROCEDURE measure_scans() LANGUAGE plpgsql AS $$
DECLARE s record; t float8; rows int8; hits int8; times int;
BEGIN
	SET LOCAL enable_bitmapscan = off;
	SELECT count(*) INTO rows FROM codings;
	FOR s IN SELECT n, peer, rel, 'count(*)' AS e, condition FROM shape JOIN peer USING (peer)
		UNION ALL SELECT 0, peer, rel, 'count(*)', 'codes IS NOT NULL' FROM peer
		UNION ALL SELECT n, 'coding', 'codings', expression, 'true' FROM call ORDER BY 1, 2 LOOP
		-- the processor's clock ticks in milliseconds
		times := 0;
		hits := NULL;
		t := cpu();
		LOOP
			IF s.e = 'count(*)' THEN
				EXECUTE format('SELECT count(*) FROM %s WHERE %s', s.rel, s.condition) INTO hits;
			ELSE
				EXECUTE format('SELECT %s FROM %s WHERE %s', s.e, s.rel, s.condition);
			END IF;
			times := times + 1;
			EXIT WHEN cpu() - t > 1e8;
		END LOOP;
		INSERT INTO took VALUES ('row', s.n, s.peer, (cpu() - t) / times / rows, hits);
	END LOOP;
END $$;

CREATE PROCEDURE measure_index() LANGUAGE plpgsql AS $$
DECLARE s record; plan json; child json; t float8; times int;
BEGIN
	SET LOCAL enable_seqscan = off;
	FOR s IN SELECT n, peer, rel, condition FROM shape JOIN peer USING (peer) ORDER BY n, peer LOOP
		-- the fastest of five: others may have the processor
		t := 'Infinity';
		FOR i IN 1..5 LOOP
			EXECUTE format('EXPLAIN (ANALYZE, FORMAT JSON) SELECT id FROM %s WHERE %s', s.rel, s.condition) INTO plan;
			child := plan #> '{0,Plan,Plans,0}';
			t := least(t, (child ->> 'Actual Total Time')::float8);
		END LOOP;
		INSERT INTO took VALUES ('index', s.n, s.peer, t, (child ->> 'Actual Rows')::int8);
		times := 0;
		t := cpu();
		LOOP
			EXECUTE format('SELECT count(*) FROM %s WHERE %s', s.rel, s.condition);
			times := times + 1;
			EXIT WHEN cpu() - t > 3e7;
		END LOOP;
		INSERT INTO took VALUES ('whole', s.n, s.peer, (cpu() - t) / 1e6 / times, (plan #>> '{0,Plan,Actual Rows}')::int8);
	END LOOP;
END $$;

CREATE PROCEDURE measure_writes() LANGUAGE plpgsql AS $$
DECLARE s record; t float8;
BEGIN
	FOR s IN SELECT peer, rel, CASE peer WHEN 'int[]' THEN 'gin__int_ops' ELSE '' END AS class FROM peer ORDER BY peer LOOP
		EXECUTE format('CREATE TEMP TABLE a AS SELECT * FROM %s', s.rel);
		t := cpu();
		EXECUTE format('CREATE INDEX ON a USING gin (codes %s)', s.class);
		INSERT INTO took VALUES ('build', 1, s.peer, (cpu() - t) / 1e6, NULL);
		INSERT INTO took VALUES ('size', 2, s.peer, pg_relation_size('a_codes_idx') / 1e6, NULL);
		INSERT INTO took VALUES ('table', 3, s.peer, pg_relation_size('a') / 1e6, NULL);
		t := cpu();
		EXECUTE format('INSERT INTO a SELECT * FROM %s WHERE id %% 10 = 0', s.rel);
		PERFORM gin_clean_pending_list('a_codes_idx');
		INSERT INTO took SELECT 'insert', 4, s.peer, (cpu() - t) / 1e3 / (count(*) / 11.0), NULL FROM a;
		DROP TABLE a;
	END LOOP;
END $$;
