/*
 * cache.c
 *	  Automata kept for the backend's life, by content of the codebook.
 *
 * The key is the codebook's content hash, which is half a SHA-256, and the
 * language: a codebook is a value, so an automaton can become unused but never
 * wrong, and there is nothing to invalidate.  An entry is made in a context of
 * its own and adopted only when it is complete, so an error or a cancelled
 * query leaves nothing behind.  What was not asked for longest goes when all
 * together are larger than CACHE_BYTES; the one in hand always stays.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/automaton.h"
#include "utils/memutils.h"

#define CACHE_BYTES (64 * 1024 * 1024)
#define CACHE_ENTRIES 64
#define LANGUAGE_BYTES 64
#define MEASURE_EVERY 64		/* look-ups between two looks at how they have
								 * grown */

typedef struct CachedAutomaton
{
	uint8		hash[CODEBOOK_HASH_BYTES];
	char		language[LANGUAGE_BYTES];	/* NUL-terminated */
	Automaton  *automaton;
	MemoryContext context;
	uint64		used;			/* when last, by count of look-ups */
} CachedAutomaton;

static CachedAutomaton cache[CACHE_ENTRIES];
static int	ncached = 0;
static uint64 lookups = 0;

static void
forget(int i)
{
	MemoryContext context = cache[i].context;

	cache[i] = cache[--ncached];
	MemoryContextDelete(context);
}

/*
 * Makes room for one more of a size, or, where one is in hand, for what it and the
 * others have grown by while they ran.
 */
static void
evict(Size size, const Automaton *in_hand)
{
	for (;;)
	{
		Size		total = size;
		int			oldest = -1;
		int			i;

		for (i = 0; i < ncached; i++)
		{
			total += automaton_size(cache[i].automaton);
			if (cache[i].automaton != in_hand &&
				(oldest < 0 || cache[i].used < cache[oldest].used))
				oldest = i;
		}
		if (oldest < 0 ||
			(total <= CACHE_BYTES && ncached + (in_hand ? 0 : 1) <= CACHE_ENTRIES))
			return;
		forget(oldest);
	}
}

Automaton *
automaton_for(const Codebook *book, const char *language, int length)
{
	char		key[LANGUAGE_BYTES] = {0};
	MemoryContext context;
	Automaton  *automaton;
	CachedAutomaton *entry;
	int			i;

	/*
	 * a longer tag differs from a shorter one in nothing that codebooks ask
	 * for
	 */
	if (language)
		memcpy(key, language, Min(length, LANGUAGE_BYTES - 1));
	lookups++;
	for (i = 0; i < ncached; i++)
		if (memcmp(cache[i].hash, book->hash, CODEBOOK_HASH_BYTES) == 0 &&
			strcmp(cache[i].language, key) == 0)
		{
			automaton = cache[i].automaton;
			cache[i].used = lookups;
			if (lookups % MEASURE_EVERY == 0)
				evict(0, automaton);
			return automaton;
		}

	context = AllocSetContextCreate(CurrentMemoryContext, "proposals matching",
									ALLOCSET_DEFAULT_SIZES);
	automaton = automaton_build(book, language ? key : NULL, strlen(key), context);
	evict(automaton_size(automaton), NULL);
	MemoryContextSetParent(context, TopMemoryContext);
	entry = &cache[ncached++];
	memcpy(entry->hash, book->hash, CODEBOOK_HASH_BYTES);
	memcpy(entry->language, key, sizeof(key));
	entry->automaton = automaton;
	entry->context = context;
	entry->used = lookups;
	return automaton;
}
