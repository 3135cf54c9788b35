/*
 * phrases.c
 *	  The trie of terms, and the states and steps made from it on demand.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "matching/phrases.h"
#include "miscadmin.h"
#include "utils/memutils.h"

Phrases *
phrases_create(MemoryContext context, Lexicon *lexicon)
{
	Phrases    *phrases = MemoryContextAllocZero(context, sizeof(Phrases));

	phrases->context = context;
	phrases->lexicon = lexicon;
	phrases->anodes = 256;
	phrases->nodes = MemoryContextAllocZero(context, phrases->anodes * sizeof(PhraseNode));
	phrases->nnodes = 1;
	phrases->table_mask = 511;
	phrases->table = MemoryContextAllocZero(context, 512 * sizeof(uint32));
	phrases->aentries = 128;
	phrases->entries = MemoryContextAlloc(context, phrases->aentries * sizeof(PhraseEntry));
	return phrases;
}

static inline uint32
hash_edge(uint32 node, uint32 pattern)
{
	uint64		key = (uint64) node << 32 | pattern;

	key = (key ^ key >> 29) * UINT64CONST(0x9E3779B97F4A7C15);
	return (uint32) (key >> 32);
}

/* Where the edge stands, or a free place for it. */
static uint32
find_edge(const Phrases *phrases, uint32 node, uint32 pattern)
{
	uint32		slot = hash_edge(node, pattern) & phrases->table_mask;
	uint32		child;

	while ((child = phrases->table[slot]) != 0 &&
		   (phrases->nodes[child].parent != node || phrases->nodes[child].pattern != pattern))
		slot = (slot + 1) & phrases->table_mask;
	return slot;
}

uint32
phrases_child(const Phrases *phrases, uint32 node, uint32 pattern)
{
	return phrases->table[find_edge(phrases, node, pattern)];
}

static uint32
add_node(Phrases *phrases, uint32 parent, uint32 pattern, uint32 slot)
{
	PhraseNode *node;
	uint32		id;

	if (phrases->nnodes >= PHRASES_MAX_NODES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the codebook's terms have too many words"),
				 errdetail("Together they need more than %d states.", PHRASES_MAX_NODES)));
	if (phrases->nnodes == phrases->anodes)
	{
		phrases->anodes *= 2;
		phrases->nodes = repalloc_huge(phrases->nodes, phrases->anodes * sizeof(PhraseNode));
	}
	id = phrases->nnodes++;
	node = &phrases->nodes[id];
	memset(node, 0, sizeof(*node));
	node->parent = parent;
	node->pattern = pattern;
	node->depth = phrases->nodes[parent].depth + 1;
	node->unspaced = phrases->nodes[parent].unspaced ||
		phrases->lexicon->patterns[pattern].unspaced;
	node->sibling = phrases->nodes[parent].first_child;
	phrases->nodes[parent].first_child = id;
	phrases->nodes[parent].nchildren++;
	phrases->table[slot] = id;

	if (phrases->nnodes * 2 > phrases->table_mask)
	{
		uint32		size = (phrases->table_mask + 1) * 2;
		uint32		i;

		pfree(phrases->table);
		phrases->table = MemoryContextAllocExtended(phrases->context, size * sizeof(uint32),
													MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
		phrases->table_mask = size - 1;
		for (i = 1; i < phrases->nnodes; i++)
			phrases->table[find_edge(phrases, phrases->nodes[i].parent,
									 phrases->nodes[i].pattern)] = i;
	}
	return id;
}

void
phrases_add(Phrases *phrases, const uint32 *patterns, int n, uint32 id, uint32 theme,
			uint32 order)
{
	uint32		node = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		uint32		slot = find_edge(phrases, node, patterns[i]);

		node = phrases->table[slot] ? phrases->table[slot] :
			add_node(phrases, node, patterns[i], slot);
	}
	if (phrases->nentries == phrases->aentries)
	{
		phrases->aentries *= 2;
		phrases->entries = repalloc_huge(phrases->entries,
										 phrases->aentries * sizeof(PhraseEntry));
	}
	phrases->entries[phrases->nentries].id = id;
	phrases->entries[phrases->nentries].theme = theme;
	phrases->entries[phrases->nentries].order = order;
	phrases->entries[phrases->nentries].next = phrases->nodes[node].entries;
	phrases->nodes[node].entries = ++phrases->nentries;
}

