/*
 * raw_matches.h
 *	  What a run over a text finds: every match of every term, before they compete
 *	  (scope.h).
 */
#ifndef PROPOSALS_RAW_MATCHES_H
#define PROPOSALS_RAW_MATCHES_H

typedef struct RawMatch
{
	int			start,			/* bytes */
				stop;
	uint32		first,			/* words, or bytes of a substring */
				last;
	uint32		node;			/* of phrases; RAW_SUBSTRING: none */
	uint32		term;			/* index into the automaton's terms */
	int			last_start;		/* begin of its last word */
	uint8		first_part,		/* the parts of its first and last word that
								 * matched */
				last_part;
} RawMatch;

#define RAW_SUBSTRING 0xFFFFFFFF

typedef struct RawMatches
{
	RawMatch   *items;
	uint32		n,
				size;
	uint32		words;			/* scanned so far */
	bool		mixed;			/* not all in the order of their last words */
} RawMatches;

extern void raw_matches_init(RawMatches *raw);

/* Room for one more match. */
extern RawMatch *raw_matches_add(RawMatches *raw);

#endif							/* PROPOSALS_RAW_MATCHES_H */
