/*
 * compiled.h
 *	  A language's data as tries.
 *
 * Built when a backend first meets the language, kept for its life: a function
 * of compiled-in data only, some tens of kilobytes.  NULL stands for a language
 * without data: numerals and bullets are found in any language.
 */
#ifndef PROPOSALS_COMPILED_H
#define PROPOSALS_COMPILED_H

#include "segment/lang.h"
#include "text/wordlist.h"

/* What a form of the trie means: tag = value * FORM_TAGS + number of the form. */
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
	ASKS, ASKS_WEAKLY, DESCRIBES, DOES
};

typedef struct CompiledLanguage
{
	const LanguageData *data;
	WordList   *forms;
	WordList   *behind;
	WordList   *before;
	WordList   *joiners;
	WordList   *closing;
	WordList   *mood;
	WordList   *shortened;		/* abbreviations */
	WordList   *starters;
} CompiledLanguage;

extern const CompiledLanguage *compiled_language(const LanguageData *data);

#endif							/* PROPOSALS_COMPILED_H */
