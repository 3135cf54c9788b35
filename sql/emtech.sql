-- emtech: a sentence of each of its subjects gets its themes and no others, in six languages
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

SELECT theme_level(theme) = 2 AS top, count(*), bool_and(title IS NOT NULL) AS titles
  FROM themes('emtech') GROUP BY 1 ORDER BY 1;
-- each theme below the top has terms in each language
SELECT t.theme, l FROM themes('emtech') t, unnest(ARRAY['ar','en','es','fr','ru','zh']) l
 WHERE theme_level(t.theme) = 3
   AND NOT EXISTS (SELECT FROM terms('emtech') x WHERE x.theme = t.theme AND x.language = l);

CREATE FUNCTION themes_of(txt text, lang text) RETURNS TABLE (ordinal int, themes text) LANGUAGE sql AS
$$ SELECT ordinal, string_agg(substr(theme::text, 8), ' ' ORDER BY theme)
     FROM themes(code(to_statement(txt, lang), 'emtech')) GROUP BY ordinal $$;

-- five points, as a speaker would make them
SELECT * FROM themes_of($$Four remarks are usual; I have five.

First, let us build the capacity of developing countries, so that a new technology helps against the pandemic and climate change, and the digital divide closes.

Second, we oppose unilateralism, protectionism and hegemony. Nobody should hold a monopoly, and healthy competition must not end in a blockade of technology.

Third, global governance needs norms and international instruments, made by multilateralism, together with all stakeholders.

Fourth, armed conflicts change, terrorists learn, and disinformation and hate speech travel. Peacekeeping can use the same tools, within international law, for the people.

Fifth, UN agencies need better coordination.$$, 'en') ORDER BY 1;

-- the same matter in each language
SELECT lang, t.* FROM (VALUES
('en', 'We must bridge the digital divide and oppose protectionism. Artificial intelligence must not serve terrorists or spread disinformation. Peacekeeping operations need capacity building and respect for human rights.'),
('fr', 'Nous devons réduire la fracture numérique et rejeter le protectionnisme. L’intelligence artificielle ne doit servir ni les terroristes ni la désinformation. Les opérations de maintien de la paix ont besoin du renforcement des capacités et du respect des droits de l’homme.'),
('es', 'Debemos cerrar la brecha digital y rechazar el proteccionismo. La inteligencia artificial no debe servir a los terroristas ni a la desinformación. Las operaciones de mantenimiento de la paz necesitan el fomento de la capacidad y el respeto de los derechos humanos.'),
('ru', 'Мы должны преодолеть цифровой разрыв и отвергнуть протекционизм. Искусственный интеллект не должен служить террористам и распространению дезинформации. Операциям по поддержанию мира нужны наращивание потенциала и уважение прав человека.'),
('ar', 'يجب أن نسد الفجوة الرقمية ونرفض الحمائية. ويجب ألا يخدم الذكاء الاصطناعي الإرهابيين أو المعلومات المضللة. وتحتاج عمليات حفظ السلام إلى بناء القدرات واحترام حقوق الإنسان.'),
('zh', '我们必须弥合数字鸿沟，反对保护主义。人工智能不得为恐怖分子所用，也不得传播虚假信息。维和行动需要能力建设，也需要尊重人权。'),
('zh-Hant', '我們必須彌合數字鴻溝，反對保護主義。人工智能不得為恐怖分子所用，也不得傳播虛假信息。維和行動需要能力建設，也需要尊重人權。')
) s(lang, txt), themes_of(txt, lang) t ORDER BY s.lang, 2;

-- words that only look alike
SELECT ordinal, themes FROM themes_of('The opera was quantified. A wallpaper covers the monopole. Foodstuff is on the table, and the herald said so.', 'en');
DROP FUNCTION themes_of;
