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

-- SKOS-XL: labels that are resources, with or without names, before or behind what they say
SELECT pg_temp.skos($$ PREFIX xl: <http://www.w3.org/2008/05/skos-xl#>
x:l1 a xl:Label ; xl:literalForm "maize"@en .
x:a a s:Concept ; xl:prefLabel x:l1 , _:l2 ; xl:altLabel [ a xl:Label ; xl:literalForm "corn"@en , "blé d'Inde"@fr ; x:since 1800 ] ;
	xl:hiddenLabel x:nothing ; s:prefLabel "maize"@en .
_:l2 xl:literalForm "maïs"@fr .$$);
SELECT pg_temp.rdf($$<s:Concept rdf:about="http://x/a" xmlns:xl="http://www.w3.org/2008/05/skos-xl#">
	<xl:prefLabel rdf:resource="http://x/l1"/><xl:altLabel rdf:nodeID="l2"/>
	<xl:altLabel><xl:Label><xl:literalForm xml:lang="en">corn</xl:literalForm></xl:Label></xl:altLabel>
	<xl:hiddenLabel rdf:parseType="Resource"><xl:literalForm xml:lang="fr">blé d'Inde</xl:literalForm></xl:hiddenLabel></s:Concept>
<rdf:Description rdf:about="http://x/l1" xmlns:xl="http://www.w3.org/2008/05/skos-xl#" xl:literalForm="maize"/>
<rdf:Description rdf:nodeID="l2" xmlns:xl="http://www.w3.org/2008/05/skos-xl#"><xl:literalForm xml:lang="fr">maïs</xl:literalForm></rdf:Description>$$);

