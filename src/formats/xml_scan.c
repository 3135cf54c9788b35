/*
 * xml_scan.c
 *	  What is looked at in a file in XML before the parser sees it.
 *
 * Lines: the n-th element is the n-th tag that opens one.
 *
 * Bounds: the parser compares each attribute of a tag with all others, looks for the
 * namespace of each name in all that are in scope, gives each element the attributes
 * that its document type has as defaults, and takes no cancel meanwhile.  A megabyte of
 * these keeps it busy for minutes.
 *
 * Entities: the parser does not put them into the addresses of namespaces, where
 * ontology editors write them.  So references are replaced here by what the internal
 * subset of the document type declares, and the document type is taken out.  Nothing is
 * read from outside: a reference to what is declared there, or nowhere, is an error, and
 * so is an entity with markup in it.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "formats/xml.h"
#include "text/fold.h"

#define MAX_ATTRIBUTES 100		/* of a tag */
#define MAX_NAMESPACES 250		/* declared by an element and those around it */
#define MAX_OPEN 256			/* elements; the parser has no more than that
								 * open */
#define MAX_ENTITIES 1000
#define MAX_ENTITY_DEPTH 10		/* of entities in entities */
#define MAX_EXPANSION 10000000	/* bytes that all references together become */

typedef struct Entity
{
	Str			name;
	Str			value;			/* its replacement text; NULL: it is declared
								 * outside */
} Entity;

typedef struct Scan
{
	Import	   *import;
	const char *p;
	const char *end;
	int			line;
	XmlFile		file;
	uint64		size;			/* of file.lines */
	int			open;			/* elements */
	int			namespaces[MAX_OPEN + 1];	/* in scope at each depth */
	Entity	   *entities;
	int			nentities;
	int64		expansion;		/* bytes, and one for each reference */
	StringInfoData out;			/* the text with its replacements … */
	const char *copied;			/* … up to here */
} Scan;

static void
scan_error(Scan *scan, const char *detail)
{
	scan->import->line = scan->line;
	import_error(scan->import, detail, NULL);
}

static bool
at(const Scan *scan, const char *s)
{
	size_t		n = strlen(s);

	return (size_t) (scan->end - scan->p) >= n && strncmp(scan->p, s, n) == 0;
}

static inline void
scan_advance(Scan *scan)
{
	scan->line += *scan->p++ == '\n';
}

static void
skip_space(Scan *scan)
{
	while (scan->p < scan->end && (*scan->p == ' ' || *scan->p == '\t' || *scan->p == '\r' || *scan->p == '\n'))
		scan_advance(scan);
}

/* To behind the next s, or to the end. */
static void
skip_behind(Scan *scan, const char *s)
{
	while (scan->p < scan->end && !at(scan, s))
		scan_advance(scan);
	scan->p = Min(scan->p + strlen(s), scan->end);
}

/* To the next of the characters outside of quotes; were there any quotes? */
static bool
skip_to(Scan *scan, const char *characters)
{
	bool		quotes = false;
	char		quote = '\0';

	for (; scan->p < scan->end; scan_advance(scan))
	{
		if (quote != '\0')
			quote = *scan->p == quote ? '\0' : quote;
		else if (*scan->p == '"' || *scan->p == '\'')
		{
			quote = *scan->p;
			quotes = true;
		}
		else if (strchr(characters, *scan->p))
			break;
	}
	return quotes;
}

/* --- entities --- */

/* A name at p; its length is 0 where there is none. */
static Str
name_at(const char *p, const char *end)
{
	Str			name = {p, 0};

	while (p < end && !strchr(" \t\r\n&;<>\"'%#/=[]", *p))
		p++;
	name.len = p - name.s;
	return name;
}

static bool
is_predefined(Str name)
{
	static const char *const names[] = {"lt", "gt", "amp", "quot", "apos"};

	for (size_t i = 0; i < lengthof(names); i++)
		if (bytes_equal(names[i], strlen(names[i]), name.s, name.len))
			return true;
	return false;
}

/* &name; at p: is it one to be replaced? */
static bool
reference_at(const char *p, const char *end, Str *name)
{
	*name = name_at(p + 1, end);
	return name->len > 0 && name->s + name->len < end && name->s[name->len] == ';' &&
		!is_predefined(*name);
}

