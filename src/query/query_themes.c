/*
 * query_themes.c
 *	  Looking for a query's themes in codings; the story is in query_themes.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding_tree.h"
#include "query/query_themes.h"

/* A set of slots for each stance (none of them too), and their union. */
#define NSETS 5
#define UNION_SET 4
#define OWN_CHUNK 512			/* sets of nodes that globs match are made so
								 * many at a time */

/* A glob on its way down a tree. */
struct QueryGlob
{
	const QueryAtom *atom;
	int			slot;
	uint64		any;			/* which parts are "**" */
	uint64		begin;			/* parts that may come first */
	uint64		parts[THEME_MAX_LABELS];	/* by depth: parts that may come
											 * next */
	bool		matched[THEME_MAX_LABELS];	/* by depth: the path, or where
											 * that will do one above */
};

static inline void
put_slot(uint64 *set, int slot)
{
	set[slot / 64] |= UINT64CONST(1) << (slot % 64);
}

/* A code of this theme satisfies the slot where its stance is the atom's. */
static void
put_atom(const QueryThemes *themes, uint64 *sets, const QueryAtom *atom, int slot)
{
	for (int stance = 0; stance < UNION_SET; stance++)
		if (atom->stance == STANCE_NONE || (int) atom->stance == stance)
			put_slot(sets + stance * themes->nwords, slot);
	put_slot(sets + UNION_SET * themes->nwords, slot);
}

/* --- the trie --- */

typedef struct Literal
{
	const QueryAtom *atom;
	int			slot;
} Literal;

static int
order_labels(const char *a, uint32 alen, const char *b, uint32 blen)
{
	if (alen != blen)
		return alen < blen ? -1 : 1;
	return memcmp(a, b, alen);
}

/* Label by label, a path before those below it. */
static int
by_labels(const void *x, const void *y)
{
	const QueryAtom *a = ((const Literal *) x)->atom;
	const QueryAtom *b = ((const Literal *) y)->atom;
	int			start = 0;

	for (;;)
	{
		int			aend,
					bend,
					cmp;

		if (start > a->len || start > b->len)
			return (start <= a->len) - (start <= b->len);
		aend = theme_label_end(a->s, a->len, start);
		bend = theme_label_end(b->s, b->len, start);
		cmp = order_labels(a->s + start, aend - start, b->s + start, bend - start);
		if (cmp != 0)
			return cmp;
		start = aend + 1;
	}
}

/* Which literals go through a trie node, and where their next label begins. */
typedef struct TrieRange
{
	int			low;
	int			high;
	int			start;
} TrieRange;

static uint64 *
new_sets(const QueryThemes *themes)
{
	return palloc0_array(uint64, NSETS * themes->nwords);
}

/* These sets and those of `more`. */
static SlotSets
add_sets(const QueryThemes *themes, SlotSets sets, const uint64 *more)
{
	uint64	   *sum;

	if (more == NULL)
		return sets;
	sum = new_sets(themes);
	for (int w = 0; w < NSETS * themes->nwords; w++)
		sum[w] = sets[w] | more[w];
	return sum;
}

