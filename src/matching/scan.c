/*
 * scan.c
 *	  Running an automaton over a text: where words begin and end, which set of
 *	  patterns each has, which terms end at it.
 *
 * This is the hot path.  A word costs finding its end, one hash of its bytes as
 * they stand and one look-up, while no pattern is in sight; everything else
 * (folding, globs, states) is made once and kept.
 */
#include "postgres.h"
#include "compat.h"

#include "bytes.h"
#include "matching/internal.h"
#include "miscadmin.h"
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

typedef struct Scan
{
	Automaton  *a;
	const char *text;
	const char *end;
	RawMatches *raw;
	uint32		state;
	uint32		n;				/* words so far */
	int			starts[SCAN_RING];	/* of the last words, by number */
	uint32		sets[SCAN_RING];	/* theirs; UNKNOWN_SET: forgotten meanwhile */
} Scan;

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

static RawMatch *
add_raw(RawMatches *raw)
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

/*
 * Forgets sets, states and words when they have grown too large, but for the
 * state and the set in hand.
 */
static void
make_room(Scan *scan, uint32 *set)
{
	Automaton  *a = scan->a;
	uint32		nnodes;
	uint32	   *nodes;
	uint32		nids = 0;
	uint32	   *ids = NULL;
	Size		bytes;

	bytes = MemoryContextMemAllocated(a->lazy, false);
	if (bytes < LAZY_BYTES || (++a->lazy_steps < LAZY_STEPS && bytes < LAZY_MAX_BYTES))
		return;
	nodes = phrases_save(a->phrases, scan->state, &nnodes);
	if (set)
	{
		const uint32 *old = lexicon_set(a->lexicon, *set, &nids);

		ids = MemoryContextAllocHuge(CurrentMemoryContext, Max(nids, 1) * sizeof(uint32));
		memcpy(ids, old, nids * sizeof(uint32));
	}
	automaton_empty_lazy(a);
	memset(scan->sets, 0xFF, sizeof(scan->sets));
	scan->state = phrases_restore(a->phrases, nodes, nnodes);
	if (set)
	{
		*set = lexicon_restore(a->lexicon, ids, nids);
		pfree(ids);
	}
	pfree(nodes);
}

/* Loads n <= 8 bytes at p as a number; whole words where the text has them. */
static inline uint64
load_tail(const char *p, int n, const char *end)
{
	uint64		word;

	if (likely(end - p >= 8))
	{
		memcpy(&word, p, 8);
#ifdef WORDS_BIGENDIAN
		return n == 8 ? word : word & ~(~UINT64CONST(0) >> n * 8);
#else
		return n == 8 ? word : word & ((UINT64CONST(1) << n * 8) - 1);
#endif
	}
	word = 0;
	memcpy(&word, p, n);
	return word;
}

static pg_noinline uint32
word_miss(Scan *scan, const char *p, int length, WordSlot *bucket, uint64 a, uint64 b,
		  uint64 c, bool compound)
{
	Automaton  *automaton = scan->a;
	Size		offset = bucket - automaton->words;
	WordSlot	word;
	int			i;

	/* of long words the hash was compared, and an address that can't be equal */
	for (i = 0; i < 2 && length > 24; i++)
		if (bucket[i].a == a && bucket[i].length == (uint32) length &&
			memcmp((const void *) (uintptr_t) bucket[i].b, p, length) == 0)
			return bucket[i].set;

	make_room(scan, NULL);
	bucket = automaton->words + offset;
	if (length > 24)
	{
		char	   *copy = MemoryContextAllocHuge(automaton->lazy, length);

		memcpy(copy, p, length);
		b = (uint64) (uintptr_t) copy;
	}
	word.a = a;
	word.b = b;
	word.c = c;
	word.set = compound ? lexicon_compound(automaton->lexicon, p, length) :
		lexicon_word(automaton->lexicon, p, length);
	word.length = length;
	if (bucket[1].length > 24)
		pfree((void *) (uintptr_t) bucket[1].b);
	bucket[1] = bucket[0];
	bucket[0] = word;
	return word.set;
}

