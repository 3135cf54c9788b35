#!/usr/bin/env bash
# formats.sh - a stored format may change, and values may not: docs/formats.md.
#
# A release to come is made up: this tree, edited so that every type has a newer stored
# version, some with other bytes in it. Values that this tree's library stored and those
# that the made-up one makes anew of their text must be the same in everything a database
# does with them; the wire must not notice.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_own
. "$CLUSTER_TREE/test/lib/check.sh"
library=$(find "$CLUSTER_DIR/dest" -name proposals.so)
next=$CLUSTER_DIR/next

# ---- the made-up release ----

mkdir "$next"
(cd "$CLUSTER_TREE" && cp -r Makefile proposals.control src figures "$next") && find "$next" -name '*.[od]' -delete
edit() {						# file, sed command, which must change something
	cp "$next/src/$1" "$next/was"
	sed -E -i "$2" "$next/src/$1"
	! cmp -s "$next/src/$1" "$next/was" || { echo "not ok - made-up release: \"$2\" changes nothing in $1"; exit 1; }
}
edit theme/theme.h 's/^(#define THEME_VERSION) 1$/\1 2/'
edit query/themequery.h 's/^(#define QUERY_VERSION) 1$/\1 2/'
edit tally/tally.h 's/^(#define TALLY_VERSION) 1$/\1 2/'
# codebooks: what version 2 has only where it is needed is always there
edit codebook/codebook.h 's/^(#define CODEBOOK_FORMAT) 2$/\1 3/'
edit codebook/codebook_write.c 's/notes \? 2 : 1/3/'
edit codebook/codebook_write.c 's/^\tsize = content.len .*$/\tif (!notes)\n\t\tput_u8(\&content, 0);\n&/'
# statements: the byte that is 0 has something in it
edit statement/statement.h 's/^(#define STATEMENT_VERSION) 1$/\1 2/'
edit statement/statement_build.c 's/^\tput_u8\(&out, 0\);$/\tput_u8(\&out, 7);/'
edit statement/statement_read.c 's/zero != 0/zero != (version > 1 ? 7 : 0)/'
# codings: one more flag, and a byte behind the labels
edit coding/coding.h 's/^(#define CODING_VERSION) 1$/\1 2/'
edit coding/coding_build.c 's/put_u8\(out, \(bound/put_u8(out, (version > 1 ? 0x80 : 0) | (bound/'
edit coding/coding_build.c 's/^\twrite_books\(&out, .*$/\tput_u8(\&out, 9);\n&/'
edit coding/coding_read.c 's/~\(CODING_BOUND \| CODING_OUTSIDE\)/~(CODING_BOUND | CODING_OUTSIDE | (version > 1 ? 0x80 : 0))/'
edit coding/coding_read.c 's/^\tcoding->nbooks = /\tif (coding->version > 1)\n\t\tread_u8(\&r);\n&/'
if ! make -s -C "$next" -j"$(nproc)" with_llvm=no PG_CONFIG="$PG_BIN/pg_config" COPT='-O0 -U_FORTIFY_SOURCE' proposals.so >"$next/log" 2>&1; then
	grep ' error' "$next/log"
	echo 'not ok - made-up release: it does not build'
	exit 1
fi
cp "$library" "$CLUSTER_DIR/now.so"
now() { install -m 755 "$CLUSTER_DIR/now.so" "$library"; }
later() { install -m 755 "$next/proposals.so" "$library"; }

# ---- what is stored now ----

