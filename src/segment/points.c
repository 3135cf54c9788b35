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
	int			next;			/* the list's next point, -1: the last … */
	int			previous;
	int			last;			/* … and the list's last */
	int			parent;			/* the point that encloses it, -1: none */
	int			level;
	int			holds;			/* the last one: a marker inside of it, up to
								 * which it goes; or -1 */
	const char *limit;			/* it does not pass this */
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

/* How long the points before the last one are, from some of them. */
typedef struct ListHabit
{
	int			length;			/* their mean in bytes; 0: there are none */
	int			paragraphs;		/* their mean in paragraphs, times ten */
	int			each;			/* so many paragraphs has each; 0: they differ */
} ListHabit;

static ListHabit
measure_list(const Layout *layout, const Point *points, const Point *last)
{
	const Point *p = last;
	ListHabit	habit = {0};
	int64		bytes = 0;
	int			count = 0;

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
		habit.each = count == 0 || habit.each == n ? n : 0;
		habit.paragraphs += n * 10;
		count++;
	}
	if (count > 0)
	{
		habit.paragraphs /= count;
		habit.length = bytes / count;
	}
	if (count < 2)
		habit.each = 0;
	return habit;
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

/* Does [start, end) end with a colon, marks of emphasis aside? */
static bool
ends_with_colon(const char *start, const char *end)
{
	uint32		cp;

	end = trim_invisible(start, end);
	while (end > start)
	{
		const char *q = utf8_previous(start, end, &cp);

		if (cp != '*' && cp != '_')
			return cp == ':' || cp == 0xFF1A;
		end = q;
	}
	return false;
}

/* Does [start, end) end as a sentence does?  A signature, a date, a heading do not. */
static bool
ends_as_sentence(const char *start, const char *end)
{
	uint32		cp = 0;

	while (end > start)
	{
		end = utf8_previous(start, end, &cp);
		if (!is_closing(cp) && !is_invisible(cp))
			break;
	}
	return is_terminal(cp) || cp == ';' || cp == ':' || cp == 0xFF1B || cp == 0xFF1A ||
		cp == 0x61B;
}

/*
 * Does the last point of a list, of n paragraphs up to end, take in the paragraph that
 * begins at next?
 */
static bool
takes_paragraph(const Layout *layout, const CompiledLanguage *language, const Point *p,
				const ListHabit *habit, int n, const char *end, const char *next,
				const char *limit)
{
	const char *start = layout->text + p->marker->start;
	const char *body = layout->text + p->marker->stop;
	const char *behind;

	if (next >= limit || leaves_list(language, next, limit))
		return false;
	/* the marker stands alone */
	if (trim_invisible(body, end) <= body)
		return true;
	if (p->marker->kind == FORM_BULLET)
	{
		const char *line = next;

		while (line > end && (line[-1] == ' ' || line[-1] == '\t'))
			line--;
		return next - line > p->marker->indent && n * 10 < habit->paragraphs * 2;
	}
	if (n == 1 && ends_with_colon(body, end))
		return true;
	if (!ends_as_sentence(next, layout_paragraph_end(layout, next, limit, &behind)))
		return false;
	if (n < habit->each)
		return true;
	return habit->paragraphs > 11 && n * 10 + 3 < habit->paragraphs * 2 &&
		(end - start) * 10 < (int64) habit->length * EXTEND_BELOW;
}

/*
 * The end of a list's last point, which must not pass limit; and where another list
 * begins, it takes in no paragraph from there on.
 */
static const char *
end_of_last(ParagraphEnd *e, const Layout *layout, const CompiledLanguage *language,
			const Point *points, const Point *p, const char *limit, const char *another)
{
	const char *start = layout->text + p->marker->start;
	const char *body = layout->text + p->marker->stop;
	const char *next;
	const char *end;
	ListHabit	habit;

	find_paragraph_end(e, layout, language, body);
	if (p->marker->place >= PLACE_CLAUSE)
		return trim_separators(start, Min(find_sentence_stop(e, layout, body), limit));
	if (e->left < e->end || p->marker->place != PLACE_PARAGRAPH)
		return trim_separators(start, Min(e->left, limit));
	end = Min(e->end, limit);
	next = Min(e->next, limit);

	/* paragraphs go on with the point as they did with those before */
	habit = measure_list(layout, points, p);
	for (int n = 1; next < another &&
		 takes_paragraph(layout, language, p, &habit, n, end, next, limit); n++)
	{
		CHECK_FOR_INTERRUPTS();
		end = layout_paragraph_end(layout, next, limit, &next);
	}
	return trim_separators(start, end);
}

/* Is the text of a point no more than what announces a list? */
static bool
announces(const Layout *layout, const Point *p)
{
	/* a title's paragraphs may be numbered */
	return p->marker->kind == FORM_TITLE ||
		ends_with_colon(layout->text + p->marker->stop, p->stop);
}

/*
 * The last point of a list holds the list that begins right behind it, as those before
 * it hold what lies between them: where it announces that, and where they have such
 * lists in them too.
 */
static bool
holds_next_list(const Layout *layout, const Point *points, int i, int count)
{
	const Point *p = &points[i];
	int			sibling = p->previous;

	if (i + 1 >= count || points[i + 1].previous >= 0 || p->marker->kind == FORM_BULLET ||
		points[i + 1].marker->style == p->marker->style ||
		layout->text + points[i + 1].marker->before > p->stop)
		return false;
	if (announces(layout, p))
		return true;
	return sibling >= 0 && points[sibling + 1].parent == sibling &&
		points[sibling + 1].marker->style == points[i + 1].marker->style;
}

