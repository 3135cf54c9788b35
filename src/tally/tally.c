/*
 * tally.c
 *	  Tallies in memory: growing, merging, flattening.
 */
#include "postgres.h"
#include "compat.h"

#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "coding/coding_tree.h"
#include "json.h"
#include "tally/tally.h"
#include "theme/theme.h"

#define TALLY_MAGIC 0x7a11e5

/* What a theme adds to the text form besides its path, at most. */
#define THEME_JSON_BYTES 255

static Size tally_flat_size(ExpandedObjectHeader *eohptr);
static void tally_flatten(ExpandedObjectHeader *eohptr, void *result, Size size);

static const ExpandedObjectMethods tally_methods = {tally_flat_size, tally_flatten};

Tally *
tally_create(MemoryContext parent, uint32 level)
{
	MemoryContext context = AllocSetContextCreate(parent, "tally", ALLOCSET_START_SMALL_SIZES);
	Tally	   *tally = MemoryContextAllocZero(context, sizeof(Tally));

	EOH_init_header(&tally->hdr, &tally_methods, context);
	tally->magic = TALLY_MAGIC;
	tally->level = level;
	tally->maxentries = 64;
	tally->entries = MemoryContextAlloc(context, tally->maxentries * sizeof(TallyEntry));
	tally->nbuckets = 128;
	tally->buckets = MemoryContextAlloc(context, tally->nbuckets * sizeof(uint32));
	memset(tally->buckets, 0xFF, tally->nbuckets * sizeof(uint32));
	return tally;
}

static void
grow(Tally *tally)
{
	tally->maxentries *= 2;
	tally->entries = repalloc_huge(tally->entries, (Size) tally->maxentries * sizeof(TallyEntry));
	tally->nbuckets *= 2;
	tally->buckets = repalloc_huge(tally->buckets, (Size) tally->nbuckets * sizeof(uint32));
	memset(tally->buckets, 0xFF, (Size) tally->nbuckets * sizeof(uint32));
	for (uint32 i = 0; i < tally->nentries; i++)
	{
		uint32	   *bucket = &tally->buckets[tally->entries[i].hash & (tally->nbuckets - 1)];

		tally->entries[i].next = *bucket;
		*bucket = i;
	}
}

#define MAX_NAMES 10000

/* Most labels are short: two words that overlap hold them. */
static inline uint32
label_hash(uint32 parent, const char *label, uint32 len)
{
	const uint8 *p = (const uint8 *) label;
	uint64		h;

	if (len >= 8 && len <= 16)
		h = load_u64(p) ^ (load_u64(p + len - 8) * UINT64CONST(0x9E3779B97F4A7C15));
	else if (len >= 4 && len < 8)
		h = load_u32(p) | (uint64) load_u32(p + len - 4) << 32;
	else
		h = hash_bytes(p, len);
	h = (h ^ parent ^ (uint64) len << 32) * UINT64CONST(0x9E3779B97F4A7C15);
	return h >> 32;
}

uint32
tally_entry(Tally *tally, uint32 parent, const char *label, uint32 len)
{
	uint32		hash = label_hash(parent, label, len);
	uint32		i = tally->buckets[hash & (tally->nbuckets - 1)];
	TallyEntry *entry;
	Size		path_weight;
	char	   *copy;

	for (; i != TALLY_ROOT; i = tally->entries[i].next)
	{
		entry = &tally->entries[i];
		if (entry->hash == hash && entry->parent == parent && entry->len == len &&
			memcmp(entry->label, label, len) == 0)
			return i;
	}

	path_weight = json_weight(label, len) + 1 +
		(parent == TALLY_ROOT ? 0 : tally->entries[parent].path_weight);
	if (tally->weight + THEME_JSON_BYTES + path_weight > JSON_MAX_WEIGHT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("tally is too large"),
				 errdetail("Its text form would have more than the %d bytes that are allowed.",
						   JSON_MAX_WEIGHT)));
	if (tally->nentries == tally->maxentries)
		grow(tally);
	tally->weight += THEME_JSON_BYTES + path_weight;
	copy = MemoryContextAlloc(tally->hdr.eoh_context, len);
	memcpy(copy, label, len);
	i = tally->nentries++;
	entry = &tally->entries[i];
	memset(entry, 0, sizeof(*entry));
	entry->parent = parent;
	entry->depth = parent == TALLY_ROOT ? 0 : tally->entries[parent].depth + 1;
	entry->label = copy;
	entry->len = len;
	entry->hash = hash;
	entry->path_weight = path_weight;
	entry->next = tally->buckets[hash & (tally->nbuckets - 1)];
	tally->buckets[hash & (tally->nbuckets - 1)] = i;
	return i;
}

