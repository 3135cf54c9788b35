/*
 * lexicon.h
 *	  Word patterns, and which of them a word matches.
 *
 * A pattern is one folded word, possibly with * and ?.  Exact words and globs
 * that begin or end with a literal are found by hashing, the others by the
 * literal in their middle (substrings.h), so that a word is compared with the
 * few patterns that can match it.  The answer is a *set* of patterns, interned:
 * words that match the same patterns get the same set number, and 0 is the
 * empty set.  Sets are made when a word asks for one; they live in the lazy
 * context, which the owner empties when it has grown too large.
 *
 * A word of a text may stand for other words too (language/word_parts.h).  The part that
 * matched is what a match is reported to cover.
 */
#ifndef PROPOSALS_LEXICON_H
#define PROPOSALS_LEXICON_H

#include "language/word_parts.h"
#include "matching/substrings.h"
#include "text/words.h"

#define LEXICON_NONE 0xFFFFFFFF
#define LEXICON_MAX_PATTERNS 100000000
#define LEXICON_UNKNOWN_PART WORD_MAX_PARTS
#define LEXICON_SIGNS_BYTES 32	/* between two words; more are no pattern */

typedef enum PatternIndex
{
	PATTERN_EXACT,				/* found by the whole word */
	PATTERN_PREFIX,				/* by its first bytes */
	PATTERN_SUFFIX,				/* by its last bytes */
	PATTERN_INNER,				/* by a literal inside */
	PATTERN_WILD,				/* nothing but wildcards */
	PATTERN_SIGNS				/* no word: the signs between two */
} PatternIndex;

typedef struct WordPattern
{
	const char *bytes;
	uint16		length;
	uint16		key_start;		/* the literal it is found by */
	uint16		key_length;
	uint8		index;			/* PatternIndex */
	bool		verify;			/* more to it than the literal */
	bool		joined;			/* only after a hyphen */
	bool		unspaced;		/* a character of a script without spaces */
	uint32		next;			/* with the same key; LEXICON_NONE: last */
} WordPattern;

/*
 * An element of a set: a pattern and the first part of the word it matches (0:
 * the word itself).
 */
#define SET_PATTERN(element) ((element) >> 3)
#define SET_PART(element) ((element) & 7)

/* One of 64 bits for a pattern: where no bits meet, no patterns do. */
static inline uint64
pattern_bit(uint32 pattern)
{
	return UINT64CONST(1) << (pattern * 0x9E3779B9 >> 26);
}

typedef struct PatternSet
{
	uint32		first;			/* in set_pool */
	uint32		count;
	uint32		unjoined;		/* the set without its joined patterns */
	bool		partial;		/* some pattern matches a part of the word
								 * only */
	uint64		mask;			/* a bit for each pattern, several may share
								 * one */
} PatternSet;

typedef struct Lexicon
{
	Folder	   *folder;
	MemoryContext context;
	WordPattern *patterns;
	uint32		npatterns,
				apatterns;
	uint32	   *table;			/* by key; patterns + 1 */
	uint32		table_mask;
	uint32		used;
	uint8		prefix_lengths[WORD_MAX_BYTES / 8 + 1];
	uint8		suffix_lengths[WORD_MAX_BYTES / 8 + 1];
	uint32		nsuffix;
	int			max_prefix,
				max_suffix;
	Substrings *inner;
	uint32		wild;			/* first of the PATTERN_WILD; LEXICON_NONE:
								 * none */
	bool		signs;			/* some pattern is signs */
	bool		compounds;		/* some pattern has a wildcard between
								 * literals */

	/* lazy */
	MemoryContext lazy;
	PatternSet *sets;
	uint32		nsets,
				asets;
	uint32	   *set_pool;
	uint32		npool,
				apool;
	uint32	   *set_table;		/* sets + 1; 0: free */
	uint32		set_mask;
	uint32		part;			/* of the word in hand */
	uint32	   *scratch;		/* elements found for it */
	uint32		nscratch,
				ascratch;
} Lexicon;

extern Lexicon *lexicon_create(MemoryContext context, Folder *folder);

/* Adds a folded pattern, or finds it; returns its number. */
extern uint32 lexicon_add(Lexicon *lexicon, const char *bytes, int length,
						  bool joined, bool unspaced);

/* The same of signs that part words (word_signs). */
extern uint32 lexicon_add_signs(Lexicon *lexicon, const char *signs, int length);
extern void lexicon_finish(Lexicon *lexicon);

/* Forgets all sets; the lazy context is the caller's, and fresh. */
extern void lexicon_reset(Lexicon *lexicon, MemoryContext lazy);

/* The set of a word of the text (not folded yet). */
extern uint32 lexicon_word(Lexicon *lexicon, const char *raw, int length);

/* The set of the signs in a gap of the text: not of words. */
extern uint32 lexicon_gap(Lexicon *lexicon, const char *gap, int length);

/* The set of a hyphenated word as a whole: only patterns with wildcards inside. */
extern uint32 lexicon_compound(Lexicon *lexicon, const char *raw, int length);

/* The number of a set that was kept over a reset. */
extern uint32 lexicon_restore(Lexicon *lexicon, const uint32 *elements, uint32 n);

static inline const uint32 *
lexicon_set(const Lexicon *lexicon, uint32 set, uint32 *count)
{
	*count = lexicon->sets[set].count;
	return lexicon->set_pool + lexicon->sets[set].first;
}

/*
 * Does a pattern cover a folded word, or may it cover a hyphenated word that
 * begins with this one?  The second can be only where lexicon_spans_hyphens().
 */
extern bool lexicon_may_cover(const Lexicon *lexicon, uint32 pattern,
							  const char *word, int length);
extern bool lexicon_spans_hyphens(const Lexicon *lexicon, uint32 pattern);

/* By which part of its word a pattern is in a set. */
extern uint32 lexicon_set_part(const Lexicon *lexicon, uint32 set, uint32 pattern);

/*
 * The place of a part in its word.  Where the part is not known any more
 * (LEXICON_UNKNOWN_PART) it is found by the pattern again.
 */
extern void lexicon_part(Lexicon *lexicon, uint32 part, uint32 pattern,
						 const char *raw, int length, int *start, int *stop);

#endif							/* PROPOSALS_LEXICON_H */
