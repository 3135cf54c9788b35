/*
 * thesaurus.h
 *	  What a thesaurus says: concepts, their labels, and which is below which.
 *
 * First all is collected as the file says it, in any order.  Then thesaurus_settle()
 * decides which resources are concepts, which of them are at the top, and what the
 * themes are named.
 *
 * A concept is what has skos:Concept, or a subclass of it, as its type; what has a
 * relation that only concepts have (broader, narrower, related, topConceptOf); and what
 * such a relation of another one leads to, if the file says anything else about it.
 * What it says nothing about is outside of the file, and so are relations to it: an
 * excerpt of a thesaurus can be read.
 *
 * A theme is named by the last part of its concept's IRI, what follows the last "/" or
 * "#"; "#this" is passed over.  Where two concepts below the same one end alike, both
 * are named by as many more parts as it takes to tell them apart.
 */
#ifndef PROPOSALS_THESAURUS_H
#define PROPOSALS_THESAURUS_H

#include "formats/import.h"

/* Titles and descriptions are in the order in which they win. */
typedef enum LabelKind
{
	LABEL_FORM,					/* what a label that is a resource (SKOS-XL)
								 * says */
	LABEL_OTHER,				/* alternative, hidden */
	LABEL_PREFERRED,
	LABEL_TITLE,				/* rdfs:label: never a term */
	LABEL_SCOPE_NOTE,			/* a description … */
	LABEL_DEFINITION			/* … and one that goes before it */
} LabelKind;

typedef struct Label
{
	uint32		concept;
	int			line;
	LabelKind	kind;
	Str			text;
	Str			language;
} Label;

typedef enum RelationKind
{
	RELATION_NARROWER,			/* concept, concept below it */
	RELATION_INSTANCE,			/* class, resource */
	RELATION_SUBCLASS,			/* class, class below it */
	RELATION_PREFERRED,			/* concept, resource that is a label of it … */
	RELATION_OTHER				/* … of a kind */
} RelationKind;

typedef struct Relation
{
	RelationKind kind;
	uint32		from;
	uint32		to;
} Relation;

typedef struct Concept
{
	Str			iri;
	Str			name;			/* of the theme */
	uint8		parts;			/* of the IRI that are in the name */
	bool		is_concept;
	bool		is_meant;		/* if it is described */
	bool		is_described;
	uint32		parents;		/* concepts in the file that are broader */
	uint32		first_label,	/* in labels, sorted by concept */
				nlabels;
} Concept;

typedef struct Thesaurus
{
	Import	   *import;
	struct iri_hash_hash *iris; /* to concepts */
	Concept    *concepts;		/* resources of all kinds */
	uint32		nconcepts,
				concepts_size;
	Label	   *labels;
	uint32		nlabels,
				labels_size;
	Relation   *relations;
	uint32		nrelations,
				relations_size;
} Thesaurus;

extern void thesaurus_init(Thesaurus *t, Import *import);

/* The resource of an IRI or blank node. */
extern uint32 thesaurus_resource(Thesaurus *t, Str iri);

extern void thesaurus_relate(Thesaurus *t, RelationKind kind, Str from, Str to);
extern void thesaurus_label(Thesaurus *t, LabelKind kind, Str iri, Str text, Str language);

/*
 * Ends the collection: sorts, decides, names; an error where concepts run in a circle
 * or would be the same theme.  The class is the one that concepts have as their type.
 */
extern void thesaurus_settle(Thesaurus *t, const char *class_iri);

/* The first of the relations from a resource, *n of them, one after the other. */
extern const Relation *thesaurus_relations(const Thesaurus *t, RelationKind kind, uint32 from,
										   uint32 *n);

#endif							/* PROPOSALS_THESAURUS_H */
