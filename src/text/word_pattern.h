/*
 * word_pattern.h
 *	  Can the words of a pattern be meant?
 *
 * A term is words (words.h), and what is no part of words is not looked for.  So a
 * term such as "$*" would match any word of any text, and "%" none at all: what
 * somebody wrote there is not what would be found.
 *
 * A pattern is looked at from blank to blank.  A piece with a letter or digit is
 * meant; so are wildcards alone ("peace *"), and with a hyphen between them ("*-*").
 * Wildcards beside symbols are not ("$*"), and beside what only divides or encloses
 * where the pattern has no letter at all ("(*)"; "goals (*)" is meant).  A piece of
 * signs alone says nothing ("research & development"); a pattern that has nothing else
 * than these and wildcards is not meant either.
 */
#ifndef PROPOSALS_WORD_PATTERN_H
#define PROPOSALS_WORD_PATTERN_H

#include "base/str.h"

typedef enum PatternSense
{
	PATTERN_MEANT,
	PATTERN_DROPS_SYMBOLS,		/* meant, but a symbol of it is not looked
								 * for: "5%" */
	PATTERN_ANY_WORD,			/* a word of it would be any word: "$*" */
	PATTERN_NO_WORD				/* would match nothing: "%" */
} PatternSense;

/* Is `pattern`, valid UTF-8, meant?  With globs, * and ? are wildcards. */
extern PatternSense word_pattern_sense(Str pattern, bool globs);

#endif							/* PROPOSALS_WORD_PATTERN_H */
