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
#include "port/pg_bitutils.h"
#include "port/pg_bswap.h"
#include "utils/memutils.h"

#define LAZY_BYTES (16 * 1024 * 1024)	/* then sets, states and words are forgotten */
#define LAZY_STEPS 256			/* but not before so many more were made … */
#define LAZY_MAX_BYTES (8 * LAZY_BYTES) /* … unless they are this large */

/* Kinds of bytes. */
enum
{
	B_OTHER, B_SPACE, B_LINE, B_STOP, B_WORD, B_APOSTROPHE, B_HYPHEN, B_MULTI
};

static uint8 byte_kinds[256];

/* A word that some pattern is about, or an event between words. */
typedef struct Token
{
	uint32		word;			/* its number */
	int			start,			/* bytes */
				stop;
	uint32		set;			/* or one of the following */
} Token;

#define MAX_TOKENS 256

#define TOKEN_EVENT 0xFFFF0000
#define TOKEN_STOP 0xFFFF0000	/* the end of a sentence */
#define TOKEN_COMMA 0xFFFF0001	/* a comma that is a cue */

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

static void
init_byte_kinds(Folder *folder)
{
	int			b;

	for (b = 0; b < 256; b++)
		if (b >= 0x80)
			byte_kinds[b] = B_MULTI;
		else if (b == '\n')
			byte_kinds[b] = B_LINE;
		else
			switch (FOLD_CLASS(folder->ascii[b]))
			{
				case FOLD_SPACE:
					byte_kinds[b] = B_SPACE;
					break;
				case FOLD_STOP:
					byte_kinds[b] = B_STOP;
					break;
				case FOLD_WORD:
					byte_kinds[b] = B_WORD;
					break;
				case FOLD_APOSTROPHE:
					byte_kinds[b] = B_APOSTROPHE;
					break;
				case FOLD_HYPHEN:
					byte_kinds[b] = B_HYPHEN;
					break;
				default:
					byte_kinds[b] = B_OTHER;
			}
}

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

		elements[i] = NULL;
		if (set >= TOKEN_EVENT)
			continue;
		old = lexicon_set(a->lexicon, set, &counts[i]);
		elements[i] = MemoryContextAllocHuge(CurrentMemoryContext,
											 Max(counts[i], 1) * sizeof(uint32));
		memcpy(elements[i], old, counts[i] * sizeof(uint32));
	}
	automaton_empty_lazy(a);
	memset(scan->sets, 0xFF, sizeof(scan->sets));
	scan->state = phrases_restore(a->phrases, nodes, nnodes);
	for (i = 0; i < n; i++)
		if (elements[i])
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

/* Eight bytes, the first the lowest. */
static inline uint64
load_bytes(const char *p)
{
	uint64		bytes;

	memcpy(&bytes, p, 8);
#ifdef WORDS_BIGENDIAN
	bytes = pg_bswap64(bytes);
#endif
	return bytes;
}

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

static void
add_cue(RawMatches *raw, int start, int stop, uint32 cue)
{
	if (raw->ncues == raw->size_cues)
	{
		raw->size_cues = raw->size_cues ? raw->size_cues * 2 : 64;
		raw->cues = raw->cues ? repalloc_huge(raw->cues, raw->size_cues * sizeof(CueMatch)) :
			palloc_array(CueMatch, raw->size_cues);
	}
	raw->cues[raw->ncues].start = start;
	raw->cues[raw->ncues].stop = stop;
	raw->cues[raw->ncues++].cue = cue;
}

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

		if (output->id & CUE_ID)
		{
			add_cue(scan->raw, start, token->stop, output->id & ~CUE_ID);
			continue;
		}
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

		if (unlikely(token->set >= TOKEN_EVENT))
		{
			add_cue(scan->raw, token->start, token->stop,
					token->set == TOKEN_STOP ? CUE_STOP : CUE_COMMA_SIGN);
			continue;
		}
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

	if (unlikely(scan->ntokens == MAX_TOKENS))
		run_tokens(scan);
	token = &scan->tokens[scan->ntokens];
	token->word = scan->n;
	token->start = (int) (start - scan->text);
	token->stop = (int) (stop - scan->text);
	token->set = set;
	/* one without patterns is written over by the next */
	scan->ntokens += set != 0;
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

			if (phrases->entries[entry - 1].id & CUE_ID)
				continue;
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

