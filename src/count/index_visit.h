/*
 * index_visit.h
 *	  The rows that a bitmap index scan finds and a snapshot sees, a page of the
 *	  heap at a time.
 *
 * What an executor's bitmap heap scan does row by row is done here for a page at once.
 * The page's lock is held while its rows are found; then its pin is enough to read them,
 * as in heap's own scans.  To find a row locks it for serializable transactions and looks
 * for conflicts (heap_hot_search_buffer).
 */
#ifndef PROPOSALS_INDEX_VISIT_H
#define PROPOSALS_INDEX_VISIT_H

#include "access/htup.h"
#include "access/skey.h"
#include "storage/buf.h"
#include "utils/rel.h"
#include "utils/snapshot.h"

typedef struct IndexVisit
{
	Relation	heap;
	Snapshot	snapshot;
	TIDBitmap  *bitmap;
	CompatBitmapIterator *iterator;
	/* the page at hand */
	CompatBitmapPage page;		/* as the index has it */
	Buffer		buffer;
	Buffer		map;			/* page of the visibility map, kept for the
								 * next pages */
	bool		recheck;		/* may there be rows of which the condition is
								 * not true? */
	MemoryContext scratch;		/* for what is made of it: gone with the page */
	int			ntuples;		/* visible ones */
	HeapTupleData tuples[MaxHeapTuplesPerPage];
} IndexVisit;

/* Scans the index by the one key. */
extern IndexVisit *index_visit_begin(Relation heap, Relation index, ScanKey key,
									 Snapshot snapshot);

/* Goes to the next page without reading it; false behind the last one. */
extern bool index_visit_next(IndexVisit *visit);

/* Reads it: its tuples are there until the next page. */
extern void index_visit_read(IndexVisit *visit);

/* The column of a tuple of the page at hand. */
extern Datum index_visit_column(const IndexVisit *visit, int tuple, AttrNumber attno, bool *isnull);
extern void index_visit_end(IndexVisit *visit);

#endif							/* PROPOSALS_INDEX_VISIT_H */
