/*
 * statement_kept.h
 *	  The statement that a function was called with last, opened.
 *
 * Functions that are asked for one proposal after the other get the same statement many
 * times: to take its text out of a toast table and to find the proposals for each call
 * would be quadratic.
 *
 * The same is a value at the same place of a toast table, or with the same bytes.  Of a
 * large value in memory, at the same address and with the same head, the fingerprint
 * of text and spans in there stands for the rest: what is said of lists and markers
 * could differ, so that these are not to be taken from what is kept.
 */
#ifndef PROPOSALS_STATEMENT_KEPT_H
#define PROPOSALS_STATEMENT_KEPT_H

#include "base/toast.h"
#include "statement/statement.h"

typedef struct KeptStatement
{
	MemoryContext context;		/* holds what follows; emptied for another
								 * statement */
	ToastPlace	place;
	const void *address;		/* of the value in memory; the bytes may be
								 * gone */
	struct varlena *bytes;		/* as given, where it came in memory */
	Statement	s;
	Proposal   *proposals;
} KeptStatement;

extern KeptStatement *kept_statement_create(MemoryContext context);

/* Opens the value; true where it is the one from the call before. */
extern bool kept_statement(KeptStatement *kept, Datum value);

#endif							/* PROPOSALS_STATEMENT_KEPT_H */