/* --- states --- */

static inline uint32
hash_nodes(const uint32 *nodes, uint32 n)
{
	return hash_bytes((const unsigned char *) nodes, n * sizeof(uint32));
}

static void
reserve_pool(Phrases *phrases, uint32 n)
{
	if (phrases->npool + n > phrases->apool)
	{
		phrases->apool = Max(phrases->apool * 2, phrases->npool + n);
		phrases->node_pool = repalloc_huge(phrases->node_pool, phrases->apool * sizeof(uint32));
	}
}

typedef struct SortedOutput
{
	uint32		theme,
				order;
	PhraseOutput output;
} SortedOutput;

static int
compare_outputs(const void *x, const void *y)
{
	const SortedOutput *a = x;
	const SortedOutput *b = y;

	if (a->output.depth != b->output.depth)
		return a->output.depth > b->output.depth ? -1 : 1;
	if (a->theme != b->theme)
		return a->theme < b->theme ? -1 : 1;
	if (a->order != b->order)
		return a->order > b->order ? -1 : 1;
	return a->output.id < b->output.id ? -1 : a->output.id > b->output.id;
}

/*
 * What a state reports: entries on the same words compete inside a theme in
 * the same way each time, so that is settled here, once.
 */
static void
make_outputs(Phrases *phrases, PhraseState *state, const uint32 *nodes, uint32 n)
{
	SortedOutput *sorted;
	uint32		count = 0;
	uint32		kept = 0;
	uint32		i;

	for (i = 0; i < n; i++)
	{
		uint32		entry = phrases->nodes[nodes[i]].entries;

		for (; entry; entry = phrases->entries[entry - 1].next)
			count++;
	}
	state->outputs = phrases->noutputs;
	state->noutputs = 0;
	if (count == 0)
		return;
	sorted = MemoryContextAllocHuge(CurrentMemoryContext, count * sizeof(SortedOutput));
	count = 0;
	for (i = 0; i < n; i++)
	{
		uint32		entry = phrases->nodes[nodes[i]].entries;

		for (; entry; entry = phrases->entries[entry - 1].next)
		{
			sorted[count].output.depth = phrases->nodes[nodes[i]].depth;
			sorted[count].theme = phrases->entries[entry - 1].theme;
			sorted[count].order = phrases->entries[entry - 1].order;
			sorted[count].output.id = phrases->entries[entry - 1].id;
			sorted[count++].output.node = nodes[i];
		}
	}
	qsort(sorted, count, sizeof(SortedOutput), compare_outputs);
	for (i = 0; i < count; i++)
		if (kept == 0 || sorted[kept - 1].output.depth != sorted[i].output.depth ||
			sorted[kept - 1].theme != sorted[i].theme)
			sorted[kept++] = sorted[i];

	if (phrases->noutputs + kept > phrases->aoutputs)
	{
		phrases->aoutputs = Max(phrases->aoutputs * 2, phrases->noutputs + kept);
		phrases->output_pool = repalloc_huge(phrases->output_pool,
											 phrases->aoutputs * sizeof(PhraseOutput));
	}
	for (i = 0; i < kept; i++)
		phrases->output_pool[phrases->noutputs++] = sorted[i].output;
	state->noutputs = kept;
	pfree(sorted);
}

static uint32 intern_state(Phrases *phrases, const uint32 *nodes, uint32 n);

/* Finds the live state of a new one; at most one more state deep. */
static uint32
settle(Phrases *phrases, uint32 id)
{
	const PhraseState *state = &phrases->states[id];
	uint32	   *nodes = MemoryContextAllocHuge(CurrentMemoryContext,
											   state->count * sizeof(uint32));
	uint32		n = 0;
	uint32		i;
	uint64		mask = 0;

	for (i = 0; i < state->count; i++)
	{
		uint32		node = phrases->node_pool[state->first + i];
		uint32		child = phrases->nodes[node].first_child;

		if (child)
			nodes[n++] = node;
		for (; child && mask != PG_UINT64_MAX; child = phrases->nodes[child].sibling)
			mask |= pattern_bit(phrases->nodes[child].pattern);
	}
	phrases->states[id].mask = mask;
	if (n == state->count)
		phrases->states[id].live = id;
	else
	{
		uint32		live = intern_state(phrases, nodes, n);

		phrases->states[id].live = live;
	}
	pfree(nodes);
	return id;
}

