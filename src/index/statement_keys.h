/*
 * statement_keys.h
 *	  The word keys of a statement: what GIN indexes, and what ANALYZE counts.
 *
 * A word that stands apart is a key, folded as matching folds it (text/fold.h):
 * whole, and by the parts that stand for it too ("women's" also as women, an
 * Arabic word also without its proclitics, "co-operation" as cooperation and with its
 * hyphen).  Of scripts that write no spaces each
 * pair of characters that follow each other is a key, the two with KEY_CHARACTER_PAIR
 * between them; the last character of a run is a key by itself, so that every
 * character begins some key.
 *
 * Each key is there once a statement: inside where it is in some proposal, else
 * outside.  Keys depend on the text, the cut and the frozen folding tables only.
 * The longest has two folded characters of WORD_MAX_BYTES, which an index
 * tuple holds.
 */
#ifndef PROPOSALS_STATEMENT_KEYS_H
#define PROPOSALS_STATEMENT_KEYS_H

#include "matching/lexicon.h"
#include "query/query_wants.h"	/* KEY_CHARACTER_PAIR */
#include "statement/statement.h"

typedef struct WordKey
{
	const char *s;
	int			len;
	bool		inside;			/* in some proposal */
} WordKey;

/*
 * The keys, distinct, by bytes.  They and their bytes are palloc'd or point into the
 * statement.
 */
extern int	statement_keys(const Statement *s, const Proposal *proposals, WordKey **keys);

#endif							/* PROPOSALS_STATEMENT_KEYS_H */