/*
 * Points that end before start are taken off the stack.  A last point that holds a list
 * goes on to that list's end.
 */
static int
pop_points(Point *p, int *stack, int depth, const char *start, int now)
{
	while (depth > 0 && p[stack[depth - 1]].stop <= start)
	{
		Point	   *top = &p[stack[depth - 1]];

		if (top->holds >= now)
			break;
		depth--;
		if (depth > 0 && p[stack[depth - 1]].holds >= 0)
		{
			Point	   *around = &p[stack[depth - 1]];

			around->stop = Max(around->stop, top->stop);
		}
	}
	return depth;
}

/* One list behind another, or too deep: does the last point before end here? */
static bool
ends_before(const Point *last, const Point *first, int depth, int now)
{
	return last->next < 0 && last->holds < now &&
		(depth >= DEEPEST ||
		 (last->marker->style == first->marker->style &&
		  last->marker->place == first->marker->place &&
		  last->marker->kind == first->marker->kind &&
		  first->marker->place == PLACE_SENTENCE));
}

/* The extents of points, outer lists first: what encloses a list begins before it does. */
static void
find_extents(const Layout *layout, const CompiledLanguage *language, Point *p, int count)
{
	int		   *stack = palloc_extended(mul_size(sizeof(int), Max(count, 1)), MCXT_ALLOC_HUGE);
	ParagraphEnd paragraph = {NULL};
	int			depth = 0;

	for (int i = 0; i < count; i++)
	{
		const char *start = layout->text + p[i].marker->start;
		const char *limit = layout->end;

		CHECK_FOR_INTERRUPTS();
		depth = pop_points(p, stack, depth, start, i);
		while (depth > 0 && p[i].previous < 0 &&
			   ends_before(&p[stack[depth - 1]], &p[i], depth, i))
		{
			Point	   *last = &p[stack[--depth]];

			last->stop = trim_separators(layout->text + last->marker->start,
										 layout->text + p[i].marker->before);
			if (last->stop < layout->text + last->marker->stop)
				last->stop = layout->text + last->marker->stop;
		}
		if (depth > 0)
		{
			Point	   *around = &p[stack[depth - 1]];

			p[i].parent = stack[depth - 1];
			limit = around->holds >= i ? around->limit : around->stop;

			/*
			 * a list that begins in a point of a list ends in one of that
			 * list
			 */
			if (p[i].previous < 0 && p[i].last > around->last)
				p[around->last].holds = Max(p[around->last].holds, p[i].last);
		}
		p[i].limit = limit;
		p[i].level = p[i].parent < 0 ? 1 : p[p[i].parent].level + 1;
		if (p[i].next >= 0)
			p[i].stop = Min(limit, end_before_next(layout, language, &p[i], &p[p[i].next]));
		else
			p[i].stop = end_of_last(&paragraph, layout, language, p, &p[i], limit,
									i + 1 < count ? layout->text + p[i + 1].marker->before :
									layout->end);
		if (p[i].stop < layout->text + p[i].marker->stop)
			p[i].stop = layout->text + p[i].marker->stop;
		if (p[i].next < 0 && holds_next_list(layout, p, i, count))
			p[i].holds = Max(p[i].holds, p[i + 1].last);
		stack[depth++] = i;
	}
	pop_points(p, stack, depth, layout->end, count);
	pfree(stack);
}

/*
 * Lists by their points: all of one level and in one list, so that a list whose
 * numbering left the point that encloses it goes on as another.
 */
static int
number_lists(Point *p, int count)
{
	int			lists = 0;

	for (int i = 0; i < count; i++)
		p[i].list = p[i].previous >= 0 && p[p[i].previous].level == p[i].level ?
			p[p[i].previous].list : ++lists;
	return lists;
}

int
points_find(const Layout *layout, const Language *language, Segment **points)
{
	const CompiledLanguage *compiled = language_compiled(language);
	MarkerFinder *finder = marker_finder(layout, language);
	RunMarker  *chosen;
	int			count = runs_choose(finder, &chosen);
	Point	   *p = palloc_extended(mul_size(sizeof(Point), Max(count, 1)), MCXT_ALLOC_HUGE);
	int		   *parents = palloc_extended(mul_size(sizeof(int), Max(count, 1)), MCXT_ALLOC_HUGE);
	bool	   *titles = palloc_extended(mul_size(sizeof(bool), Max(count, 1)), MCXT_ALLOC_HUGE);
	Segment    *result;
	int			lists;

	for (int i = 0; i < count; i++)
	{
		RunMarker  *r = &chosen[i];

		p[i].marker = &r->marker;
		p[i].ordinal = r->ordinal;
		p[i].next = p[i].parent = p[i].holds = -1;
		p[i].previous = r->previous;
		if (r->previous >= 0)
			p[r->previous].next = i;
	}
	for (int i = count - 1; i >= 0; i--)
		p[i].last = p[i].next >= 0 ? p[p[i].next].last : i;
	find_extents(layout, compiled, p, count);
	lists = number_lists(p, count);

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
		parents[i] = p[i].parent;
		titles[i] = p[i].marker->kind == FORM_TITLE;
	}
	mood_of_points(layout, compiled, result, parents, titles, count, lists);
	pfree(titles);
	pfree(p);
	pfree(parents);
	if (chosen)
		pfree(chosen);
	pfree(finder);
	*points = result;
	return count;
}
