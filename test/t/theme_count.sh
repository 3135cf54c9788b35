#!/usr/bin/env bash
# theme_count beside count(*) while others write and VACUUM: an insert that a scan meets
# and that is aborted and vacuumed before the scan ends; all kinds of changes at once;
# serializable transactions; a standby, with an old snapshot too.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/lib/cluster.sh
cluster_own python3-psycopg
standby=$CLUSTER_DIR/standby

finish() {
	if [ -f "$standby/data/postmaster.pid" ]; then
		cluster_as_server "$PG_BIN/pg_ctl" -D "$standby/data" -m immediate -s stop || true
	fi
	cluster_stop
}
trap finish EXIT

createdb theme_count
mkdir -p "$standby/data" "$standby/socket"
[ "$(id -u)" = 0 ] && chown -R postgres: "$standby"
chmod 700 "$standby/data"
cluster_as_server "$PG_BIN/pg_basebackup" -D "$standby/data" -X stream -R -c fast
cat >>"$standby/data/postgresql.conf" <<-END
	unix_socket_directories = '$standby/socket'
	max_standby_streaming_delay = -1
	hot_standby_feedback = off
END
cluster_as_server "$PG_BIN/pg_ctl" -D "$standby/data" -l "$standby/server.log" -w -s start

STANDBY=$standby/socket /usr/bin/python3 - <<'PY'
import os, sys, threading, time
try:
    import psycopg
except ImportError:
    print("skip - python3-psycopg is not installed")
    sys.exit(0)

failures = 0


def check(name, good, detail=""):
    global failures
    if not good:
        failures += 1
    print(f"{'ok' if good else 'not ok'} - {name}{'' if good else ': ' + str(detail)}", flush=True)


def connect(**options):
    db = psycopg.connect("dbname=theme_count", autocommit=True, **options)
    db.execute("SET enable_indexscan = off")
    db.execute("SET enable_bitmapscan = off")
    db.execute("SET max_parallel_workers_per_gather = 0")
    return db


def one(db, query, *parameters):
    return db.execute(query, parameters or None).fetchone()[0]


VACUUM = "VACUUM (INDEX_CLEANUP on) "
db = connect()
db.execute("CREATE EXTENSION proposals")


def background(work):
    """Calls work(session, n) with n = 0, 1, … until told to stop; answers how to stop."""
    stop = threading.Event()
    done = [0, None]

    def run():
        try:
            with connect() as session:
                while not stop.is_set():
                    work(session, done[0])
                    done[0] += 1
        except Exception as error:
            done[1] = error
    thread = threading.Thread(target=run)
    thread.start()

    def end():
        stop.set()
        thread.join()
        if done[1] is not None:
            check("writer", False, done[1])
        return done[0]
    return end


# --- an insert met by the scan, aborted and vacuumed while the scan goes on
# A query over many keys that all rows have takes long; the rows go into a page in
# the middle of the table, the only one with room.
KEYS = 24
db.execute(f"""
    CREATE TABLE long (id int, codes coding) WITH (autovacuum_enabled = off);
    INSERT INTO long SELECT g, c FROM generate_series(1, 60000) g,
        (SELECT coding_agg(1, 'k/' || k) AS c FROM generate_series(1, {KEYS}) k) k;
    CREATE INDEX ON long USING gin (codes) WITH (fastupdate = off);
    DELETE FROM long WHERE (ctid::text::point)[0] = (SELECT pg_relation_size('long') / 8192 / 3);
""")
db.execute(VACUUM + "long")
query = " | ".join(f"k/{k}" for k in range(1, KEYS + 1))
expected = one(db, "SELECT count(*) FROM long")


def abort_and_vacuum(session, n):
    with session.transaction(force_rollback=True):
        session.execute("INSERT INTO long SELECT -id, codes FROM (SELECT * FROM long LIMIT 20) few")
    session.execute(VACUUM + "long")


end = background(abort_and_vacuum)
start = time.time()
counts = [one(db, "SELECT theme_count('long', %s)", query) for _ in range(30)]
seconds = time.time() - start
vacuums = end()
check("an insert that was met, aborted and vacuumed is not counted", set(counts) == {expected},
      f"{sorted(set(counts))} instead of {expected}")
