/*
 * yaml.c
 *	  Dictionaries in YAML, as quanteda reads and writes them: mappings are
 *	  categories, sequences (or single values) their terms.
 *
 *	economy:
 *	  state: [welfare*, public sector]
 *	  __: [tax*]
 *
 * The key "__" holds the terms of the category around it.  libyaml parses; it
 * is found when the extension is built, and without it the format is an error.
 * Aliases are refused: they could make a small file very large.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "formats/export.h"
#include "formats/import.h"

#define YAML_OWN "__"

#ifdef HAVE_LIBYAML

#include <yaml.h>

static const Str no_title = {"", 0};

typedef struct Walk
{
	Import	   *import;
	yaml_parser_t parser;
	yaml_event_t event;
	bool		has_event;
} Walk;

static void
walk_close(Walk *walk)
{
	if (walk->has_event)
		yaml_event_delete(&walk->event);
	walk->has_event = false;
}

/* The next event, in walk->event. */
static yaml_event_type_t
walk_next(Walk *walk)
{
	CHECK_FOR_INTERRUPTS();
	walk_close(walk);
	if (!yaml_parser_parse(&walk->parser, &walk->event))
	{
		if (walk->parser.error == YAML_MEMORY_ERROR)
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory"),
					 errdetail("The library that reads YAML could not get more.")));
		walk->import->line = (int) walk->parser.problem_mark.line + 1;
		import_error(walk->import,
					 psprintf("%s.", walk->parser.problem ? walk->parser.problem : "It cannot be parsed"),
					 NULL);
	}
	walk->has_event = true;
	walk->import->line = (int) walk->event.start_mark.line + 1;
	if (walk->event.type == YAML_ALIAS_EVENT)
		import_error(walk->import, "It has an alias; aliases are not taken.", NULL);
	return walk->event.type;
}

static Str
scalar(Walk *walk)
{
	Str			str;

	str.s = (const char *) walk->event.data.scalar.value;
	str.len = walk->event.data.scalar.length;
	return str;
}

static void
add_scalar(Walk *walk)
{
	Import	   *import = walk->import;
	Str			term = scalar(walk);

	/* quanteda takes an empty value for none */
	if (import_trim(term).len > 0)
		import_term(import, import_theme(import, no_title), term, TERM_GLOB, 1.0);
}

/* Terms of the category at the path: sequences in sequences are one. */
static void
read_sequence(Walk *walk)
{
	check_stack_depth();
	for (;;)
		switch (walk_next(walk))
		{
			case YAML_SEQUENCE_END_EVENT:
				return;
			case YAML_SCALAR_EVENT:
				add_scalar(walk);
				break;
			case YAML_SEQUENCE_START_EVENT:
				read_sequence(walk);
				break;
			default:
				import_error(walk->import, "A list of terms has a mapping in it.",
							 "Terms beside categories stand under the key \"" YAML_OWN "\".");
		}
}

/* Categories below the path.  Its depth bounds the recursion. */
static void
read_mapping(Walk *walk)
{
	Import	   *import = walk->import;
	int			depth = import->depth;

	while (walk_next(walk) != YAML_MAPPING_END_EVENT)
	{
		Str			key;

		if (walk->event.type != YAML_SCALAR_EVENT)
			import_error(import, "The name of a category is not a plain value.", NULL);
		key = scalar(walk);
		if (!bytes_equal(key.s, key.len, YAML_OWN, strlen(YAML_OWN)))
		{
			import_down(import, key);
			import_theme(import, no_title);
		}
		switch (walk_next(walk))
		{
			case YAML_SCALAR_EVENT:
				add_scalar(walk);
				break;
			case YAML_SEQUENCE_START_EVENT:
				read_sequence(walk);
				break;
			case YAML_MAPPING_START_EVENT:
				read_mapping(walk);
				break;
			default:
				import_error(import, "A category has neither terms nor categories.", NULL);
		}
		import_up(import, depth);
	}
}

