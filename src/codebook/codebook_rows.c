/*
 * codebook_rows.c
 *	  A codebook as rows: its themes, its terms, its head, and the difference of
 *	  two codebooks.
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"

#include "base/json.h"
#include "base/rows.h"
#include "codebook/codebook_build.h"
#include "theme/theme.h"

SQL_FUNCTION(codebook_themes);
SQL_FUNCTION(codebook_terms);
SQL_FUNCTION(codebook_info);
SQL_FUNCTION(codebook_name);
SQL_FUNCTION(codebook_version);
SQL_FUNCTION(codebook_diff);

static Codebook
book_argument(FunctionCallInfo fcinfo, int n)
{
	Codebook	book;

	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)));
	return book;
}

/* A text column: "" is NULL. */
static void
set_string(Datum *values, bool *nulls, int column, Str str)
{
	set_text(values, nulls, column, str.len > 0 ? str.s : NULL, str.len);
}

static Datum
theme_datum(const Codebook *book, Str below)
{
	StringInfoData path;
	Theme	   *theme;

	initStringInfo(&path);
	appendBinaryStringInfo(&path, book->name.s, book->name.len);
	appendStringInfoChar(&path, THEME_SEPARATOR);
	appendBinaryStringInfo(&path, below.s, below.len);
	theme = theme_make(path.data, path.len);
	pfree(path.data);
	return PointerGetDatum(theme);
}

/* --- themes: theme, level, title, valence, terms, description --- */

static Datum
return_themes(FunctionCallInfo fcinfo, const Codebook *book)
{
	Rows		rows;
	uint32		term = 0;

	rows_begin(&rows, fcinfo);
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTheme *theme = &book->themes[i];
		const char *valence = valence_name(codebook_theme_valence(book, i));
		Datum		values[6];
		bool		nulls[6] = {0};
		uint32		first = term;

		rows_next(&rows);
		/* terms are in the order of themes */
		while (term < book->nterms && book->terms[term].theme == i)
			term++;
		values[0] = theme_datum(book, theme->path);
		values[1] = Int32GetDatum(1 + theme_level(theme->path.s, theme->path.len));
		set_string(values, nulls, 2, theme->title);
		nulls[3] = valence == NULL;
		values[3] = valence ? CStringGetTextDatum(valence) : (Datum) 0;
		values[4] = Int64GetDatum(term - first);
		set_string(values, nulls, 5, theme->description);
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}

Datum
codebook_themes(PG_FUNCTION_ARGS)
{
	Codebook	book = book_argument(fcinfo, 0);

	return return_themes(fcinfo, &book);
}

/* --- terms: theme, term, language, kind, weight, stance, exclude --- */

static Datum
return_terms(FunctionCallInfo fcinfo, const Codebook *book)
{
	Rows		rows;

	rows_begin(&rows, fcinfo);
	for (uint32 i = 0; i < book->nterms; i++)
	{
		const CodebookTerm *term = &book->terms[i];
		const char *stance = stance_name(term->stance);
		Datum		values[7];
		bool		nulls[7] = {0};

		rows_next(&rows);
		values[0] = theme_datum(book, book->themes[term->theme].path);
		set_string(values, nulls, 1, term->pattern);
		set_string(values, nulls, 2, book->languages[term->language]);
		values[3] = CStringGetTextDatum(kind_name(term->kind));
		values[4] = Float4GetDatum(term->weight);
		nulls[5] = stance == NULL;
		values[5] = stance ? CStringGetTextDatum(stance) : (Datum) 0;
		values[6] = BoolGetDatum(term->exclude);
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}

Datum
codebook_terms(PG_FUNCTION_ARGS)
{
	Codebook	book = book_argument(fcinfo, 0);

	return return_terms(fcinfo, &book);
}

/* --- the head --- */

static Datum
text_array(const Str *strings, int n)
{
	Datum	   *elements = palloc_array(Datum, Max(n, 1));

	for (int i = 0; i < n; i++)
		elements[i] = PointerGetDatum(cstring_to_text_with_len(strings[i].s, strings[i].len));
	return PointerGetDatum(construct_array(elements, n, TEXTOID, -1, false, TYPALIGN_INT));
}

static Datum
folding_array(uint8 folding)
{
	Str			names[FOLDING_BITS];
	int			n = 0;

	for (int bit = 0; bit < FOLDING_BITS; bit++)
		if (folding & 1 << bit)
		{
			names[n].s = folding_name(bit);
			names[n].len = strlen(names[n].s);
			n++;
		}
	return text_array(names, n);
}

static char *
hash_text(const Codebook *book)
{
	char	   *hex = palloc(2 * CODEBOOK_HASH_BYTES + 1);

	for (int i = 0; i < CODEBOOK_HASH_BYTES; i++)
		sprintf(hex + 2 * i, "%02x", book->hash[i]);
	return hex;
}

static Datum
return_info(FunctionCallInfo fcinfo, const Codebook *book)
{
	TupleDesc	tupdesc;
	Datum		values[11];
	bool		nulls[11] = {0};

	/* the empty tag of terms for all languages is no language */
	int			all = book->nlanguages > 0 && book->languages[0].len == 0;

	if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	set_string(values, nulls, 0, book->name);
	set_string(values, nulls, 1, book->version);
	values[2] = CStringGetTextDatum(scope_name(book->scope));
	values[3] = folding_array(book->folding);
	values[4] = text_array(book->languages + all, book->nlanguages - all);
	values[5] = Int64GetDatum(book->nthemes);
	values[6] = Int64GetDatum(book->nterms);
	set_string(values, nulls, 7, book->description);
	set_string(values, nulls, 8, book->source);
	set_string(values, nulls, 9, book->licence);
	values[10] = CStringGetTextDatum(hash_text(book));
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(tupdesc), values, nulls));
}