print(f"# {len(counts)} counts in {seconds:.1f} s, {vacuums} VACUUMs meanwhile")
check("the same when all is quiet",
      one(db, "SELECT theme_count('long', %s)", query) == expected)
db.execute("DROP TABLE long")

# --- everything at once
db.execute("""
    CREATE TABLE busy (id int, note text, codes coding) WITH (autovacuum_enabled = off, fillfactor = 80);
    INSERT INTO busy SELECT g, 'n', (SELECT coding_agg(o, 'a/' || g % 5 || '/' || o) FROM generate_series(1, 1 + g % 3) o)
      FROM generate_series(1, 4000) g;
    CREATE INDEX ON busy USING gin (codes) WITH (gin_pending_list_limit = 64);
""")
db.execute("VACUUM busy")
CHANGES = [
    "INSERT INTO busy SELECT id + 1, 'new', codes FROM busy WHERE id % 41 = {n} % 41 LIMIT 60",
    "DELETE FROM busy WHERE ctid IN (SELECT ctid FROM busy WHERE id % 37 = {n} % 37 AND id % 2 = {half} LIMIT 60)",
    "UPDATE busy SET note = 'HOT {n}' WHERE id % 43 = {n} % 43 AND id % 2 = {half}",
    "UPDATE busy SET codes = set_code(codes, 1, 'a/' || {n} % 5 || '/9') WHERE id % 53 = {n} % 53 AND id % 2 = {half}",
]


def changes(half):            # of the rows: two writers do not wait for each other
    def change(session, n):
        with session.transaction(force_rollback=n % 3 == 0):
            session.execute("SET LOCAL enable_bitmapscan = on")
            for i in range(2):
                session.execute(CHANGES[(n + i) % len(CHANGES)].format(n=n, half=half))
    return change


def vacuum(session, n):
    session.execute(VACUUM + "busy")


SAME = """SELECT theme_count('busy', q), (SELECT count(*) FROM busy WHERE codes @@ q), q
            FROM unnest(ARRAY['a/1', 'a/**', 'a/2/2 & a/2/1', 'a/*/9 | a/3', 'a/1 & !a/1/2']::themequery[]) q"""


def different(session):
    return [row for row in session.execute(SAME).fetchall() if row[0] != row[1]]


def compare(session, seconds, pause):
    """What differs at any time, also in a snapshot that grows old; and how often it was asked."""
    wrong, n = [], 0
    start = time.time()
    while time.time() - start < seconds:
        n += 1
        if n % 3 == 0:
            with session.transaction():
                session.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                first = session.execute(SAME).fetchall()
                time.sleep(pause)
                again = session.execute(SAME).fetchall()
                wrong += [row for row in first + again if row[0] != row[1]]
                wrong += [(a, b) for a, b in zip(first, again) if a != b]
        else:
            wrong += different(session)
    return wrong, n


ends = [background(changes(0)), background(changes(1)), background(vacuum)]
wrong, n = compare(db, 5, 0.05)
done = [end() for end in ends]
check("inserts, deletes, updates, rollbacks and VACUUM at once", not wrong, wrong[:3])
print(f"# {n} comparisons of 5 queries, {done[0] + done[1]} transactions, {done[2]} VACUUMs")

# --- an index made over HOT chains is too new for a snapshot that sees their older members
db.execute("CREATE TABLE hot (id int, codes coding) WITH (autovacuum_enabled = off, fillfactor = 40)")
db.execute("INSERT INTO hot SELECT g, coding_agg(1, 'a/1') FROM generate_series(1, 500) g GROUP BY g")
old = connect()
old.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
one(old, "SELECT count(*) FROM busy")
db.execute("UPDATE hot SET codes = set_code(codes, 1, 'a/2') WHERE id % 2 = 0")
db.execute("CREATE INDEX ON hot USING gin (codes)")
counts = [one(session, "SELECT theme_count('hot', 'a/2')") for session in (old, db)]
check("an index that is newer than the snapshot", counts == [0, 250], counts)
old.close()
db.execute("DROP TABLE hot")

