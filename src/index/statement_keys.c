/*
 * statement_keys.c
 *	  The word keys of a statement.
 *
 * One pass over the text finds words by the rules of matching/scan.c and keeps
 * each distinct one, as it is written, in a hash table; only those are folded
 * then, and sorted.  A text has ten times the words that it has distinct ones,
 * so finding a word's end and one look-up are what a text costs.
 */
#include "postgres.h"
#include "base/compat.h"

#include "codebook/codebook.h"
#include "index/statement_keys.h"
#include "matching/internal.h"
#include "miscadmin.h"
#include "port/pg_bswap.h"

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

/* The end of the character of an unspaced script at p, with its marks. */
static const char *
character_end(KeyScan *scan, const char *p, const char *end)
{
	int			n;

	fold_class_at(scan->folder, p, end, &n);
	for (p += n; p < end && (unsigned char) *p >= 0x80; p += n)
	{
		FoldClass	class = fold_class_at(scan->folder, p, end, &n);

		if (class != FOLD_MARK && class != FOLD_DIACRITIC)
			break;
	}
	return p;
}

/*
 * The words of text[start, stop), which a proposal's edge parts from all others.
 * Characters make a pair where a term could reach from one to the other: over
 * blanks and the end of a line, over nothing else.
 */
static void
scan_stretch(KeyScan *scan, int start, int stop)
{
	Folder	   *folder = scan->folder;
	const char *p = scan->text + start;
	const char *end = scan->text + stop;
	char		pair[2 * LEXICON_WORD_BYTES + 1];
	int			last = 0;		/* bytes of the character before, in pair */
	int			lines = 0;

	while (p < end)
	{
		unsigned char b = *p;
		FoldClass	class;
		const char *next;
		int			n = 1;

		if (b < 0x80)
			class = FOLD_CLASS(folder->ascii[b]);
		else
			class = fold_class_at(folder, p, end, &n);
		if (b == '\n' && ++lines == 1)
			class = FOLD_SPACE;
		else if (b == '\n')
			class = FOLD_STOP;
		if (likely(class == FOLD_SPACE) || class == FOLD_MARK || class == FOLD_DIACRITIC)
		{
			p += n;
			continue;
		}
		if (class == FOLD_UNSPACED)
		{
			int			at = last > 0 ? last + 1 : 0;
			int			len;

			next = character_end(scan, p, end);
			len = fold_text(folder, p, (int) (next - p), pair + at, LEXICON_WORD_BYTES);
			if (last > 0)
			{
				pair[last] = KEY_CHARACTER_PAIR;
				if (len > 0)
					see(scan, pair, at + len, true);
				else
					see(scan, pair, last, true);
				memmove(pair, pair + at, len);
			}
			last = len;
			lines = 0;
		}
		else
		{
			if (unlikely(last > 0))
				see(scan, pair, last, true);
			last = 0;
			next = p + n;
			if (class == FOLD_WORD)
			{
				while (next < end && (unsigned char) *next < 0x80 &&
					   FOLD_CLASS(folder->ascii[(unsigned char) *next]) == FOLD_WORD)
					next++;
				if (next < end && ((unsigned char) *next >= 0x80 || *next == '\''))
					next = scan->text + scan_word_end(folder, scan->text, stop,
													  (int) (next - scan->text));
				see(scan, p, (int) (next - p), false);
				lines = 0;
			}
		}
		p = next;
		if (unlikely((++scan->words & 0xFFFF) == 0))
			CHECK_FOR_INTERRUPTS();
	}
	if (last > 0)
		see(scan, pair, last, true);
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

/* A word that folding leaves as it is and that has no parts. */
static inline bool
is_plain(const char *s, int len)
{
	if (len > LEXICON_WORD_BYTES)
		return false;
	for (int i = 0; i < len; i++)
		if (!((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= '0' && s[i] <= '9')))
			return false;
	return true;
}

static void
add_word(SortKeys *keys, Folder *folder, const SeenWord *word)
{
	WordPart	parts[LEXICON_MAX_PARTS];
	char		folded[LEXICON_WORD_BYTES];
	int			n;

	if (word->folded || is_plain(word->s, word->len))
	{
		add_key(keys, word->s, word->len, word->inside);
		return;
	}
	n = lexicon_word_parts(folder, word->s, word->len, parts);
	for (int i = 0; i < n; i++)
	{
		int			len = fold_text(folder, word->s + parts[i].start,
									parts[i].stop - parts[i].start, folded, sizeof(folded));

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
by_bytes(const void *a, const void *b)
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
			add_word(&keys, scan->folder, &scan->seen[i]);
	}
	qsort(keys.items, keys.n, sizeof(SortKey), by_bytes);

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
