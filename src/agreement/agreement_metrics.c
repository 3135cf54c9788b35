/*
 * agreement_metrics.c
 *	  How far two ratings are apart: metrics by name, δ² of two categories.
 *
 *	nominal		1
 *	ordinal		squared difference of middle ranks: the rank of c is the number of
 *				ratings below c and half of those that are c (Krippendorff 2011)
 *	interval	(c - k)²; the quadratic weights of Cohen's kappa are the same
 *	ratio		((c - k) / (c + k))², 0 where c + k is 0
 *	linear		|c - k|
 *	jaccard		1 - |A ∩ B| / |A ∪ B|
 *	masi		1 - M |A ∩ B| / |A ∪ B|, M 2/3 where one set is inside of the other, 1/3
 *				where they meet (Passonneau 2006)
 *
 * No statistic changes when all numbers are multiplied by one factor.  We take a
 * power of two that brings the greatest near 1, so that squares and sums of the
 * largest numbers do not overflow, nor those of the smallest vanish.
 */
#include "postgres.h"
#include "base/compat.h"

#include <math.h>

#include "miscadmin.h"

#include "agreement/agreement.h"
#include "base/bytes.h"

static const char *const metric_names[METRIC_NMETRICS] = {
	"nominal", "ordinal", "interval", "ratio", "jaccard", "masi", "linear", "quadratic"
};

#define METRIC_BIT(metric) (1 << (metric))

static const struct
{
	const char *argument;		/* how the user's argument is called */
	int			metrics;		/* that fit, as bits */
}			kinds[AGREEMENT_NKINDS] = {
	{"metric", METRIC_BIT(METRIC_NOMINAL)},
	{"metric", METRIC_BIT(METRIC_NOMINAL) | METRIC_BIT(METRIC_ORDINAL) |
	METRIC_BIT(METRIC_INTERVAL) | METRIC_BIT(METRIC_RATIO)},
	{"distance", METRIC_BIT(METRIC_NOMINAL) | METRIC_BIT(METRIC_JACCARD) | METRIC_BIT(METRIC_MASI)},
	{"weights", METRIC_BIT(METRIC_NOMINAL)},
	{"weights", METRIC_BIT(METRIC_LINEAR) | METRIC_BIT(METRIC_QUADRATIC)},
};

const char *
agreement_metric_name(AgreementMetric metric)
{
	return metric_names[metric];
}

bool
agreement_metric_fits(AgreementKind kind, AgreementMetric metric)
{
	return metric < METRIC_NMETRICS && (kinds[kind].metrics & METRIC_BIT(metric)) != 0;
}

AgreementMetric
agreement_metric(AgreementKind kind, const char *name, uint32 len)
{
	StringInfoData known;
	int			left = 0;

	for (int i = 0; i < METRIC_NMETRICS; i++)
	{
		if (!agreement_metric_fits(kind, i))
			continue;
		if (name != NULL && bytes_equal(name, len, metric_names[i], strlen(metric_names[i])))
			return i;
		left++;
	}
	initStringInfo(&known);
	for (int i = 0; i < METRIC_NMETRICS; i++)
		if (agreement_metric_fits(kind, i))
			appendStringInfo(&known, "%s%s", metric_names[i],
							 --left > 1 ? ", " : left == 1 ? " or " : "");
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 name ? errmsg("unknown %s \"%s\"", kinds[kind].argument, pnstrdup(name, len)) :
			 errmsg("%s must not be NULL", kinds[kind].argument),
			 errhint("It is %s.", known.data)));
}

/* --- categories as bytes --- */

/* Greater bits for greater numbers: of negative ones all are inverted, of others the sign. */
void
agreement_number_key(float8 number, char *key)
{
	union
	{
		float8		value;
		uint64		bits;
	}			u;

	u.value = number + 0.0;		/* -0 is 0 */
	u.bits ^= u.bits >> 63 ? ~UINT64CONST(0) : UINT64CONST(1) << 63;
	for (int i = 0; i < AGREEMENT_NUMBER_BYTES; i++)
		key[i] = (char) (u.bits >> (8 * (AGREEMENT_NUMBER_BYTES - 1 - i)));
}

static float8
number_of_key(const char *key)
{
	union
	{
		float8		value;
		uint64		bits;
	}			u = {.bits = 0};

	for (int i = 0; i < AGREEMENT_NUMBER_BYTES; i++)
		u.bits = u.bits << 8 | (uint8) key[i];
	u.bits ^= u.bits >> 63 ? UINT64CONST(1) << 63 : ~UINT64CONST(0);
	return u.value;
}

bool
agreement_key_valid(AgreementKind kind, const char *key, uint32 len)
{
	ByteReader	r = byte_reader(key, len);
	uint32		ignored;

	switch (kind)
	{
		case AGREEMENT_NUMBERS:
		case AGREEMENT_TWO_NUMBERS:
			return len == AGREEMENT_NUMBER_BYTES && isfinite(number_of_key(key));
		case AGREEMENT_SETS:
			while (!r.bad && bytes_left(&r) > 0)
				read_string(&r, &ignored);
			return !r.bad;
		default:
			return true;
	}
}

