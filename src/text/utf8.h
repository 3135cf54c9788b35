/*
 * utf8.h
 *	  Code points and their byte offsets in UTF-8 text.
 *
 * Users see offsets in characters (code points); the C code works on bytes and
 * converts at its borders.  Text from the server is valid UTF-8, but stored
 * bytes may be damaged: decoding never reads past the end it is given, and a
 * malformed byte reads as one character U+FFFD.
 */
#ifndef PROPOSALS_UTF8_H
#define PROPOSALS_UTF8_H

#define UTF8_REPLACEMENT 0xFFFD

/* Eight bytes of one value, for work on eight at a time. */
#define EACH_BYTE(b) (UINT64CONST(0x0101010101010101) * (b))

/* Bytes that continue a character are 10xxxxxx. */
static inline bool
utf8_is_continuation(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* Decodes the character at p < end into *cp; returns its length in bytes. */
static inline int
utf8_decode(const char *s, const char *send, uint32 *cp)
{
	const unsigned char *p = (const unsigned char *) s;
	const unsigned char *end = (const unsigned char *) send;

	if (likely(p[0] < 0x80))
	{
		*cp = p[0];
		return 1;
	}
	if (p[0] >= 0xC2 && p[0] < 0xE0 && end - p >= 2 && utf8_is_continuation(p[1]))
	{
		*cp = (uint32) (p[0] & 0x1F) << 6 | (p[1] & 0x3F);
		return 2;
	}
	if (p[0] >= 0xE0 && p[0] < 0xF0 && end - p >= 3)
	{
		uint32		second = p[1] ^ 0x80;	/* below 0x40 where it continues a
											 * character */
		uint32		third = p[2] ^ 0x80;

		*cp = (uint32) (p[0] & 0x0F) << 12 | second << 6 | third;
		if ((second | third) < 0x40 && *cp >= 0x800 && (*cp & 0xFFFFF800) != 0xD800)
			return 3;
	}
	else if (p[0] >= 0xF0 && p[0] < 0xF5 && end - p >= 4 &&
			 utf8_is_continuation(p[1]) && utf8_is_continuation(p[2]) &&
			 utf8_is_continuation(p[3]))
	{
		*cp = (uint32) (p[0] & 0x07) << 18 | (uint32) (p[1] & 0x3F) << 12 |
			(uint32) (p[2] & 0x3F) << 6 | (p[3] & 0x3F);
		if (*cp >= 0x10000 && *cp <= 0x10FFFF)
			return 4;
	}
	*cp = UTF8_REPLACEMENT;
	return 1;
}

/* Writes a code point at dst, which has room for four bytes; returns its length. */
static inline int
utf8_encode(char *dst, uint32 cp)
{
	if (cp < 0x80)
	{
		dst[0] = (char) cp;
		return 1;
	}
	if (cp < 0x800)
	{
		dst[0] = (char) (0xC0 | cp >> 6);
		dst[1] = (char) (0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000)
	{
		dst[0] = (char) (0xE0 | cp >> 12);
		dst[1] = (char) (0x80 | (cp >> 6 & 0x3F));
		dst[2] = (char) (0x80 | (cp & 0x3F));
		return 3;
	}
	dst[0] = (char) (0xF0 | cp >> 18);
	dst[1] = (char) (0x80 | (cp >> 12 & 0x3F));
	dst[2] = (char) (0x80 | (cp >> 6 & 0x3F));
	dst[3] = (char) (0x80 | (cp & 0x3F));
	return 4;
}

/* The character before p > start; sets *cp, returns its first byte. */
static inline const char *
utf8_previous(const char *start, const char *p, uint32 *cp)
{
	const char *q = p - 1;

	while (q > start && p - q < 4 && utf8_is_continuation((unsigned char) *q))
		q--;
	utf8_decode(q, p, cp);
	return q;
}

/* Number of characters in [s, end). */
extern int	utf8_count(const char *s, const char *end);

/* Byte offset of the n-th character of [s, end), or -1 past the end. */
extern int	utf8_offset(const char *s, const char *end, int n);

/*
 * Many byte offsets of one text to characters: a cursor that goes forward from
 * the last place asked for, so that ascending offsets cost one pass in all.
 */
typedef struct Utf8Cursor
{
	const char *text;
	const char *end;
	int			byte;			/* a place, in bytes … */
	int			character;		/* … and in characters */
} Utf8Cursor;

extern void utf8_cursor_init(Utf8Cursor *c, const char *text, int length);
extern int	utf8_cursor_character(Utf8Cursor *c, int byte);
extern int	utf8_cursor_byte(Utf8Cursor *c, int character); /* -1: past the end */

#endif							/* PROPOSALS_UTF8_H */