export PGOPTIONS="$PGOPTIONS -c statement_timeout=300s"
types='theme themequery statement coding codebook'
sql -c 'CREATE EXTENSION proposals' -f - <<'SQL' || exit 1
CREATE CAST (theme AS bytea) WITHOUT FUNCTION;
CREATE CAST (themequery AS bytea) WITHOUT FUNCTION;
CREATE CAST (statement AS bytea) WITHOUT FUNCTION;
CREATE CAST (coding AS bytea) WITHOUT FUNCTION;
CREATE CAST (codebook AS bytea) WITHOUT FUNCTION;
CREATE CAST (tally AS bytea) WITHOUT FUNCTION;
-- era 1 is stored now, era 2 by the made-up release
CREATE TABLE theme_values (n int, era int DEFAULT 1, v theme);
INSERT INTO theme_values SELECT n, 1, format('sdg/%s/%s', n % 17, n)::theme FROM generate_series(1, 40) n;
CREATE TABLE themequery_values (n int, era int DEFAULT 1, v themequery);
INSERT INTO themequery_values SELECT n, 1, format('sdg/%s & !a/"b c":oppose | "word%s* of"', n % 5, n)::themequery FROM generate_series(1, 40) n;
CREATE TABLE statement_values (n int, era int DEFAULT 1, v statement);
-- the same text in several cuts and languages, a long one out of line
INSERT INTO statement_values SELECT n, 1, to_statement(format(E'Chair.\n\nFirst, open talks %s.\n\nSecond, no é %s.\n\nEnd.', n / 4, n / 4), (ARRAY['en', 'en-GB'])[1 + n % 2], (ARRAY['points', 'paragraphs'])[1 + n / 2 % 2]) FROM generate_series(1, 40) n;
INSERT INTO statement_values SELECT 41, 1, to_statement(string_agg(md5(n::text), ' '), 'en', 'whole') FROM generate_series(1, 1000) n;
CREATE TABLE coding_values (n int, era int DEFAULT 1, v coding);
-- unbound ones with much in common; bound ones
INSERT INTO coding_values SELECT n, 1, coding_agg(r) FROM generate_series(1, 40) n, LATERAL (
	SELECT o AS ordinal, format('b/%s/%s', o % 3, n % 4) AS theme, CASE WHEN o = n % 7 THEN 'oppose' END AS stance, 1 + n % 3 / 4.0 AS weight, (ARRAY['codebook', 'anna'])[1 + n % 2] AS origin,
		   CASE WHEN n % 5 = 0 THEN ARRAY[int4range(n, n + 3)] END AS spans FROM generate_series(0, 6) o) r GROUP BY n;
INSERT INTO coding_values SELECT n + 40, 1, code(v, (SELECT codebook_agg('b/x/é', 'talk*', 'en')), missing => 'skip') FROM statement_values;
INSERT INTO coding_values SELECT 90, 1, coding_agg(1, 'b/' || repeat('x', 300));
CREATE TABLE codebook_values (n int, era int DEFAULT 1, v codebook);
INSERT INTO codebook_values SELECT n, 1, set_codebook(b, version => (n % 3)::text) FROM generate_series(1, 40) n, LATERAL (SELECT codebook_agg(t, 'talk*', 'en') AS b FROM (VALUES ('b/x/' || n % 20)) r(t)) x;
UPDATE codebook_values SET v = set_theme(v, (SELECT theme FROM themes(v) LIMIT 1), description => n::text, valence => (ARRAY['positive', 'contested'])[1 + n % 2]) WHERE n % 3 = 0;
INSERT INTO codebook_values SELECT 41, 1, book FROM codebooks WHERE name = 'emtech';
DELETE FROM statement_values v WHERE EXISTS (SELECT FROM statement_values w WHERE w.n < v.n AND w.v = v.v);
DELETE FROM coding_values v WHERE EXISTS (SELECT FROM coding_values w WHERE w.n < v.n AND w.v = v.v);
DELETE FROM codebook_values v WHERE EXISTS (SELECT FROM codebook_values w WHERE w.n < v.n AND w.v = v.v);
CREATE TABLE tally_values AS SELECT 1 AS n, 1 AS era, theme_tally(v) AS v FROM coding_values;
CREATE INDEX coding_themes ON coding_values USING gin (v);
CREATE INDEX statement_words ON statement_values USING gin (v);
SQL
for type in $types; do
	sql -f - <<-SQL || exit 1
		CREATE TABLE ${type}_once (v $type UNIQUE);
		INSERT INTO ${type}_once SELECT v FROM ${type}_values WHERE length(v::bytea) < 2000;
		CREATE TABLE ${type}_part (n int, era int, v $type) PARTITION BY HASH (v);
		CREATE TABLE ${type}_part0 PARTITION OF ${type}_part FOR VALUES WITH (MODULUS 3, REMAINDER 0);
		CREATE TABLE ${type}_part1 PARTITION OF ${type}_part FOR VALUES WITH (MODULUS 3, REMAINDER 1);
		CREATE TABLE ${type}_part2 PARTITION OF ${type}_part FOR VALUES WITH (MODULUS 3, REMAINDER 2);
		INSERT INTO ${type}_part SELECT n, era, v FROM ${type}_values;
		CREATE INDEX ${type}_hash ON ${type}_values USING hash (v);
		CREATE INDEX ${type}_btree ON ${type}_values (v) WHERE n < 41;
	SQL
	sql -c "COPY (SELECT v FROM ${type}_values WHERE era = 1 ORDER BY n) TO STDOUT (FORMAT binary)" >"$CLUSTER_DIR/$type.now"
