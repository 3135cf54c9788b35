/*
 * turtle.c
 *	  Reading Turtle: a tokenizer, and above it the grammar of statements.
 */
#include "postgres.h"
#include "base/compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "formats/rdf.h"

#define MAX_PREFIXES 1000

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

struct TurtleReader
{
	Import	   *import;
	Prefix	   *prefixes;
	int			nprefixes;

	TokenKind	token;
	char		punctuation;
	RdfTerm		term;
	bool		sparql;			/* a directive without its "." */
	bool		naming;			/* a prefix is being named, not used */

	/* where in the statement */
	bool		in_statement;
	RdfTerm		subject,
				predicate;
};

static const Str nothing = {"", 0};

TurtleReader *
turtle_reader(Import *import)
{
	TurtleReader *r = palloc0_object(TurtleReader);

	r->import = import;
	import->line = 1;
	return r;
}

/* --- tokens --- */

static bool
ends_name(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ';' || c == ',' ||
		c == '[' || c == ']' || c == '(' || c == ')' || c == '<' || c == '"' || c == '#' ||
		c == '@' || c == '^';
}

static void
skip_space(Import *import)
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

static Str
finished(StringInfo s)
{
	Str			str = {s->data, s->len};

	return str;
}

static void
read_literal(TurtleReader *r)
{
	Import	   *import = r->import;
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
	r->term.kind = RDF_LITERAL;
	r->term.value = finished(&text);
	r->term.language = nothing;
	if (p < import->end && *p == '@')
	{
		r->term.language.s = ++p;
		while (p < import->end && (*p == '-' || (*p >= '0' && *p <= '9') ||
								   ((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z')))
			p++;
		r->term.language.len = p - r->term.language.s;
	}
	import->p = p;
}

static void
read_iri(TurtleReader *r)
{
	Import	   *import = r->import;
	const char *p = import->p + 1;
	StringInfoData iri;

	initStringInfo(&iri);
	for (; p < import->end && *p != '>'; )
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
	r->term.kind = RDF_IRI;
	r->term.value = finished(&iri);
	import->p = p + 1;
}

/* A prefixed name, a number, a boolean, "a", or a directive. */
static void
read_name(TurtleReader *r)
{
	Import	   *import = r->import;
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

	r->sparql = *start != '@';
	if (word.len == 6 + (*start == '@') && pg_strncasecmp(p - 6, "prefix", 6) == 0)
		r->token = TOKEN_PREFIX;
	else if (word.len == 4 + (*start == '@') && pg_strncasecmp(p - 4, "base", 4) == 0)
		r->token = TOKEN_BASE;
	if (r->token != TOKEN_TERM)
		return;

	r->term.kind = RDF_IRI;
	if (word.len == 1 && *start == 'a')
	{
		r->term.value.s = RDF_TYPE;
		r->term.value.len = strlen(RDF_TYPE);
		return;
	}
	colon = memchr(start, ':', word.len);
	if (colon == NULL || *start == '_' || r->naming)
	{
		/* a number, a boolean, a blank node; or the name of a prefix */
		r->term.kind = RDF_OTHER;
		r->term.value = word;
		return;
	}
	for (int i = 0; i < r->nprefixes; i++)
		if (r->prefixes[i].name.len == colon + 1 - start &&
			memcmp(r->prefixes[i].name.s, start, colon + 1 - start) == 0)
		{
			initStringInfo(&iri);
			appendBinaryStringInfo(&iri, r->prefixes[i].iri.s, r->prefixes[i].iri.len);
			for (const char *c = colon + 1; c < p; c++)
				if (*c != '\\')
					appendStringInfoCharMacro(&iri, *c);
			r->term.value = finished(&iri);
			return;
		}
	import_error(import, psprintf("Prefix \"%s\" is not defined.",
								  pnstrdup(start, colon + 1 - start)), NULL);
}

/* ^^xsd:string says nothing here. */
static void
skip_type(TurtleReader *r)
{
	Import	   *import = r->import;
	RdfTerm		literal = r->term;

	if (import->end - import->p < 3 || import->p[0] != '^' || import->p[1] != '^')
		return;
	import->p += 2;
	if (*import->p == '<')
		read_iri(r);
	else
		read_name(r);
	r->term = literal;
}

static void
next_token(TurtleReader *r)
{
	Import	   *import = r->import;

	CHECK_FOR_INTERRUPTS();
	skip_space(import);
	if (import->p == import->end)
	{
		r->token = TOKEN_END;
		return;
	}
	r->token = TOKEN_TERM;
	r->term.language = nothing;
	switch (*import->p)
	{
		case '<':
			read_iri(r);
			break;
		case '"':
		case '\'':
			read_literal(r);
			skip_type(r);
			break;
		case '.':
		case ';':
		case ',':
		case '[':
		case ']':
		case '(':
		case ')':
			r->token = TOKEN_PUNCTUATION;
			r->punctuation = *import->p++;
			break;
		default:
			read_name(r);
	}
}

static bool
at(const TurtleReader *r, char punctuation)
{
	return r->token == TOKEN_PUNCTUATION && r->punctuation == punctuation;
}

/* --- statements --- */

static void
expect_iri(TurtleReader *r, const char *what)
{
	if (r->token != TOKEN_TERM || r->term.kind == RDF_LITERAL)
		import_error(r->import, psprintf("There should be %s.", what), NULL);
}

/* @prefix name: <iri> .	and SPARQL's PREFIX, which has no dot */
static void
read_directive(TurtleReader *r)
{
	bool		prefix = r->token == TOKEN_PREFIX;
	bool		sparql = r->sparql;
	Str			name = nothing;

	if (!prefix)
		import_error(r->import, "It has a base; IRIs must be whole, or have a prefix.", NULL);
	r->naming = true;
	next_token(r);
	r->naming = false;
	expect_iri(r, "the name of a prefix");
	name = r->term.value;
	next_token(r);
	expect_iri(r, "the IRI of a prefix");
	if (r->nprefixes == MAX_PREFIXES)
		import_error(r->import, psprintf("It has more than %d prefixes.", MAX_PREFIXES), NULL);
	if (r->prefixes == NULL)
		r->prefixes = palloc_array(Prefix, MAX_PREFIXES);
	r->prefixes[r->nprefixes].name = name;
	r->prefixes[r->nprefixes++].iri = r->term.value;
	if (!sparql)
	{
		next_token(r);
		if (!at(r, '.'))
			import_error(r->import, "A prefix must end in \".\".", NULL);
	}
}

/* Over brackets and what is in them. */
static void
skip_brackets(TurtleReader *r)
{
	int			depth = 0;

	do
	{
		if (r->token == TOKEN_END)
			import_error(r->import, "A bracket has no end.", NULL);
		if (at(r, '[') || at(r, '('))
			depth++;
		else if (at(r, ']') || at(r, ')'))
			depth--;
		if (depth > 0)
			next_token(r);
	} while (depth > 0);
	r->term.kind = RDF_OTHER;
	r->term.value = nothing;
}

/*
 * After an object: "," more objects, ";" more predicates, "." the end.  True
 * where the statement goes on; then the token is its next predicate or ",".
 */
static bool
continue_statement(TurtleReader *r, bool *same_predicate)
{
	next_token(r);
	*same_predicate = at(r, ',');
	if (*same_predicate)
		return true;
	if (at(r, ';'))
	{
		while (at(r, ';'))
			next_token(r);
		if (!at(r, '.'))
			return true;
	}
	if (!at(r, '.'))
		import_error(r->import, "There should be \",\", \";\" or \".\" behind a statement.", NULL);
	return false;
}

/* To the predicate of the next statement; false at the end. */
static bool
begin_statement(TurtleReader *r)
{
	next_token(r);
	while (r->token == TOKEN_PREFIX || r->token == TOKEN_BASE)
	{
		read_directive(r);
		next_token(r);
	}
	if (r->token == TOKEN_END)
		return false;
	if (at(r, '[') || at(r, '('))
		skip_brackets(r);
	else
		expect_iri(r, "a subject");
	r->subject = r->term;
	r->in_statement = true;
	next_token(r);
	return true;
}

bool
turtle_next(TurtleReader *r, RdfTriple *triple)
{
	bool		same_predicate = false;

	if (!(r->in_statement && continue_statement(r, &same_predicate)) && !begin_statement(r))
		return false;
	if (!same_predicate)
	{
		expect_iri(r, "a predicate");
		r->predicate = r->term;
	}
	next_token(r);
	if (at(r, '[') || at(r, '('))
		skip_brackets(r);
	else if (r->token != TOKEN_TERM)
		import_error(r->import, "There should be an object.", NULL);
	triple->subject = r->subject;
	triple->predicate = r->predicate;
	triple->object = r->term;
	return true;
}
