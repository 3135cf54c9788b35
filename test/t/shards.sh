#!/usr/bin/env bash
# shards.sh - statements on two shards and asked from a third server, by postgres_fdw.
#
# The commands are those of docs/many-machines.md, with the hosts filled in.  EXPLAIN shows that the work is done on the shards; the same data in
# one ordinary table show that no answer differs.

. "$(dirname "$0")/../lib/cluster.sh"
alone=${PROPOSALS_CLUSTER:+no}
cluster_join

failures=0
ok() { echo "ok - $1"; }
fail() { echo "not ok - $1: $2"; failures=$((failures + 1)); }
check() { if [ "$2" = "$3" ]; then ok "$1"; else fail "$1" "expected '$2', got '$3'"; fi; }

# --- two more servers, each with a port of its own ---

shards=$(mktemp -d "$PROPOSALS_CLUSTER/shards.XXXXXX")
chmod 755 "$shards"
server() { cluster_node "$shards/$1" "$2" "port = 543$((2 + $1))"; }	# number, start|stop
stop() {
	server 1 stop
	server 2 stop
	psql -Xq -c 'DROP DATABASE IF EXISTS shards WITH (FORCE)'
	rm -rf "$shards"
	[ "$alone" = no ] || cluster_stop
}
trap stop EXIT
trap 'exit 130' INT TERM
server 1 start && server 2 start || exit 1
shard() { psql -XAtq -v ON_ERROR_STOP=1 -h "$shards/$1/socket" -p "543$((2 + $1))" "${@:2}"; }
export PGOPTIONS='-c client_min_messages=warning'
sql() { psql -XAtq -v ON_ERROR_STOP=1 -d shards "$@"; }
psql -Xq -c 'CREATE DATABASE shards'

# a block of the page, by its first line's beginning
block() {
	awk -v first="-- $1" '/^```/ { inside = $0 == "```pgsql"; begun = shown = 0; next }
		inside { if (!begun++) shown = index($0, first) == 1; if (shown) print }' "$CLUSTER_TREE/docs/many-machines.md" |
		sed -E "s#host 'shard([12]).example.org', port '5432', dbname 'speeches'#host '$shards/\1/socket', port '543\1', dbname 'postgres'#
			s#port '5431'#port '5433'#; s#port '5432'#port '5434'#; s#user 'speeches'#user 'postgres'#" |
		if [ "$PG_MAJOR" -lt 14 ]; then sed "s/, async_capable 'true', batch_size '100'//"; else cat; fi
}
for n in 1 2; do
	block 'on each shard' | shard $n -f - || exit 1
done
block 'on the coordinator' | sql -f - || exit 1

# --- the same statements on the shards and in one table ---

sql <<'END' || exit 1
CREATE TABLE one (id int PRIMARY KEY, iso3 text, held date, body statement, codes coding);
INSERT INTO one (id, iso3, held, body)
SELECT n, (ARRAY['CHN', 'USA', 'FRA'])[1 + n % 3], date '2020-01-01' + n,
	to_statement(format('Introduction %s. First, we must close the digital divide%s. Second, we reject %s. Third, we need %s.', n,
		(ARRAY[' and stop terrorism', '', ', and support human rights'])[1 + n % 3],
		(ARRAY['protectionism', 'monopoly', 'blockades', 'hegemony', 'nothing'])[1 + n % 5],
		(ARRAY['global governance', 'data security', 'innovation', 'cooperation', 'nothing else', 'capacity building', 'norms'])[1 + n % 7]), 'en')
  FROM generate_series(1, 500) n;
INSERT INTO one VALUES (501, 'CHN', '2021-01-01', NULL, NULL), (502, 'FRA', '2021-01-01', to_statement('', 'en'), NULL);
CREATE INDEX ON one USING gin (codes);
INSERT INTO speech SELECT * FROM one;
UPDATE one SET codes = code(body, 'emtech');
CREATE TABLE country (iso3 text PRIMARY KEY, continent text);
INSERT INTO country VALUES ('CHN', 'Asia'), ('USA', 'America'), ('FRA', 'Europe');
CREATE TABLE query (q themequery);
INSERT INTO query VALUES ('emtech/risk'), ('emtech/openness/** & !emtech/people'), ('"digital divide"');
END
counts=$(shard 1 -c 'SELECT count(*) FROM speech'; shard 2 -c 'SELECT count(*) FROM speech')
[ "$(echo "$counts" | awk '$1 > 200' | wc -l)" = 2 ] && ok 'the rows are on both shards' || fail 'the rows are on both shards' "$counts"

