/*
 * matches_support.c
 *	  What the planner is told of matches(body, codes, query).
 *
 * What a constant query asks of themes must hold whatever the words are
 * (query_part.c), so an index on the codings narrows the search.  In the same way its
 * words are a condition on an index of the statements.
 *
 * One clause can use one column of an index only.  So a call that is a condition
 * of WHERE is made three of them,
 *
 *		codes @@ 'themes' AND statement_may_match(body, 'words', …)
 *			AND matches(body, codes, 'query')
 *
 * from which the planner takes what there is an index for, one on both columns or
 * one on each.  The themes are looked at first in any case, so that no text is
 * read of a statement without them.  The words are for an index only, which is
 * asked "body @@ 'words'": statement_may_match() itself is true without a look at
 * the text, since it would be read twice else, by a recheck or a filter and by the
 * call.  So it stands for nothing alone, and takes an argument of type internal
 * that no user can give.
 *
 * Where indexes tell proposals apart (index/phases.h), the second is an OR over the
 * phases of "themes and words in proposals of this phase", of functions that are
 * true by themselves too.
 *
 * That is right in conditions of WHERE only: where a column is NULL the three can
 * be false and the call is NULL, which differs under NOT and in a result.  Other
 * calls keep the lossy index condition of one column.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/genam.h"
#include "access/stratnum.h"
#include "access/table.h"
#include "access/transam.h"
#include "catalog/pg_am.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_type.h"
#include "commands/defrem.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "optimizer/optimizer.h"
#include "parser/parsetree.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "index/phases.h"
#include "planner/elements.h"
#include "planner/planner.h"
#include "query/themequery.h"

SQL_FUNCTION(matches_support);
SQL_FUNCTION(statement_may_match);
SQL_FUNCTION(statement_may_match_support);

/* Arguments of matches(). */
#define ARG_BODY 0
#define ARG_CODES 1
#define ARG_QUERY 2

/* The type of a phase and a query. */
#define PHASE_QUERY TEXTOID

/* "column @@ part", by the strategy number of the column's GIN class; or NULL. */
static Expr *
part_clause(Oid opfamily, Node *column, Const *part)
{
	Oid			operator;

	if (part == NULL || !OidIsValid(opfamily))
		return NULL;
	operator = get_opfamily_member(opfamily, exprType(column), part->consttype, 1);
	if (!OidIsValid(operator))
		return NULL;
	return make_opclause(operator, BOOLOID, false, (Expr *) copyObject(column), (Expr *) part,
						 InvalidOid, InvalidOid);
}

