/*
 * format_xml.c
 *	  The XML dictionaries of Yoshikoder (.ykd) and Lexicoder (.lcd).
 *
 *	<dictionary><cnode name="policy"><pnode name="tax*"/></cnode></dictionary>
 *
 * cnode is a category, pnode a term.  Yoshikoder's terms are words with
 * wildcards; Lexicoder's are substrings whose outer blanks are word boundaries.
 * A cnode's "desc" is its title.
 *
 * The server parses the XML, through its own XMLTABLE: it loads no external
 * entity, and bounds depth and expansion.  A document type declaration is
 * refused before that, since no dictionary has one.  The parser's result has no
 * lines, so elements are counted in the text as well: the n-th element of the
 * document is the n-th tag that opens one.
 */
#include "postgres.h"
#include "compat.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "codebook/formats.h"
#include "theme/theme.h"

static const char elements_query[] =
"SELECT element, label, title, named, depth, known, attributes FROM XMLTABLE('//*'"
" PASSING XMLPARSE(DOCUMENT $1) COLUMNS"
" element pg_catalog.text PATH 'name()',"
" label pg_catalog.text PATH 'string(@name)',"
" title pg_catalog.text PATH 'string(@desc)',"
" named pg_catalog.int4 PATH 'count(@name)',"
" depth pg_catalog.int4 PATH 'count(ancestor::*)',"
" known pg_catalog.int4 PATH 'count(@name|@desc|@style|@patternengine)',"
" attributes pg_catalog.int4 PATH 'count(@*)')";

/* The lines in which elements begin, by their order; im->line stays behind at the last. */
static int *
element_lines(Import *im, uint64 *n)
{
	const char *p = im->text;
	int		   *lines = palloc_array(int, 64);
	uint64		size = 64;
	int			line = 1;

	*n = 0;
	while (*p)
	{
		const char *close = NULL;

		if (*p == '\n')
			line++;
		if (*p != '<')
		{
			p++;
			continue;
		}
		CHECK_FOR_INTERRUPTS();
		im->line = line;
		if (strncmp(p, "<!--", 4) == 0)
			close = "-->";
		else if (strncmp(p, "<![CDATA[", 9) == 0)
			close = "]]>";
		else if (p[1] == '?')
			close = "?>";
		else if (p[1] == '!')
			import_error(im, "It has a document type declaration, which no dictionary needs.");
		else if (p[1] != '/')
		{
			if (*n == size)
			{
				size *= 2;
				lines = repalloc_huge(lines, size * sizeof(int));
			}
			lines[(*n)++] = line;
		}
		p++;
		if (close)
		{
			const char *end = strstr(p, close);

			for (; *p && p != end; p++)
				line += *p == '\n';
		}
	}
	im->line = 0;
	return lines;
}

static char *
column(uint64 row, int n)
{
	char	   *value = SPI_getvalue(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, n);

	return value ? value : "";
}

static void
read_elements(Import *im, TermKind kind, const int *lines, uint64 nlines)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "dictionary element",
												  ALLOCSET_DEFAULT_SIZES);
	CodebookString labels[THEME_MAX_LABELS];
	uint32		themes[THEME_MAX_LABELS];
	int			depth = 0;		/* categories open */

	for (uint64 row = 0; row < SPI_processed; row++)
	{
		char	   *element,
				   *label;
		int			level;
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		im->line = SPI_processed == nlines ? lines[row] : 0;
		element = column(row, 1);
		label = column(row, 2);
		level = atoi(column(row, 5));
		if (row == 0)
		{
			if (strcmp(element, "dictionary") != 0)
				import_error(im, "The outermost element is \"%s\", not \"dictionary\".", element);
			continue;
		}
		if (strcmp(column(row, 6), column(row, 7)) != 0)
			import_left_out(im, "an attribute of \"%s\"", element);
		if (strcmp(element, "cnode") != 0 && strcmp(element, "pnode") != 0)
		{
			import_left_out(im, "element \"%s\"", element);
			continue;
		}
		if (level - 1 > depth)
			import_error(im, "Element \"%s\" is not in a \"cnode\".", element);
		if (strcmp(column(row, 4), "0") == 0)
			import_error(im, "Element \"%s\" has no name.", element);
		depth = level - 1;
		if (element[0] == 'c')
		{
			if (depth >= THEME_MAX_LABELS - 1)
				import_error(im, "Categories are nested more than %d deep.", THEME_MAX_LABELS - 1);
			labels[depth] = import_trim(string_of(label));
			themes[depth] = import_theme(im, labels, depth + 1, string_of(column(row, 3)));
			depth++;
		}
		else
		{
			TermInput	term = TERM_INPUT_DEFAULT;

			if (depth == 0)
				import_error(im, "Term \"%s\" is in no category.", import_shown(string_of(label)));
			term.pattern = string_of(label);
			term.kind = kind;
			old = MemoryContextSwitchTo(context);
			import_term(im, themes[depth - 1], &term);
			MemoryContextSwitchTo(old);
			MemoryContextReset(context);
		}
	}
}

