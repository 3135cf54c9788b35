-- recode: codings and codebooks under other themes; its laws on random ones; what people coded stays
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned

-- ---- codings ----
CREATE TEMP TABLE coded_by_hand AS
SELECT coding_agg(r) AS c FROM (VALUES (0, 'my/open/trade', 'support', 1, 'hand', NULL::int4range[]), (1, 'my/open', NULL, 2, 'hand', '{"[0,4)"}'), (1, 'my/open/trade', 'oppose', 1, 'anna', '{"[2,6)"}'),
	(2, 'my/misc', NULL, 4, 'hand', NULL), (3, 'my/mixed', 'neutral', 1, 'hand', '{"[7,9)"}'), (3, 'other', NULL, 1, 'hand', NULL)) r(ordinal, theme, stance, weight, origin, spans);
SELECT c FROM coded_by_hand;
-- renamed; moved with all below; rolled up; dropped; split
SELECT map, t.ordinal, t.theme, stance, weight, origin, spans FROM (VALUES (1, '{"my/open": "my/free"}'), (2, '{"my/open/**": "your/x/**"}'), (3, '{"my/open/**": "my/open"}'), (4, '{"my/**": null}'),
	(5, '{"my/mixed": [{"theme": "my/a", "weight": 0.25}, {"theme": "my/b", "weight": 0.75}, {"theme": "z"}], "my/misc": null, "my/open/**": null}')) m(n, map), coded_by_hand,
	themes(recode(c, map::jsonb)) t ORDER BY n, t.ordinal, t.theme, origin;
-- the most specific key counts; once, not again to what it made; labels are not prefixes; a subtree in an array
SELECT map, string_agg(theme::text, ' ' ORDER BY n) AS themes FROM (VALUES
	('{"a/**": "x/**", "a/b/**": "y/**", "a/b": "z"}'), ('{"a": "a/b", "a/b": "a/b/c", "a/b/c": "a"}'), ('{"a/**": "a/b/**"}'), ('{"a/b/**": "a/**"}'), ('{"a/**": "b", "b": "c"}'),
	('{"a/b/**": [{"theme": "p/**"}, {"theme": "q"}]}'), ('{"a/b\\/**": "p"}'), ('{"a/b\\\\/**": "p"}'), ('{"b/**": null}'), ('{"A": "p"}')) m(map), (VALUES (1, 'a'), (2, 'a/b'), (3, 'a/b/c'), (4, 'a/bc'), (5, 'a/b\/**'), (6, 'a/b\\/d'), (7, 'b')) t(n, old),
	LATERAL (SELECT coding_agg(1, x) AS c FROM (SELECT old) o(x)) c, LATERAL (SELECT coalesce((SELECT string_agg(theme, '+') FROM themes(recode(c, map::jsonb))), '-') AS theme) x GROUP BY map ORDER BY map COLLATE "C";
-- codes that meet: weights add, spans are united, a stance all agree on stays; origins stay apart
SELECT recode(coding_agg(r), '{"t/**": "t"}') FROM (VALUES (1, 't/a', NULL, 0.5, 'hand', '{"[0,4)","[8,9)"}'::int4range[]), (1, 't/b', 'support', 0.25, 'hand', '{"[3,6)"}'), (1, 't/c', 'support', 1, 'anna', NULL),
	(2, 't/a', 'support', 1, 'hand', NULL), (2, 't/b', 'oppose', 1, 'hand', NULL), (2, 't', 'support', 1, 'hand', NULL), (3, 't/a', 'neutral', 1, 'hand', NULL), (3, 't/b', 'support', 1, 'hand', NULL)) r(ordinal, theme, stance, weight, origin, spans);
