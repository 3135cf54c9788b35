/*
 * coding_edit.c
 *	  Coding by hand: binding a coding to a statement, setting and dropping codes,
 *	  taking parts of a coding.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "coding/coding.h"
#include "coding/coding_fit.h"
#include "statement/statement.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_empty);
SQL_FUNCTION(coding_bind);
SQL_FUNCTION(coding_set_code);
SQL_FUNCTION(coding_drop_code);
SQL_FUNCTION(coding_filter);

void
coding_check_fit(const Coding *coding, const Statement *statement)
{
	if (coding->bound && coding->cut != statement->cut)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("coding belongs to another cut of the statement"),
				 errdetail("It was made for a text cut into %u proposals with fingerprint %016llx; this statement's is %016llx.",
						   coding->nproposals, (unsigned long long) coding->cut,
						   (unsigned long long) statement->cut),
				 errhint("realign(coding, was, now) moves a coding to another cut.")));

	/*
	 * one that was not made for this cut knows of those only that it has
	 * codes for
	 */
	if (coding->bound ? coding->nproposals != (uint32) statement->nproposals :
		coding->nproposals > (uint32) statement->nproposals)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("coding has %u proposals, the statement has %d",
						coding->nproposals, statement->nproposals)));
}

/* coding(statement): nothing coded yet, bound to its cut. */
Datum
coding_empty(PG_FUNCTION_ARGS)
{
	Statement	s;
	CodingBuilder builder;

	statement_open_head(&s, PG_GETARG_DATUM(0));
	coding_builder_init(&builder, s.nproposals, true, s.cut);
	PG_RETURN_POINTER(coding_builder_finish(&builder, DUPLICATE_ERROR, NULL));
}

/* coding(statement, coding): a coding built from rows, bound to the cut. */
Datum
coding_bind(PG_FUNCTION_ARGS)
{
	Statement	s;
	Coding		coding;

	statement_open_head(&s, PG_GETARG_DATUM(0));
	coding_open(&coding, PG_GETARG_CODING_PP(1));
	coding_check_fit(&coding, &s);
	PG_RETURN_POINTER(coding_bound(&coding, s.cut, s.nproposals));
}

/* The code that set_code and drop_code are about. */
typedef struct Target
{
	Code		code;
	StringInfoData path;
} Target;

static void
get_target(FunctionCallInfo fcinfo, const char *function, Coding *coding, Target *target)
{
	int64		ordinal;
	text	   *theme;

	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s needs a coding, and it is NULL", function),
				 errhint("For a statement that was not coded begin with coding(body), as in coalesce(codes, coding(body)).")));
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s needs an ordinal and a theme, and one is NULL", function)));

	coding_open(coding, PG_GETARG_CODING_PP(0));
	ordinal = PG_GETARG_INT64(1);
	if (ordinal < 0 || ordinal > coding->nproposals)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no proposal " INT64_FORMAT, ordinal),
				 errdetail("The coding is for %u proposals; 0 is the text outside of them.",
						   coding->nproposals)));

	memset(target, 0, sizeof(*target));
	theme = PG_GETARG_TEXT_PP(2);
	initStringInfo(&target->path);
	theme_parse(&target->path, VARDATA_ANY(theme), VARSIZE_ANY_EXHDR(theme), NULL);
	target->code.ordinal = ordinal;
	target->code.path = target->path.data;
	target->code.path_len = target->path.len;
}

/*
 * A new code replaces its like, and takes back a rejection of the theme; a person's
 * stands in place of the codebook's.
 */
static bool
replaced(const Code *code, void *arg)
{
	const Target *target = arg;

	return coding_same_place(code, &target->code) &&
		(code->rejected || coding_same_origin(code, &target->code) ||
		 (code_is_hand(&target->code) && code_is_codebooks(code)));
}

/* set_code(codes, ordinal, theme, stance, weight, origin) */
Datum
coding_set_code(PG_FUNCTION_ARGS)
{
	Coding		coding;
	Target		target;
	CodingBuilder builder;
	Code	   *code = &target.code;

	get_target(fcinfo, "set_code", &coding, &target);
	coding_check_theme(kept_codebooks_of(fcinfo), &coding, code->path, code->path_len);
	if (!PG_ARGISNULL(3))
	{
		text	   *name = PG_GETARG_TEXT_PP(3);
		int			stance = stance_by_name(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));

		if (stance < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unknown stance \"%s\"", text_to_cstring(name)),
					 errhint("A stance is support, oppose or neutral, or NULL where nothing says so.")));
		code->stance = stance;
	}
	code->weight = PG_ARGISNULL(4) ? 1 : PG_GETARG_FLOAT8(4);
	code->origin = ORIGIN_HAND;
	code->origin_len = strlen(ORIGIN_HAND);
	if (!PG_ARGISNULL(5))
	{
		text	   *origin = PG_GETARG_TEXT_PP(5);

		code->origin = VARDATA_ANY(origin);
		code->origin_len = VARSIZE_ANY_EXHDR(origin);
	}

	coding_builder_init(&builder, coding.nproposals, coding.bound, coding.cut);
	coding_builder_copy(&builder, PG_GETARG_CODING_PP(0), replaced, &target);
	coding_builder_add(&builder, code);
	PG_RETURN_POINTER(coding_builder_finish(&builder, DUPLICATE_ERROR, NULL));
}

