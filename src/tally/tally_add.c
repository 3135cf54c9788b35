/*
 * tally_add.c
 *	  Counting a coding: the hot path of theme_tally().
 *
 * The tree is walked once, each node finds its entry; then each code counts for its
 * node's entry, and its proposal for each entry up the tree that it has not been counted
 * for.  What adds up is left to those who read the tally.
 */
#include "postgres.h"
#include "compat.h"

#include "coding/coding_tree.h"
#include "tally/tally.h"

/* More names than that are not to be had in the cache. */
#define MAX_NAMES 10000

static void
grow_nodes(Tally *tally, uint32 nnodes)
{
	MemoryContext context = tally->hdr.eoh_context;

	if (tally->nodes != NULL)
		pfree(tally->nodes);
	tally->nodes = NULL;
	tally->maxnodes = 0;
	tally->nodes = MemoryContextAlloc(context, mul_size(nnodes, sizeof(TallyNode)));
	tally->maxnodes = nnodes;
}

/* Other names than the last time: none is known. */
static void
change_names(Tally *tally, const TallyNames *names)
{
	tally->names_id = names->id;
	if (tally->nknown > 0)
		memset(tally->known, 0xFF, tally->nknown * sizeof(uint32));
}

/* The entry of a name that is not known yet. */
static uint32
learn_name(Tally *tally, const TallyNames *names, uint32 name, uint32 parent)
{
	if (name >= tally->nknown)
	{
		uint32		n = names->max;

		tally->known = tally->known ? repalloc_huge(tally->known, n * sizeof(uint32)) :
			MemoryContextAlloc(tally->hdr.eoh_context, n * sizeof(uint32));
		memset(tally->known + tally->nknown, 0xFF, (n - tally->nknown) * sizeof(uint32));
		tally->nknown = n;
	}
	return tally->known[name] = tally_entry(tally, parent, names->names[name].label,
											names->names[name].len);
}

static void
find_entries(Tally *tally, CodingTree *tree, TallyNames *names)
{
	TallyNode  *nodes = tally->nodes;

	while (coding_tree_next(tree))
	{
		TallyNode  *node = &nodes[tree->node];
		int			parent = coding_tree_parent(tree);
		uint32		above = parent < 0 ? TALLY_ROOT : nodes[parent].entry;

		node->seen = 0;
		/* below the level a node is its ancestor */
		if (tally->level > 0 && tree->depth >= (int) tally->level)
		{
			node->counted = nodes[parent].counted;
			continue;
		}
		node->counted = tree->node;
		node->parent = tally->level > 0 ? -1 : parent;
		if (names == NULL)
			node->entry = tally_entry(tally, above, tree->label, tree->len);
		else
		{
			uint32		name = tally_name(names, parent < 0 ? NAME_NONE : nodes[parent].name,
										  tree->label, tree->len, tree->coding->end);

			node->name = name;
			node->entry = name < tally->nknown ? tally->known[name] : TALLY_ROOT;
			if (unlikely(node->entry == TALLY_ROOT))
				node->entry = learn_name(tally, names, name, above);
		}
		bytes_prefetch(&tally->entries[node->entry]);
	}
}

void
tally_add(Tally *tally, const CodingValue *codes, TallyNames *names)
{
	Coding		coding;
	CodingTree	tree;
	CodingCursor cursor;
	CodingCode	code;
	TallyNode  *nodes;

	coding_open_themes(&coding, codes);
	if (coding.nnodes > tally->maxnodes)
		grow_nodes(tally, coding.nnodes + 16);
	if (names != NULL && names->n > MAX_NAMES)
		names = NULL;
	if (names != NULL && tally->names_id != names->id)
		change_names(tally, names);
	coding_tree(&tree, &coding);
	find_entries(tally, &tree, names);
	coding_open_rest(&coding, tree.text);

	tally->statements++;
	tally->proposals += coding.nproposals;
	nodes = tally->nodes;
	coding_cursor(&coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		int			at = nodes[code.node].counted;
		uint32		seen = code.ordinal + 1;
		TallyEntry *entry = &tally->entries[nodes[at].entry];

		if (code.rejected)
			continue;
		entry->counts[TALLY_CODES]++;
		if (code.stance != STANCE_NONE)
			entry->counts[TALLY_SUPPORT + (code.stance - STANCE_SUPPORT)]++;
		entry->weight += code.weight;
		/* codes of one proposal stand together, and share what is above them */
		for (; at >= 0 && nodes[at].seen != seen; at = nodes[at].parent)
		{
			entry = &tally->entries[nodes[at].entry];
			entry->counts[TALLY_STATEMENTS] += nodes[at].seen == 0;
			entry->counts[TALLY_PROPOSALS] += code.ordinal > 0;
			nodes[at].seen = seen;
		}
	}
}
