#!/usr/bin/env bash
# Limits: at the edge a value, one past it the documented error; and the largest
# values dumped by pg_dump (custom and plain) and restored.
#
#   test/t/limits.sh         the largest values of each type
#   test/t/limits.sh long    those whose text form is longest as well: 4 GB of disk
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/lib/cluster.sh
cluster_join
createdb limits
psql -XqAt -v ON_ERROR_STOP=1 -d limits -f test/t/limits.sql 2>&1 | sed '/^$/d'
[ "${PIPESTATUS[0]}" = 0 ] || echo 'not ok psql ended early'

psql -XqAt -v ON_ERROR_STOP=1 -d limits <<'SQL' || echo 'not ok the largest values'
CREATE TABLE largest (what text PRIMARY KEY, body statement, codes coding, book codebook);
INSERT INTO largest (what, body)
SELECT 'statement', set_proposals(s, ARRAY(SELECT int4range(n * 1000, n * 1000 + 999) FROM generate_series(0, 99999) n), ARRAY(SELECT 'First' FROM generate_series(0, 99999)))
  FROM to_statement(repeat('word\"x ', 13107200), 'en', 'whole') s;
INSERT INTO largest (what, codes) SELECT 'coding', coding_agg(o, 'a/' || t, 'support', o / 3.0, 'codebook') FROM generate_series(1, 100000) o, generate_series(1, 10) t;
INSERT INTO largest (what, book) SELECT 'codebook', book('a', 1000, 1000000);
SQL
if [ "${1:-}" = long ]; then
	psql -XqAt -v ON_ERROR_STOP=1 -d limits <<'SQL' || echo 'not ok the longest text forms'
INSERT INTO largest (what, body) SELECT 'statement of escapes', to_statement(repeat(E'\x01', 104857600), 'en', 'whole');
INSERT INTO largest (what, body) SELECT 'markers of escapes', set_proposals(to_statement(repeat(E'\x01', 100000000), 'en', 'whole'),
	ARRAY(SELECT int4range(n, n + 1) FROM generate_series(1, 40000) n), ARRAY(SELECT repeat(E'\x01', 1000) FROM generate_series(1, 40000)));
INSERT INTO largest (what, codes) SELECT 'coding of long themes', coding_agg(1 + o / 2, 'a/' || repeat('x', 1997) || o % 2) FROM generate_series(0, 109999) o;
INSERT INTO largest (what, codes) SELECT 'coding of escapes', coding_agg(o, 'a/' || repeat('\\', 700)) FROM generate_series(1, 100000) o;
INSERT INTO largest (what, book) SELECT 'codebook of escapes', codebook_agg('a/' || repeat('\\', 99), repeat('\', 900 ) || n) FROM generate_series(1, 75000) n;
INSERT INTO largest (what, book) SELECT 'descriptions of escapes', codebook_agg(r) FROM (SELECT 'a/' || n AS theme, NULL AS term, repeat('\', 10000) AS description, (ARRAY['contested', 'negative'])[1 + n % 2] AS valence FROM generate_series(1, 8200) n) r;
INSERT INTO largest (what, book) SELECT 'codebook with everything', codebook_agg(t) FROM (SELECT 'a/' || n % 1000 AS theme, n || repeat('x', 30) AS term, 'en' AS language, 'substring' AS kind, 1.23456e-38 AS weight, 'neutral' AS stance, true AS exclude FROM generate_series(1, 1000000) n) t;
SQL
fi
state="SELECT string_agg(concat_ws(' ', what, statement_hash_extended(body, 1), coding_hash_extended(codes, 1), codebook_hash_extended(book, 1)), E'\n' ORDER BY what) FROM largest"
before=$(psql -XqAt -d limits -c "$state")
restored() {					# title, database
	local after
	after=$(psql -XqAt -d "$2" -c "$state" 2>&1)
	if [ -n "$before" ] && [ "$before" = "$after" ]; then
		echo "ok $1 of the largest values"
	else
		echo "not ok $1 of the largest values"
		diff <(echo "$before") <(echo "$after")
	fi
	dropdb "$2"
}
createdb limits_plain
pg_dump -d limits | psql -Xq -v ON_ERROR_STOP=1 -d limits_plain >/dev/null || echo 'not ok restore by psql'
restored 'plain dump' limits_plain
createdb limits_custom
pg_dump -Fc -Z1 -d limits | pg_restore --exit-on-error -d limits_custom || echo 'not ok pg_restore'
restored 'custom dump' limits_custom
dropdb limits
