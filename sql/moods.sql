-- what asks for action, by its form, in eight languages: t yes, f no, ? not known
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
SELECT v.n, lang, string_agg(coalesce(left(normative::text, 1), '?'), '' ORDER BY start) FROM (VALUES
	-- demands, announced and not
	(1, 'en', E'First, let’s cap the price of bread.\n\nSecond, let’s end the queue at the mill.\n\nThird, let''s give the miller a rest.\n'),
	(2, 'en', E'The Assembly,\n\n1. Calls upon all mills to open;\n\n2. Requests the miller to report;\n\n3. Decides to meet again.\n'),
	(3, 'es', E'Exigimos:\n\n1.- La inmediata apertura del molino.\n\n2.- El retiro de las vallas.\n\n3.- La derogación del horario.\n'),
	(4, 'es', E'1) Bajar el precio del pan.\n2) Construir cien molinos.\n3) Derogar el horario.\n'),
	(5, 'fr', E'Nous exigeons :\n\n- la réouverture du moulin\n- le gel des prix du pain\n- un repos pour le meunier\n'),
	(6, 'fr', E'1. Baisser le prix du pain.\n\n2. Construire cent moulins.\n\n3. Abroger les horaires.\n'),
	(7, 'ru', E'1. Признать утратившим силу указ о мельницах.\n\n2. Назначить мельника.\n\n3. Настоящий указ вступает в силу со дня подписания.\n'),
	(8, 'ar', E'نطالب بما يلي:\n\n1- فتح المطاحن.\n\n2- إلغاء الرسوم.\n\n3- إجراء انتخابات حرة.\n'),
	(9, 'zh', E'第一条 本法适用于磨坊。\n第二条 公民有权申请。\n第三条 任何人不得拒绝。\n'),
	(10, 'de', E'Wir fordern:\n\n- Abschaffung der Gebühren\n- mehr Geld für Mühlen\n- die Mieten deckeln\n'),
	(11, 'pt', E'Exigimos:\n\n1. A abertura do moinho.\n\n2. A revogação do horário.\n\n3. Pão para todos.\n'),
	(22, 'en', E'I. Mills\n\n1. We will open mills.\n2. We will mend roofs.\n'),
	(23, 'ar', E'1 - تدعو جميع المدن إلى فتح المطاحن؛\n\n2 - تطلب إلى الطحان أن يقدم تقريرا؛\n\n3 - تقرر أن تجتمع غدا.\n'),
	(24, 'pt', E'Art. 1º Fica criado o fundo.\n\nArt. 2º O fundo é dos moinhos.\n'),
	(25, 'ru', E'Постановляю:\n\n1. Утвердить план.\n\n2. Открыть мельницы.\n\n3. Контроль за исполнением оставляю за собой.\n'),
	-- facts
	(12, 'en', E'The report found:\n\n1. Prices rose by a tenth.\n\n2. Wages fell in the valley.\n\n3. Two mills burnt down.\n'),
	(13, 'es', 'Hubo tres causas. Primero, los precios subieron. Segundo, la cosecha fue mala. Tercero, el molino ardió.'),
	(14, 'fr', 'Premièrement, les prix ont augmenté. Deuxièmement, la récolte était mauvaise. Troisièmement, le moulin a brûlé.'),
	(15, 'ru', 'Во-первых, цены выросли. Во-вторых, урожай был плохим. В-третьих, мельница сгорела.'),
	(16, 'ar', 'أولا، ارتفعت الأسعار. ثانيا، كان المحصول سيئا. ثالثا، احترقت المطحنة.'),
	(17, 'zh', '第一，物价上涨了。第二，收成不好。第三，磨坊倒闭了。'),
	(18, 'de', 'Erstens sind die Preise gestiegen. Zweitens war die Ernte schlecht. Drittens brannte die Mühle ab.'),
	(19, 'pt', 'Primeiro, os preços subiram. Segundo, a colheita foi má. Terceiro, o moinho ardeu.'),
	-- protest is no demand
	(20, 'en', E'1. We condemn the fire at the mill.\n\n2. We protest against the closing of the road.\n\n3. We deplore the silence of the mayor.\n'),
	(21, 'es', E'1.- Exigimos la apertura del molino.\n\n2.- Repudiamos el cierre del martes.\n\n3.- Demandamos que se cumplan los acuerdos.\n')) v (n, lang, t), enumerations(t, lang)
GROUP BY v.n, lang ORDER BY v.n;
