/*
 * lang.c
 *	  The list of languages with data.
 */
#include "postgres.h"
#include "base/compat.h"

#include "segment/lang.h"


static const LanguageData *const languages[] = {
	&lang_en, &lang_fr, &lang_es, &lang_ru, &lang_ar, &lang_zh, &lang_de,
	&lang_pt, NULL
};

const LanguageData *const *
language_all(void)
{
	return languages;
}

const LanguageData *
language_data(const char *tag)
{
	int			length;
	int			i;

	if (tag == NULL)
		return NULL;
	length = strcspn(tag, "-");
	for (i = 0; languages[i]; i++)
		if ((int) strlen(languages[i]->tag) == length &&
			strncmp(tag, languages[i]->tag, length) == 0)
			return languages[i];
	return NULL;
}
