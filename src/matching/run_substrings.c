/*
 * run_substrings.c
 *	  Terms of kind substring: running their automaton over a text.
 *
 * The text is folded byte by byte, each byte with the cluster it comes from, and
 * is taken to have a blank at either end.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/build.h"
#include "matching/pattern.h"
#include "matching/run_substrings.h"
#include "miscadmin.h"

/* Of so many folded bytes the places are kept: no term is longer. */
#define RING (PATTERN_MAX_WORDS * 4)

static void
report_substrings(const Automaton *a, RawMatches *raw, uint32 node, uint32 position, const int *starts,
				  const int *stops)
{
	const Substrings *s = a->substrings;

	for (node = substrings_output(s, node); node; node = s->nodes[node].link)
	{
		for (uint32 output = s->nodes[node].output; output; output = s->outputs[output - 1].next)
		{
			uint32		id = s->outputs[output - 1].id;
			const AutomatonTerm *term = &a->terms[id];
			uint32		from = position + 1 - term->length + (term->lead ? 1 : 0);
			uint32		to = position - (term->trail ? 1 : 0);
			RawMatch   *match = raw_matches_add(raw);

			match->start = starts[from & (RING - 1)];
			match->stop = stops[to & (RING - 1)];
			match->first = match->start;
			match->last = match->stop - 1;
			match->node = RAW_SUBSTRING;
			match->first_part = match->last_part = 0;
			match->term = id;
			raw->mixed = true;
		}
	}
}

void
run_substrings(const Automaton *a, const char *text, int start, int stop, RawMatches *raw)
{
	const Substrings *s = a->substrings;
	Folder	   *folder = a->folder;
	const char *p = text + start;
	const char *end = text + stop;
	int			starts[RING];
	int			stops[RING];
	uint32		node = substrings_next(s, 0, ' ');
	uint32		position = 0;
	bool		blank = true;
	int			checks = 0;

	starts[0] = stops[0] = (int) (p - text);
	if (substrings_output(s, node))
		report_substrings(a, raw, node, position, starts, stops);
	for (;;)
	{
		char		bytes[FOLD_MAX_CLUSTER * 4];
		int			n = 0;
		const char *next = p + 1;

		if ((++checks & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (p >= end)
		{
			if (blank)
				break;
			bytes[n++] = ' ';
			next = p;
			blank = true;
		}
		else if ((unsigned char) *p < 0x80 && (next == end || (unsigned char) *next < 0x80))
		{
			uint32		entry = folder->ascii[(unsigned char) *p];

			if (substring_keeps(FOLD_CLASS(entry), *p))
			{
				bytes[n++] = (char) FOLD_VALUE(entry);
				blank = false;
			}
			else if (!blank)
			{
				bytes[n++] = ' ';
				blank = true;
			}
		}
		else
		{
			FoldCluster c;

			fold_cluster(folder, p, end, &c);
			next = p + c.length;
			if (substring_keeps(c.class, *p))
			{
				for (int i = 0; i < c.n; i++)
					n += utf8_encode(bytes + n, c.cp[i]);
				blank = blank && n == 0;
			}
			else if (!blank)
			{
				bytes[n++] = ' ';
				blank = true;
			}
		}
		for (int i = 0; i < n; i++)
		{
			position++;
			starts[position & (RING - 1)] = (int) (p - text);
			stops[position & (RING - 1)] = (int) (next - text);
			node = substrings_next(s, node, bytes[i]);
			if (unlikely(s->nodes[node].output || s->nodes[node].link))
				report_substrings(a, raw, node, position, starts, stops);
		}
		p = next;
	}
}
