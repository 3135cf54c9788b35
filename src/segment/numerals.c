/*
 * numerals.c
 *	  Reading numerals and their frames.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "segment/numerals.h"

typedef enum NumeralClass
{
	DIGITS, LOWER, UPPER, ROMAN_LOWER, ROMAN_UPPER, CYRILLIC_LOWER, CYRILLIC_UPPER,
	ABJAD, HAN, STEMS, CIRCLED, CLASSES
} NumeralClass;

#define IN(class) (1 << (class))
#define ROMAN (IN(ROMAN_LOWER) | IN(ROMAN_UPPER))
#define SMALL (IN(LOWER) | IN(CYRILLIC_LOWER))
#define CAPITAL (IN(UPPER) | IN(CYRILLIC_UPPER))
#define LETTERS (SMALL | CAPITAL | IN(ABJAD))
#define CHINESE (IN(HAN) | IN(STEMS))

/* What a frame begins with, as part of the style of its markers. */
typedef enum Opening
{
	OPEN_NONE, OPEN_BRACKET, OPEN_ORDER, OPEN_SECTION, OPENINGS
} Opening;

static const struct
{
	const char *sign;
	Opening		opening;
	int			classes;
}			openings[] = {
	{"(", OPEN_BRACKET, IN(DIGITS) | LETTERS | ROMAN | CHINESE},
	{"（", OPEN_BRACKET, IN(DIGITS) | LETTERS | ROMAN | CHINESE},
	{"第", OPEN_ORDER, IN(HAN) | IN(DIGITS)},
	{"§", OPEN_SECTION, IN(DIGITS)},
	{"", OPEN_NONE, ~0}
};

/* What it ends with: closings of a family go together in a list. */
typedef enum Family
{
	CLOSE_BRACKET, CLOSE_STOP, CLOSE_STOP_BRACKET, CLOSE_STOP_DASH, CLOSE_DASH,
	CLOSE_ORDINAL, CLOSE_SLASH, CLOSE_COLON, CLOSE_COMMA, CLOSE_COPULA, CLOSE_ARTICLE,
	CLOSE_CHAPTER, CLOSE_PART, CLOSE_KEYCAP, CLOSE_NOTHING, CLOSE_DECIMAL
} Family;

/* How a closing is written. */
#define FREE 1					/* needs no white space behind */
#define SPACED 2				/* white space may stand before it */
#define TITLE 4					/* Article-like */
#define SET_OFF 8				/* sets off the marker and is not of it */

/*
 * What closes which numerals behind which opening, how much it says, and the weakest
 * place where it counts.  Longer ones come first.
 */
