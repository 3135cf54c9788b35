/*
 * evidence.c
 *	  evidence(statement, codebook): every match that code() counts, and where it
 *	  stands.  The same engine finds both, so they cannot disagree.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/rows.h"
#include "library/library.h"
#include "matching/code.h"
#include "text/utf8.h"
#include "theme/theme.h"

SQL_FUNCTION(statement_evidence);
SQL_FUNCTION(statement_evidence_name);

enum
{
	COL_ORDINAL, COL_THEME, COL_TERM, COL_START, COL_STOP, COL_MATCHED, COL_STANCE, COL_WEIGHT,
	NCOLS
};

Datum
code_theme(const Codebook *book, uint32 theme)
{
	StringInfoData path;

	initStringInfo(&path);
	put_theme_path(&path, book, theme);
	return PointerGetDatum(theme_make(path.data, path.len));
}

static Datum
evidence(FunctionCallInfo fcinfo, Datum value)
{
	const Codebook *book = kept_codebook(kept_codebooks_of(fcinfo), value);
	Statement	s;
	Proposal   *proposals;
	Utf8Cursor	cursor;
	Match	   *matches;
	int			n;
	int			at = 0;
	Rows		rows;

	rows_begin(&rows, fcinfo);
	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	proposals = statement_proposals(&s);
	n = code_matches(book, &s, proposals, MISSING_ERROR, &matches);
	utf8_cursor_init(&cursor, s.text, s.text_len);
	for (int i = 0; i < n; i++)
	{
		const Match *m = &matches[i];
		const Str  *term = &book->terms[m->term].pattern;
		const char *stance = stance_name(m->stance);
		Datum		values[NCOLS];
		bool		nulls[NCOLS] = {false};

		rows_next(&rows);
		values[COL_ORDINAL] = Int32GetDatum(statement_ordinal_at(proposals, s.nproposals, &at, m->start));
		values[COL_THEME] = code_theme(book, m->theme);
		values[COL_TERM] = PointerGetDatum(cstring_to_text_with_len(term->s, term->len));
		values[COL_START] = Int32GetDatum(utf8_cursor_character(&cursor, m->start));
		values[COL_STOP] = Int32GetDatum(DatumGetInt32(values[COL_START]) +
										 utf8_count(s.text + m->start, s.text + m->stop));
		values[COL_MATCHED] = PointerGetDatum(cstring_to_text_with_len(s.text + m->start,
																	   m->stop - m->start));
		nulls[COL_STANCE] = stance == NULL;
		values[COL_STANCE] = stance ? CStringGetTextDatum(stance) : (Datum) 0;
		values[COL_WEIGHT] = Float4GetDatum(m->weight);
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}

/* evidence(statement, codebook) */
Datum
statement_evidence(PG_FUNCTION_ARGS)
{
	return evidence(fcinfo, PG_GETARG_DATUM(1));
}

/* evidence(statement, text) */
Datum
statement_evidence_name(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(1);

	return evidence(fcinfo, library_book(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)));
}
