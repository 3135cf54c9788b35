#!/usr/bin/env bash
# Memory of one backend: every function called many times, twice; the second time
# the backend must not hold more than it did, but for a little noise of malloc.
# Then the rows of each function that returns a set, and the most a backend takes for
# the largest results.
#
#   test/t/memory.sh [calls]        of cheap functions; dear ones fewer: default 40000
#   test/t/memory.sh 1000000 each   so many of each, but for work on whole codebooks: an hour
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/lib/cluster.sh
cluster_join
createdb memory
psql -XqAt -v ON_ERROR_STOP=1 -v calls="${1:-40000}" -v each="$([ "${2:-}" = each ] && echo true || echo false)" -v allowed=2000 -d memory -f test/t/memory.sql 2>&1 | sed '/^$/d'
status=${PIPESTATUS[0]}
[ "$status" = 0 ] || echo "not ok psql ended with status $status"

# A row of a set-returning function: so many rows, and four times as many, each in a backend
# of its own; what more the backend holds when the function has made them all, by row. The
# rows themselves go to disk at work_mem. Each function that returns a set has a line here.
psql -XqAt -v ON_ERROR_STOP=1 -d memory <<'SQL' || echo 'not ok what the functions read'
CREATE TABLE input AS
SELECT n, to_statement(repeat('a b. ', n), 'en', 'whole') AS body, set_proposals(to_statement(repeat('a b. ', n), 'en', 'whole'), spans) AS sentences,
	coding_agg AS codes, (SELECT coding_agg(g, 'k/c') FROM generate_series(1, n) g) AS other, (SELECT coding_agg(1, 'k/z' || g) FROM generate_series(1, n) g) AS themed
  FROM unnest(ARRAY[25000, 100000]) n, LATERAL (SELECT array_agg(int4range(5 * g, 5 * g + 4)) AS spans FROM generate_series(0, n - 1) g) s,
	LATERAL (SELECT coding_agg(g, 'k/a') FROM generate_series(1, n) g) c;
ALTER TABLE input ADD counts tally, ADD book codebook, ADD changed codebook, ADD query themequery;
UPDATE input SET counts = (SELECT theme_tally(c) FROM (SELECT coding_agg(1, 'k/' || g) AS c FROM generate_series(1, n - 1) g) x),
	book = (SELECT codebook_agg('k/' || g, 'w' || g) FROM generate_series(1, n) g), query = (SELECT string_agg('kk/' || g, '|') FROM generate_series(1, n / 100) g)::themequery;
ALTER TABLE input ADD numbered statement, ADD reversed statement;
UPDATE input SET (numbered, reversed) = (SELECT to_statement(string_agg(w, '. ' ORDER BY g), 'en', 'whole'), to_statement(string_agg(w, '. ' ORDER BY g DESC), 'en', 'whole')
	FROM generate_series(1, n / 20) g, concat('k', g, ' l', g, ' m', g, ' o', g) w);
UPDATE input SET changed = (SELECT codebook_agg('k/' || g, 'v' || g) FROM generate_series(1, n / 3) g);
INSERT INTO codebook_library (book) SELECT set_codebook(book, name => 'k' || n) FROM input UNION ALL SELECT codebook_agg('aa/' || t, t) FROM unnest('{a,b}'::text[]) t;
SQL
while IFS='|' read -r name call; do
	held=()
	for n in 25000 100000; do
		held+=("$(psql -XqAt -d memory -v ON_ERROR_STOP=1 <<-SQL
			SET work_mem = '256kB'; SET max_parallel_workers_per_gather = 0; SET jit = off;
			-- what is made once
			SELECT count(*) FROM (SELECT '{"text":"a b. a"}'::statement AS s) i, evidence(s, 'aa'), proposals(s, code(s, 'aa'), 'aa/a & "b"') p, kwic(s, '"a"'::themequery) k, sentences(s) s1, sentences('a. b.', 'en') s2, enumerations('First, a. Second, b.', 'en') \g /dev/null
			SELECT resident() AS before \gset
			SELECT resident() - :before, (SELECT proretset FROM pg_proc WHERE oid = '$name'::regprocedure) FROM input, $call r WHERE input.n = $n LIMIT 1;
		SQL
		)")
	done
	if [[ ${held[0]} != *\|t || ${held[1]} != *\|t ]]; then
		echo "not ok a row of $name: ${held[*]}"
		continue
	fi
	each=$(((${held[1]%|t} - ${held[0]%|t}) * 1024 / 75000))
	case $name in check_query*) each=$((each * 100)) ;; esac
	if [ "$each" -lt 300 ]; then echo "ok a row of $name: $each bytes"; else echo "not ok a row of $name: $each bytes, ${held[*]} kB"; fi
