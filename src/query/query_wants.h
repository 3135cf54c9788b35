/*
 * query_wants.h
 *	  Which word keys of a statement (index/statement_keys.h) an atom of words wants.
 */
#ifndef PROPOSALS_QUERY_WANTS_H
#define PROPOSALS_QUERY_WANTS_H

#include "matching/lexicon.h"
#include "query/themequery.h"

/* Between the two characters of a key of scripts that write no spaces; no word has it. */
#define KEY_CHARACTER_PAIR '\x01'

typedef enum WantKind
{
	WANT_KEY,					/* this key */
	WANT_CHARACTER,				/* a key that begins with this unspaced
								 * character */
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
extern void query_wants(AtomWants *result, const QueryAtom *atom, Lexicon *lexicon, int max);

/*
 * Is a key wanted?  0: yes; -1: no, but one that sorts behind it may be; 1: none
 * of those either.  (Of WANT_CHARACTER and WANT_GLOB.)
 */
extern int	query_want_compare(const Lexicon *lexicon, const WordWant *want,
							   const char *key, int len);

#endif							/* PROPOSALS_QUERY_WANTS_H */
