/*
 * version.c
 *	  The error about a stored value of a version that is not known.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/version.h"

void
version_unknown(const char *type, uint8 version, uint8 newest)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored %s has format version %d", type, version),
			 errdetail("The newest one that is known here is %d.", newest),
			 errhint("A later release of the extension stored it, or it is damaged.")));
}
