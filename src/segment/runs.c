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

#define BEAM 8
#define BEAM_TAKING 4			/* of these, for states that take the marker
								 * in hand … */
#define BEAM_OPENING 2			/* … and in which it opens a run */
#define STACK 6
#define TRACE_LIMIT 65536

/* What an open run promises at most: its past is in the total already. */
#define PROMISE 30

/* A run is stale when it got no point in so many bytes … */
#define STALE 3000

/* … and over after so many: by kind, those of numerals in a paragraph sooner. */
static const int reach[] = {
	[FORM_ADVERB] = 15000,[FORM_BARE] = 15000,[FORM_NOUN] = 15000,[FORM_PAIR] = 10000,
	[FORM_TITLE] = 300000,[FORM_NUMERAL] = 100000,[FORM_BULLET] = 10000
};

#define REACH_INSIDE 10000

/* Nothing weaker begins a run. */
#define WEAKEST_FIRST (-20)

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

/* States that one state and marker can give: links, firsts, none. */
#define MOST_NEXT (3 * STACK + 4)

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
		/* a paragraph of no item between: another list begins */
		if (b->broken)
			return -1000;
		score = 14;
		if (a->place != b->place)
			score -= 10;
		/* and so it does behind a colon */
		if (b->announced >= 10)
			score -= 40;
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
		if (b->prefix != a->prefix)
			return -1000;
		/* 2, 2 bis, 2 ter, 3 */
		if (b->part > 0 ? step != 0 || b->part != a->part + 1 : step < 1)
			return -1000;
		if (step <= 1)
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
		/* secondly behind firstly, zweitens behind erstens */
		if (a->place == PLACE_MIDDLE && b->place == PLACE_MIDDLE && a->kind == FORM_ADVERB &&
			a->form == b->form)
			score += 10;
		if (a->kind == b->kind)
			;
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

/*
 * May a list begin above 1 with a marker like this one?  Numbers alone may not: those
 * of a record's paragraphs and pages do.
 */
static bool
begins_anywhere(const Marker *m)
{
	return m->kind == FORM_TITLE || m->lettered || m->prefix != 0;
}

