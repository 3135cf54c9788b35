/*
 * utf8.c
 *	  Counting characters of UTF-8 text.
 *
 * A character is counted at each byte that does not continue one, so counting
 * needs no decoding and runs eight bytes at a time.
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/utf8.h"

int
utf8_count(const char *s, const char *end)
{
	const char *p = s;
	int			continuations = 0;

	for (; end - p >= 8; p += 8)
	{
		uint64		word;

		memcpy(&word, p, 8);
		/* a continuation byte has bit 7 set and bit 6 clear */
		word = word & EACH_BYTE(0x80) & ~(word << 1);
		continuations += ((word >> 7) * EACH_BYTE(1)) >> 56;
	}
	for (; p < end; p++)
		continuations += utf8_is_continuation((unsigned char) *p);
	return (int) (end - s) - continuations;
}

int
utf8_offset(const char *s, const char *end, int n)
{
	const char *p = s;

	/* whole words first, as long as they cannot hold the n-th character */
	while (n > 8 && end - p >= 8)
	{
		n -= utf8_count(p, p + 8);
		p += 8;
	}
	/* p may stand inside a character whose first byte is counted already */
	while (p < end && utf8_is_continuation((unsigned char) *p))
		p++;
	while (n > 0 && p < end)
	{
		p++;
		while (p < end && utf8_is_continuation((unsigned char) *p))
			p++;
		n--;
	}
	return n > 0 ? -1 : (int) (p - s);
}

void
utf8_cursor_init(Utf8Cursor *c, const char *text, int length)
{
	c->text = text;
	c->end = text + length;
	c->byte = 0;
	c->character = 0;
}

int
utf8_cursor_character(Utf8Cursor *c, int byte)
{
	if (byte >= c->byte)
		c->character += utf8_count(c->text + c->byte, c->text + byte);
	else
		c->character = utf8_count(c->text, c->text + byte);
	c->byte = byte;
	return c->character;
}

int
utf8_cursor_byte(Utf8Cursor *c, int character)
{
	int			base = character >= c->character ? c->byte : 0;
	int			skip = character - (base ? c->character : 0);
	int			offset = utf8_offset(c->text + base, c->end, skip);

	if (offset < 0)
		return -1;
	c->byte = base + offset;
	c->character = character;
	return c->byte;
}