static void
grow_scratch(Tally *tally, uint32 nnodes)
{
	MemoryContext context = tally->hdr.eoh_context;

	if (tally->nodes != NULL)
		pfree(tally->nodes);
	tally->nodes = NULL;
	tally->maxnodes = 0;
	tally->nodes = MemoryContextAlloc(context, mul_size(nnodes, sizeof(TallyNode)));
	tally->maxnodes = nnodes;
}

static inline void
count_code(TallyNode *node, const CodingCode *code)
{
	node->codes++;
	node->weight += code->weight;
	node->stances[code->stance]++;
}

/* Adds what has been counted at each node to those above it, and to the tally. */
static void
add_nodes(Tally *tally, uint32 nnodes)
{
	for (uint32 i = nnodes; i-- > 0;)
	{
		TallyNode  *node = &tally->nodes[i];
		TallyEntry *entry;

		/* not counted itself, or only rejected */
		if (node->codes == 0)
			continue;
		entry = &tally->entries[node->entry];
		entry->counts[TALLY_STATEMENTS]++;
		entry->counts[TALLY_PROPOSALS] += node->proposals;
		entry->counts[TALLY_CODES] += node->codes;
		entry->counts[TALLY_SUPPORT] += node->stances[STANCE_SUPPORT];
		entry->counts[TALLY_OPPOSE] += node->stances[STANCE_OPPOSE];
		entry->counts[TALLY_NEUTRAL] += node->stances[STANCE_NEUTRAL];
		entry->weight += node->weight;
		if (node->parent >= 0)
		{
			TallyNode  *parent = &tally->nodes[node->parent];

			parent->codes += node->codes;
			parent->weight += node->weight;
			for (int s = STANCE_SUPPORT; s <= STANCE_NEUTRAL; s++)
				parent->stances[s] += node->stances[s];
		}
	}
}

/* The entry of a name, whose parent's entry is given. */
static inline uint32
entry_by_name(Tally *tally, const Tally *names, uint32 name, uint32 parent)
{
	if (unlikely(name >= tally->nknown))
	{
		uint32		n = names->maxentries;

		tally->known = tally->known ? repalloc_huge(tally->known, n * sizeof(uint32)) :
			MemoryContextAlloc(tally->hdr.eoh_context, n * sizeof(uint32));
		memset(tally->known + tally->nknown, 0xFF, (n - tally->nknown) * sizeof(uint32));
		tally->nknown = n;
	}
	if (unlikely(tally->known[name] == TALLY_ROOT))
		tally->known[name] = tally_entry(tally, parent, names->entries[name].label,
										 names->entries[name].len);
	return tally->known[name];
}

