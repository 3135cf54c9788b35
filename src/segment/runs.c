/*
 * runs.c
 *	  Beam search for the best runs (see runs.h).
 *
 * Scores are integers, so that results are the same on every machine.  They are
 * in tenths of a bit or so: what matters is their order, which was tuned on
 * annotated statements.
 */
#include "postgres.h"
#include "base/compat.h"

#include <limits.h>

#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "segment/runs.h"

#define BEAM 12
#define STACK 6
#define TRACE_LIMIT 65536

/* What an open run promises at most: its past is in the total already. */
#define PROMISE 60

/* A list does not go on after so many bytes without a point; titles may. */
#define LONGEST_GAP 60000
#define LONGEST_TITLE_GAP 1000000

/* A run whose evidence is less than this is none. */
#define LIST_THRESHOLD 30

typedef struct OpenRun
{
	Marker		last;
	int			index;			/* of its last marker among those chosen */
	int			count;
	int			score;
	int			announced_count;
	int			longest;		/* bytes from a marker to the next, up to here */
} OpenRun;

typedef struct State
{
	OpenRun		stack[STACK];
	int			depth;
	int			total;			/* of all runs that count, open or closed */
	int			hope;			/* total and what open runs promise */
	int			chosen;			/* markers chosen on the way here */
	int			trace;			/* the last decision, -1: none since the last
								 * commit */
} State;

typedef struct Trace
{
	RunMarker	decision;
	int			parent;
} Trace;

typedef struct Chooser
{
	State		states[BEAM];
	int			count;
	State	   *next;			/* of the marker in hand */
	int			next_count;
	Trace	   *trace;
	int			trace_count;
	RunMarker  *chosen;
	int			chosen_count;
	int			chosen_room;
} Chooser;

#define NEXT_ROOM (BEAM * (2 * STACK + 3))

static inline int
run_counts(const OpenRun *run)
{
	return run->count >= 2 ? Max(0, run->score - LIST_THRESHOLD) : 0;
}

/* log2 of a ratio, rounded up; 0 for a ratio of 1 or less */
static inline int
doublings(int a, int b)
{
	return a <= b ? 0 : pg_leftmost_one_pos32((uint32) (a / b)) + 1;
}

/*
 * The cost of the text between two points: little up to some sentences, then
 * growing; more where the list's points were shorter up to here.
 */
static int
gap_cost(const OpenRun *run, const Marker *b)
{
	const Marker *a = &run->last;
	int			gap = b->start - a->stop;
	int			free = 800;
	int			per = 5;
	int			cost;

	if (a->place == PLACE_PARAGRAPH && b->place == PLACE_PARAGRAPH)
		free = 2500;
	if (a->kind == FORM_NUMERAL || a->kind == FORM_TITLE)
	{
		free = a->place == PLACE_PARAGRAPH ? 8000 : 800;
		per = 3;
	}
	else if (a->place >= PLACE_CLAUSE || b->place >= PLACE_CLAUSE)
		free = 400;
	cost = doublings(gap, free) * per;
	if (b->kind != FORM_NUMERAL && b->kind != FORM_TITLE)
	{
		cost += Min(gap / 500, 4);
		if (run->count >= 2)
			cost += doublings(gap, Max(run->longest * 2, 600)) * 4;
	}
	return cost;
}

/*
 * Evidence that b follows a in a list of which count markers are known, or
 * -1000 where it cannot.
 */
