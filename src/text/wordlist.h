/*
 * wordlist.h
 *	  A list of folded words or phrases, for "does one of them stand here": a
 *	  byte trie, compared with a text where it stands.
 *
 * Phrases and text are folded character by character (character.h).  A blank in a
 * phrase matches any white space, a hard line break included; a star at its end,
 * whatever continues the word.
 */
#ifndef PROPOSALS_WORDLIST_H
#define PROPOSALS_WORDLIST_H

#include "text/character.h"

typedef struct WordList WordList;

typedef struct WordMatch
{
	int			length;			/* bytes of the text */
	int			tag;			/* what was added with the phrase */
} WordMatch;

extern WordList *wordlist_create(MemoryContext context);

/* Adds a phrase, whose first tag stays; or all those of a string, parted by '|'. */
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

#endif							/* PROPOSALS_WORDLIST_H */
