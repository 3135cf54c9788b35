#!/usr/bin/env bash
# rights.sh - who installs the extension without being superuser gains no rights by it.
#
# A trusted extension's script runs as the bootstrap superuser, in a schema that may be
# the user's own: there the user puts an overload of every function and operator that a
# slip of the script could call, each of which writes down who called it.  Also here:
# the library's schema renamed under a session, and books of the user's that a later
# version ships under the same name, by update and by dump and restore.
# What needs one session only is in sql/rights.sql.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join

. "$(dirname "$0")/../lib/check.sh"
sql() { psql -XAtq -v ON_ERROR_STOP=1 "$@" 2>&1; }
share=$(dirname "$(find "$PROPOSALS_CLUSTER/dest" -name proposals.control)")
version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" "$share/proposals.control")
script=$share/proposals--$version.sql

# --- the server calls no file or program through us ---

library=$(find "$PROPOSALS_CLUSTER/dest" -name proposals.so)
check 'the library opens no file, starts no program, loads no code' '' \
	"$(nm -D --undefined-only "$library" | awk '{ print $2 }' | sed 's/@.*//' |
		grep -xE 'f?open(64|at)?|freopen|popen|system|exec.*|fork|dlopen|dlsym|AllocateFile|AllocateDir|OpenTransientFile|OpenPipeStream|PathNameOpenFile.*|BasicOpenFile.*|connect|socket')"

# --- CREATE EXTENSION by the owner of a database, into a schema full of traps ---

sql -c 'CREATE ROLE eve LOGIN' -c 'CREATE ROLE bob LOGIN' -c 'CREATE DATABASE rights_trusted OWNER eve'
sql -d rights_trusted -U eve <<'END'
CREATE SCHEMA traps;
GRANT USAGE ON SCHEMA traps TO PUBLIC;
CREATE TABLE traps.caught (who text, by text);
GRANT INSERT, SELECT ON traps.caught TO PUBLIC;
DO $$
DECLARE
	-- what a literal, a column of VALUES, a catalog's column or a cast may be
	types text[] := '{text,varchar,bpchar,name,bool,int4,int8,float8,numeric,oid,regnamespace,regclass,"text[]","name[]","_varchar"}';
	f record;
	t text;
	u text;
BEGIN
	FOR f IN SELECT DISTINCT proname FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_type t ON t.oid = p.proargtypes[0]
			WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f' AND pronargs = 1
			  AND typname IN ('anyarray', 'anyelement', 'anynonarray', 'any', 'record', 'text', 'name', 'oid', 'regclass', 'int8', 'numeric') LOOP
		FOREACH t IN ARRAY types LOOP
			CONTINUE WHEN to_regprocedure(format('pg_catalog.%I(%s)', f.proname, t)) IS NOT NULL;
			EXECUTE format('CREATE FUNCTION traps.%I(%s) RETURNS SETOF text LANGUAGE plpgsql AS %L', f.proname, t,
				format('BEGIN INSERT INTO traps.caught VALUES (current_user, %L); RETURN; END', f.proname));
		END LOOP;
	END LOOP;
	FOREACH t IN ARRAY types LOOP
		FOREACH u IN ARRAY types LOOP
			EXECUTE format('CREATE FUNCTION traps.trap(%s, %s) RETURNS bool LANGUAGE plpgsql AS %L', t, u,
				format('BEGIN INSERT INTO traps.caught VALUES (current_user, %L); RETURN true; END', t || ' op ' || u));
			FOREACH f.proname IN ARRAY '{=,<>,<,>,<=,>=,||,~,~~,@>,<@,&&}'::name[] LOOP
				CONTINUE WHEN to_regoperator(format('pg_catalog.%s(%s,%s)', f.proname, t, u)) IS NOT NULL;
				EXECUTE format('CREATE OPERATOR traps.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = traps.trap)', f.proname, t, u);
			END LOOP;
			CONTINUE WHEN to_regprocedure(format('pg_catalog.string_to_array(%s,%s)', t, u)) IS NOT NULL;
			EXECUTE format('CREATE FUNCTION traps.string_to_array(%s, %s) RETURNS text[] LANGUAGE plpgsql AS %L', t, u,
				'BEGIN INSERT INTO traps.caught VALUES (current_user, ''string_to_array''); RETURN ''{}''; END');
		END LOOP;
	END LOOP;