static int
link_score(const OpenRun *run, const Marker *b)
{
	const Marker *a = &run->last;
	int			score = 0;
	int			step;

	/* a point has words of its own */
	if (a->style != b->style || b->before < a->stop + 4)
		return -1000;
	if (a->kind != b->kind && (a->kind == FORM_PAIR || b->kind == FORM_PAIR))
		return -1000;
	if (b->kind == FORM_BULLET)
	{
		score = 14;
		if (a->place != b->place)
			score -= 10;
		/* a colon right before it: another list begins */
		if (b->announced >= 10)
			score -= 40;
		else if (b->apart)
			score -= 18;
		else if (b->place == PLACE_PARAGRAPH && b->neighbour != a->start)
			score -= 40;
		return score - gap_cost(run, b);
	}
	if (a->value == MARKER_CLOSING)
		return -1000;
	if (b->value == MARKER_CLOSING)
	{
		score = run->count >= 2 ? -6 : -16;
		score -= gap_cost(run, b);
		if (run->announced_count)
			score += run->count + 1 == run->announced_count ? 14 :
				run->count >= run->announced_count ? -16 : 0;
		if (b->kind == FORM_NOUN)
			score -= 8;
		if (b->kind == FORM_BARE)
			score -= 4;
	}
	else
	{
		step = b->value - a->value;
		if (step < 1)
			return -1000;
		if (step == 1)
			score = 10;
		else if (step == 2 && b->kind != FORM_BARE)
			score = -12;
		else
			return -1000;
		if (run->announced_count)
			score += b->value <= run->announced_count ? 3 : -8;
	}
	if (b->style == STYLE_WORDS)
	{
		if (a->kind == b->kind)
			score += 3;
		else if (a->kind == FORM_NOUN || b->kind == FORM_NOUN)
			score -= 3;
		if (a->kind == FORM_NOUN && b->kind == FORM_NOUN && a->wording &&
			a->wording == b->wording)
			score += 8;
	}
	if (a->place == b->place)
		score += 5;
	else if ((a->place <= PLACE_SENTENCE && b->place <= PLACE_SENTENCE))
		score += 2;
	else if (a->place == PLACE_CLAUSE && b->place == PLACE_COMMA)
		score += 4;
	return score - gap_cost(run, b);
}

/* Evidence of a marker as the first of its list, or -1000 where it cannot be. */
static int
first_score(const Marker *m)
{
	int			score = m->score + m->announced;

	if (m->value == MARKER_CLOSING)
		return -1000;
	if (m->kind == FORM_BULLET)
		return m->announced ? score : score - 40;
	if (m->value == 1)
		return score;
	if (m->value == 2 && m->style == STYLE_WORDS)
		return score - 18;
	return -1000;
}

/* Copies a state, and of its stack what is in use. */
static void
copy_state(State *to, const State *from)
{
	memcpy(to->stack, from->stack, sizeof(OpenRun) * from->depth);
	to->depth = from->depth;
	to->total = from->total;
	to->hope = from->hope;
	to->chosen = from->chosen;
	to->trace = from->trace;
}

/* Runs that were left far behind are no longer open. */
static void
expire_runs(State *s, int start)
{
	int			kept = 0;

	for (int i = 0; i < s->depth; i++)
	{
		const Marker *last = &s->stack[i].last;
		int			gap = last->kind == FORM_TITLE || last->kind == FORM_NUMERAL ?
			LONGEST_TITLE_GAP : LONGEST_GAP;

		if (start - last->stop > gap)
			continue;
		if (kept < i)
			s->stack[kept] = s->stack[i];
		kept++;
	}
	s->depth = kept;
}

static State *
next_state(Chooser *c, const State *from)
{
	State	   *s = &c->next[c->next_count++];

	copy_state(s, from);
	return s;
}

/* The marker joins a run of the state, whose count and score are set. */
static void
join_run(Chooser *c, State *s, const Marker *m, OpenRun *run)
{
	Trace	   *t = &c->trace[c->trace_count];

	t->decision.marker = *m;
	t->decision.previous = run->count > 1 ? run->index : -1;
	t->decision.ordinal = run->count;
	t->decision.score = run->score;
	t->parent = s->trace;
	s->trace = c->trace_count++;
	run->index = s->chosen++;
	run->last = *m;
}