static inline bool
letter_at(Folder *folder, const char *p, const char *end)
{
	int			n;

	if (p >= end)
		return false;
	if ((unsigned char) *p < 0x80)
		return byte_kinds[(unsigned char) *p] == B_WORD;
	return fold_class_at(folder, p, end, &n) == FOLD_WORD;
}

/* The end of the word that begins at p, or goes on there. */
static pg_noinline const char *
word_end(Folder *folder, const char *p, const char *end)
{
	for (;;)
	{
		int			n;

		while (p < end && byte_kinds[(unsigned char) *p] == B_WORD)
			p++;
		if (p >= end)
			return p;
		if ((unsigned char) *p < 0x80)
		{
			if (*p != '\'' || !letter_at(folder, p + 1, end))
				return p;
			p++;
			continue;
		}
		switch (fold_class_at(folder, p, end, &n))
		{
			case FOLD_WORD:
			case FOLD_MARK:
			case FOLD_DIACRITIC:
				break;
			case FOLD_APOSTROPHE:
				if (!letter_at(folder, p + n, end))
					return p;
				break;
			default:
				return p;
		}
		p += n;
	}
}

/* Of eight bytes, the high bits of those that are no ASCII letter or digit. */
static inline uint64
not_word(uint64 bytes)
{
#define EACH(byte) (UINT64CONST(0x0101010101010101) * (byte))
	uint64		low = bytes & EACH(0x7F);
	uint64		lower = low | EACH(0x20);
	uint64		letter = (lower + EACH(0x80 - 'a')) & ~(lower + EACH(0x7F - 'z'));
	uint64		digit = (low + EACH(0x80 - '0')) & ~(low + EACH(0x7F - '9'));

	return (~(letter | digit) | bytes) & EACH(0x80);
}

/*
 * The end of a word of up to 15 ASCII letters and digits, and its key; NULL
 * where the word is another one, or ends too near the end of the text.
 *
 * Both halves are computed whatever the length: how long a word is nothing
 * predicts, and a branch that fails costs more than both.
 */
static inline const char *
ascii_word(const char *p, const char *end, WordKey *key)
{
	uint64		low;
	uint64		high;
	uint64		low_end;
	uint64		high_end;
	int			length;

	if (unlikely(end - p < 16))
		return NULL;
	low = load_bytes(p);
	high = load_bytes(p + 8);
	low_end = not_word(low);
	high_end = not_word(high);
	if (unlikely((low_end | high_end) == 0))
		return NULL;
	/* the bytes below the lowest mark; all of them where there is none */
	key->a = low & (((low_end & -low_end) >> 7) - 1);
	key->b = low_end ? 0 : high & (((high_end & -high_end) >> 7) - 1);
	key->c = 0;
	length = low_end ? pg_rightmost_one_pos64(low_end) >> 3 :
		8 + (pg_rightmost_one_pos64(high_end) >> 3);
	if (unlikely((unsigned char) p[length] >= 0x80 || p[length] == '\''))
		return NULL;
	return p + length;
}

int
scan_word_end(Folder *folder, const char *text, int length, int start)
{
	if (byte_kinds['a'] != B_WORD)
		init_byte_kinds(folder);
	return (int) (word_end(folder, text + start, text + length) - text);
}

/*
 * Characters of an unspaced script from p on, each a word with its marks;
 * answers where they end.
 */