done <<'CALLS'
proposals(statement)|proposals(sentences)
proposals(statement,coding)|proposals(sentences, codes)
proposals(statement,coding,themequery)|proposals(sentences, codes, 'k/a & "b"')
themes(coding)|themes(codes)
themes(coding,int8)|themes(codes, 1)
themes(tally)|themes(counts)
themes(codebook)|themes(book)
themes(text)|themes('k' || input.n)
terms(codebook)|terms(book)
terms(text)|terms('k' || input.n)
library_books()|library_books()
codebook_diff(codebook,codebook)|codebook_diff(book, changed)
coding_diff(coding,coding,boolean,boolean)|coding_diff(codes, other)
check_coding(coding,codebook)|check_coding(themed, (SELECT b.book FROM codebook_library b WHERE name = 'aa'))
check_coding(coding,text)|check_coding(themed, 'aa')
check_query(themequery)|check_query(query)
evidence(statement,codebook)|evidence(body, (SELECT b.book FROM codebook_library b WHERE name = 'aa'))
evidence(statement,text)|evidence(body, 'aa')
words(statement)|words(body)
kwic(statement,codebook,int8,text)|kwic(body, (SELECT b.book FROM codebook_library b WHERE name = 'aa'), 5, 'words')
kwic(statement,text,int8,text)|kwic(body, 'aa', 100)
kwic(statement,themequery,int8,text)|kwic(body, '"a" | "b"'::themequery)
sentences(statement)|sentences(sentences)
shared_passages(statement,statement,int8)|shared_passages(numbered, reversed, 4)
sentences(text,text,text)|sentences(content(body), 'en')
enumerations(text,text)|enumerations(repeat(E'(a) one;\n(b) two;\n\n', input.n / 2), 'en')
CALLS
missing=$(psql -XqAt -d memory -c "SELECT objid::regprocedure FROM pg_depend JOIN pg_proc p ON p.oid = objid WHERE classid = 'pg_proc'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals') AND proretset" | sed 's/bigint/int8/g' | grep -vxFf <(sed -n '/<<.CALLS/,/^CALLS/s/|.*//p' "$0"))
if [ -z "$missing" ]; then echo 'ok every function that returns a set is there'; else echo "not ok not among these: $missing"; fi

# The largest results: the most that a backend has had of its own, while it made them.
largest() {						# rows, what, query
	local found
	found=$(psql -XqAt -d memory -v ON_ERROR_STOP=1 <<-SQL
		SET max_parallel_workers_per_gather = 0; SET jit = off; SET work_mem = '4MB';
		SELECT ($3) || ' ' || (SELECT (sum(kb[2]::int) FILTER (WHERE kb[1] = 'VmHWM') - sum(kb[2]::int) FILTER (WHERE kb[1] <> 'VmHWM')) / 1024
			FROM regexp_matches(pg_read_file('/proc/self/status'), '(VmHWM|RssFile|RssShmem):\s+(\d+)', 'g') kb);
	SQL
	)
	if [ "${found% *}" = "$1" ] && [ "${found#* }" -lt 200 ]; then echo "ok $2: ${found#* } MB"; else echo "not ok $2: $found MB"; fi
}
text="repeat('Hunger and poverty are bad. ', %s)"
largest 1000000 'a million rows of kwic by a codebook' "SELECT count(*) FROM kwic(to_statement(${text/\%s/500000}, 'en', 'whole'), 'sdg')"
largest 1000000 'a million rows of kwic by a query' "SELECT count(*) FROM kwic(to_statement(${text/\%s/500000}, 'en', 'whole'), '\"hunger\" | \"poverty\"'::themequery)"
largest 3000000 'three million rows of words' "SELECT count(*) FROM words(to_statement(${text/\%s/600000}, 'en', 'whole'))"
largest 1000000 'a million rows of evidence' "SELECT count(*) FROM evidence(to_statement(${text/\%s/500000}, 'en', 'whole'), 'sdg')"
largest 1 'code of 4 MB of cues' "SELECT count(code(to_statement(repeat('hunger, not poverty, but ', 160000), 'en', 'whole'), 'sdg'))"
largest 100000 'a hundred thousand proposals' "SELECT count(*) FROM (SELECT s, code(s, 'sdg') AS c FROM to_statement(${text/\%s/100000}, 'en', 'sentences') s OFFSET 0) x, proposals(s, c)"
largest 100000 'a hundred thousand proposals of a query' "SELECT count(*) FROM (SELECT s, code(s, 'sdg') AS c FROM to_statement(${text/\%s/100000}, 'en', 'sentences') s OFFSET 0) x, proposals(s, c, 'sdg/1 & \"bad\"')"

dropdb memory
exit "$status"
