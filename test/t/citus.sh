#!/usr/bin/env bash
# citus.sh - a distributed table of Citus: one coordinator, two workers.
#
# Citus is in no Debian archive, so the test is skipped where it is not installed.

. "$(dirname "$0")/../lib/cluster.sh"
if ! [ -r "$("$PG_BIN/pg_config" --pkglibdir 2>/dev/null)/citus.so" ]; then
	echo "skip - Citus is not installed for PostgreSQL $PG_MAJOR"
	exit 0
fi
alone=${PROPOSALS_CLUSTER:+no}
cluster_join

failures=0
ok() { echo "ok - $1"; }
fail() { echo "not ok - $1: $2"; failures=$((failures + 1)); }

nodes=$(mktemp -d "$PROPOSALS_CLUSTER/citus.XXXXXX")
chmod 755 "$nodes"
node() {						# number, start|stop
	cluster_node "$nodes/$1" "$2" "port = 544$1
listen_addresses = '127.0.0.1'
shared_preload_libraries = 'citus'
enable_seqscan = off"
}
stop() {
	for n in 0 1 2; do node $n stop; done
	rm -rf "$nodes"
	[ "$alone" = no ] || cluster_stop
}
trap stop EXIT
trap 'exit 130' INT TERM
export PGOPTIONS='-c client_min_messages=warning'
sql() { psql -XAtq -v ON_ERROR_STOP=1 -h 127.0.0.1 -p 5440 "$@"; }
for n in 0 1 2; do
	node $n start || exit 1
	psql -XAtq -h 127.0.0.1 -p "544$n" -c 'CREATE EXTENSION citus' || exit 1
done
sql <<'END' >/dev/null || exit 1
SELECT citus_set_coordinator_host('127.0.0.1', 5440);
SELECT citus_add_node('127.0.0.1', 5441);
SELECT citus_add_node('127.0.0.1', 5442);
CREATE EXTENSION proposals;
SET citus.shard_count = 4;
CREATE TABLE speech (id int PRIMARY KEY, iso3 text, body statement, codes coding);
SELECT create_distributed_table('speech', 'id');
CREATE INDEX ON speech USING gin (codes);
CREATE TABLE one (id int PRIMARY KEY, iso3 text, body statement, codes coding);
INSERT INTO one (id, iso3, body)
SELECT n, (ARRAY['CHN', 'USA', 'FRA'])[1 + n % 3],
	to_statement(format('Introduction %s. First, we must close the digital divide%s. Second, we reject %s. Third, we need %s.', n,
		(ARRAY[' and stop terrorism', '', ', and support human rights'])[1 + n % 3],
		(ARRAY['protectionism', 'monopoly', 'blockades', 'hegemony', 'nothing'])[1 + n % 5],
		(ARRAY['global governance', 'data security', 'innovation', 'cooperation', 'nothing else', 'capacity building', 'norms'])[1 + n % 7]), 'en')
  FROM generate_series(1, 500) n;
INSERT INTO speech SELECT * FROM one;
UPDATE one SET codes = code(body, 'emtech');
END
version=$(sql -c "SELECT extversion FROM pg_extension WHERE extname = 'citus'")
ok "Citus $version: the extension reaches all workers, a table with its types is distributed"

# a codebook as a value: the shards code
if sql -c "UPDATE speech SET codes = code(body, (SELECT book FROM codebooks WHERE name = 'emtech'))"; then
	ok 'coding by a codebook as a value, on the shards'
else
	fail 'coding by a codebook as a value' 'error'
fi

plan=$(sql -c 'SET citus.explain_all_tasks = on' -c "EXPLAIN (VERBOSE, COSTS OFF) SELECT id FROM speech WHERE codes @@ 'emtech/openness & emtech/governance'")
if grep -q 'Task Count: 4' <<<"$plan" && grep -qF 'OPERATOR(public.@@)' <<<"$plan"; then ok '@@ is sent to the shards'; else fail '@@ is sent to the shards' "$plan"; fi
if [ "$(grep -c 'Bitmap Index Scan on speech_codes_idx' <<<"$plan")" = 4 ]; then ok 'the GIN indexes of the shards serve it'; else fail 'the GIN indexes of the shards serve it' "$plan"; fi
plan=$(sql -c 'EXPLAIN (VERBOSE, COSTS OFF) SELECT theme_tally(codes, 2) FROM speech')
if grep -qE 'worker_(binary_)?partial_agg' <<<"$plan"; then ok 'a tally is combined from partial states of the shards'; else fail 'a tally is combined from partial states of the shards' "$plan"; fi

# THEM stands for the table.
same=0
differ() {						# name, query
	local one many
	one=$(sql -c "${2//THEM/one}" 2>&1)
	many=$(sql -c "${2//THEM/speech}" 2>&1)
	if [ -n "$one" ] && [ "$one" = "$many" ] && ! grep -q '^ERROR' <<<"$one"; then
		same=$((same + 1))
	else
		fail "the same answer: $1" "$(diff <(printf '%s\n' "$one") <(printf '%s\n' "$many") | head -5)"
	fi
}
differ rows 'SELECT * FROM THEM s ORDER BY id'
differ 'one proposal' "SELECT id FROM THEM WHERE codes @@ 'emtech/development & emtech/risk' ORDER BY 1"
differ 'whole statement' "SELECT count(*) FROM THEM WHERE codes @* 'emtech/development & emtech/governance & !emtech/risk'"
differ contains "SELECT count(*) FROM THEM WHERE codes @> 'emtech/governance'::theme"
differ matches "SELECT id FROM THEM WHERE matches(body, codes, 'emtech/development & \"human rights\"') ORDER BY 1"
differ words "SELECT count(*) FROM THEM WHERE body @@ '\"human rights\"'"
differ tally 'SELECT theme_tally(codes)::text FROM THEM'
differ 'tally at a level' 'SELECT theme_tally(codes, 2)::text FROM THEM'
differ 'tally in groups' 'SELECT iso3, theme_tally(codes, 2)::text FROM THEM GROUP BY 1 ORDER BY 1'
differ 'tally as rows' 'SELECT t.* FROM (SELECT theme_tally(codes) AS c FROM THEM) x, themes(c) t'
differ 'rows of codes' 'SELECT theme, count(*), sum(weight) FROM THEM s, themes(codes) GROUP BY 1 ORDER BY 1'
differ 'first of all' "SELECT id FROM THEM s ORDER BY salience(codes, 'emtech/risk') DESC NULLS LAST, id LIMIT 5"
differ counts "SELECT iso3, count(*), sum(proposal_count(codes, 'emtech/openness')), avg((codes @@ 'emtech/risk')::int) FROM THEM s GROUP BY 1 ORDER BY 1"
differ 'first and last theme' 'SELECT min(theme), max(theme) FROM THEM s, themes(codes)'
[ $failures = 0 ] && ok "no answer differs from one table's, $same queries"
[ $failures = 0 ]