static void
open_run(Chooser *c, State *s, const Marker *m, OpenRun *run, int score)
{
	memset(run, 0, sizeof(*run));
	run->count = 1;
	run->score = score;
	run->announced_count = m->announced_count;
	join_run(c, s, m, run);
}

static void
set_hope(State *s)
{
	s->hope = s->total * 4;
	for (int i = 0; i < s->depth; i++)
		s->hope += Min(Max(0, s->stack[i].score), PROMISE) / 2 + (i == s->depth - 1);
}

/* Two states that go on alike: the worse one is of no use. */
static bool
same_future(const State *a, const State *b)
{
	if (a->depth != b->depth)
		return false;
	for (int i = 0; i < a->depth; i++)
		if (a->stack[i].last.start != b->stack[i].last.start ||
			a->stack[i].last.style != b->stack[i].last.style ||
			a->stack[i].count != b->stack[i].count)
			return false;
	return true;
}

static void
keep_best(Chooser *c)
{
	int			hopes[NEXT_ROOM * 2];	/* beside each other: states are large */

	c->count = 0;
	for (int i = 0; i < c->next_count; i++)
	{
		set_hope(&c->next[i]);
		hopes[i] = c->next[i].hope;
	}
	while (c->count < BEAM)
	{
		int			best = -1;
		bool		twin = false;

		for (int i = 0; i < c->next_count; i++)
			if (hopes[i] > INT_MIN && (best < 0 || hopes[i] > hopes[best]))
				best = i;
		if (best < 0)
			break;
		for (int i = 0; i < c->count && !twin; i++)
			twin = same_future(&c->states[i], &c->next[best]);
		if (!twin)
			copy_state(&c->states[c->count++], &c->next[best]);
		hopes[best] = INT_MIN;
	}
}

/*
 * Does a run above stay open when a heading goes on below it?  Sections "A." "B."
 * have their headings on lines of their own, and items numbered through them.
 */
static bool
goes_through(const OpenRun *run)
{
	return run->last.kind == FORM_NUMERAL && run->count >= 2 &&
		run->last.place == PLACE_PARAGRAPH;
}

static bool
numbering_above(const State *s, int k, const Marker *m)
{
	if (m->place != PLACE_PARAGRAPH || m->kind == FORM_BULLET)
		return false;
	for (int i = k + 1; i < s->depth; i++)
		if (goes_through(&s->stack[i]))
			return true;
	return false;
}

/* All that a marker can be in one state. */
static void
expand_state(Chooser *c, const State *s, const Marker *m, bool skip)
{
	int			first = first_score(m);

	if (skip)
		next_state(c, s);
	for (int k = s->depth - 1; k >= 0; k--)
	{
		int			link = link_score(&s->stack[k], m);
		State	   *t;
		OpenRun    *run;
		int			keep;

		if (link <= -500)
			continue;
		for (keep = 0; keep <= numbering_above(s, k, m); keep++)
		{
			t = next_state(c, s);
			t->depth = k + 1;
			if (keep)
				for (int i = k + 1; i < s->depth; i++)
					if (goes_through(&s->stack[i]))
						t->stack[t->depth++] = s->stack[i];
			run = &t->stack[k];
			t->total -= run_counts(run);
			run->score += link + m->score - keep;
			run->count++;
			run->longest = Max(run->longest, m->start - run->last.stop);
			t->total += run_counts(run);
			join_run(c, t, m, run);
		}
	}
	if (first <= -30)
		return;
	for (int k = s->depth; k >= 0; k--)
	{
		State	   *t;

		/* close runs of the same style only; others may go on around it */
		if (k < s->depth && s->stack[k].last.style != m->style)
			break;
		if (k >= STACK)
			continue;
		t = next_state(c, s);
		t->depth = k + 1;
		open_run(c, t, m, &t->stack[k], first);
	}
	if (s->depth == STACK)
	{
		/* no room: the outermost run ends */
		State	   *t = next_state(c, s);

		memmove(&t->stack[0], &t->stack[1], sizeof(OpenRun) * (STACK - 1));
		open_run(c, t, m, &t->stack[STACK - 1], first);
	}
}