done

# ---- the same values, made by the made-up release ----

later
for type in $types; do
	table=${type}_values
	sql -c "INSERT INTO $table SELECT n, 2, v::text::$type FROM $table WHERE era = 1" \
		-c "INSERT INTO ${type}_part SELECT n, era, v FROM $table WHERE era = 2" || exit 1
	n=$(sql -c "SELECT count(*) FROM $table WHERE era = 1")
	check "$type: $n values, all in another version now" "$n 0" "$(sql -c "
		SELECT (SELECT count(DISTINCT v::text) FROM $table), count(*) FROM $table a JOIN $table b USING (n) WHERE a.era = 1 AND b.era = 2 AND get_byte(a.v::bytea, 0) >= get_byte(b.v::bytea, 0)" | tr '|' ' ')"
	check "$type: each pair is equal, in operators and hashes" "$n $n" "$(sql -c "
		SELECT count(*), (SELECT count(*) FROM $table a, $table b WHERE a.era = 1 AND b.era = 2 AND a.v::text = b.v::text AND a.v::bytea <> b.v::bytea)
		  FROM $table a JOIN $table b ON a.era = 1 AND b.era = 2 AND a.n = b.n
		 WHERE a.v = b.v AND b.v = a.v AND NOT a.v <> b.v AND ${type}_cmp(a.v, b.v) = 0 AND a.v <= b.v AND a.v >= b.v AND NOT a.v < b.v AND NOT a.v > b.v
		   AND ${type}_hash(a.v) = ${type}_hash(b.v) AND ${type}_hash_extended(a.v, 5) = ${type}_hash_extended(b.v, 5)" | tr '|' ' ')"
	check "$type: and no other is" "$n" "$(sql -c 'SET enable_hashjoin = off' -c 'SET enable_mergejoin = off' -c "SELECT count(*) FROM $table a, $table b WHERE a.era = 1 AND b.era = 2 AND a.v = b.v")"
	check "$type: DISTINCT by hash and by sort, joins by hash and merge" "$n $n $n $n" "$(sql -f - <<-SQL | tr '\n' ' ' | sed 's/ $//'
		SET enable_sort = off; SELECT count(*) FROM (SELECT DISTINCT v FROM $table) x; RESET enable_sort;
		SET enable_hashagg = off; SELECT count(*) FROM (SELECT DISTINCT v FROM $table) x;
		SET enable_nestloop = off; SET enable_mergejoin = off; SELECT count(*) FROM $table a JOIN $table b USING (v) WHERE a.era = 1 AND b.era = 2;
		SET enable_mergejoin = on; SET enable_hashjoin = off; SELECT count(*) FROM $table a JOIN $table b USING (v) WHERE a.era = 1 AND b.era = 2;
	SQL
	)"
	check "$type: one order, whatever the version" 1 "$(sql -c "
		SELECT count(DISTINCT ns) FROM (SELECT array_agg(n ORDER BY v, n) AS ns FROM $table WHERE era = 1
			UNION ALL SELECT array_agg(n ORDER BY v, n) FROM $table WHERE era = 2
			UNION ALL SELECT array_agg(n ORDER BY v, n) FROM $table WHERE era = 1 + n % 2) x")"
	check "$type: the same partition" 0 "$(sql -c "SELECT count(*) FROM ${type}_part a JOIN ${type}_part b ON a.n = b.n AND a.tableoid <> b.tableoid")"
	check "$type: unique indexes refuse the value anew" "$(sql -c "SELECT count(*) FROM ${type}_once")" \
		"$(sql -c "INSERT INTO ${type}_once SELECT v FROM $table WHERE era = 2 AND length(v::bytea) < 2000 ON CONFLICT DO NOTHING" -c "SELECT count(*) FROM ${type}_once")"
	for index in hash btree; do
		check "$type: a $index index finds both" "Index 2 2" "$(sql -f - <<-SQL | tr '\n' ' ' | sed 's/ $//'
			SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off; SET plan_cache_mode = force_custom_plan;
			BEGIN; DROP INDEX ${type}_$([ $index = hash ] && echo btree || echo hash);
			CREATE FUNCTION pg_temp.plan(q text) RETURNS text LANGUAGE plpgsql AS \$\$ DECLARE l text; BEGIN EXECUTE 'EXPLAIN ' || q INTO l; RETURN substring(l FROM 'Index|Seq'); END \$\$;
			SELECT pg_temp.plan(format('SELECT 1 FROM $table WHERE v = %L AND n < 41', v)) FROM $table WHERE era = 1 AND n = 9;
			SELECT count(*) FROM $table t WHERE t.v = (SELECT v FROM $table WHERE era = 1 AND n = 9) AND t.n < 41;
			SELECT count(*) FROM $table t WHERE t.v = (SELECT v FROM $table WHERE era = 2 AND n = 9) AND t.n < 41;
			ROLLBACK;
		SQL
		)"
	done
	sql -c "COPY (SELECT v FROM $table WHERE era = 2 ORDER BY n) TO STDOUT (FORMAT binary)" >"$CLUSTER_DIR/$type.later"
	check "$type: the wire is the same" same "$(cmp "$CLUSTER_DIR/$type.now" "$CLUSTER_DIR/$type.later" && echo same)"
	check "$type: and what was sent is received" "$n" "$(sql -c "CREATE TABLE ${type}_received (v $type)" -c "COPY ${type}_received FROM STDIN (FORMAT binary)" \
		-c "SELECT count(*) FROM ${type}_received r JOIN $table t USING (v) WHERE era = 1" <"$CLUSTER_DIR/$type.now")"
