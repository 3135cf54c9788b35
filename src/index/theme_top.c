/*
 * theme_top.c
 *	  theme_top(table, query, n): the n rows with the greatest weight on a query.
 *
 * They are those of "SELECT … FROM table WHERE codes @@ query ORDER BY weight(codes,
 * query) DESC LIMIT n" (theme_table.h).  GIN cannot order, so each row that the index finds
 * must be weighed; here they are, a page at a time (index_visit.h), with the n best so far in a
 * heap, the last of them on top.  A row is answered by its place, which leads to
 * it as long as the snapshot that has found it is in use: the caller's query.
 *
 * Every row is visited, so nothing that VACUUM does between index scan and visit matters
 * (cf. index_count.c): a row that the snapshot sees keeps its place.
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/snapmgr.h"

#include "index/index_visit.h"
#include "index/theme_table.h"
#include "query/query_weight.h"

SQL_FUNCTION(theme_top);

#define MAX_ROWS 1000000		/* 24 bytes each */
#define FIRST_ROWS 64
#define NCOLUMNS 3

typedef struct TopRow
{
	float8		weight;
	Oid			part;
	ItemPointerData tid;
} TopRow;

/* A binary heap: rows[i] does not come before rows[2 * i + 1] and rows[2 * i + 2]. */
typedef struct Top
{
	TopRow	   *rows;
	int			n;
	int			allocated;
	int			limit;
} Top;

/* The order of the answer: places only make it the same every time. */
static int
compare_rows(const void *x, const void *y)
{
	const TopRow *a = x;
	const TopRow *b = y;

	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	if (a->part != b->part)
		return a->part < b->part ? -1 : 1;
	return ItemPointerCompare((ItemPointer) &a->tid, (ItemPointer) &b->tid);
}

static void
sift_up(Top *top, int at, const TopRow *row)
{
	while (at > 0)
	{
		int			above = (at - 1) / 2;

		if (compare_rows(row, &top->rows[above]) <= 0)
			break;
		top->rows[at] = top->rows[above];
		at = above;
	}
	top->rows[at] = *row;
}

static void
sift_down(Top *top, const TopRow *row)
{
	int			at = 0;

	for (;;)
	{
		int			below = 2 * at + 1;

		if (below >= top->n)
			break;
		if (below + 1 < top->n && compare_rows(&top->rows[below + 1], &top->rows[below]) > 0)
			below++;
		if (compare_rows(row, &top->rows[below]) >= 0)
			break;
		top->rows[at] = top->rows[below];
		at = below;
	}
	top->rows[at] = *row;
}

static void
top_add(Top *top, const TopRow *row)
{
	if (top->n == top->limit)
	{
		if (compare_rows(row, &top->rows[0]) < 0)
			sift_down(top, row);
		return;
	}
	if (top->n == top->allocated)
	{
		top->allocated = Min(2 * top->allocated, top->limit);
		top->rows = repalloc_array(top->rows, TopRow, top->allocated);
	}
	sift_up(top, top->n++, row);
}

static void
top_of_part(Top *top, ThemePart *part, QueryScan *scan)
{
	IndexVisit *visit = index_visit_begin(part->heap, part->index, &part->key,
										  GetActiveSnapshot(), NULL, NULL);
	TopRow		row;

	row.part = RelationGetRelid(part->heap);
	while (index_visit_next(visit))
	{
		/* what stays is in contexts of its owners: the scan's, and the heap's chunk */
		MemoryContext old = MemoryContextSwitchTo(visit->scratch);

		for (int i = 0; i < visit->ntuples; i++)
		{
			Coding		coding;
			bool		isnull;
			Datum		value = index_visit_column(visit, i, part->attno, &isnull);

			if (isnull)
				continue;
			coding_open(&coding, (CodingValue *) PG_DETOAST_DATUM_PACKED(value));
			/* NULL where the query is not true of it: this is the recheck, too */
			row.weight = query_weight(scan, &coding, &isnull);
			row.tid = visit->tuples[i].t_self;
			if (!isnull)
				top_add(top, &row);
		}
		MemoryContextSwitchTo(old);
	}
	index_visit_end(visit);
}

static bool
top_by_index(FunctionCallInfo fcinfo, const ThemeTable *table, const ThemeQuery *opened,
			 Datum query, int limit)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	int			nparts;
	ThemePart  *parts = theme_table_parts(table, query, &nparts);
	QueryScan  *scan;
	Top			top;

	if (parts == NULL)
		return false;
	scan = query_scan_of(opened);
	top.n = 0;
	top.limit = limit;
	top.allocated = Min(limit, FIRST_ROWS);
	top.rows = palloc_array(TopRow, top.allocated);
	for (int i = 0; i < nparts; i++)
		top_of_part(&top, &parts[i], scan);
	theme_table_close_parts(parts, nparts);

	qsort(top.rows, top.n, sizeof(TopRow), compare_rows);
	for (int i = 0; i < top.n; i++)
	{
		Datum		values[NCOLUMNS];
		bool		nulls[NCOLUMNS] = {false};

		values[0] = ObjectIdGetDatum(top.rows[i].part);
		values[1] = PointerGetDatum(&top.rows[i].tid);
		values[2] = Float8GetDatum(top.rows[i].weight);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return true;
}

static void
top_by_query(FunctionCallInfo fcinfo, const ThemeTable *table, Datum query, int limit)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Oid			types[] = {table->query_type, INT4OID};
	Datum		arguments[] = {query, Int32GetDatum(limit)};
	char	   *sql = psprintf("SELECT tableoid, ctid, %s.weight(%s, $1) FROM %s WHERE %s OPERATOR(%s.@@) $1"
							   " ORDER BY 3 DESC, 1, 2 LIMIT $2",
							   table->sql_schema, table->sql_column, table->sql_table,
							   table->sql_column, table->sql_schema);

	SPI_connect();
	if (SPI_execute_with_args(sql, lengthof(types), types, arguments, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_with_args failed: %s", sql);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Datum		values[NCOLUMNS];
		bool		nulls[NCOLUMNS];

		CHECK_FOR_INTERRUPTS();
		for (int c = 0; c < NCOLUMNS; c++)
			values[c] = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, c + 1, &nulls[c]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	SPI_finish();
}

/* theme_top(relation regclass, query themequery, n int8 DEFAULT 10, codes text DEFAULT NULL) */
Datum
theme_top(PG_FUNCTION_ARGS)
{
	ThemeTable	table;
	ThemeQuery	opened;
	Datum		query;
	int64		n;

	compat_materialized_srf(fcinfo);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return (Datum) 0;
	n = PG_GETARG_INT64(2);
	if (n < 0 || n > MAX_ROWS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("theme_top gives from 0 to %d rows", MAX_ROWS)));
	query = PointerGetDatum(PG_DETOAST_DATUM(PG_GETARG_DATUM(1)));
	query_open(&opened, (QueryValue *) DatumGetPointer(query));
	query_only_themes(&opened, "theme_top");
	theme_table_open(&table, PG_GETARG_OID(0),
					 PG_ARGISNULL(3) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(3)),
					 true, "theme_top");
	if (n > 0 && !top_by_index(fcinfo, &table, &opened, query, n))
		top_by_query(fcinfo, &table, query, n);
	theme_table_close(&table);
	return (Datum) 0;
}
