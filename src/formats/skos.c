/*
 * skos.c
 *	  Thesauri in SKOS, written in Turtle or in RDF/XML; the content tells which.
 *
 * A concept is a theme, named by the end of its IRI (thesaurus.h), below each concept
 * that is broader: one with two broader concepts is two themes.  Its preferred
 * label in the import's language (else English, else any) is the theme's title.
 * Labels - preferred, alternative, hidden - are terms of kind fixed, in the
 * language of their tags; with a language given, in that language only.  A
 * preferred label too long for a term is a title only.  So is rdfs:label, which
 * goes before the preferred ones: titles that are no terms are written so.  Labels
 * that are resources (SKOS-XL) are like others.  The description is skos:definition,
 * else skos:scopeNote, by the rule of languages of the title.
 *
 * Properties that say anything else are reported, each once.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "miscadmin.h"

#include "formats/export.h"
#include "formats/rdf.h"
#include "formats/thesaurus.h"

#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define SKOSXL "http://www.w3.org/2008/05/skos-xl#"
#define RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define MAX_REPORTS 100

/* A property that has no place in a codebook. */
typedef struct LeftOut
{
	Str			property;
	int			line;			/* where it is first */
	uint32		rank;			/* properties before it */
	uint32		n;
	char		status;
} LeftOut;

#define SH_PREFIX left_out
#define SH_ELEMENT_TYPE LeftOut
#define SH_KEY_TYPE Str
#define SH_KEY property
#define SH_HASH_KEY(tb, key) hash_bytes((const unsigned char *) (key).s, (key).len)
#define SH_EQUAL(tb, a, b) str_equal(a, b)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

/* A file that is read. */
typedef struct Skos
{
	Import	   *import;
	Thesaurus	thesaurus;
	left_out_hash *left_out;
	uint32		long_labels;	/* that are titles only */
	uint32		more_notes;		/* beside the description */
} Skos;

static bool
is_iri(const RdfTerm *term, const char *iri)
{
	return term->kind == RDF_IRI && bytes_equal(iri, strlen(iri), term->value.s, term->value.len);
}

static void
leave_out(Skos *skos, Str property)
{
	bool		found;
	LeftOut    *entry = left_out_insert(skos->left_out, property, &found);

	if (!found)
	{
		entry->line = skos->import->line;
		entry->rank = skos->left_out->members - 1;
		entry->n = 0;
	}
	entry->n++;
}

/* A resource that is known to be a concept, or to be one if it is in the file. */
static void
add_concept(Thesaurus *t, Str iri, bool known)
{
	uint32		resource = thesaurus_resource(t, iri);
	Concept    *c = &t->concepts[resource];

	if (known)
		c->is_concept = c->is_described = true;
	else
		c->is_meant = true;
}

static void
read_narrower(Thesaurus *t, Str broader, Str narrower, bool broader_says_it)
{
	add_concept(t, broader, broader_says_it);
	add_concept(t, narrower, !broader_says_it);
	thesaurus_relate(t, RELATION_NARROWER, broader, narrower);
}

static void
read_type(Thesaurus *t, Str resource, const RdfTerm *class)
{
	/* there can be very many of these */
	if (class->kind != RDF_IRI || is_iri(class, SKOSXL "Label") || is_iri(class, SKOS "ConceptScheme"))
		return;
	thesaurus_relate(t, RELATION_INSTANCE, class->value, resource);
}

/* What an IRI says of another one; false: it has no place. */
static bool
read_relation(Thesaurus *t, const RdfTriple *triple)
{
	const RdfTerm *predicate = &triple->predicate;
	Str			subject = triple->subject.value;
	Str			object = triple->object.value;

	if (triple->object.kind == RDF_BLANK && !is_iri(predicate, SKOSXL "prefLabel") &&
		!is_iri(predicate, SKOSXL "altLabel") && !is_iri(predicate, SKOSXL "hiddenLabel"))
		return false;
	if (is_iri(predicate, SKOS "broader"))
		read_narrower(t, object, subject, false);
	else if (is_iri(predicate, SKOS "narrower"))
		read_narrower(t, subject, object, true);
	else if (is_iri(predicate, SKOS "topConceptOf"))
		add_concept(t, subject, true);
	else if (is_iri(predicate, SKOS "hasTopConcept"))
		add_concept(t, object, false);
	else if (is_iri(predicate, RDFS "subClassOf"))
		thesaurus_relate(t, RELATION_SUBCLASS, object, subject);
	else if (is_iri(predicate, SKOSXL "prefLabel"))
		thesaurus_relate(t, RELATION_PREFERRED, subject, object);
	else if (is_iri(predicate, SKOSXL "altLabel") || is_iri(predicate, SKOSXL "hiddenLabel"))
		thesaurus_relate(t, RELATION_OTHER, subject, object);
	else
		return is_iri(predicate, SKOS "inScheme");
	return true;
}

