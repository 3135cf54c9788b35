/*
 * stops.c
 *	  Sentence ends by rule (see stops.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "segment/stops.h"

/* Abbreviations have fewer bytes. */
#define LONGEST_ABBREVIATION 24

/* Is the full stop at q that of an abbreviation? */
static bool
abbreviates(const char *text, const char *q)
{
	const char *p = q;

	while (p > text && q - p < LONGEST_ABBREVIATION)
	{
		uint32		cp;
		const char *prev = utf8_previous(text, p, &cp);

		if (!is_word_character(cp) || is_unspaced(cp))
			break;
		p = prev;
	}
	if (p == q || q - p >= LONGEST_ABBREVIATION)
		return false;
	/* an initial: J. Smith, U.S. */
	if (q - p == 1 && *p >= 'A' && *p <= 'Z')
		return true;
	return wordlist_match(language_abbreviations(), p, q).length == q - p;
}

/*
 * Whether the . ! ? or the like at p ends a sentence; *stop is behind it, behind
 * others of its kind and behind what closes there.
 */
static bool
ends_sentence(const char *text, const char *p, const char *limit, const char **stop)
{
	uint32		cp;
	const char *q;
	bool		white = false;

	p += utf8_decode(p, limit, &cp);
	while (p < limit)
	{
		uint32		next;
		int			n = utf8_decode(p, limit, &next);

		if (!is_terminal(next) && !is_closing(next))
			break;
		p += n;
	}
	*stop = p;
	if (cp >= 0x3000)
		return true;
	for (q = p; q < limit;)
	{
		uint32		next;
		int			n = utf8_decode(q, limit, &next);

		if (!is_invisible(next))
		{
			if (is_lower(next))
				white = false;
			break;
		}
		white = true;
		q += n;
	}
	return q == limit || (white && !(cp == '.' && abbreviates(text, p - 1)));
}

bool
is_sentence_stop(const char *text, const char *p, const char *limit)
{
	const char *stop;

	return ends_sentence(text, p, limit, &stop);
}

const char *
sentence_stop(const char *text, const char *p, const char *limit)
{
	while (p < limit)
	{
		uint32		cp;
		int			n = utf8_decode(p, limit, &cp);

		if (!is_terminal(cp))
			p += n;
		else if (ends_sentence(text, p, limit, &p))
			return p;
	}
	return limit;
}

const char *
last_stop(const char *text, const char *start, const char *p)
{
	const char *best = start;
	const char *q = start;

	while (q < p)
	{
		q = sentence_stop(text, q, p);
		if (q >= p)
			break;
		best = q;
	}
	return best;
}

const char *
trim_separators(const char *start, const char *end)
{
	for (;;)
	{
		uint32		cp;
		const char *q;

		end = trim_invisible(start, end);
		if (end == start)
			return end;
		q = utf8_previous(start, end, &cp);
		if (cp != ',' && cp != ';' && cp != 0x3001 && cp != 0xFF0C &&
			cp != 0xFF1B && cp != 0x60C && cp != 0x61B && cp != 0x2014 && cp != 0x2013)
			return end;
		end = q;
	}
}
