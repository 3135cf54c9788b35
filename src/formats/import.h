/*
 * import.h
 *	  What the readers of files share.
 *
 * A reader walks over the content, says which theme it is in and adds terms; rules,
 * limits and messages about themes and terms are the builder's.  All or nothing: what
 * a reader cannot take is an error.  Every error carries the line as its context.
 */
#ifndef PROPOSALS_IMPORT_H
#define PROPOSALS_IMPORT_H

#include "codebook/codebook_build.h"
#include "formats/formats.h"
#include "theme/theme.h"

typedef struct Import
{
	CodebookBuilder *builder;
	const char *format;			/* its name, for messages */
	Str			name;			/* of the codebook */
	Str			language;		/* of its terms; "" = all */
	const char *p;				/* what is not read yet: valid UTF-8 … */
	const char *end;			/* … of the server */
	int			line;			/* of what was read last; 0: not known */
	StringInfoData path;		/* of the theme that is being named */
	int			depth;			/* labels below the name in it */
	int			ends[THEME_MAX_LABELS]; /* of the path at each depth */
	struct ImportProblem *problems; /* what cannot be taken */
	int			nproblems,
				problems_size;
} Import;

/* Begins to read content, which has no byte order mark. */
extern void import_begin(Import *import, const Format *format, Str content, Str name,
						 Str language);

/* Reads all of it; the codebook, in the current context. */
extern struct varlena *import_finish(Import *import, const Format *format);

/* The next line without its end (LF, CRLF or CR); false at the end. */
extern bool import_line(Import *import, Str *line);

extern void import_error(Import *import, const char *detail, const char *hint);

/*
 * The line cannot be taken, and the reader goes on: when the file is read all such
 * lines are one error.  So are the lines with terms that the builder does not take.
 */
extern void import_problem(Import *import, const char *reason);

/* Without white space at both ends. */
extern Str	import_trim(Str str);

/* Goes up to a depth of the path, 0 being the name; and one label deeper. */
extern void import_up(Import *import, int depth);
extern void import_down(Import *import, Str label);

/* The theme at the path. */
extern uint32 import_theme(Import *import, Str title);

/* A term with the import's language. */
extern void import_term(Import *import, uint32 theme, Str pattern,
						TermKind kind, float8 weight);

#endif							/* PROPOSALS_IMPORT_H */
