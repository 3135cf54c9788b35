-- Enumerated points: every family of markers, and what is none.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;

-- What stands in the offsets is the point, and it begins with its marker.
CREATE FUNCTION pg_temp.points(content text, language text DEFAULT 'en')
RETURNS TABLE (place text, marker text, normative boolean, point text)
LANGUAGE sql AS $$
	SELECT list || '.' || level || '.' || number,
		   marker || CASE WHEN substr(content, start + 1, length(marker)) = marker
						  THEN '' ELSE ' (offset wrong)' END,
		   normative,
		   regexp_replace(substr(content, start + 1, stop - start), '\s+', ' ', 'g')
	  FROM enumerations(content, language)
$$;

-- ordinals at sentence starts, mixed forms, a closing one
SELECT * FROM pg_temp.points('We make three proposals. First, we must share data. The second is to train staff. Finally, all States should pay. These three proposals are modest.');
-- inside one sentence
SELECT * FROM pg_temp.points('There are two reasons: first, the money was spent; and, secondly, nobody asked for more. We regret it.');
-- paragraphs, wrapped lines, record numbers between them
SELECT * FROM pg_temp.points(E'12.\tMy delegation wishes to make the following points to all of the members\nof this body here.\n13.\tFirst, the Council must be enlarged so that\nevery region is heard in it.\n14.\tSecondly, its work should be open to all who\nwish to follow it.\n15.\tWe thank the President.');
-- numerals and letters in their frames, nested lists
SELECT * FROM pg_temp.points(E'We ask for:\n1. Clean water, which means\n(a) wells in villages;\n(b) pipes in towns;\n2. Schools for all.\n\nThank you.');
SELECT * FROM pg_temp.points(E'The measures are:\nI. Peace at home.\nII. Peace abroad.\nIII. Peace in the mind.');
SELECT * FROM pg_temp.points('The tasks are: (i) to listen; (ii) to speak; and (iii) to act.');
SELECT * FROM pg_temp.points(E'We commit ourselves to:\n- end hunger;\n- end thirst;\n- end fear.\n\nThat is all.');
SELECT * FROM pg_temp.points(E'Article 1\nEveryone has the right to rest.\n\nArticle 2\nNo one shall be held without trial.');
SELECT * FROM pg_temp.points(E'The plan has two steps.\n\nStep one: the guns fall silent.\n\nStep two: the talks begin.');

-- no lists: single markers, wars, sessions, dates, decimals, a row of numbers
SELECT * FROM pg_temp.points('First of all, let me congratulate you on your election. The First World War and the Second World War taught us much.');
SELECT * FROM pg_temp.points('At its first session the First Committee met; at its second session the Second Committee met for the third time.');
SELECT * FROM pg_temp.points('It grew by 1.5 per cent in 2001. 2. 3. 4. On 1 May it stopped.');
SELECT * FROM pg_temp.points('1. 2. 3. 4. 5.');
SELECT * FROM pg_temp.points('first, second, third');
SELECT * FROM pg_temp.points('');
SELECT * FROM pg_temp.points(NULL);
-- two bullets that nothing leads in
SELECT * FROM pg_temp.points(E'- Ms. A\n- Mr. B\n');

-- unpaired controls, directional marks, carriage returns, combining marks
SELECT * FROM pg_temp.points(E'Two wishes.\r\n\r\nFirst, a cafe\u0301 must open.\r\n\r\nSecondly, it should\r\nstay open.\r\n');
SELECT * FROM pg_temp.points(U&'\200EFirst, we must go\202A on. \200FSecondly, we must stop\0001\001B now.');

