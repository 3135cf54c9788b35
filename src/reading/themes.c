/*
 * themes.c
 *	  themes(coding [, level]): the codes as rows, as they are or rolled up.
 *
 * Rejections are no codes and give no rows.  Rolled up to a level, codes count
 * for the ancestor with so many labels (for themselves where they have no more):
 * weights are added, a stance is kept where all that have one agree and is
 * neutral where they do not, an origin is kept where it is the same for all.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/rows.h"
#include "coding/coding.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_themes);
SQL_FUNCTION(coding_themes_at_level);

enum
{
	COL_ORDINAL, COL_THEME, COL_STANCE, COL_WEIGHT, COL_ORIGIN, COL_SPANS, NCOLS
};

static void
put_row(Rows *rows, const Code *code, float8 weight)
{
	Datum		values[NCOLS];
	bool		nulls[NCOLS] = {false};
	const char *stance = stance_name(code->stance);

	rows_next(rows);
	values[COL_ORDINAL] = Int32GetDatum(code->ordinal);
	values[COL_THEME] = PointerGetDatum(theme_make(code->path, code->path_len));
	set_text(values, nulls, COL_STANCE, stance, stance ? strlen(stance) : 0);
	values[COL_WEIGHT] = Float8GetDatum(weight);
	set_text(values, nulls, COL_ORIGIN, code->origin, code->origin_len);
	nulls[COL_SPANS] = code->nspans == 0;
	values[COL_SPANS] = code->nspans > 0 ? ranges_of_spans(code->spans, code->nspans) : (Datum) 0;
	rows_put(rows, values, nulls);
}

Datum
coding_themes(PG_FUNCTION_ARGS)
{
	Rows		rows;
	Coding		coding;
	Code	   *codes;
	int			n;

	rows_begin(&rows, fcinfo);
	coding_open(&coding, PG_GETARG_CODING_PP(0));
	n = coding_codes(&coding, &codes);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!codes[i].rejected)
			put_row(&rows, &codes[i], codes[i].weight);
	}
	return (Datum) 0;
}

Datum
coding_themes_at_level(PG_FUNCTION_ARGS)
{
	int64		level = PG_GETARG_INT64(1);
	Rows		rows;
	Coding		coding;
	Code	   *codes;
	Code		sum;
	float8		weight = 0;
	bool		have = false;
	int			n;

	if (level < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("level must be at least 1"),
				 errdetail("It is " INT64_FORMAT "; a level is a number of labels, 1 is the codebook.", level)));
	rows_begin(&rows, fcinfo);
	coding_open(&coding, PG_GETARG_CODING_PP(0));
	n = coding_codes(&coding, &codes);

	/* themes of one ancestor stand together */
	for (int i = 0; i < n; i++)
	{
		Code		code = codes[i];

		CHECK_FOR_INTERRUPTS();
		if (code.rejected)
			continue;
		code.path_len = theme_prefix(code.path, code.path_len, Min(level, THEME_MAX_LABELS));
		code.nspans = 0;
		if (have && code.ordinal == sum.ordinal &&
			code.path_len == sum.path_len && memcmp(code.path, sum.path, code.path_len) == 0)
		{
			weight += code.weight;
			if (sum.stance == STANCE_NONE)
				sum.stance = code.stance;
			else if (code.stance != STANCE_NONE && code.stance != sum.stance)
				sum.stance = STANCE_NEUTRAL;
			if (sum.origin != NULL && (sum.origin_len != code.origin_len ||
									   memcmp(sum.origin, code.origin, code.origin_len) != 0))
				sum.origin = NULL;
			continue;
		}
		if (have)
			put_row(&rows, &sum, weight);
		sum = code;
		weight = code.weight;
		have = true;
	}
	if (have)
		put_row(&rows, &sum, weight);
	return (Datum) 0;
}
