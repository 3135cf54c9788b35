/*
 * lc3.c
 *	  Lexicoder 3 dictionaries (.lc3): a line "+CATEGORY", then its terms, one a
 *	  line.  Terms are character strings; a blank at an end is a word boundary.
 */
#include "postgres.h"
#include "base/compat.h"

#include "formats/export.h"
#include "formats/import.h"

static void
read_lc3(Import *import)
{
	static const Str no_title = {"", 0};
	Str			line;
	uint32		theme = 0;

	while (import_line(import, &line))
	{
		if (import_trim(line).len == 0)
			continue;
		if (*line.s == '+')
		{
			line.s++, line.len--;
			import_up(import, 0);
			import_down(import, line);
			theme = import_theme(import, no_title);
		}
		else if (import->depth == 0)
			import_error(import, "A Lexicoder 3 file begins with a category: \"+\" and its name.", NULL);
		else
			import_term(import, theme, line, TERM_SUBSTRING, 1.0);
	}
}

static void
write_lc3(Export *export)
{
	const Codebook *book = export->book;
	uint32		term = 0;

	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTerm *t;

		if (export_level(&book->themes[i]) > 1)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("format %s cannot hold themes below themes", export->format->name),
					 errhint("Format lexicoder can: export_codebook(book, 'lexicoder').")));
		appendStringInfoChar(&export->out, '+');
		export_str(export, export_label(export, &book->themes[i]));
		appendStringInfoChar(&export->out, '\n');
		while ((t = export_next(export, i, &term)) != NULL)
		{
			export_str(export, t->pattern);
			appendStringInfoChar(&export->out, '\n');
		}
	}
}

const Format lc3_format = {
	.name = "lc3",
	.kinds = HOLDS_KIND(TERM_SUBSTRING),
	.wildcards = "",
	.reserved_first = "+",
	.read = read_lc3,
	.write = write_lc3,
};
