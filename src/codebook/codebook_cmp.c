/*
 * codebook_cmp.c
 *	  Equality, order and hash of codebooks: by the content hash, which stands in the
 *	  head of a value, is half of a SHA-256, and does not depend on the version a book
 *	  was stored in.
 *
 * The order is by name and version first, so that a list sorted by book reads well.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/order.h"
#include "codebook/codebook.h"
#include "theme/theme.h"

/* What stands before the description, at most: see codebook.h. */
#define FRONT_BYTES (1 + CODEBOOK_HASH_BYTES + 2 + 5 + THEME_MAX_BYTES + 5 + CODEBOOK_MAX_VERSION)

typedef struct Front
{
	struct varlena *value;		/* the beginning of it */
	const uint8 *hash;
	Str			name,
				version;
} Front;

static Front
front(Datum datum)
{
	Front		f = {PG_DETOAST_DATUM_SLICE(datum, 0, FRONT_BYTES)};
	ByteReader	r = byte_reader(VARDATA_ANY(f.value), VARSIZE_ANY_EXHDR(f.value));

	codebook_format(f.value);
	read_u8(&r);
	f.hash = read_bytes(&r, CODEBOOK_HASH_BYTES);
	read_bytes(&r, 2);			/* scope, folding */
	f.name.s = read_string(&r, &f.name.len);
	f.version.s = read_string(&r, &f.version.len);
	if (r.bad)
		codebook_corrupted();
	return f;
}

static int
codebook_compare(FunctionCallInfo fcinfo)
{
	Front		a = front(PG_GETARG_DATUM(0));
	Front		b = front(PG_GETARG_DATUM(1));
	int			cmp = str_compare(a.name, b.name);

	if (cmp == 0)
		cmp = str_compare(a.version, b.version);
	if (cmp == 0)
		cmp = memcmp(a.hash, b.hash, CODEBOOK_HASH_BYTES);
	PG_FREE_IF_COPY(a.value, 0);
	PG_FREE_IF_COPY(b.value, 1);
	return cmp;
}

static bool
same(FunctionCallInfo fcinfo)
{
	uint8		a[CODEBOOK_HASH_BYTES],
				b[CODEBOOK_HASH_BYTES];

	codebook_read_hash(PG_GETARG_DATUM(0), a);
	codebook_read_hash(PG_GETARG_DATUM(1), b);
	return memcmp(a, b, CODEBOOK_HASH_BYTES) == 0;
}

static uint64
codebook_fingerprint(FunctionCallInfo fcinfo)
{
	uint8		hash[CODEBOOK_HASH_BYTES];

	codebook_read_hash(PG_GETARG_DATUM(0), hash);
	return load_u64(hash);
}

ORDER_FUNCTIONS(codebook, codebook_compare)
EQUALITY_FUNCTIONS(codebook, same)
FINGERPRINT_HASH_FUNCTIONS(codebook, codebook_fingerprint)
