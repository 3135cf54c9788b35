/*
 * build.h
 *	  An automaton, as it is built and as it is run.
 */
#ifndef PROPOSALS_BUILD_H
#define PROPOSALS_BUILD_H

#include "matching/automaton.h"
#include "matching/store.h"

/* A term as matching needs it. */
typedef struct AutomatonTerm
{
	uint32		term;			/* index into the codebook's terms */
	uint32		theme;
	uint32		specific;		/* of terms on one span the greatest is
								 * reported */
	float4		weight;
	uint8		stance;
	bool		exclude;
	bool		hides;			/* excludes, and stands behind all others on
								 * its words: see hiding_words.h */
	/* substrings only */
	bool		lead,			/* blank at the beginning, at the end */
				trail;
	uint16		length;			/* folded bytes */
} AutomatonTerm;

struct Automaton
{
	MemoryContext context;
	Folder	   *folder;
	Store		store;
	Substrings *substrings;		/* NULL: no such term */
	AutomatonTerm *terms;
	uint32		nterms;
	CodebookScope scope;
	bool		excludes;		/* some term does */
	bool		busy;			/* a run has begun and not ended */
};

#endif							/* PROPOSALS_BUILD_H */
