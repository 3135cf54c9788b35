/*
 * coding_tree.h
 *	  Walking the tree of a coding, node by node, in place.
 *
 *		CodingTree	tree;
 *
 *		coding_tree(&tree, &coding);
 *		while (coding_tree_next(&tree))
 *			… tree.node, tree.depth, tree.label, tree.len, coding_tree_parent(&tree)
 *
 * Nodes come in pre-order, each behind its parent.  All is inline, so that a
 * loop pays for what it asks for: the hot path of theme queries is one of them.
 * Paths are for those who need them: add each node to a CodingPath in turn.
 *
 * Who looks for a few themes need not walk: coding_find goes down by a label,
 * eight nodes at a step.
 */
#ifndef PROPOSALS_CODING_TREE_H
#define PROPOSALS_CODING_TREE_H

#include "coding/coding.h"
#include "theme/theme.h"

typedef struct CodingTree
{
	const Coding *coding;
	uint32		next;			/* the next node */
	const char *text;			/* of its label */
	/* the coding's: where they stand here, a loop has them in registers */
	const uint8 *depths;
	const uint8 *lengths;
	uint32		nnodes;
	const char *end;
	/* the node at hand */
	uint32		node;
	int			depth;			/* 0 = a root */
	const char *label;
	uint32		len;
	uint32		way[THEME_MAX_LABELS];	/* by depth: it and the nodes above it */
} CodingTree;

static inline void
coding_tree(CodingTree *tree, const Coding *coding)
{
	tree->coding = coding;
	tree->next = 0;
	tree->text = coding->labels;
	tree->depths = coding->depths;
	tree->lengths = coding->lengths;
	tree->nnodes = coding->nnodes;
	tree->end = coding->end;
	tree->depth = -1;
}

/* The length of a long label, and where its text begins. */
extern const char *coding_long_label(const Coding *coding, const char *text, uint32 *len);

/* False behind the last node. */
static inline bool
coding_tree_next(CodingTree *tree)
{
	uint32		i = tree->next;
	int			depth;
	uint32		len;

	if (i >= tree->nnodes)
		return false;
	depth = tree->depths[i];
	len = tree->lengths[i];
	if (unlikely(len == CODING_LONG_LABEL))
	{
		uint32		length;

		tree->text = coding_long_label(tree->coding, tree->text, &length);
		len = length;
	}
	if (unlikely(depth > tree->depth + 1 || depth >= THEME_MAX_LABELS || len == 0 ||
				 len > (Size) (tree->end - tree->text)))
		coding_corrupted();
	tree->node = i;
	tree->depth = depth;
	tree->label = tree->text;
	tree->len = len;
	tree->way[depth] = i;
	tree->text += len;
	tree->next = i + 1;
	return true;
}

/* The node above the one at hand; -1 above a root. */
static inline int
coding_tree_parent(const CodingTree *tree)
{
	return tree->depth > 0 ? (int) tree->way[tree->depth - 1] : -1;
}

/* A node and what is below it: nodes [node, end). */
typedef struct CodingSpot
{
	uint32		node;
	uint32		end;
	const char *text;			/* of the node's label, or the length before
								 * it */
} CodingSpot;

/*
 * Finds the node of a label below `above`, or among the roots where that is NULL;
 * depth is the depth it has.  False where there is none.
 */
extern bool coding_find(const Coding *coding, const CodingSpot *above, int depth,
						const char *label, uint32 len, CodingSpot *found);

/* What stands behind the last label. */
extern const char *coding_labels_end(const Coding *coding);

/* Path bytes (theme.h) of a node. */
typedef struct CodingPath
{
	int			len;
	int			ends[THEME_MAX_LABELS];
	char		bytes[THEME_MAX_BYTES];
} CodingPath;

/* To be called for each node of a walk, from the first one on. */
static inline void
coding_path(CodingPath *path, const CodingTree *tree)
{
	int			len = 0;

	if (tree->depth > 0)
	{
		len = path->ends[tree->depth - 1];
		if (len < THEME_MAX_BYTES)
			path->bytes[len] = THEME_SEPARATOR;
		len++;
	}
	if (tree->len > THEME_MAX_BYTES - (uint32) Min(len, THEME_MAX_BYTES))
		coding_corrupted();
	memcpy(path->bytes + len, tree->label, tree->len);
	path->len = path->ends[tree->depth] = len + tree->len;
}

#endif							/* PROPOSALS_CODING_TREE_H */
