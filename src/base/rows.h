/*
 * rows.h
 *	  The rows of a set-returning function, all materialized.
 *
 *		Rows		rows;
 *
 *		rows_begin(&rows, fcinfo);
 *		for (…)
 *		{
 *			Datum		values[NCOLS];
 *			bool		nulls[NCOLS] = {false};
 *
 *			rows_next(&rows);
 *			… values and nulls
 *			rows_put(&rows, values, nulls);
 *		}
 *
 * The rows themselves go to disk beyond work_mem.  Whatever else a row takes lives in a
 * context that the next one empties: between rows_next and rows_put it is the current one.
 */
#ifndef PROPOSALS_ROWS_H
#define PROPOSALS_ROWS_H

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

typedef struct Rows
{
	Tuplestorestate *store;
	TupleDesc	desc;
	MemoryContext row;
	MemoryContext outer;		/* current outside of a row */
} Rows;

extern void rows_begin(Rows *rows, FunctionCallInfo fcinfo);

/* Returns no rows, for less than rows_begin costs: return rows_none(fcinfo). */
extern Datum rows_none(FunctionCallInfo fcinfo);

/* Begins a row; checks for interrupts. */
extern void rows_next(Rows *rows);
extern void rows_put(Rows *rows, Datum *values, bool *nulls);

/* A column of text: NULL where s is. */
static inline void
set_text(Datum *values, bool *nulls, int column, const char *s, int length)
{
	nulls[column] = s == NULL;
	values[column] = s == NULL ? (Datum) 0 : PointerGetDatum(cstring_to_text_with_len(s, length));
}

static inline void
set_int(Datum *values, bool *nulls, int column, int value, bool isnull)
{
	nulls[column] = isnull;
	values[column] = isnull ? (Datum) 0 : Int32GetDatum(value);
}

#endif							/* PROPOSALS_ROWS_H */