# --- serializable: each of two counts what the other one deletes
def skew(delete):
    """Two transactions that cannot both have been alone; how many were let commit?"""
    db.execute("TRUNCATE busy")
    db.execute("INSERT INTO busy SELECT g, 'n', coding_agg(1, 'a/' || g % 2) FROM generate_series(1, 2000) g GROUP BY g")
    db.execute("VACUUM ANALYZE busy")
    committed = 0
    # by its place, so that to find the row reads nothing else
    place = [one(db, f"SELECT ctid::text FROM busy WHERE id = {id}") for id in (1000, 1001)]
    a, b = connect(), connect()
    for session in (a, b):
        session.execute("BEGIN ISOLATION LEVEL SERIALIZABLE")
    try:
        for session, theme in ((a, "a/0"), (b, "a/1")):
            one(session, "SELECT theme_count('busy', %s)", theme)
        for session, change in ((a, 1), (b, 0)):
            session.execute(f"DELETE FROM busy WHERE ctid = '{place[change]}'" if delete else
                            f"INSERT INTO busy SELECT 0, 'new', coding_agg(1, 'a/{change}')")
        for session in (a, b):
            session.execute("COMMIT")
            committed += 1
    except psycopg.errors.SerializationFailure:
        pass
    a.close()
    b.close()
    return committed


db.execute("DROP INDEX busy_codes_idx")
db.execute("CREATE INDEX ON busy USING gin (codes) WITH (fastupdate = off)")
check("serializable: each deletes what the other one has counted", skew(True) == 1)
check("serializable: each inserts what the other one has counted", skew(False) == 1)

# --- a standby
standby = connect(host=os.environ["STANDBY"])


def catch_up():
    lsn = one(db, "SELECT pg_current_wal_insert_lsn()")
    for _ in range(600):
        if one(standby, "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", lsn):
            return True
        time.sleep(0.05)
    return False


db.execute("TRUNCATE busy")
db.execute("INSERT INTO busy SELECT g, 'n', coding_agg(1, 'a/' || g % 5) FROM generate_series(1, 4000) g GROUP BY g")
db.execute("VACUUM busy")
check("standby follows", catch_up())
check("standby: after VACUUM", different(standby) == [], different(standby))
FETCHED = "SELECT pg_stat_get_xact_blocks_fetched('busy'::regclass)"
before = one(standby, FETCHED)
one(standby, "SELECT theme_count('busy', 'a/1')")
check("standby: without visits of rows", one(standby, FETCHED) - before < 5)
ends = [background(changes(0)), background(vacuum)]
wrong, n = compare(standby, 4, 0.1)       # replay waits for its old snapshots
for end in ends:
    end()
check("standby: while changes and VACUUM are replayed", not wrong, wrong[:3])
print(f"# {n} comparisons of 5 queries on the standby")
check("standby: at the end", catch_up() and different(standby) == [] and
      [r[0] for r in standby.execute(SAME)] == [r[0] for r in db.execute(SAME)])

# an old snapshot that replay does not wait for is cancelled, and never miscounts
standby.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
before = standby.execute(SAME).fetchall()
standby_admin = connect(host=os.environ["STANDBY"])
standby_admin.execute("ALTER SYSTEM SET max_standby_streaming_delay = 0")
standby_admin.execute("SELECT pg_reload_conf()")
db.execute("DELETE FROM busy WHERE id % 2 = 0")
db.execute(VACUUM + "busy")
outcome = "nothing was cancelled"
try:
    for _ in range(100):
        again = standby.execute(SAME).fetchall()
        if again != before:
            outcome = f"{before} became {again}"
            break
        time.sleep(0.05)
except psycopg.errors.QueryCanceled:
    outcome = "cancelled"
except psycopg.OperationalError as error:
    outcome = "cancelled" if "conflict with recovery" in str(error) else str(error)
check("standby: an old snapshot in the way of replay", outcome == "cancelled", outcome)
for session in (standby, standby_admin, db):
    session.close()
sys.exit(failures > 0)
PY
