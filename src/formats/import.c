/*
 * import.c
 *	  What the readers of files share: lines, the path of themes, errors.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "formats/import.h"
#include "text/nfc.h"

#define MAX_PROBLEMS 20			/* lines told one by one */

void
import_begin(Import *import, const Format *format, Str content, Str name, Str language)
{
	memset(import, 0, sizeof(Import));
	import->format = format->name;
	import->builder = codebook_builder();
	codebook_set_name(import->builder, name.s, name.len, NULL);
	import->name = name;
	import->language = language;
	import->p = content.s;
	import->end = content.s + content.len;
	initStringInfo(&import->path);
	appendBinaryStringInfo(&import->path, name.s, name.len);
}

static void
tell_line(void *arg)
{
	Import	   *import = arg;

	if (import->line > 0)
		errcontext("line %d of the %s file", import->line, import->format);
}

static void throw_problems(Import *import);

struct varlena *
import_finish(Import *import, const Format *format)
{
	ErrorContextCallback context = {error_context_stack, tell_line, import};
	struct varlena *value;

	error_context_stack = &context;
	format->read(import);
	throw_problems(import);
	import->line = 0;
	value = codebook_build(import->builder, NULL);
	error_context_stack = context.previous;
	return value;
}

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
	ThemeInput	says = {title};
	uint32		theme;

	if (import->depth == 0)
		import_error(import, "A term stands in no category.", NULL);
	codebook_add_theme(import->builder, import->path.data, import->path.len, &says, &theme, NULL);
	return theme;
}

void
import_term(Import *import, uint32 theme, Str pattern, TermKind kind, float8 weight)
{
	TermInput	term = TERM_INPUT_DEFAULT;

	term.pattern = pattern;
	term.language = import->language;
	term.kind = kind;
	term.weight = weight;
	codebook_add_term(import->builder, theme, &term, NULL);
}
