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
 * Below the root, nodes and properties take turns; what is open is kept for each depth.
 * An attribute of a node is a property of it.  A property with parseType "Resource" is a
 * blank node at once, so that properties are below it.  What lies below those of other
 * parseTypes is read over, and the property reported as RDF_OTHER.  IRIs are taken
 * relative to xml:base, where there is one.
 *
 * Elements and attributes come by a query each, both in document order: an element
 * knows how many of the attributes are its own.  XPath does not tell lines; those of
 * the tags are counted in the text (xml_lines).
 */
#include "postgres.h"
#include "base/compat.h"

#include "executor/spi.h"
#include "miscadmin.h"

#include "formats/iri.h"
#include "formats/rdf.h"
#include "formats/xml.h"

/* Nodes inside of nodes: a thesaurus is not deeper than its themes. */
#define MAX_DEPTH (2 * THEME_MAX_LABELS + 1)

/* columns of the queries; the first ones of both */
enum
{
	NAMESPACE = 1,
	NAME,
	LANGUAGE,
	CONTENT,
	DEPTH,
	ATTRIBUTES,
	ABOUT,
	ID		   ,
	NODE	   ,
				RESOURCE,
				PARSE,
				BASE,
				CHILDREN
};

/*
 * What is inherited comes with each element, so no more of it than says that it is too
 * long: a language, a namespace.
 */
#define PATH_OF_LANGUAGE "'substring(ancestor-or-self::*[@xml:lang][1]/@xml:lang, 1, 200)'"
#define PATH_OF_NAMESPACE "'substring(namespace-uri(), 1, 2001)'"

static const char elements_query[] =
"SELECT e.namespace, e.name, e.language, e.content, e.depth, e.attributes, e.about, e.id, e.node,"
"       e.resource, e.parse, e.base, e.children"
"  FROM XMLTABLE(XMLNAMESPACES('" RDF_NAMESPACE "' AS rdf), '//*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS namespace pg_catalog.text PATH " PATH_OF_NAMESPACE ","
"               name pg_catalog.text PATH 'local-name()',"
"               language pg_catalog.text PATH " PATH_OF_LANGUAGE ","
"               content pg_catalog.text PATH 'string(self::node()[not(*)])',"
"               depth pg_catalog.int4 PATH 'count(ancestor::*)',"
"               attributes pg_catalog.int4 PATH 'count(@*)',"
"               about pg_catalog.text PATH '@rdf:about',"
"               id pg_catalog.text PATH '@rdf:ID',"
"               node pg_catalog.text PATH '@rdf:nodeID',"
"               resource pg_catalog.text PATH '@rdf:resource',"
"               parse pg_catalog.text PATH '@rdf:parseType',"
"               base pg_catalog.text PATH '@xml:base',"
"               children pg_catalog.int4 PATH 'count(*)') e";

static const char attributes_query[] =
"SELECT a.namespace, a.name, a.language, a.content"
"  FROM XMLTABLE('//@*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS namespace pg_catalog.text PATH " PATH_OF_NAMESPACE ","
"               name pg_catalog.text PATH 'local-name()',"
"               language pg_catalog.text PATH " PATH_OF_LANGUAGE ","
"               content pg_catalog.text PATH 'string(.)') a";

/* An element that is open. */
typedef struct Open
{
	RdfTerm		term;			/* the node, or the name of the property */
	bool		is_node;		/* properties are below it, not nodes */
	Str			base;			/* of IRIs in it; "": none */
} Open;

