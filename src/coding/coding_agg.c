/*
 * coding_agg.c
 *	  A coding from rows: coding_agg(ordinal, theme, …) and coding_agg(record).
 *
 * A row whose theme is NULL says that the proposal was read and got no theme; it
 * counts for the number of proposals only.  Rows that repeat an ordinal, theme
 * and origin add up.  The result is bound to no cut, see coding(statement, coding).
 *
 * coding_agg(record) takes the rows of themes(coding), and makes the same codes of them.
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "base/record.h"
#include "coding/coding.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_agg_step);
SQL_FUNCTION(coding_agg_record_step);
SQL_FUNCTION(coding_agg_final);

/* One row, as text or NULL where it does not come as what we need. */
typedef struct AggRow
{
	bool		has_ordinal;
	int64		ordinal;
	const char *theme;			/* NULL: none */
	int			theme_len;
	const char *stance;			/* NULL: none */
	int			stance_len;
	float8		weight;
	const char *origin;			/* NULL: hand */
	int			origin_len;
	ArrayType  *spans;			/* int4range[]; NULL: none */
} AggRow;

static CodingBuilder *
coding_state(FunctionCallInfo fcinfo, MemoryContext *aggcontext)
{
	CodingBuilder *builder;

	if (!AggCheckCallContext(fcinfo, aggcontext))
		elog(ERROR, "coding_agg called in non-aggregate context");
	if (!PG_ARGISNULL(0))
		return (CodingBuilder *) PG_GETARG_POINTER(0);
	builder = MemoryContextAlloc(*aggcontext, sizeof(CodingBuilder));
	coding_builder_init(builder, 0, false, 0);
	return builder;
}

static void
take_row(CodingBuilder *builder, const AggRow *row, MemoryContext aggcontext)
{
	MemoryContext old;
	Code		code = {0};
	StringInfoData path;

	if (!row->has_ordinal)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("ordinal of a code must not be NULL"),
				 errhint("A statement without codes is left out by FILTER (WHERE ordinal IS NOT NULL).")));
	if (row->ordinal < 0 || row->ordinal > CODING_MAX_PROPOSALS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("ordinal of a code must be from 0 to %d", CODING_MAX_PROPOSALS),
				 errdetail("It is " INT64_FORMAT ".", row->ordinal)));
	if (builder->ncodes >= CODING_MAX_CODES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("coding has more than %d codes", CODING_MAX_CODES)));
	builder->nproposals = Max(builder->nproposals, (uint32) row->ordinal);
	if (row->theme == NULL)
		return;

	code.ordinal = row->ordinal;
	code.weight = row->weight;
	if (row->stance != NULL)
	{
		int			stance = stance_by_name(row->stance, row->stance_len);

		if (stance < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unknown stance \"%s\"", pnstrdup(row->stance, row->stance_len)),
					 errhint("A stance is support, oppose or neutral, or NULL where nothing says so.")));
		code.stance = stance;
	}

	initStringInfo(&path);
	theme_parse(&path, row->theme, row->theme_len, NULL);

	/*
	 * what is kept until the end takes the bytes that it has, and a repeated
	 * origin none
	 */
	old = MemoryContextSwitchTo(aggcontext);
	code.path = pnstrdup(path.data, path.len);
	code.path_len = path.len;
	code.origin = row->origin ? row->origin : ORIGIN_HAND;
	code.origin_len = row->origin ? row->origin_len : (int) strlen(ORIGIN_HAND);
	if (builder->ncodes > 0 &&
		bytes_compare(code.origin, code.origin_len, builder->codes[builder->ncodes - 1].origin,
					  builder->codes[builder->ncodes - 1].origin_len) == 0)
		code.origin = builder->codes[builder->ncodes - 1].origin;
	else if (row->origin)
		code.origin = pnstrdup(row->origin, row->origin_len);
	if (row->spans != NULL)
	{
		Span	   *spans;

		code.nspans = spans_of_ranges(row->spans, &spans);
		code.spans = spans;
	}
	coding_builder_add(builder, &code);
	MemoryContextSwitchTo(old);
}

