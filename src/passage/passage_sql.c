/*
 * passage_sql.c
 *	  shared_passages(a, b, min_words) and a && b.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/rows.h"
#include "passage/passage.h"
#include "statement/statement_kept.h"
#include "text/utf8.h"

SQL_FUNCTION(statement_shared_passages);
SQL_FUNCTION(statement_shares_passage);

enum
{
	COL_A_ORDINAL, COL_A_START, COL_A_STOP, COL_B_ORDINAL, COL_B_START, COL_B_STOP, COL_WORDS, COL_PASSAGE, NCOLS
};

/* Where a passage stands in one of the statements. */
typedef struct Place
{
	int			ordinal;		/* of the proposal that it begins in, 0:
								 * outside */
	int			start;			/* characters */
	int			stop;
	int			byte_start;
	int			byte_stop;
} Place;

typedef struct Source
{
	Statement	s;
	PassageText text;
} Source;

static void
source_open(Source *source, const StatementValue *value)
{
	statement_open(&source->s, value);
	passage_text(&source->text, &source->s, true);
}

/* What a tile is sorted by to be found in one of the statements. */
typedef struct TilePart
{
	int			tile;
	int			first;			/* word */
	int			last;
} TilePart;

static int
by_first(const void *a, const void *b)
{
	return ((const TilePart *) a)->first - ((const TilePart *) b)->first;
}

/* The places of all tiles, by tile: in one pass over the text, in which no two overlap. */
static Place *
find_places(Source *source, TilePart *parts, int n)
{
	Proposal   *proposals = statement_proposals(&source->s);
	Place	   *places = palloc_array(Place, n + 1);
	Utf8Cursor	cursor;
	int			at = 0;

	qsort(parts, n, sizeof(TilePart), by_first);
	utf8_cursor_init(&cursor, source->s.text, source->s.text_len);
	for (int i = 0; i < n; i++)
	{
		Place	   *place = &places[parts[i].tile];

		place->byte_start = source->text.starts[parts[i].first];
		place->byte_stop = source->text.stops[parts[i].last];
		place->start = utf8_cursor_character(&cursor, place->byte_start);
		place->stop = utf8_cursor_character(&cursor, place->byte_stop);
		place->ordinal = statement_ordinal_at(proposals, source->s.nproposals, &at, place->byte_start);
	}
	return places;
}

/* shared_passages(a statement, b statement, min_words int8) */
Datum
statement_shared_passages(PG_FUNCTION_ARGS)
{
	int64		min_words = PG_GETARG_INT64(2);
	Source		a;
	Source		b;
	PassageTile *tiles;
	TilePart   *parts;
	Place	   *in_a;
	Place	   *in_b;
	Rows		rows;
	int			n;

	if (min_words < PASSAGE_MIN_WORDS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a passage must have at least %d words", PASSAGE_MIN_WORDS),
				 errdetail("min_words is " INT64_FORMAT ".", min_words)));
	rows_begin(&rows, fcinfo);
	source_open(&a, PG_GETARG_STATEMENT_PP(0));
	source_open(&b, PG_GETARG_STATEMENT_PP(1));
	n = passage_tiles(&a.text, &b.text, (int) Min(min_words, PG_INT32_MAX), &tiles);
	parts = palloc_array(TilePart, n + 1);
	for (int i = 0; i < n; i++)
	{
		parts[i].tile = i;
		parts[i].first = tiles[i].a;
		parts[i].last = tiles[i].a + tiles[i].n - 1;
	}
	in_a = find_places(&a, parts, n);
	for (int i = 0; i < n; i++)
	{
		parts[i].tile = i;
		parts[i].first = tiles[i].b;
		parts[i].last = tiles[i].b + tiles[i].n - 1;
	}
	in_b = find_places(&b, parts, n);
	for (int i = 0; i < n; i++)
	{
		Datum		values[NCOLS];
		bool		nulls[NCOLS] = {false};

		rows_next(&rows);
		set_int(values, nulls, COL_A_ORDINAL, in_a[i].ordinal, false);
		set_int(values, nulls, COL_A_START, in_a[i].start, false);
		set_int(values, nulls, COL_A_STOP, in_a[i].stop, false);
		set_int(values, nulls, COL_B_ORDINAL, in_b[i].ordinal, false);
		set_int(values, nulls, COL_B_START, in_b[i].start, false);
		set_int(values, nulls, COL_B_STOP, in_b[i].stop, false);
		set_int(values, nulls, COL_WORDS, tiles[i].n, false);
		set_text(values, nulls, COL_PASSAGE, a.s.text + in_a[i].byte_start, in_a[i].byte_stop - in_a[i].byte_start);
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}

/* An argument of &&: joins and indexes ask of one statement whether it shares with many. */
typedef struct KeptText
{
	KeptStatement *statement;
	bool		read;			/* the text is that of the statement */
	PassageText text;			/* in its context */
} KeptText;

static const PassageText *
kept_text(KeptText *kept, Datum value)
{
	bool		same = kept_statement(kept->statement, value);

	if (!same || !kept->read)
	{
		MemoryContext old = MemoryContextSwitchTo(kept->statement->context);

		kept->read = false;
		passage_text(&kept->text, &kept->statement->s, false);
		kept->read = true;
		MemoryContextSwitchTo(old);
	}
	return &kept->text;
}

/* statement && statement */
Datum
statement_shares_passage(PG_FUNCTION_ARGS)
{
	KeptText   *kept = fcinfo->flinfo->fn_extra;
	const PassageText *a;
	const PassageText *b;

	if (kept == NULL)
	{
		MemoryContext context = fcinfo->flinfo->fn_mcxt;

		kept = MemoryContextAllocZero(context, 2 * sizeof(KeptText));
		for (int i = 0; i < 2; i++)
			kept[i].statement = kept_statement_create(context);
		fcinfo->flinfo->fn_extra = kept;
	}
	a = kept_text(&kept[0], PG_GETARG_DATUM(0));
	b = kept_text(&kept[1], PG_GETARG_DATUM(1));
	PG_RETURN_BOOL(passage_shared(a, b, PASSAGE_WORDS));
}
