-- rights: nothing of ours can be made to run somebody else's code, or to show what is not for them
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

-- what is installed: C functions, none with its definer's rights or settings of its own, no file or program read
SELECT p.oid::regprocedure FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid
 WHERE d.classid = 'pg_proc'::regclass AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
   AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals')
   AND (p.prosecdef OR p.proconfig IS NOT NULL OR p.proacl IS NOT NULL
        OR p.prolang NOT IN (SELECT oid FROM pg_language WHERE lanname IN ('c', 'internal')));
SELECT c.relname, c.relkind FROM pg_depend d JOIN pg_class c ON c.oid = d.objid
 WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
   AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals')
 ORDER BY 1;

CREATE ROLE regress_rights_eve;
CREATE ROLE regress_rights_bob;
CREATE SCHEMA eve AUTHORIZATION regress_rights_eve;
GRANT USAGE ON SCHEMA eve TO regress_rights_bob;
CREATE SCHEMA bob AUTHORIZATION regress_rights_bob;

-- internal states pass to no other aggregate's functions
SET ROLE regress_rights_eve;
CREATE AGGREGATE eve.mixed(int8, text) (SFUNC = coding_agg_step, STYPE = internal, FINALFUNC = codebook_agg_final);
RESET ROLE;

-- triggers on tables that only look like ours
SET ROLE regress_rights_eve;
CREATE TYPE eve.coding AS (a int, b text, c numeric);
CREATE TYPE eve.statement AS (a int, b text);
CREATE DOMAIN eve.codes AS public.coding;
CREATE TABLE eve.other_codes (body public.statement, codes eve.coding);
CREATE TABLE eve.other_body (body eve.statement, codes public.coding);
CREATE TABLE eve.domain_codes (body public.statement, codes eve.codes);
CREATE TRIGGER t BEFORE INSERT ON eve.other_codes FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'emtech');
CREATE TRIGGER t BEFORE INSERT ON eve.other_body FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'emtech');
CREATE TRIGGER t BEFORE INSERT ON eve.domain_codes FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'emtech');
INSERT INTO eve.other_codes VALUES (to_statement('First, the digital divide.', 'en'));
INSERT INTO eve.other_body VALUES ((1, 'x'));
INSERT INTO eve.domain_codes VALUES (to_statement('First, the digital divide.', 'en'));
RESET ROLE;

-- operators of others, for a domain over codings, in our schema: theme_count does not run them
GRANT CREATE ON SCHEMA public TO regress_rights_eve;
SET ROLE regress_rights_eve;
CREATE DOMAIN eve.domain_of AS public.coding;
CREATE FUNCTION public.trap(eve.domain_of, themequery) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''run by %'', current_user; END';
CREATE OPERATOR public.@@ (LEFTARG = eve.domain_of, RIGHTARG = themequery, FUNCTION = public.trap);
CREATE TABLE eve.victim AS SELECT coding_agg(n, 'a/' || n)::eve.domain_of AS codes FROM generate_series(1, 9) n GROUP BY n;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM regress_rights_eve;
SELECT codes @@ 'a/1'::themequery FROM eve.victim;
SELECT theme_count('eve.victim', 'a/1') AS by_query;
CREATE INDEX ON eve.victim USING gin ((codes::public.coding));
SELECT theme_count('eve.victim', 'a/1') AS by_query;
CREATE INDEX ON eve.victim USING gin (codes);
SELECT theme_count('eve.victim', 'a/1') AS by_index;
ALTER TABLE eve.victim ENABLE ROW LEVEL SECURITY;
ALTER TABLE eve.victim FORCE ROW LEVEL SECURITY;
CREATE POLICY p ON eve.victim USING (true);
SET ROLE regress_rights_eve;
SELECT theme_count('eve.victim', 'a/1') AS by_query;
RESET ROLE;
DROP OPERATOR public.@@ (eve.domain_of, themequery);
DROP FUNCTION public.trap;

