/*
 * coding_ops.c
 *	  Equality, order and hash of codings: by their bytes, which are canonical.
 */
#include "postgres.h"
#include "base/compat.h"

#include "coding/coding.h"
#include "base/order.h"

SQL_FUNCTION(coding_proposal_count);

ORDER_FUNCTIONS(coding, varlena_compare)
EQUALITY_FUNCTIONS(coding, varlena_equals)
HASH_FUNCTIONS(coding)

Datum
coding_proposal_count(PG_FUNCTION_ARGS)
{
	Coding		coding;

	coding_open(&coding, PG_GETARG_CODING_PP(0));
	PG_RETURN_INT32(coding.nproposals);
}
