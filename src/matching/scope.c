/*
 * scope.c
 *	  Which of the raw matches count; the rules are in scope.h.
 *
 * Taken words stand in one hash table by theme and word, so the cost is linear in
 * the matches and their words, but for the sorting.  A match that comes later is
 * never longer than one that has taken words, so it is enough to look at its first
 * and its last word.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/build.h"
#include "matching/pattern.h"
#include "matching/scope.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/* The theme under which words taken from all themes are kept. */
#define ALL_THEMES 0xFFFFFFFF

typedef struct TakenWords
{
	uint64	   *slots;			/* theme, word; 0: free */
	Size		mask;
	Size		used;
} TakenWords;

static inline uint64
taken_key(uint32 theme, uint32 word)
{
	return (uint64) (theme + 1) << 32 | word | UINT64CONST(0x8000000000000000);
}

static inline uint64 *
taken_slot(const TakenWords *taken, uint64 key)
{
	Size		slot = (Size) ((key * UINT64CONST(0x9E3779B97F4A7C15)) >> 32) & taken->mask;

	while (taken->slots[slot] && taken->slots[slot] != key)
		slot = (slot + 1) & taken->mask;
	return &taken->slots[slot];
}

static inline bool
is_taken(const TakenWords *taken, uint32 theme, uint32 word)
{
	return *taken_slot(taken, taken_key(theme, word)) != 0;
}

static void
taken_grow(TakenWords *taken)
{
	TakenWords	old = *taken;
	Size		i;

	taken->mask = old.mask * 2 + 1;
	taken->slots = MemoryContextAllocExtended(CurrentMemoryContext,
											  (taken->mask + 1) * sizeof(uint64),
											  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (i = 0; i <= old.mask; i++)
		if (old.slots[i])
			*taken_slot(taken, old.slots[i]) = old.slots[i];
	pfree(old.slots);
}

static void
take(TakenWords *taken, uint32 theme, uint32 first, uint32 last)
{
	uint32		word;

	for (word = first; word <= last; word++)
	{
		uint64		key = taken_key(theme, word);

		uint64	   *slot = taken_slot(taken, key);

		if (*slot)
			continue;
		*slot = key;
		if (++taken->used * 2 > taken->mask)
			taken_grow(taken);
	}
}

/* Substrings take bytes: numbers of their own. */
#define SUBSTRING_WORDS 0x80000000

static inline bool
is_substring(const RawMatch *c)
{
	return c->node == RAW_SUBSTRING;
}

static int
compare_raw(const void *x, const void *y, void *terms)
{
	const RawMatch *a = x;
	const RawMatch *b = y;
	const AutomatonTerm *s;
	const AutomatonTerm *t;
	uint32		na = a->last - a->first;
	uint32		nb = b->last - b->first;

	if (na != nb)
		return na > nb ? -1 : 1;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	s = (const AutomatonTerm *) terms + a->term;
	t = (const AutomatonTerm *) terms + b->term;
	if (s->theme != t->theme)
		return s->theme < t->theme ? -1 : 1;
	if (s->exclude != t->exclude)
		return s->exclude ? -1 : 1;
	if (s->specific != t->specific)
		return s->specific > t->specific ? -1 : 1;
	return a->term < b->term ? -1 : a->term > b->term;
}

static int
compare_ends(const void *x, const void *y)
{
	const RawMatch *a = x;
	const RawMatch *b = y;

	if (a->stop != b->stop)
		return a->stop < b->stop ? -1 : 1;
	return a->start < b->start ? -1 : a->start > b->start;
}

static int
compare_matches(const void *x, const void *y)
{
	const Match *a = x;
	const Match *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->theme != b->theme)
		return a->theme < b->theme ? -1 : 1;
	return a->stop < b->stop ? -1 : a->stop > b->stop;
}

static inline bool
is_unspaced_match(const Phrases *phrases, const RawMatch *c)
{
	return !is_substring(c) && phrases->nodes[c->node].unspaced;
}

/*
 * Drops the matches in unspaced scripts that lie strictly inside another one, of
 * whatever theme: there is no boundary that would make them words.  Exclusions
 * are about their own theme only and hide nothing here.
 *
 * From the last end to the first, the leftmost start seen so far tells; of
 * matches with one end the longest comes first.
 */
static void
drop_nested(const Automaton *a, RawMatches *raw)
{
	const Phrases *phrases = a->store.phrases;
	RawMatch   *items = raw->items;
	int			leftmost = PG_INT32_MAX;
	uint32		group;
	uint32		kept = 0;
	uint32		i;

	for (i = 0; i < raw->n && !is_unspaced_match(phrases, &items[i]); i++)
		;
	if (i == raw->n)
		return;
	if (raw->mixed)
		qsort(items, raw->n, sizeof(RawMatch), compare_ends);
	for (group = raw->n; group > 0;)
	{
		uint32		end = group;
		int			group_leftmost = leftmost;

		while (group > 0 && items[group - 1].stop == items[end - 1].stop)
			group--;
		for (i = group; i < end; i++)
		{
			RawMatch   *c = &items[i];

			if (!is_unspaced_match(phrases, c))
				continue;
			if (c->start >= leftmost || c->start > group_leftmost)
				c->stop = -1;
			else if (!a->terms[c->term].exclude)
				group_leftmost = Min(group_leftmost, c->start);
		}
		leftmost = group_leftmost;
	}
	for (i = 0; i < raw->n; i++)
		if (items[i].stop >= 0)
			items[kept++] = items[i];
	raw->n = kept;
}