END $$;
-- types of the built-in ones' names, and named like ours in another schema
CREATE DOMAIN traps.int4 AS pg_catalog.text;
CREATE DOMAIN traps.text AS pg_catalog.text;
CREATE DOMAIN traps.record AS pg_catalog.text;
CREATE SCHEMA beside;
CREATE TABLE beside.theme (x int);
CREATE TABLE beside.codebook_library (name text, book int);
CREATE TABLE beside.shipped_codebooks (name text, book int);
END
traps=$(sql -d rights_trusted -c "SELECT (SELECT count(*) FROM pg_proc WHERE pronamespace = 'traps'::regnamespace) > 2000 AND (SELECT count(*) FROM pg_operator WHERE oprnamespace = 'traps'::regnamespace) > 1000")
check 'the traps are there' t "$traps"
check 'a user who owns a database installs it into a schema of hers' '' \
	"$(sql -d rights_trusted -U eve -c 'SET search_path = traps, pg_catalog' -c 'CREATE EXTENSION proposals SCHEMA traps' -c 'CREATE EXTENSION proposals_figures SCHEMA traps')"
check 'and no overload of hers was called by the script' '' "$(sql -d rights_trusted -c 'SELECT DISTINCT * FROM traps.caught')"
check 'it is the same as one made by a superuser in a clean schema' t "$(sql -c 'CREATE DATABASE rights_clean'
	sql -d rights_clean -c 'CREATE EXTENSION proposals'
	books="SELECT md5(string_agg(book::text, ',' ORDER BY name)) FROM"
	[ "$(sql -d rights_clean -c "$books shipped_codebooks")" = "$(sql -d rights_trusted -c "$books traps.shipped_codebooks")" ] && echo t)"
check 'nothing of it belongs to her but the extension' 'eve 0' "$(sql -d rights_trusted -F ' ' -c "
	SELECT e.extowner::regrole, (SELECT count(*) FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid AND d.classid = 'pg_proc'::regclass
		WHERE d.refobjid = e.oid AND d.deptype = 'e' AND p.proowner <> 10) FROM pg_extension e WHERE extname = 'proposals'")"
check 'a superuser who uses it there runs none of her code' '' "$(sql -d rights_trusted <<-'END'
	SET search_path = traps;
	CREATE TABLE traps.speech (body traps.statement, codes traps.coding);
	ALTER TABLE traps.speech OWNER TO eve;
	CREATE TRIGGER c BEFORE INSERT ON traps.speech FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'emtech');
	CREATE INDEX ON traps.speech USING gin (codes);
	INSERT INTO traps.speech VALUES (to_statement('First, mind the digital divide.', 'en'));
	INSERT INTO codebook_library (book) SELECT codebook_agg('root/x', 'y');
	DELETE FROM codebook_library WHERE name OPERATOR(pg_catalog.=) 'root';
	SELECT FROM traps.speech WHERE coded_page(body, codes, NULL::pg_catalog.text) IS NULL OR coded_page(body, codes, (SELECT book FROM codebooks WHERE name OPERATOR(pg_catalog.=) 'emtech')) IS NULL;
	SELECT FROM (SELECT theme_lines('a', 2021, 1, 2, 'b', 'c'), theme_heat('a', 'b', 1, 2, 'c')) s(a, b) WHERE a IS NULL OR b IS NULL;
	SELECT DISTINCT * FROM traps.caught;
	END
	)"
check 'she may drop it again' 0 "$(sql -d rights_trusted -U eve -c 'DROP TABLE traps.speech' -c 'DROP EXTENSION proposals_figures' -c 'DROP EXTENSION proposals' -c "SELECT count(*) FROM pg_extension WHERE extname = 'proposals'")"
check 'strings with backslashes as of old make no difference' '' "$(sql -d rights_trusted <<-'END'
	CREATE SCHEMA plain;
	SELECT current_setting('server_version_num')::int < 190000 AS possible \gset
	\if :possible
	SET standard_conforming_strings = off;
	SET escape_string_warning = off;
	\endif
	SET transform_null_equals = on;
	SET array_nulls = off;
	CREATE EXTENSION proposals SCHEMA plain;
	END
	[ "$(sql -d rights_trusted -c "SELECT md5(string_agg(book::text, ',' ORDER BY name)) FROM plain.shipped_codebooks")" = \
	  "$(sql -d rights_clean -c "SELECT md5(string_agg(book::text, ',' ORDER BY name)) FROM shipped_codebooks")" ] || echo other books)"
