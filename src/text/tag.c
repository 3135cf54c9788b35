/*
 * tag.c
 *	  Language tags (BCP 47).
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/tag.h"

#define MAX_TAG 64

static bool
all_of(const char *p, int length, bool (*test) (char))
{
	for (int i = 0; i < length; i++)
		if (!test(p[i]))
			return false;
	return true;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter_or_digit(char c)
{
	return is_letter(c) || is_digit(c);
}

/* Codes of three letters for which BCP 47 prefers the one of two. */
static const char *const short_codes[][2] = {
	{"eng", "en"}, {"fra", "fr"}, {"fre", "fr"}, {"spa", "es"}, {"rus", "ru"},
	{"ara", "ar"}, {"arb", "ar"}, {"zho", "zh"}, {"chi", "zh"}, {"cmn", "zh"},
	{"deu", "de"}, {"ger", "de"}, {"por", "pt"}, {"ita", "it"}, {"nld", "nl"},
	{"dut", "nl"}, {"pol", "pl"}, {"jpn", "ja"}, {"kor", "ko"}, {"tur", "tr"},
	{"ukr", "uk"}, {"fas", "fa"}, {"per", "fa"}, {"hin", "hi"}, {"swe", "sv"},
	{"dan", "da"}, {"fin", "fi"}, {"ell", "el"}, {"gre", "el"}, {"heb", "he"},
	{"ces", "cs"}, {"cze", "cs"}, {"ron", "ro"}, {"rum", "ro"}, {"hun", "hu"}
};

/*
 * language [-extlang] [-Script] [-REGION] (-variant)* (-x-extension)*, which is
 * RFC 5646 without its grandfathered tags and its languages of more than three
 * letters, none of which exists.
 */
char *
tag_canonical(const char *tag)
{
	char	   *result;
	char	   *out;
	const char *p = tag;
	int			part = 0;
	bool		script = false;
	bool		region = false;
	bool		extension = false;
	bool		open = false;	/* a singleton waits for its subtag */

	if (strlen(tag) > MAX_TAG)
		return NULL;
	result = palloc(strlen(tag) + 1);
	out = result;
	for (;;)
	{
		int			n = strcspn(p, "-");
		enum
		{
			LOWER, UPPER, TITLE
		}			letters = LOWER;

		if (n == 0 || n > 8 || !all_of(p, n, is_letter_or_digit))
			return NULL;
		if (part == 0)
		{
			if (n < 2 || n > 3 || !all_of(p, n, is_letter))
				return NULL;
		}
		else if (n == 1)
		{
			if (open)
				return NULL;
			extension = true;
			open = true;
		}
		else if (extension)
			open = false;
		else if (n == 4 && !script && !region && all_of(p, n, is_letter))
		{
			script = true;
			letters = TITLE;
		}
		else if (!region && ((n == 2 && all_of(p, n, is_letter)) ||
							 (n == 3 && all_of(p, n, is_digit))))
		{
			region = true;
			letters = UPPER;
		}
		else if (n == 3 && part == 1 && all_of(p, n, is_letter))
			;					/* an extended language */
		else if (n < 5 && !(n == 4 && is_digit(*p)))
			return NULL;
		for (int i = 0; i < n; i++)
		{
			char		c = p[i];

			if (is_letter(c))
				c = (letters == UPPER || (letters == TITLE && i == 0)) ?
					(c & ~0x20) : (c | 0x20);
			*out++ = c;
		}
		if (part == 0 && n == 3)
		{
			for (int i = 0; i < (int) lengthof(short_codes); i++)
				if (strncmp(result, short_codes[i][0], 3) == 0)
				{
					strcpy(result, short_codes[i][1]);
					out = result + strlen(result);
				}
		}
		part++;
		p += n;
		if (*p == '\0')
			break;
		*out++ = *p++;
	}
	*out = '\0';
	return open ? NULL : result;
}

static inline char
tag_char(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c == '_' ? '-' : c;
}

bool
tag_covers(const char *a, int alen, const char *b, int blen)
{
	int			n = Min(alen, blen);

	for (int i = 0; i < n; i++)
		if (tag_char(a[i]) != tag_char(b[i]))
			return false;
	return alen == blen || tag_char(alen > blen ? a[n] : b[n]) == '-';
}