static void
make_trie(QueryThemes *themes, Literal *literals, int n)
{
	int			nlabels = 1;
	int			nnodes = 1;
	TrieRange  *ranges;

	for (int i = 0; i < n; i++)
		nlabels += theme_level(literals[i].atom->s, literals[i].atom->len);
	if (n > 1)
		qsort(literals, n, sizeof(Literal), by_labels);
	themes->trie = palloc0_array(TrieNode, nlabels);
	ranges = palloc_array(TrieRange, nlabels);
	themes->trie[0].here = themes->trie[0].below = new_sets(themes);
	themes->trie[0].depth = -1;
	ranges[0].low = ranges[0].start = 0;
	ranges[0].high = n;

	/* a level behind the other, so that children stand side by side */
	for (int t = 0; t < nnodes; t++)
	{
		TrieNode   *node = &themes->trie[t];
		int			i = ranges[t].low;
		int			start = ranges[t].start;
		uint64	   *exact = NULL;
		uint64	   *subtree = NULL;

		for (; i < ranges[t].high && literals[i].atom->len < start; i++)
		{
			const QueryAtom *atom = literals[i].atom;
			uint64	  **own = atom->exact ? &exact : &subtree;

			if (*own == NULL)
				*own = new_sets(themes);
			put_atom(themes, *own, atom, literals[i].slot);
		}
		node->own_exact = exact;
		node->own_subtree = subtree;
		node->below = add_sets(themes, node->below, subtree);
		node->here = add_sets(themes, node->below, exact);
		node->first = nnodes;
		while (i < ranges[t].high)
		{
			const QueryAtom *atom = literals[i].atom;
			int			end = theme_label_end(atom->s, atom->len, start);
			TrieNode   *child = &themes->trie[nnodes];

			child->label = atom->s + start;
			child->len = end - start;
			child->above = t;
			child->depth = node->depth + 1;
			child->here = child->below = node->below;
			ranges[nnodes].start = end + 1;
			ranges[nnodes].low = i;
			while (i < ranges[t].high && literals[i].atom->len >= end &&
				   memcmp(literals[i].atom->s + start, child->label, child->len) == 0 &&
				   theme_label_end(literals[i].atom->s, literals[i].atom->len, start) == end)
				i++;
			ranges[nnodes++].high = i;
		}
		node->nchildren = nnodes - node->first;
	}
	themes->ntrie = nnodes;
	themes->few = nnodes <= QUERY_MAX_FEW_NODES && themes->slots.has_table && themes->nglobs == 0;
	pfree(ranges);
}

