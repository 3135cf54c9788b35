/*
 * formats.c
 *	  import_codebook and export_codebook: formats by name, encodings, and what
 *	  the readers and writers of formats share.
 *
 * An import is all or nothing: the codebook is made when the whole file was
 * read, and any error ends it.  Both functions are STABLE, not IMMUTABLE, since
 * conversions between encodings are objects of the database and parsers are
 * libraries of the server.
 */
#include "postgres.h"
#include "compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "codebook/formats.h"
#include "theme/theme.h"

SQL_FUNCTION(codebook_import);
SQL_FUNCTION(codebook_import_bytea);
SQL_FUNCTION(codebook_export);
SQL_FUNCTION(codebook_export_of_name);

#define IMPORT_MAX_BYTES (100 * 1024 * 1024)
#define IMPORT_MAX_REPORTS 100	/* lines reported one by one */
#define SHOWN_BYTES 80

static const Format *const formats[] = {
	&format_json, &format_csv, &format_liwc, &format_wordstat, &format_yoshikoder,
	&format_lexicoder, &format_lexicoder3, &format_quanteda, &format_skos
};

static const Format *
find_format(text *argument)
{
	char	   *name = text_to_cstring(argument);
	StringInfoData known;

	if (*name == '.')
		name++;
	initStringInfo(&known);
	for (int i = 0; i < (int) lengthof(formats); i++)
	{
		const char *p = formats[i]->names;

		while (*p)
		{
			int			length = strcspn(p, " ");

			if (pg_strncasecmp(p, name, length) == 0 && name[length] == '\0')
				return formats[i];
			p += length;
			p += strspn(p, " ");
		}
		appendStringInfo(&known, "%s%.*s", i ? ", " : "",
						 (int) strcspn(formats[i]->names, " "), formats[i]->names);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown format of codebooks: \"%s\"", name),
			 errhint("Formats are %s; the usual file name extensions name them too.", known.data)));
}

/* --- reading --- */

static CodebookString
string_part(const char *start, const char *end)
{
	CodebookString s = {start, (uint32) (end - start)};

	return s;
}

char *
import_shown(CodebookString s)
{
	int			cut = s.len <= SHOWN_BYTES ? (int) s.len : pg_mbcliplen(s.s, s.len, SHOWN_BYTES);

	return psprintf("%.*s%s", cut, s.s, cut < (int) s.len ? "…" : "");
}

bool
import_line(Import *im, CodebookString *line)
{
	const char *end = im->text + im->length;
	const char *p = im->at;

	CHECK_FOR_INTERRUPTS();
	if (p >= end)
		return false;
	while (p < end && *p != '\n' && *p != '\r')
		p++;
	*line = string_part(im->at, p);
	if (p < end)
		p += p + 1 < end && p[0] == '\r' && p[1] == '\n' ? 2 : 1;
	im->at = p;
	im->line++;
	return true;
}

CodebookString
import_trim(CodebookString s)
{
	while (s.len > 0 && (*s.s == ' ' || *s.s == '\t'))
	{
		s.s++;
		s.len--;
	}
	while (s.len > 0 && (s.s[s.len - 1] == ' ' || s.s[s.len - 1] == '\t'))
		s.len--;
	return s;
}

uint32
import_theme(Import *im, const CodebookString *labels, int n, CodebookString title)
{
	uint32		theme;

	if (n >= THEME_MAX_LABELS)
		import_error(im, "Themes are nested more than %d deep.", THEME_MAX_LABELS - 1);
	resetStringInfo(&im->theme_text);
	appendStringInfoString(&im->theme_text, im->name);
	for (int i = 0; i < n; i++)
	{
		appendStringInfoChar(&im->theme_text, '/');
		for (uint32 k = 0; k < labels[i].len; k++)
		{
			if (labels[i].s[k] == '/' || labels[i].s[k] == '\\')
				appendStringInfoChar(&im->theme_text, '\\');
			appendStringInfoChar(&im->theme_text, labels[i].s[k]);
		}
	}
	theme_parse(&im->path, im->theme_text.data, im->theme_text.len, NULL);
	codebook_add_theme(im->builder, im->path.data, im->path.len, title.s, title.len, &theme, NULL);
	return theme;
}

