/*
 * scan.c
 *	  Running an automaton over a text: where words begin and end, which set of
 *	  patterns each has, which terms end at it.
 *
 * This is the hot path, and it has two halves that take turns, so that neither
 * waits for the other's memory.  The first finds words and the set of each, by
 * one hash of its bytes as they stand and one look-up while the word was met
 * lately; words that no pattern is about leave nothing behind.  The second moves
 * the state over the others, which the first has put down as tokens.
 *
 * Words are numbered as they come.  A number is left out where no term may reach
 * over, so that a state lives on from one token to the next only where their
 * numbers follow each other.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/bytes.h"
#include "matching/internal.h"
#include "miscadmin.h"
#include "text/words.h"
#include "utils/memutils.h"

#define LAZY_BYTES (16 * 1024 * 1024)	/* then sets, states and words are forgotten */
#define LAZY_STEPS 256			/* but not before so many more were made … */
#define LAZY_MAX_BYTES (8 * LAZY_BYTES) /* … unless they are this large */

/* A word that some pattern is about. */
typedef struct Token
{
	uint32		word;			/* its number */
	int			start,			/* bytes */
				stop;
	uint32		set;
} Token;

#define MAX_TOKENS 256

#define UNKNOWN_SET 0xFFFFFFFF

typedef struct Scan
{
	Automaton  *a;
	const char *text;
	const char *end;
	RawMatches *raw;
	uint32		n;				/* number of the next word */
	int			ntokens;
	Token		tokens[MAX_TOKENS];

	/* the second half's */
	uint32		state;
	uint32		follows;		/* the word that the state waits for */
	int			starts[SCAN_RING];	/* of the last words, by number */
	uint32		sets[SCAN_RING];	/* theirs; UNKNOWN_SET: forgotten meanwhile */
} Scan;

static void run_tokens(Scan *scan);

RawMatch *
raw_matches_add(RawMatches *raw)
{
	if (raw->n == raw->size)
	{
		if (raw->n >= AUTOMATON_MAX_MATCHES)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("the terms match a text too often"),
					 errdetail("There are more than %d matches.", AUTOMATON_MAX_MATCHES),
					 errhint("Look for terms that match any word.")));
		raw->size = Min(2 * raw->size, AUTOMATON_MAX_MATCHES);
		raw->items = repalloc_huge(raw->items, raw->size * sizeof(RawMatch));
	}
	return &raw->items[raw->n++];
}

/* --- the lazy parts --- */

static bool
lacks_room(Automaton *a)
{
	Size		bytes = MemoryContextMemAllocated(a->lazy, false);

	return bytes >= LAZY_BYTES && (++a->lazy_steps >= LAZY_STEPS || bytes >= LAZY_MAX_BYTES);
}

/*
 * Forgets sets, states and words, but for the state and the sets of tokens from
 * one on.
 */
static void
forget(Scan *scan, int from)
{
	Automaton  *a = scan->a;
	uint32		nnodes;
	uint32	   *nodes = phrases_save(a->phrases, scan->state, &nnodes);
	int			n = scan->ntokens - from;
	uint32	  **elements = palloc_array(uint32 *, Max(n, 1));
	uint32	   *counts = palloc_array(uint32, Max(n, 1));
	int			i;

	for (i = 0; i < n; i++)
	{
		uint32		set = scan->tokens[from + i].set;
		const uint32 *old;

		old = lexicon_set(a->lexicon, set, &counts[i]);
		elements[i] = MemoryContextAllocHuge(CurrentMemoryContext,
											 Max(counts[i], 1) * sizeof(uint32));
		memcpy(elements[i], old, counts[i] * sizeof(uint32));
	}
	automaton_empty_lazy(a);
	memset(scan->sets, 0xFF, sizeof(scan->sets));
	scan->state = phrases_restore(a->phrases, nodes, nnodes);
	for (i = 0; i < n; i++)
	{
		scan->tokens[from + i].set = lexicon_restore(a->lexicon, elements[i], counts[i]);
		pfree(elements[i]);
	}
	pfree(elements);
	pfree(counts);
	pfree(nodes);
}

/* Makes room for what a word needs; no token is left then. */
static void
make_room(Scan *scan)
{
	if (lacks_room(scan->a))
	{
		run_tokens(scan);
		forget(scan, 0);
	}
}

