"""Agreement of random coders, by the definitions, in rational numbers.

    python3 test/oracle/agreement.py [seed [cases]]

A case is some units rated by some coders, with ratings missing, arrays of different
length, categories that are rare, and coders who agree more or less.  Every statistic
is computed here pair by pair of ratings, in fractions, without a count of the
extension's; its result must be within 1e-12, and NULL where the definition divides by 0.

Compares through psql; prints what differs and a line to sum up; exits 1 where anything did.
"""
import itertools
import random
import subprocess
import sys
from fractions import Fraction

SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 1
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
TOLERANCE = 1e-12
THEMES = 'abcde'
chance = random.Random(SEED)

STATISTICS = {
    'text': ['krippendorff_alpha(r::text[])', 'fleiss_kappa(r::text[])', 'gwet_ac1(r::text[])', 'cohen_kappa(x, y)'],
    'number': ["krippendorff_alpha(r::float8[], '%s')" % m for m in ('nominal', 'ordinal', 'interval')] +
              # of numbers that are not negative
              ["krippendorff_alpha(pg_temp.magnitudes(r::float8[]), 'ratio')"] +
              ["cohen_kappa(x::float8, y::float8, '%s')" % w for w in ('linear', 'quadratic')],
    'set': ["krippendorff_alpha(s, '%s')" % d for d in ('nominal', 'jaccard', 'masi')],
}


def random_values():
    """Of what kind the ratings are, and what there is to choose from."""
    kind = chance.choice(list(STATISTICS))
    n = chance.choice([1, 2, 2, 3, 4, 6])
    if kind == 'text':
        return kind, ['label %d' % i for i in range(n)]
    if kind == 'set':
        return kind, [frozenset(t for t in THEMES if chance.random() < 0.4) for _ in range(n)]
    make = chance.choice([lambda: chance.randint(0, 5), lambda: chance.randint(-3, 3), lambda: chance.random(),
                          lambda: chance.uniform(-1e9, 1e9), lambda: 1e6 + chance.randint(0, 9) / 8,
                          lambda: chance.choice([1, -1]) * 2.0 ** chance.randint(-300, 300)])
    return kind, [float(make()) for _ in range(n)]


def random_case():
    kind, values = random_values()
    coders, missing, agree = chance.randint(1, 6), chance.choice([0, 0, 0.1, 0.5]), chance.random()
    weights = [chance.random() ** 3 + 0.01 for _ in values]
    units = []
    for _ in range(chance.randint(1, 10)):
        truth = chance.choices(values, weights)[0]
        units.append([None if chance.random() < missing else truth if chance.random() < agree
                      else chance.choice(values) for _ in range(chance.choice([coders, coders, chance.randint(0, coders)]))])
    return kind, units


# --- the definitions ---

def set_distance(a, b, name):
    both, either = len(a & b), len(a | b)
    share = Fraction(both, either) if either else 1
    if name == 'masi':
        share *= Fraction(3 if a == b else 2 if a <= b or b <= a else 1 if both else 0, 3)
    return 1 - share


def ordinal_distance(a, b, times):
    low, high = min(a, b), max(a, b)
    between = sum(n for value, n in times.items() if low <= value <= high)
    return (between - Fraction(times[a] + times[b], 2)) ** 2


def distance(name, times=None):
    """Of two ratings; numbers are exact fractions already."""
    return {
        'nominal': lambda a, b: Fraction(a != b),
        'ordinal': lambda a, b: ordinal_distance(a, b, times) if a != b else 0,
        'interval': lambda a, b: (a - b) ** 2,
        'quadratic': lambda a, b: (a - b) ** 2,
        'linear': lambda a, b: abs(a - b),
        'ratio': lambda a, b: ((a - b) / (a + b)) ** 2 if a + b else 0,
        'jaccard': lambda a, b: set_distance(a, b, 'jaccard'),
        'masi': lambda a, b: set_distance(a, b, 'masi'),
    }[name]


def alpha(units, name):
    units = [u for u in units if len(u) >= 2]
    ratings = [r for u in units for r in u]
    times = {r: ratings.count(r) for r in ratings}
    apart = distance(name, times)
    expected = sum(times[a] * times[b] * apart(a, b) for a in times for b in times)
    if not expected:
        return None
    observed = sum(sum(apart(a, b) for a, b in itertools.permutations(u, 2)) / Fraction(len(u) - 1) for u in units)
    return 1 - (len(ratings) - 1) * observed / expected


def agreement_and_shares(units):
    """How often two ratings of a unit agree, and the share of each category."""
    rated, several = [u for u in units if u], [u for u in units if len(u) >= 2]
    agree = [Fraction(sum(u.count(k) * (u.count(k) - 1) for k in set(u)), len(u) * (len(u) - 1)) for u in several]
    shares = {k: sum(Fraction(u.count(k), len(u)) for u in rated) / len(rated) for u in rated for k in u}
    return (sum(agree) / len(agree) if agree else None), shares


