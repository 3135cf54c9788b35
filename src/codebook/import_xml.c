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
 * depth.  A Yoshikoder file has one outermost category, which names the
 * dictionary.
 */
#include "postgres.h"
#include "compat.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "codebook/import.h"

/* columns of the query */
enum
{
	ELEMENT = 1, NAME, DESCRIPTION, DEPTH, ONLY_NAMES
};

static const char query[] =
"SELECT e.element, e.name, e.description, e.depth, e.only_names"
"  FROM XMLTABLE('//*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS element pg_catalog.text PATH 'name()',"
"               name pg_catalog.text PATH '@name',"
"               description pg_catalog.text PATH '@desc',"
"               depth pg_catalog.int4 PATH 'count(ancestor::*)',"
"               only_names pg_catalog.bool PATH 'count(/*/cnode) = 1 and not(/*/cnode/pnode)') e";

static CodebookString
column(uint64 row, int number)
{
	CodebookString str = {"", 0};
	char	   *value = SPI_getvalue(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, number);

	if (value)
	{
		str.s = value;
		str.len = strlen(value);
	}
	return str;
}

static void
read_element(Import *import, uint64 row, TermKind kind)
{
	CodebookString element = column(row, ELEMENT);
	CodebookString name = column(row, NAME);
	CodebookString description = import_trim(column(row, DESCRIPTION));
	int			depth = atoi(column(row, DEPTH).s);
	bool		named = kind == TERM_GLOB && *column(row, ONLY_NAMES).s == 't';

	if (depth == 0)
	{
		if (strcmp(element.s, "dictionary") != 0)
			import_error(import, psprintf("Its outermost element is \"%s\", not \"dictionary\".", element.s), NULL);
		return;
	}
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
		CodebookString no_title = {"", 0};

		if (description.len > 0)
			import_error(import, psprintf("The term \"%s\" has a description, for which a codebook has no place: \"%s\".",
										  name.s, description.s), NULL);
		import_up(import, depth - 1 - (named ? 1 : 0));
		import_term(import, import_theme(import, no_title), name, kind, 1.0);
	}
	else
		import_error(import, psprintf("It has an element \"%s\"; known are dictionary, cnode and pnode.", element.s), NULL);
}

void
import_xml(Import *import, TermKind kind)
{
	MemoryContext caller = CurrentMemoryContext;
	Oid			types[1] = {TEXTOID};
	Datum		arguments[1] = {PointerGetDatum(cstring_to_text_with_len(import->p, import->end - import->p))};

	SPI_connect();
	if (SPI_execute_with_args(query, 1, types, arguments, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "query on the XML of a dictionary failed");
	for (uint64 row = 0; row < SPI_processed; row++)
	{
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		old = MemoryContextSwitchTo(caller);
		read_element(import, row, kind);
		MemoryContextSwitchTo(old);
	}
	SPI_finish();
	MemoryContextSwitchTo(caller);
}
