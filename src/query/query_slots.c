/*
 * query_slots.c
 *	  What a query's truth hangs on; see query_slots.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "query/query_slots.h"

/* A leaf of the shape that is a new slot; returns the slot. */
static int
add_leaf(QuerySlots *slots, int op)
{
	QueryNode  *node = &slots->shape.nodes[slots->shape.nnodes++];

	memset(node, 0, sizeof(*node));
	node->op = op;
	node->atom = slots->n++;
	node->next = slots->shape.nnodes;
	return node->atom;
}

/*
 * Is the operand one of those that share a slot: a theme below OR, a theme that
 * is not there below AND?  The theme's node then, else -1.
 */
static int
shared_theme(const ThemeQuery *query, int op, int operand)
{
	const QueryNode *node = &query->nodes[operand];

	if (op == QUERY_OR && node->op == QUERY_THEME)
		return operand;
	if (op == QUERY_AND && node->op == QUERY_NOT && query->nodes[operand + 1].op == QUERY_THEME)
		return operand + 1;
	return -1;
}

/* The leaf that stands for all operands that share a slot. */
static void
add_shared(QuerySlots *slots, const ThemeQuery *query, int at)
{
	const QueryNode *node = &query->nodes[at];
	int			child = at + 1;
	int			slot;

	if (node->op == QUERY_AND)
	{
		QueryNode  *not = &slots->shape.nodes[slots->shape.nnodes++];

		memset(not, 0, sizeof(*not));
		not->op = QUERY_NOT;
		not->noperands = 1;
		not->next = slots->shape.nnodes + 1;
	}
	slot = add_leaf(slots, QUERY_THEME);
	for (int i = 0; i < node->noperands; i++, child = query->nodes[child].next)
	{
		int			theme = shared_theme(query, node->op, child);

		if (theme >= 0)
			slots->of[query->nodes[theme].atom] = slot;
	}
}

static void
make_slots(QuerySlots *slots, const ThemeQuery *query, int at)
{
	ThemeQuery *shape = &slots->shape;
	const QueryNode *node = &query->nodes[at];
	int			copy = shape->nnodes;
	int			noperands = 0;
	int			nshared = 0;
	int			child;

	check_stack_depth();
	if (node->op == QUERY_THEME || node->op == QUERY_WORDS)
	{
		slots->of[node->atom] = add_leaf(slots, node->op);
		return;
	}

	child = at + 1;
	for (int i = 0; i < node->noperands; i++, child = query->nodes[child].next)
		nshared += shared_theme(query, node->op, child) >= 0;
	/* one alone shares with nobody; where all do, the operator is gone */
	if (nshared < 2)
		nshared = 0;
	if (nshared < node->noperands)
		shape->nodes[shape->nnodes++] = *node;
	if (nshared > 0)
	{
		add_shared(slots, query, at);
		noperands++;
	}
	if (nshared == node->noperands)
		return;
	child = at + 1;
	for (int i = 0; i < node->noperands; i++, child = query->nodes[child].next)
		if (nshared == 0 || shared_theme(query, node->op, child) < 0)
		{
			make_slots(slots, query, child);
			noperands++;
		}
	shape->nodes[copy].noperands = noperands;
	shape->nodes[copy].next = shape->nnodes;
}

static void
make_table(QuerySlots *slots)
{
	Truth		truth[MAX_TABLE_SLOTS];
	uint32		words = 0;		/* slots that are */
	uint64		possible;

	for (int i = 0; i < slots->shape.nnodes; i++)
		if (slots->shape.nodes[i].op == QUERY_WORDS)
			words |= 1u << slots->shape.nodes[i].atom;
	slots->has_table = true;
	for (uint32 mask = 0; mask < 1u << slots->n; mask++)
	{
		Truth		result;

		for (int slot = 0; slot < slots->n; slot++)
			truth[slot] = (words >> slot) & 1 ? TRUTH_MAYBE : (mask >> slot) & 1;
		result = query_eval(&slots->shape, truth);
		if (result == TRUTH_TRUE)
			slots->table |= UINT64CONST(1) << mask;
		if (result == TRUTH_MAYBE)
			slots->open |= UINT64CONST(1) << mask;
	}
	possible = slots->table | slots->open;
	for (uint32 mask = 0; mask < 1u << slots->n; mask++)
	{
		uint32		part = mask;

		/* each part of the mask, the greatest first */
		while (!((possible >> part) & 1) && part > 0)
			part = (part - 1) & mask;
		if ((possible >> part) & 1)
			slots->within |= UINT64CONST(1) << mask;
	}
}

void
query_slots(QuerySlots *slots, const ThemeQuery *query)
{
	memset(slots, 0, sizeof(*slots));
	slots->of = palloc_array(int, query->natoms);
	slots->shape.nodes = palloc_array(QueryNode, query->nnodes);
	make_slots(slots, query, 0);
	slots->shape.natoms = slots->n;
	if (slots->n <= MAX_TABLE_SLOTS)
		make_table(slots);
}
