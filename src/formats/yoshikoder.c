/*
 * yoshikoder.c
 *	  Yoshikoder dictionaries (.ykd).  The outermost category names the dictionary.
 */
#include "postgres.h"
#include "base/compat.h"

#include "formats/cnode.h"

static void
read_yoshikoder(Import *import)
{
	cnode_read(import, TERM_GLOB, true);
}

static void
write_yoshikoder(Export *export)
{
	cnode_write(export, "style=\"Yoshikoder\" patternengine=\"substring\"", true);
}

const Format yoshikoder_format = {
	.name = "yoshikoder",
	.files = ".ykd",
	.xml = true,
	.kinds = HOLDS_KIND(TERM_GLOB),
	.wildcards = "*",
	.read = read_yoshikoder,
	.write = write_yoshikoder,
};
