/*
 * store.c
 *	  Making what a run needs, and forgetting it.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/store.h"
#include "utils/memutils.h"

#define FULL_BYTES (16 * 1024 * 1024)	/* then all is forgotten … */
#define FULL_STEPS 256			/* … but not before so many more things were
								 * made … */
#define FULL_MAX_BYTES (8 * FULL_BYTES) /* … unless they are this large */

/* Buckets for so many patterns: 1 MB of them, less for few patterns. */
#define BUCKET_BITS(patterns) ((patterns) < 16 ? 10 : (patterns) < 200 ? 11 : 14)

void
store_init(Store *store, MemoryContext parent, Lexicon *lexicon, Phrases *phrases)
{
	store->context = AllocSetContextCreate(parent, "proposals matching, made on demand",
										   ALLOCSET_DEFAULT_SIZES);
	store->lexicon = lexicon;
	store->phrases = phrases;
}

void
store_empty(Store *store)
{
	char	   *words;

	MemoryContextReset(store->context);
	lexicon_reset(store->lexicon, store->context);
	phrases_reset(store->phrases, store->context);
	store->bits = BUCKET_BITS(store->lexicon->npatterns);
	words = MemoryContextAllocZero(store->context, (sizeof(StoreSlot) * 2 << store->bits) + 64);
	store->words = (StoreSlot *) TYPEALIGN(64, words);
	store->characters = NULL;
	store->steps = 0;
}

bool
store_is_full(Store *store)
{
	Size		bytes = MemoryContextMemAllocated(store->context, false);

	return bytes >= FULL_BYTES && (++store->steps >= FULL_STEPS || bytes >= FULL_MAX_BYTES);
}

void
store_forget(Store *store, uint32 *state, uint32 **sets, int nsets)
{
	uint32		nnodes;
	uint32	   *nodes = phrases_save(store->phrases, *state, &nnodes);
	uint32	  **elements = palloc_array(uint32 *, Max(nsets, 1));
	uint32	   *counts = palloc_array(uint32, Max(nsets, 1));

	for (int i = 0; i < nsets; i++)
	{
		const uint32 *old = lexicon_set(store->lexicon, *sets[i], &counts[i]);

		elements[i] = MemoryContextAllocHuge(CurrentMemoryContext,
											 Max(counts[i], 1) * sizeof(uint32));
		memcpy(elements[i], old, counts[i] * sizeof(uint32));
	}
	store_empty(store);
	*state = phrases_restore(store->phrases, nodes, nnodes);
	for (int i = 0; i < nsets; i++)
	{
		*sets[i] = lexicon_restore(store->lexicon, elements[i], counts[i]);
		pfree(elements[i]);
	}
	pfree(elements);
	pfree(counts);
	pfree(nodes);
}

uint32
store_long_word(const Store *store, StoreKey key, const char *p, int length)
{
	const StoreSlot *bucket = store_bucket(store, key);

	for (int i = 0; i < 2; i++)
		if (bucket[i].a == key.a && bucket[i].length == (uint32) length &&
			memcmp((const void *) (uintptr_t) bucket[i].b, p, length) == 0)
			return bucket[i].set;
	return STORE_UNKNOWN;
}

pg_noinline uint32
store_add_word(Store *store, StoreKey key, const char *p, int length, bool compound)
{
	StoreSlot  *bucket = store_bucket(store, key);
	StoreSlot	slot = {key.a, key.b, key.c};
	uint32		set;

	if (length > STORE_SHORT)
	{
		char	   *copy = MemoryContextAllocHuge(store->context, length);

		memcpy(copy, p, length);
		slot.b = (uint64) (uintptr_t) copy;
		slot.c = PG_UINT64_MAX;
	}
	set = compound ? lexicon_compound(store->lexicon, p, length) :
		lexicon_word(store->lexicon, p, length);
	slot.set = store->lexicon->sets[set].unjoined == set ? set : set | STORE_JOINED;
	slot.length = length;
	if (bucket[1].length > STORE_SHORT)
		pfree((void *) (uintptr_t) bucket[1].b);
	bucket[1] = bucket[0];
	bucket[0] = slot;
	return slot.set;
}

pg_noinline uint32
store_add_character(Store *store, uint32 cp, const char *p, int length)
{
	uint32		set = lexicon_word(store->lexicon, p, length);

	if (store->characters == NULL)
		store->characters = MemoryContextAllocZero(store->context, FOLD_PAGES * sizeof(uint32 *));
	if (store->characters[cp >> 8] == NULL)
		store->characters[cp >> 8] = MemoryContextAllocZero(store->context, 256 * sizeof(uint32));
	store->characters[cp >> 8][cp & 0xFF] = set + 1;
	return set;
}
