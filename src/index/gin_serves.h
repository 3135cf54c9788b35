/*
 * gin_serves.h
 *	  Can an index be asked for a condition on a column of its table?
 */
#ifndef PROPOSALS_GIN_SERVES_H
#define PROPOSALS_GIN_SERVES_H

#include "access/stratnum.h"
#include "utils/rel.h"

/*
 * The number, from 1, of the column of a GIN index that serves "column operator value"
 * on the table's column, and the strategy that the operator has in its class; 0 where
 * there is none, or the index cannot be used.  A partial index counts.
 */
extern int	gin_serves(Relation index, AttrNumber column, Oid operator, StrategyNumber *strategy);

/* Does an index have every row that a snapshot of this transaction sees? */
extern bool gin_has_all_rows(Relation index);

#endif							/* PROPOSALS_GIN_SERVES_H */
