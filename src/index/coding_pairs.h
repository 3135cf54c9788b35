/*
 * coding_pairs.h
 *	  Keys for pairs of themes that meet in one proposal.
 */
#ifndef PROPOSALS_CODING_PAIRS_H
#define PROPOSALS_CODING_PAIRS_H

#include "index/coding_keys.h"

/* Visits the keys of a coding's pairs up to a level, a number of labels. */
extern void coding_pairs(const Coding *coding, int level, CodingKeyVisitor visit, void *arg);

/*
 * Path bytes of the key, of a level up to the one given, that a proposal with themes a and
 * b, or themes below them, has; false where there is none.  `same` tells whether the
 * key says just that of a proposal, and no less.
 */
extern bool coding_pair_of(StringInfo key, int level, const char *a, int alen,
						   const char *b, int blen, bool *same);

#endif							/* PROPOSALS_CODING_PAIRS_H */