static void
read_dictionary(Import *im, TermKind kind)
{
	MemoryContext caller = CurrentMemoryContext;
	uint64		n;
	int		   *lines = element_lines(im, &n);
	Oid			types[1] = {TEXTOID};
	Datum		content = PointerGetDatum(cstring_to_text_with_len(im->text, im->length));

	SPI_connect();
	if (SPI_execute_with_args(elements_query, 1, types, &content, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not read the elements of an XML document");
	read_elements(im, kind, lines, n);
	MemoryContextSwitchTo(caller);
	im->line = 0;
	im->value = codebook_build(im->builder, NULL);
	SPI_finish();
}

static void
read_yoshikoder(Import *im)
{
	read_dictionary(im, TERM_GLOB);
}

static void
read_lexicoder(Import *im)
{
	read_dictionary(im, TERM_SUBSTRING);
}

/* --- writing --- */

static void
put_attribute(StringInfo out, const char *name, CodebookString value)
{
	appendStringInfo(out, " %s=\"", name);
	for (uint32 i = 0; i < value.len; i++)
		switch (value.s[i])
		{
			case '&':
				appendStringInfoString(out, "&amp;");
				break;
			case '<':
				appendStringInfoString(out, "&lt;");
				break;
			case '>':
				appendStringInfoString(out, "&gt;");
				break;
			case '"':
				appendStringInfoString(out, "&quot;");
				break;
			case '\t':
			case '\n':
			case '\r':
				appendStringInfo(out, "&#%d;", value.s[i]);
				break;
			default:
				appendStringInfoChar(out, value.s[i]);
		}
	appendStringInfoChar(out, '"');
}

static void
write_dictionary(Export *ex, const char *style)
{
	const Codebook *book = ex->book;
	int			open = 0;

	appendStringInfo(ex->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary%s>\n", style);
	for (uint32 i = 0; i <= book->nthemes; i++)
	{
		int			depth = i < book->nthemes ? export_depth(book, i) : 0;

		for (; open > depth; open--)
			appendStringInfo(ex->out, "%*s</cnode>\n", open, "");
		if (i == book->nthemes)
			break;
		appendStringInfo(ex->out, "%*s<cnode", depth + 1, "");
		put_attribute(ex->out, "name", export_label(book, i));
		if (book->themes[i].title.len > 0)
			put_attribute(ex->out, "desc", book->themes[i].title);
		appendStringInfoString(ex->out, ">\n");
		open = depth + 1;
		for (uint32 t = ex->first[i]; t < ex->first[i + 1]; t++)
		{
			if (!ex->takes[t])
				continue;
			appendStringInfo(ex->out, "%*s<pnode", depth + 2, "");
			put_attribute(ex->out, "name", book->terms[t].pattern);
			appendStringInfoString(ex->out, "/>\n");
		}
	}
	appendStringInfoString(ex->out, "</dictionary>\n");
}

static void
write_yoshikoder(Export *ex)
{
	write_dictionary(ex, "");
}

static void
write_lexicoder(Export *ex)
{
	write_dictionary(ex, " style=\"Lexicoder\"");
}

const Format format_yoshikoder = {
	"yoshikoder ykd", "Yoshikoder dictionary", FORMAT_TITLE | FORMAT_GLOB,
	read_yoshikoder, write_yoshikoder
};

const Format format_lexicoder = {
	"lexicoder lcd", "Lexicoder dictionary", FORMAT_TITLE | FORMAT_SUBSTRING,
	read_lexicoder, write_lexicoder
};
