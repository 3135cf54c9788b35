/*
 * theme_path.c
 *	  The algebra of paths: order, ancestry, prefixes.  Pure functions of path
 *	  bytes; the rules are told in theme.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/bytes.h"
#include "base/str.h"
#include "theme/theme.h"

/* Compares the digit runs at *a and *b as numbers and moves both behind them. */
static int
compare_numbers(const char **a, const char *aend, const char **b, const char *bend)
{
	const char *p = *a,
			   *q = *b,
			   *pstart,
			   *qstart;
	int			cmp;

	while (p < aend && *p == '0')
		p++;
	while (q < bend && *q == '0')
		q++;
	pstart = p;
	qstart = q;
	while (p < aend && is_digit_byte(*p))
		p++;
	while (q < bend && is_digit_byte(*q))
		q++;
	if (p - pstart != q - qstart)
		cmp = p - pstart < q - qstart ? -1 : 1;
	else
		cmp = memcmp(pstart, qstart, p - pstart);
	*a = p;
	*b = q;
	return cmp;
}

int
theme_label_compare(const char *a, int alen, const char *b, int blen)
{
	const char *p = a,
			   *q = b,
			   *aend = a + alen,
			   *bend = b + blen;
	int			cmp;

	while (p < aend && q < bend)
	{
		if (is_digit_byte(*p) && is_digit_byte(*q))
		{
			cmp = compare_numbers(&p, aend, &q, bend);
			if (cmp != 0)
				return cmp;
		}
		else if (*p != *q)
			return (unsigned char) *p < (unsigned char) *q ? -1 : 1;
		else
		{
			p++;
			q++;
		}
	}
	if (p < aend || q < bend)
		return p < aend ? 1 : -1;

	/* equal but for leading zeros */
	return bytes_compare(a, alen, b, blen);
}

int
theme_compare(const char *a, int alen, const char *b, int blen)
{
	int			shorter = Min(alen, blen);
	int			start = 0;
	int			aend;
	int			bend;
	int			cmp;

	/* the first labels that differ decide: those before are equal to the byte */
	while (start + 8 <= shorter && load_bytes(a + start) == load_bytes(b + start))
		start += 8;
	while (start < shorter && a[start] == b[start])
		start++;
	while (start > 0 && a[start - 1] != THEME_SEPARATOR)
		start--;
	aend = theme_label_end(a, alen, start);
	bend = theme_label_end(b, blen, start);
	cmp = theme_label_compare(a + start, aend - start, b + start, bend - start);
	return cmp != 0 ? cmp : (aend < alen) - (bend < blen);
}

int
theme_level(const char *path, int length)
{
	int			n = 1;

	for (int i = 0; i < length; i++)
		n += path[i] == THEME_SEPARATOR;
	return n;
}

int
theme_prefix(const char *path, int length, int n)
{
	int			end = -1;

	Assert(n > 0);
	while (n-- > 0 && end < length)
		end = theme_label_end(path, length, end + 1);
	return end;
}

bool
theme_contains(const char *a, int alen, const char *b, int blen)
{
	return blen >= alen && memcmp(a, b, alen) == 0 &&
		(blen == alen || b[alen] == THEME_SEPARATOR);
}

void
theme_upper_bound(StringInfo out, const char *path, int length)
{
	/* U+10FFFF is no character, so it stands in no label and above them all */
	appendBinaryStringInfo(out, path, length);
	appendStringInfoChar(out, THEME_SEPARATOR);
	appendStringInfoString(out, "\xF4\x8F\xBF\xBF");
}
