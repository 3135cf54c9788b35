/*
 * query_eval.c
 *	  Is a query true, given its atoms?  And which themes satisfy an atom?
 *
 * One evaluator serves the heap, which knows each atom, and the index, which
 * knows some: they cannot disagree.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "query/themequery.h"
#include "text/utf8.h"
#include "theme/theme.h"

void
query_only_themes(const ThemeQuery *query, const char *operation)
{
	if (query->nwords > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("themequery for %s must not ask for words", operation),
				 errdetail("Themes and codings do not know the text."),
				 errhint("matches(body, codes, query) asks for themes and words of one proposal; a theme is written with a slash: sdg/5.")));
}

void
query_only_words(const ThemeQuery *query, const char *operation)
{
	if (query->nwords < query->natoms)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("themequery for %s must not ask for themes", operation),
				 errdetail("A statement has words; its themes are in its coding."),
				 errhint("matches(body, codes, query) asks for themes and words of one proposal.")));
}

static Truth
eval_node(const ThemeQuery *query, int at, const Truth *atoms)
{
	const QueryNode *node = &query->nodes[at];
	Truth		result;
	int			child = at + 1;

	switch (node->op)
	{
		case QUERY_THEME:
		case QUERY_WORDS:
			return atoms[node->atom];
		case QUERY_NOT:
			result = eval_node(query, child, atoms);
			return result == TRUTH_MAYBE ? TRUTH_MAYBE : !result;
		case QUERY_AND:
			result = TRUTH_TRUE;
			for (int i = 0; i < node->noperands; i++)
			{
				Truth		t = eval_node(query, child, atoms);

				if (t == TRUTH_FALSE)
					return TRUTH_FALSE;
				if (t == TRUTH_MAYBE)
					result = TRUTH_MAYBE;
				child = query->nodes[child].next;
			}
			return result;
		default:				/* QUERY_OR */
			result = TRUTH_FALSE;
			for (int i = 0; i < node->noperands; i++)
			{
				Truth		t = eval_node(query, child, atoms);

				if (t == TRUTH_TRUE)
					return TRUTH_TRUE;
				if (t == TRUTH_MAYBE)
					result = TRUTH_MAYBE;
				child = query->nodes[child].next;
			}
			return result;
	}
}

/* The depth is bounded by query_read. */
Truth
query_eval(const ThemeQuery *query, const Truth *atoms)
{
	return eval_node(query, 0, atoms);
}

/* '*' any run, '?' one character, '\' takes the next as it is. */
static bool
glob_match(const char *g, const char *gend, const char *s, const char *send)
{
	const char *star = NULL;	/* behind the last '*' … */
	const char *star_s = NULL;	/* … and what it has swallowed up to */

	/* the last '*' alone needs to be taken back, so this is no recursion */
	for (;;)
	{
		if (g < gend && *g == '*')
		{
			star = ++g;
			star_s = s;
			continue;
		}
		if (s == send)
			return g == gend;
		if (g < gend && *g == '?')
		{
			uint32		cp;

			g++;
			s += utf8_decode(s, send, &cp);
			continue;
		}
		if (g < gend)
		{
			const char *literal = *g == '\\' && g + 1 < gend ? g + 1 : g;

			if (*literal == *s)
			{
				g = literal + 1;
				s++;
				continue;
			}
		}
		if (star == NULL)
			return false;
		g = star;
		s = ++star_s;
	}
}

bool
query_part_matches(const QueryPart *part, const char *label, int len)
{
	if (part->kind == PART_LABEL)
		return part->len == len && memcmp(part->s, label, len) == 0;
	return glob_match(part->s, part->s + part->len, label, label + len);
}

bool
query_parts_match(const QueryPart *parts, int nparts, const char *path, int length)
{
	int			i = 0;
	int			start = 0;		/* of a label; length + 1 behind the last */
	int			any = -1;		/* the last "**" … */
	int			any_start = 0;	/* … and the label it has swallowed up to */

	/* as glob_match, with labels for characters */
	for (;;)
	{
		if (i < nparts && parts[i].kind == PART_ANY)
		{
			any = i++;
			any_start = start;
			continue;
		}
		if (start > length)
		{
			if (i == nparts)
				return true;
			return false;
		}
		if (i < nparts)
		{
			int			end = theme_label_end(path, length, start);

			if (query_part_matches(&parts[i], path + start, end - start))
			{
				i++;
				start = end + 1;
				continue;
			}
		}
		if (any < 0)
			return false;
		any_start = theme_label_end(path, length, any_start) + 1;
		start = any_start;
		i = any + 1;
	}
}

bool
query_atom_matches(const QueryAtom *atom, const char *path, int length)
{
	int			end;

	if (atom->nparts == 0)
		return atom->exact ? length == atom->len && memcmp(path, atom->s, length) == 0
			: theme_contains(atom->s, atom->len, path, length);
	if (atom->exact)
		return query_parts_match(atom->parts, atom->nparts, path, length);
	/* the theme itself or one of its ancestors */
	end = -1;
	do
	{
		end = theme_label_end(path, length, end + 1);
		if (query_parts_match(atom->parts, atom->nparts, path, end))
			return true;
	} while (end < length);
	return false;
}

bool
query_theme_satisfies(const ThemeQuery *query, const char *path, int length)
{
	Truth		few[16];
	Truth	   *truth = query->natoms <= (int) lengthof(few) ? few : palloc_array(Truth, query->natoms);

	for (int a = 0; a < query->natoms; a++)
		truth[a] = query->atoms[a].stance == STANCE_NONE &&
			query_atom_matches(&query->atoms[a], path, length);
	return query_eval(query, truth) == TRUTH_TRUE;
}

void
query_atom_book(const QueryAtom *atom, const char **name, int *length)
{
	if (atom->nparts > 0)
	{
		*name = atom->parts[0].s;
		*length = atom->parts[0].len;
	}
	else
	{
		*name = atom->s;
		*length = theme_prefix(atom->s, atom->len, 1);
	}
}
