/*
 * liwc.c
 *	  LIWC dictionaries (.dic): a legend of numbered categories between two lines
 *	  with "%", then terms with the numbers of their categories.
 *
 *	%
 *	1	Affect
 *		2	Posemo
 *	%
 *	happy*	1 2
 *
 * Tabs before a number in the legend nest; a category above others may have none.
 * Numbers may have leading zeros.  LIWC's conditions on neighbouring words,
 * "(02 134)125/464" and "<of>131/125", say something that terms here cannot: all
 * lines with such are told in one error.
 *
 * LIWC-22 has tables instead (.dicx), comma-separated: a row for each term, a column
 * for each category, in which an X or a weight says that the term belongs to it.
 *
 *	DicTerm,Affect,Posemo
 *	happy*,X,2.5
 */
#include "postgres.h"
#include "base/compat.h"

#include <float.h>

#include "formats/cells.h"
#include "formats/export.h"

#define MAX_COLUMNS 1000		/* of a table */

typedef struct Category
{
	Str			number;			/* without leading zeros */
	uint32		theme;
} Category;

typedef struct Legend
{
	Category   *categories;
	int			n,
				size;
} Legend;

static bool
is_digits(Str str)
{
	for (uint32 i = 0; i < str.len; i++)
		if (!is_digit_byte(str.s[i]))
			return false;
	return str.len > 0;
}

static Str
without_zeros(Str number)
{
	while (number.len > 1 && *number.s == '0')
		number.s++, number.len--;
	return number;
}

static int
compare_categories(const void *a, const void *b)
{
	return str_compare(((const Category *) a)->number, ((const Category *) b)->number);
}

/* The first word of a string, which is advanced behind it and what parts them. */
static Str
take_word(Str *rest)
{
	Str			word = *rest;

	for (word.len = 0; word.len < rest->len; word.len++)
		if (word.s[word.len] == ' ' || word.s[word.len] == '\t')
			break;
	rest->s += word.len;
	rest->len -= word.len;
	*rest = import_trim(*rest);
	return word;
}

static void
read_category(Import *import, Legend *legend, Str line)
{
	static const Str no_title = {"", 0};
	int			depth = 0;
	Str			number,
				whole;

	while (line.len > 0 && *line.s == '\t')
		line.s++, line.len--, depth++;
	line = import_trim(line);
	whole = line;
	number = take_word(&line);
	if (!is_digits(number))
	{
		for (uint32 i = 0; i < whole.len; i++)
			if (whole.s[i] >= '0' && whole.s[i] <= '9')
				import_error(import, psprintf("A line of the legend must begin with a number, not with \"%s\".",
											  pnstrdup(number.s, number.len)), NULL);
		number.len = 0;
		line = whole;
	}
	if (depth > import->depth)
		import_error(import, psprintf("It is indented by %d tabs, but stands in a category indented by %d.",
									  depth, import->depth - 1), NULL);
	import_up(import, depth);
	import_down(import, line);

	if (number.len == 0)
	{
		import_theme(import, no_title);
		return;
	}
	if (legend->n == legend->size)
	{
		legend->size = legend->size ? 2 * legend->size : 64;
		legend->categories = legend->categories
			? repalloc_array(legend->categories, Category, legend->size)
			: palloc_array(Category, legend->size);
	}
	legend->categories[legend->n].number = without_zeros(number);
	legend->categories[legend->n++].theme = import_theme(import, no_title);
}

static void
sort_legend(Import *import, Legend *legend)
{
	qsort(legend->categories, legend->n, sizeof(Category), compare_categories);
	for (int i = 1; i < legend->n; i++)
		if (compare_categories(&legend->categories[i - 1], &legend->categories[i]) == 0)
			import_error(import, psprintf("Number %s is given to two categories.",
										  pnstrdup(legend->categories[i].number.s,
												   legend->categories[i].number.len)), NULL);
}

/*
 * The numbers follow the first tab; in a line without tabs they are the numbers
 * at its end.
 */
