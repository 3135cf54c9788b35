-- the matching engine: words, globs, scopes, scripts, folding, hostile input
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- 'theme:term' lists to a codebook; kind and further keys by name
CREATE FUNCTION pg_temp.book(terms text[], scope text DEFAULT 'key', kind text DEFAULT 'glob',
		folding text DEFAULT '"full"') RETURNS codebook LANGUAGE sql AS $$
	SELECT format('{"codebook":"b","scope":"%s","folding":%s,"terms":%s}', scope, folding,
		json_agg(json_strip_nulls(json_build_object('theme', 'b/' || split_part(ltrim(t, '!'), ':', 1),
			'term', split_part(t, ':', 2), 'kind', kind,
			'exclude', CASE WHEN t LIKE '!%' THEN true END,
			'language', nullif(split_part(t, ':', 3), ''),
			'stance', nullif(split_part(t, ':', 4), '')))))::codebook
	  FROM unnest(terms) t
$$;
-- what is found, in order: theme=matched, + supported, - opposed
CREATE FUNCTION pg_temp.found(txt text, book codebook, language text DEFAULT 'en') RETURNS text
LANGUAGE sql AS $$
	SELECT string_agg(substr(e.theme::text, 3) || '=' || matched ||
			CASE stance WHEN 'support' THEN '+' WHEN 'oppose' THEN '-' WHEN 'neutral' THEN '0' ELSE '' END,
			' ' ORDER BY start, e.theme, stop)
	  FROM evidence(to_statement(txt, language, 'whole'), book) e
$$;
-- matched is what stands at start and stop
CREATE FUNCTION pg_temp.wrong_spans(txt text, book codebook, language text DEFAULT 'en') RETURNS bigint
LANGUAGE sql AS $$
	SELECT count(*) FROM evidence(to_statement(txt, language, 'whole'), book)
	 WHERE substr(txt, start + 1, stop - start) IS DISTINCT FROM matched OR stop <= start
$$;

-- quanteda's rules: inside a key the longest match, then the leftmost
SELECT pg_temp.found('x y z', pg_temp.book('{k:x y,k:x y z}'));
SELECT pg_temp.found('x y z', pg_temp.book('{k:y z,k:x y z}'));
SELECT pg_temp.found('p p q r r r v w', pg_temp.book('{one:p,one:q,one:q r,two:v,two:w}'));
SELECT pg_temp.found('p r s s', pg_temp.book('{one:p,one:q,one:q r,two:v,two:w}'));
SELECT pg_temp.found('wave good night to Lisbon', pg_temp.book('{mood:good,parting:good night}'));
SELECT pg_temp.found('x y x y', pg_temp.book('{k:x y,k:y x}'));
-- scope key: another theme's longer match takes nothing; scope dictionary: it does
SELECT s, pg_temp.found('Dutch Antilles lie in the south', pg_temp.book('{da:dutch antilles,nl:dutch*,an:antill*}', s)),
       pg_temp.found('Upper Rhine Falls is an Upper region', pg_temp.book('{rf:upper rhine falls,up:upper,rh:rhine falls,rh:rhine fall*}', s)),
       pg_temp.found('Rhine Falls', pg_temp.book('{a:rhine falls,b:rhine falls}', s)),
       pg_temp.found('Free Republic of Ruritania', pg_temp.book('{a:free republic of ruritania,b:republic of ruritania,c:ruritania now}', s)),
       pg_temp.found('one two three', pg_temp.book('{a:one two,b:two three,c:two}', s))
  FROM (VALUES ('key'), ('dictionary')) v(s);
-- words in order, each a glob; not across other words
SELECT pg_temp.found(t, pg_temp.book('{land:united provinces,land:federal * of *,sea:* ocean,office:federal gover*,office:high court,team:kingston *,team:rovers}'))
  FROM unnest(ARRAY['The United Provinces lie between the Austral Ocean and the Boreal Ocean.',
	'The High Court of the United Provinces seldom sees united province.',
	'It''s Rovers against Kingston United, provinces report.',
	'Kingston Unity visits the Federal Kingdom of Nowhere today.',
	'United provincials, united they stand.',
	'luv the united provinces XXOO!']) t;
