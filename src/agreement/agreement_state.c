/*
 * agreement_state.c
 *	  The counts of an agreement aggregate: counting, adding up, flat form.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "common/int.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "agreement/agreement.h"
#include "base/bytes.h"

#define AGREEMENT_MAGIC 0xa62eee

typedef struct IdEntry
{
	Str			key;			/* in the object's context */
	uint32		hash;
	uint32		id;
	char		status;
} IdEntry;

#define SH_PREFIX agreement_ids
#define SH_ELEMENT_TYPE IdEntry
#define SH_KEY_TYPE Str
#define SH_KEY key
#define SH_STORE_HASH
#define SH_GET_HASH(tb, entry) (entry)->hash
#define SH_HASH_KEY(tb, key) hash_bytes((const unsigned char *) (key).s, (key).len)
#define SH_EQUAL(tb, a, b) str_equal(a, b)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

/* m, c and k in one word; c and k are ids of categories. */
#define KEY_BITS 14
#define KEY(m, c, k) ((m) << (2 * KEY_BITS) | (uint64) (c) << KEY_BITS | (k))
#define KEY_M(key) ((key) >> (2 * KEY_BITS))
#define KEY_C(key) ((uint32) ((key) >> KEY_BITS) & AGREEMENT_NONE)
#define KEY_K(key) ((uint32) (key) & AGREEMENT_NONE)
#define MAX_M (UINT64CONST(1) << (64 - 2 * KEY_BITS))

typedef struct CountEntry
{
	uint64		key;
	int64		count;
	char		status;
} CountEntry;

#define SH_PREFIX agreement_counts
#define SH_ELEMENT_TYPE CountEntry
#define SH_KEY_TYPE uint64
#define SH_KEY key
#define SH_HASH_KEY(tb, key) ((uint32) (((key) * UINT64CONST(0x9E3779B97F4A7C15)) >> 32))
#define SH_EQUAL(tb, a, b) ((a) == (b))
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

static Size flat_size(ExpandedObjectHeader *eohptr);
static void flatten(ExpandedObjectHeader *eohptr, void *result, Size size);

static const ExpandedObjectMethods methods = {flat_size, flatten};

void
agreement_corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("state of an agreement aggregate is damaged")));
}

Agreement *
agreement_create(MemoryContext parent, AgreementKind kind, AgreementMetric metric)
{
	MemoryContext context = AllocSetContextCreate(parent, "agreement", ALLOCSET_SMALL_SIZES);
	Agreement  *state = MemoryContextAllocZero(context, sizeof(Agreement));

	EOH_init_header(&state->hdr, &methods, context);
	state->magic = AGREEMENT_MAGIC;
	state->kind = kind;
	state->metric = metric;
	state->ids = agreement_ids_create(context, 8, NULL);
	state->counts = agreement_counts_create(context, 16, NULL);
	return state;
}

/* --- counting --- */

uint32
agreement_category(Agreement *state, const char *key, uint32 len)
{
	Str			wanted = {key, len};
	bool		found;
	IdEntry    *entry;
	char	   *copy;

	entry = agreement_ids_lookup(state->ids, wanted);
	if (likely(entry != NULL))
		return entry->id;
	if (state->ncategories >= AGREEMENT_MAX_CATEGORIES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("more than %d different ratings", AGREEMENT_MAX_CATEGORIES),
				 errdetail("Agreement is computed over at most %d categories.",
						   AGREEMENT_MAX_CATEGORIES)));
	copy = MemoryContextAlloc(state->hdr.eoh_context, Max(len, 1));
	memcpy(copy, key, len);
	wanted.s = copy;
	entry = agreement_ids_insert(state->ids, wanted, &found);
	entry->id = state->ncategories++;
	return entry->id;
}

static void
add_count(Agreement *state, uint64 m, uint32 c, uint32 k, int64 count)
{
	bool		found;
	CountEntry *entry = agreement_counts_insert(state->counts, KEY(m, c, k), &found);

	if (!found)
		entry->count = count;
	else if (pg_add_s64_overflow(entry->count, count, &entry->count))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("too many ratings to be counted")));
}

static void
add_pairs(Agreement *state, uint64 m, uint32 c, uint32 k, int64 count)
{
	if (state->kind == AGREEMENT_TEXTS || state->kind == AGREEMENT_TWO_TEXTS)
		c = k = AGREEMENT_NONE;
	add_count(state, m, Min(c, k), Max(c, k), count);
}

static int
by_id(const void *a, const void *b)
{
	uint32		x = *(const uint32 *) a;
	uint32		y = *(const uint32 *) b;

	return (x > y) - (x < y);
}

