/*
 * run_substrings.h
 *	  Terms of kind substring: running their automaton over a text.
 */
#ifndef PROPOSALS_RUN_SUBSTRINGS_H
#define PROPOSALS_RUN_SUBSTRINGS_H

#include "matching/automaton.h"
#include "matching/raw_matches.h"

/* Appends the matches in text[start, stop). */
extern void run_substrings(const Automaton *automaton, const char *text, int start, int stop,
						   RawMatches *raw);

#endif							/* PROPOSALS_RUN_SUBSTRINGS_H */
