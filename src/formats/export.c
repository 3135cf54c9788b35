/*
 * export.c
 *	  What the writers of files share: the terms that are wanted, and errors about
 *	  those that the format cannot hold.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "formats/export.h"
#include "theme/theme.h"

/* What a format cannot hold of a term: bits. */
enum
{
	FAULT_KIND = 1,
	FAULT_STANCE = 2,
	FAULT_EXCLUDE = 4,
	FAULT_WEIGHT = 8,
	FAULT_CHARACTER = 16,
	FAULT_FIRST = 32
};

static bool
has_any(Str pattern, const char *characters)
{
	for (const char *c = characters; c && *c; c++)
		if (memchr(pattern.s, *c, pattern.len))
			return true;
	return false;
}

/*
 * A glob is held where the format has its wildcards, a fixed term where it is read as
 * a glob without any.
 */
static bool
holds_kind(const Format *format, const CodebookTerm *term)
{
	if (term->kind == TERM_GLOB && format->kinds & HOLDS_KIND(TERM_GLOB))
		return strlen(format->wildcards) == 2 || !has_any(term->pattern, "?");
	if (format->kinds & HOLDS_KIND(term->kind))
		return true;
	return term->kind == TERM_FIXED && format->kinds & HOLDS_KIND(TERM_GLOB) &&
		!has_any(term->pattern, format->wildcards);
}

static int
term_faults(const Format *format, const CodebookTerm *term)
{
	return (holds_kind(format, term) ? 0 : FAULT_KIND) |
		(term->stance == STANCE_NONE || format->stances ? 0 : FAULT_STANCE) |
		(!term->exclude || format->exclusions ? 0 : FAULT_EXCLUDE) |
		(term->weight == 1.0f || format->weights ? 0 : FAULT_WEIGHT) |
		(has_any(term->pattern, format->reserved) ? FAULT_CHARACTER : 0) |
		(format->reserved_first && strchr(format->reserved_first, *term->pattern.s) ? FAULT_FIRST : 0);
}

/* The kind of the terms that a format other than json and csv holds; -1: it has none. */
static int
kind_of_format(const Format *format)
{
	for (int kind = TERM_GLOB; kind <= TERM_SUBSTRING; kind++)
		if (format->kinds & HOLDS_KIND(kind))
			return kind;
	return -1;
}

/* --- hints: a call that does it --- */

static bool
is_wanted(const Export *export, const CodebookTerm *term)
{
	Str			language = export->book->languages[term->language];

	return export->language == NULL || language.len == 0 || str_equal(language, *export->language);
}

/* The language whose terms are asked for, or should be; "": there is no need to say any. */
static Str
language_to_say(const Export *export)
{
	const Codebook *book = export->book;
	uint32		first = book->nlanguages > 0 && book->languages[0].len == 0 ? 1 : 0;

	if (export->language)
		return *export->language;
	if (!export->format->languages && book->nlanguages > first + 1)
		return book->languages[first];
	return str_of("", 0);
}

static char *
book_to_say(const Export *export)
{
	return export->name ? quote_literal_cstr(pnstrdup(export->name->s, export->name->len)) : "book";
}

static void
put_condition(StringInfo out, const char *condition)
{
	appendStringInfo(out, "%s%s", out->len == 0 ? " WHERE " : " AND ", condition);
}

/* What makes those terms of the book that the format cannot hold be left out. */
static char *
copy_conditions(const Export *export, int faults, bool fixed)
{
	StringInfoData out;

	initStringInfo(&out);
	if (faults & FAULT_KIND)
	{
		if (kind_of_format(export->format) == TERM_SUBSTRING)
			put_condition(&out, "kind = 'substring'");
		else if (fixed)
			put_condition(&out, "kind <> 'substring' AND (kind = 'fixed' OR term !~ '[*?]')");
		else
			put_condition(&out, psprintf("kind <> 'substring' AND (kind = 'glob' OR term !~ '[%s]')",
										 export->format->wildcards));
		if (strcmp(export->format->wildcards, "*") == 0)
			put_condition(&out, "term !~ '[?]'");
	}
	if (faults & FAULT_EXCLUDE)
		put_condition(&out, "NOT exclude");
	if (faults & FAULT_CHARACTER)
		put_condition(&out, psprintf("term !~ '[%s]'", export->format->reserved));
	if (faults & FAULT_FIRST)
		put_condition(&out, psprintf("term !~ '^[%s]'", export->format->reserved_first));
	return out.data;
}

