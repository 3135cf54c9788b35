#!/usr/bin/env bash
# crash.sh - nothing acknowledged is lost when processes are killed.
#
#   bash test/t/crash.sh [rounds]     three by default; more for a long run
#
# Writers insert statements that a trigger codes, code them again, and build and drop
# indexes, while backends and then the postmaster are killed with SIGKILL. Each writer
# notes on its own side what the server said is committed. After the last recovery all of
# that must be there, whole; indexes must say what the table says; and a streaming replica
# that was there all the time must say the same.

. "$(dirname "$0")/../lib/cluster.sh"
rounds=${1:-3}
CLUSTER_CONF="wal_level = replica
hot_standby = on
restart_after_crash = on
max_wal_size = 64MB
wal_keep_size = 4GB
wal_retrieve_retry_interval = 200ms
autovacuum_naptime = 1
deadlock_timeout = 100ms"
cluster_own
work=$CLUSTER_DIR/work
mkdir "$work"
. "$(dirname "$0")/../lib/check.sh"
export PGCONNECT_TIMEOUT=5

sql <<-'END'
	CREATE EXTENSION proposals;
	CREATE EXTENSION amcheck;
	INSERT INTO codebook_library (book) SELECT codebook_agg('island/' || w, w || '*', 'en') FROM unnest('{storm,sea,money,ten,nine}'::text[]) w;
	CREATE TABLE speech (id int PRIMARY KEY, body statement NOT NULL, codes coding, lead theme, rev int DEFAULT 0);
	CREATE INDEX speech_codes ON speech USING gin (codes);
	CREATE INDEX speech_lead ON speech (lead);
	CREATE INDEX speech_hash ON speech USING hash (lead);
	CREATE TRIGGER speech_code BEFORE INSERT ON speech FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'island', 'emtech');
	CREATE FUNCTION text_of(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
		SELECT format(E'First, storms of %s.\n\nSecond, the sea and the digital divide.\n\nThird, %s.', n,
			CASE n % 4 WHEN 0 THEN 'money' WHEN 1 THEN 'no monopoly' WHEN 2 THEN repeat('a long speech ', n % 700) ELSE 'ten or nine' END) $$;
	INSERT INTO speech (id, body, lead) SELECT n, to_statement(text_of(n), 'en'), ('island/sea/' || n)::theme FROM generate_series(1, 1000) n;
END

# ---- writers: a line in their log for each commit that was acknowledged ----

# Runs portions of SQL from a function until there is a file "stop"; a lost connection is
# no error, the next portion makes a new one.
write_until_stopped() {			# name, function
	local n=0
	while [ ! -e "$work/stop" ]; do
		"$2" $n | psql -XAtq -v ON_ERROR_STOP=1 >>"$work/$1.acknowledged" 2>>"$work/$1.errors"
		n=$((n + 1))
	done
}
inserting() {
	local i id
	for i in $(seq 100); do
		id=$((10000 + $1 * 100 + i))
		echo "INSERT INTO speech (id, body, lead) VALUES ($id, to_statement(text_of($id), 'en'), 'island/ten/$id');"
		echo "\\echo $id"
	done
}
# three rows at once: all or none
inserting_three() {
	local i id last
	for i in $(seq 100); do
		last=$((4000000 + $1 * 300 + i * 3))
		echo 'BEGIN;'
		for id in $((last - 2)) $((last - 1)) $last; do
			echo "INSERT INTO speech (id, body, lead) VALUES ($id, to_statement(text_of($id), 'en'), 'island/nine/$id');"
		done
		echo 'COMMIT;'
		echo "\\echo $last"
	done
}
# codes a row again, and says in the coding which revision it is
coding() {
	local i id rev
	for i in $(seq 100); do
		id=$((1 + (i * 7 + $1) % 1000)) rev=$((1 + $1 * 100 + i))
		echo "UPDATE speech SET codes = set_code(code(body, 'island', codes), 1, 'island/sea', weight => $rev, origin => 'rev'), rev = $rev WHERE id = $id;"
		echo "\\echo $id $rev"
	done
}
# what a crash left of the last round is in the way of this one
indexing() {
	cat <<-'SQL'
		DROP INDEX IF EXISTS built, built_lead, speech_codes_ccnew, speech_codes_ccold;
		CREATE INDEX built ON speech USING gin (codes);
		CREATE INDEX built_lead ON speech (lead);
		DROP INDEX built;
		REINDEX INDEX speech_codes;
		DROP INDEX built_lead;
		CREATE INDEX CONCURRENTLY built ON speech USING gin (codes);
		REINDEX INDEX CONCURRENTLY speech_codes;
		SELECT gin_clean_pending_list('speech_codes') IS NULL;
		\echo built
	SQL
}

# ---- the servers ----

server_up() {					# socket
	for _ in $(seq 300); do
		psql -h "$1" -Xqc 'SELECT 1' >/dev/null 2>&1 && return
		sleep 0.1
	done
	echo "not ok - the server in $1 is not back after 30 s"
	tail -20 "$CLUSTER_DIR/server.log"
	exit 1
}
control() {						# folder, pg_ctl's arguments...
	local folder=$1
	shift
	cluster_as_server "$PG_BIN/pg_ctl" -D "$CLUSTER_DIR/$folder" -l "$CLUSTER_DIR/$folder.log" -w -s "$@"
}
# A backend that is at work on such a command.
kill_backend() {				# pattern
	local pid
	pid=$(sql -c "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND query ~ '$1' ORDER BY state = 'active' DESC, random() LIMIT 1" 2>/dev/null)
	[ -n "$pid" ] && kill -KILL "$pid" && killed=$((killed + 1))
}
kill_postmaster() {
	kill -KILL "$(head -1 "$CLUSTER_DIR/data/postmaster.pid")" && killed=$((killed + 1))
	# until its orphans are gone, a new one does not start
	for _ in $(seq 100); do
		control data start >/dev/null 2>&1 && return
		sleep 0.2
	done
}
stop_all() {
	touch "$work/stop"
	wait
	[ ! -f "$CLUSTER_DIR/replica/postmaster.pid" ] || control replica -m immediate stop
	cluster_stop
}
trap stop_all EXIT

replica=$CLUSTER_DIR/replica_socket
mkdir "$CLUSTER_DIR/replica" "$replica"
chmod 700 "$CLUSTER_DIR/replica"
[ "$(id -u)" != 0 ] || chown postgres: "$CLUSTER_DIR/replica" "$replica"
cluster_as_server env PGOPTIONS= "$PG_BIN/pg_basebackup" -D "$CLUSTER_DIR/replica" -X stream -R -c fast --no-sync
echo "unix_socket_directories = '$replica'" >>"$CLUSTER_DIR/replica/postgresql.conf"
control replica start || exit 1

# ---- kill and recover ----

write_until_stopped insert inserting &
write_until_stopped three inserting_three &
write_until_stopped code coding &
write_until_stopped index indexing &
killed=0
for _ in $(seq "$rounds"); do
	for victim in INSERT UPDATE INDEX; do
		sleep "0.$((3 + RANDOM % 5))"
		kill_backend $victim
		server_up "$PGHOST"
	done
	sleep "0.$((3 + RANDOM % 5))"
	kill_postmaster
	server_up "$PGHOST"
	sleep "0.$((3 + RANDOM % 5))"
	control data -m immediate stop
	control data start
	server_up "$PGHOST"
done
sleep 0.5
touch "$work/stop"
wait

# ---- what must hold ----

# A last line cut short is no acknowledgement.
acknowledged() {				# name, fields
	grep -aE "^[0-9]+( [0-9]+){$(($2 - 1))}$" "$work/$1.acknowledged"
}
sql -c 'CREATE TABLE inserted (id int)' -c 'CREATE TABLE inserted_three (id int)' -c 'CREATE TABLE revised (id int, rev int)'
acknowledged insert 1 | sql -c '\copy inserted FROM stdin'
acknowledged three 1 | sql -c '\copy inserted_three FROM stdin'
acknowledged code 2 | sql -c "\\copy revised FROM stdin (DELIMITER ' ')"
counts=$(sql -F ' ' -c "SELECT (SELECT count(*) FROM inserted), (SELECT count(*) FROM inserted_three), (SELECT count(*) FROM revised)")
echo "# $killed processes killed; acknowledged inserts, threefold inserts, codings: $counts; rounds of indexes: $(grep -c built "$work/index.acknowledged")"
check 'processes were killed in every round' t "$([ $killed -ge $((2 * rounds)) ] && echo t)"
check 'all writers wrote' t "$(sql -c "SELECT every(n > 50) FROM unnest('{${counts// /,}}'::int[]) n")"
check 'every acknowledged insert is there' 0 "$(sql -c 'SELECT count(*) FROM inserted LEFT JOIN speech USING (id) WHERE speech.id IS NULL')"
check 'a transaction is there as a whole or not at all' '0 0' "$(sql -F ' ' -c 'SELECT (SELECT count(*) FROM inserted_three i WHERE 3 <> (SELECT count(*) FROM speech WHERE id BETWEEN i.id - 2 AND i.id)),
	(SELECT count(*) FROM (SELECT 1 FROM speech WHERE id > 4000000 GROUP BY (id - 4000001) / 3 HAVING count(*) <> 3) x)')"
check 'every acknowledged coding is there, or a later one' 0 "$(sql -c 'SELECT count(*) FROM (SELECT id, max(rev) AS rev FROM revised GROUP BY id) r LEFT JOIN speech USING (id) WHERE speech.rev < r.rev OR speech.id IS NULL')"
check 'every row is whole: its text, its coding, its revision' 0 "$(sql -c "
	SELECT count(*) FROM speech
	 WHERE content(body) <> text_of(id) OR NOT coded(codes, 'island') OR code(body, ARRAY['island', 'emtech'], codes) IS DISTINCT FROM codes
		OR rev <> coalesce((SELECT max(weight) FROM themes(codes) WHERE origin = 'rev'), 0)")"

# Many queries, by the indexes or by the table alone, on either server.
answers() {						# socket, index or table
	local scan='SET enable_indexscan = off; SET enable_bitmapscan = off'
	[ "$2" = table ] || scan='SET enable_seqscan = off'
	sql -h "$1" <<-SQL
		$scan;
		SET max_parallel_workers_per_gather = 0;
		WITH word AS (SELECT 'island/' || w AS w FROM unnest('{storm,sea,money,ten,nine}'::text[]) w),
			q AS (SELECT theme::themequery AS q FROM (SELECT theme FROM themes('island') UNION SELECT theme FROM themes('emtech')) t WHERE theme_level(theme) > 1
				UNION ALL SELECT (a.w || op || b.w)::themequery FROM word a, word b, unnest('{ & , & !, | }'::text[]) op)
		SELECT md5(string_agg(q || ' ' || coalesce(ids, ''), ';' ORDER BY q::text)), count(ids) > 40
		  FROM (SELECT q, (SELECT string_agg(id::text, ',' ORDER BY id) FROM speech WHERE codes @@ q) AS ids FROM q) x;
		SELECT md5(string_agg(id::text, ',' ORDER BY id)), count(*) > 1000
		  FROM (SELECT id FROM speech WHERE lead <@ 'island/ten' UNION ALL SELECT id FROM speech WHERE lead <@ 'island/sea') x;
	SQL
}
truth=$(answers "$PGHOST" table)
check 'queries find rows' 2 "$(grep -c '|t$' <<<"$truth")"
check 'the indexes answer as the table does' "$truth" "$(answers "$PGHOST" index)"
if [ -x "$PG_BIN/pg_amcheck" ]; then
	check 'pg_amcheck finds nothing' '' "$("$PG_BIN/pg_amcheck" --heapallindexed --rootdescend -t speech -t codebook_library postgres 2>&1 | head -5)"
else
	check 'amcheck finds nothing' '' "$(sql -c "SELECT bt_index_parent_check(indexrelid, true, true) FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE indrelid = 'speech'::regclass AND relam = 403" 2>&1 | grep .)"
fi
if [ "$(sql -c "SELECT to_regproc('gin_index_check') IS NOT NULL")" = t ]; then
	check 'gin_index_check finds nothing' '' "$(sql -c "SELECT gin_index_check('speech_codes')" 2>&1 | grep .)"
fi

lsn=$(sql -c 'SELECT pg_current_wal_lsn()')
server_up "$replica"
for _ in $(seq 300); do
	[ "$(sql -h "$replica" -c "SELECT pg_last_wal_replay_lsn() >= '$lsn'")" = t ] && break
	sleep 0.1
done
check 'the replica answers the same' "$truth" "$(answers "$replica" table)"
check 'and by its indexes' "$truth" "$(answers "$replica" index)"
check 'it codes the same' 0 "$(sql -h "$replica" -c "SELECT count(*) FROM speech WHERE id < 1000 AND code(body, ARRAY['island', 'emtech'], codes) IS DISTINCT FROM codes")"
control replica promote
check 'promoted, it goes on' 1 "$(sql -h "$replica" -c "INSERT INTO speech (id, body) VALUES (-1, to_statement('First, money.', 'en'))" -c "SELECT count(*) FROM speech WHERE codes @@ 'island/money' AND id < 0")"
check 'no process panicked' '' "$(grep -hE 'PANIC|TRAP' "$CLUSTER_DIR/server.log" "$CLUSTER_DIR/data.log" "$CLUSTER_DIR/replica.log" | head -3)"
check 'no signal but ours ended a process' '' "$(grep -h 'terminated by signal' "$CLUSTER_DIR/server.log" "$CLUSTER_DIR/data.log" | grep -v 'signal 9' | head -3)"
[ $failures = 0 ]
