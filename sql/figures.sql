-- pages and charts: proposals_figures
\set SHOW_CONTEXT never
\pset null '(null)'
SET client_min_messages = warning;
CREATE EXTENSION proposals;
CREATE EXTENSION proposals_figures;
RESET client_min_messages;

-- well-formed; a server without libxml cannot say
CREATE FUNCTION well_formed(page text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	RETURN xmlparse(DOCUMENT page) IS DOCUMENT;
EXCEPTION
	WHEN feature_not_supported THEN RETURN true;
	WHEN invalid_xml_document THEN RETURN false;
END $$;
CREATE FUNCTION unescaped(t text) RETURNS text LANGUAGE sql AS $$
	SELECT replace(replace(replace(replace(replace(t, '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&amp;', '&')
$$;
CREATE FUNCTION hovers(svg text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT m[1] FROM regexp_matches(substr(svg, strpos(svg, '<rect')), '<title>([^<]*)</title>', 'g') m
$$;

-- what users call; the rest is marked as internal. All have comments; only that which reads the library is not immutable
SELECT p.oid::regprocedure, p.provolatile
  FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid
 WHERE d.classid = 'pg_proc'::regclass AND d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals_figures')
   AND (p.proname !~ '^figures_' OR p.provolatile <> 'i' OR p.proparallel <> 's'
		OR obj_description(p.oid, 'pg_proc') IS NULL OR p.prolang NOT IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql')))
 ORDER BY p.oid::regprocedure::text;

-- ---- coded_page ----

CREATE TABLE page (id text, body statement, codes coding);
INSERT INTO page VALUES ('en', to_statement(E'Mr. President.\n\nFirst, we oppose <monopoly> & cyber attacks. Second, we meet "again".', 'en')),
	('ar', to_statement('أولا، ندعم سد الفجوة الرقمية. ثانيا، نعارض الاحتكار.', 'ar')),
	('zh', to_statement('第一，我们支持缩小数字鸿沟。第二，我们反对垄断。', 'zh'));
UPDATE page SET codes = code(body, 'emtech');
UPDATE page SET codes = merge_codings(codes, coding(body, (SELECT coding_agg(o, t, s, w, 'hand') FROM (VALUES (2, 'my/<b>', 'neutral', 0.5), (0, 'my/greeting', NULL, 1)) v(o, t, s, w)))) WHERE id = 'en';

-- all of it but the style
\pset format unaligned
SELECT regexp_replace(coded_page(body, codes, 'emtech', 'A <title>'), '<style>.*</style>', '') FROM page WHERE id = 'en';
SELECT regexp_replace(coded_page(body, codes), '^.*<body|</main>.*$', '', 'g') FROM page WHERE id = 'ar';
SELECT regexp_replace(coded_page(body, codes, 'emtech'), '^.*<main|</main>.*$', '', 'g') FROM page WHERE id = 'zh';
\pset format aligned
SELECT id, well_formed(coded_page(body, codes, 'emtech')) FROM page ORDER BY id;
-- no script, nothing from elsewhere
SELECT count(*) FROM page WHERE coded_page(body, codes) ~* '<script|<link|<img|@import|url\(|http://(?!www.w3.org/1999/xhtml")|https:| on[a-z]+=';
-- without a book by those that coded it as they are now; by a value; by another book, whose themes no code has
SELECT id, coded_page(body, codes) = coded_page(body, codes, 'emtech') AS same,
	   coded_page(body, codes) = coded_page(body, codes, book) AS value, coded_page(body, codes, 'sdg') ~ '<mark' AS other
  FROM page, codebooks WHERE name = 'emtech' ORDER BY id;
-- a code that was struck out has no marks any more; spans of a person have, overlapping ones together
SELECT (regexp_matches(coded_page(body, drop_code(codes, 2, theme::text)), '<mark', 'g'))[1] FROM page, themes(codes) WHERE id = 'zh' AND ordinal = 2;
SELECT (regexp_matches(coded_page(body, coding(body, (SELECT coding_agg(r) FROM (VALUES (1, 'a/b', 'oppose', '{"[0,2)","[6,8)"}'::int4range[]), (1, 'c/d', NULL, '{"[1,4)"}')) r(ordinal, theme, stance, spans)))),
	'<mark.*</mark>'))[1] FROM page WHERE id = 'zh';
-- not coded; nothing; a coding of another statement
SELECT coded_page(body, NULL, 'emtech') ~ 'not coded' AS said, coded_page(body, NULL) ~ '<mark' AS marks, coded_page(NULL, codes) FROM page WHERE id = 'zh';
SELECT well_formed(coded_page(to_statement(''), NULL)), well_formed(coded_page(to_statement(E'\x01 \x1f \ufffe & \r\n x', 'en'), NULL, NULL, E'\x02'));
\set VERBOSITY terse
SELECT coded_page(a.body, coding(b.body)) FROM page a, page b WHERE a.id = 'en' AND b.id = 'zh';
\set VERBOSITY default

-- the text is the statement's, character by character; the marks are the evidence of codes that do not overlap
CREATE TABLE long_page AS SELECT body, code(body, 'emtech') AS codes
  FROM to_statement((SELECT string_agg(E'Point ' || i || E': we support "norms" & rules, oppose <protectionism>; the digital divide of ' || repeat('x', i) || E' remains.\n\n', '' ORDER BY i) FROM generate_series(1, 60) i), 'en', 'paragraphs') body;
SELECT count(*), bool_and(unescaped(regexp_replace(m[2], '</?mark[^>]*>', '', 'g')) = content(body, m[1]::int)) AS same
  FROM long_page, regexp_matches(coded_page(body, codes), '<section id="p(\d+?)">.*?<div class="text"[^>]*>(.*?)</div>', 'g') m;
SELECT (SELECT count(*) FROM regexp_matches(coded_page(body, codes), '<mark', 'g')) = (SELECT count(DISTINCT (e.ordinal, e.start)) FROM evidence(body, 'emtech') e) AS same
  FROM long_page WHERE NOT EXISTS (SELECT FROM evidence(body, 'emtech') a, evidence(body, 'emtech') b WHERE a.start < b.start AND b.start < a.stop);

-- ---- theme_lines ----

CREATE TABLE point (theme text, year int, part int, whole int);
INSERT INTO point VALUES ('a/x', 2001, 0, 4), ('a/x', 2002, 1, 4), ('a/x', 2002, 1, 4), ('a/x', 2004, 4, 4),
	('a/y', 2001, 1, 2), ('a/y', 2003, 1, 2), ('a/y', 2004, 0, 0), ('a/y', 2005, NULL, 3), (NULL, 2001, 1, 1), ('a/z', NULL, 1, 1);
SELECT hovers(theme_lines(theme, year, part, whole, 'statements', NULL ORDER BY theme, year)) FROM point;
-- from 0 to 100 per cent, gaps where a year of the chart has no value
SELECT (regexp_matches(theme_lines(theme, year, part, whole, 'statements', NULL ORDER BY theme, year), '<path d="([^"]*)" fill="none" stroke="#[0-9a-f]*" stroke-width="2"', 'g'))[1] FROM point;
-- by hand: 2002 is 1 of 4 steps from 2001 to 2005, along 484 from 70; 25 per cent of the 340 up from the foot
SELECT theme_lines(theme, year, part, whole, 'statements', NULL) ~ 'M70 384L191 299M433 44' AS as_by_hand FROM point;
SELECT theme_lines(theme, year, part, whole, 'statements', 'Shares') = theme_lines(theme, year, part::numeric, whole::bigint, 'statements', 'Shares') AS any_number FROM point;
SELECT theme_lines(theme::theme, extract(year FROM held), 1, 2, 'speeches', 'One') ~ 'share of speeches, %' AS axis FROM (VALUES ('a/x', date '2001-01-01')) v(theme, held);
-- no rows; nothing in them; one year; one theme; no title; a title that does not end; from right to left
SELECT theme_lines(theme, year, part, whole, '', '') FROM point WHERE false;
SELECT well_formed(s), s ~ 'no values' AS said FROM (SELECT theme_lines(NULL, year, part, whole, NULL, NULL) AS s FROM point) x;
SELECT well_formed(s), s ~ 'no values' AS said FROM (SELECT theme_lines('a', 2001, NULL, NULL, NULL)) x(s);
SELECT well_formed(s), s ~ '>2001<' AS year, s ~ '<title>a, 2001: 0 votes</title>' AS point FROM (SELECT theme_lines('a', 2001, 0, 'votes', NULL)) x(s);
SELECT well_formed(s), (SELECT count(*) FROM regexp_matches(s, 'font-weight', 'g')) AS lines, s ~ '…</text>' AS clipped, length(s) > 100000 AS whole_in_title
  FROM (SELECT theme_lines('a', 2001, -1.5, 'votes', repeat('long <title> ', 10000))) x(s);
SELECT well_formed(s), s ~ 'text-anchor="end" direction="rtl">تنمية<' AS rtl, s ~ 'text-anchor="start">数字鸿沟<' AS ltr FROM (SELECT theme_lines(t, 2001, 1, 'votes', 'عنوان') FROM unnest('{تنمية,数字鸿沟}'::text[]) t) x(s);
-- hostile names
SELECT well_formed(s), s ~ '<script' AS script FROM (SELECT theme_lines('<script>&"''' || chr(1) || chr(65535) || i, 2000 + i, i, '"><script>', ']]></title><script>') FROM generate_series(1, 3) i) x(s);
SELECT well_formed(s), s ~ '<script' AS script FROM (SELECT theme_heat('<script>&"''' || chr(1) || i, '"<script>' || i, i, i, ']]></title><script>') FROM generate_series(1, 3) i) x(s);
-- 200 themes: twelve have names and colours, the others are grey
SELECT well_formed(s), (SELECT count(*) FROM regexp_matches(s, 'stroke-width="2"', 'g')) AS named, (SELECT count(*) FROM regexp_matches(s, 'stroke="#bbb"', 'g')) AS grey,
	   s ~ 'grey: 188 other themes' AS said
  FROM (SELECT theme_lines('t' || n, y, n + y % 7, 'mentions', NULL) FROM generate_series(1, 200) n, generate_series(2001, 2010) y) x(s);
-- names of the lines stand within the chart, 22 apart
SELECT min(y) >= 44 AS top, max(y) <= 384 AS foot, min(y - above) >= 22 AS apart, count(*)
  FROM (SELECT y, lag(y) OVER (ORDER BY y) AS above
		  FROM (SELECT theme_lines('t' || n, y, CASE WHEN n < 3 THEN 100 ELSE n / 10.0 END, 'mentions', NULL) FROM generate_series(1, 12) n, generate_series(2001, 2002) y) x(s),
			   regexp_matches(s, 'transform="translate\(580 ([0-9.]+)\)', 'g') m, LATERAL (SELECT m[1]::float8 AS y) f) l;
-- what cannot be drawn
SELECT theme_lines('a', 2001, 5, 4, 'statements', NULL);
SELECT theme_lines('a', 2001, -1, 4, 'statements', NULL);
SELECT theme_lines('a', 'NaN', 1, 4, 'statements', NULL);
SELECT theme_lines('a', 2001, 'Infinity', 'votes', NULL);
SELECT theme_lines('a', 2001, 1, 'votes', NULL) FROM generate_series(1, 2);

-- ---- theme_heat ----

CREATE TABLE cell (actor text, theme text, stance text);
INSERT INTO cell VALUES ('Red', 'a/x', 'support'), ('Red', 'a/x', 'support'), ('Red', 'a/x', 'oppose'), ('Red', 'a/y', 'oppose'),
	('Blue', 'a/y', NULL), ('Blue', 'a/x', 'support'), (NULL, 'a/x', 'support'), ('Blue', NULL, 'support');
SELECT hovers(theme_heat(actor, theme, (stance = 'support')::int, (stance = 'oppose')::int, NULL ORDER BY actor, theme)) FROM cell;
-- sign and number, then how many; colours from orange to blue; ○ where there is no stance
SELECT m[1] AS fill, m[2] AS sign, m[3] AS n
  FROM (SELECT theme_heat(actor, theme, (stance = 'support')::int, (stance = 'oppose')::int, NULL ORDER BY actor, theme) AS s FROM cell) x,
	   regexp_matches(s, 'oppose</title><rect[^>]*fill="([^"]*)"/><text[^>]*>([^<]*)</text>(?:<text[^>]*>([^<]*)</text>)?', 'g') m;
-- single codes and counts are the same picture
SELECT (SELECT theme_heat(actor, theme, (stance = 'support')::int, (stance = 'oppose')::int, 'T' ORDER BY actor, theme) FROM cell)
	 = (SELECT theme_heat(actor, theme, a, b, 'T' ORDER BY actor, theme) FROM (SELECT actor, theme, count(*) FILTER (WHERE stance = 'support'), count(*) FILTER (WHERE stance = 'oppose')
		FROM cell GROUP BY actor, theme) s(actor, theme, a, b)) AS same;
SELECT theme_heat(actor, theme, 1, 1, '') FROM cell WHERE false;
SELECT well_formed(s), s ~ 'no values' AS said FROM (SELECT theme_heat(NULL, 'a', 1, 1, NULL)) x(s);
SELECT well_formed(s), (regexp_match(s, 'width="(\d+)"'))[1] AS width FROM (SELECT theme_heat('actor ' || a, 't' || n, a, n, NULL) FROM generate_series(1, 3) a, generate_series(1, 200) n) x(s);
SELECT theme_heat('a', 'b', -1, 0, NULL);
SELECT theme_heat('a', 'b', 'Infinity', 0, NULL);

-- any search_path
CREATE SCHEMA elsewhere;
SELECT md5(string_agg(coded_page(body, codes), '' ORDER BY id)) AS pages FROM page \gset
SET search_path = elsewhere;
CREATE FUNCTION elsewhere.concat(text, text) RETURNS text LANGUAGE sql AS 'SELECT ''wrong''';
CREATE FUNCTION elsewhere.length(text) RETURNS int LANGUAGE sql AS 'SELECT 1';
SELECT md5(string_agg(public.coded_page(body, codes), '' ORDER BY id)) = :'pages' AS same FROM public.page;
RESET search_path;