void
import_term(Import *im, uint32 theme, TermInput *term)
{
	if (term->language.len == 0)
		term->language = im->language;
	codebook_add_term(im->builder, theme, term, NULL);
}

static char *format_message(const char *fmt, va_list args) pg_attribute_printf(1, 0);

static char *
format_message(const char *fmt, va_list args)
{
	StringInfoData text;

	initStringInfo(&text);
	for (;;)
	{
		va_list		copy;
		int			needed;

		va_copy(copy, args);
		needed = appendStringInfoVA(&text, fmt, copy);
		va_end(copy);
		if (needed == 0)
			return text.data;
		enlargeStringInfo(&text, needed);
	}
}

void
import_error(Import *im, const char *fmt,...)
{
	va_list		args;
	char	   *detail;

	va_start(args, fmt);
	detail = format_message(fmt, args);
	va_end(args);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid %s", im->format->what),
			 errdetail("%s", detail)));
	pg_unreachable();
}

void
import_left_out(Import *im, const char *fmt,...)
{
	va_list		args;
	char	   *what;

	if (im->left_out++ >= IMPORT_MAX_REPORTS)
		return;
	va_start(args, fmt);
	what = format_message(fmt, args);
	va_end(args);
	if (im->line > 0)
		ereport(NOTICE, (errmsg("%s, line %d: left out: %s", im->format->what, im->line, what)));
	else
		ereport(NOTICE, (errmsg("%s: left out: %s", im->format->what, what)));
	pfree(what);
}

static void
say_line(void *arg)
{
	Import	   *im = arg;

	if (im->line > 0)
		errcontext("%s, line %d", im->format->what, im->line);
}

static struct varlena *
import(const Format *format, const char *content, int length, char *name, text *language)
{
	Import		im = {format};
	ErrorContextCallback callback = {error_context_stack, say_line, &im};

	if (length >= 3 && memcmp(content, "\xEF\xBB\xBF", 3) == 0)
	{
		content += 3;
		length -= 3;
	}
	if (length > IMPORT_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("%s is too large", format->what),
				 errdetail("It has %d bytes; at most %d are allowed.", length, IMPORT_MAX_BYTES)));
	if (name == NULL && !(format->can & FORMAT_NAME))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s does not say the name of its codebook", format->what),
				 errhint("Give it, as in import_codebook('%.*s', content, name => 'mybook').",
						 (int) strcspn(format->names, " "), format->names)));
	im.text = im.at = pnstrdup(content, length);
	im.length = length;
	im.name = name;
	if (language)
	{
		im.language.s = VARDATA_ANY(language);
		im.language.len = VARSIZE_ANY_EXHDR(language);
	}
	else
		im.language = string_of("");
	im.builder = codebook_builder();
	initStringInfo(&im.theme_text);
	initStringInfo(&im.path);
	if (name)
		codebook_set_name(im.builder, name, strlen(name), NULL);

	error_context_stack = &callback;
	format->read(&im);
	im.line = 0;
	if (im.value == NULL)
		im.value = codebook_build(im.builder, NULL);
	error_context_stack = callback.previous;

	if (im.left_out > IMPORT_MAX_REPORTS)
		ereport(NOTICE,
				(errmsg("%s: %d more were left out", format->what, im.left_out - IMPORT_MAX_REPORTS)));
	return im.value;
}

static char *
optional_cstring(FunctionCallInfo fcinfo, int n)
{
	return PG_ARGISNULL(n) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(n));
}