/*
 * The statement that exports a copy of the book with what the format can hold, or NULL
 * where nothing would be left of its terms.
 */
static char *
copy_statement(const Export *export)
{
	const Format *format = export->format;
	int			kind = kind_of_format(format);
	int			faults = 0;
	uint32		n = 0;
	Str			language = language_to_say(export);
	const char *kind_argument;
	const char *columns = "";

	if (kind < 0)
		return psprintf("SELECT export_codebook(codebook_agg(r), '%s') FROM (SELECT theme, title%s, NULL AS term FROM themes(%s)) r",
						format->name, format->descriptions ? ", description" : "", book_to_say(export));
	for (uint32 i = 0; i < export->book->nterms; i++)
	{
		CodebookTerm term = export->book->terms[i];
		int			f;

		/* fixed terms are what globs without wildcards are */
		if (kind == TERM_FIXED && term.kind == TERM_GLOB && !has_any(term.pattern, "*?"))
			term.kind = TERM_FIXED;
		f = term_faults(format, &term);
		faults |= f;
		if (is_wanted(export, &term))
			n += (f & ~(FAULT_STANCE | FAULT_WEIGHT)) == 0;
	}
	if (n == 0)
		return NULL;
	kind_argument = kind == TERM_GLOB ? "NULL" : quote_literal_cstr(kind_name(kind));
	if (format->weights)
		columns = psprintf(", %s, weight", kind_argument);
	else if (kind != TERM_GLOB)
		columns = psprintf(", %s", kind_argument);
	return psprintf("SELECT export_codebook(codebook_agg(theme, term, language%s), '%s'%s) FROM terms(%s)%s",
					columns, format->name,
					language.len == 0 ? "" : psprintf(", language => '%s'", pnstrdup(language.s, language.len)),
					book_to_say(export), copy_conditions(export, faults, kind == TERM_FIXED));
}

/* Are the terms that are wanted such as the format holds? */
static bool
holds_terms(const Export *export)
{
	for (uint32 i = 0; i < export->book->nterms; i++)
		if (is_wanted(export, &export->book->terms[i]) &&
			term_faults(export->format, &export->book->terms[i]) != 0)
			return false;
	return true;
}

static void
hint(const Export *export)
{
	char	   *copy = copy_statement(export);

	errhint("Formats json and csv hold it: export_codebook(%s, 'csv').%s%s%s", book_to_say(export),
			copy ? psprintf(" What %s holds of the codebook: ", export->format->name) : "",
			copy ? copy : "", copy ? "." : "");
}

/* --- errors --- */

static void
cannot(const Export *export, const CodebookTerm *term, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("format %s cannot hold term \"%s\"", export->format->name,
					pnstrdup(term->pattern.s, term->pattern.len)),
			 errdetail("%s", detail),
			 hint(export)));
}

void
export_cannot_theme(Export *export, const CodebookTheme *theme, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 theme ? errmsg("format %s cannot hold theme \"%s\"", export->format->name,
							theme_path_text(theme->path.s, theme->path.len)) :
			 errmsg("format %s cannot hold the name of the codebook", export->format->name),
			 errdetail("%s", detail),
			 errhint("Formats json and csv hold it: export_codebook(%s, 'csv').", book_to_say(export))));
}

