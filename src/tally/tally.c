/*
 * tally.c
 *	  Tallies in memory: growing, merging, flattening.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "utils/memutils.h"

#include "base/json.h"
#include "tally/tally_flat.h"
#include "theme/theme.h"

#define TALLY_MAGIC 0x7a11e5

#define CACHE_LINE 64

#define MIN_ENTRIES 64

/* What a theme adds to the text form besides its path, at most. */
#define THEME_JSON_BYTES 255

static Size tally_flat_size(ExpandedObjectHeader *eohptr);
static void tally_flatten(ExpandedObjectHeader *eohptr, void *result, Size size);

static const ExpandedObjectMethods tally_methods = {tally_flat_size, tally_flatten};

/* Room for entries, each in one line of the cache. */
static void
make_entries(Tally *tally)
{
	void	   *old = tally->entries_chunk;
	MemoryContext context = tally->hdr.eoh_context;
	TallyEntry *entries;

	StaticAssertStmt(sizeof(TallyEntry) == CACHE_LINE, "an entry is a line of the cache");
	tally->entries_chunk = MemoryContextAllocHuge(context, ((Size) tally->maxentries + 1) * sizeof(TallyEntry));
	entries = (TallyEntry *) TYPEALIGN(CACHE_LINE, tally->entries_chunk);
	if (old != NULL)
	{
		memcpy(entries, tally->entries, (Size) tally->nentries * sizeof(TallyEntry));
		pfree(old);
	}
	tally->entries = entries;
}

/* Empty ones, at least one an entry. */
static void
make_buckets(Tally *tally)
{
	Size		size;

	tally->nbuckets = pg_nextpower2_32(tally->maxentries);
	size = (Size) tally->nbuckets * sizeof(uint32);
	tally->buckets = MemoryContextAllocHuge(tally->hdr.eoh_context, size);
	memset(tally->buckets, 0xFF, size);
}

Tally *
tally_create(MemoryContext parent, uint32 level, uint32 nentries)
{
	MemoryContext context = AllocSetContextCreate(parent, "tally", ALLOCSET_START_SMALL_SIZES);
	Tally	   *tally = MemoryContextAllocZero(context, sizeof(Tally));

	EOH_init_header(&tally->hdr, &tally_methods, context);
	tally->magic = TALLY_MAGIC;
	tally->level = level;
	tally->maxentries = Max(nentries, MIN_ENTRIES);
	make_entries(tally);
	tally->labels = MemoryContextAllocHuge(context, (Size) tally->maxentries * sizeof(TallyLabel));
	make_buckets(tally);
	return tally;
}

static void
grow_tally(Tally *tally)
{
	tally->maxentries *= 2;
	make_entries(tally);
	tally->labels = repalloc_huge(tally->labels, (Size) tally->maxentries * sizeof(TallyLabel));
	pfree(tally->buckets);
	make_buckets(tally);
	for (uint32 i = 0; i < tally->nentries; i++)
	{
		uint32	   *bucket = &tally->buckets[tally->labels[i].hash & (tally->nbuckets - 1)];

		tally->labels[i].next = *bucket;
		*bucket = i;
	}
}

uint32
tally_entry(Tally *tally, uint32 parent, const char *label, uint32 len)
{
	uint32		hash = hash_combine(hash_bytes((const unsigned char *) label, len), parent);
	uint32		i = tally->buckets[hash & (tally->nbuckets - 1)];
	TallyEntry *entry;
	TallyLabel *place;
	Size		path_weight;
	char	   *copy;

	for (; i != TALLY_ROOT; i = tally->labels[i].next)
	{
		place = &tally->labels[i];
		if (place->hash == hash && tally->entries[i].parent == parent && place->len == len &&
			memcmp(place->label, label, len) == 0)
			return i;
	}

	path_weight = json_weight(label, len) + 1 +
		(parent == TALLY_ROOT ? 0 : tally->labels[parent].path_weight);
	if (tally->weight + THEME_JSON_BYTES + path_weight > JSON_MAX_WEIGHT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("tally is too large"),
				 errdetail("Its text form would have more than the %d bytes that are allowed.",
						   JSON_MAX_WEIGHT)));
	if (tally->nentries == tally->maxentries)
		grow_tally(tally);
	tally->weight += THEME_JSON_BYTES + path_weight;
	copy = MemoryContextAlloc(tally->hdr.eoh_context, len);
	memcpy(copy, label, len);
	i = tally->nentries++;
	entry = &tally->entries[i];
	memset(entry, 0, sizeof(*entry));
	entry->parent = parent;
	entry->depth = parent == TALLY_ROOT ? 0 : tally->entries[parent].depth + 1;
	place = &tally->labels[i];
	place->label = copy;
	place->len = len;
	place->hash = hash;
	place->path_weight = path_weight;
	place->next = tally->buckets[hash & (tally->nbuckets - 1)];
	tally->buckets[hash & (tally->nbuckets - 1)] = i;
	return i;
}

