/*
 * points.c
 *	  Extent and level of points.
 *
 * A point that another of its list follows ends where that one begins, less
 * what separates them.  The last one ends with its sentence where the list is
 * inside a sentence, else with its paragraph, earlier where a sentence turns
 * back to the whole list ("These five points …").  No point passes the end of
 * the point that encloses its list.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/compile.h"
#include "miscadmin.h"
#include "segment/mood.h"
#include "segment/points.h"
#include "segment/runs.h"
#include "segment/stops.h"

/* How far back a sentence's beginning is looked for. */
#define LONGEST_SENTENCE 4000

/* Levels that are told apart. */
#define DEEPEST 8

/* Of how many points, and how many paragraphs of each, a list's habit is taken. */
#define POINTS_MEASURED 8
#define PARAGRAPHS_MEASURED 60

/* The last point takes further paragraphs below this many tenths of the mean. */
#define EXTEND_BELOW 5

typedef struct Point
{
	const Marker *marker;
	int			list;
	int			ordinal;		/* 1.. in its list */
	int			next;			/* the list's next point, -1: the last */
	int			previous;
	int			parent;			/* the point that encloses it, -1: none */
	int			level;
	const char *stop;
} Point;

/* The end of a point before the next of its list. */
static const char *
end_before_next(const Layout *layout, const CompiledLanguage *language, const Point *p,
				const Point *next)
{
	const char *start = layout->text + p->marker->start;
	const char *begin = layout->text + next->marker->start;
	MarkerPlace place;
	const char *end = text_before_marker(layout, language, begin, &place);

	if (end < start)
		end = start;
	if (place == PLACE_MIDDLE)
	{
		/* the sentence that holds the next marker is not the point's */
		const char *from = Max(start, begin - LONGEST_SENTENCE);
		const char *stop;

		while (from < begin && utf8_is_continuation((unsigned char) *from))
			from++;
		stop = last_stop(layout->text, from, begin);
		if (stop > start + (p->marker->stop - p->marker->start) && stop > from)
			end = stop;
	}
	return trim_separators(start, end);
}

/* Does the text at p turn away from the list? */
static bool
leaves_list(const CompiledLanguage *language, const char *p, const char *end)
{
	const char *q = layout_skip_record_number(p, end);

	if (p < end && (*p == '-' || *p == '_' || *p == '*') && end - p >= 3 &&
		p[1] == *p && p[2] == *p)
		return true;			/* a rule across the page */
	return language && wordlist_match(language->closing, q, end).length > 0;
}

/*
 * How long the points before the last one are: their mean length in bytes, and
 * in paragraphs (times ten).  Looks at some of them only.
 */
static int
measure_list(const Layout *layout, const Point *points, const Point *last, int *paragraphs)
{
	const Point *p = last;
	int64		bytes = 0;
	int			count = 0;

	*paragraphs = 0;
	while (p->previous >= 0 && count < POINTS_MEASURED)
	{
		const char *q;
		int			n = 0;

		p = &points[p->previous];
		q = layout->text + p->marker->start;
		bytes += p->stop - q;
		while (q < p->stop && n < PARAGRAPHS_MEASURED)
		{
			const char *next;

			layout_paragraph_end(layout, q, p->stop, &next);
			n++;
			if (next <= q)
				break;
			q = next;
		}
		*paragraphs += n * 10;
		count++;
	}
	if (count == 0)
		return 0;
	*paragraphs /= count;
	return (int) (bytes / count);
}

/*
 * Where the paragraph that holds a place ends, where in it the text leaves the
 * list, and where the place's sentence ends; whatever encloses the list is not
 * looked at.  Lists are asked about in order, so keeping what was found last makes
 * many lists in one long paragraph, or one long sentence, cost one pass over it.
 */
typedef struct ParagraphEnd
{
	const char *from;			/* what follows holds behind this place; NULL:
								 * nothing yet */
	const char *end;			/* of the paragraph … */
	const char *next;
	const char *left;			/* … and where it leaves the list, or end */
	const char *sentence_from;
	const char *sentence_stop;
} ParagraphEnd;

static void
find_paragraph_end(ParagraphEnd *e, const Layout *layout,
				   const CompiledLanguage *language, const char *body)
{
	const char *stop;

	if (e->from == NULL || body < e->from || body > e->end)
		e->end = layout_paragraph_end(layout, body, layout->end, &e->next);
	else if (body <= e->left)
		return;
	e->from = body;
	e->left = e->end;
	for (stop = sentence_stop(layout->text, body, e->end); stop < e->end;)
	{
		const char *q = skip_invisible(stop, e->end);

		CHECK_FOR_INTERRUPTS();
		if (leaves_list(language, q, e->end))
		{
			e->left = stop;
			break;
		}
		stop = sentence_stop(layout->text, q, e->end);
	}
}

/* The end of the sentence that holds body, in a paragraph that was found. */
static const char *
find_sentence_stop(ParagraphEnd *e, const Layout *layout, const char *body)
{
	if (e->sentence_from == NULL || body < e->sentence_from || body >= e->sentence_stop)
	{
		e->sentence_from = body;
		e->sentence_stop = sentence_stop(layout->text, body, e->end);
	}
	return e->sentence_stop;
}

