-- Where the fuzzer starts: rows of target, name, bytes in hexadecimal.
WITH text_seed (target, seed) AS (VALUES
	('theme', 'sdg/5/5.a'), ('theme', E'cap/Law and Crime\n%%\na\\/b/c'), ('theme', 'a'),
	('themequery', 'a/b & !c/d:oppose | =e/f'), ('themequery', '"climate chang*" & (a/"x y"/** | b/*?:support)'), ('themequery', '!(a/\* & b/c\&)'),
	('statement', '{"text":"First, a. Second, b.","language":"en","unit":"points"}'),
	('statement', '{"language":"fr","unit":"given","text":"Un. Deux.","proposals":[{"start":0,"stop":3,"list":1,"number":1,"marker":"Un","normative":true},{"start":4,"stop":9,"normative":null}]}'),
	('coding', '{"proposals":3,"cut":"0123456789abcdef","codebooks":{"a":{"version":"1","hash":"000102030405060708090a0b0c0d0e0f"}},"codes":[{"ordinal":1,"theme":"a/b","weight":2,"stance":"oppose","origin":"codebook"}]}'),
	('coding', '{"proposals":2,"codes":[{"ordinal":0,"theme":"a/b","weight":1.5,"origin":"hand","spans":[[1,2],[4,9]]},{"ordinal":2,"theme":"a","rejected":true,"origin":"codebook"}]}'),
	('codebook', '{"codebook":"a","version":"1","scope":"dictionary","folding":["case","han"],"description":"d","source":"s","licence":"l","themes":[{"theme":"a/b","title":"B","description":"D","valence":"contested"}],"terms":[{"theme":"a/b","term":"x y*","language":"en","kind":"glob","weight":2,"stance":"support","exclude":true}]}'),
	('cut', E'Chair,\n\nFirst, we must act. Second, we propose:\n(a) one;\n(b) two; and (i) three.\n\nFinally, thanks.'),
	('cut', E'1. Eins.\n2.1 Zwei «z.B.» drei.\nIII. Drittens muss man handeln.\n\n\n- x\n- y'),
	('cut', '第一，我们应当合作。第二，要创新。（一）甲；（二）乙。'), ('cut', 'أولا، يجب أن نعمل. ثانيا: التعاون. (أ) كذا؛ (ب) كذا.'),
	('cut', 'Во-первых, мы должны. Во-вторых, т.е. так. а) раз; б) два.'), ('cut', 'Primero, hay que actuar. En segundo lugar, el Sr. X.'),
	('match', E'theme,term,language,kind,weight,stance,exclude\na/b,trade*,,glob,2,support,f\na/c,"free trade",,glob,,oppose,t\na/d, ade ,,substring,,,\na/e,a?b*c,en,fixed,,,\n%%\nWe do not support free trade; trades fade away. aXbYc a?b*c'),
	('match', E'theme,term\na/b,印度\na/c,印度尼西亚\na/d,*洲\na/e,école*\n%%\n印度尼西亚和印度，亚洲 École écoles ＡＢＣ ﷺ'),
	('query', E'a/b & !c/d | =a/b/c:oppose\n%%\n{"proposals":2,"codes":[{"ordinal":1,"theme":"a/b/c","stance":"oppose","origin":"x"},{"ordinal":2,"theme":"c/d","origin":"x"}]}'),
	('query', E'a/*/c & b/** | !a/"b*"/?\n%%\n{"proposals":1,"codes":[{"ordinal":0,"theme":"a/b/c","origin":"x"}]}'),
	('words', E'"free trad*" & !"peace"\n%%\nWe want free trade. And peace! 印度'), ('words', E'"印度 | x" | "a?c d"\n%%\n印度尼西亚 abc d'),
	('import_csv', E'theme,term,language,kind,weight,stance,exclude,title,valence,description\r\na/b,"x ""y""\nz",en,glob,1.5,support,true,T,negative,D\n/b,c,,,,,,,,\n'), ('import_csv', E'\uFEFFtheme;term\na/b;c'),
	('import_yaml', E'# c\neconomy:\n  state: [welfare*, public sector]\n  __: tax*\n"no": []\nx:\n  - a\n  - [b, "don''t"]\nempty:\n'), ('import_yaml', E'a: &x [b]\nc: *x\n--- !!t |\n  d\n'),
	('import_liwc', E'%\n1\tposemo\n2\tnegemo\n%\nhappy*\t1\nlike\t(02 134)125/464 1\n(discrep) kind\t1 2\n'),
	('import_liwc', E'\uFEFFDicTerm,"a, b",c\r\nhappy*,X,\r\n"well, well",x,2.5\r\n'),
	('import_wordstat', E'SOUTH\n \tNO\n   \t \tOslo(1)\n'), ('import_wordstat', E'ECONOMY\n\tSTATE\n\t\tWELFARE* (1)\n\tTAX_CUT (0.5)\n@RULE [X NEAR Y]\n'),
	('import_lexicoder', '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE dictionary [<!ENTITY e "x">]><dictionary style="lexicoder" name="d"><cnode name="a"><pnode name=" b "/><pnode name="&amp;&#x41;c&e;"/><cnode name="n"><![CDATA[x]]></cnode></cnode></dictionary>'),
	('import_lexicoder', E'<!DOCTYPE dictionary SYSTEM "d" [<!-- ]> --><?p ]> ?><!ELEMENT a ANY><!ATTLIST a b CDATA #IMPLIED><!ENTITY e "&#233;&amp;">\n<!ENTITY f ''"&e;"''><!ENTITY x SYSTEM "y"><!ENTITY % p "q">]>\n<dictionary patternengine="substring"><cnode name="&f;"/></dictionary>'),
	('import_lc3', E'+good\na lie\nlie*\n+bad\n hope \n~x\n'), ('import_lc3', E'<cat>\nalpha beta\n'),
	('import_yoshikoder', '<?xml version="1.0"?><yoshikoderdocument><dictionary style="050805"><cnode name="r"><cnode name="b" desc="d"><pnode name="c*" score="1.0"/></cnode></cnode></dictionary></yoshikoderdocument>'),
	('import_yoshikoder', '<dictionary style="050805" patternengine="substring"><cnode name="r"><cnode name="b" desc="d"><pnode name="c*"/><pnode name="why?"/></cnode></cnode></dictionary>'),
	('import_skos', E'@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n@base <http://x/> .\n<a> a s:Concept ; s:prefLabel "\\u00c9conomie"@fr , "The \\"e\\""@en-GB ; s:altLabel """two\nlines""", ''z''^^<t> ; s:notation 2, true, 1.5e3 ; s:definition "d"@en ; s:note [ a <q> ; <r> (1 2) ] .\n<b> a s:Concept ; s:broader <a> .\n'),
	('import_skos', '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#"><s:Concept rdf:about="http://x/a"><s:prefLabel xml:lang="en">A</s:prefLabel></s:Concept><s:Concept rdf:about="http://x/b"><s:broader rdf:resource="http://x/a"/></s:Concept></rdf:RDF>'),
	('import_qdc', E'<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="x"><Codes><Code guid="1" name="a" isCodable="true" color="#FF0000"><Description>d\n&amp;</Description><Code name=" b/&#x0a;c "/></Code><NoteRef/></Codes><Sets><Set guid="2" name="s"><MemberCode guid="1"/></Set></Sets></CodeBook>'),
	('import_skos', E'PREFIX s: <http://www.w3.org/2004/02/skos/core#> PREFIX l: <http://www.w3.org/2008/05/skos-xl#> @base <http://x/a/b;c?d#e> . <../1> a <T> ; l:prefLabel [ l:literalForm "x"@en ] , _:y ; s:topConceptOf <> .\n_:y l:literalForm "y" . <z/1#this> s:broader <../1> , <//o/1> . <T> <http://www.w3.org/2000/01/rdf-schema#subClassOf> s:Concept . <?q> s:narrower <./z/../1> , <#f> .\n'),
	('import_skos', '<!DOCTYPE r [<!ENTITY s "http://www.w3.org/2004/02/skos/core#">]><rdf:RDF xml:base="http://x/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="&s;" xmlns:l="http://www.w3.org/2008/05/skos-xl#"><s:Concept rdf:ID="a"><l:prefLabel rdf:nodeID="n"/><l:altLabel rdf:parseType="Resource"><l:literalForm>A</l:literalForm></l:altLabel><s:broader rdf:resource="#b"/></s:Concept><rdf:Description rdf:nodeID="n" l:literalForm="B"/></rdf:RDF>')
),
json_seed (seed) AS (SELECT codebook_out(book)::text FROM sample UNION ALL SELECT '{"codebook":"a","themes":[],"terms":[]}'),
receivable (tag, bytes) AS (VALUES
	(0, theme_send('sdg/5/5.a')), (0, theme_send('cap/Law and Crime')),
	(1, themequery_send('a/b & !c/d:oppose | =e/f | "free trad*" & a/"x"/**')),
	(2, (SELECT statement_send(body) FROM sample)), (2, statement_send(to_statement('第一，甲。第二，乙。', 'zh', 'all'))),
	(3, (SELECT coding_send(codes) FROM sample)), (3, coding_send('{"proposals":2,"codes":[{"ordinal":0,"theme":"a/b","weight":1.5,"origin":"hand","spans":[[1,2],[4,9]]},{"ordinal":2,"theme":"a","rejected":true,"origin":"codebook"}]}')),
	(4, (SELECT codebook_send(book) FROM sample)), (5, (SELECT tally_send(theme_tally(codes)) FROM sample))),