/* "name(column, part, NULL)", where name is that of a function that is true; or NULL. */
static Expr *
may_match_clause(Oid matches, const char *name, Node *column, Const *part)
{
	Oid			types[3] = {exprType(column), 0, INTERNALOID};
	Oid			function;

	if (part == NULL)
		return NULL;
	types[1] = part->consttype;
	function = planner_function(matches, name, 3, types);
	if (!OidIsValid(function))
		return NULL;
	return (Expr *) makeFuncExpr(function, BOOLOID,
								 list_make3(copyObject(column), part,
											makeNullConst(INTERNALOID, -1, InvalidOid)),
								 InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
}

/* The arguments where the third is a constant that is not NULL; else NIL. */
static List *
constant_args(List *args)
{
	return list_length(args) == 3 && IsA(list_nth(args, ARG_QUERY), Const) &&
		!((Const *) list_nth(args, ARG_QUERY))->constisnull ? args : NIL;
}

/* --- conditions of WHERE --- */

/*
 * A call that has its clauses beside it is known by the location of its query in
 * the source, which no plan looks at and copies of the call keep: the planner may
 * simplify an expression twice, and give it to a table's children.
 */
#define LOCATION_NARROWED (-2)

static bool
is_narrowed(List *args)
{
	return ((Const *) list_nth(args, ARG_QUERY))->location == LOCATION_NARROWED;
}

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

/*
 * May a plan of this transaction rely on the index for all rows of the table, its
 * children included?  (A partitioned one's has parts for all partitions.)
 */
static bool
is_for_all_rows(const RangeTblEntry *rte, Relation rel, Relation index)
{
	/* as the planner looks at it */
	bool		too_young = index->rd_index->indcheckxmin &&
		!TransactionIdPrecedes(HeapTupleHeaderGetXmin(index->rd_indextuple->t_data), TransactionXmin);

	return index->rd_index->indisvalid && !too_young && RelationGetIndexPredicate(index) == NIL &&
		(!rte->inh || rel->rd_rel->relkind == RELKIND_PARTITIONED_TABLE);
}

/*
 * The operator family of a GIN index on a table's column, one with an operator for
 * the type of a query, by preference; that of the default class where there is none
 * and none is asked for.  Phases leave nothing to other indexes, so theirs must be for
 * all rows.
 */
static Oid
column_family(PlannerInfo *root, const Var *var, Oid querytype, bool indexed)
{
	RangeTblEntry *rte = rt_fetch(var->varno, root->parse->rtable);
	Oid			family = InvalidOid;
	Relation	rel;
	ListCell   *lc;

	/* a subquery that the call is moved into asks again */
	if (rte->rtekind != RTE_RELATION || var->varattno <= 0)
		return InvalidOid;
	/* the query's lock is held already */
	rel = table_open(rte->relid, NoLock);
	foreach(lc, RelationGetIndexList(rel))
	{
		Relation	index = index_open(lfirst_oid(lc), AccessShareLock);

		if (index->rd_rel->relam == GIN_AM_OID &&
			(querytype != PHASE_QUERY || is_for_all_rows(rte, rel, index)))
			for (int i = 0; i < IndexRelationGetNumberOfKeyAttributes(index); i++)
				if (index->rd_index->indkey.values[i] == var->varattno &&
					OidIsValid(get_opfamily_member(index->rd_opfamily[i], var->vartype, querytype, 1)))
					family = index->rd_opfamily[i];
		index_close(index, NoLock);
	}
	table_close(rel, NoLock);
	if (!OidIsValid(family) && !indexed)
	{
		Oid			opclass = GetDefaultOpClass(var->vartype, GIN_AM_OID);

		family = OidIsValid(opclass) ? get_opclass_family(opclass) : InvalidOid;
	}
	return family;
}

/* A plain column of the query at hand; else NULL. */
static Var *
plain_column(Node *node)
{
	Var		   *var = (Var *) node;

	return IsA(node, Var) && var->varlevelsup == 0 && !IS_SPECIAL_VARNO(var->varno) ? var : NULL;
}

/* What stands beside a call, by its arguments and the indexes that there are. */
typedef struct Narrowing
{
	Var		   *codes;
	Var		   *body;
	Const	   *themes;			/* the query's part; NULL: no clause of it */
	Const	   *words;
	Oid			family;			/* of the themes' clause */
	bool		phases;			/* the words' clause is the OR over phases */
} Narrowing;

static void
find_narrowing(Narrowing *n, PlannerInfo *root, List *args)
{
	const Const *query = list_nth(args, ARG_QUERY);

	memset(n, 0, sizeof(*n));
	n->codes = plain_column(list_nth(args, ARG_CODES));
	n->body = plain_column(list_nth(args, ARG_BODY));
	if (n->codes != NULL)
		n->family = column_family(root, n->codes, query->consttype, false);
	if (OidIsValid(n->family))
		n->themes = planner_query_part(query, false);
	if (n->body != NULL)
		n->words = planner_query_part(query, true);
	n->phases = n->themes != NULL && n->words != NULL && n->codes->varno == n->body->varno &&
		OidIsValid(column_family(root, n->codes, PHASE_QUERY, true)) &&
		OidIsValid(column_family(root, n->body, PHASE_QUERY, true));
	if (n->words != NULL && !n->phases &&
		!OidIsValid(column_family(root, n->body, query->consttype, true)))
		n->words = NULL;
}

/* "phase part" as a constant. */
static Const *
phase_const(int phase, const Const *part)
{
	Datum		value = phase_write(phase, (QueryValue *) PG_DETOAST_DATUM_PACKED(part->constvalue));

	return makeConst(PHASE_QUERY, -1, DEFAULT_COLLATION_OID, -1, value, false, false);
}

/*
 * Themes and words in proposals of the first phase, or in such of the second, and
 * so on.
 */
static Expr *
phases_clause(const Narrowing *n, Oid matches)
{
	List	   *phases = NIL;

	for (int phase = 1; phase <= KEY_PHASES; phase++)
	{
		Expr	   *with_themes = may_match_clause(matches, "coding_may_match", (Node *) n->codes,
												   phase_const(phase, n->themes));
		Expr	   *with_words = may_match_clause(matches, "statement_may_match", (Node *) n->body,
												  phase_const(phase, n->words));

		if (with_themes == NULL || with_words == NULL)
			return NULL;
		phases = lappend(phases, make_andclause(list_make2(with_themes, with_words)));
	}
	return make_orclause(phases);
}

/* The clauses to stand beside the call: themes first. */
static List *
narrowing_clauses(const Narrowing *n, Oid matches)
{
	List	   *result = NIL;
	Expr	   *clause;

	clause = n->themes != NULL ? part_clause(n->family, (Node *) n->codes, n->themes) : NULL;
	if (clause != NULL && n->phases)
	{
		/* in a form that no index is asked: phases leave it nothing */
		BooleanTest *test = makeNode(BooleanTest);

		test->arg = clause;
		test->booltesttype = IS_TRUE;
		test->location = -1;
		clause = (Expr *) test;
	}
	if (clause != NULL)
		result = lappend(result, clause);
	if (n->phases)
		clause = phases_clause(n, matches);
	else
		clause = may_match_clause(matches, "statement_may_match", (Node *) n->body, n->words);
	if (clause != NULL)
		result = lappend(result, clause);
	return result;
}

static Node *
simplify(SupportRequestSimplify *req)
{
	PlannerInfo *root = req->root;
	List	   *args = constant_args(req->fcall->args);
	Narrowing	narrowing;
	List	   *clauses;
	FuncExpr   *call;

	if (root == NULL || args == NIL || is_narrowed(args) ||
		!is_condition(root, (Node *) root->parse->jointree, req->fcall->funcid, args))
		return NULL;
	find_narrowing(&narrowing, root, args);
	clauses = narrowing_clauses(&narrowing, req->fcall->funcid);
	if (clauses == NIL)
		return NULL;
	call = copyObject(req->fcall);
	((Const *) list_nth(call->args, ARG_QUERY))->location = LOCATION_NARROWED;
	return (Node *) make_andclause(lappend(clauses, call));
}

/* --- calls as they are --- */

static List *
index_condition(SupportRequestIndexCondition *req)
{
	List	   *args;
	Expr	   *clause;

	if (!is_funcclause(req->node) || req->index->relam != GIN_AM_OID)
		return NIL;
	args = constant_args(((FuncExpr *) req->node)->args);
	if (args == NIL || req->indexarg > ARG_CODES ||
		(is_narrowed(args) && plain_column(list_nth(args, req->indexarg)) != NULL))
		return NIL;
	clause = part_clause(req->opfamily, list_nth(args, req->indexarg),
						 planner_query_part(list_nth(args, ARG_QUERY), req->indexarg == ARG_BODY));
	req->lossy = true;
	return clause != NULL ? list_make1(clause) : NIL;
}

/*
 * Share of the rows for which the call is true; beside narrowing clauses, of
 * those for which they are.
 */
static float8
selectivity(SupportRequestSelectivity *req)
{
	List	   *args = constant_args(req->args);
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
	if (is_narrowed(args))
	{
		Narrowing	narrowing;

		find_narrowing(&narrowing, req->root, args);
		if (narrowing.themes != NULL)
			result /= Max(query_share(narrowing.themes, &codes, NULL, false) * codes_notnull, 1e-10);
		/* phases together count as true */
		if (narrowing.words != NULL && !narrowing.phases)
			result /= Max(query_share(narrowing.words, NULL, &body, false) * body_notnull, 1e-10);
	}
	ReleaseVariableStats(body);
	ReleaseVariableStats(codes);
	CLAMP_PROBABILITY(result);
	return result;
}

Datum
matches_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);

	if (IsA(request, SupportRequestSimplify))
		PG_RETURN_POINTER(simplify((SupportRequestSimplify *) request));
	if (IsA(request, SupportRequestIndexCondition))
		PG_RETURN_POINTER(index_condition((SupportRequestIndexCondition *) request));
	if (IsA(request, SupportRequestSelectivity) &&
		!((SupportRequestSelectivity *) request)->is_join)
	{
		SupportRequestSelectivity *req = (SupportRequestSelectivity *) request;

		req->selectivity = selectivity(req);
		PG_RETURN_POINTER(req);
	}
	PG_RETURN_POINTER(NULL);
}