Datum
codebook_info(PG_FUNCTION_ARGS)
{
	Codebook	book = book_argument(fcinfo, 0);

	return return_info(fcinfo, &book);
}

Datum
codebook_name(PG_FUNCTION_ARGS)
{
	Codebook	book = book_argument(fcinfo, 0);

	PG_RETURN_TEXT_P(cstring_to_text_with_len(book.name.s, book.name.len));
}

Datum
codebook_version(PG_FUNCTION_ARGS)
{
	Codebook	book = book_argument(fcinfo, 0);

	if (book.version.len == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(book.version.s, book.version.len));
}

/* --- difference: what, theme, term, language, a, b --- */

typedef struct Diff
{
	Rows		rows;
	const Codebook *a;
	const Codebook *b;
} Diff;

/* Puts the row that rows_next began. */
static void
diff_row(Diff *diff, const char *what, Datum theme, const Str *term,
		 const Str *language, const char *a, const char *b)
{
	Datum		values[6] = {0};
	bool		nulls[6] = {false, theme == (Datum) 0, true, true, a == NULL, b == NULL};

	values[0] = CStringGetTextDatum(what);
	values[1] = theme;
	if (term)
		set_string(values, nulls, 2, *term);
	if (language)
		set_string(values, nulls, 3, *language);
	if (a)
		values[4] = CStringGetTextDatum(a);
	if (b)
		values[5] = CStringGetTextDatum(b);
	rows_put(&diff->rows, values, nulls);
}

static void
diff_text(Diff *diff, const char *what, Str a, Str b)
{
	if (str_equal(a, b))
		return;
	rows_next(&diff->rows);
	diff_row(diff, what, (Datum) 0, NULL, NULL,
			 a.len ? pnstrdup(a.s, a.len) : NULL,
			 b.len ? pnstrdup(b.s, b.len) : NULL);
}

static char *
folding_text(uint8 folding)
{
	StringInfoData out;

	if (folding == FOLDING_ALL)
		return pstrdup("full");
	initStringInfo(&out);
	for (int bit = 0; bit < FOLDING_BITS; bit++)
		if (folding & 1 << bit)
			appendStringInfo(&out, "%s%s", out.len ? " " : "", folding_name(bit));
	return out.data;
}

/* What a term has besides its place: "glob", "glob, weight 2, oppose, exclude". */
static char *
term_text(const CodebookTerm *term)
{
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfoString(&out, kind_name(term->kind));
	if (term->weight != 1.0f)
	{
		appendStringInfoString(&out, ", weight ");
		json_put_float4(&out, term->weight);
	}
	if (term->stance != STANCE_NONE)
		appendStringInfo(&out, ", %s", stance_name(term->stance));
	if (term->exclude)
		appendStringInfoString(&out, ", exclude");
	return out.data;
}

static int
compare_paths(Str a, Str b)
{
	return theme_compare(a.s, a.len, b.s, b.len);
}

static char *
str_or_null(const Str *str)
{
	return str && str->len > 0 ? pnstrdup(str->s, str->len) : NULL;
}

/* The valences of one theme; on a side that has not the theme, unsaid. */
typedef struct DiffValence
{
	bool		both;			/* the sides have the theme */
	Valence		a,
				b;
} DiffValence;

/*
 * A theme inherits its valence: a subtree that differs in one way is one row, that of
 * its topmost theme.
 */
static void
diff_valence(Diff *diff, DiffValence above[THEME_MAX_LABELS + 1],
			 const Codebook *book, const CodebookTheme *a, const CodebookTheme *b)
{
	const CodebookTheme *t = a ? a : b;
	int			level = theme_level(t->path.s, t->path.len);
	const DiffValence *parent = &above[level - 1];
	DiffValence here = {a && b, a ? a->valence : VALENCE_UNSAID, b ? b->valence : VALENCE_UNSAID};
	bool		told = here.both ? parent->both && here.a == parent->a && here.b == parent->b
		: t->own_valence == VALENCE_UNSAID;

	above[level] = here;
	if (here.a == here.b || told)
		return;
	rows_next(&diff->rows);
	diff_row(diff, "valence", theme_datum(book, t->path), NULL, NULL,
			 valence_name(here.a), valence_name(here.b));
}

