/*
 * agreement_step.c
 *	  Ratings come in: transition and combine functions of the agreement aggregates.
 */
#include "postgres.h"
#include "base/aggregate.h"
#include "base/compat.h"

#include <math.h>

#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "agreement/agreement.h"
#include "base/bytes.h"
#include "coding/coding_tree.h"

SQL_FUNCTION(agreement_step_texts);
SQL_FUNCTION(agreement_step_numbers);
SQL_FUNCTION(agreement_step_sets);
SQL_FUNCTION(agreement_step_two_texts);
SQL_FUNCTION(agreement_step_two_numbers);
SQL_FUNCTION(agreement_combine);

/* The state of this call, whose kind is known and whose metric is argument `metric`, if any. */
static Agreement *
get_state(FunctionCallInfo fcinfo, AgreementKind kind, int metric_arg)
{
	AgreementMetric metric = METRIC_NOMINAL;
	Agreement  *state;

	if (metric_arg > 0)
	{
		text	   *name = PG_ARGISNULL(metric_arg) ? NULL : PG_GETARG_TEXT_PP(metric_arg);

		metric = agreement_metric(kind, name ? VARDATA_ANY(name) : NULL,
								  name ? VARSIZE_ANY_EXHDR(name) : 0);
	}
	if (PG_ARGISNULL(0))
		return agreement_create(aggregate_context(fcinfo), kind, metric);
	state = agreement_expand(PG_GETARG_DATUM(0), aggregate_context(fcinfo));
	if (state->kind != kind)
		agreement_corrupted();
	agreement_check_metric(state, metric);
	return state;
}

/* The ratings of a unit, one a coder. */
typedef struct Ratings
{
	int			n;
	Datum	   *values;
	bool	   *nulls;
	uint32	   *ids;			/* to be filled: of the ratings that are there */
	uint32		m;
} Ratings;

/* False where the unit has no array. */
static bool
get_ratings(FunctionCallInfo fcinfo, Ratings *ratings)
{
	ArrayType  *array;
	int16		typlen;
	bool		byval;
	char		align;

	if (PG_ARGISNULL(1))
		return false;
	array = PG_GETARG_ARRAYTYPE_P(1);
	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("ratings of a unit must be an array of one dimension"),
				 errdetail("It has %d dimensions.", ARR_NDIM(array)),
				 errhint("A row is a unit, an element what one coder gave it.")));
	get_typlenbyvalalign(ARR_ELEMTYPE(array), &typlen, &byval, &align);
	deconstruct_array(array, ARR_ELEMTYPE(array), typlen, byval, align,
					  &ratings->values, &ratings->nulls, &ratings->n);
	ratings->ids = palloc_array(uint32, ratings->n + 1);
	ratings->m = 0;
	return true;
}

static uint32
text_category(Agreement *state, Datum value)
{
	text	   *t = DatumGetTextPP(value);

	return agreement_category(state, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
}

static uint32
number_category(Agreement *state, Datum value)
{
	float8		number = DatumGetFloat8(value);
	char		key[AGREEMENT_NUMBER_BYTES];

	if (!isfinite(number))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("ratings must be finite numbers"),
				 errdetail("One is %g.", number),
				 errhint("A rating that is missing is NULL.")));
	if (number < 0 && state->metric == METRIC_RATIO)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("metric \"ratio\" is of numbers that are not negative"),
				 errdetail("One is %g.", number),
				 errhint("Differences of such numbers are measured by \"interval\".")));
	agreement_number_key(number, key);
	return agreement_category(state, key, sizeof(key));
}

