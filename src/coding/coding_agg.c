/*
 * coding_agg.c
 *	  A coding from rows: coding_agg(ordinal, theme, …) and coding_agg(record).
 *
 * A row whose theme is NULL says that the proposal was read and got no theme; it
 * counts for the number of proposals only.  Rows that repeat an ordinal, theme
 * and origin add up.  The result is bound to no cut, see coding(statement, coding).
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/typcache.h"

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
} AggRow;

static CodingBuilder *
get_state(FunctionCallInfo fcinfo, MemoryContext *aggcontext)
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
add_row(CodingBuilder *builder, const AggRow *row, MemoryContext aggcontext)
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

	old = MemoryContextSwitchTo(aggcontext);
	initStringInfo(&path);
	theme_parse(&path, row->theme, row->theme_len, NULL);
	code.path = path.data;
	code.path_len = path.len;
	code.origin = row->origin ? pnstrdup(row->origin, row->origin_len) : ORIGIN_HAND;
	code.origin_len = row->origin ? row->origin_len : (int) strlen(ORIGIN_HAND);
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
	CodingBuilder *builder = get_state(fcinfo, &aggcontext);
	AggRow		row = {0};

	row.has_ordinal = !PG_ARGISNULL(1);
	row.ordinal = row.has_ordinal ? PG_GETARG_INT64(1) : 0;
	text_arg(fcinfo, 2, &row.theme, &row.theme_len);
	text_arg(fcinfo, 3, &row.stance, &row.stance_len);
	row.weight = PG_NARGS() > 4 && !PG_ARGISNULL(4) ? PG_GETARG_FLOAT8(4) : 1;
	text_arg(fcinfo, 5, &row.origin, &row.origin_len);
	add_row(builder, &row, aggcontext);
	PG_RETURN_POINTER(builder);
}

/* Where the columns of a row type are, found once a query. */
enum
{
	COL_ORDINAL, COL_THEME, COL_STANCE, COL_WEIGHT, COL_ORIGIN, NCOLS
};

static const char *const column_names[NCOLS] = {"ordinal", "theme", "stance", "weight", "origin"};

typedef struct RecordColumns
{
	Oid			type;
	int32		typmod;
	TupleDesc	desc;
	int			attno[NCOLS];	/* -1: not there */
	FmgrInfo	out[NCOLS];
} RecordColumns;

static RecordColumns *
find_columns(FunctionCallInfo fcinfo, HeapTupleHeader tuple)
{
	RecordColumns *columns = fcinfo->flinfo->fn_extra;
	Oid			type = HeapTupleHeaderGetTypeId(tuple);
	int32		typmod = HeapTupleHeaderGetTypMod(tuple);
	MemoryContext old;
	TupleDesc	desc;

	if (columns != NULL && columns->type == type && columns->typmod == typmod)
		return columns;

	desc = lookup_rowtype_tupdesc(type, typmod);
	old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	columns = palloc0_object(RecordColumns);
	columns->type = type;
	columns->typmod = typmod;
	columns->desc = CreateTupleDescCopy(desc);
	MemoryContextSwitchTo(old);
	ReleaseTupleDesc(desc);

	for (int c = 0; c < NCOLS; c++)
	{
		columns->attno[c] = -1;
		for (int i = 0; i < columns->desc->natts; i++)
		{
			Form_pg_attribute att = TupleDescAttr(columns->desc, i);

			if (!att->attisdropped && strcmp(NameStr(att->attname), column_names[c]) == 0)
			{
				Oid			out;
				bool		varlena;

				getTypeOutputInfo(att->atttypid, &out, &varlena);
				fmgr_info_cxt(out, &columns->out[c], fcinfo->flinfo->fn_mcxt);
				columns->attno[c] = i;
			}
		}
		if (c <= COL_THEME && columns->attno[c] < 0)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_COLUMN),
					 errmsg("coding_agg needs rows with a column \"%s\"", column_names[c]),
					 errhint("Columns are found by name: ordinal, theme and, where there are, stance, weight, origin.")));
	}
	fcinfo->flinfo->fn_extra = columns;
	return columns;
}

/* (state, record) */
Datum
coding_agg_record_step(PG_FUNCTION_ARGS)
{
	MemoryContext aggcontext;
	CodingBuilder *builder = get_state(fcinfo, &aggcontext);
	HeapTupleHeader header;
	HeapTupleData tuple;
	RecordColumns *columns;
	char	   *value[NCOLS] = {NULL};
	AggRow		row = {0};

	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(builder);
	header = PG_GETARG_HEAPTUPLEHEADER(1);
	columns = find_columns(fcinfo, header);
	tuple.t_len = HeapTupleHeaderGetDatumLength(header);
	ItemPointerSetInvalid(&tuple.t_self);
	tuple.t_tableOid = InvalidOid;
	tuple.t_data = header;

	for (int c = 0; c < NCOLS; c++)
	{
		bool		isnull = true;
		Datum		datum = 0;

		if (columns->attno[c] >= 0)
			datum = heap_getattr(&tuple, columns->attno[c] + 1, columns->desc, &isnull);
		if (!isnull)
			value[c] = OutputFunctionCall(&columns->out[c], datum);
	}
	row.has_ordinal = value[COL_ORDINAL] != NULL;
	if (row.has_ordinal)
		row.ordinal = DatumGetInt64(DirectFunctionCall1(int8in, CStringGetDatum(value[COL_ORDINAL])));
	row.theme = value[COL_THEME];
	row.theme_len = row.theme ? strlen(row.theme) : 0;
	row.stance = value[COL_STANCE];
	row.stance_len = row.stance ? strlen(row.stance) : 0;
	row.weight = value[COL_WEIGHT] == NULL ? 1 :
		DatumGetFloat8(DirectFunctionCall1(float8in, CStringGetDatum(value[COL_WEIGHT])));
	row.origin = value[COL_ORIGIN];
	row.origin_len = row.origin ? strlen(row.origin) : 0;
	add_row(builder, &row, aggcontext);
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
