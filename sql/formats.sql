-- codebooks from files and to files
\set SHOW_CONTEXT errors
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- a file's codebook as rows, and whether writing and reading again changes it
CREATE FUNCTION show(format text, book codebook) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT theme || ': ' || coalesce(title, '') FROM themes(book) WHERE title IS NOT NULL OR terms = 0
	UNION ALL
	SELECT concat_ws(' ', theme || ' = "' || term || '"', kind, language, stance,
		CASE WHEN weight <> 1 THEN weight END, CASE WHEN exclude THEN 'exclude' END) FROM terms(book)
	UNION ALL
	SELECT CASE WHEN import_codebook(format, export_codebook(book, format), codebook_name(book)) = book
		THEN 'identical' ELSE 'DIFFERENT' END
$$;

--
-- LIWC
--
SELECT show('liwc', import_codebook('dic', E'%\n1\tcare\n\t02\tvirtue\n\t3\tvice\n%\nsafe*\t1 2\ncruel*         \t003\nwar on drugs 3\n9to5 2\n\nkind\t1\t2\n', 'mf'));
-- line ends of old Macintoshes and of Windows
SELECT show('liwc', import_codebook('liwc', E'%\r1\tcare\r%\rsafe*\t1\r', 'mf'));
SELECT show('liwc', import_codebook('.dic', E'%\r\n1\tcare\r\n%\r\nsafe*\t1\r\n', 'mf'));
-- what has no counterpart is said with its line
SELECT show('liwc', import_codebook('liwc', E'%\n1\ta\n2\tb\n%\nlike\t(1 2)7/9 2\nkind<of>\t1\nso\t1 8\nas\t8\n', 'mf'));
-- errors, with their line
SELECT import_codebook('liwc', E'1\tcare\n%\n', 'mf');
SELECT import_codebook('liwc', E'%\n1\tcare\n', 'mf');
SELECT import_codebook('liwc', E'%\n1\tcare\n01\tharm\n%\n', 'mf');
SELECT import_codebook('liwc', E'%\n1\tcare\n\t\t2\tharm\n%\n', 'mf');
SELECT import_codebook('liwc', E'%\n1\n%\n', 'mf');
SELECT import_codebook('liwc', E'%\n1\tcare\n%\n\x01\t1\n', 'mf');
SELECT import_codebook('liwc', '', 'mf');

--
-- WordStat
--
SELECT show('cat', import_codebook('cat', E'CULTURE\r\n\tSPORT\r\n\t\tANGLER* (1)\r\n\tCIVIL_WAR (3)\r\nNA\r\n\tNOTHING (0)\r\n', 'ws'));
SELECT show('cat', import_codebook('cat', E'A\n\tX (1)\n@RULE [X NEAR Y]\n', 'ws'));
SELECT import_codebook('cat', E'WORD (1)\n', 'ws');
SELECT import_codebook('cat', E'A\n\t\tWORD (1)\n', 'ws');
SELECT import_codebook('cat', '<dictionary/>', 'ws');
-- encodings
SELECT show('cat', import_codebook('cat', '\x410a09e9636f6c65202831290a'::bytea, 'ws', 'latin1'));
SELECT show('cat', import_codebook('cat', '\x410a09e9636f6c65202831290a'::bytea, 'ws', 'windows-1252'));
SELECT show('cat', import_codebook('cat', '\x410a0993fa967b202831290a'::bytea, 'ws', 'shift-jis'));
SELECT import_codebook('cat', '\x410a09e9636f6c65202831290a'::bytea, 'ws');
SELECT import_codebook('cat', '\x410a'::bytea, 'ws', 'klingon');
SELECT import_codebook('cat', '\xfffe41000a00'::bytea, 'ws');
SELECT import_codebook('cat', '\x4100'::bytea, 'ws');

