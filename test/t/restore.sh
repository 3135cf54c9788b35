#!/usr/bin/env bash
# restore.sh - what pg_dump writes, pg_restore and psql bring back: all types, indexes,
# triggers and the user's own codebooks.
#
# A database filled by test/state/fill.sql is dumped in each way and restored into a new
# one; test/state/check.sql must print the same there.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join
state=$CLUSTER_TREE/test/state
files=$(mktemp -d "$PROPOSALS_CLUSTER/restore.XXXXXX")
. "$(dirname "$0")/../lib/check.sh"

new_database() {				# name, schema of the extension
	sql -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1" -c "ALTER DATABASE $1 SET search_path = public, \"$2\""
}

# Runs what restores; it must say nothing, and the database must be the same.
restored() {					# name, database, command...
	local name=$1 database=$2
	shift 2
	if "$@" >"$files/log" 2>&1 && ! grep . "$files/log" &&
		psql -Xq -d "$database" -f "$state/check.sql" >"$files/now" 2>&1 && diff "$files/was" "$files/now"
	then
		echo "ok - $name"
	else
		echo "not ok - $name"
		failures=$((failures + 1))
		cat "$files/log"
		grep ERROR "$files/now"
	fi
}

# --disable-triggers: code_on_write would code rows that were not coded. The contents of
# materialized views are no data to pg_dump.
data_only() {
	pg_restore --exit-on-error --data-only --disable-triggers -d restore_to "$files/data" &&
		sql -d restore_to -c 'REFRESH MATERIALIZED VIEW counts'
}

for schema in public 'Other Place'; do
	new_database restore_from "$schema"
	sql -d restore_from -c "CREATE SCHEMA IF NOT EXISTS \"$schema\"" -c "CREATE EXTENSION proposals SCHEMA \"$schema\"" -f "$state/fill.sql"
	psql -Xq -d restore_from -f "$state/check.sql" >"$files/was" 2>&1 || { cat "$files/was"; exit 1; }
	pg_dump -f "$files/plain.sql" restore_from
	pg_dump --inserts -f "$files/inserts.sql" restore_from
	pg_dump -Fc -f "$files/custom" restore_from
	pg_dump -Fd -f "$files/directory" restore_from
	pg_dump -Fc --schema-only -f "$files/schema" restore_from
	pg_dump -Fc --data-only --disable-triggers -f "$files/data" restore_from

	new_database restore_to "$schema"
	restored "plain format, extension in $schema" restore_to sql -o /dev/null -d restore_to -f "$files/plain.sql"
	new_database restore_to "$schema"
	restored "as INSERT commands, extension in $schema" restore_to sql -o /dev/null -d restore_to -f "$files/inserts.sql"
	new_database restore_to "$schema"
	restored "custom format, extension in $schema" restore_to pg_restore --exit-on-error -d restore_to "$files/custom"
	new_database restore_to "$schema"
	restored "directory, two jobs, extension in $schema" restore_to pg_restore --exit-on-error -j 2 -d restore_to "$files/directory"
	new_database restore_to "$schema"
	pg_restore --exit-on-error -d restore_to "$files/schema" || failures=$((failures + 1))
	restored "data only into tables that are there, extension in $schema" restore_to data_only
	rm -rf "$files/directory"
done

# From an extension in one schema to one in another: a dump names the schema, so the name
# is changed in it, and the books come by themselves.
move() {
	sql -d restore_to -c 'CREATE SCHEMA proposals' -c 'CREATE EXTENSION proposals SCHEMA proposals'
	sql -d restore_from -c '\copy (SELECT book FROM codebook_library) to stdout (FORMAT binary)' |
		sql -d restore_to -c '\copy codebook_library (book) from stdin (FORMAT binary)'
	sed -E '/^COPY "Other Place".codebook_library/,/^\\\.$/d; /^CREATE (SCHEMA|EXTENSION) |^COMMENT ON EXTENSION /d; s/"Other Place"/proposals/g' \
		"$files/plain.sql" | sql -o /dev/null -d restore_to
}
new_database restore_to proposals
restored 'from a schema of the extension into another' restore_to move

sql -c 'DROP DATABASE restore_from' -c 'DROP DATABASE restore_to'
[ $failures = 0 ]
