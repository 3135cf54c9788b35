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

/* The paragraphs of [p, end), each without white space around it. */
static void
add_paragraphs(Pieces *pieces, const Layout *layout, const char *p, const char *end)
{
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

/* "; and" between two points goes with the first: is [p, end) no more than that? */
static bool
is_separator(const char *p, const char *end)
{
	return trim_invisible(p, end) - p <= LONGEST_SEPARATOR && memchr(p, '\n', end - p) == NULL;
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
	if (unit == UNIT_PARAGRAPHS || (unit == UNIT_AUTO && count == 0))
	{
		add_paragraphs(&pieces, &layout, text, text + length);
		*segments = pieces.segments;
		return pieces.count;
	}
	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (unit == UNIT_SUBPOINTS)
		{
			/* a point that encloses others begins before and ends behind the next */
			if (i + 1 < count && points[i + 1].start < points[i].stop)
				continue;
		}
		else if (points[i].level != 1)
			continue;
		if (unit == UNIT_ALL)
		{
			const char *gap = text + done;
			const char *start = text + points[i].start;

			if (pieces.count > 0 && is_separator(gap, start))
				pieces.segments[pieces.count - 1].stop = trim_invisible(gap, start) - text;
			else
				add_paragraphs(&pieces, &layout, gap, start);
		}
		append_piece(&pieces, &points[i]);
		done = points[i].stop;
	}
	if (unit == UNIT_ALL)
		add_paragraphs(&pieces, &layout, text + done, text + length);
	if (points)
		pfree(points);
	*segments = pieces.segments;
	return pieces.count;
}
