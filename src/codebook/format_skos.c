/*
 * format_skos.c
 *	  Thesauri and classifications in SKOS, written in Turtle (.ttl).
 *
 * A concept is a theme below its broader concept; its label is the last part of
 * its IRI.  Its labels are terms in their languages: preferred and alternative
 * ones as they stand, hidden ones, which SKOS has for searching, as patterns
 * with wildcards.  The title is rdfs:label, else the preferred label in the
 * language asked for, in English, without language, or the first.  A label too
 * long for a term stays a title only.
 *
 * What else is said of concepts is reported once for each property.
 */
#include "postgres.h"
#include "compat.h"

#include "common/hashfn.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "codebook/formats.h"
#include "codebook/turtle.h"
#include "theme/theme.h"

#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define RDFS "http://www.w3.org/2000/01/rdf-schema#"

#define NO_CONCEPT PG_UINT32_MAX

typedef struct SkosLabel
{
	uint32		concept;
	int			line;
	bool		title;			/* rdfs:label */
	bool		preferred;
	bool		hidden;
	CodebookString value;
	CodebookString language;
} SkosLabel;

typedef struct Concept
{
	CodebookString iri;
	int			line;			/* first mention as a subject */
	bool		declared;
	uint32		broader;
	CodebookString title;
	int			title_rank;		/* lower is better; 0 = none yet */
} Concept;

typedef struct IriEntry
{
	CodebookString iri;			/* key */
	uint32		n;
	char		status;
} IriEntry;

#define SH_PREFIX iri_hash
#define SH_ELEMENT_TYPE IriEntry
#define SH_KEY_TYPE CodebookString
#define SH_KEY iri
#define SH_HASH_KEY(tb, key) hash_bytes((const unsigned char *) (key).s, (key).len)
#define SH_EQUAL(tb, a, b) (codebook_string_compare(a, b) == 0)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

typedef struct Property
{
	CodebookString iri;
	int			line;
	int64		n;
} Property;

typedef struct Skos
{
	Import	   *im;
	iri_hash_hash *index;
	Concept    *concepts;
	uint32		nconcepts,
				concepts_size;
	SkosLabel  *labels;
	uint32		nlabels,
				labels_size;
	iri_hash_hash *property_index;
	Property   *properties;
	uint32		nproperties,
				properties_size;
} Skos;

#define GROW(array, n, size, type) \
	do { \
		if ((n) == (size)) \
		{ \
			(size) = (size) ? 2 * (size) : 64; \
			(array) = (array) ? (type *) repalloc_huge(array, (Size) (size) * sizeof(type)) : \
				(type *) palloc((size) * sizeof(type)); \
		} \
	} while (0)

static uint32
concept_of(Skos *s, CodebookString iri)
{
	bool		found;
	IriEntry   *entry = iri_hash_insert(s->index, iri, &found);
	Concept    *c;

	if (found)
		return entry->n;
	GROW(s->concepts, s->nconcepts, s->concepts_size, Concept);
	entry->n = s->nconcepts;
	c = &s->concepts[s->nconcepts++];
	memset(c, 0, sizeof(*c));
	c->iri = iri;
	c->line = s->im->line;
	c->broader = NO_CONCEPT;
	return entry->n;
}

static void
other_property(Skos *s, CodebookString iri)
{
	bool		found;
	IriEntry   *entry = iri_hash_insert(s->property_index, iri, &found);

	if (!found)
	{
		GROW(s->properties, s->nproperties, s->properties_size, Property);
		entry->n = s->nproperties;
		s->properties[s->nproperties].iri = iri;
		s->properties[s->nproperties].line = s->im->line;
		s->properties[s->nproperties++].n = 0;
	}
	s->properties[entry->n].n++;
}

static void
set_broader(Skos *s, CodebookString narrow, CodebookString broad)
{
	uint32		n = concept_of(s, narrow);
	uint32		b = concept_of(s, broad);

	s->concepts[n].declared = s->concepts[b].declared = true;
	if (s->concepts[n].broader == NO_CONCEPT)
		s->concepts[n].broader = b;
	else if (s->concepts[n].broader != b)
		import_left_out(s->im, "the second broader concept <%s> of <%s>",
						import_shown(broad), import_shown(narrow));
}

static void
add_label(Skos *s, CodebookString subject, const RdfNode *object, const char *name)
{
	SkosLabel  *label;

	GROW(s->labels, s->nlabels, s->labels_size, SkosLabel);
	label = &s->labels[s->nlabels++];
	label->concept = concept_of(s, subject);
	label->line = s->im->line;
	label->title = strcmp(name, "label") == 0;
	label->preferred = strcmp(name, "prefLabel") == 0;
	label->hidden = strcmp(name, "hiddenLabel") == 0;
	label->value = object->value;
	label->language = object->language;
}

