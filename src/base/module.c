/*
 * module.c
 *	  The module's magic block and its version.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

PG_MODULE_MAGIC;

SQL_FUNCTION(proposals_version);

/* The version of the loaded library, as the Makefile took it from the control file. */
Datum
proposals_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(PROPOSALS_VERSION));
}
