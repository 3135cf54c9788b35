/*
 * lexicon.c
 *	  Word patterns: indexing them, and matching a word against all at once.
 */
#include "postgres.h"
#include "base/compat.h"

#include "codebook/codebook.h"
#include "common/hashfn.h"
#include "matching/lexicon.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#define HASH_STEP UINT64CONST(0x9E3779B97F4A7C15)

static inline uint64
hash_byte(uint64 h, uint8 byte)
{
	return (h ^ byte) * HASH_STEP;
}

/* A running hash and what it stands for, as a slot of the table. */
static inline uint32
hash_slot(uint64 h, PatternIndex index)
{
	h ^= (uint64) index << 56;
	h = (h ^ h >> 32) * HASH_STEP;
	return (uint32) (h >> 32);
}

Lexicon *
lexicon_create(MemoryContext context, Folder *folder)
{
	Lexicon    *lexicon = MemoryContextAllocZero(context, sizeof(Lexicon));

	lexicon->folder = folder;
	lexicon->context = context;
	lexicon->apatterns = 64;
	lexicon->patterns = MemoryContextAlloc(context, lexicon->apatterns * sizeof(WordPattern));
	lexicon->table_mask = 255;
	lexicon->table = MemoryContextAllocZero(context, 256 * sizeof(uint32));
	lexicon->wild = LEXICON_NONE;
	return lexicon;
}

static uint64
hash_key(const WordPattern *p)
{
	const char *key = p->bytes + p->key_start;
	uint64		h = HASH_STEP;
	int			i;

	if (p->index == PATTERN_SUFFIX)
		for (i = p->key_length - 1; i >= 0; i--)
			h = hash_byte(h, key[i]);
	else
		for (i = 0; i < p->key_length; i++)
			h = hash_byte(h, key[i]);
	return h;
}

static bool
same_key(const WordPattern *a, const WordPattern *b)
{
	return a->index == b->index && a->key_length == b->key_length &&
		memcmp(a->bytes + a->key_start, b->bytes + b->key_start, a->key_length) == 0;
}

/* The slot of a key: where it stands, or a free one. */
static uint32
find_slot(const Lexicon *lexicon, const WordPattern *p)
{
	uint32		slot = hash_slot(hash_key(p), p->index) & lexicon->table_mask;

	while (lexicon->table[slot] &&
		   !same_key(&lexicon->patterns[lexicon->table[slot] - 1], p))
		slot = (slot + 1) & lexicon->table_mask;
	return slot;
}

