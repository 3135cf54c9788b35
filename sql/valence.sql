-- descriptions and valences of themes: said, inherited, changed, compared, carried to other formats and back
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

CREATE TEMP TABLE book AS SELECT '{"codebook":"w","themes":[
	{"theme":"w/evil","title":"Evil","description":"What \"nobody\" wants,\nsuch as:\t戦争","valence":"negative"},
	{"theme":"w/evil/arms","valence":"contested"}, {"theme":"w/evil/arms/ban","valence":"positive"}, {"theme":"w/evil/arms/ban/treaty"},
	{"theme":"w/evil/arms/trade"}, {"theme":"w/evil/terror","valence":"negative"}, {"theme":"w/evil/9"}, {"theme":"w/evil/10/x"},
	{"theme":"w/peace","valence":"positive","description":""}, {"theme":"w/tax","valence":null}, {"theme":"w/tax/high"}, {"theme":"w/vote","valence":"contested"}],
	"terms":[{"theme":"w/evil","term":"evil*"},{"theme":"w/peace","term":"peace","language":"en"},{"theme":"w/peace","term":"paix","language":"fr"}]}'::codebook AS b;
-- each theme's valence, its own or inherited
SELECT theme, level, title, valence, terms, description FROM book, themes(b);
-- the text form has a valence where it is another than that of the theme above
SELECT b FROM book;
SELECT b = b::text::codebook AS text, b = b::jsonb::codebook AS jsonb FROM book;

-- rows make the book again, by the valences of all themes
SELECT codebook_agg(r) = b AS same FROM book, LATERAL (SELECT * FROM themes(b) LEFT JOIN terms(b) USING (theme)) r GROUP BY b;
-- a theme that says what it inherits says nothing
SELECT count(DISTINCT b) FROM (VALUES
	('{"codebook":"w","themes":[{"theme":"w/a","valence":"positive"},{"theme":"w/a/b"}],"terms":[]}'::codebook),
	('{"codebook":"w","themes":[{"theme":"w/a/b","valence":"positive"},{"theme":"w/a","valence":"positive"}],"terms":[]}')) v(b);
-- contested is not the same as not said, alone as well
SELECT v.a = v.b AS same, d.* FROM (VALUES ('{"codebook":"w","themes":[{"theme":"w/a"}],"terms":[]}'::codebook, '{"codebook":"w","themes":[{"theme":"w/a","valence":"contested"}],"terms":[]}'::codebook)) v(a, b), codebook_diff(v.a, v.b) d;
-- from rows with any of the columns; a theme can be described in one row of many
SELECT codebook_agg(r) FROM (VALUES ('a/x', 'one', 'd', NULL), ('a/x', 'two', NULL, 'positive'), ('a/x/y', NULL, NULL, NULL), ('a/x', 'three', 'd', 'positive')) r(theme, term, description, valence);

-- errors
SELECT codebook_agg(r) FROM (VALUES ('a/x', 'one', 'd'), ('a/x', 'two', 'e')) r(theme, term, description);
SELECT codebook_agg(r) FROM (VALUES ('a/x', 'one', 'negative'), ('a/x', 'two', 'contested')) r(theme, term, valence);
SELECT codebook_agg(r) FROM (SELECT 'a/x' AS theme, 'one' AS term, 'good' AS valence) r;
SELECT '{"codebook":"w","themes":[{"theme":"w/a","valence":"none"}],"terms":[]}'::codebook;
SELECT '{"codebook":"w","themes":[{"theme":"w/a","description":["x"]}],"terms":[]}'::codebook;
SELECT set_theme(b, 'w/tax', valence => 'neutral') FROM book;
SELECT set_theme(b, 'w/tax', description => repeat('x', 10001)) FROM book;
SELECT length(description) FROM book, themes(set_theme(b, 'w/tax', description => repeat('x', 10000))) WHERE theme = 'w/tax';

-- one theme changed: NULL leaves, '' takes away
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'w/evil', description => 'Wars')) d;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'w/evil', '', '')) d;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'w/evil')) d;
-- what inherits goes along; one row tells it
SELECT theme, valence FROM book, themes(set_theme(b, 'w/evil', valence => 'positive')) WHERE theme <@ 'w/evil';
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'w/evil', valence => 'positive')) d;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'w/evil', valence => '')) d;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'w/evil/arms', valence => '')) d;
SELECT d.* FROM book, codebook_diff(set_theme(b, 'w/evil', valence => 'contested'), b) d;
-- set and taken away again
SELECT set_theme(set_theme(b, 'w/tax', valence => 'negative', description => 'x'), 'w/tax', valence => '', description => '') = b AS same FROM book;
-- a new theme, and one that goes
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'w/peace/talks', 'Talks', 'Between states')) d;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'w/peace/force/air', valence => 'contested')) d;
SELECT d.* FROM book, codebook_diff(b, drop_theme(b, 'w/evil')) d WHERE what <> 'term';
-- other changes carry them along
SELECT array_agg(DISTINCT what) AS what FROM book, codebook_diff(b, set_term(drop_term(set_codebook(b, name => 'v', version => '2'), 'v/evil', 'evil*'), 'v/tax/low', 'tax')) d;
-- merged: what one of them says
SELECT m FROM merge_codebooks('{"codebook":"a","themes":[{"theme":"a/x","valence":"positive"},{"theme":"a/y","description":"y"}],"terms":[]}',
	'{"codebook":"b","themes":[{"theme":"b/x","description":"x"},{"theme":"b/x/z"},{"theme":"b/y","valence":"negative"}],"terms":[]}') m;
