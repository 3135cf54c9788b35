/*
 * theme_count.c
 *	  theme_count(table, query): the number of rows whose coding satisfies a query.
 *
 * It is that of "SELECT count(*) FROM table WHERE codes @@ query" (theme_table.h), by an
 * index that can be counted without its rows (index_count.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/snapmgr.h"

#include "count/index_count.h"
#include "count/theme_table.h"

SQL_FUNCTION(theme_count);

static bool
count_by_index(const ThemeTable *table, Datum query, int64 *count)
{
	int			n;
	ThemePart  *parts = theme_table_parts(table, query, &n);

	if (parts == NULL)
		return false;
	*count = 0;
	for (int i = 0; i < n; i++)
		*count += index_count(parts[i].heap, parts[i].index, parts[i].attno, &parts[i].key,
							  GetActiveSnapshot());
	theme_table_close_parts(parts, n);
	return true;
}

static int64
count_by_query(const ThemeTable *table, Datum query)
{
	Oid			types[1] = {table->query_type};

	/*
	 * cast, since an operator of somebody's for a domain over codings would
	 * be preferred to ours
	 */
	char	   *sql = psprintf("SELECT pg_catalog.count(*) FROM %s WHERE %s::%s.coding OPERATOR(%s.@@) $1",
							   table->sql_table, table->sql_column, table->sql_schema, table->sql_schema);
	bool		isnull;
	int64		count;

	SPI_connect();
	if (SPI_execute_with_args(sql, 1, types, &query, NULL, true, 0) != SPI_OK_SELECT ||
		SPI_processed != 1)
		elog(ERROR, "SPI_execute_with_args failed: %s", sql);
	count = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	SPI_finish();
	return count;
}

/* theme_count(relation regclass, query themequery, codes text DEFAULT NULL) */
Datum
theme_count(PG_FUNCTION_ARGS)
{
	ThemeTable	table;
	Datum		query;
	int64		count;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	query = PointerGetDatum(PG_DETOAST_DATUM(PG_GETARG_DATUM(1)));
	theme_table_open(&table, PG_GETARG_OID(0),
					 PG_ARGISNULL(2) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(2)));
	if (!count_by_index(&table, query, &count))
		count = count_by_query(&table, query);
	theme_table_close(&table);
	PG_RETURN_INT64(count);
}
