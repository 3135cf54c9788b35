/*
 * word_pattern.c
 *	  Can the words of a pattern be meant?
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/character.h"
#include "text/fold.h"
#include "text/word_pattern.h"

/* What a piece of a pattern, from blank to blank, has. */
#define HAS_LETTER 0x01
#define HAS_WILDCARD 0x02
#define HAS_SIGN 0x04
#define HAS_SYMBOL 0x08			/* a sign that says something by itself */

/*
 * Not what only divides or encloses: marks of currencies, of mathematics, #, @, § and
 * the like, pictures.
 */
static bool
is_symbol(uint32 cp)
{
	if (cp < 0x80)
		return cp != 0 && strchr("#$%*+<=>@^`|~", cp) != NULL;
	return (cp >= 0xA2 && cp <= 0xA9) || cp == 0xAC || (cp >= 0xAE && cp <= 0xB1) ||
		cp == 0xB4 || cp == 0xB6 || cp == 0xB8 || cp == 0xD7 || cp == 0xF7 ||
		(cp >= 0x2030 && cp <= 0x2031) || (cp >= 0x20A0 && cp <= 0x20CF) ||
		(cp >= 0x2100 && cp <= 0x2BFF) || (cp >= 0xFF03 && cp <= 0xFF05) ||
		cp == 0xFF0B || cp == 0xFF20 || cp == 0xFFE1 || cp == 0xFFE5 ||
		(cp >= 0x1F000 && cp <= 0x1FAFF);
}

/* Does the piece go on at p? */
static bool
piece_goes_on(const char *p, const char *end)
{
	uint32		cp;

	if (p >= end)
		return false;
	utf8_decode(p, end, &cp);
	return !is_space(cp);
}

/* Reads the piece at *p < end, which is no blank. */
static int
read_piece(Folder *folder, const char **p, const char *end, bool globs)
{
	const char *start = *p;
	int			has = 0;

	while (*p < end)
	{
		uint32		cp;
		const char *next = *p + utf8_decode(*p, end, &cp);

		if (is_space(cp))
			break;
		if (globs && (cp == '*' || cp == '?'))
			has |= HAS_WILDCARD;
		else
			switch (FOLD_CLASS(fold_entry(folder, cp)))
			{
				case FOLD_WORD:
				case FOLD_UNSPACED:
					has |= HAS_LETTER;
					break;
				case FOLD_MARK:
				case FOLD_DIACRITIC:
					break;
				case FOLD_HYPHEN:
				case FOLD_APOSTROPHE:
					/* inside a piece they are of its words */
					if (*p == start || !piece_goes_on(next, end))
						has |= HAS_SIGN;
					break;
				default:
					has |= HAS_SIGN;
					if (is_symbol(cp))
						has |= HAS_SYMBOL;
			}
		*p = next;
	}
	return has;
}

PatternSense
word_pattern_sense(Str pattern, bool globs)
{
	Folder	   *folder = folder_get(FOLDING_ALL);
	const char *p = pattern.s;
	const char *end = pattern.s + pattern.len;
	int			all = 0;

	while (p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);
		int			has;

		if (is_space(cp))
		{
			p += n;
			continue;
		}
		has = read_piece(folder, &p, end, globs);
		if ((has & (HAS_LETTER | HAS_WILDCARD | HAS_SYMBOL)) == (HAS_WILDCARD | HAS_SYMBOL))
			return PATTERN_ANY_WORD;
		all |= has;
	}
	if (all & HAS_LETTER)
		return all & HAS_SYMBOL ? PATTERN_DROPS_SYMBOLS : PATTERN_MEANT;
	if (all & HAS_WILDCARD)
		return all & HAS_SIGN ? PATTERN_ANY_WORD : PATTERN_MEANT;
	return PATTERN_NO_WORD;
}