/* The state of these ascending nodes, made if it is new. */
static uint32
intern_state(Phrases *phrases, const uint32 *nodes, uint32 n)
{
	uint32		slot = hash_nodes(nodes, n) & phrases->state_mask;
	PhraseState *state;
	uint32		i;

	if (n == 0)
		return 0;
	for (; phrases->state_table[slot]; slot = (slot + 1) & phrases->state_mask)
	{
		state = &phrases->states[phrases->state_table[slot] - 1];
		if (state->count == n &&
			memcmp(phrases->node_pool + state->first, nodes, n * sizeof(uint32)) == 0)
			return phrases->state_table[slot] - 1;
	}
	if (phrases->nstates == phrases->astates)
	{
		phrases->astates *= 2;
		phrases->states = repalloc_huge(phrases->states, phrases->astates * sizeof(PhraseState));
	}
	reserve_pool(phrases, n);
	state = &phrases->states[phrases->nstates];
	state->first = phrases->npool;
	state->count = n;
	memcpy(phrases->node_pool + phrases->npool, nodes, n * sizeof(uint32));
	phrases->npool += n;
	make_outputs(phrases, state, nodes, n);
	phrases->state_table[slot] = ++phrases->nstates;

	if (phrases->nstates * 2 > phrases->state_mask)
	{
		uint32		size = (phrases->state_mask + 1) * 2;

		pfree(phrases->state_table);
		phrases->state_table =
			MemoryContextAllocExtended(phrases->lazy, size * sizeof(uint32),
									   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
		phrases->state_mask = size - 1;
		for (i = 1; i < phrases->nstates; i++)
		{
			slot = hash_nodes(phrases->node_pool + phrases->states[i].first,
							  phrases->states[i].count) & phrases->state_mask;
			while (phrases->state_table[slot])
				slot = (slot + 1) & phrases->state_mask;
			phrases->state_table[slot] = i + 1;
		}
	}
	return settle(phrases, phrases->nstates - 1);
}

void
phrases_reset(Phrases *phrases, MemoryContext lazy)
{
	phrases->lazy = lazy;
	phrases->astates = 256;
	phrases->states = MemoryContextAlloc(lazy, phrases->astates * sizeof(PhraseState));
	memset(&phrases->states[0], 0, sizeof(PhraseState));
	phrases->nstates = 1;
	phrases->apool = 1024;
	phrases->node_pool = MemoryContextAlloc(lazy, phrases->apool * sizeof(uint32));
	phrases->npool = 0;
	phrases->aoutputs = 256;
	phrases->output_pool = MemoryContextAlloc(lazy, phrases->aoutputs * sizeof(PhraseOutput));
	phrases->noutputs = 0;
	phrases->state_mask = 1023;
	phrases->state_table = MemoryContextAllocZero(lazy, 1024 * sizeof(uint32));
	phrases->step_mask = 1023;
	phrases->steps = MemoryContextAllocZero(lazy, 1024 * sizeof(PhraseStep));
	phrases->nsteps = 0;
	phrases->root_steps = NULL;
	phrases->aroot = 0;
	phrases->scratch = NULL;
	phrases->ascratch = 0;
}

uint32 *
phrases_save(Phrases *phrases, uint32 state, uint32 *count)
{
	const PhraseState *s = &phrases->states[state];
	uint32	   *nodes = MemoryContextAllocHuge(CurrentMemoryContext,
											   Max(s->count, 1) * sizeof(uint32));

	memcpy(nodes, phrases->node_pool + s->first, s->count * sizeof(uint32));
	*count = s->count;
	return nodes;
}

uint32
phrases_restore(Phrases *phrases, const uint32 *nodes, uint32 count)
{
	return intern_state(phrases, nodes, count);
}

static void
reserve_scratch(Phrases *phrases, Size n)
{
	if (n > phrases->ascratch)
	{
		n = Max(n, (Size) phrases->ascratch * 2);
		phrases->scratch = phrases->scratch ?
			repalloc_huge(phrases->scratch, n * sizeof(uint32)) :
			MemoryContextAllocHuge(phrases->lazy, n * sizeof(uint32));
		phrases->ascratch = n;
	}
}

static int
compare_nodes(const void *a, const void *b)
{
	uint32		x = *(const uint32 *) a;
	uint32		y = *(const uint32 *) b;

	return x < y ? -1 : x > y;
}

static bool
set_has(const uint32 *elements, uint32 n, uint32 pattern)
{
	uint32		low = 0;

	while (low < n)
	{
		uint32		mid = (low + n) / 2;

		if (SET_PATTERN(elements[mid]) == pattern)
			return true;
		if (SET_PATTERN(elements[mid]) < pattern)
			low = mid + 1;
		else
			n = mid;
	}
	return false;
}

/* Adds the children of a node that the set reaches: from the shorter list. */
static uint32
advance(Phrases *phrases, uint32 node, const uint32 *elements, uint32 n, uint32 found)
{
	const PhraseNode *parent = &phrases->nodes[node];
	uint32		child;
	uint32		i;

	reserve_scratch(phrases, (Size) found + Min(parent->nchildren, n));
	if (parent->nchildren < n)
	{
		for (child = parent->first_child; child; child = phrases->nodes[child].sibling)
			if (set_has(elements, n, phrases->nodes[child].pattern))
				phrases->scratch[found++] = child;
	}
	else
	{
		for (i = 0; i < n; i++)
			if ((child = phrases_child(phrases, node, SET_PATTERN(elements[i]))) != 0)
				phrases->scratch[found++] = child;
	}
	return found;
}

static void
remember_root_step(Phrases *phrases, uint32 set, PhraseNext next)
{
	if (set >= phrases->aroot)
	{
		uint32		size = Max(Max(256, phrases->aroot * 2), set + 1);
		uint32		i;

		phrases->root_steps = phrases->root_steps ?
			repalloc_huge(phrases->root_steps, size * sizeof(PhraseNext)) :
			MemoryContextAllocHuge(phrases->lazy, size * sizeof(PhraseNext));
		for (i = phrases->aroot; i < size; i++)
			phrases->root_steps[i].live = PHRASES_NONE;
		phrases->aroot = size;
	}
	phrases->root_steps[set] = next;
}

static void
remember_step(Phrases *phrases, uint64 key, PhraseNext next)
{
	PhraseStep *steps = phrases->steps;
	uint32		mask = phrases->step_mask;
	uint32		slot;

	if (phrases->nsteps * 2 > mask)
	{
		uint32		size = (mask + 1) * 2;
		uint32		i;

		steps = MemoryContextAllocExtended(phrases->lazy, size * sizeof(PhraseStep),
										   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
		for (i = 0; i <= mask; i++)
		{
			if (phrases->steps[i].key == 0)
				continue;
			slot = (uint32) ((phrases->steps[i].key * UINT64CONST(0x9E3779B97F4A7C15)) >> 32) &
				(size - 1);
			while (steps[slot].key)
				slot = (slot + 1) & (size - 1);
			steps[slot] = phrases->steps[i];
		}
		pfree(phrases->steps);
		phrases->steps = steps;
		phrases->step_mask = mask = size - 1;
	}
	slot = (uint32) ((key * UINT64CONST(0x9E3779B97F4A7C15)) >> 32) & mask;
	while (steps[slot].key)
		slot = (slot + 1) & mask;
	steps[slot].key = key;
	steps[slot].next = next;
	phrases->nsteps++;
}

PhraseNext
phrases_make_step(Phrases *phrases, uint32 state, uint32 set)
{
	uint32		n;
	const uint32 *elements = lexicon_set(phrases->lexicon, set, &n);
	uint32		found = advance(phrases, 0, elements, n, 0);
	uint32		made;
	PhraseNext	next;
	uint32		i;

	CHECK_FOR_INTERRUPTS();

	/*
	 * as phrases_known_step() asks: where nothing leads on, the root's step
	 * is the step
	 */
	if (!(phrases->states[state].mask & phrases->lexicon->sets[set].mask))
		state = 0;
	for (i = 0; i < phrases->states[state].count; i++)
		found = advance(phrases, phrases->node_pool[phrases->states[state].first + i],
						elements, n, found);
	/* a node has one parent and one pattern, so none is found twice */
	qsort(phrases->scratch, found, sizeof(uint32), compare_nodes);
	made = intern_state(phrases, phrases->scratch, found);
	next.reports = phrases->states[made].noutputs > 0 ? made : 0;
	next.live = phrases->states[made].live;
	if (state == 0)
		remember_root_step(phrases, set, next);
	else
		remember_step(phrases, (uint64) state << 32 | set, next);
	return next;
}
