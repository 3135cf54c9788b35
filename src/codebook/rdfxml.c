/*
 * rdfxml.c
 *	  Reading RDF/XML: elements and attributes in document order, by the server's
 *	  XML parser (which loads nothing from outside and bounds entities).
 *
 *	<rdf:RDF …>
 *	  <skos:Concept rdf:about="http://x/a">			a node: its type, its IRI
 *		<skos:prefLabel xml:lang="en">Sea</skos:prefLabel>	a property with text
 *		<skos:broader rdf:resource="http://x/b"/>	… with an IRI
 *		<skos:narrower><skos:Concept rdf:about="…"/></skos:narrower>
 *	  </skos:Concept>
 *	</rdf:RDF>
 *
 * Below the root, nodes and properties take turns, so the depth of an element says
 * which it is; one node is kept for each depth.  An attribute of a node is a property
 * of it.  IRIs are taken as written: xml:base is not applied, so that a file has to
 * write one IRI in one way.  What lies below a property that is no node (parseType)
 * is read over, and the property reported as RDF_OTHER.
 *
 * XPath does not tell lines; those of the tags are counted in the text
 * (import_xml_lines).
 */
#include "postgres.h"
#include "compat.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "codebook/rdf.h"

/* Nodes inside of nodes: a thesaurus is not deeper than its themes. */
#define MAX_DEPTH (2 * THEME_MAX_LABELS + 1)

/* columns of the query */
enum
{
	NAMESPACE = 1, NAME, DEPTH, IS_ATTRIBUTE, ABOUT, ID, RESOURCE, LANGUAGE, PARSE, CHILDREN, CONTENT
};

static const char query[] =
"SELECT e.namespace, e.name, e.depth, e.is_attribute, e.about, e.id, e.resource, e.language,"
"       e.parse, e.children, e.content"
"  FROM XMLTABLE(XMLNAMESPACES('" RDF_NAMESPACE "' AS rdf), '//* | //@*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS namespace pg_catalog.text PATH 'namespace-uri()',"
"               name pg_catalog.text PATH 'local-name()',"
"               depth pg_catalog.int4 PATH 'count(ancestor::*)',"
"               is_attribute pg_catalog.bool PATH 'not(self::*)',"
"               about pg_catalog.text PATH '@rdf:about',"
"               id pg_catalog.text PATH '@rdf:ID',"
"               resource pg_catalog.text PATH '@rdf:resource',"
"               language pg_catalog.text PATH 'ancestor-or-self::*[@xml:lang][1]/@xml:lang',"
"               parse pg_catalog.text PATH '@rdf:parseType',"
"               children pg_catalog.int4 PATH 'count(*)',"
"               content pg_catalog.text PATH 'string(self::node()[not(*)])') e";

typedef struct Walk
{
	Import	   *import;
	void		(*take) (void *arg, const RdfTriple *triple);
	void	   *arg;
	RdfTerm		terms[MAX_DEPTH + 1];	/* node or property open at each depth */
	int			skip;			/* deeper than this is read over; -1: nothing is */
} Walk;

static RdfTerm
term_of(RdfKind kind, CodebookString value)
{
	RdfTerm		term = {kind, value};

	term.language.s = "";
	return term;
}

static void
emit(Walk *walk, const RdfTerm *subject, const RdfTerm *predicate, RdfTerm object)
{
	RdfTriple	triple = {*subject, *predicate, object};

	walk->take(walk->arg, &triple);
}

static RdfTerm
name_of(uint64 row)
{
	CodebookString iri;

	iri.s = psprintf("%s%s", import_xml_column(row, NAMESPACE).s, import_xml_column(row, NAME).s);
	iri.len = strlen(iri.s);
	return term_of(RDF_IRI, iri);
}

static bool
is_rdf(uint64 row, const char *name)
{
	return strcmp(import_xml_column(row, NAMESPACE).s, RDF_NAMESPACE) == 0 &&
		strcmp(import_xml_column(row, NAME).s, name) == 0;
}

static bool
is_there(uint64 row, int column)
{
	return import_xml_column(row, column).len > 0;
}

/* A node: its type, and its place as the object of the property around it. */
static void
read_node(Walk *walk, uint64 row, int depth)
{
	static const CodebookString type = {RDF_TYPE, sizeof(RDF_TYPE) - 1};
	RdfTerm    *node = &walk->terms[depth];

	if (is_there(row, ABOUT))
		*node = term_of(RDF_IRI, import_xml_column(row, ABOUT));
	else if (is_there(row, ID))
	{
		CodebookString iri;

		iri.s = psprintf("#%s", import_xml_column(row, ID).s);
		iri.len = strlen(iri.s);
		*node = term_of(RDF_IRI, iri);
	}
	else
	{
		CodebookString none = {"", 0};

		*node = term_of(RDF_OTHER, none);
	}
	if (depth > 1)
		emit(walk, &walk->terms[depth - 2], &walk->terms[depth - 1], *node);
	if (!is_rdf(row, "Description"))
	{
		RdfTerm		predicate = term_of(RDF_IRI, type);

		emit(walk, node, &predicate, name_of(row));
	}
}