void
tally_add(Tally *tally, const CodingValue *codes, Tally *names)
{
	Coding		coding;
	CodingCursor cursor;
	CodingCode	code;
	CodingTree	tree;
	int			at;
	uint32		seen;

	coding_open(&coding, codes);
	if (coding.nnodes > tally->maxnodes)
		grow_scratch(tally, coding.nnodes + 16);
	/* more names than that are not to be had in the cache */
	if (names != NULL && names->nentries > MAX_NAMES)
		names = NULL;
	if (names != NULL && tally->names != names)
	{
		tally->names = names;
		if (tally->nknown > 0)
			memset(tally->known, 0xFF, tally->nknown * sizeof(uint32));
	}
	coding_tree(&tree, &coding);
	while (coding_tree_next(&tree))
	{
		uint32		above;
		TallyNode  *node = &tally->nodes[tree.node];
		int			parent = coding_tree_parent(&tree);

		memset(node, 0, sizeof(*node));
		/* below the level a node is its ancestor */
		if (tally->level > 0 && tree.depth >= (int) tally->level)
		{
			node->counted = tally->nodes[parent].counted;
			continue;
		}
		node->counted = tree.node;
		node->parent = tally->level > 0 ? -1 : parent;
		above = parent < 0 ? TALLY_ROOT : tally->nodes[parent].entry;
		if (names == NULL)
			node->entry = tally_entry(tally, above, tree.label, tree.len);
		else
		{
			node->name = tally_entry(names, parent < 0 ? TALLY_ROOT : tally->nodes[parent].name,
									 tree.label, tree.len);
			node->entry = entry_by_name(tally, names, node->name, above);
		}
	}

	tally->statements++;
	tally->proposals += coding.nproposals;
	coding_cursor(&coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		if (code.rejected)
			continue;
		at = tally->nodes[code.node].counted;
		count_code(&tally->nodes[at], &code);
		/* codes of one proposal stand together, and share what is above them */
		seen = code.ordinal + 1;
		for (; at >= 0 && tally->nodes[at].last_ordinal != seen; at = tally->nodes[at].parent)
		{
			tally->nodes[at].last_ordinal = seen;
			tally->nodes[at].proposals += code.ordinal > 0;
		}
	}
	add_nodes(tally, coding.nnodes);
}

void
tally_merge(Tally *into, const Tally *from)
{
	uint32	   *to = palloc_array(uint32, (Size) from->nentries + 1);

	if (into->level != from->level)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("tallies of different levels do not add up"),
				 errdetail("One is of level %u, another of level %u; 0 is all levels.",
						   into->level, from->level)));
	into->statements += from->statements;
	into->proposals += from->proposals;
	/* a parent is made before its children, so it stands before them */
	for (uint32 i = 0; i < from->nentries; i++)
	{
		const TallyEntry *e = &from->entries[i];
		TallyEntry *target;

		CHECK_FOR_INTERRUPTS();
		to[i] = tally_entry(into, e->parent == TALLY_ROOT ? TALLY_ROOT : to[e->parent],
							e->label, e->len);
		target = &into->entries[to[i]];
		for (int c = 0; c < TALLY_NCOUNTS; c++)
			target->counts[c] += e->counts[c];
		target->weight += e->weight;
	}
	pfree(to);
}

/* --- order --- */

static int
compare_entries(const void *a, const void *b, void *arg)
{
	const Tally *tally = arg;
	uint32		x = *(const uint32 *) a;
	uint32		y = *(const uint32 *) b;
	const TallyEntry *e = &tally->entries[x];
	const TallyEntry *f = &tally->entries[y];
	int			depth = e->depth - f->depth;

	CHECK_FOR_INTERRUPTS();
	/* to the same depth, then up until the parents are one */
	for (; e->depth > f->depth; e = &tally->entries[e->parent])
		;
	for (; f->depth > e->depth; f = &tally->entries[f->parent])
		;
	if (e == f)
		return depth;			/* an ancestor stands before its descendants */
	while (e->parent != f->parent)
	{
		e = &tally->entries[e->parent];
		f = &tally->entries[f->parent];
	}
	return theme_label_compare(e->label, e->len, f->label, f->len);
}

uint32 *
tally_order(const Tally *tally)
{
	uint32	   *order = palloc_array(uint32, (Size) tally->nentries + 1);

	for (uint32 i = 0; i < tally->nentries; i++)
		order[i] = i;
	qsort_arg(order, tally->nentries, sizeof(uint32), compare_entries, (void *) tally);
	return order;
}

