"""Shared passages of random pairs of texts, word by word.

    python3 test/oracle/passages.py [seed [pairs]]

Texts have few different words, so that runs meet, overlap and repeat; some hold a copy of a
part of the other.  The tiles are looked for as the definition says it: all pairs of places,
the longest run without a tile, the first in a, then in b; again until none is long enough.

Compares through psql, && by the index too; prints what differs and a line to sum up; exits
1 where anything did.
"""
import random
import subprocess
import sys

SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 1
PAIRS = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
chance = random.Random(SEED)


def pair():
    letters = 'abcdefgh'[:chance.choice([1, 2, 2, 3, 4, 8])]
    a, b = ([chance.choice(letters) for _ in range(chance.choice([0, 3, 10, 20, 40]) + chance.randint(0, 10))] for _ in 'ab')
    if a and chance.random() < 0.5:
        start = chance.randrange(len(a))
        place = chance.randint(0, len(b))
        b[place:place] = a[start:start + chance.randint(1, 30)]
    if chance.random() < 0.2:
        a, b = (text * 2 for text in (a, b))
    return a, b


def tiles(a, b, least):
    free_a, free_b, found = [True] * len(a), [True] * len(b), []
    while True:
        longest = (0,)
        # runs[j]: of free words that end before a[i] and b[j]
        runs = [0] * (len(b) + 1)
        for i in range(len(a)):
            last = 0
            for j in range(len(b)):
                run = last + 1 if free_a[i] and free_b[j] and a[i] == b[j] else 0
                last, runs[j + 1] = runs[j + 1], run
                here = (run, -(i - run), -(j - run))
                if run and here > longest:
                    longest = here
        if longest[0] < least:
            return sorted(found)
        n, i, j = longest[0], 1 - longest[1], 1 - longest[2]
        found.append((i, j, n))
        free_a[i:i + n] = free_b[j:j + n] = [False] * n


def main():
    cases = [pair() + (chance.choice([4, 4, 5, 7, 15]),) for _ in range(PAIRS)]
    script = ['CREATE TABLE passage_pair (n int, a text, b text, least int);', 'COPY passage_pair FROM stdin;']
    script += ['%d\t%s\t%s\t%d' % (n, ' '.join(a), ' '.join(b), least) for n, (a, b, least) in enumerate(cases)]
    script += ['\\.', "CREATE TABLE passage_text AS SELECT n, least, to_statement(a, 'en', 'whole') AS a, to_statement(b, 'en', 'whole') AS b FROM passage_pair;",
               'CREATE INDEX ON passage_text USING gin (b statement_passage_ops); SET enable_seqscan = off;',
               "SELECT n, (SELECT string_agg(a_start / 2 || ' ' || b_start / 2 || ' ' || words, ',' ORDER BY a_start) FROM shared_passages(a, b, least)), a && b, b && a,"
               # texts of few words have most keys in common, so that the index finds many for each
               ' CASE WHEN n < 2000 THEN EXISTS (SELECT FROM passage_text i WHERE i.b && x.a AND i.n = x.n) ELSE a && b END'
               ' FROM passage_text x ORDER BY n;']
    answer = subprocess.run(['psql', '-XqAt', '-v', 'ON_ERROR_STOP=1'], check=True, input='\n'.join(script),
                            stdout=subprocess.PIPE, universal_newlines=True)
    lines = answer.stdout.splitlines()
    differ = laid = shared = 0
    for (a, b, least), line in zip(cases, lines):
        found = tiles(a, b, least)
        # the longest run is a tile
        together = 't' if any(n >= 15 for _, _, n in found) else 'f'
        expected = [','.join('%d %d %d' % tile for tile in found)] + [together] * 3
        laid += len(found)
        shared += together == 't'
        if line.split('|')[1:] != expected:
            differ += 1
            print('%s | %s, %d: expected %s, got %s' % (' '.join(a), ' '.join(b), least, expected, line))
    print('%d pairs, %d tiles, %d share a passage, %d differ' % (len(cases), laid, shared, differ))
    sys.exit(differ > 0 or len(lines) != len(cases) or laid < len(cases) / 4 or shared < len(cases) / 20)


main()
