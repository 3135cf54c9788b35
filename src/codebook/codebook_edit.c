/*
 * codebook_edit.c
 *	  A changed copy of a codebook.
 */
#include "postgres.h"
#include "base/compat.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "codebook/codebook_build.h"
#include "theme/theme.h"

SQL_FUNCTION(codebook_set);
SQL_FUNCTION(codebook_merge);
SQL_FUNCTION(codebook_set_term);
SQL_FUNCTION(codebook_drop_term);
SQL_FUNCTION(codebook_set_theme);
SQL_FUNCTION(codebook_drop_theme);

static int
known_value(const char *what, int value, const char *name, int length, const char *known)
{
	if (value < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown %s: \"%s\"", what, pnstrdup(name, length)),
				 errdetail("Known are %s.", known)));
	return value;
}

TermKind
codebook_kind_argument(const char *name, int length)
{
	return known_value("kind of term", kind_by_name(name, length), name, length,
					   "glob, fixed and substring");
}

Valence
codebook_valence_argument(const char *name, int length)
{
	return known_value("valence", valence_by_name(name, length), name, length,
					   "positive, negative and contested");
}

Stance
codebook_stance_argument(const char *name, int length)
{
	return known_value("stance", term_stance_by_name(name, length), name, length,
					   "support, oppose, neutral and reverse");
}

CodebookScope
codebook_scope_argument(const char *name, int length)
{
	return known_value("scope", scope_by_name(name, length), name, length,
					   "key and dictionary");
}

static uint8
folding_argument(ArrayType *names)
{
	Datum	   *elements;
	bool	   *nulls;
	int			n;
	int			folding = 0;

	deconstruct_array(names, TEXTOID, -1, false, TYPALIGN_INT, &elements, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		text	   *name = nulls[i] ? cstring_to_text("") : DatumGetTextPP(elements[i]);
		const char *s = VARDATA_ANY(name);
		int			length = VARSIZE_ANY_EXHDR(name);

		folding |= known_value("folding", folding_by_name(s, length), s, length,
							   "full, case, diacritics, width and han");
	}
	return folding;
}

/*
 * (book, name, version, scope, folding, description, source, licence): what is
 * NULL stays; '' takes a text away.
 */
Datum
codebook_set(PG_FUNCTION_ARGS)
{
	static const struct
	{
		int			argument;
		CodebookText which;
	}			texts[] = {
		{2, CODEBOOK_VERSION}, {5, CODEBOOK_DESCRIPTION}, {6, CODEBOOK_SOURCE},
		{7, CODEBOOK_LICENCE}
	};
	Codebook	book;
	CodebookBuilder *b;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	b = codebook_builder();
	codebook_set_book(b, &book, NULL);
	if (!PG_ARGISNULL(1))
	{
		text	   *name = PG_GETARG_TEXT_PP(1);

		codebook_set_name(b, VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), NULL);
	}
	for (int i = 0; i < (int) lengthof(texts); i++)
		if (!PG_ARGISNULL(texts[i].argument))
		{
			text	   *t = PG_GETARG_TEXT_PP(texts[i].argument);

			codebook_set_text(b, texts[i].which, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL);
		}
	if (!PG_ARGISNULL(3))
	{
		text	   *name = PG_GETARG_TEXT_PP(3);

		codebook_set_scope(b, codebook_scope_argument(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)));
	}
	if (!PG_ARGISNULL(4))
		codebook_set_folding(b, folding_argument(PG_GETARG_ARRAYTYPE_P(4)));
	codebook_add_book(b, &book, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}

/*
 * Themes and terms of both, everything else as the first has it.  The second
 * must say nothing that contradicts the first.
 */
Datum
codebook_merge(PG_FUNCTION_ARGS)
{
	Codebook	book,
				more;
	CodebookBuilder *b = codebook_builder();

	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	codebook_read(&more, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1)));
	codebook_set_book(b, &book, NULL);
	codebook_add_book(b, &book, NULL);
	codebook_add_book(b, &more, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}

