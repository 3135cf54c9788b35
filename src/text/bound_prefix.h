/*
 * bound_prefix.h
 *	  What before a hyphen makes one word with what is behind it: "co-operation" is one
 *	  word, and "violence" is none in "non-violence".
 *
 * These are prefixes that make another word of what they stand before, or turn it round,
 * and those of "Indo-China" and the like.  Not "post-" and "inter-", behind which a word
 * still means what it does; nor "un-", which would take "UN-led" for one word.
 */
#ifndef PROPOSALS_BOUND_PREFIX_H
#define PROPOSALS_BOUND_PREFIX_H

#include "text/fold.h"

/* Is [p, end), a word of letters, such a prefix?  Those of all languages are. */
extern bool bound_prefix(const char *p, const char *end);

#endif							/* PROPOSALS_BOUND_PREFIX_H */