-- operators of others with our estimators: some servers let every user make these
CREATE FUNCTION eve.any_number(public.coding, int8) RETURNS boolean LANGUAGE plpgsql STABLE AS 'BEGIN RETURN true; END';
CREATE FUNCTION eve.any_number(public.theme, int8) RETURNS boolean LANGUAGE plpgsql STABLE AS 'BEGIN RETURN true; END';
CREATE FUNCTION eve.any_number(public.statement, int8) RETURNS boolean LANGUAGE plpgsql STABLE AS 'BEGIN RETURN true; END';
CREATE FUNCTION eve.theme_upper_bound(public.theme) RETURNS int8 LANGUAGE sql IMMUTABLE AS 'SELECT 42::int8';
CREATE FUNCTION eve.under(public.theme, public.theme) RETURNS boolean LANGUAGE plpgsql STABLE AS 'BEGIN RETURN true; END';
CREATE OPERATOR eve.#< (LEFTARG = public.theme, RIGHTARG = public.theme, FUNCTION = eve.under, RESTRICT = theme_descendant_sel);
CREATE OPERATOR eve.#@ (LEFTARG = public.coding, RIGHTARG = public.themequery, FUNCTION = coding_matches, RESTRICT = coding_contains_sel);
CREATE TABLE eve.numbers AS SELECT coding_agg(1, 'a/b') AS codes, 'a/b'::theme AS th, to_statement('First, a. Second, b.', 'en') AS body FROM generate_series(1, 9) n GROUP BY n;
ANALYZE eve.numbers;
DO $$
DECLARE
	estimator regprocedure;
	col record;
	n int;
	tried int := 0;
BEGIN
	FOR estimator IN SELECT p.oid FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid
			WHERE d.classid = 'pg_proc'::regclass AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
			  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals')
			  AND p.prorettype = 'float8'::regtype AND p.proargtypes[0] = 'internal'::regtype LOOP
		FOR col IN SELECT * FROM (VALUES ('codes', 'coding'), ('th', 'theme'), ('body', 'statement')) c(name, type) LOOP
			EXECUTE format('CREATE OPERATOR eve.## (LEFTARG = public.%s, RIGHTARG = int8, FUNCTION = eve.any_number, RESTRICT = %s)', col.type, estimator::regproc);
			EXECUTE format('SELECT count(*) FROM eve.numbers WHERE %s OPERATOR(eve.##) 42::int8', col.name) INTO n;
			EXECUTE format('DROP OPERATOR eve.## (public.%s, int8)', col.type);
			tried := tried + 1;
			IF n <> 9 THEN RAISE NOTICE '% of 9 rows with %', n, estimator; END IF;
		END LOOP;
	END LOOP;
	IF tried < 15 THEN RAISE NOTICE 'only % estimators tried', tried / 3; END IF;
END $$;
SELECT count(*) FROM eve.numbers WHERE th OPERATOR(eve.#<) 'a'::theme;
SELECT count(*) FROM eve.numbers WHERE codes OPERATOR(eve.#@) 'a/b'::themequery;
DROP FUNCTION eve.theme_upper_bound(public.theme);

-- A schema of traps: whatever is called in eve's name leaves its caller's name.
SET ROLE regress_rights_eve;
CREATE TABLE eve.caught (who text, by text);
GRANT INSERT ON eve.caught TO PUBLIC;
CREATE FUNCTION eve.trap_eq(text, text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'text = text');
	RETURN $1 OPERATOR(pg_catalog.=) $2;
END $$;
CREATE OPERATOR eve.= (LEFTARG = text, RIGHTARG = text, FUNCTION = eve.trap_eq);
CREATE FUNCTION eve.trap_name(name, text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'name = text');
	RETURN true;
END $$;
CREATE OPERATOR eve.= (LEFTARG = name, RIGHTARG = text, FUNCTION = eve.trap_name);
CREATE FUNCTION eve.trap_less(text, text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'text < text');
	RETURN $1 OPERATOR(pg_catalog.<) $2;
END $$;
CREATE OPERATOR eve.< (LEFTARG = text, RIGHTARG = text, FUNCTION = eve.trap_less);
CREATE FUNCTION eve.trap_match(public.coding, public.themequery) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, '@@');
	RETURN false;
END $$;
CREATE OPERATOR eve.@@ (LEFTARG = public.coding, RIGHTARG = public.themequery, FUNCTION = eve.trap_match);
CREATE FUNCTION eve.trap_theme(public.theme, public.theme) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'theme >= theme');
	RETURN false;
