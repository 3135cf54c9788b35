/*
 * xml.h
 *	  Files in XML, read by the server's parser, which loads nothing from outside.
 *
 * First the text is walked over once (xml_scan.c): the lines of the tags are noted,
 * which XPath does not tell; what would take the parser a time that grows with the
 * square of the file is refused; and the entities that the document type declares are
 * put in place, which the parser does not do everywhere.
 *
 * Then XMLTABLE lists elements or attributes in document order, by a query on the text
 * ($1), between SPI_connect() and SPI_finish().  A path that looks beyond its row's
 * node, or a union of paths, would make the time grow with the square of the file.
 */
#ifndef PROPOSALS_XML_H
#define PROPOSALS_XML_H

#include "formats/import.h"

typedef struct XmlFile
{
	struct varlena *text;		/* without document type and entities */
	int		   *lines;			/* of the elements in document order */
	uint64		nlines;
} XmlFile;

typedef struct XmlRows
{
	struct SPITupleTable *table;
	uint64		n;
} XmlRows;

/* Reads all that is left of the import. */
extern XmlFile xml_scan(Import *import);

extern XmlRows xml_query(const XmlFile *file, const char *query);

/* The value of a column; "" for NULL. */
extern Str	xml_column(const XmlRows *rows, uint64 row, int number);

/* The line of the n-th element; 0 where the parser counts them differently. */
extern int	xml_line(const XmlFile *file, const XmlRows *elements, uint64 n);

#endif							/* PROPOSALS_XML_H */
