-- which side a text takes on what it speaks of, by the words of its clause
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- sentences whose terms are marked with what is said of them: {+supported}, {-opposed}, {=nothing said}
CREATE TEMP TABLE marked (language text, n int, txt text);
COPY marked FROM stdin (DELIMITER '|');
en|1|{-Unilateralism}, {-protectionism} and {-hegemony} should be firmly opposed.
en|2|{-Hegemony} and {-protectionism} must be resisted by all.
en|3|We should not be blind: {=protectionism} is growing.
en|4|{=Protectionism} should not be opposed.
en|5|We do not support {-sanctions}.
en|6|We say no to {-war} and yes to {+peace}.
en|7|We are against {-protectionism}.
en|8|The fight against {-terrorism} needs {=cooperation}.
en|9|All States must refrain from {-unilateralism} and {-interference}.
en|10|My delegation welcomes {+cooperation} and regrets the use of {-sanctions}.
en|11|{+Cooperation} should be strengthened, not weakened.
en|12|We call for an end to {-war} and for the lifting of {-sanctions}.
en|13|There should be a total ban on {-nuclear weapons}.
en|14|Special attention should be paid to the use of {=technology} in {=war}.
en|15|We must prevent {=technology} from falling into the hands of {=terrorists} or being used to spread {=hate speech}.
en|16|We need to narrow the {=digital divide}.
en|17|We advocate {+trade}, reject {-protectionism}, and hope for {+peace}.
en|18|It is essential to respect {+human rights} and to eliminate {-racism}.
en|19|Rather than {-war}, we need {=peace}.
en|20|We oppose those who undermine {+human rights}.
en|21|We reject all attempts to hinder {+trade}. We reject any attempt to promote {-war}.
en|22|We are not opposed to {=trade}.
en|23|No country supports {-war}.
en|24|{-Racism} has no place in our world.
en|25|Increased {+cooperation} is needed to combat {-terrorism} and {-hate speech}.
en|26|We must stop {-war}. {=Peace} is precious. The {-sanctions} must stop.
en|27|Protection of {+women} against {=hate speech} is a priority.
en|28|We condemn violence against {+women}.
en|29|The {-embargo} must be lifted, and {=dialogue} encouraged.
en|30|We call upon all to end the {-occupation} and to resume {+dialogue}.
en|31|{-Genocide} can never be justified, and {-racism} must not be tolerated.
en|32|Ending {-war} requires {=dialogue}.
en|33|My country has always opposed the use of {-nuclear weapons}.
en|34|The {-embargo} has been condemned by this Assembly.
en|35|States should neither promote nor tolerate {-racism}.
en|36|We oppose any {-interference} under the pretext of {=human rights}.
en|37|Let us strengthen {+cooperation} so as to prevent {-terrorism}.
en|38|We support {+peace building}, {+counter-terrorism} and {+trade}.
en|39|We work together to counter {-racism}.
en|40|We oppose UK withdrawal from the {+union}.
en|41|We opposed plans to cut {+benefits}.
en|42|The {-union} undermines our laws.
en|43|If we leave the {=union}, they will pay.
en|44|They support our membership of the {=union}.
en|45|We must leave the {-union}.
en|46|We will not introduce {=fees}, and we support no {-charges}.
en|47|We will protect {+jobs} and end {+pensioner} poverty.
en|48|An anti-union party, and an illegal {-war}.
en|49|They obstruct {+trade}, and the economy is not creating {=jobs}.
fr|1|Nous rejetons le {-protectionnisme} et la {-guerre}.
fr|2|Le {-protectionnisme} doit être fermement combattu.
fr|3|Nous ne soutenons pas les {-sanctions}.
fr|4|La {+coopération} doit être renforcée.
fr|5|Il faut promouvoir la {+paix} et le {+multilatéralisme}. Non à la {-guerre} !
fr|6|Nous sommes opposés aux {-sanctions}. La {=paix} est précieuse.
es|1|Rechazamos el {-proteccionismo} y la {-guerra}.
es|2|Hay que oponerse firmemente al {-proteccionismo}.
es|3|No apoyamos las {-sanciones}. Estamos en contra del {-bloqueo}.
es|4|La {+cooperación} debe fortalecerse; el {-terrorismo} debe ser condenado.
es|5|Debemos promover la {+paz} y el {+multilateralismo}. No a la {-guerra}. La {=paz} es valiosa.
ru|1|Мы решительно выступаем против {-протекционизма} и {-гегемонии}.
ru|2|Необходимо укреплять {+сотрудничество} и бороться с {-терроризмом}.
ru|3|Мы не поддерживаем {-санкции}. {-Протекционизм} должен быть отвергнут.
ru|4|Следует положить конец {-войне}. {+Мир} важен. Нужно развивать {+торговлю}.
ar|1|نعارض بشدة {-الحمائية} و{-الحرب}.
ar|2|يجب تعزيز {+التعاون} ومكافحة {-الإرهاب}.
ar|3|لا نؤيد {-العقوبات}. ندعم {+السلام}. {=السلام} مهم.
zh|1|坚决反对{-单边主义}、{-保护主义}和{-霸权}。
zh|2|{-单边主义}和{-保护主义}应予坚决反对。
zh|3|我们应加强{+合作}，维护{+和平}，不支持{-制裁}。
zh|4|我们不反对{=合作}。{=和平}很重要。践行{+多边主义}，摒弃{-霸权}，防止{-技术垄断}。
zh|5|反对破坏{+和平}的行为。
de|1|Wir verurteilen den {-Terrorismus} und lehnen den {-Krieg} ab.
de|2|Wir müssen den {-Terrorismus} bekämpfen und die {+Zusammenarbeit} stärken.
de|3|{-Rassismus} muss entschieden bekämpft werden. Die {=Zusammenarbeit} wächst.
de|4|Mein Land unterstützt den {+Multilateralismus}. Die {-Sanktionen} sind inakzeptabel.
de|5|Es gilt, {-Kriege} zu verhindern und die {+Menschenrechte} zu schützen.
de|6|Der Kampf gegen den {-Terrorismus} erfordert {=Zusammenarbeit}. Nein zum {-Krieg}!
de|7|Wir unterstützen keine {-Sanktionen}. Die {+Menschenrechte} müssen geachtet werden.
de|8|Wir müssen verhindern, dass {=Technologie} in die Hände von {=Terroristen} gerät.
pt|1|Rejeitamos o {-protecionismo} e a {-guerra}.
pt|2|O {-terrorismo} deve ser condenado; a {+cooperação} deve ser reforçada.
pt|3|Não apoiamos as {-sanções}. Somos contra o {-bloqueio}.
pt|4|Devemos promover a {+paz} e o {+multilateralismo}. Não à {-guerra}. A {=paz} é valiosa.
pt|5|A luta contra o {-terrorismo} exige {=cooperação}. O {-racismo} é inaceitável.
pt|6|Temos de impedir que a {=tecnologia} caia nas mãos de {=terroristas}.
\.
CREATE FUNCTION pg_temp.read(txt text, language text) RETURNS text LANGUAGE sql AS $$
	WITH plain AS (SELECT regexp_replace(txt, '\{[-+=]([^}]*)\}', '\1', 'g') AS txt),
	     book AS (SELECT codebook_agg('b/t', m[1], language) AS book FROM regexp_matches(txt, '\{[-+=]([^}]*)\}', 'g') m),
	     found AS (SELECT e.*, lead(start) OVER (ORDER BY start) AS next
	                 FROM plain, book, evidence(to_statement(plain.txt, language, 'whole'), book) e)
	SELECT substr(plain.txt, 1, (SELECT min(start) FROM found)) || string_agg('{' ||
			CASE stance WHEN 'support' THEN '+' WHEN 'oppose' THEN '-' ELSE '=' END || matched || '}' ||
			substr(plain.txt, stop + 1, coalesce(next, length(plain.txt)) - stop), '' ORDER BY start)
	  FROM plain, found GROUP BY plain.txt
