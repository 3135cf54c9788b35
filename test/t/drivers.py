#!/usr/bin/python3
"""drivers.py - psycopg: typed and untyped parameters for every cast and overload,
binary round trips through COPY, and hostile binary input.

Finds the cluster in PGHOST and friends, as test/run sets them."""

import os
import struct
import sys

try:
    import psycopg
    from psycopg.types.json import Json, Jsonb
except ImportError:
    print("skip - python3-psycopg is not installed")
    sys.exit(0)

failures = 0


def check(name, got, expected):
    global failures
    if got == expected:
        print(f"ok - {name}")
    else:
        failures += 1
        print(f"not ok - {name}: expected {expected!r}, got {got!r}")


DATABASE = "proposals_drivers"
with psycopg.connect("", autocommit=True) as admin:
    admin.execute(f"DROP DATABASE IF EXISTS {DATABASE}")
    admin.execute(f"CREATE DATABASE {DATABASE}")


def connect(**options):
    return psycopg.connect(f"dbname={DATABASE}", autocommit=True, **options)


db = connect()
db.execute("CREATE EXTENSION proposals")
db.execute("CREATE TABLE speech (id int, th theme, body statement, codes coding, book codebook, asked themequery)")
TEXT = "First, mind the digital divide. Second, end terrorism."


def one(query, *parameters, **options):
    return db.execute(query, parameters, **options).fetchone()[0]


# --- parameters: untyped (str), typed, by name, server-side and binary results
db.execute("INSERT INTO speech (id, body, codes) SELECT 1, s, code(s, 'emtech') FROM to_statement(%s, %s) s", (TEXT, "en"))
for cast in ("", "::text", "::varchar", "::themequery", "::theme"):
    check(f"codes @@ %s{cast}", one(f"SELECT codes @@ %s{cast} FROM speech", "emtech/development"), True)
    check(f"%s{cast} @@ codes", one(f"SELECT %s{cast} @@ codes FROM speech", "emtech/development"), True)
    check(f"codes @* %s{cast}", one(f"SELECT codes @* %s{cast} FROM speech", "emtech/development"), True)
    check(f"proposal_count(codes, %s{cast})", one(f"SELECT proposal_count(codes, %s{cast}) FROM speech", "emtech/development"), 1)
    check(f"salience(codes, %s{cast})", one(f"SELECT salience(codes, %s{cast}) > 0 FROM speech", "emtech/development"), True)
    check(f"proposals(body, codes, %s{cast})",
          one(f"SELECT count(*) FROM speech, proposals(body, codes, %s{cast})", "emtech/development"), 1)
for cast in ("", "::text", "::theme", "::varchar"):
    check(f"theme <@ %s{cast}", one(f"SELECT 'b/x/y'::theme <@ %s{cast}", "b/x"), True)
    check(f"%s{cast} @> theme", one(f"SELECT %s{cast} @> 'b/x/y'::theme", "b/x"), True)
    check(f"theme = %s{cast}", one(f"SELECT 'b/x'::theme = %s{cast}", "b/x"), True)
for cast in ("", "::text", "::themequery"):
    check(f"theme @@ %s{cast}", one(f"SELECT 'b/x/y'::theme @@ %s{cast}", "b/*"), True)
for cast in ("", "::text", "::varchar"):
    check(f"code(body, %s{cast})", one(f"SELECT code(body, %s{cast}) = codes FROM speech", "emtech"), True)
    check(f"themes(%s{cast}) of a book", one(f"SELECT count(*) > 5 FROM themes(%s{'::text' if not cast else cast})", "emtech"), True)
check("code(body, list)", one("SELECT code(body, %s::text[]) = codes FROM speech", ["emtech"]), True)
check("theme = ANY(%s)", one("SELECT 'b/x'::theme = ANY(%s)", ["b/y", "b/x"]), True)
check("theme = ANY(%s::theme[])", one("SELECT 'b/x'::theme = ANY(%s::theme[])", ["b/y", "b/x"]), True)
check("array of themes comes back", one("SELECT ARRAY['b/y', 'b/x']::theme[]::text[]"), ["b/y", "b/x"])
check("a theme comes back as text", one("SELECT 'b/x'::theme"), "b/x")
check("ordinals and weights as driver numbers",
      one("SELECT jsonb_array_length(jsonb(set_code(codes, %s, %s, %s, %s)) -> 'codes') > 0 FROM speech",
          1, "emtech/risk", "support", 2.5), True)