# --- the work is done on the shards ---

explain() { sql -c "EXPLAIN (VERBOSE, COSTS OFF) $1" 2>&1; }
# How its shards are asked: scans at once from 14 on, parts that a query unites at once
# from 15 on, merge and direct one after the other.
pushed() {						# name, query, what the remote statements have, how (scan)
	local plan remote how=${4:-scan}
	plan=$(explain "$2")
	remote=$(grep 'Remote SQL' <<<"$plan")
	# the name of a codebook is looked up here
	if [ "$(grep -cF -- "$3" <<<"$remote")" = 2 ] && ! grep ' Filter: ' <<<"$plan" | grep -qv library_books; then ok "$1 is sent to both shards"; else fail "$1 is sent to both shards" "$plan"; fi
	if { [ $how = scan ] && [ "$PG_MAJOR" -ge 14 ]; } || { [ $how = part ] && [ "$PG_MAJOR" -ge 15 ]; }; then
		[ "$(grep -c 'Async Foreign Scan' <<<"$plan")" = 2 ] || fail "$1 asks both at once" "$plan"
	fi
}
work=$(block 'work done')
statement() { awk -v n="$1" 'BEGIN { RS = ";\n" } NR == n' <<<"$work"; }
pushed 'coding by a codebook as a value' "$(statement 1)" 'UPDATE public.speech SET codes = public.code(body, $1::public.codebook, codes' direct
check 'and so by a session for each shard' 1 "$(explain "$(statement 1 | sed 's/UPDATE speech/UPDATE speech_1/')" | grep -cF 'Remote SQL: UPDATE public.speech SET codes = public.code(body, $1::public.codebook, codes')"
pushed '@@' "$(statement 2)" "(codes OPERATOR(public.@@) 'emtech/openness & emtech/governance'::public.themequery)"
pushed 'matches()' "$(statement 3)" 'public.matches_narrowed(body, codes, '
pushed '@*' "SELECT id FROM speech WHERE codes @* 'emtech/risk & emtech/people'" 'OPERATOR(public.@*)'
pushed '@>' "SELECT id FROM speech WHERE codes @> 'emtech/risk'::theme" 'OPERATOR(public.@>)'
pushed 'words in a text' "SELECT id FROM speech WHERE body @@ '\"digital divide\"'" '(body OPERATOR(public.@@) '
pushed 'a query from a table' 'SELECT id FROM speech WHERE codes @@ (SELECT q FROM query LIMIT 1)' 'OPERATOR(public.@@) $1::public.themequery'
pushed 'a test of what is coded' "SELECT id FROM speech WHERE coded(codes, (SELECT book FROM codebooks WHERE name = 'emtech'))" 'public.coded(codes, $1::public.codebook)'
pushed 'salience in WHERE' "SELECT id FROM speech WHERE salience(codes, 'emtech/risk') > 0.2" 'public.salience('
tally=$(block 'counts of each shard')
pushed 'a tally of each part' "$tally" 'SELECT public.theme_tally(codes, 2::bigint) FROM public.speech' part
pushed 'a count of each part' "SELECT sum(n) FROM (SELECT count(*) AS n FROM speech_1 WHERE codes @@ 'emtech/risk' UNION ALL SELECT count(*) FROM speech_2 WHERE codes @@ 'emtech/risk') p" 'SELECT count(*) FROM public.speech WHERE ((codes OPERATOR(public.@@)' part
pushed 'the first of each part' "SELECT id FROM ((SELECT id, salience(codes, 'emtech/risk') AS s FROM speech_1 ORDER BY 2 DESC NULLS LAST, 1 LIMIT 5) UNION ALL (SELECT id, salience(codes, 'emtech/risk') FROM speech_2 ORDER BY 2 DESC NULLS LAST, 1 LIMIT 5)) p ORDER BY s DESC NULLS LAST, id LIMIT 5" 'LIMIT 5::bigint' merge
pushed 'DELETE' "DELETE FROM speech WHERE codes @@ 'emtech/risk'" 'DELETE FROM public.speech WHERE ((codes OPERATOR(public.@@)' direct
plan=$(sql -c 'SET plan_cache_mode = force_generic_plan' -c 'PREPARE p(themequery) AS SELECT id FROM speech WHERE codes @@ $1' -c "EXPLAIN (VERBOSE, COSTS OFF) EXECUTE p('emtech/risk')")
check 'a prepared query is sent to both shards' 2 "$(grep -cF 'OPERATOR(public.@@) $1::public.themequery' <<<"$plan")"
[ "$PG_MAJOR" -ge 14 ] && ok 'both shards are asked at once, unless said otherwise above' || echo 'skip - both shards at once: not before PostgreSQL 14'

