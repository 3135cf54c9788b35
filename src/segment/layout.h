/*
 * layout.h
 *	  Where paragraphs end: lines, hard wraps, page breaks, record numbers.
 *
 * A line feed ends a paragraph in one text and only a line in another (records
 * of meetings are wrapped at some 50 to 80 characters).  Two measures of the
 * whole text, taken in one pass, decide: do the lines look wrapped, and at what
 * width; a text may also be set with a blank line behind every line.  In a
 * wrapped text a line end is a paragraph's end when the next line's first word
 * would still have fitted, when a blank line follows, or when the next line is
 * indented or numbered.  In any text a line that goes on with
 * a small letter goes on, blank lines and page numbers between notwithstanding.
 *
 * Records number all their paragraphs.  Such numbers are no list when they run on
 * from an earlier speaker (they do not begin at 1), or when the first of many
 * stands before the text's first word.
 *
 * Each question looks at the two lines around one place only, so nothing is
 * stored per line.
 */
#ifndef PROPOSALS_LAYOUT_H
#define PROPOSALS_LAYOUT_H

typedef struct Layout
{
	const char *text;
	const char *end;
	bool		wrapped;		/* single line ends do not end paragraphs */
	int			width;			/* characters of a full line, when wrapped */
	int			spacing;		/* line feeds between the lines of a paragraph */
	bool		separators;		/* lines end with a form feed, U+2028, U+2029
								 * or a lone carriage return, too */
	bool		numbered;		/* a record: its paragraphs are numbered from
								 * its first word */
} Layout;

extern void layout_measure(Layout *layout, const char *text, const char *end);

/*
 * Is the white space [from, to), which holds a line end, the end of a
 * paragraph?  from is behind a character, to is at one (or at the text's end).
 */
extern bool layout_breaks(const Layout *layout, const char *from, const char *to);

/*
 * The end of the paragraph that holds p, without white space behind it, and
 * the beginning of the next (or the text's end) in *next.  Looks no further
 * than limit.
 */
extern const char *layout_paragraph_end(const Layout *layout, const char *p,
										const char *limit, const char **next);

/*
 * A number of a record's paragraph or page in front of a line: "129.<tab>",
 * "36. ", a line "16" alone.  Returns where the text behind it begins, or p.
 */
extern const char *layout_skip_record_number(const char *p, const char *end);

#endif							/* PROPOSALS_LAYOUT_H */
