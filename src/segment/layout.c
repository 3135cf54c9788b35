/*
 * layout.c
 *	  Paragraphs in wrapped and unwrapped text (see layout.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "segment/layout.h"
#include "text/character.h"

/* Wrapped lines are this wide at most; a longer line is a paragraph. */
#define WIDEST_WRAP 120
#define NARROWEST_WRAP 28

/* A line that ends this many characters early ends on purpose. */
#define WRAP_SLACK 2

/* So many numbered paragraphs from the first word on make a record. */
#define RECORD_PARAGRAPHS 12
#define RECORD_PARAGRAPH_LENGTH 150

/* How far a line's first word is read. */
#define LONGEST_FIRST_WORD 24

/* Does a sentence go on behind this character, the last of its line? */
static inline bool
leaves_open(uint32 cp)
{
	return is_word_character(cp) || cp == ',' || cp == '-';
}

/* A form feed, a lone carriage return, U+2028 or U+2029 at p: its length, else 0. */
static inline int
separator_length(const char *p, const char *end)
{
	if (*p == '\f')
		return 1;
	if (*p == '\r')
		return p + 1 < end && p[1] == '\n' ? 0 : 1;
	return end - p >= 3 && memcmp(p, "\xE2\x80", 2) == 0 &&
		((unsigned char) p[2] == 0xA8 || (unsigned char) p[2] == 0xA9) ? 3 : 0;
}

/* Is there one in [p, end)? */
static bool
has_separator(const char *p, const char *end)
{
	if (memchr(p, '\f', end - p) != NULL)
		return true;
	for (const char *q = p; (q = memchr(q, '\r', end - q)) != NULL; q++)
		if (separator_length(q, end) > 0)
			return true;
	for (const char *q = p; (q = memchr(q, 0xE2, end - q)) != NULL; q++)
		if (separator_length(q, end) > 0)
			return true;
	return false;
}

/* The end of the line that holds p: where a line feed or separator is, or limit. */
static const char *
end_of_line(const Layout *layout, const char *p, const char *limit)
{
	if (p >= limit)
		return limit;
	if (!layout->separators)
	{
		p = memchr(p, '\n', limit - p);
		return p ? p : limit;
	}
	while (p < limit && *p != '\n' && separator_length(p, limit) == 0)
		p++;
	return p;
}

/*
 * Wrapped: nine tenths of the text stand in lines of WIDEST_WRAP at most, and
 * most of these stop in mid-sentence.  The width is that of the longest tenth
 * of such lines.
 */
void
layout_measure(Layout *layout, const char *text, const char *end)
{
	const char *p = text;
	int64		characters = 0;
	int64		numbered = 0;	/* characters up to the last such number */
	int64		narrow = 0;
	int64		lines = 0;
	int64		open = 0;
	int64		spaced = 0;
	int64		histogram[WIDEST_WRAP + 1];
	int64		rest;
	int			width;
	int			number = 0;		/* the last paragraph number of a record */

	memset(histogram, 0, sizeof(histogram));
	layout->text = text;
	layout->end = end;
	layout->wrapped = false;
	layout->width = 0;
	layout->spacing = 1;
	layout->numbered = false;
	layout->separators = has_separator(text, end);

	while (p < end)
	{
		const char *eol = memchr(p, '\n', end - p);
		const char *stop;
		uint32		cp;
		int			length;

		CHECK_FOR_INTERRUPTS();
		if (eol == NULL)
			eol = end;
		stop = eol;
		while (stop > p && (unsigned char) stop[-1] <= ' ')
			stop--;
		length = utf8_count(p, stop);
		if (*p >= '0' && *p <= '9' && (number > 0 || characters == 0))
		{
			int			value = 0;
			const char *q = p;

			while (q < stop && *q >= '0' && *q <= '9' && value < 1000)
				value = value * 10 + *q++ - '0';
			if (q < stop && (*q == '.' || *q == ',') &&
				(number == 0 ? value == 1 : value > number && value <= number + 3))
			{
				number = value;
				numbered = characters;
			}
		}
		characters += length;
		if (length > 0 && length <= WIDEST_WRAP)
		{
			narrow += length;
			if (length >= NARROWEST_WRAP)
			{
				lines++;
				histogram[length]++;
				utf8_previous(p, stop, &cp);
				if (leaves_open(cp))
				{
					open++;
					stop = eol + 1;
					while (stop < end && (*stop == ' ' || *stop == '\r'))
						stop++;
					spaced += stop < end && *stop == '\n';
				}
			}
		}
		p = eol + 1;
	}
	layout->numbered = number >= RECORD_PARAGRAPHS &&
		numbered / number >= RECORD_PARAGRAPH_LENGTH;
	if (lines < 4 || narrow < characters / 10 * 9 || open * 2 < lines)
		return;
	rest = lines / 20;
	for (width = WIDEST_WRAP; width > NARROWEST_WRAP; width--)
	{
		rest -= histogram[width];
		if (rest < 0)
			break;
	}
	layout->wrapped = true;
	layout->spacing = spaced * 2 > open ? 2 : 1;
	layout->width = width;
}

