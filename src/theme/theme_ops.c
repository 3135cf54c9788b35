/*
 * theme_ops.c
 *	  Operators and functions of type theme: SQL wrappers around theme_path.c.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "base/order.h"
#include "theme/theme.h"

SQL_FUNCTION(theme_smaller);
SQL_FUNCTION(theme_larger);
SQL_FUNCTION(theme_ancestor);
SQL_FUNCTION(theme_descendant);
SQL_FUNCTION(theme_ancestor_of_text);
SQL_FUNCTION(theme_descendant_of_text);
SQL_FUNCTION(text_ancestor_of_theme);
SQL_FUNCTION(text_descendant_of_theme);
SQL_FUNCTION(theme_level_sql);
SQL_FUNCTION(theme_parent);
SQL_FUNCTION(theme_root);
SQL_FUNCTION(theme_subpath);
SQL_FUNCTION(theme_append);
SQL_FUNCTION(theme_string_agg_step);
SQL_FUNCTION(theme_string_agg_final);

#define PATH_ARGS(t) THEME_PATH(t), THEME_PATH_LEN(t)

static int
compare_args(FunctionCallInfo fcinfo)
{
	Theme	   *a = PG_GETARG_THEME_PP(0);
	Theme	   *b = PG_GETARG_THEME_PP(1);
	int			cmp = theme_compare(PATH_ARGS(a), PATH_ARGS(b));

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return cmp;
}

ORDER_FUNCTIONS(theme, compare_args)
EQUALITY_FUNCTIONS(theme, content_equals)
HASH_FUNCTIONS(theme)

Datum
theme_smaller(PG_FUNCTION_ARGS)
{
	Theme	   *a = PG_GETARG_THEME_PP(0);
	Theme	   *b = PG_GETARG_THEME_PP(1);

	PG_RETURN_POINTER(theme_compare(PATH_ARGS(a), PATH_ARGS(b)) <= 0 ? a : b);
}

Datum
theme_larger(PG_FUNCTION_ARGS)
{
	Theme	   *a = PG_GETARG_THEME_PP(0);
	Theme	   *b = PG_GETARG_THEME_PP(1);

	PG_RETURN_POINTER(theme_compare(PATH_ARGS(a), PATH_ARGS(b)) >= 0 ? a : b);
}

/* --- ancestry --- */

Datum
theme_ancestor(PG_FUNCTION_ARGS)
{
	Theme	   *a = PG_GETARG_THEME_PP(0);
	Theme	   *b = PG_GETARG_THEME_PP(1);

	PG_RETURN_BOOL(theme_contains(PATH_ARGS(a), PATH_ARGS(b)));
}

Datum
theme_descendant(PG_FUNCTION_ARGS)
{
	Theme	   *a = PG_GETARG_THEME_PP(0);
	Theme	   *b = PG_GETARG_THEME_PP(1);

	PG_RETURN_BOOL(theme_contains(PATH_ARGS(b), PATH_ARGS(a)));
}

/*
 * The overloads with text: what an untyped driver parameter resolves to.  The
 * text's path is parsed once per scan of equal values, kept in fn_extra.
 */
typedef struct TextPath
{
	bool		valid;			/* false while, or after, parsing failed */
	StringInfoData text;
	StringInfoData path;
} TextPath;

static StringInfo
text_path(FunctionCallInfo fcinfo, int argno)
{
	text	   *t = PG_GETARG_TEXT_PP(argno);
	TextPath   *cache = fcinfo->flinfo->fn_extra;

	if (cache == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);

		cache = palloc0_object(TextPath);
		initStringInfo(&cache->text);
		initStringInfo(&cache->path);
		fcinfo->flinfo->fn_extra = cache;
		MemoryContextSwitchTo(old);
	}
	if (!cache->valid || cache->text.len != (int) VARSIZE_ANY_EXHDR(t) ||
		memcmp(cache->text.data, VARDATA_ANY(t), cache->text.len) != 0)
	{
		cache->valid = false;
		theme_parse(&cache->path, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL);
		resetStringInfo(&cache->text);
		appendBinaryStringInfo(&cache->text, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
		cache->valid = true;
	}
	return &cache->path;
}

Datum
theme_ancestor_of_text(PG_FUNCTION_ARGS)
{
	Theme	   *a = PG_GETARG_THEME_PP(0);
	StringInfo	b = text_path(fcinfo, 1);

	PG_RETURN_BOOL(theme_contains(PATH_ARGS(a), b->data, b->len));
}

