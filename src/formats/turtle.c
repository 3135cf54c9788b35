/*
 * turtle.c
 *	  Reading Turtle: a tokenizer, and above it the grammar of statements.
 *
 *	statement	directive | subject predicates "."
 *	predicates	predicate object { "," object } { ";" [ predicate object … ] }
 *	object		IRI | literal | blank node | "[" predicates "]" | "(" { object } ")"
 */
#include "postgres.h"
#include "base/compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "formats/iri.h"
#include "formats/rdf.h"

#define MAX_PREFIXES 1000
#define MAX_BRACKETS 100		/* in brackets */

typedef enum TokenKind
{
	TOKEN_END,
	TOKEN_TERM,
	TOKEN_PUNCTUATION,			/* . ; , [ ] ( ) */
	TOKEN_PREFIX,				/* @prefix, PREFIX */
	TOKEN_BASE
} TokenKind;

typedef struct Prefix
{
	Str			name;			/* with its colon */
	Str			iri;
} Prefix;

typedef struct Turtle
{
	Import	   *import;
	RdfTake		take;
	void	   *arg;
	Str			base;			/* "": none */
	Prefix	   *prefixes;
	int			nprefixes;
	uint32		nblanks;		/* blank nodes without a name */
	int			brackets;		/* open ones */

	TokenKind	token;
	char		punctuation;
	RdfTerm		term;
	bool		sparql;			/* a directive without its "." */
	bool		naming;			/* a prefix is being named, not used */
} Turtle;

static const Str nothing = {"", 0};

/* --- tokens --- */

static bool
ends_name(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ';' || c == ',' ||
		c == '[' || c == ']' || c == '(' || c == ')' || c == '<' || c == '"' || c == '#' ||
		c == '@' || c == '^';
}

static void
turtle_skip_space(Import *import)
{
	while (import->p < import->end)
	{
		char		c = *import->p;

		if (c == '#')
			while (import->p < import->end && *import->p != '\n')
				import->p++;
		else if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
		{
			if (c == '\n')
				import->line++;
			import->p++;
		}
		else
			break;
	}
}

