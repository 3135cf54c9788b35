/*
 * export.c
 *	  export_codebook(): a codebook as a dictionary file of another program.
 *
 * JSON and CSV hold all terms with all they have.  The other formats know one
 * language (SKOS all), and less about a term; what they cannot say is an error, so that a
 * file that was written reads back as the same terms.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/xml.h"

#include "codebook/codebook_build.h"
#include "base/json.h"
#include "theme/theme.h"

SQL_FUNCTION(codebook_export);
SQL_FUNCTION(codebook_export_of_name);

typedef struct Export
{
	const Codebook *book;
	const char *format;
	const Str *language; /* NULL: the only one, or all */
	bool		all_languages;	/* the format holds them */
	StringInfoData out;
} Export;

/* What a format can say of a term. */
typedef struct Ability
{
	TermKind	kind;
	bool		weight;
	const char *forbidden;		/* characters a pattern must not have */
} Ability;

static void
cannot_hint(Export *export, const CodebookTerm *term, const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("format %s cannot hold term \"%s\"", export->format,
					pnstrdup(term->pattern.s, term->pattern.len)),
			 errdetail("%s", detail),
			 errhint("%s", hint)));
}

static void
cannot(Export *export, const CodebookTerm *term, const char *detail)
{
	cannot_hint(export, term, detail, "Formats json and csv hold everything a term has.");
}

/* Without an argument the book's only language is written. */
static void
one_language(Export *export)
{
	const Codebook *book = export->book;
	uint32		first = book->nlanguages > 0 && book->languages[0].len == 0 ? 1 : 0;

	if (book->nlanguages > first + 1)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("format %s cannot hold terms of several languages", export->format),
				 errhint("Say which: export_codebook(book, '%s', language => '%s').", export->format,
						 pnstrdup(book->languages[first].s, book->languages[first].len))));
}

/* Is the term to be written?  Complains where it cannot be. */
static bool
wanted(Export *export, const CodebookTerm *term, const Ability *ability)
{
	Str language = export->book->languages[term->language];

	if (export->language && language.len > 0 &&
		str_compare(language, *export->language) != 0)
		return false;
	if (!export->language && !export->all_languages)
		one_language(export);
	if (term->kind != ability->kind &&
		!(term->kind == TERM_FIXED && ability->kind == TERM_GLOB &&
		  memchr(term->pattern.s, '*', term->pattern.len) == NULL &&
		  memchr(term->pattern.s, '?', term->pattern.len) == NULL))
		cannot(export, term, psprintf("It is of kind %s; the format has terms of kind %s.",
									  kind_name(term->kind), kind_name(ability->kind)));
	if (term->stance != STANCE_NONE)
		cannot_hint(export, term, "The format has no stance.",
					"Formats json and csv have; codebook_agg(theme, term, language, kind, weight) of terms(book) makes a copy without.");
	if (term->exclude)
		cannot(export, term, "The format has no terms that exclude.");
	if (term->weight != 1.0f && !ability->weight)
		cannot(export, term, "The format has no weights.");
	for (const char *c = ability->forbidden; *c; c++)
		if (memchr(term->pattern.s, *c, term->pattern.len))
			cannot(export, term, psprintf("A \"%c\" in it would be read as something else.", *c));
	return true;
}

static int
level_of(const CodebookTheme *theme)
{
	return theme_level(theme->path.s, theme->path.len);
}

static Str
last_label(const CodebookTheme *theme)
{
	Str label = theme->path;

	for (uint32 i = 0; i < theme->path.len; i++)
		if (theme->path.s[i] == THEME_SEPARATOR)
		{
			label.s = theme->path.s + i + 1;
			label.len = theme->path.len - i - 1;
		}
	return label;
}

static void
put_tabs(StringInfo out, int n)
{
	while (n-- > 0)
		appendStringInfoChar(out, '\t');
}

/* --- CSV --- */