/* --- order --- */

static int
compare_entry_labels(const void *a, const void *b, void *arg)
{
	const TallyLabel *labels = arg;
	const TallyLabel *x = &labels[*(const uint32 *) a];
	const TallyLabel *y = &labels[*(const uint32 *) b];

	CHECK_FOR_INTERRUPTS();
	return theme_label_compare(x->label, x->len, y->label, y->len);
}

/* Only siblings are compared; then subtrees are put one behind the other. */
uint32 *
tally_order(const Tally *tally)
{
	uint32		n = tally->nentries;
	Size		bytes = ((Size) n + 2) * sizeof(uint32);
	uint32	   *order = palloc_extended(bytes, MCXT_ALLOC_HUGE);
	uint32	   *first = palloc_extended(bytes, MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	uint32	   *kids = palloc_extended(bytes, MCXT_ALLOC_HUGE);
	uint32	   *size = palloc_extended(bytes, MCXT_ALLOC_HUGE);
	uint32	   *place = palloc_extended(bytes, MCXT_ALLOC_HUGE);

	/* by parent plus one, 0 for none; a parent stands before its children */
	StaticAssertStmt(TALLY_ROOT == PG_UINT32_MAX, "the parent of a root, plus one, is 0");
	for (uint32 i = 0; i <= n; i++)
		size[i] = 1;
	for (uint32 i = n; i > 0; i--)
	{
		uint32		parent = tally->entries[i - 1].parent + 1;

		first[parent]++;
		size[parent] += size[i];
	}
	for (uint32 p = 1; p <= n; p++)
		first[p] += first[p - 1];
	/* from the ends of the runs to their beginnings */
	for (uint32 i = n; i-- > 0;)
		kids[--first[tally->entries[i].parent + 1]] = i;
	first[n + 1] = n;
	place[0] = 0;
	for (uint32 p = 0; p <= n; p++)
	{
		uint32		nkids = first[p + 1] - first[p];
		uint32		at = place[p];

		if (nkids > 1)
			qsort_arg(kids + first[p], nkids, sizeof(uint32), compare_entry_labels, tally->labels);
		for (uint32 k = first[p]; k < first[p + 1]; k++)
		{
			order[at] = kids[k];
			place[kids[k] + 1] = at + 1;
			at += size[kids[k] + 1];
		}
	}
	pfree(first);
	pfree(kids);
	pfree(size);
	pfree(place);
	return order;
}

TallyEntry *
tally_sums(const Tally *tally, const uint32 *order)
{
	TallyEntry *sums = palloc_extended(((Size) tally->nentries + 1) * sizeof(TallyEntry), MCXT_ALLOC_HUGE);

	memcpy(sums, tally->entries, (Size) tally->nentries * sizeof(TallyEntry));
	/* from the last one: what is below comes before */
	for (uint32 i = tally->nentries; tally->level == 0 && i-- > 0;)
	{
		const TallyEntry *e = &sums[order[i]];
		TallyEntry *parent = &sums[e->parent];

		if (e->parent == TALLY_ROOT)
			continue;
		for (int c = TALLY_CODES; c < TALLY_NCOUNTS; c++)
			parent->counts[c] += e->counts[c];
		parent->weight += e->weight;
	}
	return sums;
}

void
tally_path(const Tally *tally, uint32 entry, StringInfo path)
{
	const TallyLabel *chain[THEME_MAX_LABELS];
	int			n = 0;

	for (; entry != TALLY_ROOT && n < THEME_MAX_LABELS; entry = tally->entries[entry].parent)
		chain[n++] = &tally->labels[entry];
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
		put_string(out, tally->labels[order[i]].label, tally->labels[order[i]].len);
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

	Assert(size == VARHDRSZ + (Size) tally->flat->len);
	SET_VARSIZE(result, size);
	memcpy(VARDATA(result), tally->flat->data, tally->flat->len);
	pfree(tally->flat->data);
	pfree(tally->flat);
	tally->flat = NULL;
}

void
tally_out_of_range(Node *escontext)
{
	errsave(escontext,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("tally is out of range"),
			 errdetail("Statements, proposals and codes are counted up to %lld, and weights add up to at most %g.",
					   (long long) TALLY_MAX_COUNT, TALLY_MAX_WEIGHT)));
}

