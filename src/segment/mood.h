/*
 * mood.h
 *	  Do points ask for action (proposals, calls, commitments), or do they tell
 *	  something (facts, reasons, questions)?
 *
 * A weighted vote: of the language's words that ask, commit, describe, protest, counted
 * in the point's opening sentence, in what follows it and in the sentence that announces
 * the list; of the form of what the point begins with (an infinitive, a noun of action);
 * and of the same over the openings of the list's other points: most lists are all of
 * one kind.  The weights are those of a logistic regression on annotated points in eight
 * languages, held near to what they should be by their meaning, and rounded.  Where they
 * nearly balance, the answer is that nothing is known.
 */
#ifndef PROPOSALS_MOOD_H
#define PROPOSALS_MOOD_H

#include "language/compile.h"
#include "segment/layout.h"
#include "segment/segment.h"

/*
 * Sets normative of all points: 1 asks, 0 does not, -1 unknown (weak evidence, or a
 * language without such words).  parents holds the enclosing point of each, -1: none;
 * a parent stands before its children.  titles says which have a title: Article 2.
 */
extern void mood_of_points(const Layout *layout, const CompiledLanguage *language,
						   Segment *points, const int *parents, const bool *titles,
						   int count, int lists);

#endif							/* PROPOSALS_MOOD_H */