-- languages
SELECT * FROM pg_temp.points('Trois mesures s’imposent. Premièrement, il faut agir vite. Deuxièmement, il faut agir ensemble. Enfin, nous devons rendre compte.', 'fr');
SELECT * FROM pg_temp.points('Por dos razones. En primer lugar, debemos escuchar. En segundo lugar, debemos actuar.', 'es');
SELECT * FROM pg_temp.points('Есть две задачи. Во-первых, необходимо помочь людям. Во-вторых, нужно сохранить мир.', 'ru');
SELECT * FROM pg_temp.points(E'Меры таковы.\n\nПервое. Надо снизить налоги.\n\nВторое. Надо строить дороги.', 'ru');
SELECT * FROM pg_temp.points('نقترح ما يلي: أولا، يجب وقف القتال. ثانيا، ينبغي فتح المعابر. وأخيرا، يجب استئناف الحوار.', 'ar');
SELECT * FROM pg_temp.points('我强调两点。第一，各方应保持克制。第二，各方应恢复对话。', 'zh');
SELECT * FROM pg_temp.points('主要有三项工作：一是修路；二是办学；三是种树。', 'zh');
SELECT * FROM pg_temp.points(E'我們呼籲各方—\n一、應自我克制；\n二、應恢復對話。', 'zh-Hant');
SELECT * FROM pg_temp.points('首先，要坚持和平。其次，要坚持发展。最后，要坚持合作。', 'zh');
SELECT * FROM pg_temp.points('我们第一时间作出了反应，第二届会议讨论了第三世界问题。', 'zh');
SELECT * FROM pg_temp.points('Wir haben drei Forderungen. Erstens müssen wir handeln. Zweitens müssen wir sparen. Drittens sollten wir teilen.', 'de');
SELECT * FROM pg_temp.points('Há duas razões. Em primeiro lugar, devemos ouvir. Em segundo lugar, devemos agir.', 'pt');
-- a language without data: numerals and bullets only, normative unknown
SELECT * FROM pg_temp.points(E'Tre punti:\n1. La pace.\n2. Il pane.\n3. Primo e secondo.', 'mis');
-- letters have their case in any language: a small one may follow the stop at once
SELECT * FROM pg_temp.points(E'Úkoly:\n1.žít\n2.čekat\n3.šetřit', 'cs');
-- detected
SELECT * FROM pg_temp.points('Nous avons deux demandes pour les États. Premièrement, il faut agir. Deuxièmement, il faut que les pays payent.', NULL);

-- what language is it?  NULL where the text does not say
SELECT language(to_statement(content, NULL, 'whole')), left(content, 20) AS content
  FROM (VALUES (1, 'The States of the region have to agree on what this means for all of them.'),
	(2, 'Les États de la région doivent se mettre d’accord sur ce que cela veut dire.'),
	(3, 'Los Estados de la región deben ponerse de acuerdo sobre lo que esto significa.'),
	(4, 'Государства региона должны договориться о том, что это значит для всех, и это важно.'),
	(5, 'على دول المنطقة أن تتفق على ما يعنيه ذلك بالنسبة إلى الجميع في هذه القضية.'),
	(6, '地区各国应当就这对大家意味着什么达成一致，这个问题很重要。'),
	(7, '地區各國應當就這對大家意味著什麼達成一致，這個問題很重要。'),
	(8, 'Die Staaten der Region müssen sich darüber einig werden, was das für alle bedeutet.'),
	(9, 'Os Estados da região devem chegar a um acordo sobre o que isto significa para todos.'),
	(10, '私たちは平和を求めます。これは重要です。'), (11, '우리는 평화를 원합니다. 이것은 중요합니다.'),
	(12, 'OK'), (13, '12 34 56'), (14, '')) v(n, content)
 ORDER BY n;
-- what is in a language without data is not taken for a neighbour's
SELECT tag FROM (VALUES ('it', 'Gli Stati della regione devono mettersi d''accordo su che cosa questo significhi per tutti.'),
	('uk', 'Держави регіону повинні домовитися про те, що це означає для всіх.'),
	('bg', 'Ние искаме мир и това е важно за всички в страната, което е добре.'),
	('fa', 'این کشور باید در همه زمینه‌ها همکاری کند و با ما باشد.'),
	('vi', 'Chúng tôi muốn hòa bình và điều này là quan trọng cho các nước.')) v(tag, content)
 WHERE language(to_statement(content, NULL, 'whole')) <> tag;

-- language tags
SELECT count(*) FROM enumerations('x', 'pt-br');
SELECT count(*) FROM enumerations('x', 'english!');
SELECT count(*) FROM enumerations('x', 'points');

-- units: in all, every character but white space lies in some proposal
SELECT unit, (SELECT string_agg(p.content, ' | ' ORDER BY p.ordinal) FROM proposals(to_statement(
	'Two things. First, we go: (a) by land; and (b) by sea. Second, we stay. These two things matter.', 'en', unit)) p)
  FROM unnest(ARRAY['points', 'subpoints', 'all', 'auto', 'paragraphs', 'sentences', 'whole']) unit;

-- many markers, one huge line
SELECT count(*), max(stop) FROM enumerations(repeat('First, we go. Secondly, we stay. Thirdly, we rest. ', 5000), 'en');
SELECT count(*) FROM enumerations(repeat('x', 5000000), 'en');
SELECT count(*), max(number) FROM enumerations((SELECT string_agg(i || '. item of the list' || E'\n', '') FROM generate_series(1, 500) i), 'en');
-- what lies far behind does not keep later lists from being found
SELECT count(*), count(DISTINCT list), count(*) FILTER (WHERE start > 2000000) > 0 AS found_at_the_end
  FROM enumerations(repeat(repeat('The words of this sentence say nothing. ', 50) ||
	E'\nWe ask two things. First, we must go. Secondly, we must stay.\n1. Peace here.\n2. Peace there.\n', 1000), 'en');
