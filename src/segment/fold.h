/*
 * fold.h
 *	  Folding of single characters for comparison with our word lists.
 *
 * Case, the accents of Latin letters, hamza forms of the Arabic alef and full
 * width forms are folded; Arabic vowel signs, tatweel, directional marks and
 * the soft hyphen are skipped.  The tables cover the scripts of the languages
 * we have data for and do not depend on any library's version.
 *
 * Matching folds otherwise (text/fold.h), and on purpose: there a character and its
 * marks fold together, to as many characters as Unicode has it (oe for the ligature,
 * ss, a ligature's letters), and a codebook chooses what is ignored.  Here every
 * character folds by itself to one or to none, which is all that our own lists of
 * markers need, so that a list is a trie of bytes and a text is compared where it
 * stands, without a copy or a map back.  And a text must be cut alike for ever, since codings
 * name the cut they belong to: what matching learns to ignore must not move a point.
 */
#ifndef PROPOSALS_SEGMENT_FOLD_H
#define PROPOSALS_SEGMENT_FOLD_H

#include "text/utf8.h"

/* What a skipped character folds to. */
#define FOLD_NOTHING 0

extern uint32 fold_character_slow(uint32 cp);

static inline uint32
fold_character(uint32 cp)
{
	if (likely(cp < 0x80))
		return (cp >= 'A' && cp <= 'Z') ? cp + 32 : cp;
	return fold_character_slow(cp);
}

/* A letter or digit of any script that we meet; marks count as letters. */
extern bool is_word_character(uint32 cp);

/* Han, which writes no spaces: every character may begin and end a word. */
static inline bool
is_han(uint32 cp)
{
	return (cp >= 0x3400 && cp <= 0x9FFF) || cp == 0x3007;
}

extern bool is_white(uint32 cp);
extern bool is_upper(uint32 cp);
extern bool is_lower(uint32 cp);

/* Opening and closing quotation marks and brackets. */
extern bool is_opening(uint32 cp);
extern bool is_closing(uint32 cp);

/* . ! ? and their like, which end sentences. */
extern bool is_terminal(uint32 cp);

/* The character before p > start; sets *cp, answers its first byte. */
static inline const char *
previous_character(const char *start, const char *p, uint32 *cp)
{
	const char *q = p - 1;

	while (q > start && p - q < 4 && utf8_is_continuation((unsigned char) *q))
		q--;
	utf8_decode(q, p, cp);
	return q;
}

/*
 * A compiled list of folded words or phrases, for "does one of them stand
 * here": a byte trie.  A blank in a phrase matches any white space.
 */
typedef struct WordList WordList;

typedef struct WordMatch
{
	int			length;			/* bytes of the text */
	int			tag;			/* what was added with the phrase */
} WordMatch;

extern WordList *wordlist_create(MemoryContext context);
extern void wordlist_add(WordList *list, const char *phrase, int length, int tag);
extern void wordlist_add_all(WordList *list, const char *phrases, int tag);

/*
 * How phrases begin, for a cheap no to most of a text's words: a set (hashed, so
 * it may say yes too often) of their first five bytes, and one of the first two
 * of shorter phrases.  It knows folded ASCII only; what holds any other
 * character, a control or two blanks may begin any phrase.
 */
#define WORD_START 5
#define WORD_START_BITS 13

#ifdef WORDS_BIGENDIAN
#define WORD_START_MASK (~UINT64CONST(0) << (64 - 8 * WORD_START))
#else
#define WORD_START_MASK (~UINT64CONST(0) >> (64 - 8 * WORD_START))
#endif

/* Each byte of a word of eight. */
#define EACH_BYTE(c) (UINT64CONST(0x0101010101010101) * (c))

typedef struct WordStarts
{
	uint64		pairs[128][2];
	uint64		starts[1 << (WORD_START_BITS - 6)];
} WordStarts;

extern const WordStarts *wordlist_starts(const WordList *list);

/* Of a word of eight bytes, the first WORD_START of which count: any case. */
static inline int
word_start_slot(uint64 bytes)
{
	bytes = (bytes | EACH_BYTE(0x20)) & WORD_START_MASK;
	return (bytes * UINT64CONST(0x9E3779B97F4A7C15)) >> (64 - WORD_START_BITS);
}

/* May a phrase begin at p < end? */
static inline bool
wordlist_may_begin(const WordStarts *w, const char *p, const char *end)
{
	uint64		bytes;
	uint64		blanks;
	int			slot;

	if (end - p < 8)
		return true;
	memcpy(&bytes, p, 8);
	/* a byte from 0x80, or one below 0x20: bits 5 and 6 are clear */
	if ((bytes & EACH_BYTE(0x80) & WORD_START_MASK) != 0 ||
		(~(bytes | bytes << 1) & EACH_BYTE(0x40) & WORD_START_MASK) != 0)
		return true;
	blanks = bytes ^ EACH_BYTE(0x20);
	blanks = (blanks - EACH_BYTE(1)) & ~blanks & EACH_BYTE(0x80) & WORD_START_MASK;
	if ((blanks & blanks >> 8) != 0)
		return true;
	slot = word_start_slot(bytes);
	if ((w->starts[slot >> 6] >> (slot & 63)) & 1)
		return true;
	return (w->pairs[p[0] | 0x20][p[1] >> 6] >> (p[1] & 63)) & 1;
}

/* The longest phrase at p that ends at a word's end; length 0: none. */
extern WordMatch wordlist_match(const WordList *list, const char *p, const char *end);

#endif							/* PROPOSALS_SEGMENT_FOLD_H */