/* --- the cache of words --- */

/* The first n bytes of eight, n <= 0: none. */
static inline uint64
first_bytes(uint64 bytes, int n)
{
	return n >= 8 ? bytes : n <= 0 ? 0 : bytes & ((UINT64CONST(1) << n * 8) - 1);
}

/* What the cache knows a word by: see WordSlot. */
typedef struct WordKey
{
	uint64		a,
				b,
				c;
} WordKey;

static inline WordKey
word_key(const char *p, int length, const char *end)
{
	char		padded[24] = {0};
	WordKey		key = {0, 0, 0};

	if (unlikely(length > 24))
	{
		key.a = content_hash(0, p, length);
		key.b = PG_UINT64_MAX;
		return key;
	}
	if (unlikely(end - p < 24))
		p = memcpy(padded, p, length);
	key.a = first_bytes(load_bytes(p), length);
	key.b = first_bytes(load_bytes(p + 8), length - 8);
	key.c = first_bytes(load_bytes(p + 16), length - 16);
	return key;
}

static pg_noinline uint32
word_miss(Scan *scan, const char *p, int length, WordSlot *bucket, WordKey key,
		  bool compound)
{
	Automaton  *a = scan->a;
	Size		offset = bucket - a->words;
	WordSlot	word;
	uint32		set;
	int			i;

	/* a long word was compared with nothing yet */
	for (i = 0; i < 2 && length > 24; i++)
		if (bucket[i].a == key.a && bucket[i].length == (uint32) length &&
			memcmp((const void *) (uintptr_t) bucket[i].b, p, length) == 0)
			return bucket[i].set;

	make_room(scan);
	bucket = a->words + offset;
	if (length > 24)
	{
		char	   *copy = MemoryContextAllocHuge(a->lazy, length);

		memcpy(copy, p, length);
		key.b = (uint64) (uintptr_t) copy;
		key.c = PG_UINT64_MAX;
	}
	set = compound ? lexicon_compound(a->lexicon, p, length) :
		lexicon_word(a->lexicon, p, length);
	word.a = key.a;
	word.b = key.b;
	word.c = key.c;
	word.set = a->lexicon->sets[set].unjoined == set ? set : set | SLOT_JOINED;
	word.length = length;
	if (bucket[1].length > 24)
		pfree((void *) (uintptr_t) bucket[1].b);
	bucket[1] = bucket[0];
	bucket[0] = word;
	return word.set;
}

/*
 * Text has no bytes 0xFF, so of long words neither the slots nor the keys equal
 * another.
 */
static inline uint64
slot_differs(const WordSlot *slot, WordKey key)
{
	return (slot->a ^ key.a) | (slot->b ^ key.b) | (slot->c ^ key.c);
}

/*
 * The set of the word at p, with SLOT_JOINED where it has joined patterns.  Which of the two slots has it is decided
 * without a branch: nothing could predict it.
 */
static inline uint32
word_set(Scan *scan, const char *p, int length, WordKey key, bool compound)
{
	uint64		h = key.a * UINT64CONST(0x9E3779B97F4A7C15) +
		key.b * UINT64CONST(0xC2B2AE3D27D4EB4F) + key.c * UINT64CONST(0x165667B19E3779F9);
	WordSlot   *bucket = scan->a->words + (h >> (64 - scan->a->cache_bits)) * 2;
	uint64		first = slot_differs(&bucket[0], key);
	uint64		second = slot_differs(&bucket[1], key);

	if (unlikely(first != 0 && second != 0))
		return word_miss(scan, p, length, bucket, key, compound);
	return bucket[first != 0].set;
}

static pg_noinline uint32
character_miss(Scan *scan, uint32 cp, const char *p, int length)
{
	Automaton  *a = scan->a;
	uint32		set;

	make_room(scan);
	if (a->characters == NULL)
		a->characters = MemoryContextAllocZero(a->lazy, FOLD_PAGES * sizeof(uint32 *));
	if (a->characters[cp >> 8] == NULL)
		a->characters[cp >> 8] = MemoryContextAllocZero(a->lazy, 256 * sizeof(uint32));
	set = lexicon_word(a->lexicon, p, length);
	a->characters[cp >> 8][cp & 0xFF] = set + 1;
	return set;
}

