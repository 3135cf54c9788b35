/*
 * tally_vectors.h
 *	  What tallies count of each theme, as vectors that are quick to compare, kept over the
 *	  calls of a query.
 *
 * Where each of many tallies is compared with each other, to read one takes longer than to
 * compare two.  So a tally that was read is kept by its bytes, and its themes have numbers,
 * the same in all vectors that are kept together.  What is kept stays below work_mem: when
 * it is more, all of it is forgotten.
 */
#ifndef PROPOSALS_TALLY_VECTORS_H
#define PROPOSALS_TALLY_VECTORS_H

#include "fmgr.h"

/* The codes of a theme itself; whole numbers. */
typedef struct ThemeCodes
{
	uint32		theme;			/* its number */
	float8		codes;			/* > 0 */
	float8		support;
	float8		oppose;
} ThemeCodes;

/* The themes of a tally that have codes of their own, their numbers ascending. */
typedef struct TallyVector
{
	uint32		level;			/* of the tally */
	uint32		n;
	ThemeCodes *themes;
} TallyVector;

typedef struct TallyVectors TallyVectors;

/* Those of a function that keeps nothing else in its fn_extra. */
extern TallyVectors *tally_vectors_of(FunctionCallInfo fcinfo);

/* Forgets all, where they are too many: what tally_vector returned before is gone. */
extern void tally_vectors_bound(TallyVectors *vectors);
extern const TallyVector *tally_vector(TallyVectors *vectors, Datum value);

#endif							/* PROPOSALS_TALLY_VECTORS_H */
