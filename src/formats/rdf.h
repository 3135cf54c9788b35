/*
 * rdf.h
 *	  Triples of RDF, one at a time, from Turtle (turtle.c) or RDF/XML (rdfxml.c).
 *
 * What a thesaurus needs: IRIs, blank nodes, and literals with language.  Everything
 * else - collections, numbers, XML - is said to be RDF_OTHER, so that the caller can
 * report what it leaves out.
 */
#ifndef PROPOSALS_RDF_H
#define PROPOSALS_RDF_H

#include "formats/import.h"

#define RDF_NAMESPACE "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RDF_TYPE RDF_NAMESPACE "type"

/* Bytes of the IRI of a base, a prefix or a namespace: each use of it makes a copy. */
#define RDF_MAX_BASE 2000

typedef enum RdfKind
{
	RDF_IRI,
	RDF_BLANK,
	RDF_LITERAL,
	RDF_OTHER
} RdfKind;

typedef struct RdfTerm
{
	RdfKind		kind;
	Str			value;			/* full IRI, "_:" and a name, or text without
								 * escapes */
	Str			language;		/* of a literal; "" = none */
} RdfTerm;

typedef struct RdfTriple
{
	RdfTerm		subject,
				predicate,
				object;
} RdfTriple;

/* Is given every triple; what they point to stays. */
typedef void (*RdfTake) (void *arg, const RdfTriple *triple);

/*
 * Turtle: prefixes, base, IRIs, literals with language, lists of predicates and
 * objects, blank nodes.
 */
extern void turtle_read(Import *import, RdfTake take, void *arg);

/* RDF/XML: is the content such a file?  Reads it. */
extern bool rdfxml_is(const char *p, const char *end);
extern void rdfxml_read(Import *import, RdfTake take, void *arg);

static inline void
rdf_check_base(Import *import, Str iri)
{
	if (iri.len > RDF_MAX_BASE)
		import_error(import, psprintf("The IRI of a base, a prefix or a namespace has more than the %d bytes that are allowed.",
									  RDF_MAX_BASE), NULL);
}

/* The n-th blank node without a name of its own. */
static inline RdfTerm
rdf_blank(uint32 n)
{
	char	   *name = psprintf("_:[%u]", n);
	RdfTerm		blank = {RDF_BLANK, {name, strlen(name)}, {"", 0}};

	return blank;
}

#endif							/* PROPOSALS_RDF_H */
