/*
 * word_parts.h
 *	  The words that a word of a text (text/words.h) stands for beside itself.
 *
 * "women's" stands for women too, "l'Irlande" for Irlande: what is on either side of
 * an apostrophe and has more than one letter, but for contractions ("we're").  An
 * Arabic word stands for what follows wa-, al-, bi-al-, li-l- and the like: its
 * proclitics.  Contractions and proclitics are data of the languages; those of all are
 * looked for in every text, since the keys of an index know no language.
 */
#ifndef PROPOSALS_WORD_PARTS_H
#define PROPOSALS_WORD_PARTS_H

#include "text/fold.h"

#define WORD_MAX_PARTS 7

/* A stretch of a word that stands for it. */
typedef struct WordPart
{
	int			start,			/* bytes */
				stop;
} WordPart;

/*
 * The word itself first, then its parts: at most WORD_MAX_PARTS.  Where diacritics
 * are kept, proclitics are too.
 */
extern int	word_parts(Folder *folder, const char *word, int length, WordPart *parts);

#endif							/* PROPOSALS_WORD_PARTS_H */
