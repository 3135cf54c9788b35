-- the index of words
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
SET max_parallel_workers_per_gather = 0;

-- The first proposal is [0, 30) characters, the rest is outside; or as it is cut.
CREATE TABLE talk (id int PRIMARY KEY, body statement);
CREATE FUNCTION half(content text, language text) RETURNS statement LANGUAGE sql AS $$
	SELECT set_proposals(to_statement(content, language, 'whole'), ARRAY[int4range(0, least(30, length(content)))]) $$;
INSERT INTO talk VALUES
	(1, half('Nuclear weapons, and women''s   rights are outside: PRISONERS of self-help.', 'en')),
	(2, half('weapons. Nuclear prisons – Côte d''Ivoire and guinea-bissau, women', 'en')),
	(3, half('L''égalité; l’Irlande, la Guinée     Bissau, dehors: droits de l''homme', 'fr')),
	(4, half('印度尼西亚和中国共同反对核武器。中 国，国际合作。此外，中華人民共和國 WTO 是世界贸易组织成员核', 'zh')),
	(5, half('يدعم السلام والأمن وحقوق الإنسان خارج الاقتراح بالحقوق', 'ar')),
	(6, half('Ещё раз: мир и ядерное оружие, безопасность снаружи РАЗОРУЖЕНИЕ', 'ru')),
	(7, half('มนุษย์มีสิทธิมนุษยชน และเสรีภาพขั้นพื้นฐาน', 'th')),
	(8, to_statement('First, stop trafficking. Second, nuclear energy for peace. Third, women and peace.', 'en')),
	(9, to_statement('', 'en')),
	(10, NULL),
	(11, to_statement('… – !', 'en', 'whole')),
	(12, to_statement('no points here, only peace', 'en', 'points'));
CREATE INDEX talk_words ON talk USING gin (body);

