/*
 * stance.c
 *	  Reading the cues around matches.
 *
 * Cues come from the scan with the matches, so nothing of the text is read
 * again: a sentence is what stands between two CUE_STOPs.  Cost: linear in cues
 * and matches of a sentence, one pass forward for what governs the matches
 * behind it, one back for what tells of those in front.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/internal.h"

/* Distances in bytes; a word and its blank are some seven of them. */
#define REACH 300				/* of a governing word */
#define NEAR 45					/* from a negation or an auxiliary to its verb */

/* A cue with what its neighbours make of it. */
typedef struct Cue
{
	int			start,
				stop;
	int			chain;			/* where its auxiliaries begin */
	int8		sign;			/* 1 supports, -1 opposes, 0 takes no side */
	bool		governs;		/* says it of what follows */
	bool		tells;			/* says it of what precedes */
	bool		breaks;			/* a new clause begins here */
	bool		against;		/* turns round what governs */
	bool		from;			/* of what follows CUE_FROM only … */
	int			from_start;		/* … which is here, or -1 */
} Cue;

void
stance_add_cues(Automaton *a, const char *tag, int length)
{
	a->cues = language_find(tag, length);
	if (a->cues == NULL)
		return;
	for (int kind = 0; kind < CUE_LISTS; kind++)
	{
		const char *p = a->cues->cues[kind];

		while (*p)
		{
			int			n = strcspn(p, "|");
			bool		wild = memchr(p, '*', n) != NULL;

			pattern_words(a->folder, TERM_GLOB, p, n, a->lexicon, a->phrases,
						  CUE_ID | kind, CUE_THEME, (wild ? 0 : 1 << 16) | n);
			p += n + (p[n] == '|');
		}
	}
}

static int
compare_cues(const void *x, const void *y)
{
	const CueMatch *a = x;
	const CueMatch *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	/* a sentence begins before its first word */
	if ((a->cue == CUE_STOP) != (b->cue == CUE_STOP))
		return a->cue == CUE_STOP ? -1 : 1;
	return a->stop > b->stop ? -1 : a->stop < b->stop;
}

/* By start, longest first; they come by their ends, so nearly in order. */
static void
sort_cues(CueMatch *cues, int n)
{
	int			i;

	for (i = 1; i < n; i++)
	{
		CueMatch	cue = cues[i];
		int			j = i;

		/* a cue has few words, so few others end inside it */
		while (j > 0 && compare_cues(&cues[j - 1], &cue) > 0)
		{
			cues[j] = cues[j - 1];
			j--;
		}
		cues[j] = cue;
	}
}

/* Does nothing stand between a cue and the end of its clause? */
static bool
ends_clause(const CueMatch *found, int n, int i, int end)
{
	int			stop = found[i].stop;

	while (++i < n && found[i].start < stop)
		;
	return i < n ? found[i].cue == CUE_COMMA && found[i].start == stop : end == stop;
}

/*
 * The cues of one sentence, those inside longer ones left out, each settled by
 * the negation and the auxiliaries before it.  Answers how many.
 */
static int
settle_cues(const Automaton *a, const CueMatch *found, int n, int end, Cue *cues)
{
	int			count = 0;
	int			covered = -1;
	int			negation = -1;	/* end of one that waits for its verb */
	int			auxiliary = -1; /* end of the last one */
	int			chain = -1;		/* begin of the run of auxiliaries … */
	int			chain_stop = -1;	/* … and its end */
	int			last_from = -1; /* the cue that a "from" would belong to */
	int			verb_before = -1;	/* the last cue that governs, no break since … */
	int			link = -1;		/* … and the end of a link behind it */
	int			i;

	for (i = 0; i < n; i++)
	{
		int			kind = found[i].cue;
		Cue		   *cue = &cues[count];
		bool		verb = false;

		if (found[i].start < covered)
			continue;
		covered = found[i].stop;
		memset(cue, 0, sizeof(*cue));
		cue->start = found[i].start;
		cue->stop = found[i].stop;
		cue->from_start = -1;

		/* modals, negations and auxiliaries before a participle are one chain */
		if (chain < 0 || cue->start - chain_stop > NEAR)
			chain = cue->start;

		switch (kind)
		{
			case CUE_OPPOSE:
			case CUE_OPPOSE_FROM:
			case CUE_OPPOSE_PARTICIPLE:
			case CUE_OPPOSE_BACK:
				cue->sign = -1;
				verb = true;
				break;
			case CUE_SUPPORT:
			case CUE_SUPPORT_PARTICIPLE:
			case CUE_SUPPORT_BACK:
				cue->sign = 1;
				verb = true;
				break;
			case CUE_NEUTRAL:
				verb = true;
				break;
			case CUE_NEGATION:
				negation = cue->stop;
				chain_stop = cue->stop;
				continue;
			case CUE_AUXILIARY:
				auxiliary = cue->stop;
				chain_stop = cue->stop;
				continue;
			case CUE_LINK:
				if (verb_before >= 0 && cue->start - cues[verb_before].stop <= NEAR)
					link = cue->stop;
				continue;
			case CUE_AGAINST:
				cue->against = true;
				count++;
				continue;
			case CUE_SUBJECT:
				chain = negation = auxiliary = verb_before = -1;
				cue->breaks = true;
				count++;
				continue;
			case CUE_FINITE_AUXILIARY:
				verb_before = -1;
				auxiliary = cue->stop;
				chain_stop = cue->stop;
				cue->breaks = true;
				count++;
				continue;
			case CUE_BREAK:
				verb_before = -1;
				chain_stop = cue->stop;
				cue->breaks = true;
				count++;
				continue;
			case CUE_FROM:
				if (last_from >= 0 && cues[last_from].from_start < 0)
					cues[last_from].from_start = cue->start;
				continue;
			case CUE_COMMA:
				if (!a->cues->comma_breaks)
					continue;
				chain = negation = auxiliary = verb_before = -1;
				cue->breaks = true;
				count++;
				continue;
			default:
				continue;
		}
		if (verb)
		{
			cue->chain = chain;
			if (negation >= 0 && cue->start - negation <= NEAR)
				cue->sign = cue->sign > 0 ? -1 : 0;
			if (kind == CUE_OPPOSE_BACK || kind == CUE_SUPPORT_BACK)
				cue->tells = true;
			else if ((kind == CUE_OPPOSE_PARTICIPLE || kind == CUE_SUPPORT_PARTICIPLE) &&
					 auxiliary >= 0 && cue->start - auxiliary <= NEAR)
				cue->tells = true;
			else if (ends_clause(found, n, i, end))
				cue->tells = true;
			else
			{
				/* a verb inside the object of another */
				if (verb_before >= 0 && cues[verb_before].sign < 0 &&
					((link >= cues[verb_before].stop && cue->start - link <= NEAR) ||
					 (a->cues->comma_breaks && cue->start == cues[verb_before].stop)))
					cue->sign = -cue->sign;
				cue->governs = true;
				verb_before = count;
			}
			last_from = -1;
			if (kind == CUE_OPPOSE_FROM)
			{
				cue->from = true;
				last_from = count;
			}
			negation = auxiliary = -1;
			chain = -1;
			count++;
		}
	}
	return count;
}

