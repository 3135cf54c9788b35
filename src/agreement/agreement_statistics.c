/*
 * agreement_statistics.c
 *	  The statistics of a state of counts: final functions of the aggregates.
 *
 * Counts are summed as whole numbers, what is divided in one order: that of the
 * table, with the error of rounding carried along.  A statistic is 1 - observed /
 * expected, and both are sums of what is not negative: nothing is lost where
 * agreement is nearly complete.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "agreement/agreement.h"

SQL_FUNCTION(agreement_alpha);
SQL_FUNCTION(agreement_fleiss);
SQL_FUNCTION(agreement_ac1);
SQL_FUNCTION(agreement_cohen);

/* A sum, and what rounding has taken from it (Knuth's two-sum). */
typedef struct Sum
{
	float8		sum;
	float8		lost;
} Sum;

static inline void
sum_add(Sum *s, float8 x)
{
	float8		sum = s->sum + x;
	float8		part = sum - s->sum;

	s->lost += (s->sum - (sum - part)) + (x - part);
	s->sum = sum;
}

#define SUM(s) ((s).sum + (s).lost)

static void
get_table(FunctionCallInfo fcinfo, AgreementTable *table, bool two)
{
	agreement_table(agreement_read(PG_GETARG_DATUM(0)), table);
	if (two != (table->kind == AGREEMENT_TWO_TEXTS || table->kind == AGREEMENT_TWO_NUMBERS))
		agreement_corrupted();
}

static bool
is_pair(const AgreementCount *count)
{
	return count->c == AGREEMENT_NONE || count->k != AGREEMENT_NONE;
}

static float8
pair_distance(const AgreementDistances *distances, const AgreementCount *count)
{
	/* texts: some two that differ */
	return count->c == AGREEMENT_NONE ? 1 : agreement_distance(distances, count->c, count->k);
}

/*
 * What two coders with these shares of categories would differ by, if neither knew
 * of the other: Σ over c != k of a_c b_k δ²(c, k).
 */
static float8
by_chance(const AgreementDistances *distances, uint32 ncategories, const float8 *a, const float8 *b)
{
	Sum			sum = {0, 0};

	for (uint32 c = 0; c < ncategories; c++)
	{
		CHECK_FOR_INTERRUPTS();
		for (uint32 k = c + 1; k < ncategories; k++)
		{
			float8		share = a[c] * b[k] + a[k] * b[c];

			if (share > 0)
				sum_add(&sum, share * agreement_distance(distances, c, k));
		}
	}
	return SUM(sum);
}

/* Krippendorff's alpha */
Datum
agreement_alpha(PG_FUNCTION_ARGS)
{
	AgreementTable table;
	AgreementDistances distances;
	float8	   *margins;		/* n_c */
	float8		n = 0;
	float8		expected;
	Sum			observed = {0, 0};

	get_table(fcinfo, &table, false);
	margins = palloc0_array(float8, table.ncategories + 1);
	for (uint64 i = 0; i < table.ncounts; i++)
	{
		const AgreementCount *count = &table.counts[i];

		if (!is_pair(count) && count->m > 1)
		{
			margins[count->c] += count->count;
			n += count->count;
		}
	}
	agreement_distances(&distances, &table, margins);
	for (uint64 i = 0; i < table.ncounts; i++)
	{
		const AgreementCount *count = &table.counts[i];

		CHECK_FOR_INTERRUPTS();
		if (is_pair(count) && count->m > 1)
			sum_add(&observed, 2 * (count->count * pair_distance(&distances, count)) / (count->m - 1));
	}
	expected = by_chance(&distances, table.ncategories, margins, margins);
	if (expected == 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(1 - (n - 1) * SUM(observed) / expected);
}

/*
 * Disagreement of Fleiss' kappa and AC1: what share of the pairs of a unit differ, by
 * the mean over units of two ratings or more; and by chance, with each category's
 * share in a unit by the mean over all units.  False where no unit has two ratings.
 */
static bool
shares_that_differ(const AgreementTable *table, float8 *observed, float8 *expected)
{
	AgreementDistances distances = {METRIC_NOMINAL};
	float8	   *shares = palloc0_array(float8, table->ncategories + 1);
	Sum			differ = {0, 0};
	float8		units = 0;
	float8		units_of_several = 0;

	for (uint64 i = 0; i < table->ncounts;)
	{
		uint64		m = table->counts[i].m;
		float8		ratings = 0;
		float8		pairs = 0;

		for (; i < table->ncounts && table->counts[i].m == m; i++)
		{
			const AgreementCount *count = &table->counts[i];

			if (is_pair(count))
				pairs += count->count;
			else
			{
				ratings += count->count;
				shares[count->c] += count->count / (float8) m;
			}
		}
		units += ratings / m;
		if (m > 1)
		{
			units_of_several += ratings / m;
			sum_add(&differ, 2 * pairs / (m * (m - 1.0)));
		}
	}
	if (units_of_several == 0)
		return false;
	for (uint32 c = 0; c < table->ncategories; c++)
		shares[c] /= units;
	*observed = SUM(differ) / units_of_several;
	*expected = by_chance(&distances, table->ncategories, shares, shares);
	return true;
}

Datum
agreement_fleiss(PG_FUNCTION_ARGS)
{
	AgreementTable table;
	float8		observed;
	float8		expected;

	get_table(fcinfo, &table, false);
	if (!shares_that_differ(&table, &observed, &expected) || expected == 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(1 - observed / expected);
}

/* Gwet's AC1: by chance, only ratings that were guessed agree. */
Datum
agreement_ac1(PG_FUNCTION_ARGS)
{
	AgreementTable table;
	float8		observed;
	float8		expected;

	get_table(fcinfo, &table, false);
	if (!shares_that_differ(&table, &observed, &expected) || table.ncategories < 2)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(1 - observed / (1 - expected / (table.ncategories - 1)));
}

/* Cohen's kappa */
Datum
agreement_cohen(PG_FUNCTION_ARGS)
{
	AgreementTable table;
	AgreementDistances distances;
	float8	   *margins[2];		/* of the first coder, of the second */
	float8		n = 0;
	float8		expected;
	Sum			observed = {0, 0};

	get_table(fcinfo, &table, true);
	for (int i = 0; i < 2; i++)
		margins[i] = palloc0_array(float8, table.ncategories + 1);
	agreement_distances(&distances, &table, NULL);
	for (uint64 i = 0; i < table.ncounts; i++)
	{
		const AgreementCount *count = &table.counts[i];

		CHECK_FOR_INTERRUPTS();
		if (is_pair(count))
			sum_add(&observed, count->count * pair_distance(&distances, count));
		else
		{
			margins[count->m > 1][count->c] += count->count;
			n += count->m == 1 ? count->count : 0;
		}
	}
	expected = by_chance(&distances, table.ncategories, margins[0], margins[1]);
	if (expected == 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(1 - n * SUM(observed) / expected);
}
