/*
 * import.c
 *	  import_codebook(): encodings, lines, the path of themes, and the choice of
 *	  the reader.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "codebook/import.h"
#include "text/nfc.h"

SQL_FUNCTION(codebook_import_text);
SQL_FUNCTION(codebook_import_bytea);

#define MAX_PROBLEMS 20			/* lines told one by one */

static const Str no_string = {"", 0};

bool
import_line(Import *import, Str *line)
{
	const char *p = import->p;

	CHECK_FOR_INTERRUPTS();
	if (p == import->end)
		return false;
	import->line++;
	line->s = p;
	while (p < import->end && *p != '\n' && *p != '\r')
		p++;
	line->len = p - line->s;
	if (p < import->end)
		p += *p == '\r' && p + 1 < import->end && p[1] == '\n' ? 2 : 1;
	import->p = p;
	return true;
}

void
import_error(Import *import, const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid %s file", import->format),
			 errdetail("%s", detail),
			 hint ? errhint("%s", hint) : 0));
}

void
import_problem(Import *import, const char *reason)
{
	bool		same_line = import->nproblems > 0 && import->problem_line == import->line;

	if (import->nproblems == 0)
		initStringInfo(&import->problems);
	import->nproblems += !same_line;
	import->problem_line = import->line;
	if (import->nproblems > MAX_PROBLEMS)
		return;
	if (same_line)
		appendStringInfo(&import->problems, "; %s", reason);
	else
		appendStringInfo(&import->problems, "%sline %d: %s", import->nproblems > 1 ? "\n" : "",
						 import->line, reason);
}

static void
throw_problems(Import *import)
{
	if (import->nproblems == 0)
		return;
	if (import->nproblems > MAX_PROBLEMS)
		appendStringInfo(&import->problems, "\nand %d more lines", import->nproblems - MAX_PROBLEMS);
	import->line = 0;
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg_plural("%d line of the %s file has no place in a codebook",
						   "%d lines of the %s file have no place in a codebook",
						   import->nproblems, import->nproblems, import->format),
			 errdetail_internal("%s", import->problems.data),
			 errhint("Nothing was imported. Change these lines, or take them out of the file.")));
}

Str
import_trim(Str str)
{
	while (str.len > 0 && (*str.s == ' ' || *str.s == '\t'))
		str.s++, str.len--;
	while (str.len > 0 && (str.s[str.len - 1] == ' ' || str.s[str.len - 1] == '\t'))
		str.len--;
	return str;
}

void
import_up(Import *import, int depth)
{
	Assert(depth <= import->depth);
	import->depth = depth;
	import->path.len = depth == 0 ? (int) import->name.len : import->ends[depth - 1];
	import->path.data[import->path.len] = '\0';
}

void
import_down(Import *import, Str label)
{
	int			where;

	label = import_trim(label);
	if (label.len == 0)
		import_error(import, "A category has no name.", NULL);
	if (name_check(label.s, label.len, &where) != NAME_OK)
		import_error(import, psprintf("The name of a category has a control character or an unassigned code point: \"%s\".",
									  pnstrdup(label.s, label.len)), NULL);
	if (import->depth == THEME_MAX_LABELS - 1)
		import_error(import, psprintf("Categories are nested deeper than the %d levels that are allowed.",
									  THEME_MAX_LABELS - 1), NULL);
	appendStringInfoChar(&import->path, THEME_SEPARATOR);
	if (label.len <= THEME_MAX_BYTES)
		nfc_append(&import->path, label.s, label.len);
	if (label.len > THEME_MAX_BYTES || import->path.len > THEME_MAX_BYTES)
		import_error(import, psprintf("The names of a category and those above it have more than the %d bytes that are allowed.",
									  THEME_MAX_BYTES), NULL);
	import->ends[import->depth++] = import->path.len;
}

uint32
import_theme(Import *import, Str title)
{
	uint32		theme;

	if (import->depth == 0)
		import_error(import, "A term stands in no category.", NULL);
	codebook_add_theme(import->builder, import->path.data, import->path.len,
					   title.s, title.len, &theme, NULL);
	return theme;
}

