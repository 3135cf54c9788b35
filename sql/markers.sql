-- frames of numerals, bullets, titles, runs, nesting: made-up lists of every form
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
-- each point as list.number, a > for each level below the first, and its text
CREATE FUNCTION pg_temp.found(t text, lang text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(format('%s.%s%s [%s]', list, number, repeat('>', level - 1),
			replace(substr(t, start + 1, stop - start), E'\n', '|')), ' ' ORDER BY start), 'none')
	FROM enumerations(t, lang) $$;
-- markers of points that stand on a line each
CREATE FUNCTION pg_temp.lines(markers text[], lang text) RETURNS text LANGUAGE sql AS $$
	SELECT format('We ask for this:%s', string_agg(E'\n\n' || m || ' Open the mills again', '.' ORDER BY n)) || '.'
	FROM unnest(markers) WITH ORDINALITY u (m, n) $$;
CREATE FUNCTION pg_temp.markers(markers text[], lang text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(format('%s:%s', number, marker), ' ' ORDER BY start), 'none')
	FROM enumerations(pg_temp.lines(markers, lang), lang) $$;

-- letters and numbers of other scripts
SELECT lang, pg_temp.found(t, lang) FROM (VALUES
	(1, 'ar', E'(أ) فتح المطاحن؛\n(ب) إصلاح الجسر؛\n(ج) دفع الأجور.\n'),
	(2, 'ar', E'أ - فتح المطاحن؛\nب - إصلاح الجسر؛\nج - دفع الأجور.\n'),
	(3, 'ar', E'نريد:\n\nد- خبزا.\n\nهـ- ماء.\n\nو- سلاما.\n'),
	(4, 'ru', E'а) открыть мельницы;\nб) починить мост;\nв) выдать зарплату.\n'),
	(5, 'ru', E'А. Открыть мельницы.\nБ. Починить мост.\nВ. Выдать зарплату.\n'),
	(6, 'zh', E'甲、开磨坊。\n乙、修桥。\n丙、发工资。\n'),
	(7, 'zh', E'1.开放磨坊。\n2.修桥。\n3.发工资。\n'),
	(8, 'zh', E'（一）开放磨坊；\n（二）修桥；\n（三）发工资。\n')) v (n, lang, t) ORDER BY n;

-- frames
SELECT pg_temp.markers(m, 'en') FROM (VALUES
	(1, '{1.,2.,3.}'::text[]), (2, '{1),2),3)}'), (3, '{(1),(2),(3)}'), (4, '{1.),2.),3.)}'), (5, '{1-,2-,3-}'),
	(6, '{1 -,2 -,3 -}'), (7, '{1 –,2 –,3 –}'), (8, '{I -,II -,III -}'), (9, '{1º,2º,3º}'), (10, '{1°,2°,3°}'),
	(11, '{1.º,2.º,3.º}'), (12, '{1/,2/,3/}'), (13, '{1:,2:,3:}'), (14, '{1）,2）,3）}'), (15, '{１．,２．,３．}'),
	(16, '{**1.**,**2.**,**3.**}'), (17, ARRAY['1\.', '2\.', '3\.']),
	(18, ARRAY[E'1\uFE0F\u20E3', E'2\uFE0F\u20E3', E'3\uFE0F\u20E3']),
	(19, '{①,②,③}'), (20, '{⑴,⑵,⑶}'), (21, '{1.1,1.2,1.3}'), (22, '{5.a,5.b,5.c}'), (23, '{(c),(d),(e)}'),
	(24, '{(y),(z),(aa)}'), (25, '{1.,1 bis.,2.}'), (26, '{A-,B-,C-}'), (27, '{"iv)","v)","vi)"}')) v (n, m) ORDER BY n;
-- numbers alone that begin above 1 are those of pages and paragraphs
SELECT pg_temp.markers('{5.,6.,7.}', 'en');

-- bullets
SELECT s, pg_temp.markers(ARRAY[s, s, s], 'en') FROM unnest(ARRAY['-', '*', '+', '•', 'o', '‣', '→', '○', '✔', '❖', '☐',
	E'\uF0B7', '–', '●', '▪']) WITH ORDINALITY u (s, n) ORDER BY n;
-- an article of Portuguese and a rule across the page are none
SELECT pg_temp.found(E'o governo falou\n\no povo ouviu\n\no ministro saiu', 'pt'),
	pg_temp.found(E'Yes\n\n* * *\n\nNo\n\n* * *\n\nWell', 'en');

