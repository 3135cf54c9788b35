-- what is done with files in XML before the parser sees them
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- what would keep the XML parser busy, which takes no cancel, is refused before it is asked
SET statement_timeout = '5s';
CREATE FUNCTION pg_temp.attributes(n int, name text) RETURNS text LANGUAGE sql AS $$ SELECT string_agg(format(' %s%s="u:%s"', name, i, i), '') FROM generate_series(1, n) i $$;
SELECT import_codebook('lexicoder', '<dictionary' || pg_temp.attributes(80000, 'a') || '/>', 'my');
SELECT import_codebook('lexicoder', E'<dictionary\n' || pg_temp.attributes(101, 'a') || '/>', 'my');
SELECT import_codebook('lexicoder', '<dictionary' || pg_temp.attributes(100, 'a') || '/>', 'my');
SELECT import_codebook('lexicoder', (SELECT string_agg('<a' || pg_temp.attributes(90, 'xmlns:p' || d || '_') || E'>\n', '') FROM generate_series(1, 200) d) || repeat('<p1_1:b/>', 50000) || repeat('</a>', 200), 'my');
SELECT import_codebook('skos', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#">'
	|| repeat('<s:Concept' || pg_temp.attributes(90, 'xmlns:p') || ' rdf:about="x"/>', 10) || '</rdf:RDF>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE dictionary [<!ATTLIST cnode' || (SELECT string_agg(format(' a%s CDATA "x"', i), '') FROM generate_series(1, 50000) i) || ']><dictionary>' || repeat('<cnode name="x"/>', 1000) || '</dictionary>', 'my');
RESET statement_timeout;

-- entities that a document type declares itself are read, in attributes, in texts and in each other
SELECT import_codebook('lexicoder', E'<!DOCTYPE dictionary [\n<!-- ]> <!ENTITY e "comment"> -->\n<?pi ]> ?>\n<!ELEMENT cnode ANY>\n<!ATTLIST cnode name CDATA #REQUIRED>\n'
	'<!ENTITY e "caf&#xE9; &quot;x&quot; &amp;">\n<!ENTITY e "second">\n<!ENTITY f ''"&e;"''>\n<!ENTITY unused SYSTEM "file:///etc/passwd">\n<!ENTITY % p "x">]>\n'
	'<dictionary><!-- &none; --><cnode name="&f;" desc="&e;"><pnode name="a&lt;b"/></cnode></dictionary>', 'my');
SELECT import_codebook('lexicoder', E'<dictionary>\n<cnode name="a&nowhere;"/></dictionary>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d SYSTEM "http://example.org/d.dtd"><dictionary><cnode name="a&eacute;"/></dictionary>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d SYSTEM "http://example.org/d.dtd"><dictionary><cnode name="a"/></dictionary>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d PUBLIC "x" "y" [<!ENTITY % p SYSTEM "z"> %p;]><dictionary/>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY a "&b;"><!ENTITY b "&a;">]><dictionary><cnode name="&a;"/></dictionary>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY a "<cnode name=''x''/>">]><dictionary>&a;</dictionary>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY a "&#xD800;">]><dictionary/>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY a "', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d [ x ]><dictionary/>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d [' || (SELECT string_agg(format('<!ENTITY e%s "">', i), '') FROM generate_series(1, 1001) i) || ']><dictionary/>', 'my');
SELECT import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY a "' || repeat('x', 5000) || '">]><dictionary><cnode name="' || repeat('&a;', 3000) || '"/></dictionary>', 'my');