/* The set of one character of an unspaced script, without marks. */
static inline uint32
character_set(Scan *scan, uint32 cp, const char *p, int length)
{
	uint32	  **pages = scan->a->characters;

	if (likely(pages && pages[cp >> 8] && pages[cp >> 8][cp & 0xFF]))
		return pages[cp >> 8][cp & 0xFF] - 1;
	return character_miss(scan, cp, p, length);
}

/* --- steps --- */

static inline uint32
first_pattern(const Phrases *phrases, uint32 node)
{
	while (phrases->nodes[node].parent != 0)
		node = phrases->nodes[node].parent;
	return phrases->nodes[node].pattern;
}

/* The part of a recent word that the first or last pattern of a match is about. */
static inline uint32
word_part(Scan *scan, uint32 word, uint32 node, bool first)
{
	uint32		set = scan->sets[word & (SCAN_RING - 1)];
	const Phrases *phrases = scan->a->phrases;

	if (unlikely(set == UNKNOWN_SET))
		return LEXICON_UNKNOWN_PART;
	if (likely(!scan->a->lexicon->sets[set].partial))
		return 0;
	return lexicon_set_part(scan->a->lexicon, set,
							first ? first_pattern(phrases, node) :
							phrases->nodes[node].pattern);
}

static pg_noinline void
report(Scan *scan, uint32 id, const Token *token)
{
	Phrases    *phrases = scan->a->phrases;
	const PhraseState *state = &phrases->states[id];
	const PhraseOutput *output = phrases->output_pool + state->outputs;
	const PhraseOutput *end = output + state->noutputs;

	for (; output < end; output++)
	{
		uint32		first = token->word + 1 - output->depth;
		int			start = scan->starts[first & (SCAN_RING - 1)];
		RawMatch   *match;

		match = raw_matches_add(scan->raw);
		match->first = first;
		match->last = token->word;
		match->start = start;
		match->stop = token->stop;
		match->node = output->node;
		match->term = output->id;
		match->last_start = token->start;
		match->last_part = word_part(scan, token->word, output->node, false);
		match->first_part = match->last_part;
		if (output->depth > 1)
			match->first_part = word_part(scan, first, output->node, true);
	}
}

/* Moves the state over the tokens. */
static pg_noinline void
run_tokens(Scan *scan)
{
	Phrases    *phrases = scan->a->phrases;
	int			i;

	CHECK_FOR_INTERRUPTS();
	for (i = 0; i < scan->ntokens; i++)
	{
		const Token *token = &scan->tokens[i];
		PhraseNext	next;

		if (token->word != scan->follows)
			scan->state = 0;
		next = phrases_known_step(phrases, scan->state, token->set);
		if (unlikely(next.live == PHRASES_NONE))
		{
			if (lacks_room(scan->a))
				forget(scan, i);
			next = phrases_make_step(phrases, scan->state, token->set);
		}
		scan->starts[token->word & (SCAN_RING - 1)] = token->start;
		scan->sets[token->word & (SCAN_RING - 1)] = token->set;
		if (next.reports)
			report(scan, next.reports, token);
		scan->state = next.live;
		scan->follows = token->word + 1;
	}
	scan->ntokens = 0;
}

static inline void
add_token(Scan *scan, uint32 set, const char *start, const char *stop)
{
	Token	   *token;

	token = &scan->tokens[scan->ntokens];
	token->word = scan->n;
	token->start = (int) (start - scan->text);
	token->stop = (int) (stop - scan->text);
	token->set = set;
	/* one without patterns is written over by the next */
	scan->ntokens += set != 0;
	/* with the token in it: a set's number does not outlive the store that is emptied there */
	if (unlikely(scan->ntokens == MAX_TOKENS))
		run_tokens(scan);
}

/* No term reaches over here. */
static inline void
part(Scan *scan)
{
	if (unlikely((++scan->n & 0xFFFF) == 0))
		CHECK_FOR_INTERRUPTS();
}

static inline void
step(Scan *scan, uint32 set, const char *start, const char *stop)
{
	add_token(scan, set, start, stop);
	part(scan);
}

