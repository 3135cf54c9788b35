-- asking codings and statements: @@, @*, matches, proposal_count, salience
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

-- proposal 1 has a and b, proposal 2 a against and c, the outside d
CREATE TEMP TABLE one AS SELECT coding_agg(ordinal, theme, stance, weight, origin) AS c
  FROM (VALUES (1, 'k/a', NULL, 1, 'hand'), (1, 'k/b/b1', 'support', 2, 'hand'), (2, 'k/a', 'oppose', 1, 'hand'),
               (2, 'k/c', NULL, 4, 'hand'), (0, 'k/d', NULL, 2, 'hand'), (3, NULL, NULL, NULL, NULL), (1, 'm/x', NULL, 5, 'hand')) v(ordinal, theme, stance, weight, origin);
SELECT q, c @@ q::themequery AS "@@", q::themequery @@ c AS mirrored, c @* q::themequery AS "@*", proposal_count(c, q::themequery) AS n, salience(c, q::themequery)
  FROM one, (VALUES
    (1, 'k/a'), (2, 'k/b'), (3, '=k/b'), (4, '=k/b/b1'), (5, 'k/a & k/b'), (6, 'k/b & k/c'), (7, 'k/a & !k/b'), (8, '!k/a'), (9, '!k/b'),
    (10, 'k/d'), (11, '!k/d'), (12, 'k/d | k/a'), (13, 'k/a:oppose'), (14, 'k/a:support'), (15, 'k/b:support'), (16, 'k/a:oppose & k/b'),
    (17, 'k/**'), (18, 'k/*'), (19, 'k/?'), (20, 'k/*/b1'), (21, '=k/*'), (22, 'k/**/b?'), (23, '=k/a:oppose | m/x'), (24, 'none/**'), (25, '!none/x'), (26, '!(k/a | k/c)')) v(id, q) ORDER BY id;
-- in no proposal, against not in this proposal
SELECT NOT (c @@ 'k/b') AS in_none, c @@ '!k/b' AS one_without FROM one;
SELECT c @> 'k/b'::theme AS below, 'k/b'::theme <@ c AS mirrored, c @> 'k/d'::theme AS outside, c @> 'k/z'::theme AS absent FROM one;
-- nothing coded: no proposal, or proposals without codes
SELECT c, c @@ 'k/a' AS a, c @@ '!k/a' AS not_a, c @* '!k/a' AS nowhere, salience(c, 'k/a')
  FROM (VALUES ('{"proposals":0,"codes":[]}'::coding), ('{"proposals":2,"codes":[]}')) v(c);

-- words
CREATE TEMP TABLE st AS SELECT to_statement(E'Hello.\n\nFirst, the prison system of the United Nations must change.\n\nSecond, Prisons in Türkiye must not change.\n\nThank you, united nations.', 'en') AS s;
SELECT q, s @@ q::themequery AS "@@", s @* q::themequery AS "@*", proposal_count(s, q::themequery) AS n
  FROM st, (VALUES (1, '"prison*"'), (2, '"prison"'), (3, '"united nations"'), (4, '"nations united"'), (5, '"prison*" & "united nations"'),
                   (6, '"prisons" & "united nations"'), (7, '"thank"'), (8, '"turkiye"'), (9, '!"turkiye"'), (10, '"hello" | "prison"'), (11, '"change must"')) v(id, q) ORDER BY id;
SELECT s @@ 'k/a' FROM st;
SELECT s @* 'k/a | "x"' FROM st;
-- themes and words within one proposal
CREATE TEMP TABLE coded AS SELECT s, coding(s, coding_agg(o, t)) AS c FROM st, (VALUES (1, 'k/a'), (2, 'k/b')) v(o, t) GROUP BY s;
SELECT matches(s, c, 'k/a & "united nations"') AS same, matches(s, c, 'k/b & "united nations"') AS other,
       matches(s, c, 'k/b & !"united nations"') AS negated, matches(s, c, 'k/a & !"prison*"') AS neither FROM coded;
SELECT ordinal, marker, left(content, 25), (coding::jsonb -> 'codes') AS codes FROM coded, proposals(s, c, 'k/b | "prison system"');
SELECT c @@ 'k/a & "united nations"' FROM coded;
SELECT matches('{"text":"other"}', c, 'k/a') FROM coded;

-- the same answers by plain SQL over the rows: 250 codings, every query of a pattern
SELECT setseed(0.5);
CREATE TEMP TABLE many AS
SELECT id, coding_agg(o, CASE WHEN r < 0.8 THEN 'k/' || chr(97 + floor(r * 5)::int) || CASE WHEN r2 < 0.3 THEN '/x' ELSE '' END END,
                      CASE WHEN r3 < 0.3 THEN 'oppose' WHEN r3 < 0.5 THEN 'support' END, 1 + floor(r2 * 3), 'o' || o || n) AS c
  FROM (SELECT id, o, n, random() AS r, random() AS r2, random() AS r3
          FROM generate_series(1, 250) id, generate_series(0, 3) o, generate_series(1, 2) n) x GROUP BY id;
