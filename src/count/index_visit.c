/*
 * index_visit.c
 *	  Rows that an index finds; the story is in index_visit.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/genam.h"
#include "access/heapam.h"
#include "access/htup_details.h"
#include "access/relscan.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "storage/bufpage.h"
#include "utils/memutils.h"

#include "base/bytes.h"
#include "count/index_visit.h"

#define CACHE_LINE 64
#define ROW_LINES 6				/* of a row that are asked for */

IndexVisit *
index_visit_begin(Relation heap, Relation index, ScanKey key, Snapshot snapshot)
{
	IndexVisit *visit = palloc_object(IndexVisit);
	IndexScanDesc scan;

	visit->heap = heap;
	visit->snapshot = snapshot;
	visit->buffer = InvalidBuffer;
	visit->map = InvalidBuffer;
	visit->scratch = AllocSetContextCreate(CurrentMemoryContext, "visited page",
										   ALLOCSET_DEFAULT_SIZES);
	visit->bitmap = tbm_create((Size) work_mem * 1024, NULL);
	scan = compat_beginscan_bitmap(index, snapshot, 1);
	index_rescan(scan, key, 1, NULL, 0);
	index_getbitmap(scan, visit->bitmap);
	index_endscan(scan);
	visit->iterator = compat_bitmap_begin(visit->bitmap);
	return visit;
}

/* Finds the visible rows at the page's TIDs, as heap's bitmap scan does. */
void
index_visit_read(IndexVisit *visit)
{
	const CompatBitmapPage *page = &visit->page;
	int			n = page->ntuples;

	visit->buffer = ReadBuffer(visit->heap, page->block);
	visit->ntuples = 0;
	compat_page_prune(visit->heap, visit->buffer, &visit->map);
	LockBuffer(visit->buffer, BUFFER_LOCK_SHARE);
	/* each root once: a search does not begin at a heap-only tuple */
	if (page->lossy)
		n = PageGetMaxOffsetNumber(BufferGetPage(visit->buffer));
	for (int i = 0; i < n; i++)
	{
		HeapTuple	tuple = &visit->tuples[visit->ntuples];
		ItemPointerData tid;

		ItemPointerSet(&tid, page->block, page->lossy ? FirstOffsetNumber + i : page->offsets[i]);
		if (heap_hot_search_buffer(&tid, visit->heap, visit->buffer, visit->snapshot, tuple, NULL, true))
		{
			/*
			 * Its first bytes are wanted soon, and are in no cache yet: where
			 * codings are looked at, this saves a tenth of theme_count()'s
			 * time.
			 */
			for (int line = 0; line < ROW_LINES; line++)
				bytes_prefetch((char *) tuple->t_data + CACHE_LINE * line);
			visit->ntuples++;
		}
	}
	LockBuffer(visit->buffer, BUFFER_LOCK_UNLOCK);
}

static void
leave_page(IndexVisit *visit)
{
	if (BufferIsValid(visit->buffer))
		ReleaseBuffer(visit->buffer);
	visit->buffer = InvalidBuffer;
	MemoryContextReset(visit->scratch);
}

bool
index_visit_next(IndexVisit *visit)
{
	CHECK_FOR_INTERRUPTS();
	leave_page(visit);
	if (!compat_bitmap_next(visit->iterator, &visit->page))
		return false;
	visit->recheck = visit->page.lossy || visit->page.recheck;
	return true;
}

Datum
index_visit_column(const IndexVisit *visit, int tuple, AttrNumber attno, bool *isnull)
{
	return heap_getattr((HeapTuple) &visit->tuples[tuple], attno,
						RelationGetDescr(visit->heap), isnull);
}

void
index_visit_end(IndexVisit *visit)
{
	leave_page(visit);
	if (BufferIsValid(visit->map))
		ReleaseBuffer(visit->map);
	compat_bitmap_end(visit->iterator);
	tbm_free(visit->bitmap);
	MemoryContextDelete(visit->scratch);
	pfree(visit);
}