/* The kind of label that a property with a literal gives; -1: none. */
static int
label_kind(const RdfTerm *predicate)
{
	if (is_iri(predicate, SKOS "prefLabel"))
		return LABEL_PREFERRED;
	if (is_iri(predicate, SKOS "altLabel") || is_iri(predicate, SKOS "hiddenLabel"))
		return LABEL_OTHER;
	if (is_iri(predicate, RDFS "label"))
		return LABEL_TITLE;
	if (is_iri(predicate, SKOS "scopeNote"))
		return LABEL_SCOPE_NOTE;
	if (is_iri(predicate, SKOS "definition"))
		return LABEL_DEFINITION;
	if (is_iri(predicate, SKOSXL "literalForm"))
		return LABEL_FORM;
	return -1;
}

static void
read_triple(void *arg, const RdfTriple *triple)
{
	Skos	   *skos = arg;
	const RdfTerm *subject = &triple->subject;
	const RdfTerm *object = &triple->object;
	int			kind = object->kind == RDF_LITERAL ? label_kind(&triple->predicate) : -1;
	bool		taken = true;

	/* a blank node cannot name a theme, but be a label */
	if (kind >= 0 && (subject->kind == RDF_IRI || (subject->kind == RDF_BLANK && kind == LABEL_FORM)))
		thesaurus_label(&skos->thesaurus, kind, subject->value, object->value, object->language);
	else if (is_iri(&triple->predicate, RDF_TYPE))
	{
		if (subject->kind == RDF_IRI)
			read_type(&skos->thesaurus, subject->value, object);
	}
	else
		taken = subject->kind == RDF_IRI && (object->kind == RDF_IRI || object->kind == RDF_BLANK) &&
			read_relation(&skos->thesaurus, triple);
	if (!taken)
		leave_out(skos, triple->predicate.value);
}

/*
 * The label of the better of two kinds; among those of one kind that in the import's
 * language, in English, without one, any.  NULL: there is none.
 */
static const Label *
best_label(const Thesaurus *t, const Concept *c, LabelKind worse, LabelKind better)
{
	static const Str english = {"en", 2};
	const Label *best = NULL;
	int			best_rank = 0;

	for (uint32 i = c->first_label; i < c->first_label + c->nlabels; i++)
	{
		const Label *label = &t->labels[i];
		int			rank = t->import->language.len > 0 &&
			str_equal(label->language, t->import->language) ? 4
			: str_equal(label->language, english) ? 3
			: label->language.len == 0 ? 2 : 1;

		if (label->kind == better)
			rank += 4;
		if ((label->kind == better || label->kind == worse) && rank > best_rank)
		{
			best_rank = rank;
			best = label;
		}
	}
	return best;
}

static void
add_description(Skos *skos, const Concept *c, uint32 theme)
{
	const Thesaurus *t = &skos->thesaurus;
	const Label *label = best_label(t, c, LABEL_SCOPE_NOTE, LABEL_DEFINITION);
	ThemeInput	says = {0};

	if (label == NULL)
		return;
	for (uint32 i = c->first_label; i < c->first_label + c->nlabels; i++)
		skos->more_notes += t->labels[i].kind >= LABEL_SCOPE_NOTE && &t->labels[i] != label;
	says.description = label->text;
	t->import->line = label->line;
	codebook_describe_theme(t->import->builder, theme, &says, NULL);
	t->import->line = 0;
}