-- a base, and the prefixes that are relative to it; the examples of RFC 3986, section 5.4, as the notices say them
SELECT theme, title FROM themes(pg_temp.skos($$ @base <http://example.org/v/> . @prefix : <#> . BASE <c0>
<c1> a s:Concept ; s:prefLabel "corn" ; s:narrower <c2> , <../v/c3> , :c4 .
<http://example.org/v/c2> a s:Concept . </v/c3> a s:Concept . <http://example.org/v/#c4> a s:Concept .$$));
SELECT theme FROM themes(pg_temp.skos($$ @base <http://a/b/c/d;p?q> . x:a a s:Concept ;
<g:h> 1; <g> 1; <./g> 1; <g/> 1; </g> 1; <//g> 1; <?y> 1; <g?y> 1; <#s> 1; <g#s> 1; <g?y#s> 1; <;x> 1; <g;x> 1; <g;x?y#s> 1; <> 1; <.> 1; <./> 1; <..> 1; <../> 1; <../g> 1; <../..> 1; <../../> 1; <../../g> 1;
<../../../g> 1; <../../../../g> 1; </./g> 1; </../g> 1; <g.> 1; <.g> 1; <g..> 1; <..g> 1; <./../g> 1; <./g/.> 1; <g/./h> 1; <g/../h> 1; <g;x=1/./y> 1; <g;x=1/../y> 1; <g?y/./x> 1; <g?y/../x> 1; <g#s/./x> 1; <g#s/../x> 1; <http:g> 1 .$$));
SELECT theme FROM themes(pg_temp.skos($$ x:a a s:Concept ; <g> 1 . @base <http://a> . x:a <h> 1 . @base <urn:x> . x:a <./i> 1; <../j> 1 .$$));
SELECT pg_temp.skos('@base <http://x>');
SELECT pg_temp.skos('@base "x" .');
-- a long base or prefix would be copied by each of its uses
SELECT pg_temp.skos(format('@base <http://x/%s> . <a> a s:Concept .', repeat('x', 1992)));
SELECT pg_temp.skos(format('PREFIX y: <http://x/%s> y:a a s:Concept .', repeat('x', 1992)));
SELECT theme FROM themes(pg_temp.skos(format('@base <http://x/%s> . <a> a s:Concept .', repeat('x', 1991))));
SELECT pg_temp.rdf(format('<s:Concept xml:base="http://x/%s" rdf:about="a"/>', repeat('x', 1992)));
SELECT pg_temp.rdf(format('<s:Concept rdf:about="a"><l:l xmlns:l="http://x/%s">x</l:l></s:Concept>', repeat('x', 1992)));
SELECT pg_temp.rdf(format('<s:Concept xml:lang="%s" rdf:about="a">%s</s:Concept>', repeat('x', 1000000), repeat('<s:altLabel>x</s:altLabel>', 20000)));
SELECT theme FROM themes(pg_temp.rdf($$<rdf:Description xml:base="http://y/z/"><x:p rdf:parseType="Resource"/></rdf:Description>
<s:Concept rdf:about="a" xml:base="http://y/z/"><s:narrower xml:base="w/"><s:Concept rdf:about="b"/></s:narrower><s:narrower rdf:resource="#c"/></s:Concept>
<s:Concept rdf:about="http://y/z/w/b"><s:altLabel>below a</s:altLabel></s:Concept><s:Concept rdf:ID="c" xml:base="http://y/z/"/>$$));
-- a prefix that is declared again
SELECT theme FROM themes(pg_temp.skos($$ PREFIX y: <http://one/> y:a a s:Concept ; s:narrower y:b . PREFIX y: <http://two/> y:b a s:Concept . <http://one/b> a s:Concept .$$));

-- what is a concept: by relations, and by subclasses of skos:Concept
SELECT theme, title FROM themes(pg_temp.skos($$ x:s a s:ConceptScheme ; s:hasTopConcept x:a , x:gone .
x:a s:prefLabel "a" . x:b s:broader x:a . x:c s:prefLabel "c" . x:b s:narrower x:c . x:d s:topConceptOf x:s .
x:Topic <http://www.w3.org/2000/01/rdf-schema#subClassOf> x:Subject . x:Subject <http://www.w3.org/2000/01/rdf-schema#subClassOf> s:Concept , x:Topic .
x:e a x:Topic . x:f a x:Other ; s:prefLabel "no concept" .$$));
-- an excerpt: what is above or below it and not in the file
SELECT theme, title FROM themes(pg_temp.skos($$ x:a a s:Concept ; s:broader <http://other/x> , x:t ; s:narrower x:gone1 , x:gone2 . x:b a s:Concept ; s:broader <http://other/x> . x:t a s:Concept .$$));
SELECT theme, title FROM themes(pg_temp.skos($$ x:a a s:Concept ; s:broader <http://other/x> . <http://other/x> <http://www.w3.org/2000/01/rdf-schema#label> "what is said of it makes it one" .$$));
-- circles are told as circles, however long, wherever they hang
SELECT pg_temp.skos('x:t a s:Concept . x:f a s:Concept ; s:broader x:f , x:t .');
SELECT pg_temp.skos((SELECT string_agg(format('x:c%s a s:Concept ; s:broader x:c%s .', n, (n + 1) % 9), ' ') FROM generate_series(0, 8) n) || ' x:t a s:Concept ; s:narrower x:c4 . x:u s:broader x:c2 .');
-- a tree that is too deep is none
SELECT pg_temp.skos((SELECT string_agg(format('x:c%s s:broader x:c%s .', n, n + 1), ' ') FROM generate_series(1, 64) n));
SELECT count(*), max(level) FROM themes(pg_temp.skos((SELECT string_agg(format('x:c%s s:broader x:c%s .', n, n + 1), ' ') FROM generate_series(1, 61) n) || 'x:c62 a s:Concept .'));

-- concepts whose IRIs end alike are never one theme: more of the IRI names them, only where they meet
SELECT theme, term FROM terms(pg_temp.skos($$ <http://e/energy/1> a s:Concept ; s:prefLabel "solar power" . <http://e/health/1> a s:Concept ; s:prefLabel "measles" .
<http://e/health/2> a s:Concept ; s:prefLabel "polio" ; s:broader <http://e/health/1> . <http://e/energy/2> a s:Concept ; s:prefLabel "wind" ; s:broader <http://e/energy/1> .$$));
SELECT theme FROM themes(pg_temp.skos($$ <http://a/x/v/1> a s:Concept . <http://b/x/v/1> a s:Concept . <http://b/x#v/1> a s:Concept . <http://c/y/1> a s:Concept .$$));
SELECT theme FROM themes(pg_temp.skos($$ <http://a/corn#this> a s:Concept ; s:narrower <http://a/maize#this> , <http://a/sweet/corn#this> . <http://a/maize#this> a s:Concept . <http://a/sweet/corn#this> a s:Concept .$$));
SELECT pg_temp.skos($$ <http://a/corn#this> a s:Concept . <http://a/corn> a s:Concept .$$);
SELECT pg_temp.skos(U&' <http://a/caf\00E9> a s:Concept . <http://a/cafe\0301> a s:Concept .');
SELECT theme FROM themes(pg_temp.skos(U&' <http://a/caf\00E9> a s:Concept . <http://b/cafe\0301> a s:Concept .'));

-- namespaces by entities, as ontology editors write them
SELECT theme, title FROM themes(import_codebook('skos', E'<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [ <!ENTITY skos "http://www.w3.org/2004/02/skos/core#">\n<!ENTITY rdf "http://www.w3.org/1999/02/22-rdf-syntax-ns#"> ]>\n'
	'<rdf:RDF xmlns:rdf="&rdf;" xmlns:skos="&skos;"><skos:Concept rdf:about="http://example.org/c1"><skos:prefLabel xml:lang="en">Corn</skos:prefLabel><rdf:type rdf:resource="&skos;Concept"/></skos:Concept></rdf:RDF>', 'my'));
SELECT import_codebook('skos', E'<!DOCTYPE rdf:RDF SYSTEM "file:///etc/hosts" [\n<!ENTITY skos SYSTEM "file:///etc/hosts">]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\nxmlns:skos="&skos;"/>', 'my');
-- brackets: bounded, and closed
SELECT pg_temp.skos('x:a s:note ' || repeat('[ s:note ', 101) || '1');
SELECT pg_temp.skos('x:a s:note ' || repeat('( ', 100000));
SELECT pg_temp.skos('x:a a s:Concept ; s:note ( 1 [ s:note ( ) ; ] "x" ) , [] . [ s:note 1 ] . [] s:note 2 .');
SELECT pg_temp.skos('x:a s:note ( 1 ] .');
SELECT pg_temp.skos('x:a s:note [ s:note 1 ) .');
