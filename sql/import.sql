-- dictionary files: import, export, bad files
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- each format: what it says, and the same again after export
CREATE TEMP TABLE file (format text, content text);
INSERT INTO file VALUES
('wordstat', E'ECONOMY\r\n\t+STATE+\r\n\t\tWELFARE* (1)\r\n\t\tPUBLIC_SECTOR (2)\r\n\tTAX (0.5)\r\n\r\nNA\r\n\tNOTHING (1)\r\nEMPTY'),
('liwc', E'%\n01  Affect\n\t2\tPosemo\n\t\t126\tJoy\n10\tSocial life\n%\nhappy*\t\t2 126\nyear 2 \t10\nfriend 10 01\n'),
('lexicoder', E'\ufeff<?xml version="1.0" encoding="ISO-8859-1"?><dictionary style="Lexicoder"><cnode name="tax"><pnode name=" TAX "/><pnode name=" FISCAL"></pnode><cnode name="r&amp;d &quot;x&quot;" desc="Title"><pnode name="&#233;conomi"/></cnode></cnode></dictionary>'),
('yoshikoder', '<dictionary style="Yoshikoder"><cnode name="whole"><cnode name="a"><pnode name="x*"/><cnode name="b"><pnode name="y z"/></cnode></cnode><cnode name="c"/></cnode></dictionary>'),
('lc3', E'+POS\n good \nnice\n+NEG\n bad'),
('csv', E'term,theme,title\n,a,"Title, ""quoted""\nand long"\nx*,a/b,\n"y, z",a/b,\n'),
('json', '{"codebook":"other","version":"3","terms":[{"theme":"other/a","term":"x","stance":"oppose","exclude":true,"weight":2}]}');
SELECT format, import_codebook(format, content, 'my') FROM file;
SELECT format, import_codebook(format, export_codebook(b, format), 'my') = b AS same
  FROM file, LATERAL (SELECT import_codebook(format, content, 'my') AS b) x;
SELECT export_codebook(import_codebook(format, content, 'my'), format) FROM file;
-- language of the terms
SELECT DISTINCT language FROM file, terms(import_codebook(format, content, 'my', language => 'en')) WHERE format = 'liwc';
-- other encodings
SELECT import_codebook('wordstat', '\x436174e90a09e974e9202831290a'::bytea, 'my', encoding => 'LATIN1', language => 'fr');
SELECT import_codebook('wordstat', '\x436174e90a09e974e9202831290a'::bytea, 'my');
SELECT import_codebook('wordstat', '\x4361740a09612062'::bytea || '\x00'::bytea, 'my');
SELECT import_codebook('wordstat', '\x41'::bytea, 'my', 'EBCDIC');
-- UTF-16 as Windows writes it, with and without byte order mark; halves of characters
CREATE FUNCTION pg_temp.utf16(txt text, little boolean) RETURNS bytea LANGUAGE sql AS $$
	SELECT decode(string_agg(CASE WHEN little THEN substr(h, 3) || left(h, 2) ELSE h END, '' ORDER BY n, k), 'hex')
	  FROM regexp_split_to_table(txt, '') WITH ORDINALITY c(c, n), LATERAL (
		SELECT 0 AS k, lpad(to_hex(CASE WHEN ascii(c) < 65536 THEN ascii(c) ELSE 55296 + (ascii(c) - 65536) / 1024 END), 4, '0') AS h
		 UNION ALL SELECT 1, lpad(to_hex(56320 + (ascii(c) - 65536) % 1024), 4, '0') WHERE ascii(c) >= 65536) u
$$;
SELECT encoding, little, import_codebook('wordstat', pg_temp.utf16(mark || E'Caté\n\t中国😀 (1)\n', little), 'my', encoding)
  FROM (VALUES (NULL, true, U&'\FEFF'), (NULL, false, U&'\FEFF'), ('UTF16', true, U&'\FEFF'), ('utf-16le', true, ''), ('UTF_16BE', false, '')) v(encoding, little, mark);
