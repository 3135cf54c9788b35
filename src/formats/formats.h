/*
 * formats.h
 *	  The formats of dictionary files that a codebook comes from and goes to.
 *
 * One format a file, which reads it and writes it and ends in its Format: name,
 * functions, and what the format holds.  import_codebook(), export_codebook() and
 * their messages know formats by these alone.  To add one, write the file and put its
 * name into FORMATS.
 *
 *	formats.h, formats.c	the table
 *	import.h, import.c		what readers share: lines, the path of themes, errors
 *	export.h, export.c		what writers share: terms that are wanted, and those that
 *							the format cannot hold
 *	encoding, cells, xml	bytes to text; records of cells; XML by the server's parser
 *	csv.c, yaml.c, …		the formats
 *	cnode					the syntax of lexicoder and yoshikoder
 *	rdf.h, turtle, rdfxml	the syntaxes of skos
 *	formats_sql.c			the SQL functions
 */
#ifndef PROPOSALS_FORMATS_H
#define PROPOSALS_FORMATS_H

#include "lib/stringinfo.h"

#include "base/str.h"
#include "codebook/codebook.h"

struct Import;
struct Export;

#define HOLDS_KIND(kind) (1 << (kind))
#define HOLDS_ALL_KINDS \
	(HOLDS_KIND(TERM_GLOB) | HOLDS_KIND(TERM_FIXED) | HOLDS_KIND(TERM_SUBSTRING))

typedef struct Format
{
	const char *name;			/* as the SQL functions take it */
	const char *files;			/* suffix or syntax of its files, for lists;
								 * NULL: the name says it */
	bool		xml;			/* its files can be XML */

	/* what it holds; a codebook that has more cannot be written */
	int			kinds;			/* HOLDS_KIND of its terms; where globs are
								 * held, so is a fixed term without wildcards */
	bool		languages;		/* terms of many languages in one file */
	bool		weights;
	bool		stances;
	bool		exclusions;
	bool		descriptions;	/* of themes */
	bool		valences;
	const char *wildcards;		/* of its globs */
	const char *reserved;		/* characters that a term cannot have; NULL:
								 * none */
	const char *reserved_first; /* … that it cannot begin with */

	void		(*read) (struct Import *import);
	void		(*write) (struct Export *export);
} Format;

/* One line a format, in the order in which they are listed. */
#define FORMATS(_) \
	_(json) \
	_(csv) \
	_(yaml) \
	_(wordstat) \
	_(liwc) \
	_(lexicoder) \
	_(lc3) \
	_(yoshikoder) \
	_(skos) \
	_(qdc)

#define FORMAT_DECLARATION(name) extern const Format name##_format;
FORMATS(FORMAT_DECLARATION)

/* By its name; an unknown one is an error that lists the known ones. */
extern const Format *format_by_name(Str name);

/* "lexicoder, yoshikoder and skos": the formats whose files are XML. */
extern char *formats_in_xml(void);

/* Appends the i-th of n items of a list: "a, b and c". */
extern void append_listed(StringInfo out, int i, int n, const char *item);

#endif							/* PROPOSALS_FORMATS_H */