def chance_corrected(agree, by_chance):
    return None if agree is None or by_chance == 1 else (agree - by_chance) / (1 - by_chance)


def fleiss(units):
    agree, shares = agreement_and_shares(units)
    return chance_corrected(agree, sum(p * p for p in shares.values()))


def ac1(units):
    agree, shares = agreement_and_shares(units)
    if len(shares) < 2:
        return None
    return chance_corrected(agree, sum(p * (1 - p) for p in shares.values()) / (len(shares) - 1))


def cohen(pairs, name):
    apart = distance(name)
    expected = sum(apart(a, b) for a, _ in pairs for _, b in pairs)
    return 1 - len(pairs) * sum(apart(a, b) for a, b in pairs) / expected if expected else None


def expected_results(kind, units):
    pairs = [(u[0], u[1]) for u in units if len(u) >= 2 and None not in u[:2]]
    rated = [[r for r in u if r is not None] for u in units]
    if kind == 'text':
        return [alpha(rated, 'nominal'), fleiss(rated), ac1(rated), cohen(pairs, 'nominal')]
    if kind == 'set':
        return [alpha(rated, d) for d in ('nominal', 'jaccard', 'masi')]
    rated = [[Fraction(r) for r in u] for u in rated]
    pairs = [(Fraction(a), Fraction(b)) for a, b in pairs]
    return [alpha(rated, m) for m in ('nominal', 'ordinal', 'interval')] + [alpha([[abs(r) for r in u] for u in rated], 'ratio')] + [cohen(pairs, w) for w in ('linear', 'quadratic')]


# --- the extension ---

def rating_text(rating):
    if rating is None:
        return 'NULL'
    if isinstance(rating, frozenset):
        # each theme in a proposal of its own
        return '"%s"' % ','.join('b/' + t for t in sorted(rating))
    return '"%s"' % (rating if isinstance(rating, str) else repr(rating))


def results(cases):
    """For each case its statistics, as psql prints them."""
    script = ['CREATE TEMP TABLE rated (i int, kind text, r text[]); COPY rated FROM stdin;']
    for i, (kind, units) in enumerate(cases):
        script += ['%d\t%s\t{%s}' % (i, kind, ','.join(map(rating_text, u))) for u in units]
    script += ['\\.', """
        CREATE FUNCTION pg_temp.magnitudes(float8[]) RETURNS float8[] LANGUAGE sql IMMUTABLE AS $$
            SELECT coalesce(array_agg(abs(x) ORDER BY o), '{}') FROM unnest($1) WITH ORDINALITY u(x, o) $$;
        CREATE FUNCTION pg_temp.codings(text[]) RETURNS coding[] LANGUAGE sql IMMUTABLE AS $$
            SELECT array_agg(CASE WHEN themes IS NOT NULL THEN c END ORDER BY o) FROM unnest($1) WITH ORDINALITY u(themes, o),
                LATERAL (SELECT coding_agg(n, theme) FROM (VALUES (1, NULL) UNION ALL
                    SELECT n, theme FROM regexp_split_to_table(NULLIF(themes, ''), ',') WITH ORDINALITY t(theme, n)) x(n, theme)) y(c) $$;"""]
    for kind, statistics in STATISTICS.items():
        script.append("SELECT i, %s FROM (SELECT i, r, r[1] AS x, r[2] AS y, %s FROM rated WHERE kind = '%s') u GROUP BY i;" % (
            ', '.join(statistics), 'pg_temp.codings(r) AS s' if kind == 'set' else 'NULL AS s', kind))
    answer = subprocess.run(['psql', '-XqAt', '-F', '\t', '-v', 'ON_ERROR_STOP=1'], check=True, input='\n'.join(script),
                            stdout=subprocess.PIPE, universal_newlines=True)
    found = {}
    for line in answer.stdout.splitlines():
        i, *values = line.split('\t')
        found[int(i)] = [float(v) if v else None for v in values]
    return found


def main():
    cases = [random_case() for _ in range(CASES)]
    found = results(cases)
    wrong = compared = 0
    worst = 0.0
    for i, (kind, units) in enumerate(cases):
        for name, exact, value in zip(STATISTICS[kind], expected_results(kind, units), found[i]):
            compared += 1
            if exact is not None and value is not None:
                error = float(abs(Fraction(value) - exact))
                worst = max(worst, error)
                if error <= TOLERANCE:
                    continue
            elif exact is None and value is None:
                continue
            wrong += 1
            if wrong <= 3:
                print('%s\n  %s\n  expected %s\n  got      %s' % (name, units, exact and float(exact), value))
    print('seed %d: %d cases, %d results, %d differ, greatest error %.1e' % (SEED, CASES, compared, wrong, worst))
    return 1 if wrong or not compared else 0


sys.exit(main())
