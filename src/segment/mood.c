/*
 * mood.c
 *	  Normative or not, from the words of the point's opening.
 */
#include "postgres.h"
#include "compat.h"

#include "segment/mood.h"
#include "segment/stops.h"

static int
mood_of_words(const CompiledLanguage *language, const char *p, const char *end)
{
	int			score = 0;
	bool		in_word = false;

	while (p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);
		bool		word = is_word_character(cp);

		if (word && (!in_word || is_han(cp)))
		{
			WordMatch	w = wordlist_match(language->mood, p, end);

			if (w.length > 0)
			{
				score += w.tag == ASKS ? 10 : w.tag == ASKS_WEAKLY ? 4 : -4;
				p += w.length;
				in_word = true;
				continue;
			}
		}
		in_word = word;
		p += n;
	}
	return score;
}

signed char
mood_of_point(const Layout *layout, const CompiledLanguage *language,
			  const Segment *point, const Segment *previous)
{
	const char *text = layout->text;
	const char *start = text + point->marker_stop;
	const char *end = text + point->stop;
	const char *stop;
	int			score;

	if (language == NULL || language->data->directive == NULL)
		return -1;
	stop = sentence_stop(text, start, Min(end, start + 600));
	score = mood_of_words(language, start, stop);
	if (previous && previous->normative == 1)
		score += 4;
	return score >= 5;
}
