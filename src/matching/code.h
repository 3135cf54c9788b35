/*
 * code.h
 *	  Coding a statement by a codebook: what code(), evidence(), coded() and the
 *	  trigger share.
 */
#ifndef PROPOSALS_CODE_H
#define PROPOSALS_CODE_H

#include "codebook/codebook_kept.h"
#include "coding/coding.h"
#include "matching/automaton.h"
#include "statement/statement.h"

typedef enum MissingLanguage
{
	MISSING_ERROR,				/* a codebook without terms for the language */
	MISSING_SKIP				/* … does not code the statement */
} MissingLanguage;

/*
 * The matches of a codebook in a statement that was opened with its text; the
 * proposals are the statement's.  -1 where the codebook is skipped.
 */
extern int	code_matches(const Codebook *book, Statement *s, const Proposal *proposals,
						 MissingLanguage missing, Match **matches);

/* A theme of a codebook, by its index, as a datum of type theme (evidence.c). */
extern Datum code_theme(const Codebook *book, uint32 theme);

/*
 * Codes a statement by codebooks, one after the other.  What `old` (may be NULL)
 * holds beside these codebooks' own codes is kept; its rejections are obeyed.
 * NULL where all codebooks were skipped and there is no old coding.
 */
extern CodingValue *code_statement(KeptCodebooks *cache, const StatementValue *statement,
								   const Datum *values, int nvalues,
								   const CodingValue *old, MissingLanguage missing);

extern MissingLanguage code_missing(const char *name, int length);

#endif							/* PROPOSALS_CODE_H */