$$;
-- none is read otherwise
SELECT language, count(*) FROM marked GROUP BY language ORDER BY language;
SELECT language, n, txt, pg_temp.read(txt, language) FROM marked
 WHERE pg_temp.read(txt, language) IS DISTINCT FROM txt ORDER BY language, n;

-- with what nearly everybody thinks of a theme: the usual side on any evidence, the other
-- only by a verb of the speaker's that has the match as its own object
CREATE TEMP TABLE thought AS SELECT codebook_agg(t) AS book FROM (VALUES
	('b/peace', 'positive', 'peace', NULL, NULL), ('b/peace', NULL, 'mir', 'ru', NULL), ('b/peace', NULL, 'мир*', 'ru', NULL), ('b/peace', NULL, '和平', 'zh', NULL),
	('b/peace', NULL, 'paix', 'fr', NULL), ('b/peace', NULL, 'paz', 'es', NULL), ('b/peace', NULL, 'سلام', 'ar', NULL), ('b/peace', NULL, 'Frieden*', 'de', NULL),
	('b/peace', NULL, 'war', NULL, 'reverse'), ('b/peace', NULL, 'prevent* conflict*', NULL, NULL),
	('b/education', 'positive', 'education', NULL, NULL), ('b/education', NULL, 'schools', NULL, NULL), ('b/education', NULL, 'educación', 'es', NULL),
	('b/women', 'positive', 'women', NULL, NULL), ('b/women', NULL, 'femmes', 'fr', NULL), ('b/women', NULL, 'Mujer', 'es', NULL), ('b/women', NULL, 'violencia de género', 'es', 'reverse'),
	('b/climate', 'positive', 'climate change', NULL, 'reverse'), ('b/climate', NULL, 'changement climatique', 'fr', 'reverse'),
	('b/terrorism', 'negative', 'terroris*', NULL, NULL), ('b/terrorism', NULL, 'counter-terrorism', NULL, 'reverse'), ('b/terrorism', NULL, '反恐', 'zh', 'reverse'),
	('b/tax', 'contested', 'tax*', NULL, NULL)) t(theme, valence, term, language, stance);
