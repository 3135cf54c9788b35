/*
 * wire.h
 *	  Binary input and output: what the types' send and recv functions share.
 *
 * Binary forms are in network byte order, begin with a version byte, and carry
 * text in the client's encoding, so that they are the same from every server
 * and survive a client that is not UTF-8.  The version is that of the form, NAME_WIRE_VERSION
 * beside each type's send function, and has nothing to do with that of stored values.  What comes in is believed in
 * nothing: counts are compared with the bytes that are left before anything is
 * allocated by them, and the rest goes through the type's validator.
 */
#ifndef PROPOSALS_WIRE_H
#define PROPOSALS_WIRE_H

#include "lib/stringinfo.h"
#include "libpq/pqformat.h"

extern void wire_put_text(StringInfo buf, const char *str, int length);

/* A palloc'd, NUL-terminated string in the server's encoding. */
extern char *wire_get_text(StringInfo buf, int *length);

/* A count of items that have at least item_bytes each. */
extern int	wire_get_count(StringInfo buf, int item_bytes, int max, const char *what);

/* The version of the form, from 1 to the newest that is known; any other is an error. */
extern int	wire_get_version(StringInfo buf, int newest, const char *type);
pg_noreturn extern void wire_error(const char *type, const char *detail);

#endif							/* PROPOSALS_WIRE_H */