static void
grow_table(Lexicon *lexicon)
{
	uint32		size = (lexicon->table_mask + 1) * 2;
	uint32	   *old = lexicon->table;
	uint32		nold = lexicon->table_mask + 1;
	uint32		i;

	lexicon->table = MemoryContextAllocExtended(lexicon->context, size * sizeof(uint32),
												MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	lexicon->table_mask = size - 1;
	for (i = 0; i < nold; i++)
		if (old[i])
			lexicon->table[find_slot(lexicon, &lexicon->patterns[old[i] - 1])] = old[i];
	pfree(old);
}

static inline bool
is_wildcard(char c)
{
	return c == '*' || c == '?';
}

/* Decides by which literal a pattern is found: the longest one. */
static void
choose_key(WordPattern *p)
{
	int			first = 0;
	int			last = p->length;
	int			i;
	int			start = 0;
	int			best = 0;
	int			best_start = 0;

	while (first < p->length && !is_wildcard(p->bytes[first]))
		first++;
	while (last > first && !is_wildcard(p->bytes[last - 1]))
		last--;
	if (first == p->length)
	{
		p->index = PATTERN_EXACT;
		p->key_start = 0;
		p->key_length = p->length;
		p->verify = false;
		return;
	}
	for (i = first; i <= last; i++)
		if (i == last || is_wildcard(p->bytes[i]))
		{
			if (i - start > best)
			{
				best = i - start;
				best_start = start;
			}
			start = i + 1;
		}
		else if (i == first)
			start = i;
	if (first == 0 && last == p->length && best == 0)
	{
		p->index = PATTERN_WILD;
		p->key_start = p->key_length = 0;
	}
	else if (first > 0 && first >= p->length - last && first >= best)
	{
		p->index = PATTERN_PREFIX;
		p->key_start = 0;
		p->key_length = first;
	}
	else if (p->length - last > 0 && p->length - last >= best)
	{
		p->index = PATTERN_SUFFIX;
		p->key_start = last;
		p->key_length = p->length - last;
	}
	else
	{
		p->index = PATTERN_INNER;
		p->key_start = best_start;
		p->key_length = best;
	}
	p->verify = !(last - first == 1 && p->bytes[first] == '*' &&
				  (p->index == PATTERN_WILD || p->key_length == p->length - 1));
}

/* Adds a pattern whose key is known, or finds it. */
static uint32
add_pattern(Lexicon *lexicon, WordPattern p)
{
	const char *bytes = p.bytes;
	int			length = p.length;
	uint32		slot = 0;
	uint32		id;
	char	   *copy;

	if (p.index == PATTERN_WILD)
		id = lexicon->wild;
	else
	{
		slot = find_slot(lexicon, &p);
		id = lexicon->table[slot] ? lexicon->table[slot] - 1 : LEXICON_NONE;
	}
	for (p.next = id; id != LEXICON_NONE; id = lexicon->patterns[id].next)
		if (lexicon->patterns[id].length == length &&
			lexicon->patterns[id].joined == p.joined &&
			memcmp(lexicon->patterns[id].bytes, bytes, length) == 0)
			return id;

	if (lexicon->npatterns >= LEXICON_MAX_PATTERNS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the codebook's terms have too many different words"),
				 errdetail("There are more than %d.", LEXICON_MAX_PATTERNS)));
	if (lexicon->npatterns == lexicon->apatterns)
	{
		lexicon->apatterns *= 2;
		lexicon->patterns = repalloc_huge(lexicon->patterns,
										  lexicon->apatterns * sizeof(WordPattern));
	}
	copy = MemoryContextAlloc(lexicon->context, length);
	memcpy(copy, bytes, length);
	p.bytes = copy;
	id = lexicon->npatterns++;
	lexicon->patterns[id] = p;

	if (p.index == PATTERN_WILD)
		lexicon->wild = id;
	else
	{
		if (lexicon->table[slot] == 0)
			lexicon->used++;
		lexicon->table[slot] = id + 1;
		if (lexicon->used * 2 > lexicon->table_mask)
			grow_table(lexicon);
	}
	if (p.index == PATTERN_PREFIX)
	{
		lexicon->prefix_lengths[p.key_length / 8] |= 1 << p.key_length % 8;
		lexicon->max_prefix = Max(lexicon->max_prefix, p.key_length);
	}
	else if (p.index == PATTERN_SUFFIX)
	{
		lexicon->suffix_lengths[p.key_length / 8] |= 1 << p.key_length % 8;
		lexicon->max_suffix = Max(lexicon->max_suffix, p.key_length);
		lexicon->nsuffix++;
	}
	if (p.verify && p.index != PATTERN_WILD)
		lexicon->compounds = true;
	return id;
}

uint32
lexicon_add(Lexicon *lexicon, const char *bytes, int length, bool joined, bool unspaced)
{
	WordPattern p = {0};

	Assert(length > 0 && length <= WORD_MAX_BYTES);
	p.bytes = bytes;
	p.length = length;
	p.joined = joined;
	p.unspaced = unspaced;
	choose_key(&p);
	return add_pattern(lexicon, p);
}

uint32
lexicon_add_signs(Lexicon *lexicon, const char *signs, int length)
{
	WordPattern p = {0};

	p.bytes = signs;
	p.length = p.key_length = length;
	p.index = PATTERN_SIGNS;
	lexicon->signs = true;
	return add_pattern(lexicon, p);
}

void
lexicon_finish(Lexicon *lexicon)
{
	uint32		i;

	for (i = 0; i < lexicon->npatterns; i++)
	{
		WordPattern *p = &lexicon->patterns[i];

		if (p->index != PATTERN_INNER || p->next != LEXICON_NONE)
			continue;
		/* the last of its key's chain stands for all of them */
		if (lexicon->inner == NULL)
			lexicon->inner = substrings_create(lexicon->context);
		substrings_add(lexicon->inner, p->bytes + p->key_start, p->key_length, i);
	}
	if (lexicon->inner)
		substrings_finish(lexicon->inner);
}

/* --- matching --- */

static void
found(Lexicon *lexicon, uint32 pattern)
{
	if (lexicon->nscratch == lexicon->ascratch)
	{
		lexicon->ascratch = lexicon->ascratch ? lexicon->ascratch * 2 : 64;
		lexicon->scratch = lexicon->scratch ?
			repalloc_huge(lexicon->scratch, lexicon->ascratch * sizeof(uint32)) :
			MemoryContextAlloc(lexicon->lazy, lexicon->ascratch * sizeof(uint32));
	}
	lexicon->scratch[lexicon->nscratch++] = pattern << 3 | lexicon->part;
}

/*
 * Does the glob cover the word?  Goes back to the last star only, so the cost
 * is at most the product of both lengths, and both are bounded.
 */
