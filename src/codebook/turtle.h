/*
 * turtle.h
 *	  Reads RDF in Turtle: every statement of a text, one after the other.
 *
 * All of Turtle is read: prefixes, base, abbreviations by ";" and ",", literals
 * of all four quotings with language or type, numbers, blank nodes, lists.
 * Nothing is fetched, and a statement is handed over as soon as it is complete.
 */
#ifndef PROPOSALS_TURTLE_H
#define PROPOSALS_TURTLE_H

#include "codebook/formats.h"

typedef enum NodeKind
{
	NODE_IRI,
	NODE_BLANK,
	NODE_LITERAL
} NodeKind;

typedef struct RdfNode
{
	NodeKind	kind;
	CodebookString value;		/* palloc'd */
	CodebookString language;	/* of a literal, "" = none */
} RdfNode;

/* im->line is the line the object is in. */
typedef void (*TripleFunction) (void *arg, const RdfNode *subject, const RdfNode *predicate,
								const RdfNode *object);

extern void turtle_read(Import *im, TripleFunction triple, void *arg);

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

#endif							/* PROPOSALS_TURTLE_H */
