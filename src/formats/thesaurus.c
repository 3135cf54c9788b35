/*
 * thesaurus.c
 *	  Collecting what a thesaurus says, and making a tree of it.
 *
 * Relations are kept as sorted triples without duplicates, since files say "broader"
 * and "narrower" both.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "miscadmin.h"

#include "formats/thesaurus.h"
#include "text/nfc.h"

#define MAX_RELATIONS (4 * CODEBOOK_MAX_TERMS)
#define MAX_PARTS 8				/* of an IRI in a name */
#define MAX_CIRCLE 5			/* concepts of a circle that are told */
#define NO_CONCEPT PG_UINT32_MAX

typedef struct IriEntry
{
	Str			iri;
	uint32		resource;
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

/* Room for one more. */
#define GROW(array, n, size, type) \
	do { \
		if ((n) == (size)) \
		{ \
			(size) = (size) ? 2 * (size) : 256; \
			(array) = (array) ? repalloc_array(array, type, size) : palloc_array(type, size); \
		} \
	} while (0)

/* --- collecting --- */

void
thesaurus_init(Thesaurus *t, Import *import)
{
	memset(t, 0, sizeof(Thesaurus));
	t->import = import;
	t->iris = iri_hash_create(CurrentMemoryContext, 1024, NULL);
}

static void
check_limit(Thesaurus *t, uint32 n, uint32 max, const char *what)
{
	if (n == max)
		import_error(t->import, psprintf("It has more than the %u %s that are allowed.", max, what), NULL);
}

uint32
thesaurus_resource(Thesaurus *t, Str iri)
{
	bool		found;
	IriEntry   *entry = iri_hash_insert(t->iris, iri, &found);

	if (!found)
	{
		check_limit(t, t->nconcepts, CODEBOOK_MAX_TERMS, "resources");
		GROW(t->concepts, t->nconcepts, t->concepts_size, Concept);
		memset(&t->concepts[t->nconcepts], 0, sizeof(Concept));
		t->concepts[t->nconcepts].iri = iri;
		entry->resource = t->nconcepts++;
	}
	return entry->resource;
}

void
thesaurus_relate(Thesaurus *t, RelationKind kind, Str from, Str to)
{
	Relation	relation = {kind, thesaurus_resource(t, from), thesaurus_resource(t, to)};

	check_limit(t, t->nrelations, MAX_RELATIONS, "relations");
	GROW(t->relations, t->nrelations, t->relations_size, Relation);
	t->relations[t->nrelations++] = relation;
}

void
thesaurus_label(Thesaurus *t, LabelKind kind, Str iri, Str text, Str language)
{
	Label		label = {thesaurus_resource(t, iri), t->import->line, kind, text, language};

	check_limit(t, t->nlabels, CODEBOOK_MAX_TERMS, "labels");
	GROW(t->labels, t->nlabels, t->labels_size, Label);
	t->labels[t->nlabels++] = label;
	t->concepts[label.concept].is_described = true;
}

/* --- sorting --- */

static int
compare_relations(const void *a, const void *b)
{
	const Relation *x = a;
	const Relation *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to > y->to) - (x->to < y->to);
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
	if (c == 0)
		c = str_compare(x->text, y->text);
	return c != 0 ? c : (x->line > y->line) - (x->line < y->line);
}

static void
sort_relations(Thesaurus *t)
{
	uint32		kept = 0;

	qsort(t->relations, t->nrelations, sizeof(Relation), compare_relations);
	for (uint32 i = 0; i < t->nrelations; i++)
		if (kept == 0 || compare_relations(&t->relations[kept - 1], &t->relations[i]) != 0)
			t->relations[kept++] = t->relations[i];
	t->nrelations = kept;
}

static void
sort_labels(Thesaurus *t)
{
	for (uint32 i = 0; i < t->nconcepts; i++)
		t->concepts[i].nlabels = 0;
	qsort(t->labels, t->nlabels, sizeof(Label), compare_labels);
	for (uint32 i = 0; i < t->nlabels; i++)
	{
		Concept    *c = &t->concepts[t->labels[i].concept];

		if (c->nlabels++ == 0)
			c->first_label = i;
	}
}

