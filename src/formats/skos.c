/*
 * skos.c
 *	  Thesauri in SKOS, written in Turtle or in RDF/XML; the content tells which.
 *
 * A concept is a theme, named by the last part of its IRI, below each concept
 * that is broader: one with two broader concepts is two themes.  Its preferred
 * label in the import's language (else English, else any) is the theme's title.
 * Labels - preferred, alternative, hidden - are terms of kind fixed, in the
 * language of their tags; with a language given, in that language only.  A
 * preferred label too long for a term is a title only.  So is rdfs:label, which
 * goes before the preferred ones: titles that are no terms are written so.
 *
 * Properties that say anything else are reported, each once.
 *
 * Edges are kept as sorted pairs without duplicates, since files say "broader"
 * and "narrower" both.  A cycle, and a tree too deep, run into the limit of
 * labels; a wide graph into the limit of themes.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "miscadmin.h"

#include "formats/export.h"
#include "formats/rdf.h"

#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define MAX_REPORTS 100

#define RDFS_LABEL "http://www.w3.org/2000/01/rdf-schema#label"

typedef struct Label
{
	uint32		concept;
	int			line;
	bool		preferred;
	bool		title;			/* rdfs:label: never a term */
	Str			text;
	Str			language;
} Label;

typedef struct Edge
{
	uint32		parent;
	uint32		child;
} Edge;

typedef struct Concept
{
	Str			iri;
	bool		is_concept;
	bool		has_parent;
	bool		reached;
	uint32		first_label,	/* in labels, sorted by concept */
				nlabels;
} Concept;

typedef struct IriEntry
{
	Str			iri;
	uint32		concept;
	char		status;
} IriEntry;

#define SH_PREFIX iri_hash
#define SH_ELEMENT_TYPE IriEntry
#define SH_KEY_TYPE Str
#define SH_KEY iri
#define SH_HASH_KEY(tb, key) hash_bytes((const unsigned char *) (key).s, (key).len)
#define SH_EQUAL(tb, a, b) str_equal(a, b)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

/* A property that has no place in a codebook. */
typedef struct LeftOut
{
	Str			property;
	int			line;			/* where it is first */
	uint32		n;
} LeftOut;

typedef struct Thesaurus
{
	Import	   *import;
	iri_hash_hash *iris;
	Concept    *concepts;
	uint32		nconcepts,
				aconcepts;
	Label	   *labels;
	uint32		nlabels,
				alabels;
	Edge	   *edges;
	uint32		nedges,
				aedges;
	uint32		long_labels;	/* that are titles only */
	iri_hash_hash *others;		/* properties not taken: index into left_out */
	LeftOut    *left_out;
	uint32		nleft_out,
				aleft_out;
} Thesaurus;

static bool
is_iri(const RdfTerm *term, const char *iri)
{
	return term->kind == RDF_IRI && bytes_equal(iri, strlen(iri), term->value.s, term->value.len);
}

#define GROW(array, n, allocated, type) \
	do { \
		if ((n) == (allocated)) \
		{ \
			(allocated) = (allocated) ? 2 * (allocated) : 256; \
			(array) = (array) ? repalloc_array(array, type, allocated) \
				: palloc_array(type, allocated); \
		} \
	} while (0)

static uint32
concept_of(Thesaurus *t, Str iri)
{
	bool		found;
	IriEntry   *entry = iri_hash_insert(t->iris, iri, &found);

	if (!found)
	{
		if (t->nconcepts == CODEBOOK_MAX_TERMS)
			import_error(t->import, psprintf("It has more than the %d resources that are allowed.",
											 CODEBOOK_MAX_TERMS), NULL);
		GROW(t->concepts, t->nconcepts, t->aconcepts, Concept);
		memset(&t->concepts[t->nconcepts], 0, sizeof(Concept));
		t->concepts[t->nconcepts].iri = iri;
		entry->concept = t->nconcepts++;
	}
	return entry->concept;
}

static void
add_edge(Thesaurus *t, Str parent, Str child)
{
	uint32		p = concept_of(t, parent);
	uint32		c = concept_of(t, child);

	if (t->nedges == CODEBOOK_MAX_TERMS)
		import_error(t->import, psprintf("It has more than the %d relations that are allowed.",
										 CODEBOOK_MAX_TERMS), NULL);
	GROW(t->edges, t->nedges, t->aedges, Edge);
	t->edges[t->nedges].parent = p;
	t->edges[t->nedges++].child = c;
	t->concepts[c].has_parent = true;
}

