/*
 * rules.c
 *	  From the cues of a stretch to attitudes.
 *
 * What nearly everybody wants or rejects needs little evidence for the side that is
 * usual, and much for the other:
 *
 *	- usual: any cue near the match that the text does more than describe: a demand
 *	  ("must", "we hope"), a deed of the speaker's, praise, a harm.  "This policy
 *	  undermines peace" is said by one who minds; "we cannot achieve peace without
 *	  education" is for both.  Not where others are quoted ("he said that …"), nor
 *	  where the match is only mentioned ("our position regarding …");
 *	- unusual: a verb by which the speaker takes a side ("reject", for what is
 *	  wanted; "support", for what is rejected), not negated, with the match as its
 *	  own object, next to it, in a clause that is not about others.
 *
 * What is argued about needs for either side a cue that governs the match, or that
 * tells of it:
 *
 *	- a governor stands before it, with no other verb and no new clause between and
 *	  no preposition, which would make the match no object of it.  A noun of harm
 *	  between turns it round: who condemns attacks on schools is for schools.  A
 *	  governor that is a noun ("abolition of"), or the verb of an object ("plans to
 *	  cut"), may stand under another one, and their signs multiply: to oppose the
 *	  abolition of benefits is to be for them;
 *	- a predicate or a participle behind it ("… is unacceptable", "… must be
 *	  banned"), or a verb of harm: the match does it;
 *	- an adjective before it, or what it is a threat or a scourge by.
 *	In some languages a match may modify a noun behind it: to fight health inequality
 *	is not to be against health.
 *
 * A negation takes opposition away and turns support into opposition, but a good
 * deed that is not done is nothing: "the economy is not creating jobs".
 */
#include "postgres.h"
#include "base/compat.h"

#include "stance/rules.h"

/* Distances in words. */
#define NEGATION_REACH 3		/* to the verb */
#define PARTICIPLE_REACH 2		/* from its auxiliary */
#define MODAL_REACH 5			/* from "must" to the participle */
#define GOVERNOR_REACH 12
#define OUTER_REACH 6			/* from one governor to the one under it */
#define OUTER_DEPTH 4
#define PREDICATE_REACH 10
#define EVIDENCE_REACH 15
#define MENTION_REACH 6
#define SPEAKER_REACH 30

#define FAR_AWAY (-1000)		/* the word of what has not been met */

#define GOVERNS_FOR (CUE(FAVOUR) | CUE(PROMOTE) | CUE(MORE_NOUN))
#define GOVERNS_AGAINST (CUE(REJECT) | CUE(COMBAT) | CUE(LESS_NOUN) | CUE(WITHOUT))
#define NOUNS (CUE(MORE_NOUN) | CUE(LESS_NOUN))
#define SPEAKERS (CUE(FIRST_PERSON) | CUE(OUR) | CUE(DEMAND))
#define NEW_CLAUSE (CUE(CLAUSE) | CUE(FIRST_PERSON) | CUE(OTHERS) | CUE(AUXILIARY) | CUE(DEMAND))
#define EVIDENCE (GOVERNS_FOR | GOVERNS_AGAINST | CUE(HARM_VERB) | CUE(HARM_NOUN) | CUE(EVIL_OF) | \
				  CUE(FAVOURED) | CUE(REJECTED) | CUE(IS_GOOD) | CUE(IS_BAD) | CUE(DEMAND) | \
				  CUE(FIRST_PERSON) | CUE(GOOD) | CUE(BAD) | CUE(BAD_HEAD) | CUE(BAD_ADJECTIVE))

static inline bool
has(const Cue *cue, CueKinds kinds)
{
	return (cue->kinds & kinds) != 0;
}

/* --- settling: what each cue is in its place --- */

static void
settle_sign(Cue *cue, int auxiliary, int modal, bool final)
{
	if (has(cue, CUE(IS_GOOD) | CUE(IS_BAD)))
	{
		cue->sign = has(cue, CUE(IS_GOOD)) ? 1 : -1;
		cue->tells = true;
	}
	else if (has(cue, CUE(FAVOURED) | CUE(REJECTED)))
	{
		cue->sign = has(cue, CUE(FAVOURED)) ? 1 : -1;
		cue->tells = final || cue->word - auxiliary <= PARTICIPLE_REACH;
		cue->governs = !cue->tells;
	}
	else if (has(cue, GOVERNS_FOR | GOVERNS_AGAINST | CUE(DEAL) | CUE(HARM_VERB)))
	{
		cue->sign = has(cue, GOVERNS_FOR) ? 1 : has(cue, GOVERNS_AGAINST | CUE(HARM_VERB)) ? -1 : 0;
		cue->tells = final && !has(cue, NOUNS);
		cue->governs = !cue->tells;
	}
}