check("NULLs for what may be NULL",
      one("SELECT proposal_count(to_statement(%s, %s, %s))", TEXT, "en", None), 2)

# --- insertion into columns: JSON text, Json, Jsonb, str
JSON = {"language": "en", "text": "ab cd", "proposals": [{"start": 0, "stop": 2}]}
db.execute("INSERT INTO speech (id, body) VALUES (2, %s), (3, %s), (4, %s)",
           (psycopg.types.json.json.dumps(JSON), Json(JSON), Jsonb(JSON)))
check("JSON into a statement column, three ways",
      one("SELECT count(DISTINCT body) = 1 AND sum(proposal_count(body)) = 3 FROM speech WHERE id IN (2, 3, 4)"), True)
CODING = {"proposals": 1, "codes": [{"ordinal": 1, "theme": "b/x"}]}
db.execute("UPDATE speech SET codes = %s WHERE id = 2", (psycopg.types.json.json.dumps(CODING),))
db.execute("UPDATE speech SET codes = %s WHERE id = 3", (Jsonb(CODING),))
check("JSON into a coding column", one("SELECT count(*) FROM speech WHERE codes @@ 'b/x'"), 2)
db.execute("UPDATE speech SET book = %s, th = %s, asked = %s WHERE id = 2",
           (Jsonb({"codebook": "b", "terms": [{"theme": "b/x", "term": "ab"}]}), "b/x", "b/x & !b/y"))
check("a codebook, a theme, a query into their columns",
      one("SELECT codes @@ asked AND codes @> th AND code(body, book) @@ 'b/x' FROM speech WHERE id = 2"), True)
check("executemany", [db.cursor().executemany("INSERT INTO speech (id, th) VALUES (%s, %s)", [(10, "b/1"), (11, "b/2")]),
                      one("SELECT count(*) FROM speech WHERE th <@ 'b'")][1], 3)
with psycopg.connect(f"dbname={DATABASE}", autocommit=True, prepare_threshold=0) as prepared:
    for _ in range(8):		# the server turns to a generic plan
        n = prepared.execute("SELECT count(*) FROM speech WHERE codes @@ %s", ("b/x",)).fetchone()[0]
    check("prepared by the driver, run often", n, 2)
with db.cursor(binary=True) as cursor:
    check("a binary result has the version first",
          cursor.execute("SELECT 'b/x'::theme").fetchone()[0] in ("b/x", b"\x01b/x"), True)

# --- COPY in binary form: every type round-trips
db.execute("CREATE TABLE copied (LIKE speech)")
for form in ("binary", "text", "csv"):
    db.execute("TRUNCATE copied")
    with db.cursor().copy(f"COPY speech TO STDOUT (FORMAT {form})") as source:
        data = b"".join(bytes(block) for block in source)
    with db.cursor().copy(f"COPY copied FROM STDIN (FORMAT {form})") as target:
        target.write(data)
    check(f"COPY {form} there and back",
          one("SELECT count(*) FROM (TABLE speech EXCEPT TABLE copied) x") + one("SELECT abs((SELECT count(*) FROM speech) - (SELECT count(*) FROM copied))"), 0)
db.execute("SET client_encoding = 'LATIN1'")
check("in another client encoding", one("SELECT ('b/' || chr(233))::theme = %s", "b/é"), True)
db.execute("SET client_encoding = 'UTF8'")


# --- hostile binary: every prefix, every byte changed, and known lies
HEADER = b"PGCOPY\n\xff\r\n\0" + struct.pack(">ii", 0, 0)


