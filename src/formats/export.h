/*
 * export.h
 *	  What the writers of files share.
 *
 * What a format cannot hold is an error, so that a file that was written reads back
 * as the same terms.
 */
#ifndef PROPOSALS_EXPORT_H
#define PROPOSALS_EXPORT_H

#include "codebook/codebook.h"
#include "formats/formats.h"

typedef struct Export
{
	const Codebook *book;
	const Format *format;
	const Str  *name;			/* of the book in the library; NULL: it comes
								 * as a value */
	const Str  *language;		/* NULL: the only one, or all */
	StringInfoData out;
} Export;

/* Writes the book; what the format cannot hold of its themes is an error at once. */
extern void export_write(Export *export);

/*
 * The next of the terms of a theme that are to be written, from *term on, which goes
 * with the themes from the first term of the book to the last; NULL: no more.
 */
extern const CodebookTerm *export_next(Export *export, uint32 theme, uint32 *term);

/* Is the term to be written?  An error where the format cannot hold it. */
extern bool export_wants(Export *export, const CodebookTerm *term);

/* The error that it cannot hold the theme; NULL: the name of the codebook. */
pg_noreturn extern void export_cannot_theme(Export *export, const CodebookTheme *theme,
											const char *detail);

/* Labels below the codebook's name; the last of them, as readers take it back. */
extern int	export_level(const CodebookTheme *theme);
extern Str	export_label(Export *export, const CodebookTheme *theme);

extern void export_str(Export *export, Str str);
extern void export_tabs(Export *export, int n);

#endif							/* PROPOSALS_EXPORT_H */