SELECT import_codebook('wordstat', pg_temp.utf16('A', true), 'my', 'UTF16');
SELECT import_codebook('wordstat', '\xfffe41'::bytea, 'my');
SELECT import_codebook('wordstat', '\xfeffd800'::bytea, 'my');
SELECT import_codebook('wordstat', '\xfeffdc00d800'::bytea, 'my');
SELECT import_codebook('wordstat', '\xfffe4100'::bytea || '\x0000'::bytea, 'my');
-- XML says its encoding, unless told otherwise
SELECT import_codebook('lexicoder', convert_to('<?xml version="1.0" encoding="ISO-8859-1"?><dictionary><cnode name="é"/></dictionary>', 'LATIN1'), 'my');
SELECT import_codebook('lexicoder', convert_to('<?xml version="1.0" encoding=''windows-1252''?><dictionary><cnode name="œ"/></dictionary>', 'WIN1252'), 'my');
SELECT import_codebook('lexicoder', pg_temp.utf16(U&'\FEFF<?xml version="1.0" encoding="UTF-16"?><dictionary><cnode name="œ"/></dictionary>', true), 'my');
SELECT import_codebook('lexicoder', convert_to('<?xml version="1.0" encoding="ISO-8859-1"?><dictionary><cnode name="é"/></dictionary>', 'UTF8'), 'my', 'UTF8');
SELECT import_codebook('lexicoder', '<?xml version="1.0" encoding="EBCDIC"?><dictionary/>'::bytea, 'my');
-- a shipped book as CSV and back: everything but what it says about itself
SELECT what FROM codebooks, codebook_diff(import_codebook('csv', export_codebook(name, 'csv'), name), book)
 WHERE name = 'emtech' AND shipped;
SELECT export_codebook('emtech', 'wordstat', 'fr');
SELECT count(*)
  FROM (SELECT codebook_agg(theme, term, language, kind, weight) AS plain FROM terms('emtech')) p,
       terms(import_codebook('wordstat', export_codebook(plain, 'wordstat', 'fr'), 'emtech', 'fr'))
 WHERE language = 'fr';

-- bad files: one error, with the line
SELECT import_codebook('sqlite', 'x', 'my');
SELECT import_codebook('csv', 'theme,term', 'two words');
SELECT import_codebook('csv', '', 'my');
SELECT import_codebook('csv', E'theme\na', 'my');
SELECT import_codebook('csv', E'theme,term,lang\na,b,en', 'my');
SELECT import_codebook('csv', E'theme,term,term\na,b,c', 'my');
SELECT import_codebook('csv', E'theme,term\na,"b\nc"\n\nd', 'my');
SELECT import_codebook('csv', E'theme,term\na,"b', 'my');
SELECT import_codebook('csv', E'theme,term\n"a\nb",c', 'my');
SELECT import_codebook('csv', E'theme,term\na,b\n/,c', 'my');
SELECT import_codebook('csv', E'theme,term,weight\na,b,heavy', 'my');
SELECT import_codebook('csv', E'theme,term,exclude\na,b,perhaps', 'my');
SELECT import_codebook('csv', E'theme,term,stance\na,b,no', 'my');
SELECT import_codebook('wordstat', E'A\n\t\tB (1)', 'my');
SELECT import_codebook('wordstat', E'B (1)', 'my');
SELECT import_codebook('wordstat', E'A\n\tB (-1)', 'my');
SELECT import_codebook('wordstat', E'A\n\tB\x01', 'my');
SELECT import_codebook('wordstat', (SELECT string_agg(repeat(E'\t', n) || 'x', E'\n') FROM generate_series(0, 70) n), 'my');
SELECT import_codebook('wordstat', repeat('x', 3000), 'my');
SELECT import_codebook('liwc', E'happy 1', 'my');
SELECT import_codebook('liwc', E'%\n1 A\n', 'my');
SELECT import_codebook('liwc', E'%\nA 1\n%', 'my');
SELECT import_codebook('liwc', E'%\n1 A\n01 B\n%', 'my');
SELECT import_codebook('liwc', E'%\n1 A\n%\nhappy\t1 2', 'my');
SELECT import_codebook('liwc', E'%\n%\nhappy\t1', 'my');
SELECT import_codebook('liwc', E'%\n1 A\n%\nlike\t(02 134)125/464', 'my');
SELECT import_codebook('liwc', E'%\n1 A\n%\nhappy', 'my');
-- all lines that cannot be taken are told at once
SELECT import_codebook('liwc', E'%\n1 A\n%\nkind\t<of>1/2\nfine\t1\n<of>\t1\nlike\t(02 134)1/2\t1\nhappy\t7 8\n\nodd\tx', 'my');
SELECT import_codebook('liwc', E'%\n1 A\n%\n' || repeat(E'like\t2\n', 25), 'my');
-- categories without a number of their own
SELECT import_codebook('liwc', E'%\n12\tmisc\n\t121 a\nelse \n\t140\tb\n\tnone\n%\nx\t121 140 12', 'my');
SELECT import_codebook('lc3', E'good', 'my');
-- (the detail is the XML library's, and differs by its version)
\set VERBOSITY terse
SELECT import_codebook('lexicoder', '<dictionary><cnode name="a">', 'my');
\set VERBOSITY default
SELECT import_codebook('lexicoder', '<html/>', 'my');
SELECT import_codebook('lexicoder', '<dictionary><pnode name="a"/></dictionary>', 'my');
SELECT import_codebook('lexicoder', '<dictionary><cnode><pnode name="a"/></cnode></dictionary>', 'my');
SELECT import_codebook('lexicoder', '<dictionary><cnode name="a"><word name="a"/></cnode></dictionary>', 'my');
SELECT import_codebook('lexicoder', '<dictionary><cnode name="a"><pnode name="a" desc="why"/></cnode></dictionary>', 'my');
-- entities: nothing is read from outside, expansion is bounded
SELECT import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><dictionary><cnode name="a&e;"/></dictionary>', 'my');
\set VERBOSITY sqlstate
SELECT import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">'
  || (SELECT string_agg(format('<!ENTITY %s "%s">', chr(97 + n), repeat('&' || chr(96 + n) || ';', 20)), '') FROM generate_series(1, 8) n)
  || ']><dictionary><cnode name="&i;"/></dictionary>', 'my');