SELECT n, language, txt, (SELECT string_agg(substr(theme::text, 3) || CASE e.stance WHEN 'support' THEN '+' WHEN 'oppose' THEN '-' ELSE '=' END, ' ' ORDER BY start)
	FROM evidence(to_statement(txt, language, 'whole'), book) e) AS stance
  FROM thought, (VALUES
	-- not: opposition by a negation, by what others do, by a harm between
	(1, 'en', 'Aggression will not enhance the chances of peace.'), (2, 'en', 'It will not be difficult to restore peace.'),
	(3, 'en', 'We cannot achieve peace without education.'), (4, 'en', 'Is there any reason why we should not protect peace?'),
	(5, 'en', 'We condemn attacks on schools.'), (6, 'en', 'We fight violence against women.'), (7, 'en', 'This policy undermines peace.'),
	(8, 'en', 'They obstruct education.'), (9, 'en', 'We must work against hatred and stimulate peace.'),
	-- not: by words that are something else
	(10, 'en', 'We must keep the peace.'), (11, 'en', 'Our position is in keeping with peace.'), (12, 'en', 'People all over the world are fighting for peace.'),
	(13, 'en', 'We can help to prevent conflicts.'), (14, 'en', 'The open-ended group met in a house of education.'),
	-- usual for what is rejected, and for its remedy
	(15, 'en', 'We welcome counter-terrorism.'), (16, 'en', 'We must stop their support of terrorism.'), (17, 'en', 'Increasing terrorism worries us.'), (18, 'en', 'We fight climate change and war.'),
	-- unusual
	(19, 'en', 'We reject peace.'), (20, 'en', 'My government opposes the education of all.'), (21, 'en', 'We support terrorism.'), (22, 'en', 'We do not support terrorism.'),
	(23, 'en', 'They reject peace.'),
	-- no side: told of others, mentioned, described
	(24, 'en', 'He said that peace was good.'), (25, 'en', 'I now state our position regarding peace.'), (26, 'en', 'The ministry of education is in this street.'),
	-- contested: something must govern it
	(27, 'en', 'We need progress; taxes are a subject.'), (28, 'en', 'We oppose the tax.'), (29, 'en', 'We must cut taxes.'),
	(30, 'fr', 'La lutte contre le changement climatique est notre priorité.'), (31, 'fr', 'Nous voulons l''élimination de la discrimination à l''égard des femmes.'), (32, 'fr', 'Nous rejetons la paix.'),
	(33, 'es', 'No podemos hablar de paz si no garantizamos la educación.'), (34, 'es', 'Prevención de la violencia de género, llegando a 48. Además ya hay Centros de la Mujer.'),
	(35, 'ru', 'Без уважения к людям мир невозможен, и это наша задача.'), (36, 'ar', 'يجب أن نحقق السلام.'), (37, 'zh', '支持反恐合作，反对破坏和平的行为。'),
	(38, 'de', 'Ohne Gerechtigkeit können wir den Frieden nicht sichern.')) v(n, language, txt) ORDER BY n;