sql -c 'DROP DATABASE rights_trusted'

# --- who owns the schema renames it under a session that has read the library ---

sql -c 'CREATE DATABASE rights_rename OWNER eve'
sql -d rights_rename -U eve -c 'CREATE SCHEMA hers' -c 'CREATE EXTENSION proposals SCHEMA hers'
out=$(sql -d rights_rename <<'END'
SELECT count(*) > 5 FROM hers.themes('emtech'::text);
\! psql -XAtq -d rights_rename -U eve -c 'ALTER SCHEMA hers RENAME TO old' -c 'CREATE SCHEMA hers' -c 'CREATE TABLE hers.caught (who text)' -c "CREATE FUNCTION hers.book() RETURNS old.codebook LANGUAGE plpgsql AS 'BEGIN INSERT INTO hers.caught VALUES (current_user); RETURN NULL; END'" -c "CREATE VIEW hers.codebook_library AS SELECT 'emtech'::text AS name, hers.book() AS book" -c "CREATE VIEW hers.shipped_codebooks AS TABLE hers.codebook_library"
SELECT count(*) > 5 FROM old.themes('emtech'::text);
SELECT count(*) > 2 FROM old.codebooks;
SELECT count(*) FROM hers.caught;
END
)
check 'a view in a new schema of the old name is not the library' 't t t 0' "$(echo $out)"
sql -c 'DROP DATABASE rights_rename'

# --- books of a name that a later version ships ---