static void
put_csv(StringInfo out, const char *s, uint32 length)
{
	bool		quote = false;

	for (uint32 i = 0; i < length && !quote; i++)
		quote = s[i] == ',' || s[i] == '"' || s[i] == '\n' || s[i] == '\r';
	if (!quote)
	{
		appendBinaryStringInfo(out, s, length);
		return;
	}
	appendStringInfoChar(out, '"');
	for (uint32 i = 0; i < length; i++)
	{
		if (s[i] == '"')
			appendStringInfoChar(out, '"');
		appendStringInfoCharMacro(out, s[i]);
	}
	appendStringInfoChar(out, '"');
}

static void
export_csv(Export *export)
{
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	uint32		term = 0;

	appendStringInfoString(out, "theme,title,term,language,kind,weight,stance,exclude\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTheme *theme = &book->themes[i];
		char	   *path = theme_path_text(theme->path.s, theme->path.len);

		put_csv(out, path, strlen(path));
		appendStringInfoChar(out, ',');
		put_csv(out, theme->title.s, theme->title.len);
		appendStringInfoString(out, ",,,,,,\n");
		for (; term < book->nterms && book->terms[term].theme == i; term++)
		{
			const CodebookTerm *t = &book->terms[term];
			Str language = book->languages[t->language];

			CHECK_FOR_INTERRUPTS();
			if (export->language && language.len > 0 &&
				str_compare(language, *export->language) != 0)
				continue;
			put_csv(out, path, strlen(path));
			appendStringInfoString(out, ",,");
			put_csv(out, t->pattern.s, t->pattern.len);
			appendStringInfo(out, ",%.*s,%s,", (int) language.len, language.s, kind_name(t->kind));
			json_put_float4(out, t->weight);
			appendStringInfo(out, ",%s,%s\n", t->stance ? stance_name(t->stance) : "",
							 t->exclude ? "true" : "false");
		}
		pfree(path);
	}
}

/* --- WordStat --- */

static void
export_wordstat(Export *export)
{
	static const Ability ability = {TERM_GLOB, true, "_"};
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	uint32		term = 0;

	for (uint32 i = 0; i < book->nthemes; i++)
	{
		int			level = level_of(&book->themes[i]);
		Str label = last_label(&book->themes[i]);

		if (label.s[label.len - 1] == ')')
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("format wordstat cannot hold theme \"%s\"",
							theme_path_text(book->themes[i].path.s, book->themes[i].path.len)),
					 errdetail("A \")\" at its end would be read as that of a term's weight.")));
		put_tabs(out, level - 1);
		appendBinaryStringInfo(out, label.s, label.len);
		appendStringInfoChar(out, '\n');
		for (; term < book->nterms && book->terms[term].theme == i; term++)
		{
			const CodebookTerm *t = &book->terms[term];

			CHECK_FOR_INTERRUPTS();
			if (!wanted(export, t, &ability))
				continue;
			put_tabs(out, level);
			for (uint32 c = 0; c < t->pattern.len; c++)
				appendStringInfoCharMacro(out, t->pattern.s[c] == ' ' ? '_' : t->pattern.s[c]);
			appendStringInfoString(out, " (");
			json_put_float4(out, t->weight);
			appendStringInfoString(out, ")\n");
		}
	}
}

/* --- LIWC --- */

static int
compare_patterns(const void *a, const void *b)
{
	const CodebookTerm *x = *(const CodebookTerm *const *) a;
	const CodebookTerm *y = *(const CodebookTerm *const *) b;
	int			c = str_compare(x->pattern, y->pattern);

	return c != 0 ? c : (x->theme > y->theme) - (x->theme < y->theme);
}

