/*
 * query_part.c
 *	  What a query asks of themes, or of words, alone.
 *
 * It is the query with the other kind taken for true, or for false under an odd
 * number of "!", folded until no such constant is left: what must hold whatever the
 * other kind is.
 */
#include "postgres.h"
#include "base/compat.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"

#include "planner/planner.h"
#include "query/themequery.h"

typedef enum PartKind
{
	PART_FALSE,
	PART_TRUE,
	PART_UNIT,					/* text was appended, which needs no
								 * parentheses */
	PART_AND,					/* … operands and '&' */
	PART_OR						/* … operands and '|' */
} PartKind;

static PartKind append_list(StringInfo out, const ThemeQuery *query, int at, bool words,
							bool positive);

static void
append_operand(StringInfo out, const char *text, bool parentheses)
{
	appendStringInfo(out, parentheses ? "(%s)" : "%s", text);
}

/*
 * Appends the part of the subtree at a node that is of themes (or of words), as
 * the text of a query.  It has parentheses only where it must, so it is not
 * nested deeper than the query is.
 */
static PartKind
append_part(StringInfo out, const ThemeQuery *query, int at, bool words, bool positive)
{
	const QueryNode *node = &query->nodes[at];
	StringInfoData part;
	PartKind	kind;

	check_stack_depth();
	switch (node->op)
	{
		case QUERY_THEME:
		case QUERY_WORDS:
			if ((node->op == QUERY_WORDS) != words)
				return positive ? PART_TRUE : PART_FALSE;
			query_print_atom(out, &query->atoms[node->atom]);
			return PART_UNIT;
		case QUERY_NOT:
			initStringInfo(&part);
			kind = append_part(&part, query, at + 1, words, !positive);
			if (kind == PART_FALSE || kind == PART_TRUE)
				kind = kind == PART_TRUE ? PART_FALSE : PART_TRUE;
			else
			{
				appendStringInfoChar(out, '!');
				append_operand(out, part.data, kind != PART_UNIT);
				kind = PART_UNIT;
			}
			pfree(part.data);
			return kind;
		default:
			return append_list(out, query, at, words, positive);
	}
}

/* The same for '&' and '|'. */
static PartKind
append_list(StringInfo out, const ThemeQuery *query, int at, bool words, bool positive)
{
	const QueryNode *node = &query->nodes[at];
	bool		conjunction = node->op == QUERY_AND;
	PartKind	result = conjunction ? PART_TRUE : PART_FALSE;
	StringInfoData first,
				part;
	int			start = out->len;
	int			child = at + 1;

	initStringInfo(&first);
	initStringInfo(&part);
	for (int i = 0; i < node->noperands; i++, child = query->nodes[child].next)
	{
		PartKind	kind;

		resetStringInfo(&part);
		kind = append_part(&part, query, child, words, positive);
		if (kind == (conjunction ? PART_TRUE : PART_FALSE))
			continue;
		if (kind == PART_FALSE || kind == PART_TRUE)
		{
			/* decides the whole list */
			out->len = start;
			out->data[start] = '\0';
			result = kind;
			break;
		}
		if (first.len == 0)
		{
			/* perhaps the only one, and then as it is */
			appendBinaryStringInfo(&first, part.data, part.len);
			result = kind;
			continue;
		}
		if (out->len == start)
			append_operand(out, first.data, conjunction && result == PART_OR);
		appendStringInfoString(out, conjunction ? " & " : " | ");
		append_operand(out, part.data, conjunction && kind == PART_OR);
		result = conjunction ? PART_AND : PART_OR;
	}
	if (out->len == start && result >= PART_UNIT)
		append_operand(out, first.data, false);
	pfree(first.data);
	pfree(part.data);
	return result;
}

Const *
planner_query_part(const Const *constant, bool words)
{
	ThemeQuery	query;
	StringInfoData text;

	initStringInfo(&text);
	query_open(&query, (QueryValue *) PG_DETOAST_DATUM_PACKED(constant->constvalue));
	if (append_part(&text, &query, 0, words, true) < PART_UNIT)
		return NULL;
	return makeConst(constant->consttype, -1, InvalidOid, -1,
					 PointerGetDatum(query_parse(text.data, text.len, NULL)), false, false);
}