static const struct
{
	Opening		opening;
	const char *sign;
	Family		family;
	int			classes;
	int			score;
	MarkerPlace last_place;
	int			flags;
}			closings[] = {
	{OPEN_BRACKET, ")", CLOSE_BRACKET, CHINESE, 2, PLACE_COMMA, FREE},
	{OPEN_BRACKET, ")", CLOSE_BRACKET, ~0, 2, PLACE_MIDDLE, FREE},
	{OPEN_BRACKET, "）", CLOSE_BRACKET, ~0, 2, PLACE_COMMA, FREE},
	{OPEN_ORDER, "，", CLOSE_COMMA, ~0, 4, PLACE_COMMA, FREE | SET_OFF},
	{OPEN_ORDER, "、", CLOSE_COMMA, ~0, 4, PLACE_COMMA, FREE | SET_OFF},
	{OPEN_ORDER, ",", CLOSE_COMMA, ~0, 4, PLACE_COMMA, FREE | SET_OFF},
	{OPEN_ORDER, "：", CLOSE_COMMA, ~0, 4, PLACE_COMMA, FREE | SET_OFF},
	{OPEN_ORDER, "是", CLOSE_COMMA, ~0, 2, PLACE_COMMA, FREE | SET_OFF},
	{OPEN_ORDER, "条", CLOSE_ARTICLE, ~0, 0, PLACE_PARAGRAPH, FREE | TITLE},
	{OPEN_ORDER, "條", CLOSE_ARTICLE, ~0, 0, PLACE_PARAGRAPH, FREE | TITLE},
	{OPEN_ORDER, "章", CLOSE_CHAPTER, ~0, 0, PLACE_PARAGRAPH, FREE | TITLE},
	{OPEN_ORDER, "部分", CLOSE_PART, ~0, 0, PLACE_PARAGRAPH, FREE | TITLE},
	{OPEN_ORDER, "节", CLOSE_PART, ~0, 0, PLACE_PARAGRAPH, FREE | TITLE},
	{OPEN_ORDER, "節", CLOSE_PART, ~0, 0, PLACE_PARAGRAPH, FREE | TITLE},
	{OPEN_ORDER, "项", CLOSE_PART, ~0, 0, PLACE_PARAGRAPH, FREE | TITLE},
	{OPEN_ORDER, "項", CLOSE_PART, ~0, 0, PLACE_PARAGRAPH, FREE | TITLE},
	{OPEN_SECTION, "º", CLOSE_NOTHING, ~0, 0, PLACE_PARAGRAPH, TITLE},
	{OPEN_SECTION, "°", CLOSE_NOTHING, ~0, 0, PLACE_PARAGRAPH, TITLE},
	{OPEN_SECTION, ".", CLOSE_NOTHING, ~0, 0, PLACE_PARAGRAPH, TITLE},
	{OPEN_SECTION, "", CLOSE_NOTHING, ~0, 0, PLACE_PARAGRAPH, TITLE},
	{OPEN_NONE, "", CLOSE_NOTHING, IN(CIRCLED), 2, PLACE_COMMA, FREE},
	{OPEN_NONE, ".)", CLOSE_STOP_BRACKET, ~0, 0, PLACE_SENTENCE},
	{OPEN_NONE, ".-", CLOSE_STOP_DASH, ~0, 0, PLACE_SENTENCE},
	{OPEN_NONE, ".–", CLOSE_STOP_DASH, ~0, 0, PLACE_SENTENCE},
	{OPEN_NONE, ".º", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, ".°", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, ".ª", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, "º)", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, "°)", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, "º.", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, "°.", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, "º", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, "°", CLOSE_ORDINAL, IN(DIGITS), 0, PLACE_CLAUSE},
	{OPEN_NONE, "\\)", CLOSE_BRACKET, ~0, 0, PLACE_PARAGRAPH},
	{OPEN_NONE, ")", CLOSE_BRACKET, ~0, 0, PLACE_COMMA},
	{OPEN_NONE, "）", CLOSE_BRACKET, ~0, 0, PLACE_COMMA, FREE},
	{OPEN_NONE, "\\.", CLOSE_STOP, IN(DIGITS), 0, PLACE_PARAGRAPH},
	{OPEN_NONE, ".", CLOSE_STOP, IN(DIGITS) | ROMAN, 0, PLACE_CLAUSE},
	{OPEN_NONE, ".", CLOSE_STOP, LETTERS, -2, PLACE_PARAGRAPH},
	{OPEN_NONE, ".", CLOSE_STOP, CHINESE, 0, PLACE_PARAGRAPH},
	{OPEN_NONE, "．", CLOSE_STOP, IN(DIGITS) | CHINESE | LETTERS, 0, PLACE_CLAUSE, FREE},
	{OPEN_NONE, "-", CLOSE_DASH, IN(DIGITS) | IN(ABJAD), 0, PLACE_PARAGRAPH, SPACED},
	{OPEN_NONE, "-", CLOSE_STOP, IN(UPPER) | IN(LOWER) | IN(ROMAN_UPPER), -2, PLACE_PARAGRAPH, SPACED},
	{OPEN_NONE, "–", CLOSE_DASH, IN(DIGITS) | IN(ABJAD), 0, PLACE_PARAGRAPH, SPACED},
	{OPEN_NONE, "–", CLOSE_STOP, IN(UPPER) | IN(ROMAN_UPPER), -2, PLACE_PARAGRAPH, SPACED},
	{OPEN_NONE, "—", CLOSE_DASH, IN(DIGITS) | IN(ABJAD), 0, PLACE_PARAGRAPH, SPACED},
	{OPEN_NONE, "—", CLOSE_STOP, IN(UPPER) | IN(ROMAN_UPPER), -2, PLACE_PARAGRAPH, SPACED},
	{OPEN_NONE, "/", CLOSE_SLASH, IN(DIGITS) | IN(UPPER) | IN(LOWER) | IN(ABJAD), 0, PLACE_PARAGRAPH},
	{OPEN_NONE, ":", CLOSE_COLON, IN(DIGITS) | IN(ROMAN_UPPER), 0, PLACE_PARAGRAPH},
	{OPEN_NONE, "：", CLOSE_COLON, IN(DIGITS) | CHINESE, 0, PLACE_PARAGRAPH, FREE},
	{OPEN_NONE, "、", CLOSE_COMMA, CHINESE | IN(DIGITS) | IN(UPPER), 0, PLACE_CLAUSE, FREE},
	{OPEN_NONE, "是", CLOSE_COPULA, IN(HAN), 0, PLACE_COMMA, FREE},
	{OPEN_NONE, "\xEF\xB8\x8F\xE2\x83\xA3", CLOSE_KEYCAP, IN(DIGITS), 2, PLACE_CLAUSE, FREE},
	{OPEN_NONE, "\xE2\x83\xA3", CLOSE_KEYCAP, IN(DIGITS), 2, PLACE_CLAUSE, FREE}
};

