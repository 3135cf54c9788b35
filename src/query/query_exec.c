/*
 * query_exec.c
 *	  The operators and functions that ask a themequery of a theme, a coding, a
 *	  statement, or both.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/memutils.h"

#include "coding/coding_tree.h"
#include "query/query_weight.h"
#include "theme/theme.h"

SQL_FUNCTION(theme_matches_query);
SQL_FUNCTION(query_matches_theme);
SQL_FUNCTION(theme_matches_text);
SQL_FUNCTION(text_matches_theme);
SQL_FUNCTION(coding_matches);
SQL_FUNCTION(query_matches_coding);
SQL_FUNCTION(coding_matches_anywhere);
SQL_FUNCTION(query_matches_coding_anywhere);
SQL_FUNCTION(statement_matches);
SQL_FUNCTION(query_matches_statement);
SQL_FUNCTION(statement_matches_anywhere);
SQL_FUNCTION(query_matches_statement_anywhere);
SQL_FUNCTION(statement_coding_matches);
SQL_FUNCTION(coding_contains_theme);
SQL_FUNCTION(theme_in_coding);
SQL_FUNCTION(coding_proposal_count_query);
SQL_FUNCTION(statement_proposal_count_query);
SQL_FUNCTION(coding_salience);
SQL_FUNCTION(coding_weight);

/* --- one theme --- */

static bool
theme_satisfies(const ThemeQuery *query, Theme *theme)
{
	return query_theme_satisfies(query, THEME_PATH(theme), THEME_PATH_LEN(theme));
}

static bool
theme_query(FunctionCallInfo fcinfo, int theme, int query)
{
	QueryScan  *scan = query_scan(fcinfo, query);

	query_only_themes(query_scan_query(scan), "theme @@ themequery");
	return theme_satisfies(query_scan_query(scan), PG_GETARG_THEME_PP(theme));
}

Datum
theme_matches_query(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(theme_query(fcinfo, 0, 1));
}

Datum
query_matches_theme(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(theme_query(fcinfo, 1, 0));
}

/*
 * theme @@ text.  Without it the text would make this a full text search of the
 * theme's name in the session's language.  The text is parsed once for a run of
 * equal ones.
 */
static bool
theme_text(FunctionCallInfo fcinfo, int theme, int query)
{
	text	   *t = PG_GETARG_TEXT_PP(query);
	struct TextQuery
	{
		MemoryContext context;	/* holds what follows */
		text	   *text;
		ThemeQuery	query;
	}		   *cache = fcinfo->flinfo->fn_extra;

	if (cache == NULL)
	{
		cache = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(*cache));
		cache->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "theme @@ text",
											   ALLOCSET_SMALL_SIZES);
		fcinfo->flinfo->fn_extra = cache;
	}
	if (cache->text == NULL || VARSIZE_ANY_EXHDR(cache->text) != VARSIZE_ANY_EXHDR(t) ||
		memcmp(VARDATA_ANY(cache->text), VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t)) != 0)
	{
		QueryValue *value = query_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL);
		MemoryContext old;

		cache->text = NULL;
		MemoryContextReset(cache->context);
		old = MemoryContextSwitchTo(cache->context);
		query_open(&cache->query, memcpy(palloc(VARSIZE(value)), value, VARSIZE(value)));
		cache->text = memcpy(palloc(VARSIZE_ANY(t)), t, VARSIZE_ANY(t));
		MemoryContextSwitchTo(old);
	}
	query_only_themes(&cache->query, "theme @@ text");
	return theme_satisfies(&cache->query, PG_GETARG_THEME_PP(theme));
}

Datum
theme_matches_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(theme_text(fcinfo, 0, 1));
}

Datum
text_matches_theme(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(theme_text(fcinfo, 1, 0));
}

/* --- codings --- */

static bool
coding_query(FunctionCallInfo fcinfo, int codes, int query, bool anywhere)
{
	CodingValue *value = PG_GETARG_CODING_PP(codes);
	QueryScan  *scan = query_scan(fcinfo, query);
	Coding		coding;
	bool		result;

	query_only_themes(query_scan_query(scan), anywhere ? "coding @* themequery" : "coding @@ themequery");
	coding_open_themes(&coding, value);
	result = anywhere ? query_scan_coding_anywhere(scan, &coding) : query_scan_coding(scan, &coding);
	PG_FREE_IF_COPY(value, codes);
	return result;
}

Datum
coding_matches(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(coding_query(fcinfo, 0, 1, false));
}

Datum
query_matches_coding(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(coding_query(fcinfo, 1, 0, false));
}

Datum
coding_matches_anywhere(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(coding_query(fcinfo, 0, 1, true));
}

Datum
query_matches_coding_anywhere(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(coding_query(fcinfo, 1, 0, true));
}

