/*
 * import.h
 *	  Dictionary files of other programs, read into a codebook builder.
 *
 * One format a file (import_*.c).  A reader walks over the content, says which
 * theme it is in and adds terms; rules, limits and messages about themes and
 * terms are the builder's.  All or nothing: what a reader cannot take is an
 * error.  Every error carries the line as its context.
 */
#ifndef PROPOSALS_IMPORT_H
#define PROPOSALS_IMPORT_H

#include "codebook/codebook_build.h"
#include "theme/theme.h"

typedef struct Import
{
	CodebookBuilder *builder;
	const char *format;
	Str name;		/* of the codebook */
	Str language;	/* of its terms; "" = all */
	const char *p;				/* what is not read yet: valid UTF-8 … */
	const char *end;			/* … of the server */
	int			line;			/* of what was read last; 0: not known */
	StringInfoData path;		/* of the theme that is being named */
	int			depth;			/* labels below the name in it */
	int			ends[THEME_MAX_LABELS]; /* of the path at each depth */
	StringInfoData problems;	/* what cannot be taken, a line each */
	int			nproblems,		/* lines that have some */
				problem_line;	/* the last of them */
} Import;

/* The next line without its end (LF, CRLF or CR); false at the end. */
extern bool import_line(Import *import, Str *line);

extern void import_error(Import *import, const char *detail, const char *hint);

/*
 * The line cannot be taken, and the reader goes on: when the file is read all such
 * lines are one error.
 */
extern void import_problem(Import *import, const char *reason);

/* Without white space at both ends. */
extern Str import_trim(Str str);

/* Goes up to a depth of the path, 0 being the name; and one label deeper. */
extern void import_up(Import *import, int depth);
extern void import_down(Import *import, Str label);

/* The theme at the path. */
extern uint32 import_theme(Import *import, Str title);

/* A term with the import's language. */
extern void import_term(Import *import, uint32 theme, Str pattern,
						TermKind kind, float8 weight);

/*
 * XML, read by queries with XMLTABLE on the content ($1), between SPI_connect() and
 * SPI_finish(); the value of a column, "" for NULL; the lines of the elements in
 * document order.  A path that looks beyond its row's node, or a union of paths,
 * would make the time grow with the square of the file.
 */
typedef struct XmlRows
{
	struct SPITupleTable *table;
	uint64		n;
} XmlRows;

extern XmlRows import_xml_query(Import *import, const char *query);
extern Str import_xml_column(const XmlRows *rows, uint64 row, int number);
extern int *import_xml_lines(const char *p, const char *end, uint64 *n);

/*
 * The content of a file as text: from an encoding by PostgreSQL's name or UTF16, or
 * (NULL) as the file says itself by a byte order mark or as XML, else UTF-8.
 */
extern Str import_decode(Str bytes, const char *encoding);

/* The readers. */
extern void import_csv(Import *import);
extern void import_wordstat(Import *import);
extern void import_liwc(Import *import);
extern void import_lc3(Import *import);
extern void import_skos(Import *import);
extern void import_yaml(Import *import);
extern void import_xml(Import *import, TermKind kind);

#endif							/* PROPOSALS_IMPORT_H */