-- the answer by the index, where it is the scan's
CREATE FUNCTION ask(op text, query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	sql text := format('SELECT coalesce(string_agg(id::text, '' '' ORDER BY id), ''-'') FROM talk WHERE body %s %L::themequery', op, query);
	by_index text; by_scan text;
BEGIN
	SET LOCAL enable_seqscan = off;
	SET LOCAL enable_bitmapscan = on;
	EXECUTE sql INTO by_index;
	SET LOCAL enable_seqscan = on;
	SET LOCAL enable_bitmapscan = off;
	EXECUTE sql INTO by_scan;
	RETURN CASE WHEN by_index = by_scan THEN by_index ELSE by_index || ', but by scan ' || by_scan END;
END $$;
SELECT query, ask('@@', query) AS in_one_proposal, ask('@*', query) AS anywhere
FROM unnest(ARRAY[
	-- words: folded, outside told apart, parts at apostrophes
	'"nuclear"', '"NUCLÉAR"', '"women"', '"women''s"', '"prisoners"', '"Irlande"', '"egalite"', '"Еще"', '"разоружение"',
	-- proclitics
	'"السلام"', '"سلام"', '"امن"', '"حقوق"', '"الحقوق"',
	-- globs; of hyphenated words whole
	'"prison*"', '"*ism"', '"*ons"', '"wom?n"', '"?uclear"', '"guin*sau"', '"g*u"', '"s*p"', '"*in*ss*"', '"droit*"', '"*"', '"?????"',
	-- phrases: order, what they reach over, and what they do not
	'"nuclear weapons"', '"weapons nuclear"', '"guinea bissau"', '"guinea-bissau"', '"rights are outside"', '"weapons and"', '"the *"',
	-- characters alone, in pairs, in longer terms, with gaps; Traditional as Simplified
	'"中"', '"核"', '"中国"', '"国国"', '"中国国际"', '"中*国"', '"中华人民"', '"共*國"', '"成员核"', '"印度"', '"WTO 是"', '"器中"', '"มนุษย์"', '"ม"', '"สิทธิ"',
	-- in one proposal or in several, and not
	'"nuclear" & "peace"', '"peace" & "women"', '"nuclear" & !"peace"', '"nuclear" & !"xyz"', '"trafficking" & !"nuclear"', '!"peace"', '!"xyz"',
	'!("nuclear" | "peace")', '"women" | "peace" & "nuclear"', '!"*"', '"nuclear" & "*ons"', '!!"peace"']) query;

-- a theme is not for statements
SELECT count(*) FROM talk WHERE body @@ 'sdg/5';

-- What is exact asks no text: how often the texts, which are out of line, are read.
CREATE TABLE long (id int, body statement, codes coding);
ALTER TABLE long ALTER body SET STORAGE EXTERNAL;
INSERT INTO long
SELECT g, set_proposals(to_statement(rpad('nuclear' || g % 7 || ' weapons' || g % 3, 40, '.') || ' common ' || repeat(' filler', 500), 'en', 'whole'), '{"[0,47)"}'),
	(SELECT coding_agg(1, t) FROM unnest(ARRAY['t/' || g % 4, CASE WHEN g % 2 = 0 THEN 't/even' ELSE 't/odd' END]) t)
FROM generate_series(1, 1000) g;
CREATE INDEX long_words ON long USING gin (body);
CREATE INDEX long_themes ON long USING gin (codes);
ANALYZE long;
CREATE FUNCTION texts_read() RETURNS int8 LANGUAGE sql VOLATILE AS $$
	SELECT pg_stat_get_xact_numscans(indexrelid) FROM pg_index
	 WHERE indrelid = (SELECT reltoastrelid FROM pg_class WHERE oid = 'long'::regclass) $$;
CREATE FUNCTION reads(condition text, OUT rows int8, OUT texts int8, OUT indexes text) LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	EXECUTE 'SELECT count(*) FROM long WHERE ' || condition INTO rows;
	texts := texts_read();
	EXECUTE 'SELECT count(*) FROM long WHERE ' || condition INTO rows;
	texts := texts_read() - texts;
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) SELECT count(*) FROM long WHERE ' || condition LOOP
		indexes := concat_ws(' ', indexes, substring(line FROM 'Bitmap Index Scan on (\w+)'));
	END LOOP;
	SELECT coalesce(string_agg(name, ' ' ORDER BY name), 'none') INTO indexes FROM regexp_split_to_table(indexes, ' ') name WHERE name <> '';
END $$;
SELECT condition, r.* FROM unnest(ARRAY[
	'body @@ ''"nuclear1"''', 'body @* ''"nuclear1"''', 'body @@ ''"nuclear1" | "weapons2*"''', 'body @@ ''"nuclear1" & !"xyz"''',
	'body @@ ''"weapons1 nuclear1"''', 'body @* ''"nuclear1" & !"weapons1"''', 'body @@ ''"common"''']) condition, reads(condition) r;

-- matches() uses both indexes, and reads what they leave open
SELECT condition, r.* FROM unnest(ARRAY[
	'matches(body, codes, ''t/1 & "nuclear1"'')',
	'matches(body, codes, ''t/1 & "nuclear1" & !"weapons1"'')',
	'matches(body, codes, ''t/none & "nuclear1"'')',
	'matches(body, codes, ''t/1 & "xyz"'')',
	'matches(body, codes, ''"nuclear1"'')',
	'matches(body, codes, ''t/1'')',
	'id < 100 AND matches(body, codes, ''t/1 & "nuclear1"'')']) condition, reads(condition) r;
-- the same from one index of both
DROP INDEX long_words, long_themes;
CREATE INDEX long_both ON long USING gin (codes, body);
SELECT condition, r.* FROM unnest(ARRAY[
	'matches(body, codes, ''t/1 & "nuclear1"'')', 'matches(body, codes, ''t/none & "nuclear1"'')', 'body @@ ''"nuclear1"''', 'codes @@ ''t/1 & t/odd''']) condition, reads(condition) r;
