-- thesauri in SKOS, written in Turtle
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION pg_temp.skos(body text, language text DEFAULT NULL) RETURNS codebook LANGUAGE sql
	AS $$ SELECT import_codebook('skos', E'@prefix s: <http://www.w3.org/2004/02/skos/core#> .\nPREFIX x: <http://x/y#>\n' || body, 'my', language) $$;

-- labels become titles and terms; a concept with two broader ones is two themes
SELECT pg_temp.skos($$
# a comment
x:a a s:Concept ; s:prefLabel "\u00c9conomie"@fr , "The \"economy\""@en ;
    s:altLabel """two
lines""", 'z'^^<http://t#string> ; s:notation "1"^^x:code, 2, true ;
    s:note [ a x:q ; x:r (1 2) ] .
x:b.1 a s:Concept ; s:broader x:a, x:c ; s:hiddenLabel "b" ; .
<http://x/y/e> a s:Concept ; s:prefLabel "C"@en .
x:c a s:Concept ; s:narrower x:b.1 ; s:prefLabel "d"@de.
$$);
SELECT pg_temp.skos($$ x:a a s:Concept ; s:prefLabel "eau"@fr , "water"@en ; s:altLabel "H2O" . $$, 'fr');
-- a label too long for a term is a title
SELECT theme, length(title), terms FROM themes(pg_temp.skos(format('x:a a s:Concept ; s:prefLabel "%s" .', repeat('word ', 40))));

-- bad files
SELECT pg_temp.skos('x:a a s:Concept ; s:broader x:b . x:b a s:Concept ; s:broader x:a .');
SELECT pg_temp.skos('x:t a s:Concept ; s:narrower x:a . x:a a s:Concept ; s:broader x:b . x:b a s:Concept ; s:broader x:a .');
SELECT pg_temp.skos('x:a a s:Concept ; s:broader x:missing .');
SELECT pg_temp.skos('x:a s:prefLabel "no concept" .');
SELECT import_codebook('skos', '', 'my');
SELECT pg_temp.skos('x:a a y:b .');
SELECT pg_temp.skos('x:a a "abc');
SELECT pg_temp.skos('x:a a x:b x:c .');
SELECT pg_temp.skos('x:a a');
SELECT pg_temp.skos('x:a');
SELECT import_codebook('skos', E'@pre', 'my');
SELECT import_codebook('skos', E'BAS', 'my');
SELECT pg_temp.skos('x:a "b" x:c .');
SELECT pg_temp.skos('x:a a [ x:b x:c .');
SELECT pg_temp.skos(E'x:a a <b\n>');
SELECT pg_temp.skos('x:a a <b');
SELECT pg_temp.skos('x:a a "\uD800" .');
SELECT pg_temp.skos('x:a a "\u12" .');
SELECT pg_temp.skos('x:a a "\q" .');
SELECT pg_temp.skos('x:a a "\');
SELECT pg_temp.skos('x:a a "b"^^');
SELECT pg_temp.skos('@base <http://x> .');
SELECT pg_temp.skos('@prefix z: <http://x>');
SELECT pg_temp.skos('@prefix');

-- written and read again: titles that are terms and titles that are none
CREATE FUNCTION pg_temp.again(b codebook) RETURNS text LANGUAGE sql
	AS $$ SELECT CASE WHEN import_codebook('skos', export_codebook(b, 'skos'), codebook_name(b)) = b THEN 'same' ELSE 'DIFFERENT' END $$;
SELECT export_codebook(b, 'skos'), pg_temp.again(b) FROM (SELECT pg_temp.skos($$
	x:a a s:Concept ; s:prefLabel "\u00c9conomie \\ \"x\""@fr , "Economy"@en ; s:altLabel "wealth" .
	x:b a s:Concept ; s:broader x:a ; <http://www.w3.org/2000/01/rdf-schema#label> "A title only" ; s:altLabel "b" .
	x:c a s:Concept ; s:prefLabel "wort"@de .$$) AS b) x;
SELECT export_codebook(codebook_agg('my/a b', 'x', NULL, 'fixed'), 'skos');
SELECT export_codebook(codebook_agg('my/a', 'x', NULL, 'fixed', 2), 'skos');
-- what has no place in a codebook is said
SELECT pg_temp.skos($$ x:a a s:Concept ; s:note "n", "m" ;
	s:exactMatch x:z ; s:prefLabel "a" . x:q s:prefLabel "q" . [ s:note 1 ] s:note 2 .$$);
SELECT pg_temp.skos(E'x:a a s:Concept ;\n s:altLabel "' || repeat('word ', 40) || '" .');
