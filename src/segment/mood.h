/*
 * mood.h
 *	  Does a point ask for action, or tell something?
 */
#ifndef PROPOSALS_MOOD_H
#define PROPOSALS_MOOD_H

#include "segment/compiled.h"
#include "segment/layout.h"
#include "segment/segment.h"

/*
 * 1 asks, 0 does not, -1 unknown (a language without data).  previous is the
 * point before it in its list, NULL for the first.
 */
extern signed char mood_of_point(const Layout *layout, const CompiledLanguage *language,
								 const Segment *point, const Segment *previous);

#endif							/* PROPOSALS_MOOD_H */
