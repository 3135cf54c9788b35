/*
 * segment_text.c
 *	  The units: which pieces of a text are its proposals.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/detect.h"
#include "miscadmin.h"
#include "segment/layout.h"
#include "segment/points.h"
#include "segment/segment.h"
#include "segment/stops.h"
#include "text/character.h"

static const char *const unit_names[] = {
	[UNIT_POINTS] = "points",
	[UNIT_AUTO] = "auto",
	[UNIT_SUBPOINTS] = "subpoints",
	[UNIT_ALL] = "all",
	[UNIT_PARAGRAPHS] = "paragraphs",
	[UNIT_SENTENCES] = "sentences",
	[UNIT_WHOLE] = "whole",
	[UNIT_GIVEN] = "given"
};

int
unit_by_name(const char *name, int length)
{
	for (int i = 0; i < (int) lengthof(unit_names); i++)
		if ((int) strlen(unit_names[i]) == length &&
			memcmp(unit_names[i], name, length) == 0)
			return i;
	return -1;
}

const char *
unit_name(ProposalUnit unit)
{
	if ((int) unit < 0 || (int) unit >= (int) lengthof(unit_names))
		return NULL;
	return unit_names[unit];
}

/* Bytes of what may stand between two points of a sentence. */
#define LONGEST_SEPARATOR 24

/* A point of so many bytes and paragraphs is a section of its text. */
#define SECTION_BYTES 4000
#define SECTION_PARAGRAPHS 4

/* A growing result. */
typedef struct Pieces
{
	Segment    *segments;
	int			count;
	int			room;
} Pieces;

static void
append_piece(Pieces *pieces, const Segment *s)
{
	if (pieces->count == pieces->room)
	{
		pieces->room = pieces->room ? pieces->room * 2 : 64;
		pieces->segments = pieces->segments ?
			repalloc_huge(pieces->segments, mul_size(pieces->room, sizeof(Segment))) :
			palloc_array(Segment, pieces->room);
	}
	pieces->segments[pieces->count++] = *s;
}

/* "; and" between two points is no paragraph: is [p, end) no more than that? */
static bool
is_separator(const char *p, const char *end)
{
	return trim_invisible(p, end) - p <= LONGEST_SEPARATOR && memchr(p, '\n', end - p) == NULL;
}

/*
 * The paragraphs of [p, end), each without white space around it; none where it
 * only parts two points.
 */
static void
add_paragraphs(Pieces *pieces, const Layout *layout, const char *p, const char *end)
{
	if (p > layout->text && end < layout->end && is_separator(p, end))
		return;
	while (p < end)
	{
		const char *next;
		const char *stop;
		Segment		s = {0};
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		if (is_invisible(cp))
		{
			p += n;
			continue;
		}
		/* a page number between two paragraphs goes with the first */
		stop = layout_paragraph_end(layout, p, end, &next);
		stop = Max(stop, trim_invisible(p, Min(next, end)));
		s.start = p - layout->text;
		s.stop = stop - layout->text;
		s.marker_stop = s.start;
		s.normative = -1;
		if (s.stop > s.start)
			append_piece(pieces, &s);
		p = Max(next, p + n);
	}
}

/*
 * Is a point a whole section?  Then who asks for what a text is, and not for points,
 * is better served by its parts.
 */
static bool
is_section(const Layout *layout, const Segment *point)
{
	const char *end = layout->text + point->stop;
	const char *p = layout->text + point->start;
	int			paragraphs = 0;

	if (point->stop - point->start < SECTION_BYTES)
		return false;
	while (p < end && paragraphs < SECTION_PARAGRAPHS)
	{
		const char *next;

		layout_paragraph_end(layout, p, end, &next);
		p = Max(next, p + 1);
		paragraphs++;
	}
	return paragraphs >= SECTION_PARAGRAPHS;
}

/*
 * A point, or, of a section, the points in it and the paragraphs around these; what
 * it begins with keeps its marker.  points[0] is the point, those in it follow.
 */
static void
add_parts(Pieces *pieces, const Layout *layout, const Segment *points, int count)
{
	const Segment *point = &points[0];
	int			first = pieces->count;
	int			done = point->start;

	check_stack_depth();
	CHECK_FOR_INTERRUPTS();
	if (!is_section(layout, point))
	{
		append_piece(pieces, point);
		return;
	}
	for (int i = 1; i < count && points[i].start < point->stop; i++)
	{
		if (points[i].start < done)
			continue;
		add_paragraphs(pieces, layout, layout->text + done, layout->text + points[i].start);
		add_parts(pieces, layout, &points[i], count - i);
		done = points[i].stop;
	}
	add_paragraphs(pieces, layout, layout->text + done, layout->text + point->stop);
	if (pieces->count > first && pieces->segments[first].start == point->start)
	{
		int			stop = pieces->segments[first].stop;

		pieces->segments[first] = *point;
		pieces->segments[first].stop = stop;
		pieces->segments[first].marker_stop = Min(point->marker_stop, stop);
	}
}

/* Do points of the first level make up at least half of the text? */
static bool
mostly_points(const char *text, int length, const Segment *points, int count)
{
	const char *end = trim_invisible(text, text + length);
	int64		covered = 0;

	for (int i = 0; i < count; i++)
		if (points[i].level == 1)
			covered += points[i].stop - points[i].start;
	return 2 * covered >= end - skip_invisible(text, end);
}

int
segment_points(const char *text, int length, const char *language, Segment **points)
{
	Layout		layout;

	if (language == NULL)
		language = language_detect(text, length);
	layout_measure(&layout, text, text + length);
	return points_find(&layout, language_by_tag(language), points);
}

int
segment_text(const char *text, int length, const char *language,
			 ProposalUnit unit, Segment **segments)
{
	Layout		layout;
	Pieces		pieces = {NULL, 0, 0};
	Segment    *points = NULL;
	int			count = 0;
	int			done = 0;
	bool		around;			/* with the paragraphs that are not in points */

	if (unit == UNIT_SENTENCES)
		return segment_sentences(text, 0, length, language, segments);
	if (unit == UNIT_WHOLE)
	{
		const char *end = trim_invisible(text, text + length);
		const char *p = skip_invisible(text, end);
		Segment		s = {0};

		s.start = s.marker_stop = p - text;
		s.stop = end - text;
		s.normative = -1;
		if (s.stop > s.start)
			append_piece(&pieces, &s);
		*segments = pieces.segments;
		return pieces.count;
	}

	layout_measure(&layout, text, text + length);
	if (unit != UNIT_PARAGRAPHS)
	{
		if (language == NULL)
			language = language_detect(text, length);
		count = points_find(&layout, language_by_tag(language), &points);
	}
	around = unit == UNIT_ALL || unit == UNIT_PARAGRAPHS ||
		(unit == UNIT_AUTO && !mostly_points(text, length, points, count));
	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (unit == UNIT_SUBPOINTS)
		{
			/*
			 * a point that encloses others begins before and ends behind the
			 * next
			 */
			if (i + 1 < count && points[i + 1].start < points[i].stop)
				continue;
		}
		else if (points[i].level != 1)
			continue;
		if (around)
			add_paragraphs(&pieces, &layout, text + done, text + points[i].start);
		if (unit == UNIT_AUTO)
			add_parts(&pieces, &layout, &points[i], count - i);
		else
			append_piece(&pieces, &points[i]);
		done = points[i].stop;
	}
	if (around)
		add_paragraphs(&pieces, &layout, text + done, text + length);
	if (points)
		pfree(points);
	*segments = pieces.segments;
	return pieces.count;
}
