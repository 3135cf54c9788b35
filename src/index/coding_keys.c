/*
 * coding_keys.c
 *	  The theme keys of a coding.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding_tree.h"
#include "index/coding_keys.h"

#define LIVE_INSIDE 0x01
#define LIVE_OUTSIDE 0x02

/* What holds of a node holds of those above it. */
static void
mark_ancestors(const Coding *coding, uint8 *live)
{
	uint8		below[THEME_MAX_LABELS + 1] = {0};	/* by depth, of nodes
													 * already passed */

	/* from the last node: all below a node are passed before it comes */
	for (uint32 i = coding->nnodes; i-- > 0;)
	{
		int			depth = coding->depths[i];

		if (depth >= THEME_MAX_LABELS)
			coding_corrupted();
		live[i] |= below[depth + 1];
		below[depth + 1] = 0;
		below[depth] |= live[i];
	}
}

void
coding_keys(const Coding *coding, CodingKeyVisitor visit, void *arg)
{
	/*
	 * which nodes have a live code at or below them, in and outside of
	 * proposals
	 */
	uint8	   *live = palloc0_array(uint8, coding->nnodes + 1);
	bool		outside = coding->outside;
	CodingTree	tree;
	CodingPath	path;

	for (uint32 i = 0; i < coding->ncodes; i++)
	{
		uint32		node = coding_node(coding, i);

		if (coding->flags[i] & CODE_FIRST && i > 0)
			outside = false;
		if (node >= coding->nnodes)
			coding_corrupted();
		if (!(coding->flags[i] & CODE_REJECTED))
			live[node] |= outside ? LIVE_OUTSIDE : LIVE_INSIDE;
	}
	mark_ancestors(coding, live);

	coding_tree(&tree, coding);
	while (coding_tree_next(&tree))
	{
		if (tree.node % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		coding_path(&path, &tree);
		if (live[tree.node] & LIVE_INSIDE)
			visit(KEY_INSIDE, path.bytes, path.len, arg);
		if (live[tree.node] & LIVE_OUTSIDE)
			visit(KEY_OUTSIDE, path.bytes, path.len, arg);
	}
	pfree(live);
}
