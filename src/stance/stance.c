/*
 * stance.c
 *	  Stretches of a text (see stance.h): where the words that may tell of a match
 *	  begin and end.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "segment/stops.h"
#include "stance/rules.h"
#include "text/words.h"

/* How far words reach, in bytes; some 15 of Cyrillic or Arabic, more of Latin letters. */
#define REACH_BEFORE 256
#define REACH_BEHIND 192

/* Does what stands at text[at] end a sentence, or a clause as long as one?  Then its end. */
static bool
ends_stretch(const char *text, int at, int stop, int *behind)
{
	uint32		cp;

	*behind = at + utf8_decode(text + at, text + stop, &cp);
	if (cp == ';' || cp == 0xFF1B || cp == 0x61B)
		return true;
	if (cp == '\n')
	{
		/* an empty line */
		while (*behind < stop && text[*behind] != '\n' && is_space_byte(text[*behind]))
			(*behind)++;
		return *behind < stop && text[*behind] == '\n';
	}
	return is_terminal(cp) && is_sentence_stop(text, text + at, text + stop);
}

/* Bytes with which that may begin: ASCII, and the first of other characters. */
static const bool ending_bytes[256] = {
	['\n'] = true,['!'] = true,['.'] = true,[';'] = true,['?'] = true,
	[0xD8] = true,[0xDB] = true,[0xE3] = true,[0xEF] = true
};

/* Of Arabic letters half begin with 0xD8, of the signs meant U+061B to U+061F. */
static inline bool
may_end_sentence(const char *p, const char *end)
{
	unsigned char c = *p;

	return ending_bytes[c] && (c != 0xD8 || end - p < 2 ||
							   ((unsigned char) p[1] >= 0x9B && (unsigned char) p[1] <= 0x9F));
}

/* Does a word go on over text[at]? */
static bool
is_inside_word(const char *text, int at)
{
	return !is_space_byte(text[at]) &&
		((unsigned char) text[at] < 0x80 || utf8_is_continuation(text[at]));
}

static int
stretch_start(const char *text, int low, int at, int stop)
{
	int			start = Max(low, at - REACH_BEFORE);
	int			behind;

	for (int p = at - 1; p >= start; p--)
		if (may_end_sentence(text + p, text + at) && ends_stretch(text, p, stop, &behind) && behind <= at)
			return behind;
	if (start > low)
		while (start < at && is_inside_word(text, start))
			start++;
	return start;
}

/* The next byte with which a sentence may end. */
static inline int
next_end(const char *text, int at, int stop)
{
	/* eight letters, digits and blanks at once */
	while (at + 8 <= stop)
	{
		uint64		bytes = load_bytes(text + at);
		uint64		blanks = bytes ^ EACH_BYTE(' ');
		uint64		others = not_alphanumeric(bytes) &
			(((blanks & EACH_BYTE(0x7F)) + EACH_BYTE(0x7F)) | blanks);
		int			end = at + 8;

		for (at = others ? at + (pg_rightmost_one_pos64(others) >> 3) : end; at < end; at++)
			if (may_end_sentence(text + at, text + stop))
				return at;
	}
	while (at < stop && !may_end_sentence(text + at, text + stop))
		at++;
	return at;
}

static int
stretch_stop(const char *text, int at, int high)
{
	int			stop = Min(high, at + REACH_BEHIND);
	int			behind;

	for (int p = next_end(text, at, stop); p < stop; p = next_end(text, p + 1, stop))
		if (ends_stretch(text, p, high, &behind))
			return Min(behind, high);
	if (stop < high)
		while (stop > at && is_inside_word(text, stop))
			stop--;
	return stop;
}

void
stance_read(const char *language, int language_length, const char *text, int length,
			const int *edges, int nedges, StanceMatch *matches, int n)
{
	const CueLexicon *lexicon = cue_lexicon(language, language_length);
	Stretch		stretch = {0};
	int			edge = 0;
	int			read = 0;		/* the text so far */

	for (int m = 0; m < n; m++)
		matches[m].attitude = ATTITUDE_NONE;
	if (lexicon == NULL || n == 0)
		return;
	stretch.max_cues = 64;
	stretch.cues = palloc_array(Cue, stretch.max_cues);
	for (int m = 0; m < n;)
	{
		int			first = m;
		int			low,
					high,
					start,
					stop;

		CHECK_FOR_INTERRUPTS();
		while (edge < nedges && edges[edge] <= matches[m].start)
			edge++;
		low = Max(read, edge > 0 ? edges[edge - 1] : 0);
		high = edge < nedges ? edges[edge] : length;
		start = stretch_start(text, Min(low, matches[m].start), matches[m].start, high);
		stop = matches[m].stop;
		/* it goes on as long as matches stand in it */
		do
		{
			stop = Max(stop, stretch_stop(text, Max(stop, matches[m].stop), high));
			while (++m < n && matches[m].stop <= stop)
				;
		} while (m < n && matches[m].start < stop);
		cues_read(lexicon, &stretch, text, start, stop, matches + first, m - first);
		rules_apply(&stretch, matches + first, m - first);
		read = stop;
	}
	pfree(stretch.cues);
	if (stretch.places)
		pfree(stretch.places);
}
