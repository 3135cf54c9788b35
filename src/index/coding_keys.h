/*
 * coding_keys.h
 *	  The theme keys of a coding: what GIN indexes, and what ANALYZE counts.
 */
#ifndef PROPOSALS_CODING_KEYS_H
#define PROPOSALS_CODING_KEYS_H

#include "coding/coding.h"

#define KEY_INSIDE 'p'			/* themes of codes in proposals */
#define KEY_OUTSIDE 'o'			/* themes of codes of ordinal 0 */
#define KEY_THEME_PAIR 'q'		/* pairs of themes, see coding_pairs.c */
#define KEY_PAIRS_LEFT_OUT 'r'

/* Called once for each key: a theme with a live code at or below it. */
typedef void (*CodingKeyVisitor) (char tag, const char *path, int length, void *arg);

extern void coding_keys(const Coding *coding, CodingKeyVisitor visit, void *arg);

#endif							/* PROPOSALS_CODING_KEYS_H */