EXPLAIN (COSTS OFF) SELECT id FROM long WHERE matches(body, codes, 't/1 & "nuclear1"');
PREPARE ask (themequery) AS SELECT id FROM long WHERE id > 0 AND matches(body, codes, $1);
EXPLAIN (COSTS OFF) EXECUTE ask ('t/1 & "nuclear1"');
-- a parent and its children
CREATE TABLE parent (LIKE long) PARTITION BY RANGE (id);
CREATE TABLE child PARTITION OF parent FOR VALUES FROM (0) TO (2000);
CREATE INDEX ON parent USING gin (codes, body);
INSERT INTO parent SELECT * FROM long;
ANALYZE parent;
EXPLAIN (COSTS OFF) SELECT id FROM parent WHERE matches(body, codes, 't/1 & "nuclear1"');
-- a view that keeps its conditions to itself
CREATE VIEW distinct_long AS SELECT DISTINCT ON (id) id, body, codes FROM long ORDER BY id;
CREATE VIEW many AS SELECT id, body, codes FROM long UNION ALL SELECT id, body, codes FROM parent;
EXPLAIN (COSTS OFF) SELECT id FROM many WHERE matches(body, codes, 't/1 & "nuclear1"');
SELECT count(*) FROM distinct_long WHERE matches(body, codes, 't/1 & "nuclear1"');
SELECT count(*) FROM many WHERE matches(body, codes, 't/1 & "nuclear1"');
SELECT r.rows, r.indexes FROM reads('EXISTS (SELECT FROM long l WHERE l.id = long.id AND matches(l.body, l.codes, ''t/1 & "nuclear1"''))') r;
-- texts in a table of their own: each of the two is asked by itself, and neither for an outer join
CREATE TABLE apart_text AS SELECT id, body FROM long;
CREATE TABLE apart_codes AS SELECT id, codes FROM long;
CREATE INDEX ON apart_text USING gin (body);
CREATE INDEX ON apart_codes USING gin (codes);
ANALYZE apart_text, apart_codes;
EXPLAIN (COSTS OFF) SELECT id FROM apart_codes JOIN apart_text USING (id) WHERE matches(body, codes, 't/1 & "nuclear1"');
EXPLAIN (COSTS OFF) SELECT id FROM apart_codes JOIN apart_text USING (id) WHERE matches(body, codes, '"nuclear1"');
SELECT count(*) FROM apart_codes JOIN apart_text USING (id) WHERE matches(body, codes, 't/1 & "nuclear1"');
SELECT count(*), count(t.id) FROM apart_codes c LEFT JOIN apart_text t ON c.id = t.id AND matches(body, codes, 't/1 & "nuclear1"');
-- without any index the themes still come first, and outside of WHERE it is the call itself
DROP INDEX long_both;
EXPLAIN (COSTS OFF) SELECT id FROM long WHERE matches(body, codes, 't/1 & "nuclear1"');
SELECT r.* FROM reads('matches(body, codes, ''t/none & "nuclear1"'')') r;
EXPLAIN (COSTS OFF) SELECT id FROM long WHERE NOT matches(body, codes, 't/1 & "nuclear1"');
-- what is indexed need not be a column; one index is asked then
CREATE INDEX long_words ON long USING gin (body);
CREATE INDEX long_bound ON long USING gin (coding(body, codes));
SELECT r.* FROM reads('matches(body, coding(body, codes), ''t/1 & "nuclear1"'')') r;
DROP INDEX long_words, long_bound;

-- NULL is neither true nor false, wherever the call stands
CREATE TABLE part (id int, body statement, codes coding);
INSERT INTO part VALUES (1, NULL, '{"proposals":1,"codes":[]}'), (2, to_statement('peace', 'en', 'whole'), NULL), (3, NULL, NULL),
	(4, to_statement('peace', 'en', 'whole'), '{"proposals":1,"codes":[{"ordinal":1,"theme":"t/1"}]}');
