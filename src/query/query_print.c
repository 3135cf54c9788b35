/*
 * query_print.c
 *	  The canonical text of a themequery, which parses back to the same bytes.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "query/themequery.h"
#include "theme/theme.h"

static void
print_quoted(StringInfo out, const char *s, int len)
{
	appendStringInfoCharMacro(out, '"');
	for (int i = 0; i < len; i++)
	{
		if (s[i] == '"' || s[i] == '\\')
			appendStringInfoCharMacro(out, '\\');
		appendStringInfoCharMacro(out, s[i]);
	}
	appendStringInfoCharMacro(out, '"');
}

/* A label that can stand without quotes? */
static bool
is_bare(const char *s, int len)
{
	for (int i = 0; i < len; i++)
		if (strchr(" \t\n\r\f\v&|!()\":=/\\*?", s[i]) != NULL)
			return false;
	return len > 0;
}

static void
print_label(StringInfo out, const char *s, int len)
{
	if (is_bare(s, len))
		appendBinaryStringInfo(out, s, len);
	else
		print_quoted(out, s, len);
}

/* A glob cannot be quoted: what is special is escaped. */
static void
print_glob(StringInfo out, const char *s, int len)
{
	for (int i = 0; i < len; i++)
	{
		if (s[i] == '\\' && i + 1 < len)
			appendStringInfoCharMacro(out, s[i++]);
		else if (strchr(" \t\n\r\f\v&|!()\":=/", s[i]) != NULL)
			appendStringInfoCharMacro(out, '\\');
		appendStringInfoCharMacro(out, s[i]);
	}
}

static void
print_path(StringInfo out, const char *path, int len)
{
	int			start = 0;

	while (start <= len)
	{
		int			end = theme_label_end(path, len, start);

		if (start > 0)
			appendStringInfoCharMacro(out, '/');
		print_label(out, path + start, end - start);
		if (end == len && start == 0)
			appendStringInfoString(out, "/**");
		start = end + 1;
	}
}

void
query_print_atom(StringInfo out, const QueryAtom *atom)
{
	if (atom->words)
	{
		print_quoted(out, atom->s, atom->len);
		return;
	}
	if (atom->exact)
		appendStringInfoCharMacro(out, '=');
	if (atom->nparts == 0)
		print_path(out, atom->s, atom->len);
	for (int i = 0; i < atom->nparts; i++)
	{
		const QueryPart *part = &atom->parts[i];

		if (i > 0)
			appendStringInfoCharMacro(out, '/');
		if (part->kind == PART_ANY)
			appendStringInfoString(out, "**");
		else if (part->kind == PART_GLOB)
			print_glob(out, part->s, part->len);
		else
			print_label(out, part->s, part->len);
	}
	if (atom->stance != STANCE_NONE)
		appendStringInfo(out, ":%s", stance_name(atom->stance));
}

/* Prints the subtree at a node, in parentheses where its parent binds closer. */
static void
print_node(StringInfo out, const ThemeQuery *query, int at, int parent)
{
	const QueryNode *node = &query->nodes[at];
	bool		parens;
	int			child = at + 1;

	check_stack_depth();
	switch (node->op)
	{
		case QUERY_NOT:
			appendStringInfoCharMacro(out, '!');
			print_node(out, query, child, QUERY_NOT);
			return;
		case QUERY_THEME:
		case QUERY_WORDS:
			query_print_atom(out, &query->atoms[node->atom]);
			return;
	}
	parens = parent == QUERY_NOT || (parent == QUERY_AND && node->op == QUERY_OR);
	if (parens)
		appendStringInfoCharMacro(out, '(');
	for (int i = 0; i < node->noperands; i++)
	{
		if (i > 0)
			appendStringInfoString(out, node->op == QUERY_AND ? " & " : " | ");
		print_node(out, query, child, node->op);
		child = query->nodes[child].next;
	}
	if (parens)
		appendStringInfoCharMacro(out, ')');
}

void
query_print(StringInfo out, const ThemeQuery *query)
{
	print_node(out, query, 0, QUERY_OR);
}
