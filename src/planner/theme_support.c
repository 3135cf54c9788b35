/*
 * theme_support.c
 *	  What the planner is told of "theme at or below theme".
 *
 * Themes sort so that a subtree is one range (theme.h).  So t <@ x, and x @> t,
 * on an indexed column t is t >= x AND t < theme_upper_bound(x), which a btree
 * returns exactly, for constants, parameters and columns of other tables alike;
 * and its selectivity is that of the range.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/stratnum.h"
#include "catalog/pg_am.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "optimizer/cost.h"
#include "optimizer/optimizer.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

#include "base/extension.h"
#include "planner/planner.h"
#include "theme/theme.h"

SQL_FUNCTION(theme_descendant_support);
SQL_FUNCTION(theme_ancestor_support);
SQL_FUNCTION(theme_descendant_sel);
SQL_FUNCTION(theme_ancestor_sel);
SQL_FUNCTION(theme_upper_bound_sql);

/* theme_upper_bound(theme): sorts behind all at or below the theme. */
Datum
theme_upper_bound_sql(PG_FUNCTION_ARGS)
{
	Theme	   *t = PG_GETARG_THEME_PP(0);
	StringInfoData bound;

	initStringInfo(&bound);
	theme_upper_bound(&bound, THEME_PATH(t), THEME_PATH_LEN(t));
	PG_RETURN_POINTER(theme_make(bound.data, bound.len));
}

Oid
planner_function(Oid like, const char *name, int nargs, const Oid *args)
{
	Oid			schema = get_func_namespace(like);

	return GetSysCacheOid3(PROCNAMEARGSNSP, Anum_pg_proc_oid, CStringGetDatum(name),
						   PointerGetDatum(buildoidvector(args, nargs)),
						   ObjectIdGetDatum(schema));
}

/*
 * The two clauses of the range; NIL where something is missing.  `root` may be
 * NULL; `function` is any function of the extension, by which its schema is known.
 */
