/*
 * stops.h
 *	  Where sentences end, told from the characters around a full stop alone.
 *
 * What finding points needs, at a fraction of the cost of a break iterator and
 * the same with every version of ICU.  sentences.c is the thorough one.
 */
#ifndef PROPOSALS_STOPS_H
#define PROPOSALS_STOPS_H

#include "language/compile.h"

/* Does the . ! ? or the like at p end a sentence? */
extern bool is_sentence_stop(const char *text, const char *p, const char *limit);

/*
 * The end of the sentence that holds p, behind its closing quotation marks and
 * brackets; limit where none ends before.
 */
extern const char *sentence_stop(const char *text, const char *p, const char *limit);

/* Behind the last sentence that ends before p, not before start; else start. */
extern const char *last_stop(const char *text, const char *start, const char *p);

/* Takes white space and separators (, ; 、) off an end. */
extern const char *trim_separators(const char *start, const char *end);

#endif							/* PROPOSALS_STOPS_H */
