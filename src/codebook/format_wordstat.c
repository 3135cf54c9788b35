/*
 * format_wordstat.c
 *	  WordStat dictionaries (.cat).
 *
 *	CULTURE					tabs nest
 *		SPORT
 *			ANGLER* (1)		a term: it ends in its weight
 *		CIVIL_WAR (1)		words of a phrase are joined by "_"
 *
 * Rules ("@name …") have no counterpart here and are reported.
 */
#include "postgres.h"
#include "compat.h"

#include "codebook/formats.h"
#include "theme/theme.h"

/* Is it "pattern (digit)"?  Then the pattern and the digit. */
static bool
is_term(CodebookString s, CodebookString *pattern, int *weight)
{
	if (s.len < 4 || s.s[s.len - 1] != ')' || s.s[s.len - 3] != '(' ||
		s.s[s.len - 2] < '0' || s.s[s.len - 2] > '9' ||
		(s.s[s.len - 4] != ' ' && s.s[s.len - 4] != '\t'))
		return false;
	*weight = s.s[s.len - 2] - '0';
	pattern->s = s.s;
	pattern->len = s.len - 4;
	*pattern = import_trim(*pattern);
	return true;
}

static char *
change_char(CodebookString s, char from, char to)
{
	char	   *copy = pnstrdup(s.s, s.len);

	for (uint32 i = 0; i < s.len; i++)
		if (copy[i] == from)
			copy[i] = to;
	return copy;
}

static void
read_wordstat(Import *im)
{
	CodebookString line;
	CodebookString labels[THEME_MAX_LABELS];
	uint32		themes[THEME_MAX_LABELS];
	int			depth = 0;		/* of the category that terms go into, +1 */

	while (import_line(im, &line))
	{
		CodebookString content = import_trim(line);
		CodebookString pattern;
		int			weight;
		int			tabs = 0;

		if (content.len == 0)
			continue;
		if (im->line == 1 && content.s[0] == '<')
			import_error(im, "The file is XML; Yoshikoder's and Lexicoder's dictionaries are.");
		while ((uint32) tabs < line.len && line.s[tabs] == '\t')
			tabs++;
		if (content.s[0] == '@')
		{
			import_left_out(im, "the rule \"%s\"", import_shown(content));
			continue;
		}
		if (tabs > depth)
			import_error(im, "The line begins with %d tabs, where at most %d are possible.", tabs, depth);
		if (is_term(content, &pattern, &weight))
		{
			TermInput	term = TERM_INPUT_DEFAULT;

			if (tabs == 0)
				import_error(im, "Term \"%s\" is in no category.", import_shown(pattern));
			term.pattern = string_of(change_char(pattern, '_', ' '));
			term.weight = weight;
			import_term(im, themes[tabs - 1], &term);
		}
		else
		{
			if (tabs >= THEME_MAX_LABELS - 1)
				import_error(im, "Categories are nested more than %d deep.", THEME_MAX_LABELS - 1);
			labels[tabs] = content;
			themes[tabs] = import_theme(im, labels, tabs + 1, string_of(""));
			depth = tabs + 1;
		}
	}
}

static void
put_tabs(StringInfo out, int n)
{
	while (n-- > 0)
		appendStringInfoChar(out, '\t');
}

static void
write_wordstat(Export *ex)
{
	const Codebook *book = ex->book;
	int64		rules = 0;

	for (uint32 i = 0; i < book->nthemes; i++)
	{
		CodebookString label = export_label(book, i);
		CodebookString pattern;
		int			digit;

		if (is_term(label, &pattern, &digit) || label.s[0] == '@' || (i == 0 && label.s[0] == '<'))
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("theme \"%s\" cannot be written to a %s", import_shown(label),
							ex->format->what),
					 errdetail("It would be read as something else than a category.")));
		put_tabs(ex->out, export_depth(book, i));
		export_string(ex, label);
		appendStringInfoChar(ex->out, '\n');
		for (uint32 t = ex->first[i]; t < ex->first[i + 1]; t++)
		{
			const CodebookTerm *term = &book->terms[t];
			float4		w = term->weight;

			if (!ex->takes[t])
				continue;
			if (term->pattern.s[0] == '@')
			{
				rules++;
				continue;
			}
			put_tabs(ex->out, export_depth(book, i) + 1);
			appendStringInfo(ex->out, "%s (%d)\n", change_char(term->pattern, ' ', '_'),
							 w >= 0 && w <= 9 && w == (int) w ? (int) w : 1);
		}
	}
	export_lost(ex, rules, "terms that would read as rules");
}

const Format format_wordstat = {
	"wordstat cat", "WordStat dictionary", FORMAT_GLOB | FORMAT_DIGIT, read_wordstat, write_wordstat
};