/* Narrows a match to the parts of its first and last word that its term is about. */
static void
trim(const Automaton *a, const char *text, const RawMatch *c, Match *match)
{
	const PhraseNode *nodes = a->store.phrases->nodes;
	uint32		node = c->node;
	int			start;
	int			stop;

	if (c->last_part)
	{
		lexicon_part(a->store.lexicon, c->last_part, nodes[node].pattern, text + c->last_start,
					 c->stop - c->last_start, &start, &stop);
		match->stop = c->last_start + stop;
		if (c->first == c->last)
			match->start = c->last_start + start;
	}
	if (c->first_part && c->first != c->last)
	{
		WordReader	reader;
		int			end;

		word_reader(&reader, a->folder, text + c->stop);
		end = (int) (word_bound_end(&reader, text + c->start, word_end(&reader, text + c->start)) - text);
		while (nodes[node].parent != 0)
			node = nodes[node].parent;
		lexicon_part(a->store.lexicon, c->first_part, nodes[node].pattern, text + c->start,
					 end - c->start, &start, &stop);
		match->start = c->start + start;
	}
}

/*
 * The order in which matches take their words: longest first, then leftmost.
 * Raw matches come by their last words, and those of the same words in the right
 * order, so that spreading them by length is all there is to do; but substrings
 * and hyphenated words do not keep that order.
 */
static uint32 *
order_of_taking(const Automaton *a, RawMatches *raw)
{
	uint32	   *order = MemoryContextAllocHuge(CurrentMemoryContext,
											   Max(raw->n, 1) * sizeof(uint32));
	uint32		places[PATTERN_MAX_WORDS + 1];
	uint32		longest = 0;
	uint32		place = 0;
	uint32		i;
	int			length;

	if (raw->mixed)
	{
		qsort_arg(raw->items, raw->n, sizeof(RawMatch), compare_raw, a->terms);
		for (i = 0; i < raw->n; i++)
			order[i] = i;
		return order;
	}
	memset(places, 0, sizeof(places));
	for (i = 0; i < raw->n; i++)
	{
		uint32		words = raw->items[i].last - raw->items[i].first;

		places[words]++;
		longest = Max(longest, words);
	}
	for (length = longest; length >= 0; length--)
	{
		uint32		count = places[length];

		places[length] = place;
		place += count;
	}
	for (i = 0; i < raw->n; i++)
		order[places[raw->items[i].last - raw->items[i].first]++] = i;
	return order;
}

/*
 * By start, then theme.  Matches come nearly so: each moves past the few that
 * end before it but begin inside.  Where they are not few, sorting is cheaper.
 */
static void
sort_matches(Match *matches, int n)
{
	int64		moves = 8 * (int64) n;
	int			i;

	for (i = 1; i < n; i++)
	{
		Match		match = matches[i];
		int			j = i;

		while (j > 0 && compare_matches(&matches[j - 1], &match) > 0)
		{
			matches[j] = matches[j - 1];
			j--;
		}
		matches[j] = match;
		moves -= i - j;
		if (moves < 0)
		{
			qsort(matches, n, sizeof(Match), compare_matches);
			return;
		}
	}
}

int
scope_matches(const Automaton *a, const char *text, RawMatches *raw, Match **matches)
{
	TakenWords	taken;
	uint32	   *order;
	bool	   *counts;
	bool		dictionary = a->scope == SCOPE_DICTIONARY;
	bool		group_dropped = false;
	const RawMatch *before = NULL;
	int			count = 0;
	uint32		i;

	drop_nested(a, raw);
	order = order_of_taking(a, raw);
	counts = MemoryContextAllocExtended(CurrentMemoryContext, Max(raw->n, 1) * sizeof(bool),
										MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (taken.mask = 64; taken.mask < Min(raw->n, 65536) * 2; taken.mask *= 2)
		;
	taken.slots = palloc0_array(uint64, taken.mask);
	taken.mask--;
	taken.used = 0;

	for (i = 0; i < raw->n; i++)
	{
		const RawMatch *c = &raw->items[order[i]];
		const AutomatonTerm *term = &a->terms[c->term];
		uint32		first = c->first;
		uint32		last = c->last;

		if ((i & 0xFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (is_substring(c))
		{
			first |= SUBSTRING_WORDS;
			last |= SUBSTRING_WORDS;
		}
		if (dictionary)
		{
			/* asked once for all themes that have a term on these words */
			if (before == NULL || c->first != before->first || c->last != before->last ||
				is_substring(c) != is_substring(before))
			{
				uint32		word = first;

				while (word <= last && is_taken(&taken, ALL_THEMES, word))
					word++;
				group_dropped = word > last;
			}
			before = c;
			if (group_dropped)
				continue;
		}
		if (is_taken(&taken, term->theme, first) ||
			(last > first && is_taken(&taken, term->theme, last)))
			continue;
		take(&taken, term->theme, first, last);
		if (!term->exclude)
		{
			counts[order[i]] = true;
			count++;
			if (dictionary)
				take(&taken, ALL_THEMES, first, last);
		}
	}
	pfree(taken.slots);
	pfree(order);

	*matches = MemoryContextAllocHuge(CurrentMemoryContext, Max(count, 1) * sizeof(Match));
	count = 0;
	for (i = 0; i < raw->n; i++)
	{
		const RawMatch *c = &raw->items[i];
		const AutomatonTerm *term = &a->terms[c->term];
		Match	   *match;

		if (!counts[i])
			continue;
		match = &(*matches)[count++];
		match->start = c->start;
		match->stop = c->stop;
		match->term = term->term;
		match->theme = term->theme;
		match->reverse = term->stance == STANCE_REVERSE;
		match->stance = match->reverse ? STANCE_NONE : (Stance) term->stance;
		match->weight = term->weight;
		if (c->first_part || c->last_part)
			trim(a, text, c, match);
	}
	pfree(counts);
	sort_matches(*matches, count);
	return count;
}
