#!/usr/bin/env bash
# logical.sh - logical replication of statements, codings and the user's codebooks, as text
# and as binary, with changes and codings made on either side.

. "$(dirname "$0")/../lib/cluster.sh"
CLUSTER_CONF='wal_level = logical'
cluster_own
. "$(dirname "$0")/../lib/check.sh"

# What both sides must agree on; a generated column is each side's own.
values() {						# database
	sql -d "$1" -c "SELECT count(*), count(codes), md5(string_agg(concat_ws('|', id, body, codes, lead, query, book, n), ';' ORDER BY id)) FROM speech"
	sql -d "$1" -c "SELECT count(*), md5(string_agg(book::text, ';' ORDER BY name)) FROM codebook_library"
	sql -d "$1" -c "SELECT count(*), md5(string_agg(th::text || title, ';' ORDER BY th)) FROM by_theme"
	sql -d "$1" -c "SELECT count(*), md5(string_agg(concat_ws('|', body, codes), ';' ORDER BY body)) FROM by_statement"
	sql -d "$1" -c "SET enable_seqscan = off" -c "SELECT count(*) FROM speech WHERE codes @@ 'island/money & mytech/development'" -c "SELECT count(*) FROM speech WHERE lead <@ 'island/3'"
}

# Until all that the publisher has written is applied.
caught_up() {					# slot
	local lsn
	lsn=$(sql -d publisher -c 'SELECT pg_current_wal_lsn()')
	for _ in $(seq 300); do
		[ "$(sql -d publisher -c "SELECT confirmed_flush_lsn >= '$lsn' FROM pg_replication_slots WHERE slot_name = '$1'")" = t ] && return
		sleep 0.1
	done
	echo "not ok - $1 does not catch up"
	grep -E 'ERROR|FATAL' "$CLUSTER_DIR/server.log" | tail -5
	exit 1
}

sql -c 'CREATE DATABASE publisher'
sql -d publisher -c 'CREATE EXTENSION proposals' -f "$CLUSTER_TREE/test/state/fill.sql"
sql -d publisher -c 'CREATE PUBLICATION everything FOR TABLE speech, by_theme, by_statement, codebook_library'
for way in text binary; do
	# The first rows can be copied as binary from 16 on only, so all are written again below.
	sql -c "CREATE DATABASE subscriber_$way"
	pg_dump publisher --exclude-table-data=speech --exclude-table-data='by_*' |
		sed -E '/^COPY public.codebook_library/,/^\\\.$/d; /PUBLICATION/d' | sql -o /dev/null -d "subscriber_$way"
	# the option came with 14
	option=$([ $way = text ] || [ "$PG_MAJOR" -lt 14 ] || echo ', binary = true')
	# in one cluster a subscription cannot make its slot itself: it would wait for itself
	sql -d publisher -c "SELECT pg_create_logical_replication_slot('by_$way', 'pgoutput')" >/dev/null
	sql -d "subscriber_$way" -c "CREATE SUBSCRIPTION by_$way CONNECTION 'host=$PGHOST port=$PGPORT user=$PGUSER dbname=publisher'
		PUBLICATION everything WITH (create_slot = false, slot_name = 'by_$way', copy_data = false$option)"
done
sql -d publisher <<-'END'
	CREATE TABLE kept AS SELECT id, body, codes, lead, query, book FROM speech;
	CREATE TABLE kept_themes AS SELECT * FROM by_theme;
	ALTER TABLE speech DISABLE TRIGGER USER;
	DELETE FROM speech;
	DELETE FROM by_theme;
	INSERT INTO speech SELECT * FROM kept;
	INSERT INTO by_theme SELECT * FROM kept_themes;
	DELETE FROM by_statement;
	INSERT INTO by_statement SELECT body, codes FROM kept WHERE id IN (1, 2, 3, 4);
	ALTER TABLE speech ENABLE TRIGGER USER;
	CREATE TABLE kept_books AS SELECT book FROM codebook_library;
	DELETE FROM codebook_library;
	INSERT INTO codebook_library (book) SELECT book FROM kept_books;
END
expected=$(values publisher)
for way in text binary; do
	caught_up by_$way
	check "inserts, as $way" "$expected" "$(values subscriber_$way)"
done

sql -d publisher <<-'END'
	UPDATE codebook_library SET book = set_term(book, 'island/sea', 'tide*', 'en') WHERE name = 'island';
	UPDATE speech SET codes = code(body, 'island', codes, 'skip') WHERE id % 3 = 0;
	UPDATE speech SET lead = theme_append(lead, 'é/人'), query = 'a/b | "c"' WHERE id % 7 = 0;
	UPDATE speech SET body = to_statement('First, tides. Second, storms.', 'en'), codes = NULL WHERE id % 31 = 0;
	DELETE FROM speech WHERE id % 13 = 0;
	-- without a key: the subscriber finds these rows by = of statement and coding
	UPDATE by_statement SET codes = set_code(codes, 1, 'island/9') WHERE proposal_count(body) > 1;
	DELETE FROM by_statement WHERE language(body) = 'zh';
	DELETE FROM by_theme WHERE th <@ 'mytech/openness';
	BEGIN;
	DELETE FROM speech;
	ROLLBACK;
	INSERT INTO speech (id, body) SELECT 1000 + n, to_statement('First, tides ' || n || '. Second, ten.', 'en') FROM generate_series(1, 50) n;
END
expected=$(values publisher)
for way in text binary; do
	caught_up by_$way
	check "updates, deletes, codings and an edited codebook, as $way" "$expected" "$(values subscriber_$way)"
	check "what the subscriber codes is what the publisher coded, as $way" 0 \
		"$(sql -d subscriber_$way -c "SELECT count(*) FROM speech WHERE coded(codes, 'island') AND code(body, 'island', codes, 'skip') IS DISTINCT FROM codes")"
done
check 'no error on either side' '' "$(grep -E 'ERROR|PANIC' "$CLUSTER_DIR/server.log" | head -5)"
for way in text binary; do
	sql -d subscriber_$way -c "ALTER SUBSCRIPTION by_$way DISABLE" -c "ALTER SUBSCRIPTION by_$way SET (slot_name = NONE)" -c "DROP SUBSCRIPTION by_$way"
done
[ $failures = 0 ]
