/*
 * rdf.h
 *	  Triples of RDF, one at a time, from Turtle (turtle.c) or RDF/XML (rdfxml.c).
 *
 * What a thesaurus needs: IRIs and literals with language.  Everything else -
 * blank nodes, collections, numbers - is said to be RDF_OTHER, so that the caller
 * can report what it leaves out.
 */
#ifndef PROPOSALS_RDF_H
#define PROPOSALS_RDF_H

#include "formats/import.h"

#define RDF_NAMESPACE "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RDF_TYPE RDF_NAMESPACE "type"

typedef enum RdfKind
{
	RDF_IRI,
	RDF_LITERAL,
	RDF_OTHER
} RdfKind;

typedef struct RdfTerm
{
	RdfKind		kind;
	Str			value;			/* full IRI, or text without escapes */
	Str			language;		/* of a literal; "" = none */
} RdfTerm;

typedef struct RdfTriple
{
	RdfTerm		subject,
				predicate,
				object;
} RdfTriple;

/* Turtle: prefixes, IRIs, literals with language, lists of predicates and objects. */
typedef struct TurtleReader TurtleReader;

extern TurtleReader *turtle_reader(Import *import);

/* The next triple; false at the end.  What it points to stays. */
extern bool turtle_next(TurtleReader *reader, RdfTriple *triple);

/* RDF/XML: is the content such a file?  Reads it, and calls for every triple. */
extern bool rdfxml_is(const char *p, const char *end);
extern void rdfxml_read(Import *import, void (*take) (void *arg, const RdfTriple *triple),
						void *arg);

#endif							/* PROPOSALS_RDF_H */
