/*
 * points.h
 *	  From chosen runs to points: where each begins and ends, and its level.
 */
#ifndef PROPOSALS_POINTS_H
#define PROPOSALS_POINTS_H

#include "language/language.h"
#include "segment/layout.h"
#include "segment/segment.h"

extern int	points_find(const Layout *layout, const Language *language,
						Segment **points);

#endif							/* PROPOSALS_POINTS_H */