--
-- Yoshikoder and Lexicoder
--
SELECT show('ykd', import_codebook('ykd', '<?xml version="1.0" encoding="UTF-8"?>
<dictionary style="050805" patternengine="substring">
 <!-- <cnode name="no"> -->
 <cnode name="policy" desc="Public policy"><pnode name="tax*"></pnode>
  <cnode name="R&amp;D"><pnode name="labs &lt;3"/></cnode>
  <pnode name="polic*"/>
 </cnode>
</dictionary>', 'yk'));
SELECT show('lcd', import_codebook('lcd', '<dictionary style="Lexicoder"><cnode name="topic"><pnode name=" INDUSTR"></pnode><pnode name=" TAX "></pnode></cnode></dictionary>', 'lc'));
SELECT show('ykd', import_codebook('ykd', convert_to('<?xml version="1.0" encoding="ISO-8859-1"?><dictionary><cnode name="é"><pnode name="à"/></cnode></dictionary>', 'latin1'), 'yk'));
SELECT show('ykd', import_codebook('ykd', '<dictionary>
<cnode name="a" color="red"><note>hm</note>
<pnode name="x"/></cnode></dictionary>', 'yk'));
SELECT import_codebook('ykd', '<dictionary>
<pnode name="x"/></dictionary>', 'yk');
SELECT import_codebook('ykd', '<dictionary><cnode name="a">
<pnode/></cnode></dictionary>', 'yk');
SELECT import_codebook('ykd', '<thesaurus/>', 'yk');
\set VERBOSITY terse
SELECT import_codebook('ykd', '<dictionary><cnode></dictionary>', 'yk');
\set VERBOSITY default
SELECT import_codebook('ykd', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><dictionary><cnode name="&b;"/></dictionary>', 'yk');

--
-- Lexicoder 3
--
SELECT show('lc3', import_codebook('lc3', E'+POS\ngood\nvery well\n\n+NEG\nbad*\n+NEG/worse\nworst\n', 'l3'));
SELECT import_codebook('lc3', E'good\n', 'l3');
SELECT import_codebook('lc3', E'+\ngood\n', 'l3');

--
-- CSV
--
SELECT show('csv', import_codebook('csv', E'theme,term,weight,language,note\nm/a,"x, ""y""",2,en,n\nm/b,,,,\n\nm/a,"two\nlines",,,\n'));
SELECT show('csv', import_codebook('csv', E'Term;Theme\r\nx,y;a b\r\n', 'm'));
SELECT show('csv', import_codebook('csv', E'theme\tterm\tkind\tstance\texclude\ttitle\nm/a\t x\tsubstring\toppose\tyes\tTitle of a\n'));
SELECT import_codebook('csv', E'theme,word\nm/a,x\n');
SELECT import_codebook('csv', E'theme,term\nm/a\n');
SELECT import_codebook('csv', E'theme,term\nm/a,"x\n');
SELECT import_codebook('csv', E'theme,term\nm/a,"x"y\n');
SELECT import_codebook('csv', E'theme,term,weight\nm/a,x,much\n');
SELECT import_codebook('csv', E'theme,term,exclude\nm/a,x,maybe\n');
SELECT import_codebook('csv', E'theme,term,kind\nm/a,x,magic\n');
SELECT import_codebook('csv', E'theme,term\na,x\n');
SELECT import_codebook('csv', '');

--
-- JSON
--
SELECT show('json', import_codebook('json', '{"codebook":"j","themes":[],"terms":[{"theme":"j/a","term":"x","language":"fr","weight":0.5}]}'));
SELECT codebook_name(import_codebook('json', '{"codebook":"j","terms":[{"theme":"j/a","term":"x"}]}', 'k'));
SELECT import_codebook('json', '{"codebook":"j","terms":[{"theme":"k/a","term":"x"}]}');

--
-- SKOS
--
SELECT show('ttl', import_codebook('ttl', $$
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <http://example.org/t/> . # a comment
:s a skos:ConceptScheme ; skos:hasTopConcept :1 .
:1 a skos:Concept ; skos:prefLabel "End poverty"@en , 'Fin de la pobreza'@es ; skos:altLabel """No
"poverty\""""@en; .
:1.1 skos:broader :1 ; skos:hiddenLabel "poor*"@en .
<http://example.org/t/a%20b> skos:broader :1.1 ; skos:prefLabel "\u00e9l\U000000E9ve?"@fr .
$$, 'un'));
SELECT show('ttl', import_codebook('ttl', $$
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
BASE <http://example.org/>
<a> a skos:Concept ; skos:note "n", "m" ; skos:prefLabel "x" ; skos:member ( <b> [ skos:note 1.5 ] true ) .
<b> skos:broader <a> , <c> .
<d> skos:prefLabel "not a concept" .
$$, 'un'));
SELECT import_codebook('ttl', E'@prefix a: <x> .\na:b a:c "open', 'un');
SELECT import_codebook('ttl', E'\n\nx:b a x:c .', 'un');
SELECT import_codebook('ttl', E'<a> <b> <c>', 'un');
SELECT import_codebook('ttl', E'<a> <b> "\\q" .', 'un');
SELECT import_codebook('ttl', E'@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n<x/a> s:broader <x/b> .\n<x/b> s:broader <x/a> .', 'un');

--
-- what a format cannot hold is said
--
CREATE TEMP TABLE rich AS SELECT set_codebook(codebook_agg(r), version => '2') AS book FROM (VALUES
	('m/a', 'x*', 'en', 'glob', 2.5, 'oppose', false, 'Title'), ('m/a', 'y*', NULL, 'fixed', 1, NULL, false, NULL),
	('m/a', 'z z', NULL, 'glob', 1, NULL, true, NULL), ('m/a/b', ' s', NULL, 'substring', 1, NULL, false, NULL)
) r(theme, term, language, kind, weight, stance, exclude, title);
SELECT f, export_codebook(book, f) FROM rich, unnest(ARRAY['liwc', 'wordstat', 'yoshikoder', 'lexicoder', 'lexicoder3', 'quanteda', 'csv', 'skos']) f;
SELECT export_codebook('emtech', 'csv') = export_codebook(book, 'csv') FROM codebook_library WHERE name = 'emtech';
SELECT export_codebook(book, 'word') FROM rich;
SELECT export_codebook(codebook_agg('m/__', 'x'), 'quanteda');
SELECT export_codebook(codebook_agg('m/a (1)', 'x'), 'wordstat');
SELECT import_codebook('liwc', '%');
SELECT import_codebook('liwc', '%', 'a/b');
SELECT import_codebook('liwc', E'%\n1 a\n%\nx 1\n', 'm', 'not a language');
SELECT import_codebook(NULL, 'x'), import_codebook('json', NULL::text);

-- hostile: deep, and each prefix and each byte changed of a file of every format
SELECT import_codebook('ykd', '<dictionary>' || repeat('<cnode name="a">', 100) || repeat('</cnode>', 100) || '</dictionary>', 'm');
SELECT import_codebook('ttl', repeat('[', 100000), 'm');
\set VERBOSITY terse
SELECT import_codebook('ttl', '<s> <p> ' || repeat('[ <p> ', 1000000), 'm');
SELECT import_codebook('ttl', '<s> <p> ' || repeat('( ', 1000000), 'm');
SET client_min_messages = error;
CREATE FUNCTION survives(format text, content bytea) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM import_codebook(format, content, 'm');
	RETURN 'taken';
EXCEPTION WHEN internal_error OR data_corrupted THEN RETURN SQLERRM;
	WHEN OTHERS THEN RETURN 'refused';
END $$;
SELECT f, count(*) > 0, string_agg(DISTINCT survives, ',' ORDER BY survives) FROM (
	SELECT f, survives(f, substr(c, 1, n)) FROM rich, unnest(ARRAY['liwc', 'wordstat', 'yoshikoder', 'lexicoder', 'lexicoder3', 'csv', 'skos', 'json']) f,
		convert_to(export_codebook(book, f), 'UTF8') c, generate_series(1, length(c)) n
	UNION ALL
	SELECT f, survives(f, set_byte(c, n, b)) FROM rich, unnest(ARRAY['liwc', 'wordstat', 'yoshikoder', 'lexicoder', 'lexicoder3', 'csv', 'skos', 'json']) f,
		convert_to(export_codebook(book, f), 'UTF8') c, generate_series(0, length(c) - 1) n, unnest(ARRAY[9, 10, 34, 60, 92, 255]) b
) s GROUP BY f ORDER BY f;
DROP FUNCTION show, survives;
