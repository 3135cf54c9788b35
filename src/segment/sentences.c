/*
 * sentences.c
 *	  The sentences of a text: ICU's break iterator and our corrections.
 *
 * The text goes to ICU as UTF-16 in blocks of whole paragraphs, some ten
 * kilobytes each, with a map back to the bytes; line ends inside a paragraph
 * become blanks, so that wrapped lines do not end sentences.  A paragraph longer
 * than a block is cut at the last sentence's end that was found in it, and a
 * sentence that is longer at a blank.  Memory is bounded by the block, time is
 * linear.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/detect.h"
#include "miscadmin.h"
#include "segment/breaks.h"
#include "segment/layout.h"
#include "segment/segment.h"
#include "segment/sentence_rules.h"
#include "segment/stops.h"
#include "text/character.h"

/* UTF-16 units of a block; one paragraph may exceed the first, not the second. */
#define BLOCK 16384
#define LARGEST_BLOCK 65536

/* Bytes of the longest word that a block's end does not cut. */
#define LONGEST_UNCUT_WORD 1024

/* What is read before the given span to tell how its lines are set. */
#define LAYOUT_BEFORE 8192

typedef struct Splitter
{
	Layout		layout;
	SentenceRules rules;
	UBreakIterator *iterator;
	bool		corrected;
	UChar	   *units;
	int		   *bytes;			/* of each unit, its offset in the text */
	int			count;
	Segment    *sentences;
	int			found;
	int			room;
} Splitter;

static void
add_sentence(Splitter *s, const char *start, const char *stop)
{
	Segment    *sentence;
	const char *text = s->layout.text;

	stop = trim_invisible(start, stop);
	start = skip_invisible(start, stop);
	if (start >= stop)
		return;
	if (s->found == s->room)
	{
		s->room *= 2;
		s->sentences = repalloc_huge(s->sentences, mul_size(s->room, sizeof(Segment)));
	}
	sentence = &s->sentences[s->found++];
	memset(sentence, 0, sizeof(*sentence));
	sentence->start = sentence->marker_stop = start - text;
	sentence->stop = stop - text;

	sentence->normative = -1;
}

/* A piece that ICU and the rules take for one sentence may hold hidden ends. */
static void
add_sentences(Splitter *s, const char *start, const char *stop)
{
	const char *from = start;

	if (s->corrected)
	{
		const char *hidden;

		while (start < stop && (unsigned char) *start <= ' ')
			start++;
		from = start;
		while (from < stop &&
			   (hidden = sentence_hidden_end(&s->rules, start, from, stop)) != NULL)
		{
			CHECK_FOR_INTERRUPTS();
			add_sentence(s, start, hidden);
			start = hidden;
			while (start < stop && (unsigned char) *start <= ' ')
				start++;
			from = start;
		}
	}
	add_sentence(s, start, stop);
}

/* Appends [p, end) to the block; returns where it stopped for lack of room. */
static const char *
append(Splitter *s, const char *p, const char *end)
{
	while (p < end && s->count < LARGEST_BLOCK - 2)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		if (cp < 0x10000)
		{
			/* within a paragraph a line's end is a blank */
			if (cp == '\n' || cp == '\r' || cp == '\f' || cp == '\v' || cp == 0x85 ||
				cp == 0x2028 || cp == 0x2029)
				cp = ' ';
			s->units[s->count] = (UChar) cp;
			s->bytes[s->count++] = p - s->layout.text;
		}
		else
		{
			s->units[s->count] = (UChar) (0xD7C0 + (cp >> 10));
			s->bytes[s->count++] = p - s->layout.text;
			s->units[s->count] = (UChar) (0xDC00 + (cp & 0x3FF));
			s->bytes[s->count++] = p - s->layout.text;
		}
		p += n;
	}
	return p;
}

/* Where a sentence that is too long for a block is cut: at its last blank. */
static const char *
last_blank(const char *start, const char *stop)
{
	const char *p = stop;

	while (p > start && stop - p < LONGEST_UNCUT_WORD)
	{
		uint32		cp;
		const char *q = utf8_previous(start, p, &cp);

		if (is_invisible(cp) && q > start)
			return p;
		p = q;
	}
	return stop;
}

