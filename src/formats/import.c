/*
 * import.c
 *	  What the readers of files share: lines, the path of themes, errors.
 */
#include "postgres.h"
#include "base/compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "formats/import.h"
#include "text/nfc.h"

#define MAX_PROBLEMS 100000		/* that are kept */
#define MAX_LINES 20			/* told one by one … */
#define MAX_REASONS 3			/* … with as many reasons each */

typedef struct ImportProblem
{
	int			line;
	int			rank;			/* problems before it */
	const char *reason;
} ImportProblem;

static void refuse_term(void *arg, Str pattern, const char *detail);
static void throw_problems(Import *import);

void
import_begin(Import *import, const Format *format, Str content, Str name, Str language)
{
	memset(import, 0, sizeof(Import));
	import->format = format->name;
	import->builder = codebook_builder();
	codebook_set_name(import->builder, name.s, name.len, NULL);
	codebook_on_refused_term(import->builder, refuse_term, import);
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

struct varlena *
import_finish(Import *import, const Format *format)
{
	ErrorContextCallback context = {error_context_stack, tell_line, import};
	struct varlena *value;

	error_context_stack = &context;
	format->read(import);
	throw_problems(import);
	import->line = 0;
	codebook_on_refused_term(import->builder, NULL, NULL);
	codebook_tell_dropped(import->builder);
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
	ImportProblem problem = {import->line, import->nproblems, reason};

	if (import->nproblems == MAX_PROBLEMS)
		import_error(import, psprintf("More than %d things in it have no place in a codebook; the last one: %s.",
									  MAX_PROBLEMS, reason), NULL);
	if (import->nproblems == import->problems_size)
	{
		import->problems_size = import->problems_size ? 2 * import->problems_size : 64;
		import->problems = import->problems
			? repalloc_array(import->problems, ImportProblem, import->problems_size)
			: palloc_array(ImportProblem, import->problems_size);
	}
	import->problems[import->nproblems++] = problem;
}

/* The detail is a sentence. */
static void
refuse_term(void *arg, Str pattern, const char *detail)
{
	int			shown = pg_mbcliplen(pattern.s, pattern.len, 80);
	int			length = strlen(detail);

	if (length > 0 && detail[length - 1] == '.')
		length--;
	import_problem(arg, psprintf("term \"%.*s%s\": %.*s", shown, pattern.s,
								 shown < (int) pattern.len ? "…" : "", length, detail));
}

static int
compare_problems(const void *a, const void *b)
{
	const ImportProblem *x = a;
	const ImportProblem *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->rank > y->rank) - (x->rank < y->rank);
}

static void
throw_problems(Import *import)
{
	StringInfoData text;
	int			lines = 0;
	int			reasons = 0;	/* of the line */

	if (import->nproblems == 0)
		return;
	qsort(import->problems, import->nproblems, sizeof(ImportProblem), compare_problems);
	initStringInfo(&text);
	for (int i = 0; i < import->nproblems; i++)
	{
		const ImportProblem *p = &import->problems[i];
		bool		same_line = i > 0 && p[-1].line == p->line;

		if (same_line && strcmp(p[-1].reason, p->reason) == 0)
			continue;
		lines += !same_line;
		reasons = same_line ? reasons + 1 : 1;
		if (lines > MAX_LINES)
			continue;
		if (!same_line && lines > 1)
			appendStringInfoChar(&text, '\n');
		if (!same_line && p->line > 0)
			appendStringInfo(&text, "line %d: ", p->line);
		if (reasons <= MAX_REASONS)
			appendStringInfo(&text, "%s%s", same_line ? "; " : "", p->reason);
		else if (reasons == MAX_REASONS + 1)
			appendStringInfoString(&text, "; and more");
	}
	if (lines > MAX_LINES)
		appendStringInfo(&text, "\nand %d more lines", lines - MAX_LINES);
	import->line = 0;
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg_plural("%d line of the %s file has no place in a codebook",
						   "%d lines of the %s file have no place in a codebook",
						   lines, lines, import->format),
			 errdetail_internal("%s", text.data),
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
