-- passages that two statements share: shared_passages, &&, and the index of them
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned

-- the longest first, over sentences and proposals; places in characters; no word in two
SELECT * FROM shared_passages(to_statement('Sir, I am brief. First, one two 😀 three four five six. Second, seven eight nine ten eleven twelve. Thanks.', 'en', 'points'), to_statement('Hé said: ONE two, three four! And seven eight nine ten eleven. first one two three four five.', 'en'), 4);
SELECT p.*, substr(content(a), a_start + 1, a_stop - a_start) = passage AS in_a, substr(content(b), b_start + 1, b_stop - b_start) AS in_b
  FROM (SELECT to_statement('a b c d e. f g h i j', 'en') AS a, to_statement('f g h i j; a b c d e', 'en') AS b) x, shared_passages(a, b, 4) p;
-- what folding ignores breaks no run: case, accents, quotes and forms of letters, hyphens and blanks; Han and kana by character
SELECT words, passage FROM (VALUES (1, 'the people’s café is OPEN today', 'The people''s cafe is open TODAY'), (2, 'أولا السلام والأمن في العالم', 'اولا السَّلام والامن في العالم'), (3, 'well-known   facts' || E'\n\n' || 'of life here', 'Well known facts. Of life: here'), (4, '我们主张和平与发展', '所以我們主張和平，與發展'), (5, 'one two three four', 'one two three x four')) v(n, a, b),
	shared_passages(to_statement(a), to_statement(b), 4) ORDER BY n;
-- equally long: the first in a, then the first in b; a tile keeps others from its words
SELECT a_start, b_start, words FROM shared_passages(to_statement('a b c d a b c d', 'en'), to_statement('a b c d. x. a b c d. y. a b c d', 'en'), 4);
SELECT a_start, b_start, words FROM shared_passages(to_statement('a b c d e f g h', 'en'), to_statement('d e f g h x a b c d e', 'en'), 4);
-- one word again and again
SELECT a_start, b_start, words FROM shared_passages(to_statement(repeat('x ', 100000), 'en'), to_statement(repeat('X ', 99999) || 'y ' || repeat('x ', 20), 'en'));
SELECT count(*), sum(words) FROM shared_passages(to_statement(repeat('x y ', 20000), 'en'), to_statement(repeat(repeat('x y ', 20) || 'z ', 1000), 'en'));
-- nothing to share
SELECT count(*) FROM (VALUES ('', ''), ('a b c d', ''), ('a b c', 'a b c'), ('... !', '... !')) v(a, b), shared_passages(to_statement(a, 'en'), to_statement(b, 'en'), 4);
SELECT count(*) AS none FROM to_statement(repeat('x ', 20), 'en') s, unnest(ARRAY[21, 4000000000]) n, shared_passages(s, s, n);
SELECT count(*) AS none FROM to_statement(repeat('x ', 20), 'en') s, shared_passages(s, NULL);
SELECT shared_passages(s, s, 3) FROM to_statement('a', 'en') s;

-- planted copies: of 15 words or more all are found, of 14 none, by scan and by index
CREATE FUNCTION pg_temp.words(text, int, int) RETURNS text LANGUAGE sql AS $$ SELECT string_agg('w' || left(md5($1 || g), 8), ' ' ORDER BY g) FROM generate_series($2, $3) g $$;
CREATE TABLE speech AS SELECT k, to_statement(pg_temp.words('b' || k, 1, 1 + k * 7 % 50) || '. ' || upper(pg_temp.words('a', 100, 99 + k)) || '! ' || pg_temp.words('b' || k, 51, 300), 'en') AS body FROM generate_series(10, 200) k;
CREATE TABLE draft AS SELECT to_statement(pg_temp.words('a', 1, 400), 'en') AS body;
SELECT min(k), max(k), count(*), bool_and(words = k) AS whole FROM speech s, draft d, shared_passages(d.body, s.body);
SELECT min(k) FILTER (WHERE s.body && d.body), max(k) FILTER (WHERE NOT s.body && d.body), bool_and((s.body && d.body) = (d.body && s.body)) AS symmetric FROM speech s, draft d;
CREATE INDEX ON speech USING gin (body statement_passage_ops);
SET enable_seqscan = off;
-- from 18 on a plan tells what was disabled
CREATE FUNCTION pg_temp.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS off) ' || query LOOP
		IF line !~ 'Disabled' THEN RETURN NEXT line; END IF;
	END LOOP;
END $$;
SELECT plan FROM pg_temp.plan('SELECT k FROM draft d JOIN speech s ON s.body && d.body');
SELECT min(k), max(k), count(*) FROM draft d JOIN speech s ON s.body && d.body;
SELECT count(*) FROM speech WHERE body && to_statement('too short to share a passage', 'en');
INSERT INTO speech SELECT 0, to_statement('Everything else. ' || pg_temp.words('a', 200, 214), 'en');
SELECT min(k), count(*) FROM draft d JOIN speech s ON s.body && d.body;
RESET enable_seqscan;

-- on random texts of few words: symmetric, index and scan agree, tiles are right: equal words, none in two, none left
CREATE TABLE text AS SELECT n, to_statement((SELECT string_agg((ARRAY['a', 'b', 'c'])[1 + ('x' || left(md5(n || ' ' || g), 7))::bit(28)::int % (2 + n % 2)], ' ') FROM generate_series(1, 20 + n % 60) g), 'en') AS body FROM generate_series(1, 120) n;
CREATE TABLE by_scan AS SELECT a.n, b.n AS m, a.body && b.body AS shared FROM text a, text b;
CREATE INDEX ON text USING gin (body statement_passage_ops);
SET enable_seqscan = off;
SELECT count(*) AS pairs, count(*) FILTER (WHERE shared) AS shared, count(*) FILTER (WHERE shared <> EXISTS (SELECT FROM shared_passages(a.body, b.body))) AS differ FROM by_scan s JOIN text a USING (n) JOIN text b ON b.n = m;
SELECT count(*) AS differ FROM (SELECT n, m FROM by_scan WHERE shared EXCEPT SELECT a.n, b.n FROM text a JOIN text b ON b.body && a.body) x;
SELECT count(*) AS differ FROM (SELECT a.n, b.n FROM text a JOIN text b ON b.body && a.body EXCEPT SELECT n, m FROM by_scan WHERE shared) x;
RESET enable_seqscan;
