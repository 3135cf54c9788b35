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
 * So runs do not cross, but for such numberings.  A run counts when its evidence,
 * the markers' own and that of their following each other, exceeds LIST_THRESHOLD.
 *
 * An example.  Of "We ask for three things. First, we need peace: (a) at home;
 * (b) abroad. Second, we need bread. The first day is over." the finder yields
 *
 *		marker	value	style	place		score	announced
 *		First	1		words	sentence	19		6, of three things
 *		(a)		1		(a)		clause		16		10, for the colon
 *		(b)		2		(a)		clause		16
 *		Second	2		words	sentence	19
 *
 * and not "The first", since an ordinal counts days otherwise.  The best state
 *
 *		First	opens a run			19 + 6 = 25
 *		(a)		opens one above it	16 + 10 = 26
 *		(b)		goes on with that	26 + 16 + 18 = 60
 *		Second	goes on with the	25 + 19 + 21 = 65
 *				first, closes (a) (b)
 *
 * where 18 and 21 are for the link: the next value, the same place, no more than
 * were announced.  The runs exceed LIST_THRESHOLD (30) by 30 and 35, so this state
 * has 65; that which takes (a) and (b) for no markers has 35, and that in which they
 * are a list and First and Second are none has 30.
 *
 * Bounds: BEAM states, STACK open runs; when the trace of decisions grows over
 * a limit, what all states share is taken as final.
 * Time is linear in the markers, memory in the points accepted.
 */
#ifndef PROPOSALS_RUNS_H
#define PROPOSALS_RUNS_H

#include "segment/markers.h"

typedef struct RunMarker
{
	Marker		marker;
	int			previous;		/* the run's marker before, an index; -1: its
								 * first */
	int			ordinal;		/* 1.. in its run */
	int			score;			/* of the run up to here */
} RunMarker;

/* The markers of all runs, in order of place; returns how many. */
extern int	runs_choose(MarkerFinder *finder, RunMarker **chosen);

#endif							/* PROPOSALS_RUNS_H */