/*
 * The sentences of the block, which ends at stop.  An unfinished block (one
 * that was cut inside a paragraph) leaves its last sentence to the next: what is
 * returned is where that begins.
 */
static const char *
split_block(Splitter *s, const char *stop, bool finished)
{
	const char *text = s->layout.text;
	UErrorCode	status = U_ZERO_ERROR;
	const char *start = text + s->bytes[0];
	int32_t		b;

	ubrk_setText(s->iterator, s->units, s->count, &status);
	icu_check(status, "read a text");
	while ((b = ubrk_next(s->iterator)) != UBRK_DONE)
	{
		const char *end;
		const char *next;

		CHECK_FOR_INTERRUPTS();
		if (b >= s->count)
		{
			if (!finished && start > text + s->bytes[0])
				return start;
			if (!finished)
				stop = last_blank(start, stop);
			add_sentences(s, start, stop);
			return stop;
		}
		next = text + s->bytes[b];

		if (next <= start)
			continue;
		if (s->units[b - 1] != '\n')
		{
			if (s->corrected)
				next = sentence_boundary(&s->rules, start, next, stop);
			end = trim_invisible(start, next);
			if (s->corrected &&
				!sentence_ends(&s->rules, start, end, next, s->layout.end))
				continue;
		}
		add_sentences(s, start, next);
		start = next;
	}
	return stop;
}

int
segment_sentences_as(const char *text, int start, int stop, const char *language,
					 SentenceProfile profile, Segment **sentences)
{
	Splitter   *s = palloc0_object(Splitter);
	const char *p = text + start;
	const char *end = text + stop;
	const char *before = text + Max(0, start - LAYOUT_BEFORE);
	const Language *data;

	while (before < p && utf8_is_continuation((unsigned char) *before))
		before++;
	if (language == NULL)
		language = language_detect(p, end - p);
	data = language_by_tag(language);
	layout_measure(&s->layout, before, end);
	s->layout.text = text;
	s->rules.text = text;

	s->rules.language = language_compiled(data);
	s->rules.stops = profile == SENTENCES_PRAGMATIC && data ? data->pragmatic_stops : "";
	s->corrected = profile != SENTENCES_ICU;
	s->iterator = sentence_iterator(language);
	s->units = palloc_array(UChar, LARGEST_BLOCK);
	s->bytes = palloc_array(int, LARGEST_BLOCK);
	s->room = 64;
	s->sentences = palloc_array(Segment, s->room);

	while (p < end)
	{
		const char *reached = p;
		const char *next = p;
		bool		finished = true;

		CHECK_FOR_INTERRUPTS();
		s->count = 0;
		while (next < end && s->count < BLOCK && finished)
		{
			const char *limit = end;
			const char *paragraph;

			/* a paragraph longer than a block is not followed to its end */
			if (end - next > LARGEST_BLOCK)
			{
				limit = next + LARGEST_BLOCK;
				while (utf8_is_continuation((unsigned char) *limit) && limit > next + 1)
					limit--;
			}
			paragraph = layout_paragraph_end(&s->layout, next, limit, &next);
			reached = append(s, reached, paragraph);
			if (reached < paragraph)
				finished = false;
			else if (next == limit && limit < end)
			{
				reached = append(s, reached, limit);
				finished = false;
			}
			else
			{
				s->units[s->count] = '\n';
				s->bytes[s->count++] = paragraph - text;

				reached = next;
			}
		}
		if (s->count == 0)
			break;
		p = split_block(s, finished ? Min(reached, end) : reached, finished);
	}
	*sentences = s->sentences;
	start = s->found;
	pfree(s->units);
	pfree(s->bytes);
	pfree(s);
	return start;
}

int
segment_sentences(const char *text, int start, int stop, const char *language,
				  Segment **sentences)
{
	return segment_sentences_as(text, start, stop, language, SENTENCES_PROSE, sentences);
}

static const char *const profile_names[] = {
	[SENTENCES_PROSE] = "prose",
	[SENTENCES_PRAGMATIC] = "pragmatic",
	[SENTENCES_ICU] = "icu"
};

int
sentence_profile_by_name(const char *name, int length)
{
	for (int i = 0; i < (int) lengthof(profile_names); i++)
		if ((int) strlen(profile_names[i]) == length &&
			memcmp(profile_names[i], name, length) == 0)
			return i;
	return -1;
}