/* Decimal numbers of this many parts are told apart: 1.1, 2.3.4. */
#define MOST_PARTS 5

int
numeral_digits(const char *p, const char *end, int *value)
{
	const char *q = p;
	int			digits = 0;
	int			v = 0;

	while (q < end)
	{
		uint32		cp;
		int			n = utf8_decode(q, end, &cp);

		if (cp >= '0' && cp <= '9')
			v = v * 10 + cp - '0';
		else if (cp >= 0x660 && cp <= 0x669)
			v = v * 10 + cp - 0x660;
		else if (cp >= 0x6F0 && cp <= 0x6F9)
			v = v * 10 + cp - 0x6F0;
		else if (cp >= 0xFF10 && cp <= 0xFF19)
			v = v * 10 + cp - 0xFF10;
		else
			break;
		q += n;
		if (++digits > 3)
			return 0;
	}
	if (digits == 0 || v == 0)
		return 0;
	*value = v;
	return q - p;
}

/* Roman numbers as they are written, up to 39. */
static int
roman(const char *p, const char *end, bool upper, int *value)
{
	const char *q = p;
	char		shift = upper ? 'A' - 'a' : 0;
	int			tens = 0;
	int			ones = 0;

	while (q < end && *q == 'x' + shift && tens < 3)
	{
		tens++;
		q++;
	}
	if (end - q >= 2 && q[0] == 'i' + shift && (q[1] == 'x' + shift || q[1] == 'v' + shift))
	{
		ones = q[1] == 'x' + shift ? 9 : 4;
		q += 2;
	}
	else
	{
		if (q < end && *q == 'v' + shift)
		{
			ones = 5;
			q++;
		}
		while (q < end && *q == 'i' + shift && ones % 5 < 3)
		{
			ones++;
			q++;
		}
	}
	*value = tens * 10 + ones;
	return q - p;
}

static int
han_digit(uint32 cp)
{
	static const uint32 digits[] = {
		0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D
	};

	for (int i = 0; i < 9; i++)
		if (digits[i] == cp)
			return i + 1;
	return 0;
}

/* 一 … 九, 十, 十一, 二十三: up to 99; 0 where there is none. */
static int
han_below_hundred(const char *p, const char *end, int *value)
{
	const char *q = p;
	uint32		cp = 0;
	int			n;

	*value = 0;
	if (q >= end)
		return 0;
	n = utf8_decode(q, end, &cp);
	*value = han_digit(cp);
	if (*value > 0)
	{
		q += n;
		cp = 0;
		n = q < end ? utf8_decode(q, end, &cp) : 0;
	}
	if (cp == 0x5341)
	{
		q += n;
		*value = (*value ? *value : 1) * 10;
		if (q < end)
		{
			n = utf8_decode(q, end, &cp);
			if (han_digit(cp) > 0)
			{
				*value += han_digit(cp);
				q += n;
			}
		}
	}
	return *value > 0 ? q - p : 0;
}

