/*
 * words.c
 *	  words(statement): each proposal's words, and the outside's under ordinal 0;
 *	  word_count(): how many.
 *
 * They are the words by which terms and queries are found (text/words.h), so that a
 * share of a text's words and the matches in it are counted alike.  A word does not
 * cross the edge of a proposal.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/rows.h"
#include "language/word_parts.h"
#include "statement/statement.h"
#include "text/utf8.h"
#include "text/words.h"

SQL_FUNCTION(statement_words);
SQL_FUNCTION(statement_word_count);
SQL_FUNCTION(statement_word_count_of);

typedef struct WordRows
{
	Rows		rows;
	Statement	s;
	Folder	   *folder;
	Utf8Cursor	cursor;
	int			outside;		/* words of ordinal 0 so far */
} WordRows;

enum
{
	COL_ORDINAL, COL_N, COL_START, COL_STOP, COL_WORD, COL_FOLDED, NCOLS
};

static void
put_word_row(WordRows *rows, int ordinal, int n, const Word *word)
{
	const char *text = rows->s.text;
	int			length = (int) (word->stop - word->start);
	char		folded[WORD_MAX_BYTES];
	Datum		values[NCOLS];
	bool		nulls[NCOLS] = {false};

	rows_next(&rows->rows);
	values[COL_ORDINAL] = Int32GetDatum(ordinal);
	values[COL_N] = Int32GetDatum(n);
	values[COL_START] = Int32GetDatum(utf8_cursor_character(&rows->cursor, (int) (word->start - text)));
	values[COL_STOP] = Int32GetDatum(utf8_cursor_character(&rows->cursor, (int) (word->stop - text)));
	set_text(values, nulls, COL_WORD, word->start, length);
	if (word_is_plain(word->start, length))
		values[COL_FOLDED] = values[COL_WORD];
	else
	{
		WordPart	parts[WORD_MAX_PARTS];

		word_parts(rows->folder, word->start, length, parts);
		set_text(values, nulls, COL_FOLDED, folded,
				 word_part_fold(rows->folder, word->start, &parts[0], folded, sizeof(folded)));
	}
	rows_put(&rows->rows, values, nulls);
}

/* Words of text[start, stop); n counts on where a piece of the outside did. */
static void
put_words(WordRows *rows, int ordinal, int start, int stop)
{
	WordReader	reader;
	Word		word;
	int			n = ordinal == 0 ? rows->outside : 0;

	word_reader(&reader, rows->folder, rows->s.text + stop);
	word_begin(&word, rows->s.text + start);
	while (word_next(&reader, &word) != WORD_END)
	{
		if (word.kind == WORD_LETTERS)
			put_word_row(rows, ordinal, ++n, &word);
		else if (word.kind == WORD_CHARACTER)
			do
				put_word_row(rows, ordinal, ++n, &word);
			while (word_next_character(&reader, &word));
	}
	if (ordinal == 0)
		rows->outside = n;
}

Datum
statement_words(PG_FUNCTION_ARGS)
{
	WordRows	rows = {0};
	StatementPiece piece = {0};

	rows_begin(&rows.rows, fcinfo);
	statement_open(&rows.s, PG_GETARG_STATEMENT_PP(0));
	rows.folder = folder_get(FOLDING_ALL);
	utf8_cursor_init(&rows.cursor, rows.s.text, rows.s.text_len);
	while (statement_next_piece(&rows.s, &piece))
		put_words(&rows, piece.ordinal, piece.start, piece.stop);
	return (Datum) 0;
}

/* --- counting --- */

static int
count_words(const Statement *s, Folder *folder, int start, int stop)
{
	WordReader	reader;
	Word		word;
	int			n = 0;

	word_reader(&reader, folder, s->text + stop);
	word_begin(&word, s->text + start);
	while (word_next(&reader, &word) != WORD_END)
	{
		if (word.kind == WORD_LETTERS)
			n++;
		else if (word.kind == WORD_CHARACTER)
			do
				n++;
			while (word_next_character(&reader, &word));
		if ((n & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return n;
}

/* The words of the proposals, those of the outside, or only those of one ordinal. */
static int
words_of(Statement *s, bool all, int64 ordinal)
{
	Folder	   *folder = folder_get(FOLDING_ALL);
	StatementPiece piece = {0};
	int			n = 0;

	while (statement_next_piece(s, &piece))
		if (all || piece.ordinal == ordinal)
			n += count_words(s, folder, piece.start, piece.stop);
	return n;
}

/* word_count(statement) */
Datum
statement_word_count(PG_FUNCTION_ARGS)
{
	Statement	s;

	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	PG_RETURN_INT32(words_of(&s, true, 0));
}

/* word_count(statement, ordinal) */
Datum
statement_word_count_of(PG_FUNCTION_ARGS)
{
	int64		ordinal = PG_GETARG_INT64(1);
	Statement	s;

	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	if (ordinal < 0 || ordinal > s.nproposals)
		PG_RETURN_NULL();
	PG_RETURN_INT32(words_of(&s, false, ordinal));
}