CREATE TEMP TABLE flat AS SELECT id, ordinal, theme, stance, weight FROM many, themes(c);
CREATE INDEX ON flat (id);
ANALYZE flat;
CREATE TEMP VIEW slot AS SELECT id, o FROM many, generate_series(1, proposal_count(c)) o;
CREATE FUNCTION pg_temp.has(int, int, text, text DEFAULT NULL) RETURNS boolean LANGUAGE sql AS
  'SELECT EXISTS (SELECT FROM flat WHERE id = $1 AND ($2 IS NULL OR ordinal = $2) AND (theme::text = $3 OR starts_with(theme::text, $3 || ''/'')) AND ($4 IS NULL OR stance = $4))';
SELECT a, b, bool_and((c @@ format('%s & %s', a, b)::themequery) = EXISTS (SELECT FROM slot s WHERE s.id = m.id AND pg_temp.has(m.id, o, a) AND pg_temp.has(m.id, o, b))) AS "and",
       bool_and((c @@ format('%s & !%s', a, b)::themequery) = EXISTS (SELECT FROM slot s WHERE s.id = m.id AND pg_temp.has(m.id, o, a) AND NOT pg_temp.has(m.id, o, b))) AS and_not,
       bool_and((c @@ format('!(%s | %s:oppose)', a, b)::themequery) = EXISTS (SELECT FROM slot s WHERE s.id = m.id AND NOT (pg_temp.has(m.id, o, a) OR pg_temp.has(m.id, o, b, 'oppose')))) AS "not",
       bool_and((c @* format('%s & !%s', a, b)::themequery) = (pg_temp.has(m.id, NULL, a) AND NOT pg_temp.has(m.id, NULL, b))) AS anywhere,
       bool_and(proposal_count(c, format('%s | %s', a, b)::themequery) = (SELECT count(*) FROM slot s WHERE s.id = m.id AND (pg_temp.has(m.id, o, a) OR pg_temp.has(m.id, o, b)))) AS counted,
       bool_and(salience(c, format('%s | %s', a, b)::themequery) IS NOT DISTINCT FROM
         (SELECT coalesce(sum(weight) FILTER (WHERE theme <@ a OR theme <@ b), 0) / sum(weight) FROM flat f WHERE f.id = m.id)) AS salience
  FROM many m, (VALUES ('k/a', 'k/b'), ('k/a', 'k/c/x'), ('k/d/x', 'k/b')) v(a, b) GROUP BY a, b ORDER BY a, b;
SELECT a, b, count(weight(c, format('%s & %s', a, b)::themequery)) > 0 AS some,
       bool_and(weight(c, format('%s & %s', a, b)::themequery) IS NOT DISTINCT FROM
         (SELECT max(w) FROM slot s, LATERAL (SELECT sum(weight) AS w FROM flat f WHERE f.id = s.id AND f.ordinal = s.o AND (theme <@ a OR theme <@ b)) x
           WHERE s.id = m.id AND pg_temp.has(m.id, o, a) AND pg_temp.has(m.id, o, b))) AS "and",
       bool_and(weight(c, format('!%s | %s', a, b)::themequery) IS NOT DISTINCT FROM
         (SELECT max(w) FROM slot s, LATERAL (SELECT coalesce(sum(weight), 0) AS w FROM flat f WHERE f.id = s.id AND f.ordinal = s.o AND theme <@ b) x
           WHERE s.id = m.id AND (pg_temp.has(m.id, o, b) OR NOT pg_temp.has(m.id, o, a)))) AS "or not"
  FROM many m, (VALUES ('k/a', 'k/b'), ('k/a', 'k/c/x'), ('k/d/x', 'k/b')) v(a, b) GROUP BY a, b ORDER BY a, b;
SELECT weight(c, 'k/a') AS outside_does_not_count, weight(c, '!k/a') AS without_codes, weight(c, 'k/z') AS none
  FROM (VALUES ('{"proposals":2,"codes":[{"ordinal":0,"theme":"k/a","weight":9},{"ordinal":1,"theme":"k/a","weight":2}]}'::coding)) v(c);
SELECT weight('{"proposals":1,"codes":[]}', 'k/a & "w"');
-- the index answers as the rows do
CREATE INDEX many_c ON many USING gin (c);
CREATE TEMP TABLE queries AS SELECT format(f, a, b)::themequery AS q
  FROM unnest('{%s,%s & %s,%s | %s,%s & !%s,!%s,=%s & %s,%s:oppose & %s}'::text[]) f, (VALUES ('k/a', 'k/b'), ('k/a', 'k/c/x'), ('k/d/x', 'k/zz'), ('k/*', 'k/**/x')) v(a, b);
SET enable_indexscan = off; SET enable_bitmapscan = off;
CREATE TEMP TABLE by_rows AS SELECT q, id, '@@' AS op FROM queries, many WHERE c @@ q UNION ALL SELECT q, id, '@*' FROM queries, many WHERE c @* q;
RESET enable_bitmapscan; SET enable_seqscan = off;
CREATE TEMP TABLE by_index AS SELECT q, id, '@@' AS op FROM queries, LATERAL (SELECT id FROM many WHERE c @@ q) x
  UNION ALL SELECT q, id, '@*' FROM queries, LATERAL (SELECT id FROM many WHERE c @* q) x;
EXPLAIN (COSTS OFF) SELECT id FROM many WHERE c @@ 'k/a & k/b';
RESET enable_seqscan; RESET enable_indexscan;
SELECT count(*) > 1000 AS enough FROM by_rows;
SELECT count(*) FROM ((TABLE by_rows EXCEPT ALL TABLE by_index) UNION ALL (TABLE by_index EXCEPT ALL TABLE by_rows)) x;
