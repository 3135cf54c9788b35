/*
 * matches_support.c
 *	  What the planner is told of matches(body, codes, query).
 *
 * What a constant query asks of themes must hold whatever the words are
 * (query_part.c), so an index on the codings narrows the search.  In the same way its
 * words are a condition on an index of the statements.  What the index finds is
 * decided by the call itself.
 *
 * One clause can use one column of an index only.  So a call that is a condition of
 * WHERE is made two,
 *
 *		codes @@ 'themes' AND matches_narrowed(body, codes, 'query')
 *
 * The themes are looked at first, so that no text is read of a statement without them,
 * and the planner takes an index on the codings for them.  matches_narrowed() is
 * matches() that leaves the codings to them: it serves an index on the statements, which is
 * asked "body @@ 'words'", be it a column of the same index or another one.
 *
 * Where the texts are in another table than the codings, the call joins the two and
 * says nothing of either by itself.  There "body @@ 'words'" becomes a clause, too, if an
 * index serves it.  A text that has the words may then be read twice; in one table
 * it never is.
 *
 * That is right in conditions of WHERE only: where a column is NULL the clauses can
 * be false and the call is NULL, which differs under NOT and in a result.  Other
 * calls serve an index on either column, but one of them only.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/genam.h"
#include "access/table.h"
#include "catalog/pg_am.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "optimizer/optimizer.h"
#include "parser/parsetree.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "index/gin_serves.h"
#include "planner/elements.h"
#include "planner/planner.h"
#include "query/themequery.h"

SQL_FUNCTION(matches_support);
SQL_FUNCTION(matches_narrowed_support);

/* Arguments of matches(). */
#define ARG_BODY 0
#define ARG_CODES 1
#define ARG_QUERY 2

/* The arguments where the third is a constant that is not NULL; else NIL. */
static List *
constant_args(List *args)
{
	return list_length(args) == 3 && IsA(list_nth(args, ARG_QUERY), Const) &&
		!((Const *) list_nth(args, ARG_QUERY))->constisnull ? args : NIL;
}

/*
 * "column @@ part", for what a call of the function asks of one of its arguments alone;
 * NULL where it asks nothing.
 */
static OpExpr *
part_clause(Oid function, List *args, int argno)
{
	Node	   *column = list_nth(args, argno);
	Const	   *part = planner_query_part(list_nth(args, ARG_QUERY), argno == ARG_BODY);
	Oid			operator;

	if (part == NULL)
		return NULL;
	operator = GetSysCacheOid4(OPERNAMENSP, Anum_pg_operator_oid, PointerGetDatum("@@"),
							   ObjectIdGetDatum(exprType(column)),
							   ObjectIdGetDatum(part->consttype),
							   ObjectIdGetDatum(get_func_namespace(function)));
	if (!OidIsValid(operator))
		return NULL;
	return (OpExpr *) make_opclause(operator, BOOLOID, false, (Expr *) copyObject(column),
									(Expr *) part, InvalidOid, InvalidOid);
}

/* A plain column of a table of the query at hand; else NULL. */
static Var *
plain_column(PlannerInfo *root, Node *node)
{
	Var		   *var = (Var *) node;

	/* a subquery that the call is moved into asks again */
	return IsA(node, Var) && var->varlevelsup == 0 && var->varattno > 0 &&
		!IS_SPECIAL_VARNO(var->varno) &&
		rt_fetch(var->varno, root->parse->rtable)->rtekind == RTE_RELATION ? var : NULL;
}

/* Are statement and coding columns of two tables? */
static bool
of_two_tables(List *args)
{
	Var		   *codes = list_nth(args, ARG_CODES);
	Var		   *body = list_nth(args, ARG_BODY);

	return IsA(codes, Var) && IsA(body, Var) && codes->varno != body->varno;
}

/* --- conditions of WHERE --- */

/* Is one of the conditions a call with these arguments? */
static bool
quals_have_call(PlannerInfo *root, Node *quals, Oid function, List *args)
{
	check_stack_depth();
	if (quals == NULL)
		return false;
	if (IsA(quals, BoolExpr) && ((BoolExpr *) quals)->boolop == AND_EXPR)
	{
		ListCell   *lc;

		foreach(lc, ((BoolExpr *) quals)->args)
			if (quals_have_call(root, lfirst(lc), function, args))
			return true;
		return false;
	}
	if (!IsA(quals, FuncExpr) || ((FuncExpr *) quals)->funcid != function)
		return false;
	/* parameters are constants by now, and so they are here then */
	return equal(args, eval_const_expressions(root, (Node *) ((FuncExpr *) quals)->args));
}

/*
 * Is the call a condition that every row of the result fulfils, or else has its
 * columns from the empty side of an outer join, all NULL?  The conditions of
 * outer joins themselves are none.
 */
static bool
is_condition(PlannerInfo *root, Node *jointree, Oid function, List *args)
{
	Node	   *quals = NULL;

	check_stack_depth();
	if (jointree == NULL)
		return false;
	if (IsA(jointree, FromExpr))
	{
		ListCell   *lc;

		quals = ((FromExpr *) jointree)->quals;
		foreach(lc, ((FromExpr *) jointree)->fromlist)
			if (is_condition(root, lfirst(lc), function, args))
			return true;
	}
	else if (IsA(jointree, JoinExpr))
	{
		JoinExpr   *join = (JoinExpr *) jointree;

		if (join->jointype == JOIN_INNER || join->jointype == JOIN_SEMI)
			quals = join->quals;
		if (is_condition(root, join->larg, function, args) ||
			is_condition(root, join->rarg, function, args))
			return true;
	}
	return quals_have_call(root, quals, function, args);
}

