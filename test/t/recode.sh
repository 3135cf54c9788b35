# recode.sh - coding many statements in portions: cancelled, continued, watched; and again
# by a changed book, with codes by hand and rejections in between.
#
# The block that does it is that of docs/coding.md.

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. test/lib/cluster.sh
cluster_join
. test/lib/check.sh
psql -Xq -c 'DROP DATABASE IF EXISTS recode' -c 'CREATE DATABASE recode'
export PGDATABASE=recode
sql=(psql -XAtq -v ON_ERROR_STOP=1)
rows=4000
block=$(sed -n '/^## Long runs/,/^```$/{/^DO \$\$/,/^\$\$;/p}' docs/coding.md)

"${sql[@]}" -v rows=$rows <<-'SQL'
	CREATE EXTENSION proposals;
	CREATE TABLE my_terms (theme text, term text, language text);
	INSERT INTO my_terms VALUES ('island/sea', 'sea level*', 'en'), ('island/money', 'climate finance', 'en'), ('island/people', NULL, NULL);
	INSERT INTO codebook_library (book) SELECT codebook_agg(t) FROM my_terms t;
	CREATE TABLE speech (id int PRIMARY KEY, body statement, codes coding);
	-- every tenth in a language the book does not know
	INSERT INTO speech
	SELECT i, to_statement('First, the sea level rises. ' || repeat('Nothing is said here. ', 100) || 'Second, climate finance for tides.',
		CASE WHEN i % 10 = 0 THEN 'fr' ELSE 'en' END) FROM generate_series(-9, :rows - 10) i;
	-- what the cancelled run must not get past
	CREATE TABLE gate (open boolean);
	CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
	BEGIN
		WHILE NEW.id > 1700 AND NOT EXISTS (SELECT FROM gate WHERE open) LOOP
			PERFORM pg_sleep(0.02);
		END LOOP;
		RETURN NEW;
	END
	$$;
	CREATE TRIGGER gate BEFORE UPDATE ON speech FOR EACH ROW EXECUTE FUNCTION wait_at_gate();
SQL
progress() { "${sql[@]}" -c "SELECT count(*) FILTER (WHERE coded(codes, 'island')) || ' of ' || count(*) FROM speech"; }

check 'the page has the block' 'DO $$' "${block%%$'\n'*}"
"${sql[@]}" -c "$block" >/dev/null 2>"$PROPOSALS_CLUSTER/recode.err" &
run=$!
seen=
for _ in $(seq 300); do
	now=$(progress)
	[ "$now" = "${seen##*$'\n'}" ] || seen+=$'\n'$now
	[ "${now%% *}" -ge 1350 ] && break
	sleep 0.02
done
"${sql[@]}" -c "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = 'recode' AND query LIKE 'DO%' AND pid <> pg_backend_pid()" >/dev/null
wait $run && status=0 || status=$?
check 'a cancelled run says so' "yes" "$(grep -q 'canceling statement due to user request' "$PROPOSALS_CLUSTER/recode.err" && [ $status != 0 ] && echo yes)"
check 'its portions stay' "1350 of $rows" "$(progress)"
"${sql[@]}" -c 'CREATE TABLE before AS SELECT id, xmin::text AS written FROM speech WHERE codes IS NOT NULL'
"${sql[@]}" -c 'INSERT INTO gate VALUES (true)' -c "$block"
check 'the next run codes the rest' "$((rows * 9 / 10)) of $rows" "$(progress)"
check 'and does not write again what was coded' "1350 rows as they were" \
	"$("${sql[@]}" -c "SELECT count(*) || ' rows as they were' FROM speech s JOIN before b ON b.id = s.id AND b.written = s.xmin::text")"

# a person's work, and then another version of the book
"${sql[@]}" <<-'SQL'
	UPDATE speech SET codes = drop_code(set_code(codes, 1, 'island/people', 'support', origin => 'anna'), 2, 'island/money')
	 WHERE id % 7 = 0 AND codes IS NOT NULL;
	CREATE TABLE island_was AS SELECT book FROM codebook_library WHERE name = 'island';
	CREATE TABLE codes_were AS SELECT id, codes FROM speech;
	UPDATE codebook_library SET book = set_codebook(set_term(book, 'island/sea', 'tide*', 'en'), version => '2') WHERE name = 'island';
SQL
check 'codebook_diff tells what changed' 'term island/sea tide*,version  ' \
	"$("${sql[@]}" -c "SELECT string_agg(concat(what, ' ', theme, ' ', term), ',' ORDER BY what) FROM island_was w, codebook_library l, codebook_diff(w.book, l.book) WHERE l.name = 'island'")"
check 'coding_diff tells what would be recoded' "$((rows * 9 / 10)) added 2 island/sea" \
	"$("${sql[@]}" -c "SELECT count(*) || ' ' || concat_ws(' ', change, ordinal, theme) FROM speech, coding_diff(codes, code(body, 'island', codes, missing => 'skip')) WHERE NOT coded(codes, 'island') GROUP BY change, ordinal, theme")"
check 'nothing is coded by the new version' "0 of $rows" "$(progress)"
"${sql[@]}" -c "$block"
check 'all of it after another run' "$((rows * 9 / 10)) of $rows" "$(progress)"
check 'recoding did what was told' "$((rows * 9 / 10)) added 2 island/sea" \
	"$("${sql[@]}" -c "SELECT count(*) || ' ' || concat_ws(' ', change, ordinal, theme) FROM speech s JOIN codes_were w USING (id), coding_diff(w.codes, s.codes) GROUP BY change, ordinal, theme")"
check 'codes by hand are there' t \
	"$("${sql[@]}" -c "SELECT bool_and((id % 7 = 0) = EXISTS (SELECT FROM themes(codes) WHERE ordinal = 1 AND theme = 'island/people' AND stance = 'support' AND origin = 'anna')) FROM speech WHERE codes IS NOT NULL")"
check 'rejections are obeyed' t \
	"$("${sql[@]}" -c "SELECT bool_and((id % 7 <> 0) = (codes @@ 'island/money')) FROM speech WHERE codes IS NOT NULL")"
"${sql[@]}" -d postgres -c 'DROP DATABASE recode'
