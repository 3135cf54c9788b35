/*
 * codebook_agg.c
 *	  Aggregates that make a codebook of rows of terms.
 *
 * The state is a builder in the aggregate's context.  The final function leaves
 * it as it is, so that the aggregates also serve as window functions.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/typcache.h"

#include "codebook/codebook_build.h"
#include "theme/theme.h"

SQL_FUNCTION(codebook_agg_step);
SQL_FUNCTION(codebook_agg_record_step);
SQL_FUNCTION(codebook_agg_final);

/* The columns of a term, in the order of codebook_agg's arguments. */
typedef enum TermColumn
{
	COLUMN_THEME,
	COLUMN_TERM,
	COLUMN_LANGUAGE,
	COLUMN_KIND,
	COLUMN_WEIGHT,
	COLUMN_STANCE,
	COLUMN_EXCLUDE,
	COLUMN_TITLE,
	COLUMN_DESCRIPTION,
	COLUMN_VALENCE,
	COLUMNS
} TermColumn;

static const char *const column_names[COLUMNS] = {
	"theme", "term", "language", "kind", "weight", "stance", "exclude", "title", "description",
	"valence"
};

typedef struct AggState
{
	CodebookBuilder *builder;
	StringInfoData path;
	bool		has_rows;

	/* record: where its columns are, and how their values become text */
	Oid			rowtype;
	int32		rowtypmod;
	TupleDesc	tupdesc;
	int			attribute[COLUMNS]; /* number, 0 = absent */
	FmgrInfo	output[COLUMNS];
} AggState;

/* One row; a string that is NULL has no s. */
typedef struct TermRow
{
	Str text[COLUMNS];
	bool		has_weight;
	float8		weight;
	bool		exclude;
} TermRow;

static AggState *
state_of(FunctionCallInfo fcinfo, MemoryContext *context)
{
	AggState   *state;
	MemoryContext old;

	if (!AggCheckCallContext(fcinfo, context))
		elog(ERROR, "codebook_agg_step called outside of an aggregate");
	if (!PG_ARGISNULL(0))
		return (AggState *) PG_GETARG_POINTER(0);

	old = MemoryContextSwitchTo(*context);
	state = palloc0_object(AggState);
	state->builder = codebook_builder();
	initStringInfo(&state->path);
	MemoryContextSwitchTo(old);
	return state;
}

static void
add_row(AggState *state, const TermRow *row)
{
	const Str *theme = &row->text[COLUMN_THEME];
	const Str *valence = &row->text[COLUMN_VALENCE];
	const Str *kind = &row->text[COLUMN_KIND];
	const Str *stance = &row->text[COLUMN_STANCE];
	ThemeInput	says = {row->text[COLUMN_TITLE], row->text[COLUMN_DESCRIPTION]};
	TermInput	term = TERM_INPUT_DEFAULT;
	uint32		index;

	if (theme->s == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("theme of a term must not be null"),
				 row->text[COLUMN_TERM].s
				 ? errdetail("The term is \"%s\".",
							 pnstrdup(row->text[COLUMN_TERM].s, row->text[COLUMN_TERM].len))
				 : 0));
	state->has_rows = true;
	theme_parse(&state->path, theme->s, theme->len, NULL);
	if (valence->s)
		says.valence = codebook_valence_argument(valence->s, valence->len);
	codebook_add_theme(state->builder, state->path.data, state->path.len, &says, &index, NULL);

	if (row->text[COLUMN_TERM].s == NULL)
		return;
	term.pattern = row->text[COLUMN_TERM];
	if (row->text[COLUMN_LANGUAGE].s)
		term.language = row->text[COLUMN_LANGUAGE];
	if (kind->s)
		term.kind = codebook_kind_argument(kind->s, kind->len);
	if (stance->s)
		term.stance = codebook_stance_argument(stance->s, stance->len);
	if (row->has_weight)
		term.weight = row->weight;
	term.exclude = row->exclude;
	codebook_add_term(state->builder, index, &term, NULL);
}

/*
 * (internal, theme text, term text [, language text [, kind text
 * [, weight float8 [, stance text [, exclude boolean]]]]])
 */
Datum
codebook_agg_step(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	AggState   *state = state_of(fcinfo, &context);
	TermRow		row = {0};

	for (int column = 0; column < PG_NARGS() - 1; column++)
	{
		if (PG_ARGISNULL(column + 1))
			continue;
		if (column == COLUMN_WEIGHT)
		{
			row.weight = PG_GETARG_FLOAT8(column + 1);
			row.has_weight = true;
		}
		else if (column == COLUMN_EXCLUDE)
			row.exclude = PG_GETARG_BOOL(column + 1);
		else
		{
			text	   *t = PG_GETARG_TEXT_PP(column + 1);

			row.text[column].s = VARDATA_ANY(t);
			row.text[column].len = VARSIZE_ANY_EXHDR(t);
		}
	}
	add_row(state, &row);
	PG_RETURN_POINTER(state);
}

