/*
 * query_literal.h
 *	  What a text's bytes alone tell of words that a query looks for.
 *
 * A word of ASCII letters and digits stands in a text as it is, but for capitals,
 * unless the text writes it with other characters that fold to these.  So its
 * bytes are looked for first, by the rarest of them, and most texts are decided by
 * that, ten times faster than by a matcher:
 *
 *	- the bytes are nowhere, and nor are characters that could fold to them: no;
 *	- they stand between ASCII characters that part words, and the atom is that
 *	  one word, or a beginning with a star: yes;
 *	- else the matcher is asked.
 *
 * Of a phrase, or a glob with more to it, the longest such literal is looked for,
 * without which the atom cannot hold.
 */
#ifndef PROPOSALS_QUERY_LITERAL_H
#define PROPOSALS_QUERY_LITERAL_H

#include "query/themequery.h"

typedef struct QueryLiteral QueryLiteral;

/* The literal of an atom of words, which must outlive it. */
extern QueryLiteral *query_literal(const QueryAtom *atom);

/* Do the words stand in a stretch of text, whose ends part words? */
extern Truth query_literal_find(const QueryLiteral *literal, const char *text, int length);

#endif							/* PROPOSALS_QUERY_LITERAL_H */
