/*
 * compile.h
 *	  A language's lists of words as tries.
 *
 * Built when a backend first meets the language, kept for its life: a function
 * of compiled-in data only, some tens of kilobytes.
 */
#ifndef PROPOSALS_LANGUAGE_COMPILE_H
#define PROPOSALS_LANGUAGE_COMPILE_H

#include "language/language.h"
#include "text/wordlist.h"

/*
 * What a form or title of the tries means: tag = value * FORM_TAGS + number of the form
 * or title.
 */
#define FORM_TAGS 256

/* Tags of the words behind a marker. */
enum
{
	BEHIND_VERB, BEHIND_NOUN, BEHIND_NOT, BEHIND_GREETING
};

/* Tags of the words that announce: a count, or this. */
#define ANNOUNCES 100

/* Tags of abbreviations, by what may follow their full stop. */
enum
{
	NEVER_ENDS, MAY_END, BEFORE_NUMBER, TIME_OF_DAY
};

/* Tags of the words that say whether action is asked for. */
enum
{
	ASKS, ASKS_WEAKLY, DESCRIBES, GIVES_EXAMPLES, COMMITS, PROTESTS
};

/* Tags of the words that a point begins with which says what to do. */
enum
{
	DOES, MAY_DO
};

typedef struct CompiledLanguage
{
	const Language *data;
	WordList   *forms;
	WordList   *titles;
	WordList   *behind;
	WordList   *before;
	WordList   *joiners;
	WordList   *closing;
	WordList   *mood;
	WordList   *actions;
	WordList   *before_actions;
	WordList   *shortened;		/* abbreviations */
	WordList   *starters;
} CompiledLanguage;

/* NULL of NULL: numerals and bullets are found in any language. */
extern const CompiledLanguage *language_compiled(const Language *language);

/* The abbreviations_anywhere of all languages. */
extern const WordList *language_abbreviations(void);

#endif							/* PROPOSALS_LANGUAGE_COMPILE_H */