CREATE INDEX ON part USING gin (codes, body);
SELECT id, matches(body, codes, 't/1 & "peace"') FROM part ORDER BY id;
SELECT id FROM part WHERE matches(body, codes, 't/1 & "peace"');
SELECT id FROM part WHERE NOT matches(body, codes, 't/2 & "peace"');
SELECT id FROM part WHERE matches(body, codes, 't/1 & "peace"') IS NULL ORDER BY id;
SELECT p.id, q.id AS other, matches(p.body, p.codes, 't/1 & "peace"')
FROM part p LEFT JOIN part q ON q.id = p.id + 3 AND matches(p.body, p.codes, 't/1 & "peace"') ORDER BY p.id;
SELECT p.id, q.id AS other
FROM part q LEFT JOIN part p ON p.id = q.id AND matches(p.body, p.codes, 't/1 & "peace"') ORDER BY 2;
SELECT p.id FROM part p JOIN part q ON p.id = q.id AND matches(p.body, p.codes, 't/1 & "peace"') WHERE matches(q.body, q.codes, '!"war" & t/1');
-- the parts of a query are nested no deeper than it
SELECT id FROM part WHERE matches(body, codes, (repeat('!', 126) || '(t/1 & "peace")')::themequery);
SELECT id FROM part WHERE matches(body, codes, (repeat('("x" | t/1 & ', 127) || '"peace" & t/1' || repeat(')', 127))::themequery);
CREATE FUNCTION conditions(query text, OUT of_index text) LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	SET LOCAL enable_seqscan = off;
	FOR line IN EXECUTE format('EXPLAIN (COSTS OFF) SELECT id FROM part WHERE matches(body, codes, %L)', query) LOOP
		of_index := coalesce(replace(substring(line FROM 'Index Cond: (.*)'), '::themequery', ''), of_index);
	END LOOP;
END $$;
SELECT conditions(query) FROM unnest(ARRAY[
	'(t/1 | "x" & t/3) & ("y" | "z" & "w") & !("a" & (t/5 | t/6)) & !!"q" & ("only" | !t/3)',
	'(t/1 | t/2 & t/3) & ("y" | "z" & ("w" | "v")) & !(("a" | "b") & ("c" | t/1)) & t/4',
	'(("a" | "b") & t/1 | "c") & "d"', '!(!"a" | t/1 & "b") & t/2', '"a" & !t/1', '!t/1', '"a" | t/1', '!("a" | t/1)']) query;

-- estimates, as ratios of what is there
CREATE INDEX ON long USING gin (body);
CREATE INDEX ON long USING gin (codes);
CREATE FUNCTION estimate(condition text, OUT within text) LANGUAGE plpgsql AS $$
DECLARE
	plan json;
	estimated float8;
	actual float8;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) SELECT 1 FROM long WHERE ' || condition INTO plan;
	estimated := plan->0->'Plan'->>'Plan Rows';
	EXECUTE 'SELECT count(*) FROM long WHERE ' || condition INTO actual;
	within := CASE WHEN greatest(estimated, 1) / greatest(actual, 1) BETWEEN 0.9 AND 1.1 THEN '10 %'
		WHEN greatest(estimated, 1) / greatest(actual, 1) BETWEEN 0.33 AND 3 THEN 'a factor of 3'
		WHEN abs(estimated - actual) <= 30 THEN '30 rows'
		ELSE format('wrong: %s for %s', estimated, actual) END;
