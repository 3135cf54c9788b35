/*
 * proposals.c
 *	  proposals(statement [, coding [, themequery]]): the proposals as rows.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/rows.h"
#include "coding/coding_fit.h"
#include "query/query_scan.h"

SQL_FUNCTION(statement_rows);

enum
{
	COL_ORDINAL, COL_LIST, COL_NUMBER, COL_MARKER, COL_START, COL_STOP, COL_NORMATIVE,
	COL_CONTENT, COL_CODING, NCOLS
};

static bool
of_other_proposal(const Code *code, void *arg)
{
	return code->ordinal != *(uint32 *) arg;
}

/* The codes of one proposal as a coding of the same cut. */
static Datum
coding_of(const CodingValue *value, const Coding *coding, uint32 ordinal)
{
	CodingBuilder builder;

	coding_builder_init(&builder, coding->nproposals, coding->bound, coding->cut);
	coding_builder_copy(&builder, value, of_other_proposal, &ordinal);
	return PointerGetDatum(coding_builder_finish(&builder, DUPLICATE_ERROR, NULL));
}

/*
 * Rows of all proposals, or of those that satisfy the query.  The coding may be
 * NULL: not coded; then no proposal has a theme.
 */
Datum
statement_rows(PG_FUNCTION_ARGS)
{
	Rows		rows;
	Statement	s;
	Proposal	p;
	CodingValue *value = NULL;
	Coding		coding;
	bool	   *hits = NULL;

	rows_begin(&rows, fcinfo);
	if (PG_ARGISNULL(0) || (PG_NARGS() > 2 && PG_ARGISNULL(2)))
		return (Datum) 0;

	/* the head first: where no proposal can be a hit the text stays out of line */
	statement_open_head(&s, PG_GETARG_DATUM(0));
	if (PG_NARGS() > 1 && !PG_ARGISNULL(1))
	{
		value = PG_GETARG_CODING_PP(1);
		coding_open(&coding, value);
		coding_check_fit(&coding, &s);
	}
	if (PG_NARGS() > 2)
	{
		hits = palloc0_array(bool, s.nproposals + 1);
		if (query_scan_proposals(query_scan(fcinfo, 2), value ? &coding : NULL,
								 PG_GETARG_DATUM(0), PG_UINT32_MAX, hits) == 0)
			return (Datum) 0;
	}

	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	while (statement_next(&s, &p))
	{
		Datum		values[NCOLS];
		bool		nulls[NCOLS] = {false};

		if (hits != NULL && !hits[p.ordinal - 1])
			continue;
		rows_next(&rows);
		values[COL_ORDINAL] = Int32GetDatum(p.ordinal);
		set_int(values, nulls, COL_LIST, p.list, p.list == 0);
		set_int(values, nulls, COL_NUMBER, p.number, p.number == 0);
		set_text(values, nulls, COL_MARKER, p.marker_len > 0 ? p.marker : NULL, p.marker_len);
		values[COL_START] = Int32GetDatum(p.start);
		values[COL_STOP] = Int32GetDatum(p.stop);
		nulls[COL_NORMATIVE] = p.normative < 0;
		values[COL_NORMATIVE] = BoolGetDatum(p.normative > 0);
		set_text(values, nulls, COL_CONTENT, s.text + p.byte_start, p.byte_stop - p.byte_start);
		if (PG_NARGS() > 1)
		{
			nulls[COL_CODING] = value == NULL;
			if (value != NULL)
				values[COL_CODING] = coding_of(value, &coding, p.ordinal);
		}
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}
