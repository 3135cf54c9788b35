/*
 * theme_table.h
 *	  The table that theme_count() is asked of.
 *
 * theme_count() returns what a query with "codes @@ query" returns in the same place,
 * with the same rights; only faster, where a GIN index on the codings serves.
 * Where it does not, it runs that very query:
 *
 * - row security applies to the user: the policies decide row by row;
 * - a table or one of its parts has no index that serves, or is not a heap.
 *
 * A partitioned table, or one that others inherit from, is the sum of its parts,
 * whose own rights and policies do not count, as in a query.  Rights are
 * those the query would need: SELECT on the table or on the columns it reads,
 * and USAGE on its schema, since an OID reaches tables that names do not.
 */
#ifndef PROPOSALS_THEME_TABLE_H
#define PROPOSALS_THEME_TABLE_H

#include "access/skey.h"
#include "utils/rel.h"

typedef struct ThemeTable
{
	Relation	rel;			/* locked */
	char	   *column;			/* of the codings */
	/* for SQL, quoted */
	char	   *sql_table;
	char	   *sql_column;
	char	   *sql_schema;		/* the extension's */
	/* the extension's objects */
	Oid			query_type;		/* themequery */
	Oid			matches;		/* operator coding @@ themequery */
} ThemeTable;

/* A heap to be read by an index, both locked. */
typedef struct ThemePart
{
	Relation	heap;
	Relation	index;
	AttrNumber	attno;			/* of the codings in the heap */
	ScanKeyData key;			/* the query, for a bitmap scan of the index */
} ThemePart;

/*
 * Opens a table, with its column of that name or, where it is NULL, its only one with
 * codings.  ERROR where there is none, and where the user may not read it.
 */
extern void theme_table_open(ThemeTable *table, Oid relid, const char *column);

/* The locks stay to the end of the transaction, as a query's do. */
extern void theme_table_close(ThemeTable *table);

/*
 * The parts, *n of them, each with an index that serves the query; NULL where it is a query
 * that must be run.  All are looked at before any is read.
 */
extern ThemePart *theme_table_parts(const ThemeTable *table, Datum query, int *n);
extern void theme_table_close_parts(ThemePart *parts, int n);

#endif							/* PROPOSALS_THEME_TABLE_H */
