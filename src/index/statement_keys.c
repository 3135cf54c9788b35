/*
 * statement_keys.c
 *	  The word keys of a statement.
 *
 * One pass over the text finds words (text/words.h) and keeps
 * each distinct one, as it is written, in a hash table; only those are folded
 * then, and sorted.  A text has ten times the words that it has distinct ones,
 * so finding a word's end and one look-up are what a text costs.
 */
#include "postgres.h"
#include "base/compat.h"

#include "codebook/codebook.h"
#include "index/statement_keys.h"
#include "language/word_parts.h"
#include "miscadmin.h"

typedef struct SeenWord
{
	const char *s;				/* NULL: free */
	int			len;
	uint32		hash;
	bool		inside;			/* in some proposal */
	bool		folded;			/* is a key; else as the text has it */
} SeenWord;

typedef struct KeyScan
{
	Folder	   *folder;
	const char *text;
	bool		inside;			/* of a proposal */
	SeenWord   *seen;
	uint32		nseen;
	uint32		mask;
	int			words;			/* since the last look for interrupts */
} KeyScan;

static void
grow_seen(KeyScan *scan)
{
	SeenWord   *old = scan->seen;
	uint32		nold = scan->mask + 1;

	scan->mask = scan->mask * 2 + 1;
	scan->seen = MemoryContextAllocExtended(CurrentMemoryContext,
											((Size) scan->mask + 1) * sizeof(SeenWord),
											MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (uint32 i = 0; i < nold; i++)
		if (old[i].s != NULL)
		{
			uint32		slot = old[i].hash & scan->mask;

			while (scan->seen[slot].s != NULL)
				slot = (slot + 1) & scan->mask;
			scan->seen[slot] = old[i];
		}
	pfree(old);
}

static inline uint32
hash_word(const char *s, int len, bool folded)
{
	uint64		h = folded ? 1 : 0;

	for (; len > 8; s += 8, len -= 8)
	{
		uint64		eight;

		memcpy(&eight, s, 8);
		h = (h ^ eight) * UINT64CONST(0x9E3779B97F4A7C15);
		h ^= h >> 32;
	}
	for (int i = 0; i < len; i++)
		h = h << 8 ^ h >> 56 ^ (uint8) s[i];
	h *= UINT64CONST(0xC2B2AE3D27D4EB4F);
	return (uint32) (h >> 32);
}

/* Notes a word as it is written, or a key; a key's bytes are copied. */
static inline void
see(KeyScan *scan, const char *s, int len, bool folded)
{
	uint32		hash = hash_word(s, len, folded);
	uint32		slot = hash & scan->mask;
	SeenWord   *seen;

	for (; (seen = &scan->seen[slot])->s != NULL; slot = (slot + 1) & scan->mask)
		if (seen->hash == hash && seen->len == len && seen->folded == folded &&
			memcmp(seen->s, s, len) == 0)
		{
			seen->inside |= scan->inside;
			return;
		}
	seen->s = folded ? memcpy(palloc(len), s, len) : s;
	seen->len = len;
	seen->hash = hash;
	seen->inside = scan->inside;
	seen->folded = folded;
	if (++scan->nseen * 2 > scan->mask)
		grow_seen(scan);
}

/* A pair of characters in the making; a run ends with one alone. */
typedef struct CharacterPair
{
	char		bytes[2 * WORD_MAX_BYTES + 1];
	int			first;			/* of the first one; 0: there is none */
} CharacterPair;

static inline void
end_run(KeyScan *scan, CharacterPair *pair)
{
	if (unlikely(pair->first > 0))
		see(scan, pair->bytes, pair->first, true);
	pair->first = 0;
}

static void
see_character(KeyScan *scan, CharacterPair *pair, const Word *character)
{
	int			at = pair->first > 0 ? pair->first + 1 : 0;
	int			len = fold_text(scan->folder, character->start,
								(int) (character->stop - character->start),
								pair->bytes + at, WORD_MAX_BYTES);

	if (pair->first > 0)
	{
		pair->bytes[pair->first] = KEY_CHARACTER_PAIR;
		see(scan, pair->bytes, len > 0 ? at + len : pair->first, true);
		memmove(pair->bytes, pair->bytes + at, len);
	}
	pair->first = len;
}

/*
 * The words of text[start, stop), which a proposal's edge parts from all others.
 * Characters make a pair where a term could reach from one to the other: over
 * blanks and the end of a line, over nothing else.
 */
static void
scan_stretch(KeyScan *scan, int start, int stop)
{
	WordReader	reader;
	Word		word;
	CharacterPair pair;

	pair.first = 0;
	word_reader(&reader, scan->folder, scan->text + stop);
	word_begin(&word, scan->text + start);
	for (;;)
	{
		if (unlikely((++scan->words & 0xFFFF) == 0))
			CHECK_FOR_INTERRUPTS();
		switch (word_next(&reader, &word))
		{
			case WORD_LETTERS:
				end_run(scan, &pair);
				see(scan, word.start, (int) (word.stop - word.start), false);
				break;
			case WORD_CHARACTER:
				if (word.gap & (WORD_GAP_SIGN | WORD_GAP_END))
					end_run(scan, &pair);
				do
					see_character(scan, &pair, &word);
				while (word_next_character(&reader, &word));
				break;
			case WORD_END:
				end_run(scan, &pair);
				return;
		}
	}
}

/* --- folding and sorting --- */

typedef struct SortKey
{
	uint64		head;			/* the first bytes, as a number */
	WordKey		key;
} SortKey;

typedef struct SortKeys
{
	SortKey    *items;
	Size		n,
				size;
} SortKeys;

static void
add_key(SortKeys *keys, const char *s, int len, bool inside)
{
	SortKey    *k;

	if (keys->n == keys->size)
	{
		keys->size *= 2;
		keys->items = repalloc_huge(keys->items, keys->size * sizeof(SortKey));
	}
	k = &keys->items[keys->n++];
	k->head = 0;
	memcpy(&k->head, s, Min(len, 8));
	k->head = pg_ntoh64(k->head);
	k->key.s = s;
	k->key.len = len;
	k->key.inside = inside;
}

static void
put_key_word(SortKeys *keys, Folder *folder, const SeenWord *word)
{
	WordPart	parts[WORD_MAX_PARTS];
	char		folded[WORD_MAX_BYTES];
	int			n;

	if (word->folded || word_is_plain(word->s, word->len))
	{
		add_key(keys, word->s, word->len, word->inside);
		return;
	}
	n = word_parts(folder, word->s, word->len, parts);
	for (int i = 0; i < n; i++)
	{
		int			len = word_part_fold(folder, word->s, &parts[i], folded, sizeof(folded));

		if (len > 0)
			add_key(keys, memcpy(palloc(len), folded, len), len, word->inside);
	}
}

static int
compare_bytes(const SortKey *x, const SortKey *y)
{
	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	return bytes_compare(x->key.s, x->key.len, y->key.s, y->key.len);
}

static int
by_key_bytes(const void *a, const void *b)
{
	return compare_bytes(a, b);
}

static int
fold_seen(const KeyScan *scan, WordKey **result)
{
	SortKeys	keys;
	WordKey    *sorted;
	Size		n = 0;

	keys.n = 0;
	keys.size = (Size) scan->nseen + scan->nseen / 4 + 16;
	keys.items = MemoryContextAllocHuge(CurrentMemoryContext, keys.size * sizeof(SortKey));
	for (Size i = 0; i <= scan->mask; i++)
	{
		if (i % 0x10000 == 0)
			CHECK_FOR_INTERRUPTS();
		if (scan->seen[i].s != NULL)
			put_key_word(&keys, scan->folder, &scan->seen[i]);
	}
	qsort(keys.items, keys.n, sizeof(SortKey), by_key_bytes);

	sorted = MemoryContextAllocHuge(CurrentMemoryContext, (keys.n + 1) * sizeof(WordKey));
	for (Size i = 0; i < keys.n; i++)
		if (i > 0 && compare_bytes(&keys.items[i], &keys.items[i - 1]) == 0)
			sorted[n - 1].inside |= keys.items[i].key.inside;
		else
			sorted[n++] = keys.items[i].key;
	pfree(keys.items);
	*result = sorted;
	return (int) n;
}

int
statement_keys(const Statement *s, const Proposal *proposals, WordKey **keys)
{
	KeyScan		scan;
	int			at = 0;
	int			n;

	memset(&scan, 0, sizeof(scan));
	scan.folder = folder_get(FOLDING_ALL);
	scan.text = s->text;
	scan.mask = 63;
	while (scan.mask < 4095 && (int) scan.mask < s->text_len / 8)
		scan.mask = scan.mask * 2 + 1;
	scan.seen = palloc0_array(SeenWord, scan.mask + 1);
	for (int i = 0; i < s->nproposals; i++)
	{
		scan.inside = false;
		scan_stretch(&scan, at, proposals[i].byte_start);
		scan.inside = true;
		scan_stretch(&scan, proposals[i].byte_start, proposals[i].byte_stop);
		at = proposals[i].byte_stop;
	}
	scan.inside = false;
	scan_stretch(&scan, at, s->text_len);
	n = fold_seen(&scan, keys);
	pfree(scan.seen);
	return n;
}
