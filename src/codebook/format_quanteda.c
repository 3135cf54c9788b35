/*
 * format_quanteda.c
 *	  Dictionaries in YAML as quanteda writes and newsmap ships them.
 *
 *	economy:
 *	  taxes: [tax, "taxation*"]
 *	  __: [econom*]				terms of a theme that has themes below it
 *
 * libyaml reads the file as a stream of events, so that nothing is built that
 * an alias could multiply; aliases are refused.  Scalars are text as they
 * stand: NO is Norway.
 */
#include "postgres.h"
#include "compat.h"

#include "miscadmin.h"

#ifdef PROPOSALS_YAML
#include <yaml.h>
#endif

#include "codebook/formats.h"
#include "json.h"
#include "theme/theme.h"

#define OWN_TERMS "__"

#ifdef PROPOSALS_YAML

#define MAX_NESTING (3 * THEME_MAX_LABELS)

/* What libyaml allocates is freed on error too. */
typedef struct Reader
{
	Import	   *im;
	yaml_parser_t parser;
	yaml_event_t event;			/* the current one */
	CodebookString labels[THEME_MAX_LABELS];
} Reader;

static void
next_event(Reader *r)
{
	CHECK_FOR_INTERRUPTS();
	yaml_event_delete(&r->event);
	memset(&r->event, 0, sizeof(r->event));
	if (!yaml_parser_parse(&r->parser, &r->event))
	{
		const char *problem = r->parser.problem ? r->parser.problem : "out of memory";

		r->im->line = r->parser.problem_mark.line + 1;
		import_error(r->im, "The YAML parser says: %s.", problem);
	}
	r->im->line = r->event.start_mark.line + 1;
	if (r->event.type == YAML_ALIAS_EVENT)
		import_error(r->im, "It has an alias (\"*%s\"); a pattern that begins with \"*\" is put in quotes.",
					 (char *) r->event.data.alias.anchor);
}

static CodebookString
scalar(Reader *r)
{
	CodebookString s;

	s.len = r->event.data.scalar.length;
	s.s = pnstrdup((char *) r->event.data.scalar.value, s.len);
	if (strlen(s.s) != s.len)
		import_error(r->im, "It has a NUL character.");
	return s;
}

/* Nothing written, or YAML's sign for it. */
static bool
is_null(Reader *r)
{
	return r->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
		(r->event.data.scalar.length == 0 ||
		 (r->event.data.scalar.length == 1 && r->event.data.scalar.value[0] == '~'));
}

static void read_node(Reader *r, int depth, int nesting);

/* The event that opens a mapping is current. */
static void
read_mapping(Reader *r, int depth, int nesting)
{
	for (;;)
	{
		CodebookString key;

		next_event(r);
		if (r->event.type == YAML_MAPPING_END_EVENT)
			return;
		if (r->event.type != YAML_SCALAR_EVENT)
			import_error(r->im, "The name of a theme must be a word or a string.");
		key = import_trim(scalar(r));
		if (string_is(key, OWN_TERMS))
		{
			next_event(r);
			read_node(r, depth, nesting + 1);
			continue;
		}
		if (key.len == 0)
			import_error(r->im, "A theme has no name.");
		if (depth >= THEME_MAX_LABELS - 1)
			import_error(r->im, "Themes are nested more than %d deep.", THEME_MAX_LABELS - 1);
		r->labels[depth] = key;
		import_theme(r->im, r->labels, depth + 1, string_of(""));
		next_event(r);
		read_node(r, depth + 1, nesting + 1);
	}
}

