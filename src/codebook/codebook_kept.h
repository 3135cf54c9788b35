/*
 * codebook_kept.h
 *	  Codebooks taken apart, kept over the calls of one query.
 *
 * They are found by content hash: a call with a codebook that is there costs the
 * reading of its head.
 */
#ifndef PROPOSALS_CODEBOOK_KEPT_H
#define PROPOSALS_CODEBOOK_KEPT_H

#include "codebook/codebook.h"

typedef struct KeptCodebooks KeptCodebooks;

extern KeptCodebooks *kept_codebooks(MemoryContext context);
extern const Codebook *kept_codebook(KeptCodebooks *books, Datum value);

#endif							/* PROPOSALS_CODEBOOK_KEPT_H */
