/*
 * automaton.h
 *	  Finding the terms of a codebook in a text.
 *
 * A term is words (text/words.h) in order; each of them is found where the text has
 * that word, or another one with it as a part.  A hyphen that is not behind a bound
 * prefix parts words, in the text as in the term, so that a hyphenated word is found whole and by its parts, and a term
 * written with a hyphen also where the text has a blank.  Where a term's word beside
 * a hyphen is nothing but a star ("pro-*"), the text must have the hyphen too.
 *
 * A term of several words is found across blanks, line ends, quotes, dashes and the
 * like, not across a comma, semicolon, colon, bracket, the end of a sentence, an empty
 * line or the edge of a proposal.  Characters of unspaced scripts must follow each
 * other but for blanks.  Signs that part a term's own words ("Iran, Islamic Republic
 * of", 刚果（金）) may part them so in the text: the term is found with all of them and
 * with none.
 *
 * Globs: * is any run of characters of one word, ? is one character.  Between
 * characters of an unspaced script * is none to four of them, twice in a term at
 * most; at the ends it says nothing, since no boundary counts there.
 *
 * Terms of kind substring are found in the folded text, with everything but
 * letters, digits, -, ' and & squeezed to one blank; a blank in the term is such
 * a gap, or an end of the text.
 *
 * Which matches count:
 *	- inside a theme the longest (in words), then the leftmost; what overlaps one
 *	  that counts does not.  Of several terms on one span the most literal is
 *	  reported.  A term that excludes takes its words from its theme so;
 *	- scope dictionary: also none whose words all lie in longer or earlier
 *	  matches of whatever theme, which is quanteda's rule;
 *	- in unspaced scripts none strictly inside a longer match of any theme, and no
 *	  word by chance inside of another (language/hiding_words.h);
 *	- substrings compete by characters, and with each other only.
 *
 * Cost: linear in the text.  The hot path of a word is to find its end, hash its
 * bytes and look its set of patterns up; folding and globbing happen once for a
 * word that was not met lately.
 */
#ifndef PROPOSALS_AUTOMATON_H
#define PROPOSALS_AUTOMATON_H

#include "codebook/codebook.h"

typedef struct Automaton Automaton;

typedef struct Match
{
	int			start,			/* bytes of the text */
				stop;
	uint32		term;			/* index into the codebook's terms */
	uint32		theme;			/* index into the codebook's themes */
	Stance		stance;			/* never STANCE_REVERSE … */
	bool		reverse;		/* … which is this */
	float4		weight;
} Match;

#define AUTOMATON_MAX_MATCHES 10000000	/* of one text, before they compete */

/*
 * The automaton of the terms for texts of a language: those of all languages,
 * and those of its tag or of one that begins the other ("en" and "en-GB").  The
 * language may be NULL: unknown.  Reads the codebook while building only.
 */
extern Automaton *automaton_build(const Codebook *book, const char *language,
								  int length, MemoryContext context);

/*
 * The same, kept for the next call (cache.c).  Valid until the next automaton_for().
 */
extern Automaton *automaton_for(const Codebook *book, const char *language, int length);

/* Does a codebook have terms for a language? */
extern bool automaton_has_language(const Codebook *book, const char *language, int length);

/*
 * The matches that count, ascending by start, then theme.  No match crosses an
 * edge; edges are byte offsets, ascending.  The array is palloc'd.
 */
extern int	automaton_run(Automaton *automaton, const char *text, int length,
						  const int *edges, int nedges, Match **matches);

/* Is there any match? */
extern bool automaton_finds(Automaton *automaton, const char *text, int length,
							const int *edges, int nedges);

/* Bytes an automaton takes. */
extern Size automaton_size(const Automaton *automaton);

#endif							/* PROPOSALS_AUTOMATON_H */