/* The part of an IRI behind a namespace, or "". */
static const char *
local_name(CodebookString iri, const char *space)
{
	size_t		length = strlen(space);

	return iri.len > length && memcmp(iri.s, space, length) == 0 ? iri.s + length : "";
}

static void
triple(void *arg, const RdfNode *subject, const RdfNode *predicate, const RdfNode *object)
{
	Skos	   *s = arg;
	const char *skos = local_name(predicate->value, SKOS);
	bool		iris = subject->kind == NODE_IRI && object->kind == NODE_IRI;

	if (strcmp(local_name(predicate->value, RDF), "type") == 0)
	{
		const char *class = iris ? local_name(object->value, SKOS) : "";

		if (strcmp(class, "Concept") == 0)
		{
			uint32		n = concept_of(s, subject->value);	/* may move the array */

			s->concepts[n].declared = true;
		}
		else if (strcmp(class, "ConceptScheme") != 0)
			other_property(s, predicate->value);
	}
	else if (iris && (strcmp(skos, "broader") == 0 || strcmp(skos, "broaderTransitive") == 0))
		set_broader(s, subject->value, object->value);
	else if (iris && strcmp(skos, "narrower") == 0)
		set_broader(s, object->value, subject->value);
	else if (iris && (strcmp(skos, "topConceptOf") == 0 || strcmp(skos, "hasTopConcept") == 0 ||
					  strcmp(skos, "inScheme") == 0))
		 /* a concept without a broader one is a top concept */ ;
	else if (subject->kind == NODE_IRI && object->kind == NODE_LITERAL &&
			 (strcmp(skos, "prefLabel") == 0 || strcmp(skos, "altLabel") == 0 ||
			  strcmp(skos, "hiddenLabel") == 0))
		add_label(s, subject->value, object, skos);
	else if (subject->kind == NODE_IRI && object->kind == NODE_LITERAL &&
			 strcmp(local_name(predicate->value, RDFS), "label") == 0)
		add_label(s, subject->value, object, "label");
	else
		other_property(s, predicate->value);
}

static int
hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}

/* The label of a concept's theme: the last part of its IRI, without %-escapes. */
static CodebookString
concept_label(Skos *s, const Concept *c)
{
	const char *end = c->iri.s + c->iri.len;
	const char *start = end;
	char	   *label,
			   *out;

	while (start > c->iri.s && !strchr("/#", start[-1]))
		start--;
	out = label = palloc(end - start + 1);
	for (const char *p = start; p < end; p++)
		if (*p == '%' && end - p > 2 && hex(p[1]) >= 0 && hex(p[2]) >= 0)
		{
			*out++ = hex(p[1]) << 4 | hex(p[2]);
			p += 2;
		}
		else
			*out++ = *p;
	*out = '\0';
	if (out == label || strlen(label) != (size_t) (out - label) ||
		!pg_verify_mbstr(PG_UTF8, label, out - label, true))
		import_error(s->im, "IRI <%s> has no last part to name a theme by.", import_shown(c->iri));
	return string_of(label);
}

static uint32
concept_theme(Skos *s, uint32 n)
{
	CodebookString labels[THEME_MAX_LABELS];
	int			depth = THEME_MAX_LABELS;

	s->im->line = s->concepts[n].line;
	for (uint32 c = n; c != NO_CONCEPT; c = s->concepts[c].broader)
	{
		if (depth == 0)
			import_error(s->im, "The broader concepts of <%s> go round in a circle, or are more than %d.",
						 import_shown(s->concepts[n].iri), THEME_MAX_LABELS);
		labels[--depth] = concept_label(s, &s->concepts[c]);
	}
	return import_theme(s->im, labels + depth, THEME_MAX_LABELS - depth, s->concepts[n].title);
}

/* How well a label serves as title; 1 is best. */
static int
title_rank(Skos *s, const SkosLabel *label)
{
	int			rank = label->title ? 1 : 5;

	if (s->im->language.len > 0 && codebook_string_compare(label->language, s->im->language) == 0)
		return rank;
	return rank + (string_is(label->language, "en") ? 1 : label->language.len == 0 ? 2 : 3);
}

static bool
too_long(CodebookString value)
{
	int			words = 1;

	for (uint32 i = 1; i < value.len; i++)
		words += (value.s[i - 1] == ' ' || value.s[i - 1] == '\n') && value.s[i] != ' ';
	return words > TERM_MAX_WORDS || value.len > TERM_MAX_BYTES;
}

