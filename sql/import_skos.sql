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

-- the same in RDF/XML: elements and attributes, nodes inside of nodes, languages that are inherited
CREATE FUNCTION pg_temp.rdf(body text, language text DEFAULT NULL) RETURNS codebook LANGUAGE sql
	AS $$ SELECT import_codebook('skos', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#" xmlns:x="http://x/y#">' || E'\n' || body || '</rdf:RDF>', 'my', language) $$;
SELECT pg_temp.rdf($$<s:ConceptScheme rdf:about="http://x/s"><x:name xml:lang="en">Scheme</x:name></s:ConceptScheme>
<!-- a <comment/> -->
<s:Concept rdf:about="http://x/a" x:created="1999">
	<s:prefLabel xml:lang="fr">&#201;conomie</s:prefLabel><s:prefLabel xml:lang="en">The "economy" &amp; trade</s:prefLabel>
	<s:altLabel>wealth</s:altLabel>
	<s:inScheme rdf:resource="http://x/s"/>
	<s:narrower><s:Concept rdf:about="http://x/b.1" s:hiddenLabel="b"><s:broader rdf:resource="http://x/c"/></s:Concept></s:narrower>
	<s:scopeNote rdf:parseType="Literal"><b>a note</b></s:scopeNote>
</s:Concept>
<rdf:Description rdf:about="http://x/c" xml:lang="de"><rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/><s:prefLabel>d</s:prefLabel></rdf:Description>
<s:Concept rdf:ID="e"><s:prefLabel xml:lang="en">C</s:prefLabel></s:Concept>$$);
-- Turtle and RDF/XML of one thesaurus are one codebook
SELECT pg_temp.rdf('<s:Concept rdf:about="http://x/y#a"><s:prefLabel xml:lang="fr">eau</s:prefLabel><s:prefLabel xml:lang="en">water</s:prefLabel><s:altLabel>H2O</s:altLabel></s:Concept>', 'fr') =
       pg_temp.skos($$ x:a a s:Concept ; s:prefLabel "eau"@fr , "water"@en ; s:altLabel "H2O" . $$, 'fr') AS same;
SELECT import_codebook('skos', convert_to('<?xml version="1.0" encoding="ISO-8859-1"?>
<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://www.w3.org/2004/02/skos/core#"><Concept r:about="x/é"><altLabel xml:lang="fr">été</altLabel></Concept></r:RDF>', 'LATIN1'), 'my');
-- bad files
SELECT pg_temp.rdf('');
SELECT pg_temp.rdf('<s:Concept about="http://x/a"/>');
SELECT pg_temp.rdf('<s:Concept rdf:about="http://x/a"><s:note s:lang="en"/></s:Concept>');
SELECT pg_temp.rdf(E'<s:Concept rdf:about="http://x/a">\n<s:altLabel>' || repeat('word ', 40) || '</s:altLabel></s:Concept>');
SELECT pg_temp.rdf('<s:Concept rdf:about="a"><s:broader rdf:resource="b"/></s:Concept><s:Concept rdf:about="b"><s:broader rdf:resource="a"/></s:Concept>');
SELECT pg_temp.rdf('<s:Concept><s:prefLabel>of nothing</s:prefLabel></s:Concept>');
SELECT import_codebook('skos', '<?xml version="1.0"?><dictionary/>', 'my');
SELECT pg_temp.rdf(repeat('<s:Concept rdf:about="a"><s:narrower>', 70) || repeat('</s:narrower></s:Concept>', 70));
