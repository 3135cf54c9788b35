/*
 * csv.c
 *	  Terms as CSV (RFC 4180): a header line with the names of columns, of which
 *	  "theme" and "term" are required; language, kind, weight, stance, exclude,
 *	  title, description and valence may follow, in any order.
 *
 * A theme is its path below the codebook's name.  An empty term is none: the row
 * says that the theme exists, its title, description and valence.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "base/json.h"
#include "formats/cells.h"
#include "formats/export.h"

typedef enum CsvColumn
{
	CSV_THEME, CSV_TERM, CSV_LANGUAGE, CSV_KIND, CSV_WEIGHT, CSV_STANCE, CSV_EXCLUDE,
	CSV_TITLE, CSV_DESCRIPTION, CSV_VALENCE, CSV_COLUMNS
} CsvColumn;

static const char *const column_names[CSV_COLUMNS] = {
	"theme", "term", "language", "kind", "weight", "stance", "exclude", "title", "description",
	"valence"
};

static char *
known_columns(void)
{
	StringInfoData list;

	initStringInfo(&list);
	for (int column = 0; column < CSV_COLUMNS; column++)
		append_listed(&list, column, CSV_COLUMNS, column_names[column]);
	return list.data;
}

static void
read_header(Import *import, const Cells *record, int places[CSV_COLUMNS])
{
	for (int column = 0; column < CSV_COLUMNS; column++)
		places[column] = -1;
	for (int i = 0; i < record->n; i++)
	{
		Str			name = import_trim(cells_field(record, i));
		int			column;

		for (column = 0; column < CSV_COLUMNS; column++)
			if (bytes_equal(column_names[column], strlen(column_names[column]), name.s, name.len))
				break;
		if (column == CSV_COLUMNS)
			import_error(import, psprintf("Unknown column \"%s\"; known are %s.",
										  pnstrdup(name.s, name.len), known_columns()),
						 "A table with other columns is loaded by COPY and made a codebook by codebook_agg().");
		if (places[column] >= 0)
			import_error(import, psprintf("Column \"%s\" is there twice.", column_names[column]), NULL);
		places[column] = i;
	}
	for (int column = CSV_THEME; column <= CSV_TERM; column++)
		if (places[column] < 0)
			import_error(import, psprintf("It has no column \"%s\".", column_names[column]), NULL);
}

static void
read_row(Import *import, const Cells *record, const int places[CSV_COLUMNS], StringInfo path)
{
	Str			values[CSV_COLUMNS];
	ThemeInput	says;
	TermInput	term = TERM_INPUT_DEFAULT;
	StringInfoData full;
	uint32		theme;

	for (int column = 0; column < CSV_COLUMNS; column++)
	{
		Str			none = {"", 0};

		values[column] = places[column] < 0 ? none : cells_field(record, places[column]);
	}

	initStringInfo(&full);
	appendBinaryStringInfo(&full, import->name.s, import->name.len);
	appendStringInfoChar(&full, '/');
	appendBinaryStringInfo(&full, values[CSV_THEME].s, values[CSV_THEME].len);
	theme_parse(path, full.data, full.len, NULL);
	pfree(full.data);
	says.title = values[CSV_TITLE];
	says.description = values[CSV_DESCRIPTION];
	says.valence = values[CSV_VALENCE].len == 0 ? VALENCE_UNSAID
		: codebook_valence_argument(values[CSV_VALENCE].s, values[CSV_VALENCE].len);
	codebook_add_theme(import->builder, path->data, path->len, &says, &theme, NULL);
	if (values[CSV_TERM].len == 0)
		return;

	term.pattern = values[CSV_TERM];
	term.language = values[CSV_LANGUAGE].len > 0 ? values[CSV_LANGUAGE] : import->language;
	if (values[CSV_KIND].len > 0)
		term.kind = codebook_kind_argument(values[CSV_KIND].s, values[CSV_KIND].len);
	if (values[CSV_STANCE].len > 0)
		term.stance = codebook_stance_argument(values[CSV_STANCE].s, values[CSV_STANCE].len);
	if (values[CSV_WEIGHT].len > 0)
	{
		char	   *number = pnstrdup(values[CSV_WEIGHT].s, values[CSV_WEIGHT].len);
		char	   *stop;

		term.weight = strtod(number, &stop);
		if (stop == number || *stop != '\0')
			import_error(import, psprintf("Weight \"%s\" is no number.", number), NULL);
	}
	if (values[CSV_EXCLUDE].len > 0 &&
		!parse_bool_with_len(values[CSV_EXCLUDE].s, values[CSV_EXCLUDE].len, &term.exclude))
		import_error(import, psprintf("\"%s\" in column \"exclude\" is neither true nor false.",
									  pnstrdup(values[CSV_EXCLUDE].s, values[CSV_EXCLUDE].len)), NULL);
	codebook_add_term(import->builder, theme, &term, NULL);
}

static void
read_csv(Import *import)
{
	Cells		record;
	StringInfoData path;
	int			places[CSV_COLUMNS];
	int			columns;

	cells_init(&record, CSV_COLUMNS);
	initStringInfo(&path);
	if (!cells_read(&record, import))
		import_error(import, "It is empty.", NULL);
	read_header(import, &record, places);
	columns = record.n;
	while (cells_row(&record, import, columns))
		read_row(import, &record, places, &path);
}

static void
put_field(StringInfo out, Str str)
{
	bool		quote = false;

	for (uint32 i = 0; i < str.len && !quote; i++)
		quote = str.s[i] == ',' || str.s[i] == '"' || str.s[i] == '\n' || str.s[i] == '\r';
	if (!quote)
	{
		appendBinaryStringInfo(out, str.s, str.len);
		return;
	}
	appendStringInfoChar(out, '"');
	for (uint32 i = 0; i < str.len; i++)
	{
		if (str.s[i] == '"')
			appendStringInfoChar(out, '"');
		appendStringInfoCharMacro(out, str.s[i]);
	}
	appendStringInfoChar(out, '"');
}

/* A row for each theme, with what is said about it, and one for each of its terms. */
static void
write_csv(Export *export)
{
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	uint32		term = 0;

	appendStringInfoString(out, "theme,title,description,valence,term,language,kind,weight,stance,exclude\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTheme *theme = &book->themes[i];
		const char *valence = valence_name(theme->own_valence);
		Str			path;
		const CodebookTerm *t;

		path.s = theme_path_text(theme->path.s, theme->path.len);
		path.len = strlen(path.s);
		put_field(out, path);
		appendStringInfoChar(out, ',');
		put_field(out, theme->title);
		appendStringInfoChar(out, ',');
		put_field(out, theme->description);
		appendStringInfo(out, ",%s,,,,,,\n", valence ? valence : "");
		while ((t = export_next(export, i, &term)) != NULL)
		{
			Str			language = book->languages[t->language];

			put_field(out, path);
			appendStringInfoString(out, ",,,,");
			put_field(out, t->pattern);
			appendStringInfo(out, ",%.*s,%s,", (int) language.len, language.s, kind_name(t->kind));
			json_put_float4(out, t->weight);
			appendStringInfo(out, ",%s,%s\n", t->stance ? stance_name(t->stance) : "",
							 t->exclude ? "true" : "false");
		}
	}
}

const Format csv_format = {
	.name = "csv",
	.kinds = HOLDS_ALL_KINDS,
	.wildcards = "*?",
	.languages = true,
	.weights = true,
	.stances = true,
	.exclusions = true,
	.descriptions = true,
	.valences = true,
	.read = read_csv,
	.write = write_csv,
};