def load(typename, value):
    """The SQLSTATE of loading these bytes, None where they are taken."""
    data = HEADER + struct.pack(">hi", 1, len(value)) + value + struct.pack(">h", -1)
    try:
        with hostile.cursor().copy(f"COPY target_{typename} FROM STDIN (FORMAT binary)") as target:
            target.write(data)
        return None
    except psycopg.Error as error:
        return "connection lost" if hostile.closed else error.sqlstate


SAMPLES = {
    "theme": ["'b/x/y'::theme"],
    "themequery": ["'b/x & !(c/\"d e\":oppose | =e/f*) | \"some words\"'::themequery"],
    "statement": ["to_statement('First, ab. Second, cd.', 'en')",
                  """'{"text":"é人ab","proposals":[{"start":1,"stop":3,"list":1,"number":2,"marker":"A","normative":true}]}'::statement"""],
    "coding": ["""'{"proposals":3,"cut":"0123456789abcdef","codebooks":{"b":{"version":"1","hash":"00112233445566778899aabbccddeeff"}},"codes":[{"ordinal":1,"theme":"b/x","weight":2.5,"stance":"oppose","origin":"codebook","spans":[[0,2]]},{"ordinal":2,"theme":"b/x/y","origin":"hand","rejected":true}]}'::coding"""],
    "codebook": ["""'{"codebook":"b","version":"1","scope":"key","terms":[{"theme":"b/x","term":"a*","language":"en","weight":2.5,"stance":"oppose"},{"theme":"b/y","term":"c"}]}'::codebook"""],
}
SAMPLES["tally"] = [f"(SELECT theme_tally(c) FROM (VALUES ({SAMPLES['coding'][0]})) v(c))"]
hostile = connect()
KNOWN = {"22P03", "08P01", "22021", "22023", "22003", "22P02", "54000", "22P05", "42710", "42601", "2202E", "22000", "42P17"}
for typename, values in SAMPLES.items():
    hostile.execute(f"CREATE TABLE target_{typename} (v {typename})")
    for value in values:
        good = bytes(hostile.execute(f"SELECT {typename}_send({value})").fetchone()[0])
        check(f"{typename}: its own bytes are taken", load(typename, good), None)
        states = {}
        cases = [(f"cut to {n}", good[:n]) for n in range(len(good))]
        cases.append(("longer", good + b"\0"))
        for i in range(len(good)):
            for byte in {0, 0xff, 0x7f, 0x80, good[i] ^ 1, (good[i] + 1) & 255}:
                if byte != good[i]:
                    cases.append((f"byte {i} = {byte:#x}", good[:i] + bytes([byte]) + good[i + 1:]))
        for where in range(0, len(good) - 3):		# counts and lengths that lie
            cases.append((f"count at {where}", good[:where] + b"\x7f\xff\xff\xff" + good[where + 4:]))
            cases.append((f"NaN at {where}", good[:where] + b"\x7f\xc0\0\0" + good[where + 4:]))
        odd, taken = [], 0
        for name, data in cases:
            state = load(typename, data)
            states[name] = state
            if state is None:
                taken += 1
            elif state not in KNOWN:
                odd.append((name, state))
            if state == "connection lost":
                hostile = connect()
        check(f"{typename}: {len(cases)} damaged forms, each one taken as a value or one clear error", odd[:5], [])
        # a theme's or a query's text has shorter texts that are themes and queries
        if typename not in ("theme", "themequery"):
            check(f"{typename}: no form cut short is taken", [n for n, s in states.items() if n.startswith("cut") and s is None], [])
        check(f"{typename}: nothing may follow", states["longer"] is not None, True)
        check(f"{typename}: an unknown version is refused", states["byte 0 = 0x7f"], "22P03")
        # whatever was taken is a value like any other: printed, read back, compared
        check(f"{typename}: what was taken reads back",
              hostile.execute(f"SELECT count(*) FROM target_{typename} WHERE v::text IS DISTINCT FROM v::text::{typename}::text").fetchone()[0], 0)
check("the server lives", one("SELECT 1"), 1)

hostile.close()
db.close()
with psycopg.connect("", autocommit=True) as admin:
    admin.execute(f"DROP DATABASE {DATABASE}")
sys.exit(1 if failures else 0)