/* The place of the first relation that is not before (kind, from). */
static uint32
relation_place(const Thesaurus *t, RelationKind kind, uint32 from)
{
	Relation	wanted = {kind, from, 0};
	uint32		low = 0;
	uint32		high = t->nrelations;

	while (low < high)
	{
		uint32		middle = low + (high - low) / 2;

		if (compare_relations(&t->relations[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const Relation *
thesaurus_relations(const Thesaurus *t, RelationKind kind, uint32 from, uint32 *n)
{
	uint32		first = relation_place(t, kind, from);

	for (*n = 0; first + *n < t->nrelations; ++*n)
	{
		const Relation *r = &t->relations[first + *n];

		if (r->kind != kind || r->from != from)
			break;
	}
	return t->relations + first;
}

/* --- labels that are resources --- */

/* The concept gets what its labels say, as labels of its own. */
static void
attach_labels(Thesaurus *t)
{
	uint32		empty = 0;

	for (uint32 i = relation_place(t, RELATION_PREFERRED, 0); i < t->nrelations; i++)
	{
		const Relation *r = &t->relations[i];
		const Concept *resource = &t->concepts[r->to];
		uint32		forms = 0;

		CHECK_FOR_INTERRUPTS();
		for (uint32 l = resource->first_label; l < resource->first_label + resource->nlabels; l++)
		{
			Label		label = t->labels[l];

			if (label.kind != LABEL_FORM)
				continue;
			forms++;
			t->import->line = label.line;
			thesaurus_label(t, r->kind == RELATION_PREFERRED ? LABEL_PREFERRED : LABEL_OTHER,
							t->concepts[r->from].iri, label.text, label.language);
		}
		empty += forms == 0;
	}
	t->import->line = 0;
	if (empty > 0)
		ereport(NOTICE,
				(errmsg_plural("%u label of SKOS-XL has no literal form in the file",
							   "%u labels of SKOS-XL have no literal form in the file", empty, empty)));
	sort_labels(t);
}

/* --- what is a concept --- */

/* The instances of a class and of all below it.  A class is visited once: it becomes described. */
static void
add_instances(Thesaurus *t, uint32 class)
{
	uint32	   *queue = palloc_array(uint32, t->nconcepts);
	bool	   *visited = palloc0_array(bool, t->nconcepts);
	uint32		n = 0;

	queue[n++] = class;
	visited[class] = true;
	for (uint32 i = 0; i < n; i++)
	{
		uint32		count;
		const Relation *r = thesaurus_relations(t, RELATION_INSTANCE, queue[i], &count);

		CHECK_FOR_INTERRUPTS();
		for (uint32 k = 0; k < count; k++)
			t->concepts[r[k].to].is_concept = true;
		r = thesaurus_relations(t, RELATION_SUBCLASS, queue[i], &count);
		for (uint32 k = 0; k < count; k++)
			if (!visited[r[k].to])
			{
				visited[r[k].to] = true;
				queue[n++] = r[k].to;
			}
	}
	pfree(queue);
	pfree(visited);
}

/* What relations lead to that the file does not describe is counted, and the first of it told. */
static void
tell_outside(const Thesaurus *t, const bool *outside, bool broader)
{
	uint32		n = 0;
	uint32		first = 0;

	for (uint32 i = t->nconcepts; i-- > 0;)
		if (outside[i])
		{
			n++;
			first = i;
		}
	if (n == 0)
		return;
	if (broader)
		ereport(NOTICE,
				(errmsg_plural("%u broader concept is not in the file, so that what is below no other becomes a top concept: <%s>",
							   "%u broader concepts are not in the file, so that what is below no other becomes a top concept: <%s> and more",
							   n, n, pnstrdup(t->concepts[first].iri.s, t->concepts[first].iri.len))));
	else
		ereport(NOTICE,
				(errmsg_plural("%u narrower concept is not in the file and left out: <%s>",
							   "%u narrower concepts are not in the file and left out: <%s> and more",
							   n, n, pnstrdup(t->concepts[first].iri.s, t->concepts[first].iri.len))));
}

/* Keeps the relations between concepts of the file. */
static void
drop_outside(Thesaurus *t)
{
	bool	   *above = palloc0_array(bool, t->nconcepts);
	bool	   *below = palloc0_array(bool, t->nconcepts);
	uint32		kept = 0;

	for (uint32 i = 0; i < t->nrelations; i++)
	{
		Relation	r = t->relations[i];

		if (r.kind == RELATION_NARROWER)
		{
			if (!t->concepts[r.from].is_concept)
				above[r.from] = true;
			else if (!t->concepts[r.to].is_concept)
				below[r.to] = true;
			else
				t->concepts[r.to].parents++;
			if (!t->concepts[r.from].is_concept || !t->concepts[r.to].is_concept)
				continue;
		}
		t->relations[kept++] = r;
	}
	t->nrelations = kept;
	tell_outside(t, above, true);
	tell_outside(t, below, false);
	pfree(above);
	pfree(below);
}

/* --- circles --- */

/* up leads from each concept that is left to one that is left. */
static void
circle_error(Thesaurus *t, const uint32 *up, uint32 c)
{
	bool	   *seen = palloc0_array(bool, t->nconcepts);
	uint32		first;
	int			n = 0;
	StringInfoData text;

	/* the first that comes again is on the circle */
	for (; !seen[c]; c = up[c])
		seen[c] = true;
	first = c;
	initStringInfo(&text);
	appendStringInfo(&text, "<%.*s>", (int) t->concepts[c].iri.len, t->concepts[c].iri.s);
	do
	{
		c = up[c];
		if (n < MAX_CIRCLE)
			appendStringInfo(&text, "%s<%.*s>", n == 0 ? " is below " : ", which is below ",
							 (int) t->concepts[c].iri.len, t->concepts[c].iri.s);
		else if (n == MAX_CIRCLE)
			appendStringInfoString(&text, ", and so on");
		n++;
	} while (c != first);
	import_error(t->import, psprintf("Its concepts run in a circle: %s.", text.data), NULL);
}

/* Takes away what is below nothing that is left: what then remains is in a circle, or below one. */
static void
check_circles(Thesaurus *t)
{
	uint32	   *queue = palloc_array(uint32, t->nconcepts + 1);
	uint32	   *left = palloc_array(uint32, t->nconcepts + 1);
	uint32	   *up;
	uint32		n = 0;
	uint32		concepts = 0;

	for (uint32 i = 0; i < t->nconcepts; i++)
	{
		left[i] = t->concepts[i].parents;
		concepts += t->concepts[i].is_concept;
		if (t->concepts[i].is_concept && left[i] == 0)
			queue[n++] = i;
	}
	for (uint32 i = 0; i < n; i++)
	{
		uint32		count;
		const Relation *r = thesaurus_relations(t, RELATION_NARROWER, queue[i], &count);

		CHECK_FOR_INTERRUPTS();
		for (uint32 k = 0; k < count; k++)
			if (--left[r[k].to] == 0)
				queue[n++] = r[k].to;
	}
	if (n == concepts)
	{
		pfree(queue);
		pfree(left);
		return;
	}
	/* each that remains has one above it that remains */
	up = queue;
	for (uint32 i = 0; i < t->nrelations && t->relations[i].kind == RELATION_NARROWER; i++)
		if (left[t->relations[i].from] > 0)
			up[t->relations[i].to] = t->relations[i].from;
	for (uint32 i = 0; i < t->nconcepts; i++)
		if (left[i] > 0)
			circle_error(t, up, i);
}

/* --- names --- */

/* The last parts of the concept's IRI, as a theme's label is written. */
static Str
concept_name(const Concept *c)
{
	static const char this[] = "#this";
	const char *end = c->iri.s + c->iri.len;
	const char *p;
	int			parts = 0;
	int			where;
	StringInfoData name;
	Str			part;

	if (c->iri.len > strlen(this) && strncmp(end - strlen(this), this, strlen(this)) == 0)
		end -= strlen(this);
	/* a separator at the end is not one */
	for (p = end; p > c->iri.s; p--)
		if (p < end && (p[-1] == '/' || p[-1] == '#') && ++parts == c->parts)
			break;
	part.s = p;
	part.len = end - p;
	part = import_trim(part);
	initStringInfo(&name);
	if (name_check(part.s, part.len, &where) == NAME_OK)
		nfc_append(&name, part.s, part.len);
	else
		appendBinaryStringInfo(&name, part.s, part.len);
	if (c->parts > 1)
		for (int i = 0; i + 1 < name.len; i++)
			if (name.data[i] == '/' || name.data[i] == '#')
				name.data[i] = '_';
	return str_of(name.data, name.len);
}

/* A concept at one of its places; parent NO_CONCEPT: at the top. */
typedef struct Place
{
	uint32		parent;
	uint32		concept;
	Str			name;
} Place;

static int
compare_places(const void *a, const void *b)
{
	const Place *x = a;
	const Place *y = b;
	int			c;

	if (x->parent != y->parent)
		return x->parent < y->parent ? -1 : 1;
	c = str_compare(x->name, y->name);
	return c != 0 ? c : (x->concept > y->concept) - (x->concept < y->concept);
}

/* Which of them have the name of another one at the same place?  Their number. */
static uint32
mark_equal(Thesaurus *t, const Place *places, uint32 n, bool *equal)
{
	uint32		count = 0;

	for (uint32 i = 1; i < n; i++)
	{
		const Place *a = &places[i - 1];
		const Place *b = &places[i];

		if (a->parent != b->parent || !str_equal(a->name, b->name))
			continue;
		if (t->concepts[a->concept].parts == MAX_PARTS && t->concepts[b->concept].parts == MAX_PARTS)
			import_error(t->import, psprintf("The concepts <%s> and <%s> would be the same theme.",
											 pnstrdup(t->concepts[a->concept].iri.s, t->concepts[a->concept].iri.len),
											 pnstrdup(t->concepts[b->concept].iri.s, t->concepts[b->concept].iri.len)), NULL);
		count += !equal[a->concept] + !equal[b->concept];
		equal[a->concept] = equal[b->concept] = true;
	}
	return count;
}

static Place *
list_places(const Thesaurus *t, uint32 *n)
{
	Place	   *places = palloc_array(Place, t->nconcepts + t->nrelations + 1);
	Place	   *place = places;

	for (uint32 i = 0; i < t->nconcepts; i++)
		if (t->concepts[i].is_concept && t->concepts[i].parents == 0)
		{
			place->parent = NO_CONCEPT;
			place++->concept = i;
		}
	for (uint32 i = 0; i < t->nrelations && t->relations[i].kind == RELATION_NARROWER; i++)
	{
		place->parent = t->relations[i].from;
		place++->concept = t->relations[i].to;
	}
	*n = place - places;
	return places;
}

static void
name_concepts(Thesaurus *t)
{
	uint32		n;
	Place	   *places = list_places(t, &n);
	bool	   *equal = palloc0_array(bool, t->nconcepts);
	const Concept *longer = NULL;
	uint32		nlonger = 0;

	for (uint32 i = 0; i < t->nconcepts; i++)
	{
		t->concepts[i].parts = 1;
		if (t->concepts[i].is_concept)
			t->concepts[i].name = concept_name(&t->concepts[i]);
	}
	for (;;)
	{
		CHECK_FOR_INTERRUPTS();
		for (uint32 i = 0; i < n; i++)
			places[i].name = t->concepts[places[i].concept].name;
		qsort(places, n, sizeof(Place), compare_places);
		if (mark_equal(t, places, n, equal) == 0)
			break;
		for (uint32 i = 0; i < t->nconcepts; i++)
			if (equal[i])
			{
				Concept    *c = &t->concepts[i];

				if (c->parts < MAX_PARTS)
					c->parts++;
				c->name = concept_name(c);
				equal[i] = false;
			}
	}
	for (uint32 i = t->nconcepts; i-- > 0;)
		if (t->concepts[i].parts > 1)
		{
			longer = &t->concepts[i];
			nlonger++;
		}
	if (longer)
		ereport(NOTICE,
				(errmsg("%u concepts are named by more than the last part of their IRIs, since others end alike: <%s> is \"%s\"",
						nlonger, pnstrdup(longer->iri.s, longer->iri.len),
						pnstrdup(longer->name.s, longer->name.len))));
	pfree(places);
	pfree(equal);
}

void
thesaurus_settle(Thesaurus *t, const char *class_iri)
{
	Str			class = {class_iri, strlen(class_iri)};
	uint32		concept_class = thesaurus_resource(t, class);

	sort_relations(t);
	sort_labels(t);
	attach_labels(t);
	add_instances(t, concept_class);
	for (uint32 i = 0; i < t->nconcepts; i++)
		if (t->concepts[i].is_meant && t->concepts[i].is_described)
			t->concepts[i].is_concept = true;
	drop_outside(t);
	check_circles(t);
	name_concepts(t);
}
