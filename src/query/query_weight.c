/*
 * query_weight.c
 *	  Weights of codes on a query's themes; the story is in query_weight.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding_tree.h"
#include "query/query_weight.h"

/*
 * The greatest weight of a proposal that satisfies the query by its table; -1: none does.
 * As in count_by_table (query_themes.c), what cannot be foreseen is not branched on.
 */
static pg_attribute_always_inline float8
weigh_by_table(const QueryThemes *themes, int nranges, const Coding *coding)
{
	const uint64 table = themes->slots.table;
	const uint64 positive = themes->positive[0];
	float8		greatest = -1;
	uint64		mask = 0;		/* of the proposal at hand */
	float8		weight = 0;
	CodingCursor cursor;
	CodingCode	code;

	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		uint32		i = cursor.next - 1;
		uint64		first = cursor.flags[i] / CODE_FIRST;	/* 0 or 1 */
		uint64		slots = query_themes_slots(themes, nranges, coding, i);
		bool		last = cursor.next == cursor.ncodes || cursor.flags[cursor.next] & CODE_FIRST;

		mask = (mask & (first - 1)) | slots;
		weight = weight * (1 - (int) first) + code.weight * ((slots & positive) != 0);
		if (last & (table >> mask & 1) & (weight > greatest) & (code.ordinal > 0))
			greatest = weight;
	}
	return greatest;
}

/* The same of a query that has no table. */
static float8
weigh_by_groups(QueryThemes *themes, const Coding *coding)
{
	float8		greatest = -1;
	float8		weight = 0;
	uint32		from = 0;		/* the first code of the proposal at hand */
	CodingCursor cursor;
	CodingCode	code;

	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		if (cursor.next % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (query_themes_positive(themes, coding, cursor.next - 1))
			weight += code.weight;
		if (cursor.next < cursor.ncodes && !(cursor.flags[cursor.next] & CODE_FIRST))
			continue;
		if (code.ordinal > 0 && weight > greatest)
		{
			query_themes_group(themes, coding, from);
			if (query_themes_hold(themes, themes->mask))
				greatest = weight;
		}
		from = cursor.next;
		weight = 0;
	}
	return greatest;
}

float8
query_weight(QueryScan *scan, const Coding *coding, bool *isnull)
{
	QueryThemes *themes = query_scan_themes(scan);
	float8		greatest;

	query_themes_seek(themes, coding);
	if (!themes->slots.has_table)
		greatest = weigh_by_groups(themes, coding);
	else if (themes->nranges == 1)
		greatest = weigh_by_table(themes, 1, coding);
	else if (themes->nranges == 2)
		greatest = weigh_by_table(themes, 2, coding);
	else
		greatest = weigh_by_table(themes, themes->nranges, coding);
	/* one without codes may satisfy "!a" */
	if (greatest < 0 && query_scan_coding(scan, coding))
		greatest = 0;
	*isnull = greatest < 0;
	return greatest;
}

/* Is one of the query's themes of this codebook, their first label? */
static bool
is_book_of(const ThemeQuery *query, const char *name, uint32 len)
{
	for (int a = 0; a < query->natoms; a++)
	{
		const char *book;
		int			n;

		query_atom_book(&query->atoms[a], &book, &n);
		if ((uint32) n == len && memcmp(book, name, len) == 0)
			return true;
	}
	return false;
}

float8
query_salience(QueryScan *scan, const Coding *coding, bool *isnull)
{
	const ThemeQuery *query = query_scan_query(scan);
	QueryThemes *themes = query_scan_themes(scan);
	CodingBook *books = palloc_array(CodingBook, coding->nbooks + 1);
	bool	   *in_book;		/* is a node of a codebook the query names? */
	bool		here = false;
	CodingTree	tree;
	CodingCursor cursor;
	CodingCode	code;
	float8		on_themes = 0;
	float8		all = 0;

	*isnull = true;
	query_themes_seek(themes, coding);
	coding_books(coding, books);
	for (uint32 i = 0; i < coding->nbooks; i++)
		if (is_book_of(query, books[i].name.s, books[i].name.len))
			*isnull = false;
	in_book = palloc_array(bool, coding->nnodes + 1);
	coding_tree(&tree, coding);
	while (coding_tree_next(&tree))
	{
		if (tree.depth == 0)
			here = is_book_of(query, tree.label, tree.len);
		in_book[tree.node] = here;
	}
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		if (code.rejected || !in_book[code.node])
			continue;
		*isnull = false;
		all += code.weight;
		if (query_themes_positive(themes, coding, cursor.next - 1))
			on_themes += code.weight;
	}
	pfree(in_book);
	pfree(books);
	return all > 0 ? on_themes / all : 0;
}
