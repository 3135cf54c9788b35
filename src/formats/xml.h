/*
 * xml.h
 *	  Files in XML, read by the server's parser: it loads nothing from outside and
 *	  bounds entities.
 *
 * XMLTABLE lists elements or attributes in document order, by a query on the content
 * ($1), between SPI_connect() and SPI_finish().  A path that looks beyond its row's
 * node, or a union of paths, would make the time grow with the square of the file.
 * XPath does not tell lines, so tags are counted in the text as well: the n-th element
 * is the n-th tag that opens one.
 */
#ifndef PROPOSALS_XML_H
#define PROPOSALS_XML_H

#include "formats/import.h"

typedef struct XmlRows
{
	struct SPITupleTable *table;
	uint64		n;
} XmlRows;

extern XmlRows xml_query(Import *import, const char *query);

/* The value of a column; "" for NULL. */
extern Str	xml_column(const XmlRows *rows, uint64 row, int number);

/* The lines of the elements in document order. */
extern int *xml_lines(const char *p, const char *end, uint64 *n);

#endif							/* PROPOSALS_XML_H */
