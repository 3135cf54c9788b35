/*
 * cells.c
 *	  Reading comma-separated values.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "formats/cells.h"

void
cells_init(Cells *cells, int max_columns)
{
	initStringInfo(&cells->text);
	cells->ends = palloc_array(int, max_columns);
	cells->n = 0;
	cells->size = max_columns;
	cells->lines = 1;
}

static void
end_field(Cells *cells, Import *import)
{
	if (cells->n == cells->size)
		import_error(import, psprintf("It has more than %d columns.", cells->size), NULL);
	cells->ends[cells->n++] = cells->text.len;
}

/* The line of the import is that on which the record begins. */
bool
cells_read(Cells *cells, Import *import)
{
	const char *p = import->p;
	bool		quoted = false;

	CHECK_FOR_INTERRUPTS();
	resetStringInfo(&cells->text);
	cells->n = 0;
	import->line += cells->lines;
	cells->lines = 0;
	if (p == import->end)
		return false;
	for (;; p++)
	{
		if (p < import->end && *p == '\n')
			cells->lines++;
		if (quoted)
		{
			if (p == import->end)
				import_error(import, "A quoted field has no end.", NULL);
			if (*p != '"')
				appendStringInfoCharMacro(&cells->text, *p);
			else if (p + 1 < import->end && p[1] == '"')
				appendStringInfoCharMacro(&cells->text, *p++);
			else
				quoted = false;
		}
		else if (p == import->end || *p == '\n' || *p == '\r')
		{
			end_field(cells, import);
			if (p < import->end && *p == '\r')
			{
				if (p + 1 < import->end && p[1] == '\n')
					p++;
				cells->lines++;
			}
			import->p = p < import->end ? p + 1 : p;
			return true;
		}
		else if (*p == ',')
			end_field(cells, import);
		else if (*p == '"')
			quoted = true;
		else
			appendStringInfoCharMacro(&cells->text, *p);
	}
}

bool
cells_row(Cells *cells, Import *import, int columns)
{
	while (cells_read(cells, import))
	{
		if (cells->n == 1 && cells->text.len == 0)
			continue;
		if (cells->n != columns)
			import_error(import, psprintf("The row has %d columns, the header %d.", cells->n, columns), NULL);
		return true;
	}
	return false;
}
