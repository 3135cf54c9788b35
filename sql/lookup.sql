-- what users of other programs expect of their dictionaries: quanteda's tokens_lookup(),
-- expectation by expectation, and Lexicoder's strings; each row says whether it holds
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- a dictionary of one or two levels: {"key": ["value", …], "key": {"key": […]}}
CREATE FUNCTION pg_temp.dictionary(keys json, scope text DEFAULT 'key', kind text DEFAULT 'glob',
		folding text[] DEFAULT NULL) RETURNS codebook LANGUAGE sql AS $$
	WITH RECURSIVE node AS (
		SELECT 'd/' || e.key AS theme, e.value FROM json_each(keys) e
		UNION ALL
		SELECT n.theme || '/' || e.key, e.value
		  FROM node n, json_each(CASE json_typeof(n.value) WHEN 'object' THEN n.value END) e
		 WHERE json_typeof(n.value) = 'object')
	SELECT set_codebook(codebook_agg(theme, term, NULL, kind), scope => scope, folding => folding)
	  FROM node, json_array_elements_text(CASE json_typeof(value) WHEN 'array' THEN value END) term
$$;
-- the chosen levels of a theme, nearest ancestor standing in for a level that is not
-- there; NULL where none of the levels is
CREATE FUNCTION pg_temp.levels(theme theme, levels int[]) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(label, '.' ORDER BY n) FROM unnest(string_to_array(substr(theme::text, 3), '/')) WITH ORDINALITY l(label, n)
	 WHERE n = ANY (levels)
$$;
-- the keys in the order of the words they stand on
CREATE FUNCTION pg_temp.lookup(txt text, book codebook, levels int[] DEFAULT '{1,2,3,4,5}') RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(pg_temp.levels(theme, levels), ' ' ORDER BY start, theme), '')
	  FROM evidence(to_statement(txt, 'en', 'whole'), book)
$$;
-- the words, and in place of those that match the keys (exclusive = FALSE), or only
-- the keys and a word for each word that matches nothing (nomatch)
CREATE FUNCTION pg_temp.replaced(txt text, book codebook, nomatch text DEFAULT NULL, append boolean DEFAULT false)
RETURNS text LANGUAGE sql AS $$
	WITH m AS (SELECT * FROM evidence(to_statement(txt, 'en', 'whole'), book)),
	word AS (
		SELECT w[1] AS word, sum(length(w[1]) + length(w[2])) OVER (ORDER BY n) - length(w[1]) - length(w[2]) AS at
		  FROM regexp_matches(txt, '(\w+)(\W*)', 'g') WITH ORDINALITY r(w, n))
	SELECT string_agg(what, ' ' ORDER BY at, theme)
	  FROM (SELECT coalesce(nomatch, word) AS what, at, NULL::theme AS theme FROM word
			 WHERE NOT EXISTS (SELECT FROM m WHERE start <= at AND at < stop)
			UNION ALL
			SELECT CASE WHEN append THEN replace(matched, ' ', '_') || '/' ELSE '' END || upper(substr(theme::text, 3)), start, theme FROM m) x
$$;
CREATE FUNCTION pg_temp.is(what text, got text, expected text) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN got = expected THEN 'ok - ' || what || ': ' || expected
		ELSE format('NOT OK - %s: expected %s, got %s', what, expected, got) END
$$;

-- several words, fixed and glob, with and without case; punctuation is taken out as by tokens(remove_punct = TRUE)
CREATE TEMP TABLE txt AS SELECT * FROM (VALUES
	(1, 'The Northern Isles are washed by the Atlantic Sea and the Baltic Sea.'),
	(2, 'The High Court of the Northern Isles rarely sits on a northern isle.'),
	(3, 'It''s Rovers against Kingston Northern isles the speaker.'),
	(4, 'We meet Kingston Union in the Federal Kingdom of Ruritania today.'),
	(5, 'Northern islehood is a good isle.'),
	(6, 'hail the northern isles XXOO!')) v(n, txt);
