/*
 * codebook_cmp.c
 *	  Equality, order and hash of codebooks, and what is asked of their heads.
 *
 * Equal codebooks have equal bytes.  Unequal ones are told apart by length and
 * content hash, for which the head of a toasted value is enough.  The order is
 * by name, version and bytes: for DISTINCT, GROUP BY and merge joins, and so
 * that a list sorted by book reads well.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/detoast.h"
#include "utils/builtins.h"

#include "codebook/codebook.h"
#include "base/order.h"

/* Name and version stand at the front. */
static void
read_names(struct varlena *value, Str *name, Str *version)
{
	ByteReader	r = byte_reader(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));

	read_bytes(&r, 1 + CODEBOOK_HASH_BYTES + 2);
	name->s = read_string(&r, &name->len);
	version->s = read_string(&r, &version->len);
	if (r.bad)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored codebook is damaged")));
}

static Str
whole(struct varlena *value)
{
	Str bytes = {VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value)};

	return bytes;
}

static int
compare(FunctionCallInfo fcinfo)
{
	struct varlena *a = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	struct varlena *b = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1));
	Str aname,
				aversion,
				bname,
				bversion;
	int			c;

	read_names(a, &aname, &aversion);
	read_names(b, &bname, &bversion);
	c = str_compare(aname, bname);
	if (c == 0)
		c = str_compare(aversion, bversion);
	if (c == 0)
		c = str_compare(whole(a), whole(b));
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return c;
}

static bool
same(FunctionCallInfo fcinfo)
{
	Datum		a = PG_GETARG_DATUM(0);
	Datum		b = PG_GETARG_DATUM(1);
	uint8		ahash[CODEBOOK_HASH_BYTES],
				bhash[CODEBOOK_HASH_BYTES];

	if (toast_raw_datum_size(a) != toast_raw_datum_size(b))
		return false;
	codebook_read_hash(a, ahash);
	codebook_read_hash(b, bhash);
	return memcmp(ahash, bhash, CODEBOOK_HASH_BYTES) == 0 && compare(fcinfo) == 0;
}

ORDER_FUNCTIONS(codebook, compare)
EQUALITY_FUNCTIONS(codebook, same)

/* Of the content hash, not of the bytes as HASH_FUNCTIONS does it: the head is enough. */
SQL_FUNCTION(codebook_hash);
SQL_FUNCTION(codebook_hash_extended);

Datum
codebook_hash(PG_FUNCTION_ARGS)
{
	uint8		hash[CODEBOOK_HASH_BYTES];

	codebook_read_hash(PG_GETARG_DATUM(0), hash);
	PG_RETURN_INT32((int32) hash_bytes(hash, CODEBOOK_HASH_BYTES));
}

Datum
codebook_hash_extended(PG_FUNCTION_ARGS)
{
	uint8		hash[CODEBOOK_HASH_BYTES];

	codebook_read_hash(PG_GETARG_DATUM(0), hash);
	PG_RETURN_INT64((int64) hash_bytes_extended(hash, CODEBOOK_HASH_BYTES,
												PG_GETARG_INT64(1)));
}