/* The current event begins what a theme of that depth has. */
static void
read_node(Reader *r, int depth, int nesting)
{
	TermInput	term = TERM_INPUT_DEFAULT;

	check_stack_depth();
	if (nesting > MAX_NESTING)
		import_error(r->im, "It is nested more than %d deep.", MAX_NESTING);
	switch (r->event.type)
	{
		case YAML_SCALAR_EVENT:
			if (is_null(r))
				return;
			term.pattern = scalar(r);
			if (depth == 0)
				import_error(r->im, "Term \"%s\" is in no theme.", import_shown(term.pattern));
			import_term(r->im, import_theme(r->im, r->labels, depth, string_of("")), &term);
			return;
		case YAML_SEQUENCE_START_EVENT:
			for (;;)
			{
				next_event(r);
				if (r->event.type == YAML_SEQUENCE_END_EVENT)
					return;
				read_node(r, depth, nesting + 1);
			}
		case YAML_MAPPING_START_EVENT:
			read_mapping(r, depth, nesting);
			return;
		default:
			import_error(r->im, "Themes and terms are expected here.");
	}
}

static void
read_document(Reader *r)
{
	next_event(r);				/* stream */
	next_event(r);
	if (r->event.type != YAML_DOCUMENT_START_EVENT)
		import_error(r->im, "It is empty.");
	next_event(r);
	if (r->event.type != YAML_MAPPING_START_EVENT)
		import_error(r->im, "Its top level must be names of themes, each followed by \":\".");
	read_mapping(r, 0, 0);
	next_event(r);
	next_event(r);
	if (r->event.type != YAML_STREAM_END_EVENT)
		import_error(r->im, "It has a second document.");
}

static void
read_quanteda(Import *im)
{
	/* volatile: libyaml's state must be seen where an error lands */
	Reader	   *volatile r = palloc0_object(Reader);

	r->im = im;
	if (!yaml_parser_initialize(&r->parser))
		ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
	PG_TRY();
	{
		yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
		yaml_parser_set_input_string(&r->parser, (const unsigned char *) im->text, im->length);
		read_document(r);
	}
	PG_FINALLY();
	{
		yaml_event_delete(&r->event);
		yaml_parser_delete(&r->parser);
	}
	PG_END_TRY();
}

#else

static void
read_quanteda(Import *im)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("this build of the extension cannot read YAML"),
			 errdetail("libyaml was not found when it was built."),
			 errhint("Install libyaml with its headers (libyaml-dev) and build the extension again.")));
}

#endif

/* --- writing --- */

static void
put_indented(StringInfo out, int depth, const char *prefix, CodebookString s, const char *suffix)
{
	appendStringInfoSpaces(out, 2 * depth);
	appendStringInfoString(out, prefix);
	json_put_string(out, s.s, s.len);
	appendStringInfoString(out, suffix);
}

/* A JSON string is a YAML string in double quotes. */
static void
write_quanteda(Export *ex)
{
	const Codebook *book = ex->book;

	if (book->nthemes == 0)
		appendStringInfoString(ex->out, "{}\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		int			depth = export_depth(book, i);
		bool		inner = i + 1 < book->nthemes && export_depth(book, i + 1) > depth;
		uint32		taken = 0;
		int			at = depth + 1;

		if (string_is(export_label(book, i), OWN_TERMS))
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("theme \"%s\" cannot be written to a %s", OWN_TERMS, ex->format->what),
					 errdetail("The name stands for the terms of the theme above.")));
		for (uint32 t = ex->first[i]; t < ex->first[i + 1]; t++)
			taken += ex->takes[t];
		put_indented(ex->out, depth, "", export_label(book, i), inner || taken > 0 ? ":\n" : ": []\n");
		if (inner && taken > 0)
		{
			appendStringInfoSpaces(ex->out, 2 * at);
			appendStringInfoString(ex->out, OWN_TERMS ":\n");
			at++;
		}
		for (uint32 t = ex->first[i]; t < ex->first[i + 1]; t++)
			if (ex->takes[t])
				put_indented(ex->out, at, "- ", book->terms[t].pattern, "\n");
	}
}

const Format format_quanteda = {
	"quanteda yaml yml", "quanteda dictionary", FORMAT_GLOB, read_quanteda, write_quanteda
};
