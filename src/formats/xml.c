/*
 * xml.c
 *	  Files in XML, read by the server's parser.
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "formats/xml.h"

XmlRows
xml_query(Import *import, const char *text)
{
	Oid			types[1] = {TEXTOID};
	Datum		arguments[1] = {PointerGetDatum(cstring_to_text_with_len(import->p, import->end - import->p))};
	XmlRows		rows;

	if (SPI_execute_with_args(text, 1, types, arguments, NULL, true, 0) != SPI_OK_SELECT)
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

int *
xml_lines(const char *p, const char *end, uint64 *n)
{
	uint64		size = 256;
	int		   *lines = palloc_array(int, size);
	int			line = 1;

	*n = 0;
	for (; p < end; p++)
	{
		const char *close = NULL;

		if (*p == '\n')
			line++;
		if (*p != '<' || end - p < 2)
			continue;
		CHECK_FOR_INTERRUPTS();
		if (end - p >= 4 && strncmp(p, "<!--", 4) == 0)
			close = "-->";
		else if (end - p >= 9 && strncmp(p, "<![CDATA[", 9) == 0)
			close = "]]>";
		else if (p[1] == '?')
			close = "?>";
		else if (p[1] != '/' && p[1] != '!')
		{
			if (*n == size)
			{
				size *= 2;
				lines = repalloc_huge(lines, size * sizeof(int));
			}
			lines[(*n)++] = line;
		}
		while (close && p < end && (end - p < (int) strlen(close) || strncmp(p, close, strlen(close)) != 0))
			line += *p++ == '\n';
	}
	return lines;
}