void
import_term(Import *import, uint32 theme, Str pattern, TermKind kind,
			float8 weight)
{
	TermInput	term = TERM_INPUT_DEFAULT;

	term.pattern = pattern;
	term.language = import->language;
	term.kind = kind;
	term.weight = weight;
	codebook_add_term(import->builder, theme, &term, NULL);
}

/* --- SQL --- */

static void
tell_line(void *arg)
{
	Import	   *import = arg;

	if (import->line > 0)
		errcontext("line %d of the %s file", import->line, import->format);
}

static Str
text_argument(FunctionCallInfo fcinfo, int n)
{
	Str str = no_string;

	if (!PG_ARGISNULL(n))
	{
		text	   *t = PG_GETARG_TEXT_PP(n);

		str.s = VARDATA_ANY(t);
		str.len = VARSIZE_ANY_EXHDR(t);
	}
	return str;
}

/* JSON says everything itself; its name gives way to the argument. */
static struct varlena *
import_json(Str content, Str name)
{
	Codebook	book;
	CodebookBuilder *b;

	codebook_read(&book, codebook_parse(content.s, content.len, NULL));
	b = codebook_builder();
	codebook_set_book(b, &book, NULL);
	codebook_set_name(b, name.s, name.len, NULL);
	codebook_add_book(b, &book, NULL);
	return codebook_build(b, NULL);
}

static struct varlena *
import_content(Str format, Str content, Str name,
			   Str language)
{
	Import		import = {0};
	ErrorContextCallback context;
	struct varlena *value;

	/* a byte order mark is no text */
	if (content.len >= 3 && memcmp(content.s, "\xEF\xBB\xBF", 3) == 0)
	{
		content.s += 3;
		content.len -= 3;
	}
	import.format = pnstrdup(format.s, format.len);
	if (strcmp(import.format, "json") == 0)
		return import_json(content, name);

	import.builder = codebook_builder();
	codebook_set_name(import.builder, name.s, name.len, NULL);
	import.name = name;
	import.language = language;
	import.p = content.s;
	import.end = content.s + content.len;
	initStringInfo(&import.path);
	appendBinaryStringInfo(&import.path, name.s, name.len);

	context.callback = tell_line;
	context.arg = &import;
	context.previous = error_context_stack;
	error_context_stack = &context;
	if (strcmp(import.format, "csv") == 0)
		import_csv(&import);
	else if (strcmp(import.format, "wordstat") == 0)
		import_wordstat(&import);
	else if (strcmp(import.format, "liwc") == 0)
		import_liwc(&import);
	else if (strcmp(import.format, "lc3") == 0)
		import_lc3(&import);
	else if (strcmp(import.format, "skos") == 0)
		import_skos(&import);
	else if (strcmp(import.format, "yaml") == 0)
		import_yaml(&import);
	else if (strcmp(import.format, "lexicoder") == 0)
		import_xml(&import, TERM_SUBSTRING);
	else if (strcmp(import.format, "yoshikoder") == 0)
		import_xml(&import, TERM_GLOB);
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown format of a codebook: \"%s\"", import.format),
				 errdetail("Known are json, csv, yaml, wordstat (.cat), liwc (.dic), lexicoder (.lcd), lc3, yoshikoder (.ykd) and skos (Turtle or RDF/XML).")));
	throw_problems(&import);
	import.line = 0;
	value = codebook_build(import.builder, NULL);
	error_context_stack = context.previous;
	return value;
}

/* (format, content text, name, language) */
Datum
codebook_import_text(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	PG_RETURN_POINTER(import_content(text_argument(fcinfo, 0), text_argument(fcinfo, 1),
									 text_argument(fcinfo, 2), text_argument(fcinfo, 3)));
}

/* (format, content bytea, name, encoding, language) */
Datum
codebook_import_bytea(PG_FUNCTION_ARGS)
{
	Str content;

	for (int i = 0; i < 3; i++)
		if (PG_ARGISNULL(i))
			PG_RETURN_NULL();
	content = import_decode(text_argument(fcinfo, 1),
							PG_ARGISNULL(3) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(3)));
	PG_RETURN_POINTER(import_content(text_argument(fcinfo, 0), content,
									 text_argument(fcinfo, 2), text_argument(fcinfo, 4)));
}
