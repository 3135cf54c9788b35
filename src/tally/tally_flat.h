/*
 * tally_flat.h
 *	  Reading stored tallies, without making objects of them: their nodes in theme order,
 *	  each behind the one above it.
 */
#ifndef PROPOSALS_TALLY_FLAT_H
#define PROPOSALS_TALLY_FLAT_H

#include "tally/tally.h"

typedef struct FlatTally
{
	uint32		level;			/* 0: all */
	uint64		statements;
	uint64		proposals;
	uint32		nnodes;
	/* where the next node is read */
	ByteReader	r;
	uint32		next;
	int			depth;			/* of the node before; -1: none */
} FlatTally;

typedef struct FlatNode
{
	int			depth;			/* 0: a root */
	Str			label;			/* as it is stored: nobody has checked it */
	uint64		counts[TALLY_NCOUNTS];
	float8		weight;
} FlatNode;

/* What stands before the nodes; the value may be toasted, or an expanded object. */
extern void tally_flat_open(FlatTally *flat, Datum value);

/* False behind the last one. */
extern bool tally_flat_next(FlatTally *flat, FlatNode *node);
pg_noreturn extern void tally_corrupted(void);

#endif							/* PROPOSALS_TALLY_FLAT_H */