/* The set of patterns of the word at p. */
static inline uint32
word_set(Scan *scan, const char *p, int length, bool compound)
{
	uint64		a;
	uint64		b = 0;
	uint64		c = 0;
	uint64		h;
	WordSlot   *bucket;

	if (likely(length <= 8))
	{
		a = load_tail(p, length, scan->end);
		h = (a ^ (uint64) length << 59) * UINT64CONST(0x9E3779B97F4A7C15);
	}
	else
	{
		if (likely(length <= 24))
		{
			memcpy(&a, p, 8);
			memcpy(&c, p + length - 8, 8);
			if (length > 16)
				memcpy(&b, p + 8, 8);
		}
		else
			a = content_hash(0, p, length);
		h = (a ^ (uint64) length << 59) * UINT64CONST(0x9E3779B97F4A7C15);
		h ^= h >> 32;
		h = (h ^ c) * UINT64CONST(0xC2B2AE3D27D4EB4F);
		h ^= b * UINT64CONST(0x165667B19E3779F9);
	}
	bucket = scan->a->words + (h >> (64 - scan->a->cache_bits)) * 2;
	if (likely(bucket[0].a == a && bucket[0].length == (uint32) length &&
			   bucket[0].c == c && bucket[0].b == b))
		return bucket[0].set;
	if (likely(bucket[1].a == a && bucket[1].length == (uint32) length &&
			   bucket[1].c == c && bucket[1].b == b))
		return bucket[1].set;
	return word_miss(scan, p, length, bucket, a, b, c, compound);
}