static void
add_label(Thesaurus *t, const RdfTriple *triple, bool preferred, bool title)
{
	uint32		concept = concept_of(t, triple->subject.value);
	Label	   *label;

	if (t->nlabels == CODEBOOK_MAX_TERMS)
		import_error(t->import, psprintf("It has more than the %d labels that are allowed.",
										 CODEBOOK_MAX_TERMS), NULL);
	GROW(t->labels, t->nlabels, t->alabels, Label);
	label = &t->labels[t->nlabels++];
	label->concept = concept;
	label->line = t->import->line;
	label->preferred = preferred;
	label->title = title;
	label->text = triple->object.value;
	label->language = triple->object.language;
}

static void
leave_out(Thesaurus *t, Str property)
{
	bool		found;
	IriEntry   *entry = iri_hash_insert(t->others, property, &found);

	if (!found)
	{
		GROW(t->left_out, t->nleft_out, t->aleft_out, LeftOut);
		entry->concept = t->nleft_out;
		t->left_out[t->nleft_out].property = property;
		t->left_out[t->nleft_out].line = t->import->line;
		t->left_out[t->nleft_out++].n = 0;
	}
	t->left_out[entry->concept].n++;
}

static void
read_triple(void *arg, const RdfTriple *triple)
{
	Thesaurus  *t = arg;
	const RdfTerm *predicate = &triple->predicate;
	const RdfTerm *object = &triple->object;

	if (triple->subject.kind != RDF_IRI)
		leave_out(t, predicate->value);
	else if (is_iri(predicate, RDF_TYPE))
	{
		if (is_iri(object, SKOS "Concept"))
		{
			uint32		concept = concept_of(t, triple->subject.value);

			t->concepts[concept].is_concept = true;
		}
	}
	else if (object->kind == RDF_IRI && is_iri(predicate, SKOS "broader"))
		add_edge(t, object->value, triple->subject.value);
	else if (object->kind == RDF_IRI && is_iri(predicate, SKOS "narrower"))
		add_edge(t, triple->subject.value, object->value);
	else if (object->kind == RDF_LITERAL && is_iri(predicate, SKOS "prefLabel"))
		add_label(t, triple, true, false);
	else if (object->kind == RDF_LITERAL &&
			 (is_iri(predicate, SKOS "altLabel") || is_iri(predicate, SKOS "hiddenLabel")))
		add_label(t, triple, false, false);
	else if (object->kind == RDF_LITERAL && is_iri(predicate, RDFS_LABEL))
		add_label(t, triple, false, true);
	else if (!is_iri(predicate, SKOS "inScheme") && !is_iri(predicate, SKOS "topConceptOf") &&
			 !is_iri(predicate, SKOS "hasTopConcept"))
		leave_out(t, predicate->value);
}

static int
compare_edges(const void *a, const void *b)
{
	const Edge *x = a;
	const Edge *y = b;

	if (x->parent != y->parent)
		return x->parent < y->parent ? -1 : 1;
	return (x->child > y->child) - (x->child < y->child);
}

static int
compare_labels(const void *a, const void *b)
{
	const Label *x = a;
	const Label *y = b;
	int			c;

	if (x->concept != y->concept)
		return x->concept < y->concept ? -1 : 1;
	c = str_compare(x->language, y->language);
	return c != 0 ? c : str_compare(x->text, y->text);
}

static void
sort_thesaurus(Thesaurus *t)
{
	uint32		kept = 0;

	qsort(t->edges, t->nedges, sizeof(Edge), compare_edges);
	for (uint32 i = 0; i < t->nedges; i++)
		if (kept == 0 || compare_edges(&t->edges[kept - 1], &t->edges[i]) != 0)
			t->edges[kept++] = t->edges[i];
	t->nedges = kept;

	qsort(t->labels, t->nlabels, sizeof(Label), compare_labels);
	for (uint32 i = 0; i < t->nlabels; i++)
	{
		Concept    *c = &t->concepts[t->labels[i].concept];

		if (c->nlabels++ == 0)
			c->first_label = i;
	}
}