typedef struct Walk
{
	Import	   *import;
	RdfTake		take;
	void	   *arg;
	XmlRows		elements,
				attributes;
	Open		open[MAX_DEPTH + 1];	/* at each depth */
	uint32		nblanks;		/* blank nodes without a name */
	int			skip;			/* deeper than this is read over; -1: nothing
								 * is */
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
element_name(const Walk *walk, const XmlRows *rows, uint64 row)
{
	Str			namespace = xml_column(rows, row, NAMESPACE);
	char	   *iri = psprintf("%s%s", namespace.s, xml_column(rows, row, NAME).s);

	rdf_check_base(walk->import, namespace);
	return term_of(RDF_IRI, str_of(iri, strlen(iri)));
}

static Str
element_cell(const Walk *walk, uint64 row, int column)
{
	return xml_column(&walk->elements, row, column);
}

static bool
is_rdf(const Walk *walk, uint64 row, const char *name)
{
	return strcmp(element_cell(walk, row, NAMESPACE).s, RDF_NAMESPACE) == 0 &&
		strcmp(element_cell(walk, row, NAME).s, name) == 0;
}

static RdfTerm
iri_of(const Open *open, Str reference)
{
	return term_of(RDF_IRI, iri_resolve(open->base, reference));
}

static RdfTerm
named_blank(Str id)
{
	char	   *name = psprintf("_:%s", id.s);

	return term_of(RDF_BLANK, str_of(name, strlen(name)));
}

/* A node: its type, and its place as the object of the property around it. */
static void
read_node(Walk *walk, uint64 row, int depth)
{
	static const Str type = {RDF_TYPE, sizeof(RDF_TYPE) - 1};
	Open	   *node = &walk->open[depth];
	Str			about = element_cell(walk, row, ABOUT);
	Str			id = element_cell(walk, row, ID);
	Str			name = element_cell(walk, row, NODE);

	node->is_node = true;
	if (about.len > 0)
		node->term = iri_of(node, about);
	else if (id.len > 0)
	{
		id.s = psprintf("#%s", id.s);
		id.len++;
		node->term = iri_of(node, id);
	}
	else if (name.len > 0)
		node->term = named_blank(name);
	else
		node->term = rdf_blank(++walk->nblanks);
	if (depth > 1)
		emit(walk, &node[-2].term, &node[-1].term, node->term);
	if (!is_rdf(walk, row, "Description"))
	{
		RdfTerm		predicate = term_of(RDF_IRI, type);

		emit(walk, &node->term, &predicate, element_name(walk, &walk->elements, row));
	}
}

static void
read_property(Walk *walk, uint64 row, int depth)
{
	Open	   *property = &walk->open[depth];
	const RdfTerm *subject = &property[-1].term;
	RdfTerm		name = element_name(walk, &walk->elements, row);
	Str			resource = element_cell(walk, row, RESOURCE);
	Str			node = element_cell(walk, row, NODE);
	Str			parse = element_cell(walk, row, PARSE);

	property->is_node = false;
	property->term = name;
	if (resource.len > 0)
		emit(walk, subject, &name, iri_of(property, resource));
	else if (node.len > 0)
		emit(walk, subject, &name, named_blank(node));
	else if (strcmp(parse.s, "Resource") == 0)
	{
		property->is_node = true;
		property->term = rdf_blank(++walk->nblanks);
		emit(walk, subject, &name, property->term);
	}
	else if (parse.len > 0)
	{
		emit(walk, subject, &name, term_of(RDF_OTHER, parse));
		walk->skip = depth;
	}
	else if (*element_cell(walk, row, CHILDREN).s == '0')
	{
		RdfTerm		literal = term_of(RDF_LITERAL, element_cell(walk, row, CONTENT));

		literal.language = element_cell(walk, row, LANGUAGE);
		emit(walk, subject, &name, literal);
	}
}

/* An attribute of a node is a property; rdf: and xml: are the format's own. */
static void
read_attribute(Walk *walk, uint64 row, const Open *element)
{
	const XmlRows *rows = &walk->attributes;
	Str			namespace = xml_column(rows, row, NAMESPACE);
	RdfTerm		predicate;
	RdfTerm		literal;

	if (strcmp(namespace.s, RDF_NAMESPACE) == 0 ||
		strcmp(namespace.s, "http://www.w3.org/XML/1998/namespace") == 0)
		return;
	if (namespace.len == 0 || !element->is_node)
		import_error(walk->import, psprintf("An attribute \"%s\" stands where RDF/XML has none.",
											xml_column(rows, row, NAME).s),
					 namespace.len == 0 ? "Attributes have the prefix of their namespace, as rdf:about." : NULL);
	predicate = element_name(walk, rows, row);
	literal = term_of(RDF_LITERAL, xml_column(rows, row, CONTENT));
	literal.language = xml_column(rows, row, LANGUAGE);
	emit(walk, &element->term, &predicate, literal);
}

/* An element and its attributes, of which the first is attribute. */
static void
read_rdf_element(Walk *walk, uint64 row, int depth, uint64 attribute, uint64 nattributes)
{
	Open	   *open = &walk->open[depth];
	Str			base;

	if (walk->skip >= 0 && depth > walk->skip)
		return;
	walk->skip = -1;
	if (depth > MAX_DEPTH)
		import_error(walk->import, psprintf("Its elements are nested deeper than the %d levels that are allowed.",
											MAX_DEPTH), NULL);
	base = element_cell(walk, row, BASE);
	open->base = depth == 0 ? base : base.len > 0 ? iri_resolve(open[-1].base, base) : open[-1].base;
	rdf_check_base(walk->import, open->base);
	if (depth == 0)
	{
		open->is_node = false;
		if (!is_rdf(walk, row, "RDF"))
			import_error(walk->import, psprintf("Its outermost element is \"%s\", not \"RDF\" of RDF's namespace.",
												element_cell(walk, row, NAME).s), NULL);
		return;
	}
	if (!open[-1].is_node)
		read_node(walk, row, depth);
	else
		read_property(walk, row, depth);
	for (uint64 i = attribute; i < attribute + nattributes; i++)
		read_attribute(walk, i, open);
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
rdfxml_read(Import *import, RdfTake take, void *arg)
{
	MemoryContext caller = CurrentMemoryContext;
	Walk		walk = {import, take, arg};
	XmlFile		file = xml_scan(import);
	uint64		attribute = 0;

	walk.skip = -1;
	SPI_connect();
	walk.elements = xml_query(&file, elements_query);
	walk.attributes = xml_query(&file, attributes_query);
	for (uint64 row = 0; row < walk.elements.n; row++)
	{
		MemoryContext old;
		uint64		nattributes;

		CHECK_FOR_INTERRUPTS();
		/* what a triple points to outlives the query */
		old = MemoryContextSwitchTo(caller);
		nattributes = atoi(element_cell(&walk, row, ATTRIBUTES).s);
		if (attribute + nattributes > walk.attributes.n)
			elog(ERROR, "attributes of the XML of a dictionary are missing");
		import->line = xml_line(&file, &walk.elements, row);
		read_rdf_element(&walk, row, atoi(element_cell(&walk, row, DEPTH).s), attribute, nattributes);
		attribute += nattributes;
		MemoryContextSwitchTo(old);
	}
	import->line = 0;
	SPI_finish();
	MemoryContextSwitchTo(caller);
}