static void
put_entity(Scan *scan, Str name, int depth)
{
	const Entity *entity = NULL;
	Str			inner;

	for (int i = 0; i < scan->nentities && entity == NULL; i++)
		if (str_equal(scan->entities[i].name, name))
			entity = &scan->entities[i];
	if (entity == NULL)
		scan_error(scan, psprintf("It does not declare the entity \"%s\".", pnstrdup(name.s, name.len)));
	if (entity->value.s == NULL)
		scan_error(scan, psprintf("The entity \"%s\" is declared outside of it; nothing is read from there.",
								  pnstrdup(name.s, name.len)));
	scan->expansion += 1 + entity->value.len;
	if (depth > MAX_ENTITY_DEPTH)
		scan_error(scan, psprintf("Its entities are nested deeper than the %d levels that are allowed.",
								  MAX_ENTITY_DEPTH));
	if (scan->expansion > MAX_EXPANSION)
		scan_error(scan, psprintf("Its entities become more than the %d bytes that are allowed.", MAX_EXPANSION));
	for (const char *p = entity->value.s, *end = p + entity->value.len; p < end; p++)
		if (*p == '&' && reference_at(p, end, &inner))
		{
			put_entity(scan, inner, depth + 1);
			p = inner.s + inner.len;
		}
		else if (*p == '<')
			scan_error(scan, psprintf("The entity \"%s\" has markup in it.", pnstrdup(name.s, name.len)));
		else if (*p == '"' || *p == '\'')
			appendStringInfo(&scan->out, "&#%d;", *p);
		else
			appendStringInfoCharMacro(&scan->out, *p);
}

/* What is between the text copied and p goes out as it is. */
static void
copy_text(Scan *scan)
{
	appendBinaryStringInfo(&scan->out, scan->copied, scan->p - scan->copied);
	scan->copied = scan->p;
}

/* At "&". */
static void
read_reference(Scan *scan)
{
	Str			name;

	if (reference_at(scan->p, scan->end, &name))
	{
		CHECK_FOR_INTERRUPTS();
		copy_text(scan);
		put_entity(scan, name, 1);
		scan->p = name.s + name.len;
		scan->copied = scan->p + 1;
	}
	scan->p++;
}

