/*
 * format_csv.c
 *	  Tables of terms as CSV (RFC 4180): a header names the columns, which are
 *	  those of terms() and the title of a theme.
 *
 * A header separated by semicolons or tabs says that the file is.  A theme
 * that does not begin with the name given is put below it, so that a column of
 * bare category names will do.
 */
#include "postgres.h"
#include "compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "codebook/formats.h"
#include "theme/theme.h"

#define MAX_COLUMNS 100

typedef enum Column
{
	COLUMN_THEME,
	COLUMN_TERM,
	COLUMN_LANGUAGE,
	COLUMN_KIND,
	COLUMN_WEIGHT,
	COLUMN_STANCE,
	COLUMN_EXCLUDE,
	COLUMN_TITLE,
	COLUMNS
} Column;

static const char *const column_names[COLUMNS] = {
	"theme", "term", "language", "kind", "weight", "stance", "exclude", "title"
};

typedef struct Record
{
	char		separator;
	int			next_line;		/* line after the record */
	int			n;
	CodebookString fields[MAX_COLUMNS];
} Record;

static CodebookString
quoted_field(Import *im, Record *r)
{
	const char *end = im->text + im->length;
	StringInfoData value;
	CodebookString field;

	initStringInfo(&value);
	im->at++;
	for (;;)
	{
		if (im->at >= end)
			import_error(im, "A quoted field is not closed.");
		if (*im->at == '"')
		{
			if (im->at + 1 >= end || im->at[1] != '"')
				break;
			im->at++;
		}
		else if (*im->at == '\n')
			r->next_line++;
		appendStringInfoChar(&value, *im->at++);
	}
	im->at++;
	if (im->at < end && *im->at != r->separator && *im->at != '\n' && *im->at != '\r')
		import_error(im, "A quoted field is followed by \"%s\".",
					 import_shown((CodebookString) {im->at, pg_mblen(im->at)}));
	field.s = value.data;
	field.len = value.len;
	return field;
}

/* The next record, skipping empty lines; false at the end. */
static bool
read_record(Import *im, Record *r)
{
	const char *end = im->text + im->length;

	CHECK_FOR_INTERRUPTS();
	im->line = r->next_line;
	while (im->at < end && (*im->at == '\n' || *im->at == '\r'))
	{
		if (*im->at == '\n')
			im->line++;
		im->at++;
	}
	r->next_line = im->line;
	r->n = 0;
	if (im->at >= end)
		return false;
	for (;;)
	{
		CodebookString field = {im->at, 0};

		if (r->n == MAX_COLUMNS)
			import_error(im, "It has more than %d columns.", MAX_COLUMNS);
		if (im->at < end && *im->at == '"')
			field = quoted_field(im, r);
		else
		{
			while (im->at < end && *im->at != r->separator && *im->at != '\n' && *im->at != '\r')
				im->at++;
			field.len = im->at - field.s;
		}
		r->fields[r->n++] = field;
		if (im->at >= end || *im->at != r->separator)
			return true;
		im->at++;
	}
}

/* The one of comma, semicolon and tab that the header has most of. */
static char
header_separator(Import *im)
{
	static const char candidates[] = ",;\t";
	int			counts[lengthof(candidates)] = {0};
	int			best = 0;

	for (const char *p = im->text; *p && *p != '\n' && *p != '\r'; p++)
		for (int i = 0; candidates[i]; i++)
			counts[i] += *p == candidates[i];
	for (int i = 1; candidates[i]; i++)
		if (counts[i] > counts[best])
			best = i;
	return candidates[best];
}

static void
read_header(Import *im, Record *r, int where[COLUMNS])
{
	StringInfoData names;

	initStringInfo(&names);
	for (int c = 0; c < COLUMNS; c++)
		where[c] = -1;
	for (int i = 0; i < r->n; i++)
	{
		CodebookString name = import_trim(r->fields[i]);
		int			c = 0;

		appendStringInfo(&names, "%s%s", i ? ", " : "", import_shown(name));
		while (c < COLUMNS && (strlen(column_names[c]) != name.len ||
							   pg_strncasecmp(name.s, column_names[c], name.len) != 0))
			c++;
		if (c == COLUMNS)
			import_left_out(im, "column \"%s\"", import_shown(name));
		else if (where[c] >= 0)
			import_error(im, "Column \"%s\" is there twice.", column_names[c]);
		else
			where[c] = i;
	}
	if (where[COLUMN_THEME] < 0 || where[COLUMN_TERM] < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("%s has no column \"%s\"", im->format->what,
						column_names[where[COLUMN_THEME] < 0 ? COLUMN_THEME : COLUMN_TERM]),
				 errdetail("Its header names %s.", names.data),
				 errhint("Files with other columns are loaded into a table by COPY, and made a codebook by codebook_agg().")));
}

static uint32
row_theme(Import *im, CodebookString theme, CodebookString title)
{
	uint32		index;
	int			first;

	theme_parse(&im->path, theme.s, theme.len, NULL);
	first = theme_prefix(im->path.data, im->path.len, 1);
	if (im->name && (first == im->path.len || (int) strlen(im->name) != first ||
					 memcmp(im->name, im->path.data, first) != 0))
	{
		resetStringInfo(&im->theme_text);
		appendStringInfo(&im->theme_text, "%s/%.*s", im->name, (int) theme.len, theme.s);
		theme_parse(&im->path, im->theme_text.data, im->theme_text.len, NULL);
	}
	codebook_add_theme(im->builder, im->path.data, im->path.len, title.s, title.len, &index, NULL);
	return index;
}