SELECT merge_codebooks(b, set_theme(b, 'w/peace', valence => 'negative')) FROM book;

-- a book of the library
INSERT INTO codebook_library (book) SELECT b FROM book;
SELECT theme, valence, left(description, 8) AS description FROM themes('w') WHERE valence = 'negative';
DELETE FROM codebook_library WHERE name = 'w';

-- binary form: version 1 where no theme has either, else 2 with what they have behind the terms
SELECT left(codebook_send(set_theme(b, 'a/x', title => 't'))::text, 4) AS v1, codebook_send(set_theme(b, 'a/x', 't', 'd', 'positive')) AS v2 FROM (SELECT codebook_agg('a/x', 'y') AS b) c;

-- other formats: csv has both, skos descriptions, the others neither
SELECT export_codebook(b, 'csv') FROM book;
SELECT import_codebook('csv', export_codebook(b, 'csv'), 'w') = b AS csv, import_codebook('json', export_codebook(b, 'json'), 'w') = b AS json FROM book;
SELECT export_codebook(b, 'csv', 'fr') FROM (SELECT codebook_agg(r) AS b FROM (VALUES ('a/x', 'x', 'en', 'd', 'negative'), ('a/x', 'y', 'fr', NULL, NULL)) r(theme, term, language, description, valence)) c;
SELECT import_codebook('csv', E'valence,theme,term\npositive,x,\n,x/y,\n', 'a');
SELECT import_codebook('csv', E'theme,term,valence\nx,,good\n', 'a');
SELECT export_codebook(b, 'yaml') FROM book;
SELECT export_codebook(set_theme(b, 'w/evil', description => ''), 'yaml', 'en') FROM book;
SELECT export_codebook(b, 'skos') FROM book;
-- copies without
SELECT export_codebook((SELECT codebook_agg(r) FROM (SELECT theme, title, term, language, kind, weight, stance, exclude FROM themes(book) LEFT JOIN terms(book) USING (theme)) r), 'yaml', 'en')
  FROM (SELECT b FROM book) x(book);
CREATE TEMP TABLE described AS
SELECT (SELECT codebook_agg(r) FROM (SELECT theme, title, description, term, language, 'fixed' AS kind, weight, stance, exclude FROM themes(book) LEFT JOIN (SELECT * FROM terms(book) WHERE term <> 'evil*') t USING (theme)) r) AS b
  FROM (SELECT b FROM book) x(book);
SELECT export_codebook(b, 'skos') FROM (SELECT drop_theme(b, 'w/peace') AS b FROM described) x;
SELECT d.* FROM described, codebook_diff(b, import_codebook('skos', export_codebook(b, 'skos'), 'w')) d;
-- a thesaurus: the definition before the scope note, each in the import's language, English, none, any
SELECT theme, title, description FROM themes(import_codebook('skos', $$
@prefix s: <http://www.w3.org/2004/02/skos/core#> .
<x/scheme> a s:ConceptScheme ; s:definition "Of the scheme" .
<x/1> a s:Concept ; s:prefLabel "one"@en ; s:scopeNote "Note"@en ; s:definition "Définition"@fr , "Definition"@en , "Bestimmung"@de .
<x/2> a s:Concept ; s:scopeNote "Only a note" ; s:broader <x/1> .
<x/3> a s:Concept ; s:definition """Two
lines"""@de ; s:scopeNote [ s:value "a node" ] .
$$, 'a'));
SELECT theme, description FROM themes(import_codebook('skos', '@prefix s: <http://www.w3.org/2004/02/skos/core#> .
<x/1> a s:Concept ; s:definition "Définition"@fr , "Definition"@en .', 'a', language => 'fr'));
SELECT import_codebook('skos', '@prefix s: <http://www.w3.org/2004/02/skos/core#> .
<x/1> a s:Concept ;
	s:definition "' || repeat('x', 10001) || '" .', 'a');