/* The best state's decisions become final. */
static void
commit(Chooser *c)
{
	State	   *best = &c->states[0];
	int			from = c->chosen_count;
	int			n = 0;

	for (int i = 1; i < c->count; i++)
		if (c->states[i].total > best->total)
			best = &c->states[i];
	for (int i = best->trace; i >= 0; i = c->trace[i].parent)
		n++;
	while (c->chosen_count + n > c->chosen_room)
	{
		c->chosen_room = c->chosen_room ? c->chosen_room * 2 : 256;
		c->chosen = c->chosen ?
			repalloc_huge(c->chosen, mul_size(c->chosen_room, sizeof(RunMarker))) :
			palloc_array(RunMarker, c->chosen_room);
	}
	c->chosen_count += n;
	for (int i = best->trace; i >= 0; i = c->trace[i].parent)
	{
		n--;
		c->chosen[from + n] = c->trace[i].decision;
	}
	if (best != &c->states[0])
		c->states[0] = *best;
	c->states[0].trace = -1;
	c->count = 1;
	c->trace_count = 0;
}

/*
 * Drops the runs that do not count.  What a run is worth stands at its last
 * marker, so this walks backwards first.
 */
static int
accept_runs(Chooser *c)
{
	enum
	{
		UNSEEN, KEPT, DROPPED
	};
	char	   *state = palloc_extended(Max(c->chosen_count, 1), MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	int		   *place = palloc_extended(mul_size(sizeof(int), Max(c->chosen_count, 1)),
										MCXT_ALLOC_HUGE);
	int			kept = 0;

	for (int i = c->chosen_count - 1; i >= 0; i--)
	{
		RunMarker  *r = &c->chosen[i];

		if (state[i] == UNSEEN)
			state[i] = r->ordinal >= 2 && r->score > LIST_THRESHOLD ? KEPT : DROPPED;
		if (r->previous >= 0)
			state[r->previous] = state[i];
	}
	for (int i = 0; i < c->chosen_count; i++)
		if (state[i] == KEPT)
		{
			RunMarker	r = c->chosen[i];

			if (r.previous >= 0)
				r.previous = place[r.previous];
			place[i] = kept;
			c->chosen[kept++] = r;
		}
	pfree(state);
	pfree(place);
	return kept;
}

int
runs_choose(MarkerFinder *finder, RunMarker **chosen)
{
	Chooser    *c = palloc0_object(Chooser);
	Marker		m[8];
	int			n;
	bool		more;

	c->next = palloc_array(State, NEXT_ROOM * 2);
	c->trace = palloc_array(Trace, TRACE_LIMIT + NEXT_ROOM * 2);
	c->count = 1;
	c->states[0].trace = -1;

	more = marker_next(finder, &m[0]);
	while (more)
	{

		CHECK_FOR_INTERRUPTS();
		/* the readings of one place exclude each other */
		n = 1;
		while ((more = marker_next(finder, &m[n])) && m[n].start == m[0].start && n < 7)
			n++;
		c->next_count = 0;
		for (int i = 0; i < c->count; i++)
			expire_runs(&c->states[i], m[0].start);
		for (int i = 0; i < c->count; i++)
			for (int r = 0; r < n && c->next_count < NEXT_ROOM * 2 - 2 * STACK - 4; r++)
				expand_state(c, &c->states[i], &m[r], r == 0);
		keep_best(c);
		if (c->trace_count > TRACE_LIMIT)
			commit(c);
		if (more)
			m[0] = m[n];
	}
	commit(c);
	n = accept_runs(c);
	*chosen = c->chosen;
	pfree(c->next);
	pfree(c->trace);
	pfree(c);
	return n;
}
