/*
 * format_lexicoder3.c
 *	  Lexicoder 3 dictionaries (.lc3): "+CATEGORY", then a term a line.
 *
 * The format is flat.  A category is read as the path of a theme below the
 * name, so that nested themes survive: "+sport/water".
 */
#include "postgres.h"
#include "compat.h"

#include "codebook/formats.h"
#include "theme/theme.h"

static uint32
read_category(Import *im, CodebookString path)
{
	uint32		theme;

	resetStringInfo(&im->theme_text);
	appendStringInfo(&im->theme_text, "%s/%.*s", im->name, (int) path.len, path.s);
	theme_parse(&im->path, im->theme_text.data, im->theme_text.len, NULL);
	codebook_add_theme(im->builder, im->path.data, im->path.len, "", 0, &theme, NULL);
	return theme;
}

static void
read_lexicoder3(Import *im)
{
	CodebookString line;
	uint32		theme = 0;
	bool		has_theme = false;

	while (import_line(im, &line))
	{
		TermInput	term = TERM_INPUT_DEFAULT;

		term.pattern = import_trim(line);
		if (term.pattern.len == 0)
			continue;
		if (term.pattern.s[0] == '+')
		{
			term.pattern.s++;
			term.pattern.len--;
			term.pattern = import_trim(term.pattern);
			if (term.pattern.len == 0)
				import_error(im, "\"+\" without the name of a category.");
			theme = read_category(im, term.pattern);
			has_theme = true;
		}
		else if (!has_theme)
			import_error(im, "A category (\"+NAME\") is expected, but this is \"%s\".",
						 import_shown(term.pattern));
		else
			import_term(im, theme, &term);
	}
}

static void
write_lexicoder3(Export *ex)
{
	const Codebook *book = ex->book;
	int64		headings = 0;

	for (uint32 i = 0; i < book->nthemes; i++)
	{
		CodebookString path = book->themes[i].path;

		appendStringInfoChar(ex->out, '+');
		theme_print(ex->out, path.s, path.len);
		appendStringInfoChar(ex->out, '\n');
		for (uint32 t = ex->first[i]; t < ex->first[i + 1]; t++)
		{
			bool		heading = book->terms[t].pattern.s[0] == '+';

			headings += ex->takes[t] && heading;
			if (!ex->takes[t] || heading)
				continue;
			export_string(ex, book->terms[t].pattern);
			appendStringInfoChar(ex->out, '\n');
		}
	}
	export_lost(ex, headings, "terms that would read as categories");
}

const Format format_lexicoder3 = {
	"lexicoder3 lc3", "Lexicoder 3 dictionary", FORMAT_GLOB, read_lexicoder3, write_lexicoder3
};
