/*
 * stance.h
 *	  Which side a text takes on what a match is about, told from the words of
 *	  its clause.
 *
 * Each language has lists of cues (language/language.h), globs as codebooks have them;
 * they are found in the same run as the terms.  Words that govern what follows
 * ("reject", "promote") say it of the matches behind them, up to the next such
 * word, the end of the sentence or the next finite verb; words that tell of what
 * came before ("should be firmly opposed", "is unacceptable") say it of the
 * matches in front of them, up to the same limits.  In "prevent A from B" it is
 * B that is opposed.  A negation turns support into opposition, and takes
 * opposition away without making it support.  Where words before and behind both
 * speak, their signs multiply: in "attempts to hinder trade must be rejected"
 * trade is supported; so do those of a verb and the verb of its object: "oppose
 * those who undermine peace".  Bare "against" turns support round and else takes
 * what was said away: who condemns violence against women has nothing against
 * women.  A verb that ends its sentence tells of what precedes: "the war must stop".
 *
 * A term with a stance of its own keeps it, whatever the text says: whoever gave it
 * one has decided what its words mean.  A term marked "reverse" names what its theme
 * is against, as "hunger" under a theme "Zero hunger": who fights hunger supports the
 * theme, and who supports something about hunger has said nothing yet.  The mark is
 * the codebook's, since no verb can tell: "combat terrorism" opposes a theme
 * "terrorism".
 *
 * What is told here is how the clause speaks of the thing, no more: no irony, no
 * quotation, no reference to other sentences.
 */
#ifndef PROPOSALS_STANCE_H
#define PROPOSALS_STANCE_H

#include "language/language.h"

/* Beside the cues of a language: characters of the text, seen by the scan. */
#define CUE_STOP CUE_LISTS		/* end of a sentence */
#define CUE_COMMA (CUE_LISTS + 1)	/* a comma of Chinese or Japanese */

#endif							/* PROPOSALS_STANCE_H */