/* The same, and 一百, 一百零三, 二百一十: up to 999. */
static int
han_numeral(const char *p, const char *end, int *value)
{
	int			n = han_below_hundred(p, end, value);
	const char *q = p + n;
	uint32		cp = 0;
	int			rest;

	if (n == 0 || *value > 9 || q >= end)
		return n;
	n = utf8_decode(q, end, &cp);
	if (cp != 0x767E)			/* 百 */
		return q - p;
	q += n;
	*value *= 100;
	if (q < end)
	{
		n = utf8_decode(q, end, &cp);
		if (cp == 0x96F6 || cp == 0x3007)	/* 零 */
			q += n;
	}
	n = han_below_hundred(q, end, &rest);
	if (n > 0)
		*value += rest;
	return q + n - p;
}

/* The alphabets in which points are lettered, in order. */
static const char small_cyrillic[] = "абвгдежзиклмнопрстуфхцчшщэюя";
static const char capital_cyrillic[] = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
static const char abjad[] = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
static const char stems[] = "甲乙丙丁戊己庚辛壬癸";

/* The place of the letter at p in an alphabet whose letters have n bytes each. */
static int
letter_of(const char *alphabet, int n, const char *p, const char *end, int *value)
{
	if (end - p < n)
		return 0;
	for (int i = 0; alphabet[i]; i += n)
		if (memcmp(alphabet + i, p, n) == 0)
		{
			*value = i / n + 1;
			return n;
		}
	return 0;
}

/* a … z, and then aa, bb … */
static int
latin_letter(char first, const char *p, const char *end, int *value)
{
	*value = *p - first + 1;
	if (*value < 1 || *value > 26)
		return 0;
	if (end - p < 2 || p[1] != *p)
		return 1;
	*value += 26;
	return 2;
}

/* ① ⑴ ⒈ ➀ ❶ and their like; the rows of signs do not go together. */
static int
circled(const char *p, const char *end, int *value)
{
	static const struct
	{
		uint32		first;
		int			count;
	}			rows[] = {
		{0x2460, 20}, {0x2474, 20}, {0x2488, 20}, {0x2776, 10}, {0x2780, 10}, {0x278A, 10},
		{0x3220, 10}, {0x3280, 10}
	};
	uint32		cp;
	int			n = utf8_decode(p, end, &cp);

	for (int i = 0; i < (int) lengthof(rows); i++)
		if (cp >= rows[i].first && cp < rows[i].first + rows[i].count)
		{
			*value = cp - rows[i].first + 1;
			return n;
		}
	return 0;
}

static int
numeral_of_class(NumeralClass class, const char *p, const char *end, int *value)
{
	int			n;

	if (p >= end)
		return 0;
	switch (class)
	{
		case DIGITS:
			return numeral_digits(p, end, value);
		case LOWER:
			return latin_letter('a', p, end, value);
		case UPPER:
			return latin_letter('A', p, end, value);
		case ROMAN_LOWER:
			return roman(p, end, false, value);
		case ROMAN_UPPER:
			return roman(p, end, true, value);
		case CYRILLIC_LOWER:
			return letter_of(small_cyrillic, 2, p, end, value);
		case CYRILLIC_UPPER:
			return letter_of(capital_cyrillic, 2, p, end, value);
		case ABJAD:
			if (end - p >= 2 && memcmp(p, "ا", 2) == 0)
			{
				*value = 1;
				return 2;
			}
			n = letter_of(abjad, 2, p, end, value);
			/* the letter h is written with a stroke behind it */
			if (n > 0 && end - p >= n + 2 && memcmp(p + n, "ـ", 2) == 0)
				n += 2;
			return n;
		case HAN:
			return han_numeral(p, end, value);
		case STEMS:
			return letter_of(stems, 3, p, end, value);
		case CIRCLED:
			return circled(p, end, value);
		default:
			return 0;
	}
}

const char *
numeral_inserted(const char *p, const char *end, int *part)
{
	static const char *const words[] = {"bis", "ter", "quater"};
	const char *q = p;

	while (q < end && *q == ' ')
		q++;
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		int			n = strlen(words[i]);

		if (end - q > n && memcmp(q, words[i], n) == 0 &&
			!((q[n] | 0x20) >= 'a' && (q[n] | 0x20) <= 'z'))
		{
			*part = i + 1;
			return q + n;
		}
	}
	*part = 0;
	return p;
}