-- a rejection goes along; two are one; where a code of another theme comes to its place it vanishes, where one of its own theme stands beside it stays
SELECT note, jsonb_pretty(recode(format('{"proposals":1,"codes":[%s]}', codes)::coding, map)::jsonb -> 'codes') AS codes FROM (VALUES
	('alone', '{"ordinal":1,"theme":"a/x","origin":"codebook","rejected":true}', '{"a/**": "b/**"}'::jsonb),
	('split, no weight to share', '{"ordinal":1,"theme":"a/x","origin":"codebook","rejected":true}', '{"a/x": [{"theme": "b/x", "weight": 0.5}, {"theme": "b/y", "weight": 0.5}]}'),
	('two', '{"ordinal":1,"theme":"a/x","origin":"codebook","rejected":true},{"ordinal":1,"theme":"a/y","origin":"codebook","rejected":true}', '{"a/**": "a"}'),
	('the codebook''s code', '{"ordinal":1,"theme":"a/x","origin":"codebook","rejected":true},{"ordinal":1,"theme":"a/y","weight":2,"origin":"codebook"}', '{"a/**": "a"}'),
	('a person''s', '{"ordinal":1,"theme":"a/x","origin":"codebook","rejected":true},{"ordinal":1,"theme":"a/y","origin":"anna"}', '{"a/x": "a/y"}'),
	('beside it already', '{"ordinal":1,"theme":"a/x","origin":"codebook","rejected":true},{"ordinal":1,"theme":"a/x","origin":"anna"}', '{"a/**": "b/**"}')) v(note, codes, map);
-- the head: a codebook that changed codes came from or went to is not named any more
SELECT note, recode(c, map)::jsonb -> 'codebooks' AS codebooks, recode(c, map) = c AS same FROM (VALUES
	('nothing', '{}'::jsonb), ('to itself', '{"a/x": "a/x", "a/**": "a/**"}'), ('none of them', '{"d/**": "e/**"}'), ('one', '{"a/x": "a/y"}'), ('from one to another', '{"a/x": "b/y"}'), ('dropped', '{"b/x": null}'), ('from elsewhere', '{"c": "b/x"}')) m(note, map),
	(SELECT '{"proposals":1,"codebooks":{"a":{"version":"1","hash":"000102030405060708090a0b0c0d0e0f"},"b":{"version":"2","hash":"000102030405060708090a0b0c0d0e0f"}},"codes":[{"ordinal":1,"theme":"a/x"},{"ordinal":1,"theme":"b/x"},{"ordinal":1,"theme":"c"}]}'::coding AS c) x;
-- NULL; a coding without codes; one bound to a cut stays bound
SELECT recode(NULL::coding, '{}') IS NULL AS null_codes, recode(c, NULL) IS NULL AS null_map, recode(coding(s), '{"a/**": "b/**"}') = coding(s) AS empty,
	coding(s, recode(set_code(coding(s), 1, 'emtech/risk'), '{"emtech/**": "my/**"}'))
  FROM coded_by_hand, (SELECT to_statement('First, risks. Second, peace.', 'en') AS s) x;

-- ---- laws, on random codings ----
CREATE FUNCTION pg_temp.random_coding(n int) RETURNS coding LANGUAGE plpgsql AS $$
DECLARE
	codes jsonb := '[]';
	r record;
BEGIN
	FOR r IN SELECT DISTINCT ON (o, t, g) * FROM (SELECT (h >> 3) % 6 AS o, 'b/' || (h >> 6) % 3 || CASE WHEN (h >> 9) % 2 = 0 THEN '/' || (h >> 10) % 2 ELSE '' END AS t,
			(ARRAY['support', 'oppose', 'neutral', NULL])[1 + (h >> 12) % 4] AS st, (ARRAY[1, 0.5, 2, 0.25, 1.25, 1, 1, 0])[1 + (h >> 14) % 8] AS w,
			(ARRAY['hand', 'anna', 'codebook', 'codebook'])[1 + (h >> 17) % 4] AS g, (h >> 19) % 3 AS spans, (h >> 21) % 4 AS strike
			FROM generate_series(1, n % 14) k, LATERAL (SELECT ('x' || left(md5(n || ' ' || k), 7))::bit(28)::int AS h) x) x ORDER BY o, t, g LOOP
		codes := codes || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('ordinal', r.o, 'theme', r.t, 'stance', r.st, 'weight', r.w, 'origin', r.g,
			'spans', CASE r.spans WHEN 1 THEN '[[0,2]]'::jsonb WHEN 2 THEN '[[1,2],[2,4],[9,11]]' END, 'rejected', CASE WHEN r.g = 'codebook' AND r.strike = 0 THEN true END)));
	END LOOP;
	RETURN jsonb_build_object('proposals', 5, 'codes', codes);