/* --- one theme or term --- */

/* A builder with all of a book but its themes and terms. */
static CodebookBuilder *
builder_like(const Codebook *book)
{
	CodebookBuilder *b = codebook_builder();

	codebook_set_book(b, book, NULL);
	return b;
}

static Str
text_str(text *t)
{
	Str			str = {VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t)};

	return str;
}

static void
theme_argument(StringInfo path, text *theme)
{
	initStringInfo(path);
	theme_parse(path, VARDATA_ANY(theme), VARSIZE_ANY_EXHDR(theme), NULL);
}

/* The place of a theme given by its full path; error when the book has it not. */
static uint32
find_theme(const Codebook *book, StringInfo path)
{
	int			name = theme_prefix(path->data, path->len, 1);

	if (name == (int) book->name.len && name < path->len &&
		memcmp(path->data, book->name.s, name) == 0)
	{
		Str			below = {path->data + name + 1, path->len - name - 1};

		for (uint32 i = 0; i < book->nthemes; i++)
			if (str_equal(book->themes[i].path, below))
				return i;
	}
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("codebook \"%s\" has no theme \"%s\"",
					pnstrdup(book->name.s, book->name.len),
					theme_path_text(path->data, path->len))));
	return 0;					/* keep the compiler quiet */
}

/* Takes out the terms of a theme that have the pattern, in one or any language. */
static uint32
remove_terms(Codebook *book, uint32 theme, Str pattern,
			 const Str *language)
{
	uint32		kept = 0;
	uint32		before = book->nterms;

	for (uint32 i = 0; i < book->nterms; i++)
	{
		const CodebookTerm *term = &book->terms[i];

		if (term->theme == theme && str_equal(term->pattern, pattern) &&
			(language == NULL ||
			 str_equal(book->languages[term->language], *language)))
			continue;
		book->terms[kept++] = *term;
	}
	book->nterms = kept;
	return before - kept;
}