END $$;
SELECT condition, estimate(condition) FROM unnest(ARRAY['body @@ ''"common"''', 'body @@ ''"filler"''', 'body @* ''"filler"''', 'body @@ ''"nuclear1"''',
	'body @@ ''"nuclear*"''', 'body @@ ''"*1"''', 'body @* ''"filler filler"''', 'body @* ''"nuclear1" & !"weapons1"''', 'body @@ ''"nuclear1" | "nuclear2"''',
	'body @@ ''"xyz"''', '''"nuclear1"''::themequery @@ body', 'body @@ NULL',
	'matches(body, codes, ''t/1 & "nuclear1"'')', 'matches(body, codes, ''t/1 | "nuclear1"'')', 'matches(body, codes, ''t/1'')', 'NOT matches(body, codes, ''t/1 & "common"'')']) condition;
SELECT most_common_elems::text LIKE '%"in nuclear1"%' AS inside, most_common_elems::text LIKE '%"out filler"%' AS outside
FROM pg_stats WHERE tablename = 'long' AND attname = 'body';
ANALYZE talk;
SELECT most_common_elems::text LIKE '%"in 中+国"%' AS pair FROM pg_stats WHERE tablename = 'talk' AND attname = 'body';

-- sizes: a word longer than words are compared, many proposals, many words, many atoms
TRUNCATE talk;
INSERT INTO talk VALUES (1, to_statement(repeat('long', 1000) || ' ' || repeat('é', 600) || 'x ' || repeat('中', 3) || repeat(U&'\0301', 300) || repeat('ก' || repeat('ิ', 400), 3), 'en', 'whole'));
INSERT INTO talk SELECT 2, set_proposals(to_statement(string_agg('word' || g % 1000, ' '), 'en', 'whole'),
	(SELECT array_agg(int4range(i * 8, i * 8 + 7)) FROM generate_series(0, 99999) i))
	FROM (SELECT 100 + i % 900 AS g FROM generate_series(1, 110000) i) s;
INSERT INTO talk SELECT 3, to_statement(string_agg('w' || g, ' '), 'en', 'whole') FROM generate_series(1, 200000) g;
SELECT id, proposal_count(body) FROM talk ORDER BY id;
SELECT left(query, 20) AS query, ask('@@', query) FROM unnest(ARRAY['"' || repeat('long', 200) || '*"', '"' || left(repeat('é', 600), 480) || '*"', '"word555"', '"word1*"', '"w77777"', '"w1999??"',
	'"中中"', (SELECT string_agg('"w' || g * 100 || '"', ' & ') FROM generate_series(1, 30) g),
	(SELECT '"' || string_agg('w' || g, ' ') || '"' FROM generate_series(1, 150) g), (SELECT '"' || string_agg('w' || g * 2, ' ') || '"' FROM generate_series(1, 150) g)]) query;
SET enable_seqscan = off;
SELECT array_agg(id) FROM talk WHERE body @@ (SELECT string_agg('"' || CASE g WHEN 1000 THEN 'w' ELSE 'v' END || g || '"', ' | ') FROM generate_series(1, 1024) g)::themequery;
RESET enable_seqscan;

-- damage is an error where it would be indexed, and a warning to ANALYZE
CREATE CAST (bytea AS statement) WITHOUT FUNCTION;
INSERT INTO talk VALUES (4, '\x0102'::bytea::statement);
INSERT INTO talk SELECT 4, (overlay(statement_send(to_statement('some peace', 'en', 'whole')) PLACING '\xff'::bytea FROM 13))::statement;
DROP INDEX talk_words;
INSERT INTO talk VALUES (4, '\x0102'::bytea::statement);
CREATE INDEX talk_words ON talk USING gin (body);
ANALYZE talk;
-- a text that no theme leads to is not read
CREATE TABLE damaged (body statement, codes coding);
INSERT INTO damaged VALUES ('\x0102'::bytea::statement, '{"proposals":1,"codes":[{"ordinal":1,"theme":"t/1"}]}');
CREATE INDEX ON damaged USING gin (codes);
SELECT count(*) FROM damaged WHERE matches(body, codes, 't/2 & "peace"');
SET enable_seqscan = off;
SELECT count(*) FROM damaged WHERE matches(body, codes, 't/2 & "peace"');
SELECT count(*) FROM damaged WHERE matches(body, codes, 't/1 & "peace"');
RESET enable_seqscan;
DROP CAST (bytea AS statement);
DROP VIEW distinct_long, many;
DROP TABLE talk, long, parent, part, damaged;
DROP FUNCTION half, ask, texts_read, reads, conditions, estimate;