/* Preferred label in the import's language, in English, without one, any. */
static Str
title_of(Thesaurus *t, const Concept *c)
{
	Str			title = {"", 0};
	int			best = 0;

	for (uint32 i = c->first_label; i < c->first_label + c->nlabels; i++)
	{
		const Label *label = &t->labels[i];
		Str			english = {"en", 2};
		int			rank = t->import->language.len > 0 &&
			str_equal(label->language, t->import->language) ? 4
			: str_equal(label->language, english) ? 3
			: label->language.len == 0 ? 2 : 1;

		if (label->title)
			rank += 4;
		if ((label->preferred || label->title) && rank > best)
		{
			best = rank;
			title = label->text;
		}
	}
	return title;
}

static void
add_terms(Thesaurus *t, const Concept *c, uint32 theme)
{
	for (uint32 i = c->first_label; i < c->first_label + c->nlabels; i++)
	{
		const Label *label = &t->labels[i];
		TermInput	term = TERM_INPUT_DEFAULT;
		uint32		blanks = 0;

		if (label->title)
			continue;
		if (t->import->language.len > 0 && label->language.len > 0 &&
			!str_equal(label->language, t->import->language))
			continue;
		for (uint32 p = 0; p < label->text.len; p++)
			blanks += label->text.s[p] == ' ';
		if (label->preferred && (blanks >= TERM_MAX_WORDS || label->text.len > TERM_MAX_BYTES))
		{
			t->long_labels++;
			continue;
		}
		term.pattern = label->text;
		term.language = label->language.len > 0 ? label->language : t->import->language;
		term.kind = TERM_FIXED;
		t->import->line = label->line;
		codebook_add_term(t->import->builder, theme, &term, NULL);
		t->import->line = 0;
	}
}

/* The name of a theme: what follows the last "/" or "#" of its IRI. */
static Str
local_name(const Concept *c)
{
	Str			name = c->iri;

	for (uint32 i = 0; i + 1 < c->iri.len; i++)
		if (c->iri.s[i] == '/' || c->iri.s[i] == '#')
		{
			name.s = c->iri.s + i + 1;
			name.len = c->iri.len - i - 1;
		}
	return name;
}

/* Depth is bounded by import_down. */
static void
add_concept(Thesaurus *t, uint32 concept)
{
	Concept    *c = &t->concepts[concept];
	int			depth = t->import->depth;
	uint32		low = 0,
				high = t->nedges;

	CHECK_FOR_INTERRUPTS();
	c->reached = true;
	import_down(t->import, local_name(c));
	add_terms(t, c, import_theme(t->import, title_of(t, c)));

	while (low < high)
	{
		uint32		middle = (low + high) / 2;

		if (t->edges[middle].parent < concept)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < t->nedges && t->edges[low].parent == concept; low++)
		if (t->concepts[t->edges[low].child].is_concept)
			add_concept(t, t->edges[low].child);
	import_up(t->import, depth);
}

static void
read_skos(Import *import)
{
	Thesaurus	t = {import};
	uint32		n = 0;
	uint32		no_concept = 0;

	t.iris = iri_hash_create(CurrentMemoryContext, 1024, NULL);
	t.others = iri_hash_create(CurrentMemoryContext, 64, NULL);
	if (rdfxml_is(import->p, import->end))
		rdfxml_read(import, read_triple, &t);
	else
	{
		TurtleReader *reader = turtle_reader(import);
		RdfTriple	triple;

		while (turtle_next(reader, &triple))
			read_triple(&t, &triple);
	}
	import->line = 0;
	sort_thesaurus(&t);

	for (uint32 i = 0; i < t.nconcepts; i++)
		if (t.concepts[i].is_concept && !t.concepts[i].has_parent)
			add_concept(&t, i);
	for (uint32 i = 0; i < t.nconcepts; i++)
	{
		if (t.concepts[i].is_concept && !t.concepts[i].reached)
			import_error(import, psprintf("Concept <%s> is below no top concept: its broader concepts are missing or run in a circle.",
										  pnstrdup(t.concepts[i].iri.s, t.concepts[i].iri.len)), NULL);
		n += t.concepts[i].is_concept;
	}
	if (n == 0)
		import_error(import, "It has no skos:Concept.", NULL);
	if (t.long_labels > 0)
		ereport(NOTICE,
				(errmsg("%u preferred labels are titles only, since they are too long for terms",
						t.long_labels)));
	for (uint32 i = 0; i < t.nleft_out && i < MAX_REPORTS; i++)
		ereport(NOTICE,
				(errmsg("property <%s> is left out, %u times from line %d on",
						pnstrdup(t.left_out[i].property.s, t.left_out[i].property.len),
						t.left_out[i].n, t.left_out[i].line)));
	if (t.nleft_out > MAX_REPORTS)
		ereport(NOTICE, (errmsg("%u more properties are left out", t.nleft_out - MAX_REPORTS)));
	for (uint32 i = 0; i < t.nlabels; i++)
		no_concept += !t.concepts[t.labels[i].concept].is_concept;
	if (no_concept > 0)
		ereport(NOTICE, (errmsg("%u labels of what is no concept are left out", no_concept)));
}

