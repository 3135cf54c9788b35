/*
 * formats.h
 *	  Codebooks from files and to files: what the formats share.
 *
 * A format has a file of its own, format_*.c, with a reader that adds themes and
 * terms to a builder and a writer that prints a codebook.  formats.c finds the
 * format by name, brings the content into UTF-8, and holds what all need.
 *
 * Files are hostile input.  Readers bound what they keep by the builder's
 * limits, never recurse without check_stack_depth, and report every error with
 * the line it is in.  What a format says and a codebook cannot hold is reported
 * by import_left_out, line by line; what a codebook says and a format cannot
 * hold is counted by export_begin and reported once.
 */
#ifndef PROPOSALS_FORMATS_H
#define PROPOSALS_FORMATS_H

#include "codebook/codebook_build.h"

/* What a format can say. */
#define FORMAT_NAME 0x001		/* the codebook's name */
#define FORMAT_HEAD 0x002		/* version, description, scope … */
#define FORMAT_TITLE 0x004
#define FORMAT_GLOB 0x008
#define FORMAT_FIXED 0x010
#define FORMAT_SUBSTRING 0x020
#define FORMAT_LANGUAGE 0x040
#define FORMAT_WEIGHT 0x080
#define FORMAT_DIGIT 0x100		/* weights that are whole numbers from 0 to 9 */
#define FORMAT_STANCE 0x200
#define FORMAT_EXCLUDE 0x400
#define FORMAT_TERM 0x7F8

typedef struct Import Import;
typedef struct Export Export;

typedef struct Format
{
	const char *names;			/* separated by blanks; the first is the proper one */
	const char *what;			/* in messages: "LIWC dictionary" */
	int			can;
	void		(*read) (Import *im);
	void		(*write) (Export *ex);
} Format;

struct Import
{
	const Format *format;
	const char *text;			/* UTF-8, NUL-terminated, without byte order mark */
	int			length;
	const char *at;				/* of import_line */
	int			line;			/* being read, from 1; 0 = none in particular */
	char	   *name;			/* NULL: the file says it */
	CodebookString language;	/* of terms whose file does not say it */
	CodebookBuilder *builder;
	struct varlena *value;		/* set by a reader that makes the codebook itself */
	StringInfoData theme_text,
				path;
	int			left_out;
};

struct Export
{
	const Format *format;
	const Codebook *book;
	StringInfo	out;
	uint32	   *first;			/* of each theme its first term; nthemes + 1 of them */
	bool	   *takes;			/* of each term: can the format hold it? */
	StringInfoData lost;		/* what is left out, for the report */
};

extern const Format format_json,
			format_csv,
			format_liwc,
			format_wordstat,
			format_yoshikoder,
			format_lexicoder,
			format_lexicoder3,
			format_quanteda,
			format_skos;

/* --- reading --- */

/* The next line without its end (LF, CR or CRLF), counting lines; false at the end. */
extern bool import_line(Import *im, CodebookString *line);
extern CodebookString import_trim(CodebookString s);

/* A theme by its labels below the name, with its ancestors. */
extern uint32 import_theme(Import *im, const CodebookString *labels, int n, CodebookString title);
extern void import_term(Import *im, uint32 theme, TermInput *term);

/* The file is wrong; im->line says where. */
extern void import_error(Import *im, const char *fmt,...)
			pg_attribute_printf(2, 3) pg_attribute_noreturn();

/* Something of the file is not taken. */
extern void import_left_out(Import *im, const char *fmt,...) pg_attribute_printf(2, 3);

/* A string for a message. */
extern char *import_shown(CodebookString s);

/* --- writing --- */

extern CodebookString export_label(const Codebook *book, uint32 theme);
extern int	export_depth(const Codebook *book, uint32 theme);	/* from 0 */
extern void export_lost(Export *ex, int64 n, const char *what);
extern void export_string(Export *ex, CodebookString s);

static inline CodebookString
string_of(const char *s)
{
	CodebookString str = {s, (uint32) strlen(s)};

	return str;
}

static inline bool
string_is(CodebookString s, const char *other)
{
	return s.len == strlen(other) && memcmp(s.s, other, s.len) == 0;
}

#endif							/* PROPOSALS_FORMATS_H */
