/*
 * coding_check.c
 *	  check_coding(codes, book): the codes whose theme a codebook does not have.
 *
 * What people type and models write is checked before it is stored: rows may give any
 * theme, and a misspelt one matches no query.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/rows.h"
#include "codebook/codebook_kept.h"
#include "codebook/codebook_near.h"
#include "coding/coding_tree.h"
#include "library/library.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_check);
SQL_FUNCTION(coding_check_name);

enum
{
	COL_ORDINAL, COL_THEME, COL_ORIGIN, COL_NEAREST, NCOLS
};

/* So many different themes are compared with all of the codebook's. */
#define MAX_NEAREST 1000

/* What the codebook says of a node of the coding's tree. */
typedef struct Looked
{
	bool		asked;
	bool		known;
	Theme	   *nearest;		/* of one that is not known, or NULL */
} Looked;

/*
 * The codebook's theme that may be meant.  Where the path does not begin with the
 * codebook's name, either its first label is that name misspelt, or the name is missing.
 */
static Theme *
find_nearest(const Codebook *book, Str path)
{
	uint32		root = theme_prefix(path.s, path.len, 1);
	Str			first = path;
	StringInfoData other;
	StringInfoData parsed;
	char	   *nearest = NULL;

	first.len = root;
	initStringInfo(&other);
	if (str_equal(first, book->name))
		appendBinaryStringInfo(&other, path.s, path.len);
	else
		for (uint32 from = Min(root + 1, path.len);; from = 0)
		{
			resetStringInfo(&other);
			appendBinaryStringInfo(&other, book->name.s, book->name.len);
			if (from < path.len)
			{
				appendStringInfoChar(&other, THEME_SEPARATOR);
				appendBinaryStringInfo(&other, path.s + from, path.len - from);
				if (codebook_has_theme(book, other.data, other.len))
					return theme_make(other.data, other.len);
			}
			if (from == 0)
				break;
		}
	nearest = codebook_nearest_theme(book, other.data, other.len);
	if (nearest == NULL)
		return NULL;
	initStringInfo(&parsed);
	theme_parse(&parsed, nearest, strlen(nearest), NULL);
	return theme_make(parsed.data, parsed.len);
}

/* The same, of what that takes only the theme in the context. */
static Theme *
nearest_theme(const Codebook *book, Str path, MemoryContext context)
{
	Theme	   *theme = find_nearest(book, path);

	return theme == NULL ? NULL : memcpy(MemoryContextAlloc(context, VARSIZE(theme)), theme, VARSIZE(theme));
}

static Datum
check(FunctionCallInfo fcinfo, Datum value)
{
	const Codebook *book;
	Coding		coding;
	CodingNames names;
	Looked	   *looked;
	int			nunknown = 0;
	CodingCursor cursor;
	CodingCode	code;
	Rows		rows;

	book = kept_codebook(kept_codebooks_of(fcinfo), value);
	rows_begin(&rows, fcinfo);
	coding_open(&coding, PG_GETARG_CODING_PP(0));
	coding_names(&names, &coding);
	looked = palloc0_array(Looked, coding.nnodes + 1);
	coding_cursor(&coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		Str			path = names.paths[code.node];
		Looked	   *at = &looked[code.node];
		Datum		values[NCOLS];
		bool		nulls[NCOLS] = {false};
		bool		new = false;

		CHECK_FOR_INTERRUPTS();
		if (code.rejected)
			continue;
		if (!at->asked)
		{
			at->asked = true;
			at->known = codebook_has_theme(book, path.s, path.len);
			new = !at->known;
		}
		if (at->known)
			continue;
		rows_next(&rows);
		if (new && nunknown++ < MAX_NEAREST)
			at->nearest = nearest_theme(book, path, rows.outer);
		set_int(values, nulls, COL_ORDINAL, code.ordinal, false);
		values[COL_THEME] = PointerGetDatum(theme_make(path.s, path.len));
		set_text(values, nulls, COL_ORIGIN, names.origins[code.origin].s, names.origins[code.origin].len);
		nulls[COL_NEAREST] = at->nearest == NULL;
		values[COL_NEAREST] = PointerGetDatum(at->nearest);
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}

/* check_coding(coding, codebook) */
Datum
coding_check(PG_FUNCTION_ARGS)
{
	return check(fcinfo, PG_GETARG_DATUM(1));
}

/* check_coding(coding, text) */
Datum
coding_check_name(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(1);

	return check(fcinfo, library_book(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)));
}
