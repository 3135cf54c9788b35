#!/usr/bin/python3
"""cancel.py - every function that reads a text, a coding, a codebook, a query or a file
(test/lib/calls.py), on an input that keeps it busy, is cancelled at random points, and is
gone within 0.2 s.

  test/t/cancel.py            two points for each call: two minutes
  test/t/cancel.py long       ten points, inputs of all units and shapes
  test/t/cancel.py WORD …     the calls with one of these words in their name

Time is what the backend still takes on a processor after it was asked, so that a busy
machine fails nothing. An input grows until the call takes half a second; what is over
sooner at the largest input needs no cancel."""

import os
import random
import sys
import threading
import time
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import calls
from calls import psycopg

LONG = sys.argv[1:] == ["long"]
WORDS = [] if LONG else sys.argv[1:]
GONE = 0.2
BUSY = 0.5
POINTS = 10 if LONG else 2
INPUTS = 1000 if LONG else 1    # units or shapes for each call
BEGIN = {"codes": 20000, "terms": 5000, "atoms": 1000}
LARGEST = {"codes": 640000, "terms": 160000, "atoms": 1000, "text": 16000000, "whole": 16000000, "sentences": 4000000}
# of these calls the server's own part takes no cancel
CORES = {
    "statement from JSON": "json", "statement from json, jsonb": "json, jsonb", "statement as JSON": "jsonb", "coding from JSON": "json, jsonb",
    "coding as JSON": "jsonb", "codebook from JSON": "json", "codebook as JSON": "jsonb", "tally as JSON, and from it": "json", "import, json": "json",
    "import, lexicoder": "xml", "import, lc3": "xml", "import, yoshikoder": "xml", "import, skos": "xml", "codebook_agg": "sha256",
}

DATABASE = "proposals_cancel"
chance = random.Random(20261)
failed = cancelled = early = 0
slowest = [0, ""]


def prepare(db, call, size, **input):
    db.execute("SET statement_timeout = '120s'")
    calls.prepare(db, call.kind, "t", size, **input)
    db.execute("SET statement_timeout = 0")


def execute(db, call):
    """True where the call came to its end."""
    sql = call.sql.replace("{t}", "t")
    if sql.startswith("CREATE INDEX"):
        db.execute("DROP INDEX IF EXISTS t_i")
        sql = sql.replace("INDEX ON", "INDEX t_i ON")
    try:
        db.execute(sql)
        return True
    except psycopg.errors.QueryCanceled:
        return False


def cancel_at(db, call, seconds):
    """Asks the call to stop after so much time of its own; what it took after that, or None."""
    pid = db.info.backend_pid
    begin = calls.cpu(pid)
    asked = []

    def ask():
        while not over.wait(0.001):
            now = calls.cpu(pid)
            if now - begin >= seconds:
                asked.append(now)
                db.cancel()
                return

    over = threading.Event()
    asker = threading.Thread(target=ask)
    asker.start()
    ended = execute(db, call)
    over.set()
    asker.join()
    if ended:
        # a request that comes late must not meet the next query
        try:
            db.execute("SELECT pg_sleep(0.05)")
        except psycopg.errors.QueryCanceled:
            pass
        return None
    return calls.cpu(pid) - asked[0]


def busy(call, **input):
    """A session with an input that keeps the call busy, and how long; None where there is none."""
    size = BEGIN.get(call.kind, 250000)
    while True:
        db = calls.connect(DATABASE)
        try:
            prepare(db, call, size, **input)
            pid = db.info.backend_pid
            db.execute("SET statement_timeout = '3s'")
            before = calls.cpu(pid)
            execute(db, call)
            took = calls.cpu(pid) - before
            db.execute("SET statement_timeout = 0")
        except psycopg.Error:
            # beyond a limit of the product
            db.close()
            return None
        if took >= BUSY:
            return db, min(took, 2.5)
        db.close()
        if 4 * size > LARGEST[call.kind]:
            return None
        size *= 4


def test(call, name, **input):
    global failed, cancelled, early, slowest
    found = busy(call, **input)
    if found is None:
        early += 1
        return
    db, took = found
    after = []
    for _ in range(POINTS):
        seconds = cancel_at(db, call, chance.uniform(0.02, 0.9 * took))
        if seconds is not None:
            after.append(seconds)
    db.close()
    if not after:
        early += 1
        return
    cancelled += len(after)
    worst = max(after)
    core = CORES.get(call.name)
    if worst > slowest[0] and not core:
        slowest = [worst, name]
    if worst > GONE and core:
        print(f"skip - {name}: {worst:.2f} s, the server's {core}", flush=True)
    elif worst > GONE:
        failed += 1
        print(f"not ok - {name}: {worst:.2f} s", flush=True)


def inputs(call):
    if call.kind in calls.SHAPES:
        for shape in call.shapes or calls.SHAPES[call.kind]:
            yield shape, {"shape": shape}
    else:
        for name, unit, language in calls.UNITS:
            yield name, {"unit": unit, "language": language}


calls.begin(DATABASE)
number = 0
for call in calls.CALLS:
    if WORDS and not any(w in call.name for w in WORDS):
        continue
    some = list(inputs(call))
    first = zlib.crc32(call.name.encode()) % len(some)
    for name, input in (some[first:] + some[:first])[:INPUTS]:
        number += 1
        test(call, f"{call.name}: {name}", **input)
calls.end(DATABASE)
print(f"{'not ok' if failed or not number else 'ok'} - {number} calls: {cancelled} cancels, {early} calls over before one; the last to go took {slowest[0]:.2f} s ({slowest[1]})")
sys.exit(failed > 0)
