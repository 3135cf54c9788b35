/*
 * hiding_words.c
 *	  Pairs of words, one of them by chance inside of the other.
 *
 * Read in Chinese texts of the United Nations and in statements of governments, among
 * the matches of public dictionaries and of the shipped codebooks; with words of the
 * same first part that are as frequent.  Simplified; Traditional characters fold to it.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/hiding_words.h"
#include "text/fold.h"

static const struct
{
	const char *hidden;
	const char *hiding;
}			pairs[] = {
	{"中国", "发展中国"}, /* developing countries */
	{"中东", "中东部"},	/* the middle east of a country */
	{"中东", "中东欧"},	/* Central and Eastern Europe */
	{"关岛", "有关岛"},	/* islands concerned, not Guam */
	{"关岛", "相关岛"},
	{"印度", "印度洋"},	/* the Indian Ocean */
	{"国会", "联合国会"}, /* meetings of the United Nations, no
								 * parliament */
	{"国际法", "国际法院"},	/* courts, not law */
	{"国际法", "国际法庭"},
	{"大学", "大学习"},
	{"工人", "务工人"},	/* those who work, no workers' class */
	{"工人", "员工人"},
	{"工人", "施工人"},
	{"工人", "职工人"},
	{"民享", "民享有"},	/* that people have */
	{"海地", "东海地"},	/* seas and coasts, not Haiti */
	{"海地", "南海地"},
	{"海地", "沿海地"},
	{"海地", "近海地"},
	{"海地", "黄海地"},
	{"维和", "思维和"}		/* thinking and …, no peacekeeping */
};

const char *
hiding_word(Str pattern, int i)
{
	char		folded[16];
	int			length;

	/* stars at its ends say nothing */
	while (pattern.len > 0 && *pattern.s == '*')
		pattern.s++, pattern.len--;
	while (pattern.len > 0 && pattern.s[pattern.len - 1] == '*')
		pattern.len--;
	if (pattern.len == 0 || pattern.len > sizeof(folded) || (uint8) *pattern.s < 0xE0)
		return NULL;
	length = fold_text(folder_get(FOLDING_ALL), pattern.s, (int) pattern.len, folded, sizeof(folded));
	for (int p = 0; p < (int) lengthof(pairs); p++)
		if (bytes_equal(pairs[p].hidden, strlen(pairs[p].hidden), folded, length) && i-- == 0)
			return pairs[p].hiding;
	return NULL;
}
