-- statement_agg: units that somebody else cut become a statement, whose coding fits
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset null NULL

CREATE TEMP TABLE qs AS SELECT * FROM (VALUES ('a', 1, 'We will cut taxes.', '402'), ('a', 2, E'  Hospitals\nmust grow 😀 ', '504'), ('a', 3, 'é', NULL), ('b', 1, 'Our priorities', 'H'), ('b', 2, 'More trade.', '407')) v(doc, n, content, code);
SELECT doc, statement_agg(content, 'en' ORDER BY n) FROM qs GROUP BY doc ORDER BY doc;
-- each content byte for byte, and the coding of the same rows is of the same proposals
SELECT doc, unit(body), language(body), proposal_count(body) AS n, coverage(body) < 1 AS gaps, bool_and(content(body, q.n) = q.content AND encode(convert_to(content(body, q.n), 'UTF8'), 'hex') = encode(convert_to(q.content, 'UTF8'), 'hex')) AS same, coding(body, codes) AS codes
  FROM (SELECT doc, statement_agg(content, 'EN' ORDER BY n) AS body, coding_agg(n, 'marpor/' || code) AS codes FROM qs GROUP BY doc) x JOIN qs q USING (doc) GROUP BY doc, body, codes ORDER BY doc;
-- markers, of some; a language of some rows only; detected where none says it
SELECT statement_agg(content, language, marker ORDER BY n) FROM (VALUES (1, 'One thing', 'de', 'a)'), (2, 'another', NULL, NULL), (3, 'a third', 'de', '')) v(n, content, language, marker);
SELECT language(statement_agg(c)) AS fr, language(statement_agg(c, NULL)) AS fr_too FROM (VALUES ('Nous voulons la paix dans le monde et pour les peuples.'), ('Il faut que les armes se taisent.')) v(c);
SELECT language(statement_agg(c)) FROM (VALUES ('1234'), ('567')) v(c);
-- no rows: no statement; one row; the order of the call counts
SELECT statement_agg(content) FROM qs WHERE doc = 'c';
SELECT content(statement_agg(content, 'en' ORDER BY n DESC)) FROM qs WHERE doc = 'b';
-- in a window, the state goes on
SELECT n, content(statement_agg(content, 'en') OVER (PARTITION BY doc ORDER BY n)) FROM qs WHERE doc = 'a' ORDER BY n;
-- the law: of the proposals of a statement it makes the same proposals
SELECT count(*) AS statements, count(*) FILTER (WHERE NOT same) AS differ FROM (SELECT u, i, language(s) = language(b) AND proposal_count(s) = proposal_count(b) AND (SELECT array_agg((p.ordinal, p.content, p.marker)) FROM proposals(s) p) IS NOT DISTINCT FROM (SELECT array_agg((p.ordinal, p.content, p.marker)) FROM proposals(b) p) AS same
	FROM (SELECT u, i, to_statement(t, l, u) AS s FROM unnest('{points,auto,all,sentences,paragraphs,whole}'::text[]) u, (VALUES (1, 'en', E'Chair, thanks.\n\nFirst, we must act. It is late. Second, fund schools (a) in towns; (b) elsewhere.\n\nI thank you.'),
		(2, 'zh', '主席先生，第一，和平。第二，发展。第三，合作。谢谢。'), (3, 'ar', E'أولا، السلام. ثانيا، التنمية.\n\nشكرا.'), (4, 'en', E' \u00a0 x\u2003\n\n  Two 😀.  ')) v(i, l, t)) x, LATERAL (SELECT statement_agg(p.content, language(s), p.marker ORDER BY p.ordinal) AS b FROM proposals(s) p) y WHERE proposal_count(s) > 0) z;

-- bad input
CREATE FUNCTION pg_temp.failure(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	state text; message text; detail text; hint text;
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', state, message, NULLIF(detail, ''), NULLIF(hint, ''));
END $$;
SELECT pg_temp.failure(format('SELECT statement_agg(c, l, m ORDER BY n) FROM (VALUES (1, %L, %L, %L), (2, %L, %L, %L)) v(n, c, l, m)', a, la, ma, b, lb, mb)) FROM (VALUES
	(1, 'a', 'en', NULL, NULL, NULL, NULL), (2, '', 'en', NULL, 'b', 'en', NULL), (3, 'a', 'en', NULL, E' \t\n\u00a0\u3000\u2028', 'en', NULL), (4, 'a', 'en', NULL, 'b', 'fr', NULL), (5, 'a', 'en', NULL, 'b', 'EN', NULL),
	(6, 'a', 'klingonese', NULL, 'b', NULL, NULL), (7, 'a', 'sentences', NULL, 'b', NULL, NULL), (8, 'a', NULL, repeat('m', 1001), 'b', NULL, NULL)) v(n, a, la, ma, b, lb, mb) ORDER BY n;
SELECT pg_temp.failure(q) FROM (VALUES (1, $$SELECT statement_agg('x', 'en') FROM generate_series(1, 100001)$$), (2, $$SELECT statement_agg(repeat('x', 20000000), 'en') FROM generate_series(1, 8)$$), (3, $$SELECT statement_agg(repeat('x', 20000000), 'en') FROM generate_series(1, 6)$$),
	(4, $$SELECT proposal_count(statement_agg('x', 'en')) FROM generate_series(1, 100000)$$)) v(n, q) ORDER BY n;