static void
read_property(Walk *walk, uint64 row, int depth)
{
	RdfTerm    *property = &walk->terms[depth];
	RdfTerm		literal;

	*property = name_of(row);
	if (is_there(row, RESOURCE))
		emit(walk, property - 1, property, term_of(RDF_IRI, import_xml_column(row, RESOURCE)));
	else if (is_there(row, PARSE))
	{
		emit(walk, property - 1, property, term_of(RDF_OTHER, import_xml_column(row, PARSE)));
		walk->skip = depth;
	}
	else if (*import_xml_column(row, CHILDREN).s == '0')
	{
		literal = term_of(RDF_LITERAL, import_xml_column(row, CONTENT));
		literal.language = import_xml_column(row, LANGUAGE);
		emit(walk, property - 1, property, literal);
	}
}

/* An attribute of a node is a property; rdf: and xml: are the format's own. */
static void
read_attribute(Walk *walk, uint64 row, int depth)
{
	CodebookString namespace = import_xml_column(row, NAMESPACE);
	RdfTerm		predicate;
	RdfTerm		literal;

	if (strcmp(namespace.s, RDF_NAMESPACE) == 0 ||
		strcmp(namespace.s, "http://www.w3.org/XML/1998/namespace") == 0)
		return;
	if (namespace.len == 0 || depth % 2 == 1)
		import_error(walk->import, psprintf("An attribute \"%s\" stands where RDF/XML has none.",
											import_xml_column(row, NAME).s),
					 namespace.len == 0 ? "Attributes have the prefix of their namespace, as rdf:about." : NULL);
	predicate = name_of(row);
	literal = term_of(RDF_LITERAL, import_xml_column(row, CONTENT));
	literal.language = import_xml_column(row, LANGUAGE);
	emit(walk, &walk->terms[depth - 1], &predicate, literal);
}

static void
read_row(Walk *walk, uint64 row)
{
	int			depth = atoi(import_xml_column(row, DEPTH).s);
	bool		is_attribute = *import_xml_column(row, IS_ATTRIBUTE).s == 't';

	if (walk->skip >= 0 && depth > walk->skip)
		return;
	walk->skip = -1;
	if (depth > MAX_DEPTH)
		import_error(walk->import, psprintf("Its elements are nested deeper than the %d levels that are allowed.",
											MAX_DEPTH), NULL);
	if (depth == 0)
	{
		if (!is_rdf(row, "RDF"))
			import_error(walk->import, psprintf("Its outermost element is \"%s\", not \"RDF\" of RDF's namespace.",
												import_xml_column(row, NAME).s), NULL);
	}
	else if (is_attribute)
	{
		if (depth > 1)
			read_attribute(walk, row, depth);
	}
	else if (depth % 2 == 1)
		read_node(walk, row, depth);
	else
		read_property(walk, row, depth);
}

bool
rdfxml_is(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r'))
		p++;
	/* Turtle may begin with an IRI in the same brackets */
	if (end - p < 5 || *p++ != '<')
		return false;
	if (strncmp(p, "?xml", 4) == 0 || *p == '!')
		return true;
	while (p < end && *p != '>' && *p != ' ' && *p != '\t' && *p != '\n' && *p != '\r')
		p++;
	return p < end && strncmp(p - 3, "RDF", 3) == 0;
}

void
rdfxml_read(Import *import, void (*take) (void *arg, const RdfTriple *triple), void *arg)
{
	MemoryContext caller = CurrentMemoryContext;
	Walk		walk = {import, take, arg};
	uint64		nlines;
	int		   *lines = import_xml_lines(import->p, import->end, &nlines);
	uint64		nelements = 0;
	uint64		element = 0;

	walk.skip = -1;
	import_xml_open(import, query);
	for (uint64 row = 0; row < SPI_processed; row++)
		nelements += *import_xml_column(row, IS_ATTRIBUTE).s == 'f';
	for (uint64 row = 0; row < SPI_processed; row++)
	{
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		/* what a triple points to outlives the query */
		old = MemoryContextSwitchTo(caller);
		element += *import_xml_column(row, IS_ATTRIBUTE).s == 'f';
		/* a document type may hide tags or hold some of its own */
		import->line = nlines == nelements && element > 0 ? lines[element - 1] : 0;
		read_row(&walk, row);
		MemoryContextSwitchTo(old);
	}
	import->line = 0;
	SPI_finish();
	MemoryContextSwitchTo(caller);
}
