/*
 * coding_ops.c
 *	  Equality, order and hash of codings: by their bytes, which are canonical.
 */
#include "postgres.h"
#include "compat.h"

#include "common/hashfn.h"

#include "coding/coding.h"

SQL_FUNCTION(coding_cmp);
SQL_FUNCTION(coding_eq);
SQL_FUNCTION(coding_ne);
SQL_FUNCTION(coding_lt);
SQL_FUNCTION(coding_le);
SQL_FUNCTION(coding_gt);
SQL_FUNCTION(coding_ge);
SQL_FUNCTION(coding_hash);
SQL_FUNCTION(coding_hash_extended);
SQL_FUNCTION(coding_proposal_count);

static int
compare(FunctionCallInfo fcinfo)
{
	CodingValue *a = PG_GETARG_CODING_PP(0);
	CodingValue *b = PG_GETARG_CODING_PP(1);
	Size		alen = VARSIZE_ANY_EXHDR(a);
	Size		blen = VARSIZE_ANY_EXHDR(b);
	int			cmp = memcmp(VARDATA_ANY(a), VARDATA_ANY(b), Min(alen, blen));

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return cmp != 0 ? cmp : (alen > blen) - (alen < blen);
}

Datum
coding_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(fcinfo));
}

Datum
coding_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) == 0);
}

Datum
coding_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) != 0);
}

Datum
coding_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) < 0);
}

Datum
coding_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) <= 0);
}

Datum
coding_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) > 0);
}

Datum
coding_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) >= 0);
}

Datum
coding_hash(PG_FUNCTION_ARGS)
{
	CodingValue *v = PG_GETARG_CODING_PP(0);
	Datum		hash = hash_any((unsigned char *) VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v));

	PG_FREE_IF_COPY(v, 0);
	return hash;
}

Datum
coding_hash_extended(PG_FUNCTION_ARGS)
{
	CodingValue *v = PG_GETARG_CODING_PP(0);
	Datum		hash = hash_any_extended((unsigned char *) VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v),
										 PG_GETARG_INT64(1));

	PG_FREE_IF_COPY(v, 0);
	return hash;
}

Datum
coding_proposal_count(PG_FUNCTION_ARGS)
{
	Coding		coding;

	coding_open(&coding, PG_GETARG_CODING_PP(0));
	PG_RETURN_INT32(coding.nproposals);
}
