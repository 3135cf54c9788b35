-- codebook sdg: whole in six languages, and one sentence in each
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

SELECT name, languages, themes FROM codebook_info('sdg');
-- every goal and target has a title and terms in each language
SELECT level, count(*), count(title), bool_and(languages = 6) AS in_six
  FROM themes('sdg') t LEFT JOIN LATERAL (SELECT count(DISTINCT language) AS languages FROM terms('sdg') WHERE theme = t.theme AND NOT exclude) l ON true
 GROUP BY level ORDER BY level;
-- the same goals and targets, whatever the language
CREATE TEMP TABLE said (n int, language text, txt text);
INSERT INTO said VALUES
(1, 'en', 'We must end violence against women and child marriage.'),
(1, 'fr', 'Il faut mettre fin aux violences faites aux femmes et aux mariages d’enfants.'),
(1, 'es', 'Debemos acabar con la violencia contra las mujeres y con el matrimonio infantil.'),
(1, 'ru', 'Необходимо покончить с насилием в отношении женщин и детскими браками.'),
(1, 'ar', 'يجب إنهاء العنف ضد المرأة وزواج الأطفال.'),
(1, 'zh', '我们必须消除对妇女的暴力和童婚。'),
(2, 'en', 'Countries need debt relief, tax revenues and international trade.'),
(2, 'fr', 'Les pays ont besoin d’un allégement de la dette, de recettes fiscales et du commerce international.'),
(2, 'es', 'Los países necesitan alivio de la deuda, ingresos fiscales y comercio internacional.'),
(2, 'ru', 'Странам нужны облегчение бремени задолженности, налоговые поступления и международная торговля.'),
(2, 'ar', 'تحتاج البلدان إلى تخفيف عبء الديون والإيرادات الضريبية والتجارة الدولية.'),
(2, 'zh', '各国需要债务减免、税收和国际贸易。'),
(3, 'en', 'Coral reefs and mangroves suffer from marine pollution and overfishing.'),
(3, 'fr', 'Les récifs coralliens et les mangroves souffrent de la pollution marine et de la surpêche.'),
(3, 'es', 'Los arrecifes de coral y los manglares sufren la contaminación marina y la sobrepesca.'),
(3, 'ru', 'Коралловые рифы и мангровые заросли страдают от загрязнения морской среды и перелова.'),
(3, 'ar', 'تعاني الشعاب المرجانية وأشجار المانغروف من التلوث البحري والصيد المفرط.'),
(3, 'zh', '珊瑚礁和红树林受到海洋污染和过度捕捞的影响。');
SELECT n, language, string_agg(DISTINCT substr(theme::text, 5), ' ' ORDER BY substr(theme::text, 5)) AS themes
  FROM said, themes(code(to_statement(txt, language, 'whole'), 'sdg')) WHERE theme_level(theme) = 3 GROUP BY n, language ORDER BY n, language;
-- words like the terms that are none of them
SELECT language, txt, string_agg(matched, ', ' ORDER BY start) FROM (VALUES
	('ru', 'Китайские и тюркские судьбы: мы пытаемся взять верх.'), ('ar', 'مراسل من سلسلة المحطات، طرق القضاء على شيء'),
	('fr', 'Une feuille de route donne l’assurance voulue.'), ('es', 'Caminos seguros.'), ('zh', '走和平发展道路')) v(language, txt)
  LEFT JOIN LATERAL evidence(to_statement(txt, language, 'whole'), 'sdg') ON true GROUP BY 1, 2 ORDER BY 1;
