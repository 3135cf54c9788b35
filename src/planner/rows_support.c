/*
 * rows_support.c
 *	  What the planner is told of functions that read statements and codings: how
 *	  many rows they give, and what a call costs.
 *
 * COST and ROWS of a function are those for a typical value (planner.h).  Where
 * the argument is a column that was analyzed, or a constant, its real size is
 * known, and what grows with the text, or with the codes, is scaled by it.
 *
 * statement_support: functions that read a statement's text.
 * proposals_support: the same; their rows are the proposals, those that satisfy the
 *		query where there is one.  If a share s of statements with n proposals has
 *		one that satisfies it, a proposal does with probability 1 - (1 - s)^(1/n).
 *		The text is read of the share of statements that satisfy what the query asks
 *		of themes; of the others the codes alone.
 * coding_support: functions that read a coding; rows are its codes.
 */
#include "postgres.h"
#include "base/compat.h"

#include <math.h>

#include "access/htup_details.h"
#include "catalog/pg_proc.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "optimizer/cost.h"
#include "optimizer/optimizer.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "coding/coding.h"
#include "base/extension.h"
#include "planner/planner.h"
#include "statement/statement.h"

SQL_FUNCTION(statement_support);
SQL_FUNCTION(proposals_support);
SQL_FUNCTION(coding_support);

/* What proposals() costs by the codes alone, of what it costs with the text. */
#define CODES_COST 0.03

typedef struct Call
{
	PlannerInfo *root;
	Oid			function;
	List	   *args;
	Cost		procost;
	double		prorows;
} Call;

/* False for other requests, and where the call's arguments are not known. */
static bool
get_call(Call *call, Node *request)
{
	Node	   *node;
	HeapTuple	tuple;

	if (IsA(request, SupportRequestRows))
	{
		call->root = ((SupportRequestRows *) request)->root;
		call->function = ((SupportRequestRows *) request)->funcid;
		node = ((SupportRequestRows *) request)->node;
	}
	else if (IsA(request, SupportRequestCost))
	{
		call->root = ((SupportRequestCost *) request)->root;
		call->function = ((SupportRequestCost *) request)->funcid;
		node = ((SupportRequestCost *) request)->node;
	}
	else
		return false;
	if (is_funcclause(node))
		call->args = ((FuncExpr *) node)->args;
	else if (is_opclause(node))
		call->args = ((OpExpr *) node)->args;
	else
		return false;
	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(call->function));
	if (!HeapTupleIsValid(tuple))
		return false;
	call->procost = ((Form_pg_proc) GETSTRUCT(tuple))->procost;
	call->prorows = ((Form_pg_proc) GETSTRUCT(tuple))->prorows;
	ReleaseSysCache(tuple);
	return true;
}

/* The first argument of a type of ours; NULL where there is none. */
static Node *
argument(const Call *call, const char *type)
{
	Oid			oid = extension_type(type);
	ListCell   *lc;

	foreach(lc, call->args)
		if (exprType(lfirst(lc)) == oid)
		return call->root ? estimate_expression_value(call->root, lfirst(lc)) : lfirst(lc);
	return NULL;
}

static bool
statement_size(const Call *call, Averages *size)
{
	Node	   *node = argument(call, "statement");

	if (node != NULL && IsA(node, Const) && !((Const *) node)->constisnull)
	{
		Statement	head;

		statement_open_head(&head, ((Const *) node)->constvalue);
		size->proposals = head.nproposals;
		size->size = head.nchars;
		return true;
	}
	return node != NULL && averages_of(call->root, node, size);
}

static bool
coding_size(const Call *call, Averages *size)
{
	Node	   *node = argument(call, "coding");

	if (node != NULL && IsA(node, Const) && !((Const *) node)->constisnull)
	{
		Coding		coding;

		coding_open(&coding, (CodingValue *) PG_DETOAST_DATUM_PACKED(((Const *) node)->constvalue));
		size->proposals = coding.nproposals;
		size->size = coding.ncodes;
		return true;
	}
	return node != NULL && averages_of(call->root, node, size);
}

/* Fills in a request: a call's cost as labelled, times something. */
static Datum
answer_cost(SupportRequestCost *request, const Call *call, double times)
{
	request->startup = 0;
	request->per_tuple = call->procost * Max(times, 0.01) * cpu_operator_cost;
	PG_RETURN_POINTER(request);
}

static Datum
answer_rows(SupportRequestRows *request, double rows)
{
	request->rows = rows;
	PG_RETURN_POINTER(request);
}

Datum
statement_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	Call		call;
	Averages	size;
	double		times;

	if (!get_call(&call, request) || !statement_size(&call, &size))
		PG_RETURN_POINTER(NULL);
	times = size.size / TYPICAL_CHARACTERS;
	if (IsA(request, SupportRequestCost))
		return answer_cost((SupportRequestCost *) request, &call, times);
	return answer_rows((SupportRequestRows *) request, call.prorows * times);
}

/* The constant query of a call, and the column of its coding; false where there are none. */
static bool
query_of_column(const Call *call, Const **query, Node **codes, Averages *size)
{
	Node	   *node = argument(call, "themequery");

	*query = (Const *) node;
	*codes = argument(call, "coding");
	return node != NULL && IsA(node, Const) && !((Const *) node)->constisnull &&
		*codes != NULL && averages_of(call->root, *codes, size);
}

static Datum
proposals_cost(SupportRequestCost *request)
{
	Call		call;
	Averages	text;
	Averages	coding;
	Const	   *query;
	Node	   *codes;
	double		times;

	if (!get_call(&call, (Node *) request) || !statement_size(&call, &text))
		PG_RETURN_POINTER(NULL);
	times = text.size / TYPICAL_CHARACTERS;
	if (query_of_column(&call, &query, &codes, &coding))
	{
		Const	   *themes = planner_query_part(query, false);

		if (themes != NULL)
			times *= planner_query_share(call.root, codes, themes);
		times += CODES_COST * coding.size / TYPICAL_CODES;
	}
	return answer_cost(request, &call, times);
}

Datum
proposals_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	Call		call;
	Averages	size;
	double		rows;

	if (IsA(request, SupportRequestCost))
		return proposals_cost((SupportRequestCost *) request);
	if (!get_call(&call, request) || (!statement_size(&call, &size) && !coding_size(&call, &size)))
		PG_RETURN_POINTER(NULL);
	rows = size.proposals;
	if (argument(&call, "themequery") != NULL && rows > 0)
	{
		Averages	ignored;
		Const	   *query;
		Node	   *codes;

		if (query_of_column(&call, &query, &codes, &ignored))
			rows *= 1 - pow(1 - planner_query_share(call.root, codes, query), 1 / rows);
		else
			rows = Min(rows, call.prorows);
	}
	return answer_rows((SupportRequestRows *) request, rows);
}

Datum
coding_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	Call		call;
	Averages	size;

	if (!get_call(&call, request) || !coding_size(&call, &size))
		PG_RETURN_POINTER(NULL);
	if (IsA(request, SupportRequestCost))
		return answer_cost((SupportRequestCost *) request, &call, size.size / TYPICAL_CODES);
	return answer_rows((SupportRequestRows *) request, size.size);
}
