/*
 * redzone.h
 *	  The extension's own allocations, watched by the address sanitizer.
 *
 * The server hands out pieces of large malloc'd blocks, so the sanitizer does
 * not see a step beyond a piece.  Included before every source file (gcc and
 * clang: -include test/lib/redzone.h), this header lets each allocation that
 * the extension makes be a block of malloc of its own, poisoned behind its last
 * byte, and freed memory be poisoned as malloc's is.
 *
 * For that each memory context gets a child whose limit for chunks inside of
 * shared blocks is as low as the server allows; the child goes when its parent
 * is reset or deleted, and pfree and repalloc work as ever.
 */
#ifndef REDZONE_H
#define REDZONE_H

#include "postgres.h"
#include "utils/memutils.h"
#include "utils/palloc.h"
#include "lib/stringinfo.h"
#include "storage/shmem.h"

#include <sanitizer/asan_interface.h>

/*
 * Longer chunks than any that shares a block under these sizes.  Not the sizes
 * of ALLOCSET_SMALL_SIZES: for these the server takes a used context with the
 * limit it had.
 */
#define REDZONE_LEAST 512
#define REDZONE_SIZES 0, 2048, 2048

static const char redzone_name[] = "redzone";

static inline MemoryContext
redzone_context(MemoryContext parent)
{
	for (MemoryContext c = parent->firstchild; c != NULL; c = c->nextchild)
		if (strcmp(c->name, redzone_name) == 0)
			return c;
	return AllocSetContextCreate(parent, "redzone", REDZONE_SIZES);
}

static inline void *
redzone_poison(void *p, Size size)
{
	Size		rounded = MAXALIGN(Max(size, REDZONE_LEAST));

	if (p != NULL)
		ASAN_POISON_MEMORY_REGION((char *) p + size, rounded - size);
	return p;
}

static inline void *
redzone_alloc(MemoryContext context, Size size, int flags)
{
	/* sizes that the server refuses are its business */
	Size		chunk = size < REDZONE_LEAST ? REDZONE_LEAST : size;

	if (strcmp(context->name, redzone_name) != 0)
		context = redzone_context(context);
	return redzone_poison(MemoryContextAllocExtended(context, chunk, flags), size);
}

static inline void *
redzone_realloc(void *p, Size size, int flags)
{
	Size		chunk = size < REDZONE_LEAST ? REDZONE_LEAST : size;

	/* the server's own copying must reach all of the old chunk */
	ASAN_UNPOISON_MEMORY_REGION(p, GetMemoryChunkSpace(p) - 2 * MAXIMUM_ALIGNOF);
	return redzone_poison((flags & MCXT_ALLOC_HUGE) ? repalloc_huge(p, chunk) : repalloc(p, chunk),
						  size);
}

static inline void
redzone_init_string(StringInfo s)
{
	s->data = redzone_alloc(CurrentMemoryContext, 1024, 0);
	s->maxlen = 1024;
	s->len = 0;
	s->cursor = 0;
	s->data[0] = '\0';
}

#undef palloc
#define palloc(size) redzone_alloc(CurrentMemoryContext, (size), 0)
#define palloc0(size) redzone_alloc(CurrentMemoryContext, (size), MCXT_ALLOC_ZERO)
#define palloc_extended(size, flags) redzone_alloc(CurrentMemoryContext, (size), (flags))
#define MemoryContextAlloc(context, size) redzone_alloc((context), (size), 0)
#define MemoryContextAllocZero(context, size) redzone_alloc((context), (size), MCXT_ALLOC_ZERO)
#define MemoryContextAllocHuge(context, size) redzone_alloc((context), (size), MCXT_ALLOC_HUGE)
#define MemoryContextAllocExtended(context, size, flags) redzone_alloc((context), (size), (flags))
#define repalloc(p, size) redzone_realloc((p), (size), 0)
#define repalloc_huge(p, size) redzone_realloc((p), (size), MCXT_ALLOC_HUGE)
#define initStringInfo(s) redzone_init_string(s)
/* what a context holds stands in its child */
#define MemoryContextMemAllocated(context, recurse) MemoryContextMemAllocated((context), true)
#define palloc_mul(a, b) palloc(mul_size((a), (b)))
#define palloc0_mul(a, b) palloc0(mul_size((a), (b)))
#define repalloc_mul(p, a, b) repalloc((p), mul_size((a), (b)))

#endif							/* REDZONE_H */