END $$;
CREATE OPERATOR eve.>= (LEFTARG = public.theme, RIGHTARG = public.theme, FUNCTION = eve.trap_theme);
CREATE OPERATOR eve.< (LEFTARG = public.theme, RIGHTARG = public.theme, FUNCTION = eve.trap_theme);
CREATE FUNCTION eve.codebook_name(public.codebook) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'codebook_name');
	RETURN 'eve';
END $$;
CREATE FUNCTION eve.theme_upper_bound(public.theme) RETURNS public.theme LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'theme_upper_bound');
	RETURN $1;
END $$;
CREATE FUNCTION eve.theme(text) RETURNS public.theme LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'theme');
	RETURN 'a';
END $$;
CREATE FUNCTION eve.trap_book() RETURNS public.codebook LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'codebook_library');
	RETURN public.codebook_agg('emtech/eve', '*');
END $$;
CREATE VIEW eve.codebook_library AS SELECT 'emtech'::text AS name, eve.trap_book() AS book;
CREATE VIEW eve.shipped_codebooks AS SELECT 'emtech'::text AS name, eve.trap_book() AS book;
CREATE FUNCTION eve.library_books(OUT name text, OUT book public.codebook, OUT shipped boolean) RETURNS SETOF record LANGUAGE sql AS
	$$ SELECT 'emtech'::text, eve.trap_book(), true $$;
GRANT SELECT ON eve.codebook_library, eve.shipped_codebooks TO PUBLIC;
CREATE TABLE eve.pg_extension (extname name, extnamespace oid);
CREATE TABLE eve.xmltable (element text);
RESET ROLE;

-- who uses our functions with eve's schema first, a superuser here, is not caught
SET search_path = eve, pg_catalog, public;
CREATE TABLE eve.speech (id int, body public.statement, codes public.coding, th public.theme);
ALTER TABLE eve.speech OWNER TO regress_rights_eve;
CREATE TRIGGER coded BEFORE INSERT OR UPDATE ON eve.speech FOR EACH ROW EXECUTE FUNCTION public.code_on_write('body', 'codes', 'emtech', 'mine');
CREATE INDEX ON eve.speech USING gin (codes);
CREATE INDEX ON eve.speech (th);
INSERT INTO public.codebook_library (book) SELECT public.codebook_agg('mine/eve', 'digital', 'en');
INSERT INTO eve.speech (id, body, th)
SELECT n, public.to_statement('First, mind the digital divide. Second, terrorism.', 'en'), 'emtech/risk/terrorism' FROM generate_series(1, 50) n;
UPDATE eve.speech SET body = public.to_statement('First, the digital divide.', 'en') WHERE id OPERATOR(pg_catalog.=) 1;
ANALYZE eve.speech;
SET enable_seqscan = off;
SELECT count(*) FROM eve.speech WHERE codes OPERATOR(public.@@) 'emtech/development';
SELECT count(*) FROM eve.speech WHERE public.matches(body, codes, 'emtech/development & "digital"');
SELECT count(*) FROM eve.speech WHERE th OPERATOR(public.<@) 'emtech/risk'::text;
RESET enable_seqscan;
SELECT public.code(body, 'emtech'::text) OPERATOR(public.=) public.code(body, (SELECT book FROM public.codebooks WHERE name OPERATOR(pg_catalog.=) 'emtech')) FROM eve.speech LIMIT 1;
SELECT known, nearest FROM public.check_query('emtech/riks');
SELECT count(*) FROM public.themes('emtech'::text);
SELECT count(*) FROM public.evidence(public.to_statement('First, the digital divide.', 'en'), 'emtech'::text);
SELECT public.coded(codes, 'emtech'::text) FROM eve.speech LIMIT 1;
SELECT theme FROM public.import_codebook('lexicoder', '<dictionary><cnode name="t"><pnode name=" x "></pnode></cnode></dictionary>', 'lsd'), public.themes(import_codebook);
SELECT public.code(body, 'emtehc'::text) FROM eve.speech LIMIT 1;
SELECT who, by, count(*) FROM eve.caught GROUP BY 1, 2 ORDER BY 1, 2;
-- a view and a temporary table of the library's name, first in the path of everybody
CREATE TEMP TABLE codebook_library (name text, book int);
CREATE TEMP TABLE shipped_codebooks (name text, book int);
SELECT count(*) > 5 AS some FROM public.themes('emtech'::text);
SELECT count(*) FROM public.codebooks WHERE shipped;
DROP TABLE pg_temp.codebook_library, pg_temp.shipped_codebooks;
RESET search_path;