/* --- statement_may_match and coding_may_match (column, part, internal) --- */

Datum
statement_may_match(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(true);
}

Datum
statement_may_match_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);

	if (IsA(request, SupportRequestIndexCondition))
	{
		SupportRequestIndexCondition *req = (SupportRequestIndexCondition *) request;
		List	   *args = ((FuncExpr *) req->node)->args;
		Expr	   *clause;

		if (req->indexarg != 0 || req->index->relam != GIN_AM_OID)
			PG_RETURN_POINTER(NULL);
		clause = part_clause(req->opfamily, linitial(args), copyObject(lsecond(args)));
		req->lossy = true;
		PG_RETURN_POINTER(clause != NULL ? list_make1(clause) : NIL);
	}
	if (IsA(request, SupportRequestSelectivity) &&
		!((SupportRequestSelectivity *) request)->is_join)
	{
		SupportRequestSelectivity *req = (SupportRequestSelectivity *) request;
		VariableStatData body;

		/* phases together count as true */
		req->selectivity = 1;
		if (((Const *) lsecond(req->args))->consttype != PHASE_QUERY)
		{
			examine_variable(req->root, linitial(req->args), req->varRelid, &body);
			req->selectivity = query_share(lsecond(req->args), NULL, &body, false) *
				(1 - shares_nulls(&body));
			ReleaseVariableStats(body);
			CLAMP_PROBABILITY(req->selectivity);
		}
		PG_RETURN_POINTER(req);
	}
	PG_RETURN_POINTER(NULL);
}
