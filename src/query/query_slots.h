/*
 * query_slots.h
 *	  What a query's truth hangs on.
 *
 * What a query says of a proposal hangs on a few facts, its slots.  The operands
 * of an OR that are plain themes share one, since any of them will do, and so do
 * those of an AND that are themes under '!', since none of them may; any other
 * atom has its own.  A long list of themes is thus one slot.
 *
 * Few slots are bits, and the query a table of what is true of each combination;
 * those of words are no bits of it, but what makes it open.
 */
#ifndef PROPOSALS_QUERY_SLOTS_H
#define PROPOSALS_QUERY_SLOTS_H

#include "query/themequery.h"

#define MAX_TABLE_SLOTS 6

typedef struct QuerySlots
{
	int			n;
	int		   *of;				/* atom to slot */
	ThemeQuery	shape;			/* the query with slots for atoms: for
								 * query_eval */
	bool		has_table;		/* MAX_TABLE_SLOTS or fewer */
	uint64		table;			/* bit m: is it true, where just the slots m
								 * hold? */
	uint64		open;			/* bit m: can words make it true? */
	uint64		within;			/* bit m: is it true or open of some part of
								 * m? */
} QuerySlots;

extern void query_slots(QuerySlots *slots, const ThemeQuery *query);

#endif							/* PROPOSALS_QUERY_SLOTS_H */
