/*
 * theme_share.c
 *	  How common themes are among the rows of a function, and of what has no statistics.
 *
 * The themes(codes) of a column of codings have the themes that ANALYZE has found
 * there.  Its elements are themes and those above them, each with the share of the
 * values that have it; the sum over those with none below them is taken for the rows,
 * as if each theme stood equally often in the codings that have it.
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "nodes/nodeFuncs.h"
#include "optimizer/optimizer.h"
#include "parser/parsetree.h"

#include "base/extension.h"
#include "planner/elements.h"
#include "theme/theme.h"

SQL_FUNCTION(theme_matches_sel);

/*
 * Where nothing is known: half of the rows are of one codebook, and of these a tenth
 * of each theme at a level.
 */
#define CODEBOOK_SEL 0.5
#define THEMES_PER_LEVEL 10

float8
theme_default_share(int labels)
{
	float8		share = CODEBOOK_SEL;

	while (--labels > 0 && share > DEFAULT_RANGE_INEQ_SEL)
		share /= THEMES_PER_LEVEL;
	return Max(share, DEFAULT_RANGE_INEQ_SEL);
}

/* The coding that a column's function reads, where it is a column itself; else NULL. */
static Node *
coding_of_column(PlannerInfo *root, const VariableStatData *vardata)
{
	const Var  *var = (const Var *) vardata->var;
	Oid			type = extension_type("coding");
	RangeTblEntry *rte;
	int			first = 1;		/* column of a function */
	ListCell   *lc;

	if (var == NULL || !IsA(var, Var) || var->varlevelsup > 0)
		return NULL;
	rte = planner_rt_fetch(var->varno, root);
	if (rte->rtekind != RTE_FUNCTION)
		return NULL;
	foreach(lc, rte->functions)
	{
		const RangeTblFunction *function = lfirst(lc);
		const FuncExpr *call = (const FuncExpr *) function->funcexpr;
		ListCell   *argument;

		if (var->varattno >= first && var->varattno < first + function->funccolcount &&
			IsA(call, FuncExpr))
			foreach(argument, call->args)
				if (exprType(lfirst(argument)) == type)
				return lfirst(argument);
		first += function->funccolcount;
	}
	return NULL;
}

/* Path bytes (theme.h) of a theme as it is printed. */
static int
unescape(const char *name, int len, char *path)
{
	int			n = 0;

	for (int i = 0; i < len && n < THEME_MAX_BYTES; i++)
		if (name[i] == '\\' && i + 1 < len)
			path[n++] = name[++i];
		else
			path[n++] = name[i] == '/' ? THEME_SEPARATOR : name[i];
	return n;
}

/* Is there an element below it?  Those that begin alike stand behind it, one by one. */
static bool
has_below(const Shares *shares, int i)
{
	text	   *element = DatumGetTextPP(shares->slot.values[i]);
	int			len = VARSIZE_ANY_EXHDR(element);

	while (++i < shares->slot.nvalues)
	{
		text	   *other = DatumGetTextPP(shares->slot.values[i]);

		if ((int) VARSIZE_ANY_EXHDR(other) <= len || memcmp(VARDATA_ANY(other), VARDATA_ANY(element), len) != 0)
			return false;
		if (VARDATA_ANY(other)[len] == '/')
			return true;
	}
	return false;
}

bool
planner_theme_share(PlannerInfo *root, const VariableStatData *vardata, ThemeTest test, const void *arg,
					float8 *share)
{
	Node	   *codes = coding_of_column(root, vardata);
	VariableStatData column;
	Shares		shares;
	char		path[THEME_MAX_BYTES];
	float8		those = 0;
	float8		all = 0;

	if (codes == NULL || !planner_column(root, codes, &column))
		return false;
	shares_get(&shares, &column);
	for (int i = 0; shares.known && i < shares.slot.nvalues; i++)
	{
		const char *name;
		int			len;

		if ((!shares_name(&shares, i, false, &name, &len) && !shares_name(&shares, i, true, &name, &len)) ||
			has_below(&shares, i))
			continue;
		all += shares.slot.numbers[i];
		if (test(path, unescape(name, len, path), arg))
			those += shares.slot.numbers[i];
	}
	/* what is not stored is rarer than what is */
	if (all > 0)
		*share = Max(those, shares.smallest / 2) / all;
	shares_free(&shares);
	ReleaseVariableStats(column);
	return all > 0;
}

static bool
test_query(const char *path, int len, const void *arg)
{
	return query_theme_satisfies(arg, path, len);
}

/* theme @@ themequery, and the other ways round and with text */
Datum
theme_matches_sel(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	float8		share = theme_default_share(2);
	VariableStatData vardata;
	Node	   *other;
	bool		varonleft;

	if (!get_restriction_variable(root, args, PG_GETARG_INT32(3), &vardata, &other, &varonleft))
		PG_RETURN_FLOAT8(share);
	if (IsA(other, Const) && ((Const *) other)->constisnull)
		share = 0;
	else if (HeapTupleIsValid(vardata.statsTuple))
		share = generic_restriction_selectivity(root, PG_GETARG_OID(1), PG_GET_COLLATION(), args,
												PG_GETARG_INT32(3), share);
	/* some servers let users give an operator of any types our estimator */
	else if (IsA(other, Const) && vardata.vartype == extension_type("theme"))
	{
		const Const *constant = (const Const *) other;
		QueryValue *value = NULL;
		ThemeQuery	query;

		if (constant->consttype == extension_type("themequery"))
			value = (QueryValue *) PG_DETOAST_DATUM_PACKED(constant->constvalue);
		else if (constant->consttype == TEXTOID)
		{
			text	   *t = DatumGetTextPP(constant->constvalue);

			value = query_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL);
		}
		if (value != NULL && query_read(&query, value) && query.nwords == 0)
			planner_theme_share(root, &vardata, test_query, &query, &share);
	}
	ReleaseVariableStats(vardata);
	CLAMP_PROBABILITY(share);
	PG_RETURN_FLOAT8(share);
}
