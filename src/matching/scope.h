/*
 * scope.h
 *	  Which of the raw matches count.
 *
 * Matches are taken longest first, then leftmost, as quanteda does: each that
 * counts takes its words from its theme, and what touches a taken word counts
 * no more.  In scope dictionary words are also taken from all themes, and what
 * lies in such words with all its own counts no more.
 */
#ifndef PROPOSALS_SCOPE_H
#define PROPOSALS_SCOPE_H

#include "matching/automaton.h"
#include "matching/raw_matches.h"

/* The matches that count, ascending by start, then theme.  Uses up the raw matches. */
extern int	scope_matches(const Automaton *automaton, const char *text, RawMatches *raw,
						  Match **matches);

#endif							/* PROPOSALS_SCOPE_H */
