/*
 * order.h
 *	  The SQL functions behind the comparison operators of a type, given one C
 *	  function that compares the two arguments of a call: negative, 0, positive.
 *
 *		ORDER_FUNCTIONS(theme, compare)
 *
 * defines theme_cmp, theme_lt, theme_le, theme_gt, theme_ge and, with
 * EQUALITY_FUNCTIONS(theme, equal), theme_eq and theme_ne.  theme_hash and
 * theme_hash_extended come from one of two macros for hashes.
 *
 * None of them depends on the version a value was stored in, nor on bytes that depend
 * on it: see docs/formats.md.
 */
#ifndef PROPOSALS_ORDER_H
#define PROPOSALS_ORDER_H

#include "base/str.h"
#include "common/hashfn.h"

/* of two numbers */
#define ORDER_OF(a, b) (((a) > (b)) - ((a) < (b)))

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

/* Of a number that equal values share: fingerprint(fcinfo), 64 bits. */
#define FINGERPRINT_HASH_FUNCTIONS(name, fingerprint) \
ORDER_FUNCTION(name##_hash, PG_RETURN_DATUM, fingerprint_hash(fingerprint(fcinfo), 0, false)) \
ORDER_FUNCTION(name##_hash_extended, PG_RETURN_DATUM, \
			   fingerprint_hash(fingerprint(fcinfo), PG_GETARG_INT64(1), true))

static inline Datum
fingerprint_hash(uint64 fingerprint, uint64 seed, bool extended)
{
	unsigned char *bytes = (unsigned char *) &fingerprint;

	return extended ? hash_any_extended(bytes, sizeof(fingerprint), seed)
		: hash_any(bytes, sizeof(fingerprint));
}

/*
 * For types whose equal values have equal bytes behind the version byte, in all
 * versions.  Index code calls these without end: copies made by detoasting are freed.
 */
#define HASH_FUNCTIONS(name) \
ORDER_FUNCTION(name##_hash, PG_RETURN_DATUM, content_hash_datum(fcinfo, 0, false)) \
ORDER_FUNCTION(name##_hash_extended, PG_RETURN_DATUM, \
			   content_hash_datum(fcinfo, PG_GETARG_INT64(1), true))

/* The bytes behind the version byte; none where a damaged value has not even that. */
static inline Str
content_bytes(const struct varlena *value)
{
	uint32		len = VARSIZE_ANY_EXHDR(value);
	Str			bytes = {VARDATA_ANY(value) + Min(len, 1), len - Min(len, 1)};

	return bytes;
}

static inline Datum
content_hash_datum(FunctionCallInfo fcinfo, uint64 seed, bool extended)
{
	struct varlena *value = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	Str			bytes = content_bytes(value);
	Datum		hash = extended ? hash_any_extended((unsigned char *) bytes.s, bytes.len, seed)
		: hash_any((unsigned char *) bytes.s, bytes.len);

	PG_FREE_IF_COPY(value, 0);
	return hash;
}

static inline int
content_compare(FunctionCallInfo fcinfo)
{
	struct varlena *a = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	struct varlena *b = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1));
	int			cmp = str_compare(content_bytes(a), content_bytes(b));

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return cmp;
}

static inline bool
content_equals(FunctionCallInfo fcinfo)
{
	return content_compare(fcinfo) == 0;
}

#endif							/* PROPOSALS_ORDER_H */