void
agreement_add_unit(Agreement *state, uint32 *ids, uint32 m)
{
	int64	   *times;			/* of each different category, as they come in
								 * ids */
	uint32		n = 0;
	int64		alike = 0;		/* ordered pairs of ratings of one category */

	if (m == 0)
		return;
	if (m <= 8)
		for (uint32 i = 1; i < m; i++)
		{
			uint32		id = ids[i];
			uint32		j = i;

			for (; j > 0 && ids[j - 1] > id; j--)
				ids[j] = ids[j - 1];
			ids[j] = id;
		}
	else
		qsort(ids, m, sizeof(uint32), by_id);

	times = palloc_array(int64, m);
	for (uint32 i = 0; i < m; i++)
	{
		if (n > 0 && ids[n - 1] == ids[i])
			times[n - 1]++;
		else
		{
			times[n] = 1;
			ids[n++] = ids[i];
		}
	}
	for (uint32 i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		add_count(state, m, ids[i], AGREEMENT_NONE, times[i]);
		alike += times[i] * times[i];
		if (state->kind != AGREEMENT_TEXTS)
			for (uint32 j = i + 1; j < n; j++)
				add_pairs(state, m, ids[i], ids[j], times[i] * times[j]);
	}
	if (state->kind == AGREEMENT_TEXTS && n > 1)
		add_pairs(state, m, 0, 0, ((int64) m * m - alike) / 2);
	pfree(times);
}

void
agreement_add_two(Agreement *state, uint32 first, uint32 second)
{
	add_count(state, 1, first, AGREEMENT_NONE, 1);
	add_count(state, 2, second, AGREEMENT_NONE, 1);
	if (first != second)
		add_pairs(state, 1, first, second, 1);
}

void
agreement_check_metric(const Agreement *state, AgreementMetric metric)
{
	if (state->metric != metric)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("one agreement is asked for in two ways: \"%s\" and \"%s\"",
						agreement_metric_name(state->metric), agreement_metric_name(metric)),
				 errhint("All rows of a group must have the same one.")));
}

static Agreement *
copy(const Agreement *from, MemoryContext parent)
{
	Agreement  *state = agreement_create(parent, from->kind, from->metric);

	agreement_merge(state, from);
	return state;
}

void
agreement_merge(Agreement *into, const Agreement *from)
{
	uint32	   *to = palloc_array(uint32, AGREEMENT_NONE + 1);
	agreement_ids_iterator ids;
	agreement_counts_iterator counts;
	const IdEntry *id;
	const CountEntry *count;

	if (into->kind != from->kind)
		agreement_corrupted();
	if (into == from)
		from = copy(from, CurrentMemoryContext);
	agreement_check_metric(into, from->metric);
	to[AGREEMENT_NONE] = AGREEMENT_NONE;
	agreement_ids_start_iterate(from->ids, &ids);
	while ((id = agreement_ids_iterate(from->ids, &ids)) != NULL)
		to[id->id] = agreement_category(into, id->key.s, id->key.len);
	agreement_counts_start_iterate(from->counts, &counts);
	while ((count = agreement_counts_iterate(from->counts, &counts)) != NULL)
	{
		uint32		c = to[KEY_C(count->key)];
		uint32		k = to[KEY_K(count->key)];

		CHECK_FOR_INTERRUPTS();
		add_count(into, KEY_M(count->key), Min(c, k), Max(c, k), count->count);
	}
	pfree(to);
}

/* --- in order --- */

static int
by_key(const void *a, const void *b)
{
	return str_compare((*(const IdEntry *const *) a)->key, (*(const IdEntry *const *) b)->key);
}

static int
by_place(const void *a, const void *b)
{
	const AgreementCount *x = a;
	const AgreementCount *y = b;

	CHECK_FOR_INTERRUPTS();
	if (x->m != y->m)
		return x->m < y->m ? -1 : 1;
	if (x->c != y->c)
		return x->c < y->c ? -1 : 1;
	return (x->k > y->k) - (x->k < y->k);
}

void
agreement_table(const Agreement *state, AgreementTable *table)
{
	const IdEntry **order = palloc_array(const IdEntry *, state->ncategories + 1);
	uint32	   *rank = palloc_array(uint32, AGREEMENT_NONE + 1);
	agreement_ids_iterator ids;
	agreement_counts_iterator counts;
	const IdEntry *id;
	const CountEntry *count;
	uint32		n = 0;

	agreement_ids_start_iterate(state->ids, &ids);
	while ((id = agreement_ids_iterate(state->ids, &ids)) != NULL)
		order[n++] = id;
	qsort(order, n, sizeof(order[0]), by_key);

	table->kind = state->kind;
	table->metric = state->metric;
	table->ncategories = n;
	table->categories = palloc_array(Str, n + 1);
	for (uint32 i = 0; i < n; i++)
	{
		table->categories[i] = order[i]->key;
		rank[order[i]->id] = i;
	}
	rank[AGREEMENT_NONE] = AGREEMENT_NONE;

	table->ncounts = 0;
	table->counts = palloc_extended(mul_size(sizeof(AgreementCount), (Size) state->counts->members + 1),
									MCXT_ALLOC_HUGE);
	agreement_counts_start_iterate(state->counts, &counts);
	while ((count = agreement_counts_iterate(state->counts, &counts)) != NULL)
	{
		AgreementCount *place = &table->counts[table->ncounts++];
		uint32		c = rank[KEY_C(count->key)];
		uint32		k = rank[KEY_K(count->key)];

		place->m = KEY_M(count->key);
		place->c = Min(c, k);
		place->k = Max(c, k);
		place->count = count->count;
	}
	qsort(table->counts, table->ncounts, sizeof(AgreementCount), by_place);
	pfree(order);
	pfree(rank);
}

