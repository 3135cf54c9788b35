-- Run by memory.sh in one backend: every function many times, what the backend
-- holds before and after. :calls is for cheap ones, dear ones get fewer.
-- what a sort keeps is not what a function keeps
SET work_mem = '256kB';
SET client_min_messages = error;
CREATE EXTENSION IF NOT EXISTS proposals;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
CREATE TABLE doc AS SELECT id, body, code(body, 'emtech') AS codes
  FROM (SELECT id, to_statement(E'Chair, thanks.\n\nFirst, we must promote innovation and oppose hegemony. Second, norms of governance come first (a) for peace; (b) for trade.\n\nNo ' || id, 'en') AS body FROM generate_series(1, 200) id) s;
CREATE INDEX ON doc USING gin (codes);
CREATE TABLE rows_of AS SELECT (e).theme, (e).term FROM terms('emtech') e LIMIT 50;
CREATE TABLE writes (id int, body statement, codes coding);
CREATE INDEX ON writes USING gin (codes);
CREATE TRIGGER coded BEFORE INSERT ON writes FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'emtech');

-- memory of this backend: what malloc gave it, and what its contexts hold
CREATE FUNCTION resident() RETURNS bigint LANGUAGE sql AS $$
	SELECT (regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s+(\d+)'))[1]::bigint $$;

-- a call for each row of the loop: i is the number of the call, d a document
CREATE TABLE work (n int GENERATED ALWAYS AS IDENTITY, what text, share float8, query text);
INSERT INTO work (what, share, query) VALUES
	('theme', 1, $$count(theme_append(('a/' || i)::theme, 'x') <@ 'a/1' OR theme_parent(('a/b/' || i)::theme) > 'a/b' OR theme_level('a/b') > i)$$),
	('themequery', 1, $$count(themequery_out(('a/' || i || ' & !b/c | "w"')::themequery))$$),
	('wrong themequery', 0.3, $$count(NOT pg_temp.fails('SELECT ''a/(''::themequery'))$$),
	('to_statement', 0.05, $$count(to_statement(content(body) || i, 'en'))$$),
	('to_statement, language unknown', 0.02, $$count(to_statement(content(body) || i))$$),
	('statement to and from JSON', 0.1, $$count(body::json::text::statement) + count(body::jsonb)$$),
	('statement from rows', 0.05, $$count((SELECT statement_agg(p.content, 'en', p.marker) FROM proposals(body) p))$$),
	('shared passages', 0.05, $$sum((SELECT count(*) FROM shared_passages(body, body, 5))) + count(body && body)$$),
	('wrong statement', 0.05, $$count(NOT pg_temp.fails('SELECT ''{"text":"a","proposals":[{"start":0,"stop":9}]}''::statement'))$$),
	('statement binary', 0.3, $$count(statement_send(body))$$),
	('proposals', 0.2, $$sum((SELECT count(p.content) FROM proposals(body, codes) p))$$),
	('sentences', 0.02, $$sum((SELECT count(p.content) FROM sentences(body) p))$$),
	('enumerations', 0.02, $$sum((SELECT count(*) FROM enumerations(content(body), 'en')))$$),
	('code', 0.05, $$count(code(body, 'emtech', codes))$$),
	('code, many codebooks', 0.02, $$count(code(body, import_codebook('csv', E'theme,term\na/b,t' || i, 'a')))$$),
	('evidence', 0.02, $$sum((SELECT count(*) FROM evidence(body, 'emtech')))$$),
	('kwic', 0.02, $$sum((SELECT count(*) FROM kwic(body, 'emtech')))$$),
	('kwic in words', 0.02, $$sum((SELECT count(*) FROM kwic(body, 'emtech', 5, 'words')))$$),
	('words and their number', 0.02, $$sum((SELECT count(*) FROM words(body))) + sum(word_count(body, i % 3))$$),
	('coding and query', 1, $$count(codes @@ 'emtech/openness & !emtech/risk' OR codes @* 'emtech/peace' OR codes @> 'emtech/governance') + count(salience(codes, 'emtech/openness')) + count(weight(codes, 'emtech/openness'))$$),
	('words', 0.2, $$count(body @@ '"norms"') + count(matches(body, codes, 'emtech/openness & "hegemony"'))$$),
	('words, many queries', 0.02, $$count(body @@ ('"norms" | "w' || i || '"')::themequery)$$),
	('coding to and from JSON', 0.1, $$count(codes::json::text::coding) + count(codes::jsonb) + count(coding_send(codes))$$),
	('coding edited', 0.2, $$count(drop_code(set_code(codes, 1, 'emtech/peace', 'oppose'), 2, 'emtech/governance')) + count(filter_coding(codes, 'emtech'))$$),
	('coding compared', 0.1, $$sum((SELECT count(*) FROM coding_diff(codes, set_code(codes, 1, 'emtech/peace')))) + count(realign(codes, body, body))$$),
	('codings merged and checked', 0.05, $$count(merge_codings(codes, set_code(codes, 1, 'emtech/peace', 'oppose'))) + sum((SELECT count(*) FROM check_coding(codes, 'emtech'))) + sum((SELECT count(*) FROM check_coding(codes, 'sdg')))$$),
	('recode', 0.1, $$count(recode(codes, '{"emtech/**": "my/**"}')) + count(recode(codes, jsonb_build_object('emtech/peace', 'my/p' || i)))$$),
	('agreement', 0.1, $$count((SELECT krippendorff_alpha(ARRAY[c, codes], 'masi') FROM (VALUES (codes), (NULL)) v(c))) + count((SELECT gwet_ac1(ARRAY[g::text, (g % 3)::text]) FROM generate_series(1, 5) g))$$),
	('themes', 0.2, $$sum((SELECT count(*) FROM themes(codes))) + sum((SELECT count(*) FROM themes(codes, 2)))$$),
	('aggregates of codings', 0.02, $$count((SELECT coding_agg(p, 'a/' || p) FROM generate_series(1, 5) p)) + count((SELECT theme_tally(c) FROM (VALUES (codes), (codes)) v(c)))$$),
	('ties', 0.02, $$count((SELECT tie(t, u) FROM (SELECT theme_tally(c) AS t, theme_tally(set_code(c, 1, 'emtech/peace', 'oppose', i)) AS u FROM (VALUES (codes)) o(c)) v))$$),
	('aggregates of terms', 0.002, $$count((SELECT codebook_agg(theme, term) FROM rows_of))$$),
	('codebook edited', 0.0005, $$count((SELECT set_term(book, 'emtech/x', 't' || i) FROM codebooks WHERE name = 'emtech'))$$),
	('codebook recoded', 0.0005, $$count((SELECT recode(book, jsonb_build_object('emtech/**', 'e' || i || '/**')) FROM codebooks WHERE name = 'emtech'))$$),
	('codebook to and from files', 0.0002, $$count((SELECT count(import_codebook(f, export_codebook(book, f), 'emtech')) FROM codebooks, unnest(ARRAY['csv', 'json']) f WHERE name = 'emtech'))$$),
	('wrong files', 0.02, $$count(NOT pg_temp.fails(format('SELECT import_codebook(%L, ''<a'', ''b'')', (ARRAY['csv', 'json', 'yaml', 'liwc', 'skos', 'lexicoder', 'wordstat', 'lc3'])[1 + i % 8])))$$),
	('theme_count', 0.005, $$sum(theme_count('doc', 'emtech/openness & !emtech/peace'))$$),
	('check_query', 0.02, $$sum((SELECT count(*) FROM check_query('emtech/opennes | emtech/peace')))$$),
	('order and hash', 0.1, $$count(DISTINCT codes) + count(DISTINCT body) + max(coding_hash(codes))$$),
	('ANALYZE', 0, 'ANALYZE'), ('insert with trigger and index', 0.005, 'INSERT');
UPDATE work SET share = CASE WHEN share > 0.01 THEN 1 ELSE 0.01 END WHERE :each AND share > 0 AND query <> 'INSERT';
CREATE FUNCTION pg_temp.fails(query text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE query; RETURN false;
EXCEPTION WHEN OTHERS THEN RETURN true;
END $$;
CREATE TABLE held (n int, round int, calls bigint, inside bigint, resident bigint, contexts bigint);
-- answers what the second half of the calls added while the query still ran
CREATE FUNCTION run(n int, query text, calls bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	inside bigint;
BEGIN
	IF query = 'ANALYZE' THEN
		FOR i IN 1 .. 20 LOOP ANALYZE doc; END LOOP;
	ELSIF query = 'INSERT' THEN
		FOR i IN 1 .. calls LOOP INSERT INTO writes SELECT id, body FROM doc WHERE id = 1 + i % 200; END LOOP;
	ELSE
		EXECUTE format('SELECT max(CASE WHEN i = $1 THEN resident() END) - max(CASE WHEN i = $1 / 2 THEN resident() END), %s
			FROM generate_series(1::bigint, $1) i JOIN doc d ON d.id = 1 + i %% 200', query) INTO inside USING calls;
	END IF;
	RETURN coalesce(inside, 0);
END $$;
-- the automaton of the codebook is always among those kept: a row of other codebooks drops it
CREATE FUNCTION measure(n int, round int, calls bigint, inside bigint) RETURNS void LANGUAGE sql AS $$
	SELECT count(code(body, 'emtech')) FROM doc;
	INSERT INTO held SELECT n, round, calls, inside, resident(), (SELECT sum(total_bytes) FROM pg_backend_memory_contexts) $$;
-- the first round fills what is kept (automata, codebooks, language data, plans)
SELECT measure(0, 0, 0, 0);
SELECT format('SELECT measure(%1$s, %4$s, %3$s, run(%1$s, %2$L, %3$s))', n, query, greatest(10, (:calls * share * CASE WHEN round = 1 THEN 0.2 ELSE 1 END)::bigint), round)
  FROM work, generate_series(1, 2) round ORDER BY round, n \gexec
SELECT format('%s %s: %s calls, %s kB more, %s kB while running, contexts %s kB',
		CASE WHEN h.resident - p.resident < :allowed AND h.inside < :allowed AND h.contexts - p.contexts < 500000 THEN 'ok' ELSE 'not ok' END,
		w.what, h.calls, h.resident - p.resident, h.inside, (h.contexts - p.contexts) / 1024)
  FROM held h JOIN work w USING (n) JOIN LATERAL (SELECT * FROM held p WHERE (p.round, p.n) < (h.round, h.n) ORDER BY p.round DESC, p.n DESC LIMIT 1) p ON true
 WHERE h.round = 2 ORDER BY h.n;
SELECT format('%s all of them, the second time: %s kB more, contexts %s kB, %s MB held', CASE WHEN b.resident - a.resident < :allowed THEN 'ok' ELSE 'not ok' END, b.resident - a.resident, (b.contexts - a.contexts) / 1024, b.resident / 1024)
  FROM (SELECT * FROM held WHERE round = 1 ORDER BY n DESC LIMIT 1) a, (SELECT * FROM held WHERE round = 2 ORDER BY n DESC LIMIT 1) b;
