/*
 * span.c
 *	  Spans from and to int4range[].
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "utils/lsyscache.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "base/span.h"

/* A range is canonical, [lower,upper). */
int
spans_of_ranges(ArrayType *ranges, Span **result)
{
	TypeCacheEntry *typcache = lookup_type_cache(ARR_ELEMTYPE(ranges), TYPECACHE_RANGE_INFO);
	Datum	   *elements;
	bool	   *nulls;
	int			n;
	Span	   *spans;

	deconstruct_array(ranges, ARR_ELEMTYPE(ranges), typcache->typlen, typcache->typbyval,
					  typcache->typalign, &elements, &nulls, &n);
	spans = palloc_array(Span, n + 1);
	for (int i = 0; i < n; i++)
	{
		RangeBound	lower,
					upper;
		bool		empty = false;

		if (!nulls[i])
			range_deserialize(typcache, DatumGetRangeTypeP(elements[i]), &lower, &upper, &empty);
		if (nulls[i] || empty || lower.infinite || upper.infinite)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("span %d must be a range with two ends", i + 1),
					 errhint("A span is written int4range(start, stop), in characters from 0, stop exclusive.")));
		spans[i].start = DatumGetInt32(lower.val);
		spans[i].stop = DatumGetInt32(upper.val);
	}
	*result = spans;
	return n;
}

Datum
ranges_of_spans(const Span *spans, int n)
{
	TypeCacheEntry *typcache = lookup_type_cache(INT4RANGEOID, TYPECACHE_RANGE_INFO);
	Datum	   *ranges = palloc_array(Datum, n + 1);

	for (int i = 0; i < n; i++)
	{
		RangeBound	lower = {Int32GetDatum(spans[i].start), false, true, true};
		RangeBound	upper = {Int32GetDatum(spans[i].stop), false, false, false};

		ranges[i] = RangeTypePGetDatum(compat_make_range(typcache, &lower, &upper));
	}
	return PointerGetDatum(construct_array(ranges, n, INT4RANGEOID, typcache->typlen,
										   typcache->typbyval, typcache->typalign));
}
