/*
 * kwic.c
 *	  kwic(statement, codebook | themequery): keywords in context.
 *
 * A row for each match that evidence() would give, or for each place where the
 * words of a query stand, with the text before and behind it: at most `width`
 * characters, without a word that the width would cut, or as many words
 * (text/words.h); never beyond the proposal, or the piece of text between two.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/rows.h"
#include "library/library.h"
#include "matching/code.h"
#include "query/query_scan.h"
#include "reading/gap.h"
#include "text/utf8.h"
#include "text/words.h"
#include "theme/theme.h"

SQL_FUNCTION(statement_kwic);
SQL_FUNCTION(statement_kwic_name);
SQL_FUNCTION(statement_kwic_query);

#define MAX_WIDTH 10000

enum
{
	COL_ORDINAL, COL_START, COL_STOP, COL_PRE, COL_KEYWORD, COL_POST, COL_THEME, NCOLS
};

/* --- in characters --- */

/* Where the context before `at` begins. */
static int
context_start(const char *text, int bound, int at, int width)
{
	int			p = at;

	while (p > bound && width > 0)
	{
		p--;
		while (p > bound && utf8_is_continuation((unsigned char) text[p]))
			p--;
		width--;
	}
	/* a word that is cut is left out, where there is another one */
	if (p > bound && !is_space_byte(text[p - 1]) && !is_space_byte(text[p]))
		for (int q = p; q < at; q++)
			if (is_space_byte(text[q]))
			{
				p = q + 1;
				break;
			}
	return p;
}

static int
context_stop(const char *text, int at, int bound, int width)
{
	int			p = at;

	while (p < bound && width > 0)
	{
		p++;
		while (p < bound && utf8_is_continuation((unsigned char) text[p]))
			p++;
		width--;
	}
	if (p < bound && !is_space_byte(text[p]) && !is_space_byte(text[p - 1]))
		for (int q = p; q > at; q--)
			if (is_space_byte(text[q - 1]))
			{
				p = q - 1;
				break;
			}
	return p;
}

/* --- in words --- */

/* The words before the matches, which come in the order of their beginnings. */
typedef struct WordContext
{
	const char *text;
	Folder	   *folder;
	int			width;
	int			low;			/* of the region that is read; -1: none */
	WordReader	reader;
	Word		word;			/* the next one */
	int			n;				/* words of the region before it */
	int		   *starts;			/* of the last `width` of them, by number */
} WordContext;

static void
kwic_next_word(WordContext *context)
{
	if (context->word.kind != WORD_CHARACTER || !word_next_character(&context->reader, &context->word))
		word_next(&context->reader, &context->word);
}

static void
words_begin(WordContext *context, const char *text, int width)
{
	context->text = text;

	context->folder = folder_get(FOLDING_ALL);
	context->width = width;
	context->low = -1;
	context->starts = palloc_array(int, width + 1);
}

/* Where the context before `at` begins: the words that end there or before. */
static int
words_start(WordContext *context, int low, int high, int at)
{
	if (context->width == 0)
		return at;
	if (low != context->low)
	{
		context->low = low;
		context->n = 0;
		word_reader(&context->reader, context->folder, context->text + high);
		word_begin(&context->word, context->text + low);
		kwic_next_word(context);
	}
	for (; context->word.kind != WORD_END && context->word.stop <= context->text + at; kwic_next_word(context))
	{
		if ((context->n & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		context->starts[context->n++ % context->width] = (int) (context->word.start - context->text);
	}
	return context->n < context->width ? low : context->starts[context->n % context->width];
}

/* Where the context behind `at` ends.  The rest of a word that the match begins does not count. */
static int
words_stop(const WordContext *context, int at, int high)
{
	WordContext behind = *context;
	const char *p = behind.text + at;
	uint32		last;

	if (behind.width == 0)
		return at;
	word_reader(&behind.reader, behind.folder, behind.text + high);
	utf8_previous(behind.text, p, &last);
	if (FOLD_CLASS(fold_entry(behind.folder, last)) != FOLD_UNSPACED)
		p = word_end(&behind.reader, p);
	word_begin(&behind.word, p);
	for (int n = 0; n < behind.width; n++)
	{
		kwic_next_word(&behind);
		if (behind.word.kind == WORD_END)
			return high;
	}
	return (int) (behind.word.stop - behind.text);
}

/* --- rows --- */

/* Line breaks and runs of blanks would spoil a concordance: one blank each. */
static Datum
line_text(const char *s, int length)
{
	text	   *result = palloc(VARHDRSZ + length);
	char	   *out = VARDATA(result);

	for (int i = 0; i < length; i++)
		if (!is_space_byte(s[i]))
			*out++ = s[i];
		else if (i == 0 || !is_space_byte(s[i - 1]))
			*out++ = ' ';
	SET_VARSIZE(result, out - (char *) result);
	return PointerGetDatum(result);
}

static int
get_width(FunctionCallInfo fcinfo)
{
	int64		width = PG_GETARG_INT64(2);

	if (width < 0 || width > MAX_WIDTH)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("width must be from 0 to %d", MAX_WIDTH),
				 errdetail("It is " INT64_FORMAT ".", width)));
	return width;
}