-- an external entity of a dictionary's file is not read
\set VERBOSITY terse
SELECT theme FROM import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><dictionary><cnode name="t"><pnode name=" x ">&x;</pnode></cnode></dictionary>', 'lsd') b, themes(b);
SELECT term FROM import_codebook('lexicoder', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><dictionary><cnode name="t"><pnode name="&x;"></pnode></cnode></dictionary>', 'lsd') b, terms(b);
\set VERBOSITY default

-- rights on the library hold for every function that looks into it, hints included
SET ROLE regress_rights_bob;
SELECT count(*) FROM eve.speech;
RESET ROLE;
GRANT SELECT, INSERT ON eve.speech TO regress_rights_bob;
REVOKE SELECT ON codebook_library FROM PUBLIC;
SET ROLE regress_rights_bob;
SELECT code(body, 'emtech') FROM eve.speech LIMIT 1;
SELECT code(body, ARRAY['emtech']) FROM eve.speech LIMIT 1;
SELECT coded(codes, 'emtech') FROM eve.speech LIMIT 1;
SELECT evidence(body, 'emtech'::text) FROM eve.speech LIMIT 1;
SELECT kwic(body, 'emtech'::text) FROM eve.speech LIMIT 1;
SELECT themes('emtech'::text);
SELECT terms('emtech'::text);
SELECT codebook_info('emtech'::text);
SELECT export_codebook('emtech'::text, 'json');
SELECT check_query('emtech/risk');
SELECT name FROM codebooks;
INSERT INTO eve.speech VALUES (99, to_statement('First, a.', 'en'));
SELECT code(body, codebook_agg('b/x', 'digital')) IS NOT NULL AS by_value FROM eve.speech GROUP BY body LIMIT 1;
RESET ROLE;
-- columns of it are enough
GRANT SELECT (name, book) ON codebook_library TO regress_rights_bob;
SET ROLE regress_rights_bob;
SELECT count(*) > 5 AS some FROM themes('emtech'::text);
RESET ROLE;
REVOKE SELECT (name, book) ON codebook_library FROM regress_rights_bob;
GRANT SELECT ON codebook_library TO PUBLIC;

-- what was read once is not shown again when the right is gone, within one transaction and snapshot
BEGIN ISOLATION LEVEL REPEATABLE READ;
SET LOCAL ROLE regress_rights_bob;
SELECT count(*) > 5 AS some FROM themes('emtech'::text);
SET LOCAL ROLE regress_rights_eve;
SELECT count(*) > 5 AS some FROM themes('emtech'::text);
RESET ROLE;
REVOKE SELECT ON codebook_library FROM PUBLIC;
SET LOCAL ROLE regress_rights_bob;
SELECT count(*) > 5 AS some FROM themes('emtech'::text);
ROLLBACK;

-- row security holds for books found by name, for hints and for the nearest themes
ALTER TABLE codebook_library ENABLE ROW LEVEL SECURITY;
CREATE POLICY not_mine ON codebook_library FOR SELECT TO regress_rights_bob USING (name <> 'mine');
SET ROLE regress_rights_bob;
SELECT count(*) FROM themes('mine'::text);
SELECT codebook_info('miin'::text);
SELECT * FROM check_query('mine/eve | mine/eev | min/eve');
SELECT known FROM check_query('emtech/risk');
SELECT code(body, 'mine') FROM eve.speech LIMIT 1;
SELECT name FROM codebooks WHERE NOT shipped;
RESET ROLE;
SELECT name FROM codebooks WHERE NOT shipped;
SELECT * FROM check_query('mine/eev');
-- the policy's own function runs with the rights of who asks, as for any table, and not for a superuser
CREATE FUNCTION eve.policy(text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO eve.caught VALUES (current_user, 'policy');
	RETURN true;
END $$;
DROP POLICY not_mine ON codebook_library;
CREATE POLICY all_of_it ON codebook_library FOR SELECT USING (eve.policy(name));
SELECT count(*) FROM themes('mine'::text);
SELECT who, by, count(*) FROM eve.caught GROUP BY 1, 2 ORDER BY 1, 2;
DROP POLICY all_of_it ON codebook_library;
ALTER TABLE codebook_library DISABLE ROW LEVEL SECURITY;

-- the grantee of writing cannot touch what is shipped, nor add to the table what would run for others
GRANT INSERT, UPDATE, DELETE ON codebook_library TO regress_rights_bob;
SET ROLE regress_rights_bob;
INSERT INTO codebook_library (book) SELECT codebook_agg('bob/x', 'y');
DELETE FROM shipped_codebooks WHERE name = 'emtech';
UPDATE shipped_codebooks SET book = set_codebook(book, version => '2') WHERE name = 'emtech';
INSERT INTO shipped_codebooks (book) SELECT book FROM codebook_library WHERE name = 'bob';
TRUNCATE shipped_codebooks;
CREATE FUNCTION bob.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER bob BEFORE INSERT ON codebook_library FOR EACH ROW EXECUTE FUNCTION bob.f();
CREATE RULE bob AS ON INSERT TO codebook_library DO ALSO NOTHING;
CREATE POLICY bob ON codebook_library USING (true);
CREATE INDEX ON codebook_library ((name || 'x'));
ALTER TABLE codebook_library DISABLE TRIGGER ALL;
CREATE TABLE bob.child () INHERITS (codebook_library);
ALTER TABLE codebook_library OWNER TO regress_rights_bob;
DROP TABLE codebook_library;
TRUNCATE codebook_library;
SET session_replication_role = replica;
DELETE FROM codebook_library WHERE name = 'bob';
RESET ROLE;
REVOKE ALL ON codebook_library FROM regress_rights_bob;

-- something else in the library's place is refused, whoever put it there
ALTER EXTENSION proposals DROP TABLE codebook_library;
ALTER TABLE codebook_library RENAME TO moved;
SELECT themes('emtech'::text);
CREATE VIEW codebook_library AS SELECT name, book FROM moved;
SELECT themes('emtech'::text);
ALTER EXTENSION proposals ADD VIEW codebook_library;
SELECT themes('emtech'::text);
ALTER EXTENSION proposals DROP VIEW codebook_library;
DROP VIEW codebook_library;
ALTER TABLE moved RENAME TO codebook_library;
SELECT themes('emtech'::text);
ALTER EXTENSION proposals ADD TABLE codebook_library;
SELECT count(*) > 5 AS some FROM themes('emtech'::text);
ALTER TABLE shipped_codebooks RENAME TO moved;
CREATE VIEW shipped_codebooks AS SELECT name, book FROM moved;
SELECT themes('mine'::text);
SELECT name FROM codebooks;
DROP VIEW shipped_codebooks;
ALTER TABLE moved RENAME TO shipped_codebooks;
SELECT count(*) > 5 AS some FROM themes('emtech'::text);

DELETE FROM codebook_library;
SET client_min_messages = warning;
DROP SCHEMA eve, bob CASCADE;
DROP ROLE regress_rights_eve, regress_rights_bob;
DROP EXTENSION proposals;