/* The text of a declaration, with its references to characters replaced. */
static Str
entity_value(Scan *scan, Str literal)
{
	StringInfoData value;

	initStringInfo(&value);
	for (const char *p = literal.s, *end = p + literal.len; p < end; p++)
	{
		char		encoded[4];
		char	   *stop;
		unsigned long cp;
		const char *digits = p + (end - p > 2 && p[2] == 'x' ? 3 : 2);

		if (*p != '&' || end - p < 4 || p[1] != '#')
		{
			appendStringInfoCharMacro(&value, *p);
			continue;
		}
		/* the literal's quote ends the number at the latest */
		cp = strtoul(digits, &stop, p[2] == 'x' ? 16 : 10);
		if (stop == digits || *stop != ';' || cp == 0 || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
			scan_error(scan, "An entity has a reference to what is not a character.");
		appendBinaryStringInfo(&value, encoded, utf8_encode(encoded, cp));
		p = stop;
	}
	return str_of(value.data, value.len);
}

/* At "<!ENTITY".  Entities of parameters are of no use without what refers to them. */
static void
read_entity(Scan *scan)
{
	Entity		entity = {{NULL}};

	scan->p += strlen("<!ENTITY");
	skip_space(scan);
	entity.name = name_at(scan->p, scan->end);
	scan->p += entity.name.len;
	skip_space(scan);
	if (entity.name.len > 0 && scan->p < scan->end && (*scan->p == '"' || *scan->p == '\''))
	{
		const char *close = memchr(scan->p + 1, *scan->p, scan->end - scan->p - 1);
		Str			literal = {scan->p + 1, close ? close - scan->p - 1 : 0};

		entity.value = entity_value(scan, literal);
	}
	skip_to(scan, ">");
	if (entity.name.len == 0)
		return;
	if (scan->nentities == MAX_ENTITIES)
		scan_error(scan, psprintf("It declares more than the %d entities that are allowed.", MAX_ENTITIES));
	if (scan->entities == NULL)
		scan->entities = palloc_array(Entity, MAX_ENTITIES);
	scan->entities[scan->nentities++] = entity;
}

/* Between the brackets of a document type. */
static void
read_subset(Scan *scan)
{
	for (;;)
	{
		CHECK_FOR_INTERRUPTS();
		skip_space(scan);
		if (scan->p == scan->end || *scan->p == ']')
			return;
		if (at(scan, "<!--"))
		{
			scan->p += 4;
			skip_behind(scan, "-->");
		}
		else if (at(scan, "<?"))
			skip_behind(scan, "?>");
		else if (*scan->p == '%')
			scan_error(scan, psprintf("It refers to the parameter entity \"%s\"; these are not read.",
									  pnstrdup(scan->p + 1, name_at(scan->p + 1, scan->end).len)));
		else if (at(scan, "<!"))
		{
			bool		attributes = at(scan, "<!ATTLIST");

			if (at(scan, "<!ENTITY"))
				read_entity(scan);
			else if (skip_to(scan, ">") && attributes)
				scan_error(scan, "Its document type gives attributes a default; these are not read.");
			scan->p = Min(scan->p + 1, scan->end);
		}
		else
			scan_error(scan, "Its document type cannot be read.");
	}
}

/* At "<!DOCTYPE": takes it out, but for its lines. */
static void
read_document_type(Scan *scan)
{
	int			line = scan->line;

	copy_text(scan);
	skip_to(scan, "[>");
	if (scan->p < scan->end && *scan->p == '[')
	{
		scan->p++;
		read_subset(scan);
		skip_to(scan, ">");
	}
	if (scan->p == scan->end)
		scan_error(scan, "Its document type has no end.");
	scan->copied = ++scan->p;
	for (; line < scan->line; line++)
		appendStringInfoChar(&scan->out, '\n');
}

/* --- tags --- */

static void
count_attribute(Scan *scan, const char *tag, int *attributes, int *namespaces)
{
	const char *name = scan->p;

	if (++*attributes > MAX_ATTRIBUTES)
		scan_error(scan, psprintf("A tag has more than the %d attributes that are allowed.", MAX_ATTRIBUTES));
	while (name > tag && strchr(" \t\r\n", name[-1]))
		name--;
	while (name > tag && !strchr(" \t\r\n\"'=", name[-1]))
		name--;
	if (strncmp(name, "xmlns", 5) == 0 && ++*namespaces > MAX_NAMESPACES)
		scan_error(scan, psprintf("More than the %d namespaces that are allowed are declared for an element and those around it.",
								  MAX_NAMESPACES));
}

/* At "<" and a name. */
static void
read_tag(Scan *scan)
{
	const char *tag = scan->p;
	int			namespaces = scan->namespaces[scan->open];
	int			attributes = 0;
	char		quote = '\0';

	if (scan->file.nlines == scan->size)
	{
		scan->size *= 2;
		scan->file.lines = repalloc_huge(scan->file.lines, scan->size * sizeof(int));
	}
	scan->file.lines[scan->file.nlines++] = scan->line;
	while (scan->p < scan->end && (quote != '\0' || *scan->p != '>'))
	{
		if (*scan->p == '&' && quote != '\0')
		{
			read_reference(scan);
			continue;
		}
		if (quote != '\0')
			quote = *scan->p == quote ? '\0' : quote;
		else if (*scan->p == '"' || *scan->p == '\'')
			quote = *scan->p;
		else if (*scan->p == '=')
			count_attribute(scan, tag, &attributes, &namespaces);
		scan_advance(scan);
	}
	if (scan->p < scan->end && scan->p[-1] != '/' && scan->open < MAX_OPEN)
		scan->namespaces[++scan->open] = namespaces;
}

/* At "<". */
static void
read_markup(Scan *scan)
{
	CHECK_FOR_INTERRUPTS();
	if (at(scan, "<!--"))
	{
		scan->p += 4;
		skip_behind(scan, "-->");
	}
	else if (at(scan, "<![CDATA["))
		skip_behind(scan, "]]>");
	else if (at(scan, "<?"))
		skip_behind(scan, "?>");
	else if (at(scan, "<!DOCTYPE") && scan->file.nlines == 0)
		read_document_type(scan);
	else if (at(scan, "</"))
	{
		scan->open = Max(scan->open - 1, 0);
		scan->p += 2;
	}
	else if (at(scan, "<!"))
		scan->p += 2;
	else
		read_tag(scan);
}

XmlFile
xml_scan(Import *import)
{
	Scan		scan = {import, import->p, import->end, 1};

	scan.copied = scan.p;
	scan.size = 256;
	scan.file.lines = palloc_array(int, scan.size);
	initStringInfo(&scan.out);
	while (scan.p < scan.end)
		if (*scan.p == '<')
			read_markup(&scan);
		else if (*scan.p == '&')
			read_reference(&scan);
		else
			scan_advance(&scan);
	if (scan.out.len == 0)
		scan.file.text = cstring_to_text_with_len(scan.copied, scan.end - scan.copied);
	else
	{
		copy_text(&scan);
		scan.file.text = cstring_to_text_with_len(scan.out.data, scan.out.len);
	}
	pfree(scan.out.data);
	import->p = import->end;
	return scan.file;
}
