-- proposals: each with its own codes, in one pass; the text is read where the codes leave something open
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned

-- codings of every kind: bound and not, of several codebooks and origins, with spans, rejections,
-- codes outside, and proposals without any
-- a number from 0 to 1 that looks like chance, on every server the same
CREATE FUNCTION chance(VARIADIC of_what int[]) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
	SELECT ('x' || substr(md5(of_what::text), 1, 7))::bit(28)::int / 268435456.0 $$;
CREATE TABLE doc (id int, body statement, codes coding);
ALTER TABLE doc ALTER body SET STORAGE EXTERNAL;
INSERT INTO doc
SELECT id, body, CASE id % 3 WHEN 0 THEN c WHEN 1 THEN coding(body, c) ELSE drop_code(coding(body, c), 1, 'k/a') END
  FROM (SELECT id, (SELECT coding_agg(t)
			  FROM (SELECT o AS ordinal, 'k/' || chr(97 + floor(chance(id, o, n, 1) * 4)::int) || CASE WHEN chance(id, o, n, 2) < 0.3 THEN '/x' ELSE '' END AS theme,
						CASE WHEN chance(id, o, n, 3) < 0.3 THEN 'oppose' END AS stance, floor(chance(id, o, n, 4) * 3 + 0.5)::float8 AS weight, 'o' || n AS origin,
						CASE WHEN chance(id, o, n, 5) < 0.2 THEN ARRAY[int4range(o, o + n), int4range(o + 5, o + 7)] END AS spans
					  FROM generate_series(0, 5) o, generate_series(1, 3) n WHERE chance(id, o, n, 6) < 0.4 OR (o = 5 AND n = 1)) t) AS c
		  FROM generate_series(1, 90) id) x,
	to_statement((SELECT string_agg('Point ' || p || ' asks for ' || (ARRAY['peace', 'trade', 'peace and trade', 'water'])[1 + (id * p) % 4] || repeat(' and more', 40) || '.', E'\n\n') FROM generate_series(1, 6) p), 'en', 'paragraphs') body;
UPDATE doc SET codes = code(body, 'sdg', codes) WHERE id % 2 = 0;
SELECT count(*), sum(proposal_count(body)), sum(proposal_count(codes)), sum((SELECT count(*) FROM themes(codes))) AS codes, count(DISTINCT codes) FROM doc;

-- a row is what the other functions say of its proposal
SELECT count(*), bool_and(content = content(body, ordinal)) AS content, bool_and(content = substr(content(body), start + 1, stop - start)) AS span,
	bool_and(coding::jsonb = jsonb_set(codes::jsonb, '{codes}', coalesce((SELECT jsonb_agg(c ORDER BY i) FROM jsonb_array_elements(codes::jsonb -> 'codes') WITH ORDINALITY e(c, i)
		WHERE c -> 'ordinal' = to_jsonb(ordinal)), '[]'))) AS coding
  FROM doc, proposals(body, codes) p;
SELECT count(*), bool_and((a.ordinal, a.content, a.start, a.stop) = (b.ordinal, b.content, b.start, b.stop)) AS same
  FROM doc, proposals(body) a JOIN LATERAL proposals(body, codes) b USING (ordinal);
-- those of a query are those that satisfy it, each asked as a statement of its own
SELECT q, count(p.ordinal) AS rows, bool_and((p.ordinal IS NOT NULL) = matches(alone, coding(alone, one), q)) AS right
  FROM (SELECT body, codes, o, alone, coalesce((SELECT coding_agg(1, theme, stance, weight, origin) FROM themes(codes) WHERE ordinal = o), coding(alone)) AS one
		  FROM doc, generate_series(1, 6) o, to_statement(content(body, o), 'en', 'whole') alone) x
	CROSS JOIN unnest(ARRAY['k/a', 'k/a & k/b', '=k/c', 'k/a:oppose', '!k/a', 'k/a & "peace"', 'k/a | "water"', '!"peace"', '!k/b & !"trade"', '"peace trade"',
		'none/x', '!none/x', 'none/x & "peace"', 'none/x | "peace"', 'k/**']::themequery[]) q
	LEFT JOIN LATERAL proposals(body, codes, q) p ON p.ordinal = o
 GROUP BY q ORDER BY q::text;