static void
negate(Cue *cue)
{
	cue->negated = true;
	if (cue->sign > 0)
		cue->sign = has(cue, CUE(PROMOTE)) ? 0 : -1;
	else
		cue->sign = has(cue, CUE(LESS_NOUN)) ? 1 : 0;
}

/* Does the clause end behind the cue? */
static bool
ends_clause(const Stretch *s, int i)
{
	int			word_stop = s->cues[i].word_stop;

	return word_stop >= s->word ||
		(i + 1 < s->ncues && s->cues[i + 1].word == word_stop &&
		 has(&s->cues[i + 1], CUE(COMMA) | CUE(CLAUSE) | CUE(AND)));
}

/*
 * Does a verb tell of what stands before it because nothing stands behind it?  "The
 * war must stop"; in some languages also a verb whose object stands before it.
 */
static bool
is_final(const Stretch *s, int i, int modal)
{
	const Cue  *cue = &s->cues[i];
	const Cue  *next = i + 1 < s->ncues ? cue + 1 : NULL;

	if (s->language->verbs_last)
		return ends_clause(s, i) || (next && next->word == cue->word_stop && has(next, CUE(AUXILIARY)));
	return cue->word - modal <= NEGATION_REACH && ends_clause(s, i);
}

static void
settle_cues(Stretch *s)
{
	int			negation = FAR_AWAY;
	int			auxiliary = FAR_AWAY;
	int			modal = FAR_AWAY;

	for (int i = 0; i < s->ncues; i++)
	{
		Cue		   *cue = &s->cues[i];

		if (has(cue, CUE(NEGATION)))
			negation = cue->word_stop;
		else if (has(cue, CUE(AUXILIARY)))
			auxiliary = cue->word_stop;
		else
		{
			if (has(cue, CUE(DEMAND)))
				modal = cue->word_stop;
			settle_sign(cue, auxiliary, modal, is_final(s, i, modal));
			if (cue->governs || cue->tells)
			{
				if (cue->word - negation <= NEGATION_REACH)
					negate(cue);

				/*
				 * what was done is told, what must be done, or may not, is
				 * wanted
				 */
				else if (cue->tells && has(cue, CUE(FAVOURED) | CUE(REJECTED)) &&
						 cue->word - modal > MODAL_REACH)
					cue->sign = 0;
				negation = auxiliary = FAR_AWAY;
			}
			else if (has(cue, CUE(CLAUSE) | CUE(FIRST_PERSON) | CUE(OTHERS)))
				negation = auxiliary = FAR_AWAY;
		}
	}
}

/* Whose is what a verb says?  1: the speaker's, -1: somebody else's, 0: nothing tells. */
static int
whose(const Stretch *s, int verb)
{
	for (int i = verb - 1; i >= 0 && s->cues[verb].word - s->cues[i].word_stop <= SPEAKER_REACH; i--)
	{
		if (has(&s->cues[i], SPEAKERS))
			return 1;
		if (has(&s->cues[i], CUE(OTHERS) | CUE(REPORT)))
			return -1;
	}
	return 0;
}

/* The cue that begins right behind the match, which may be a noun that it modifies; or NULL. */
static const Cue *
head_of(const Stretch *s, const CuePlace *place)
{
	const Cue  *cue = &s->cues[place->next];

	return place->next < s->ncues && cue->word <= place->word_stop ? cue : NULL;
}

/* --- what nearly everybody wants, or rejects --- */

static bool
takes_usual_side(const Stretch *s, const CuePlace *place)
{
	bool		evidence = false;
	bool		mention = true; /* nothing but it stands between a cue and the
								 * match */
	bool		reported = false;

	for (int i = place->next - 1; i >= 0; i--)
	{
		const Cue  *cue = &s->cues[i];
		int			distance = place->word - cue->word_stop;

		if (distance > SPEAKER_REACH)
			break;
		if (has(cue, CUE(REPORT)))
			reported = true;
		if (has(cue, CUE(FIRST_PERSON) | CUE(OUR)))
			reported = false;
		if (mention && distance <= MENTION_REACH && has(cue, CUE(MENTION)))
			return false;
		if (has(cue, EVIDENCE))
		{
			mention = false;
			evidence |= distance <= EVIDENCE_REACH;
		}
	}
	if (reported)
		return false;
	for (int i = place->next; i < s->ncues && !evidence; i++)
	{
		if (s->cues[i].word - place->word > EVIDENCE_REACH)
			break;
		evidence = has(&s->cues[i], EVIDENCE);
	}
	return evidence;
}

