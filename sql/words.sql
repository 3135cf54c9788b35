-- words: what is one word, and words as rows
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned

-- as rows, numbered inside their proposal; what stands outside of all is numbered on
SELECT * FROM words(to_statement(E'Peace now:\n\nFirst, we can''t wait. Second, l''ÉTÉ of 2,5 million, and on.\n\nThank you all.', 'en'));
-- scripts without blanks: each character is one, with its marks; signs are none
SELECT w.* FROM words(to_statement('中国（2024年）が、カ' || E'\u3099' || 'ไทย', 'zh', 'whole')) w;
SELECT count(*) FROM words(to_statement(' – … !? ()', 'en', 'whole'));
SELECT count(*) FROM words(NULL);

-- a statement with points, gaps and several scripts; every promise about it
CREATE TABLE speech (id int, unit text, body statement);
INSERT INTO speech
SELECT id, u, to_statement(t, l, u)
  FROM (VALUES (1, E'We, the States:\n\n1. Reject force;\n2. Keep women''s rights—all of them.\n\nDone at New York, 5 May.', 'en'),
			   (2, '会议开始。我们同意UN的决议，2024年。', 'zh'), (3, 'وفرنسا والأمم المتحدة', 'ar'), (4, E'd\u00E9ve\u00ADloppe\u0301 l’État', 'fr'), (5, '', 'en'),
			   (6, repeat('x', 3000) || ' y', 'en')) v (id, t, l), unnest(ARRAY['auto', 'whole', 'sentences']) u;
SELECT bool_and(substr(content(body), w.start + 1, w.stop - w.start) = w.word) AS in_place,
	   bool_and(w.ordinal = 0 OR position(w.word IN content(body, w.ordinal)) > 0) AS in_its_proposal FROM speech, words(body) w;
SELECT bool_and(word_count(body) = (SELECT count(*) FROM words(body))) AS counted,
	   bool_and((SELECT bool_and(word_count(body, o) = (SELECT count(*) FROM words(body) WHERE ordinal = o)) FROM generate_series(0, proposal_count(body)) o)) AS by_ordinal,
	   bool_and((SELECT count(*) = max(n) FROM words(body) GROUP BY ordinal ORDER BY 1 LIMIT 1)) IS NOT FALSE AS numbered,
	   bool_and(word_count(body, proposal_count(body) + 1) IS NULL AND word_count(body, -1) IS NULL AND word_count(body, NULL) IS NULL) AS no_such FROM speech;
-- what is in "folded" finds its word as a term, and nothing is found that is no word
SELECT count(*) FROM (SELECT id, unit, ordinal, start, stop FROM speech, words(body) WHERE length(word) < 900
					  EXCEPT
					  SELECT id, unit, e.ordinal, e.start, e.stop FROM speech,
							 LATERAL (SELECT codebook_agg('w/' || md5(folded), folded) AS book FROM (SELECT DISTINCT folded FROM words(body) WHERE length(word) < 900) f) b,
							 LATERAL evidence(body, book) e WHERE word_count(body) > 0) lost;
SELECT sum(word_count(body)) = (SELECT count(*) FROM speech, (SELECT codebook_agg('w/any', '*') AS book) b, evidence(body, book)) AS as_many_as_any_word FROM speech;

-- keywords in context, in words
SELECT ordinal, pre, keyword, post FROM speech, kwic(body, '"rights" | "force"'::themequery, 2, 'words') WHERE id = 1 AND unit = 'auto' ORDER BY start;
SELECT pre, keyword, post FROM speech, kwic(body, '"同意" | "un"'::themequery, width => 3, unit => 'words') WHERE unit = 'whole' ORDER BY id, start;
SELECT pre, keyword, post FROM speech, kwic(body, '"keep" | "york"'::themequery, 0, 'words') WHERE unit = 'auto';
SELECT bool_and(position(pre || keyword || post IN regexp_replace(content(body), '\s+', ' ', 'g')) > 0) AS as_it_stands
  FROM speech, (SELECT codebook_agg('w/any', '*') AS book) b, generate_series(0, 4) width, kwic(body, book, width, 'words');