/* \uXXXX and \UXXXXXXXX; p is at the digits. */
static const char *
put_code_point(Import *import, StringInfo out, const char *p, int digits)
{
	unsigned char utf8[8];
	pg_wchar	cp = 0;

	for (int i = 0; i < digits; i++, p++)
	{
		char		c = p < import->end ? *p : '\0';

		if (c >= '0' && c <= '9')
			cp = cp << 4 | (c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			cp = cp << 4 | ((c | 0x20) - 'a' + 10);
		else
			import_error(import, "An escape \\u has too few hexadecimal digits.", NULL);
	}
	if (cp == 0 || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		import_error(import, "An escape \\u names no character.", NULL);
	unicode_to_utf8(cp, utf8);
	appendBinaryStringInfo(out, (char *) utf8, pg_utf_mblen(utf8));
	return p;
}

static const char *
put_escape(Import *import, StringInfo out, const char *p)
{
	static const char plain[] = "tbnrf\"'\\";
	static const char meant[] = "\t\b\n\r\f\"'\\";
	const char *found;

	if (p == import->end)
		import_error(import, "It ends in an escape.", NULL);
	if (*p == 'u' || *p == 'U')
		return put_code_point(import, out, p + 1, *p == 'u' ? 4 : 8);
	found = strchr(plain, *p);
	if (*p == '\0' || found == NULL)
		import_error(import, psprintf("Unknown escape \"\\%c\".", *p), NULL);
	appendStringInfoChar(out, meant[found - plain]);
	return p + 1;
}

static void
read_literal(Turtle *t)
{
	Import	   *import = t->import;
	char		quote = *import->p;
	bool		is_long = import->end - import->p >= 3 &&
		import->p[1] == quote && import->p[2] == quote;
	const char *p = import->p + (is_long ? 3 : 1);
	StringInfoData text;

	initStringInfo(&text);
	for (;;)
	{
		if (p == import->end || (!is_long && *p == '\n'))
			import_error(import, "A string has no end.", NULL);
		if (*p == quote && !is_long)
		{
			p++;
			break;
		}
		if (*p == quote && import->end - p >= 3 && p[1] == quote && p[2] == quote &&
			(import->end - p == 3 || p[3] != quote))
		{
			p += 3;
			break;
		}
		if (*p == '\\')
			p = put_escape(import, &text, p + 1);
		else
		{
			if (*p == '\n')
				import->line++;
			appendStringInfoCharMacro(&text, *p++);
		}
	}
	t->term.kind = RDF_LITERAL;
	t->term.value = str_of(text.data, text.len);
	t->term.language = nothing;
	if (p < import->end && *p == '@')
	{
		t->term.language.s = ++p;
		while (p < import->end && (*p == '-' || (*p >= '0' && *p <= '9') ||
								   ((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z')))
			p++;
		t->term.language.len = p - t->term.language.s;
	}
	import->p = p;
}

static void
read_iri(Turtle *t)
{
	Import	   *import = t->import;
	const char *p = import->p + 1;
	StringInfoData iri;

	initStringInfo(&iri);
	for (; p < import->end && *p != '>';)
	{
		if (*p == '\n')
			import_error(import, "An IRI has no end.", NULL);
		if (*p == '\\')
			p = put_escape(import, &iri, p + 1);
		else
			appendStringInfoCharMacro(&iri, *p++);
	}
	if (p == import->end)
		import_error(import, "An IRI has no end.", NULL);
	t->term.kind = RDF_IRI;
	t->term.value = iri_resolve(t->base, str_of(iri.data, iri.len));
	import->p = p + 1;
}

/* A prefixed name, a number, a boolean, "a", or a directive. */
static void
read_name(Turtle *t)
{
	Import	   *import = t->import;
	const char *start = import->p;
	const char *p = start;
	const char *colon;
	Str			word;
	StringInfoData iri;

	if (*p == '@')
		p++;
	while (p < import->end && !ends_name(*p))
		p += *p == '\\' && p + 1 < import->end ? 2 : 1;
	/* a dot at the end is the statement's */
	while (p > start + 1 && p[-1] == '.' && p[-2] != '\\')
		p--;
	if (p == start)
		import_error(import, psprintf("Unexpected \"%c\".", *start), NULL);
	word.s = start;
	word.len = p - start;
	import->p = p;

	t->sparql = *start != '@';
	if (word.len == 6 + (*start == '@') && pg_strncasecmp(p - 6, "prefix", 6) == 0)
		t->token = TOKEN_PREFIX;
	else if (word.len == 4 + (*start == '@') && pg_strncasecmp(p - 4, "base", 4) == 0)
		t->token = TOKEN_BASE;
	if (t->token != TOKEN_TERM)
		return;

	t->term.kind = RDF_IRI;
	if (word.len == 1 && *start == 'a')
	{
		t->term.value.s = RDF_TYPE;
		t->term.value.len = strlen(RDF_TYPE);
		return;
	}
	colon = memchr(start, ':', word.len);
	if (colon == NULL || *start == '_' || t->naming)
	{
		/* a blank node; a number or a boolean; the name of a prefix */
		t->term.kind = colon && *start == '_' && !t->naming ? RDF_BLANK : RDF_OTHER;
		t->term.value = word;
		return;
	}
	/* a prefix that is declared again means what it did last */
	for (int i = t->nprefixes - 1; i >= 0; i--)
		if (t->prefixes[i].name.len == colon + 1 - start &&
			memcmp(t->prefixes[i].name.s, start, colon + 1 - start) == 0)
		{
			initStringInfo(&iri);
			appendBinaryStringInfo(&iri, t->prefixes[i].iri.s, t->prefixes[i].iri.len);
			for (const char *c = colon + 1; c < p; c++)
				if (*c != '\\')
					appendStringInfoCharMacro(&iri, *c);
			t->term.value = str_of(iri.data, iri.len);
			return;
		}
	import_error(import, psprintf("Prefix \"%s\" is not defined.",
								  pnstrdup(start, colon + 1 - start)), NULL);
}

/* ^^xsd:string says nothing here. */
static void
skip_type(Turtle *t)
{
	Import	   *import = t->import;
	RdfTerm		literal = t->term;

	if (import->end - import->p < 3 || import->p[0] != '^' || import->p[1] != '^')
		return;
	import->p += 2;
	if (*import->p == '<')
		read_iri(t);
	else
		read_name(t);
	t->term = literal;
}

static void
next_token(Turtle *t)
{
	Import	   *import = t->import;

	CHECK_FOR_INTERRUPTS();
	turtle_skip_space(import);
	if (import->p == import->end)
	{
		t->token = TOKEN_END;
		return;
	}
	t->token = TOKEN_TERM;
	t->term.language = nothing;
	switch (*import->p)
	{
		case '<':
			read_iri(t);
			break;
		case '"':
		case '\'':
			read_literal(t);
			skip_type(t);
			break;
		case '.':
		case ';':
		case ',':
		case '[':
		case ']':
		case '(':
		case ')':
			t->token = TOKEN_PUNCTUATION;
			t->punctuation = *import->p++;
			break;
		default:
			read_name(t);
	}
}

static bool
turtle_at(const Turtle *t, char punctuation)
{
	return t->token == TOKEN_PUNCTUATION && t->punctuation == punctuation;
}

/* --- statements --- */

static void
expect_iri(Turtle *t, const char *what)
{
	if (t->token != TOKEN_TERM || t->term.kind == RDF_LITERAL)
		import_error(t->import, psprintf("There should be %s.", what), NULL);
}

static void
add_prefix(Turtle *t, Str name, Str iri)
{
	if (t->nprefixes == MAX_PREFIXES)
		import_error(t->import, psprintf("It has more than %d prefixes.", MAX_PREFIXES), NULL);
	if (t->prefixes == NULL)
		t->prefixes = palloc_array(Prefix, MAX_PREFIXES);
	t->prefixes[t->nprefixes].name = name;
	t->prefixes[t->nprefixes++].iri = iri;
}

/* @prefix name: <iri> . and @base <iri> .; SPARQL's PREFIX and BASE have no dot. */
static void
read_directive(Turtle *t)
{
	bool		prefix = t->token == TOKEN_PREFIX;
	bool		sparql = t->sparql;
	Str			name = nothing;

	if (prefix)
	{
		t->naming = true;
		next_token(t);
		t->naming = false;
		expect_iri(t, "the name of a prefix");
		name = t->term.value;
	}
	next_token(t);
	expect_iri(t, prefix ? "the IRI of a prefix" : "the IRI of the base");
	rdf_check_base(t->import, t->term.value);
	if (prefix)
		add_prefix(t, name, t->term.value);
	else
		t->base = t->term.value;
	if (!sparql)
	{
		next_token(t);
		if (!turtle_at(t, '.'))
			import_error(t->import, psprintf("A %s must end in \".\".", prefix ? "prefix" : "base"), NULL);
	}
}

static void read_object(Turtle *t, RdfTriple *triple);
static void read_predicates(Turtle *t, const RdfTerm *subject);

/* From the token after "(" to ")".  What the items are is left out, but not what they say. */
static void
read_items(Turtle *t)
{
	while (!turtle_at(t, ')'))
	{
		if (t->token == TOKEN_END)
			import_error(t->import, "A bracket has no end.", NULL);
		read_object(t, NULL);
		next_token(t);
	}
}

/*
 * The object at the token, which is that of the triple, if there is one; then the token
 * is the last of it, and the term the object.
 */
static void
read_object(Turtle *t, RdfTriple *triple)
{
	bool		blank = turtle_at(t, '[');
	bool		bracket = blank || turtle_at(t, '(');
	RdfTerm		object = {RDF_OTHER, {"", 0}, {"", 0}};

	if (!bracket && t->token != TOKEN_TERM)
		import_error(t->import, "There should be an object.", NULL);
	if (blank)
		object = rdf_blank(++t->nblanks);
	else if (!bracket)
		object = t->term;
	if (triple)
	{
		triple->object = object;
		t->take(t->arg, triple);
	}
	if (!bracket)
		return;

	check_stack_depth();
	if (++t->brackets > MAX_BRACKETS)
		import_error(t->import, psprintf("Brackets are nested deeper than the %d levels that are allowed.",
										 MAX_BRACKETS), NULL);
	next_token(t);
	if (!blank)
		read_items(t);
	else if (!turtle_at(t, ']'))
		read_predicates(t, &object);
	if (!turtle_at(t, blank ? ']' : ')'))
		import_error(t->import, "A bracket has no end.", NULL);
	t->term = object;
	t->brackets--;
}

/* From the predicate at the token to the token behind the last object. */
static void
read_predicates(Turtle *t, const RdfTerm *subject)
{
	RdfTriple	triple;

	triple.subject = *subject;
	for (;;)
	{
		expect_iri(t, "a predicate");
		triple.predicate = t->term;
		do
		{
			next_token(t);
			read_object(t, &triple);
			next_token(t);
		} while (turtle_at(t, ','));
		if (!turtle_at(t, ';'))
			return;
		while (turtle_at(t, ';'))
			next_token(t);
		if (turtle_at(t, '.') || turtle_at(t, ']'))
			return;
	}
}

/* A subject in brackets may say all about itself. */
static void
read_statement(Turtle *t)
{
	bool		alone = turtle_at(t, '[');
	RdfTerm		subject;

	if (alone || turtle_at(t, '('))
		read_object(t, NULL);
	else
		expect_iri(t, "a subject");
	subject = t->term;
	next_token(t);
	if (!alone || !turtle_at(t, '.'))
		read_predicates(t, &subject);
	if (!turtle_at(t, '.'))
		import_error(t->import, "There should be \",\", \";\" or \".\" behind a statement.", NULL);
}

void
turtle_read(Import *import, RdfTake take, void *arg)
{
	Turtle		t = {import, take, arg};

	t.base = nothing;
	import->line = 1;
	for (next_token(&t); t.token != TOKEN_END; next_token(&t))
		if (t.token == TOKEN_PREFIX || t.token == TOKEN_BASE)
			read_directive(&t);
		else
			read_statement(&t);
}
