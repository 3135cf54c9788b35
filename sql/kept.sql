-- kept: what functions keep from call to call of one query never shows
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- the same texts stored in every form, and not stored; neighbours differ in two words, in the
-- language, in the cut, or in nothing
CREATE TABLE doc (id int, body statement);
CREATE TABLE doc_external (id int, body statement);
ALTER TABLE doc_external ALTER body SET STORAGE external;
CREATE TABLE doc_plain (id int, body statement);
ALTER TABLE doc_plain ALTER body SET STORAGE plain;
INSERT INTO doc
SELECT 8 * size + 2 * kind + word, CASE kind WHEN 3 THEN set_proposals(s, ARRAY['[0,15)', '[16,30)']::int4range[], ARRAY['a', 'b']) ELSE s END
  FROM generate_series(0, 2) size, generate_series(0, 3) kind, generate_series(0, 1) word,
	to_statement(repeat((ARRAY['Hunger is bad. Poverty too. ', 'Poverty is bad. Hunger too. '])[1 + word], (ARRAY[2, 100, 400])[1 + size])
		|| CASE size WHEN 2 THEN (SELECT string_agg(md5(i::text), ' ') FROM generate_series(1, 130) i) ELSE '' END,
		CASE kind WHEN 1 THEN 'fr' ELSE 'en' END, CASE kind WHEN 2 THEN 'whole' ELSE 'sentences' END) s;
INSERT INTO doc_external SELECT * FROM doc;
INSERT INTO doc_plain SELECT * FROM doc WHERE length(content(body)) < 5500;
SELECT count(DISTINCT body), count(*), count(*) FILTER (WHERE pg_column_size(body) > 2000) FROM doc;
CREATE TABLE book AS SELECT n, codebook_agg('k/' || t, CASE t WHEN 1 THEN 'hunger' ELSE w END) AS book
  FROM (VALUES (1, 'bad'), (2, 'poverty'), (3, 'too')) v(n, w), generate_series(1, 2) t GROUP BY n;
INSERT INTO codebook_library (book) SELECT book FROM book WHERE n = 1;

-- a call in a query of its own keeps nothing
CREATE FUNCTION alone(call text, body statement, ordinal int, query themequery, book codebook) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	EXECUTE 'SELECT ' || call INTO result USING body, ordinal, query, book;
	RETURN result;
END $$;
-- statements, ordinals, queries and books one after the other, in an order that repeats some and not others
CREATE FUNCTION compare(call text, source text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	differ bigint; n bigint; answers bigint;
BEGIN
	EXECUTE format($q$
		SELECT count(*) FILTER (WHERE together IS DISTINCT FROM alone(%L, body, ordinal, query, book)), count(*), count(DISTINCT together)
		  FROM (SELECT *, %s AS together
				  FROM (SELECT d.body, o.ordinal, q.query::themequery, b.book, hashint4(d.id / 2) AS place, d.id
						  FROM %s d, (VALUES (1), (0), (3)) o(ordinal), book b,
							(VALUES ('k/1'), ('k/2 & "poverty"')) q(query)
						 ORDER BY hashint4(d.id / 2), b.n / 2, o.ordinal / 2, q.query, d.id, b.n) x OFFSET 0) y $q$,
		call, replace(replace(replace(replace(call, '$1', 'body'), '$2', 'ordinal'), '$3', 'query'), '$4', 'book'), source)
	INTO differ, n, answers;
	RETURN format('%s of %s differ, %s answers', differ, n, answers);
END $$;
SELECT source, call, compare(call, source)
  FROM unnest(ARRAY['doc', 'doc_external', 'doc_plain', '(SELECT id, to_statement(content(body), language(body), unit(body)) AS body FROM doc WHERE id % 8 < 6)']) WITH ORDINALITY s(source, i),
	unnest(ARRAY['content($1, $2)', 'headline($1, $3, $4, $2)', 'headline($1, $3, $2)']) WITH ORDINALITY c(call, j) ORDER BY i, j;
SELECT call, compare(call, 'doc')
  FROM unnest(ARRAY['code($1, $4)::text', '(SELECT string_agg(e::text, '' '') FROM evidence($1, $4) e)', '(SELECT string_agg(k::text, '' '') FROM kwic($1, $4) k)',
		'set_code(coding($1), least($2, proposal_count($1)), ''k/1'')::text']) WITH ORDINALITY c(call, j) ORDER BY j;

-- the library changes between two calls: of a function that calls anew, of a query that goes on
CREATE FUNCTION changed(body statement) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1 .. 3 LOOP
		RETURN NEXT headline(body, 'k/2', 1, max_words => 4) || ' ' || (SELECT count(*) FROM evidence(body, 'k')) || ' ' || coded(code(body, 'k'), 'k');
		IF i = 3 THEN RETURN; END IF;
		UPDATE codebook_library SET book = (SELECT b.book FROM book b WHERE n = i + 1) WHERE name = 'k';
	END LOOP;
END $$;
SELECT changed(to_statement('Hunger is bad. Poverty too.', 'en', 'whole'));
-- an error within a call leaves nothing half done
CREATE FUNCTION stumble(body statement) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	bodies statement[] := ARRAY[body, to_statement('Poverty is bad.', 'fr', 'whole'), body];
BEGIN
	FOR i IN 1 .. 3 LOOP
		BEGIN
			RETURN NEXT headline(bodies[i], CASE WHEN i = 2 THEN '"a' ELSE '"poverty"' END, 1, max_words => 3) || ' ' || content(bodies[i], 1);
		EXCEPTION WHEN OTHERS THEN
			RETURN NEXT SQLERRM;
		END;
	END LOOP;
END $$;
SELECT stumble(to_statement('Hunger is bad. Poverty too.', 'en', 'whole'));
-- ordinals that are none
SELECT n, content(body, n) IS NULL, headline(body, '"bad"', n) IS NULL FROM doc, unnest(ARRAY[-9223372036854775808, -1, 100001, 9223372036854775807]) n WHERE id = 2 ORDER BY n;
DROP FUNCTION alone, compare, changed, stumble;
DROP TABLE doc, doc_external, doc_plain, book;
DELETE FROM codebook_library WHERE name = 'k';