/* Behind the ending of an ordinal at p: 1er, 2º. */
static const char *
skip_ordinal_ending(const char *p, const char *end)
{
	static const char *const endings[] = {"er", "re", "º", "°", "ª", "e"};

	for (int i = 0; i < (int) lengthof(endings); i++)
	{
		int			n = strlen(endings[i]);

		if (end - p >= n && memcmp(p, endings[i], n) == 0)
			return p + n;
	}
	return p;
}

int
numeral_number(const char *p, const char *end, int *value, int *part, uint32 *prefix)
{
	const char *q = p;
	int			n;

	*value = *part = 0;
	*prefix = 0;
	while ((n = numeral_digits(q, end, value)) > 0)
	{
		q += n;
		if (end - q < 2 || *q != '.' || q[1] < '0' || q[1] > '9')
			break;
		/* 2.1: the last part counts */
		*prefix = hash_bytes((const unsigned char *) p, q - p) | 1;
		q++;
	}
	if (q > p)
		q = numeral_inserted(skip_ordinal_ending(q, end), end, part);
	else
		q += roman(p, end, true, value);
	if (q > p && q < end)
	{
		uint32		cp;

		utf8_decode(q, end, &cp);
		if (is_word_character(cp))
			return 0;
	}
	return *value > 0 ? q - p : 0;
}

/* What closes a numeral that no bracket opened, by its first byte; p is behind it. */
static bool
closing_may_begin(const char *p, const char *end)
{
	while (p < end && *p == ' ')
		p++;
	if (p >= end)
		return false;
	switch ((unsigned char) *p)
	{
		case '.':
		case ')':
		case '-':
		case '/':
		case ':':
		case '\\':
			return true;
		case 0xE2:				/* – */
			return end - p >= 3 && (unsigned char) p[1] == 0x80;
		case 0xE3:				/* 、 */
			return end - p >= 3 && (unsigned char) p[1] == 0x80 && (unsigned char) p[2] == 0x81;
		case 0xEF:				/* ） ： ． */
			return end - p >= 3 && (unsigned char) p[1] == 0xBC;
	}
	return false;
}

/* Chinese numerals and what opens them, circled digits: by their first character. */
static bool
may_be_chinese(uint32 cp)
{
	switch (cp)
	{
		case 0x5341:			/* 十 */
		case 0x7B2C:			/* 第 */
		case 0xFF08:			/* （ */
		case 0x4E00:			/* 一 … 九 */
		case 0x4E8C:
		case 0x4E09:
		case 0x56DB:
		case 0x4E94:
		case 0x516D:
		case 0x4E03:
		case 0x516B:
		case 0x4E5D:
		case 0x7532:			/* 甲 … 癸 */
		case 0x4E59:
		case 0x4E19:
		case 0x4E01:
		case 0x620A:
		case 0x5DF1:
		case 0x5E9A:
		case 0x8F9B:
		case 0x58EC:
		case 0x7678:
			return true;
	}
	return (cp >= 0xFF10 && cp <= 0xFF19) || (cp >= 0x2460 && cp <= 0x2793) ||
		(cp >= 0x3220 && cp <= 0x3289);
}

bool
numeral_may_begin(const char *p, const char *end)
{
	unsigned char c = *p;

	if (c >= '0' && c <= '9')
		return true;
	if (c == '(')
		return end - p > 2;
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
	{
		const char *q = p + 1;

		while (q < end && q - p < 6 &&
			   ((*q | 0x20) == 'i' || (*q | 0x20) == 'v' || (*q | 0x20) == 'x'))
			q++;
		return closing_may_begin(q, end);
	}
	if (c >= 0xE2 && c <= 0xEF)
	{
		uint32		cp;

		utf8_decode(p, end, &cp);
		return may_be_chinese(cp);
	}
	if (c == 0xC2)
		return end - p > 2 && (unsigned char) p[1] == 0xA7;
	/* Cyrillic and Arabic letters */
	if (c == 0xD0 || c == 0xD1 || c == 0xD8)
		return end - p > 2 && closing_may_begin(p + 2, end);
	if (c == 0xD9 && end - p > 2)
	{
		const char *q = p + 2;

		if ((unsigned char) p[1] >= 0xA0 && (unsigned char) p[1] <= 0xA9)
			return true;
		if (end - q > 2 && memcmp(q, "ـ", 2) == 0)
			q += 2;
		return closing_may_begin(q, end);
	}
	return c == 0xDB;
}

