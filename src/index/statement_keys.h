/*
 * statement_keys.h
 *	  The word keys of a statement: what GIN indexes, and what ANALYZE counts; and
 *	  which of them the words of a query want.
 *
 * A word that stands apart is a key, folded as matching folds it (text/fold.h):
 * whole, and by the parts that stand for it too ("women's" also as women, an
 * Arabic word also without its proclitics).  Of scripts that write no spaces each
 * pair of characters that follow each other is a key, the two with KEY_PAIR
 * between them; the last character of a run is a key by itself, so that every
 * character begins some key.
 *
 * Each key is there once a statement: inside where it is in some proposal, else
 * outside; or, by phases (phases.h), once for each that has it.  Keys depend on the
 * text, the cut and the frozen folding tables only.
 * The longest has two folded characters of LEXICON_WORD_BYTES, which an index
 * tuple holds.
 */
#ifndef PROPOSALS_STATEMENT_KEYS_H
#define PROPOSALS_STATEMENT_KEYS_H

#include "matching/lexicon.h"
#include "query/themequery.h"
#include "statement/statement.h"

#define KEY_PAIR '\x01'			/* no word has it */

typedef struct WordKey
{
	const char *s;
	int			len;
	uint8		places;			/* WORD_OUTSIDE or WORD_INSIDE; by phases bits 1 << (phase - 1) */
} WordKey;

#define WORD_OUTSIDE 0x01		/* in no proposal */
#define WORD_INSIDE 0x02

/*
 * The keys, distinct, by bytes; by phases those in proposals only.  They and their
 * bytes are palloc'd or point into the statement.
 */
extern int	statement_keys(const Statement *s, const Proposal *proposals, bool by_phase,
						   WordKey **keys);

/* --- what an atom of words wants --- */

typedef enum WantKind
{
	WANT_KEY,					/* this key */
	WANT_CHARACTER,				/* a key that begins with this unspaced character */
	WANT_GLOB					/* a key that a pattern covers */
} WantKind;

typedef struct WordWant
{
	WantKind	kind;
	const char *s;				/* the key, or what it begins with */
	int			len;
	uint32		pattern;		/* of WANT_GLOB: its number in the lexicon */
} WordWant;

/*
 * Where the atom holds, all that is wanted is among the keys.  With `exact` the
 * reverse is true too; with n = 0 the keys say nothing.
 */
typedef struct AtomWants
{
	int			n;
	WordWant   *wants;
	bool		exact;
	bool		never;			/* has no word, so holds nowhere */
} AtomWants;

/* Patterns go to the lexicon; at most max wants, those that say most. */
extern void statement_wants(AtomWants *result, const QueryAtom *atom, Lexicon *lexicon, int max);

/*
 * Is a key wanted?  0: yes; -1: no, but one that sorts behind it may be; 1: none
 * of those either.  (Of WANT_CHARACTER and WANT_GLOB.)
 */
extern int	statement_want_compare(const Lexicon *lexicon, const WordWant *want,
								   const char *key, int len);

#endif							/* PROPOSALS_STATEMENT_KEYS_H */
