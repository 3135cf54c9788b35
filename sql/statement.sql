-- type statement: JSON form, cutting prose, reading, cutting by hand
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

-- JSON in and out
SELECT '{"text":"One. Two.","language":"en","unit":"sentences"}'::statement;
SELECT '{"language":"EN-gb","unit":"points","text":"ab cd","proposals":[{"start":0,"stop":2,"list":1,"number":1,"marker":"First","normative":true},{"start":3,"stop":5}]}'::statement;
SELECT '{"text":"ab cd","proposals":[]}'::statement;
-- offsets are characters, not bytes
SELECT content(s, 1) = '😀b' AS content, content(s, 1) = substr(content(s), 3 + 1, 5 - 3) AS substr FROM (SELECT '{"text":"é人 😀b","proposals":[{"start":3,"stop":5}]}'::statement) v(s);
-- prose is not JSON
SELECT 'First, we propose'::statement;

-- cutting prose
CREATE TEMP TABLE doc (id text PRIMARY KEY, t text);
INSERT INTO doc VALUES
('ordinals', E'Madam President, I have three points. First, we must act on climate. It is late. Second, we should fund schools. Third, all states should pay their dues.\n\nI thank you.'),
('paragraphs', E'We make these proposals.\n\nFirst, open the talks.\n\nSecond, keep them open.\n\nThank you.'),
('mixed', E'Let me say this.\n\nFirst, states should disarm.\n\nSecondly, states should trade.\n\nFinally, states should talk.\n\nLeave Comment'),
('numbered', E'We call for:\n1. Peace in all regions.\n2. Trade for all states.\n3. Aid for the poor.\n'),
('brackets', E'We call for:\n(1) Peace in all regions.\n(2) Trade for all states.\n'),
('letters', E'We call for:\n(a) Peace in all regions;\n(b) Trade for all states.\n'),
('none', E'The world is large.\n\nIt is also small.'),
('one', 'Just one sentence.'),
('empty', '');
SELECT id, unit(s), proposal_count(s) AS n, p.ordinal, p.number, p.marker, p.start, p.stop, left(p.content, 40)
  FROM doc, to_statement(t, 'en') s LEFT JOIN LATERAL proposals(s) p ON true ORDER BY id, p.ordinal;
-- what comes after the last point stays outside
SELECT id, content(s, 0) AS outside, round(coverage(s)::numeric, 2) FROM doc, to_statement(t, 'en') s WHERE id IN ('paragraphs', 'mixed', 'ordinals') ORDER BY id;
-- proposals are substrings, in order, and do not overlap
SELECT count(*) AS wrong FROM (
  SELECT p.*, content(s) AS whole, lag(p.stop) OVER (PARTITION BY id, u ORDER BY ordinal) AS before
    FROM doc, unnest('{points,auto,subpoints,all,paragraphs,sentences,whole}'::text[]) u, to_statement(t, 'en', u) s, proposals(s) p) x
 WHERE content <> substr(whole, start + 1, stop - start) OR start < before OR stop <= start;
-- each unit, and the text form reads back as the same value
SELECT u, sum(proposal_count(s)), bool_and(s = s::text::statement AND s = s::json::statement AND s = s::jsonb::statement) AS back
  FROM doc, unnest('{points,auto,subpoints,all,paragraphs,sentences,whole}'::text[]) u, to_statement(t, 'en', u) s GROUP BY u ORDER BY u;
SELECT to_statement(NULL), to_statement('x', NULL, NULL);
SELECT to_statement('x', 'en', 'chapters');
SELECT to_statement('x', 'points');
SELECT to_statement('x', 'not a tag');
-- sentences of a proposal and of the outside
SELECT ordinal, n, start, stop, content FROM doc, sentences(to_statement(t, 'en')) WHERE id = 'ordinals';

-- by hand
CREATE TEMP TABLE st AS SELECT id, to_statement(t, 'en') AS s FROM doc;
SELECT set_proposals('{"text":"ab cd ef","language":"en"}', '{[0\,2),[3\,5)}', '{A,NULL}');
SELECT set_proposals('{"text":"ab cd ef"}', '{}');
SELECT set_proposals('{"text":"ab cd ef"}', '{[0\,9)}');
SELECT set_proposals('{"text":"ab cd ef"}', '{[-1\,2)}');
SELECT set_proposals('{"text":"ab cd ef"}', '{[0\,3),[2\,5)}');
SELECT set_proposals('{"text":"ab cd ef"}', '{[3\,5),[0\,2)}');
SELECT set_proposals('{"text":"ab cd ef"}', '{empty}');
SELECT set_proposals('{"text":"ab cd ef"}', '{[0\,)}');
SELECT set_proposals('{"text":"ab cd ef"}', '{NULL}');
SELECT set_proposals('{"text":"ab cd ef"}', '{[0\,2)}', '{A,B}');

-- casts and rows as JSON
SELECT jsonb_typeof(to_jsonb(st) -> 's'), to_jsonb(st) -> 's' ->> 'language' FROM st WHERE id = 'one';
SELECT json_array_length(json_agg(s)) FROM st;
CREATE TEMP TABLE target (s statement);
INSERT INTO target SELECT '{"text":"t"}'::text;
INSERT INTO target SELECT '{"text":"v"}'::varchar;
INSERT INTO target SELECT '{"text":"j"}'::json;
INSERT INTO target SELECT '{"text":"b"}'::jsonb;
SELECT content(s), unit(s), language(s) FROM target;
SELECT count(*), count(DISTINCT s) FROM (SELECT s FROM st UNION ALL SELECT s FROM st) x;
SELECT content(s, 99) IS NULL AS none, content(s, -1) IS NULL AS negative FROM st WHERE id = 'mixed';
