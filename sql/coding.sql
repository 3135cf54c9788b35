-- type coding: JSON form, from rows, by hand, differences, another cut
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
INSERT INTO codebook_library (book)
VALUES ('{"codebook":"b","themes":[{"theme":"b/x"},{"theme":"b/o"}]}'), ('{"codebook":"d","themes":[{"theme":"d/d"}]}');

CREATE TEMP TABLE st AS SELECT '{"text":"ab cd ef","proposals":[{"start":0,"stop":2},{"start":3,"stop":5},{"start":6,"stop":8}]}'::statement AS s;
-- JSON in and out: sorted, defaults left out
SELECT '{"proposals":2,"codes":[]}'::coding;
SELECT '{"proposals":3,"codes":[{"ordinal":2,"theme":"b/x","weight":2.5,"stance":"oppose","origin":"codebook"},{"ordinal":1,"theme":"b/10","origin":"hand"},{"ordinal":1,"theme":"b/9","origin":"hand","weight":1},{"ordinal":0,"theme":"c/y","origin":"anna","stance":"neutral"}]}'::coding;

-- from rows
CREATE TEMP TABLE r (ordinal int, theme varchar, stance text, weight numeric, origin text);
INSERT INTO r VALUES (1, 'b/x', NULL, 1, 'anna'), (1, 'b/x/y', 'support', 2, 'anna'), (2, 'c/z', 'oppose', 0.5, 'ben'), (3, NULL, NULL, NULL, NULL), (0, 'b/x', NULL, 1, 'anna');
SELECT coding_agg(ordinal, theme) FROM r;
SELECT coding_agg(ordinal, theme, stance) FROM r;
SELECT coding_agg(ordinal, theme, stance, weight) FROM r;
SELECT coding_agg(ordinal, theme, stance, weight, origin) FROM r;
SELECT coding_agg(r) = coding_agg(ordinal, theme, stance, weight, origin) AS by_name FROM r;
SELECT coding_agg(n, 'b/x') FROM (SELECT row_number() OVER () AS n FROM generate_series(1, 2)) x;
SELECT coding_agg(ordinal, theme) IS NULL AS no_rows FROM r WHERE false;
SELECT coding_agg(1, 'b/x', 'support', w) FROM (VALUES (1), (2)) v(w);
SELECT coding_agg(1, 'b/x', st) FROM (VALUES ('support'), ('oppose')) v(st);
SELECT coding_agg(-1, 'b/x');
SELECT coding_agg(100001, 'b/x');
SELECT coding_agg(NULL::int, 'b/x');
SELECT coding_agg(1, 'b//x');
SELECT coding_agg(1, 'b/x', 'against');
SELECT coding_agg(1, 'b/x', NULL, w) FROM (VALUES (-1)) v(w);
SELECT coding_agg(1, 'b/x', NULL, 'NaN');
SELECT coding_agg(1, 'b/x', NULL, 'Infinity');
SELECT coding_agg(x) FROM (SELECT 1 AS number, 'b/x' AS theme) x;

-- bound to a cut
SELECT proposal_count(coding(s)), jsonb(coding(s)) ? 'cut' AS bound FROM st;
SELECT proposal_count(coding(s, coding_agg(ordinal, theme))) FROM st, r GROUP BY s;
SELECT coding(s, c) FROM st, (SELECT coding_agg(4, 'b/x') AS c) x;
SELECT coding('{"text":"other"}'::statement, coding(s)) FROM st;
SELECT count(*) FROM st, proposals('{"text":"other"}'::statement, coding(s));

-- by hand: set, replace by origin, drop; a codebook's code leaves a rejection
CREATE TEMP TABLE c AS SELECT coding(s) AS c FROM st;
SELECT set_code(set_code(set_code(c, 1, 'b/x'), 1, 'b/x', 'oppose', 2), 2, 'b/x', origin => 'anna')::jsonb -> 'codes' FROM c;
SELECT set_code(c, 4, 'b/x') FROM c;
SELECT set_code(c, -1, 'b/x') FROM c;
SELECT set_code(c, 1, 'b/') FROM c;
SELECT set_code(c, 1, 'b/x', 'no') FROM c;
SELECT set_code(c, 1, 'b/x', weight => -1) FROM c;
SELECT set_code(c, 1, 'b/x', weight => 'NaN') FROM c;
SELECT set_code(c, 1, 'b/x', weight => 1e300) FROM c;
SELECT set_code(NULL, 1, 'b/x') IS NULL AS null_stays;
SELECT drop_code(set_code(c, 1, 'b/x'), 1, 'b/x', 'hand') = c AS taken_back FROM c;
SELECT drop_code(set_code(c, 1, 'b/x'), 1, 'b/x') = drop_code(c, 1, 'b/x') AS rejected FROM c;
CREATE TEMP TABLE rejected AS SELECT drop_code(coding_agg(1, 'b/x', NULL, 1, 'codebook'), 1, 'b/x') AS c;
SELECT c, c @@ 'b/x' AS seen FROM rejected;
SELECT count(*) FROM rejected, themes(c);
SELECT set_code(c, 1, 'b/x', origin => 'codebook') FROM rejected;

-- reading
CREATE TEMP TABLE rich AS SELECT coding_agg(r) AS c FROM r;
SELECT ordinal, theme, stance, weight, origin FROM rich, themes(c);
SELECT ordinal, theme, stance, weight, origin FROM rich, themes(c, 1);
SELECT ordinal, theme, stance, weight, origin FROM rich, themes(c, 2);
SELECT count(*) FROM rich, themes(c, 0);
SELECT filter_coding(c, 'c'), filter_coding(c, origin => 'anna'), filter_coding(c, 'c', 'anna') FROM rich;
SELECT change, ordinal, theme, origin, stance_a, stance_b, weight_a, weight_b
  FROM rich, coding_diff(c, set_code(drop_code(set_code(c, 1, 'b/x', 'oppose', 1, 'anna'), 2, 'c/z'), 3, 'd/d'));
SELECT count(*) FROM rich, coding_diff(c, c);
SELECT change, ordinal, theme FROM coding_diff((SELECT coding_agg(1, 'b/x', NULL, 1, 'anna')), (SELECT coding_agg(1, 'b/x', NULL, 1, 'ben')), false);

-- another cut of the same text
SELECT realign(set_code(set_code(coding(s), 2, 'b/x'), 0, 'b/o'), s, set_proposals(s, '{[0\,1),[3\,5)}'))::jsonb -> 'codes' FROM st;
SELECT realign(set_code(coding(s), 3, 'b/x'), s, set_proposals(s, '{[0\,2)}')) FROM st;
SELECT realign(set_code(coding(s), 3, 'b/x'), s, '{"text":"other text"}') FROM st;
SELECT realign(set_code(coding(s), 3, 'b/x'), '{"text":"other text"}', s) FROM st;

-- round trips, classes, rows as JSON
SELECT c = c::text::coding AS text, c = c::json::coding AS json, c = c::jsonb::coding AS jsonb FROM rich;
SELECT count(DISTINCT c) FROM (SELECT c FROM rich UNION ALL SELECT c FROM rich UNION ALL SELECT c FROM rejected) x;
SELECT jsonb_typeof(to_jsonb(rich) -> 'c'), json_array_length((SELECT json_agg(c) FROM rich)) FROM rich;

SELECT set_code(c, 1, 'b/z') FROM c;
SELECT set_code(c, 1, 'nobook/x') FROM c;
DELETE FROM codebook_library;