END $$;
CREATE TEMP TABLE sample AS SELECT n, pg_temp.random_coding(n) AS c FROM generate_series(1, 600) n;
SELECT count(DISTINCT c) > 500 AS many, sum((c::jsonb @? '$.codes[*].rejected')::int) > 100 AS rejections, sum((c::jsonb @? '$.codes[*].spans')::int) > 300 AS spans FROM sample;
-- an empty map, and one to one and back: the same bytes
SELECT there, count(*) FILTER (WHERE recode(c, there) = c) < 600 AS changes, count(*) FILTER (WHERE coding_send(recode(recode(c, there), back)) <> coding_send(c)) AS differ
  FROM sample, (VALUES ('{}'::jsonb, '{}'::jsonb), ('{"b/**": "c/**"}', '{"c/**": "b/**"}'), ('{"b/0": "b/1", "b/1": "b/0"}', '{"b/0": "b/1", "b/1": "b/0"}'),
	('{"b/0/**": "b/1/**", "b/1/**": "b/2/**", "b/2/**": "b/0/**"}', '{"b/0/**": "b/2/**", "b/1/**": "b/0/**", "b/2/**": "b/1/**"}'), ('{"b/0/1": "x", "b/2": "b/0/1"}', '{"x": "b/0/1", "b/0/1": "b/2"}')) m(there, back) GROUP BY there ORDER BY there;
-- rolled up: what themes(codes, level) says of both
SELECT count(*) AS rows, count(*) FILTER (WHERE b IS NULL OR a IS NULL) AS differ FROM sample,
	LATERAL (SELECT a, b FROM themes(c, 2) a FULL JOIN themes(recode(c, '{"b/0/**": "b/0", "b/1/**": "b/1", "b/2/**": "b/2"}'), 2) b ON a = b) x;
-- any map, by plain SQL on rows: weights, stances, the characters in spans; their sum is what it was
CREATE TEMP TABLE map AS SELECT * FROM (VALUES ('b/0/0', 'b/1', 1), ('b/1/1', 'b/1', 1), ('b/1/0', 'z', 1), ('b/2', 'b/0', 0.5), ('b/2', 'b/2/1', 0.25), ('b/2', 'b/2/0', 0.25)) m(source, target, share);
CREATE FUNCTION pg_temp.characters(spans int4range[]) RETURNS int[] LANGUAGE sql AS $$ SELECT array_agg(DISTINCT g ORDER BY g) FROM unnest(spans) s, generate_series(lower(s), upper(s) - 1) g $$;
WITH json AS (SELECT jsonb_object_agg(source, targets) AS m FROM (SELECT source, jsonb_agg(jsonb_build_object('theme', target, 'weight', share)) AS targets FROM map GROUP BY source) x),
	 by_c AS (SELECT n, t.ordinal, t.theme::text, t.origin, t.stance, t.weight, pg_temp.characters(t.spans) AS chars FROM sample, json, themes(recode(c, m)) t),
	 by_sql AS (SELECT n, ordinal, coalesce(target, theme::text) AS theme, origin, CASE WHEN count(DISTINCT stance) > 1 THEN 'neutral' ELSE min(stance) END AS stance, sum(weight * coalesce(share, 1)) AS weight,
					   (SELECT array_agg(DISTINCT ch ORDER BY ch) FROM unnest(string_to_array(string_agg(array_to_string(pg_temp.characters(spans), ','), ','), ',')::int[]) ch) AS chars
				  FROM sample, themes(c) LEFT JOIN map ON source = theme::text GROUP BY n, ordinal, coalesce(target, theme::text), origin)
SELECT (SELECT count(*) FROM by_c) AS by_c, (SELECT count(*) FROM by_sql) AS by_sql, (SELECT count(*) FROM by_c JOIN by_sql USING (n, ordinal, theme, origin) WHERE by_c.stance IS NOT DISTINCT FROM by_sql.stance AND by_c.weight = by_sql.weight AND by_c.chars IS NOT DISTINCT FROM by_sql.chars) AS same,
	(SELECT sum(weight) FROM by_c) = (SELECT sum(weight) FROM sample, themes(c)) AS same_sum;

