/*
 * marker_evidence.h
 *	  What the words around a marker say of it.
 */
#ifndef PROPOSALS_MARKER_EVIDENCE_H
#define PROPOSALS_MARKER_EVIDENCE_H

#include "language/compile.h"
#include "segment/markers.h"

/*
 * Was a list announced before a first point?  before is where the text in front of
 * the marker ends.
 */
extern void evidence_before(const Layout *layout, const CompiledLanguage *language,
							Marker *marker, const char *before);

/*
 * Judges a form of the language by the words behind it; false where they say that
 * it is no marker.
 */
extern bool evidence_behind(const Layout *layout, const CompiledLanguage *language,
							Marker *marker);

#endif							/* PROPOSALS_MARKER_EVIDENCE_H */
