/*
 * export.c
 *	  What the writers of files share: the terms that are wanted, and errors about
 *	  those that the format cannot hold.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "formats/export.h"
#include "theme/theme.h"

static const char everything[] = "Formats json and csv hold everything a term has.";

void
export_cannot(Export *export, const CodebookTerm *term, const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("format %s cannot hold term \"%s\"", export->format->name,
					pnstrdup(term->pattern.s, term->pattern.len)),
			 errdetail("%s", detail),
			 errhint("%s", hint ? hint : everything)));
}

void
export_cannot_theme(Export *export, const CodebookTheme *theme, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("format %s cannot hold theme \"%s\"", export->format->name,
					theme_path_text(theme->path.s, theme->path.len)),
			 errdetail("%s", detail)));
}

/* Without an argument the book's only language is written. */
static void
check_one_language(Export *export)
{
	const Codebook *book = export->book;
	uint32		first = book->nlanguages > 0 && book->languages[0].len == 0 ? 1 : 0;

	if (book->nlanguages > first + 1)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("format %s cannot hold terms of several languages", export->format->name),
				 errhint("Say which: export_codebook(book, '%s', language => '%s').",
						 export->format->name,
						 pnstrdup(book->languages[first].s, book->languages[first].len))));
}

/* Globs are the only kind that fixed terms can be written as. */
static void
check_kind(Export *export, const CodebookTerm *term)
{
	int			kinds = export->format->kinds;
	TermKind	held = TERM_GLOB;

	if (kinds & HOLDS_KIND(term->kind))
		return;
	if (term->kind == TERM_FIXED && kinds & HOLDS_KIND(TERM_GLOB) &&
		memchr(term->pattern.s, '*', term->pattern.len) == NULL &&
		memchr(term->pattern.s, '?', term->pattern.len) == NULL)
		return;
	while (!(kinds & HOLDS_KIND(held)))
		held++;
	export_cannot(export, term, psprintf("It is of kind %s; the format has terms of kind %s.",
										 kind_name(term->kind), kind_name(held)), NULL);
}

bool
export_wants(Export *export, const CodebookTerm *term)
{
	const Format *format = export->format;
	Str			language = export->book->languages[term->language];

	if (export->language && language.len > 0 && !str_equal(language, *export->language))
		return false;
	if (!export->language && !format->languages)
		check_one_language(export);
	check_kind(export, term);
	if (term->stance != STANCE_NONE && !format->stances)
		export_cannot(export, term, "The format has no stance.",
					  "Formats json and csv have; codebook_agg(theme, term, language, kind, weight) of terms(book) makes a copy without.");
	if (term->exclude && !format->exclusions)
		export_cannot(export, term, "The format has no terms that exclude.", NULL);
	if (term->weight != 1.0f && !format->weights)
		export_cannot(export, term, "The format has no weights.", NULL);
	for (const char *c = format->reserved; c && *c; c++)
		if (memchr(term->pattern.s, *c, term->pattern.len))
			export_cannot(export, term,
						  psprintf("A \"%c\" in it would be read as something else.", *c), NULL);
	return true;
}

const CodebookTerm *
export_next(Export *export, uint32 theme, uint32 *term)
{
	const Codebook *book = export->book;

	while (*term < book->nterms && book->terms[*term].theme == theme)
	{
		const CodebookTerm *t = &book->terms[(*term)++];

		CHECK_FOR_INTERRUPTS();
		if (export_wants(export, t))
			return t;
	}
	return NULL;
}

int
export_level(const CodebookTheme *theme)
{
	return theme_level(theme->path.s, theme->path.len);
}

Str
export_label(const CodebookTheme *theme)
{
	Str			path = theme->path;
	uint32		start = path.len;

	while (start > 0 && path.s[start - 1] != THEME_SEPARATOR)
		start--;
	path.s += start;
	path.len -= start;
	return path;
}

void
export_str(Export *export, Str str)
{
	appendBinaryStringInfo(&export->out, str.s, str.len);
}

void
export_tabs(Export *export, int n)
{
	while (n-- > 0)
		appendStringInfoChar(&export->out, '\t');
}