-- all of the proposal, where the width is beyond it
SELECT count(*) FILTER (WHERE regexp_replace(pre || keyword || post, '\s+', '', 'g') <> regexp_replace(content(body, ordinal), '\s+', '', 'g')) AS cut
  FROM speech, (SELECT codebook_agg('w/any', '*') AS book) b, kwic(body, book, 10000, 'words') WHERE ordinal > 0;
SELECT * FROM speech, kwic(body, '"a"'::themequery, 5, 'word');
SELECT * FROM speech, kwic(body, '"a"'::themequery, 10001, 'words');
DROP TABLE speech;

-- what the words of a term may have between them in a text; "quanteda" where tokens() and tokens_lookup() differ
CREATE FUNCTION pg_temp.matched(txt text, term text, kind text DEFAULT 'glob') RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(e.matched, ' | ' ORDER BY e.start), '-')
	  FROM (SELECT json_build_object('codebook', 'w', 'terms', json_build_array(json_build_object('theme', 'w/w', 'term', term, 'kind', kind)))::text::codebook AS book) b,
		   evidence(to_statement(txt, 'en', 'whole'), book) e
$$;
SELECT replace(txt, E'\n', '⏎') AS txt, term, replace(pg_temp.matched(txt, term), E'\n', '⏎') AS matched, quanteda
  FROM (VALUES
	('health, education', 'health education', NULL), ('health; education', 'health education', NULL), ('health: education', 'health education', NULL),
	('health (education)', 'health education', NULL), ('health) education', 'health education', NULL), ('health [education', 'health education', NULL),
	('health،education', 'health education', NULL), ('health，education', 'health education', NULL), ('health、education', 'health education', NULL), ('health（education', 'health education', NULL),
	('health. Education', 'health education', NULL), ('health! education', 'health education', NULL), ('health… education', 'health education', NULL),
	(E'health\n\neducation', 'health education', 'health⏎⏎education'), (E'health\neducation', 'health education', NULL), ('health  education', 'health education', NULL),
	('the "health" education', 'health education', '-'), ('‘health’ education', 'health education', '-'), ('«health» education', 'health education', '-'), ('health’s education', 'health education', '-'),
	('health – education', 'health education', '-'), ('health-education', 'health education', '-'), ('health/education', 'health education', '-'), ('health & education', 'health education', '-'),
	('1,000 jobs', '1,000 jobs', NULL), ('at 12:30 sharp', '12:30', NULL), ('in 2020, 30 states', '2020 30', NULL), ('1 , 000', '1,000', NULL),
	('a larger EU. Cooperation grows', 'eu cooperation', NULL), ('in the EU. cooperation', 'eu cooperation', '-'), ('THE EU. COOPERATION', 'eu cooperation', '-'), ('St. Lucia', 'st lucia', '-'),
	('the U.S. Congress', 'u.s. congress', '-'), ('Mr. Smith', 'mr smith', '-'), ('the policy.The council', 'policy the', '-')) v (txt, term, quanteda);
-- signs between a term's own words: all of them or none
SELECT replace(txt, E'\n', '⏎') AS txt, term, replace(pg_temp.matched(txt, term), E'\n', '⏎') AS matched
  FROM (VALUES
	('Iran, Islamic Republic of', 'Iran, Islamic Republic of'), ('Iran Islamic Republic of', 'Iran, Islamic Republic of'), ('Iran (Islamic Republic of)', 'Iran, Islamic Republic of'),
	(E'Iran,\nIslamic Republic of', 'Iran, Islamic Republic of'), (E'Iran,\n\nIslamic Republic of', 'Iran, Islamic Republic of'),
	('the Fund (IMF) lends', 'fund (imf)'), ('the Fund (IMF) lends', 'fund imf'), ('the Fund IMF lends', 'fund (imf)'), ('the Fund, IMF, lends', 'fund (imf)'),
	('goals (SDGs), targets', '* (sdgs), targets'), ('a, b, c', 'a, b c'), ('a, b c', 'a, b c'), ('a b c', 'a, b c'), ('Gen. Assembly', 'gen. assembly'), ('Yahoo! Inc', 'yahoo! inc'),
	('唐纳德·特朗普', '唐纳德·特朗普'), ('唐纳德・特朗普', '唐纳德·特朗普'), ('唐纳德特朗普', '唐纳德·特朗普'), ('唐纳德，特朗普', '唐纳德·特朗普'), ('唐纳德·特朗普', '唐纳德特朗普'),
	('刚果（金）的', '刚果（金）'), ('刚果(金)的', '刚果（金）'), ('刚果金', '刚果（金）'), ('G20（二十国集团）', 'G20（二十国集团）'), ('艾滋病毒/艾滋病', '艾滋病毒/艾滋病'),
	('国际货币基金组织(IMF)', '国际货币基金组织(IMF)'), ('ドナルド・トランプ', 'ドナルド・トランプ'), ('“一带一路”倡议', '“一带一路”倡议'), ('一带一路倡议', '“一带一路”倡议')) v (txt, term);
