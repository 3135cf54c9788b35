/*
 * proposals.c
 *	  proposals(statement [, coding [, themequery]]): the proposals as rows.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/rows.h"
#include "coding/coding_fit.h"
#include "coding/coding_part.h"
#include "coding/coding_tree.h"
#include "query/query_scan.h"

SQL_FUNCTION(statement_rows);

enum
{
	COL_ORDINAL, COL_LIST, COL_NUMBER, COL_MARKER, COL_START, COL_STOP, COL_NORMATIVE,
	COL_CONTENT, COL_CODING, NCOLS
};

/*
 * How many proposals satisfy the query, argument 2, and which.  Where there are some, as
 * much of the statement is fetched as they take.
 */
static uint32
find_hits(FunctionCallInfo fcinfo, StatementFetch *fetch, Coding *coding, bool **hits)
{
	uint32		n = query_scan_proposals(query_scan(fcinfo, 2), coding, fetch, PG_UINT32_MAX, hits);
	Proposal	p = {0};

	if (n == 0)
		return 0;
	statement_fetch(fetch, coding != NULL ? coding->nproposals : 0);
	statement_rewind(&fetch->s);
	for (uint32 left = n; left > 0 && statement_next(&fetch->s, &p);)
		left -= (*hits)[p.ordinal - 1];
	statement_fetch_text(fetch, p.byte_stop);
	return n;
}

/*
 * Rows of all proposals, or of those that satisfy the query.  The coding may be
 * NULL: not coded; then no proposal has a theme.
 */
Datum
statement_rows(PG_FUNCTION_ARGS)
{
	bool		coded = PG_NARGS() > 1 && !PG_ARGISNULL(1);
	StatementFetch fetch;
	Statement  *s = &fetch.s;
	Proposal	p;
	Coding		coding;
	CodingParts parts;
	bool	   *hits = NULL;
	uint32		left;			/* rows still to come */
	Rows		rows;

	if (PG_ARGISNULL(0) || (PG_NARGS() > 2 && PG_ARGISNULL(2)))
		return rows_none(fcinfo);
	statement_fetch_begin(&fetch, PG_GETARG_DATUM(0));
	if (coded)
		coding_open_themes(&coding, PG_GETARG_CODING_PP(1));
	if (PG_NARGS() > 2)
	{
		left = find_hits(fcinfo, &fetch, coded ? &coding : NULL, &hits);
		if (left == 0)
			return rows_none(fcinfo);
	}
	else
	{
		statement_fetch_all(&fetch);
		if (coded)
			coding_check_fit(&coding, s);
		left = s->nproposals;
	}
	if (coded)
	{
		coding_open_rest(&coding, coding_labels_end(&coding));
		coding_parts(&parts, &coding);
	}
	rows_begin(&rows, fcinfo);
	while (left > 0 && statement_next(s, &p))
	{
		Datum		values[NCOLS];
		bool		nulls[NCOLS] = {false};

		if (hits != NULL && !hits[p.ordinal - 1])
			continue;
		left--;
		rows_next(&rows);
		values[COL_ORDINAL] = Int32GetDatum(p.ordinal);
		set_int(values, nulls, COL_LIST, p.list, p.list == 0);
		set_int(values, nulls, COL_NUMBER, p.number, p.number == 0);
		set_text(values, nulls, COL_MARKER, p.marker_len > 0 ? p.marker : NULL, p.marker_len);
		values[COL_START] = Int32GetDatum(p.start);
		values[COL_STOP] = Int32GetDatum(p.stop);
		nulls[COL_NORMATIVE] = p.normative < 0;
		values[COL_NORMATIVE] = BoolGetDatum(p.normative > 0);
		set_text(values, nulls, COL_CONTENT, s->text + p.byte_start, p.byte_stop - p.byte_start);
		nulls[COL_CODING] = !coded;
		if (coded)
			values[COL_CODING] = PointerGetDatum(coding_part(&parts, p.ordinal));
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}
