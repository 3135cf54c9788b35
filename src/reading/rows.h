/*
 * rows.h
 *	  What the set-returning functions of this folder share.
 */
#ifndef PROPOSALS_ROWS_H
#define PROPOSALS_ROWS_H

#include "funcapi.h"

/* A NULL-able column of a row under construction. */
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
