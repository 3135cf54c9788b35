/*
 * mood.c
 *	  Normative or not (see mood.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/word_forms.h"
#include "miscadmin.h"
#include "segment/mood.h"
#include "segment/stops.h"

/* Bytes read: of an opening sentence, of the rest, of the announcement. */
#define OPENING 700
#define REST 1500
#define ANNOUNCEMENT 320

/* The rest's words count by so many bytes of text. */
#define REST_UNIT 250

/* Words at the beginning of a point: passed before its action, looked at for their form. */
#define MOST_PASSED 3
#define FIRST_WORDS 8

/* What is known of a point, each in tenths. */
typedef enum Feature
{
	ALWAYS,
	OPENING_ASKS, OPENING_WEAK, OPENING_DESCRIBES, OPENING_COMMITS, OPENING_PROTESTS,
	VERB, NOUN,
	REST_ASKS, REST_WEAK, REST_DESCRIBES, REST_COMMITS,
	LEAD_DEMANDS, LEAD_ASKS, LEAD_WEAK, LEAD_DESCRIBES, LEAD_COMMITS, LEAD_PROTESTS,
	LIST_ASKS, LIST_WEAK, LIST_DESCRIBES, LIST_COMMITS, LIST_VERBS, LIST_NOUNS,
	INSIDE_SENTENCE, PARENT_ASKS, TITLE,
	FEATURES
} Feature;

static const int weights[FEATURES] = {
	[ALWAYS] = -17,
	[OPENING_ASKS] = 16,[OPENING_WEAK] = 5,[OPENING_DESCRIBES] = -10,
	[OPENING_COMMITS] = 12,[OPENING_PROTESTS] = -8,
	[VERB] = 11,[NOUN] = 3,
	[REST_ASKS] = 18,[REST_WEAK] = 3,[REST_DESCRIBES] = -10,[REST_COMMITS] = 4,
	[LEAD_ASKS] = -5,[LEAD_WEAK] = 11,[LEAD_DESCRIBES] = -17,
	[LEAD_COMMITS] = 4,[LEAD_PROTESTS] = 1,
	[LIST_ASKS] = 20,[LIST_WEAK] = 6,[LIST_DESCRIBES] = -13,
	[LIST_COMMITS] = 9,[LIST_VERBS] = 11,[LIST_NOUNS] = 8,
	[INSIDE_SENTENCE] = 11,[PARENT_ASKS] = 8,
	[LEAD_DEMANDS] = 21,[TITLE] = 25
};

/* A score nearer to zero than this says nothing. */
#define MARGIN 28

/* What a point begins with. */
typedef enum Head
{
	HEAD_OTHER, HEAD_VERB, HEAD_NOUN
} Head;

typedef struct Words
{
	int			asks;
	int			weak;
	int			describes;
	bool		examples;		/* some of the words say that examples follow */
	int			commits;
	int			protests;
	Head		head;			/* of an opening */
	bool		colon;			/* of an announcement: it ends with one */
} Words;

static Words
mood_words(const CompiledLanguage *language, const char *p, const char *end)
{
	Words		words = {0};
	bool		in_word = false;

	while (p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);
		bool		word = is_word_character(cp);

		if (word && (!in_word || is_unspaced(cp)))
		{
			WordMatch	w = wordlist_match(language->mood, p, end);

			if (w.length > 0)
			{
				switch (w.tag)
				{
					case ASKS:
						words.asks++;
						break;
					case ASKS_WEAKLY:
						words.weak++;
						break;
					case GIVES_EXAMPLES:
						words.examples = true;
						words.describes++;
						break;
					case DESCRIBES:
						words.describes++;
						break;
					case COMMITS:
						words.commits++;
						break;
					case PROTESTS:
						words.protests++;
						break;
				}
				n = w.length;
			}
		}
		in_word = word;
		p += n;
	}
	return words;
}

/* Behind what is no word at p. */
static const char *
skip_to_word(const char *p, const char *end)
{
	while (p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		if (is_word_character(cp))
			break;
		p += n;
	}
	return p;
}

static const char *
behind_word(const char *p, const char *end)
{
	while (p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		if (!is_word_character(cp))
			break;
		p += n;
	}
	return p;
}

/* Does the word [p, end) say what to do, by its form? */
static Head
head_by_form(const Language *data, const char *p, const char *end)
{
	Head		head = HEAD_OTHER;

	if (word_has_form(data->action_verbs, p, end))
		head = HEAD_VERB;
	else if (word_has_form(data->action_nouns, p, end))
		head = HEAD_NOUN;
	return head != HEAD_OTHER && word_has_form(data->not_actions, p, end) ? HEAD_OTHER : head;
}