static bool
glob_matches(Folder *folder, const char *p, int plen, const char *w, int wlen)
{
	const char *pend = p + plen;
	const char *wend = w + wlen;
	const char *star = NULL;
	const char *retry = NULL;

	while (w < wend)
	{
		if (p < pend && *p == '*')
		{
			star = ++p;
			retry = w;
		}
		else if (p < pend && *p == '?')
		{
			p++;
			w = word_character_end(folder, w, wend);
		}
		else if (p < pend && *p == *w)
		{
			p++;
			w++;
		}
		else if (star)
		{
			p = star;
			retry = word_character_end(folder, retry, wend);
			w = retry;
		}
		else
			return false;
	}
	while (p < pend && *p == '*')
		p++;
	return p == pend;
}

static bool
pattern_matches(const Lexicon *lexicon, const WordPattern *p, const char *word, int length)
{
	if (p->index == PATTERN_EXACT)
		return p->length == length && memcmp(p->bytes, word, length) == 0;
	return glob_matches(lexicon->folder, p->bytes, p->length, word, length);
}

/* Has the pattern a wildcard that may stand for a hyphen? */
bool
lexicon_spans_hyphens(const Lexicon *lexicon, uint32 pattern)
{
	const WordPattern *p = &lexicon->patterns[pattern];

	/* stars at the ends can give the hyphen away: a part is covered then too */
	return p->verify && p->index != PATTERN_WILD &&
		(memchr(p->bytes, '?', p->length) != NULL ||
		 (p->length > 2 && memchr(p->bytes + 1, '*', p->length - 2) != NULL));
}

bool
lexicon_may_cover(const Lexicon *lexicon, uint32 pattern, const char *word, int length)
{
	const WordPattern *p = &lexicon->patterns[pattern];
	const char *g = p->bytes;
	const char *gend = g + p->length;
	const char *w = word;
	const char *wend = word + length;

	if (pattern_matches(lexicon, p, word, length))
		return true;
	if (!lexicon_spans_hyphens(lexicon, pattern))
		return false;
	/* up to the first star, or to a '?' for the hyphen behind the word */
	while (w < wend && g < gend && *g != '*')
	{
		if (*g == '?')
			w = word_character_end(lexicon->folder, w, wend);
		else if (*g != *w++)
			return false;
		g++;
	}
	return g < gend && (*g == '*' || (w == wend && *g == '?'));
}

/* All patterns with a key, given by its running hash. */
static void
probe(Lexicon *lexicon, uint64 h, PatternIndex index, const char *key, int key_length,
	  const char *word, int length, bool verified_only)
{
	uint32		slot = hash_slot(h, index) & lexicon->table_mask;
	uint32		id;

	for (; lexicon->table[slot]; slot = (slot + 1) & lexicon->table_mask)
	{
		const WordPattern *p = &lexicon->patterns[lexicon->table[slot] - 1];

		if (p->index != index || p->key_length != key_length ||
			memcmp(p->bytes + p->key_start, key, key_length) != 0)
			continue;
		for (id = lexicon->table[slot] - 1; id != LEXICON_NONE; id = p->next)
		{
			p = &lexicon->patterns[id];
			if (p->verify ? glob_matches(lexicon->folder, p->bytes, p->length, word, length)
				: !verified_only)
				found(lexicon, id);
		}
		return;
	}
}

/*
 * The patterns that cover a folded word, added to scratch.  For a hyphenated
 * whole only those count that could not be found by its parts.
 */