SELECT import_codebook('lexicoder', '<dictionary>' || repeat('<cnode name="a">', 5000) || repeat('</cnode>', 5000) || '</dictionary>', 'my');
\set VERBOSITY default

-- what a format cannot hold is an error
SELECT export_codebook(codebook_agg('my/a', 'x', 'en', NULL, 1, 'oppose'), 'liwc', 'en');
SELECT export_codebook(codebook_agg('my/a', 'x', NULL, NULL, 2), 'liwc');
SELECT export_codebook(codebook_agg('my/a', 'x', NULL, NULL, 1, NULL, true), 'yoshikoder');
SELECT export_codebook(codebook_agg('my/a', 'x', NULL, 'substring'), 'wordstat');
SELECT export_codebook(codebook_agg('my/a', 'x_y'), 'wordstat');
SELECT export_codebook(codebook_agg('my/a (b)', 'x'), 'wordstat');
SELECT export_codebook(codebook_agg(theme, term, language), 'liwc') FROM (VALUES ('my/a', 'x', 'en'), ('my/a', 'y', NULL)) v(theme, term, language);
SELECT export_codebook(codebook_agg('my/a/b', 'x', NULL, 'substring'), 'lc3');
SELECT export_codebook(book, 'wordstat') FROM codebooks WHERE name = 'emtech';
SELECT export_codebook('emtech', 'json', 'en');
SELECT export_codebook('emtech', 'pdf');

-- errors of XML say their line; what is left out is said
SELECT import_codebook('lexicoder', E'<?xml version="1.0"?>\n<!-- <cnode>\n<pnode -->\n<dictionary><cnode name="a">\n<word/></cnode></dictionary>', 'my');
SELECT import_codebook('lexicoder', E'<dictionary>\n<cnode name="a" color="red">\n<pnode name=""/></cnode></dictionary>', 'my');
-- no silent misreading: rules and XML in WordStat's place, a theme named as YAML's terms
SELECT import_codebook('wordstat', E'A\n\tX (1)\n@RULE [X NEAR Y]\n', 'my');
SELECT import_codebook('wordstat', '<dictionary/>', 'my');
SELECT export_codebook(codebook_agg('my/__', 'x'), 'yaml');