CREATE TEMP TABLE book AS SELECT name, pg_temp.dictionary(keys, kind => kind, folding => folding) AS book
  FROM (VALUES
	('fixed, case', 'fixed', '{diacritics,width,han}'::text[], '{"lands":["Northern Isles","Federal Kingdom of Ruritania"],"seas":["Atlantic Sea","Baltic Sea"],"bodies":["federal government","High Court"],"team":["Kingston Northern","Rovers"]}'::json),
	('fixed', 'fixed', NULL, '{"lands":["Northern Isles","Federal Kingdom of Ruritania"],"seas":["Atlantic Sea","Baltic Sea"],"bodies":["federal government","High Court"],"team":["Kingston Northern","Rovers"]}'),
	('glob, case', 'glob', '{diacritics,width,han}', '{"lands":["Northern Isles","Federal * of *"],"seas":["* Sea"],"bodies":["federal gover*","High Court"],"team":["Kingston *","Rovers"]}'),
	('words, case', 'fixed', '{diacritics,width,han}', '{"lands":["Isles","Ruritania"],"seas":["Atlantic","Baltic"],"bodies":["government","Court"],"team":["Kingston","Rovers"]}'),
	('words', 'fixed', NULL, '{"lands":["Isles","Ruritania"],"seas":["Atlantic","Baltic"],"bodies":["government","Court"],"team":["Kingston","Rovers"]}')) v(name, kind, folding, keys);
