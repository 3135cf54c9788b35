/*
 * word_parts.h
 *	  The words that a word of a text (text/words.h) stands for beside itself.
 *
 * "women's" stands for women too, "l'Irlande" for Irlande: what is on either side of
 * an apostrophe and has more than one letter, but for contractions ("we're"), for
 * "can't", and for what is short before more than a letter ("Qur'an").  An
 * Arabic word stands for what follows wa-, al-, bi-al-, li-l- and the like: its
 * proclitics.  A word with a hyphen inside ("co-operation", bound_prefix.h) is one
 * without it, and stands for itself with the hyphen too, for "co-*".  Contractions and proclitics are data of the languages; those of all are
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
	bool		closed;			/* its hyphens are left out */
} WordPart;

/*
 * The word itself first, then its parts: at most WORD_MAX_PARTS.  Where diacritics
 * are kept, proclitics are too.
 */
extern int	word_parts(Folder *folder, const char *word, int length, WordPart *parts);

/* Folds a part; returns its bytes, at most room of them. */
extern int	word_part_fold(Folder *folder, const char *word, const WordPart *part, char *dst, int room);

/* Leaves the hyphens of a folded word out; returns what is left of its bytes. */
extern int	word_close(Folder *folder, char *folded, int length);

#endif							/* PROPOSALS_WORD_PARTS_H */
