/*
 * str.h
 *	  A string as its first byte and its length, and the one way to compare bytes.
 *
 * Strings here point into values or texts that somebody else owns, and have no NUL
 * behind them.  Order is by bytes, which for UTF-8 is by code points, the shorter
 * first where one begins with the other.
 */
#ifndef PROPOSALS_STR_H
#define PROPOSALS_STR_H

typedef struct Str
{
	const char *s;
	uint32		len;
} Str;

static inline bool
is_digit_byte(char c)
{
	return c >= '0' && c <= '9';
}

static inline Str
str_of(const char *s, Size len)
{
	Str			str = {s, len};

	return str;
}

static inline int
bytes_compare(const void *a, Size alen, const void *b, Size blen)
{
	int			cmp = memcmp(a, b, Min(alen, blen));

	return cmp != 0 ? cmp : (alen > blen) - (alen < blen);
}

static inline bool
bytes_equal(const void *a, Size alen, const void *b, Size blen)
{
	return alen == blen && memcmp(a, b, alen) == 0;
}

static inline int
str_compare(Str a, Str b)
{
	return bytes_compare(a.s, a.len, b.s, b.len);
}

static inline bool
str_equal(Str a, Str b)
{
	return bytes_equal(a.s, a.len, b.s, b.len);
}

#endif							/* PROPOSALS_STR_H */