static bool
begins_small(const char *p, const char *end)
{
	uint32		cp = 0;

	if (p < end)
		utf8_decode(p, end, &cp);
	return is_lower(cp);
}

/*
 * Where verbs stand last: does [p, end) end with one that says what to do?  One with an
 * auxiliary does not: it tells something, and so does a whole sentence.
 */
static bool
ends_with_verb(const Language *data, const char *p, const char *end)
{
	const char *word;
	uint32		cp = 0;

	if (end <= p)
		return false;
	utf8_previous(p, end, &cp);
	if (is_terminal(cp) && !begins_small(p, end))
		return false;
	for (word = skip_to_word(p, end); word < end; word = skip_to_word(word, end))
	{
		const char *stop = behind_word(word, end);

		if (word_has_form(data->cues[CUE_AUXILIARY], word, stop))
			return false;
		word = stop;
	}

	while (end > p)
	{
		word = utf8_previous(p, end, &cp);
		if (is_word_character(cp))
			break;
		end = word;
	}
	for (word = end; word > p;)
	{
		const char *q = utf8_previous(p, word, &cp);

		if (!is_word_character(cp))
			break;
		word = q;
	}
	utf8_decode(word, end, &cp);
	return word > p && word < end && is_lower(cp) && head_by_form(data, word, end) == HEAD_VERB;
}

/* What the opening sentence [p, end) begins with, or ends with where verbs stand last. */
static Head
opening_head(const CompiledLanguage *language, const char *p, const char *end)
{
	const Language *data = language->data;

	if (data->verbs_last && ends_with_verb(data, p, end))
		return HEAD_VERB;
	for (int i = 0; i <= MOST_PASSED; i++)
	{
		WordMatch	action;
		WordMatch	passed;

		p = skip_to_word(p, end);
		if (p >= end)
			break;
		action = wordlist_match(language->actions, p, end);
		if (action.length > 0)
			return action.tag == DOES ? HEAD_VERB : HEAD_NOUN;
		passed = wordlist_match(language->before_actions, p, end);
		if (passed.length == 0)
		{
			Head		head = head_by_form(data, p, behind_word(p, end));

			return head == HEAD_VERB && data->verbs_last ? HEAD_OTHER : head;
		}
		p += passed.length;
	}
	return HEAD_OTHER;
}

/* Is one of the first words a verb that commits the speaker, by its form? */
static bool
commits_by_form(const CompiledLanguage *language, const char *p, const char *end)
{
	const char *forms = language->data->commitment_forms;

	if (*forms == '\0')
		return false;
	for (int i = 0; i < FIRST_WORDS; i++)
	{
		const char *stop;

		p = skip_to_word(p, end);
		stop = behind_word(p, end);
		if (stop == p)
			break;
		if (word_has_form(forms, p, stop))
			return true;
		p = stop;
	}
	return false;
}

static Words
opening_words(const CompiledLanguage *language, const char *p, const char *end)
{
	Words		words = mood_words(language, p, end);

	words.head = opening_head(language, p, end);
	words.commits += commits_by_form(language, p, end);
	return words;
}

/* The sentence that ends at p: what announces a list that begins there. */
static Words
announcement(const Layout *layout, const CompiledLanguage *language, const char *p)
{
	const char *start = Max(layout->text, p - ANNOUNCEMENT);
	bool		colon = false;
	Words		words;

	while (start < p && utf8_is_continuation((unsigned char) *start))
		start++;
	/* behind the stop before the last */
	while (p > start && !is_word_character((unsigned char) p[-1]) &&
		   (unsigned char) p[-1] < 0x80)
	{
		p--;
		colon |= *p == ':';
	}
	if (p - start >= 3 && memcmp(p - 3, "\xEF\xBC\x9A", 3) == 0)
		colon = true;
	words = mood_words(language, last_stop(layout->text, start, p), p);
	words.colon = colon;
	return words;
}

/* Occurrences by REST_UNIT of text, at most 1.5, in tenths. */
static inline int
density(int n, int bytes)
{
	return Min(n * 10 * REST_UNIT / Max(bytes, REST_UNIT), 15);
}

/* Points of a list whose opening has such words. */
typedef struct ListWords
{
	int			points;
	int			asks;
	int			weak;
	int			describes;
	int			commits;
	int			verbs;
	int			nouns;
	Words		lead;
} ListWords;

static void
add_opening(ListWords *list, const Words *opening)
{
	list->points++;
	list->asks += opening->asks > 0;
	list->weak += opening->weak > 0;
	list->describes += opening->describes > 0;
	list->commits += opening->commits > 0;
	list->verbs += opening->head == HEAD_VERB;
	list->nouns += opening->head == HEAD_NOUN;
}

