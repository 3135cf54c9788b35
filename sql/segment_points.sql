-- enumerated points, units, languages: markers of each family, what is no list, bad input
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION pg_temp.found(t text, lang text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(format('%s.%s%s[%s]%s', list, number, repeat('>', level - 1), marker,
			CASE normative WHEN true THEN '!' WHEN false THEN '' ELSE '?' END), ' ' ORDER BY start), 'none')
	FROM enumerations(t, lang) $$;
-- every point is the text between its offsets and begins with its marker
CREATE FUNCTION pg_temp.wrong(t text, lang text) RETURNS bigint LANGUAGE sql AS $$
	SELECT count(*) FROM enumerations(t, lang)
	WHERE NOT starts_with(substr(t, start + 1, stop - start), marker) OR stop > length(t)
		OR substr(t, start + 1, stop - start) ~ '^\s|\s$' $$;

-- families of markers
SELECT pg_temp.found(t, 'en') FROM (VALUES
	(1, 'We must do three things. First, we must end the war. Second, we should rebuild. Third, let us talk.'),
	(2, 'Firstly, peace is needed. Secondly, trade is needed. Lastly, we need aid.'),
	(3, 'In the first place, we need peace. In the second place, we need trade.'),
	(4, E'We propose:\n1. To end the war.\n2. To rebuild.\n3. To talk.'),
	(5, E'We propose:\n(a) to end the war;\n(b) to rebuild;\n(c) to talk.'),
	(6, E'We propose:\ni) to end the war;\nii) to rebuild;\niii) to talk;\niv) to trade.'),
	(7, E'We propose the following measures:\n- to end the war;\n- to rebuild.'),
	(8, 'There are two reasons. The first is that we were late. The second is that we were poor.'),
	(9, 'My country has three goals: first, to end the war; secondly, to rebuild; and thirdly, to talk.'),
	(10, E'Article 1\nEveryone has rights.\n\nArticle 2\nNo one shall suffer.\n\nArticle 3\nAll are equal.'),
	(11, E'I. Peace\nIt is needed.\n\nII. Trade\nIt is needed too.\n\nIII. Aid\nIt is welcome.'),
	(12, 'First, we must act. Second, we should wait. Finally, I come to the third matter: we must hope.')) v (n, t)
ORDER BY n;

-- languages; German and Portuguese as well
SELECT lang, pg_temp.found(t, lang), pg_temp.wrong(t, lang) FROM (VALUES
	(1, 'fr', 'Premièrement, il faut agir. Deuxièmement, nous devons attendre. Enfin, il faut espérer.'),
	(2, 'fr', 'En premier lieu, il faut agir. En second lieu, nous devons attendre.'),
	(3, 'es', 'En primer lugar, debemos actuar. En segundo lugar, hay que esperar. Por último, pedimos paz.'),
	(4, 'es', 'Primero, debemos actuar. Segundo, hay que esperar. Tercero, pedimos paz.'),
	(5, 'ru', 'Во-первых, надо действовать. Во-вторых, мы должны ждать. В-третьих, нужен мир.'),
	(6, 'ru', 'Первое. Надо действовать. Второе. Мы должны ждать. Третье. Нужен мир.'),
	(7, 'ar', 'أولا، يجب أن نعمل. ثانيا، ينبغي أن ننتظر. ثالثا، نريد السلام.'),
	(8, 'zh', '第一，我们必须行动。第二，应当等待。第三，要和平。'),
	(9, 'zh', '一是要行动，二是要等待，三是要和平。'),
	(10, 'zh', E'一、必须行动。\n二、应当等待。\n三、要和平。'),
	(11, 'zh', '首先，我们必须行动。其次，应当等待。最后，要和平。'),
	(12, 'zh-Hant', E'一、我們必須行動。\n二、應當等待。'),
	(13, 'de', 'Erstens müssen wir handeln. Zweitens sollten wir warten. Drittens brauchen wir Frieden.'),
	(14, 'pt', 'Em primeiro lugar, devemos agir. Em segundo lugar, é preciso esperar. Por fim, queremos paz.')) v (n, lang, t)
ORDER BY n;

-- no list
SELECT n, pg_temp.found(t, lang) FROM (VALUES
	(1, 'en', 'First of all, let me congratulate you. The First World War ended. The Second Committee met.'),
	(2, 'en', 'It is the second time that we meet on 1 May 1990. The third session opens on 2 June.'),
	(3, 'en', E'129.\tFirst, let me thank you. We came.\n\n130.\tThe war ended.\n\n131.\tPeace came.'),
	(4, 'en', 'One day came. Two days later, it rained. In the first half it was dry, in the second half wet.'),
	(5, 'zh', '第一时间，我们来了。第二届会议召开了。'),
	(6, 'fr', 'La Première Guerre mondiale a duré quatre ans. La Seconde fut pire.'),
	(7, 'ru', 'Первая мировая война закончилась. Вторая сессия открылась.'),
	(8, 'en', 'We sold 1.5 million. See p. 2. It was 3.5 per cent in 1995. At 4 p.m. we left.')) v (n, lang, t)
