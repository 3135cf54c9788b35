-- the library of codebooks: rights, shipped books, edits in use at once
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

SELECT name, shipped FROM codebooks WHERE name = 'emtech';
SELECT name, version, languages FROM codebook_info('emtech');
SELECT theme, title FROM themes('emtech') WHERE level = 2;
SELECT DISTINCT theme FROM terms('emtech') WHERE term = 'digital divide*';
-- every theme below the top has a title and terms in each of the six languages
SELECT t.theme, t.title, count(DISTINCT language) FROM themes('emtech') t LEFT JOIN terms('emtech') USING (theme)
 WHERE level = 3 GROUP BY 1, 2 HAVING t.title IS NULL OR count(DISTINCT language) <> 6;

-- a book of one's own
INSERT INTO codebook_library (book) SELECT codebook_agg('mine/risk', term, 'en') FROM (VALUES ('risk*'), ('danger*')) v(term);
INSERT INTO codebook_library (book) SELECT codebook_agg('yours/x', 'y');
SELECT name, codebook_name(book), id IS NOT NULL AS id FROM codebook_library ORDER BY name;
SELECT name, shipped FROM codebooks ORDER BY name COLLATE "C";
SELECT * FROM terms('mine');
-- an edit is in use at the next statement, and gone when rolled back
UPDATE codebook_library SET book = merge_codebooks(book, (SELECT codebook_agg('mine/risk', 'hazard*', 'en'))) WHERE name = 'mine';
SELECT term FROM terms('mine');
BEGIN;
UPDATE codebook_library SET book = set_codebook(book, version => '2') WHERE name = 'mine';
SELECT version FROM codebook_info('mine');
SAVEPOINT s;
UPDATE codebook_library SET book = set_codebook(book, version => '3') WHERE name = 'mine';
SELECT version FROM codebook_info('mine');
ROLLBACK TO s;
SELECT version FROM codebook_info('mine');
DELETE FROM codebook_library WHERE name = 'mine';
SELECT version FROM codebook_info('mine');
ROLLBACK;
SELECT version FROM codebook_info('mine');
-- within one function, where expressions live on
CREATE FUNCTION pg_temp.versions() RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  seen text[];
BEGIN
  FOR i IN 1..4 LOOP
    BEGIN
      UPDATE codebook_library SET book = set_codebook(book, version => i::text) WHERE name = 'mine';
      seen := seen || (SELECT version FROM codebook_info('mine'));
      IF i % 2 = 0 THEN RAISE EXCEPTION 'undone'; END IF;
    EXCEPTION WHEN raise_exception THEN
    END;
    seen := seen || (SELECT version FROM codebook_info('mine'));
  END LOOP;
  RETURN seen;
END $$;
SELECT pg_temp.versions();

-- found whatever search_path says
SET search_path = pg_catalog;
SELECT count(*) FROM public.terms('mine'::text);
CREATE TEMP TABLE codebook_library (name text, book int);
SELECT count(*) FROM public.terms('mine'::text);
DROP TABLE pg_temp.codebook_library;
RESET search_path;

-- unknown names
SELECT * FROM terms('minne');
SELECT * FROM terms('something else');
SELECT * FROM terms(repeat('x', 5000));

-- a user's book goes before a shipped one of its name, whichever way it is looked up
INSERT INTO codebook_library (book) SELECT codebook_agg('emtech/mine', 'own*', 'en');
SELECT name, shipped FROM codebooks ORDER BY name COLLATE "C";
SELECT term FROM terms('emtech');
SELECT path, known FROM check_query('emtech/mine | emtech/openness');
SELECT t.theme FROM themes(code(to_statement('our own words on a monopoly', 'en', 'whole'), 'emtech')) t;
DELETE FROM codebook_library WHERE name = 'emtech';
SELECT count(*) > 100 AS shipped FROM terms('emtech');
-- it may begin as a copy
INSERT INTO codebook_library (book) SELECT set_codebook(book, name => 'my_emtech') FROM codebooks WHERE name = 'emtech';
SELECT count(*) FROM codebook_diff((SELECT book FROM codebooks WHERE name = 'emtech'), (SELECT book FROM codebooks WHERE name = 'my_emtech'));

-- the name is the book's; the server's words and code for it differ by version
DO $$ BEGIN INSERT INTO codebook_library SELECT 'a', codebook_agg('b/x', 'y');
EXCEPTION WHEN generated_always OR syntax_error THEN RAISE NOTICE 'refused'; END $$;
DO $$ BEGIN UPDATE codebook_library SET name = 'theirs' WHERE name = 'yours';
EXCEPTION WHEN generated_always OR syntax_error THEN RAISE NOTICE 'refused'; END $$;
UPDATE codebook_library SET book = set_codebook(book, name => 'theirs') WHERE name = 'yours' RETURNING name;
\set VERBOSITY terse
INSERT INTO codebook_library (book) VALUES (NULL);
INSERT INTO codebook_library (book) SELECT codebook_agg('mine/x', 'y');
INSERT INTO codebook_library (book) SELECT codebook_agg('theirs/x', 'z') ON CONFLICT (name) DO UPDATE SET book = excluded.book;
SELECT term FROM terms('theirs');
-- the view is for reading
DELETE FROM codebooks WHERE name = 'mine';
\set VERBOSITY default

-- rights: all may read, and none write but who created the extension
CREATE ROLE regress_library_reader;
GRANT ALL ON SCHEMA public TO regress_library_reader;
SET ROLE regress_library_reader;
SELECT count(*) FROM terms('mine');
INSERT INTO codebook_library (book) SELECT codebook_agg('w/x', 'y');
UPDATE codebook_library SET book = book WHERE name = 'mine';
DELETE FROM codebook_library WHERE name = 'mine';
TRUNCATE codebook_library;
INSERT INTO shipped_codebooks (book) SELECT codebook_agg('w/x', 'y');
UPDATE shipped_codebooks SET book = book WHERE name = 'emtech';
DELETE FROM shipped_codebooks;
RESET ROLE;
REVOKE SELECT ON codebook_library FROM PUBLIC;
SET ROLE regress_library_reader;
SELECT count(*) FROM terms('mine');
SELECT count(*) FROM terms('emtech');
SELECT name FROM codebooks;
RESET ROLE;
GRANT SELECT ON codebook_library TO PUBLIC;
-- row security is honoured, and what one role may see is not remembered for another
ALTER TABLE codebook_library ENABLE ROW LEVEL SECURITY;
CREATE POLICY theirs_only ON codebook_library TO regress_library_reader USING (name = 'theirs');
SELECT count(*) FROM terms('mine');
SET ROLE regress_library_reader;
SELECT count(*) > 0 AS some FROM terms('emtech');
SELECT count(*) FROM terms('theirs');
SELECT count(*) FROM terms('mine');
SELECT name FROM codebooks WHERE NOT shipped;
RESET ROLE;
DROP POLICY theirs_only ON codebook_library;
ALTER TABLE codebook_library DISABLE ROW LEVEL SECURITY;
REVOKE ALL ON SCHEMA public FROM regress_library_reader;
DROP ROLE regress_library_reader;

DELETE FROM codebook_library;