Datum
theme_descendant_of_text(PG_FUNCTION_ARGS)
{
	Theme	   *a = PG_GETARG_THEME_PP(0);
	StringInfo	b = text_path(fcinfo, 1);

	PG_RETURN_BOOL(theme_contains(b->data, b->len, PATH_ARGS(a)));
}

Datum
text_ancestor_of_theme(PG_FUNCTION_ARGS)
{
	StringInfo	a = text_path(fcinfo, 0);
	Theme	   *b = PG_GETARG_THEME_PP(1);

	PG_RETURN_BOOL(theme_contains(a->data, a->len, PATH_ARGS(b)));
}

Datum
text_descendant_of_theme(PG_FUNCTION_ARGS)
{
	StringInfo	a = text_path(fcinfo, 0);
	Theme	   *b = PG_GETARG_THEME_PP(1);

	PG_RETURN_BOOL(theme_contains(PATH_ARGS(b), a->data, a->len));
}

/* --- parts --- */

Datum
theme_level_sql(PG_FUNCTION_ARGS)
{
	Theme	   *t = PG_GETARG_THEME_PP(0);

	PG_RETURN_INT32(theme_level(PATH_ARGS(t)));
}

Datum
theme_parent(PG_FUNCTION_ARGS)
{
	Theme	   *t = PG_GETARG_THEME_PP(0);
	int			level = theme_level(PATH_ARGS(t));

	if (level == 1)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(theme_make(THEME_PATH(t), theme_prefix(PATH_ARGS(t), level - 1)));
}

Datum
theme_root(PG_FUNCTION_ARGS)
{
	Theme	   *t = PG_GETARG_THEME_PP(0);

	PG_RETURN_POINTER(theme_make(THEME_PATH(t), theme_prefix(PATH_ARGS(t), 1)));
}

/* The theme's first n labels; the theme itself when it has no more. */
Datum
theme_subpath(PG_FUNCTION_ARGS)
{
	Theme	   *t = PG_GETARG_THEME_PP(0);
	int64		n = PG_GETARG_INT64(1);

	if (n < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of labels must be at least 1"),
				 errdetail("It is " INT64_FORMAT ".", n)));
	PG_RETURN_POINTER(theme_make(THEME_PATH(t),
								 theme_prefix(PATH_ARGS(t), Min(n, THEME_MAX_LABELS))));
}

/* Appends one label, taken as it is: a slash in it is part of the label. */
Datum
theme_append(PG_FUNCTION_ARGS)
{
	Theme	   *t = PG_GETARG_THEME_PP(0);
	text	   *label = PG_GETARG_TEXT_PP(1);
	StringInfoData text;
	StringInfoData path;

	initStringInfo(&text);
	initStringInfo(&path);
	theme_print(&text, PATH_ARGS(t));
	appendStringInfoChar(&text, '/');
	for (const char *p = VARDATA_ANY(label), *end = p + VARSIZE_ANY_EXHDR(label); p < end; p++)
	{
		if (*p == '/' || *p == '\\')
			appendStringInfoChar(&text, '\\');
		appendStringInfoChar(&text, *p);
	}
	theme_parse(&path, text.data, text.len, NULL);
	PG_RETURN_POINTER(theme_make(path.data, path.len));
}

/*
 * string_agg(theme, text).  Core's, reached by the cast to text, would take
 * ORDER BY theme for an order of texts.
 */
Datum
theme_string_agg_step(PG_FUNCTION_ARGS)
{
	StringInfo	state = PG_ARGISNULL(0) ? NULL : (StringInfo) PG_GETARG_POINTER(0);

	if (!PG_ARGISNULL(1))
	{
		Theme	   *t = PG_GETARG_THEME_PP(1);

		if (state == NULL)
		{
			MemoryContext aggcontext;
			MemoryContext old;

			if (!AggCheckCallContext(fcinfo, &aggcontext))
				elog(ERROR, "string_agg called in non-aggregate context");
			old = MemoryContextSwitchTo(aggcontext);
			state = makeStringInfo();
			MemoryContextSwitchTo(old);
		}
		else if (!PG_ARGISNULL(2))
		{
			text	   *delimiter = PG_GETARG_TEXT_PP(2);

			appendBinaryStringInfo(state, VARDATA_ANY(delimiter), VARSIZE_ANY_EXHDR(delimiter));
		}
		theme_print(state, PATH_ARGS(t));
	}
	if (state == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(state);
}

Datum
theme_string_agg_final(PG_FUNCTION_ARGS)
{
	StringInfo	state = PG_ARGISNULL(0) ? NULL : (StringInfo) PG_GETARG_POINTER(0);

	if (state == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(state->data, state->len));
}