static const char *
scan_unspaced(Scan *scan, const char *p)
{
	Folder	   *folder = scan->a->folder;
	const char *end = scan->end;
	uint32		cp;
	int			n = utf8_decode(p, end, &cp);

	for (;;)
	{
		const char *next = p + n;
		uint32		next_cp = ' ';
		FoldClass	class = FOLD_SPACE;
		uint32		set;

		if (next < end)
		{
			n = utf8_decode(next, end, &next_cp);
			class = FOLD_CLASS(fold_entry(folder, next_cp));
		}
		if (unlikely(class == FOLD_MARK || class == FOLD_DIACRITIC))
		{
			while (next < end && (class == FOLD_MARK || class == FOLD_DIACRITIC))
			{
				next += n;
				class = FOLD_SPACE;
				if (next < end)
				{
					n = utf8_decode(next, end, &next_cp);
					class = FOLD_CLASS(fold_entry(folder, next_cp));
				}
			}
			set = word_set(scan, p, (int) (next - p), word_key(p, (int) (next - p), end), false);
			step(scan, set & ~SLOT_JOINED, p, next);
		}
		else
			step(scan, character_set(scan, cp, p, (int) (next - p)), p, next);
		p = next;
		if (class != FOLD_UNSPACED)
			return p;
		cp = next_cp;
	}
}

/* Does a full stop at p, after a word of so many bytes, end a sentence? */
static bool
full_stop_ends(Scan *scan, const char *p, const char *word, const char *word_stop)
{
	if (p + 1 < scan->end && (letter_at(scan->a->folder, p + 1, scan->end)))
		return false;
	return word == NULL || p != word_stop || utf8_count(word, word_stop) > 2;
}

#define FULLWIDTH_COMMA "\xef\xbc\x8c"

/* No term and no stance reaches over p. */
static inline void
end_sentence(Scan *scan, const char *p)
{
	if (scan->a->cues)
		add_token(scan, TOKEN_STOP, p, p + 1);
	part(scan);
}

/* What stands between two words. */
#define AFTER_LINE 1			/* the end of a line */
#define AFTER_GAP 2				/* more than blanks */
#define AFTER_HYPHEN 4			/* a hyphen right behind the word before */
#define AFTER_UNSPACED 8		/* that word was of an unspaced script */
#define AFTER_COMPOUND 16		/* it was joined to the one before by a hyphen */

typedef struct Between
{
	int			seen;			/* AFTER_* since the last word */
	const char *last;			/* that word, NULL: none, or of an unspaced script; … */
	const char *last_stop;		/* … its end */
	const char *hyphen_stop;	/* and the end of its hyphen */
} Between;

/* From p, which begins no word of ASCII, to the next word of a spaced script. */
static pg_noinline const char *
next_word(Scan *scan, Between *between, const char *p)
{
	Automaton  *a = scan->a;
	Folder	   *folder = a->folder;
	const char *end = scan->end;

	while (p < end)
	{
		FoldClass	class;
		int			n = 1;

		switch (byte_kinds[(unsigned char) *p])
		{
			case B_WORD:
				return p;
			case B_SPACE:
				p++;
				continue;
			case B_LINE:
				if (between->seen & AFTER_LINE)
					end_sentence(scan, p);
				between->seen |= AFTER_LINE;
				p++;
				continue;
			case B_STOP:
				if (*p != '.' || full_stop_ends(scan, p, between->last, between->last_stop))
					end_sentence(scan, p);
				between->seen |= AFTER_GAP;
				p++;
				continue;
			case B_HYPHEN:
				class = FOLD_HYPHEN;
				break;
			case B_MULTI:
				class = fold_class_at(folder, p, end, &n);
				break;
			default:
				between->seen |= AFTER_GAP;
				p++;
				continue;
		}

		switch (class)
		{
			case FOLD_WORD:
				return p;
			case FOLD_UNSPACED:
				if (between->seen & AFTER_GAP)
					part(scan);
				p = scan_unspaced(scan, p);
				between->last = NULL;
				between->last_stop = p;
				between->seen = AFTER_UNSPACED;
				continue;
			case FOLD_HYPHEN:
				if (p == between->last_stop && between->last)
				{
					between->hyphen_stop = p + n;
					between->seen |= AFTER_HYPHEN;
				}
				between->seen |= AFTER_GAP;
				break;
			case FOLD_SPACE:
			case FOLD_MARK:
			case FOLD_DIACRITIC:
				break;
			case FOLD_STOP:
				end_sentence(scan, p);
				between->seen |= AFTER_GAP;
				break;
			default:
				if (n == 3 && memcmp(p, FULLWIDTH_COMMA, 3) == 0 && a->cues)
					add_token(scan, TOKEN_COMMA, p, p + 1);
				between->seen |= AFTER_GAP;
				break;
		}
		p += n;
	}
	return p;
}