static void
read_row(Import *im, Record *r, const int where[COLUMNS])
{
	CodebookString v[COLUMNS];
	TermInput	term = TERM_INPUT_DEFAULT;
	uint32		theme;

	for (int c = 0; c < COLUMNS; c++)
		v[c] = where[c] >= 0 ? r->fields[where[c]] : string_of("");
	if (v[COLUMN_THEME].len == 0)
		import_error(im, "The row has no theme.");
	theme = row_theme(im, v[COLUMN_THEME], v[COLUMN_TITLE]);
	if (v[COLUMN_TERM].len == 0)
		return;
	term.pattern = v[COLUMN_TERM];
	term.language = v[COLUMN_LANGUAGE];
	if (v[COLUMN_KIND].len > 0)
		term.kind = codebook_kind_argument(v[COLUMN_KIND].s, v[COLUMN_KIND].len);
	if (v[COLUMN_STANCE].len > 0)
		term.stance = codebook_stance_argument(v[COLUMN_STANCE].s, v[COLUMN_STANCE].len);
	if (v[COLUMN_WEIGHT].len > 0)
		term.weight = DatumGetFloat8(DirectFunctionCall1(float8in,
														 CStringGetDatum(pnstrdup(v[COLUMN_WEIGHT].s, v[COLUMN_WEIGHT].len))));
	if (v[COLUMN_EXCLUDE].len > 0 &&
		!parse_bool_with_len(v[COLUMN_EXCLUDE].s, v[COLUMN_EXCLUDE].len, &term.exclude))
		import_error(im, "\"exclude\" is \"%s\"; it must be true or false.",
					 import_shown(v[COLUMN_EXCLUDE]));
	import_term(im, theme, &term);
}

static void
read_csv(Import *im)
{
	Record		r = {header_separator(im), 1};
	int			where[COLUMNS];
	int			n;

	if (!read_record(im, &r))
		import_error(im, "It is empty.");
	n = r.n;
	read_header(im, &r, where);
	while (read_record(im, &r))
	{
		if (r.n != n)
			import_error(im, "The row has %d fields, the header %d.", r.n, n);
		read_row(im, &r, where);
	}
}

/* --- writing --- */

static void
put_field(StringInfo out, const char *s, int length)
{
	bool		quote = length > 0 && (*s == ' ' || s[length - 1] == ' ');

	for (int i = 0; i < length; i++)
		quote |= strchr(",;\"\t\r\n", s[i]) != NULL;
	if (!quote)
	{
		appendBinaryStringInfo(out, s, length);
		return;
	}
	appendStringInfoChar(out, '"');
	for (int i = 0; i < length; i++)
	{
		if (s[i] == '"')
			appendStringInfoChar(out, '"');
		appendStringInfoChar(out, s[i]);
	}
	appendStringInfoChar(out, '"');
}

static void
put_name(StringInfo out, const char *name)
{
	appendStringInfoChar(out, ',');
	if (name)
		appendStringInfoString(out, name);
}

static void
write_csv(Export *ex)
{
	const Codebook *book = ex->book;
	StringInfoData path,
				theme;

	initStringInfo(&path);
	initStringInfo(&theme);
	for (int c = 0; c < COLUMNS; c++)
		appendStringInfo(ex->out, "%s%s", c ? "," : "", column_names[c]);
	appendStringInfoChar(ex->out, '\n');
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		CodebookString title = book->themes[i].title;

		resetStringInfo(&path);
		resetStringInfo(&theme);
		put_theme_path(&path, book, i);
		theme_print(&theme, path.data, path.len);
		if (title.len > 0 || ex->first[i] == ex->first[i + 1])
		{
			put_field(ex->out, theme.data, theme.len);
			appendStringInfoString(ex->out, ",,,,,,,");
			put_field(ex->out, title.s, title.len);
			appendStringInfoChar(ex->out, '\n');
		}
		for (uint32 t = ex->first[i]; t < ex->first[i + 1]; t++)
		{
			const CodebookTerm *term = &book->terms[t];
			CodebookString language = book->languages[term->language];

			put_field(ex->out, theme.data, theme.len);
			appendStringInfoChar(ex->out, ',');
			put_field(ex->out, term->pattern.s, term->pattern.len);
			appendStringInfoChar(ex->out, ',');
			put_field(ex->out, language.s, language.len);
			put_name(ex->out, term->kind == TERM_GLOB ? NULL : kind_name(term->kind));
			appendStringInfoChar(ex->out, ',');
			if (term->weight != 1.0f)
				put_weight(ex->out, term->weight);
			put_name(ex->out, stance_name(term->stance));
			put_name(ex->out, term->exclude ? "true" : NULL);
			appendStringInfoString(ex->out, ",\n");
		}
	}
}

const Format format_csv = {
	"csv tsv", "CSV file of terms", FORMAT_NAME | FORMAT_TITLE | FORMAT_TERM, read_csv, write_csv
};
