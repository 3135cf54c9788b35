-- dictionary files and terms made to do harm: a clear error or an answer, in bounded time
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
-- none of these takes more than a second or two
SET statement_timeout = '60s';

-- the answer or the error, cut short
CREATE FUNCTION pg_temp.try(format text, content text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE detail text;
BEGIN
	RETURN format || ': ' || left(import_codebook(format, content, 'my')::text, 100);
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	-- (what the XML library says differs by its version)
	RETURN format || ': ' || CASE WHEN SQLERRM LIKE '%XML%' THEN SQLERRM ELSE
		regexp_replace(SQLERRM || ' - ' || detail, 'x{20,}', 'x…', 'g') END;
END
$$;
CREATE FUNCTION pg_temp.try(format text, content bytea, encoding text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN format || ': ' || left(import_codebook(format, content, 'my', encoding)::text, 100);
EXCEPTION WHEN OTHERS THEN
	RETURN format || ': ' || SQLERRM;
END
$$;

\echo a term of one megabyte
SELECT pg_temp.try(format, content) FROM (SELECT repeat('x', 1000000) AS x) x, LATERAL (VALUES
	('csv', E'theme,term\na,' || x), ('json', format('{"codebook":"my","terms":[{"theme":"my/a","term":"%s"}]}', x)),
	('wordstat', format(E'A\n\t%s (1)', x)), ('liwc', format(E'%%\n1 A\n%%\n%s\t1', x)), ('lc3', E'+A\n' || x),
	('lexicoder', format('<dictionary><cnode name="A"><pnode name="%s"/></cnode></dictionary>', x)),
	('yoshikoder', format('<dictionary><cnode name="A"><pnode name="%s"/></cnode></dictionary>', x)),
	('skos', format('<urn:a> a <http://www.w3.org/2004/02/skos/core#Concept> ; <http://www.w3.org/2004/02/skos/core#altLabel> "%s" .', x)),
	('skos', format('<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#"><s:Concept r:about="urn:a"><s:altLabel>%s</s:altLabel></s:Concept></r:RDF>', x))) v(format, content);
\echo a name of one megabyte
SELECT pg_temp.try(format, content) FROM (SELECT repeat('x', 1000000) AS x) x, LATERAL (VALUES
	('csv', E'theme,term\n' || x || ',a'), ('json', format('{"codebook":"my","terms":[{"theme":"my/%s","term":"a"}]}', x)),
	('json', format('{"codebook":"my","%s":1}', x)), ('csv', x),
	('wordstat', x || E'\n\ta (1)'), ('liwc', format(E'%%\n1 %s\n%%\na\t1', x)), ('liwc', format(E'%%\n%s A\n%%', repeat('1', 1000000))),
	('lc3', '+' || x), ('lexicoder', format('<dictionary><cnode name="%s"/></dictionary>', x)),
	('skos', format('<urn:%s> a <http://www.w3.org/2004/02/skos/core#Concept> .', x)),
	('skos', format('<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#"><s:Concept r:about="urn:%s"/></r:RDF>', x))) v(format, content);
\echo nesting
SELECT pg_temp.try(format, content) FROM (VALUES
	('json', repeat('[', 100000)), ('json', '{"codebook":"my","x":' || repeat('[', 100000)), ('json', repeat('{"codebook":', 100000)),
	('csv', E'theme,term\n' || repeat('a/', 100000) || 'a,b'),
	('wordstat', (SELECT string_agg(repeat(E'\t', n) || 'x', E'\n') FROM generate_series(0, 2000) n)),
	('liwc', E'%\n' || (SELECT string_agg(repeat(E'\t', n) || n || ' x', E'\n') FROM generate_series(0, 2000) n)),
	('skos', '@prefix s: <http://www.w3.org/2004/02/skos/core#> . ' || (SELECT string_agg(format('<urn:%s> a s:Concept ; s:broader <urn:%s> .', n, n - 1), ' ') FROM generate_series(1, 1000) n) || ' <urn:0> a s:Concept .'),
	('skos', '<urn:a> <urn:b> ' || repeat('[ <urn:c> ', 100000)), ('skos', '<urn:a> <urn:b> ' || repeat('( ', 100000))) v(format, content);
SELECT pg_temp.try('skos', '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' || repeat('<a>', 200) || repeat('</a>', 200) || '</r:RDF>');
-- every concept below every other one before it: 2^40 paths, stopped at the limit of themes
SELECT pg_temp.try('skos', '@prefix s: <http://www.w3.org/2004/02/skos/core#> . ' || (SELECT string_agg(format('<urn:%s> a s:Concept%s .', n,
	(SELECT coalesce(string_agg(format(' ; s:broader <urn:%s>', m), ''), '') FROM generate_series(1, n - 1) m)), ' ') FROM generate_series(1, 40) n));
\echo entities
SELECT pg_temp.try('skos', '<!DOCTYPE r:RDF [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">'
	|| (SELECT string_agg(format('<!ENTITY %s "%s">', chr(97 + n), repeat('&' || chr(96 + n) || ';', 20)), '') FROM generate_series(1, 8) n)
	|| ']><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&i;</r:RDF>');
SELECT pg_temp.try('skos', '<!DOCTYPE r:RDF [<!ENTITY e SYSTEM "file:///etc/passwd">]><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#"><s:Concept r:about="urn:a"><s:altLabel>x&e;</s:altLabel></s:Concept></r:RDF>');
\echo encodings
SELECT pg_temp.try('csv', bytes, encoding) FROM (VALUES ('\x7468656d652c7465726d0a612cff'::bytea, NULL), ('\x7468656d652c7465726d0a612cff', 'UTF8'),
	('\x7468656d652c7465726d0a612cff', 'SQL_ASCII'), ('\x7468656d652c7465726d0a612c81', 'WIN1252'), ('\x7468656d652c7465726d0a612c00', 'LATIN1'),
	('\x7468656d652c7465726d0a612cedb080', 'UTF8'), ('\x7468656d652c7465726d0a612cf4908080', 'UTF8'), ('\x7468656d652c7465726d', 'UTF16'),
	('\xfffe0000', NULL), ('\xff', NULL), ('\x', NULL), ('\xfffe', NULL), ('\xfeff', NULL)) v(bytes, encoding);
\echo control characters
SELECT pg_temp.try(format, content) FROM (VALUES ('csv', E'theme,term\na,b\x01'), ('csv', E'theme,term\n\x7f,b'), ('wordstat', E'A\n\tb\u200Bc (1)'),
	('wordstat', E'A\n\tb\u2028c (1)'), ('lc3', E'+A\nb\u0085'), ('liwc', E'%\n1 A\x02\n%')) v(format, content);

\echo many elements: the time must not grow with the square of the file
SELECT format, (codebook_info(import_codebook(format, content, 'my'))).terms FROM (VALUES
	('lexicoder', (SELECT '<dictionary>' || string_agg(format('<cnode name="c%s"><pnode name=" a%s "/><pnode name="b%s"/></cnode>', i, i, i), '') || '</dictionary>' FROM generate_series(1, 20000) i)),
	('yoshikoder', (SELECT '<dictionary>' || string_agg(format('<cnode name="c%s"><pnode name="a%s"/><pnode name="b%s"/></cnode>', i, i, i), '') || '</dictionary>' FROM generate_series(1, 20000) i)),
	('skos', (SELECT '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#">' || string_agg(format('<s:Concept r:about="urn:%s"><s:altLabel xml:lang="en">a%s</s:altLabel><s:broader r:resource="urn:%s"/></s:Concept>', i, i, i % 10), '')
		|| (SELECT string_agg(format('<s:Concept r:about="urn:%s"/>', i), '') FROM generate_series(0, 9) i) || '</r:RDF>' FROM generate_series(10, 8000) i))) v(format, content);
\echo a hundred thousand terms that overlap
CREATE TEMP TABLE many AS SELECT codebook_agg('b/t' || i % 100, term) AS book
  FROM (SELECT i, string_agg((ARRAY['a', 'a*', '*a', '*'])[1 + i / (4 ^ k)::int % 4], ' ') AS term
		  FROM generate_series(1, 100000) i, generate_series(0, 8) k GROUP BY i) x;
SELECT terms FROM many, codebook_info(book);
DO $$
BEGIN
	PERFORM count(*) FROM many, evidence(to_statement(repeat('a ', 3000), 'en', 'whole'), book);
	RAISE NOTICE 'matched';
EXCEPTION WHEN program_limit_exceeded THEN
	RAISE NOTICE '%', SQLERRM;
END
$$;
SELECT count(*) FROM (SELECT codebook_agg('b/t' || i % 100, 'term' || i || '*') AS book FROM generate_series(1, 100000) i) x,
	evidence(to_statement((SELECT string_agg('terms term' || i, ' ') FROM generate_series(1, 3000) i), 'en', 'whole'), book);
\echo wildcards only
SELECT x.term, count(*) FROM (SELECT term, codebook_agg('b/t', term) AS book
		FROM (VALUES ('* * * *'), ('*'), ('? ?'), ('*-*'), (repeat('* ', 31) || '*')) v(term) GROUP BY term) x,
	evidence(to_statement(repeat('a bb ccc-d ', 5000), 'en', 'whole'), book)
 GROUP BY x.term ORDER BY x.term COLLATE "C";
\echo more sets of patterns than are kept: all are forgotten in the midst of the text
WITH word AS (
	SELECT left(translate(md5(n::text), '0123456789abcdef', 'qwertyuiopasdfgh'), 16) AS w FROM generate_series(1, 24000) n),
book AS (
	SELECT codebook_agg('b/' || theme, term) AS book
	  FROM (SELECT 'none', format(shape, letter)
	          FROM regexp_split_to_table('qwertyuiopasdfgh', '') letter,
	               unnest('{zz *%s*,zz *%s?*,zz *?%s*,zz *%s??*,zz *??%s*,zz *?%s?*,zz *%s???*,zz *???%s*,zz *??%s?*,zz *?%s??*}'::text[]) shape
	        UNION ALL SELECT 'q', '*q*') v(theme, term))
SELECT t.theme, t.weight, t.weight = (SELECT count(*) FROM word WHERE w LIKE '%q%') AS as_expected
  FROM (SELECT to_statement(string_agg(w, ' '), 'en', 'whole') AS body FROM word) s, book, themes(code(body, book)) t;
