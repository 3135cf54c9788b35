/*
 * word_forms.c
 *	  Comparing words with patterns from their ends (see word_forms.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/word_forms.h"
#include "text/character.h"

/* The folded character before p, marks passed; 0 at start. */
static const char *
letter_before(const char *start, const char *p, uint32 *letter)
{
	*letter = 0;
	while (p > start && *letter == 0)
	{
		uint32		cp;

		p = utf8_previous(start, p, &cp);
		*letter = fold_character(cp);
	}
	return p;
}

static bool
has_form(const char *pattern, const char *pattern_end, const char *word, const char *end)
{
	bool		ending = *pattern == '*';

	pattern += ending;
	for (;;)
	{
		uint32		a;
		uint32		b;

		pattern_end = letter_before(pattern, pattern_end, &a);
		if (a == 0 && ending)
			return end > word;
		end = letter_before(word, end, &b);
		if (a == 0 || b == 0)
			return a == b;
		if (a != '_' && a != b)
			return false;
	}
}

bool
word_has_form(const char *patterns, const char *word, const char *end)
{
	while (*patterns)
	{
		const char *stop = patterns + strcspn(patterns, "|");

		if (has_form(patterns, stop, word, end))
			return true;
		patterns = *stop ? stop + 1 : stop;
	}
	return false;
}