/* A hyphenated word as a whole, of the last `words` words. */
static void
step_compound(Scan *scan, const char *start, const char *stop, int words)
{
	Phrases    *phrases = scan->a->phrases;
	int			length = (int) (stop - start);
	uint32		set = word_set(scan, start, length, word_key(start, length, scan->end), true);
	uint32		n;
	const uint32 *ids = lexicon_set(scan->a->lexicon, set & ~SLOT_JOINED, &n);
	uint32		i;

	for (i = 0; i < n; i++)
	{
		uint32		node = phrases_child(phrases, 0, SET_PATTERN(ids[i]));
		uint32		entry = node ? phrases->nodes[node].entries : 0;

		for (; entry; entry = phrases->entries[entry - 1].next)
		{
			RawMatch   *match;

			match = raw_matches_add(scan->raw);
			scan->raw->mixed = true;
			match->term = phrases->entries[entry - 1].id;
			match->first = scan->n - words;
			match->last = scan->n - 1;
			match->start = (int) (start - scan->text);
			match->stop = (int) (stop - scan->text);
			match->node = node;
			match->first_part = match->last_part = 0;
		}
	}
}

/* --- words --- */

/* The characters of an unspaced script from this one on, each a word. */
static void
scan_characters(Scan *scan, const WordReader *reader, Word *word)
{
	do
	{
		int			length = (int) (word->stop - word->start);
		uint32		set;

		if (likely(word->cp))
			set = character_set(scan, word->cp, word->start, length);
		else
			set = word_set(scan, word->start, length, word_key(word->start, length, scan->end),
						   false) & ~SLOT_JOINED;
		step(scan, set, word->start, word->stop);
	} while (word_next_character(reader, word));
}

static void
scan_words(Scan *scan, const char *p)
{
	Lexicon    *lexicon = scan->a->lexicon;
	WordReader	reader;
	Word		word;
	bool		unspaced = false;	/* is the last word a character? */
	const char *compound = NULL;	/* begin of a hyphenated word … */
	int			parts = 0;		/* … and its words so far */

	word_reader(&reader, scan->a->folder, scan->end);
	word_begin(&word, p);
	for (;;)
	{
		const char *last = word.start;

		switch (word_next(&reader, &word))
		{
			case WORD_LETTERS:
				{
					int			length = (int) (word.stop - word.start);
					WordKey		key = {word.low, word.high, 0};
					uint32		set;
					bool		joined = false;

					if (unlikely(!word.short_ascii))
						key = word_key(word.start, length, scan->end);
					set = word_set(scan, word.start, length, key, false);
					if (unlikely(word.gap != 0))
					{
						joined = word.gap & WORD_GAP_HYPHEN;
						if (unspaced && word.gap & WORD_GAP_SIGN)
							part(scan);
					}
					if (unlikely(set & SLOT_JOINED))
					{
						set &= ~SLOT_JOINED;
						if (!joined)
							set = lexicon->sets[set].unjoined;
					}
					step(scan, set, word.start, word.stop);
					unspaced = false;
					if (unlikely(joined))
					{
						if (parts == 0)
						{
							compound = last;
							parts = 1;
						}
						parts++;
						if (!word_goes_on(&reader, word.stop))
						{
							if (lexicon->compounds && parts < SCAN_RING)
								step_compound(scan, compound, word.stop, parts);
							parts = 0;
						}
					}
					break;
				}
			case WORD_CHARACTER:
				if (word.gap & WORD_GAP_SIGN)
					part(scan);
				scan_characters(scan, &reader, &word);
				unspaced = true;
				break;
			case WORD_STOP:
				part(scan);
				break;
			case WORD_COMMA:
				break;
			case WORD_END:
				return;
		}
	}
}

void
scan_text(Automaton *automaton, const char *text, int start, int stop, RawMatches *raw)
{
	Scan		scan;

	scan.a = automaton;
	scan.text = text;
	scan.end = text + stop;
	scan.raw = raw;
	scan.state = 0;
	scan.n = raw->words;
	scan.follows = scan.n;
	scan.ntokens = 0;
	if (automaton->phrases->nnodes > 1)
		scan_words(&scan, text + start);
	run_tokens(&scan);
	raw->words = scan.n;
	if (automaton->substrings)
		scan_substrings(automaton, text, start, stop, raw);
}
