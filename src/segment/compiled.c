/*
 * compiled.c
 *	  From a language's data to tries: forms are written out for every ordinal
 *	  and cardinal.
 */
#include "postgres.h"
#include "base/compat.h"

#include "lib/stringinfo.h"
#include "segment/compiled.h"
#include "utils/memutils.h"

#define MAX_LANGUAGES 32

static const CompiledLanguage *compiled[MAX_LANGUAGES];

/* Adds a form once for each word of the list that its placeholder takes. */
static void
add_form(WordList *list, const MarkerForm *form, int number,
		 const char *placeholder, const char *const *words)
{
	StringInfoData s;
	int			value;

	initStringInfo(&s);
	for (value = 1; words[value - 1]; value++)
	{
		const char *word = words[value - 1];

		while (word && *word)
		{
			const char *bar = strchr(word, '|');
			int			length = bar ? bar - word : (int) strlen(word);

			resetStringInfo(&s);
			appendBinaryStringInfo(&s, form->form, placeholder - form->form);
			appendBinaryStringInfo(&s, word, length);
			appendStringInfoString(&s, placeholder + 1);
			wordlist_add(list, s.data, s.len, value * FORM_TAGS + number);
			word = bar ? bar + 1 : NULL;
		}
	}
	pfree(s.data);
}

static void
add_forms(WordList *list, const LanguageData *data)
{
	int			i;

	for (i = 0; data->forms[i].form; i++)
	{
		const MarkerForm *form = &data->forms[i];
		const char *place;

		if (i >= FORM_TAGS)
			elog(ERROR, "too many marker forms in language \"%s\"", data->tag);
		if ((place = strchr(form->form, '#')) != NULL)
			add_form(list, form, i, place, data->ordinals);
		else if ((place = strchr(form->form, '$')) != NULL)
			add_form(list, form, i, place, data->cardinals);
		else if ((place = strchr(form->form, '9')) != NULL)
		{
			int			length = place - form->form;

			/* the finder reads the number behind the words */
			while (length > 0 && form->form[length - 1] == ' ')
				length--;
			wordlist_add(list, form->form, length, i);
		}
		else
			wordlist_add(list, form->form, strlen(form->form),
						 form->value * FORM_TAGS + i);
	}
}

const CompiledLanguage *
compiled_language(const LanguageData *data)
{
	const LanguageData *const *all = language_all();
	MemoryContext context;
	CompiledLanguage *c;
	int			slot;
	int			i;

	if (data == NULL)
		return NULL;
	for (slot = 0; all[slot] != data; slot++)
		;
	if (slot >= MAX_LANGUAGES)
		elog(ERROR, "too many languages");
	if (compiled[slot])
		return compiled[slot];

	/* an error on the way leaves nothing behind: the context hangs below */
	context = AllocSetContextCreate(CurrentMemoryContext,
									"proposals language", ALLOCSET_SMALL_SIZES);
	c = MemoryContextAllocZero(context, sizeof(CompiledLanguage));
	c->data = data;
	c->forms = wordlist_create(context);
	c->behind = wordlist_create(context);
	c->before = wordlist_create(context);
	c->joiners = wordlist_create(context);
	c->closing = wordlist_create(context);
	c->mood = wordlist_create(context);
	c->shortened = wordlist_create(context);
	c->starters = wordlist_create(context);
	add_forms(c->forms, data);
	wordlist_add_all(c->behind, data->greeting, BEHIND_GREETING);
	wordlist_add_all(c->behind, data->not_nouns, BEHIND_NOT);
	wordlist_add_all(c->behind, data->nouns, BEHIND_NOUN);
	wordlist_add_all(c->behind, data->verbs, BEHIND_VERB);
	for (i = 0; data->cardinals[i]; i++)
		if (i > 0)
			wordlist_add_all(c->before, data->cardinals[i], i + 1);
	wordlist_add_all(c->before, data->announcing, ANNOUNCES);
	wordlist_add_all(c->joiners, data->joiners, 0);
	wordlist_add_all(c->closing, data->closing, 0);
	wordlist_add_all(c->mood, data->directive, ASKS);
	wordlist_add_all(c->mood, data->weak_directive, ASKS_WEAKLY);
	wordlist_add_all(c->mood, data->descriptive, DESCRIBES);
	wordlist_add_all(c->mood, data->actions, DOES);
	wordlist_add_all(c->shortened, data->abbreviations, NEVER_ENDS);
	wordlist_add_all(c->shortened, data->abbreviations_before_number, BEFORE_NUMBER);
	wordlist_add_all(c->shortened, data->times_of_day, TIME_OF_DAY);
	wordlist_add_all(c->shortened, data->short_forms, MAY_END);
	wordlist_add_all(c->starters, data->starters, 0);
	MemoryContextSetParent(context, TopMemoryContext);
	compiled[slot] = c;
	return c;
}
