/*
 * import_xml.c
 *	  Lexicoder (.lcd) and Yoshikoder (.ykd) dictionaries: nested elements cnode
 *	  are categories, elements pnode terms.
 *
 *	<dictionary style="Lexicoder">
 *	  <cnode name="topic"><pnode name=" TERM "></pnode></cnode>
 *	</dictionary>
 *
 * The server's XML parser reads the file (it loads nothing from outside and
 * bounds entities); XMLTABLE lists the elements in document order with their
 * depth.  It does not tell their lines, so tags are counted in the text as well:
 * the n-th element is the n-th tag that opens one.  A Yoshikoder file has one outermost category, which names the
 * dictionary.
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "codebook/import.h"

/* columns of the query */
enum
{
	ELEMENT = 1, NAME, DESCRIPTION, DEPTH, OTHERS
};

static const char query[] =
"SELECT e.element, e.name, e.description, e.depth, e.others"
"  FROM XMLTABLE('//*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS element pg_catalog.text PATH 'name()',"
"               name pg_catalog.text PATH '@name',"
"               description pg_catalog.text PATH '@desc',"
"               depth pg_catalog.int4 PATH 'count(ancestor::*)',"
"               others pg_catalog.int4 PATH 'count(@*[name() != \"name\" and name() != \"desc\"])') e";

Str
import_xml_column(const XmlRows *rows, uint64 row, int number)
{
	Str str = {"", 0};
	char	   *value = SPI_getvalue(rows->table->vals[row], rows->table->tupdesc, number);

	if (value)
	{
		str.s = value;
		str.len = strlen(value);
	}
	return str;
}

int *
import_xml_lines(const char *p, const char *end, uint64 *n)
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

static void
read_element(Import *import, const XmlRows *rows, uint64 row, TermKind kind, bool named)
{
	Str element = import_xml_column(rows, row, ELEMENT);
	Str name = import_xml_column(rows, row, NAME);
	Str description = import_trim(import_xml_column(rows, row, DESCRIPTION));
	int			depth = atoi(import_xml_column(rows, row, DEPTH).s);

	if (depth == 0)
	{
		if (strcmp(element.s, "dictionary") != 0)
			import_error(import, psprintf("Its outermost element is \"%s\", not \"dictionary\".", element.s), NULL);
		return;
	}
	if (*import_xml_column(rows, row, OTHERS).s != '0')
		ereport(NOTICE,
				(errmsg("attributes of \"%s\" in line %d are left out: only name and desc have a place in a codebook",
						element.s, import->line)));
	if (strcmp(element.s, "cnode") == 0)
	{
		/* the path has a label for each category above */
		if (named && depth == 1)
			return;
		import_up(import, depth - 1 - (named ? 1 : 0));
		import_down(import, name);
		import_theme(import, description);
	}
	else if (strcmp(element.s, "pnode") == 0)
	{
		Str no_title = {"", 0};

		if (description.len > 0)
			import_error(import, psprintf("The term \"%s\" has a description, for which a codebook has no place: \"%s\".",
										  name.s, description.s), NULL);
		import_up(import, depth - 1 - (named ? 1 : 0));
		import_term(import, import_theme(import, no_title), name, kind, 1.0);
	}
	else
		import_error(import, psprintf("It has an element \"%s\"; known are dictionary, cnode and pnode.", element.s), NULL);
}

XmlRows
import_xml_query(Import *import, const char *text)
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

/* Has it one outermost category, and no term in that one? */
static bool
outermost_names_it(const XmlRows *rows)
{
	int			outermost = 0;

	for (uint64 row = 0; row < rows->n; row++)
	{
		int			depth = atoi(import_xml_column(rows, row, DEPTH).s);
		char	   *element;

		if (depth != 1 && depth != 2)
			continue;
		element = pstrdup(import_xml_column(rows, row, ELEMENT).s);
		outermost += depth == 1 && strcmp(element, "cnode") == 0;
		if (outermost > 1 || (depth == 2 && strcmp(element, "pnode") == 0))
			return false;
	}
	return outermost == 1;
}

void
import_xml(Import *import, TermKind kind)
{
	MemoryContext caller = CurrentMemoryContext;
	uint64		nlines;
	int		   *lines = import_xml_lines(import->p, import->end, &nlines);
	XmlRows		rows;
	bool		named;

	SPI_connect();
	rows = import_xml_query(import, query);
	named = kind == TERM_GLOB && outermost_names_it(&rows);
	for (uint64 row = 0; row < rows.n; row++)
	{
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		old = MemoryContextSwitchTo(caller);
		/* a document type may hide tags or hold some of its own */
		import->line = nlines == rows.n ? lines[row] : 0;
		read_element(import, &rows, row, kind, named);
		MemoryContextSwitchTo(old);
	}
	import->line = 0;
	SPI_finish();
	MemoryContextSwitchTo(caller);
}
