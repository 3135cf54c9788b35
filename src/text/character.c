/*
 * character.c
 *	  The pages of characters' entries (see character.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/character.h"
#include "utils/memutils.h"

uint32	   *character_pages[0x110000 >> 8];

/* Ends a clause as long as a sentence, or a paragraph, and no sentence. */
static const uint32 clause_ends[] = {
	';', 0x37E, 0x61B, 0x2029, 0xFE14, 0xFE54, 0xFF1B
};

static const uint32 opening[] = {
	'"', '\'', '(', '[', 0xA1, 0xAB, 0xBF, 0x2018, 0x201C, 0x201E, 0x300A, 0x300C,
	0x300E, 0x3010, 0xFF08
};

static const uint32 closing[] = {
	'"', '\'', ')', ']', 0xBB, 0x2019, 0x201D, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09
};

/* Blocks of letters that have two cases, the last one exclusive. */
static const uint32 cased[][2] = {
	{'A', 'z' + 1}, {0xC0, 0x250}, {0x370, 0x590}, {0x1E00, 0x2000}
};

/* Small letters that case folding changes. */
static const uint32 small[] = {
	0xDF, 0x149, 0x17F, 0x3C2, 0x3D0, 0x3D1, 0x3D5, 0x3D6, 0x3F0, 0x3F1, 0x3F5, 0x587, 0x1E9B, 0x1FBE
};

static bool
listed(const uint32 *list, int n, uint32 cp)
{
	for (int i = 0; i < n; i++)
		if (list[i] == cp)
			return true;
	return false;
}

#define LISTED(list, cp) listed(list, lengthof(list), cp)

/* Joiners, marks of direction, selectors of a variant. */
static inline bool
is_format(uint32 cp)
{
	return cp == 0x61C || (cp >= 0x200C && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
		(cp >= 0x2060 && cp <= 0x206F) || (cp >= 0xFE00 && cp <= 0xFE0F);
}

/* Controls are no white space, but for those that move to another place. */
static bool
class_is_space(FoldClass class, uint32 cp)
{
	if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0))
		return is_space_byte((char) cp) || cp == 0x85;
	return class == FOLD_SPACE || cp == 0x2029;
}

/* The first code point of what a character folds to; a mark to itself. */
static uint32
first_folded(Folder *folder, uint32 cp)
{
	uint32		entry = fold_entry(folder, cp);

	switch (FOLD_KIND(entry))
	{
		case FOLD_DROPPED:
			return FOLD_NOTHING;
		case FOLD_SEQUENCE:
			return folder->pool[FOLD_VALUE(entry) + 1];
		default:
			return FOLD_VALUE(entry);
	}
}

static bool
has_case(uint32 cp)
{
	for (int i = 0; i < (int) lengthof(cased); i++)
		if (cp >= cased[i][0] && cp < cased[i][1])
			return true;
	return false;
}

static uint32
character_make(Folder *folder, uint32 cp)
{
	FoldClass	class = FOLD_CLASS(fold_entry(folder, cp));
	bool		mark = class == FOLD_MARK || class == FOLD_DIACRITIC;
	uint32		entry = first_folded(folder, cp);

	if (mark && FOLD_KIND(fold_entry(folder, cp)) == FOLD_CONTEXT)
		entry = FOLD_NOTHING;
	if (class_is_space(class, cp))
		entry = ' ' | CHARACTER_SPACE | CHARACTER_INVISIBLE;
	else if (is_format(cp))
		entry |= CHARACTER_INVISIBLE;
	else if (mark || class == FOLD_WORD || class == FOLD_UNSPACED)
		entry |= CHARACTER_WORD;
	if (class == FOLD_UNSPACED)
		entry |= CHARACTER_UNSPACED;
	if (class == FOLD_WORD && has_case(cp))
		entry |= !LISTED(small, cp) &&
			first_folded(folder_get(FOLDING_CASE), cp) != first_folded(folder_get(0), cp) ?
			CHARACTER_UPPER : CHARACTER_LOWER;
	if (entry & CHARACTER_WORD)
		return entry;
	if (class == FOLD_STOP && !LISTED(clause_ends, cp))
		entry |= CHARACTER_TERMINAL;
	if (LISTED(opening, cp))
		entry |= CHARACTER_OPENING;
	if (LISTED(closing, cp))
		entry |= CHARACTER_CLOSING;
	return entry;
}

/* Makes the entries of a page, which live as long as the backend. */
uint32 *
character_page(uint32 page)
{
	Folder	   *folder = folder_get(FOLDING_CASE | FOLDING_DIACRITICS | FOLDING_WIDTH);
	uint32	   *entries = MemoryContextAlloc(TopMemoryContext, 256 * sizeof(uint32));

	for (uint32 i = 0; i < 256; i++)
		entries[i] = character_make(folder, page << 8 | i);
	character_pages[page] = entries;
	return entries;
}
