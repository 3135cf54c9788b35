/*
 * tally_vectors.c
 *	  Vectors of tallies, found by the bytes of the values.
 *
 * The bytes are those of the argument, compressed or not, but for a value that is out of
 * line: what a pointer leads to is fetched first.  A hash of a few words of them finds the
 * place; all of them are compared.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "tally/tally_flat.h"
#include "tally/tally_vectors.h"

#define HASHED_WORDS 8

typedef struct KeptVector
{
	Str			value;
	uint32		hash;			/* of some of it */
	char		status;
	TallyVector *vector;
} KeptVector;

static inline uint32
hash_some(Str value)
{
	uint64		hash = value.len;

	if (value.len < 8 * HASHED_WORDS)
		return hash_bytes((const unsigned char *) value.s, value.len);
	for (int i = 0; i < HASHED_WORDS; i++)
	{
		uint64		word = load_u64((const uint8 *) value.s + (value.len - 8) / (HASHED_WORDS - 1) * i);

		hash = (hash ^ word) * UINT64CONST(0x9E3779B97F4A7C15);
		hash ^= hash >> 32;
	}
	return hash;
}

#define SH_PREFIX kept
#define SH_ELEMENT_TYPE KeptVector
#define SH_KEY_TYPE Str
#define SH_KEY value
#define SH_HASH_KEY(tb, key) hash_some(key)
#define SH_EQUAL(tb, a, b) str_equal(a, b)
#define SH_STORE_HASH
#define SH_GET_HASH(tb, a) (a)->hash
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE

#include "lib/simplehash.h"

struct TallyVectors
{
	MemoryContext parent;
	MemoryContext context;		/* of all that is kept */
	kept_hash  *kept;
	TallyNames *names;
};

static void
begin_vector(TallyVectors *vectors)
{
	vectors->context = AllocSetContextCreate(vectors->parent, "vectors of tallies", ALLOCSET_DEFAULT_SIZES);
	vectors->kept = kept_create(vectors->context, 64, NULL);
	vectors->names = tally_names_create(vectors->context);
}

TallyVectors *
tally_vectors_of(FunctionCallInfo fcinfo)
{
	TallyVectors *vectors = fcinfo->flinfo->fn_extra;

	if (vectors == NULL)
	{
		vectors = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(TallyVectors));
		vectors->parent = fcinfo->flinfo->fn_mcxt;
		begin_vector(vectors);
		fcinfo->flinfo->fn_extra = vectors;
	}
	return vectors;
}

void
tally_vectors_bound(TallyVectors *vectors)
{
	if (MemoryContextMemAllocated(vectors->context, false) <= (Size) work_mem * 1024)
		return;
	MemoryContextDelete(vectors->context);
	begin_vector(vectors);
}

static int
by_vector_theme(const void *a, const void *b)
{
	uint32		x = ((const ThemeCodes *) a)->theme;
	uint32		y = ((const ThemeCodes *) b)->theme;

	return (x > y) - (x < y);
}

/* Reads a tally, in the context of what is kept. */
static TallyVector *
read_vector(TallyVectors *vectors, Datum value)
{
	TallyVector *vector = palloc_object(TallyVector);
	uint32		way[THEME_MAX_LABELS];	/* by depth: the theme and those above
										 * it */
	bool		ascending = true;
	FlatTally	flat;
	FlatNode	node;

	tally_flat_open(&flat, value);
	vector->level = flat.level;
	vector->n = 0;
	vector->themes = palloc_extended(((Size) flat.nnodes + 1) * sizeof(ThemeCodes), MCXT_ALLOC_HUGE);
	while (tally_flat_next(&flat, &node))
	{
		uint32		parent = node.depth > 0 ? way[node.depth - 1] : NAME_NONE;
		ThemeCodes *theme = &vector->themes[vector->n];

		theme->theme = tally_name_find(vectors->names, parent, node.label.s, node.label.len,
									   (const char *) flat.r.end);
		if (theme->theme == NAME_NONE)
			theme->theme = tally_name_any(vectors->names, parent, node.label.s, node.label.len);
		way[node.depth] = theme->theme;
		if (node.counts[TALLY_CODES] == 0)
			continue;
		theme->codes = node.counts[TALLY_CODES];
		theme->support = node.counts[TALLY_SUPPORT];
		theme->oppose = node.counts[TALLY_OPPOSE];
		ascending = ascending && (vector->n == 0 || theme[-1].theme < theme->theme);
		vector->n++;
	}
	if (!ascending)
		qsort(vector->themes, vector->n, sizeof(ThemeCodes), by_vector_theme);
	return vector;
}

const TallyVector *
tally_vector(TallyVectors *vectors, Datum value)
{
	struct varlena *v = (struct varlena *) DatumGetPointer(value);
	Str			bytes;
	KeptVector *kept;
	TallyVector *vector;
	MemoryContext old;
	char	   *copy;
	uint32		hash;
	bool		found;

	if (VARATT_IS_EXTERNAL(v))
		v = PG_DETOAST_DATUM_PACKED(value);
	bytes = str_of((const char *) v, VARSIZE_ANY(v));
	hash = hash_some(bytes);
	kept = kept_lookup_hash(vectors->kept, bytes, hash);
	if (kept != NULL)
		return kept->vector;

	/* complete before it is kept: it may be damaged */
	old = MemoryContextSwitchTo(vectors->context);
	copy = palloc(bytes.len);
	memcpy(copy, bytes.s, bytes.len);
	vector = read_vector(vectors, PointerGetDatum(copy));
	kept = kept_insert_hash(vectors->kept, str_of(copy, bytes.len), hash, &found);
	kept->vector = vector;
	MemoryContextSwitchTo(old);
	return vector;
}
