-- type theme: text form, order, ancestry, casts, classes
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

SELECT t::theme FROM (VALUES ('sdg'), ('sdg/5/5.a'), ('(none)'), ('marpor/201.1'), ('cap/Law and Crime'),
                             ('x/a\/b'), ('x/a\\b'), ('x/\a'), ('人/工'), ('x/恐怖主义')) v(t);
-- NFC: two ways to write an accent are one theme
SELECT U&'x/e\0301'::theme = U&'x/\00e9'::theme AS same, length(U&'x/e\0301'::theme::text);
-- malformed
SELECT ''::theme;
SELECT '/sdg'::theme;
SELECT 'sdg/'::theme;
SELECT 'sdg//5'::theme;
SELECT 'sdg/5\'::theme;
SELECT E'sdg/a\tb'::theme;
SELECT 'two words/5'::theme;
SELECT U&'x/\0378'::theme;
-- limits, at the edge and one beyond
SELECT length(('x/' || repeat('a', 1998))::theme::text);
SELECT ('x/' || repeat('a', 1999))::theme;
SELECT theme_level(('x' || repeat('/a', 63))::theme);
SELECT ('x' || repeat('/a', 64))::theme;

-- order: label by label, digit runs as numbers, a theme before what is below it
CREATE TEMP TABLE t (th theme);
INSERT INTO t VALUES ('sdg/10'), ('sdg/2'), ('sdg'), ('sdg/2/2.10'), ('sdg/2/2.9'), ('sdg/02'), ('sdg/2a'), ('sdg-x/1'),
  ('sdg/10/a'), ('sdh'), ('Sdg/1'), ('sdg/1'), ('sdg/99999999999999999999'), ('sdg/100000000000000000000'), ('sdg/é');
SELECT string_agg(th, '  ' ORDER BY th) FROM t;
SELECT min(th), max(th) FROM t;
-- a total order: antisymmetric, transitive, agrees with =
SELECT count(*) FILTER (WHERE theme_cmp(a.th, b.th) <> -theme_cmp(b.th, a.th)) AS asymmetric,
       count(*) FILTER (WHERE (theme_cmp(a.th, b.th) = 0) <> (a.th = b.th) OR (a.th = b.th) <> (a.th::text = b.th::text)) AS unequal,
       count(*) FILTER (WHERE (a.th < b.th) <> (b.th > a.th) OR (a.th <= b.th) <> NOT (a.th > b.th)) AS odd
  FROM t a, t b;
SELECT count(*) AS intransitive FROM t a, t b, t c WHERE a.th < b.th AND b.th < c.th AND NOT a.th < c.th;

-- ancestry
SELECT 'sdg/5' @> 'sdg/5/5.a'::theme AS a, 'sdg/5'::theme @> 'sdg/5' AS b, 'sdg/5' @> 'sdg/50'::theme AS c,
       'sdg/5/5.a'::theme <@ 'sdg' AS d, 'sdg'::theme <@ 'sdg/5'::theme AS e, 'sdg/5/5.a'::theme <@ 'sdg/5'::text AS f;
-- the same by comparing text
SELECT count(*) AS differ FROM t a, t b
 WHERE (a.th @> b.th) <> (b.th::text = a.th::text OR starts_with(b.th::text, a.th::text || '/'))
    OR (a.th @> b.th) <> (b.th <@ a.th);

-- parts
SELECT theme_level(th), theme_parent(th), theme_root(th), theme_subpath(th, 2), theme_append(th, 'a/b')
  FROM (VALUES ('sdg'::theme), ('sdg/5'), ('sdg/5/5.a')) v(th);
SELECT theme_subpath('sdg/5', 0);
SELECT theme_subpath('sdg/5', -1);
SELECT theme_append('sdg', '');
SELECT theme_append('two words', 'x');

-- casts: what text does, themes do
SELECT 'Theme: ' || 'sdg/5'::theme AS concat, upper('sdg/5'::theme), 'sdg/5'::theme LIKE 'sdg/%' AS is_like,
       pg_typeof('sdg/5'::theme || ':oppose'), length('sdg/5'::theme);
CREATE TEMP TABLE names (a text, b varchar(20), c char(20), th theme);
INSERT INTO names (a, b, c) VALUES ('sdg/5', 'sdg/5', 'sdg/5');
UPDATE names SET th = a;
UPDATE names SET th = b;
UPDATE names SET th = c;
SELECT th, length(th), th = a AS text, th::text = c AS char FROM names;
SELECT coalesce(th, 'none') AS c, CASE WHEN true THEN th ELSE 'x' END AS k, th IN ('sdg/5', 'sdg/6') AS i FROM names;
SELECT th FROM names UNION ALL SELECT 'a/b';

-- hash and sort find the same groups
SELECT count(*), count(DISTINCT th) FROM (SELECT th FROM t UNION ALL SELECT th FROM t) x;
SET enable_sort = off;
SELECT count(*) FROM (SELECT th FROM t UNION SELECT th FROM t) x;
RESET enable_sort;
SET enable_hashagg = off;
SELECT count(*) FROM (SELECT th FROM t UNION SELECT th FROM t) x;
RESET enable_hashagg;
SELECT bool_and(theme_hash(th) = theme_hash_extended(th, 0)::bit(32)::int4) AS low_half,
       bool_and(theme_hash_extended(th, 0) <> theme_hash_extended(th, 1)) AS seeded FROM t;

-- the btree gives the order and finds themes
CREATE TEMP TABLE many AS SELECT ('b/' || n % 100 || '/' || n)::theme AS th FROM generate_series(1, 5000) n;
CREATE INDEX many_th ON many (th);
ANALYZE many;
SET enable_sort = off;
EXPLAIN (COSTS OFF) SELECT th FROM many ORDER BY th LIMIT 3;
SELECT th FROM many ORDER BY th LIMIT 3;
RESET enable_sort;
EXPLAIN (COSTS OFF) SELECT * FROM many WHERE th = 'b/7/107';
SELECT count(*) FROM many WHERE th <@ 'b/7';
SELECT count(*) FROM many WHERE th @@ 'b/7 | b/8/*8';
