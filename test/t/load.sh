#!/usr/bin/env bash
# load.sh - sixteen clients that write, code, search and edit codebooks, all at once.
#
#   bash test/t/load.sh [seconds]     20 by default; minutes to look for slow growth
#
# No transaction may fail, indexes must say what the table says afterwards, and the private
# memory of the backends must stay where it was after warming up. (The automata of codebooks
# that a backend keeps are bounded; the edits make new ones all the time.)

. "$(dirname "$0")/../lib/cluster.sh"
seconds=${1:-20}
CLUSTER_CONF='autovacuum_naptime = 2
max_wal_size = 1GB'
cluster_own
work=$CLUSTER_DIR/work
mkdir "$work"
. "$(dirname "$0")/../lib/check.sh"

sql <<-'SQL'
	CREATE EXTENSION proposals;
	INSERT INTO codebook_library (book)
	SELECT codebook_agg('book' || n || '/' || w, w || '*', 'en') FROM generate_series(0, 3) n, unnest('{storm,sea,money,ten,nine,monopoly}'::text[]) w GROUP BY n;
	CREATE TABLE speech (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, held date, body statement NOT NULL, codes coding, lead theme);
	CREATE INDEX speech_codes ON speech USING gin (codes);
	CREATE INDEX speech_lead ON speech (lead);
	CREATE TRIGGER speech_code BEFORE INSERT OR UPDATE OF body ON speech FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'book0', 'emtech');
	CREATE FUNCTION text_of(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
		SELECT format(E'We meet.\n\nFirst, storms of %s.\n\nSecond, the sea and the digital divide, not the monopoly.\n\nThird, %s.', n,
			CASE n % 4 WHEN 0 THEN 'money' WHEN 1 THEN 'no monopoly' WHEN 2 THEN repeat('a long speech ', n % 300) ELSE 'ten or nine' END) $$;
	-- a view, since pgbench takes :oppose for a variable
	CREATE VIEW searched AS SELECT id, body, codes, q AS query FROM (VALUES ('emtech/openness:oppose | book0/money'::themequery)) v(q), speech WHERE codes @@ q;
	INSERT INTO speech (body, lead) SELECT to_statement(text_of(n), 'en'), ('book' || n % 4 || '/sea/' || n)::theme FROM generate_series(1, 2000) n;
	ANALYZE;
SQL
cat >"$work/insert" <<-'SQL'
	\set n random(1, 1000000)
	INSERT INTO speech (held, body, lead) VALUES (current_date, to_statement(text_of(:n), 'en'), theme('book0/ten/' || :n));
SQL
cat >"$work/rewrite" <<-'SQL'
	\set id random(1, 2000)
	\set n random(1, 1000000)
	UPDATE speech SET body = to_statement(text_of(:n), 'en', (ARRAY['auto', 'sentences', 'paragraphs'])[1 + :n % 3]), codes = NULL WHERE id = :id;
SQL
cat >"$work/recode" <<-'SQL'
	\set id random(1, 2000)
	\set n random(0, 3)
	UPDATE speech SET codes = code(body, ARRAY['emtech', 'book' || :n], codes) WHERE id = :id;
	SELECT count(*) FROM speech, evidence(body, 'book' || :n) WHERE id = :id;
SQL
cat >"$work/hand" <<-'SQL'
	\set id random(1, 2000)
	\set n random(1, 9)
	UPDATE speech SET codes = drop_code(set_code(codes, 1, 'book0/sea', 'oppose', :n, 'anna'), 1, 'emtech/development/digital_divide') WHERE id = :id;
SQL
cat >"$work/search" <<-'SQL'
	\set n random(0, 3)
	SELECT count(*) FROM speech WHERE codes @@ ('emtech/development & book' || :n || '/sea')::themequery;
	SELECT id, p.ordinal, p.marker FROM searched, proposals(body, codes, query) p LIMIT 20;
	SELECT count(*) FROM speech WHERE lead <@ theme('book' || :n || '/sea');
	SELECT theme, statements FROM themes((SELECT theme_tally(codes, 2) FROM (SELECT codes FROM speech LIMIT 300) x));
SQL
cat >"$work/edit" <<-'SQL'
	\set n random(0, 3)
	\set term random(1, 1000000)
	UPDATE codebook_library SET book = set_term(drop_theme(set_theme(book, 'book' || :n || '/new'), 'book' || :n || '/new'), 'book' || :n || '/sea', 'term' || :term % 50, 'en', weight => 1 + :term % 7) WHERE name = 'book' || :n;
SQL

# Private memory of each client's backend, in kB: "pid size" a line.
memory() {
	local pid
	for pid in $(sql -c "SELECT pid FROM pg_stat_activity WHERE application_name = 'pgbench' ORDER BY pid::text"); do
		awk -v pid="$pid" '/^RssAnon:/ { print pid, $2 }' "/proc/$pid/status" 2>/dev/null
	done
}
warm=$((seconds * 2 / 5))
PGOPTIONS='' pgbench -n -M prepared -c 16 -j 2 -T "$seconds" -f "$work/insert@3" -f "$work/rewrite@2" -f "$work/recode@3" -f "$work/hand@2" \
	-f "$work/search@4" -f "$work/edit@1" >"$work/pgbench" 2>&1 &
pgbench=$!
sleep "$warm"
memory >"$work/warm"
# the last look at which all of them were still there
while kill -0 $pgbench 2>/dev/null; do
	sleep 1
	memory >"$work/now"
	[ "$(wc -l <"$work/now")" != 16 ] || mv "$work/now" "$work/later"
done
wait $pgbench
status=$?
growth=$(join "$work/warm" "$work/later" | awk '{ g = $3 - $2; sum += g; if (g > most) most = g; if ($3 > top) top = $3 } END { printf "%d %d %d %d", NR, sum / NR, most, top }')
read -r backends mean most top <<<"$growth"
echo "# $(sed -n 's/^number of transactions actually processed: //p' "$work/pgbench") transactions; private memory of $backends backends grew by $mean kB on average, $most kB at most, to $top kB at most"
check 'pgbench ends well' 0 "$status"
check 'no transaction failed' '' "$(grep -E 'ERROR|FATAL|aborted|failed transactions: [1-9]' "$work/pgbench" "$CLUSTER_DIR/server.log" | head -5)"
check 'all sixteen were measured' 16 "$backends"
check "memory stays where it was ($mean kB on average, $most kB at most)" t "$([ "$mean" -lt 2048 ] && [ "$most" -lt 8192 ] && echo t)"
check 'each coding fits its statement' 0 "$(sql -c "SELECT count(*) FROM speech WHERE codes IS DISTINCT FROM coding(body, codes) OR proposal_count(codes) <> proposal_count(body)")"
queries="SELECT md5(string_agg(q || ' ' || ids, ';' ORDER BY q)) FROM (SELECT t.theme || ' & !book1/money' AS q,
	(SELECT coalesce(string_agg(id::text, ',' ORDER BY id), '') FROM speech WHERE codes @@ (t.theme || ' & !book1/money')) AS ids FROM (SELECT theme FROM themes('emtech') WHERE level > 1 UNION SELECT theme FROM themes('book0') WHERE level > 1) t) x"
check 'the index answers as the table does' "$(sql -c 'SET enable_bitmapscan = off' -c "$queries")" "$(sql -c 'SET enable_seqscan = off' -c "$queries")"
[ $failures = 0 ]
