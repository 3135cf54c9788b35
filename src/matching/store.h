/*
 * store.h
 *	  What an automaton makes while it runs: the set of patterns of each word
 *	  (lexicon.h), and the states and steps of phrases (phrases.h).
 *
 * All of it is made when a text first needs it and kept, for the next words and
 * for the next texts, in one memory context.  When that has grown too large it is
 * emptied, and what texts need is made again; a run that is under way takes its
 * state and the sets it still needs over (store_forget).
 *
 * The store also remembers which set a word as the text has it was found to have,
 * so that folding and comparing with patterns happens once for a word that was met
 * lately.  Words stand two to a bucket, a bucket to a cache line: a word that was
 * not met lately takes the first slot, and the second keeps the one before it.
 * Single characters of unspaced scripts have a table of their own.
 */
#ifndef PROPOSALS_STORE_H
#define PROPOSALS_STORE_H

#include "base/bytes.h"
#include "matching/phrases.h"
#include "text/words.h"

/*
 * A word.  Of up to STORE_SHORT bytes it stands in the slot itself, padded with
 * zeros; of a longer one, a is a hash, b its address and c not what text can be.
 */
typedef struct StoreSlot
{
	uint64		a,
				b,
				c;
	uint32		set;			/* with STORE_JOINED: some pattern needs a
								 * hyphen before */
	uint32		length;			/* 0: free */
} StoreSlot;

#define STORE_SHORT 24
#define STORE_JOINED 0x80000000
#define STORE_UNKNOWN 0xFFFFFFFF	/* no set: the word was not met lately */

typedef struct Store
{
	MemoryContext context;		/* of all that is made on demand */
	Lexicon    *lexicon;
	Phrases    *phrases;
	StoreSlot  *words;			/* two a bucket */
	int			bits;			/* of the number of buckets */
	uint32	  **characters;		/* pages of set + 1 by code point */
	int			steps;			/* made since the context was large */
} Store;

extern void store_init(Store *store, MemoryContext parent, Lexicon *lexicon, Phrases *phrases);

/* Forgets everything.  Also the first thing to do, when all terms are known. */
extern void store_empty(Store *store);

/* Asked before something is made: should the store forget first? */
extern bool store_is_full(Store *store);

/* Forgets everything but a state and some sets, whose numbers it changes. */
extern void store_forget(Store *store, uint32 *state, uint32 **sets, int nsets);

/* What slots are compared with. */
typedef struct StoreKey
{
	uint64		a,
				b,
				c;
} StoreKey;

/* The first n bytes of eight, n <= 0: none. */
static inline uint64
first_bytes(uint64 bytes, int n)
{
	return n >= 8 ? bytes : n <= 0 ? 0 : bytes & ((UINT64CONST(1) << n * 8) - 1);
}

/* The key of a word of a text that ends at end. */
static inline StoreKey
store_key(const char *p, int length, const char *end)
{
	char		padded[STORE_SHORT] = {0};
	StoreKey	key = {0, 0, 0};

	if (unlikely(length > STORE_SHORT))
	{
		key.a = content_hash(0, p, length);
		key.b = PG_UINT64_MAX;
		return key;
	}
	if (unlikely(end - p < STORE_SHORT))
		p = memcpy(padded, p, length);
	key.a = first_bytes(load_bytes(p), length);
	key.b = first_bytes(load_bytes(p + 8), length - 8);
	key.c = first_bytes(load_bytes(p + 16), length - 16);
	return key;
}

static inline StoreSlot *
store_bucket(const Store *store, StoreKey key)
{
	uint64		h = key.a * UINT64CONST(0x9E3779B97F4A7C15) +
		key.b * UINT64CONST(0xC2B2AE3D27D4EB4F) + key.c * UINT64CONST(0x165667B19E3779F9);

	return store->words + (h >> (64 - store->bits)) * 2;
}

/*
 * Text has no bytes 0xFF, so of long words neither the slots nor the keys equal
 * another.
 */
static inline uint64
store_slot_differs(const StoreSlot *slot, StoreKey key)
{
	return (slot->a ^ key.a) | (slot->b ^ key.b) | (slot->c ^ key.c);
}

/*
 * The set of a word with this key, with STORE_JOINED where it has joined patterns;
 * or STORE_UNKNOWN.  Which of the two slots has it is decided without a branch:
 * nothing could predict it.
 */
static inline uint32
store_word(const Store *store, StoreKey key)
{
	const StoreSlot *bucket = store_bucket(store, key);
	uint64		first = store_slot_differs(&bucket[0], key);
	uint64		second = store_slot_differs(&bucket[1], key);

	if (unlikely(first != 0 && second != 0))
		return STORE_UNKNOWN;
	return bucket[first != 0].set;
}

/* The same of a word longer than STORE_SHORT, by its bytes. */
extern uint32 store_long_word(const Store *store, StoreKey key, const char *p, int length);

/* Finds the set of a word, or of a hyphenated word as a whole, and remembers it. */
extern uint32 store_add_word(Store *store, StoreKey key, const char *p, int length, bool compound);

/* The set of one character of an unspaced script, without marks; or STORE_UNKNOWN. */
static inline uint32
store_character(const Store *store, uint32 cp)
{
	const uint32 *page = store->characters ? store->characters[cp >> 8] : NULL;

	/* sets are kept plus one: 0, none, becomes STORE_UNKNOWN */
	return likely(page) ? page[cp & 0xFF] - 1 : STORE_UNKNOWN;
}

extern uint32 store_add_character(Store *store, uint32 cp, const char *p, int length);

#endif							/* PROPOSALS_STORE_H */