static void
export_liwc(Export *export)
{
	static const Ability ability = {TERM_GLOB, false, "\t%"};
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	const CodebookTerm **terms = palloc_array(const CodebookTerm *, Max(book->nterms, 1));
	int			n = 0;

	appendStringInfoString(out, "%\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		Str label = last_label(&book->themes[i]);

		put_tabs(out, level_of(&book->themes[i]) - 1);
		appendStringInfo(out, "%u\t", i + 1);
		appendBinaryStringInfo(out, label.s, label.len);
		appendStringInfoChar(out, '\n');
	}
	appendStringInfoString(out, "%\n");

	/* one line a pattern, with all its categories */
	for (uint32 i = 0; i < book->nterms; i++)
		if (wanted(export, &book->terms[i], &ability))
			terms[n++] = &book->terms[i];
	qsort(terms, n, sizeof(*terms), compare_patterns);
	for (int i = 0; i < n; i++)
	{
		bool		same = i > 0 &&
			str_equal(terms[i - 1]->pattern, terms[i]->pattern);

		if (!same)
		{
			if (i > 0)
				appendStringInfoChar(out, '\n');
			appendBinaryStringInfo(out, terms[i]->pattern.s, terms[i]->pattern.len);
		}
		appendStringInfo(out, "\t%u", terms[i]->theme + 1);
	}
	if (n > 0)
		appendStringInfoChar(out, '\n');
}

/* --- Lexicoder, Yoshikoder --- */

static void
export_lc3(Export *export)
{
	static const Ability ability = {TERM_SUBSTRING, false, ""};
	const Codebook *book = export->book;
	uint32		term = 0;

	for (uint32 i = 0; i < book->nthemes; i++)
	{
		Str label = last_label(&book->themes[i]);

		if (level_of(&book->themes[i]) > 1)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("format %s cannot hold themes below themes", export->format),
					 errhint("Format lexicoder can.")));
		appendStringInfoChar(&export->out, '+');
		appendBinaryStringInfo(&export->out, label.s, label.len);
		appendStringInfoChar(&export->out, '\n');
		for (; term < book->nterms && book->terms[term].theme == i; term++)
		{
			const CodebookTerm *t = &book->terms[term];

			if (!wanted(export, t, &ability))
				continue;
			if (*t->pattern.s == '+')
				cannot(export, t, "A \"+\" at its beginning would be read as something else.");
			appendBinaryStringInfo(&export->out, t->pattern.s, t->pattern.len);
			appendStringInfoChar(&export->out, '\n');
		}
	}
}

static void
put_attribute(StringInfo out, const char *name, Str value)
{
	char	   *escaped = escape_xml(pnstrdup(value.s, value.len));

	appendStringInfo(out, " %s=\"", name);
	/* escape_xml leaves quotes alone */
	for (const char *c = escaped; *c; c++)
		if (*c == '"')
			appendStringInfoString(out, "&quot;");
		else
			appendStringInfoCharMacro(out, *c);
	appendStringInfoChar(out, '"');
}

static void
export_xml(Export *export, const char *style, TermKind kind)
{
	const Ability ability = {kind, false, ""};
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	int			open = 0;
	uint32		term = 0;

	appendStringInfo(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary style=\"%s\">\n", style);
	if (kind == TERM_GLOB)
	{
		appendStringInfoString(out, "<cnode");
		put_attribute(out, "name", book->name);
		appendStringInfoString(out, ">\n");
	}
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTheme *theme = &book->themes[i];
		int			level = level_of(theme);

		for (; open >= level; open--)
			appendStringInfoString(out, "</cnode>\n");
		open = level;
		appendStringInfoString(out, "<cnode");
		put_attribute(out, "name", last_label(theme));
		if (theme->title.len > 0)
			put_attribute(out, "desc", theme->title);
		appendStringInfoString(out, ">\n");
		for (; term < book->nterms && book->terms[term].theme == i; term++)
		{
			CHECK_FOR_INTERRUPTS();
			if (!wanted(export, &book->terms[term], &ability))
				continue;
			appendStringInfoString(out, "<pnode");
			put_attribute(out, "name", book->terms[term].pattern);
			appendStringInfoString(out, "></pnode>\n");
		}
	}
	for (; open > 0; open--)
		appendStringInfoString(out, "</cnode>\n");
	if (kind == TERM_GLOB)
		appendStringInfoString(out, "</cnode>\n");
	appendStringInfoString(out, "</dictionary>\n");
}