/* The end of a list's last point, which must not pass limit. */
static const char *
end_of_last(ParagraphEnd *e, const Layout *layout, const CompiledLanguage *language,
			const Point *points, const Point *p, const char *limit)
{
	const char *start = layout->text + p->marker->start;
	const char *body = layout->text + p->marker->stop;
	const char *next;
	const char *end;
	int			length;
	int			paragraphs;
	int			n = 1;

	find_paragraph_end(e, layout, language, body);
	if (p->marker->place >= PLACE_CLAUSE)
		return trim_separators(start, Min(find_sentence_stop(e, layout, body), limit));
	if (e->left < e->end || p->marker->place != PLACE_PARAGRAPH)
		return trim_separators(start, Min(e->left, limit));
	end = Min(e->end, limit);
	next = Min(e->next, limit);

	/* paragraphs go on with the point as they did with those before */
	length = measure_list(layout, points, p, &paragraphs);
	while (next < limit && paragraphs > 11 && n * 10 + 3 < paragraphs * 2 &&
		   (end - start) * 10 < (int64) length * EXTEND_BELOW &&
		   !leaves_list(language, next, limit))
	{
		CHECK_FOR_INTERRUPTS();
		end = layout_paragraph_end(layout, next, limit, &next);
		n++;
	}
	return trim_separators(start, end);
}

int
points_find(const Layout *layout, const Language *language, Segment **points)
{
	const CompiledLanguage *compiled = language_compiled(language);
	MarkerFinder *finder = marker_finder(layout, language);
	RunMarker  *chosen;
	int			count = runs_choose(finder, &chosen);
	Point	   *p = palloc_extended(mul_size(sizeof(Point), Max(count, 1)), MCXT_ALLOC_HUGE);
	int		   *stack = palloc_extended(mul_size(sizeof(int), Max(count, 1)), MCXT_ALLOC_HUGE);
	ParagraphEnd paragraph = {NULL};
	Segment    *result;
	int			depth = 0;
	int			lists = 0;

	for (int i = 0; i < count; i++)
	{
		RunMarker  *r = &chosen[i];

		p[i].marker = &r->marker;
		p[i].ordinal = r->ordinal;
		p[i].next = p[i].parent = -1;
		p[i].previous = r->previous;
		p[i].list = r->previous < 0 ? ++lists : p[r->previous].list;
		if (r->previous >= 0)
			p[r->previous].next = i;
	}

	/* ends, outer lists first: a list's enclosing point begins before it does */
	for (int i = 0; i < count; i++)
	{
		const char *start = layout->text + p[i].marker->start;
		const char *limit = layout->end;

		CHECK_FOR_INTERRUPTS();
		while (depth > 0 && p[stack[depth - 1]].stop <= start)
			depth--;

		/*
		 * one list behind another, or too deep: the last point before ends
		 * here
		 */
		while (depth > 0 && p[i].previous < 0 && p[stack[depth - 1]].next < 0 &&
			   (depth >= DEEPEST ||
				(p[stack[depth - 1]].marker->style == p[i].marker->style &&
				 p[stack[depth - 1]].marker->place == p[i].marker->place &&
				 p[stack[depth - 1]].marker->kind == p[i].marker->kind &&
				 p[i].marker->place == PLACE_SENTENCE)))
		{
			Point	   *last = &p[stack[--depth]];

			last->stop = trim_separators(layout->text + last->marker->start,
										 layout->text + p[i].marker->before);
			if (last->stop < layout->text + last->marker->stop)
				last->stop = layout->text + last->marker->stop;
		}
		if (depth > 0)
		{
			p[i].parent = stack[depth - 1];
			limit = p[p[i].parent].stop;
		}
		p[i].level = p[i].parent < 0 ? 1 : p[p[i].parent].level + 1;
		if (p[i].next >= 0)
			p[i].stop = Min(limit, end_before_next(layout, compiled, &p[i], &p[p[i].next]));
		else
			p[i].stop = end_of_last(&paragraph, layout, compiled, p, &p[i], limit);
		if (p[i].stop < layout->text + p[i].marker->stop)
			p[i].stop = layout->text + p[i].marker->stop;
		stack[depth++] = i;
	}

	result = palloc_extended(mul_size(sizeof(Segment), Max(count, 1)), MCXT_ALLOC_HUGE);
	for (int i = 0; i < count; i++)
	{
		Segment    *s = &result[i];

		s->start = p[i].marker->start;
		s->stop = p[i].stop - layout->text;
		s->list = p[i].list;
		s->level = p[i].level;
		s->number = p[i].marker->value == MARKER_CLOSING ||
			p[i].marker->kind == FORM_BULLET ? p[i].ordinal : p[i].marker->value;
		s->marker_stop = p[i].marker->stop;
		s->normative = -1;
		stack[i] = p[i].parent;
	}
	mood_of_points(layout, compiled, result, stack, count, lists);
	pfree(p);
	pfree(stack);
	if (chosen)
		pfree(chosen);
	pfree(finder);
	*points = result;
	return count;
}