/*
 * A term's own stance stands; else the text decides.  Where the term names what its
 * theme is against, opposition is support; a verb of support says nothing, since
 * what it speaks of is mostly done about the thing: "strengthen the response to
 * pandemics".
 */
static Stance
combine(const Match *match, int sign)
{
	if (match->stance != STANCE_NONE)
		return match->stance;
	if (match->reverse)
		sign = sign < 0 ? 1 : 0;
	return sign > 0 ? STANCE_SUPPORT : sign < 0 ? STANCE_OPPOSE : STANCE_NONE;
}

/* The matches of one sentence, ascending by start. */
static void
read_sentence(const Cue *cues, int ncues, Match *matches, int n)
{
	int			next = 0;		/* first cue not before the match */
	int			governing = -1; /* the last that governs, no break since */
	int			against = -1;	/* end of an "against" since then */
	int			inside = -1;	/* begin … */
	int			inside_stop = -1;	/* … and end of the match that reaches farthest */
	int			i;

	for (i = 0; i < n; i++)
	{
		Match	   *match = &matches[i];
		int			before = 0;
		int			behind = 0;
		int			k;

		/* a verb that begins the match governs the rest of it */
		while (next < ncues &&
			   (cues[next].stop <= match->start ||
				(cues[next].start == match->start && cues[next].stop < match->stop)))
		{
			/* what is a part of a term says nothing of others, but a verb it begins with */
			if (cues[next].start > inside && cues[next].stop <= inside_stop)
			{
				next++;
				continue;
			}
			if (cues[next].against)
				against = cues[next].stop;
			else
				against = -1;
			if (cues[next].governs)
				governing = next;
			else if (cues[next].breaks || cues[next].tells)
				governing = -1;
			next++;
		}
		if (governing >= 0 && match->start - cues[governing].stop <= REACH)
		{
			const Cue  *cue = &cues[governing];

			before = cue->sign;
			if (cue->from && cue->from_start >= match->stop)
				before = 0;
		}
		for (k = next; k < ncues && cues[k].start - match->stop <= REACH; k++)
		{
			if (cues[k].start < match->stop)
				continue;
			if (cues[k].tells)
			{
				behind = cues[k].sign;
				break;
			}
			if (cues[k].governs)
				break;
			if (cues[k].breaks)
			{
				/* the auxiliary of a cue that tells is where that cue begins */
				int			j = k + 1;

				while (j < ncues && cues[j].breaks && cues[j].start - cues[j - 1].stop <= NEAR)
					j++;
				if (j < ncues && cues[j].tells && cues[j].chain <= cues[k].start)
					behind = cues[j].sign;
				break;
			}
		}
		if (against >= 0 && match->start - against <= 2 * NEAR)
		{
			before = before > 0 ? -1 : 0;
			behind = behind > 0 ? -1 : 0;
		}
		if (match->stop > inside_stop)
		{
			inside = match->start;
			inside_stop = match->stop;
		}
		match->stance = combine(match, before && behind ? before * behind :
								before ? before : behind);
	}
}

void
stance_of_matches(Automaton *a, CueMatch *found, int nfound, Match *matches, int nmatches)
{
	Cue		   *cues = NULL;
	int			room = 0;
	int			first = 0;
	int			m = 0;

	sort_cues(found, nfound);
	while (first < nfound && m < nmatches)
	{
		int			last = first;
		int			end;
		int			from = m;

		while (last < nfound && found[last].cue != CUE_STOP)
			last++;
		end = last < nfound ? found[last].start : PG_INT32_MAX;
		while (m < nmatches && matches[m].start < end)
			m++;
		if (m > from && last > first)
		{
			int			n;

			if (last - first > room)
			{
				if (cues)
					pfree(cues);
				room = Max(64, 2 * (last - first));
				cues = MemoryContextAllocHuge(CurrentMemoryContext, room * sizeof(Cue));
			}
			n = settle_cues(a, found + first, last - first, end, cues);
			if (n > 0)
				read_sentence(cues, n, matches + from, m - from);
		}
		first = last + 1;
	}
	if (cues)
		pfree(cues);
}