static void
match_word(Lexicon *lexicon, const char *word, int length, bool compound)
{
	uint64		h = HASH_STEP;
	int			i;

	for (i = 1; i <= length; i++)
	{
		h = hash_byte(h, word[i - 1]);
		if (i <= lexicon->max_prefix && lexicon->prefix_lengths[i / 8] & 1 << i % 8)
			probe(lexicon, h, PATTERN_PREFIX, word, i, word, length, compound);
	}
	if (!compound)
		probe(lexicon, h, PATTERN_EXACT, word, length, word, length, false);
	if (lexicon->nsuffix > 0)
	{
		h = HASH_STEP;
		for (i = 1; i <= length && i <= lexicon->max_suffix; i++)
		{
			h = hash_byte(h, word[length - i]);
			if (lexicon->suffix_lengths[i / 8] & 1 << i % 8)
				probe(lexicon, h, PATTERN_SUFFIX, word + length - i, i, word, length, compound);
		}
	}
	if (lexicon->inner)
	{
		uint32		node = 0;

		for (i = 0; i < length; i++)
		{
			uint32		at;

			node = substrings_next(lexicon->inner, node, word[i]);
			for (at = substrings_output(lexicon->inner, node); at;
				 at = lexicon->inner->nodes[at].link)
			{
				/*
				 * one output a key: its first pattern, which stands at the
				 * end of the chain
				 */
				uint32		id = lexicon->inner->outputs[lexicon->inner->nodes[at].output - 1].id;
				const WordPattern *p = &lexicon->patterns[id];
				uint32		slot = find_slot(lexicon, p);

				for (id = lexicon->table[slot] - 1; id != LEXICON_NONE; id = p->next)
				{
					p = &lexicon->patterns[id];
					if (glob_matches(lexicon->folder, p->bytes, p->length, word, length))
						found(lexicon, id);
				}
			}
		}
	}
	if (!compound)
	{
		uint32		id;

		for (id = lexicon->wild; id != LEXICON_NONE; id = lexicon->patterns[id].next)
		{
			const WordPattern *p = &lexicon->patterns[id];

			if (!p->verify ||
				glob_matches(lexicon->folder, p->bytes, p->length, word, length))
				found(lexicon, id);
		}
	}
}

/* --- parts of words --- */

void
lexicon_part(Lexicon *lexicon, uint32 part, uint32 pattern, const char *raw, int length,
			 int *start, int *stop)
{
	WordPart	parts[WORD_MAX_PARTS];
	int			n = word_parts(lexicon->folder, raw, length, parts);
	int			i;

	if (part == LEXICON_UNKNOWN_PART)
	{
		part = 0;
		for (i = 0; i < n; i++)
		{
			char		folded[WORD_MAX_BYTES];
			int			len = word_part_fold(lexicon->folder, raw, &parts[i], folded, sizeof(folded));

			if (pattern_matches(lexicon, &lexicon->patterns[pattern], folded, len))
			{
				part = i;
				break;
			}
		}
	}
	Assert((int) part < n);
	*start = parts[part].start;
	*stop = parts[part].stop;
}

uint32
lexicon_set_part(const Lexicon *lexicon, uint32 set, uint32 pattern)
{
	const uint32 *elements = lexicon->set_pool + lexicon->sets[set].first;
	uint32		low = 0;
	uint32		high = lexicon->sets[set].count;

	while (low < high)
	{
		uint32		mid = (low + high) / 2;

		if (SET_PATTERN(elements[mid]) < pattern)
			low = mid + 1;
		else
			high = mid;
	}
	return low < lexicon->sets[set].count && SET_PATTERN(elements[low]) == pattern ?
		SET_PART(elements[low]) : LEXICON_UNKNOWN_PART;
}

/* --- sets --- */

void
lexicon_reset(Lexicon *lexicon, MemoryContext lazy)
{
	lexicon->lazy = lazy;
	lexicon->asets = 64;
	lexicon->sets = MemoryContextAlloc(lazy, lexicon->asets * sizeof(PatternSet));
	lexicon->apool = 256;
	lexicon->set_pool = MemoryContextAlloc(lazy, lexicon->apool * sizeof(uint32));
	lexicon->npool = 0;
	lexicon->set_mask = 255;
	lexicon->set_table = MemoryContextAllocZero(lazy, 256 * sizeof(uint32));
	lexicon->scratch = NULL;
	lexicon->nscratch = lexicon->ascratch = 0;
	/* the empty set is never looked up by hash */
	memset(&lexicon->sets[0], 0, sizeof(PatternSet));
	lexicon->nsets = 1;
}

static inline uint32
hash_elements(const uint32 *elements, uint32 n)
{
	return hash_bytes((const unsigned char *) elements, n * sizeof(uint32));
}

