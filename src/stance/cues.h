/*
 * cues.h
 *	  The cues of a stretch of text: words that tell which side it takes.
 *
 * A language's words are in its lists (language.h).  They are found where words
 * begin, the longest phrase first, an Arabic word also behind its proclitics.  No
 * cue is what stands in a match or reaches into one ("the eradication of poverty"
 * is not turned against itself), nor a part of a compound ("peace-keeping"), nor a
 * word of a fixed phrase ("in keeping with"), which may hold a match too ("keep the
 * peace").
 */
#ifndef PROPOSALS_CUES_H
#define PROPOSALS_CUES_H

#include "language/language.h"
#include "stance/stance.h"

typedef uint64 CueKinds;		/* a set */

#define CUE(kind) (UINT64CONST(1) << CUE_##kind)
#define CUE_COMMA CUE_KINDS
StaticAssertDecl(CUE_COMMA < 64, "a set of kinds is a word");

typedef struct Cue
{
	CueKinds	kinds;
	int			word,			/* its first word, counted in the stretch … */
				word_stop;		/* … and the one behind it */

	/* what rules.c makes of it */
	int8		sign;			/* 1: for, -1: against what it governs or
								 * tells of; 0: neither */
	bool		governs;		/* it says so of what follows */
	bool		tells;			/* it says so of what precedes */
	bool		negated;
} Cue;

/* Where a match stands among the cues. */
typedef struct CuePlace
{
	int			word,			/* as of cues */
				word_stop;
	int			next;			/* the first cue that does not stand before it */
	bool		joined;			/* a hyphen joins it to the word before */
} CuePlace;

typedef struct Stretch
{
	const Language *language;
	Cue		   *cues;
	int			ncues;
	CuePlace   *places;			/* as many as matches */

	/* room */
	int			max_cues;
	int			max_places;
	int			word;			/* of words so far */
} Stretch;

typedef struct CueLexicon CueLexicon;

/* A language's cues, compiled once a backend; NULL where there is no such language. */
extern const CueLexicon *cue_lexicon(const char *language, int length);
extern const Language *cue_lexicon_language(const CueLexicon *lexicon);

/* Fills a stretch with the cues of text[start, stop) and the places of n matches in it. */
extern void cues_read(const CueLexicon *lexicon, Stretch *stretch, const char *text,
					  int start, int stop, const StanceMatch *matches, int n);

#endif							/* PROPOSALS_CUES_H */
