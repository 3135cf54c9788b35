-- sentences: the golden rules, languages, profiles, wrapped lines, bad input
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- The 48 English "Golden Rules" of the pragmatic segmenter by Kevin S. Dias
-- (https://github.com/diasks2/pragmatic_segmenter, MIT licence): text, its sentences.
-- golden rules: begin
CREATE TEMP TABLE golden (n int PRIMARY KEY, txt text, expected text[]);
INSERT INTO golden VALUES
(1, 'Hello World. My name is Jonas.',
 ARRAY['Hello World.',
  'My name is Jonas.']),
(2, 'What is your name? My name is Jonas.',
 ARRAY['What is your name?',
  'My name is Jonas.']),
(3, 'There it is! I found it.',
 ARRAY['There it is!',
  'I found it.']),
(4, 'My name is Jonas E. Smith.',
 ARRAY['My name is Jonas E. Smith.']),
(5, 'Please turn to p. 55.',
 ARRAY['Please turn to p. 55.']),
(6, 'Were Jane and co. at the party?',
 ARRAY['Were Jane and co. at the party?']),
(7, 'They closed the deal with Pitt, Briggs & Co. at noon.',
 ARRAY['They closed the deal with Pitt, Briggs & Co. at noon.']),
(8, 'Let''s ask Jane and co. They should know.',
 ARRAY['Let''s ask Jane and co.',
  'They should know.']),
(9, 'They closed the deal with Pitt, Briggs & Co. It closed yesterday.',
 ARRAY['They closed the deal with Pitt, Briggs & Co.',
  'It closed yesterday.']),
(10, 'I can see Mt. Fuji from here.',
 ARRAY['I can see Mt. Fuji from here.']),
(11, 'St. Michael''s Church is on 5th st. near the light.',
 ARRAY['St. Michael''s Church is on 5th st. near the light.']),
(12, 'That is JFK Jr.''s book.',
 ARRAY['That is JFK Jr.''s book.']),
(13, 'I visited the U.S.A. last year.',
 ARRAY['I visited the U.S.A. last year.']),
(14, 'I live in the E.U. How about you?',
 ARRAY['I live in the E.U.',
  'How about you?']),
(15, 'I live in the U.S. How about you?',
 ARRAY['I live in the U.S.',
  'How about you?']),
(16, 'I work for the U.S. Government in Virginia.',
 ARRAY['I work for the U.S. Government in Virginia.']),
(17, 'I have lived in the U.S. for 20 years.',
 ARRAY['I have lived in the U.S. for 20 years.']),
(18, 'At 5 a.m. Mr. Smith went to the bank. He left the bank at 6 P.M. Mr. Smith then went to the store.',
 ARRAY['At 5 a.m. Mr. Smith went to the bank.',
  'He left the bank at 6 P.M.',
  'Mr. Smith then went to the store.']),
(19, 'She has $100.00 in her bag.',
 ARRAY['She has $100.00 in her bag.']),
(20, 'She has $100.00. It is in her bag.',
 ARRAY['She has $100.00.',
  'It is in her bag.']),
(21, 'He teaches science (He previously worked for 5 years as an engineer.) at the local University.',
 ARRAY['He teaches science (He previously worked for 5 years as an engineer.) at the local University.']),
(22, 'Her email is Jane.Doe@example.com. I sent her an email.',
 ARRAY['Her email is Jane.Doe@example.com.',
  'I sent her an email.']),
(23, 'The site is: https://www.example.50.com/new-site/awesome_content.html. Please check it out.',
 ARRAY['The site is: https://www.example.50.com/new-site/awesome_content.html.',
  'Please check it out.']),
(24, 'She turned to him, ''This is great.'' she said.',
 ARRAY['She turned to him, ''This is great.'' she said.']),
(25, 'She turned to him, "This is great." she said.',
 ARRAY['She turned to him, "This is great." she said.']),
(26, 'She turned to him, "This is great." She held the book out to show him.',
 ARRAY['She turned to him, "This is great."',
  'She held the book out to show him.']),
(27, 'Hello!! Long time no see.',
 ARRAY['Hello!!',
  'Long time no see.']),
(28, 'Hello?? Who is there?',
 ARRAY['Hello??',
  'Who is there?']),
(29, 'Hello!? Is that you?',
 ARRAY['Hello!?',
  'Is that you?']),
(30, 'Hello?! Is that you?',
 ARRAY['Hello?!',
  'Is that you?']),
(31, '1.) The first item 2.) The second item',
 ARRAY['1.) The first item',
  '2.) The second item']),
(32, '1.) The first item. 2.) The second item.',
 ARRAY['1.) The first item.',
  '2.) The second item.']),
(33, '1) The first item 2) The second item',
 ARRAY['1) The first item',
  '2) The second item']),
(34, '1) The first item. 2) The second item.',
 ARRAY['1) The first item.',
  '2) The second item.']),
(35, '1. The first item 2. The second item',
 ARRAY['1. The first item',
  '2. The second item']),
(36, '1. The first item. 2. The second item.',
 ARRAY['1. The first item.',
  '2. The second item.']),
(37, '• 9. The first item • 10. The second item',
 ARRAY['• 9. The first item',
  '• 10. The second item']),
(38, '⁃9. The first item ⁃10. The second item',
 ARRAY['⁃9. The first item',
  '⁃10. The second item']),
(39, 'a. The first item b. The second item c. The third list item',
 ARRAY['a. The first item',
  'b. The second item',
  'c. The third list item']),
(40, 'You can find it at N°. 1026.253.553. That is where the treasure is.',
 ARRAY['You can find it at N°. 1026.253.553.',
  'That is where the treasure is.']),
(41, 'She works at Yahoo! in the accounting department.',
 ARRAY['She works at Yahoo! in the accounting department.']),
(42, 'We make a good team, you and I. Did you see Albert I. Jones yesterday?',
 ARRAY['We make a good team, you and I.',
  'Did you see Albert I. Jones yesterday?']),
(43, 'Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”',
 ARRAY['Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”']),
(44, '"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).',
 ARRAY['"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).']),
(45, 'If words are left off at the end of a sentence, and that is all that is omitted, indicate the omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the sentence with a period . . . . Next sentence.',
 ARRAY['If words are left off at the end of a sentence, and that is all that is omitted, indicate the omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the sentence with a period . . . .',
  'Next sentence.']),
(46, 'I never meant that.... She left the store.',
 ARRAY['I never meant that....',
  'She left the store.']),
(47, 'I wasn’t really ... well, what I mean...see . . . what I''m saying, the thing is . . . I didn’t mean it.',
 ARRAY['I wasn’t really ... well, what I mean...see . . . what I''m saying, the thing is . . . I didn’t mean it.']),
(48, 'One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds. . . . The practice was not abandoned. . . .',
 ARRAY['One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds.',
  '. . . The practice was not abandoned. . . .']);
CREATE TEMP VIEW golden_result AS
SELECT n, found, found IS NOT DISTINCT FROM expected AS passed, expected
FROM golden, LATERAL (SELECT array_agg(s.content ORDER BY s.n) AS found FROM sentences(txt, 'en', 'prose') s) f;
-- golden rules: end
SELECT count(*) FILTER (WHERE passed) AS passed, count(*) FROM golden_result;
SELECT n, found, expected FROM golden_result WHERE NOT passed ORDER BY n;

-- a sentence is the text between its offsets; nothing but white space lies between two
CREATE FUNCTION pg_temp.gaps(t text, lang text, profile text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(problem, '; '), 'none') FROM (
		SELECT 'offsets of ' || n AS problem FROM sentences(t, lang, profile)
		 WHERE substr(t, start + 1, stop - start) <> content OR content = '' OR stop <= start
		UNION ALL
		SELECT 'lost before ' || n FROM (
			SELECT n, start, coalesce(lag(stop) OVER (ORDER BY n), 0) AS was
			FROM sentences(t, lang, profile)) x
		 WHERE start < was OR substr(t, was + 1, start - was) !~ '^\s*$') p
$$;
SELECT lang, profile, pg_temp.gaps(t, lang, profile)
FROM (VALUES
	('en', E'First.  Second\r\nline. "Third!" (Fourth?)\n\n\tFifth \n'),
	('fr', 'Mme. Diop l’a dit : « C’est fini. » Puis, M. Sow a répondu.'),
	('ru', 'Это т.е. так. В 1945 г. был подписан Устав. И. И. Иванов согласен?'),
	('ar', 'هل نوافق؟ نعم، نوافق. شكرا.'),
	('zh', '我们同意。“谢谢！”他说。再见'),
	('en', E'e\u0301te\u0301. A\u200f \u202bB. \U0001F600 Yes!\u2029No.')) v (lang, t),
	unnest(ARRAY['prose', 'pragmatic', 'icu']) profile
ORDER BY v.lang, v.t, profile;

-- abbreviations, initials, numbers, times, in each language
SELECT n, content FROM sentences('The U.N. Charter, cf. Art. 2, para. 4, is clear. Dr. K. A. Annan met Mr. Smith at 5 p.m. He left.', 'en');
SELECT n, content FROM sentences('It rose by 3.5 per cent in Jan. 1995. See No. 12. Gen. Ban Ki-moon agreed with NATO. It was over.', 'en');
SELECT n, content FROM sentences('M. Sarkozy a parlé. L’art. 5 etc. sont connus. Mme. Merkel vs. M. X est p. ex. là.', 'fr');
SELECT n, content FROM sentences('El Sr. García llegó. La Sra. López, de los EE. UU., no vino. ¿Por qué? ¡Nadie sabe!', 'es');
SELECT n, content FROM sentences('В 1945 г. был подписан Устав, т.е. договор. Прошло 5 млн. лет и т.д. Это ясно.', 'ru');
SELECT n, content FROM sentences('Am 12. Juni kam z. B. Herr Dr. Kohl. Er ging am 3. Oktober.', 'de');
SELECT n, content FROM sentences('我们同意。为什么？因为“和平、发展。”很重要！谢谢', 'zh');

-- Arabic: commas and colons end sentences in the pragmatic profile only
SELECT profile, count(*) FROM unnest(ARRAY['prose', 'pragmatic', 'icu']) profile,
	sentences('سئل عن ذلك: نعم، هذا صحيح. هل تريد المزيد؟ لا.', 'ar', profile) GROUP BY profile ORDER BY profile;

-- a wrapped line does not end a sentence, a paragraph does
SELECT n, start, stop, replace(content, E'\n', '|') FROM sentences(
E'The General Assembly of the United Nations\nhas met in this hall for sixty years, and the\nmembers of the Organization have never been\nas numerous as they are today. We welcome\nthem all.\n\nWithout a stop at the end\n\nNext paragraph.', 'en');

-- where a sentence ends beside marks: what opens behind a stop, footnotes, blanks inside of quotation marks, titles
CREATE FUNCTION pg_temp.cut(t text, lang text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(content, ' | ' ORDER BY n) FROM sentences(t, lang) $$;
SELECT pg_temp.cut(t, lang) FROM (VALUES
	(1, 'zh', '磨坊开了。“我们去看看。”'), (2, 'zh', '磨坊开了。《水车》一书出版了。'), (3, 'zh', '磨坊开了。（笑声）我们走了。'),
	(4, 'en', 'The mill shut.[7] The miller left.'), (5, 'en', 'The mill shut.(Laughter) We left.'), (6, 'en', 'The mill shut.¹² We left.'),
	(7, 'ru', 'Мельница закрылась.[3] Мельник ушёл.'), (8, 'fr', '« Fermez ! » et il rentra.'),
	(9, 'fr', E'Il dit : «\u00a0Je ferme.\u00a0» Elle rentra.'), (10, 'de', '„Halt!“ und er ging.'), (11, 'ar', '«قف!» وذهب الطحان.'),
	(12, 'zh', '你读过《转吧！水车》吗？好！'), (13, 'zh', '文章《谁来磨面？》已经发表。'), (14, 'zh', '《《《没完。我们走了。')) v (n, lang, t) ORDER BY n;
-- abbreviations before a Roman number and other numbers, months, initials, letters of Arabic
SELECT pg_temp.cut(t, lang) FROM (VALUES
	(1, 'en', 'Read Chap. VII of the book.'), (2, 'fr', 'Lisez l’art. IV du bail.'), (3, 'es', 'Lea el cap. IX del libro.'), (4, 'pt', 'Leia o art. IV da lei.'),
	(5, 'de', 'Lies Art. IV der Ordnung.'), (6, 'ru', 'Читай ст. IV устава.'), (7, 'fr', 'Le 3 janv. 2020, M. Roy vint.'), (8, 'pt', 'Em 3 dez. 2020, Ana veio.'),
	(9, 'ru', '3 дек. 2020 Анна приехала.'), (10, 'es', 'El 3 de sept. 2020, Ana vino.'), (11, 'es', 'El oficio ord. Nº 12 llegó.'),
	(12, 'fr', 'Lisez l’art. L. 12-3 du code.'), (13, 'en', 'Ask Smith Ltd. & Sons of Leeds.'), (14, 'ru', 'Он пришёл. А. П. Чехов встал. С. С. Седов сел.'),
	(15, 'fr', 'J.-P. Roy est là.'), (16, 'de', 'Dr. h. c. Roth kam.'), (17, 'ar', 'حضر د. سمير أمس.'), (18, 'ar', 'كتب أ. د. نبيل هذا.'),
	(19, 'ar', 'اقرأ ص. 7 من الكتاب.'), (20, 'en', 'They stopped at p. 3. I left.')) v (n, lang, t) ORDER BY n;
-- an ellipsis of one sign; a stop without a blank behind it
SELECT pg_temp.cut(t, lang) FROM (VALUES
	(1, 'en', 'We waited… The mill opened.'), (2, 'ru', 'Мы ждали… Мельник пришёл.'), (3, 'en', 'We waited… and left.'), (4, 'de', 'Wir warteten… Der Müller kam.'),
	(5, 'en', 'We like the mill.The miller is kind.'), (6, 'ru', 'Мы согласны.Мельник встал.'), (7, 'de', 'Wir stimmen zu.Der Müller nickt.'),
	(8, 'pt', 'Apoiamos.O moleiro age.'), (9, 'en', 'Ask Prof.Smith or node.JS or the U.S.A today.')) v (n, lang, t) ORDER BY n;
-- paragraphs end with a carriage return, U+2028 and U+2029 too
SELECT n, (SELECT count(*) FROM sentences('One mill' || c || 'Two mills' || c || 'Three mills', 'en')),
	proposal_count(to_statement('One mill.' || c || 'Two mills.' || c || 'Three mills.', 'en', 'paragraphs')),
	(SELECT count(*) FROM enumerations('We ask:' || c || '1. Open the mill' || c || '2. Mend the bridge', 'en'))
FROM (VALUES (1, E'\n'), (2, E'\r\n'), (3, E'\f'), (4, E'\r'), (5, E'\u2028'), (6, E'\u2029')) v (n, s), LATERAL (SELECT s) x (c) ORDER BY n;
-- many marks: linear
SELECT count(*) FROM sentences(repeat('《。》', 50000), 'zh');
SELECT count(*) FROM sentences(repeat('Yes! » ', 50000) || repeat('x… A', 50000), 'fr');

-- language: detected, unknown to us, NULL profile, bad arguments
SELECT n, content FROM sentences('The Assembly of the United Nations has met with Mr. Smith. It is our hope.', NULL);
SELECT n, content FROM sentences('Tere. Kuidas läheb? Hästi.', 'et');
SELECT count(*) FROM sentences('One. Two.', 'en', NULL);
SELECT count(*) FROM sentences(NULL, 'en');
SELECT * FROM sentences('One.', 'no such language');
SELECT * FROM sentences('One.', 'en', 'golden');

-- nothing, white space, only stops, long without a stop
SELECT count(*) FROM sentences('', 'en');
SELECT count(*) FROM sentences(E' \n\t\u3000\u200f ', 'en');
SELECT n, content FROM sentences('. . . ... !? ..', 'en');
-- a sentence longer than what is read at once is cut, at a blank
SELECT count(*), sum(stop - start + 1) FROM sentences(repeat('word ', 100000), 'en');
SELECT count(*), min(stop - start), max(stop - start) FROM sentences(repeat('The Council met. ', 50000), 'en');
SELECT count(*), min(content), max(content) FROM sentences(repeat('我们同意。', 50000), 'zh');
SELECT pg_temp.gaps(repeat(repeat('x', 70) || '. ' || chr(128512) || ' "A', 400), 'en', 'prose');
