/*
 * extension.h
 *	  The extension itself in the catalogs: its schema, its table, its types.
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
 * A table of ours by its name: an ordinary table that the extension made.
 * Anything else under the name is an error: it would run in our stead.
 */
extern Oid	extension_table(const char *name);

/* Is an operator's function ours? */
extern bool extension_operator(Oid operator);

/* Does a script of this extension run, to create or to update it? */
extern bool extension_in_script(void);

#endif							/* PROPOSALS_EXTENSION_H */
