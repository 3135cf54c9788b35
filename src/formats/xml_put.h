/*
 * xml_put.h
 *	  Text in XML that is written.
 *
 * What XML cannot say, most control characters, is an error that names the theme.
 */
#ifndef PROPOSALS_XML_PUT_H
#define PROPOSALS_XML_PUT_H

#include "formats/export.h"

/* A blank and name="value". */
extern void xml_put_attribute(Export *export, const CodebookTheme *theme, const char *name,
							  Str value);

extern void xml_put_text(Export *export, const CodebookTheme *theme, Str text);

#endif							/* PROPOSALS_XML_PUT_H */
