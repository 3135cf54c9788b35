#!/usr/bin/env bash
# update.sh - from every released version, ALTER EXTENSION proposals UPDATE makes the very
# extension that CREATE EXTENSION makes, and leaves what is stored as it was.
#
# A released version is a git tag vA.B.C. Its tree is built, its own test/state/fill.sql
# stores data in it; then this tree's library takes its place, as an upgraded package
# does, and src/updates has the scripts. The catalog must then be that of a new database,
# fact by fact (test/state/catalog.sql), and the data what it was.
#
# That such a comparison can fail is tried first, with made-up versions from which an
# update forgets something.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_own
state=$CLUSTER_TREE/test/state
extension=$(find "$CLUSTER_DIR/dest" -path '*/extension/proposals.control' -printf '%h')
library=$(find "$CLUSTER_DIR/dest" -name proposals.so)
version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" "$extension/proposals.control")
. "$(dirname "$0")/../lib/check.sh"
verdict() {						# status, name
	if [ "$1" = 0 ]; then
		echo "ok - $2"
	else
		echo "not ok - $2"
		failures=$((failures + 1))
	fi
}
new_database() { sql -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1"; }
catalog() { psql -Xq -d "$1" -f "$state/catalog.sql"; }
stored() { psql -Xq -v stored=1 -d updated -f "$1/check.sql"; }

new_database fresh
sql -d fresh -c 'CREATE EXTENSION proposals'
catalog fresh >"$CLUSTER_DIR/fresh" 2>&1
verdict $? "the catalog has $(wc -l <"$CLUSTER_DIR/fresh") facts about version $version"

# ---- made-up versions ----

# An update from a version whose script is this one, edited.
made_up() {						# name, 0 same or 1 different, sed command of the old script, update script
	local status=2
	sed -E "$3" "$extension/proposals--$version.sql" >"$extension/proposals--0.0.0.sql"
	echo "$4" >"$extension/proposals--0.0.0--$version.sql"
	new_database updated
	if sql -d updated -c "CREATE EXTENSION proposals VERSION '0.0.0'" -c 'ALTER EXTENSION proposals UPDATE' &&
		catalog updated >"$CLUSTER_DIR/updated"
	then
		diff "$CLUSTER_DIR/fresh" "$CLUSTER_DIR/updated" >"$CLUSTER_DIR/difference"
		status=$?
	fi
	[ $status = "$2" ]
	verdict $? "an update that $1: $(grep -c '^[<>]' "$CLUSTER_DIR/difference") facts differ"
}
made_up 'has nothing to do' 0 '' ''
made_up 'adds what is missing' 0 '/^CREATE FUNCTION proposals_version/,/^\t.version of the loaded/d' \
	"CREATE FUNCTION proposals_version() RETURNS text AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
	 COMMENT ON FUNCTION proposals_version() IS 'version of the loaded library; differs from pg_extension.extversion until ALTER EXTENSION proposals UPDATE';"
made_up 'forgets a function' 1 '/^CREATE FUNCTION proposals_version/,/^\t.version of the loaded/d' ''
made_up 'forgets a comment' 1 "s/version of the loaded library/version/" ''
made_up 'forgets a cost' 1 '0,/ COST [0-9]+;/s// COST 7;/' ''
made_up 'forgets a right' 1 's/^GRANT SELECT ON .* TO PUBLIC;//' ''
made_up 'forgets a shipped codebook' 1 '/^-- codebook cap/,/^ON CONFLICT/d' ''
made_up 'forgets what identifies a row' 1 '/REPLICA IDENTITY/d' ''
made_up 'drops what stays' 1 '' 'DROP OPERATOR CLASS themequery_ops USING hash;'
rm -f "$extension"/proposals--0.0.0*

# ---- released versions ----

released() {					# version
	local old=$CLUSTER_DIR/old-$1
	mkdir "$old"
	git -C "$CLUSTER_TREE" archive "v$1" | tar -x -C "$old" &&
		make -s -C "$old" -j"$(nproc)" with_llvm=no PG_CONFIG="$PG_BIN/pg_config" >"$old.log" 2>&1 &&
		make -s -C "$old" with_llvm=no PG_CONFIG="$PG_BIN/pg_config" DESTDIR="$old/dest" install >>"$old.log" 2>&1 ||
		{ tail -5 "$old.log"; return 1; }
	cp "$library" "$CLUSTER_DIR/proposals.so"
	install -m 755 "$old/proposals.so" "$library"
	cp "$old/proposals--$1.sql" "$extension/"
	new_database updated
	sql -d updated -c "CREATE EXTENSION proposals VERSION '$1'" -f "$old/test/state/fill.sql" &&
		stored "$old/test/state" >"$old.was"
	install -m 755 "$CLUSTER_DIR/proposals.so" "$library"
	# the new library under the old SQL, as it is between the package's upgrade and the UPDATE
	stored "$old/test/state" | diff "$old.was" - || return
	sql -d updated -c 'ALTER EXTENSION proposals UPDATE' || return
	[ "$(sql -d updated -c "SELECT extversion FROM pg_extension WHERE extname = 'proposals'")" = "$version" ] || return
	stored "$old/test/state" | diff "$old.was" - || return
	catalog updated | diff "$CLUSTER_DIR/fresh" -
}
tags=$(git -C "$CLUSTER_TREE" tag -l 'v[0-9]*' 2>/dev/null | sort -V)
for tag in $tags; do
	released "${tag#v}"
	verdict $? "from version ${tag#v} to $version"
done
[ -n "$tags" ] || echo 'skip - released versions: none is tagged here (git tag v*)'
[ $failures = 0 ]