/* Adds the counts of a theme to its entry. */
static void
new_entry(Tally *into, TallyEntry *entry, const uint64 *counts, float8 weight)
{
	for (int c = 0; c < TALLY_NCOUNTS; c++)
		entry->counts[c] += counts[c];
	entry->weight += weight;
	into->codes += counts[TALLY_CODES];
	into->weights += weight;
	if (unlikely(!tally_in_range(into)))
		tally_out_of_range(NULL);
}

/* Adds the totals, which bound what is counted of each theme. */
static void
add_totals(Tally *into, uint64 statements, uint64 proposals)
{
	into->statements += statements;
	into->proposals += proposals;
	if (!tally_in_range(into))
		tally_out_of_range(NULL);
}

/* Adds it, without making an object of it. */
static void
add_flat(Tally *into, FlatTally *flat)
{
	FlatNode	node;
	uint32		at_depth[THEME_MAX_LABELS];

	add_totals(into, flat->statements, flat->proposals);
	while (tally_flat_next(flat, &node))
	{
		int			depth = node.depth;

		if (!theme_label_valid(node.label.s, node.label.len))
			tally_corrupted();
		at_depth[depth] = tally_entry(into, depth > 0 ? at_depth[depth - 1] : TALLY_ROOT,
									  node.label.s, node.label.len);
		new_entry(into, &into->entries[at_depth[depth]], node.counts, node.weight);
	}
}

static void
add_object(Tally *into, const Tally *from)
{
	uint32	   *to = palloc_extended(((Size) from->nentries + 1) * sizeof(uint32), MCXT_ALLOC_HUGE);

	add_totals(into, from->statements, from->proposals);
	/* a parent is made before its children, so it stands before them */
	for (uint32 i = 0; i < from->nentries; i++)
	{
		const TallyEntry *e = &from->entries[i];

		CHECK_FOR_INTERRUPTS();
		to[i] = tally_entry(into, e->parent == TALLY_ROOT ? TALLY_ROOT : to[e->parent],
							from->labels[i].label, from->labels[i].len);
		new_entry(into, &into->entries[to[i]], e->counts, e->weight);
	}
	pfree(to);
}

/* What the value leads to, where that is a tally. */
static Tally *
expanded_tally(Datum value)
{
	Tally	   *tally;

	if (!VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
		return NULL;
	tally = (Tally *) DatumGetEOHP(value);
	return tally->magic == TALLY_MAGIC ? tally : NULL;
}

static Tally *
expand(Datum value, MemoryContext parent)
{
	FlatTally	flat;
	Tally	   *tally;

	tally_flat_open(&flat, value);
	tally = tally_create(parent, flat.level, flat.nnodes);
	add_flat(tally, &flat);
	return tally;
}

Tally *
tally_read(Datum value)
{
	Tally	   *tally = expanded_tally(value);

	return tally != NULL ? tally : expand(value, CurrentMemoryContext);
}

void
tally_totals(Datum value, uint64 *statements, uint64 *proposals)
{
	const Tally *tally = expanded_tally(value);
	FlatTally	flat;

	if (tally == NULL)
		tally_flat_open(&flat, value);
	*statements = tally != NULL ? tally->statements : flat.statements;
	*proposals = tally != NULL ? tally->proposals : flat.proposals;
}

Tally *
tally_copy(Datum value, MemoryContext parent)
{
	const Tally *from = expanded_tally(value);
	Tally	   *tally;

	if (from == NULL)
		return expand(value, parent);
	tally = tally_create(parent, from->level, from->nentries);
	add_object(tally, from);
	return tally;
}

Tally *
tally_expand(Datum value, MemoryContext parent)
{
	Tally	   *tally = VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(value)) ? expanded_tally(value) : NULL;

	return tally != NULL ? tally : tally_copy(value, parent);
}

/* ERROR where they count differently. */
static void
check_levels(uint32 into, uint32 from)
{
	if (into != from)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("tallies of different levels do not add up"),
				 errdetail("One is of level %u, another of level %u; 0 is all levels.", into, from)));
}

void
tally_merge(Tally *into, Datum value)
{
	const Tally *from = expanded_tally(value);
	FlatTally	flat;

	if (from != NULL)
	{
		check_levels(into->level, from->level);
		add_object(into, from);
	}
	else
	{
		tally_flat_open(&flat, value);
		check_levels(into->level, flat.level);
		add_flat(into, &flat);
	}
}