CREATE FUNCTION pg_temp.counts(wanted text, key text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(c::text, ',' ORDER BY n)
	  FROM txt, book, LATERAL (SELECT count(*) AS c FROM evidence(to_statement(txt, 'en', 'whole'), book) WHERE theme = 'd/' || key) e
	 WHERE name = wanted
$$;
SELECT pg_temp.is(book || ', ' || key, pg_temp.counts(book, key), counts)
  FROM (VALUES ('fixed, case', 'lands', '1,1,0,1,0,0'), ('fixed, case', 'team', '0,0,2,0,0,0'),
	('fixed', 'lands', '1,1,1,1,0,1'), ('fixed', 'team', '0,0,2,0,0,0'),
	('glob, case', 'lands', '1,1,0,1,0,0'), ('glob, case', 'seas', '2,0,0,0,0,0'), ('glob, case', 'team', '0,0,2,1,0,0'),
	('words, case', 'lands', '1,1,0,1,0,0'), ('words, case', 'team', '0,0,2,1,0,0'),
	('words', 'lands', '1,1,1,1,0,1'), ('words', 'team', '0,0,2,1,0,0')) v(book, key, counts);
-- one value under two keys, and globs on words
\set overlap '{"countries":["Isles"],"oceans":["Atlantic","Baltic"],"consoles":["Xbox"],"swords":["Isles"]}'
SELECT pg_temp.is('two keys, one value, text ' || n, pg_temp.lookup(txt, pg_temp.dictionary(:'overlap', kind => 'fixed')), keys)
  FROM txt JOIN (VALUES (1, 'countries swords oceans oceans'), (2, 'countries swords')) v(n, keys) USING (n);
SELECT pg_temp.is('globs on words, text ' || n || ' ' || coalesce(folding::text, 'no case'), pg_temp.lookup(txt, pg_temp.dictionary(
		'{"countries":["Isle*"],"oceans":["*ic"],"consoles":["?box","Nintendo*"],"swords":["*es"]}', folding => folding)), keys)
  FROM (VALUES (1, NULL::text[], 'countries swords oceans oceans'),
	(2, NULL, 'countries swords countries'), (2, '{width}', 'countries swords')) v(n, folding, keys) JOIN txt USING (n);
-- the order of keys and values changes nothing
SELECT pg_temp.is('order of keys', pg_temp.lookup('Rovers v Kingston Northern isles', pg_temp.dictionary(
	'{"team":["Rovers","Kingston Northern"],"lands":["Northern Isles"]}')), pg_temp.lookup('Rovers v Kingston Northern isles', pg_temp.dictionary(
	'{"lands":["Northern Isles"],"team":["Kingston Northern","Rovers"]}')));

-- punctuation that was not taken out parts words, as it does there
SELECT pg_temp.is('a comma, taken out or not', pg_temp.lookup('Kingston Northern, isles', pg_temp.dictionary('{"lands":["Northern Isles"]}')), '');
-- overlap inside a key counts once, the longest first
SELECT pg_temp.is(values, pg_temp.lookup('A B C', pg_temp.dictionary(format('{"key":%s}', values)::json)), 'key')
  FROM (VALUES ('["A B","A B C"]'), ('["B C","A B C"]'), ('["A B","B C"]')) v(values);
SELECT pg_temp.is('longer value of a key, ' || kind, pg_temp.lookup('The Northern Isles of Ruritania lie in the Atlantic Sea and the Baltic Sea', pg_temp.dictionary(
	'{"countries":["Northern Isles","Northern Isles of Ruritania"],"oceans":["Sea"]}', kind => kind)), 'countries oceans oceans')
  FROM (VALUES ('glob'), ('fixed')) v(kind);
SELECT pg_temp.is('across keys both count', pg_temp.lookup('wave good bye to Lisbon', pg_temp.dictionary('{"farewell":["good bye"],"mood":["good"]}')), 'farewell mood');
-- nested_scope
\set islands '{"AS":["American Samoa","American Samoan*","Pago Pago"],"WS":["Samoa","Samoan*","Apia"],"VG":["British Virgin Islands","Virgin Island*","Road Town"],"GB":["UK","United Kingdom","Britain","British","Briton*","Brit*","London"],"US":["United States","US","American*","Washington","New York"]}'
\set congo '{"CD":["Democratic Republic of Congo","Congolese"],"CG":["Republic of Congo","Congolese"]}'
\set same '{"VG":["Virgin Islands"],"VI":["Virgin Islands"],"DM":["Dominica*"],"DO":["Dominican Republic"]}'
SELECT pg_temp.is(scope || ', ' || txt, pg_temp.lookup(txt, pg_temp.dictionary(keys::json, scope)), expected)
  FROM (VALUES ('key', :'islands', 'The British Virgin Islands are a British territory', 'GB VG GB'),
	('key', :'islands', 'Samoa is independent', 'WS'), ('key', :'islands', 'American Samoa lies south', 'AS US WS'),
	('dictionary', :'islands', 'The British Virgin Islands are a British territory', 'VG GB'),
	('dictionary', :'islands', 'Samoa is independent', 'WS'), ('dictionary', :'islands', 'American Samoa lies south', 'AS'),
	('dictionary', :'same', 'Virgin Islands, close to Dominica and to the Dominican Republic', 'VG VI DM DO'),
	('dictionary', :'congo', 'Congolese live in the Republic of Congo and in the Democratic Republic of Congo', 'CD CG CG CD'))
	v(scope, keys, txt, expected);

-- levels
\set geo '{"geo":{"countries":["Isles"],"oceans":["Atlantic","Baltic"]},"other":{"consoles":["Xbox"],"swords":["Isles"]}}'
\set seas '{"US":{"countries":["States"],"oceans":["Atlantic","Pacific"]},"europe":{"countries":["Britain","Ireland"],"oceans":{"west":["Irish Sea"],"east":["North Sea"]}}}'
\set us 'The States have the Atlantic and the Pacific'
\set europe 'Britain and Ireland have the Irish Sea and the North Sea'
SELECT pg_temp.is('levels ' || levels::text, pg_temp.lookup(txt, pg_temp.dictionary(keys::json), levels), expected)
  FROM (VALUES
	(:'geo', 'The Isles have the Atlantic and the Baltic', '{1}'::int[], 'geo other geo geo'),
	(:'geo', 'The Isles have the Atlantic and the Baltic', '{1,2}', 'geo.countries other.swords geo.oceans geo.oceans'),
	(:'geo', 'The Isles have the Atlantic and the Baltic', '{2}', 'countries swords oceans oceans'),
	(:'seas', :'us', '{1}', 'US US US'), (:'seas', :'europe', '{1}', 'europe europe europe europe'),
	(:'seas', :'us', '{2}', 'countries oceans oceans'), (:'seas', :'europe', '{2}', 'countries countries oceans oceans'),
	(:'seas', :'us', '{1,2}', 'US.countries US.oceans US.oceans'),
	(:'seas', :'europe', '{1,2}', 'europe.countries europe.countries europe.oceans europe.oceans'),
	(:'seas', :'us', '{3}', ''), (:'seas', :'europe', '{3}', 'west east'),
	(:'seas', :'us', '{1,3}', 'US US US'), (:'seas', :'europe', '{1,3}', 'europe europe europe.west europe.east'),
	(:'seas', :'us', '{2,3}', 'countries oceans oceans'),
	(:'seas', :'europe', '{2,3}', 'countries countries oceans.west oceans.east'),
	(:'seas', :'us', '{1,4}', 'US US US'), (:'seas', :'europe', '{1,4}', 'europe europe europe europe'),
	(:'seas', :'us', '{4}', ''), (:'seas', :'europe', '{4}', '')) v(keys, txt, levels, expected);
-- the same counts from a coding, rolled up: a level is a number of labels, the book's name the first
SELECT pg_temp.is('counts at level ' || level - 1,
	(SELECT string_agg(theme || ' ' || weight, ', ' ORDER BY theme)
	   FROM themes(code(to_statement('The Isles have the Atlantic and the Baltic', 'en', 'whole'), pg_temp.dictionary(:'geo')), level)), expected)
  FROM (VALUES (2, 'd/geo 3, d/other 1'), (3, 'd/geo/countries 1, d/geo/oceans 2, d/other/swords 1')) v(level, expected);

-- exclusive = FALSE, append_key, nomatch, from the rows of evidence()
\set law '{"country":["northern isles","mexico","canada"],"law words":["law*","constitution"],"freedom":["free","freedom","libertarian"],"overlap":["Northern"]}'
SELECT pg_temp.is('not exclusive', pg_temp.replaced(txt, pg_temp.dictionary(keys::json)), expected)
  FROM (VALUES (:'law', 'Mexico passed a libertarian law with Canada', 'COUNTRY passed a FREEDOM LAW WORDS with COUNTRY'),
	('{"sequence1":["a b"],"sequence2":["x y"],"notseq":["d","e"],"notexist":["zzz"]}', 'a b c d e f g x y z', 'SEQUENCE1 c NOTSEQ NOTSEQ f g SEQUENCE2 z'),
	('{"sequence1":["a b"],"sequence2":["x y"],"notseq":["d","e"]}', 'a c d x z', 'a c NOTSEQ x z'),
	('{"sequence1":["a b"],"sequence2":["x y"],"notseq":["d","e"]}', 'x y', 'SEQUENCE2'),
	('{"sequence1":["a b"],"sequence2":["x y"],"notseq":["d","e"]}', 'f g', 'f g'),
	('{"farewell":["good bye"],"mood":["good"]}', 'wave good bye to Lisbon', 'wave FAREWELL MOOD to Lisbon'),
	('{"document":["document*"],"use":["use","using"]}', 'word word2 document documents documenting', 'word word2 DOCUMENT DOCUMENT DOCUMENT'),
	('{"document":["document*"],"use":["use","using"]}', 'use using word word2', 'USE USE word word2')) v(keys, txt, expected);
SELECT pg_temp.is('append_key', pg_temp.replaced(txt, pg_temp.dictionary(:'law'), append => true), expected)
  FROM (VALUES ('Mexico passed a libertarian law with Canada', 'Mexico/COUNTRY passed a libertarian/FREEDOM law/LAW WORDS with Canada/COUNTRY'),
	('Ring, freedom, in the Northern Isles!', 'Ring freedom/FREEDOM in the Northern_Isles/COUNTRY Northern/OVERLAP'),
	('Comets approach Mars', 'Comets approach Mars')) v(txt, expected);
SELECT pg_temp.is('nomatch', (SELECT string_agg(w || ' ' || n, ', ' ORDER BY w COLLATE "C") FROM (SELECT w, count(*) AS n
	FROM regexp_split_to_table(pg_temp.replaced(txt, pg_temp.dictionary('{"one":["a","b","b c"],"two":["e","f"]}'), '_'), ' ') w GROUP BY w) x), expected)
  FROM (VALUES ('a a b c c c e f', 'ONE 3, TWO 2, _ 2'), ('a c d d', 'ONE 1, _ 3')) v(txt, expected);
SELECT pg_temp.is('nomatch with a key that matches nothing', pg_temp.replaced(txt, pg_temp.dictionary(
	'{"CR":["rd","red"],"CB":["street","feet"],"CA":["parl","dark"]}'), 'NONE'), expected)
  FROM (VALUES ('12032 Musgrave rd red hill', 'NONE NONE CR CR NONE'), ('130 right road', 'NONE NONE NONE'),
	('13 rad street windermore park queensland', 'NONE NONE CB NONE NONE NONE')) v(txt, expected);
-- keys that match nothing are no rows, and the coding says that it was coded
SELECT pg_temp.is('no match', (SELECT coded(c, b)::text || count(theme) FROM (SELECT code(to_statement('words', 'en', 'whole'), b) AS c, b
	FROM (SELECT pg_temp.dictionary('{"en":{"foreign policy":["aaaaa"]}}') AS b) y) x LEFT JOIN LATERAL themes(c) ON true GROUP BY c, b), 'true0');

-- a value of several words also stands for its joined forms
SELECT pg_temp.is(txt || ' for ' || value, pg_temp.lookup(txt, pg_temp.dictionary(format('{"k":[%s]}', to_json(value))::json)), 'k')
  FROM (VALUES ('the united_states', 'united states'), ('the united states', 'united_states'), ('united-states', 'united states'),
	('Atlantic_Ocean', 'atlantic *'), ('House of Representatives', 'house_of_re*')) v(txt, value);
-- "*" alone is any word, "?" one character, nothing else is special
SELECT pg_temp.is(value, pg_temp.lookup('one a b c office', pg_temp.dictionary(format('{"k":[%s]}', to_json(value))::json)), expected)
  FROM (VALUES ('*', 'k k k k k'), ('o?e', 'k'), ('of', ''), ('of*', 'k'), ('o[n]e', '')) v(value, expected);
-- composed and decomposed forms are one
SELECT pg_temp.is('NFC, case kept', pg_temp.lookup(U&'caf\00E9 cafe\0301 CAFE', pg_temp.dictionary('{"k":["café"]}', folding => '{case}')), 'k k');

-- Lexicoder: strings of characters, case apart; blanks at their ends are edges of words.
-- Counted a second time without the engine, at every place of the plain text.
CREATE TEMP TABLE plain AS
SELECT n, txt AS raw, ' ' || btrim(regexp_replace(lower(txt), '[^[:alnum:]''&-]+', ' ', 'g')) || ' ' AS txt
  FROM (VALUES (1, 'Tax, surtax & taxes: the TAX-payer''s tax (tax). R&D tax'),
	(2, 'An industry; pre-industrial industries re-industrialise: INDUSTR'),
	(3, E'Health care reform.  Healthcare\thealth  care\nand the health; care')) v(n, txt);
CREATE TEMP TABLE string AS SELECT 's/p' || n AS theme, lower(p) AS p, p AS term
  FROM unnest(ARRAY[' TAX ', ' TAX', 'TAX ', 'TAX', 'INDUSTR', ' INDUSTR', ' INDUSTRY ', 'TRIAL', ' HEALTH CARE ', ' HEALTH', 'CARE ', 'R&D', 'PAYER''S'])
	WITH ORDINALITY u(p, n);
SELECT pg_temp.is(format('"%s"', term), string_agg(counted::text, ',' ORDER BY n), string_agg(expected::text, ',' ORDER BY n))
  FROM (SELECT n, s.term, s.theme,
		(SELECT count(*) FROM evidence(to_statement(t.raw, 'en', 'whole'), book) e WHERE e.theme = s.theme) AS counted,
		(SELECT count(*) FROM generate_series(1, length(t.txt)) i WHERE substr(t.txt, i, length(s.p)) = s.p) AS expected
	  FROM plain t, string s, (SELECT codebook_agg(theme, term, NULL, 'substring') AS book FROM string) b) x
 GROUP BY term, theme ORDER BY theme::theme;
