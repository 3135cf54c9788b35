/*
 * places.h
 *	  What stands before a marker.
 */
#ifndef PROPOSALS_PLACES_H
#define PROPOSALS_PLACES_H

#include "language/compile.h"
#include "segment/layout.h"

/* From the strongest place to the weakest. */
typedef enum MarkerPlace
{
	PLACE_PARAGRAPH,			/* begins a paragraph (or a numbered line) */
	PLACE_SENTENCE,				/* behind a full stop */
	PLACE_CLAUSE,				/* behind : or ; */
	PLACE_COMMA,				/* behind a comma or dash */
	PLACE_MIDDLE				/* within a clause */
} MarkerPlace;

/*
 * Where the text in front of a marker ends: before the white space, quotation
 * marks, joiners ("and"), record and page numbers that stand between it and the
 * marker.  *place says what was found there.
 */
extern const char *text_before_marker(const Layout *layout, const CompiledLanguage *language,
									  const char *marker, MarkerPlace *place);

#endif							/* PROPOSALS_PLACES_H */
