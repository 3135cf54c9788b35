/*
 * wordstat.c
 *	  WordStat dictionaries (.cat): tabs nest, a line that ends in a number in
 *	  parentheses is a term with its weight, every other line a category.
 *	  Blanks among the tabs say nothing.
 *
 *	ECONOMY
 *		+STATE+
 *			PUBLIC_SECTOR (1)
 *			WELFARE* (1)
 *
 * An underscore in a term is WordStat's blank between words.  Rules ("@name")
 * are errors.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/json.h"
#include "formats/export.h"
#include "formats/import.h"

/* Splits "TERM (1)"; false where the line is a category. */
static bool
split_weight(Str line, Str *term, float8 *weight)
{
	const char *p = line.s + line.len;
	char	   *stop;
	char	   *number;

	if (line.len < 3 || *--p != ')')
		return false;
	while (p > line.s && ((p[-1] >= '0' && p[-1] <= '9') || p[-1] == '.' || p[-1] == '-'))
		p--;
	if (*p == ')' || p == line.s || p[-1] != '(')
		return false;
	number = pnstrdup(p, line.s + line.len - 1 - p);
	*weight = strtod(number, &stop);
	if (*stop != '\0')
		return false;
	term->s = line.s;
	term->len = p - 1 - line.s;
	*term = import_trim(*term);
	return true;
}

static void
read_wordstat(Import *import)
{
	static const Str no_title = {"", 0};
	Str			line;

	while (import_line(import, &line))
	{
		int			depth = 0;
		Str			term;
		float8		weight;

		if (import_trim(line).len == 0)
			continue;
		for (; *line.s == ' ' || *line.s == '\t'; line.s++, line.len--)
			depth += *line.s == '\t';
		line = import_trim(line);
		if (*line.s == '@')
			import_error(import, psprintf("The rule \"%s\" has no counterpart in a codebook.",
										  pnstrdup(line.s, line.len)), NULL);
		if (*line.s == '<' && import->line == 1)
			import_error(import, "It is XML.", psprintf("Formats %s are.", formats_in_xml()));
		if (depth > import->depth)
			import_error(import, psprintf("It is indented by %d tabs, but stands in a category indented by %d.",
										  depth, import->depth - 1), NULL);
		import_up(import, depth);
		if (split_weight(line, &term, &weight))
		{
			char	   *words = pnstrdup(term.s, term.len);

			for (char *p = words; *p; p++)
				if (*p == '_')
					*p = ' ';
			term.s = words;
			import_term(import, import_theme(import, no_title), term, TERM_GLOB, weight);
			pfree(words);
		}
		else
		{
			import_down(import, line);
			import_theme(import, no_title);
		}
	}
}

static void
write_wordstat(Export *export)
{
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	uint32		term = 0;

	for (uint32 i = 0; i < book->nthemes; i++)
	{
		int			level = export_level(&book->themes[i]);
		Str			label = export_label(export, &book->themes[i]);
		const CodebookTerm *t;

		if (label.s[label.len - 1] == ')')
			export_cannot_theme(export, &book->themes[i],
								"A \")\" at its end would be read as that of a term's weight.");
		if (*label.s == '@' || *label.s == '<')
			export_cannot_theme(export, &book->themes[i],
								psprintf("A \"%c\" at its beginning would be read as something else.", *label.s));
		export_tabs(export, level - 1);
		export_str(export, label);
		appendStringInfoChar(out, '\n');
		while ((t = export_next(export, i, &term)) != NULL)
		{
			export_tabs(export, level);
			for (uint32 c = 0; c < t->pattern.len; c++)
				appendStringInfoCharMacro(out, t->pattern.s[c] == ' ' ? '_' : t->pattern.s[c]);
			appendStringInfoString(out, " (");
			json_put_float4(out, t->weight);
			appendStringInfoString(out, ")\n");
		}
	}
}

const Format wordstat_format = {
	.name = "wordstat",
	.files = ".cat",
	.kinds = HOLDS_KIND(TERM_GLOB),
	.wildcards = "*?",
	.weights = true,
	.reserved = "_",
	.reserved_first = "@",
	.read = read_wordstat,
	.write = write_wordstat,
};
