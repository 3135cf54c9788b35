/*
 * cnode.h
 *	  The syntax of Lexicoder's and Yoshikoder's dictionaries: nested elements cnode
 *	  are categories, elements pnode terms.
 *
 *	<dictionary style="Lexicoder">
 *	  <cnode name="topic"><pnode name=" TERM "></pnode></cnode>
 *	</dictionary>
 *
 * A dictionary can be named by one category around all others.
 */
#ifndef PROPOSALS_CNODE_H
#define PROPOSALS_CNODE_H

#include "formats/export.h"
#include "formats/import.h"

extern void cnode_read(Import *import, TermKind kind, bool can_be_named);
extern void cnode_write(Export *export, const char *style, bool named);

#endif							/* PROPOSALS_CNODE_H */