static pg_noinline uint32
character_miss(Scan *scan, uint32 cp, const char *p, int length)
{
	Automaton  *a = scan->a;
	uint32		set;

	make_room(scan, NULL);
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

#define UNKNOWN_SET 0xFFFFFFFF

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
report(Scan *scan, uint32 id, int stop)
{
	Phrases    *phrases = scan->a->phrases;
	const PhraseState *state = &phrases->states[id];
	const PhraseOutput *output = phrases->output_pool + state->outputs;
	const PhraseOutput *end = output + state->noutputs;

	for (; output < end; output++)
	{
		uint32		first = scan->n + 1 - phrases->nodes[output->node].depth;
		int			start = scan->starts[first & (SCAN_RING - 1)];
		RawMatch   *match;

		if (output->id & CUE_ID)
		{
			add_cue(scan->raw, start, stop, output->id & ~CUE_ID);
			continue;
		}
		match = add_raw(scan->raw);
		match->first = first;
		match->last = scan->n;
		match->start = start;
		match->stop = stop;
		match->node = output->node;
		match->term = output->id;
		match->last_start = scan->starts[scan->n & (SCAN_RING - 1)];
		match->last_part = word_part(scan, scan->n, output->node, false);
		match->first_part = match->last_part;
		if (first != scan->n)
			match->first_part = word_part(scan, first, output->node, true);
	}
}

/* One word of the text: its set of patterns moves the state. */
static inline void
step(Scan *scan, uint32 set, const char *start, const char *stop)
{
	if (set == 0)
		scan->state = 0;
	else
	{
		Phrases    *phrases = scan->a->phrases;
		uint32		next;

		scan->starts[scan->n & (SCAN_RING - 1)] = (int) (start - scan->text);
		next = phrases_known_step(phrases, scan->state, set);
		if (unlikely(next == PHRASES_NONE))
		{
			make_room(scan, &set);
			next = phrases_make_step(phrases, scan->state, set);
		}
		scan->sets[scan->n & (SCAN_RING - 1)] = set;
		if (phrases->states[next].noutputs)
			report(scan, next, (int) (stop - scan->text));
		scan->state = phrases->states[next].live;
	}
	if (unlikely((++scan->n & 0xFFFF) == 0))
		CHECK_FOR_INTERRUPTS();
}

/* A hyphenated word as a whole, of the last `words` words. */
static void
step_compound(Scan *scan, const char *start, const char *stop, int words)
{
	Phrases    *phrases = scan->a->phrases;
	uint32		set = word_set(scan, start, (int) (stop - start), true);
	uint32		n;
	const uint32 *ids = lexicon_set(scan->a->lexicon, set, &n);
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
			match = add_raw(scan->raw);
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

int
scan_word_end(Folder *folder, const char *text, int length, int start)
{
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
			step(scan, word_set(scan, p, (int) (next - p), false), p, next);
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
	scan->state = 0;
	if (scan->a->cues)
		add_cue(scan->raw, (int) (p - scan->text), (int) (p - scan->text) + 1, CUE_STOP);
}

static void
scan_words(Scan *scan, const char *p)
{
	Automaton  *a = scan->a;
	Folder	   *folder = a->folder;
	const char *end = scan->end;
	const char *last = NULL;	/* the last word … */
	const char *last_stop = NULL;	/* … and its end */
	const char *hyphen_stop = NULL; /* end of a hyphen right after it */
	const char *compound = NULL;	/* begin of the hyphenated word it belongs to */
	int			parts = 0;
	bool		gap = false;	/* more than blanks since the last word */
	bool		unspaced = false;	/* it was of an unspaced script */
	int			lines = 0;
	bool		compounds = a->lexicon->compounds;

	while (p < end)
	{
		FoldClass	class;
		int			n = 1;
		const char *stop;
		uint32		set;

		switch (byte_kinds[(unsigned char) *p])
		{
			case B_WORD:
				class = FOLD_WORD;
				break;
			case B_SPACE:
				p++;
				continue;
			case B_LINE:
				if (++lines > 1)
					end_sentence(scan, p);
				p++;
				continue;
			case B_STOP:
				if (*p != '.' || full_stop_ends(scan, p, last, last_stop))
					end_sentence(scan, p);
				gap = true;
				p++;
				continue;
			case B_HYPHEN:
				class = FOLD_HYPHEN;
				break;
			case B_MULTI:
				class = fold_class_at(folder, p, end, &n);
				break;
			default:
				gap = true;
				p++;
				continue;
		}

		switch (class)
		{
			case FOLD_WORD:
				break;
			case FOLD_UNSPACED:
				if (gap)
					scan->state = 0;
				last = NULL;
				p = last_stop = scan_unspaced(scan, p);
				unspaced = true;
				gap = false;
				lines = 0;
				continue;
			case FOLD_HYPHEN:
				if (p == last_stop && last)
					hyphen_stop = p + n;
				gap = true;
				p += n;
				continue;
			case FOLD_SPACE:
			case FOLD_MARK:
			case FOLD_DIACRITIC:
				p += n;
				continue;
			case FOLD_STOP:
				end_sentence(scan, p);
				gap = true;
				p += n;
				continue;
			default:
				if (n == 3 && memcmp(p, FULLWIDTH_COMMA, 3) == 0 && a->cues)
					add_cue(scan->raw, (int) (p - scan->text), (int) (p - scan->text) + 1,
							CUE_COMMA);
				gap = true;
				p += n;
				continue;
		}

		/* a word */
		stop = p + n;
		while (stop < end && byte_kinds[(unsigned char) *stop] == B_WORD)
			stop++;
		if (stop < end && ((unsigned char) *stop >= 0x80 || *stop == '\''))
			stop = word_end(folder, stop, end);
		if (unlikely(unspaced))
		{
			if (gap)
				scan->state = 0;
			unspaced = false;
		}
		gap = false;
		lines = 0;
		set = word_set(scan, p, (int) (stop - p), false);
		if (likely(hyphen_stop != p))
		{
			if (set)
				set = a->lexicon->sets[set].unjoined;
			compound = p;
			parts = 1;
		}
		else
			parts++;
		step(scan, set, p, stop);
		if (unlikely(parts > 1) && compounds && parts < SCAN_RING)
		{
			/* whole, where no further hyphen and word follow */
			int			size = 0;

			if (stop >= end || fold_class_at(folder, stop, end, &size) != FOLD_HYPHEN ||
				!letter_at(folder, stop + size, end))
				step_compound(scan, compound, stop, parts);
		}
		last = p;
		p = last_stop = stop;
	}
}

/* --- substrings --- */

static void
report_substrings(Scan *scan, uint32 node, uint32 position, const int *starts, const int *stops)
{
	const Substrings *s = scan->a->substrings;

	for (node = substrings_output(s, node); node; node = s->nodes[node].link)
	{
		uint32		output;

		for (output = s->nodes[node].output; output; output = s->outputs[output - 1].next)
		{
			uint32		id = s->outputs[output - 1].id;
			const AutomatonTerm *term = &scan->a->terms[id];
			uint32		from = position + 1 - term->length + (term->lead ? 1 : 0);
			uint32		to = position - (term->trail ? 1 : 0);
			RawMatch   *match = add_raw(scan->raw);

			match->start = starts[from & (SCAN_RING * 4 - 1)];
			match->stop = stops[to & (SCAN_RING * 4 - 1)];
			match->first = match->start;
			match->last = match->stop - 1;
			match->node = RAW_SUBSTRING;
			match->first_part = match->last_part = 0;
			match->term = id;
			scan->raw->mixed = true;
		}
	}
}

/*
 * The folded text byte by byte, each with the cluster it comes from.  The text
 * is taken to have a blank at either end.
 */
static void
scan_substrings(Scan *scan, const char *p)
{
	const Substrings *s = scan->a->substrings;
	Folder	   *folder = scan->a->folder;
	const char *end = scan->end;
	int			starts[SCAN_RING * 4];
	int			stops[SCAN_RING * 4];
	uint32		node = substrings_next(s, 0, ' ');
	uint32		position = 0;
	bool		blank = true;
	int			checks = 0;

	starts[0] = stops[0] = (int) (p - scan->text);
	if (substrings_output(s, node))
		report_substrings(scan, node, position, starts, stops);
	for (;;)
	{
		char		bytes[FOLD_MAX_CLUSTER * 4];
		int			n = 0;
		int			i;
		const char *next = p + 1;

		if ((++checks & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (p >= end)
		{
			if (blank)
				break;
			bytes[n++] = ' ';
			next = p;
			blank = true;
		}
		else if ((unsigned char) *p < 0x80 && (next == end || (unsigned char) *next < 0x80))
		{
			uint32		entry = folder->ascii[(unsigned char) *p];

			if (substring_keeps(FOLD_CLASS(entry), *p))
			{
				bytes[n++] = (char) FOLD_VALUE(entry);
				blank = false;
			}
			else if (!blank)
			{
				bytes[n++] = ' ';
				blank = true;
			}
		}
		else
		{
			FoldCluster c;

			fold_cluster(folder, p, end, &c);
			next = p + c.length;
			if (substring_keeps(c.class, *p))
			{
				for (i = 0; i < c.n; i++)
					n += utf8_encode(bytes + n, c.cp[i]);
				blank = blank && n == 0;
			}
			else if (!blank)
			{
				bytes[n++] = ' ';
				blank = true;
			}
		}
		for (i = 0; i < n; i++)
		{
			position++;
			starts[position & (SCAN_RING * 4 - 1)] = (int) (p - scan->text);
			stops[position & (SCAN_RING * 4 - 1)] = (int) (next - scan->text);
			node = substrings_next(s, node, bytes[i]);
			if (unlikely(s->nodes[node].output || s->nodes[node].link))
				report_substrings(scan, node, position, starts, stops);
		}
		p = next;
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
	if (automaton->cues)
		end_sentence(&scan, text + start);
	if (automaton->phrases->nnodes > 1)
		scan_words(&scan, text + start);
	raw->words = scan.n;
	if (automaton->substrings)
		scan_substrings(&scan, text + start);
}
