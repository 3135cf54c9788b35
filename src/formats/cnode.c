/*
 * cnode.c
 *	  Reading and writing nested elements cnode and pnode.
 */
#include "postgres.h"
#include "base/compat.h"

#include "executor/spi.h"
#include "miscadmin.h"

#include "formats/cnode.h"
#include "formats/xml.h"
#include "formats/xml_put.h"

/* columns of the query */
enum
{
	ELEMENT = 1,
	NAME,
	DESCRIPTION,
	ENGINE	   ,
				DEPTH,
				OTHERS
};

static const char query[] =
"SELECT e.element, e.name, e.description, e.engine, e.depth, e.others"
"  FROM XMLTABLE('//*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS element pg_catalog.text PATH 'name()',"
"               name pg_catalog.text PATH '@name',"
"               description pg_catalog.text PATH '@desc',"
"               engine pg_catalog.text PATH '@patternengine',"
"               depth pg_catalog.int4 PATH 'count(ancestor::*)',"
"               others pg_catalog.int4 PATH 'count(@*[name() != \"name\" and name() != \"desc\"])') e";

/* A file that is read. */
typedef struct Nodes
{
	Import	   *import;
	XmlRows		rows;
	TermKind	kind;
	bool		plain_marks;	/* "?" stands for itself */
	int			root;			/* depth of the outermost categories that are
								 * themes */
} Nodes;

/* The outermost element. */
static void
read_dictionary(Nodes *nodes, uint64 row)
{
	Str			element = xml_column(&nodes->rows, row, ELEMENT);
	Str			engine = xml_column(&nodes->rows, row, ENGINE);

	if (strcmp(element.s, "dictionary") != 0)
		import_error(nodes->import, psprintf("Its outermost element is \"%s\", not \"dictionary\".", element.s), NULL);
	if (strcmp(engine.s, "regexp") == 0)
		import_error(nodes->import, "Its terms are regular expressions (patternengine=\"regexp\"), for which a codebook has no place.",
					 "Write them with the wildcards \"*\" and \"?\", and take the attribute out.");
	if (engine.len > 0 && strcmp(engine.s, "substring") != 0)
		import_error(nodes->import, psprintf("Its patternengine is \"%s\"; known are substring and regexp.", engine.s), NULL);
	nodes->plain_marks = engine.len > 0;
}

static void
read_term(const Nodes *nodes, Str pattern)
{
	static const Str no_title = {"", 0};
	bool		mark = nodes->plain_marks && nodes->kind == TERM_GLOB && memchr(pattern.s, '?', pattern.len);
	uint32		theme = import_theme(nodes->import, no_title);

	if (mark && memchr(pattern.s, '*', pattern.len))
		import_problem(nodes->import, psprintf("term \"%s\" has a wildcard, and a \"?\" that is none", pattern.s));
	else
		import_term(nodes->import, theme, pattern, mark ? TERM_FIXED : nodes->kind, 1.0);
}

static void
read_element(Nodes *nodes, uint64 row)
{
	Import	   *import = nodes->import;
	const XmlRows *rows = &nodes->rows;
	Str			element = xml_column(rows, row, ELEMENT);
	Str			name = xml_column(rows, row, NAME);
	Str			description = import_trim(xml_column(rows, row, DESCRIPTION));
	int			depth = atoi(xml_column(rows, row, DEPTH).s);

	if (depth == 0)
	{
		read_dictionary(nodes, row);
		return;
	}
	if (*xml_column(rows, row, OTHERS).s != '0')
		ereport(NOTICE,
				(errmsg("attributes of \"%s\" in line %d are left out: only name and desc have a place in a codebook",
						element.s, import->line)));
	if (strcmp(element.s, "cnode") == 0)
	{
		/* the path has a label for each category above */
		if (depth < nodes->root)
			return;
		import_up(import, depth - nodes->root);
		import_down(import, name);
		import_theme(import, description);
	}
	else if (strcmp(element.s, "pnode") == 0)
	{
		if (description.len > 0)
			import_error(import, psprintf("The term \"%s\" has a description, for which a codebook has no place: \"%s\".",
										  name.s, description.s), NULL);
		import_up(import, depth - nodes->root);
		read_term(nodes, name);
	}
	else
		import_error(import, psprintf("It has an element \"%s\"; known are dictionary, cnode and pnode.", element.s), NULL);
}

/* Has it one outermost category, and no term in that one? */
static bool
outermost_names_it(const XmlRows *rows)
{
	int			outermost = 0;

	for (uint64 row = 0; row < rows->n; row++)
	{
		int			depth = atoi(xml_column(rows, row, DEPTH).s);
		char	   *element;

		if (depth != 1 && depth != 2)
			continue;
		element = pstrdup(xml_column(rows, row, ELEMENT).s);
		outermost += depth == 1 && strcmp(element, "cnode") == 0;
		if (outermost > 1 || (depth == 2 && strcmp(element, "pnode") == 0))
			return false;
	}
	return outermost == 1;
}

void
cnode_read(Import *import, TermKind kind, bool can_be_named)
{
	MemoryContext caller = CurrentMemoryContext;
	XmlFile		file = xml_scan(import);
	Nodes		nodes = {import};

	nodes.kind = kind;
	SPI_connect();
	nodes.rows = xml_query(&file, query);
	nodes.root = can_be_named && outermost_names_it(&nodes.rows) ? 2 : 1;
	for (uint64 row = 0; row < nodes.rows.n; row++)
	{
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		old = MemoryContextSwitchTo(caller);
		import->line = xml_line(&file, &nodes.rows, row);
		read_element(&nodes, row);
		MemoryContextSwitchTo(old);
	}
	import->line = 0;
	SPI_finish();
	MemoryContextSwitchTo(caller);
}

static void
open_category(Export *export, const CodebookTheme *theme, Str name, Str description)
{
	appendStringInfoString(&export->out, "<cnode");
	xml_put_attribute(export, theme, "name", name);
	if (description.len > 0)
		xml_put_attribute(export, theme, "desc", description);
	appendStringInfoString(&export->out, ">\n");
}

static void
close_categories(StringInfo out, int n)
{
	while (n-- > 0)
		appendStringInfoString(out, "</cnode>\n");
}

void
cnode_write(Export *export, const char *attributes, bool named)
{
	static const Str no_description = {"", 0};
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	int			open = 0;
	uint32		term = 0;

	appendStringInfo(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary %s>\n", attributes);
	if (named)
		open_category(export, NULL, book->name, no_description);
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTheme *theme = &book->themes[i];
		const CodebookTerm *t;
		int			level = export_level(theme);

		close_categories(out, open - (level - 1));
		open = level;
		open_category(export, theme, export_label(export, theme), theme->title);
		while ((t = export_next(export, i, &term)) != NULL)
		{
			appendStringInfoString(out, "<pnode");
			xml_put_attribute(export, theme, "name", t->pattern);
			appendStringInfoString(out, "></pnode>\n");
		}
	}
	close_categories(out, open + (named ? 1 : 0));
	appendStringInfoString(out, "</dictionary>\n");
}
