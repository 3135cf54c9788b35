/*
 * turtle.c
 *	  A reader of Turtle (W3C Recommendation of 2014), by recursive descent.
 *
 * Memory: strings of nodes are palloc'd and left to the caller's context, so a
 * file costs a small multiple of its size.
 */
#include "postgres.h"
#include "compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "codebook/turtle.h"

#define MAX_PREFIXES 1000

typedef struct Prefix
{
	CodebookString name;
	CodebookString iri;
} Prefix;

typedef struct Turtle
{
	Import	   *im;
	const char *p;
	const char *end;
	Prefix		prefixes[MAX_PREFIXES];
	int			nprefixes;
	CodebookString base;
	int			blanks;			/* numbered for [ ] and ( ) */
	TripleFunction triple;
	void	   *arg;
} Turtle;

static RdfNode read_object(Turtle *t);

static void
skip_blanks(Turtle *t)
{
	CHECK_FOR_INTERRUPTS();
	for (; t->p < t->end; t->p++)
	{
		if (*t->p == '#')
			while (t->p < t->end && *t->p != '\n')
				t->p++;
		if (t->p >= t->end)
			return;
		if (*t->p == '\n')
			t->im->line++;
		else if (*t->p != ' ' && *t->p != '\t' && *t->p != '\r')
			return;
	}
}

static bool
at_char(Turtle *t, char c)
{
	skip_blanks(t);
	return t->p < t->end && *t->p == c;
}

static bool
take_char(Turtle *t, char c)
{
	if (!at_char(t, c))
		return false;
	t->p++;
	return true;
}

static void
expect_char(Turtle *t, char c)
{
	if (take_char(t, c))
		return;
	if (t->p >= t->end)
		import_error(t->im, "\"%c\" is expected, but the file ends.", c);
	import_error(t->im, "\"%c\" is expected before \"%s\".", c,
				 import_shown((CodebookString) {t->p, Min(t->end - t->p, 20)}));
}

/* A directive's or keyword's word, as a whole. */
static bool
take_word(Turtle *t, const char *word, bool any_case)
{
	int			length = strlen(word);

	skip_blanks(t);
	if (t->end - t->p <= length ||
		(any_case ? pg_strncasecmp(t->p, word, length) : strncmp(t->p, word, length)) != 0 ||
		strchr(" \t\r\n<\"'[(", t->p[length]) == NULL)
		return false;
	t->p += length;
	return true;
}