static bool
takes_unusual_side(const Stretch *s, Attitude usual, const CuePlace *place)
{
	const Cue  *verb = &s->cues[place->next - 1];
	const Cue  *head = head_of(s, place);

	return place->next > 0 && verb->governs && !verb->negated &&
		has(verb, usual == ATTITUDE_FOR ? CUE(REJECT) : CUE(FAVOUR)) &&
		place->word - verb->word_stop <= 1 && !place->joined &&
		!(head && has(head, CUE(BAD_HEAD) | CUE(HARM_NOUN) | CUE(LESS_NOUN))) &&
		whose(s, place->next - 1) >= 0;
}

/* --- what is argued about --- */

typedef struct Governor
{
	int			cue;			/* -1: none */
	int			harm;			/* -1 where a noun of harm stands between,
								 * else 1 */
	bool		adjunct;		/* a preposition does */
	bool		none;			/* a negation does: "support no sanctions" */
} Governor;

/*
 * What governs the word from before; cues from `before` on stand behind it.  Of a noun
 * that is a governor itself none that another stands beside is one.
 */
static Governor
find_governor(const Stretch *s, int before, int word, int reach, bool noun)
{
	Governor	g = {-1, 1, false, false};
	bool		beside = false;
	bool		from = false;

	for (int i = before - 1; i >= 0; i--)
	{
		const Cue  *cue = &s->cues[i];

		if (word - cue->word_stop > reach)
			break;
		if (has(cue, CUE(HARM_NOUN)))
		{
			g.harm = -g.harm;
			continue;
		}
		if (cue->governs)
		{
			/*
			 * "a ban on arms and the lifting of sanctions": beside it, not
			 * under it
			 */
			if (noun && beside && has(cue, NOUNS))
				continue;
			g.cue = i;
			break;
		}
		beside |= has(cue, CUE(AND));
		if (has(cue, CUE(NEGATION)))
			g.none = true;
		if (cue->tells || has(cue, NEW_CLAUSE) ||
			(has(cue, CUE(COMMA)) && s->language->comma_breaks))
			break;
		if (has(cue, CUE(FROM)))
			from = true;
		else if (has(cue, CUE(PREPOSITION)))
			g.adjunct = true;
	}
	if (from && !(g.cue >= 0 && has(&s->cues[g.cue], CUE(KEEP))))
		g.adjunct = true;
	return g;
}

/* Is the clause of a verb one that nobody asserts?  "If we leave", not "if they do, we leave". */
static bool
is_conditional(const Stretch *s, int verb)
{
	bool		subject = false;

	for (int i = verb - 1; i >= 0 && s->cues[verb].word - s->cues[i].word_stop <= SPEAKER_REACH; i--)
	{
		const Cue  *cue = &s->cues[i];

		if (has(cue, CUE(CONDITION)))
			return true;
		if (has(cue, CUE(CLAUSE)) || (subject && has(cue, CUE(COMMA))))
			break;
		subject |= has(cue, CUE(FIRST_PERSON));
	}
	return false;
}

/* The sign of a governor with all that stands above it; *verb becomes the outermost. */
static int
outer_sign(const Stretch *s, int sign, int *verb)
{
	for (int depth = 0; depth < OUTER_DEPTH && sign != 0; depth++)
	{
		const Cue  *cue = &s->cues[*verb];
		const Cue  *before = *verb > 0 ? cue - 1 : NULL;
		bool		noun = has(cue, NOUNS);
		Governor	g;

		if (!noun && !(before && has(before, CUE(LINK)) && cue->word - before->word_stop <= 1))
			break;
		if (noun && has(cue, CUE(AND)))
			break;
		if (noun && before && has(before, CUE(MENTION)) && cue->word - before->word_stop <= 2)
			return 0;
		if (noun && before && has(before, CUE(EVIL_OF)) && cue->word - before->word_stop <= 3)
			return -sign;
		g = find_governor(s, *verb, cue->word, OUTER_REACH, noun);
		sign *= g.harm;
		if (g.cue < 0)
			break;
		if (s->cues[g.cue].sign < 0)
			sign = -sign;
		else if (s->cues[g.cue].sign == 0 && s->cues[g.cue].negated)
			sign = 0;
		*verb = g.cue;
	}
	return sign;
}

