/*
 * library.h
 *	  The library: codebooks kept under their names.
 *
 * Two tables hold it.  codebook_library is the user's: what stands there is written by
 * the owner of the extension and dumped by pg_dump.  shipped_codebooks is the
 * extension's: only its scripts write it, CREATE EXTENSION fills it, and a dump leaves
 * it out.  A name that both have means the user's, before and after an update or a restore.
 * To users the view `codebooks` shows both; here they are asked in that order.
 *
 * A book's name is generated from the book, so that none stands under another name.
 *
 * The tables are found through the extension's own schema, never by search_path,
 * and read by ordinary queries with the caller's rights: privileges and row
 * security hold as for any table, and what a query sees of the library is what
 * its snapshot shows, under every isolation level and after every rollback.
 */
#ifndef PROPOSALS_LIBRARY_H
#define PROPOSALS_LIBRARY_H

/*
 * The book of a name, in the current context.  ERROR undefined_object where there is
 * none, with a hint that lists near names.  A large value is left where it is: read its
 * hash, and detoast it only when what is derived from it must be derived again.
 */
extern Datum library_book(const char *name, int length);

/* The same, detoasted. */
extern struct varlena *library_codebook(const char *name, int length);

/* The same without the error: false where there is none of the name. */
extern bool library_find(const char *name, int length, Datum *book);

/* The name in the library most like one, NULL where none is like it. */
extern char *library_nearest(const char *name, int length);

#endif							/* PROPOSALS_LIBRARY_H */
