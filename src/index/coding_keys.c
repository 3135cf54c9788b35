/*
 * coding_keys.c
 *	  The theme keys of a coding.
 */
#include "postgres.h"
#include "compat.h"

#include "index/coding_keys.h"
#include "theme/theme.h"

/*
 * Which nodes of the tree have a live code at or below them, inside and outside
 * of proposals.
 */
static void
mark_nodes(const Coding *coding, const CodingNode *nodes, bool *inside, bool *outside)
{
	int			parents[THEME_MAX_LABELS];
	int		   *parent = palloc_array(int, coding->nnodes + 1);
	CodingCursor cursor;
	CodingCode	code;

	for (uint32 i = 0; i < coding->nnodes; i++)
	{
		parent[i] = nodes[i].depth > 0 ? parents[nodes[i].depth - 1] : -1;
		parents[nodes[i].depth] = i;
	}
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		bool	   *marks = code.ordinal > 0 ? inside : outside;

		if (code.rejected)
			continue;
		for (int i = code.node; i >= 0 && !marks[i]; i = parent[i])
			marks[i] = true;
	}
	pfree(parent);
}

void
coding_keys(const Coding *coding, CodingKeyVisitor visit, void *arg)
{
	CodingNode *nodes = palloc_array(CodingNode, coding->nnodes + 1);
	bool	   *inside = palloc0_array(bool, coding->nnodes + 1);
	bool	   *outside = palloc0_array(bool, coding->nnodes + 1);
	char		path[THEME_MAX_BYTES + 1];
	int			ends[THEME_MAX_LABELS];

	coding_nodes(coding, nodes);
	mark_nodes(coding, nodes, inside, outside);
	for (uint32 i = 0; i < coding->nnodes; i++)
	{
		int			depth = nodes[i].depth;
		int			length = depth > 0 ? ends[depth - 1] : 0;

		if (depth > 0)
			path[length++] = THEME_SEPARATOR;
		if (length + nodes[i].len > THEME_MAX_BYTES)
			coding_corrupted();
		memcpy(path + length, nodes[i].label, nodes[i].len);
		ends[depth] = length + nodes[i].len;
		if (inside[i])
			visit(KEY_INSIDE, path, ends[depth], arg);
		if (outside[i])
			visit(KEY_OUTSIDE, path, ends[depth], arg);
	}
	pfree(nodes);
	pfree(inside);
	pfree(outside);
}
