/*
 * order.h
 *	  The SQL functions behind the comparison operators of a type, given one C
 *	  function that compares the two arguments of a call: negative, 0, positive.
 *
 *		ORDER_FUNCTIONS(theme, compare)
 *
 * defines theme_cmp, theme_lt, theme_le, theme_gt, theme_ge and, with
 * EQUALITY_FUNCTIONS(theme, equal), theme_eq and theme_ne; HASH_FUNCTIONS
 * defines theme_hash and theme_hash_extended of a varlena's bytes.
 */
#ifndef PROPOSALS_ORDER_H
#define PROPOSALS_ORDER_H

#include "base/str.h"
#include "common/hashfn.h"

#define ORDER_FUNCTION(name, type, expression) \
SQL_FUNCTION(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	type(expression); \
}

#define ORDER_FUNCTIONS(name, compare) \
ORDER_FUNCTION(name##_cmp, PG_RETURN_INT32, compare(fcinfo)) \
ORDER_FUNCTION(name##_lt, PG_RETURN_BOOL, compare(fcinfo) < 0) \
ORDER_FUNCTION(name##_le, PG_RETURN_BOOL, compare(fcinfo) <= 0) \
ORDER_FUNCTION(name##_gt, PG_RETURN_BOOL, compare(fcinfo) > 0) \
ORDER_FUNCTION(name##_ge, PG_RETURN_BOOL, compare(fcinfo) >= 0)

#define EQUALITY_FUNCTIONS(name, equals) \
ORDER_FUNCTION(name##_eq, PG_RETURN_BOOL, equals(fcinfo)) \
ORDER_FUNCTION(name##_ne, PG_RETURN_BOOL, !equals(fcinfo))

/* For types whose equal values have equal bytes. */
#define HASH_FUNCTIONS(name) \
ORDER_FUNCTION(name##_hash, PG_RETURN_DATUM, varlena_hash(fcinfo, 0, false)) \
ORDER_FUNCTION(name##_hash_extended, PG_RETURN_DATUM, \
			   varlena_hash(fcinfo, PG_GETARG_INT64(1), true))

/* Index code calls these without end: copies made by detoasting are freed. */
static inline pg_attribute_unused() Datum
varlena_hash(FunctionCallInfo fcinfo, uint64 seed, bool extended)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	unsigned char *bytes = (unsigned char *) VARDATA_ANY(v);
	Datum		hash = extended ? hash_any_extended(bytes, VARSIZE_ANY_EXHDR(v), seed)
		: hash_any(bytes, VARSIZE_ANY_EXHDR(v));

	PG_FREE_IF_COPY(v, 0);
	return hash;
}

static inline pg_attribute_unused() int
varlena_compare(FunctionCallInfo fcinfo)
{
	struct varlena *a = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	struct varlena *b = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1));
	int			cmp = bytes_compare(VARDATA_ANY(a), VARSIZE_ANY_EXHDR(a),
									VARDATA_ANY(b), VARSIZE_ANY_EXHDR(b));

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return cmp;
}

static inline pg_attribute_unused() bool
varlena_equals(FunctionCallInfo fcinfo)
{
	return varlena_compare(fcinfo) == 0;
}

#endif							/* PROPOSALS_ORDER_H */
