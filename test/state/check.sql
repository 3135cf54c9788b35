-- check.sql - what fill.sql put into a database: prints the same wherever it was carried.
--
-- With the variable "stored" only what lies there, nothing that is coded or cut anew.
-- It changes nothing; the trigger is tried in a transaction that is rolled back.
\set ON_ERROR_STOP on
\pset format unaligned
SET client_min_messages = warning;
SET extra_float_digits = 3;

SELECT name, codebook_version(book), md5(book::text) FROM codebook_library ORDER BY name COLLATE "C";

-- text and binary form of every value
SELECT count(*), count(codes), count(DISTINCT codes), sum(n),
	   md5(string_agg(md5(concat_ws('|', id, body, codes, lead, query, book)), '' ORDER BY id)) AS text,
	   md5(string_agg(md5(statement_send(body)) || md5(coalesce(coding_send(codes), '')) || md5(theme_send(lead)) || md5(themequery_send(query)), '' ORDER BY id)) AS "binary"
  FROM speech;
SELECT count(*), md5(string_agg(th || title, ',' ORDER BY th)) FROM by_theme;
SELECT count(*) FROM by_theme WHERE th = 'mytech/development/digital_divide';
SELECT * FROM by_domain;
SELECT count(*), count(DISTINCT body) FROM by_statement;
SELECT count(*) FROM by_range WHERE th > 'island/9';

-- an index answers as a sequential scan does
CREATE TEMP TABLE q (ord serial, kind text, q text);
INSERT INTO q (kind, q) SELECT '@@', theme::themequery::text FROM (SELECT DISTINCT theme FROM speech, themes(codes) ORDER BY theme) x;
INSERT INTO q (kind, q) VALUES ('@@', 'island/sea & mytech/development'), ('@@', 'island/** & !mytech/**'), ('@*', 'island/money & mytech/openness'),
	('@*', '!island/sea'), ('@@', 'hand/"a b"/* & island/sea'), ('@@', 'mytech/openness:oppose'), ('@>', 'island'), ('@>', 'hand/a b'), ('<@', 'island/3'), ('<@', 'island/22'), ('=', 'island/5/5'),
	('body @@', '"storms"'), ('body @@', '"sea level*" & !"37"'), ('body @*', '"海平面"'), ('body @*', '"numérique" & !"*ism"'), ('body @@', '"w?rds that"');
CREATE TEMP TABLE found (mode text, ord int, ids int[]);
DO $$
DECLARE
	r record;
	condition text;
BEGIN
	FOR r IN SELECT m, q.* FROM q, unnest(ARRAY['index', 'table']) m LOOP
		PERFORM set_config('enable_seqscan', (r.m = 'table')::text, true), set_config('enable_indexscan', (r.m = 'index')::text, true),
				set_config('enable_bitmapscan', (r.m = 'index')::text, true), set_config('enable_indexonlyscan', (r.m = 'index')::text, true);
		condition := CASE WHEN r.kind IN ('@@', '@*') THEN format('codes %s %L::themequery', r.kind, r.q || CASE WHEN r.q LIKE '%/%' THEN '' ELSE '/**' END)
						  WHEN r.kind LIKE 'body %' THEN format('%s %L::themequery', r.kind, r.q)
						  WHEN r.kind = '@>' THEN format('codes @> %L::theme', r.q)
						  ELSE format('lead %s %L::theme', r.kind, r.q) END;
		EXECUTE format('INSERT INTO found SELECT %L, %s, array_agg(id ORDER BY id) FROM speech WHERE %s', r.m, r.ord, condition);
	END LOOP;
END $$;
SELECT count(*) AS queries, count(i.ids) AS with_rows, count(*) FILTER (WHERE i.ids IS DISTINCT FROM t.ids) AS different, md5(string_agg(i.ids::text, ';' ORDER BY ord)) AS rows
  FROM found i JOIN found t USING (ord) WHERE i.mode = 'index' AND t.mode = 'table';

SELECT count(*) FROM on_the_sea;
SELECT count(*), sum(proposals), sum(weight) FROM counts;
SELECT count(*) FILTER (WHERE coded(codes, 'island')) AS island, count(*) FILTER (WHERE coded(codes, 'mytech')) AS mytech FROM speech;

-- what another release of the extension may well do in another way
\if :{?stored}
	\q
\endif
SELECT count(*) FROM shipped_codebooks;
SELECT count(*) FILTER (WHERE code(body, ARRAY['island', 'mytech'], codes, 'skip') IS DISTINCT FROM codes) AS coded_anew_differs FROM speech WHERE codes IS NOT NULL;
BEGIN;
INSERT INTO speech (id, body) SELECT 1000, to_statement('First, storms. Second, ten.', 'en');
SELECT codes::jsonb -> 'codes' FROM speech WHERE id = 1000;
ROLLBACK;
