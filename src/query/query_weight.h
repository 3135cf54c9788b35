/*
 * query_weight.h
 *	  What codes on a query's themes weigh.
 *
 * A code counts where its theme is one of the query's that are not negated.
 */
#ifndef PROPOSALS_QUERY_WEIGHT_H
#define PROPOSALS_QUERY_WEIGHT_H

#include "query/query_scan.h"

/*
 * Of one proposal that satisfies the query, the greatest; null where none does.
 * (themes only)
 */
extern float8 query_weight(QueryScan *scan, const Coding *coding, bool *isnull);

/* Of all codes, as a share of those of the codebooks that the query names. (themes only) */
extern float8 query_salience(QueryScan *scan, const Coding *coding, bool *isnull);

#endif							/* PROPOSALS_QUERY_WEIGHT_H */
