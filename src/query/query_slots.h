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
 *
 * An example: s/a & s/b | !s/c has the slots 0 for s/a, 1 for s/b, 2 for s/c.  The
 * operands of the OR are an AND and a NOT, so none are shared; the shape is the
 * query itself, (0 & 1) | !2.  Of the eight combinations m it is true where bit 2 of
 * m is clear (m = 0 to 3) or bits 0 and 1 are set (3 and 7):
 *
 *		table	10001111		bit 7 first
 *		open	00000000		there are no words
 *		within	11111111		no slot at all is a part of each, and true
 *
 * A proposal that has s/a and s/c is m = 5: false.  An index that knows only that a
 * statement has s/a and s/c somewhere reads bit 5 of within: some proposal of it may
 * be one that has neither, so the statement has to be looked at.  In s/a | s/b | !s/c
 * the first two share slot 0: two slots, and table is 1011, false for m = 2 alone.
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
