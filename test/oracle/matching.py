"""Random texts and terms matched by quanteda's rule, written as plainly as it can be.

    python3 test/oracle/matching.py [seed [cases]]

Words of few letters make every kind of overlap likely.  A term is words in order,
each a glob.  Signs that part clauses or sentences part words; a term that has some
between its own words matches where the text has the same, and where it has none at all.
Matches are taken longest first (in words, such signs counted), then leftmost.  In its
theme a match takes its words, and one that touches a taken word is none.  In scope
dictionary a match all of whose words are taken, by whatever themes, is none either.
A term that excludes takes words from its theme only and is no match.

Compares with evidence() through psql; prints what differs and a line to sum up, and
answers 1 where anything did.
"""
import json
import random
import re
import subprocess
import sys

SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 1
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
WORDS = ['a', 'b', 'ab', 'ba', 'aa', 'bb', 'c', 'ac', 'abc']
JOINS = [' ', '  ', '\n', '" ', ' \'', ' / ']
WALLS = ['; ', '! ', '\n\n', ', ', ' (', ',\n', '): ']
SIGNS = [', ', ' (', '; ', ',']
chance = random.Random(SEED)


def random_glob():
    word = chance.choice(WORDS)
    return chance.choice([word] * 7 + ['*', word + '*', '*' + word, '?' + word, '*' + word + '*',
                                       word[0] + '*' + chance.choice('abc')])


def glob_matches(glob, word):
    pattern = ''.join({'*': '.*', '?': '.'}.get(c, re.escape(c)) for c in glob)
    return re.fullmatch(pattern, word) is not None


def random_case():
    words = [chance.choice(WORDS) for _ in range(chance.randint(1, 25))]
    walls = chance.choice([0, 0.1])
    gaps = [chance.choice(WALLS if chance.random() < walls else JOINS) for _ in words]
    terms = {}
    for _ in range(chance.randint(1, 8)):
        globs = tuple(random_glob() for _ in range(chance.choice([1, 1, 2, 2, 3, 4])))
        signs = tuple(chance.choice(SIGNS) if chance.random() < 0.15 and set(globs) != {'*'} else ' ' for _ in globs[1:])
        terms['t%d' % chance.randint(1, 3), globs, signs] = chance.random() < 0.12
    return words, gaps, terms, chance.choice(['key', 'dictionary'])


def expected(words, gaps, terms, scope):
    """The matches that count, as (theme, first word, last word)."""
    places, at = [], 0
    for gap in gaps:
        places.append(at)
        at += 2 if gap in WALLS else 1
    found = set()
    for (theme, globs, signs), exclude in terms.items():
        n = len(globs)
        for first in range(len(words) - n + 1):
            between = [gap.strip() if gap in WALLS else '' for gap in gaps[first:first + n - 1]]
            walls = any(gap in WALLS for gap in gaps[first:first + n - 1])
            if ((not walls or '\n\n' not in gaps[first:first + n - 1] and between == [s.strip() for s in signs]) and
                    all(map(glob_matches, globs, words[first:]))):
                found.add((places[first + n - 1] - places[first] + 1, places[first], theme, exclude))
    taken, taken_by_any, counts = {}, set(), []
    spans = sorted({(-n, first) for n, first, _, _ in found})
    for n, first in spans:
        span = set(range(first, first - n))
        if scope == 'dictionary' and span <= taken_by_any:
            continue
        here = sorted((theme, not exclude) for m, f, theme, exclude in found if (m, f) == (-n, first))
        for theme, include in here:
            if span & taken.setdefault(theme, set()):
                continue
            taken[theme] |= span
            if include:
                counts.append((theme, first, first - n - 1))
        if scope == 'dictionary' and any(c[1:] == (first, first - n - 1) for c in counts):
            taken_by_any |= span
    return [(theme, places.index(first), places.index(last)) for theme, first, last in counts]


def characters(words, gaps, matches):
    starts, stops, at = [], [], 0
    for word, gap in zip(words, gaps):
        starts.append(at)
        stops.append(at + len(word))
        at += len(word) + len(gap)
    return sorted((theme, starts[first], stops[last]) for theme, first, last in matches)


def copied(value):
    return value.replace('\\', '\\\\').replace('\n', '\\n').replace('\t', '\\t')


def main():
    cases = [random_case() for _ in range(CASES)]
    script = ['CREATE TEMP TABLE c (i int, txt text, book text); COPY c FROM stdin;']
    texts, books = [], []
    for i, (words, gaps, terms, scope) in enumerate(cases):
        texts.append(''.join(w + g for w, g in zip(words, gaps)))
        books.append(json.dumps({'codebook': 'b', 'scope': scope, 'terms': [
            {'theme': 'b/' + theme, 'term': ''.join(g + s for g, s in zip(globs, signs + ('',))), 'exclude': exclude}
            for (theme, globs, signs), exclude in terms.items()]}))
        script.append('\t'.join([str(i), copied(texts[i]), copied(books[i])]))
    script += ['\\.', "SELECT i, substr(e.theme::text, 3), start, stop"
               " FROM c, evidence(to_statement(txt, 'en', 'whole'), book::codebook) e;"]
    answer = subprocess.run(['psql', '-XqAt', '-F', '\t', '-v', 'ON_ERROR_STOP=1'], check=True,
                            input='\n'.join(script), stdout=subprocess.PIPE, universal_newlines=True)
    found = [[] for _ in cases]
    for line in answer.stdout.splitlines():
        i, theme, start, stop = line.split('\t')
        found[int(i)].append((theme, int(start), int(stop)))
    wrong = 0
    for i, (words, gaps, terms, scope) in enumerate(cases):
        wanted = characters(words, gaps, expected(words, gaps, terms, scope))
        if sorted(found[i]) != wanted:
            wrong += 1
            if wrong <= 3:
                print('%r\n  %s\n  expected %s\n  got      %s' % (texts[i], books[i], wanted, sorted(found[i])))
    print('seed %d: %d cases, %d matches, %d cases differ' % (SEED, CASES, sum(map(len, found)), wrong))
    return 1 if wrong else 0


sys.exit(main())
