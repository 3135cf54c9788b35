/*
 * fold.h
 *	  Folding of single characters for comparison with our word lists.
 *
 * Case, the accents of Latin letters, hamza forms of the Arabic alef and full
 * width forms are folded; Arabic vowel signs, tatweel, directional marks and
 * the soft hyphen are skipped.  The tables cover the scripts of the languages
 * we have data for and do not depend on any library's version.
 */
#ifndef PROPOSALS_FOLD_H
#define PROPOSALS_FOLD_H

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
 * Which phrases could begin with two ASCII bytes: for each folded first byte a
 * set of second bytes as the text has them, white space among them.
 */
typedef struct WordPairs
{
	uint64		second[128][2];
} WordPairs;

extern const WordPairs *wordlist_pairs(const WordList *list);

/* May a phrase begin at p < end?  A cheap no for most of a text's words. */
static inline bool
wordlist_may_begin(const WordPairs *pairs, const char *p, const char *end)
{
	unsigned char a = p[0];
	unsigned char b = end - p > 1 ? p[1] : ' ';

	if (a >= 0x80 || b >= 0x80)
		return true;
	if (a >= 'A' && a <= 'Z')
		a += 32;
	return (pairs->second[a][b >> 6] >> (b & 63)) & 1;
}

/* The longest phrase at p that ends at a word's end; length 0: none. */
extern WordMatch wordlist_match(const WordList *list, const char *p, const char *end);

#endif							/* PROPOSALS_FOLD_H */
