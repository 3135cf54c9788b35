/*
 * index_count.h
 *	  Rows that satisfy an index condition, counted without reading them where
 *	  that is safe.
 */
#ifndef PROPOSALS_INDEX_COUNT_H
#define PROPOSALS_INDEX_COUNT_H

#include "access/skey.h"
#include "utils/rel.h"
#include "utils/snapshot.h"

/*
 * Counts the rows of a heap that the snapshot sees and for which the key's
 * function is true of column `attno` and the key's argument.  The key is one
 * that the index's bitmap scan takes.
 */
extern int64 index_count(Relation heap, Relation index, AttrNumber attno,
						 ScanKey key, Snapshot snapshot);

#endif							/* PROPOSALS_INDEX_COUNT_H */
