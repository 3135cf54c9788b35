/*
 * tally_add.c
 *	  Counting a coding: the hot path of theme_tally().
 *
 * The tree is walked once, each node finds its entry; then each code counts for its
 * node's entry.  What adds up is left to those who read the tally.  Proposals do not:
 * where there are few, as usual, each node has a bit for each, which go up the tree when
 * all codes are read; else a proposal is counted up the tree as far as it has not been.
 *
 * Nodes are numbered from 1 here, 0 is above the roots.  What can be foreseen of a
 * coding is little, so that the usual label and the usual code are read without
 * branches that hang on their bytes.
 */
#include "postgres.h"
#include "compat.h"

#include "coding/coding_tree.h"
#include "tally/tally.h"

/* More names than that are not to be had in the cache. */
#define MAX_NAMES 10000

/* Lines of the processor's cache that two or three usual rows fill. */
#define NEXT_LINES 12

/* Ordinals that have a bit of their own. */
#define FEW_PROPOSALS 63

/* For so many nodes and the one above the roots. */
static void
grow_nodes(Tally *tally, uint32 nnodes)
{
	MemoryContext context = tally->hdr.eoh_context;
	uint32		max = nnodes + 17;

	if (tally->nodes != NULL)
		pfree(tally->nodes);
	tally->nodes = NULL;
	tally->maxnodes = 0;
	tally->nodes = MemoryContextAllocHuge(context, mul_size(max, sizeof(TallyNode)));
	tally->maxnodes = max;
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

/*
 * Walks the tree; where its labels end.  The same as coding_tree_next(), but that
 * all of the walk is in the processor's registers.
 */
static const char *
find_entries(Tally *tally, const Coding *coding, TallyNames *names)
{
	TallyNode  *nodes = tally->nodes;
	uint32		nnodes = coding->nnodes;
	const uint8 *depths = coding->depths;
	const uint8 *lengths = coding->lengths;
	const char *text = coding->labels;
	const char *end = coding->end;
	uint32		level = tally->level > 0 ? tally->level : THEME_MAX_LABELS;
	bool		rolled = tally->level > 0;
	TallyNames	view;			/* of the names: a copy that no store can change */
	const uint32 *known = tally->known;
	uint32		nknown = tally->nknown;
	const TallyEntry *entries = tally->entries;
	uint32		max_depth = 0;
	/* by depth: what is above a node of that depth */
	struct
	{
		uint32		node;
		uint32		name;
		uint32		entry;
	}			above[THEME_MAX_LABELS + 1];

	memset(&view, 0, sizeof(view));
	if (names != NULL)
		view = *names;
	memset(&nodes[0], 0, sizeof(TallyNode));
	above[0].node = 0;
	above[0].name = NAME_NONE;
	above[0].entry = TALLY_ROOT;
	for (uint32 i = 0; i < nnodes; i++)
	{
		TallyNode  *node = &nodes[i + 1];
		uint32		depth = depths[i];
		uint32		len = lengths[i];
		const char *label = text;
		uint32		entry;
		uint32		name;

		if (unlikely(len == CODING_LONG_LABEL))
			label = coding_long_label(coding, text, &len);
		if (unlikely(depth > max_depth || depth >= THEME_MAX_LABELS || len == 0 ||
					 len > (Size) (end - label)))
			coding_corrupted();
		text = label + len;
		max_depth = depth + 1;
		node->seen = 0;
		/* below the level a node counts for its ancestor there */
		if (unlikely(depth >= level))
		{
			node->parent = above[level].node;
			node->entry = above[level].entry;
			continue;
		}
		node->parent = rolled ? 0 : above[depth].node;
		above[depth + 1].node = i + 1;
		if (likely(names != NULL))
		{
			name = tally_name_find(&view, above[depth].name, label, len, end);
			if (unlikely(name == NAME_NONE))
			{
				name = tally_name_any(names, above[depth].name, label, len);
				view = *names;
			}
			above[depth + 1].name = name;
			entry = likely(name < nknown) ? known[name] : TALLY_ROOT;
			if (unlikely(entry == TALLY_ROOT))
			{
				entry = learn_name(tally, names, name, above[depth].entry);
				known = tally->known;
				nknown = tally->nknown;
				entries = tally->entries;
			}
		}
		else
			entry = tally_entry(tally, above[depth].entry, label, len);
		above[depth + 1].entry = entry;
		node->entry = entry;
		bytes_prefetch(&entries[entry]);
	}
	return text;
}

static inline int
count_bits(uint64 word)
{
	word -= (word >> 1) & UINT64CONST(0x5555555555555555);
	word = (word & UINT64CONST(0x3333333333333333)) + ((word >> 2) & UINT64CONST(0x3333333333333333));
	word = (word + (word >> 4)) & UINT64CONST(0x0F0F0F0F0F0F0F0F);
	return (word * UINT64CONST(0x0101010101010101)) >> 56;
}

/* Counts statements and proposals by the bits of the ordinals. */
static void
add_bits(Tally *tally, uint32 nnodes)
{
	TallyNode  *nodes = tally->nodes;
	TallyEntry *entries = tally->entries;
	bool		rolled = tally->level > 0;

	/* a node stands behind the one above it */
	for (uint32 i = nnodes; i > 0; i--)
	{
		uint64		seen = nodes[i].seen;
		uint32		parent = nodes[i].parent;
		TallyEntry *entry = &entries[nodes[i].entry];

		/* not counted itself, or only rejected */
		if (unlikely(seen == 0))
			continue;
		nodes[parent].seen |= seen;
		if (rolled && parent != 0)
			continue;
		entry->counts[TALLY_STATEMENTS]++;
		/* bit 0 is what stands outside of proposals */
		entry->counts[TALLY_PROPOSALS] += count_bits(seen >> 1);
	}
}

/* Counts the proposal of a code up the tree; codes of one proposal stand together. */
static void
add_proposal(Tally *tally, uint32 at, uint32 ordinal)
{
	TallyNode  *nodes = tally->nodes;
	uint64		seen = (uint64) ordinal + 1;

	if (tally->level > 0 && nodes[at].parent != 0)
		at = nodes[at].parent;
	for (; at != 0 && nodes[at].seen != seen; at = nodes[at].parent)
	{
		TallyEntry *entry = &tally->entries[nodes[at].entry];

		entry->counts[TALLY_STATEMENTS] += nodes[at].seen == 0;
		entry->counts[TALLY_PROPOSALS] += ordinal > 0;
		nodes[at].seen = seen;
	}
}

/* Reads the code with this number, whatever it has; all but the cursor is in registers. */
static pg_noinline void
any_code(const Coding *coding, uint32 number, const uint8 **p, uint32 ordinal, CodingCode *code)
{
	CodingCursor cursor;

	coding_cursor(coding, &cursor);
	cursor.rest.p = *p;
	cursor.next = number;
	cursor.ordinal = ordinal;
	coding_next(&cursor, code);
	*p = cursor.rest.p;
}

static void
add_codes(Tally *tally, const Coding *coding)
{
	TallyNode  *nodes = tally->nodes;
	TallyEntry *entries = tally->entries;
	const uint8 *all_flags = coding->flags;
	uint32		ncodes = coding->ncodes;
	uint32		nnodes = coding->nnodes;
	uint32		nproposals = coding->nproposals;
	bool		few = nproposals <= FEW_PROPOSALS;
	/* without an origin no code is right */
	uint32		unusual = coding->norigins > 0 ? ~(CODE_STANCE_MASK | CODE_COUNT | CODE_FIRST) : ~0;
	const uint8 *p = coding->rest.p;
	const uint8 *end = coding->rest.end;
	uint32		ordinal = 0;

	StaticAssertStmt(CODE_FIRST == 0x80, "the highest bit of the flags");
	for (uint32 i = 0; i < ncodes; i++)
	{
		TallyEntry *entry;
		uint32		flags = all_flags[i];
		uint32		node = coding_node(coding, i);
		uint32		stance = flags & CODE_STANCE_MASK;
		float8		weight = 1;
		bool		usual = (flags & unusual) == 0 && end - p >= 3 && node < nnodes;

		/*
		 * The usual code has a stance at most, an ordinal less than 128 behind the one
		 * before it, and a weight below 2^14; what it has of these is not branched on.
		 */
		if (likely(usual))
		{
			uint32		first = flags >> 7;
			uint32		counted = (flags & CODE_COUNT) != 0;
			uint32		step = p[0] & -first;
			uint32		low = p[first] & -counted;
			uint32		high = p[first + 1];
			uint32		more = low >> 7;

			usual = first <= step && step < 0x80 && step <= nproposals - ordinal &&
				(more == 0 || (high > 0 && high < 0x80));
			if (likely(usual))
			{
				p += first + counted + more;
				ordinal += step;
				weight = (int32) ((low & 0x7f) | (high << 7 & -more) | (1 - counted));
			}
		}
		if (unlikely(!usual))
		{
			CodingCode	code;

			any_code(coding, i, &p, ordinal, &code);
			ordinal = code.ordinal;
			if (code.rejected)
				continue;
			node = code.node;
			stance = code.stance;
			weight = code.weight;
		}

		entry = &entries[nodes[node + 1].entry];
		entry->counts[TALLY_CODES]++;
		entry->counts[TALLY_CODES + stance] += stance != STANCE_NONE;
		entry->weight += weight;
		if (likely(few))
			nodes[node + 1].seen |= UINT64CONST(1) << ordinal;
		else
			add_proposal(tally, node + 1, ordinal);
	}
	if (few)
		add_bits(tally, nnodes);
}

void
tally_add(Tally *tally, const CodingValue *codes, TallyNames *names)
{
	Coding		coding;

	/*
	 * Most rows come from a sequential scan, which reads a page's rows downwards: the next
	 * ones stand below this one.  Wherever it leads, to ask for it does no harm.
	 */
	for (int line = 1; line <= NEXT_LINES; line++)
		bytes_prefetch((const char *) codes - line * 64);
	coding_open_themes(&coding, codes);
	if (unlikely(coding.nnodes >= tally->maxnodes))
		grow_nodes(tally, coding.nnodes);
	if (names != NULL && names->n > MAX_NAMES)
		names = NULL;
	if (names != NULL && tally->names_id != names->id)
		change_names(tally, names);
	coding_open_rest(&coding, find_entries(tally, &coding, names));
	tally->statements++;
	tally->proposals += coding.nproposals;
	add_codes(tally, &coding);
}
