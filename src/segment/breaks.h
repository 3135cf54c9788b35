/*
 * breaks.h
 *	  ICU's sentence iterators: opened once per backend and language, and ICU's
 *	  errors as PostgreSQL's.
 */
#ifndef PROPOSALS_BREAKS_H
#define PROPOSALS_BREAKS_H

#include <unicode/ubrk.h>

/* Raises an error when status is a failure; doing says what was tried. */
extern void icu_check(UErrorCode status, const char *doing);

/*
 * The iterator of a language (a canonical tag, NULL: none in particular).  The
 * locale data's own suppressions are not asked for: they match the ends of longer
 * words ("NATO." by "O."), which costs more sentences than they save; see
 * sentence_rules.h for what stands in their place.
 * It belongs to this module: never close it, and set its text before each use.
 */
extern UBreakIterator *sentence_iterator(const char *language);

#endif							/* PROPOSALS_BREAKS_H */
