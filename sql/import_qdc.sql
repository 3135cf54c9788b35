-- codebooks of programs for qualitative analysis: REFI-QDA
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- as several programs write it: nested codes, categories that are not codable, colours, sets, notes
SELECT import_codebook('qdc', $$<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1.0 Codebook.xsd" origin="A program 1.0">
	<Codes>
		<Code guid="3A08BDDF-4C35-4250-BF77-7DE37B50C930" name="Security" isCodable="false" color="#FF0000">
			<Description>What states say about
security, "hard" &amp; soft.</Description>
			<Code guid="3A08BDDF-4C35-4250-BF77-7DE37B50C931" name="Disarmament" isCodable="true"/>
			<Code guid="3A08BDDF-4C35-4250-BF77-7DE37B50C932" name="Peace-keeping / peace-building" isCodable="true" color="#00FF00"><Description></Description></Code>
		</Code>
		<Code guid="3A08BDDF-4C35-4250-BF77-7DE37B50C933" name=" 中国 " isCodable="true"><NoteRef targetGUID="3A08BDDF-4C35-4250-BF77-7DE37B50C940"/></Code>
	</Codes>
	<Sets><Set guid="3A08BDDF-4C35-4250-BF77-7DE37B50C934" name="mine"><Description>No place for it.</Description><MemberCode guid="3A08BDDF-4C35-4250-BF77-7DE37B50C933"/></Set></Sets>
</CodeBook>$$, 'my');
SELECT import_codebook('qdc', '<CodeBook xmlns="urn:QDA-XML:codebook:1:0" origin="Another"><Codes><Code guid="x" name="a" isCodable="true"><Code name="a"><Code name="b"/></Code></Code></Codes></CodeBook>', 'my');
SELECT import_codebook('qdc', '<CodeBook/>', 'my');
SELECT import_codebook('qdc', convert_to('<?xml version="1.0" encoding="ISO-8859-1"?><CodeBook><Codes><Code name="Sécurité"/></Codes></CodeBook>', 'LATIN1'), 'my');

-- a name that no label can be is the title, and is written again
CREATE FUNCTION pg_temp.code(name text) RETURNS codebook LANGUAGE sql AS $$ SELECT import_codebook('qdc', format('<CodeBook><Codes><Code name="%s"/></Codes></CodeBook>', name), 'my') $$;
SELECT theme, title, strpos(export_codebook(b, 'qdc'), 'name="' || replace(n, '"', '&quot;') || '"') > 0 AS as_it_was, import_codebook('qdc', export_codebook(b, 'qdc'), 'my') = b AS same
  FROM unnest(ARRAY['a/b', 'a\b', ' blanks ', 'two&#x0a;lines', 'tab&#x09;', U&'e\0301', '"x" &lt; &amp;']) n, LATERAL (SELECT pg_temp.code(replace(n, '"', '&quot;')) AS b OFFSET 0) x, themes(b);
SELECT pg_temp.code('');
SELECT pg_temp.code('&#x0a;');
SELECT pg_temp.code(U&'\0378');
SELECT pg_temp.code(repeat('x', 3000));

-- out: one book is one file, and the identifier of a code is that of its path
CREATE TEMP TABLE book AS SELECT codebook_agg(t) AS b FROM (VALUES
	('my/a', 'A title', E'A "description",\n\tin two lines & <marked>. \r ', NULL), ('my/a/b/c', NULL, NULL, NULL), ('my/a\/d', NULL, '中国', NULL)) t(theme, title, description, term);
SELECT export_codebook(b, 'qdc') FROM book;
SELECT export_codebook(b, 'qdc') = export_codebook(import_codebook('qdc', export_codebook(b, 'qdc'), 'my'), 'qdc') AS same_file FROM book;
-- in, out, in: names and descriptions as they were; the title is not one that a name can say
SELECT theme, title, description FROM book, themes(import_codebook('qdc', export_codebook(b, 'qdc'), 'my'));
SELECT set_theme(b, 'my/a', title => '') = import_codebook('qdc', export_codebook(b, 'qdc'), 'my') AS same FROM book;
WITH file AS (SELECT export_codebook(b, 'qdc') AS f FROM book)
SELECT count(DISTINCT guid), bool_and(guid ~ '^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$') FROM file, regexp_matches(f, 'guid="([^"]*)"', 'g') m, unnest(m) guid;
-- the tree of the shipped books, by the call that the hint names
SELECT export_codebook('sdg', 'qdc');
SELECT n, count(theme) FROM unnest(ARRAY['sdg', 'cap', 'emtech']) n,
	LATERAL (SELECT import_codebook('qdc', export_codebook((SELECT codebook_agg(r) FROM (SELECT theme, title, description, NULL AS term FROM themes(n)) r), 'qdc'), n) AS b OFFSET 0) x, themes(b) GROUP BY 1 ORDER BY 1;
SELECT export_codebook(set_theme(codebook_agg('my/a', NULL), 'my/a', valence => 'positive'), 'qdc');
SELECT export_codebook(set_theme(codebook_agg('my/a', NULL), 'my/a', description => E'\x01'), 'qdc');
SELECT export_codebook(codebook_agg('my/ a', NULL), 'qdc');

-- bad files
\set VERBOSITY sqlstate
SELECT import_codebook('qdc', 'theme,term', 'my');
SELECT import_codebook('qdc', '<CodeBook><Codes><Code name="a">', 'my');
\set VERBOSITY default
SELECT import_codebook('qdc', '<Project xmlns="urn:QDA-XML:project:1.0"><CodeBook/></Project>', 'my');
SELECT import_codebook('qdc', '<dictionary/>', 'my');
SELECT import_codebook('qdc', E'<CodeBook><Codes>\n<Code name="a"/>\n<Code name="b"><Code name="a"/></Code>\n<Code name=" a"/></Codes></CodeBook>', 'my');
SELECT import_codebook('qdc', E'<CodeBook><Codes>\n<Code/></Codes></CodeBook>', 'my');
SELECT import_codebook('qdc', E'<CodeBook><Codes>\n<Code name="a"><Description>one</Description>\n<Description>two</Description></Code></Codes></CodeBook>', 'my');
SELECT import_codebook('qdc', E'<CodeBook><Codes>\n<Code name="a"><Description>' || repeat('x', 10001) || '</Description></Code></Codes></CodeBook>', 'my');
SELECT import_codebook('qdc', '<CodeBook><Codes><Description>of all</Description></Codes></CodeBook>', 'my');
SELECT import_codebook('qdc', '<CodeBook><Codes>' || repeat('<Code name="a">', 64) || repeat('</Code>', 64) || '</Codes></CodeBook>', 'my');
SELECT count(*), max(level) FROM themes(import_codebook('qdc', '<CodeBook><Codes>' || repeat('<Code name="a">', 63) || repeat('</Code>', 63) || '</Codes></CodeBook>', 'my'));