static bool
unit_is_words(FunctionCallInfo fcinfo)
{
	char	   *unit = text_to_cstring(PG_GETARG_TEXT_PP(3));

	if (strcmp(unit, "words") == 0)
		return true;
	if (strcmp(unit, "characters") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown unit of width: \"%s\"", unit),
				 errhint("Use \"characters\" or \"words\".")));
	return false;
}

/* The rows; book is NULL where the matches are of no codebook. */
static void
put_matches(FunctionCallInfo fcinfo, Statement *s, const Proposal *proposals,
			const Match *matches, int n, const Codebook *book)
{
	int			width = get_width(fcinfo);
	bool		in_words = unit_is_words(fcinfo);
	WordContext words;
	Rows		rows;
	Utf8Cursor	cursor;
	int			at = 0;

	rows_begin(&rows, fcinfo);
	if (in_words)
		words_begin(&words, s->text, width);
	utf8_cursor_init(&cursor, s->text, s->text_len);
	for (int i = 0; i < n; i++)
	{
		const Match *m = &matches[i];
		int			ordinal = statement_ordinal_at(proposals, s->nproposals, &at, m->start);
		int			low,
					high,
					from,
					to;
		Datum		values[NCOLS];
		bool		nulls[NCOLS] = {false};

		rows_next(&rows);
		if (ordinal > 0)
		{
			low = proposals[ordinal - 1].byte_start;
			high = proposals[ordinal - 1].byte_stop;
		}
		else
			reading_gap(s, proposals, at, &low, &high);
		from = in_words ? words_start(&words, low, high, m->start)
			: context_start(s->text, low, m->start, width);
		to = in_words ? words_stop(&words, m->stop, high)
			: context_stop(s->text, m->stop, high, width);
		values[COL_ORDINAL] = Int32GetDatum(ordinal);
		values[COL_START] = Int32GetDatum(utf8_cursor_character(&cursor, m->start));
		values[COL_STOP] = Int32GetDatum(DatumGetInt32(values[COL_START]) +
										 utf8_count(s->text + m->start, s->text + m->stop));
		values[COL_PRE] = line_text(s->text + from, m->start - from);
		values[COL_KEYWORD] = line_text(s->text + m->start, m->stop - m->start);
		values[COL_POST] = line_text(s->text + m->stop, to - m->stop);
		nulls[COL_THEME] = book == NULL;
		values[COL_THEME] = book ? code_theme(book, m->theme) : (Datum) 0;
		rows_put(&rows, values, nulls);
	}
}

static Datum
kwic_codebook(FunctionCallInfo fcinfo, Datum value)
{
	const Codebook *book = kept_codebook(kept_codebooks_of(fcinfo), value);
	Statement	s;
	Proposal   *proposals;
	Match	   *matches;
	int			n;

	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	proposals = statement_proposals(&s);
	n = code_matches(book, &s, proposals, MISSING_ERROR, &matches);
	put_matches(fcinfo, &s, proposals, matches, n, book);
	return (Datum) 0;
}

/* kwic(statement, codebook, width, unit) */
Datum
statement_kwic(PG_FUNCTION_ARGS)
{
	return kwic_codebook(fcinfo, PG_GETARG_DATUM(1));
}

/* kwic(statement, text, width, unit) */
Datum
statement_kwic_name(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(1);

	return kwic_codebook(fcinfo, library_book(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)));
}

/* kwic(statement, themequery, width, unit) */
Datum
statement_kwic_query(PG_FUNCTION_ARGS)
{
	QueryScan  *scan = query_scan(fcinfo, 1);
	Statement	s;
	Proposal   *proposals;
	Match	   *matches;
	int		   *edges;
	int			n;

	query_only_words(query_scan_query(scan), "kwic");
	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	proposals = statement_proposals(&s);
	edges = statement_edges(&s, proposals);
	n = query_scan_words(scan, &s, edges, 2 * s.nproposals, &matches);
	put_matches(fcinfo, &s, proposals, matches, n, NULL);
	return (Datum) 0;
}