const char *
layout_skip_record_number(const char *p, const char *end)
{
	const char *q = p;
	const char *blank;
	int			digits = 0;

	while (q < end && *q >= '0' && *q <= '9' && digits < 4)
	{
		q++;
		digits++;
	}
	if (digits == 0 || q >= end)
		return p;
	if (*q == '.' || *q == ',')
		q++;
	blank = q;
	while (q < end && (*q == ' ' || *q == '\t' || *q == '\n' || *q == '\r' || *q == '\f'))
		q++;
	if (q == blank || (q == blank + 1 && blank[-1] != '.' && *blank == ' '))
		return p;
	return q;
}

/* A line that holds a page number only. */
static bool
line_is_number(const char *p, const char *eol)
{
	int			digits = 0;

	while (p < eol && (unsigned char) *p <= ' ')
		p++;
	while (p < eol && *p >= '0' && *p <= '9')
	{
		p++;
		digits++;
	}
	while (p < eol && (unsigned char) *p <= ' ')
		p++;
	return digits > 0 && digits < 5 && p == eol;
}

/* The start of the line that ends at p, or a place far enough before it. */
static const char *
line_start(const char *text, const char *p)
{
	const char *q = p;

	while (q > text && q[-1] != '\n' && p - q < 4 * WIDEST_WRAP)
		q--;
	return q;
}

/*
 * The line at to begins with a small letter, and the one before leaves a sentence
 * open: is it a line of a list of short lines or lettered items, for all that?
 */
static bool
breaks_before_small(const Layout *layout, const char *from, const char *to, int newlines)
{
	const char *line;
	uint32		cp;

	if (layout->wrapped || newlines > 1)
	{
		const char *second = to + utf8_decode(to, layout->end, &cp);

		if (second < layout->end && (*second == ')' || *second == '.'))
			return true;
		return !layout->wrapped && newlines > 2;
	}
	/* a stray line end in a sentence, or short lines that all begin small */
	line = line_start(layout->text, from);
	utf8_decode(line, from, &cp);
	return from - line < 2 * NARROWEST_WRAP && !is_upper(cp);
}

/* Characters of the word at p, as far as it is read. */
static int
word_width(const char *p, const char *end)
{
	int			width = 0;

	while (width < LONGEST_FIRST_WORD && p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		if (is_invisible(cp))
			break;
		p += n;
		width++;
	}
	return width;
}

/* One line end in a wrapped text, and indent characters before the next line's first. */
static bool
breaks_wrapped(const Layout *layout, const char *from, const char *to, int indent)
{
	const char *line = line_start(layout->text, from);
	uint32		before;
	uint32		after;
	int			length;

	while (line < from && (*line == ' ' || *line == '\t'))
		line++;
	length = utf8_count(line, from);
	utf8_previous(layout->text, from, &before);
	utf8_decode(to, layout->end, &after);
	if (indent >= 2 && is_terminal(before))
		return true;
	/* numbered and bulleted lines begin paragraphs */
	if (layout_skip_record_number(to, layout->end) > to &&
		(is_terminal(before) || before == ';' || before == ':'))
		return true;
	if ((after == '-' || after == '*' || after == 0x2022 || after == '(') &&
		!is_word_character(before))
		return true;
	if (length + 1 + word_width(to, layout->end) + WRAP_SLACK > layout->width)
		return false;
	/* the next word would have fitted */
	if (is_terminal(before) || before == ':' || before == ';')
		return true;
	if (is_closing(before) && from - line > 1)
	{
		utf8_previous(line, utf8_previous(line, from, &before), &before);
		return is_terminal(before);
	}
	/* a short line without a stop: a heading */
	return length * 2 < layout->width && !is_lower(after);
}

bool
layout_breaks(const Layout *layout, const char *from, const char *to)
{
	uint32		before;
	uint32		after;
	int			newlines = 0;
	int			indent = 0;

	if (to >= layout->end || from <= layout->text)
		return true;
	for (const char *p = from; p < to; p++)
	{
		newlines += *p == '\n' ||
			(layout->separators && separator_length(p, to) > 0);
		if (*p == '\n')
			indent = 0;
		else if (*p != '\f')
			indent++;
	}
	if (newlines == 0)
		return false;
	newlines = Max(newlines / layout->spacing, 1);

	utf8_previous(layout->text, from, &before);
	utf8_decode(to, layout->end, &after);
	if (is_lower(after) && newlines <= 8 && leaves_open(before))
		return breaks_before_small(layout, from, to, newlines);
	if (!layout->wrapped)
		return true;
	/* a page's end in mid-sentence is no paragraph's */
	if (newlines > 1)
		return !leaves_open(before) || newlines > 4 || is_upper(after) ||
			!(is_word_character(after) || is_opening(after));
	return breaks_wrapped(layout, from, to, indent);
}

const char *
layout_paragraph_end(const Layout *layout, const char *p, const char *limit,
					 const char **next)
{
	for (;;)
	{
		const char *eol = end_of_line(layout, p, limit);
		const char *from;
		const char *to;

		CHECK_FOR_INTERRUPTS();
		from = trim_invisible(p, eol);
		to = eol;
		for (;;)
		{
			const char *line_end;

			to = skip_invisible(to, limit);
			/* page numbers on lines of their own belong to the gap */
			line_end = to < limit ? memchr(to, '\n', Min(limit - to, 40)) : NULL;
			if (line_end && line_is_number(to, line_end))
				to = line_end;
			else
				break;
		}
		if (eol >= limit || to >= limit)
		{
			*next = limit;
			return from;
		}
		if (layout_breaks(layout, from, to))
		{
			*next = to;
			return from;
		}
		p = to;
	}
}
