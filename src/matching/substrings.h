/*
 * substrings.h
 *	  Many byte strings at once: an Aho-Corasick automaton.
 *
 * Used for terms of kind substring, over folded text, and inside words for
 * globs with a literal in their middle.  Strings are added, then the automaton
 * is finished; after that it is read-only.  Nodes are numbered in breadth-first
 * order.  The first ones, where nearly all of a run's time is spent, have full
 * rows over the classes of bytes that occur; deeper ones have lists of children
 * and failure links, so that size is linear in the strings whatever they are.
 */
#ifndef PROPOSALS_SUBSTRINGS_H
#define PROPOSALS_SUBSTRINGS_H

#define SUBSTRINGS_DENSE_BYTES (4 * 1024 * 1024)	/* room for full rows */
#define SUBSTRINGS_MAX_NODES 16000000

typedef struct SubstringsNode
{
	uint32		first_child;	/* 0: none */
	uint32		sibling;		/* next child of the same parent */
	uint32		fail;			/* longest proper suffix that is a node */
	uint32		output;			/* first entry of outputs + 1; 0: none */
	uint32		link;			/* nearest node on the failure path with
								 * output */
	uint32		depth;
	uint8		byte;
} SubstringsNode;

typedef struct SubstringsOutput
{
	uint32		id;
	uint32		next;			/* + 1; 0: none */
} SubstringsOutput;

typedef struct Substrings
{
	MemoryContext context;
	SubstringsNode *nodes;
	uint32		nnodes,
				anodes;
	SubstringsOutput *outputs;
	uint32		noutputs,
				aoutputs;
	uint16		classes[256];	/* class of each byte; 0: in no string */
	uint32		nclasses;
	uint32	   *rows;			/* ndense rows of nclasses next nodes */
	uint32		ndense;
} Substrings;

extern Substrings *substrings_create(MemoryContext context);
extern void substrings_add(Substrings *s, const char *bytes, int length, uint32 id);
extern void substrings_finish(Substrings *s);

/* The node after one more byte. */
static inline uint32
substrings_next(const Substrings *s, uint32 node, uint8 byte)
{
	while (node >= s->ndense)
	{
		uint32		child = s->nodes[node].first_child;

		while (child && s->nodes[child].byte != byte)
			child = s->nodes[child].sibling;
		if (child)
			return child;
		node = s->nodes[node].fail;
	}
	return s->rows[node * s->nclasses + s->classes[byte]];
}

/* The first node at or behind this one that has output; 0: none. */
static inline uint32
substrings_output(const Substrings *s, uint32 node)
{
	return s->nodes[node].output ? node : s->nodes[node].link;
}

#endif							/* PROPOSALS_SUBSTRINGS_H */
