# library.sh - the library as a plain user has it: trusted installation, dump and restore.
#
# Says "ok" or "not ok" for each check.

library_check() {
	if [ "$2" = "$3" ]; then
		echo "ok - $1"
	else
		echo "not ok - $1: expected '$2', got '$3'"
		library_failures=$((library_failures + 1))
	fi
}

library_test() {
	local sql=(psql -XAtq -v ON_ERROR_STOP=1)
	local schema dump
	local -x PGOPTIONS='-c client_min_messages=warning'
	library_failures=0
	"${sql[@]}" -c 'CREATE ROLE "plain user" LOGIN' -c 'CREATE ROLE other LOGIN'

	for schema in public proposals 'My Schema'; do
		"${sql[@]}" -c 'CREATE DATABASE library_from OWNER "plain user"' -c 'CREATE DATABASE library_to OWNER "plain user"'
		"${sql[@]}" -U 'plain user' -d library_from <<-END
			CREATE SCHEMA IF NOT EXISTS "$schema";
			GRANT USAGE ON SCHEMA "$schema" TO PUBLIC;
			CREATE EXTENSION proposals SCHEMA "$schema";
			SET search_path = "$schema";
			INSERT INTO codebook_library (book) SELECT codebook_agg('mine/risk', 'risk*', 'en');
			INSERT INTO codebook_library (book)
			SELECT set_codebook(book, name => 'copy') FROM codebooks WHERE name = 'emtech';
			CREATE TABLE used (id int PRIMARY KEY, b codebook, CHECK (codebook_name(b) <> ''));
			INSERT INTO used SELECT 1, book FROM codebook_library WHERE name = 'mine';
			CREATE VIEW terms_of_mine AS SELECT * FROM terms('mine'::text);
		END
		library_check "schema $schema: who creates the extension may write its library" mine,copy,cap,emtech,sdg \
			"$("${sql[@]}" -U 'plain user' -d library_from -c "SELECT string_agg(name, ',' ORDER BY shipped, CASE WHEN shipped THEN name END, name DESC) FROM \"$schema\".codebooks")"
		library_check "schema $schema: others may read" risk* \
			"$("${sql[@]}" -U other -d library_from -c "SELECT term FROM \"$schema\".terms('mine'::text)")"
		library_check "schema $schema: others may not write" 'permission denied for table codebook_library' \
			"$("${sql[@]}" -U other -d library_from -c "DELETE FROM \"$schema\".codebook_library" 2>&1 | sed -n 's/^ERROR: *//p')"

		# restored by the user who owns the database: no superuser anywhere
		dump=$PROPOSALS_CLUSTER/library.dump
		pg_dump -U 'plain user' -Fc -f "$dump" library_from
		pg_restore -U 'plain user' --exit-on-error --no-owner -d library_to "$dump" 2>"$PROPOSALS_CLUSTER/restore.log"
		library_check "schema $schema: restored without errors" '' "$(grep -v '^$' "$PROPOSALS_CLUSTER/restore.log")"
		library_check "schema $schema: the user's own books are restored, shipped ones are there once" cap,copy,emtech,mine,sdg \
			"$("${sql[@]}" -U 'plain user' -d library_to -c "SELECT string_agg(name, ',' ORDER BY name) FROM \"$schema\".codebooks")"
		library_check "schema $schema: what uses them works" 'risk*' \
			"$("${sql[@]}" -U 'plain user' -d library_to -c "SELECT term FROM \"$schema\".terms_of_mine")"
		"${sql[@]}" -c 'DROP DATABASE library_from' -c 'DROP DATABASE library_to'
	done

	# an edit is in use at the next statement of another session, prepared or not
	"${sql[@]}" -c 'CREATE DATABASE library_from'
	"${sql[@]}" -d library_from -c 'CREATE EXTENSION proposals' \
		-c "INSERT INTO codebook_library (book) SELECT codebook_agg('mine/a', 'x')"
	library_check "edits by another session are in use at once; a repeatable read keeps its snapshot" \
		'x y y z' \
		"$("${sql[@]}" -d library_from 2>&1 <<-END | paste -sd' '
			PREPARE q AS SELECT string_agg(term, ',') FROM terms('mine'::text);
			EXECUTE q;
			\\! psql -Xqd library_from -c "UPDATE codebook_library SET book = (SELECT codebook_agg('mine/a', 'y')) WHERE name = 'mine'"
			EXECUTE q;
			BEGIN ISOLATION LEVEL REPEATABLE READ;
			SELECT 1 WHERE false;
			\\! psql -Xqd library_from -c "UPDATE codebook_library SET book = (SELECT codebook_agg('mine/a', 'z')) WHERE name = 'mine'"
			EXECUTE q;
			COMMIT;
			EXECUTE q;
		END
		)"
	"${sql[@]}" -c 'DROP DATABASE library_from' -c 'DROP ROLE other' -c 'DROP ROLE "plain user"'
	return "$library_failures"
}

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join
library_test
