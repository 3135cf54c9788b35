/*
 * extension.h
 *	  The extension itself in the catalogs: its schema, its tables, its types.
 *
 * Nothing of ours is looked up by search_path, nor by a bare name that a user
 * could give to something else.
 */
#ifndef PROPOSALS_EXTENSION_H
#define PROPOSALS_EXTENSION_H

/* Of this database's extension; an error where it is not installed. */
extern Oid	extension_oid(void);
extern Oid	extension_schema(void);

/* A type of ours by its name. */
extern Oid	extension_type(const char *name);

/*
 * Tables of ours by their names: ordinary tables that the extension made.
 * Anything else under a name is an error: it would run in our stead.
 */
extern void extension_tables(const char *const *names, int n, Oid *relids);

/* Is an operator's function ours? */
extern bool extension_operator(Oid operator);

#endif							/* PROPOSALS_EXTENSION_H */
