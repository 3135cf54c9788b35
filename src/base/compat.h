/*
 * compat.h
 *	  Every difference between PostgreSQL 13 and 19 that the extension meets,
 *	  and nothing else: the rest of the code has no PG_VERSION_NUM test.
 *
 * Included right after postgres.h and before any other PostgreSQL header, since
 * it changes PGDLLEXPORT.
 */
#ifndef PROPOSALS_COMPAT_H
#define PROPOSALS_COMPAT_H

#if PG_VERSION_NUM < 130000
#error "proposals needs PostgreSQL 13 or later"
#endif

/*
 * Symbols.  Libraries are opened RTLD_GLOBAL, so a function with a common name
 * could answer for another extension's.  We compile with -fvisibility=hidden
 * and export only what the server must find; before 16 the server's macro is
 * empty on Unix.
 */
#if PG_VERSION_NUM < 160000 && defined(__GNUC__) && !defined(WIN32)
#undef PGDLLEXPORT
#define PGDLLEXPORT __attribute__((visibility("default")))
#endif

#include "fmgr.h"
#include "nodes/nodes.h"

/* 18 has pg_noreturn, which stands before the declaration. */
#if PG_VERSION_NUM < 180000
#define pg_noreturn pg_attribute_noreturn()
#endif

/* 16 took the varlena macros out of postgres.h. */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* Declares a C function that SQL calls. */
#define SQL_FUNCTION(name) PGDLLEXPORT PG_FUNCTION_INFO_V1(name)

/*
 * Soft errors came with 16 (pg_input_is_valid, COPY ... ON_ERROR).  Before it
 * the context is ignored and the error is thrown.
 */
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#define ESCONTEXT(fcinfo) ((fcinfo)->context)
#else
#define ESCONTEXT(fcinfo) ((Node *) NULL)
#define errsave(context, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); } while (0)
#define ereturn(context, value, ...) \
	do { errsave(context, __VA_ARGS__); return value; } while (0)
#define SOFT_ERROR_OCCURRED(context) ((void) (context), false)
#endif

/*
 * Calls a type's input function; false after a soft error.
 */
static inline bool
compat_input_call(PGFunction in, char *text, Node *escontext, Datum *result)
{
#if PG_VERSION_NUM >= 160000
	return DirectInputFunctionCallSafe(in, text, InvalidOid, -1, escontext, result);
#else
	*result = DirectFunctionCall3(in, CStringGetDatum(text),
								  ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
	return true;
#endif
}

/* 17 moved a column's statistics target; negative is the default. */
#if PG_VERSION_NUM >= 170000
#define compat_stats_target(stats) \
	((stats)->attstattarget >= 0 ? (stats)->attstattarget : default_statistics_target)
#else
#define compat_stats_target(stats) \
	((stats)->attr->attstattarget >= 0 ? (stats)->attr->attstattarget : default_statistics_target)
#endif

/* 18 asks who waits. */
#if PG_VERSION_NUM >= 180000
#define compat_vacuum_delay_point() vacuum_delay_point(true)
#else
#define compat_vacuum_delay_point() vacuum_delay_point()
#endif

/* 14 gave is_pseudo_constant_for_index() the planner's root. */
#if PG_VERSION_NUM >= 140000
#define compat_pseudo_constant(root, expr, index) is_pseudo_constant_for_index(root, expr, index)
#else
#define compat_pseudo_constant(root, expr, index) is_pseudo_constant_for_index(expr, index)
#endif

/* 16 gave make_range() a soft error context. */
#if PG_VERSION_NUM >= 160000
#define compat_make_range(typcache, lower, upper) make_range(typcache, lower, upper, false, NULL)
#else
#define compat_make_range(typcache, lower, upper) make_range(typcache, lower, upper, false)
#endif

/*
 * The pages of a TID bitmap, in order.  18 fills the caller's struct, keeps the
 * offsets apart, and asks index scans for a place to count in.
 */
#include "access/htup_details.h"
#include "nodes/tidbitmap.h"

typedef struct CompatBitmapPage
{
	BlockNumber block;
	bool		lossy;			/* any tuple of the page; no offsets */
	bool		recheck;
	int			ntuples;
	OffsetNumber offsets[MaxHeapTuplesPerPage];
} CompatBitmapPage;

#if PG_VERSION_NUM >= 180000
typedef TBMPrivateIterator CompatBitmapIterator;
#define compat_bitmap_begin(bitmap) tbm_begin_private_iterate(bitmap)
#define compat_bitmap_end(iterator) tbm_end_private_iterate(iterator)
#define compat_beginscan_bitmap(index, snapshot, nkeys) \
	index_beginscan_bitmap(index, snapshot, NULL, nkeys)
#else
typedef TBMIterator CompatBitmapIterator;
#define compat_bitmap_begin(bitmap) tbm_begin_iterate(bitmap)
#define compat_bitmap_end(iterator) tbm_end_iterate(iterator)
#define compat_beginscan_bitmap(index, snapshot, nkeys) \
	index_beginscan_bitmap(index, snapshot, nkeys)
#endif

static inline bool
compat_bitmap_next(CompatBitmapIterator *iterator, CompatBitmapPage *page)
{
#if PG_VERSION_NUM >= 180000
	TBMIterateResult result;

	if (!tbm_private_iterate(iterator, &result))
		return false;
	page->lossy = result.lossy;
	page->ntuples = result.lossy ? 0 :
		tbm_extract_page_tuple(&result, page->offsets, MaxHeapTuplesPerPage);
	page->block = result.blockno;
	page->recheck = result.recheck;
#else
	TBMIterateResult *result = tbm_iterate(iterator);

	if (result == NULL)
		return false;
	page->lossy = result->ntuples < 0;
	page->ntuples = Max(result->ntuples, 0);
	memcpy(page->offsets, result->offsets, page->ntuples * sizeof(OffsetNumber));
	page->block = result->blockno;
	page->recheck = result->recheck;
#endif
	return true;
}

/*
 * Prunes a page of the heap if that looks worth it.  From 19 on this may pin the
 * page of the visibility map: *map is InvalidBuffer or the page pinned by an earlier
 * call, and the caller releases it.  We do not ask for bits to be set there.
 */
#if PG_VERSION_NUM >= 190000
#define compat_page_prune(heap, buffer, map) heap_page_prune_opt(heap, buffer, map, false)
#else
#define compat_page_prune(heap, buffer, map) ((void) (map), heap_page_prune_opt(heap, buffer))
#endif

/* 16 has one check of rights for all kinds of objects. */
#if PG_VERSION_NUM >= 160000
#define compat_schema_aclcheck(schema, role, mode) \
	object_aclcheck(NamespaceRelationId, schema, role, mode)
#else
#define compat_schema_aclcheck(schema, role, mode) pg_namespace_aclcheck(schema, role, mode)
#endif

#include "storage/shmem.h"		/* add_size, mul_size: checked arithmetic */

/* 16 has the typed allocation macros, and so have late minors of the others. */
#ifndef palloc_array
#define palloc_array(type, count) \
	((type *) palloc(mul_size(sizeof(type), (count))))
#define palloc0_array(type, count) \
	((type *) palloc0(mul_size(sizeof(type), (count))))
#define palloc_object(type) ((type *) palloc(sizeof(type)))
#define palloc0_object(type) ((type *) palloc0(sizeof(type)))
#define repalloc_array(pointer, type, count) \
	((type *) repalloc(pointer, mul_size(sizeof(type), (count))))
#endif

#endif							/* PROPOSALS_COMPAT_H */