/* The themes of a coding, wherever they stand; rejections are none. */
static uint32
set_category(Agreement *state, Datum value, StringInfo key)
{
	Coding		coding;
	CodingTree	tree;
	CodingPath	path;
	bool	   *live;

	coding_open_themes(&coding, (CodingValue *) PG_DETOAST_DATUM_PACKED(value));
	live = palloc0_array(bool, coding.nnodes + 1);
	for (uint32 i = 0; i < coding.ncodes; i++)
	{
		uint32		node = coding_node(&coding, i);

		if (node >= coding.nnodes)
			coding_corrupted();
		live[node] |= !(coding.flags[i] & CODE_REJECTED);
	}
	resetStringInfo(key);
	coding_tree(&tree, &coding);
	while (coding_tree_next(&tree))
	{
		coding_path(&path, &tree);
		if (live[tree.node])
			put_string(key, path.bytes, path.len);
	}
	pfree(live);
	return agreement_category(state, key->data, key->len);
}

/* (state, ratings text[]) */
Datum
agreement_step_texts(PG_FUNCTION_ARGS)
{
	Agreement  *state = get_state(fcinfo, AGREEMENT_TEXTS, 0);
	Ratings		ratings;

	if (get_ratings(fcinfo, &ratings))
	{
		for (int i = 0; i < ratings.n; i++)
			if (!ratings.nulls[i])
				ratings.ids[ratings.m++] = text_category(state, ratings.values[i]);
		agreement_add_unit(state, ratings.ids, ratings.m);
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->hdr));
}

/* (state, ratings float8[], metric text) */
Datum
agreement_step_numbers(PG_FUNCTION_ARGS)
{
	Agreement  *state = get_state(fcinfo, AGREEMENT_NUMBERS, 2);
	Ratings		ratings;

	if (get_ratings(fcinfo, &ratings))
	{
		for (int i = 0; i < ratings.n; i++)
			if (!ratings.nulls[i])
				ratings.ids[ratings.m++] = number_category(state, ratings.values[i]);
		agreement_add_unit(state, ratings.ids, ratings.m);
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->hdr));
}

/* (state, ratings coding[], distance text) */
Datum
agreement_step_sets(PG_FUNCTION_ARGS)
{
	Agreement  *state = get_state(fcinfo, AGREEMENT_SETS, 2);
	Ratings		ratings;

	if (get_ratings(fcinfo, &ratings))
	{
		StringInfoData key;

		initStringInfo(&key);
		for (int i = 0; i < ratings.n; i++)
			if (!ratings.nulls[i])
				ratings.ids[ratings.m++] = set_category(state, ratings.values[i], &key);
		agreement_add_unit(state, ratings.ids, ratings.m);
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->hdr));
}

/* (state, a text, b text) */
Datum
agreement_step_two_texts(PG_FUNCTION_ARGS)
{
	Agreement  *state = get_state(fcinfo, AGREEMENT_TWO_TEXTS, 0);

	if (!PG_ARGISNULL(1) && !PG_ARGISNULL(2))
	{
		uint32		first = text_category(state, PG_GETARG_DATUM(1));

		agreement_add_two(state, first, text_category(state, PG_GETARG_DATUM(2)));
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->hdr));
}

/* (state, a float8, b float8, weights text) */
Datum
agreement_step_two_numbers(PG_FUNCTION_ARGS)
{
	Agreement  *state = get_state(fcinfo, AGREEMENT_TWO_NUMBERS, 3);

	if (!PG_ARGISNULL(1) && !PG_ARGISNULL(2))
	{
		uint32		first = number_category(state, PG_GETARG_DATUM(1));

		agreement_add_two(state, first, number_category(state, PG_GETARG_DATUM(2)));
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->hdr));
}

/* (state, state) */
Datum
agreement_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	Agreement  *from;
	Agreement  *into;

	if (PG_ARGISNULL(0) && PG_ARGISNULL(1))
		PG_RETURN_NULL();
	from = PG_ARGISNULL(1) ? NULL : agreement_read(PG_GETARG_DATUM(1));
	into = PG_ARGISNULL(0) ? agreement_create(context, from->kind, from->metric) :
		agreement_expand(PG_GETARG_DATUM(0), context);
	if (from != NULL)
		agreement_merge(into, from);
	PG_RETURN_DATUM(EOHPGetRWDatum(&into->hdr));
}
