/*
 * matches_support.c
 *	  What the planner is told of matches(body, codes, query).
 *
 * What a query asks of themes must hold whatever the words are, so an index on
 * the codings narrows the search: the theme part of a constant query is an index
 * condition "codes @@ …", lossy, with the call itself as the filter.  The theme
 * part is the query with its words taken for true, or for false under an odd
 * number of "!", folded until no such constant is left.  In the same way the
 * words are a condition on an index of the statements.
 */
#include "postgres.h"
#include "compat.h"

#include "access/stratnum.h"
#include "catalog/pg_am.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "utils/lsyscache.h"

#include "query/themequery.h"

SQL_FUNCTION(matches_support);

typedef enum PartKind
{
	PART_FALSE,
	PART_TRUE,
	PART_QUERY					/* text was appended */
} PartKind;

/*
 * Appends the part of the subtree at a node that is of themes (or of words),
 * as the text of a query in parentheses.
 */
static PartKind
append_part(StringInfo out, const ThemeQuery *query, int at, bool words, bool positive)
{
	const QueryNode *node = &query->nodes[at];
	bool		conjunction = node->op == QUERY_AND;
	PartKind	neutral = conjunction ? PART_TRUE : PART_FALSE;
	StringInfoData part;
	PartKind	kind;
	int			start = out->len;
	int			child = at + 1;
	int			n = 0;

	check_stack_depth();
	switch (node->op)
	{
		case QUERY_THEME:
		case QUERY_WORDS:
			if ((node->op == QUERY_WORDS) != words)
				return positive ? PART_TRUE : PART_FALSE;
			query_print_atom(out, &query->atoms[node->atom]);
			return PART_QUERY;
		case QUERY_NOT:
			initStringInfo(&part);
			kind = append_part(&part, query, child, words, !positive);
			if (kind == PART_QUERY)
				appendStringInfo(out, "!(%s)", part.data);
			pfree(part.data);
			return kind == PART_QUERY ? kind : kind == PART_TRUE ? PART_FALSE : PART_TRUE;
	}
	initStringInfo(&part);
	for (int i = 0; i < node->noperands; i++)
	{
		resetStringInfo(&part);
		kind = append_part(&part, query, child, words, positive);
		child = query->nodes[child].next;
		if (kind == PART_QUERY)
			appendStringInfo(out, "%s(%s)", n++ > 0 ? (conjunction ? " & " : " | ") : "", part.data);
		else if (kind != neutral)
		{
			/* decides the whole list */
			out->len = start;
			out->data[start] = '\0';
			pfree(part.data);
			return kind;
		}
	}
	pfree(part.data);
	return n > 0 ? PART_QUERY : neutral;
}

/* The part of a constant query as a constant; NULL where it says nothing. */
static Const *
query_part(Const *constant, bool words)
{
	ThemeQuery	query;
	StringInfoData text;

	initStringInfo(&text);
	query_open(&query, (QueryValue *) PG_DETOAST_DATUM_PACKED(constant->constvalue));
	if (append_part(&text, &query, 0, words, true) != PART_QUERY)
		return NULL;
	return makeConst(constant->consttype, -1, InvalidOid, -1,
					 PointerGetDatum(query_parse(text.data, text.len, NULL)), false, false);
}

Datum
matches_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	SupportRequestIndexCondition *req;
	List	   *args;
	Node	   *column;
	Const	   *query;
	Const	   *part;
	Oid			operator;

	if (!IsA(request, SupportRequestIndexCondition))
		PG_RETURN_POINTER(NULL);
	req = (SupportRequestIndexCondition *) request;
	if (!is_funcclause(req->node) || req->index->relam != GIN_AM_OID)
		PG_RETURN_POINTER(NULL);
	args = ((FuncExpr *) req->node)->args;
	if (list_length(args) != 3 || req->indexarg > 1 || !IsA(lthird(args), Const))
		PG_RETURN_POINTER(NULL);
	column = (Node *) list_nth(args, req->indexarg);
	query = lthird(args);
	if (query->constisnull)
		PG_RETURN_POINTER(NULL);

	/* the class's "@@", whatever it is called */
	operator = get_opfamily_member(req->opfamily, exprType(column), query->consttype, 1);
	part = OidIsValid(operator) ? query_part(query, req->indexarg == 0) : NULL;
	if (part == NULL)
		PG_RETURN_POINTER(NULL);
	req->lossy = true;
	PG_RETURN_POINTER(list_make1(make_opclause(operator, BOOLOID, false, (Expr *) column,
											   (Expr *) part, InvalidOid, InvalidOid)));
}