SELECT pg_temp.found(t, pg_temp.book('{a:prov*,b:*ic,c:?box,d:*s}'))
  FROM unnest(ARRAY['His Province is by the Arctic', 'a box, the xbox and a mailbox', 'Traffic stops']) t;
-- rolled up by level
SELECT level, string_agg(format('%s %s', theme, weight), ', ' ORDER BY theme)
  FROM (VALUES (1), (2), (3)) v(level), themes(code(to_statement('The Provinces have the Austral and the Boreal Ocean', 'en', 'whole'),
	pg_temp.book('{geo/land:provinces,geo/sea:austral,geo/sea:boreal,other/sword:provinces}')), level)
 GROUP BY level ORDER BY level;
-- fixed terms: a star is no glob
SELECT pg_temp.found('star* stars star', pg_temp.book('{a:star*}', kind => 'fixed'));

-- what a word is
SELECT pg_temp.found(t, pg_temp.book('{gn:guinea,gw:guinea-bissau,art:state-of-the-art,pro:pro-*,led:*-led,anti:counter*terrorism}'))
  FROM unnest(ARRAY['Guinea, Guinea-Bissau and guinea bissau', 'state-of-the-art and state of the art',
	'pro-European, pro bono, state-led, he led', 'counter-terrorism, counterterrorism, counter‑terrorism']) t;
SELECT pg_temp.found('Guinea, Guinea-Bissau and guinea bissau', pg_temp.book('{gn:guinea,!gn:guinea-bissau}'));
SELECT pg_temp.found(t, pg_temp.book('{ie:irlande*,w:women* rights,w:women,n:n''djamena,t:t}'), 'fr')
  FROM unnest(ARRAY['l’Irlande, l''Irlande et d‘Irlandes', 'Women''s rights and women’s', 'N’Djamena', 'don''t']) t;
-- blanks, quotes, dashes are no wall; a comma, colon, bracket, the end of a sentence and an empty line are
SELECT pg_temp.found(t, pg_temp.book('{a:sea level,b:u.s. congress,c:st. lucia,d:j smith}'))
  FROM unnest(ARRAY['sea level', E'sea\nlevel', 'sea, level', 'the “sea” level', 'the sea. Level', E'sea\n\nlevel', 'sea; level',
	'the U.S. Congress, the US Congress', 'St. Lucia', 'J. Smith']) t;
-- symbols are no words
SELECT pg_temp.found('$ % -- …', pg_temp.book('{d:*}'));

-- scripts without spaces: the longest match on characters, whatever the theme
SELECT pg_temp.found(t, pg_temp.book('{in:印度,id:印度尼西亚,cn:中国,un:联合国,x:环*保,y:保?法,ai:AI 治理}'), 'zh')
  FROM unnest(ARRAY['印度尼西亚的首都是雅加达', '印度和中國', '印，度', E'印\n度', '環境保護與环保', '保护法', '聯合國', '推进AI治理', 'AI治理']) t;
SELECT pg_temp.found('印度尼西亚和印度', pg_temp.book('{in:印度,!in:印度尼西亚}'), 'zh');
SELECT pg_temp.found('ประเทศไทยและกรุงเทพ', pg_temp.book('{th:ไทย,bk:กรุงเทพ,no:กร}'), 'th');
SELECT pg_temp.found('が' || U&'\304B\3099' || 'か', pg_temp.book('{a:が,b:か}'), 'ja');
SELECT pg_temp.found('대한민국은 ' || U&'\1112\1161\11AB국', pg_temp.book('{a:한국,b:대한민국*}'), 'ko');

