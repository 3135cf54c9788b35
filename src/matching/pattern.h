/*
 * pattern.h
 *	  Reading a term's pattern.
 */
#ifndef PROPOSALS_PATTERN_H
#define PROPOSALS_PATTERN_H

#include "codebook/codebook.h"
#include "matching/phrases.h"

/* Words that a match can span: as many as a pattern can have. */
#define PATTERN_MAX_WORDS 1024
StaticAssertDecl(TERM_MAX_BYTES < PATTERN_MAX_WORDS, "a term has at most a word a byte");

/*
 * Reads the words of a pattern and adds them to lexicon and trie.  Returns their
 * number; 0: it has none and matches nothing.
 */
extern int	pattern_words(Folder *folder, TermKind kind, const char *pattern, int length,
						  Lexicon *lexicon, Phrases *phrases, uint32 id, uint32 theme,
						  uint32 order);

/*
 * The folded string of a substring term: gaps squeezed to one blank, ends kept.
 * Returns its length.
 */
extern int	pattern_substring(Folder *folder, const char *pattern, int length,
							  char *folded, int room);

/* Does a character stand for itself there, or is it part of a gap? */
static inline bool
substring_keeps(FoldClass class, char byte)
{
	return (class >= FOLD_WORD && class <= FOLD_HYPHEN) || byte == '&';
}

#endif							/* PROPOSALS_PATTERN_H */
