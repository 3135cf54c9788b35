/*
 * codebook_agg.c
 *	  Aggregates that make a codebook of rows of terms.
 *
 * The state is a builder in the aggregate's context.  The final function leaves
 * it as it is, so that the aggregates also serve as window functions.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "base/record.h"
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

static const RecordLike column_likes[] = {
	{"topic", COLUMN_THEME}, {"category", COLUMN_THEME}, {"label", COLUMN_THEME}, {"word", COLUMN_TERM},
	{"keyword", COLUMN_TERM}, {"pattern", COLUMN_TERM}, {"lang", COLUMN_LANGUAGE}, {NULL}
};

static const RecordNames columns = {"codebook_agg", column_names, COLUMNS, COLUMN_TERM + 1, column_likes};

typedef struct AggState
{
	CodebookBuilder *builder;
	StringInfoData path;
	bool		has_rows;
} AggState;

/* One row; a string that is NULL has no s. */
typedef struct TermRow
{
	Str text[	COLUMNS];
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
	const Str  *theme = &row->text[COLUMN_THEME];
	const Str  *valence = &row->text[COLUMN_VALENCE];
	const Str  *kind = &row->text[COLUMN_KIND];
	const Str  *stance = &row->text[COLUMN_STANCE];
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

Datum
codebook_agg_record_step(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	AggState   *state = state_of(fcinfo, &context);
	Record		record;
	TermRow		row = {0};

	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(state);
	record_open(&record, PG_GETARG_HEAPTUPLEHEADER(1), &columns, fcinfo);
	row.has_weight = record_number(&record, COLUMN_WEIGHT, &row.weight);
	for (int column = 0; column < COLUMNS; column++)
	{
		char	   *str = column == COLUMN_WEIGHT ? NULL : record_text(&record, column);

		if (str == NULL)
			continue;
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
	codebook_tell_dropped(state->builder);
	PG_RETURN_POINTER(codebook_build(state->builder, NULL));
}