static void
add_terms(Skos *skos, const Concept *c, uint32 theme)
{
	const Thesaurus *t = &skos->thesaurus;

	for (uint32 i = c->first_label; i < c->first_label + c->nlabels; i++)
	{
		const Label *label = &t->labels[i];
		TermInput	term = TERM_INPUT_DEFAULT;
		uint32		blanks = 0;

		if (label->kind != LABEL_OTHER && label->kind != LABEL_PREFERRED)
			continue;
		if (t->import->language.len > 0 && label->language.len > 0 &&
			!str_equal(label->language, t->import->language))
			continue;
		for (uint32 p = 0; p < label->text.len; p++)
			blanks += label->text.s[p] == ' ';
		if (label->kind == LABEL_PREFERRED && (blanks >= TERM_MAX_WORDS || label->text.len > TERM_MAX_BYTES))
		{
			skos->long_labels++;
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

/* Depth is bounded by import_down. */
static void
add_themes(Skos *skos, uint32 concept)
{
	static const Str none = {"", 0};
	const Thesaurus *t = &skos->thesaurus;
	const Concept *c = &t->concepts[concept];
	int			depth = skos->import->depth;
	uint32		n;
	const Relation *narrower = thesaurus_relations(t, RELATION_NARROWER, concept, &n);
	const Label *title = best_label(t, c, LABEL_PREFERRED, LABEL_TITLE);
	uint32		theme;

	CHECK_FOR_INTERRUPTS();
	import_down(skos->import, c->name);
	theme = import_theme(skos->import, title ? title->text : none);
	add_description(skos, c, theme);
	add_terms(skos, c, theme);
	for (uint32 i = 0; i < n; i++)
		add_themes(skos, narrower[i].to);
	import_up(skos->import, depth);
}

/* Each property that has no place, in the order of the file. */
static void
report_left_out(Skos *skos)
{
	uint32		n = skos->left_out->members;
	LeftOut   **sorted = palloc_array(LeftOut *, n + 1);
	left_out_iterator iterator;
	LeftOut    *entry;

	left_out_start_iterate(skos->left_out, &iterator);
	while ((entry = left_out_iterate(skos->left_out, &iterator)) != NULL)
		sorted[entry->rank] = entry;
	for (uint32 i = 0; i < n && i < MAX_REPORTS; i++)
		ereport(NOTICE,
				(errmsg("property <%s> is left out, %u times from line %d on",
						pnstrdup(sorted[i]->property.s, sorted[i]->property.len),
						sorted[i]->n, sorted[i]->line)));
	if (n > MAX_REPORTS)
		ereport(NOTICE, (errmsg("%u more properties are left out", n - MAX_REPORTS)));
}

static void
report_labels(const Skos *skos)
{
	const Thesaurus *t = &skos->thesaurus;
	uint32		n = 0;

	if (skos->long_labels > 0)
		ereport(NOTICE,
				(errmsg("%u preferred labels are titles only, since they are too long for terms",
						skos->long_labels)));
	if (skos->more_notes > 0)
		ereport(NOTICE,
				(errmsg("%u definitions and scope notes are left out, since a theme has one description",
						skos->more_notes)));
	for (uint32 i = 0; i < t->nlabels; i++)
		n += t->labels[i].kind != LABEL_FORM && !t->concepts[t->labels[i].concept].is_concept;
	if (n > 0)
		ereport(NOTICE, (errmsg("%u labels and notes of what is no concept are left out", n)));
}

static void
read_skos(Import *import)
{
	Skos		skos = {import};
	const Thesaurus *t = &skos.thesaurus;
	uint32		n = 0;

	thesaurus_init(&skos.thesaurus, import);
	skos.left_out = left_out_create(CurrentMemoryContext, 64, NULL);
	if (rdfxml_is(import->p, import->end))
		rdfxml_read(import, read_triple, &skos);
	else
		turtle_read(import, read_triple, &skos);
	import->line = 0;
	thesaurus_settle(&skos.thesaurus, SKOS "Concept");

	for (uint32 i = 0; i < t->nconcepts; i++)
	{
		n += t->concepts[i].is_concept;
		if (t->concepts[i].is_concept && t->concepts[i].parents == 0)
			add_themes(&skos, i);
	}
	if (n == 0)
		import_error(import, "It has no skos:Concept.", NULL);
	report_left_out(&skos);
	report_labels(&skos);
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
		if (theme->description.len > 0)
		{
			appendStringInfoString(out, " ;\n\tskos:definition ");
			put_turtle(out, theme->description, no_language);
		}
		appendStringInfoString(out, " .\n");
	}
}

const Format skos_format = {
	.name = "skos",
	.files = "Turtle or RDF/XML",
	.xml = true,
	.kinds = HOLDS_KIND(TERM_FIXED),
	.wildcards = "",
	.languages = true,
	.descriptions = true,
	.read = read_skos,
	.write = write_skos,
};