/* The number of the set of these ascending elements, made if it is new. */
static uint32
intern(Lexicon *lexicon, const uint32 *elements, uint32 n)
{
	uint32		slot = hash_elements(elements, n) & lexicon->set_mask;
	PatternSet *set;
	uint32		i;

	if (n == 0)
		return 0;
	for (; lexicon->set_table[slot]; slot = (slot + 1) & lexicon->set_mask)
	{
		set = &lexicon->sets[lexicon->set_table[slot] - 1];
		if (set->count == n &&
			memcmp(lexicon->set_pool + set->first, elements, n * sizeof(uint32)) == 0)
			return lexicon->set_table[slot] - 1;
	}
	if (lexicon->nsets == lexicon->asets)
	{
		lexicon->asets *= 2;
		lexicon->sets = repalloc_huge(lexicon->sets, lexicon->asets * sizeof(PatternSet));
	}
	if (lexicon->npool + n > lexicon->apool)
	{
		lexicon->apool = Max(lexicon->apool * 2, lexicon->npool + n);
		lexicon->set_pool = repalloc_huge(lexicon->set_pool, lexicon->apool * sizeof(uint32));
	}
	memcpy(lexicon->set_pool + lexicon->npool, elements, n * sizeof(uint32));
	set = &lexicon->sets[lexicon->nsets];
	set->first = lexicon->npool;
	set->count = n;
	set->unjoined = lexicon->nsets;
	set->partial = false;
	set->mask = 0;
	for (i = 0; i < n; i++)
	{
		set->partial |= SET_PART(elements[i]) != 0;
		set->mask |= pattern_bit(SET_PATTERN(elements[i]));
	}
	lexicon->npool += n;
	lexicon->set_table[slot] = ++lexicon->nsets;

	if (lexicon->nsets * 2 > lexicon->set_mask)
	{
		uint32		size = (lexicon->set_mask + 1) * 2;

		pfree(lexicon->set_table);
		lexicon->set_table = MemoryContextAllocExtended(lexicon->lazy, size * sizeof(uint32),
														MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
		lexicon->set_mask = size - 1;
		for (i = 1; i < lexicon->nsets; i++)
		{
			slot = hash_elements(lexicon->set_pool + lexicon->sets[i].first,
								 lexicon->sets[i].count) & lexicon->set_mask;
			while (lexicon->set_table[slot])
				slot = (slot + 1) & lexicon->set_mask;
			lexicon->set_table[slot] = i + 1;
		}
	}
	return lexicon->nsets - 1;
}

uint32
lexicon_restore(Lexicon *lexicon, const uint32 *elements, uint32 n)
{
	return intern(lexicon, elements, n);
}

static int
compare_elements(const void *a, const void *b)
{
	uint32		x = *(const uint32 *) a;
	uint32		y = *(const uint32 *) b;

	return x < y ? -1 : x > y;
}

/* Interns what is in scratch, and what of it needs no hyphen. */
static uint32
intern_scratch(Lexicon *lexicon)
{
	uint32	   *elements = lexicon->scratch;
	uint32		n = 0;
	uint32		kept = 0;
	uint32		i;
	uint32		set;
	uint32		unjoined;

	if (lexicon->nscratch == 0)
		return 0;
	qsort(elements, lexicon->nscratch, sizeof(uint32), compare_elements);
	for (i = 0; i < lexicon->nscratch; i++)
		if (n == 0 || SET_PATTERN(elements[n - 1]) != SET_PATTERN(elements[i]))
			elements[n++] = elements[i];
	set = intern(lexicon, elements, n);
	for (i = 0; i < n; i++)
		if (!lexicon->patterns[SET_PATTERN(elements[i])].joined)
			elements[kept++] = elements[i];
	if (kept < n)
	{
		unjoined = intern(lexicon, elements, kept);
		lexicon->sets[set].unjoined = unjoined;
	}
	return set;
}

uint32
lexicon_word(Lexicon *lexicon, const char *raw, int length)
{
	WordPart	parts[WORD_MAX_PARTS];
	char		folded[WORD_MAX_BYTES];
	int			n = word_parts(lexicon->folder, raw, length, parts);
	int			i;

	CHECK_FOR_INTERRUPTS();
	lexicon->nscratch = 0;
	for (i = 0; i < n; i++)
	{
		int			len = word_part_fold(lexicon->folder, raw, &parts[i], folded, sizeof(folded));

		lexicon->part = i;
		if (len > 0)
			match_word(lexicon, folded, len, false);
	}
	return intern_scratch(lexicon);
}

uint32
lexicon_gap(Lexicon *lexicon, const char *gap, int length)
{
	char		signs[LEXICON_SIGNS_BYTES];
	int			n = word_signs(lexicon->folder, gap, gap + length, signs, sizeof(signs));
	uint64		h = HASH_STEP;

	lexicon->nscratch = 0;
	lexicon->part = 0;
	for (int i = 0; i < n; i++)
		h = hash_byte(h, signs[i]);
	if (n > 0)
		probe(lexicon, h, PATTERN_SIGNS, signs, n, signs, n, false);
	return intern_scratch(lexicon);
}

uint32
lexicon_compound(Lexicon *lexicon, const char *raw, int length)
{
	char		folded[WORD_MAX_BYTES];
	int			len = fold_text(lexicon->folder, raw, length, folded, sizeof(folded));

	CHECK_FOR_INTERRUPTS();
	lexicon->nscratch = 0;
	lexicon->part = 0;
	if (len > 0)
		match_word(lexicon, folded, len, true);
	return intern_scratch(lexicon);
}
