/*
 * sentences.c
 *	  sentences(statement): each proposal's sentences, and the outside's under
 *	  ordinal 0.  No sentence crosses the edge of a proposal.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/rows.h"
#include "statement/statement.h"
#include "text/utf8.h"

SQL_FUNCTION(statement_sentences);

typedef struct SentenceRows
{
	Rows		rows;
	Statement	s;
	char	   *language;
	Utf8Cursor	cursor;
	int			outside;		/* sentences of ordinal 0 so far */
} SentenceRows;

/* Sentences of text[start, stop); n counts on where a piece of the outside did. */
static void
put_sentences(SentenceRows *rows, int ordinal, int start, int stop)
{
	Segment    *sentences;
	int			n = segment_sentences(rows->s.text, start, stop, rows->language, &sentences);

	for (int i = 0; i < n; i++)
	{
		const Segment *sentence = &sentences[i];
		Datum		values[5];
		bool		nulls[5] = {false};

		rows_next(&rows->rows);
		values[0] = Int32GetDatum(ordinal);
		values[1] = Int32GetDatum(ordinal == 0 ? ++rows->outside : i + 1);
		values[2] = Int32GetDatum(utf8_cursor_character(&rows->cursor, sentence->start));
		values[3] = Int32GetDatum(utf8_cursor_character(&rows->cursor, sentence->stop));
		set_text(values, nulls, 4, rows->s.text + sentence->start, sentence->stop - sentence->start);
		rows_put(&rows->rows, values, nulls);
	}
	pfree(sentences);
}

Datum
statement_sentences(PG_FUNCTION_ARGS)
{
	SentenceRows rows = {0};
	StatementPiece piece = {0};

	rows_begin(&rows.rows, fcinfo);
	statement_open(&rows.s, PG_GETARG_STATEMENT_PP(0));
	rows.language = statement_language(&rows.s);
	utf8_cursor_init(&rows.cursor, rows.s.text, rows.s.text_len);
	while (statement_next_piece(&rows.s, &piece))
		put_sentences(&rows, piece.ordinal, piece.start, piece.stop);
	return (Datum) 0;
}