-- WordStat: blanks among the tabs say nothing, a weight needs none before it
SELECT import_codebook('wordstat', E'SOUTH\n   \tBW\n   \t\tBotswana (1)\n \t \tSouth Africa (2)\n  \tNO\n\t \tOslo(1)', 'my');
SELECT import_codebook('wordstat', E'A\n\t(1)', 'my');

-- Yoshikoder says how its patterns are meant: with "substring" only "*" is special
CREATE FUNCTION pg_temp.ykd(engine text, term text) RETURNS TABLE (term text, kind text) LANGUAGE sql AS $$
	SELECT term, kind FROM terms(import_codebook('yoshikoder', format(E'<dictionary style="050805"%s>\n<cnode name="D"><cnode name="a"><pnode name="%s"/></cnode></cnode></dictionary>', engine, term), 'my'))
$$;
SELECT engine, t, k.* FROM (VALUES (''), (' patternengine="substring"')) e(engine), unnest(ARRAY['tax', 'tax*', 'what?']) t, pg_temp.ykd(engine, t) k;
SELECT * FROM pg_temp.ykd(' patternengine="substring"', 'wh*t?');
SELECT * FROM pg_temp.ykd(' patternengine="regexp"', 'tax(es)?');
SELECT * FROM pg_temp.ykd(' patternengine="soundex"', 'tax');
SELECT import_codebook('lexicoder', '<dictionary patternengine="regexp"/>', 'my');
SELECT count(*) FROM evidence(to_statement('whats', 'en', 'whole'), import_codebook('yoshikoder', '<dictionary patternengine="substring"><cnode name="D"><cnode name="a"><pnode name="what?"/></cnode></cnode></dictionary>', 'my'));

-- LIWC-22's tables: a column for each category, an X or a weight in the cell
SELECT import_codebook('liwc', E'\ufeffDicTerm,"anger, rage",joy\r\nhate*,X,\r\n"well, well",x,2.5\r\n\r\nhappy,,X\r\n', 'my', 'en');
SELECT import_codebook('liwc', E'"DicTerm",a\nx,', 'my');
SELECT import_codebook('liwc', E'DicTerm,a,b\nx,yes,1\nx,-1,2\n,X,\n,,\ny,NaN,inf\nz,1e40,0', 'my');
SELECT import_codebook('liwc', E'DicTerm,a,a\nx,X,', 'my');
SELECT import_codebook('liwc', E'DicTerm,a\nx,X,X', 'my');
SELECT import_codebook('liwc', E'DicTerm,\nx,X', 'my');
SELECT import_codebook('liwc', 'DicTerm' || repeat(',a', 1000), 'my');

-- so are all terms that cannot be, whatever the format: in the order of the lines, a few reasons each
SELECT import_codebook('csv', E'theme,term\na,good\na,' || repeat('word ', 33) || E'\na,"also\ngood"\nb,' || repeat('x', 1001), 'my');
SELECT import_codebook('csv', E'theme,term,weight\na,x,-1\na,y,1\na,z,1e39', 'my');
SELECT import_codebook('wordstat', E'A\n\tX (-1)\nB\n\tY (1)\n\tZ (-2)', 'my');
SELECT import_codebook('liwc', E'DicTerm,a,b,c,d,e\n' || repeat('x', 1001) || E',X,X,no,?,!\ny,X,,,,\n,,,,,X', 'my');
SELECT import_codebook('lc3', E'+A\n' || repeat(E' \nx\001\n', 25), 'my');
SELECT import_codebook('skos', '@prefix s: <http://www.w3.org/2004/02/skos/core#> .' || E'\n<b> a s:Concept ; s:broader <z> , <y> ;\n s:altLabel "' || repeat('word ', 40) || E'" .\n<y> a s:Concept . <z> a s:Concept ;\n s:altLabel " " .\n<a> a s:Concept ; s:altLabel "' || repeat('word ', 33) || '".', 'my');
