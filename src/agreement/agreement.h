/*
 * agreement.h
 *	  How far coders agree: what the aggregates krippendorff_alpha, fleiss_kappa,
 *	  gwet_ac1 and cohen_kappa count, and how it is kept.
 *
 * A unit is what several coders rated: one row of the aggregate, with an array of
 * their ratings, NULL where one gave none.  A category is a distinct rating: a text,
 * a number, or the set of themes of a coding.  For each number m of ratings in a
 * unit we count, in whole numbers,
 *
 *	ratings(m, c)		ratings that gave category c
 *	pairs(m, c, k)		unordered pairs of ratings of one unit, one c, the other k != c
 *
 * and every statistic is computed from these counts when the aggregate ends, summed in
 * the order of categories.  So no order of rows, of coders, or of parallel workers
 * changes a bit of a result.  Texts either agree or do not: all their pairs(m, …) are
 * one count, and counts grow with categories, not with pairs of them.  The aggregates
 * over text[] share one state; PostgreSQL runs one transition for all of them.
 *
 * Cohen's kappa knows its two coders apart: there m is 1 for ratings of the first
 * coder and for the pairs, 2 for ratings of the second.
 *
 * With n_c the number of ratings c in units with two ratings or more and n their sum,
 * all statistics are 1 - observed / expected disagreement (δ² of agreement_metrics.c):
 *
 *	alpha	observed Σ 2 pairs(m,c,k) δ²(c,k) / (m-1), expected Σ n_c n_k δ²(c,k) / (n-1)
 *	Fleiss	observed: mean over units with m > 1 of differing / all pairs; expected
 *			1 - Σ p_c², where p_c is the mean over all units of c's share in a unit
 *	AC1		observed as Fleiss; expected 1 - Σ p_c (1 - p_c) / (number of categories - 1)
 *	Cohen	observed Σ pairs δ², expected Σ first_c second_k δ²(c,k) / number of units
 *
 * In memory the state is an expanded object.  Its SQL type is bytea, so that it travels
 * between parallel workers and Citus nodes without a type of its own.  Flat (bytes.h):
 *
 *	u8		version = 1
 *	u8		kind, u8 metric
 *	varint	number of categories; each a string, ascending by bytes
 *	varint64 number of counts; for each, ascending by m, c, k:
 *			varint64 m, varint c, varint k, varint64 count
 *			c and k are indexes of categories, or the number of categories for none:
 *			ratings(m, c) has no k, pairs of texts neither c nor k
 *
 * Categories are kept as bytes whose order is the order of the ratings: a text as it
 * is, a number as 8 bytes (agreement_number_key), a set of themes as the strings of
 * its paths, in theme order.
 */
#ifndef PROPOSALS_AGREEMENT_H
#define PROPOSALS_AGREEMENT_H

#include "base/str.h"
#include "lib/stringinfo.h"
#include "utils/expandeddatum.h"

#define AGREEMENT_VERSION 1

/* Time to end an aggregate is quadratic in categories, and so is a state of numbers or sets. */
#define AGREEMENT_MAX_CATEGORIES 10000

typedef enum AgreementKind
{
	AGREEMENT_TEXTS,			/* krippendorff_alpha(text[]), fleiss_kappa,
								 * gwet_ac1 */
	AGREEMENT_NUMBERS,			/* krippendorff_alpha(float8[], metric) */
	AGREEMENT_SETS,				/* krippendorff_alpha(coding[], distance) */
	AGREEMENT_TWO_TEXTS,		/* cohen_kappa(text, text) */
	AGREEMENT_TWO_NUMBERS,		/* cohen_kappa(float8, float8, weights) */
	AGREEMENT_NKINDS
} AgreementKind;

typedef enum AgreementMetric
{
	METRIC_NOMINAL,
	METRIC_ORDINAL,
	METRIC_INTERVAL,
	METRIC_RATIO,
	METRIC_JACCARD,
	METRIC_MASI,
	METRIC_LINEAR,
	METRIC_QUADRATIC,
	METRIC_NMETRICS
} AgreementMetric;

typedef struct Agreement
{
	ExpandedObjectHeader hdr;
	int			magic;
	AgreementKind kind;
	AgreementMetric metric;
	struct agreement_ids_hash *ids; /* category -> id; see agreement_state.c */
	uint32		ncategories;
	struct agreement_counts_hash *counts;	/* (m, c, k) -> count */
	/* flattening in two steps asks for the size first */
	StringInfo	flat;
} Agreement;

/* c or k of a count that is of no category */
#define AGREEMENT_NONE 0x3FFF

typedef struct AgreementCount
{
	uint64		m;
	uint32		c;				/* index into the table's categories, or
								 * AGREEMENT_NONE */
	uint32		k;
	int64		count;			/* > 0 */
} AgreementCount;

/* A state in order: categories ascending, counts by m, c, k. */
typedef struct AgreementTable
{
	AgreementKind kind;
	AgreementMetric metric;
	uint32		ncategories;
	Str		   *categories;
	uint64		ncounts;
	AgreementCount *counts;
} AgreementTable;

/* --- agreement_state.c --- */

extern Agreement *agreement_create(MemoryContext parent, AgreementKind kind, AgreementMetric metric);

/* The argument, to be changed: itself where it is a read-write expanded one. */
extern Agreement *agreement_expand(Datum value, MemoryContext parent);

/* The argument, to be read. */
extern Agreement *agreement_read(Datum value);

/* Adds the counts of a state of the same kind. */
extern void agreement_merge(Agreement *into, const Agreement *from);

/* ERROR where the group's metric is another one. */
extern void agreement_check_metric(const Agreement *state, AgreementMetric metric);

/* The id of a category, new or known. */
extern uint32 agreement_category(Agreement *state, const char *key, uint32 len);

/* Counts a unit with m ratings, given as ids of categories, which are sorted in place. */
extern void agreement_add_unit(Agreement *state, uint32 *ids, uint32 m);

/* Counts a unit of two coders. */
extern void agreement_add_two(Agreement *state, uint32 first, uint32 second);
extern void agreement_table(const Agreement *state, AgreementTable *table);
pg_noreturn extern void agreement_corrupted(void);

/* --- agreement_metrics.c --- */

/* The metric of a name that may be used for this kind; ERROR that names those where there is none. */
extern AgreementMetric agreement_metric(AgreementKind kind, const char *name, uint32 len);
extern const char *agreement_metric_name(AgreementMetric metric);
extern bool agreement_metric_fits(AgreementKind kind, AgreementMetric metric);

/* A number as bytes in the order of numbers; it is finite. */
#define AGREEMENT_NUMBER_BYTES 8
extern void agreement_number_key(float8 number, char *key);

/* Could a flat state have this category? */
extern bool agreement_key_valid(AgreementKind kind, const char *key, uint32 len);

typedef struct AgreementDistances
{
	AgreementMetric metric;
	float8	   *values;			/* numbers, or middle ranks */
	uint32	  **sets;			/* by category, ascending numbers of its
								 * themes */
	uint32	   *set_sizes;
} AgreementDistances;

/* margins: how often each category was given, which ordinal distances are made of. */
extern void agreement_distances(AgreementDistances *distances, const AgreementTable *table,
								const float8 *margins);

/* δ² of two different categories. */
extern float8 agreement_distance(const AgreementDistances *distances, uint32 c, uint32 k);

#endif							/* PROPOSALS_AGREEMENT_H */