static void
put_code_point(Turtle *t, StringInfo out, int digits)
{
	unsigned char utf8[5] = {0};
	pg_wchar	cp = 0;

	for (int i = 0; i < digits; i++)
	{
		char		c = t->p < t->end ? *t->p++ : 0;

		if (c >= '0' && c <= '9')
			cp = cp << 4 | (c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			cp = cp << 4 | ((c | 0x20) - 'a' + 10);
		else
			import_error(t->im, "An escape has fewer than its %d hexadecimal digits.", digits);
	}
	if (cp == 0 || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		import_error(t->im, "An escape stands for no character.");
	unicode_to_utf8(cp, utf8);
	appendStringInfoString(out, (char *) utf8);
}

/* Behind a backslash in a literal or (numbers only) an IRI. */
static void
read_escape(Turtle *t, StringInfo out, bool in_iri)
{
	static const char escapes[] = "tbnrf\"'\\";
	static const char values[] = "\t\b\n\r\f\"'\\";
	char		c = t->p < t->end ? *t->p++ : 0;
	const char *found = c ? strchr(escapes, c) : NULL;

	if (c == 'u' || c == 'U')
		put_code_point(t, out, c == 'u' ? 4 : 8);
	else if (found && !in_iri)
		appendStringInfoChar(out, values[found - escapes]);
	else
		import_error(t->im, "\"\\%c\" is no escape.", c ? c : ' ');
}

static CodebookString
string_from(StringInfo s)
{
	CodebookString str = {s->data, s->len};

	return str;
}

/* <…>; what has no scheme is put behind the base. */
static CodebookString
read_iri(Turtle *t)
{
	StringInfoData iri;

	expect_char(t, '<');
	initStringInfo(&iri);
	for (;;)
	{
		char		c = t->p < t->end ? *t->p++ : '\n';

		if (c == '>')
			break;
		if (c == '\\')
			read_escape(t, &iri, true);
		else if ((unsigned char) c <= ' ' || c == '<' || c == '"')
			import_error(t->im, "An IRI is not closed by \">\", or has a character it may not have.");
		else
			appendStringInfoChar(&iri, c);
	}
	if (t->base.len > 0 && strchr(iri.data, ':') == NULL)
	{
		char	   *whole = psprintf("%.*s%s", (int) t->base.len, t->base.s, iri.data);

		return string_of(whole);
	}
	return string_from(&iri);
}

static bool
is_name_char(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		c == '_' || c == '-' || c == '.' || c == ':' || c == '%' || (unsigned char) c >= 0x80;
}

/* The characters of a name, escapes of its local part taken off; a last point ends the statement. */
static CodebookString
read_name(Turtle *t)
{
	StringInfoData name;

	skip_blanks(t);
	initStringInfo(&name);
	while (t->p < t->end)
	{
		if (*t->p == '\\' && t->p + 1 < t->end)
		{
			appendStringInfoChar(&name, t->p[1]);
			t->p += 2;
		}
		else if (is_name_char(*t->p))
			appendStringInfoChar(&name, *t->p++);
		else
			break;
	}
	while (name.len > 0 && name.data[name.len - 1] == '.' && t->p[-1] == '.')
	{
		name.data[--name.len] = '\0';
		t->p--;
	}
	if (name.len == 0)
		import_error(t->im, "A name is expected before \"%s\".",
					 import_shown((CodebookString) {t->p, Min(t->end - t->p, 20)}));
	return string_from(&name);
}

static RdfNode
iri_node(CodebookString iri)
{
	RdfNode		node = {NODE_IRI, iri, {"", 0}};

	return node;
}

static RdfNode
new_blank(Turtle *t)
{
	RdfNode		node = {NODE_BLANK, string_of(psprintf("[%d", t->blanks++)), {"", 0}};

	return node;
}

static RdfNode
prefixed_name(Turtle *t, CodebookString name)
{
	const char *colon = memchr(name.s, ':', name.len);
	CodebookString prefix = {name.s, 0};

	if (colon == NULL)
		import_error(t->im, "\"%s\" is neither a name with a prefix nor a value.", import_shown(name));
	prefix.len = colon - name.s;
	for (int i = t->nprefixes - 1; i >= 0; i--)
		if (codebook_string_compare(t->prefixes[i].name, prefix) == 0)
			return iri_node(string_of(psprintf("%.*s%.*s", (int) t->prefixes[i].iri.len,
											   t->prefixes[i].iri.s,
											   (int) (name.len - prefix.len - 1), colon + 1)));
	import_error(t->im, "Prefix \"%s:\" is not defined.", import_shown(prefix));
}

static RdfNode
read_literal(Turtle *t)
{
	RdfNode		node = {NODE_LITERAL, {"", 0}, {"", 0}};
	StringInfoData value;
	char		quote = *t->p;
	bool		is_long = t->end - t->p >= 3 && t->p[1] == quote && t->p[2] == quote;

	t->p += is_long ? 3 : 1;
	initStringInfo(&value);
	for (;;)
	{
		if (t->p >= t->end || (!is_long && *t->p == '\n'))
			import_error(t->im, "A string is not closed.");
		if (*t->p == quote && (!is_long || (t->end - t->p >= 3 && t->p[1] == quote && t->p[2] == quote)))
			break;
		if (*t->p == '\\')
		{
			t->p++;
			read_escape(t, &value, false);
			continue;
		}
		if (*t->p == '\n')
			t->im->line++;
		appendStringInfoChar(&value, *t->p++);
	}
	t->p += is_long ? 3 : 1;
	node.value = string_from(&value);
	if (t->p < t->end && *t->p == '@')
	{
		t->p++;
		node.language.s = t->p;
		while (t->p < t->end && (*t->p == '-' || (*t->p >= '0' && *t->p <= '9') ||
								 (*t->p >= 'a' && *t->p <= 'z') || (*t->p >= 'A' && *t->p <= 'Z')))
			t->p++;
		node.language.len = t->p - node.language.s;
	}
	else if (t->end - t->p >= 2 && t->p[0] == '^' && t->p[1] == '^')
	{
		t->p += 2;
		if (at_char(t, '<'))
			read_iri(t);
		else
			prefixed_name(t, read_name(t));
	}
	return node;
}

static void
read_predicates(Turtle *t, const RdfNode *subject, char close)
{
	do
	{
		RdfNode		predicate;

		if (at_char(t, close) || at_char(t, ';'))
			continue;			/* ";" may stand before the end */
		if (take_word(t, "a", false))
			predicate = iri_node(string_of(RDF "type"));
		else if (at_char(t, '<'))
			predicate = iri_node(read_iri(t));
		else
			predicate = prefixed_name(t, read_name(t));
		do
		{
			RdfNode		object = read_object(t);

			t->triple(t->arg, subject, &predicate, &object);
		} while (take_char(t, ','));
	} while (take_char(t, ';'));
}

/* Behind "(": a list of nodes joined by rdf:first and rdf:rest. */
static RdfNode
read_list(Turtle *t)
{
	RdfNode		first = iri_node(string_of(RDF "first"));
	RdfNode		rest = iri_node(string_of(RDF "rest"));
	RdfNode		nil = iri_node(string_of(RDF "nil"));
	RdfNode		head = nil,
				last = nil;

	while (!take_char(t, ')'))
	{
		RdfNode		cell = new_blank(t);
		RdfNode		object = read_object(t);

		if (head.kind == NODE_IRI)
			head = cell;
		else
			t->triple(t->arg, &last, &rest, &cell);
		t->triple(t->arg, &cell, &first, &object);
		last = cell;
	}
	if (head.kind == NODE_BLANK)
		t->triple(t->arg, &last, &rest, &nil);
	return head;
}

static RdfNode
read_bracket(Turtle *t)
{
	RdfNode		node = new_blank(t);

	read_predicates(t, &node, ']');
	expect_char(t, ']');
	return node;
}

/* A subject or an object. */
static RdfNode
read_object(Turtle *t)
{
	CodebookString name;

	check_stack_depth();
	skip_blanks(t);
	if (t->p >= t->end)
		import_error(t->im, "The file ends within a statement.");
	switch (*t->p)
	{
		case '<':
			return iri_node(read_iri(t));
		case '"':
		case '\'':
			return read_literal(t);
		case '[':
			t->p++;
			return read_bracket(t);
		case '(':
			t->p++;
			return read_list(t);
		case '+':
			t->p++;
			break;
	}
	name = read_name(t);
	if (name.len > 2 && name.s[0] == '_' && name.s[1] == ':')
	{
		RdfNode		node = {NODE_BLANK, name, {"", 0}};

		return node;
	}
	if (string_is(name, "true") || string_is(name, "false") ||
		(memchr(name.s, ':', name.len) == NULL && strchr("0123456789-.", name.s[0])))
	{
		RdfNode		node = {NODE_LITERAL, name, {"", 0}};

		return node;
	}
	return prefixed_name(t, name);
}

static bool
read_directive(Turtle *t)
{
	bool		point = at_char(t, '@');

	if (take_word(t, "@prefix", false) || (!point && take_word(t, "PREFIX", true)))
	{
		CodebookString name = read_name(t);
		Prefix	   *prefix;

		if (name.s[name.len - 1] != ':')
			import_error(t->im, "The name of a prefix ends in \":\".");
		if (t->nprefixes == MAX_PREFIXES)
			import_error(t->im, "It has more than %d prefixes.", MAX_PREFIXES);
		prefix = &t->prefixes[t->nprefixes];
		prefix->name = name;
		prefix->name.len--;
		prefix->iri = read_iri(t);
		t->nprefixes++;
	}
	else if (take_word(t, "@base", false) || (!point && take_word(t, "BASE", true)))
		t->base = read_iri(t);
	else
		return false;
	if (point)
		expect_char(t, '.');
	return true;
}

void
turtle_read(Import *im, TripleFunction triple, void *arg)
{
	Turtle	   *t = palloc0_object(Turtle);

	t->im = im;
	t->p = im->text;
	t->end = im->text + im->length;
	t->base = string_of("");
	t->triple = triple;
	t->arg = arg;
	im->line = 1;
	for (;;)
	{
		RdfNode		subject;

		skip_blanks(t);
		if (t->p >= t->end)
			return;
		if (read_directive(t))
			continue;
		subject = read_object(t);
		if (subject.kind == NODE_LITERAL)
			import_error(im, "A string cannot be the subject of a statement.");
		read_predicates(t, &subject, '.');
		expect_char(t, '.');
	}
}