/* Evidence of a marker as the first of its list, or -1000 where it cannot be. */
static int
first_score(const Marker *m)
{
	int			score = m->score + m->announced;

	if (m->value == MARKER_CLOSING)
		return -1000;
	if (m->kind == FORM_BULLET)
		return m->before > 0 ? score + 4 : score;
	if (m->value == 1 && m->part == 0)
		return score;
	if (m->value == 2 && m->style == STYLE_WORDS)
		return score - 18;
	/* an excerpt: Article 55, (c), 2.4 */
	if (m->place == PLACE_PARAGRAPH && begins_anywhere(m))
		return score - 14;
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
		int			most = last->kind == FORM_NUMERAL && last->place != PLACE_PARAGRAPH ?
			REACH_INSIDE : reach[last->kind];

		if (start - last->stop > most)
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

/*
 * A run promises what is known of it and not in the total yet, less the longer it is
 * without a point.
 */
static void
set_hope(State *s, int start)
{
	s->hope = s->total * 4;
	for (int i = 0; i < s->depth; i++)
	{
		int			promise = Min(Max(0, s->stack[i].score), PROMISE) / 2;

		if (start - s->stack[i].last.stop > STALE)
			promise /= 8;
		s->hope += promise + (i == s->depth - 1);
	}
}

/* The next run from the i-th on that may well go on: neither stale nor too weak to count. */
static int
live_run(const State *s, int i, int start)
{
	while (i < s->depth && s->stack[i].score <= LIST_THRESHOLD &&
		   start - s->stack[i].last.stop > STALE)
		i++;
	return i;
}

/* Two states that go on alike: the worse one is of no use. */
static bool
same_future(const State *a, const State *b, int start)
{
	int			i = live_run(a, 0, start);
	int			j = live_run(b, 0, start);

	while (i < a->depth && j < b->depth)
	{
		if (a->stack[i].last.start != b->stack[j].last.start ||
			a->stack[i].last.style != b->stack[j].last.style ||
			a->stack[i].count != b->stack[j].count)
			return false;
		i = live_run(a, i + 1, start);
		j = live_run(b, j + 1, start);
	}
	return i == a->depth && j == b->depth;
}

/*
 * Keeps the best states, and among them some that take the marker, which begins at
 * start, and some in which it opens a run: what they are worth shows later only, and
 * the others would leave them no room.
 */
static void
keep_best(Chooser *c, int start)
{
	int			hopes[NEXT_ROOM * 2];	/* beside each other: states are large */
	int			others = 0;		/* kept that do not take it … */
	int			elsewhere = 0;	/* … or in which it opens none */

	c->count = 0;
	for (int i = 0; i < c->next_count; i++)
	{
		set_hope(&c->next[i], start);
		hopes[i] = c->next[i].hope;
	}
	while (c->count < BEAM)
	{
		const OpenRun *top;
		int			best = -1;
		bool		twin = false;
		bool		takes;
		bool		opens;

		for (int i = 0; i < c->next_count; i++)
			if (hopes[i] > INT_MIN && (best < 0 || hopes[i] > hopes[best]))
				best = i;
		if (best < 0)
			break;
		top = &c->next[best].stack[Max(c->next[best].depth - 1, 0)];
		takes = c->next[best].depth > 0 && top->last.start == start;
		opens = takes && top->count == 1;
		for (int i = 0; i < c->count && !twin; i++)
			twin = same_future(&c->states[i], &c->next[best], start);
		hopes[best] = INT_MIN;
		if (twin || (!takes && others >= BEAM - BEAM_TAKING) ||
			(!opens && elsewhere >= BEAM - BEAM_OPENING))
			continue;
		others += !takes;
		elsewhere += !opens;
		copy_state(&c->states[c->count++], &c->next[best]);
	}
}

/*
 * Does a run above stay open when a heading goes on below it?  Sections "A." "B."
 * have their headings on lines of their own, and items numbered through them.
 */
static bool
goes_through(const OpenRun *run)
{
	return (run->last.kind == FORM_NUMERAL || run->last.kind == FORM_TITLE) &&
		run->count >= 2 && run->last.place == PLACE_PARAGRAPH;
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

/*
 * The run of the stack that is over when m begins another: one of the same frame and
 * indentation.  The stack's depth where there is none.
 */
static int
run_restarted(const State *s, const Marker *m)
{
	int			i = 0;

	if (m->kind != FORM_NUMERAL && m->kind != FORM_TITLE)
		return s->depth;
	while (i < s->depth &&
		   !(s->stack[i].last.style == m->style && s->stack[i].last.indent + 2 > m->indent))
		i++;
	return i;
}

/* All that a marker can be in one state. */
static void
expand_state(Chooser *c, const State *s, const Marker *m, bool skip)
{
	int			first = first_score(m);
	int			below;

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
	if (first <= WEAKEST_FIRST)
		return;
	below = run_restarted(s, m);
	if (below + 1 < s->depth)
	{
		/* it was over before those above it began */
		State	   *t = next_state(c, s);

		t->depth--;
		for (int i = below; i < t->depth; i++)
			t->stack[i] = t->stack[i + 1];
		open_run(c, t, m, &t->stack[t->depth++], first);
	}
	for (int k = below; k >= 0; k--)
	{
		State	   *t;

		/* close runs of the same style only; others may go on around it */
		if (k < below && s->stack[k].last.style != m->style)
			break;
		if (k >= STACK)
			continue;
		t = next_state(c, s);
		t->depth = k + 1;
		open_run(c, t, m, &t->stack[k], first);
	}
	if (below == STACK)
	{
		/* no room: the outermost run ends */
		State	   *t = next_state(c, s);

		memmove(&t->stack[0], &t->stack[1], sizeof(OpenRun) * (STACK - 1));
		open_run(c, t, m, &t->stack[STACK - 1], first);
	}
}

/* Appends a decision to those that are final. */
static void
add_chosen(Chooser *c, const RunMarker *decision)
{
	if (c->chosen_count == c->chosen_room)
	{
		c->chosen_room = c->chosen_room ? c->chosen_room * 2 : 256;
		c->chosen = c->chosen ?
			repalloc_huge(c->chosen, mul_size(c->chosen_room, sizeof(RunMarker))) :
			palloc_array(RunMarker, c->chosen_room);
	}
	c->chosen[c->chosen_count++] = *decision;
}

/* Only the best state goes on. */
static void
keep_best_total(Chooser *c)
{
	State	   *best = &c->states[0];

	for (int i = 1; i < c->count; i++)
		if (c->states[i].total > best->total)
			best = &c->states[i];
	if (best != &c->states[0])
		c->states[0] = *best;
	c->count = 1;
}

/*
 * Decisions that all states share become final, and those that no state needs are
 * dropped.  Where that is too little, the best state's become final.
 */
static void
commit(Chooser *c)
{
	unsigned char *users = palloc0(c->trace_count + 1);
	int		   *moved = palloc_array(int, c->trace_count + 1);
	int			kept = 0;

	for (int s = 0; s < c->count; s++)
		for (int i = c->states[s].trace; i >= 0; i = c->trace[i].parent)
			users[i]++;
	/* a decision stands behind those it goes back to */
	for (int i = 0; i < c->trace_count; i++)
	{
		Trace	   *t = &c->trace[i];

		moved[i] = -1;
		if (users[i] == c->count)
			add_chosen(c, &t->decision);
		else if (users[i] > 0)
		{
			t->parent = t->parent >= 0 ? moved[t->parent] : -1;
			c->trace[kept] = *t;
			moved[i] = kept++;
		}
	}
	for (int s = 0; s < c->count; s++)
		if (c->states[s].trace >= 0)
			c->states[s].trace = moved[c->states[s].trace];
	c->trace_count = kept;
	pfree(users);
	pfree(moved);
	if (kept > TRACE_LIMIT / 2)
	{
		keep_best_total(c);
		commit(c);
	}
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
			for (int r = 0; r < n && c->next_count < NEXT_ROOM * 2 - MOST_NEXT; r++)
				expand_state(c, &c->states[i], &m[r], r == 0);
		keep_best(c, m[0].start);
		if (c->trace_count > TRACE_LIMIT)
			commit(c);
		if (more)
			m[0] = m[n];
	}
	keep_best_total(c);
	commit(c);
	n = accept_runs(c);
	*chosen = c->chosen;
	pfree(c->next);
	pfree(c->trace);
	pfree(c);
	return n;
}