-- queries and the index read a phrase the same way
CREATE TABLE phrase (id serial, body statement);
INSERT INTO phrase (body) SELECT to_statement(t, l, 'whole') FROM (VALUES ('health, education', 'en'), ('health education', 'en'), ('Iran, Islamic Republic of', 'en'), ('刚果（金）的', 'zh'), ('刚果金', 'zh'), ('刚果，金', 'zh')) v (t, l);
CREATE INDEX ON phrase USING gin (body);
SELECT q, (SELECT array_agg(id ORDER BY id) FROM phrase WHERE body @@ q) AS by_scan FROM unnest(ARRAY['"health education"', '"health, education"', '"iran, islamic"', '"iran islamic"', '"刚果（金）"', '"刚果金"']::themequery[]) q;
SET enable_seqscan = off;
SELECT q, (SELECT array_agg(id ORDER BY id) FROM phrase WHERE body @@ q) AS by_index FROM unnest(ARRAY['"health education"', '"health, education"', '"iran, islamic"', '"iran islamic"', '"刚果（金）"', '"刚果金"']::themequery[]) q;
RESET enable_seqscan;
DROP TABLE phrase;

-- terms that cannot be meant are an error at every way in: they would match any word, or nothing
CREATE FUNCTION pg_temp.says(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE m text; d text;
BEGIN
	EXECUTE query;
	RETURN 'taken';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL;
	RETURN m || ' / ' || d;
END $$;
SET client_min_messages = warning;
SELECT term, kind, pg_temp.says(format('SELECT set_term(codebook_agg(''w/w'', ''a''), ''w/w'', %L, kind => %L)', term, kind)) AS says
  FROM (VALUES ('$*', 'glob'), ('#*', 'glob'), ('€ *', 'glob'), ('(*)', 'glob'), ('(* *)', 'glob'), ('?!', 'glob'), ('*%', 'glob'), ('peace @*', 'glob'), ('-*', 'glob'), ('*’', 'glob'),
	('%', 'glob'), (':)', 'glob'), ('...', 'glob'), ('- –', 'glob'), ('❤', 'glob'), ('。', 'glob'), ('$*', 'fixed'), ('*', 'fixed'), ('%', 'substring'), (' ! ', 'substring'),
	-- and what can
	('*', 'glob'), ('? ?', 'glob'), ('peace *', 'glob'), ('*-*', 'glob'), ('pro-*', 'glob'), ('non- *', 'glob'), ('* & peace', 'glob'), ('goals (*)', 'glob'), ('*, minister', 'glob'),  ('research & development', 'glob'), ('5%', 'glob'), ('c++', 'glob'),
	('$5*', 'glob'), ('#metoo', 'glob'), ('中*', 'glob'), ('ー*', 'glob'), ('¿qué?', 'glob'), ('*''s', 'glob'), ('g*?', 'glob'), ('risk*', 'fixed'), ('-', 'substring'), ('r&d', 'substring')) v (term, kind);
SELECT words, pg_temp.says(format('SELECT %L::themequery', words)) AS says FROM unnest(ARRAY['"$*"', '"peace #*"', '"%"', '"…" | "a"', '"*"', '"5%"', '"c++"', '"中*"']) words;
RESET client_min_messages;
-- of a file all lines at once
SELECT import_codebook('wordstat', E'MONEY\n\t$* (1)\n\tcost (1)\n\t% (2)\nSMILE\n\t:) (1)\n', 'm');
SELECT import_codebook('yaml', E'money: ["$*", "%", "£*"]\ntags: ["#*", peace]', 'm');
SELECT import_codebook('liwc', E'%\n1\temo\n%\n:)\t1\nhappy*\t1\n(:*\t1\n', 'm');
SELECT import_codebook('csv', E'theme,term\na,good\na,§ *\n', 'm');
SELECT '{"codebook":"m","terms":[{"theme":"m/a","term":"$*"}]}'::codebook;
SELECT codebook_agg('m/a', t) FROM (VALUES ('peace'), ('#*')) v (t);
-- symbols that are dropped are told once
SELECT term FROM terms(import_codebook('csv', E'theme,term\na,C++\na,5%\na,research & development\na,war\n', 'm'));
SELECT codebook_agg('m/a', t) FROM (VALUES ('peace'), ('5%')) v (t);
SELECT set_term(codebook_agg('m/a', 'a'), 'm/a', '#metoo');
SELECT '{"codebook":"m","terms":[{"theme":"m/a","term":"5%"}]}'::codebook;

-- hyphens: parts are words, but behind a bound prefix; "quanteda" where its tokens differ: a hyphenated word is one there
SELECT txt, term, pg_temp.matched(txt, term) AS matched, quanteda
  FROM (VALUES
	('peace-keeping', 'peace', '-'), ('peace-keeping', 'peace-keeping', NULL), ('peace keeping', 'peace-keeping', '-'), ('peace-keeping', 'peace keeping', '-'), ('peace-keeping', 'peace-*', NULL), ('pro-European', 'pro-*', NULL), ('proEuropean', 'pro-*', NULL),
	('COVID-19', 'covid', '-'), ('COVID-19', 'covid-19', NULL), ('climate change-related', 'climate change', '-'), ('state-of-the-art', 'state', '-'), ('post-conflict', 'conflict', '-'), ('inter-ethnic', 'ethnic', '-'),
	('co-operation', 'operation', NULL), ('co-operation', 'opera*', NULL), ('co-operation', 'cooperation', '-'), ('cooperation', 'co-operation', '-'), ('co-operation', 'cooperat*', '-'), ('cooperation', 'co-operat*', '-'), ('co‑operation', 'co-operation', '-'),
	('co-operation', 'co-*', NULL), ('cooperation', 'co-*', NULL), ('co-operation', '*operation', NULL), ('economic co-operation', 'economic cooperation', '-'), ('co-operation’s', 'cooperation', '-'), ('co-operation-based', 'based', '-'),
	('non-violence', 'violence', NULL), ('non-violence', 'non-violence', NULL), ('nonviolence', 'non-violence', '-'), ('non violence', 'non-violence', '-'), ('non-co-operative', 'non-cooperative', '-'), ('Indo-China', 'china', NULL), ('Pan-American', 'american', NULL),
	('anti-discrimination', 'discrimination', NULL), ('anti-discrimination', 'anti*', NULL), ('under-developed', 'developed', NULL), ('UN-led', 'un', '-'), ('co – operation', 'operation', 'operation'), ('non- and', 'non', NULL),
	('Сан-Франциско', 'франц*', NULL), ('анти-террор', 'террор', NULL), ('Nicht-Verbreitung', 'verbreitung', NULL), ('sous-développement', 'developpement', NULL), ('não-proliferação', 'proliferacao', NULL),
	-- apostrophes
	('can''t', 'can', NULL), ('can’t', 'can''t', '-'), ('won''t', 'won', NULL), ('don''t', 'don', NULL), ('we''re', 'we', '-'), ('women''s', 'women', '-'), ('the states'' duty', 'states', NULL), ('l''Irlande', 'irlande', '-'), ('d’État', 'état', '-'), ('Qur''an', 'qur', NULL), ('Sa''dah', 'sa', NULL), ('N''Djamena', 'n''djamena', NULL),
	-- numbers, signs, addresses
	('1,000', '1,000', NULL), ('1,000', '000', '-'), ('3.5', '5', '-'), ('G-20', 'g20', '-'), ('9/11', '9 11', '-'), ('AT&T', 'at', NULL), ('a@un.org', 'un', '-'), ('#peace', 'peace', '-'), ('civil_war', 'civil war', '-'), ('5%', '5', NULL),
	-- soft hyphens, at the end of a line too
	(E'develop\u00ADment', 'development', '-'), (E'develop\u00AD\nment', 'development', '-'), (E'cooper-\nation', 'cooperation', NULL)) v (txt, term, quanteda);
-- words() and queries, by bytes and by index, read them alike
SELECT word, folded FROM words(to_statement(E'The non-co-operative Co‑operation’s peace-keeping can''t develop\u00ADing.', 'en', 'whole'));
CREATE TABLE hyphen (id int PRIMARY KEY, body statement);
INSERT INTO hyphen SELECT n, to_statement(t, 'en', 'whole') FROM unnest(ARRAY['co-operation', 'Cooperation', 'co‑operation', 'operation', 'the re-co-very', 'recovery', 'non-violence', 'violence', 'pre-war', 'prevent', 'co', 'violence-free']) WITH ORDINALITY v (t, n);
CREATE INDEX ON hyphen USING gin (body);
CREATE FUNCTION pg_temp.found(q themequery) RETURNS text LANGUAGE sql AS $$SELECT coalesce(string_agg(id::text, ' ' ORDER BY id), '-') FROM hyphen WHERE body @@ q$$;
CREATE TEMP TABLE asked AS SELECT q::themequery, pg_temp.found(q::themequery) AS by_scan
  FROM unnest(ARRAY['"cooperation"', '"co-operation"', '"cooperat*"', '"operation"', '"recovery"', '"violence"', '"nonviolence"', '"non-violence"', '"pre-*"', '"pre*"', '"co"', '"co*"', '"*operation"', '"violence free"']) q;
SET enable_seqscan = off;
SELECT q, by_scan, pg_temp.found(q) AS by_index FROM asked;
RESET enable_seqscan;
DROP TABLE hyphen;

-- words of Chinese that others have inside by chance
SELECT txt, term, pg_temp.matched(txt, term) AS matched
  FROM (VALUES ('帮助发展中国家', '中国'), ('帮助發展中國家', '中国'), ('帮助发展中国家', '中國*'), ('发展中的中国', '中国'), ('中国是发展中国家', '中国'), ('帮助发展中国家', '发展中国家'), ('南海地區', '海地'), ('海地政府', '海地'),
	('国际法院', '国际法'), ('国际法和国际法院', '国际法'), ('冷战思维和对抗', '维和'), ('维和行动', '维和'), ('有关岛国', '关岛'), ('居民享有', '民享'), ('印度洋', '印度'), ('联合国会议', '国会'), ('帮助发展中国家', '国')) v (txt, term);
-- a theme that has both has the longer one
SELECT string_agg(e.term || ' ' || e.matched, ', ' ORDER BY e.start, e.theme) FROM (SELECT codebook_agg(t, w) AS book FROM (VALUES ('w/sea', '印度洋'), ('w/sea', '印度'), ('w/land', '印度')) v (t, w)) b, evidence(to_statement('印度洋和印度', 'zh', 'whole'), book) e;
CREATE TABLE china AS SELECT n AS id, to_statement(t, 'zh', 'whole') AS body FROM unnest(ARRAY['帮助发展中国家', '中国是发展中国家', '南海地区', '海地']) WITH ORDINALITY v (t, n);
CREATE INDEX ON china USING gin (body);
SELECT array_agg(id ORDER BY id) FROM china WHERE body @@ '"中国"';
SET enable_seqscan = off;
SELECT array_agg(id ORDER BY id) FROM china WHERE body @@ '"中国"';
SELECT array_agg(id ORDER BY id) FROM china WHERE body @@ '"海地" | "国家"';
RESET enable_seqscan;
DROP TABLE china;
