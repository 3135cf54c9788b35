/*
 * bound_prefix.c
 *	  Prefixes that a hyphen binds to what is behind it, by language.
 *
 * The reader of words knows no language, since the keys of an index do not either; so
 * they hold in texts of every language.
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/bound_prefix.h"

#define LONGEST 16				/* bytes, folded */

/* Folded. */
static const char *const prefixes[] = {
	/* English; many of them French, Spanish, Portuguese and German too */
	"anti", "co", "counter", "ex", "neo", "non", "pan", "pre", "pseudo", "quasi", "re", "semi", "sub", "under",
	"afro", "anglo", "euro", "franco", "ibero", "indo", "luso", "russo", "sino",
	/* French, Spanish, Portuguese */
	"contra", "contre", "hispano", "nao", "sous",
	/* German */
	"nicht",
	/* Russian: Сан-Франциско is no Франц* */
	"анти", "индо", "контр", "нео", "пан", "сан", "экс"
};

bool
bound_prefix(const char *p, const char *end)
{
	char		folded[LONGEST];
	int			length;

	if (end - p > LONGEST)
		return false;
	length = fold_text(folder_get(FOLDING_ALL), p, (int) (end - p), folded, sizeof(folded));
	for (int i = 0; i < (int) lengthof(prefixes); i++)
		if (strlen(prefixes[i]) == (size_t) length && memcmp(prefixes[i], folded, length) == 0)
			return true;
	return false;
}