/* --- from records --- */

static void
learn_columns(AggState *state, MemoryContext context, Oid type, int32 typmod)
{
	TupleDesc	tupdesc = lookup_rowtype_tupdesc(type, typmod);
	MemoryContext old = MemoryContextSwitchTo(context);

	state->rowtype = type;
	state->rowtypmod = typmod;
	state->tupdesc = CreateTupleDescCopy(tupdesc);
	ReleaseTupleDesc(tupdesc);
	for (int column = 0; column < COLUMNS; column++)
	{
		state->attribute[column] = 0;
		for (int i = 0; i < state->tupdesc->natts; i++)
		{
			Form_pg_attribute attr = TupleDescAttr(state->tupdesc, i);
			Oid			output;
			bool		varlena;

			if (attr->attisdropped ||
				strcmp(NameStr(attr->attname), column_names[column]) != 0)
				continue;
			getTypeOutputInfo(attr->atttypid, &output, &varlena);
			fmgr_info_cxt(output, &state->output[column], context);
			state->attribute[column] = i + 1;
			break;
		}
	}
	MemoryContextSwitchTo(old);

	if (state->attribute[COLUMN_THEME] == 0 || state->attribute[COLUMN_TERM] == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("rows of terms have no column \"%s\"",
						state->attribute[COLUMN_THEME] == 0 ? "theme" : "term"),
				 errdetail("Columns are found by their names: theme, term, language, kind, weight, stance, exclude, title, description, valence. The first two are required."),
				 errhint("Name them in a subquery, as in SELECT codebook_agg(r) FROM (SELECT topic AS theme, word AS term FROM …) r.")));
}

/* Numbers without a detour through text, which some settings would round. */
static float8
weight_value(AggState *state, Datum value)
{
	Oid			type = TupleDescAttr(state->tupdesc,
									 state->attribute[COLUMN_WEIGHT] - 1)->atttypid;

	switch (type)
	{
		case FLOAT4OID:
			return DatumGetFloat4(value);
		case FLOAT8OID:
			return DatumGetFloat8(value);
		case INT2OID:
			return DatumGetInt16(value);
		case INT4OID:
			return DatumGetInt32(value);
		case INT8OID:
			return (float8) DatumGetInt64(value);
		default:
			return DatumGetFloat8(DirectFunctionCall1(float8in,
													  CStringGetDatum(OutputFunctionCall(&state->output[COLUMN_WEIGHT], value))));
	}
}

Datum
codebook_agg_record_step(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	AggState   *state = state_of(fcinfo, &context);
	HeapTupleHeader record;
	HeapTupleData tuple;
	TermRow		row = {0};

	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(state);
	record = PG_GETARG_HEAPTUPLEHEADER(1);
	if (state->tupdesc == NULL || state->rowtype != HeapTupleHeaderGetTypeId(record) ||
		state->rowtypmod != HeapTupleHeaderGetTypMod(record))
		learn_columns(state, context, HeapTupleHeaderGetTypeId(record),
					  HeapTupleHeaderGetTypMod(record));

	tuple.t_len = HeapTupleHeaderGetDatumLength(record);
	ItemPointerSetInvalid(&tuple.t_self);
	tuple.t_tableOid = InvalidOid;
	tuple.t_data = record;
	for (int column = 0; column < COLUMNS; column++)
	{
		bool		isnull;
		Datum		value;
		char	   *str;

		if (state->attribute[column] == 0)
			continue;
		value = heap_getattr(&tuple, state->attribute[column], state->tupdesc, &isnull);
		if (isnull)
			continue;
		if (column == COLUMN_WEIGHT)
		{
			row.weight = weight_value(state, value);
			row.has_weight = true;
			continue;
		}
		str = OutputFunctionCall(&state->output[column], value);
		row.text[column].s = str;
		row.text[column].len = strlen(str);
		if (column == COLUMN_EXCLUDE && !parse_bool(str, &row.exclude))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("invalid value of \"exclude\" of a term: \"%s\"", str),
					 errdetail("It must be true or false.")));
	}
	add_row(state, &row);
	PG_RETURN_POINTER(state);
}

/* NULL for no rows; NULL records are none. */
Datum
codebook_agg_final(PG_FUNCTION_ARGS)
{
	AggState   *state = PG_ARGISNULL(0) ? NULL : (AggState *) PG_GETARG_POINTER(0);

	if (state == NULL || !state->has_rows)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(codebook_build(state->builder, NULL));
}