# on a shard its index serves them
sql -c "$(statement 1)" >/dev/null || fail 'coding on the shards' 'error'
shard 1 -c 'ANALYZE speech'
check "a shard's index serves what is sent" 1 "$(shard 1 -c 'SET enable_seqscan = off' -c "EXPLAIN (COSTS OFF) SELECT id FROM public.speech WHERE ((codes OPERATOR(public.@@) 'emtech/openness & emtech/governance'::public.themequery))" | grep -c 'speech_codes_idx')"

# --- and no answer differs from one table's ---

# THEM stands for the table.
differ() {						# name, query [, query of the parts]
	local one many
	one=$(sql -c "${2//THEM/one}" 2>&1)
	many=$(sql -c "${3:-${2//THEM/speech}}" 2>&1)
	if [ -n "$one" ] && [ "$one" = "$many" ] && ! grep -q '^ERROR' <<<"$one"; then
		same=$((same + 1))
	else
		fail "the same answer: $1" "$(diff <(printf '%s\n' "$one") <(printf '%s\n' "$many") | head -5)"
	fi
}
same=0
sql -c "UPDATE speech SET codes = drop_code(codes, 1, 'emtech/development/digital_divide') WHERE id % 10 = 1 AND codes IS NOT NULL" -c "UPDATE one SET codes = drop_code(codes, 1, 'emtech/development/digital_divide') WHERE id % 10 = 1 AND codes IS NOT NULL"
differ rows "SELECT md5(string_agg(s::text, '|' ORDER BY id)) FROM THEM s"
differ 'one proposal' "SELECT id FROM THEM WHERE codes @@ 'emtech/development & emtech/risk' ORDER BY 1"
differ 'whole statement' "SELECT id FROM THEM WHERE codes @* 'emtech/development & emtech/governance & !emtech/risk' ORDER BY 1"
differ negation "SELECT count(*) FILTER (WHERE codes @@ '!emtech/risk'), count(*) FILTER (WHERE NOT (codes @@ 'emtech/risk')), count(*) FILTER (WHERE codes @* '!emtech/risk'), count(*) FROM THEM s"
differ stances "SELECT id FROM THEM WHERE codes @@ 'emtech/openness/**:oppose' ORDER BY 1"
differ globs "SELECT count(*) FROM THEM WHERE codes @@ 'emtech/*/d* | emtech/**/norms'"
differ contains "SELECT count(*) FROM THEM WHERE codes @> 'emtech/governance'::theme"
differ words "SELECT id FROM THEM WHERE body @@ '\"human rights\" & !\"terror*\"' ORDER BY 1"
differ matches "SELECT id FROM THEM WHERE matches(body, codes, 'emtech/development & \"human rights\"') ORDER BY 1"
differ 'queries from a table' "SELECT q, count(*) FROM THEM s, query WHERE matches(body, codes, q) GROUP BY q ORDER BY q"
differ 'rows of codes' "SELECT theme, stance, count(*), sum(weight) FROM THEM s, themes(codes) GROUP BY 1, 2 ORDER BY 1, 2"
differ proposals "SELECT id, p.ordinal, p.content FROM THEM s, proposals(body, codes, 'emtech/risk | \"norms\"') p ORDER BY 1, 2"
differ join "SELECT continent, count(*), sum(proposal_count(codes)), sum(proposal_count(codes, 'emtech/openness')), avg((codes @@ 'emtech/risk')::int) FROM THEM s JOIN country USING (iso3) GROUP BY 1 ORDER BY 1"
differ salience "SELECT id, salience(codes, 'emtech/risk') FROM THEM s ORDER BY 2 DESC NULLS LAST, 1 LIMIT 7"
differ evidence "SELECT id, e.* FROM THEM s, evidence(body, (SELECT book FROM codebooks WHERE name = 'emtech')) e WHERE id < 20 ORDER BY 1, 2, e.start, theme"
differ coded "SELECT count(*) FILTER (WHERE coded(codes, 'emtech')), count(*) FILTER (WHERE NOT coded(codes, 'emtech')) FROM THEM s"
differ 'coded, by value' "SELECT count(*) FROM THEM WHERE coded(codes, (SELECT book FROM codebooks WHERE name = 'emtech'))"
differ recoding "SELECT count(*) FROM THEM WHERE code(body, (SELECT book FROM codebooks WHERE name = 'emtech'), codes) = codes"
differ distinct "SELECT count(*) FROM (SELECT DISTINCT codes FROM THEM s) x"
differ 'tally of all' "SELECT t.* FROM (SELECT theme_tally(codes) AS c FROM THEM s) x, themes(c) t"
differ 'tally of parts' "SELECT t.theme, t.statements, t.proposals FROM (SELECT theme_tally(codes, 2) AS c FROM one) x, themes(c) t" "$tally"
differ 'tally of parts, every level' "SELECT theme_tally(codes)::text FROM one" "SELECT theme_tally(t)::text FROM (SELECT theme_tally(codes) AS t FROM speech_1 UNION ALL SELECT theme_tally(codes) FROM speech_2) p"
differ 'tally of parts, in groups' "SELECT iso3, theme_tally(codes, 2)::text FROM one GROUP BY 1 ORDER BY 1" "SELECT iso3, theme_tally(t)::text FROM (SELECT iso3, theme_tally(codes, 2) AS t FROM speech_1 GROUP BY 1 UNION ALL SELECT iso3, theme_tally(codes, 2) FROM speech_2 GROUP BY 1) p GROUP BY 1 ORDER BY 1"
differ 'counts of parts' "SELECT count(*), sum(proposal_count(codes, 'emtech/openness')) FROM one WHERE codes @@ 'emtech/risk'" "SELECT sum(a), sum(b) FROM (SELECT count(*) AS a, sum(proposal_count(codes, 'emtech/openness')) AS b FROM speech_1 WHERE codes @@ 'emtech/risk' UNION ALL SELECT count(*), sum(proposal_count(codes, 'emtech/openness')) FROM speech_2 WHERE codes @@ 'emtech/risk') p"
differ 'first of parts' "SELECT id FROM one ORDER BY salience(codes, 'emtech/risk') DESC NULLS LAST, id LIMIT 5" "SELECT id FROM ((SELECT id, salience(codes, 'emtech/risk') AS s FROM speech_1 ORDER BY 2 DESC NULLS LAST, 1 LIMIT 5) UNION ALL (SELECT id, salience(codes, 'emtech/risk') FROM speech_2 ORDER BY 2 DESC NULLS LAST, 1 LIMIT 5)) p ORDER BY s DESC NULLS LAST, id LIMIT 5"
sql -c 'CREATE INDEX ON speech USING gin (codes, body)' && differ 'matches, the parent indexed' "SELECT id FROM THEM WHERE matches(body, codes, 'emtech/development & \"human rights\"') ORDER BY 1"
[ $failures = 0 ] && ok "no answer differs from one table's, $same queries"
[ $failures = 0 ]
