/*
 * breaks.c
 *	  The cache of sentence iterators.
 *
 * Opening one costs some hundred microseconds, so they are kept: a fixed number
 * of them, the oldest closed when a further language comes.  An iterator in the
 * cache is in no list that an error could leave dangling.
 */
#include "postgres.h"
#include "base/compat.h"

#include "segment/breaks.h"

#define MAX_ITERATORS 12
#define MAX_LOCALE 48

typedef struct CachedIterator
{
	char		locale[MAX_LOCALE];
	UBreakIterator *iterator;
} CachedIterator;

static CachedIterator cache[MAX_ITERATORS];
static int	next_victim = 0;

void
icu_check(UErrorCode status, const char *doing)
{
	if (likely(U_SUCCESS(status)))
		return;
	if (status == U_MEMORY_ALLOCATION_ERROR)
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("out of memory"),
				 errdetail("ICU could not %s.", doing)));
	ereport(ERROR,
			(errcode(ERRCODE_EXTERNAL_ROUTINE_EXCEPTION),
			 errmsg("ICU could not %s", doing),
			 errdetail("ICU reports %s.", u_errorName(status))));
}

UBreakIterator *
sentence_iterator(const char *language)
{
	char		locale[MAX_LOCALE];
	UErrorCode	status = U_ZERO_ERROR;
	UBreakIterator *opened;
	CachedIterator *slot;

	/* the primary language is all that sentence rules depend on */
	snprintf(locale, sizeof(locale), "%.*s",
			 language ? (int) Min(strcspn(language, "-"), 8) : 4,
			 language ? language : "root");
	for (int i = 0; i < MAX_ITERATORS; i++)
		if (cache[i].iterator && strcmp(cache[i].locale, locale) == 0)
			return cache[i].iterator;

	opened = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
	icu_check(status, "open a sentence iterator");
	slot = &cache[next_victim];
	next_victim = (next_victim + 1) % MAX_ITERATORS;
	if (slot->iterator)
		ubrk_close(slot->iterator);
	slot->iterator = opened;
	strlcpy(slot->locale, locale, sizeof(slot->locale));
	return opened;
}