static List *
range_clauses(PlannerInfo *root, Oid function, Oid opfamily, Oid themetype,
			  Node *column, Node *ancestor)
{
	Oid			ge = get_opfamily_member(opfamily, themetype, themetype, BTGreaterEqualStrategyNumber);
	Oid			lt = get_opfamily_member(opfamily, themetype, themetype, BTLessStrategyNumber);
	Oid			bound = planner_function(function, "theme_upper_bound", 1, &themetype);
	Expr	   *low = (Expr *) ancestor;
	Expr	   *high;

	if (!OidIsValid(ge) || !OidIsValid(lt) || !OidIsValid(bound))
		return NIL;
	if (exprType(ancestor) != themetype)
	{
		Oid			texttype = TEXTOID;
		Oid			cast = planner_function(function, "theme", 1, &texttype);

		if (exprType(ancestor) != TEXTOID || !OidIsValid(cast))
			return NIL;
		low = (Expr *) makeFuncExpr(cast, themetype, list_make1(ancestor),
									InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
	}
	high = (Expr *) makeFuncExpr(bound, themetype, list_make1(copyObject(low)),
								 InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
	return list_make2(make_opclause(ge, BOOLOID, false, (Expr *) column,
									(Expr *) eval_const_expressions(root, (Node *) low),
									InvalidOid, InvalidOid),
					  make_opclause(lt, BOOLOID, false, (Expr *) copyObject(column),
									(Expr *) eval_const_expressions(root, (Node *) high),
									InvalidOid, InvalidOid));
}

/* The index condition, where argument `below` of the call is the index's column. */
static Datum
index_condition(FunctionCallInfo fcinfo, int below)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	SupportRequestIndexCondition *req;
	List	   *args;
	Node	   *column,
			   *ancestor;
	List	   *clauses;

	if (!IsA(request, SupportRequestIndexCondition))
		PG_RETURN_POINTER(NULL);
	req = (SupportRequestIndexCondition *) request;
	if (is_opclause(req->node))
		args = ((OpExpr *) req->node)->args;
	else if (is_funcclause(req->node))
		args = ((FuncExpr *) req->node)->args;
	else
		PG_RETURN_POINTER(NULL);
	if (req->indexarg != below || list_length(args) != 2 || req->index->relam != BTREE_AM_OID)
		PG_RETURN_POINTER(NULL);
	column = (Node *) list_nth(args, below);
	ancestor = (Node *) list_nth(args, 1 - below);
	if (!compat_pseudo_constant(req->root, ancestor, req->index))
		PG_RETURN_POINTER(NULL);
	clauses = range_clauses(req->root, req->funcid, req->opfamily, exprType(column),
							column, ancestor);
	if (clauses == NIL)
		PG_RETURN_POINTER(NULL);
	req->lossy = false;
	PG_RETURN_POINTER(clauses);
}

Datum
theme_descendant_support(PG_FUNCTION_ARGS)
{
	return index_condition(fcinfo, 0);
}

Datum
theme_ancestor_support(PG_FUNCTION_ARGS)
{
	return index_condition(fcinfo, 1);
}

static bool
test_descendant(const char *path, int len, const void *arg)
{
	const Theme *ancestor = arg;

	return theme_contains(THEME_PATH(ancestor), THEME_PATH_LEN(ancestor), path, len);
}

/* Of a column that is none of a table and has no statistics; the ancestor is a constant. */
static float8
derived_selectivity(PlannerInfo *root, const VariableStatData *column, const Const *ancestor)
{
	Theme	   *theme = theme_check((Theme *) PG_DETOAST_DATUM_PACKED(ancestor->constvalue));
	float8		share;

	if (!planner_theme_share(root, column, test_descendant, theme, &share))
		share = theme_default_share(theme_level(THEME_PATH(theme), THEME_PATH_LEN(theme)));
	CLAMP_PROBABILITY(share);
	return share;
}

/*
 * Selectivity of the range, by the column's histogram and common values.  A table that
 * was not analyzed is left to what the server takes for a range, which uses an index.
 */
static Datum
range_selectivity(FunctionCallInfo fcinfo, int below)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	Oid			operator = PG_GETARG_OID(1);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			varRelid = PG_GETARG_INT32(3);
	Node	   *column = (Node *) list_nth(args, below);
	Node	   *ancestor = estimate_expression_value(root, (Node *) list_nth(args, 1 - below));
	TypeCacheEntry *typcache;
	List	   *clauses;
	Node	   *low;
	VariableStatData vardata;
	float8		share;

	/*
	 * some servers let users give an operator of any types and function our
	 * estimator
	 */
	if (!IsA(ancestor, Const) || exprType(column) != extension_type("theme") ||
		!extension_operator(operator))
		PG_RETURN_FLOAT8(DEFAULT_RANGE_INEQ_SEL);
	if (((Const *) ancestor)->constisnull)
		PG_RETURN_FLOAT8(0);
	typcache = lookup_type_cache(exprType(column), TYPECACHE_BTREE_OPFAMILY);
	clauses = range_clauses(root, get_opcode(operator), typcache->btree_opf, exprType(column),
							column, ancestor);
	if (clauses == NIL)
		PG_RETURN_FLOAT8(DEFAULT_RANGE_INEQ_SEL);
	low = get_rightop(linitial(clauses));
	examine_variable(root, column, varRelid, &vardata);
	if (!HeapTupleIsValid(vardata.statsTuple) && vardata.rel != NULL &&
		vardata.rel->rtekind != RTE_RELATION && IsA(low, Const))
		share = derived_selectivity(root, &vardata, (Const *) low);
	else
		share = clauselist_selectivity(root, clauses, varRelid, JOIN_INNER, NULL);
	ReleaseVariableStats(vardata);
	PG_RETURN_FLOAT8(share);
}

Datum
theme_descendant_sel(PG_FUNCTION_ARGS)
{
	return range_selectivity(fcinfo, 0);
}

Datum
theme_ancestor_sel(PG_FUNCTION_ARGS)
{
	return range_selectivity(fcinfo, 1);
}