static void
split_term(Str line, Str *term, Str *numbers)
{
	const char *tab = memchr(line.s, '\t', line.len);
	uint32		at;

	if (tab)
		at = tab - line.s;
	else
	{
		at = line.len;
		for (;;)
		{
			uint32		p = at;
			uint32		digits;

			while (p > 0 && line.s[p - 1] >= '0' && line.s[p - 1] <= '9')
				p--;
			digits = at - p;
			if (digits == 0 || p == 0 || line.s[p - 1] != ' ')
				break;
			while (p > 0 && line.s[p - 1] == ' ')
				p--;
			at = p;
		}
	}
	term->s = line.s;
	term->len = at;
	numbers->s = line.s + at;
	numbers->len = line.len - at;
	*term = import_trim(*term);
	*numbers = import_trim(*numbers);
}

static void
read_liwc_term(Import *import, const Legend *legend, Str line)
{
	Str			term,
				numbers,
				rest;

	split_term(line, &term, &numbers);
	if (*term.s == '<')
	{
		import_problem(import, psprintf("\"%s\" is a condition, not a word", pnstrdup(term.s, term.len)));
		return;
	}
	if (numbers.len == 0)
	{
		import_problem(import, psprintf("term \"%s\" has no category", pnstrdup(term.s, term.len)));
		return;
	}
	for (rest = numbers; rest.len > 0;)
	{
		Str			number = take_word(&rest);
		Category	wanted = {without_zeros(number), 0};
		Category   *found;

		if (!is_digits(number))
		{
			import_problem(import, strpbrk(pnstrdup(numbers.s, numbers.len), "(<")
						   ? psprintf("term \"%s\" has a condition on neighbouring words: \"%s\"",
									  pnstrdup(term.s, term.len), pnstrdup(numbers.s, numbers.len))
						   : psprintf("\"%s\" is not the number of a category",
									  pnstrdup(number.s, number.len)));
			return;
		}
		found = legend->n == 0 ? NULL :
			bsearch(&wanted, legend->categories, legend->n, sizeof(Category),
					compare_categories);
		if (found == NULL)
			import_problem(import, psprintf("the legend has no category %s",
											pnstrdup(number.s, number.len)));
		else
			import_term(import, found->theme, term, TERM_GLOB, 1.0);
	}
}

/* --- tables --- */

#define FIRST_COLUMN "DicTerm"

/* Does the content begin with the name of a table's first column? */
static bool
is_table(const Import *import)
{
	const char *p = import->p;

	if (p < import->end && *p == '"')
		p++;
	return import->end - p >= (int) strlen(FIRST_COLUMN) &&
		pg_strncasecmp(p, FIRST_COLUMN, strlen(FIRST_COLUMN)) == 0;
}

/* The themes of the columns, but for the first. */
static uint32 *
read_columns(Import *import, const Cells *header)
{
	static const Str no_title = {"", 0};
	uint32	   *themes = palloc_array(uint32, header->n);

	for (int i = 1; i < header->n; i++)
	{
		for (int k = 1; k < i; k++)
			if (str_equal(cells_field(header, i), cells_field(header, k)))
				import_error(import, psprintf("Category \"%s\" is there twice.",
											  pnstrdup(cells_field(header, i).s, cells_field(header, i).len)), NULL);
		import_up(import, 0);
		import_down(import, cells_field(header, i));
		themes[i] = import_theme(import, no_title);
	}
	return themes;
}

/* What a cell says of a term: nothing, an X, a weight; false: something else. */
static bool
read_weight(Str cell, float8 *weight, bool *belongs)
{
	char	   *number = pnstrdup(cell.s, cell.len);
	char	   *stop = number;

	*belongs = cell.len > 0;
	*weight = 1.0;
	if (cell.len > 0 && pg_strcasecmp(number, "x") != 0)
	{
		*weight = strtod(number, &stop);
		if (stop == number || *stop != '\0' || !(*weight >= 0 && *weight <= FLT_MAX))
			return false;
	}
	pfree(number);
	return true;
}

