/*
 * codebook_kept.h
 *	  Codebooks taken apart, kept over the calls of one query.
 *
 * They are found by where they are stored, or by content hash: a call with a codebook
 * that is there costs the reading of its head at most.
 */
#ifndef PROPOSALS_CODEBOOK_KEPT_H
#define PROPOSALS_CODEBOOK_KEPT_H

#include "codebook/codebook.h"

typedef struct KeptCodebooks KeptCodebooks;

extern KeptCodebooks *kept_codebooks(MemoryContext context);

/* Those of a function that keeps nothing else from call to call: in its fn_extra. */
extern KeptCodebooks *kept_codebooks_of(FunctionCallInfo fcinfo);

/* Valid until KEPT_BOOKS others were asked for. */
extern const Codebook *kept_codebook(KeptCodebooks *books, Datum value);

#define KEPT_BOOKS 8

#endif							/* PROPOSALS_CODEBOOK_KEPT_H */
