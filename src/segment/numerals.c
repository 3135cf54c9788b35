/*
 * numerals.c
 *	  Reading numerals and their frames.
 */
#include "postgres.h"
#include "base/compat.h"

#include "segment/numerals.h"

typedef enum NumeralClass
{
	DIGITS, LOWER, UPPER, ROMAN_LOWER, ROMAN_UPPER, HAN, CIRCLED, CLASSES
} NumeralClass;

#define IN(class) (1 << (class))
#define LATIN (IN(DIGITS) | IN(LOWER) | IN(UPPER) | IN(ROMAN_LOWER) | IN(ROMAN_UPPER))

/* 第一, whose frame ends with what sets it off. */
#define SET_OFF_STYLE 9

/*
 * What stands before and behind, which classes it takes, and how much it says.
 * "free" frames need no white space behind.  Longer closings come first.
 */
static const struct
{
	int			style;			/* frames of one style go together in a list */
	const char *open;
	int			classes;
	const char *close;
	int			score;
	MarkerPlace last_place;
	bool		free;
	bool		title;
}			frames[] = {
	{0, "(", LATIN, ")", 2, PLACE_MIDDLE, true},
	{0, "（", LATIN | IN(HAN), "）", 2, PLACE_COMMA, true},
	{1, "(", IN(HAN), ")", 2, PLACE_COMMA, true},
	{2, "", LATIN, ".)", 0, PLACE_SENTENCE},
	{3, "", LATIN, ".-", 0, PLACE_SENTENCE},
	{4, "", LATIN, ")", 0, PLACE_COMMA},
	{5, "", IN(DIGITS) | IN(ROMAN_UPPER) | IN(ROMAN_LOWER), ".", 0, PLACE_CLAUSE},
	{5, "", IN(UPPER) | IN(LOWER), ".", -2, PLACE_PARAGRAPH},
	{5, "", IN(UPPER) | IN(ROMAN_UPPER), "-", -2, PLACE_PARAGRAPH},
	{7, "", IN(HAN) | IN(DIGITS), "、", 0, PLACE_CLAUSE, true},
	{8, "", IN(HAN), "是", 0, PLACE_COMMA, true},
	{9, "第", IN(HAN) | IN(DIGITS), "，", 4, PLACE_COMMA, true},
	{9, "第", IN(HAN) | IN(DIGITS), "、", 4, PLACE_COMMA, true},
	{9, "第", IN(HAN) | IN(DIGITS), ",", 4, PLACE_COMMA, true},
	{9, "第", IN(HAN) | IN(DIGITS), "：", 4, PLACE_COMMA, true},
	{9, "第", IN(HAN) | IN(DIGITS), "是", 2, PLACE_COMMA, true},
	{10, "第", IN(HAN) | IN(DIGITS), "条", 0, PLACE_PARAGRAPH, true, true},
	{10, "第", IN(HAN) | IN(DIGITS), "條", 0, PLACE_PARAGRAPH, true, true},
	{11, "第", IN(HAN) | IN(DIGITS), "章", 0, PLACE_PARAGRAPH, true, true},
	{12, "", IN(CIRCLED), "", 2, PLACE_COMMA, true}
};

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

/* 一 … 九, 十, 十一, 二十三: up to 99. */
static int
han_numeral(const char *p, const char *end, int *value)
{
	const char *q = p;
	uint32		cp;
	int			n;
	int			v = 0;

	if (q >= end)
		return 0;
	n = utf8_decode(q, end, &cp);
	v = han_digit(cp);
	if (v > 0)
	{
		q += n;
		if (q >= end)
			return 0;
		n = utf8_decode(q, end, &cp);
	}
	if (cp == 0x5341)
	{
		int			ones;

		q += n;
		v = (v ? v : 1) * 10;
		if (q < end)
		{
			n = utf8_decode(q, end, &cp);
			ones = han_digit(cp);
			if (ones)
			{
				v += ones;
				q += n;
			}
		}
	}
	*value = v;
	return v > 0 ? q - p : 0;
}