static void
read_skos(Import *im)
{
	Skos		s = {im};
	uint32	   *themes;

	s.index = iri_hash_create(CurrentMemoryContext, 1024, NULL);
	s.property_index = iri_hash_create(CurrentMemoryContext, 64, NULL);
	turtle_read(im, triple, &s);

	for (uint32 i = 0; i < s.nlabels; i++)
	{
		Concept    *c = &s.concepts[s.labels[i].concept];
		int			rank = title_rank(&s, &s.labels[i]);

		if ((s.labels[i].title || s.labels[i].preferred) &&
			(c->title_rank == 0 || rank < c->title_rank))
		{
			c->title_rank = rank;
			c->title = s.labels[i].value;
		}
	}
	themes = palloc_array(uint32, Max(s.nconcepts, 1));
	for (uint32 i = 0; i < s.nconcepts; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (s.concepts[i].declared)
			themes[i] = concept_theme(&s, i);
	}
	for (uint32 i = 0; i < s.nlabels; i++)
	{
		const SkosLabel *label = &s.labels[i];
		TermInput	term = TERM_INPUT_DEFAULT;

		CHECK_FOR_INTERRUPTS();
		im->line = label->line;
		if (!s.concepts[label->concept].declared)
			import_left_out(im, "a label of <%s>, which is no concept",
							import_shown(s.concepts[label->concept].iri));
		else if (!label->title && too_long(label->value))
			import_left_out(im, "a label that is too long for a term: \"%s\"", import_shown(label->value));
		else if (!label->title)
		{
			term.pattern = label->value;
			term.language = label->language;
			term.kind = label->hidden ? TERM_GLOB : TERM_FIXED;
			import_term(im, themes[label->concept], &term);
		}
	}
	for (uint32 i = 0; i < s.nproperties; i++)
	{
		im->line = s.properties[i].line;
		import_left_out(im, "property <%s>, %lld times, first in this line",
						import_shown(s.properties[i].iri), (long long) s.properties[i].n);
	}
}

/* --- writing --- */

static void
put_literal(StringInfo out, CodebookString value, CodebookString language)
{
	appendStringInfoChar(out, '"');
	for (uint32 i = 0; i < value.len; i++)
		switch (value.s[i])
		{
			case '"':
			case '\\':
				appendStringInfoChar(out, '\\');
				appendStringInfoChar(out, value.s[i]);
				break;
			case '\n':
				appendStringInfoString(out, "\\n");
				break;
			case '\r':
				appendStringInfoString(out, "\\r");
				break;
			default:
				appendStringInfoChar(out, value.s[i]);
		}
	appendStringInfoChar(out, '"');
	if (language.len > 0)
		appendStringInfo(out, "@%.*s", (int) language.len, language.s);
}

/* Labels become the parts of the IRI; what an IRI may not have is escaped. */
static void
put_iri(StringInfo out, const Codebook *book, int length, const char *path)
{
	appendStringInfo(out, "<urn:codebook:%.*s", (int) book->name.len, book->name.s);
	if (length > 0)
		appendStringInfoChar(out, '/');
	for (int i = 0; i < length; i++)
	{
		unsigned char c = path[i];

		if (c == THEME_SEPARATOR)
			appendStringInfoChar(out, '/');
		else if (c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
				 (c >= 'a' && c <= 'z') || strchr("-._~", c))
			appendStringInfoChar(out, c);
		else
			appendStringInfo(out, "%%%02X", c);
	}
	appendStringInfoChar(out, '>');
}

static void
write_skos(Export *ex)
{
	const Codebook *book = ex->book;
	CodebookString none = {"", 0};

	appendStringInfoString(ex->out,
						   "@prefix rdfs: <" RDFS "> .\n@prefix skos: <" SKOS "> .\n\n");
	put_iri(ex->out, book, 0, "");
	appendStringInfoString(ex->out, " a skos:ConceptScheme .\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		CodebookString path = book->themes[i].path;
		int			depth = export_depth(book, i);

		appendStringInfoChar(ex->out, '\n');
		put_iri(ex->out, book, path.len, path.s);
		appendStringInfoString(ex->out, " a skos:Concept ;\n\tskos:inScheme ");
		put_iri(ex->out, book, 0, "");
		appendStringInfoString(ex->out, depth > 0 ? " ;\n\tskos:broader " : " ;\n\tskos:topConceptOf ");
		put_iri(ex->out, book, depth > 0 ? theme_prefix(path.s, path.len, depth) : 0, path.s);
		if (book->themes[i].title.len > 0)
		{
			appendStringInfoString(ex->out, " ;\n\trdfs:label ");
			put_literal(ex->out, book->themes[i].title, none);
		}
		for (uint32 t = ex->first[i]; t < ex->first[i + 1]; t++)
		{
			const CodebookTerm *term = &book->terms[t];

			if (!ex->takes[t])
				continue;
			appendStringInfoString(ex->out, term->kind == TERM_GLOB ? " ;\n\tskos:hiddenLabel "
								   : " ;\n\tskos:altLabel ");
			put_literal(ex->out, term->pattern, book->languages[term->language]);
		}
		appendStringInfoString(ex->out, " .\n");
	}
}

const Format format_skos = {
	"skos ttl turtle", "SKOS file", FORMAT_TITLE | FORMAT_GLOB | FORMAT_FIXED | FORMAT_LANGUAGE,
	read_skos, write_skos
};