ORDER BY n;

-- nested lists, several lists
SELECT list, level, number, marker, start, stop, normative FROM enumerations(
E'First, we must act:\n(a) on trade;\n(b) on aid.\n\nSecond, we should wait.\n\nThat was one list. There are two reasons. Firstly, we were late. Secondly, we were poor.', 'en');

-- the last point ends where the text turns to the whole list; wrapped lines go on
SELECT number, replace(substr(t, start + 1, stop - start), E'\n', '|') FROM (SELECT
E'My delegation has two proposals to make to the\nAssembly at this session of its work. First, we\nmust put an end to the war, and we must do it in\nthe course of the coming year. Secondly, we should\nbegin to rebuild what was destroyed. These two\nproposals are not new, but they remain as urgent\nas they were when we first made them here.\n' AS t) x, enumerations(t, 'en');

-- units
SELECT unit, proposal_count(s), round(coverage(s)::numeric, 2) FROM (VALUES
	(E'Mr. President,\n\nWe ask for two things. First, act: (a) soon; (b) well. Second, wait.\n\nThank you. Good night.')) t (t),
	unnest(ARRAY['points', 'auto', 'subpoints', 'all', 'paragraphs', 'sentences', 'whole']) WITH ORDINALITY u (unit, n),
	to_statement(t, 'en', unit) s ORDER BY n;
SELECT unit, proposal_count(to_statement(E'No points here.\n\nNone at all. None.', 'en', unit))
FROM unnest(ARRAY['points', 'auto', 'subpoints', 'all', 'paragraphs', 'sentences', 'whole']) unit;
-- in "all", what lies in no proposal is white space
SELECT string_agg(substr(t, was + 1, start - was), '') ~ '^\s*$' FROM (SELECT t, start, coalesce(lag(stop) OVER (ORDER BY start), 0) AS was
FROM (VALUES (E'Lead. First, act. Second, wait.\r\n\r\nTail \U0001F600 end.')) v (t), proposals(to_statement(t, 'en', 'all'))) x;
SELECT to_statement('One.', 'en', 'chapters');

-- detection of the language
SELECT language(to_statement(t)) FROM (VALUES
	(1, 'We believe that the Organization has to act for the peace of the world and of its peoples.'),
	(2, 'Nous pensons que les peuples du monde ont besoin de la paix et que cette Organisation doit agir.'),
	(3, 'Creemos que los pueblos del mundo necesitan la paz y que esta Organización debe actuar por ella.'),
	(4, 'Мы считаем, что народы мира хотят мира и что наша Организация должна действовать.'),
	(5, 'نحن نعتقد أن شعوب العالم تحتاج إلى السلام وأن على هذه المنظمة أن تعمل من أجله.'),
	(6, '我们认为，世界各国人民需要和平，联合国应当为此采取行动。'),
	(7, '我們認為，世界各國人民需要和平，聯合國應當為此採取行動。'),
	(8, 'xyzzy 123'), (9, '')) v (n, t) ORDER BY n;

-- offsets in every script, with combining marks, CRLF, controls of direction, beyond the first plane
SELECT n, pg_temp.found(t, lang), pg_temp.wrong(t, lang) FROM (VALUES
	(1, 'en', E'\U0001F600 e\u0301. First, we must act.\r\nSecond, \U0001F680 wait.\r\n\r\nEnd.'),
	(2, 'ar', E'\u202bأولا\u064b، يجب أن نعمل.\u202c\r\n\u200fثانيا، ينبغي أن ننتظر.'),
	(3, 'zh', E'\U00020000。第一，必须行动。\r\n第二，应当等待。'),
	(4, 'en', E'\u202E\u202A First, we must act. Second, wait \u2066and'),
	(5, 'en', E'First\u00A0of all, we must act. Second\u2009of all, wait.')) v (n, lang, t) ORDER BY n;

-- bad input
SELECT pg_temp.found('', 'en'), pg_temp.found(E' \n\t\u3000', 'en'), pg_temp.found('1. 2. 3. 4.', 'en'), pg_temp.found('First', 'en');
SELECT count(*) FROM enumerations(NULL, 'en');
SELECT pg_temp.found('First, we must act. Second, wait. 1) x 2) y', 'et');
SELECT * FROM enumerations('First, act. Second, wait.', 'not a tag');
SELECT count(*), max(level), min(stop - start) > 0 FROM enumerations(repeat('First, we must act. Second, we should wait; (a) now; (b) later. ', 25000), 'en');
SELECT count(*), max(level) FROM enumerations(repeat('(a) now we act; (b) later we wait; ', 20000), 'en');
SELECT count(*) FROM enumerations(repeat('(', 100000), 'en');
SELECT count(*) FROM enumerations(repeat(E'- ', 100000), 'en');
SELECT proposal_count(to_statement(repeat('The Council must act and the Assembly must wait ', 200000), 'en'));
