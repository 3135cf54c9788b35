/*
 * xml.c
 *	  Queries on files in XML.
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"

#include "formats/xml.h"

XmlRows
xml_query(const XmlFile *file, const char *query)
{
	Oid			types[1] = {TEXTOID};
	Datum		arguments[1] = {PointerGetDatum(file->text)};
	XmlRows		rows;

	if (SPI_execute_with_args(query, 1, types, arguments, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "query on the XML of a dictionary failed");
	rows.table = SPI_tuptable;
	rows.n = SPI_processed;
	return rows;
}

Str
xml_column(const XmlRows *rows, uint64 row, int number)
{
	Str			str = {"", 0};
	char	   *value = SPI_getvalue(rows->table->vals[row], rows->table->tupdesc, number);

	if (value)
	{
		str.s = value;
		str.len = strlen(value);
	}
	return str;
}

int
xml_line(const XmlFile *file, const XmlRows *elements, uint64 n)
{
	return file->nlines == elements->n ? file->lines[n] : 0;
}