static void
read_yaml(Import *import)
{
	Walk		walk = {import};

	if (!yaml_parser_initialize(&walk.parser))
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("out of memory")));
	yaml_parser_set_encoding(&walk.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&walk.parser, (const unsigned char *) import->p,
								 import->end - import->p);

	/* libyaml's memory is not the server's */
	PG_TRY();
	{
		walk_next(&walk);		/* stream */
		if (walk_next(&walk) != YAML_DOCUMENT_START_EVENT)
			import_error(import, "It is empty.", NULL);
		if (walk_next(&walk) != YAML_MAPPING_START_EVENT)
			import_error(import, "It must be a mapping of categories.", NULL);
		read_mapping(&walk);
		walk_next(&walk);		/* end of the document */
		if (walk_next(&walk) != YAML_STREAM_END_EVENT)
			import_error(import, "It has more than one document.", NULL);
	}
	PG_FINALLY();
	{
		walk_close(&walk);
		yaml_parser_delete(&walk.parser);
	}
	PG_END_TRY();
}

#else

static void
read_yaml(Import *import)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("this build of proposals cannot read YAML"),
			 errhint("Build it where libyaml and its headers are installed.")));
}

#endif

/* U+2028 and U+2029, which end a line to YAML. */
static bool
is_yaml_separator(const char *p, const char *end)
{
	return end - p >= 3 && memcmp(p, "\xE2\x80", 2) == 0 && (p[2] == '\xA8' || p[2] == '\xA9');
}

/*
 * Always quoted: YAML would read no, 1 or ~ as something else.  Separators of lines are
 * escaped, for which it has the other kind of quotes.
 */
static void
put_quoted(StringInfo out, Str str)
{
	const char *end = str.s + str.len;
	char		quote = '\'';

	for (const char *p = str.s; p < end && quote == '\''; p++)
		if (is_yaml_separator(p, end))
			quote = '"';
	appendStringInfoChar(out, quote);
	for (const char *p = str.s; p < end; p++)
	{
		if (quote == '"' && is_yaml_separator(p, end))
		{
			appendStringInfoString(out, p[2] == '\xA8' ? "\\L" : "\\P");
			p += 2;
			continue;
		}
		if (*p == quote || (*p == '\\' && quote == '"'))
			appendStringInfoChar(out, quote == '"' ? '\\' : quote);
		appendStringInfoCharMacro(out, *p);
	}
	appendStringInfoChar(out, quote);
}

/* Terms of a theme with themes below it stand under the key "__". */
static void
write_yaml(Export *export)
{
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	uint32		term = 0;

	for (uint32 i = 0; i < book->nthemes; i++)
	{
		int			level = export_level(&book->themes[i]);
		Str			label = export_label(export, &book->themes[i]);
		bool		parent = i + 1 < book->nthemes && export_level(&book->themes[i + 1]) > level;
		const char *comma = "";
		const CodebookTerm *t;

		if (bytes_equal(label.s, label.len, YAML_OWN, strlen(YAML_OWN)))
			export_cannot_theme(export, &book->themes[i],
								"\"" YAML_OWN "\" would be read as the terms of the theme above.");
		appendStringInfoSpaces(out, 2 * (level - 1));
		put_quoted(out, label);
		appendStringInfoString(out, parent ? ":\n" : ": [");
		while ((t = export_next(export, i, &term)) != NULL)
		{
			if (parent && *comma == '\0')
			{
				appendStringInfoSpaces(out, 2 * level);
				appendStringInfoString(out, YAML_OWN ": [");
			}
			appendStringInfoString(out, comma);
			put_quoted(out, t->pattern);
			comma = ", ";
		}
		if (!parent || *comma != '\0')
			appendStringInfoString(out, "]\n");
	}
}

const Format yaml_format = {
	.name = "yaml",
	.kinds = HOLDS_KIND(TERM_GLOB),
	.wildcards = "*?",
	.read = read_yaml,
	.write = write_yaml,
};
