/*
 * rows.h
 *	  What the functions of this folder share.
 */
#ifndef PROPOSALS_ROWS_H
#define PROPOSALS_ROWS_H

#include "funcapi.h"
#include "statement/statement.h"

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

static inline bool
reading_is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The text before proposal i (from 0), or behind the last one, without blanks at its ends. */
static inline void
reading_gap(const Statement *s, const Proposal *proposals, int i, int *low, int *high)
{
	*low = i > 0 ? proposals[i - 1].byte_stop : 0;
	*high = i < s->nproposals ? proposals[i].byte_start : s->text_len;
	while (*low < *high && reading_is_blank(s->text[*low]))
		(*low)++;
	while (*high > *low && reading_is_blank(s->text[*high - 1]))
		(*high)--;
}

#endif							/* PROPOSALS_ROWS_H */