-- ---- codebooks ----
CREATE TEMP TABLE book AS SELECT '{"codebook":"my","version":"1","scope":"dictionary","themes":[{"theme":"my/open","title":"Openness","description":"Of markets","valence":"positive"},{"theme":"my/open/trade","title":"Trade"},{"theme":"my/open/monopoly","valence":"negative"},
	{"theme":"my/markets","title":"Markets"}],"terms":[{"theme":"my/open","term":"open*"},{"theme":"my/open/trade","term":"free trade","language":"en","weight":2},{"theme":"my/open/monopoly","term":"cartel*"},{"theme":"my/open/monopoly","term":"market*","weight":4,"stance":"oppose"},
	{"theme":"my/markets","term":"market*"},{"theme":"my/markets","term":"bourse","language":"fr","kind":"fixed"}]}'::codebook AS b;
SELECT map, recode(b, map::jsonb) FROM (VALUES ('{"my/open/monopoly": "my/markets"}'), ('{"my/**": "your/**"}'), ('{"my/open/**": "my/open"}'), ('{"my/open/**": "my/markets/**"}'), ('{"my/open": null}'),
	('{"my/open": [{"theme": "my/a", "weight": 0.5}, {"theme": "my/b"}], "my/open/**": null, "my/markets": "my/a"}'), ('{"my/**": null}')) m(map), book;
SELECT recode(b, '{}') = b AS nothing, recode(b, '{"my/**": "my/**"}') = b AS to_itself, codebook_send(recode(recode(b, '{"my/open/**": "x/y/**", "my/markets": "x/z"}'), '{"x/y/**": "my/open/**", "x/z": "my/markets"}')) = codebook_send(b) AS back,
	recode(NULL::codebook, '{}') IS NULL AS null_book, recode(b, NULL) IS NULL AS null_map FROM book;
CREATE FUNCTION pg_temp.bare(c coding) RETURNS jsonb LANGUAGE sql AS $$ SELECT c::jsonb - 'codebooks' $$;
-- to code by the recoded codebook is to recode what the codebook coded
SELECT count(*) AS texts, count(*) FILTER (WHERE a IS DISTINCT FROM b) AS differ FROM (SELECT pg_temp.bare(code(s, recode(b, m))) AS a, pg_temp.bare(recode(code(s, b), m)) AS b
	FROM book, to_statement('First, open the cartels to free trade. Second, the market is open. Third, la bourse.', 'en') s, unnest('{"{\"my/**\": \"your/**\"}","{\"my/open/monopoly\": \"my/open/x\", \"my/markets\": \"my/m\"}","{\"my/open\": null}"}'::jsonb[]) m) x;
-- no edit of a codebook takes away what a person coded: whatever is done to the book, and coded again with it
CREATE TEMP TABLE speech AS SELECT s AS body, set_code(drop_code(set_code(code(s, b), 1, 'my/markets', 'oppose', 3), 2, 'my/open'), 2, 'my/open/trade', NULL, 1, 'anna') AS codes
  FROM (SELECT b, to_statement('First, open the cartels to free trade. Second, the market is open.', 'en') AS s FROM book) x, set_config('proposals.x', '', true);
INSERT INTO codebook_library (book) SELECT b FROM book;
SELECT edit, (SELECT string_agg(ordinal || ' ' || theme || ' ' || coalesce(stance, '-') || ' ' || weight || ' ' || origin, ', ' ORDER BY ordinal, origin) FROM themes(code(body, edited, codes, 'skip')) WHERE origin <> 'codebook') AS people
  FROM speech, book, LATERAL (VALUES (1, 'none', b), (2, 'theme dropped', drop_theme(b, 'my/open')), (3, 'term dropped', drop_term(b, 'my/markets', 'market*')), (4, 'another version', set_codebook(b, version => '2')),
	(5, 'theme described', set_theme(b, 'my/markets', '', '', 'contested')), (6, 'recoded', recode(b, '{"my/open/**": "my/x/**", "my/markets": "my/x"}')), (7, 'all dropped', recode(b, '{"my/**": null}')), (8, 'merged', merge_codebooks(b, '{"codebook":"o","themes":[{"theme":"o/p"}]}'))) e(n, edit, edited) ORDER BY n;
-- both recoded by one map, and coded again
SELECT t.ordinal, t.theme, t.stance, t.weight, t.origin, coded(again, edited) AS coded FROM speech, book, LATERAL (SELECT m, recode(b, m) AS edited FROM (SELECT '{"my/open/**": "new/x/**", "my/markets": "new/m"}'::jsonb AS m) x) e, LATERAL (SELECT code(body, edited, recode(codes, m)) AS again) a, themes(again) t;

