/*
 * compile.c
 *	  From languages' lists of words to tries (see compile.h): forms are written out
 *	  for every ordinal and cardinal.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/compile.h"
#include "lib/stringinfo.h"
#include "utils/memutils.h"

/* Adds a form, which is the text around the placeholder, for each word of a list. */
static void
add_form_of_each(WordList *list, const char *form, int number, const char *placeholder,
				 const char *const *words)
{
	StringInfoData s;

	initStringInfo(&s);
	for (int value = 1; words[value - 1]; value++)
	{
		const char *word = words[value - 1];

		while (word && *word)
		{
			const char *bar = strchr(word, '|');
			int			length = bar ? bar - word : (int) strlen(word);

			resetStringInfo(&s);
			appendBinaryStringInfo(&s, form, placeholder - form);
			appendBinaryStringInfo(&s, word, length);
			appendStringInfoString(&s, placeholder + 1);
			wordlist_add(list, s.data, s.len, value * FORM_TAGS + number);
			word = bar ? bar + 1 : NULL;
		}
	}
	pfree(s.data);
}

/* The titles, alone, where digits follow, and with each ordinal and cardinal. */
static void
add_titles(WordList *list, const Language *language)
{
	StringInfoData s;
	int			number = 0;

	initStringInfo(&s);
	for (const char *word = language->titles; word && *word; number++)
	{
		const char *bar = strchr(word, '|');
		int			length = bar ? bar - word : (int) strlen(word);

		if (number >= FORM_TAGS)
			elog(ERROR, "too many titles in language \"%s\"", language->tag);
		wordlist_add(list, word, length, number);
		resetStringInfo(&s);
		appendBinaryStringInfo(&s, word, length);
		appendStringInfoString(&s, " #");
		add_form_of_each(list, s.data, number, s.data + s.len - 1, language->ordinals);
		add_form_of_each(list, s.data, number, s.data + s.len - 1, language->cardinals);
		word = bar ? bar + 1 : NULL;
	}
	pfree(s.data);
}

static void
add_forms(WordList *list, const Language *language)
{
	for (int i = 0; language->forms[i].form; i++)
	{
		const MarkerForm *form = &language->forms[i];
		const char *place;

		if (i >= FORM_TAGS)
			elog(ERROR, "too many marker forms in language \"%s\"", language->tag);
		if ((place = strchr(form->form, '#')) != NULL)
			add_form_of_each(list, form->form, i, place, language->ordinals);
		else if ((place = strchr(form->form, '$')) != NULL)
			add_form_of_each(list, form->form, i, place, language->cardinals);
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

static CompiledLanguage *
compile(const Language *language, MemoryContext context)
{
	CompiledLanguage *c = MemoryContextAllocZero(context, sizeof(CompiledLanguage));

	c->data = language;
	c->forms = wordlist_create(context);
	c->titles = wordlist_create(context);
	c->behind = wordlist_create(context);
	c->before = wordlist_create(context);
	c->joiners = wordlist_create(context);
	c->closing = wordlist_create(context);
	c->mood = wordlist_create(context);
	c->actions = wordlist_create(context);
	c->before_actions = wordlist_create(context);
	c->shortened = wordlist_create(context);
	c->starters = wordlist_create(context);
	add_forms(c->forms, language);
	add_titles(c->titles, language);
	wordlist_add_all(c->behind, language->greeting, BEHIND_GREETING);
	wordlist_add_all(c->behind, language->not_nouns, BEHIND_NOT);
	wordlist_add_all(c->behind, language->nouns, BEHIND_NOUN);
	wordlist_add_all(c->behind, language->verbs, BEHIND_VERB);
	/* "one" announces no list */
	for (int value = 1; language->cardinals[value - 1]; value++)
		if (value > 1)
			wordlist_add_all(c->before, language->cardinals[value - 1], value);
	wordlist_add_all(c->before, language->announcing, ANNOUNCES);
	wordlist_add_all(c->joiners, language->joiners, 0);
	wordlist_add_all(c->closing, language->closing, 0);
	wordlist_add_all(c->mood, language->directive, ASKS);
	wordlist_add_all(c->mood, language->weak_directive, ASKS_WEAKLY);
	wordlist_add_all(c->mood, language->descriptive, DESCRIBES);
	wordlist_add_all(c->mood, language->examples, GIVES_EXAMPLES);
	wordlist_add_all(c->mood, language->commitments, COMMITS);
	wordlist_add_all(c->mood, language->protests, PROTESTS);
	wordlist_add_all(c->actions, language->actions, DOES);
	wordlist_add_all(c->actions, language->weak_actions, MAY_DO);
	wordlist_add_all(c->before_actions, language->before_actions, 0);
	wordlist_add_all(c->shortened, language->abbreviations, NEVER_ENDS);
	wordlist_add_all(c->shortened, language->abbreviations_before_number, BEFORE_NUMBER);
	wordlist_add_all(c->shortened, language->times_of_day, TIME_OF_DAY);
	wordlist_add_all(c->shortened, language->short_forms, MAY_END);
	wordlist_add_all(c->starters, language->starters, 0);
	return c;
}

/* What is built hangs below the caller until it is whole: an error leaves nothing. */
static MemoryContext
build_context(void)
{
	return AllocSetContextCreate(CurrentMemoryContext, "proposals language",
								 ALLOCSET_SMALL_SIZES);
}

const CompiledLanguage *
language_compiled(const Language *language)
{
	static const CompiledLanguage **compiled = NULL;	/* by place in
														 * languages[] */
	MemoryContext context;
	const CompiledLanguage *c;
	int			slot = 0;

	if (language == NULL)
		return NULL;
	if (compiled == NULL)
		compiled = MemoryContextAllocZero(TopMemoryContext, language_count * sizeof(*compiled));
	while (languages[slot] != language)
		slot++;
	if (compiled[slot] == NULL)
	{
		context = build_context();
		c = compile(language, context);
		MemoryContextSetParent(context, TopMemoryContext);
		compiled[slot] = c;
	}
	return compiled[slot];
}

const WordList *
language_abbreviations(void)
{
	static const WordList *built = NULL;

	if (built == NULL)
	{
		MemoryContext context = build_context();
		WordList   *list = wordlist_create(context);

		for (int i = 0; i < language_count; i++)
			wordlist_add_all(list, languages[i]->abbreviations_anywhere, 0);
		MemoryContextSetParent(context, TopMemoryContext);
		built = list;
	}
	return built;
}