/* The child with this label; 0 = none. */
static inline uint32
find_child(const TrieNode *trie, const TrieNode *node, const char *label, uint32 len)
{
	uint32		low = node->first;
	uint32		high = low + node->nchildren;

	if (node->nchildren <= 4)
	{
		for (; low < high; low++)
			if (trie[low].len == len && memcmp(trie[low].label, label, len) == 0)
				return low;
		return 0;
	}
	while (low < high)
	{
		uint32		mid = (low + high) / 2;
		int			cmp = order_labels(label, len, trie[mid].label, trie[mid].len);

		if (cmp == 0)
			return mid;
		if (cmp < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return 0;
}

/* --- globs --- */

/*
 * Where parts up to one that is "**" are matched, so are those up to the next, for
 * it may stand for nothing.  Returns whether all parts are.
 */
static bool
pass_any(const QueryGlob *glob, uint64 *parts)
{
	uint64		set = *parts;
	uint64		more;

	while ((more = ((set & glob->any) << 1) & ~set) != 0)
		set |= more;
	*parts = set;
	/* bit nparts would be "all"; with 64 parts there is none */
	return (set & glob->any) >> (glob->atom->nparts - 1) & 1;
}

static void
make_glob(QueryGlob *glob, const QueryAtom *atom, int slot)
{
	glob->atom = atom;
	glob->slot = slot;
	for (int i = 0; i < atom->nparts; i++)
		if (atom->parts[i].kind == PART_ANY)
			glob->any |= UINT64CONST(1) << i;
	glob->begin = 1;
	pass_any(glob, &glob->begin);
}

/* Takes the node at hand; does its theme satisfy the glob? */
static bool
step_glob(QueryGlob *glob, const CodingTree *tree)
{
	const QueryAtom *atom = glob->atom;
	int			depth = tree->depth;
	uint64		parts = depth > 0 ? glob->parts[depth - 1] : glob->begin;
	uint64		next = 0;
	bool		all = false;

	if (depth > 0 && !atom->exact && glob->matched[depth - 1])
		return glob->matched[depth] = true;
	for (int i = 0; i < atom->nparts && parts >> i != 0; i++)
	{
		if (!((parts >> i) & 1))
			continue;
		if ((glob->any >> i) & 1)
			next |= UINT64CONST(1) << i;
		else if (query_part_matches(&atom->parts[i], tree->label, tree->len))
		{
			if (i + 1 == atom->nparts)
				all = true;
			else
				next |= UINT64CONST(1) << (i + 1);
		}
	}
	if (pass_any(glob, &next))
		all = true;
	glob->parts[depth] = next;
	return glob->matched[depth] = all;
}

/* A copy of a node's sets for globs to add to. */
static uint64 *
own_sets(QueryThemes *themes, uint32 *nown, SlotSets sets)
{
	Size		size = NSETS * themes->nwords;
	uint32		chunk = *nown / OWN_CHUNK;
	uint64	   *own;

	if (chunk == themes->nchunks)
	{
		uint64	  **chunks = themes->chunks;

		if (chunks == NULL)
			chunks = MemoryContextAlloc(themes->context, 16 * sizeof(uint64 *));
		else if (chunk >= 16 && (chunk & (chunk - 1)) == 0)
			chunks = repalloc_array(chunks, uint64 *, 2 * (Size) chunk);
		themes->chunks = chunks;
		chunks[chunk] = MemoryContextAlloc(themes->context, OWN_CHUNK * size * sizeof(uint64));
		themes->nchunks++;
	}
	own = themes->chunks[chunk] + (*nown)++ % OWN_CHUNK * size;
	return memcpy(own, sets, size * sizeof(uint64));
}

static SlotSets
add_globs(QueryThemes *themes, const CodingTree *tree, uint32 *nown, SlotSets sets)
{
	uint64	   *own = NULL;

	for (int g = 0; g < themes->nglobs; g++)
		if (step_glob(&themes->globs[g], tree))
		{
			if (own == NULL)
				own = own_sets(themes, nown, sets);
			put_atom(themes, own, themes->globs[g].atom, themes->globs[g].slot);
		}
	return own != NULL ? own : sets;
}

/* --- making --- */

QueryThemes *
query_themes(const ThemeQuery *query)
{
	QueryThemes *themes = palloc0_object(QueryThemes);
	Literal    *literals = palloc_array(Literal, query->natoms);
	int			nliterals = 0;

	themes->context = CurrentMemoryContext;
	themes->query = query;
	query_slots(&themes->slots, query);
	themes->nwords = (themes->slots.n + 63) / 64;
	themes->truth = palloc0_array(Truth, themes->slots.n);
	themes->mask = palloc0_array(uint64, themes->nwords);
	themes->positive = palloc0_array(uint64, themes->nwords);
	if (query->nwords > 0)
	{
		themes->slot_words = palloc0_array(bool, themes->slots.n);
		for (int a = 0; a < query->natoms; a++)
			if (query->atoms[a].words)
				themes->slot_words[themes->slots.of[a]] = true;
	}

	themes->globs = palloc0_array(QueryGlob, query->natoms);
	for (int a = 0; a < query->natoms; a++)
	{
		const QueryAtom *atom = &query->atoms[a];

		if (atom->words)
			continue;
		/* themes that share a slot are under one sign */
		if (atom->positive)
			put_slot(themes->positive, themes->slots.of[a]);
		if (atom->nparts > 0)
			make_glob(&themes->globs[themes->nglobs++], atom, themes->slots.of[a]);
		else
		{
			literals[nliterals].atom = atom;
			literals[nliterals++].slot = themes->slots.of[a];
		}
	}
	make_trie(themes, literals, nliterals);
	themes->nranges = QUERY_NO_RANGES;
	pfree(literals);
	themes->uncoded = query_eval(&themes->slots.shape, query_themes_truth(themes, themes->mask));
	return themes;
}

/* --- finding --- */

static void
grow(QueryThemes *themes, uint32 nnodes)
{
	themes->maxnodes = 0;
	if (themes->sets != NULL)
		pfree(themes->sets);
	themes->sets = NULL;
	nnodes = Max(nnodes, 64);
	themes->sets = MemoryContextAllocHuge(themes->context, mul_size(nnodes, sizeof(SlotSets)));
	themes->maxnodes = nnodes;
}

static void
find_sets(QueryThemes *themes, const Coding *coding)
{
	const TrieNode *trie = themes->trie;
	SlotSets   *result;
	CodingTree	tree;
	uint32		landed[THEME_MAX_LABELS];	/* by depth: trie node */
	bool		left[THEME_MAX_LABELS]; /* by depth: has the path left the
										 * trie below it? */
	uint32		nown = 0;
	uint64		all = 0;
	int			union_set = UNION_SET * themes->nwords;

	if (coding->nnodes > themes->maxnodes)
		grow(themes, coding->nnodes);
	result = themes->sets;
	coding_tree(&tree, coding);
	while (coding_tree_next(&tree))
	{
		uint32		t = 0;
		bool		off = false;
		SlotSets	sets;

		if (unlikely(tree.node % 4096 == 4095))
			CHECK_FOR_INTERRUPTS();
		if (tree.depth > 0)
		{
			t = landed[tree.depth - 1];
			off = left[tree.depth - 1];
		}
		if (!off)
		{
			uint32		child = find_child(trie, &trie[t], tree.label, tree.len);

			off = child == 0;
			if (!off)
				t = child;
		}
		landed[tree.depth] = t;
		left[tree.depth] = off;
		sets = off ? trie[t].below : trie[t].here;
		if (unlikely(themes->nglobs > 0))
			sets = add_globs(themes, &tree, &nown, sets);
		result[tree.node] = sets;
		all |= sets[union_set];
	}
	themes->all = all;
}

/* --- deciding --- */

Truth *
query_themes_truth(QueryThemes *themes, const uint64 *mask)
{
	for (int slot = 0; slot < themes->slots.n; slot++)
		themes->truth[slot] = (mask[slot / 64] >> (slot % 64)) & 1;
	if (themes->slot_words != NULL)
		for (int slot = 0; slot < themes->slots.n; slot++)
			if (themes->slot_words[slot])
				themes->truth[slot] = TRUTH_MAYBE;
	return themes->truth;
}

bool
query_themes_hold(QueryThemes *themes, const uint64 *mask)
{
	if (themes->slots.has_table)
		return (themes->slots.table >> mask[0]) & 1;
	return query_eval(&themes->slots.shape, query_themes_truth(themes, mask)) == TRUTH_TRUE;
}

/* Adds the slots of codes [from, to) to the mask. */
static inline void
note_codes(const QueryThemes *themes, const Coding *coding, uint32 from, uint32 to, uint64 *mask)
{
	for (uint32 i = from; i < to; i++)
	{
		const uint64 *slots;

		if (themes->slots.has_table)
		{
			mask[0] |= query_themes_slots(themes, themes->nranges, coding, i);
			continue;
		}
		slots = query_themes_code(themes, coding, i);
		if (coding->flags[i] & CODE_REJECTED)
			continue;
		for (int w = 0; w < themes->nwords; w++)
			mask[w] |= slots[w];
	}
}

uint32
query_themes_group(QueryThemes *themes, const Coding *coding, uint32 from)
{
	uint32		to = coding_group_end(coding, from);

	memset(themes->mask, 0, themes->nwords * sizeof(uint64));
	note_codes(themes, coding, from, to, themes->mask);
	return to;
}

/*
 * How many proposals, from that of code `begin` on, satisfy the query by its table.
 *
 * What a code has cannot be foreseen, so that branches on it would cost more than
 * all the rest: there are none.
 */
static pg_attribute_always_inline uint32
count_by_table(const QueryThemes *themes, int nranges, const Coding *coding,
			   uint32 begin, uint32 enough)
{
	const uint64 table = themes->slots.table;
	uint64		mask = 0;		/* of the proposal at hand */
	uint32		hits = 0;
	uint32		i = begin;

	while (i < coding->ncodes && hits < enough)
	{
		uint32		stop = Min(coding->ncodes, i + 64);

		for (; i < stop; i++)
		{
			uint64		first = coding->flags[i] / CODE_FIRST;	/* 0 or 1 */

			hits += (table >> mask) & first & (i > begin);
			mask = (mask & (first - 1)) | query_themes_slots(themes, nranges, coding, i);
		}
	}
	/* the last one is behind no other's first code */
	if (i == coding->ncodes && i > begin)
		hits += (table >> mask) & 1;
	return hits;
}

/* The same, with loops of their own for what is asked most. */
static uint32
count_by_ranges(const QueryThemes *themes, const Coding *coding, uint32 begin, uint32 enough)
{
	switch (themes->nranges)
	{
		case QUERY_NO_RANGES:
			return count_by_table(themes, QUERY_NO_RANGES, coding, begin, enough);
		case 1:
			return count_by_table(themes, 1, coding, begin, enough);
		case 2:
			return count_by_table(themes, 2, coding, begin, enough);
		default:
			return count_by_table(themes, themes->nranges, coding, begin, enough);
	}
}

/* Looks for the nodes of a small trie. */
static void
find_ranges(QueryThemes *themes, const Coding *coding)
{
	NodeRange  *ranges = themes->ranges;
	uint64		all = 0;
	CodingSpot	spots[QUERY_MAX_FEW_NODES];
	bool		found[QUERY_MAX_FEW_NODES];
	int			n = 0;

	found[0] = true;
	for (uint32 t = 1; t < themes->ntrie; t++)
	{
		const TrieNode *node = &themes->trie[t];

		found[t] = found[node->above] &&
			coding_find(coding, node->depth > 0 ? &spots[node->above] : NULL, node->depth,
						node->label, node->len, &spots[t]);
		if (!found[t])
			continue;
		if (node->own_subtree != NULL)
		{
			ranges[n].low = spots[t].node;
			ranges[n].size = spots[t].end - spots[t].node;
			ranges[n].sets = node->own_subtree;
			all |= node->own_subtree[UNION_SET];
			n++;
		}
		if (node->own_exact != NULL)
		{
			ranges[n].low = spots[t].node;
			ranges[n].size = 1;
			ranges[n].sets = node->own_exact;
			all |= node->own_exact[UNION_SET];
			n++;
		}
	}
	themes->nranges = n;
	themes->all = all;
}

bool
query_themes_seek(QueryThemes *themes, const Coding *coding)
{
	if (themes->few)
		find_ranges(themes, coding);
	else
		find_sets(themes, coding);
	return !themes->slots.has_table || ((themes->slots.within >> themes->all) & 1);
}

/* How many proposals have no code, where such satisfy the query; else 0. */
static uint32
count_empty(QueryThemes *themes, const Coding *coding, uint32 from)
{
	uint32		coded = 0;

	memset(themes->mask, 0, themes->nwords * sizeof(uint64));
	if (!query_themes_hold(themes, themes->mask))
		return 0;
	for (uint32 i = from; i < coding->ncodes; i++)
		coded += coding->flags[i] / CODE_FIRST;
	if (coded > coding->nproposals)
		coding_corrupted();
	return coding->nproposals - coded;
}

uint32
query_themes_count(QueryThemes *themes, const Coding *coding, uint32 enough)
{
	uint32		i = 0;
	uint32		n;

	if (!query_themes_seek(themes, coding))
		return 0;
	if (coding->outside)
		i = coding_group_end(coding, 0);
	n = count_empty(themes, coding, i);
	if (n >= enough)
		return n;
	if (themes->slots.has_table)
		return n + count_by_ranges(themes, coding, i, enough - n);
	for (uint32 turn = 0; i < coding->ncodes && n < enough; turn++)
	{
		if (turn % 256 == 255)
			CHECK_FOR_INTERRUPTS();
		i = query_themes_group(themes, coding, i);
		n += query_themes_hold(themes, themes->mask);
	}
	return n;
}

bool
query_themes_anywhere(QueryThemes *themes, const Coding *coding)
{
	if (!query_themes_seek(themes, coding))
		return false;
	memset(themes->mask, 0, themes->nwords * sizeof(uint64));
	note_codes(themes, coding, 0, coding->ncodes, themes->mask);
	return query_themes_hold(themes, themes->mask);
}

/* --- beside words --- */

/* What the slots in themes->mask leave of the query. */
static Truth
decide_mask(QueryThemes *themes)
{
	if (themes->slots.has_table)
		return (themes->slots.table >> themes->mask[0]) & 1 ? TRUTH_TRUE :
			(themes->slots.open >> themes->mask[0]) & 1 ? TRUTH_MAYBE : TRUTH_FALSE;
	return query_eval(&themes->slots.shape, query_themes_truth(themes, themes->mask));
}

Truth
query_themes_decide(QueryThemes *themes, const Coding *coding, uint32 from, uint32 to)
{
	memset(themes->mask, 0, themes->nwords * sizeof(uint64));
	note_codes(themes, coding, from, to, themes->mask);
	return decide_mask(themes);
}
