/*
 * statement_kept.c
 *	  The statement that a function was called with last; see statement_kept.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/memutils.h"

#include "statement/statement_kept.h"

/* To compare so many bytes is nothing beside a call. */
#define FEW_BYTES 4096

KeptStatement *
kept_statement_create(MemoryContext context)
{
	KeptStatement *kept = MemoryContextAllocZero(context, sizeof(KeptStatement));

	kept->context = AllocSetContextCreate(context, "kept statement", ALLOCSET_DEFAULT_SIZES);
	return kept;
}

/* Is it the value in memory that was given last? */
static bool
same_bytes(KeptStatement *kept, struct varlena *v)
{
	Size		size = VARSIZE_ANY(v);

	if (kept->bytes == NULL || VARSIZE_ANY(kept->bytes) != size)
		return false;
	if (size > FEW_BYTES && v == kept->address && !VARATT_IS_COMPRESSED(v))
		size = VARHDRSZ + STATEMENT_HEAD_BYTES + kept->s.language_len;
	if (memcmp(v, kept->bytes, size) != 0)
		return false;
	kept->address = v;
	return true;
}

bool
kept_statement(KeptStatement *kept, Datum value)
{
	struct varlena *v = (struct varlena *) DatumGetPointer(value);
	ToastPlace	place = toast_place(value);
	bool		in_table = place.pointer.va_valueid != InvalidOid;
	struct varlena *bytes = NULL;
	MemoryContext old;

	/* other forms of what is not in line */
	if (VARATT_IS_EXTERNAL(v) && !in_table)
		v = detoast_external_attr(v);
	if (in_table ? toast_same(&kept->place, &place) : same_bytes(kept, v))
		return true;

	/* known only when all is done: an error may come between */
	kept->bytes = NULL;
	memset(&kept->place, 0, sizeof(kept->place));
	MemoryContextReset(kept->context);
	old = MemoryContextSwitchTo(kept->context);
	if (!in_table)
	{
		bytes = memcpy(palloc(VARSIZE_ANY(v)), v, VARSIZE_ANY(v));
		value = PointerGetDatum(bytes);
	}
	statement_open(&kept->s, (StatementValue *) PG_DETOAST_DATUM_PACKED(value));
	kept->proposals = statement_proposals(&kept->s);
	kept->address = v;
	kept->bytes = bytes;
	kept->place = place;
	MemoryContextSwitchTo(old);
	return false;
}
