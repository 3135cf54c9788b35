/*
 * coding_fit.h
 *	  Does a coding fit what it is used with?
 */
#ifndef PROPOSALS_CODING_FIT_H
#define PROPOSALS_CODING_FIT_H

#include "codebook/codebook_kept.h"
#include "coding/coding.h"
#include "statement/statement.h"

/*
 * ERROR where the coding was made for another cut; one built from rows fits any
 * statement with enough proposals.  The statement's head is enough.
 */
extern void coding_check_fit(const Coding *coding, const Statement *statement);

/*
 * ERROR where a theme of several labels is of a codebook that knows no such
 * theme, or that neither the library nor the coding has.
 */
extern void coding_check_theme(KeptCodebooks *books, const Coding *coding, const char *path, int length);

/* The coding moved from one cut of a statement to another: what realign() does. */
extern CodingValue *coding_realigned(const CodingValue *value, const StatementValue *before,
									 const StatementValue *after);

#endif							/* PROPOSALS_CODING_FIT_H */