static bool
text_arg(FunctionCallInfo fcinfo, int n, const char **s, int *len)
{
	text	   *t;

	if (n >= PG_NARGS() || PG_ARGISNULL(n))
		return false;
	t = PG_GETARG_TEXT_PP(n);
	*s = VARDATA_ANY(t);
	*len = VARSIZE_ANY_EXHDR(t);
	return true;
}

/* (state, ordinal int8, theme text [, stance text [, weight float8 [, origin text]]]) */
Datum
coding_agg_step(PG_FUNCTION_ARGS)
{
	MemoryContext aggcontext;
	CodingBuilder *builder = coding_state(fcinfo, &aggcontext);
	AggRow		row = {0};

	row.has_ordinal = !PG_ARGISNULL(1);
	row.ordinal = row.has_ordinal ? PG_GETARG_INT64(1) : 0;
	text_arg(fcinfo, 2, &row.theme, &row.theme_len);
	text_arg(fcinfo, 3, &row.stance, &row.stance_len);
	row.weight = PG_NARGS() > 4 && !PG_ARGISNULL(4) ? PG_GETARG_FLOAT8(4) : 1;
	text_arg(fcinfo, 5, &row.origin, &row.origin_len);
	take_row(builder, &row, aggcontext);
	PG_RETURN_POINTER(builder);
}

enum
{
	COL_ORDINAL, COL_THEME, COL_STANCE, COL_WEIGHT, COL_ORIGIN, COL_SPANS, NCOLS
};

static const char *const column_names[NCOLS] = {"ordinal", "theme", "stance", "weight", "origin", "spans"};

static const RecordLike column_likes[] = {
	{"proposal", COL_ORDINAL}, {"label", COL_THEME}, {"labels", COL_THEME}, {"topic", COL_THEME},
	{"category", COL_THEME}, {"code", COL_THEME}, {"side", COL_STANCE}, {"score", COL_WEIGHT},
	{"confidence", COL_WEIGHT}, {"coder", COL_ORIGIN}, {"model", COL_ORIGIN}, {"ranges", COL_SPANS},
	{NULL}
};

static const RecordNames columns = {"coding_agg", column_names, NCOLS, COL_THEME + 1, column_likes};

/* (state, record) */
Datum
coding_agg_record_step(PG_FUNCTION_ARGS)
{
	MemoryContext aggcontext;
	CodingBuilder *builder = coding_state(fcinfo, &aggcontext);
	Record		record;
	AggRow		row = {0};
	Datum		spans;

	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(builder);
	record_open(&record, PG_GETARG_HEAPTUPLEHEADER(1), &columns, fcinfo);
	row.has_ordinal = record_integer(&record, COL_ORDINAL, &row.ordinal);
	row.theme = record_text(&record, COL_THEME);
	row.theme_len = row.theme ? strlen(row.theme) : 0;
	row.stance = record_text(&record, COL_STANCE);
	row.stance_len = row.stance ? strlen(row.stance) : 0;
	if (!record_number(&record, COL_WEIGHT, &row.weight))
		row.weight = 1;
	row.origin = record_text(&record, COL_ORIGIN);
	row.origin_len = row.origin ? strlen(row.origin) : 0;
	if (record_value(&record, COL_SPANS, get_array_type(INT4RANGEOID), &spans))
		row.spans = DatumGetArrayTypeP(spans);
	take_row(builder, &row, aggcontext);
	PG_RETURN_POINTER(builder);
}

Datum
coding_agg_final(PG_FUNCTION_ARGS)
{
	CodingBuilder builder;
	Code	   *codes;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	/* finishing merges codes in place, and the state may be needed again */
	builder = *(CodingBuilder *) PG_GETARG_POINTER(0);
	codes = palloc_array(Code, builder.ncodes + 1);
	if (builder.ncodes > 0)
		memcpy(codes, builder.codes, builder.ncodes * sizeof(Code));
	builder.codes = codes;
	PG_RETURN_POINTER(coding_builder_finish(&builder, DUPLICATE_MERGE, NULL));
}
