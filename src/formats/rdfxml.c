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
 * Elements and attributes come by a query each, both in document order: an element
 * knows how many of the attributes are its own.  XPath does not tell lines; those of
 * the tags are counted in the text (xml_lines).
 */
#include "postgres.h"
#include "base/compat.h"

#include "executor/spi.h"
#include "miscadmin.h"

#include "formats/rdf.h"
#include "formats/xml.h"

/* Nodes inside of nodes: a thesaurus is not deeper than its themes. */
#define MAX_DEPTH (2 * THEME_MAX_LABELS + 1)

/* columns of the queries; the first ones of both */
enum
{
	NAMESPACE = 1, NAME, LANGUAGE, CONTENT, DEPTH, ATTRIBUTES, ABOUT, ID, RESOURCE, PARSE, CHILDREN
};

#define PATH_OF_LANGUAGE "'ancestor-or-self::*[@xml:lang][1]/@xml:lang'"

static const char elements_query[] =
"SELECT e.namespace, e.name, e.language, e.content, e.depth, e.attributes, e.about, e.id, e.resource,"
"       e.parse, e.children"
"  FROM XMLTABLE(XMLNAMESPACES('" RDF_NAMESPACE "' AS rdf), '//*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS namespace pg_catalog.text PATH 'namespace-uri()',"
"               name pg_catalog.text PATH 'local-name()',"
"               language pg_catalog.text PATH " PATH_OF_LANGUAGE ","
"               content pg_catalog.text PATH 'string(self::node()[not(*)])',"
"               depth pg_catalog.int4 PATH 'count(ancestor::*)',"
"               attributes pg_catalog.int4 PATH 'count(@*)',"
"               about pg_catalog.text PATH '@rdf:about',"
"               id pg_catalog.text PATH '@rdf:ID',"
"               resource pg_catalog.text PATH '@rdf:resource',"
"               parse pg_catalog.text PATH '@rdf:parseType',"
"               children pg_catalog.int4 PATH 'count(*)') e";

static const char attributes_query[] =
"SELECT a.namespace, a.name, a.language, a.content"
"  FROM XMLTABLE('//@*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS namespace pg_catalog.text PATH 'namespace-uri()',"
"               name pg_catalog.text PATH 'local-name()',"
"               language pg_catalog.text PATH " PATH_OF_LANGUAGE ","
"               content pg_catalog.text PATH 'string(.)') a";

typedef struct Walk
{
	Import	   *import;
	void		(*take) (void *arg, const RdfTriple *triple);
	void	   *arg;
	XmlRows		elements,
				attributes;
	RdfTerm		terms[MAX_DEPTH + 1];	/* node or property open at each depth */
	int			skip;			/* deeper than this is read over; -1: nothing is */
} Walk;

static RdfTerm
term_of(RdfKind kind, Str value)
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
name_of(const XmlRows *rows, uint64 row)
{
	Str			iri;

	iri.s = psprintf("%s%s", xml_column(rows, row, NAMESPACE).s,
					 xml_column(rows, row, NAME).s);
	iri.len = strlen(iri.s);
	return term_of(RDF_IRI, iri);
}

static Str
element(const Walk *walk, uint64 row, int column)
{
	return xml_column(&walk->elements, row, column);
}

static bool
is_rdf(const Walk *walk, uint64 row, const char *name)
{
	return strcmp(element(walk, row, NAMESPACE).s, RDF_NAMESPACE) == 0 &&
		strcmp(element(walk, row, NAME).s, name) == 0;
}

/* A node: its type, and its place as the object of the property around it. */
static void
read_node(Walk *walk, uint64 row, int depth)
{
	static const Str type = {RDF_TYPE, sizeof(RDF_TYPE) - 1};
	RdfTerm    *node = &walk->terms[depth];
	Str			about = element(walk, row, ABOUT);
	Str			id = element(walk, row, ID);

	if (about.len > 0)
		*node = term_of(RDF_IRI, about);
	else if (id.len > 0)
	{
		Str			iri;

		iri.s = psprintf("#%s", id.s);
		iri.len = strlen(iri.s);
		*node = term_of(RDF_IRI, iri);
	}
	else
	{
		Str			none = {"", 0};

		*node = term_of(RDF_OTHER, none);
	}
	if (depth > 1)
		emit(walk, &walk->terms[depth - 2], &walk->terms[depth - 1], *node);
	if (!is_rdf(walk, row, "Description"))
	{
		RdfTerm		predicate = term_of(RDF_IRI, type);

		emit(walk, node, &predicate, name_of(&walk->elements, row));
	}
}

