/*
 * mood.c
 *	  Normative or not (see mood.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "segment/mood.h"
#include "segment/stops.h"

/* Bytes read: of an opening sentence, of the rest, of the announcement. */
#define OPENING 700
#define REST 1500
#define ANNOUNCEMENT 320

/* The rest's words count by so many bytes of text. */
#define REST_UNIT 250

/* Weights, in tenths. */
enum
{
	NEUTRAL = -17,
	OPENING_ASKS = 14, OPENING_WEAK = 4, OPENING_DESCRIBES = -8,
	REST_ASKS = 18, REST_WEAK = 5, REST_DESCRIBES = -6,
	LEAD_ASKS = 9, LEAD_WEAK = 9, LEAD_DESCRIBES = -4,
	LIST_ASKS = 16, LIST_WEAK = 4, LIST_DESCRIBES = -12,
	INFINITIVE = 12, INSIDE_SENTENCE = 6, PARENT_ASKS = 10
};

typedef struct Words
{
	int			asks;
	int			weak;
	int			describes;
	bool		infinitive;		/* begins with what to do */
} Words;

static Words
mood_words(const CompiledLanguage *language, const char *p, const char *end)
{
	Words		words = {0};
	bool		in_word = false;
	bool		first = true;

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
					case DESCRIBES:
						words.describes++;
						break;
					case DOES:
						words.infinitive |= first;
						break;
				}
				if (w.tag != DOES)
					n = w.length;
			}
			first = false;
		}
		in_word = word;
		p += n;
	}
	return words;
}

/* The sentence that ends at p: what announces a list that begins there. */
static Words
announcement(const Layout *layout, const CompiledLanguage *language, const char *p)
{
	const char *start = Max(layout->text, p - ANNOUNCEMENT);

	while (start < p && utf8_is_continuation((unsigned char) *start))
		start++;
	/* behind the stop before the last */
	while (p > start && !is_word_character((unsigned char) p[-1]) &&
		   (unsigned char) p[-1] < 0x80)
		p--;
	return mood_words(language, last_stop(layout->text, start, p), p);
}

/* Occurrences by REST_UNIT of text, at most 1.5, in tenths. */
static inline int
density(int n, int bytes)
{
	return Min(n * 10 * REST_UNIT / Max(bytes, REST_UNIT), 15);
}

typedef struct ListWords
{
	int			points;
	int			asks,
				weak,
				describes;		/* points whose opening has such words */
	Words		lead;
} ListWords;

void
mood_of_points(const Layout *layout, const CompiledLanguage *language,
			   Segment *points, const int *parents, int count, int lists)
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
		openings[i] = mood_words(language, start, text + stops[i]);
		if (list->points == 0)
			list->lead = announcement(layout, language, text + points[i].start);
		list->points++;
		list->asks += openings[i].asks > 0;
		list->weak += openings[i].weak > 0;
		list->describes += openings[i].describes > 0;
	}
	for (int i = 0; i < count; i++)
	{
		const Words *o = &openings[i];
		const ListWords *list = &sums[points[i].list];
		int			rest = Min(points[i].stop - stops[i], REST);
		Words		r = mood_words(language, text + stops[i], text + stops[i] + rest);
		uint32		cp = 0;
		int			score;

		CHECK_FOR_INTERRUPTS();
		utf8_decode(text + points[i].start, text + points[i].stop, &cp);
		score = NEUTRAL * 10 +
			(OPENING_ASKS * Min(o->asks, 2) + OPENING_WEAK * Min(o->weak, 2) +
			 OPENING_DESCRIBES * Min(o->describes, 2)) * 10 +
			REST_ASKS * density(r.asks, rest) + REST_WEAK * density(r.weak, rest) +
			REST_DESCRIBES * density(r.describes, rest) +
			(LEAD_ASKS * Min(list->lead.asks, 1) + LEAD_WEAK * Min(list->lead.weak, 2) +
			 LEAD_DESCRIBES * Min(list->lead.describes, 1)) * 10 +
			(LIST_ASKS * list->asks + LIST_WEAK * list->weak +
			 LIST_DESCRIBES * list->describes) * 10 / list->points;
		if (o->infinitive)
			score += INFINITIVE * 10;
		if (is_lower(cp))
			score += INSIDE_SENTENCE * 10;
		if (parents[i] >= 0 && points[parents[i]].normative == 1)
			score += PARENT_ASKS * 10;
		points[i].normative = score > 0;
	}
	pfree(openings);
	pfree(stops);
	pfree(sums);
}