/* Has the coding, outside included, a live code at or below the theme? */
static bool
contains_theme(FunctionCallInfo fcinfo, int codes, int argno)
{
	CodingValue *value = PG_GETARG_CODING_PP(codes);
	Theme	   *theme = PG_GETARG_THEME_PP(argno);
	const char *path = THEME_PATH(theme);
	int			length = THEME_PATH_LEN(theme);
	Coding		coding;
	CodingSpot	spot;
	bool		found = true;
	bool		result = false;

	coding_open_themes(&coding, value);
	for (int start = 0, depth = 0; found && start <= length; depth++)
	{
		int			end = theme_label_end(path, length, start);

		found = coding_find(&coding, depth > 0 ? &spot : NULL, depth, path + start, end - start, &spot);
		start = end + 1;
	}
	for (uint32 i = 0; found && i < coding.ncodes && !result; i++)
	{
		uint32		node = coding_node(&coding, i);

		result = node >= spot.node && node < spot.end && !(coding.flags[i] & CODE_REJECTED);
	}
	PG_FREE_IF_COPY(value, codes);
	return result;
}

Datum
coding_contains_theme(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(contains_theme(fcinfo, 0, 1));
}

Datum
theme_in_coding(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(contains_theme(fcinfo, 1, 0));
}

/* proposal_count(coding, themequery) */
Datum
coding_proposal_count_query(PG_FUNCTION_ARGS)
{
	QueryScan  *scan = query_scan(fcinfo, 1);
	CodingValue *value = PG_GETARG_CODING_PP(0);
	Coding		coding;
	uint32		n;

	query_only_themes(query_scan_query(scan), "proposal_count(coding, themequery)");
	coding_open_themes(&coding, value);
	n = query_scan_count(scan, &coding);
	PG_FREE_IF_COPY(value, 0);
	PG_RETURN_INT32(n);
}

static Datum
coding_weights(FunctionCallInfo fcinfo, const char *name,
			   float8 (*weigh) (QueryScan *, const Coding *, bool *))
{
	QueryScan  *scan = query_scan(fcinfo, 1);
	CodingValue *value = PG_GETARG_CODING_PP(0);
	Coding		coding;
	bool		isnull;
	float8		result;

	query_only_themes(query_scan_query(scan), name);
	coding_open(&coding, value);
	result = weigh(scan, &coding, &isnull);
	PG_FREE_IF_COPY(value, 0);
	if (isnull)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(result);
}

/* salience(coding, themequery) */
Datum
coding_salience(PG_FUNCTION_ARGS)
{
	return coding_weights(fcinfo, "salience", query_salience);
}

/* weight(coding, themequery) */
Datum
coding_weight(PG_FUNCTION_ARGS)
{
	return coding_weights(fcinfo, "weight", query_weight);
}

/* --- statements --- */

/* How many proposals of a statement, argument 0 or 1, satisfy a query, up to `enough`. */
static uint32
count_proposals(FunctionCallInfo fcinfo, QueryScan *scan, Coding *coding, int body, uint32 enough)
{
	StatementFetch fetch;
	uint32		n;

	statement_fetch_begin(&fetch, PG_GETARG_DATUM(body));
	n = query_scan_proposals(scan, coding, &fetch, enough, NULL);
	statement_fetch_end(&fetch);
	return n;
}

static bool
statement_query(FunctionCallInfo fcinfo, int body, int query, bool anywhere)
{
	QueryScan  *scan = query_scan(fcinfo, query);

	query_only_words(query_scan_query(scan), anywhere ? "statement @* themequery" : "statement @@ themequery");
	if (anywhere)
		return query_scan_statement_anywhere(scan, PG_GETARG_DATUM(body));
	return count_proposals(fcinfo, scan, NULL, body, 1) > 0;
}

Datum
statement_matches(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(statement_query(fcinfo, 0, 1, false));
}

Datum
query_matches_statement(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(statement_query(fcinfo, 1, 0, false));
}

Datum
statement_matches_anywhere(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(statement_query(fcinfo, 0, 1, true));
}

Datum
query_matches_statement_anywhere(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(statement_query(fcinfo, 1, 0, true));
}

/* proposal_count(statement, themequery) */
Datum
statement_proposal_count_query(PG_FUNCTION_ARGS)
{
	QueryScan  *scan = query_scan(fcinfo, 1);

	query_only_words(query_scan_query(scan), "proposal_count(statement, themequery)");
	PG_RETURN_INT32(count_proposals(fcinfo, scan, NULL, 0, PG_UINT32_MAX));
}

/* matches(statement, coding, themequery) */
Datum
statement_coding_matches(PG_FUNCTION_ARGS)
{
	QueryScan  *scan = query_scan(fcinfo, 2);
	Coding		coding;

	coding_open_themes(&coding, PG_GETARG_CODING_PP(1));
	PG_RETURN_BOOL(count_proposals(fcinfo, scan, &coding, 0, 1) > 0);
}
