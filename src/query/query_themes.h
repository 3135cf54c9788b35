/*
 * query_themes.h
 *	  The themes of a query, made ready to be looked for in many codings.
 *
 * The query's slots (query_slots.h) are bits.  Where they are few, a proposal is
 * decided by one look into the query's table; else by query_eval.
 *
 * A trie of labels.  All paths of the query are one trie; a coding's tree is
 * walked once beside it, and a node lands on a trie node or leaves the trie
 * below one.  Either way the slots that hold for codes of this node are known
 * in advance: a set of bits for each stance.  Below a node that has left the
 * trie nothing is compared.
 *
 * Where the trie is small, its nodes are looked for one by one instead, which is
 * faster than a walk, and what is found is kept as ranges of nodes.
 *
 * Globs are run along the same walk: which of its parts a glob has come to is a
 * set of bits for each depth of the tree, so that a label is matched with a part
 * only where the labels above it have matched.
 *
 * A proposal is the union of its codes' sets.  Nothing is allocated for a value
 * but to grow.
 */
#ifndef PROPOSALS_QUERY_THEMES_H
#define PROPOSALS_QUERY_THEMES_H

#include "coding/coding.h"
#include "query/query_slots.h"

#define QUERY_MAX_FEW_NODES 12	/* of a trie that is looked for node by node */
#define QUERY_MAX_RANGES (2 * QUERY_MAX_FEW_NODES)
#define QUERY_NO_RANGES (-1)

/* Slots as bits; nwords words for each stance of a code, one behind the other. */
typedef const uint64 *SlotSets;

typedef struct TrieNode
{
	const char *label;
	uint32		len;
	uint32		first;			/* child; children are by length, then bytes */
	uint32		nchildren;
	uint32		above;
	int			depth;			/* of the label: 0 = codebook */
	SlotSets	here;			/* of codes of just this theme */
	SlotSets	below;			/* of themes below that are not in the trie */
	/* of the atoms that end here, those above left out; NULL: none */
	SlotSets	own_exact;
	SlotSets	own_subtree;
} TrieNode;

/* Nodes [low, low + size) of a coding and what holds of their codes. */
typedef struct NodeRange
{
	uint32		low;
	uint32		size;
	SlotSets	sets;
} NodeRange;

typedef struct QueryGlob QueryGlob;

typedef struct QueryThemes
{
	MemoryContext context;
	const ThemeQuery *query;
	QuerySlots	slots;
	int			nwords;
	uint64	   *positive;		/* slots of themes that are not negated */
	bool	   *slot_words;		/* is the slot words? NULL: none is */
	Truth	   *truth;			/* scratch: one a slot */
	TrieNode   *trie;
	uint32		ntrie;
	bool		few;			/* has a table and few trie nodes, no globs */
	Truth		uncoded;		/* the query of a proposal without codes */
	int			nglobs;
	QueryGlob  *globs;
	/* of the coding at hand */
	NodeRange	ranges[QUERY_MAX_RANGES];	/* where few; nranges of them */
	int			nranges;		/* else QUERY_NO_RANGES */
	SlotSets   *sets;			/* else of each node */
	uint32		maxnodes;
	uint64		all;			/* slots that any node could satisfy (nwords =
								 * 1) */
	uint64	  **chunks;			/* sets of nodes that globs match */
	uint32		nchunks;
	uint64	   *mask;			/* scratch: nwords */
} QueryThemes;

extern QueryThemes *query_themes(const ThemeQuery *query);

/*
 * Finds what the codes of a coding are of.  Returns whether a proposal of it could
 * satisfy the query.
 */
extern bool query_themes_seek(QueryThemes *themes, const Coding *coding);

/* Is the query true of what has these slots and no others? (without words) */
extern bool query_themes_hold(QueryThemes *themes, const uint64 *mask);

/* The truth of each slot; that of words TRUTH_MAYBE. */
extern Truth *query_themes_truth(QueryThemes *themes, const uint64 *mask);

/*
 * After query_themes_seek: puts the slots of the proposal whose codes begin with code `from` into mask, and
 * returns the first code behind them.
 */
extern uint32 query_themes_group(QueryThemes *themes, const Coding *coding, uint32 from);

/* How many proposals satisfy the query, counting no further than `enough`. */
extern uint32 query_themes_count(QueryThemes *themes, const Coding *coding, uint32 enough);

/* Does the whole coding, outside included? */
extern bool query_themes_anywhere(QueryThemes *themes, const Coding *coding);

/*
 * After query_themes_seek, of a query that may have words: how far do a proposal's
 * codes [from, to) decide it?
 */
extern Truth query_themes_decide(QueryThemes *themes, const Coding *coding, uint32 from, uint32 to);

/* The slots that a code satisfies, by its node. */
static inline const uint64 *
query_themes_code(const QueryThemes *themes, const Coding *coding, uint32 i)
{
	uint32		node = coding_node(coding, i);

	if (unlikely(node >= coding->nnodes))
		coding_corrupted();
	return themes->sets[node] + (coding->flags[i] & CODE_STANCE_MASK) * themes->nwords;
}

/*
 * The same after query_themes_seek, of a query with a table; a rejected code has none.
 * nranges is themes->nranges: apart, so that a loop can have it as a constant.
 */
static pg_attribute_always_inline uint64
query_themes_slots(const QueryThemes *themes, int nranges, const Coding *coding, uint32 i)
{
	uint64		slots = 0;

	if (nranges == QUERY_NO_RANGES)
		slots = *query_themes_code(themes, coding, i);
	else
	{
		const NodeRange *ranges = themes->ranges;
		uint32		node = coding_node(coding, i);
		int			stance = coding->flags[i] & CODE_STANCE_MASK;

		for (int r = 0; r < nranges; r++)
			slots |= node - ranges[r].low < ranges[r].size ? ranges[r].sets[stance] : 0;
	}
	return coding->flags[i] & CODE_REJECTED ? 0 : slots;
}

/* After query_themes_seek: is a code, not rejected, on a theme that is not negated? */
static inline bool
query_themes_positive(const QueryThemes *themes, const Coding *coding, uint32 i)
{
	uint64		positive = 0;

	if (themes->slots.has_table)
		positive = query_themes_slots(themes, themes->nranges, coding, i) & themes->positive[0];
	else if (!(coding->flags[i] & CODE_REJECTED))
	{
		const uint64 *slots = query_themes_code(themes, coding, i);

		for (int w = 0; w < themes->nwords; w++)
			positive |= slots[w] & themes->positive[w];
	}
	return positive != 0;
}

#endif							/* PROPOSALS_QUERY_THEMES_H */