stored_seed (target, bytes) AS (
	SELECT 'stored_theme', ('a/b/c 1'::theme)::bytea UNION ALL
	SELECT 'stored_themequery', ('a/b & !c/d:oppose | =e/f | "free trad*" & a/"x"/**'::themequery)::bytea UNION ALL
	SELECT 'stored_statement', body::bytea FROM sample UNION ALL
	SELECT 'stored_coding', codes::bytea FROM sample UNION ALL
	SELECT 'stored_coding', ('{"proposals":2,"codes":[{"ordinal":0,"theme":"a/b","weight":1.5,"origin":"hand","spans":[[1,2],[4,9]]},{"ordinal":2,"theme":"a","rejected":true,"origin":"codebook"}]}'::coding)::bytea UNION ALL
	SELECT 'stored_codebook', book::bytea FROM sample UNION ALL
	SELECT 'stored_tally', theme_tally(codes)::bytea FROM sample)
SELECT target, 'seed' || row_number() OVER (), encode(convert_to(seed, 'UTF8'), 'hex') FROM text_seed
UNION ALL SELECT 'import_json', 'seed' || row_number() OVER (), encode(convert_to(seed, 'UTF8'), 'hex') FROM json_seed
UNION ALL SELECT 'receive', 'seed' || row_number() OVER (), encode(set_byte('\x00', 0, tag) || bytes, 'hex') FROM receivable
UNION ALL SELECT target, 'seed' || row_number() OVER (), encode(bytes, 'hex') FROM stored_seed;