-- ---- bad input ----
CREATE FUNCTION pg_temp.failure(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	state text; message text; detail text; hint text;
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', state, left(message, 160), NULLIF(left(detail, 150), ''), NULLIF(left(hint, 160), ''));
END $$;
SELECT left(map, 40) AS map, pg_temp.failure(format('SELECT recode(coding_agg(1, ''a/b/c''), %L)', map)) FROM (VALUES (1, '[]'), (2, '"a"'), (3, '1'), (4, 'null'), (5, '{"a": 1}'), (6, '{"a": true}'), (7, '{"a": {}}'), (8, '{"a": []}'), (9, '{"a": ["b"]}'), (10, '{"a": [{}]}'),
	(11, '{"a": [{"theme": "b", "share": 1}]}'), (12, '{"a": [{"theme": 1}]}'), (13, '{"a": [{"theme": "b", "weight": -1}]}'), (14, '{"a": [{"theme": "b", "weight": 1e99}]}'), (15, '{"a": [{"theme": "b", "weight": "1"}]}'),
	(16, '{"a": "b/**"}'), (17, '{"a": [{"theme": "b/**"}]}'), (18, '{"**": "b"}'), (19, '{"a/**/b": "b"}'), (20, '{"a/*": "b"}'), (21, '{"a/*/**": "b"}'), (22, '{"a/**": "b/**/**"}'), (23, '{"a": "b/*"}'), (24, '{"/**": "b"}'), (25, '{"a//b": "b"}'), (26, '{"": "b"}'), (27, '{"a": ""}'), (28, '{"a": "b c/d"}'),
	(29, '{"a/**": "b c/**"}'), (30, '{"a/é": "b", "a/e' || chr(769) || '": "c"}'), (31, '{"a/b": "b", "a/\\b": "c"}'), (32, '{"a/**": "b/' || repeat('x/', 61) || '**"}'), (33, '{"a/b/**": "b/' || repeat('x/', 63) || '**"}'), (34, '{"a/b/**": "b/' || repeat('x', 1997) || '/**"}')) v(n, map) ORDER BY n;
SELECT pg_temp.failure(c) FROM (VALUES (1, $$SELECT recode(coding_agg(1, 'a'), '{"b": "c", "c": 1}')$$), (2, $$SELECT recode(b, '{"my/open": "x/open"}') FROM book$$), (3, $$SELECT recode(b, '{"my/open/**": "x/**", "my/**": "y/**"}') FROM book$$), (4, $$SELECT recode(b, '{"my/markets": "my"}') FROM book$$),
	(5, $$SELECT recode(b, '{"my/open": [{"theme": "my/x", "weight": 3e38}], "my/open/**": [{"theme": "my/y", "weight": 3e38}]}') FROM book$$), (6, $$SELECT recode(r, '{"a": [{"theme": "b", "weight": 3e38}]}') FROM coding_in('{"proposals":1,"codes":[{"ordinal":1,"theme":"a","weight":4}]}') r$$),
	(7, $$SELECT recode(coding_agg(g, 'a'), (SELECT jsonb_build_object('a', jsonb_agg(jsonb_build_object('theme', 't' || g))) FROM generate_series(1, 11) g)) FROM generate_series(1, 100000) g$$)) v(n, c) ORDER BY n;

-- a large map on a large coding
SELECT proposal_count(r), (SELECT count(*) FROM themes(r)) AS codes, (SELECT sum(weight) FROM themes(r, 1)) AS weight FROM (SELECT recode(c, m) AS r FROM (SELECT coding_agg(g / 1000 + 1, 'k/' || g % 20000) AS c, (SELECT jsonb_object_agg('k/' || k, 'k/' || k / 10) FROM generate_series(0, 19999) k) AS m FROM generate_series(0, 99999) g) x OFFSET 0) x;
-- another map for each row
SELECT string_agg(theme::text, ' ' ORDER BY g) FROM generate_series(1, 5) g, themes(recode('{"proposals":1,"codes":[{"ordinal":1,"theme":"a"}]}'::coding, jsonb_build_object('a', 'b' || g / 2)));