/* import_codebook(format text, content text, name text, language text) */
Datum
codebook_import(PG_FUNCTION_ARGS)
{
	text	   *content;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	content = PG_GETARG_TEXT_PP(1);
	PG_RETURN_POINTER(import(find_format(PG_GETARG_TEXT_PP(0)), VARDATA_ANY(content),
							 VARSIZE_ANY_EXHDR(content), optional_cstring(fcinfo, 2),
							 PG_ARGISNULL(3) ? NULL : PG_GETARG_TEXT_PP(3)));
}

/* The encoding an XML declaration names, or NULL. */
static char *
declared_encoding(const char *bytes, int length)
{
	char	   *head = pnstrdup(bytes, Min(length, 200));
	char	   *end = strstr(head, "?>");
	char	   *p;

	if (strncmp(head, "\xEF\xBB\xBF", 3) == 0)
		head += 3;
	if (strncmp(head, "<?xml", 5) != 0 || end == NULL)
		return NULL;
	*end = '\0';
	p = strstr(head, "encoding");
	if (p == NULL)
		return NULL;
	p += strlen("encoding");
	p += strspn(p, " \t\r\n=");
	if (*p != '"' && *p != '\'')
		return NULL;
	p[1 + strcspn(p + 1, "\"'")] = '\0';
	return p + 1;
}

/* import_codebook(format text, content bytea, name text, encoding text, language text) */
Datum
codebook_import_bytea(PG_FUNCTION_ARGS)
{
	bytea	   *content;
	const char *bytes;
	int			length;
	char	   *encoding;
	int			number = PG_UTF8;
	char	   *utf8;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	content = PG_GETARG_BYTEA_PP(1);
	bytes = VARDATA_ANY(content);
	length = VARSIZE_ANY_EXHDR(content);
	if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the file is in UTF-16, which is not supported"),
				 errhint("Save it as UTF-8.")));
	encoding = optional_cstring(fcinfo, 3);
	if (encoding == NULL)
		encoding = declared_encoding(bytes, length);
	if (encoding != NULL && (number = pg_char_to_encoding(encoding)) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("unknown encoding: \"%s\"", encoding),
				 errhint("Known are the encodings of PostgreSQL, such as UTF8, LATIN1, WIN1252, SJIS, EUC_JP.")));
	if (memchr(bytes, 0, length) != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
				 errmsg("the file has NUL bytes: it is no text, or not in encoding %s",
						pg_encoding_to_char(number))));
	bytes = pnstrdup(bytes, length);
	utf8 = pg_any_to_server(bytes, length, number);
	PG_RETURN_POINTER(import(find_format(PG_GETARG_TEXT_PP(0)), utf8, strlen(utf8),
							 optional_cstring(fcinfo, 2),
							 PG_ARGISNULL(4) ? NULL : PG_GETARG_TEXT_PP(4)));
}

/* --- writing --- */

CodebookString
export_label(const Codebook *book, uint32 theme)
{
	CodebookString label = book->themes[theme].path;
	int			above = theme_prefix(label.s, label.len, theme_level(label.s, label.len) - 1);

	if (theme_level(label.s, label.len) > 1)
	{
		label.s += above + 1;
		label.len -= above + 1;
	}
	return label;
}

int
export_depth(const Codebook *book, uint32 theme)
{
	return theme_level(book->themes[theme].path.s, book->themes[theme].path.len) - 1;
}

void
export_string(Export *ex, CodebookString s)
{
	appendBinaryStringInfo(ex->out, s.s, s.len);
}

void
export_lost(Export *ex, int64 n, const char *what)
{
	if (n > 0)
		appendStringInfo(&ex->lost, "%s%s: %lld", ex->lost.len ? ", " : "", what, (long long) n);
}

/* A pattern without wildcards means the same as glob and as fixed. */
static bool
is_plain(const CodebookTerm *term)
{
	return memchr(term->pattern.s, '*', term->pattern.len) == NULL &&
		memchr(term->pattern.s, '?', term->pattern.len) == NULL;
}

