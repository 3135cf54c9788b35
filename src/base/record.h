/*
 * record.h
 *	  Rows of any table as arguments: the columns of a record, found by name.
 *
 *		static const char *const names[] = {"ordinal", "theme", "weight"};
 *		static const RecordLike likes[] = {{"label", 1}, {NULL}};
 *		static const RecordNames columns = {"coding_agg", names, lengthof(names), 2, likes};
 *		…
 *		record_open(&record, PG_GETARG_HEAPTUPLEHEADER(1), &columns, fcinfo);
 *		text = record_text(&record, 1);
 *
 * Columns that are not known are not read.  One that is called nearly as a known column
 * that is not there is told by a NOTICE, once a query: it would be lost silently.
 */
#ifndef PROPOSALS_RECORD_H
#define PROPOSALS_RECORD_H

#include "access/htup_details.h"

/* What else people call a column. */
typedef struct RecordLike
{
	const char *name;			/* NULL ends a list */
	int			column;
} RecordLike;

typedef struct RecordNames
{
	const char *function;		/* for messages */
	const char *const *names;
	int			n;
	int			nrequired;		/* the first ones must be there */
	const RecordLike *likes;
} RecordNames;

typedef struct RecordColumns RecordColumns;

typedef struct Record
{
	HeapTupleData tuple;
	RecordColumns *columns;
} Record;

/* What is known of the row type is kept in the function's fn_extra. */
extern void record_open(Record *record, HeapTupleHeader header, const RecordNames *names,
						FunctionCallInfo fcinfo);

/* NULL where there is no such column, or it is NULL. */
extern char *record_text(const Record *record, int column);

/* False then. */
extern bool record_number(const Record *record, int column, float8 *number);

/* A whole number. */
extern bool record_integer(const Record *record, int column, int64 *number);

/* As that type, by its text form where it is of another. */
extern bool record_value(const Record *record, int column, Oid type, Datum *value);

#endif							/* PROPOSALS_RECORD_H */