-- a sentence of nothing but cues costs no more than its length, and ends when it is told to
SELECT count(*) FROM evidence(to_statement(repeat('i ', 20000), 'en', 'whole'), (SELECT codebook_agg('x/t', '*')));
SELECT count(*), count(stance) FROM evidence(to_statement(repeat('but hunger, ', 20000), 'en', 'whole'), 'sdg');

-- terms that name what their theme is against: who fights it supports the theme; a verb
-- of support says nothing, since it mostly speaks of what is done about the thing
CREATE TEMP TABLE against AS SELECT codebook_agg(theme, term, NULL, NULL, 1, stance) AS book
  FROM (VALUES ('goal/zero_hunger', 'hunger*', 'reverse'), ('goal/zero_hunger', 'faim', 'reverse'), ('goal/zero_hunger', 'food aid', NULL),
	('goal/health', 'pandemic*', 'reverse'), ('goal/health', 'vaccin*', NULL), ('goal/terrorism', 'terror*', NULL)) v(theme, term, stance);
SELECT txt, string_agg(substr(theme::text, 6) || CASE stance WHEN 'support' THEN '+' WHEN 'oppose' THEN '-' ELSE '' END, ' ' ORDER BY start)
  FROM against, (VALUES (1, 'en', 'We fight hunger and terrorism.'), (2, 'en', 'Hunger is growing.'), (3, 'en', 'Hunger must be eradicated.'),
	(4, 'en', 'We support food aid against hunger.'), (5, 'en', 'Let us strengthen the response to pandemics.'),
	(6, 'en', 'The fight against the pandemic needs vaccines.'), (7, 'en', 'We do not accept hunger.'), (8, 'en', 'They reject vaccines.'),
	(9, 'fr', 'Il faut éliminer la faim.')) v(n, language, txt), evidence(to_statement(txt, language, 'whole'), book) GROUP BY n, txt ORDER BY n;
-- it goes through all forms of a book; a code has no such stance, nor has a query
SELECT book::text::codebook = book AS text, import_codebook('csv', export_codebook(book, 'csv'), 'goal') = book AS csv,
       (SELECT codebook_agg(t) FROM terms(book) t) = book AS rows FROM against;
SELECT theme, term, stance FROM against, terms(book) WHERE stance IS NOT NULL ORDER BY term;
SELECT set_term(book, 'goal/health', 'plague', stance => 'reverse') IS NOT NULL, set_term(book, 'goal/health', 'plague', stance => 'against') FROM against;
SELECT export_codebook(book, 'liwc') FROM against;
SELECT coding_agg(1, 'goal/health', 'reverse');
SELECT 'goal/health:reverse'::themequery;
