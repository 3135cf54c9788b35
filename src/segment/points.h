/*
 * points.h
 *	  From chosen runs to points: where each begins and ends, and its level.
 */
#ifndef PROPOSALS_POINTS_H
#define PROPOSALS_POINTS_H

#include "segment/layout.h"
#include "segment/lang.h"
#include "segment/segment.h"

extern int	points_find(const Layout *layout, const LanguageData *language,
						Segment **points);

#endif							/* PROPOSALS_POINTS_H */
