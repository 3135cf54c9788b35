/*
 * iri.h
 *	  References to IRIs (RFC 3986, RFC 3987).
 */
#ifndef PROPOSALS_IRI_H
#define PROPOSALS_IRI_H

#include "base/str.h"

/* What a reference means beside a base; without one (""), the reference as it is. */
extern Str	iri_resolve(Str base, Str reference);

#endif							/* PROPOSALS_IRI_H */
