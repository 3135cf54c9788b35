/*
 * span.h
 *	  A span of a text, in characters from 0, and arrays of them as int4range[].
 */
#ifndef PROPOSALS_SPAN_H
#define PROPOSALS_SPAN_H

#include "utils/array.h"

typedef struct Span
{
	int			start;
	int			stop;			/* exclusive */
} Span;

/* Spans of an int4range[], palloc'd; ERROR where a range is NULL or has not two ends. */
extern int	spans_of_ranges(ArrayType *ranges, Span **spans);

/* As an int4range[]. */
extern Datum ranges_of_spans(const Span *spans, int n);

#endif							/* PROPOSALS_SPAN_H */
