/*
 * phrases.h
 *	  Terms of one or several words: a trie of word patterns, run as an automaton
 *	  that is made while it runs.
 *
 * Each pattern of a term takes exactly one word, so a node of the trie says how
 * many words ago its match began: its depth.  A state of the automaton is the
 * set of nodes that the last words have reached, the root always among them
 * and not written; the input is a word's set of patterns (lexicon.h).  States and
 * steps are made when a text first needs them and kept, so that a step
 * costs one look-up whatever terms overlap.  After its outputs are read a state is
 * left for its live one: nodes that nothing follows would only multiply the steps.
 * All this lives in the lazy context.
 */
#ifndef PROPOSALS_PHRASES_H
#define PROPOSALS_PHRASES_H

#include "matching/lexicon.h"

#define PHRASES_NONE 0xFFFFFFFF
#define PHRASES_MAX_NODES 16000000

typedef struct PhraseNode
{
	uint32		parent;
	uint32		pattern;
	uint32		first_child;	/* 0: none */
	uint32		sibling;
	uint32		nchildren;
	uint32		entries;		/* first of the terms that end here, + 1; 0:
								 * none */
	uint16		depth;			/* words */
	bool		unspaced;		/* some pattern is a character of an unspaced
								 * script */
} PhraseNode;

typedef struct PhraseEntry
{
	uint32		id;
	uint32		theme;
	uint32		order;			/* of entries on the same words and theme the
								 * greatest stands */
	uint32		next;			/* + 1; 0: last */
} PhraseEntry;

/* What a state reports: of each depth and theme one term, longest first. */
typedef struct PhraseOutput
{
	uint32		id;
	uint32		node;
	uint32		depth;			/* words */
} PhraseOutput;

typedef struct PhraseState
{
	uint32		first;			/* in node_pool: the nodes, ascending */
	uint32		count;
	uint32		outputs;		/* in output_pool */
	uint32		noutputs;
	uint32		live;			/* the state of those of its nodes that have
								 * children */
	uint64		mask;			/* bits of the patterns that lead on from its
								 * nodes */
} PhraseState;

/* Where a step leads. */
typedef struct PhraseNext
{
	uint32		reports;		/* the new state where it has outputs, else 0 */
	uint32		live;			/* its live state; PHRASES_NONE: step not made
								 * yet */
} PhraseNext;

typedef struct PhraseStep
{
	uint64		key;			/* state, set; 0: free */
	PhraseNext	next;
} PhraseStep;

typedef struct Phrases
{
	MemoryContext context;
	Lexicon    *lexicon;
	PhraseNode *nodes;			/* 0 is the root */
	uint32		nnodes,
				anodes;
	uint32	   *table;			/* by parent and pattern; node, 0: free */
	uint32		table_mask;
	PhraseEntry *entries;
	uint32		nentries,
				aentries;

	/* lazy; state 0 is the root alone */
	MemoryContext lazy;
	PhraseState *states;
	uint32		nstates,
				astates;
	uint32	   *node_pool;
	uint32		npool,
				apool;
	PhraseOutput *output_pool;
	uint32		noutputs,
				aoutputs;
	uint32	   *state_table;	/* states + 1 */
	uint32		state_mask;
	PhraseStep *steps;
	uint32		nsteps,
				step_mask;
	PhraseNext *root_steps;		/* by set, from state 0 */
	uint32		aroot;
	uint32	   *scratch;
	uint32		ascratch;
} Phrases;

extern Phrases *phrases_create(MemoryContext context, Lexicon *lexicon);
extern void phrases_add(Phrases *phrases, const uint32 *patterns, int n,
						uint32 id, uint32 theme, uint32 order);

/* The child of a node by a pattern; 0: none. */
extern uint32 phrases_child(const Phrases *phrases, uint32 node, uint32 pattern);

extern void phrases_reset(Phrases *phrases, MemoryContext lazy);

/* Keeps the nodes of a state over a reset. */
extern uint32 *phrases_save(Phrases *phrases, uint32 state, uint32 *count);
extern uint32 phrases_restore(Phrases *phrases, const uint32 *nodes, uint32 count);

extern PhraseNext phrases_make_step(Phrases *phrases, uint32 state, uint32 set);

/* Where a word leads whose set is not empty. */
static inline PhraseNext
phrases_known_step(const Phrases *phrases, uint32 state, uint32 set)
{
	uint64		key = (uint64) state << 32 | set;
	PhraseNext	unknown = {0, PHRASES_NONE};
	uint32		slot;

	if (state == 0 || !(phrases->states[state].mask & phrases->lexicon->sets[set].mask))
		return set < phrases->aroot ? phrases->root_steps[set] : unknown;
	slot = (uint32) ((key * UINT64CONST(0x9E3779B97F4A7C15)) >> 32) & phrases->step_mask;
	for (; phrases->steps[slot].key; slot = (slot + 1) & phrases->step_mask)
		if (phrases->steps[slot].key == key)
			return phrases->steps[slot].next;
	return unknown;
}

#endif							/* PROPOSALS_PHRASES_H */
