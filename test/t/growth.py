#!/usr/bin/python3
"""growth.py - four times the input takes at most five times the processor time and five
times the memory: every function that reads a text, a coding, a codebook, a query or a
file, on units repeated (test/lib/calls.py).

  test/t/growth.py            a choice of units and shapes for each function: two minutes
  test/t/growth.py long       all of them, and larger
  test/t/growth.py WORD …     those with one of these words in their name, all units

Time is the backend's time on a processor, the least of several runs. A pair of sizes counts
where the larger takes more than a few milliseconds, and of a text more than moving
its bytes does; what is quicker is tried eight times as large. What seems to grow faster is
measured again, and at four times the size once more: it fails where both steps are too large."""

import os
import sys
import time
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import calls
from calls import psycopg

LONG = sys.argv[1:] == ["long"]
WORDS = [] if LONG else sys.argv[1:]
MOST = 5                        # times, for four times the input …
MOST_AGAIN = 6                  # … and when measured again, as caches end somewhere; a quadratic one takes 16
LEAST_TIME = 0.006              # seconds of the larger one that count
LEAST_PER_BYTE = 1e-8           # … of a text: what is quicker moves memory, which has steps of its own
FLOOR_TIME = 0.0005             # what the smaller one is taken for at least: noise
LEAST_MEMORY = 24               # MB of the larger one that count
FLOOR_MEMORY = 4
TIMEOUT = 20
CLEAR_TIME = 0.3                # what takes so long …
CLEARLY = 12                    # … and grows so fast need not be measured again
# bytes of a text, items of the rest: where to begin, and how often to go eight times higher
BEGIN = {"text": (12000, 1), "whole": (12000, 1), "sentences": (12000, 1), "codes": (400, 2), "terms": (250, 2), "atoms": (64, 1)}
BEGIN_BYTES = ("text", "whole", "sentences")
LIMIT = {"atoms": 256, "codes": 60000}
# of these, in the short run, each unit; of the others so many
EACH_UNIT = ("to_statement, all", "code, whole", "kwic by query", "index of words")
SOME = 4

DATABASE = "proposals_growth"
failed = counted = quick = limited = 0
slowest = [0, ""]


class Series:
    def __init__(self, call, name, **input):
        self.call, self.name, self.input = call, name, input

    def prepare(self, db, t, size):
        calls.prepare(db, self.call.kind, t, size, **self.input)

    def run(self, db, t):
        """Seconds of one run."""
        sql = self.call.sql.replace("{t}", t)
        if sql.startswith("CREATE INDEX"):
            db.execute(f"DROP INDEX IF EXISTS {t}_i")
            sql = sql.replace("INDEX ON", f"INDEX {t}_i ON")
        pid = db.info.backend_pid
        before = calls.cpu(pid)
        db.execute(sql)
        return calls.cpu(pid) - before

    def least(self, db, tables, runs):
        """The least time of each, run in turns."""
        times = [1e9] * len(tables)
        for _ in range(runs):
            for i, t in enumerate(tables):
                times[i] = min(times[i], self.run(db, t))
                if times[i] > 3 and runs > 1:
                    return times
        return times


def times(pair, floor):
    return pair[1] / max(pair[0], floor)


