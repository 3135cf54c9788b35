/*
 * cnode.h
 *	  The syntax of Lexicoder's and Yoshikoder's dictionaries: nested elements cnode
 *	  are categories, elements pnode terms.
 *
 *	<dictionary style="Lexicoder">
 *	  <cnode name="topic"><pnode name=" TERM "></pnode></cnode>
 *	</dictionary>
 *
 * A dictionary can be named by one category around all others.  Its attribute
 * patternengine says what its terms are: with "substring" only "*" is special, with
 * "regexp" they are regular expressions, for which a codebook has no place.
 */
#ifndef PROPOSALS_CNODE_H
#define PROPOSALS_CNODE_H

#include "formats/export.h"
#include "formats/import.h"

/* kind: of the terms where the file does not say it. */
extern void cnode_read(Import *import, TermKind kind, bool can_be_named);

/* attributes: of the outermost element. */
extern void cnode_write(Export *export, const char *attributes, bool named);

#endif							/* PROPOSALS_CNODE_H */
