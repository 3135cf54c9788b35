/*
 * marks.h
 *	  What a headline marks in a statement: the words of a query, and for its themes
 *	  the words that are evidence for them by their codebook - of those parts of the
 *	  query that are not negated, whatever their stance.
 *
 * Headlines are asked for one proposal after the other.  So the marks of the whole
 * statement are kept with the query, and are found anew only for another statement,
 * or where a codebook is another one.
 */
#ifndef PROPOSALS_MARKS_H
#define PROPOSALS_MARKS_H

#include "statement/statement_kept.h"

/* A run of bytes to be marked, and the numbers of its first and last word. */
typedef struct Mark
{
	int			start,
				stop;
	int			first,
				last;
	bool		shown;			/* in a fragment that was chosen */
} Mark;

/* Ascending; matches that overlap are one. */
typedef struct Marks
{
	Mark	   *items;
	int			n,
				size;
} Marks;

/*
 * The marks of a call's statement, argument 0, by its query, argument 1, and its
 * codebook, argument 2, or where it has none by the library's.
 */
extern Marks *marks_of_call(FunctionCallInfo fcinfo, bool has_book, const KeptStatement **statement);

#endif							/* PROPOSALS_MARKS_H */
