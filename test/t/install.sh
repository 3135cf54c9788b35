#!/usr/bin/env bash
# install.sh - what CREATE EXTENSION refuses, and what is left when it is dropped.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join

failures=0
check() {						# name, pattern, output
	if [[ $3 == *"$2"* ]]; then
		echo "ok - $1"
	else
		echo "not ok - $1: expected \"$2\", got \"$3\""
		failures=$((failures + 1))
	fi
}
sql() { psql -XAtq -v VERBOSITY=verbose "$@" 2>&1; }

sql -c "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"
out=$(sql -d latin -c 'CREATE EXTENSION proposals')
check 'a database that is not UTF-8 is refused' '0A000: proposals needs a database with encoding UTF8' "$out"
check 'and told how to make one' "HINT:  Create a database with ENCODING 'UTF8'" "$out"
check 'nothing is left of it' 0 "$(sql -d latin -c "SELECT count(*) FROM pg_proc WHERE proname = 'to_statement'")"

sql -c 'CREATE DATABASE clash' 
sql -d clash -c 'CREATE TABLE public.statement (id int); CREATE TABLE public.theme (id int)'
out=$(sql -d clash -c 'CREATE EXTENSION proposals')
check 'a schema with tables of our names is refused' '42710: schema public already has what the types of proposals are called: statement, theme' "$out"
check 'and told to take another' 'CREATE EXTENSION proposals SCHEMA proposals' "$out"
check 'nothing is left of it' 0 "$(sql -d clash -c "SELECT count(*) FROM pg_proc WHERE proname = 'to_statement'")"
check 'another schema works beside them' 2 "$(sql -d clash -c 'CREATE SCHEMA proposals' -c 'CREATE EXTENSION proposals SCHEMA proposals' \
	-c "SELECT proposals.proposal_count(proposals.to_statement('First, a. Second, b.', 'en'))")"
check 'and is dropped whole' 0 "$(sql -d clash -c 'DROP EXTENSION proposals' -c "SELECT count(*) FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND refobjid NOT IN (SELECT oid FROM pg_extension)" )"
check 'nothing of it stays in its schema' '' "$(sql -d clash -c "SELECT relname FROM pg_class WHERE relnamespace = 'proposals'::regnamespace")"
check 'it can be made again' '' "$(sql -d clash -c 'CREATE EXTENSION proposals SCHEMA proposals')"
check 'it does not move' 'does not support SET SCHEMA' "$(sql -d clash -c 'ALTER EXTENSION proposals SET SCHEMA public')"
check 'pages and charts stand in a schema of their own, and find it' 't||1' \
	"$(sql -d clash -c 'SET search_path = pg_catalog' -c 'CREATE SCHEMA "of charts"' -c 'CREATE EXTENSION proposals_figures SCHEMA "of charts"' \
	-c "SELECT \"of charts\".coded_page(proposals.to_statement('First, a. Second, b.', 'en'), NULL) ~ '</html>', NULL,
		(SELECT count(*) FROM pg_depend d JOIN pg_extension e ON e.oid = d.objid WHERE e.extname = 'proposals_figures' AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals'))")"
check 'they go before proposals goes' 'other objects depend on it' "$(sql -d clash -c 'DROP EXTENSION proposals')"
check 'and leave nothing' 0 "$(sql -d clash -c 'DROP EXTENSION proposals_figures' -c "SELECT count(*) FROM pg_depend WHERE refobjid = '\"of charts\"'::regnamespace")"
sql -c 'DROP DATABASE latin' -c 'DROP DATABASE clash'
[ $failures = 0 ]