def measure(series, size=None, again=0):
    """None where all is well, or what is not."""
    global counted, quick, limited, slowest
    begin, more = BEGIN[series.call.kind]
    size = size or begin
    db = calls.connect(DATABASE)
    db.execute(f"SET statement_timeout = '{TIMEOUT}s'")
    pid = db.info.backend_pid
    step = "a small one"
    try:
        # what is made once: tables of characters, languages, plans
        series.prepare(db, "t0", max(16, size // 50))
        series.run(db, "t0")
        while True:
            for t, n in (("t1", size), ("t4", 4 * size)):
                step = f"preparing {n}"
                series.prepare(db, t, n)
            step = f"{size} and {4 * size}"
            base = calls.peak(pid)
            series.run(db, "t1")
            memory = [calls.peak(pid) - base]
            pair = series.least(db, ["t1", "t4"], 1)
            memory.append(calls.peak(pid) - base)
            if pair[1] > CLEAR_TIME and times(pair, FLOOR_TIME) > CLEARLY:
                return f"{step}: {1000 * pair[0]:.1f} and {1000 * pair[1]:.1f} ms"
            pair = [min(a, b) for a, b in zip(pair, series.least(db, ["t1", "t4"], 2))]
            if pair[1] >= LEAST_TIME or more == 0 or 32 * size > LIMIT.get(series.call.kind, 1e9):
                break
            size *= 8
            more -= 1
        if not again and pair[1] < max(LEAST_TIME, LEAST_PER_BYTE * 4 * size if series.call.kind in BEGIN_BYTES else 0):
            quick += 1
            return None
        counted += 1
        if times(pair, FLOOR_TIME) > slowest[0]:
            slowest = [times(pair, FLOOR_TIME), series.name]
        if memory[1] > LEAST_MEMORY and memory[1] > MOST * max(memory[0], again, FLOOR_MEMORY):
            # arrays that double make steps, and what preparing took hides a part: once more
            step = f"{step}: {memory[0]:.0f} and {memory[1]:.0f} MB"
            if again or 16 * size > LIMIT.get(series.call.kind, 1e9):
                return step
            further = measure(series, 4 * size, memory[1])
            return further and f"{step}; {further}"
        if times(pair, FLOOR_TIME) <= MOST:
            return None
        # again, with more runs, and a step beyond
        step = f"preparing {16 * size}"
        tables = ["t1", "t4"]
        if 16 * size <= LIMIT.get(series.call.kind, 1e9):
            series.prepare(db, "t16", 16 * size)
            tables.append("t16")
        step = f"{size}, {4 * size}, {16 * size}"
        for attempt in range(3):
            steps = series.least(db, tables, 3 + attempt)
            if any(times(pair, FLOOR_TIME) <= MOST_AGAIN for pair in zip(steps, steps[1:])):
                return None
            time.sleep(attempt)
        return f"{step}: " + ", ".join(f"{1000 * t:.1f}" for t in steps) + " ms"
    except psycopg.errors.QueryCanceled:
        return f"{step}: more than {TIMEOUT} s"
    except psycopg.Error as e:
        # a limit of the product, told at once, is an end of growth
        if e.sqlstate and e.sqlstate[:2] in ("54", "22"):
            limited += 1
            return None
        return f"{step}: " + str(e).split("\n")[0]
    finally:
        db.close()


def choice(call, units):
    """In the short run a few units, others for each call, the same in each run."""
    if LONG or WORDS:
        return units
    if call.name in EACH_UNIT:
        return units
    first = zlib.crc32(call.name.encode()) % len(units)
    step = max(1, len(units) // SOME)
    return [units[(first + i * step) % len(units)] for i in range(min(SOME, len(units)))]


def all_series():
    for call in calls.TEXT_CALLS:
        for name, unit, language in choice(call, calls.UNITS):
            yield Series(call, f"{call.name}: {name}", unit=unit, language=language)
    for call in calls.CODING_CALLS + calls.CODEBOOK_CALLS + calls.QUERY_CALLS:
        for shape in choice(call, call.shapes or list(calls.SHAPES[call.kind])):
            yield Series(call, f"{call.name}: {shape}", shape=shape)


def wanted(name):
    return not WORDS or any(w in name for w in WORDS)


calls.begin(DATABASE)
for name in [] if WORDS else calls.left_out(DATABASE):
    failed += 1
    print(f"not ok - no call in test/lib/calls.py comes to {name}")
number = 0
for series in all_series():
    if not wanted(series.name):
        continue
    number += 1
    problem = measure(series)
    if problem:
        failed += 1
        print(f"not ok - {series.name}: {problem}", flush=True)
calls.end(DATABASE)
print(f"{'not ok' if failed or not number else 'ok'} - {number} series: {counted} counted, {quick} too quick, {limited} ended by a limit; the steepest {slowest[0]:.1f} times ({slowest[1]})")
sys.exit(failed > 0)
