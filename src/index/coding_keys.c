/*
 * coding_keys.c
 *	  The theme keys of a coding.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding_tree.h"
#include "index/coding_keys.h"
#include "index/phases.h"

#define LIVE_INSIDE 0x01
#define LIVE_OUTSIDE 0x02

/* What holds of a node holds of those above it. */
static void
mark_ancestors(const Coding *coding, uint8 *live)
{
	uint8		below[THEME_MAX_LABELS + 1] = {0};	/* by depth, of nodes already passed */

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

/* Visits the nodes' keys: bit i of a node is the key with tag i. */
static void
visit_keys(const Coding *coding, uint8 *live, const char *tags, CodingKeyVisitor visit, void *arg)
{
	CodingTree	tree;
	CodingPath	path;

	mark_ancestors(coding, live);
	coding_tree(&tree, coding);
	while (coding_tree_next(&tree))
	{
		if (tree.node % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		coding_path(&path, &tree);
		for (int i = 0; live[tree.node] >> i != 0; i++)
			if ((live[tree.node] >> i) & 1)
				visit(tags[i], path.bytes, path.len, arg);
	}
	pfree(live);
}

void
coding_keys(const Coding *coding, CodingKeyVisitor visit, void *arg)
{
	/* which nodes have a live code at or below them, in and outside of proposals */
	uint8	   *live = palloc0_array(uint8, coding->nnodes + 1);
	bool		outside = coding->outside;

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
	visit_keys(coding, live, (const char[]) {KEY_INSIDE, KEY_OUTSIDE}, visit, arg);
}

void
coding_phase_keys(const Coding *coding, CodingKeyVisitor visit, void *arg)
{
	uint8	   *live = palloc0_array(uint8, coding->nnodes + 1);
	CodingCursor cursor;
	CodingCode	code;

	StaticAssertStmt(KEY_PHASES <= 8, "a phase is a bit of a byte");
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
		if (!code.rejected && code.ordinal > 0)
			live[code.node] |= 1 << (phase_of(code.ordinal) - 1);
	visit_keys(coding, live, PHASE_TAGS, visit, arg);
}