static void
put_turtle(StringInfo out, Str str, Str language)
{
	appendStringInfoChar(out, '"');
	for (uint32 i = 0; i < str.len; i++)
		switch (str.s[i])
		{
			case '"':
			case '\\':
				appendStringInfoChar(out, '\\');
				appendStringInfoCharMacro(out, str.s[i]);
				break;
			case '\n':
				appendStringInfoString(out, "\\n");
				break;
			case '\r':
				appendStringInfoString(out, "\\r");
				break;
			default:
				appendStringInfoCharMacro(out, str.s[i]);
		}
	appendStringInfoChar(out, '"');
	if (language.len > 0)
		appendStringInfo(out, "@%.*s", (int) language.len, language.s);
}

/* The path of a theme is its IRI's; the last part of it is read back as the label. */
static void
put_iri(Export *export, const CodebookTheme *theme, int length)
{
	const char *path = theme->path.s;
	StringInfo	out = &export->out;

	appendStringInfo(out, "<urn:codebook:%.*s/", (int) export->book->name.len, export->book->name.s);
	for (int i = 0; i < length; i++)
		if (path[i] == THEME_SEPARATOR)
			appendStringInfoChar(out, '/');
		else if (strchr("<>\"{}|^`\\/# ", path[i]))
			export_cannot_theme(export, theme,
								psprintf("An IRI cannot have the character \"%c\".", path[i]));
		else
			appendStringInfoCharMacro(out, path[i]);
	appendStringInfoChar(out, '>');
}

/*
 * Terms are alternative labels.  The title is the preferred label where it is a
 * term too, else rdfs:label, which is no term.
 */
static void
write_skos(Export *export)
{
	static const Str no_language = {"", 0};
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	uint32		term = 0;

	appendStringInfoString(out, "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
						   "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTheme *theme = &book->themes[i];
		Str			path = theme->path;
		Str			title = theme->title;
		int			above = export_level(theme) - 1;
		bool		preferred = title.len == 0;
		const CodebookTerm *t;

		appendStringInfoChar(out, '\n');
		put_iri(export, theme, path.len);
		appendStringInfoString(out, " a skos:Concept");
		if (above > 0)
		{
			appendStringInfoString(out, " ;\n\tskos:broader ");
			put_iri(export, theme, theme_prefix(path.s, path.len, above));
		}
		while ((t = export_next(export, i, &term)) != NULL)
		{
			bool		is_title = !preferred && str_equal(t->pattern, title);

			preferred |= is_title;
			appendStringInfoString(out, is_title ? " ;\n\tskos:prefLabel " : " ;\n\tskos:altLabel ");
			put_turtle(out, t->pattern, book->languages[t->language]);
		}
		if (!preferred)
		{
			appendStringInfoString(out, " ;\n\trdfs:label ");
			put_turtle(out, title, no_language);
		}
		appendStringInfoString(out, " .\n");
	}
}

const Format skos_format = {
	.name = "skos",
	.files = "Turtle or RDF/XML",
	.xml = true,
	.kinds = HOLDS_KIND(TERM_FIXED),
	.languages = true,
	.read = read_skos,
	.write = write_skos,
};
