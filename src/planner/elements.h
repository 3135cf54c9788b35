/*
 * elements.h
 *	  The most common elements of a column's values: the themes of codings, the
 *	  words of statements.
 *
 * They go into the slot of pg_statistic that arrays and tsvector use too, as
 * texts, so that pg_stats shows them: in byte order, each with the share of the
 * values that have it.  An element is ELEMENT_IN or ELEMENT_OUT and a name: in
 * some proposal, or outside.
 */
#ifndef PROPOSALS_ELEMENTS_H
#define PROPOSALS_ELEMENTS_H

#include "commands/vacuum.h"
#include "lib/stringinfo.h"
#include "nodes/primnodes.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "planner/planner.h"
#include "query/themequery.h"

#define ELEMENT_IN "in "
#define ELEMENT_OUT "out "

/* Shares where nothing is known. */
#define DEFAULT_ATOM_SEL 0.01
#define DEFAULT_QUERY_SEL 0.005

/* --- counting --- */

/*
 * Bounded in memory by Lossy Counting (Manku and Motwani, VLDB 2002), as for
 * tsvector: with a bucket of w keys, each key kept has its count and the greatest
 * count it can have missed; at the end of each bucket those that cannot have
 * reached the bucket's number are dropped.  What has a share above 1/w of all
 * keys is never lost.
 */
typedef struct Elements
{
	HTAB	   *table;
	MemoryContext context;		/* of the table */
	int			target;			/* how many are to be kept */
	int			bucket;			/* number of the bucket at hand, from 1 */
	int			bucket_width;
	int64		seen;			/* keys */
	Averages	sums;			/* of the values read */
} Elements;

extern void elements_begin(Elements *elements, int target);
extern void elements_count(Elements *elements, bool outside, const char *key, int len);

/*
 * Runs a function that reads one value and may find it damaged; returns false
 * then.  It must leave nothing behind but memory.
 */
extern bool elements_try(void (*read) (void *value, Elements *elements), void *value,
						 Elements *elements);

/* Stores the most common ones of so many values; print appends a key's name. */
extern void elements_store(Elements *elements, VacAttrStats *stats, int nvalues,
						   void (*print) (StringInfo out, const char *key, int len));

/* Sets what is no element: the share of NULLs, the width of a value. */
extern void elements_columns(VacAttrStats *stats, int samplerows, int nulls, double width);

/* --- estimating --- */

typedef struct Shares
{
	AttStatsSlot slot;
	bool		known;
	float8		smallest;		/* share of the least common one stored */
} Shares;

extern void shares_get(Shares *shares, VariableStatData *vardata);
extern void shares_free(Shares *shares);
extern float8 shares_nulls(const VariableStatData *vardata);

/* The share of an element by its whole text; negative when it is not stored. */
extern float8 shares_find(const Shares *shares, const char *element, int len);

/* The part of an element's text that is its name; false where it has another place. */
extern bool shares_name(const Shares *shares, int i, bool outside, const char **name, int *len);

/* Share of the values for which an atom holds, stances included. */
extern float8 coding_atom_share(const Shares *shares, const QueryAtom *atom, bool anywhere);
extern float8 statement_atom_share(const Shares *shares, const QueryAtom *atom, bool anywhere);

/*
 * Share of the rows for which a constant query holds.  The atoms are taken to be
 * independent.  Two of them in one proposal are rarer than in one statement, and
 * themes and words of one text attract each other; the two errors point opposite
 * ways.  A column that the query does not ask may be NULL.
 */
extern float8 query_share(const Const *constant, VariableStatData *codes, VariableStatData *body,
						  bool anywhere);

/* Selectivity of "column operator query", for a column of codings or statements. */
extern float8 query_selectivity(FunctionCallInfo fcinfo, bool words, bool anywhere);

#endif							/* PROPOSALS_ELEMENTS_H */