/* --- distances --- */

static float8 *
scaled_numbers(const AgreementTable *table)
{
	float8	   *values = palloc_array(float8, table->ncategories + 1);
	float8		greatest = 0;
	int			exponent;

	for (uint32 i = 0; i < table->ncategories; i++)
	{
		values[i] = number_of_key(table->categories[i].s);
		greatest = Max(greatest, fabs(values[i]));
	}
	frexp(greatest, &exponent);
	for (uint32 i = 0; i < table->ncategories; i++)
		values[i] = ldexp(values[i], -exponent);
	return values;
}

static float8 *
middle_ranks(const AgreementTable *table, const float8 *margins)
{
	float8	   *ranks = palloc_array(float8, table->ncategories + 1);
	float8		below = 0;

	for (uint32 i = 0; i < table->ncategories; i++)
	{
		ranks[i] = below + margins[i] / 2;
		below += margins[i];
	}
	return ranks;
}

/* A theme in a set. */
typedef struct Member
{
	Str			theme;
	uint32		set;
} Member;

static int
by_theme(const void *a, const void *b)
{
	const Member *x = a;
	const Member *y = b;
	int			cmp = str_compare(x->theme, y->theme);

	CHECK_FOR_INTERRUPTS();
	return cmp != 0 ? cmp : (x->set > y->set) - (x->set < y->set);
}

/* Numbers the themes of all sets, so that sets are compared by numbers. */
static void
number_sets(AgreementDistances *distances, const AgreementTable *table)
{
	Member	   *members;
	Size		n = 0;
	uint32		theme = 0;

	distances->sets = palloc_array(uint32 *, table->ncategories + 1);
	distances->set_sizes = palloc0_array(uint32, table->ncategories + 1);
	for (int write = 0; write <= 1; write++)
	{
		members = write ? palloc_extended(mul_size(sizeof(Member), n + 1), MCXT_ALLOC_HUGE) : NULL;
		n = 0;
		for (uint32 i = 0; i < table->ncategories; i++)
		{
			ByteReader	r = byte_reader(table->categories[i].s, table->categories[i].len);
			uint32		size = 0;

			for (; bytes_left(&r) > 0; n++, size++)
			{
				Member		member = {.set = i};

				member.theme.s = read_string(&r, &member.theme.len);
				if (write)
					members[n] = member;
			}
			if (write)
				distances->sets[i] = palloc_array(uint32, size + 1);
		}
	}
	qsort(members, n, sizeof(Member), by_theme);
	for (Size i = 0; i < n; i++)
	{
		uint32		set = members[i].set;

		if (i > 0 && !str_equal(members[i - 1].theme, members[i].theme))
			theme++;
		distances->sets[set][distances->set_sizes[set]++] = theme;
	}
	pfree(members);
}

void
agreement_distances(AgreementDistances *distances, const AgreementTable *table, const float8 *margins)
{
	memset(distances, 0, sizeof(*distances));
	distances->metric = table->metric;
	switch (table->metric)
	{
		case METRIC_ORDINAL:
			distances->values = middle_ranks(table, margins);
			break;
		case METRIC_INTERVAL:
		case METRIC_RATIO:
		case METRIC_LINEAR:
		case METRIC_QUADRATIC:
			distances->values = scaled_numbers(table);
			break;
		case METRIC_JACCARD:
		case METRIC_MASI:
			number_sets(distances, table);
			break;
		default:
			break;
	}
}

static float8
set_distance(const AgreementDistances *distances, uint32 c, uint32 k)
{
	const uint32 *a = distances->sets[c];
	const uint32 *b = distances->sets[k];
	uint32		na = distances->set_sizes[c];
	uint32		nb = distances->set_sizes[k];
	uint64		both = 0;
	uint64		either;

	for (uint32 i = 0, j = 0; i < na && j < nb;)
	{
		uint32		x = a[i];
		uint32		y = b[j];

		both += x == y;
		i += x <= y;
		j += y <= x;
	}
	either = (uint64) na + nb - both;
	if (distances->metric == METRIC_JACCARD)
		return (float8) (either - both) / either;
	/* in thirds, so that it is rounded once */
	return (float8) (3 * either - (both == Min(na, nb) ? 2 : 1) * both) / (3 * either);
}

float8
agreement_distance(const AgreementDistances *distances, uint32 c, uint32 k)
{
	float8		x;
	float8		y;

	if (distances->sets != NULL)
		return set_distance(distances, c, k);
	if (distances->values == NULL)
		return 1;
	x = distances->values[c];
	y = distances->values[k];
	if (distances->metric == METRIC_LINEAR)
		return fabs(x - y);
	if (distances->metric == METRIC_RATIO)
		return x + y == 0 ? 0 : ((x - y) / (x + y)) * ((x - y) / (x + y));
	return (x - y) * (x - y);
}