/* Does a "from" follow the match? */
static bool
is_kept(const Stretch *s, const CuePlace *place)
{
	for (int i = place->next; i < s->ncues && s->cues[i].word - place->word_stop <= 2; i++)
		if (has(&s->cues[i], CUE(FROM)))
			return true;
	return false;
}

/* What the governor says of the match; `head` as in attitude_to_argued(). */
static int
governed_sign(const Stretch *s, const CuePlace *place, Governor g, int head)
{
	const Cue  *cue = &s->cues[g.cue];
	const Cue  *behind = place->next < s->ncues ? &s->cues[place->next] : NULL;
	int			verb = g.cue;
	int			sign = cue->sign * g.harm;

	if (g.adjunct || is_conditional(s, g.cue))
		return 0;

	/*
	 * to be against a reform of something says nothing of it, to be for one
	 * does
	 */
	sign = head == 0 ? Max(sign, 0) : sign * head;
	/* "ensure that it does not" */
	if (behind && has(behind, CUE(NEGATION)) && behind->word - place->word_stop <= 2)
		return 0;
	/* what is kept from something */
	if (has(cue, CUE(KEEP)) && is_kept(s, place))
		return 0;
	if (g.none && !cue->negated)
		sign = sign > 0 ? -1 : 0;
	sign = outer_sign(s, sign, &verb);
	/* who tells of harm that others do minds it */
	if (verb == g.cue && has(cue, CUE(HARM_VERB)) && whose(s, verb) <= 0)
		return -sign;
	return whose(s, verb) < 0 ? 0 : sign;
}

/* What is told of the match behind it. */
static int
told_sign(const Stretch *s, const CuePlace *place)
{
	for (int i = place->next; i < s->ncues; i++)
	{
		const Cue  *cue = &s->cues[i];

		if (cue->word - place->word_stop > PREDICATE_REACH)
			break;
		if (cue->tells)
			return cue->sign;
		if (has(cue, CUE(HARM_VERB)) && cue->word - place->word_stop <= NEGATION_REACH)
			return -1;
		if (cue->governs || has(cue, CUE(CLAUSE) | CUE(FIRST_PERSON) | CUE(OTHERS)))
			break;
	}
	return 0;
}

static int
attitude_to_argued(const Stretch *s, const CuePlace *place)
{
	const Cue  *before = place->next > 0 ? &s->cues[place->next - 1] : NULL;
	const Cue  *behind = head_of(s, place);

	/* the noun that the match modifies: -1 bad, 0 neither, 1 none */
	int			head = !behind ? 1 : has(behind, CUE(BAD_HEAD)) ? -1 : has(behind, CUE(NEUTRAL_HEAD)) ? 0 : 1;
	Governor	g = find_governor(s, place->next, place->word, GOVERNOR_REACH, false);
	bool		next_to = before && place->word == before->word_stop;

	if (place->joined)
		return 0;
	if (before && has(before, CUE(EVIL_OF)) && place->word - before->word_stop <= 4)
		return -head;
	if (next_to && has(before, CUE(BAD_ADJECTIVE)))
		return head < 1 || (g.cue >= 0 && s->cues[g.cue].sign > 0) ? 0 : -1;
	if (next_to && has(before, CUE(GOOD)) && head > 0 && g.cue < 0 && g.harm > 0)
		return 1;
	if (g.cue < 0 && g.harm < 0)
		return head;
	if (g.cue >= 0)
	{
		int			sign = governed_sign(s, place, g, head);

		if (sign != 0 || whose(s, g.cue) < 0 || is_conditional(s, g.cue))
			return sign;
	}
	/* what is told of the protection against it is not told of it */
	return next_to && has(before, CUE(PREPOSITION)) ? 0 : told_sign(s, place) * head;
}

void
rules_apply(Stretch *s, StanceMatch *matches, int n)
{
	settle_cues(s);
	for (int i = 0; i < n; i++)
	{
		StanceMatch *match = &matches[i];
		const CuePlace *place = &s->places[i];

		if (match->usual == ATTITUDE_NONE)
			match->attitude = attitude_to_argued(s, place);
		else if (takes_unusual_side(s, match->usual, place))
			match->attitude = -match->usual;
		else if (takes_usual_side(s, place))
			match->attitude = match->usual;
	}
}
