/*
 * theme.h
 *	  A theme: a node of a codebook, named by its path of labels.
 *
 * Text form: labels joined by '/', as in sdg/5/5.a; a '/' or '\' inside a label
 * is escaped with '\'.  The first of several labels is the codebook's name
 * (letters, digits, '_', '-'); the others, and a lone label, are any non-empty
 * Unicode text without control characters, in NFC.  Unassigned code points are
 * refused: a later Unicode could give them a composition, and a stored value
 * would no longer be NFC.
 *
 * Path bytes: inside the C code and in stored values a path is its labels,
 * unescaped UTF-8, joined by THEME_SEPARATOR.  The separator is a control
 * character, so it stands in no label and sorts before every byte of one.
 * Nothing is NUL-terminated; a path is always (pointer, length).
 *
 * Stored form (type theme): one version byte, then the path bytes.  Equal themes
 * have equal bytes, and shall in every version: their btree indexes keep one copy of
 * equal themes (equalimage in theme.sql).
 *
 * Order: label by label; in a label runs of ASCII digits compare as numbers
 * (sdg/2 before sdg/10), everything else by bytes, and labels that differ only
 * in leading zeros by their bytes.  So a theme is followed by all of its
 * descendants before anything else comes, and "at or below x" is one range:
 * from x to theme_upper_bound(x).
 */
#ifndef PROPOSALS_THEME_H
#define PROPOSALS_THEME_H

#include "lib/stringinfo.h"
#include "nodes/nodes.h"

#define THEME_VERSION 1
#define THEME_SEPARATOR '\001'
#define THEME_MAX_BYTES 2000	/* path bytes: an index tuple always holds it */
#define THEME_MAX_LABELS 64

typedef struct varlena Theme;

/* path bytes of a detoasted theme, short header or not */
#define THEME_PATH(t) (VARDATA_ANY(t) + 1)
#define THEME_PATH_LEN(t) ((int) VARSIZE_ANY_EXHDR(t) - 1)

#define PG_GETARG_THEME_PP(n) theme_check((Theme *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)))

/*
 * One validator for every way in: parses the text form into *path (reset
 * first).  False after a soft error; without context the error is thrown.
 */
extern bool theme_parse(StringInfo path, const char *text, int length,
						Node *escontext);

/* The same checks for path bytes from a stored or received value. */
extern bool theme_path_valid(const char *path, int length);

/* Checks one label; used where labels come one by one. */
extern bool theme_label_valid(const char *label, int length);

/* Can this label be a codebook's name? */
extern bool theme_is_name(const char *label, int length);

/* Appends the text form of path bytes. */
extern void theme_print(StringInfo out, const char *path, int length);
extern char *theme_path_text(const char *path, int length);

extern Theme *theme_make(const char *path, int length);
extern Theme *theme_check(Theme *theme);	/* ERROR data_corrupted when
											 * damaged */

/* --- algebra on path bytes (theme_path.c) --- */

extern int	theme_compare(const char *a, int alen, const char *b, int blen);
extern int	theme_label_compare(const char *a, int alen, const char *b, int blen);
extern int	theme_level(const char *path, int length);	/* number of labels */

/* Length of the prefix of path that holds its first n labels (all if fewer). */
extern int	theme_prefix(const char *path, int length, int n);

/* Is b at or below a? */
extern bool theme_contains(const char *a, int alen, const char *b, int blen);

/* End of the label that begins at path + start. */
static inline int
theme_label_end(const char *path, int length, int start)
{
	const char *sep = memchr(path + start, THEME_SEPARATOR, length - start);

	return sep ? (int) (sep - path) : length;
}

/* Appends the bound that follows every theme at or below the path. */
extern void theme_upper_bound(StringInfo out, const char *path, int length);

#endif							/* PROPOSALS_THEME_H */