static void
diff_themes(Diff *diff)
{
	const Codebook *a = diff->a;
	const Codebook *b = diff->b;
	DiffValence above[THEME_MAX_LABELS + 1] = {{true, VALENCE_UNSAID, VALENCE_UNSAID}};
	uint32		i = 0,
				j = 0;

	while (i < a->nthemes || j < b->nthemes)
	{
		int			c = i == a->nthemes ? 1 : j == b->nthemes ? -1
			: compare_paths(a->themes[i].path, b->themes[j].path);
		const CodebookTheme *in_a = c <= 0 ? &a->themes[i++] : NULL;
		const CodebookTheme *in_b = c >= 0 ? &b->themes[j++] : NULL;
		const Codebook *book = in_a ? a : b;
		Str			path = in_a ? in_a->path : in_b->path;
		const Str  *adescription = in_a ? &in_a->description : NULL;
		const Str  *bdescription = in_b ? &in_b->description : NULL;

		CHECK_FOR_INTERRUPTS();
		if (c != 0)
		{
			rows_next(&diff->rows);
			diff_row(diff, "theme", theme_datum(book, path), NULL, NULL,
					 in_a ? pnstrdup(in_a->title.s, in_a->title.len) : NULL,
					 in_b ? pnstrdup(in_b->title.s, in_b->title.len) : NULL);
		}
		else if (!str_equal(in_a->title, in_b->title))
		{
			rows_next(&diff->rows);
			diff_row(diff, "title", theme_datum(book, path), NULL, NULL,
					 str_or_null(&in_a->title), str_or_null(&in_b->title));
		}
		if (c != 0 ? (adescription ? adescription : bdescription)->len > 0
			: !str_equal(*adescription, *bdescription))
		{
			rows_next(&diff->rows);
			diff_row(diff, "description", theme_datum(book, path), NULL, NULL,
					 str_or_null(adescription), str_or_null(bdescription));
		}
		diff_valence(diff, above, book, in_a, in_b);
	}
}

static void
diff_terms(Diff *diff)
{
	const Codebook *a = diff->a;
	const Codebook *b = diff->b;
	uint32		i = 0,
				j = 0;

	while (i < a->nterms || j < b->nterms)
	{
		const CodebookTerm *in_a = i < a->nterms ? &a->terms[i] : NULL;
		const CodebookTerm *in_b = j < b->nterms ? &b->terms[j] : NULL;
		int			c = in_a == NULL ? 1 : in_b == NULL ? -1
			: compare_paths(a->themes[in_a->theme].path, b->themes[in_b->theme].path);
		const Codebook *book;
		const CodebookTerm *term;

		CHECK_FOR_INTERRUPTS();
		if (c == 0)
			c = str_compare(a->languages[in_a->language], b->languages[in_b->language]);
		if (c == 0)
			c = (int) in_a->kind - (int) in_b->kind;
		if (c == 0)
			c = str_compare(in_a->pattern, in_b->pattern);
		if (c <= 0)
			i++;
		if (c >= 0)
			j++;
		if (c == 0 && in_a->weight == in_b->weight && in_a->stance == in_b->stance &&
			in_a->exclude == in_b->exclude)
			continue;
		book = c <= 0 ? a : b;
		term = c <= 0 ? in_a : in_b;
		rows_next(&diff->rows);
		diff_row(diff, "term", theme_datum(book, book->themes[term->theme].path),
				 &term->pattern, &book->languages[term->language],
				 c <= 0 ? term_text(in_a) : NULL, c >= 0 ? term_text(in_b) : NULL);
	}
}

/*
 * Both lists are in the same order, so the difference is one merge.  Themes are
 * compared below the name: a copy under another name differs in its name only.
 */
Datum
codebook_diff(PG_FUNCTION_ARGS)
{
	Codebook	a = book_argument(fcinfo, 0);
	Codebook	b = book_argument(fcinfo, 1);
	Diff		diff = {.a = &a,.b = &b};

	rows_begin(&diff.rows, fcinfo);
	diff_text(&diff, "name", a.name, b.name);
	diff_text(&diff, "version", a.version, b.version);
	diff_text(&diff, "description", a.description, b.description);
	diff_text(&diff, "source", a.source, b.source);
	diff_text(&diff, "licence", a.licence, b.licence);
	if (a.scope != b.scope)
	{
		rows_next(&diff.rows);
		diff_row(&diff, "scope", (Datum) 0, NULL, NULL,
				 scope_name(a.scope), scope_name(b.scope));
	}
	if (a.folding != b.folding)
	{
		rows_next(&diff.rows);
		diff_row(&diff, "folding", (Datum) 0, NULL, NULL,
				 folding_text(a.folding), folding_text(b.folding));
	}
	diff_themes(&diff);
	diff_terms(&diff);
	return (Datum) 0;
}