-- folding
SELECT pg_temp.found(t, pg_temp.book('{a:straße,b:ecole,c:œuvre,d:елка,e:йод,f:иод,g:sao tome,h:ａｂｃ,i:co₂,k:istanbul}'))
  FROM unnest(ARRAY['STRASSE Strasse', 'École ' || U&'e\0301cole', 'OEUVRE oeuvre', 'Ёлка ёлки елка', 'Йод ' || U&'\0418\0306од', 'и́од',
	'São Tomé', 'ABC abc', 'CO2', 'İstanbul']) t;
SELECT f, pg_temp.found('Été été ete ＥＴＥ 國 国 ' || U&'e\0301te\0301', pg_temp.book('{a:été,b:国}', folding => f))
  FROM unnest(ARRAY['"full"', '[]', '["case"]', '["diacritics"]', '["case","width"]', '["case","diacritics"]', '["han"]']) f;
-- with marks kept, marks may come in any order, and ? is a letter with its marks
SELECT pg_temp.found(U&'e\0323\0302x \1EC7x', pg_temp.book(ARRAY['a:?x', U&'b:e\0302\0323x'], folding => '["case"]'));
-- Arabic: letter forms, vowel signs, tatweel, proclitics
SELECT pg_temp.found(t, pg_temp.book('{dev:التنمية,edu:مدرسة,isl:الاسلام,dz:الجزائر,kw:كويت*}'), 'ar')
  FROM unnest(ARRAY['والتنمية بالتنمية للتنمية', 'المدرسه مَدْرَسَة مدرســـة', 'الإسلام', 'والجزائر، الجزائر', 'الكويتية']) t;

-- substrings: characters, blanks are boundaries
SELECT pg_temp.found(t, pg_temp.book(ARRAY['a: industr', 'b:tax ', 'c: labour market ', 'd:r&d'], kind => 'substring'))
  FROM unnest(ARRAY['Industry, preindustrial INDUSTRIAL', 'surtax taxes tax', E'the labour  \n market', 'labour market', 'R&D r-d']) t;

-- stance: the clause's, the term's own
SELECT pg_temp.found(t, pg_temp.book('{t:trade,te:terrorism,s:sanctions,c:cooperation,w:women}'))
  FROM unnest(ARRAY['We do not support sanctions.', 'We must not oppose trade.', 'Sanctions are unacceptable.', 'We cannot accept sanctions.',
	'Terrorism must be condemned, and cooperation should be strengthened.', 'Attempts to hinder trade must be rejected.',
	'There is no justification for terrorism.', 'Violence against women is growing.', 'We are opposed to sanctions.',
	'Cooperation instead of sanctions.', 'They reject sanctions; trade grows. Trade helps.',
	'We must prevent trade from being used for terrorism.', 'China supports free trade and firmly opposes sanctions and terrorism.',
	'Reject sanctions', 'Sanctions.']) t;
SELECT pg_temp.found('We oppose open trade and blockades', pg_temp.book('{t:open trade::support,b:blockade*::oppose,n:open::neutral}')),
       pg_temp.found('Open trade and a blockade', pg_temp.book('{t:open trade::support,b:blockade*::oppose,n:open::neutral}'));
SELECT language, pg_temp.found(t, pg_temp.book(ARRAY['t:terrorisme','t:terrorismo','t:терроризм*','t:إرهاب','t:恐怖主义','s:sanctions',
	's:sanciones','s:санкци*','s:عقوبات','s:制裁','c:coopération','c:cooperación','c:сотрудничеств*','c:تعاون','c:合作']), language)
  FROM (VALUES ('fr', 'Il faut lutter contre le terrorisme et renforcer la coopération. Les sanctions doivent être rejetées.'),
	('es', 'Debemos combatir el terrorismo y fortalecer la cooperación. No apoyamos las sanciones.'),
	('ru', 'Необходимо бороться с терроризмом, укреплять сотрудничество. Санкции недопустимы.'),
	('ar', 'يجب مكافحة الإرهاب وتعزيز التعاون. نرفض العقوبات'),
	('zh', '打击恐怖主义，加强合作。坚决反对制裁'), ('zh-Hant', '坚决反對制裁')) v(language, t);