-- how often a text, which is out of line, is asked for: for its rows, and where words are open
ANALYZE doc;
CREATE FUNCTION texts_read() RETURNS int8 LANGUAGE sql VOLATILE AS $$
	SELECT pg_stat_get_xact_numscans(indexrelid) FROM pg_index
	 WHERE indrelid = (SELECT reltoastrelid FROM pg_class WHERE oid = 'doc'::regclass) $$;
CREATE FUNCTION reads(query themequery, OUT statements int8, OUT rows int8, OUT texts int8) LANGUAGE plpgsql AS $$
BEGIN
	texts := texts_read();
	SELECT count(DISTINCT id), count(*) INTO statements, rows FROM doc, proposals(body, codes, query);
	texts := texts_read() - texts;
END $$;
SELECT q, r.* FROM unnest(ARRAY['none/x', 'none/x & "peace"', 'none/x & !k/a', '=k/c & =k/c/x & =k/d/x & =k/d', 'k/**', 'k/** & "nowhere"', '=k/c & =k/d & "peace"', '"nowhere"']::themequery[]) q, reads(q) r;
-- not coded: no proposal has a theme, and words are words
SELECT q, count(*) FROM doc, unnest(ARRAY['k/a', '!k/a', '"peace"', 'k/a | "peace"']::themequery[]) q, proposals(body, NULL, q) GROUP BY q ORDER BY q::text;
-- the codes of another cut: an error as soon as they count
CREATE FUNCTION of_other(query text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN (SELECT count(*) FROM (SELECT coding_agg(1, 'k/a') c) c, proposals(to_statement('Peace.', 'en', 'whole'), coding(to_statement('War. War.', 'en', 'sentences'), c), query::themequery));
EXCEPTION WHEN invalid_parameter_value THEN
	RETURN SQLERRM;
END $$;
SELECT q, of_other(q) FROM unnest(ARRAY['k/a', '!k/a', 'k/a & "war"', 'k/b', 'k/b & "war"', '!"war"']) q;
SELECT * FROM proposals(to_statement('Peace.', 'en', 'whole'), coding(to_statement('War.', 'en', 'whole')));
SELECT p.* FROM (SELECT coding_agg(2, 'k/a') c) c, proposals(to_statement('Peace.', 'en', 'whole'), c, 'k/a') p;
SELECT p.* FROM (SELECT coding_agg(2, 'k/a') c) c, proposals(to_statement('Peace.', 'en', 'whole'), c) p;
SELECT p.* FROM (SELECT coding_agg(2, 'k/a') c) c, proposals(to_statement('Peace.', 'en', 'whole'), c, 'k/b') p;
-- where there are no rows there are none, wherever the call stands
SELECT proposals(NULL), 1;
SELECT proposals(body, codes, NULL), 1 FROM doc WHERE id < 3;
SELECT proposals(body, codes, 'none/x'), 1 FROM doc WHERE id < 3;
SELECT id, p.ordinal FROM doc LEFT JOIN LATERAL proposals(body, codes, CASE WHEN id = 2 THEN 'k/**' ELSE 'none/x' END) p ON true WHERE id < 3 ORDER BY 1, 2;
SELECT p.ordinal, g, n FROM doc, ROWS FROM (proposals(body, codes, 'none/x'), generate_series(1, 2)) WITH ORDINALITY p(ordinal, list, number, marker, start, stop, normative, content, coding, g, n) WHERE id = 1;
DROP FUNCTION chance, texts_read, reads, of_other;
DROP TABLE doc;
