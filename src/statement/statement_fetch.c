/*
 * statement_fetch.c
 *	  Taking no more of a statement out of its compressed form than is read.
 *
 * Of a text with many proposals a query often reads few.  What is out of line is
 * fetched as it is stored; of that the first bytes are taken out, which hold the
 * directory, and then those up to the last proposal that is read.  Each time
 * begins at the beginning, so most of a value is as well all of it.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/detoast.h"

#include "statement/statement.h"

/* Bytes in which a directory without markers lies nearly always, the head before it. */
#define LIKELY_DIRECTORY_BYTES(nproposals) (64 + 16 * (Size) (nproposals))

static void
drop_value(StatementFetch *fetch)
{
	if (fetch->value != NULL && fetch->value != fetch->stored)
		pfree(fetch->value);
	fetch->value = NULL;
}

/* Takes the first bytes out, or all. */
static void
take_out(StatementFetch *fetch, Size bytes)
{
	drop_value(fetch);
	if (!VARATT_IS_COMPRESSED(fetch->stored))
	{
		fetch->value = fetch->stored;
		bytes = fetch->total;
	}
	else if (bytes < fetch->total - fetch->total / 8)
		fetch->value = PG_DETOAST_DATUM_SLICE(PointerGetDatum(fetch->stored), 0, (int32) bytes);
	else
	{
		fetch->value = PG_DETOAST_DATUM(PointerGetDatum(fetch->stored));
		bytes = fetch->total;
	}
	/* compressed bytes may end early */
	if (VARSIZE_ANY_EXHDR(fetch->value) != bytes)
		statement_corrupted();
	fetch->before = statement_open_part(&fetch->s, fetch->value, fetch->total);
}

void
statement_fetch_begin(StatementFetch *fetch, Datum value)
{
	memset(fetch, 0, sizeof(*fetch));
	fetch->datum = value;
}

static void
fetch_stored(StatementFetch *fetch)
{
	fetch->stored = detoast_external_attr((struct varlena *) DatumGetPointer(fetch->datum));
	fetch->total = toast_raw_datum_size(PointerGetDatum(fetch->stored)) - VARHDRSZ;
}

void
statement_fetch(StatementFetch *fetch, uint32 nproposals)
{
	if (fetch->stored != NULL)
		return;
	fetch_stored(fetch);
	take_out(fetch, LIKELY_DIRECTORY_BYTES(nproposals));
	statement_fetch_text(fetch, 0);
}

void
statement_fetch_text(StatementFetch *fetch, int length)
{
	if (fetch->before + length > VARSIZE_ANY_EXHDR(fetch->value))
		take_out(fetch, fetch->before + length);
	statement_rewind(&fetch->s);
}

void
statement_fetch_all(StatementFetch *fetch)
{
	fetch_stored(fetch);
	take_out(fetch, fetch->total);
}

void
statement_fetch_end(StatementFetch *fetch)
{
	if (fetch->stored == NULL)
		return;
	drop_value(fetch);
	if ((Pointer) fetch->stored != DatumGetPointer(fetch->datum))
		pfree(fetch->stored);
}
