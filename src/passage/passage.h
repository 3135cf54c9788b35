/*
 * passage.h
 *	  Passages that two statements share: who said it first?
 *
 * A text is a sequence of words (text/words.h), each a hash of what it folds to; of scripts
 * that write no spaces a character is a word.  What is between words, the ends of sentences
 * and the edges of proposals part nothing.  A passage is a run of equal words in two texts.
 *
 * shared_passages() covers both texts with tiles, greedily: the longest run of words that
 * no tile has in either, of equally long ones the first in a, then the first in b; until no
 * run has min_words.  a && b asks whether there is a run of PASSAGE_WORDS.
 *
 * The keys of an index are hashes of PASSAGE_KEY_WORDS words in a row, and of each
 * PASSAGE_WINDOW of these in a row the smallest only, the last of equal ones (winnowing, by
 * Schleimer, Wilkerson and Aiken, 2003).  What is chosen depends on the words of the
 * window alone, so every run of PASSAGE_WORDS, which fills a window, has a key in both texts.
 * Keys depend on the frozen folding tables only.
 */
#ifndef PROPOSALS_PASSAGE_H
#define PROPOSALS_PASSAGE_H

#include "statement/statement.h"

#define PASSAGE_KEY_WORDS 8
#define PASSAGE_WINDOW 8
#define PASSAGE_WORDS (PASSAGE_KEY_WORDS + PASSAGE_WINDOW - 1)
#define PASSAGE_MIN_WORDS 4

typedef struct PassageText
{
	int			n;
	uint64	   *words;			/* hashes */
	int		   *starts;			/* bytes of the text; NULL where not asked for */
	int		   *stops;
} PassageText;

/* Words [a, a + n) of one text are words [b, b + n) of the other. */
typedef struct PassageTile
{
	int			a;
	int			b;
	int			n;
} PassageTile;

/* The words of a statement, palloc'd. */
extern void passage_text(PassageText *text, const Statement *s, bool places);

/* The keys of a text, palloc'd, in the order of the text; the same may come again. */
extern int	passage_keys(const PassageText *text, int64 **keys);

/* The tiles, palloc'd, in the order of a. */
extern int	passage_tiles(const PassageText *a, const PassageText *b, int min_words,
						  PassageTile **tiles);

/* Is there a run of so many words? */
extern bool passage_shared(const PassageText *a, const PassageText *b, int min_words);

#endif							/* PROPOSALS_PASSAGE_H */