/* --- YAML, as quanteda has it --- */

/* Always quoted: YAML would read no, 1 or ~ as something else. */
static void
put_yaml(StringInfo out, Str str)
{
	appendStringInfoChar(out, '\'');
	for (uint32 i = 0; i < str.len; i++)
	{
		if (str.s[i] == '\'')
			appendStringInfoChar(out, '\'');
		appendStringInfoCharMacro(out, str.s[i]);
	}
	appendStringInfoChar(out, '\'');
}

/* Terms of a theme with themes below it stand under the key "__". */
static void
export_yaml(Export *export)
{
	static const Ability ability = {TERM_GLOB, false, ""};
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	uint32		term = 0;

	for (uint32 i = 0; i < book->nthemes; i++)
	{
		int			level = level_of(&book->themes[i]);
		bool		parent = i + 1 < book->nthemes && level_of(&book->themes[i + 1]) > level;
		const char *comma = "";

		if (last_label(&book->themes[i]).len == 2 &&
			memcmp(last_label(&book->themes[i]).s, "__", 2) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("format yaml cannot hold theme \"%s\"",
							theme_path_text(book->themes[i].path.s, book->themes[i].path.len)),
					 errdetail("\"__\" would be read as the terms of the theme above.")));
		appendStringInfoSpaces(out, 2 * (level - 1));
		put_yaml(out, last_label(&book->themes[i]));
		appendStringInfoString(out, parent ? ":\n" : ": [");
		for (; term < book->nterms && book->terms[term].theme == i; term++)
		{
			CHECK_FOR_INTERRUPTS();
			if (!wanted(export, &book->terms[term], &ability))
				continue;
			if (parent && *comma == '\0')
			{
				appendStringInfoSpaces(out, 2 * level);
				appendStringInfoString(out, "__: [");
			}
			appendStringInfoString(out, comma);
			put_yaml(out, book->terms[term].pattern);
			comma = ", ";
		}
		if (!parent || *comma != '\0')
			appendStringInfoString(out, "]\n");
	}
}

/* --- SKOS, in Turtle --- */

static void
put_turtle(StringInfo out, Str str, Str language)
{
	appendStringInfoChar(out, '"');
	for (uint32 i = 0; i < str.len; i++)
		switch (str.s[i])
		{
			case '"':
			case '\\':
				appendStringInfoChar(out, '\\');
				appendStringInfoCharMacro(out, str.s[i]);
				break;
			case '\n':
				appendStringInfoString(out, "\\n");
				break;
			case '\r':
				appendStringInfoString(out, "\\r");
				break;
			default:
				appendStringInfoCharMacro(out, str.s[i]);
		}
	appendStringInfoChar(out, '"');
	if (language.len > 0)
		appendStringInfo(out, "@%.*s", (int) language.len, language.s);
}

/* The path of a theme is its IRI's; the last part of it is read back as the label. */
static void
put_iri(Export *export, const char *path, int length)
{
	StringInfo	out = &export->out;

	appendStringInfo(out, "<urn:codebook:%.*s/", (int) export->book->name.len, export->book->name.s);
	for (int i = 0; i < length; i++)
		if (path[i] == THEME_SEPARATOR)
			appendStringInfoChar(out, '/');
		else if (strchr("<>\"{}|^`\\/# ", path[i]))
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("format skos cannot hold theme \"%s\"", theme_path_text(path, length)),
					 errdetail("An IRI cannot have the character \"%c\".", path[i])));
		else
			appendStringInfoCharMacro(out, path[i]);
	appendStringInfoChar(out, '>');
}