static int
numeral_of_class(NumeralClass class, const char *p, const char *end, int *value)
{
	uint32		cp;
	int			n;

	if (p >= end)
		return 0;
	switch (class)
	{
		case DIGITS:
			return numeral_digits(p, end, value);
		case LOWER:
			*value = *p - 'a' + 1;
			return *p >= 'a' && *p <= 'z' ? 1 : 0;
		case UPPER:
			*value = *p - 'A' + 1;
			return *p >= 'A' && *p <= 'Z' ? 1 : 0;
		case ROMAN_LOWER:
			return roman(p, end, false, value);
		case ROMAN_UPPER:
			return roman(p, end, true, value);
		case HAN:
			return han_numeral(p, end, value);
		case CIRCLED:
			n = utf8_decode(p, end, &cp);
			if (cp < 0x2460 || cp > 0x2473)
				return 0;
			*value = cp - 0x2460 + 1;
			return n;
		default:
			return 0;
	}
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
		return q < end && (*q == '.' || *q == ')' || *q == '-');
	}
	if (c >= 0xE2 && c <= 0xEF)
	{
		uint32		cp;

		/*
		 * 十, 第, full width bracket and digits, circled digits, 一 … 九
		 */
		utf8_decode(p, end, &cp);
		return cp == 0x5341 || cp == 0x7B2C || cp == 0xFF08 ||
			(cp >= 0xFF10 && cp <= 0xFF19) || (cp >= 0x2460 && cp <= 0x2473) ||
			han_digit(cp) > 0;
	}
	/* Arabic digits */
	return c >= 0xD9 && c <= 0xDB;
}

int
numeral_readings(const char *p, const char *end, NumeralReading *readings, int room)
{
	int			count = 0;

	for (int i = 0; i < (int) lengthof(frames); i++)
	{
		int			open = strlen(frames[i].open);
		int			close = strlen(frames[i].close);

		if (end - p < open || memcmp(p, frames[i].open, open) != 0)
			continue;
		for (int class = 0; class < CLASSES; class++)
		{
			int			value = 0;
			int			n;
			const char *q;
			uint32		cp = ' ';

			if (!(frames[i].classes & IN(class)))
				continue;
			n = numeral_of_class(class, p + open, end, &value);
			if (n == 0 || value == 0)
				continue;
			q = p + open + n;
			if (end - q < close || memcmp(q, frames[i].close, close) != 0)
				continue;
			q += close;
			if (q < end)
				utf8_decode(q, end, &cp);
			if (!frames[i].free)
			{
				/* 3.5, 2.1.2 and e.g. are none; "5.the" at a line's start is */
				if (!is_invisible(cp) && !(class == DIGITS && is_lower(cp) && frames[i].close[0] == '.'))
					continue;
			}
			if (count < room)
			{
				NumeralReading *r = &readings[count++];

				r->length = q - p;
				r->mark = open > 1 && !frames[i].title && frames[i].style == SET_OFF_STYLE ?
					r->length - close : r->length;
				r->value = value;
				r->style = frames[i].style * 16 + class;
				r->score = frames[i].score;
				r->last_place = frames[i].last_place;
				r->title = frames[i].title;
			}
		}
		if (count > 0)
			break;
	}
	return count;
}

int
bullet_length(const char *p, const char *end, int *style)
{
	static const struct
	{
		uint32		sign;
		bool		free;		/* needs no white space behind */
	}			signs[] = {
		{'-'}, {'*'}, {0x2022}, {0xB7}, {0x2043, true}, {0x25CF}, {0x25AA}, {0x25A0},
		{0x25E6}, {0x2013}, {0x2014, true}, {0x27A2}, {0x2713}, {0x25BA}
	};
	uint32		cp;
	int			n = utf8_decode(p, end, &cp);

	for (int i = 0; i < (int) lengthof(signs); i++)
	{
		uint32		behind = '\n';
		int			length = n;

		if (signs[i].sign != cp)
			continue;
		*style = i;
		/* a Chinese dash is two signs wide */
		while (cp == 0x2014 && end - (p + length) >= n &&
			   memcmp(p + length, p, n) == 0)
			length += n;
		if (p + length < end)
			utf8_decode(p + length, end, &behind);
		if (behind == '\n' || behind == '\r' || (!signs[i].free && !is_invisible(behind)))
			return 0;
		return length;
	}
	return 0;
}