void
tally_path(const Tally *tally, uint32 entry, StringInfo path)
{
	const TallyEntry *chain[THEME_MAX_LABELS];
	int			n = 0;

	for (; entry != TALLY_ROOT && n < THEME_MAX_LABELS; entry = tally->entries[entry].parent)
		chain[n++] = &tally->entries[entry];
	while (n-- > 0)
	{
		appendBinaryStringInfo(path, chain[n]->label, chain[n]->len);
		if (n > 0)
			appendStringInfoChar(path, THEME_SEPARATOR);
	}
}

/* --- flat and back --- */

static Size
tally_flat_size(ExpandedObjectHeader *eohptr)
{
	Tally	   *tally = (Tally *) eohptr;
	MemoryContext old = MemoryContextSwitchTo(tally->hdr.eoh_context);
	StringInfo	out = tally->flat;
	uint32	   *order = tally_order(tally);

	if (out == NULL)
		out = tally->flat = makeStringInfo();
	resetStringInfo(out);
	put_u8(out, TALLY_VERSION);
	put_varint(out, tally->level);
	put_varint64(out, tally->statements);
	put_varint64(out, tally->proposals);
	put_varint(out, tally->nentries);
	for (uint32 i = 0; i < tally->nentries; i++)
	{
		const TallyEntry *e = &tally->entries[order[i]];
		union
		{
			float8		value;
			uint64		bits;
		}			weight;

		put_varint(out, e->depth);
		put_string(out, e->label, e->len);
		for (int c = 0; c < TALLY_NCOUNTS; c++)
			put_varint64(out, e->counts[c]);
		weight.value = e->weight;
		put_u64(out, weight.bits);
	}
	pfree(order);
	MemoryContextSwitchTo(old);
	return VARHDRSZ + out->len;
}

static void
tally_flatten(ExpandedObjectHeader *eohptr, void *result, Size size)
{
	Tally	   *tally = (Tally *) eohptr;

	Assert(size == VARHDRSZ + tally->flat->len);
	SET_VARSIZE(result, size);
	memcpy(VARDATA(result), tally->flat->data, tally->flat->len);
	pfree(tally->flat->data);
	pfree(tally->flat);
	tally->flat = NULL;
}

static void
corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored tally is damaged")));
}

Tally *
tally_expand(Datum value, MemoryContext parent)
{
	struct varlena *v;
	ByteReader	r;
	Tally	   *tally;
	uint32		level;
	uint32		n;
	uint32		at_depth[THEME_MAX_LABELS];
	int			last = -1;

	if (VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(value)))
	{
		tally = (Tally *) DatumGetEOHP(value);
		if (tally->magic == TALLY_MAGIC)
			return tally;
	}
	v = PG_DETOAST_DATUM(value);
	r = byte_reader(VARDATA(v), VARSIZE(v) - VARHDRSZ);
	if (read_u8(&r) != TALLY_VERSION)
		corrupted();
	level = read_varint(&r);
	tally = tally_create(parent, level);
	tally->statements = read_varint64(&r);
	tally->proposals = read_varint64(&r);
	n = read_varint(&r);
	if (r.bad || n > bytes_left(&r) / 17 || level > THEME_MAX_LABELS)
		corrupted();
	for (uint32 i = 0; i < n; i++)
	{
		uint32		depth = read_varint(&r);
		uint32		len;
		const char *label = read_string(&r, &len);
		TallyEntry *e;
		union
		{
			float8		value;
			uint64		bits;
		}			weight;

		if (r.bad || (int) depth > last + 1 || depth >= THEME_MAX_LABELS ||
			!theme_label_valid(label, len))
			corrupted();
		last = depth;
		at_depth[depth] = tally_entry(tally, depth > 0 ? at_depth[depth - 1] : TALLY_ROOT, label, len);
		e = &tally->entries[at_depth[depth]];
		for (int c = 0; c < TALLY_NCOUNTS; c++)
			e->counts[c] = read_varint64(&r);
		weight.bits = read_u64(&r);
		e->weight = weight.value;
	}
	if (r.bad)
		corrupted();
	return tally;
}