done
check 'GIN: the keys of codings are the same' "t t" "$(sql -f - <<'SQL' | tr '\n' ' ' | sed 's/ $//'
CREATE TABLE answers AS SELECT q, array_agg(n * 10 + era ORDER BY n, era) AS ns FROM unnest('{b/0/1,"b/1 & !b/1/2","b/x/é","!b/0"}'::themequery[]) q, coding_values WHERE v @@ q GROUP BY q;
SET enable_seqscan = off;
SELECT bool_and(ns = (SELECT array_agg(n * 10 + era ORDER BY n, era) FROM coding_values WHERE v @@ q)) FROM answers;
SELECT bool_and(cardinality(ns) % 2 = 0 AND cardinality(ns) > 0) FROM answers;
SQL
)"
check 'GIN: the words of statements are the same' "t t" "$(sql -f - <<'SQL' | tr '\n' ' ' | sed 's/ $//'
CREATE TABLE found AS SELECT q, array_agg(n * 10 + era ORDER BY n, era) AS ns FROM unnest('{"\"open talk*\"","\"no é\""}'::themequery[]) q, statement_values WHERE v @@ q GROUP BY q;
SET enable_seqscan = off;
SELECT bool_and(ns = (SELECT array_agg(n * 10 + era ORDER BY n, era) FROM statement_values WHERE v @@ q)) FROM found;
SELECT bool_and(cardinality(ns) % 2 = 0 AND cardinality(ns) > 0) FROM found;
SQL
)"
check 'a coding of now is bound to a statement of later' 0 "$(sql -c "
	SELECT count(*) FROM coding_values a JOIN coding_values b USING (n), (SELECT v FROM statement_values WHERE n = 41 AND era = 2) s
	 WHERE a.era = 1 AND b.era = 2 AND proposal_count(a.v) = 1 AND coding(s.v, a.v) <> coding(s.v, b.v)")"
sql -c 'INSERT INTO tally_values SELECT 2, 2, theme_tally(v) FROM coding_values WHERE era = 2' || exit 1
check 'tallies of both versions are read, and add up' "1,2 1 t" "$(sql -c "
	SELECT string_agg(DISTINCT get_byte(v::bytea, 0)::text, ','), count(DISTINCT v::text),
		   statement_count(theme_tally(v)) = 2 * (SELECT count(*) FROM coding_values WHERE era = 1) FROM tally_values" | tr '|' ' ')"

# ---- a release does not read what a later one stored, and says so ----

now
for type in $types; do
	version=$(sql -c "SELECT max(get_byte(v::bytea, 0)) FROM ${type}_values")
	message=$(sql -c "SELECT v FROM ${type}_values WHERE era = 2 LIMIT 1" 2>&1)
	check "$type: a later version is an error that says so" "stored $type has format version $version" "$(sed -n 's/^ERROR:  //p' <<<"$message")"
done
[ $failures = 0 ]
