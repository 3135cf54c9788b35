#!/usr/bin/env bash
# isolation.sh - sessions that run into one another: test/isolation/specs, with PostgreSQL's
# isolation tester. The packages have it from 14 on.

. "$(dirname "$0")/../lib/cluster.sh"
tester=$(dirname "$("$PG_BIN/pg_config" --pgxs)")/../test/isolation/pg_isolation_regress
if ! [ -x "$tester" ]; then
	echo "skip - PostgreSQL $PG_MAJOR has no isolation tester installed"
	exit 0
fi
cluster_join
cd "$CLUSTER_TREE/test/isolation" || exit 1
out=$PROPOSALS_CLUSTER/isolation
rm -rf "$out"
mkdir -p "$out"
failures=0
for spec in specs/*.spec; do
	name=$(basename "$spec" .spec)
	if "$tester" --bindir="$PG_BIN" --host="$PGHOST" --port="$PGPORT" --user="$PGUSER" --inputdir=. --outputdir="$out" \
		--dbname=isolation_regress "$name" >"$out/log" 2>&1
	then
		echo "ok - $name: $(grep -c '^permutation ' "$spec") orders of events"
	else
		echo "not ok - $name"
		failures=$((failures + 1))
		if [ -s "$out/output_iso/regression.diffs" ] || [ -s "$out/regression.diffs" ]; then
			head -n 80 "$out"/output_iso/regression.diffs "$out"/regression.diffs 2>/dev/null
		else
			cat "$out/log"
		fi
	fi
done
psql -Xq -c 'DROP DATABASE IF EXISTS isolation_regress'
exit $failures