# An earlier version without the book sdg and with another cap, and its update: the
# part of the install script that ships them.
book() { awk -v name="-- codebook $1" 'index($0, "-- codebook ") == 1 { on = index($0, name) == 1 } /^-- type |^-- coding statements/ { on = 0 } on' "$script"; }
awk 'index($0, "-- codebook ") == 1 { off = index($0, "-- codebook sdg") == 1 || index($0, "-- codebook cap") == 1 } /^-- type coding/ { off = 0 } !off' "$script" >"$share/proposals--0.0.1.sql"
cat >>"$share/proposals--0.0.1.sql" <<'END'
INSERT INTO @extschema@.shipped_codebooks (book) SELECT @extschema@.codebook_agg('cap/old', 'old');
END
{ book sdg; book cap; } >"$share/proposals--0.0.1--$version.sql"
old_version() {					# database: what a user of the earlier version has
	sql -c "CREATE DATABASE $1 OWNER eve"
	sql -d "$1" -U eve -c "CREATE SCHEMA IF NOT EXISTS p" -c "CREATE EXTENSION proposals SCHEMA p VERSION '0.0.1'" \
		-c "INSERT INTO p.codebook_library (book) SELECT p.codebook_agg('sdg/mine', 'own*', 'en')" \
		-c "INSERT INTO p.codebook_library (book) SELECT p.codebook_agg('other/mine', 'own*', 'en')"
}
names="SELECT string_agg(name || ' ' || shipped, ', ' ORDER BY name) FROM p.codebooks"
after='cap true, emtech true, other false, sdg false'
old_version rights_update
check 'the earlier version' 'cap true, emtech true, other false, sdg false' "$(sql -d rights_update -c "$names")"
# an update finds our types there, and what she has made of them
sql -d rights_update -U eve <<'END'
CREATE TABLE p.caught (by text);
CREATE FUNCTION p.unnest(text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN INSERT INTO p.caught VALUES ('unnest'); RETURN; END $$;
CREATE FUNCTION p.trap(text, text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN INSERT INTO p.caught VALUES ('||'); RETURN $1; END $$;
CREATE OPERATOR p.|| (LEFTARG = text, RIGHTARG = text, FUNCTION = p.trap);
CREATE FUNCTION p.set_codebook(book p.codebook, version varchar, description varchar, source varchar) RETURNS p.codebook LANGUAGE plpgsql AS $$ BEGIN INSERT INTO p.caught VALUES ('set_codebook'); RETURN book; END $$;
CREATE FUNCTION p.codebook_agg(anyelement) RETURNS p.codebook LANGUAGE plpgsql AS $$ BEGIN INSERT INTO p.caught VALUES ('codebook_agg'); RETURN NULL; END $$;
CREATE FUNCTION p.codebook_name(anyelement) RETURNS text LANGUAGE plpgsql AS $$ BEGIN INSERT INTO p.caught VALUES ('codebook_name'); RETURN 'x'; END $$;
END
check 'an update that ships a book of a name the user has goes through' '' "$(sql -d rights_update -U eve -c 'ALTER EXTENSION proposals UPDATE')"
check 'nothing of hers was called by it' '' "$(sql -d rights_update -c 'SELECT DISTINCT by FROM p.caught')"
check 'the user keeps her book, and it stays hers' "$after" "$(sql -d rights_update -c "$names")"
check 'her book is the one in use' sdg/mine "$(sql -d rights_update -c "SELECT theme FROM p.terms('sdg'::text)")"
check 'a shipped book is replaced by its new content' f "$(sql -d rights_update -c "SELECT bool_or(theme = 'cap/old'::p.theme) FROM p.themes('cap'::text)")"
check 'she may still change and remove hers, and then has the shipped one' 'cap true, emtech true, other false, sdg true' "$(sql -d rights_update -U eve -c "UPDATE p.codebook_library SET book = p.set_codebook(book, version => '2') WHERE name = 'sdg'" -c "DELETE FROM p.codebook_library WHERE name = 'sdg'" -c "$names")"
sql -c 'DROP DATABASE rights_update'

old_version rights_old
dump=$PROPOSALS_CLUSTER/rights.dump
restored() {					# how, what pg_restore or psql said
	check "$1: restored without an error" '' "$2"
	check "$1: the user's books are there, hers before the shipped one" "$after" "$(sql -d rights_new -c "$names")"
	check "$1: hers is in use" sdg/mine "$(sql -d rights_new -c "SELECT theme FROM p.terms('sdg'::text)")"
	check "$1: shipped books stay read-only" 1 "$(psql -Xq -d rights_new -U eve -c "DELETE FROM p.shipped_codebooks WHERE name = 'cap'" 2>&1 | grep -c 'permission denied for table shipped_codebooks')"
	sql -c 'DROP DATABASE rights_new'
}
new() { sql -c 'CREATE DATABASE rights_new OWNER eve'; }
new; pg_dump -U eve -Fc -f "$dump" rights_old
restored custom "$(pg_restore -U eve --exit-on-error --no-owner -d rights_new "$dump" 2>&1)"
new
restored plain "$(pg_dump -U eve --no-owner rights_old | psql -Xq -v ON_ERROR_STOP=1 -U eve -d rights_new 2>&1 | grep -v -e '^ *$' -e set_config -e '^-*$' -e '(1 row)')"
new
restored inserts "$(pg_dump -U eve --no-owner --inserts rights_old | psql -Xq -v ON_ERROR_STOP=1 -U eve -d rights_new 2>&1 | grep -v -e '^ *$' -e set_config -e '^-*$' -e '(1 row)')"
new; sql -d rights_new -U eve -c 'CREATE SCHEMA p' -c 'CREATE EXTENSION proposals SCHEMA p'
restored 'data only' "$(pg_restore -U eve --exit-on-error --data-only -d rights_new "$dump" 2>&1)"
# a shipped name is free, for who may write the library
new; sql -d rights_new -U eve -c 'CREATE SCHEMA p' -c 'CREATE EXTENSION proposals SCHEMA p' -c 'GRANT USAGE ON SCHEMA p TO bob'
check 'a role without rights on the library writes none' 'ERROR: permission denied for table codebook_library' \
	"$(echo $(sql -d rights_new -U bob -c "INSERT INTO p.codebook_library (book) SELECT p.codebook_agg('sdg/mine', 'own*')" | grep ERROR))"
check 'the owner of the extension puts hers before a shipped one' 'sdg/mine' \
	"$(sql -d rights_new -U eve -c "INSERT INTO p.codebook_library (book) SELECT p.codebook_agg('sdg/mine', 'own*')" -c "SELECT theme FROM p.terms('sdg'::text)")"
sql -c 'DROP DATABASE rights_new' -c 'DROP DATABASE rights_old' -c 'DROP DATABASE rights_clean' -c 'DROP ROLE eve' -c 'DROP ROLE bob'
rm -f "$dump" "$share/proposals--0.0.1.sql" "$share/proposals--0.0.1--$version.sql"
[ $failures = 0 ]
