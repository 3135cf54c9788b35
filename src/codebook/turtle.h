/*
 * turtle.h
 *	  Reading Turtle (RDF 1.1) one triple at a time.
 *
 * What the reader needs of Turtle: prefixes, IRIs, literals with language,
 * lists of predicates and objects.  Blank nodes and collections as objects are
 * read over, and said to be TURTLE_OTHER, as numbers are.
 */
#ifndef PROPOSALS_TURTLE_H
#define PROPOSALS_TURTLE_H

#include "codebook/import.h"

typedef enum TurtleKind
{
	TURTLE_IRI,
	TURTLE_LITERAL,
	TURTLE_OTHER
} TurtleKind;

typedef struct TurtleTerm
{
	TurtleKind	kind;
	CodebookString value;		/* full IRI, or text without escapes */
	CodebookString language;	/* of a literal; "" = none */
} TurtleTerm;

typedef struct TurtleTriple
{
	TurtleTerm	subject,
				predicate,
				object;
} TurtleTriple;

typedef struct TurtleReader TurtleReader;

extern TurtleReader *turtle_reader(Import *import);

/* The next triple; false at the end.  What it points to stays. */
extern bool turtle_next(TurtleReader *reader, TurtleTriple *triple);

#endif							/* PROPOSALS_TURTLE_H */