/*
 * Terms are alternative labels.  The title is the preferred label where it is a
 * term too, else rdfs:label, which is no term.
 */
static void
export_skos(Export *export)
{
	static const Ability ability = {TERM_FIXED, false, ""};
	static const Str no_language = {"", 0};
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	uint32		term = 0;

	appendStringInfoString(out, "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
						   "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n");
	export->all_languages = export->language == NULL;
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		Str path = book->themes[i].path;
		Str title = book->themes[i].title;
		int			above = level_of(&book->themes[i]) - 1;
		bool		preferred = title.len == 0;

		appendStringInfoChar(out, '\n');
		put_iri(export, path.s, path.len);
		appendStringInfoString(out, " a skos:Concept");
		if (above > 0)
		{
			appendStringInfoString(out, " ;\n\tskos:broader ");
			put_iri(export, path.s, theme_prefix(path.s, path.len, above));
		}
		for (; term < book->nterms && book->terms[term].theme == i; term++)
		{
			const CodebookTerm *t = &book->terms[term];
			bool		is_title = !preferred && str_equal(t->pattern, title);

			CHECK_FOR_INTERRUPTS();
			if (!wanted(export, t, &ability))
				continue;
			preferred |= is_title;
			appendStringInfoString(out, is_title ? " ;\n\tskos:prefLabel " : " ;\n\tskos:altLabel ");
			put_turtle(out, t->pattern, book->languages[t->language]);
		}
		if (!preferred)
		{
			appendStringInfoString(out, " ;\n\trdfs:label ");
			put_turtle(out, title, no_language);
		}
		appendStringInfoString(out, " .\n");
	}
}

/* (book, format, language) */
static Datum
export_book(FunctionCallInfo fcinfo, struct varlena *value)
{
	Export		export = {0};
	Codebook	book;
	Str language;

	codebook_read(&book, value);
	export.book = &book;
	export.format = text_to_cstring(PG_GETARG_TEXT_PP(1));
	if (!PG_ARGISNULL(2))
	{
		text	   *t = PG_GETARG_TEXT_PP(2);

		language.s = VARDATA_ANY(t);
		language.len = VARSIZE_ANY_EXHDR(t);
		export.language = &language;
	}
	initStringInfo(&export.out);
	if (strcmp(export.format, "json") == 0)
	{
		if (export.language)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("format json holds all languages of a codebook")));
		codebook_print(&export.out, &book);
	}
	else if (strcmp(export.format, "csv") == 0)
		export_csv(&export);
	else if (strcmp(export.format, "wordstat") == 0)
		export_wordstat(&export);
	else if (strcmp(export.format, "liwc") == 0)
		export_liwc(&export);
	else if (strcmp(export.format, "lc3") == 0)
		export_lc3(&export);
	else if (strcmp(export.format, "yaml") == 0)
		export_yaml(&export);
	else if (strcmp(export.format, "skos") == 0)
		export_skos(&export);
	else if (strcmp(export.format, "lexicoder") == 0)
		export_xml(&export, "Lexicoder", TERM_SUBSTRING);
	else if (strcmp(export.format, "yoshikoder") == 0)
		export_xml(&export, "Yoshikoder", TERM_GLOB);
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown format of a codebook: \"%s\"", export.format),
				 errdetail("Known are json, csv, yaml, wordstat (.cat), liwc (.dic), lexicoder (.lcd), lc3, yoshikoder (.ykd) and skos (Turtle).")));
	PG_RETURN_TEXT_P(cstring_to_text_with_len(export.out.data, export.out.len));
}

Datum
codebook_export(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	return export_book(fcinfo, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
}

Datum
codebook_export_of_name(PG_FUNCTION_ARGS)
{
	text	   *name;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	name = PG_GETARG_TEXT_PP(0);
	return export_book(fcinfo, library_codebook(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)));
}
