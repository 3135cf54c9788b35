/*
 * query_check.c
 *	  check_query(themequery): does each theme of a query exist in the library?
 *
 * A misspelt theme is no error to a query, it just matches nothing; this is how
 * a user finds it.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/rows.h"
#include "codebook/codebook_near.h"
#include "library/library.h"
#include "matching/code.h"
#include "query/themequery.h"
#include "theme/theme.h"

SQL_FUNCTION(themequery_check);

enum
{
	COL_PATH, COL_KNOWN, COL_THEMES, COL_NEAREST, NCOLS
};

/* How many themes of the book satisfy the atom, stances aside. */
static int64
count_themes(const Codebook *book, const QueryAtom *atom)
{
	StringInfoData path;
	int64		n = 0;

	initStringInfo(&path);
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		CHECK_FOR_INTERRUPTS();
		resetStringInfo(&path);
		put_theme_path(&path, book, i);
		n += query_atom_matches(atom, path.data, path.len);
	}
	pfree(path.data);
	return n;
}

/* check_query(themequery) */
Datum
themequery_check(PG_FUNCTION_ARGS)
{
	KeptCodebooks *books = kept_codebooks_of(fcinfo);
	ThemeQuery	query;
	Rows		rows;

	rows_begin(&rows, fcinfo);
	query_open(&query, PG_GETARG_QUERY_PP(0));
	for (int a = 0; a < query.natoms; a++)
	{
		QueryAtom	atom = query.atoms[a];
		StringInfoData text;
		Datum		values[NCOLS];
		bool		nulls[NCOLS] = {false};
		const char *name;
		int			name_len;
		char	   *nearest = NULL;
		Datum		value;
		int64		n = 0;

		if (atom.words)
			continue;
		rows_next(&rows);
		atom.stance = STANCE_NONE;
		initStringInfo(&text);
		query_print_atom(&text, &atom);
		query_atom_book(&atom, &name, &name_len);
		if (library_find(name, name_len, &value))
		{
			const Codebook *book = kept_codebook(books, value);

			n = count_themes(book, &atom);
			if (n == 0 && atom.nparts == 0)
				nearest = codebook_nearest_theme(book, atom.s, atom.len);
		}
		else
		{
			nearest = library_nearest(name, name_len);
			if (nearest != NULL)	/* the same path there */
				nearest = psprintf("%s%s", nearest, strchr(text.data, '/'));
		}
		values[COL_PATH] = PointerGetDatum(cstring_to_text_with_len(text.data, text.len));
		values[COL_KNOWN] = BoolGetDatum(n > 0);
		values[COL_THEMES] = Int64GetDatum(n);
		nulls[COL_NEAREST] = nearest == NULL;
		values[COL_NEAREST] = nearest ? CStringGetTextDatum(nearest) : (Datum) 0;
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}