-- titles
SELECT lang, pg_temp.markers(m, lang) FROM (VALUES
	(1, 'en', '{Article 55,Article 56,Article 57}'::text[]), (2, 'en', '{Section II,Section III,Section IV}'),
	(3, 'en', '{Goal 1.,Goal 2.,Goal 3.}'), (4, 'en', '{Part One,Part Two,Part Three}'), (5, 'en', '{Sec. 1.,Sec. 2.,Sec. 3.}'),
	(6, 'de', '{§ 1,§ 2,§ 3}'), (7, 'fr', '{Objectif 1 :,Objectif 2 :,Objectif 3 :}'), (8, 'fr', '{Article 1er,Article 1er bis,Article 2}'),
	(9, 'ru', '{Глава I,Глава II,Глава III}'), (10, 'ar', '{(المادة الأولى):,(المادة الثانية):,(المادة الثالثة):}'),
	(11, 'zh', '{第一章,第二章,第三章}'), (12, 'es', '{Capítulo primero,Capítulo segundo,Capítulo tercero}'),
	(13, 'pt', '{Eixo 1,Eixo 2,Eixo 3}'), (14, 'en', '{Target 2.1:,Target 2.2:,Target 2.3:}'), (15, 'pt', '{§ 1º,§ 2º,§ 3º}')) v (n, lang, m) ORDER BY n;
SELECT pg_temp.markers('{أولا:,ثانيا:,ثالثا:,رابعا:,خامسا:,سادسا:,سابعا:,ثامنا:,تاسعا:,عاشرا:,حادي عشر:,ثاني عشر:}', 'ar');

-- a second list of the same numbering is another list, longer or not
SELECT pg_temp.found(E'A mill must have:\n(1) a wheel;\n(2) a roof;\n(3) a miller.\nOne mill has one licence.\nThe miller must bring:\n(1) the deed;\n(2) the plan;\n(3) the map;\n(4) the rules;\n(5) the fee.\n', 'en');
-- the last point holds its list as those before it do
SELECT pg_temp.found(E'1. Opens the mill:\n(a) by day;\n(b) by night.\n2. Mends the bridge.\n3. Asks the mayor:\n(a) to come;\n(b) to see;\n(c) to pay.\n', 'en');
SELECT pg_temp.found(E'Article 1\n1. The mill is open.\n2. It is dry.\n\nArticle 2\n1. The bridge is shut.\n2. It is wet.\n', 'en');
-- a numbering that runs on through sections
SELECT pg_temp.found(E'I. Mills\n\n1. Open them.\n\n2. Mend them.\n\nII. Bridges\n\n3. Build one.\n\n4. Paint it.\n\n5. Bless it.\n', 'en');
SELECT pg_temp.found(E'Chapter I: Mills\n\nArticle 1\nThey open.\n\nArticle 2\nThey shut.\n\nChapter II: Bridges\n\nArticle 3\nThey stand.\n\nArticle 4\nThey last.\n', 'en');
SELECT pg_temp.markers('{第九十九条,第一百条,第一百零一条,第一百零二条}', 'zh'), pg_temp.markers('{第一百一十条,第一百一十一条,第一百一十二条}', 'zh');

-- bullets: the same sign under another lead-in is another list; wrapped items, headings, lead-ins without a colon
SELECT pg_temp.found(E'Signs of a good mill:\n\n* Its wheel turns\n* Its roof is whole\n\nSigns of a bad one:\n\n* Its wheel stands and\n  the water runs by\n* Its roof leaks\n* Its miller sleeps\n', 'en');
SELECT pg_temp.found(E'## Mills\n\n- Open them all\n- Mend the roofs\n\n## Bridges\n\n- Build ten of them\n- Paint the old ones\n\nThe schools need help.\n\n- Pay teachers in time\n- Heat the rooms\n', 'en');
SELECT pg_temp.found(E'- Where is the mill?\n\n- It is by the bridge.\n\n- Who runs it?\n\n- My uncle does.\n', 'en');
-- lists below lists, by indentation
SELECT pg_temp.found(E'We ask:\n\n1. For mills:\n   1. a wheel\n   2. a roof\n2. For bridges:\n   - paint\n   - nails\n3. For peace\n', 'en');

-- no list has points of two levels, whatever the text
SELECT count(*) FROM (SELECT seed, list FROM generate_series(1, 400) seed,
	LATERAL (SELECT string_agg((ARRAY['1. ', '2. ', '3. ', '(a) ', '(b) ', '- ', 'I. ', 'II. ', 'First, ', 'Second, ', '', 'Article 1', 'Article 2', 'and so: '])
		[1 + (hashint4(seed * 1000 + i) & 2147483647) % 14] || 'mills are open' || (ARRAY['.', ';', ':', E'.\n\n'])
		[1 + (hashint4(seed * 7777 + i) & 2147483647) % 4] || E'\n', '' ORDER BY i) AS t FROM generate_series(1, 24) i) x, enumerations(t, 'en')
	GROUP BY seed, list HAVING min(level) < max(level)) uneven;

-- rows of signs are read once
SELECT count(*) FROM unnest(ARRAY['—', '* ', '''* ', '>* ', E'*\t ', '（* ', E'\u3000*', E'\n ** -', '# * 1. ', '1.1 a ', '**1. a ']) s, enumerations(repeat(s, 20000), 'en');