/* (book, theme, term, language, kind, weight, stance, exclude) */
Datum
codebook_set_term(PG_FUNCTION_ARGS)
{
	Codebook	book,
				one;
	CodebookBuilder *b;
	TermInput	input = TERM_INPUT_DEFAULT;
	StringInfoData path;
	text	   *t;
	uint32		theme;

	for (int i = 0; i < 3; i++)
		if (PG_ARGISNULL(i))
			PG_RETURN_NULL();
	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	theme_argument(&path, PG_GETARG_TEXT_PP(1));
	input.pattern = text_str(PG_GETARG_TEXT_PP(2));
	if (!PG_ARGISNULL(3))
		input.language = text_str(PG_GETARG_TEXT_PP(3));
	if (!PG_ARGISNULL(4))
	{
		t = PG_GETARG_TEXT_PP(4);
		input.kind = codebook_kind_argument(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	}
	if (!PG_ARGISNULL(5))
		input.weight = PG_GETARG_FLOAT8(5);
	if (!PG_ARGISNULL(6))
	{
		t = PG_GETARG_TEXT_PP(6);
		input.stance = codebook_stance_argument(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	}
	input.exclude = !PG_ARGISNULL(7) && PG_GETARG_BOOL(7);

	/*
	 * a book of this one term: its normal form, by which an older one is
	 * found
	 */
	b = builder_like(&book);
	codebook_add_theme(b, path.data, path.len, NULL, &theme, NULL);
	codebook_add_term(b, theme, &input, NULL);
	codebook_tell_dropped(b);
	codebook_read(&one, codebook_build(b, NULL));
	theme = one.terms[0].theme;
	for (uint32 i = 0; i < book.nthemes; i++)
		if (str_equal(book.themes[i].path, one.themes[theme].path))
			remove_terms(&book, i, one.terms[0].pattern, &one.languages[0]);

	b = builder_like(&book);
	codebook_add_book(b, &book, NULL);
	codebook_add_book(b, &one, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}

/* (book, theme, term, language): language NULL = in any language */
Datum
codebook_drop_term(PG_FUNCTION_ARGS)
{
	Codebook	book;
	CodebookBuilder *b;
	StringInfoData path;
	text	   *pattern;
	Str			term,
				language;

	for (int i = 0; i < 3; i++)
		if (PG_ARGISNULL(i))
			PG_RETURN_NULL();
	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	theme_argument(&path, PG_GETARG_TEXT_PP(1));
	pattern = PG_GETARG_TEXT_PP(2);
	term = text_str(pattern);
	if (!PG_ARGISNULL(3))
		language = text_str(PG_GETARG_TEXT_PP(3));
	if (remove_terms(&book, find_theme(&book, &path), term,
					 PG_ARGISNULL(3) ? NULL : &language) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("theme \"%s\" has no term \"%s\"",
						theme_path_text(path.data, path.len), text_to_cstring(pattern)),
				 PG_ARGISNULL(3) ? 0 :
				 errdetail("It was looked for in language \"%s\".",
						   pnstrdup(language.s, language.len)),
				 errhint("terms(codebook) shows terms as they are kept.")));
	b = builder_like(&book);
	codebook_add_book(b, &book, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}

/*
 * (book, theme, title, description, valence): adds the theme if the book has it not;
 * what is NULL stays, '' takes it away.
 */
Datum
codebook_set_theme(PG_FUNCTION_ARGS)
{
	Codebook	book;
	CodebookBuilder *b;
	StringInfoData path;
	Str			below;
	ThemeInput	says = {0};
	CodebookTheme none;			/* where the book has not the theme */
	CodebookTheme *old = &none;
	uint32		theme;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	theme_argument(&path, PG_GETARG_TEXT_PP(1));
	below.s = path.data + Min(path.len, theme_prefix(path.data, path.len, 1) + 1);
	below.len = path.data + path.len - below.s;
	for (uint32 i = 0; i < book.nthemes; i++)
		if (str_equal(book.themes[i].path, below))
			old = &book.themes[i];

	if (!PG_ARGISNULL(2))
	{
		says.title = text_str(PG_GETARG_TEXT_PP(2));
		old->title.len = 0;
	}
	if (!PG_ARGISNULL(3))
	{
		says.description = text_str(PG_GETARG_TEXT_PP(3));
		old->description.len = 0;
	}
	if (!PG_ARGISNULL(4))
	{
		Str			valence = text_str(PG_GETARG_TEXT_PP(4));

		if (valence.len > 0)
			says.valence = codebook_valence_argument(valence.s, valence.len);
		old->own_valence = VALENCE_UNSAID;
	}
	b = builder_like(&book);
	codebook_add_theme(b, path.data, path.len, &says, &theme, NULL);
	codebook_add_book(b, &book, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}

/* (book, theme): without the theme, what is below it, and their terms */
Datum
codebook_drop_theme(PG_FUNCTION_ARGS)
{
	Codebook	book;
	CodebookBuilder *b;
	StringInfoData path;
	Str			top;
	uint32		first,
				last,
				kept = 0;

	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	theme_argument(&path, PG_GETARG_TEXT_PP(1));
	first = find_theme(&book, &path);
	top = book.themes[first].path;

	/* themes are in pre-order: a subtree is one run */
	for (last = first + 1; last < book.nthemes; last++)
		if (!theme_contains(top.s, top.len, book.themes[last].path.s, book.themes[last].path.len))
			break;
	for (uint32 i = 0; i < book.nterms; i++)
	{
		CodebookTerm term = book.terms[i];

		if (term.theme >= first && term.theme < last)
			continue;
		if (term.theme >= last)
			term.theme -= last - first;
		book.terms[kept++] = term;
	}
	book.nterms = kept;
	memmove(&book.themes[first], &book.themes[last],
			(book.nthemes - last) * sizeof(CodebookTheme));
	book.nthemes -= last - first;
	b = builder_like(&book);
	codebook_add_book(b, &book, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}