/* Has the column a GIN index with the operator?  Of a partial one the planner knows more. */
static bool
is_indexed(PlannerInfo *root, const Var *column, Oid operator)
{
	/* the query's lock is held already */
	Relation	rel = table_open(rt_fetch(column->varno, root->parse->rtable)->relid, NoLock);
	List	   *indexes = RelationGetIndexList(rel);
	bool		result = false;
	ListCell   *lc;

	foreach(lc, indexes)
	{
		Relation	index = index_open(lfirst_oid(lc), AccessShareLock);
		StrategyNumber strategy;

		result |= gin_serves(index, column->varattno, operator, &strategy) != 0;
		index_close(index, NoLock);
	}
	list_free(indexes);
	table_close(rel, NoLock);
	return result;
}

/* The call without what stands beside it; NULL where there is no such function. */
static Expr *
narrowed_call(const FuncExpr *call)
{
	Oid			types[3];
	Oid			function;

	for (int i = 0; i < (int) lengthof(types); i++)
		types[i] = exprType(list_nth(call->args, i));
	function = planner_function(call->funcid, "matches_narrowed", lengthof(types), types);
	if (!OidIsValid(function))
		return NULL;
	return (Expr *) makeFuncExpr(function, BOOLOID, copyObject(call->args), InvalidOid, InvalidOid,
								 COERCE_EXPLICIT_CALL);
}

static Node *
simplify(SupportRequestSimplify *req)
{
	PlannerInfo *root = req->root;
	FuncExpr   *call = req->fcall;
	List	   *args = constant_args(call->args);
	Var		   *codes;
	Var		   *body;
	OpExpr	   *clause;
	List	   *clauses = NIL;
	Expr	   *rest;

	if (root == NULL || args == NIL ||
		(codes = plain_column(root, list_nth(args, ARG_CODES))) == NULL ||
		!is_condition(root, (Node *) root->parse->jointree, call->funcid, args))
		return NULL;
	if ((clause = part_clause(call->funcid, args, ARG_CODES)) != NULL)
		clauses = lappend(clauses, clause);
	body = plain_column(root, list_nth(args, ARG_BODY));
	if (body != NULL && of_two_tables(args) &&
		(clause = part_clause(call->funcid, args, ARG_BODY)) != NULL &&
		is_indexed(root, body, clause->opno))
		clauses = lappend(clauses, clause);
	if (clauses == NIL || (rest = narrowed_call(call)) == NULL)
		return NULL;
	return (Node *) make_andclause(lappend(clauses, rest));
}

/* --- paths and estimates --- */

/*
 * "column @@ part" for an index on the column that is the argument.  Beside a narrowed
 * call the codings have their clause, and so have statements of another table.
 */
static List *
matches_condition(SupportRequestIndexCondition *req, bool narrowed)
{
	List	   *args = constant_args(((FuncExpr *) req->node)->args);
	OpExpr	   *clause;

	if (args == NIL || req->indexarg > ARG_CODES || req->index->relam != GIN_AM_OID ||
		(narrowed && (req->indexarg == ARG_CODES || of_two_tables(args))))
		return NIL;
	clause = part_clause(req->funcid, args, req->indexarg);
	if (clause == NULL || !op_in_opfamily(clause->opno, req->opfamily))
		return NIL;
	req->lossy = true;
	return list_make1(clause);
}

/*
 * Share of the rows for which the call is true; beside its clause of themes, of
 * those for which that is.
 */
static float8
selectivity(SupportRequestSelectivity *req, bool narrowed)
{
	List	   *args = constant_args(req->args);
	Const	   *themes;
	VariableStatData codes,
				body;
	float8		codes_notnull,
				body_notnull;
	float8		result;

	if (args == NIL)
		return DEFAULT_QUERY_SEL;
	examine_variable(req->root, list_nth(args, ARG_BODY), req->varRelid, &body);
	examine_variable(req->root, list_nth(args, ARG_CODES), req->varRelid, &codes);
	body_notnull = 1 - shares_nulls(&body);
	codes_notnull = 1 - shares_nulls(&codes);
	result = body_notnull * codes_notnull *
		query_share(list_nth(args, ARG_QUERY), &codes, &body, false);
	if (narrowed && (themes = planner_query_part(list_nth(args, ARG_QUERY), false)) != NULL)
		result /= Max(query_share(themes, &codes, NULL, false) * codes_notnull, 1e-10);
	ReleaseVariableStats(body);
	ReleaseVariableStats(codes);
	CLAMP_PROBABILITY(result);
	return result;
}

static Node *
answer(Node *request, bool narrowed)
{
	if (IsA(request, SupportRequestSimplify) && !narrowed)
		return simplify((SupportRequestSimplify *) request);
	if (IsA(request, SupportRequestIndexCondition))
		return (Node *) matches_condition((SupportRequestIndexCondition *) request, narrowed);
	if (IsA(request, SupportRequestSelectivity) &&
		!((SupportRequestSelectivity *) request)->is_join)
	{
		SupportRequestSelectivity *req = (SupportRequestSelectivity *) request;

		req->selectivity = selectivity(req, narrowed);
		return request;
	}
	return NULL;
}

Datum
matches_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(answer((Node *) PG_GETARG_POINTER(0), false));
}

Datum
matches_narrowed_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(answer((Node *) PG_GETARG_POINTER(0), true));
}