static void
set_opening_features(int *f, const Words *o)
{
	f[OPENING_ASKS] = Min(o->asks, 2) * 10;
	f[OPENING_WEAK] = Min(o->weak, 2) * 10;
	f[OPENING_DESCRIBES] = Min(o->describes, 2) * 10;
	f[OPENING_COMMITS] = Min(o->commits, 1) * 10;
	f[OPENING_PROTESTS] = Min(o->protests, 1) * 10;
	f[VERB] = o->head == HEAD_VERB ? 10 : 0;
	f[NOUN] = o->head == HEAD_NOUN ? 10 : 0;
}

static void
set_rest_features(int *f, const Words *r, int bytes)
{
	f[REST_ASKS] = density(r->asks, bytes);
	f[REST_WEAK] = density(r->weak, bytes);
	f[REST_DESCRIBES] = density(r->describes, bytes);
	f[REST_COMMITS] = density(r->commits, bytes);
}

static void
set_list_features(int *f, const ListWords *list)
{
	f[LEAD_DEMANDS] = list->lead.colon && list->lead.asks > 0 &&
		list->lead.describes == 0 ? 10 : 0;
	f[LEAD_ASKS] = Min(list->lead.asks, 1) * 10;
	/* "examples of good work include:" announces none */
	f[LEAD_WEAK] = list->lead.examples ? 0 : Min(list->lead.weak, 2) * 10;
	f[LEAD_DESCRIBES] = Min(list->lead.describes, 1) * 10;
	f[LEAD_COMMITS] = Min(list->lead.commits, 1) * 10;
	f[LEAD_PROTESTS] = Min(list->lead.protests, 1) * 10;
	f[LIST_ASKS] = list->asks * 10 / list->points;
	f[LIST_WEAK] = list->weak * 10 / list->points;
	f[LIST_DESCRIBES] = list->describes * 10 / list->points;
	f[LIST_COMMITS] = list->commits * 10 / list->points;
	f[LIST_VERBS] = list->verbs * 10 / list->points;
	f[LIST_NOUNS] = list->nouns * 10 / list->points;
}

static int
judge(const int *f)
{
	int			score = 0;

	for (int i = 0; i < FEATURES; i++)
		score += weights[i] * f[i];
	return score > MARGIN ? 1 : score < -MARGIN ? 0 : -1;
}

void
mood_of_points(const Layout *layout, const CompiledLanguage *language,
			   Segment *points, const int *parents, const bool *titles, int count, int lists)
{
	const char *text = layout->text;
	Words	   *openings;
	int		   *stops;
	ListWords  *sums;

	if (language == NULL || language->data->directive[0] == '\0')
	{
		for (int i = 0; i < count; i++)
			points[i].normative = -1;
		return;
	}
	openings = palloc_extended(mul_size(sizeof(Words), Max(count, 1)), MCXT_ALLOC_HUGE);
	stops = palloc_extended(mul_size(sizeof(int), Max(count, 1)), MCXT_ALLOC_HUGE);
	sums = palloc_extended(mul_size(sizeof(ListWords), lists + 1),
						   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int i = 0; i < count; i++)
	{
		const char *start = text + points[i].marker_stop;
		const char *end = text + points[i].stop;
		const char *limit = end - start > OPENING ? start + OPENING : end;
		ListWords  *list = &sums[points[i].list];

		CHECK_FOR_INTERRUPTS();
		/* a marker's own full stop is behind us: "Первое. Все …" */
		while (start < limit && !is_word_character((unsigned char) *start) &&
			   (unsigned char) *start < 0x80)
			start++;
		stops[i] = sentence_stop(text, start, limit) - text;
		openings[i] = opening_words(language, start, text + stops[i]);
		if (list->points == 0)
			list->lead = announcement(layout, language, text + points[i].start);
		add_opening(list, &openings[i]);
	}
	for (int i = 0; i < count; i++)
	{
		int			rest = Min(points[i].stop - stops[i], REST);
		Words		r = mood_words(language, text + stops[i], text + stops[i] + rest);
		uint32		cp = 0;
		int			f[FEATURES] = {0};

		CHECK_FOR_INTERRUPTS();
		utf8_decode(text + points[i].start, text + points[i].stop, &cp);
		f[ALWAYS] = 10;
		set_opening_features(f, &openings[i]);
		set_rest_features(f, &r, rest);
		set_list_features(f, &sums[points[i].list]);
		f[INSIDE_SENTENCE] = is_lower(cp) ? 10 : 0;
		f[TITLE] = titles[i] ? 10 : 0;
		f[PARENT_ASKS] = parents[i] >= 0 && points[parents[i]].normative == 1 ? 10 : 0;
		points[i].normative = judge(f);
	}
	pfree(openings);
	pfree(stops);
	pfree(sums);
}
