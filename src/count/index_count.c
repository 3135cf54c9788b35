/*
 * index_count.c
 *	  How many visible rows does a bitmap index scan find?
 *
 * GIN knows which rows have a theme, but not which of them a snapshot sees, and
 * PostgreSQL's bitmap heap scan visits every page to find out.  Where all tuples
 * of a page are visible to everybody, there is nothing to find out: each TID
 * that the index gave for it is one row.  The visibility map says so of a page,
 * at the moment when it is read; but a bitmap is as old as the index scan that
 * made it.  What follows is why a page may be trusted, and when.
 *
 * The danger.  The index scan meets the TID of a row that nobody can see: its
 * transaction is still running, and then aborts; or it was deleted long ago.
 * VACUUM removes the index entry and the row, finds nothing else to wait for and
 * sets the page's bit.  Whoever reads the map only now counts a row that never
 * was.  (Bitmap heap scans from 11 on had this error for count(*), until 18 and
 * minor releases of the others gave the shortcut up.)  Reading the bit before the
 * scan as well is not enough: it can be set, cleared by an insert that the scan
 * meets, and set again by VACUUM after the insert has aborted.
 *
 * The rule.  A page is trusted when its bit was set at one moment before the
 * index scan began, at one moment after it ended, and never set in between: so it was
 * set all the time.  That no bit was set in between shows in the LSN of the
 * map's page: to set a bit is logged, and stamps the page with the record's LSN
 * (visibilitymap_set, on a standby too, where replay does the same); to clear
 * one does not.  From 19 on a SELECT that prunes a page may set its bit as well;
 * that too is logged and stamps the page.  So we note the LSN of each map page
 * before, read bits and LSN together under the page's lock after, and trust the
 * bits if the LSN is the same.  One map page covers 32,672 heap pages (255 MB):
 * two short reads for each of these.
 * Tables that are not logged have no such LSN: an unlogged one is never trusted;
 * a temporary one, and a table made by our own transaction, nobody else can vacuum.
 *
 * Why that is right.  Let a page have its bit set all the time from t1, before
 * the index scan, to t2, after it; the snapshot is older than t1.
 *
 * - An insert, update or delete clears the bit while it changes the page, before
 *	 its own index entries are made.  So the page's tuples are the same from t1 to
 *	 t2.  A page with the bit has no dead tuple and no dead line pointer; VACUUM
 *	 takes index entries away before it frees the line pointers they lead to.  So
 *	 no entry the scan met leads to anything but a tuple that is there, a TID is
 *	 not used a second time while the scan goes on, and entries under several
 *	 keys, read one after the other, are of one row.
 * - Every row has had all its entries since before its transaction committed;
 *	 so what the index says is exact where it asks for no recheck.
 * - The bit says that all tuples are older than every snapshot that was in use
 *	 when it was set, and those that came later see them as well; on a standby
 *	 replay waits for, or cancels, the queries whose snapshots do not
 *	 (ResolveRecoveryConflictWithSnapshot) before it sets the bit.  A deletion
 *	 clears it.  One that our snapshot sees was committed before, so cleared the
 *	 bit before t1; one by a later transaction we need not see.  As we read the
 *	 map under its page's lock, we see what was cleared before a TID got into the
 *	 index page that we have read.
 * - HOT: entries lead to the root of a chain.  Dead members keep the bit from being
 *	 set, so on such a page a chain has one member, which is visible, and has the
 *	 root's value in each indexed column.  TIDs and rows are one to one.
 *
 * All else goes to the heap: pages not trusted, pages for which the bitmap had no room
 * for TIDs, TIDs that the index wants rechecked.  There it is as in any bitmap
 * heap scan: a TID counts if the snapshot sees a member of its chain, and, where
 * asked for, if the condition is true of it.  A row that the snapshot sees has
 * kept its TID since before the scan, so a TID used twice can do no harm.
 *
 * Serializable transactions trust no page.  A visit locks the row and looks for
 * conflicts; of a page that is not visited only the lock could be taken, and one that
 * deletes a row between the moment when its bit was read and the lock would be seen by
 * neither.  GIN itself locks what it has read.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/visibilitymap.h"
#include "access/xact.h"
#include "storage/bufmgr.h"
#include "storage/bufpage.h"

#include "count/index_count.h"
#include "count/index_visit.h"

/* Layout of the map since 9.6: two bits a page, the lower one "all visible". */
#define MAP_BYTES (BLCKSZ - MAXALIGN(SizeOfPageHeaderData))
#define PAGES_PER_MAP_BYTE 4
#define PAGES_PER_MAP_PAGE (MAP_BYTES * PAGES_PER_MAP_BYTE)

