/*
 * wire.c
 *	  Text, counts and versions in binary forms.
 */
#include "postgres.h"
#include "base/compat.h"

#include "mb/pg_wchar.h"

#include "base/wire.h"

void
wire_error(const char *type, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			 errmsg("invalid binary form of type %s", type),
			 errdetail("%s", detail)));
}

void
wire_put_text(StringInfo buf, const char *str, int length)
{
	char	   *converted = pg_server_to_client(str, length);

	if (converted != str)
		length = strlen(converted);
	pq_sendint32(buf, length);
	pq_sendbytes(buf, converted, length);
	if (converted != str)
		pfree(converted);
}

char *
wire_get_text(StringInfo buf, int *length)
{
	int			n = pq_getmsgint(buf, 4);

	if (n < 0 || n > buf->len - buf->cursor)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid length %d of a string in a binary value", n)));
	return pq_getmsgtext(buf, n, length);
}

int
wire_get_count(StringInfo buf, int item_bytes, int max, const char *what)
{
	int			n = pq_getmsgint(buf, 4);

	if (n < 0 || n > max || n > (buf->len - buf->cursor) / item_bytes)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid number of %s in a binary value: %d", what, n)));
	return n;
}

int
wire_get_version(StringInfo buf, int newest, const char *type)
{
	int			version = pq_getmsgbyte(buf);

	if (version < 1 || version > newest)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("unknown version %d of the binary form of type %s", version, type)));
	return version;
}
