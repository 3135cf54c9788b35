/*
 * codebook_near.c
 *	  Looking themes up in a codebook, and those like a misspelt one.
 */
#include "postgres.h"
#include "base/compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/varlena.h"

#include "codebook/codebook_near.h"
#include "theme/theme.h"

#define NEAR_MAX_BYTES 255		/* longer paths are not compared by edits */

/* Path bytes below the codebook's name: NULL where it is another book's. */
static const char *
below_name(const Codebook *book, const char *path, int length, int *below_len)
{
	int			name = theme_prefix(path, length, 1);

	if (name != (int) book->name.len || memcmp(path, book->name.s, name) != 0)
		return NULL;
	*below_len = name < length ? length - name - 1 : 0;
	return path + length - *below_len;
}

int
codebook_find_theme(const Codebook *book, Str below)
{
	uint32		low = 0,
				high = book->nthemes;

	while (low < high)
	{
		uint32		mid = (low + high) / 2;
		const Str  *p = &book->themes[mid].path;
		int			cmp = theme_compare(p->s, p->len, below.s, below.len);

		if (cmp == 0)
			return mid;
		if (cmp < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return -1;
}

bool
codebook_has_theme(const Codebook *book, const char *path, int length)
{
	int			below_len;
	const char *below = below_name(book, path, length, &below_len);

	return below != NULL && (below_len == 0 || codebook_find_theme(book, str_of(below, below_len)) >= 0);
}

static const char *
last_label(const char *path, int length, int *label_len)
{
	int			start = length;

	while (start > 0 && path[start - 1] != THEME_SEPARATOR)
		start--;
	*label_len = length - start;
	return path + start;
}

char *
codebook_nearest_theme(const Codebook *book, const char *path, int length)
{
	int			below_len;
	const char *below = below_name(book, path, length, &below_len);
	const Str  *nearest = NULL;
	int			label_len;
	const char *label;
	int			best;
	MemoryContext scratch;		/* the server's function leaves its own behind */
	MemoryContext old;
	StringInfoData out;

	if (below == NULL || below_len == 0 || below_len > NEAR_MAX_BYTES)
		return NULL;
	label = last_label(below, below_len, &label_len);
	best = below_len / 2 + 2;	/* more edits than that are no likeness */
	scratch = AllocSetContextCreate(CurrentMemoryContext, "nearest theme", ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(scratch);
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const Str  *p = &book->themes[i].path;
		int			len;
		const char *last = last_label(p->s, p->len, &len);
		int			edits;

		CHECK_FOR_INTERRUPTS();
		if (len == label_len && memcmp(last, label, len) == 0)
		{
			nearest = p;
			break;
		}
		/* of a damaged codebook the server's function would read past the end */
		if (p->len > NEAR_MAX_BYTES || !pg_verify_mbstr(PG_UTF8, p->s, p->len, true))
			continue;
		edits = varstr_levenshtein_less_equal(below, below_len, p->s, p->len,
											  1, 1, 1, best, true);
		MemoryContextReset(scratch);
		if (edits < best)
		{
			best = edits;
			nearest = p;
		}
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(scratch);
	if (nearest == NULL)
		return NULL;
	initStringInfo(&out);
	appendBinaryStringInfo(&out, book->name.s, book->name.len);
	appendStringInfoChar(&out, '/');
	theme_print(&out, nearest->s, nearest->len);
	return out.data;
}