static bool
kind_fits(const CodebookTerm *term, int can)
{
	if (term->kind == TERM_SUBSTRING)
		return (can & FORMAT_SUBSTRING) != 0;
	if (is_plain(term))
		return (can & (FORMAT_GLOB | FORMAT_FIXED)) != 0;
	return (can & (term->kind == TERM_GLOB ? FORMAT_GLOB : FORMAT_FIXED)) != 0;
}

static bool
weight_fits(float4 weight, int can)
{
	return weight == 1.0f || (can & FORMAT_WEIGHT) ||
		((can & FORMAT_DIGIT) && weight >= 0 && weight <= 9 && weight == (int) weight);
}

/* Where each theme's terms are, and what the format cannot hold. */
static void
export_begin(Export *ex)
{
	const Codebook *book = ex->book;
	int			can = ex->format->can;
	uint32		t = 0;
	int64		titles = 0,
				kinds = 0,
				excluding = 0,
				weights = 0,
				stances = 0,
				languages = 0;
	const char *const head[] = {"version", "description", "source", "licence", "scope", "folding"};
	bool		given[] = {
		book->version.len > 0, book->description.len > 0, book->source.len > 0,
		book->licence.len > 0, book->scope != SCOPE_KEY, book->folding != CODEBOOK_FOLD_ALL
	};

	ex->first = palloc_array(uint32, book->nthemes + 1);
	ex->takes = palloc_array(bool, Max(book->nterms, 1));
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		ex->first[i] = t;
		while (t < book->nterms && book->terms[t].theme == i)
			t++;
		if (!(can & FORMAT_TITLE) && book->themes[i].title.len > 0)
			titles++;
	}
	ex->first[book->nthemes] = t;
	for (uint32 i = 0; i < book->nterms; i++)
	{
		const CodebookTerm *term = &book->terms[i];
		bool		excludes = term->exclude && !(can & FORMAT_EXCLUDE);
		bool		misfit = !kind_fits(term, can);

		ex->takes[i] = !excludes && !misfit;
		excluding += excludes;
		kinds += misfit && !excludes;
		if (!ex->takes[i])
			continue;
		weights += !weight_fits(term->weight, can);
		stances += term->stance != STANCE_NONE && !(can & FORMAT_STANCE);
		languages += book->languages[term->language].len > 0 && !(can & FORMAT_LANGUAGE);
	}
	initStringInfo(&ex->lost);
	export_lost(ex, kinds, "terms of a kind it does not have");
	export_lost(ex, excluding, "terms that exclude");
	export_lost(ex, weights, "weights");
	export_lost(ex, stances, "stances");
	export_lost(ex, languages, "languages of terms");
	export_lost(ex, titles, "titles");
	for (int i = 0; i < (int) lengthof(head) && !(can & FORMAT_HEAD); i++)
		if (given[i])
			appendStringInfo(&ex->lost, "%s%s", ex->lost.len ? ", " : "", head[i]);
}

static Datum
export(const Format *format, struct varlena *value)
{
	Codebook	book;
	StringInfoData out;
	Export		ex = {format, &book, &out};

	codebook_read(&book, value);
	initStringInfo(&out);
	export_begin(&ex);
	format->write(&ex);
	if (ex.lost.len > 0)
		ereport(NOTICE,
				(errmsg("%s does not hold all of codebook \"%s\"", format->what,
						pnstrdup(book.name.s, book.name.len)),
				 errdetail("Left out: %s.", ex.lost.data)));
	return PointerGetDatum(cstring_to_text_with_len(out.data, out.len));
}

/* export_codebook(book codebook, format text) */
Datum
codebook_export(PG_FUNCTION_ARGS)
{
	return export(find_format(PG_GETARG_TEXT_PP(1)),
				  PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
}

Datum
codebook_export_of_name(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(0);

	return export(find_format(PG_GETARG_TEXT_PP(1)),
				  library_codebook(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)));
}
