/*
 * language.c
 *	  The table of languages.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/language.h"
#include "language/list.h"

#define DECLARATION(code) extern const Language language_##code;
#define ADDRESS(code) &language_##code,

LANGUAGES(DECLARATION)

const Language *const languages[] = {
	LANGUAGES(ADDRESS)
};

const int	language_count = lengthof(languages);

const Language *
language_find(const char *tag, int length)
{
	int			primary = 0;

	while (primary < length && tag[primary] != '-')
		primary++;
	for (int i = 0; i < language_count; i++)
		if ((int) strlen(languages[i]->tag) == primary &&
			memcmp(languages[i]->tag, tag, primary) == 0)
			return languages[i];
	return NULL;
}
