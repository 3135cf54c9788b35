/*
 * encoding.c
 *	  The bytes of a file as text of the server (UTF-8).
 *
 * Encodings are the server's, by its names; UTF-16, in which Windows programs save,
 * is none of them and is read here.  A file that says its encoding itself - by a byte
 * order mark, or XML by its declaration - need not be asked.
 */
#include "postgres.h"
#include "base/compat.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "formats/encoding.h"
#include "text/fold.h"

/* UTF16, utf-16le, UTF_16BE: is it one, and does it say its order? */
static bool
is_utf16(const char *name, bool *little, bool *said)
{
	static const char wanted[] = "utf16";
	int			n = 0;

	for (; *name && n < (int) strlen(wanted); name++)
		if (*name != '-' && *name != '_' && pg_tolower((unsigned char) *name) != (unsigned char) wanted[n++])
			return false;
	*said = *name != '\0';
	*little = pg_strcasecmp(name, "le") == 0;
	return n == (int) strlen(wanted) && (*name == '\0' || *little || pg_strcasecmp(name, "be") == 0);
}

static void
bad_utf16(Size at)
{
	ereport(ERROR,
			(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
			 errmsg("invalid UTF-16 in the dictionary file"),
			 errdetail("At byte %zu there is half a character, or a zero.", at)));
}

static Str
decode_utf16(Str bytes, bool little)
{
	const unsigned char *p = (const unsigned char *) bytes.s;
	StringInfoData out;
	Str			text;

	initStringInfo(&out);
	for (Size i = 0; i < bytes.len; i += 2)
	{
		uint32		unit;
		char		encoded[4];

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i + 1 == bytes.len)
			bad_utf16(i);
		unit = little ? p[i] | p[i + 1] << 8 : p[i] << 8 | p[i + 1];
		if (unit >= 0xD800 && unit < 0xE000)
		{
			uint32		low;

			if (unit >= 0xDC00 || i + 3 >= bytes.len)
				bad_utf16(i);
			low = little ? p[i + 2] | p[i + 3] << 8 : p[i + 2] << 8 | p[i + 3];
			if (low < 0xDC00 || low >= 0xE000)
				bad_utf16(i);
			unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
			i += 2;
		}
		if (unit == 0)
			bad_utf16(i);
		appendBinaryStringInfo(&out, encoded, utf8_encode(encoded, unit));
	}
	text.s = out.data;
	text.len = out.len;
	return text;
}

/* The encoding of <?xml … encoding="…"?>, or NULL. */
static char *
xml_encoding(Str bytes)
{
	const char *p = bytes.s;
	const char *end = p + Min(bytes.len, 200);
	const char *close;

	if (bytes.len < 5 || strncmp(p, "<?xml", 5) != 0)
		return NULL;
	for (close = p; close < end && *close != '>'; close++)
		;
	for (; close - p > 10; p++)
		if (strncmp(p, "encoding", 8) == 0)
		{
			const char *q = p + 8;
			const char *name;

			while (q < close && (*q == ' ' || *q == '='))
				q++;
			if (q == close || (*q != '"' && *q != '\''))
				return NULL;
			name = ++q;
			while (q < close && *q != name[-1])
				q++;
			return pnstrdup(name, q - name);
		}
	return NULL;
}

Str
decode_file(Str bytes, const char *encoding_name)
{
	const unsigned char *p = (const unsigned char *) bytes.s;
	bool		marked = bytes.len >= 2 &&
		((p[0] == 0xFF && p[1] == 0xFE) || (p[0] == 0xFE && p[1] == 0xFF));
	bool		little = false;
	bool		said = false;
	int			encoding;
	char	   *converted;

	if (encoding_name == NULL && !marked)
		encoding_name = xml_encoding(bytes);
	if (encoding_name == NULL)
		encoding_name = marked ? "UTF16" : "UTF8";
	if (is_utf16(encoding_name, &little, &said))
	{
		if (marked)
		{
			little = p[0] == 0xFF;
			bytes.s += 2;
			bytes.len -= 2;
		}
		else if (!said)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the order of bytes of a UTF-16 file is not known"),
					 errdetail("It has no byte order mark."),
					 errhint("Write UTF16LE or UTF16BE; files of Windows are UTF16LE.")));
		return decode_utf16(bytes, little);
	}
	encoding = pg_char_to_encoding(encoding_name);
	if (!PG_VALID_ENCODING(encoding))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown encoding: \"%s\"", encoding_name),
				 errhint("Names are PostgreSQL's, such as UTF8, LATIN1, WIN1252, SJIS or EUC_JP, and UTF16.")));
	/* checks UTF-8, too */
	converted = pg_any_to_server(bytes.s, bytes.len, encoding);
	if (converted != bytes.s)
	{
		bytes.s = converted;
		bytes.len = strlen(converted);
	}
	return bytes;
}
