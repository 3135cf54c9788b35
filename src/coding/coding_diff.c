/*
 * coding_diff.c
 *	  What differs between two codings: one merge over their codes, both in
 *	  stored order.  Rejections count as absent, as they do for queries.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/rows.h"
#include "coding/coding.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_diff);

/*
 * The live codes of a coding.  Without origins, the codes of one ordinal and
 * theme are taken together: weights added, stances that contradict neutral.
 * Weights are as a coding would store them, so that equal ones are equal.
 */
static int
live_codes(const CodingValue *value, bool origins, Code **result)
{
	Coding		coding;
	Code	   *codes;
	int			n;
	int			m = 0;

	coding_open(&coding, value);
	n = coding_codes(&coding, &codes);
	for (int i = 0; i < n; i++)
	{
		Code		code = codes[i];

		if (code.rejected)
			continue;
		if (!origins)
		{
			Code	   *last = m > 0 ? &codes[m - 1] : NULL;

			code.origin = "";
			code.origin_len = 0;
			if (last != NULL && coding_code_order(last, &code) == 0)
			{
				last->weight += code.weight;
				if (last->stance == STANCE_NONE)
					last->stance = code.stance;
				else if (code.stance != STANCE_NONE && code.stance != last->stance)
					last->stance = STANCE_NEUTRAL;
				continue;
			}
		}
		codes[m++] = code;
	}
	for (int i = 0; i < m; i++)
		codes[i].weight = coding_given_weight(codes[i].weight);
	*result = codes;
	return m;
}

static void
put_difference(Rows *rows, const Code *a, const Code *b)
{
	const Code *any = a ? a : b;
	Datum		values[8];
	bool		nulls[8] = {false};

	rows_next(rows);
	values[0] = CStringGetTextDatum(a == NULL ? "added" : b == NULL ? "removed" : "changed");
	values[1] = Int32GetDatum(any->ordinal);
	values[2] = PointerGetDatum(theme_make(any->path, any->path_len));
	set_text(values, nulls, 3, any->origin_len > 0 ? any->origin : NULL, any->origin_len);
	for (int i = 0; i < 2; i++)
	{
		const Code *code = i == 0 ? a : b;

		nulls[4 + i] = code == NULL || code->stance == STANCE_NONE;
		values[4 + i] = nulls[4 + i] ? 0 : CStringGetTextDatum(stance_name(code->stance));
		nulls[6 + i] = code == NULL;
		values[6 + i] = nulls[6 + i] ? 0 : Float8GetDatum(code->weight);
	}
	rows_put(rows, values, nulls);
}

/* coding_diff(a, b, origins, weights) */
Datum
coding_diff(PG_FUNCTION_ARGS)
{
	bool		origins = PG_GETARG_BOOL(2);
	bool		weights = PG_GETARG_BOOL(3);
	Code	   *a,
			   *b;
	int			na = live_codes(PG_GETARG_CODING_PP(0), origins, &a);
	int			nb = live_codes(PG_GETARG_CODING_PP(1), origins, &b);
	int			i = 0,
				j = 0;
	Rows		rows;

	rows_begin(&rows, fcinfo);
	while (i < na || j < nb)
	{
		int			cmp = i == na ? 1 : j == nb ? -1 : coding_code_order(&a[i], &b[j]);

		CHECK_FOR_INTERRUPTS();
		if (cmp < 0)
			put_difference(&rows, &a[i++], NULL);
		else if (cmp > 0)
			put_difference(&rows, NULL, &b[j++]);
		else
		{
			if (a[i].stance != b[j].stance || (weights && a[i].weight != b[j].weight))
				put_difference(&rows, &a[i], &b[j]);
			i++;
			j++;
		}
	}
	return (Datum) 0;
}
