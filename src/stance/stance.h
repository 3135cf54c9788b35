/*
 * stance.h
 *	  Which side a text takes on what a match names, told from the words around it.
 *
 * The reader is asked about things, not themes: a match names something, of which
 * its codebook may say that nearly everybody wants it (peace), or rejects it
 * (terrorism), or that people differ (immigration).  What is returned is the
 * attitude that the text shows to it.  What that says of a theme is the caller's
 * (matching/code.c): whoever is against hunger is for a theme "Zero hunger".
 *
 * A match is read in its stretch: its sentence, as far as words can reach.  In it
 * cues are looked for (cues.h), and rules decide by what they find (rules.c).
 * What is told here is how the words speak of the thing, no more: no irony, no
 * quotation over sentences, no reference to others.
 *
 * Cost: linear in matches and in the text around them; a stretch is bounded, so a
 * text without sentences costs no more.
 */
#ifndef PROPOSALS_STANCE_H
#define PROPOSALS_STANCE_H

typedef enum Attitude
{
	ATTITUDE_AGAINST = -1,
	ATTITUDE_NONE = 0,			/* nothing says so */
	ATTITUDE_FOR = 1
} Attitude;

typedef struct StanceMatch
{
	int			start,			/* bytes of the text */
				stop;
	Attitude	usual;			/* of nearly everybody to what it names; none:
								 * people differ */
	Attitude	attitude;		/* the result */
} StanceMatch;

/*
 * Reads the attitudes to matches, which ascend by start; all ATTITUDE_NONE where
 * there are no cues for the language.  No sentence reaches over an edge; edges are
 * byte offsets, ascending.
 */
extern void stance_read(const char *language, int language_length,
						const char *text, int length, const int *edges, int nedges,
						StanceMatch *matches, int n);

#endif							/* PROPOSALS_STANCE_H */
