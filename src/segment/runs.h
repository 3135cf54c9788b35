/*
 * runs.h
 *	  Which of the markers found are lists: the choice of runs.
 *
 * A run is a list's markers in order.  Of all ways to read the markers as runs
 * that are nested or follow each other, the best-scored one is looked for by a
 * beam search over the markers in order of place.  A state of the search is the
 * stack of runs that are open at this place, the innermost on top; a marker
 *	   - goes on one of the open runs, which closes those above it, or, where it
 *		 is a heading, lets a numbering above it go on through the sections, or
 *	   - opens a run above those that stay open, or
 *	   - is no marker.
 * So runs do not cross, but for such numberings.  A run counts when its evidence, the markers' own and
 * that of their following each other, exceeds LIST_THRESHOLD.
 *
 * Bounds: BEAM states, STACK open runs; when the trace of decisions grows over
 * a limit the best state's decisions are taken as final and the others dropped.
 * Time is linear in the markers, memory in the points accepted.
 */
#ifndef PROPOSALS_RUNS_H
#define PROPOSALS_RUNS_H

#include "segment/markers.h"

typedef struct RunMarker
{
	Marker		marker;
	int			previous;		/* the run's marker before, an index; -1: its first */
	int			ordinal;		/* 1.. in its run */
	int			score;			/* of the run up to here */
} RunMarker;

/* The markers of all runs, in order of place; answers how many. */
extern int	runs_choose(MarkerFinder *finder, RunMarker **chosen);

#endif							/* PROPOSALS_RUNS_H */
