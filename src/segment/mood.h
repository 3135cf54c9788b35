/*
 * mood.h
 *	  Do points ask for action (proposals, calls, commitments), or do they tell
 *	  something (facts, reasons, questions)?
 *
 * A weighted vote of the language's directive and descriptive words, counted in
 * the point's opening sentence, in what follows it, in the sentence that
 * announces the list, and over the openings of the list's other points: most
 * lists are all of one kind.  The weights are those of a logistic regression on
 * annotated English statements, rounded; other languages share them.
 */
#ifndef PROPOSALS_MOOD_H
#define PROPOSALS_MOOD_H

#include "language/compile.h"
#include "segment/layout.h"
#include "segment/segment.h"

/*
 * Sets normative of all points: 1 asks, 0 does not, -1 unknown (a language
 * without such words).  parents holds the enclosing point of each, -1: none;
 * a parent stands before its children.
 */
extern void mood_of_points(const Layout *layout, const CompiledLanguage *language,
						   Segment *points, const int *parents, int count, int lists);

#endif							/* PROPOSALS_MOOD_H */
