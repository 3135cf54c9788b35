/*
 * sentences.c
 *	  The sentences of a text: ICU's break iterator and our corrections.
 */
#include "postgres.h"
#include "compat.h"

#include "segment/fold.h"
#include "segment/layout.h"
#include "segment/segment.h"
#include "segment/stops.h"

int
segment_sentences(const char *text, int start, int stop, const char *language,
				  Segment **sentences)
{
	const char *p = text + start;
	const char *end = text + stop;
	Segment    *result = palloc_array(Segment, 64);
	int			room = 64;
	int			count = 0;
	Layout		layout;

	layout_measure(&layout, text, end);
	while (p < end)
	{
		const char *next;
		const char *paragraph;
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		if (is_white(cp))
		{
			p += n;
			continue;
		}
		paragraph = layout_paragraph_end(&layout, p, end, &next);
		while (p < paragraph)
		{
			Segment		s = {0};
			const char *q;

			n = utf8_decode(p, end, &cp);
			if (is_white(cp))
			{
				p += n;
				continue;
			}
			q = sentence_stop(text, p, paragraph);
			s.start = s.marker_stop = p - text;
			s.stop = trim_end(p, q) - text;
			s.normative = -1;
			if (count == room)
			{
				room *= 2;
				result = repalloc_huge(result, mul_size(room, sizeof(Segment)));
			}
			result[count++] = s;
			p = q;
		}
		p = Max(next, paragraph);
		if (p == paragraph && p < end && next <= paragraph)
			p++;
	}
	*sentences = result;
	return count;
}