#define LSN_ABSENT PG_UINT64_MAX	/* there was no such map page */

typedef struct TrustedPages
{
	Relation	heap;
	BlockNumber nmaps;			/* map pages that were looked at before */
	XLogRecPtr *before;			/* their LSNs */
	BlockNumber current;		/* map page in `bits` */
	bool		unchanged;		/* no bit in it was set since */
	uint8		bits[MAP_BYTES];
} TrustedPages;

/* LSN of a map page and, where asked for, its bits at the same moment. */
static XLogRecPtr
read_map(Relation heap, BlockNumber map, uint8 *bits)
{
	Buffer		buffer = InvalidBuffer;
	XLogRecPtr	lsn = LSN_ABSENT;

	/* finds the page, if there is one, and pins it */
	visibilitymap_get_status(heap, map * PAGES_PER_MAP_PAGE, &buffer);
	if (BufferIsValid(buffer))
	{
		LockBuffer(buffer, BUFFER_LOCK_SHARE);
		lsn = PageGetLSN(BufferGetPage(buffer));
		if (bits)
			memcpy(bits, PageGetContents(BufferGetPage(buffer)), MAP_BYTES);
		UnlockReleaseBuffer(buffer);
	}
	return lsn;
}

/* Before the index scan. */
static void
trusted_begin(TrustedPages *trusted, Relation heap)
{
	BlockNumber npages = RelationGetNumberOfBlocks(heap);

	trusted->heap = heap;
	trusted->current = InvalidBlockNumber;
	trusted->nmaps = 0;
	if (heap->rd_rel->relpersistence != RELPERSISTENCE_UNLOGGED && !IsolationIsSerializable())
		trusted->nmaps = npages / PAGES_PER_MAP_PAGE + (npages % PAGES_PER_MAP_PAGE > 0);
	trusted->before = palloc_array(XLogRecPtr, trusted->nmaps + 1);
	for (BlockNumber map = 0; map < trusted->nmaps; map++)
		trusted->before[map] = read_map(heap, map, NULL);
}

/* After it, for pages in ascending order. */
static bool
trusted_page(TrustedPages *trusted, BlockNumber page)
{
	BlockNumber map = page / PAGES_PER_MAP_PAGE;
	int			at = page % PAGES_PER_MAP_PAGE;

	if (map >= trusted->nmaps)
		return false;
	if (map != trusted->current)
	{
		XLogRecPtr	after = read_map(trusted->heap, map, trusted->bits);

		trusted->current = map;
		trusted->unchanged = after != LSN_ABSENT && after == trusted->before[map];
	}
	return trusted->unchanged &&
		(trusted->bits[at / PAGES_PER_MAP_BYTE] >> (at % PAGES_PER_MAP_BYTE * 2) &
		 VISIBILITYMAP_ALL_VISIBLE) != 0;
}

/* --- counting --- */

/* How many of a page's rows satisfy the condition? */
static int
count_rows(const IndexVisit *visit, AttrNumber attno, ScanKey key)
{
	int			count = 0;

	for (int i = 0; i < visit->ntuples; i++)
	{
		bool		isnull;
		Datum		value = index_visit_column(visit, i, attno, &isnull);

		count += !isnull && DatumGetBool(FunctionCall2(&key->sk_func, value, key->sk_argument));
	}
	return count;
}

int64
index_count(Relation heap, Relation index, AttrNumber attno, ScanKey key, Snapshot snapshot)
{
	TrustedPages trusted;
	IndexVisit *visit;
	int64		count = 0;

	trusted_begin(&trusted, heap);
	visit = index_visit_begin(heap, index, key, snapshot);
	while (index_visit_next(visit))
	{
		MemoryContext old;

		if (!visit->recheck && trusted_page(&trusted, visit->page.block))
		{
			count += visit->page.ntuples;
			continue;
		}
		index_visit_read(visit);
		old = MemoryContextSwitchTo(visit->scratch);
		count += visit->recheck ? count_rows(visit, attno, key) : visit->ntuples;
		MemoryContextSwitchTo(old);
	}
	index_visit_end(visit);
	pfree(trusted.before);
	return count;
}
