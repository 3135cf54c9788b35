/*
 * word_forms.h
 *	  Words told by their form: endings, and patterns of letters.
 *
 * A list of patterns is one string, parted by '|'.  "*tion" are words that end so and
 * have a letter at least before it, "_" is any letter, and a pattern without either is
 * the word itself.  Both sides are folded (text/character.h).
 */
#ifndef PROPOSALS_WORD_FORMS_H
#define PROPOSALS_WORD_FORMS_H

/* Does the word [word, end) have one of the forms? */
extern bool word_has_form(const char *patterns, const char *word, const char *end);

#endif							/* PROPOSALS_WORD_FORMS_H */