static void
scan_words(Scan *scan, const char *p)
{
	Automaton  *a = scan->a;
	Folder	   *folder = a->folder;
	const char *end = scan->end;
	Between		between = {0};
	const char *compound = NULL;	/* begin of a hyphenated word … */
	int			parts = 0;		/* … and its words so far */

	for (;;)
	{
		const char *stop = NULL;
		uint32		set;
		WordKey		key;

		if (likely(p < end && *p == ' '))
			p++;
		if (p >= end)
			return;
		if (unlikely(byte_kinds[(unsigned char) *p] != B_WORD))
		{
			p = next_word(scan, &between, p);
			if (p >= end)
				return;
		}
		if (likely((unsigned char) *p < 0x80))
			stop = ascii_word(p, end, &key);
		if (unlikely(stop == NULL))
		{
			stop = word_end(folder, p, end);
			key = word_key(p, (int) (stop - p), end);
		}
		set = word_set(scan, p, (int) (stop - p), key, false);
		if (likely(between.seen == 0))
		{
			if (unlikely(set & SLOT_JOINED))
				set = a->lexicon->sets[set & ~SLOT_JOINED].unjoined;
			step(scan, set, p, stop);
		}
		else
		{
			bool		joined = between.seen & AFTER_HYPHEN && between.hyphen_stop == p;

			if (between.seen & AFTER_UNSPACED && between.seen & AFTER_GAP)
				part(scan);
			if (!joined)
			{
				parts = 0;
				if (set & SLOT_JOINED)
					set = a->lexicon->sets[set & ~SLOT_JOINED].unjoined;
			}
			else if (parts++ == 0)
			{
				compound = between.last;
				parts = 2;
			}
			step(scan, set & ~SLOT_JOINED, p, stop);
			between.seen = 0;
			if (joined)
			{
				int			size = 0;

				between.seen = AFTER_COMPOUND;
				/* whole, where no further hyphen and word follow */
				if (a->lexicon->compounds && parts < SCAN_RING &&
					(stop >= end || fold_class_at(folder, stop, end, &size) != FOLD_HYPHEN ||
					 !letter_at(folder, stop + size, end)))
					step_compound(scan, compound, stop, parts);
			}
		}
		between.last = p;
		p = between.last_stop = stop;
	}
}

void
scan_text(Automaton *automaton, const char *text, int start, int stop, RawMatches *raw)
{
	Scan		scan;

	if (byte_kinds['a'] != B_WORD)
		init_byte_kinds(automaton->folder);
	scan.a = automaton;
	scan.text = text;
	scan.end = text + stop;
	scan.raw = raw;
	scan.state = 0;
	scan.n = raw->words;
	scan.follows = scan.n;
	scan.ntokens = 0;
	if (automaton->cues)
		end_sentence(&scan, text + start);
	if (automaton->phrases->nnodes > 1)
		scan_words(&scan, text + start);
	run_tokens(&scan);
	raw->words = scan.n;
	if (automaton->substrings)
		scan_substrings(automaton, text, start, stop, raw);
}