/* A description or a valence.  Where the terms are held, a copy of the book keeps the rest. */
static void
cannot_say(const Export *export, const CodebookTheme *theme, const char *what)
{
	const Format *format = export->format;
	Str			language = language_to_say(export);
	Export		one = *export;
	char	   *book = book_to_say(export);

	if (language.len > 0)
		one.language = &language;
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("format %s cannot hold the %s of theme \"%s/%s\"", format->name, what,
					pnstrdup(export->book->name.s, export->book->name.len),
					theme_path_text(theme->path.s, theme->path.len)),
			 !holds_terms(&one) ? hint(export) :
			 errhint("Formats json and csv hold it: export_codebook(%s, 'csv'). Without: SELECT export_codebook(codebook_agg(r), '%s'%s) FROM (SELECT theme, title%s%s, term, language, kind, weight, stance, exclude FROM themes(%s) LEFT JOIN terms(%s) USING (theme)) r.",
					 book, format->name,
					 language.len == 0 ? "" : psprintf(", language => '%s'", pnstrdup(language.s, language.len)),
					 format->descriptions ? ", description" : "", format->valences ? ", valence" : "",
					 book, book)));
}

void
export_write(Export *export)
{
	const Format *format = export->format;

	for (uint32 i = 0; i < export->book->nthemes; i++)
	{
		const CodebookTheme *theme = &export->book->themes[i];

		if (theme->description.len > 0 && !format->descriptions)
			cannot_say(export, theme, "description");
		if (theme->own_valence != VALENCE_UNSAID && !format->valences)
			cannot_say(export, theme, "valence");
	}
	format->write(export);
}

/* Without an argument the book's only language is written. */
static void
check_one_language(const Export *export)
{
	Str			language = language_to_say(export);
	Export		one = *export;

	if (language.len == 0)
		return;
	one.language = &language;
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("format %s cannot hold terms of several languages", export->format->name),
			 holds_terms(&one) ? errhint("Say which: export_codebook(%s, '%s', language => '%s').", book_to_say(export),
										 export->format->name, pnstrdup(language.s, language.len))
			 : hint(export)));
}

static char *
kind_detail(const Format *format, const CodebookTerm *term)
{
	if (format->kinds & HOLDS_KIND(term->kind))
		return "The format has no wildcard \"?\".";
	return psprintf("It is of kind %s; the format has terms of kind %s.", kind_name(term->kind),
					kind_name(kind_of_format(format)));
}

bool
export_wants(Export *export, const CodebookTerm *term)
{
	const Format *format = export->format;
	int			faults;

	if (!is_wanted(export, term))
		return false;
	if (format->kinds == 0)
		cannot(export, term, "The format has no terms.");
	if (!export->language && !format->languages)
		check_one_language(export);
	faults = term_faults(format, term);
	if (faults & FAULT_KIND)
		cannot(export, term, kind_detail(format, term));
	if (faults & FAULT_STANCE)
		cannot(export, term, "The format has no stance.");
	if (faults & FAULT_EXCLUDE)
		cannot(export, term, "The format has no terms that exclude.");
	if (faults & FAULT_WEIGHT)
		cannot(export, term, "The format has no weights.");
	for (const char *c = format->reserved; c && *c; c++)
		if (memchr(term->pattern.s, *c, term->pattern.len))
			cannot(export, term, psprintf("A \"%c\" in it would be read as something else.", *c));
	if (faults & FAULT_FIRST)
		cannot(export, term, psprintf("A \"%c\" at its beginning would be read as something else.",
									  *term->pattern.s));
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
export_label(Export *export, const CodebookTheme *theme)
{
	Str			label = theme->path;
	uint32		start = label.len;

	while (start > 0 && label.s[start - 1] != THEME_SEPARATOR)
		start--;
	label.s += start;
	label.len -= start;
	if (*label.s == ' ' || label.s[label.len - 1] == ' ')
		export_cannot_theme(export, theme, "Blanks at an end of its name would be lost.");
	return label;
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
