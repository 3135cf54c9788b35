/*
 * lexicoder.c
 *	  Lexicoder dictionaries (.lcd).  Terms are character strings; a blank at an end is
 *	  a word boundary.
 */
#include "postgres.h"
#include "base/compat.h"

#include "formats/cnode.h"

static void
read_lexicoder(Import *import)
{
	cnode_read(import, TERM_SUBSTRING, false);
}

static void
write_lexicoder(Export *export)
{
	cnode_write(export, "style=\"Lexicoder\"", false);
}

const Format lexicoder_format = {
	.name = "lexicoder",
	.files = ".lcd",
	.xml = true,
	.kinds = HOLDS_KIND(TERM_SUBSTRING),
	.wildcards = "",
	.read = read_lexicoder,
	.write = write_lexicoder,
};