static void
read_property(Walk *walk, uint64 row, int depth)
{
	RdfTerm    *property = &walk->terms[depth];
	Str			resource = element(walk, row, RESOURCE);
	Str			parse = element(walk, row, PARSE);
	RdfTerm		literal;

	*property = name_of(&walk->elements, row);
	if (resource.len > 0)
		emit(walk, property - 1, property, term_of(RDF_IRI, resource));
	else if (parse.len > 0)
	{
		emit(walk, property - 1, property, term_of(RDF_OTHER, parse));
		walk->skip = depth;
	}
	else if (*element(walk, row, CHILDREN).s == '0')
	{
		literal = term_of(RDF_LITERAL, element(walk, row, CONTENT));
		literal.language = element(walk, row, LANGUAGE);
		emit(walk, property - 1, property, literal);
	}
}

/* An attribute of a node is a property; rdf: and xml: are the format's own. */
static void
read_attribute(Walk *walk, uint64 row, int depth)
{
	const XmlRows *rows = &walk->attributes;
	Str			namespace = xml_column(rows, row, NAMESPACE);
	RdfTerm		predicate;
	RdfTerm		literal;

	if (strcmp(namespace.s, RDF_NAMESPACE) == 0 ||
		strcmp(namespace.s, "http://www.w3.org/XML/1998/namespace") == 0)
		return;
	if (namespace.len == 0 || depth % 2 == 0)
		import_error(walk->import, psprintf("An attribute \"%s\" stands where RDF/XML has none.",
											xml_column(rows, row, NAME).s),
					 namespace.len == 0 ? "Attributes have the prefix of their namespace, as rdf:about." : NULL);
	predicate = name_of(rows, row);
	literal = term_of(RDF_LITERAL, xml_column(rows, row, CONTENT));
	literal.language = xml_column(rows, row, LANGUAGE);
	emit(walk, &walk->terms[depth], &predicate, literal);
}

/* An element and its attributes, of which the first is attribute. */
static void
read_element(Walk *walk, uint64 row, int depth, uint64 attribute, uint64 nattributes)
{
	if (walk->skip >= 0 && depth > walk->skip)
		return;
	walk->skip = -1;
	if (depth > MAX_DEPTH)
		import_error(walk->import, psprintf("Its elements are nested deeper than the %d levels that are allowed.",
											MAX_DEPTH), NULL);
	if (depth == 0)
	{
		if (!is_rdf(walk, row, "RDF"))
			import_error(walk->import, psprintf("Its outermost element is \"%s\", not \"RDF\" of RDF's namespace.",
												element(walk, row, NAME).s), NULL);
		return;
	}
	if (depth % 2 == 1)
		read_node(walk, row, depth);
	else
		read_property(walk, row, depth);
	for (uint64 i = attribute; i < attribute + nattributes; i++)
		read_attribute(walk, i, depth);
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
	int		   *lines = xml_lines(import->p, import->end, &nlines);
	uint64		attribute = 0;

	walk.skip = -1;
	SPI_connect();
	walk.elements = xml_query(import, elements_query);
	walk.attributes = xml_query(import, attributes_query);
	for (uint64 row = 0; row < walk.elements.n; row++)
	{
		MemoryContext old;
		uint64		nattributes;

		CHECK_FOR_INTERRUPTS();
		/* what a triple points to outlives the query */
		old = MemoryContextSwitchTo(caller);
		nattributes = atoi(element(&walk, row, ATTRIBUTES).s);
		if (attribute + nattributes > walk.attributes.n)
			elog(ERROR, "attributes of the XML of a dictionary are missing");
		/* a document type may hide tags or hold some of its own */
		import->line = nlines == walk.elements.n ? lines[row] : 0;
		read_element(&walk, row, atoi(element(&walk, row, DEPTH).s), attribute, nattributes);
		attribute += nattributes;
		MemoryContextSwitchTo(old);
	}
	import->line = 0;
	SPI_finish();
	MemoryContextSwitchTo(caller);
}
