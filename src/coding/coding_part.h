/*
 * coding_part.h
 *	  The codes of one proposal after the other, each time as a coding of the same cut.
 *
 * One pass over the coding: what all parts share, names and codebooks, is read once.
 */
#ifndef PROPOSALS_CODING_PART_H
#define PROPOSALS_CODING_PART_H

#include "coding/coding.h"

typedef struct CodingParts
{
	const Coding *coding;
	CodingNames names;
	CodingBook *books;
	CodingCursor cursor;
	CodingCode	code;			/* the next one */
	bool		more;			/* there is one */
} CodingParts;

/* Begins, in the current context. */
extern void coding_parts(CodingParts *parts, const Coding *coding);

/* The part of a proposal; their ordinals ascend from call to call. */
extern CodingValue *coding_part(CodingParts *parts, uint32 ordinal);

#endif							/* PROPOSALS_CODING_PART_H */
