/*
 * nfc.c
 *	  Names in Normalization Form C, by ICU.  ASCII never reaches ICU.
 */
#include "postgres.h"
#include "base/compat.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "text/nfc.h"
#include "text/utf8.h"

static bool
is_ascii(const char *str, int length)
{
	for (int i = 0; i < length; i++)
		if ((unsigned char) str[i] >= 0x80)
			return false;
	return true;
}

/* Not isalnum(): that depends on the locale. */
static bool
ascii_is_alnum(uint32 cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

static const UNormalizer2 *
nfc(void)
{
	UErrorCode	status = U_ZERO_ERROR;
	const UNormalizer2 *n = unorm2_getNFCInstance(&status);

	if (U_FAILURE(status))
		ereport(ERROR,
				(errcode(ERRCODE_SYSTEM_ERROR),
				 errmsg("ICU has no data for normalization: %s", u_errorName(status))));
	return n;
}

static UChar *
to_utf16(const char *str, int length, int32_t *ulength)
{
	UErrorCode	status = U_ZERO_ERROR;
	UChar	   *u = palloc_array(UChar, length + 1);

	u_strFromUTF8(u, length + 1, ulength, str, length, &status);
	if (U_FAILURE(status))
		ereport(ERROR,
				(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
				 errmsg("invalid UTF-8 in a name: %s", u_errorName(status))));
	return u;
}

NameFault
name_check(const char *str, int length, int *where)
{
	const char *p = str;
	const char *end = str + length;

	while (p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		*where = p - str;
		if (cp == UTF8_REPLACEMENT && n == 1)
			return NAME_MALFORMED;
		if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0))
			return NAME_CONTROL;
		if (cp >= 0x80 && u_charType((UChar32) cp) == U_UNASSIGNED)
			return NAME_UNASSIGNED;
		p += n;
	}
	return NAME_OK;
}

void
nfc_append(StringInfo out, const char *str, int length)
{
	UErrorCode	status = U_ZERO_ERROR;
	UChar	   *source;
	UChar	   *target;
	int32_t		slength,
				tlength,
				capacity,
				bytes;

	if (is_ascii(str, length))
	{
		appendBinaryStringInfo(out, str, length);
		return;
	}

	/* NFC of one UTF-16 unit has at most three */
	source = to_utf16(str, length, &slength);
	capacity = 3 * slength + 1;
	target = palloc_array(UChar, capacity);
	tlength = unorm2_normalize(nfc(), source, slength, target, capacity, &status);
	if (U_FAILURE(status))
		elog(ERROR, "normalization failed: %s", u_errorName(status));

	/* one unit has at most three bytes */
	enlargeStringInfo(out, 3 * tlength + 1);
	u_strToUTF8(out->data + out->len, 3 * tlength + 1, &bytes, target, tlength, &status);
	if (U_FAILURE(status))
		elog(ERROR, "conversion to UTF-8 failed: %s", u_errorName(status));
	out->len += bytes;
	out->data[out->len] = '\0';
	pfree(source);
	pfree(target);
}

bool
nfc_is_normal(const char *str, int length)
{
	UErrorCode	status = U_ZERO_ERROR;
	int32_t		ulength;
	UChar	   *u;
	bool		normal;

	if (is_ascii(str, length))
		return true;
	u = to_utf16(str, length, &ulength);
	normal = unorm2_isNormalized(nfc(), u, ulength, &status);
	pfree(u);
	return normal && U_SUCCESS(status);
}

bool
name_is_word(const char *str, int length)
{
	const char *p = str;
	const char *end = str + length;

	while (p < end)
	{
		uint32		cp;

		p += utf8_decode(p, end, &cp);
		if (cp == '_' || cp == '-')
			continue;
		if (cp < 0x80 ? !ascii_is_alnum(cp)
			: !(u_isUAlphabetic((UChar32) cp) || u_isdigit((UChar32) cp) ||
				u_charType((UChar32) cp) == U_NON_SPACING_MARK))
			return false;
	}
	return length > 0;
}
