/*
 * markers.h
 *	  Places in a text that may introduce a point.
 *
 * The finder walks over the text once and yields, in order of place, every
 * string that has the form of a marker with the evidence found around it: what
 * stands before (a paragraph's start, a full stop, a colon …), what follows,
 * whether a list was announced.  It is generous; runs.c chooses.  One place may
 * yield several readings ("(i)" is a letter and a Roman number).
 *
 * Cost: one pass; around each place that looks like a marker a bounded window
 * is read (places.h, marker_evidence.h).
 */
#ifndef PROPOSALS_MARKERS_H
#define PROPOSALS_MARKERS_H

#include "language/language.h"
#include "segment/places.h"

/* Markers of one style can follow each other in a list. */
#define STYLE_WORDS 0			/* ordinals in all their forms */
#define STYLE_TITLE 64			/* + number of the title: Article 9, step two */
#define STYLE_NUMERAL 1024		/* + frame and numeral class */
#define STYLE_BULLET 4096		/* + 16 * sign + indentation class */

typedef struct Marker
{
	int			start;			/* bytes */
	int			stop;			/* exclusive */
	int			before;			/* where the text in front of it ends */
	int			value;			/* 1..; MARKER_CLOSING; bullets have 1 */
	int			style;
	FormKind	kind;
	int			form;			/* of the language's forms, which one */
	MarkerPlace place;
	int			score;			/* evidence that this introduces a point */
	uint32		wording;		/* hash of the word behind, 0: nothing to
								 * compare */
	int			announced;		/* evidence that a list was announced just
								 * before */
	int			announced_count;	/* the number named there, 0: none */
	int			part;			/* of "2 bis" and the like, 1.. */
	bool		lettered;		/* letters and Roman numbers, which number no
								 * paragraphs */
	uint32		prefix;			/* of a decimal number: what is before its
								 * value */
	int			indent;			/* blanks before it, where it begins its line */
	int			neighbour;		/* start of the bullet of this style before,
								 * -1: none … */
	bool		broken;			/* … and a paragraph that is no item stands
								 * between */
} Marker;

typedef struct MarkerFinder MarkerFinder;

extern MarkerFinder *marker_finder(const Layout *layout, const Language *language);
extern bool marker_next(MarkerFinder *finder, Marker *marker);

#endif							/* PROPOSALS_MARKERS_H */