static void
read_liwc_row(Import *import, const Cells *row, const uint32 *themes)
{
	Str			term = import_trim(cells_field(row, 0));
	bool		any = false;

	for (int i = 1; i < row->n; i++)
	{
		Str			cell = import_trim(cells_field(row, i));
		float8		weight;
		bool		belongs;

		if (!read_weight(cell, &weight, &belongs))
			import_problem(import, psprintf("\"%s\" is neither an X nor a weight", pnstrdup(cell.s, cell.len)));
		else if (belongs && term.len == 0)
			import_problem(import, "there is no term");
		else if (belongs)
			import_term(import, themes[i], term, TERM_GLOB, weight);
		any |= belongs;
	}
	if (!any && term.len > 0)
		import_problem(import, psprintf("term \"%s\" has no category", pnstrdup(term.s, term.len)));
}

static void
read_table(Import *import)
{
	Cells		row;
	uint32	   *themes;
	int			columns;

	cells_init(&row, MAX_COLUMNS);
	cells_read(&row, import);
	columns = row.n;
	themes = read_columns(import, &row);
	while (cells_row(&row, import, columns))
		read_liwc_row(import, &row, themes);
}

static void
read_liwc(Import *import)
{
	Legend		legend = {0};
	Str			line;
	int			percents = 0;

	if (is_table(import))
	{
		read_table(import);
		return;
	}
	while (import_line(import, &line))
	{
		Str			trimmed = import_trim(line);

		if (trimmed.len == 0)
			continue;
		if (trimmed.len == 1 && *trimmed.s == '%')
		{
			if (++percents == 2)
				sort_legend(import, &legend);
		}
		else if (percents == 0)
			import_error(import, "A LIWC file begins with a legend between two lines with \"%\".", NULL);
		else if (percents == 1)
			read_category(import, &legend, line);
		else
			read_liwc_term(import, &legend, trimmed);
	}
	if (percents < 2)
		import_error(import, "The legend has no end: a line with \"%\".", NULL);
}

static int
compare_patterns(const void *a, const void *b)
{
	const CodebookTerm *x = *(const CodebookTerm *const *) a;
	const CodebookTerm *y = *(const CodebookTerm *const *) b;
	int			c = str_compare(x->pattern, y->pattern);

	return c != 0 ? c : (x->theme > y->theme) - (x->theme < y->theme);
}

/* One line a pattern, with all its categories. */
static void
write_terms(Export *export)
{
	const Codebook *book = export->book;
	const CodebookTerm **terms = palloc_array(const CodebookTerm *, Max(book->nterms, 1));
	int			n = 0;

	for (uint32 i = 0; i < book->nterms; i++)
		if (export_wants(export, &book->terms[i]))
			terms[n++] = &book->terms[i];
	qsort(terms, n, sizeof(*terms), compare_patterns);
	for (int i = 0; i < n; i++)
	{
		if (i == 0 || !str_equal(terms[i - 1]->pattern, terms[i]->pattern))
		{
			if (i > 0)
				appendStringInfoChar(&export->out, '\n');
			export_str(export, terms[i]->pattern);
		}
		appendStringInfo(&export->out, "\t%u", terms[i]->theme + 1);
	}
	if (n > 0)
		appendStringInfoChar(&export->out, '\n');
}

static void
write_liwc(Export *export)
{
	const Codebook *book = export->book;

	appendStringInfoString(&export->out, "%\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		export_tabs(export, export_level(&book->themes[i]) - 1);
		appendStringInfo(&export->out, "%u\t", i + 1);
		export_str(export, export_label(export, &book->themes[i]));
		appendStringInfoChar(&export->out, '\n');
	}
	appendStringInfoString(&export->out, "%\n");
	write_terms(export);
}

const Format liwc_format = {
	.name = "liwc",
	.files = ".dic or .dicx",
	.kinds = HOLDS_KIND(TERM_GLOB),
	.wildcards = "*?",
	.reserved = "%",
	.reserved_first = "<",
	.read = read_liwc,
	.write = write_liwc,
};