/* Of every origin, or of one. */
static bool
dropped(const Code *code, void *arg)
{
	const Target *target = arg;

	return coding_same_place(code, &target->code) &&
		(target->code.origin == NULL || coding_same_origin(code, &target->code));
}

/*
 * drop_code(codes, ordinal, theme, origin): without an origin, what anybody said goes
 * and a rejection says that the theme is not in this proposal; with one, its code is
 * taken back, and of the codebook's also the rejection.
 */
Datum
coding_drop_code(PG_FUNCTION_ARGS)
{
	Coding		coding;
	Target		target;
	CodingBuilder builder;
	Code	   *code = &target.code;
	text	   *origin = PG_ARGISNULL(3) ? NULL : PG_GETARG_TEXT_PP(3);

	get_target(fcinfo, "drop_code", &coding, &target);
	if (origin)
	{
		code->origin = VARDATA_ANY(origin);
		code->origin_len = VARSIZE_ANY_EXHDR(origin);
	}
	coding_builder_init(&builder, coding.nproposals, coding.bound, coding.cut);
	coding_builder_copy(&builder, PG_GETARG_CODING_PP(0), dropped, &target);
	if (origin == NULL)
	{
		code->rejected = true;
		code->weight = 1;
		code->origin = ORIGIN_CODEBOOK;
		code->origin_len = strlen(ORIGIN_CODEBOOK);
		coding_builder_add(&builder, code);
	}
	PG_RETURN_POINTER(coding_builder_finish(&builder, DUPLICATE_ERROR, NULL));
}

typedef struct Filter
{
	text	   *book;			/* NULL: all */
	text	   *origin;			/* NULL: all */
	bool		any_ordinal;
	int64		ordinal;
	float8		min_weight;
} Filter;

static bool
equals_text(const char *s, int len, text *t)
{
	return len == (int) VARSIZE_ANY_EXHDR(t) && memcmp(s, VARDATA_ANY(t), len) == 0;
}

static bool
filtered_out(const Code *code, void *arg)
{
	const Filter *filter = arg;

	return (filter->book != NULL &&
			!equals_text(code->path, theme_prefix(code->path, code->path_len, 1), filter->book)) ||
		(filter->origin != NULL &&
		 !equals_text(code->origin, code->origin_len, filter->origin)) ||
		(!filter->any_ordinal && code->ordinal != filter->ordinal) ||
		!(code->weight >= filter->min_weight);
}

/* filter_coding(codes, codebook, origin, ordinal, min_weight) */
Datum
coding_filter(PG_FUNCTION_ARGS)
{
	Coding		coding;
	CodingBuilder builder;
	Filter		filter;
	int			n = 0;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	filter.book = PG_ARGISNULL(1) ? NULL : PG_GETARG_TEXT_PP(1);
	filter.origin = PG_ARGISNULL(2) ? NULL : PG_GETARG_TEXT_PP(2);
	filter.any_ordinal = PG_ARGISNULL(3);
	filter.ordinal = filter.any_ordinal ? 0 : PG_GETARG_INT64(3);
	filter.min_weight = PG_ARGISNULL(4) ? 0 : PG_GETARG_FLOAT8(4);
	coding_open(&coding, PG_GETARG_CODING_PP(0));
	coding_builder_init(&builder, coding.nproposals, coding.bound, coding.cut);
	coding_builder_copy(&builder, PG_GETARG_CODING_PP(0), filtered_out, &filter);
	for (int i = 0; i < builder.nbooks; i++)
		if (filter.book == NULL ||
			equals_text(builder.books[i].name.s, builder.books[i].name.len, filter.book))
			builder.books[n++] = builder.books[i];
	builder.nbooks = n;
	PG_RETURN_POINTER(coding_builder_finish(&builder, DUPLICATE_ERROR, NULL));
}