/* Behind the marks of emphasis at p. */
static const char *
skip_emphasis(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && (*q == '*' || *q == '_') && q - p < 3)
		q++;
	return q;
}

/*
 * A decimal number at p, "1.2" "3.1.4" "5.a": the last part counts, and those before
 * it must be the same in a list.
 */
static bool
decimal_reading(const char *p, const char *end, NumeralReading *r)
{
	const char *q = p;
	const char *last = NULL;
	int			value;
	int			n;
	int			parts = 0;
	bool		letter = false;
	uint32		cp;

	while ((n = numeral_digits(q, end, &value)) > 0)
	{
		last = q;
		q += n;
		parts++;
		if (end - q < 2 || *q != '.')
			break;
		if (parts == MOST_PARTS)
			return false;
		if (q[1] >= 'a' && q[1] <= 'z' && !(end - q > 2 && is_word_character((unsigned char) q[2])))
		{
			last = ++q;
			value = *q++ - 'a' + 1;
			letter = true;
			parts++;
			break;
		}
		if (numeral_digits(q + 1, end, &value) == 0)
			break;
		q++;
	}
	if (parts < 2 || q >= end)
		return false;
	r->prefix = hash_bytes((const unsigned char *) p, last - p) | 1;
	if (*q == '.' || *q == ')')
		q++;
	q = skip_emphasis(q, end);
	if (q < end)
	{
		utf8_decode(q, end, &cp);
		if (!is_invisible(cp))
			return false;
	}
	r->length = r->mark = q - p;
	r->value = value;
	r->part = 0;
	r->style = CLOSE_DECIMAL * 16 + (letter ? LOWER : DIGITS);
	r->score = -2;
	r->last_place = PLACE_PARAGRAPH;
	r->title = false;
	return true;
}

/* A quick no where the closing of number i does not begin at q. */
static inline bool
may_close(int i, const char *q, const char *end)
{
	char		first = closings[i].sign[0];

	return q < end ? *q == first || first == '\0' || (closings[i].flags & SPACED) != 0 :
		first == '\0';
}

/* Does the closing of number i stand at q? Then the reading is told. */
static bool
read_closing(int i, NumeralClass class, const char *start, const char *q, const char *end,
			 NumeralReading *r)
{
	const char *closing;
	const char *behind;
	int			n = strlen(closings[i].sign);
	int			flags = closings[i].flags;
	uint32		cp = ' ';

	if (flags & SPACED)
		while (q < end && (*q == ' ' || *q == '\t') && q - start < 8)
			q++;
	if (end - q < n || memcmp(q, closings[i].sign, n) != 0)
		return false;
	closing = q;
	q += n;
	behind = skip_emphasis(q, end);
	r->last_place = closings[i].last_place;
	if (behind < end)
		utf8_decode(behind, end, &cp);
	if (!(flags & FREE) && behind == q && !is_invisible(cp))
	{
		/* "5.the", "1)The", at a line's start; 3.5, 2.1.2 and e.g. are none */
		if (closings[i].family != CLOSE_STOP && closings[i].family != CLOSE_BRACKET &&
			!(flags & SPACED))
			return false;
		if (!is_word_character(cp) || (cp >= '0' && cp <= '9'))
			return false;
		if (!is_unspaced(cp))
		{
			if (flags & SPACED || (closings[i].family == CLOSE_STOP && class != DIGITS))
				return false;
			r->last_place = PLACE_PARAGRAPH;
		}
	}
	r->length = q - start;
	r->mark = flags & SET_OFF ? closing - start : r->length;
	r->score = closings[i].score;
	r->title = flags & TITLE;
	return true;
}

