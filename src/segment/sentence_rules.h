/*
 * sentence_rules.h
 *	  What a break iterator does not know about sentences.
 *
 * ICU's rules see characters: a full stop, a space, a capital.  Whether "U.S."
 * ends a sentence depends on the next word: a word that begins sentences (The,
 * How, However) against a name (Government).  The lists are data of each
 * language (lang.h).  The rules only look at some words around a place.
 *
 * The conventions of the English golden rules (the public test set of the
 * pragmatic segmenter) were taken as ours where they do not contradict running
 * text: items of a run-in list ("1. … 2. …") are sentences of their own.
 */
#ifndef PROPOSALS_SENTENCE_RULES_H
#define PROPOSALS_SENTENCE_RULES_H

#include "language/compile.h"

typedef struct SentenceRules
{
	const char *text;			/* where looking back ends */
	const CompiledLanguage *language;	/* NULL: none */
	const char *stops;			/* characters that end a sentence too, before
								 * a blank */
} SentenceRules;

/*
 * Where the sentence that begins at start and ends before next, as the iterator has it,
 * really does: what opens behind a stop belongs to the sentence that follows, footnote
 * marks and what closes behind a blank to the one before.
 */
extern const char *sentence_boundary(const SentenceRules *rules, const char *start,
									 const char *next, const char *limit);

/*
 * Does the sentence that began at start end at stop (behind its last character,
 * white space taken off), when next is what follows it?
 */
extern bool sentence_ends(const SentenceRules *rules, const char *start,
						  const char *stop, const char *next, const char *limit);

/*
 * A sentence's end inside [start, stop) that the iterator did not see: the
 * first one behind from, or NULL.
 */
extern const char *sentence_hidden_end(const SentenceRules *rules, const char *start,
									   const char *from, const char *stop);

#endif							/* PROPOSALS_SENTENCE_RULES_H */
