/*
 * import_csv.c
 *	  Terms as CSV (RFC 4180): a header line with the names of columns, of which
 *	  "theme" and "term" are required; language, kind, weight, stance, exclude and
 *	  title may follow, in any order.
 *
 * A theme is its path below the codebook's name.  An empty term is none: the row
 * says that the theme exists, and its title.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "codebook/import.h"

typedef enum CsvColumn
{
	CSV_THEME, CSV_TERM, CSV_LANGUAGE, CSV_KIND, CSV_WEIGHT, CSV_STANCE, CSV_EXCLUDE,
	CSV_TITLE, CSV_COLUMNS
} CsvColumn;

static const char *const column_names[CSV_COLUMNS] = {
	"theme", "term", "language", "kind", "weight", "stance", "exclude", "title"
};

/* One record: its fields unquoted one after the other, and where each ends. */
typedef struct Record
{
	StringInfoData text;
	int			ends[CSV_COLUMNS];
	int			n;
} Record;

static Str
field(const Record *record, int i)
{
	Str str;
	int			start = i == 0 ? 0 : record->ends[i - 1];

	str.s = record->text.data + start;
	str.len = record->ends[i] - start;
	return str;
}

static void
end_field(Import *import, Record *record)
{
	if (record->n == CSV_COLUMNS)
		import_error(import, psprintf("It has more than %d columns.", CSV_COLUMNS), NULL);
	record->ends[record->n++] = record->text.len;
}

/* Reads a record, which may have line ends in quotes; false at the end. */
static bool
read_record(Import *import, Record *record, int *lines)
{
	const char *p = import->p;
	bool		quoted = false;

	CHECK_FOR_INTERRUPTS();
	resetStringInfo(&record->text);
	record->n = 0;
	import->line += *lines;
	*lines = 0;
	if (p == import->end)
		return false;
	for (;; p++)
	{
		if (p < import->end && *p == '\n')
			++*lines;
		if (quoted)
		{
			if (p == import->end)
				import_error(import, "A quoted field has no end.", NULL);
			if (*p != '"')
				appendStringInfoCharMacro(&record->text, *p);
			else if (p + 1 < import->end && p[1] == '"')
				appendStringInfoCharMacro(&record->text, *p++);
			else
				quoted = false;
		}
		else if (p == import->end || *p == '\n' || *p == '\r')
		{
			end_field(import, record);
			if (p < import->end && *p == '\r')
			{
				if (p + 1 < import->end && p[1] == '\n')
					p++;
				++*lines;
			}
			import->p = p < import->end ? p + 1 : p;
			return true;
		}
		else if (*p == ',')
			end_field(import, record);
		else if (*p == '"')
			quoted = true;
		else
			appendStringInfoCharMacro(&record->text, *p);
	}
}

static void
read_header(Import *import, const Record *record, int places[CSV_COLUMNS])
{
	for (int column = 0; column < CSV_COLUMNS; column++)
		places[column] = -1;
	for (int i = 0; i < record->n; i++)
	{
		Str name = import_trim(field(record, i));
		int			column;

		for (column = 0; column < CSV_COLUMNS; column++)
			if (strlen(column_names[column]) == name.len &&
				memcmp(column_names[column], name.s, name.len) == 0)
				break;
		if (column == CSV_COLUMNS)
			import_error(import, psprintf("Unknown column \"%s\"; known are theme, term, language, kind, weight, stance, exclude and title.",
										  pnstrdup(name.s, name.len)),
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
read_row(Import *import, const Record *record, const int places[CSV_COLUMNS],
		 StringInfo path)
{
	Str values[CSV_COLUMNS];
	TermInput	term = TERM_INPUT_DEFAULT;
	StringInfoData full;
	uint32		theme;

	for (int column = 0; column < CSV_COLUMNS; column++)
	{
		Str none = {"", 0};

		values[column] = places[column] < 0 ? none : field(record, places[column]);
	}

	initStringInfo(&full);
	appendBinaryStringInfo(&full, import->name.s, import->name.len);
	appendStringInfoChar(&full, '/');
	appendBinaryStringInfo(&full, values[CSV_THEME].s, values[CSV_THEME].len);
	theme_parse(path, full.data, full.len, NULL);
	pfree(full.data);
	codebook_add_theme(import->builder, path->data, path->len,
					   values[CSV_TITLE].s, values[CSV_TITLE].len, &theme, NULL);
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

void
import_csv(Import *import)
{
	Record		record;
	StringInfoData path;
	int			places[CSV_COLUMNS];
	int			lines = 1;
	int			columns;

	initStringInfo(&record.text);
	initStringInfo(&path);
	if (!read_record(import, &record, &lines))
		import_error(import, "It is empty.", NULL);
	read_header(import, &record, places);
	columns = record.n;
	while (read_record(import, &record, &lines))
	{
		if (record.n == 1 && record.text.len == 0)
			continue;
		if (record.n != columns)
			import_error(import, psprintf("The row has %d columns, the header %d.",
										  record.n, columns), NULL);
		read_row(import, &record, places, &path);
	}
}