int
numeral_readings(const char *p, const char *end, NumeralReading *readings, int room)
{
	NumeralReading r = {0};
	int			count = 0;
	int			o = 0;
	int			open;

	while ((open = strlen(openings[o].sign)) > 0 &&
		   (end - p < open || memcmp(p, openings[o].sign, open) != 0))
		o++;
	if (openings[o].opening == OPEN_SECTION && open < end - p && p[open] == ' ')
		open++;
	if (open == 0 && room > 0 && *p >= '0' && *p <= '9' && decimal_reading(p, end, &r))
	{
		readings[0] = r;
		return 1;
	}
	for (int class = 0; class < CLASSES; class++)
	{
		const char *q;
		int			n;

		if (!(openings[o].classes & IN(class)))
			continue;
		n = numeral_of_class(class, p + open, end, &r.value);
		if (n == 0 || r.value == 0)
			continue;
		/* aa) is no word: only brackets tell it */
		if (n == 2 && (class == LOWER || class == UPPER) && openings[o].opening != OPEN_BRACKET)
			continue;
		q = p + open + n;
		r.part = 0;
		if (class == DIGITS)
			q = numeral_inserted(q, end, &r.part);
		for (int i = 0; i < (int) lengthof(closings); i++)
		{
			if (closings[i].opening != openings[o].opening ||
				!(closings[i].classes & IN(class)) || !may_close(i, q, end) ||
				!read_closing(i, class, p, q, end, &r))
				continue;
			r.lettered = (IN(class) & (LETTERS | ROMAN)) != 0;
			r.style = (openings[o].opening * 16 + closings[i].family) * 16 + class;
			if (count < room)
				readings[count++] = r;
			break;
		}
	}
	return count;
}

int
bullet_length(const char *p, const char *end, int *style)
{
	/* those of one style go together */
	static const struct
	{
		uint32		sign;
		bool		free;		/* needs no white space behind */
	}			signs[] = {
		{'-'}, {'*'}, {0x2022}, {0xB7}, {0x2043, true}, {0x25CF}, {0x25AA}, {0x25A0},
		{0x25E6}, {0x2013}, {0x2014, true}, {0x27A2}, {0x2713}, {0x25BA}, {'+'}, {'o'},
		{0x2023, true}, {0x2192, true}, {0x25CB}, {0x2714}, {0x2756}, {0x2610}, {0xF0B7, true},
		{0xF0A7, true}, {0xF0D8, true}, {0xF0FC, true}, {0x25C6}, {0x25C7}, {0x25B6}, {0x25B8},
		{0x27A4}, {0x2611}, {0x2705}, {0x25AB}, {0x25A1}, {0x2981}, {0x2219}, {0x2605},
		{0x2794}, {0x21D2}, {0x2012}, {0x2212}
	};
	uint32		cp;
	int			n = utf8_decode(p, end, &cp);

	for (int i = 0; i < (int) lengthof(signs); i++)
	{
		uint32		behind = '\n';
		int			length = n;
		const char *q;

		if (signs[i].sign != cp)
			continue;
		*style = i;
		/* a Chinese dash is two signs wide; more are a rule */
		if (cp == 0x2014 && end - (p + length) >= n && memcmp(p + length, p, n) == 0)
			length += n;
		/* a sign may be shown as a picture */
		if (end - (p + length) >= 3 && memcmp(p + length, "\xEF\xB8\x8F", 3) == 0)
			length += 3;
		if (p + length < end)
			utf8_decode(p + length, end, &behind);
		if (behind == '\n' || behind == '\r' || behind == cp ||
			(!signs[i].free && !is_invisible(behind)))
			return 0;
		/* a word stands behind it, and no further sign: a rule is none */
		q = p + length;
		while (q < end && (*q == ' ' || *q == '\t'))
			q++;
		if (q >= end || *q == '\n' || *q == '\r' || memcmp(q, p, Min(n, end - q)) == 0)
			return 0;

		/*
		 * the letter o: only where a tab or some blanks set it off, or a
		 * capital follows
		 */
		if (cp == 'o')
		{
			utf8_decode(q, end, &behind);
			if (q - p < 3 && p[1] != '\t' && !is_upper(behind))
				return 0;
		}
		return length;
	}
	return 0;
}