/* --- flat and back --- */

static Size
flat_size(ExpandedObjectHeader *eohptr)
{
	Agreement  *state = (Agreement *) eohptr;
	MemoryContext old = MemoryContextSwitchTo(state->hdr.eoh_context);
	StringInfo	out = state->flat;
	AgreementTable table;

	if (out == NULL)
		out = state->flat = makeStringInfo();
	resetStringInfo(out);
	agreement_table(state, &table);
	put_u8(out, AGREEMENT_VERSION);
	put_u8(out, state->kind);
	put_u8(out, state->metric);
	put_varint(out, table.ncategories);
	for (uint32 i = 0; i < table.ncategories; i++)
		put_string(out, table.categories[i].s, table.categories[i].len);
	put_varint64(out, table.ncounts);
	for (uint64 i = 0; i < table.ncounts; i++)
	{
		const AgreementCount *count = &table.counts[i];

		put_varint64(out, count->m);
		put_varint(out, Min(count->c, table.ncategories));
		put_varint(out, Min(count->k, table.ncategories));
		put_varint64(out, count->count);
	}
	pfree(table.categories);
	pfree(table.counts);
	MemoryContextSwitchTo(old);
	return VARHDRSZ + out->len;
}

static void
flatten(ExpandedObjectHeader *eohptr, void *result, Size size)
{
	Agreement  *state = (Agreement *) eohptr;

	Assert(size == VARHDRSZ + (Size) state->flat->len);
	SET_VARSIZE(result, size);
	memcpy(VARDATA(result), state->flat->data, state->flat->len);
	pfree(state->flat->data);
	pfree(state->flat);
	state->flat = NULL;
}

/* Categories of a flat state, whose ids are their places in it. */
static uint32
read_categories(Agreement *state, ByteReader *r)
{
	uint32		n = read_varint(r);
	Str			last = {NULL, 0};

	if (r->bad || n > AGREEMENT_MAX_CATEGORIES)
		agreement_corrupted();
	for (uint32 i = 0; i < n; i++)
	{
		Str			key;

		key.s = read_string(r, &key.len);
		if (r->bad || (i > 0 && str_compare(last, key) >= 0) ||
			!agreement_key_valid(state->kind, key.s, key.len))
			agreement_corrupted();
		agreement_category(state, key.s, key.len);
		last = key;
	}
	return n;
}

static void
read_counts(Agreement *state, ByteReader *r, uint32 ncategories)
{
	uint64		n = read_varint64(r);

	for (uint64 i = 0; i < n; i++)
	{
		uint64		m = read_varint64(r);
		uint32		c = read_varint(r);
		uint32		k = read_varint(r);
		uint64		count = read_varint64(r);

		CHECK_FOR_INTERRUPTS();
		/* c < k; of a category alone, k is none; of no category, both are */
		if (r->bad || m < 1 || m >= MAX_M || k > ncategories || c > k ||
			(c == k && c < ncategories) || count < 1 || count > PG_INT64_MAX)
			agreement_corrupted();
		add_count(state, m, c < ncategories ? c : AGREEMENT_NONE,
				  k < ncategories ? k : AGREEMENT_NONE, count);
	}
	if (r->bad || bytes_left(r) > 0)
		agreement_corrupted();
}

static Agreement *
read_flat(Datum value, MemoryContext parent)
{
	struct varlena *v = PG_DETOAST_DATUM(value);
	ByteReader	r = byte_reader(VARDATA(v), VARSIZE(v) - VARHDRSZ);
	uint8		version = read_u8(&r);
	uint8		kind = read_u8(&r);
	uint8		metric = read_u8(&r);
	Agreement  *state;

	if (r.bad || version != AGREEMENT_VERSION || kind >= AGREEMENT_NKINDS ||
		!agreement_metric_fits(kind, metric))
		agreement_corrupted();
	state = agreement_create(parent, kind, metric);
	read_counts(state, &r, read_categories(state, &r));
	return state;
}

/* What the value leads to, where that is a state of ours. */
static Agreement *
expanded(Datum value)
{
	Agreement  *state;

	if (!VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
		return NULL;
	state = (Agreement *) DatumGetEOHP(value);
	return state->hdr.eoh_methods == &methods && state->magic == AGREEMENT_MAGIC ? state : NULL;
}

Agreement *
agreement_read(Datum value)
{
	Agreement  *state = expanded(value);

	return state != NULL ? state : read_flat(value, CurrentMemoryContext);
}

Agreement *
agreement_expand(Datum value, MemoryContext parent)
{
	Agreement  *from = expanded(value);

	if (from == NULL)
		return read_flat(value, parent);
	return VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(value)) ? from : copy(from, parent);
}