-- terms of the text's language, of a broader or narrower tag, and of all
SELECT language, pg_temp.found('chat sur le chat', pg_temp.book('{a:chat:fr,b:chat:en-GB,c:chat:en,d:chat}'), language)
  FROM unnest(ARRAY['fr', 'fr-CA', 'en', 'en-GB', 'en-US', 'de']) language;

-- hostile terms and texts
SELECT count(*), pg_temp.wrong_spans(repeat('a b c ', 200), pg_temp.book('{k:* * * *}'))
  FROM evidence(to_statement(repeat('a b c ', 200), 'en', 'whole'), pg_temp.book('{k:* * * *}'));
SELECT count(*) FROM evidence(to_statement(repeat('a ', 1000), 'en', 'whole'),
	(SELECT codebook_agg('b/t' || i % 7, repeat('a ', 1 + i % 30)) FROM generate_series(1, 20000) i));
SELECT count(*) FROM evidence(to_statement(repeat('a', 100000) || ' ' || repeat('ab ', 100), 'en', 'whole'),
	pg_temp.book(ARRAY['k:' || repeat('a*', 400) || 'b', 'j:a?']));
SELECT count(*) FROM evidence(to_statement(repeat('中', 2000), 'zh', 'whole'),
	(SELECT codebook_agg('b/t' || i % 7, repeat('中', 1 + i % 30)) FROM generate_series(1, 1000) i));
-- every span is what it says, in a mix of everything
SELECT sum(pg_temp.wrong_spans(txt, pg_temp.book(ARRAY['a:*', 'b:?', 'c:* *', 'd:a*', 'e:*a', 'f:*é*', 'g:中', 'h:中国', 'i:ال*', 'k:l''*', 'm:が', 'n:x-*']), 'en')),
       sum(pg_temp.wrong_spans(txt, pg_temp.book(ARRAY['a: a', 'b:a ', 'c:é', 'd:中', 'f:ss', 'g:fi', 'h: ä b '], kind => 'substring'), 'en'))
  FROM (SELECT setseed(0.5)) s, LATERAL (
	SELECT string_agg((ARRAY['a', 'é', 'É', ' ', ' ', '-', '''', '’', 'ß', 'ﬁ', '中', '国', '國', 'が', U&'\304B\3099', U&'e\0301', U&'\0301', 'ال',
		'والتنمية', 'l’', '.', ',', E'\n', U&'\200B', U&'\00AD', '😀', 'ไทย', '한', U&'\1112\1161\11AB', 'x-', 'Й', 'ё', '&', '1', '…', '、', ' '])
		[1 + floor(random() * 37)::int], '') AS txt
	  FROM generate_series(1, 60) c, generate_series(1, 200) t GROUP BY t) x;

-- more codebooks than are kept, and a codebook that fails between them
SELECT sum(n) FROM generate_series(1, 100) i,
	LATERAL (SELECT count(*) AS n FROM evidence(to_statement('word' || i || ' word', 'en', 'whole'), pg_temp.book(ARRAY['a:word' || i]))) x;
DO $$
BEGIN
	PERFORM evidence(to_statement(repeat('word ', 1000), 'en', 'whole'),
		(SELECT codebook_agg('b/t' || i, '*') FROM generate_series(1, 20000) i));
EXCEPTION WHEN program_limit_exceeded THEN
	RAISE NOTICE '%', SQLERRM;
END
$$;
SELECT pg_temp.found('word1 word', pg_temp.book('{a:word1}'));
SELECT pg_temp.found('', pg_temp.book('{a:word1}')) IS NULL;
