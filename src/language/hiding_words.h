/*
 * hiding_words.h
 *	  Words of scripts without blanks in which the characters of another word stand by
 *	  chance: 中国 "China" in 发展中国家 "developing countries".
 *
 * A term that is such a word does not match inside of them.  There is no boundary that
 * would tell, and a dictionary's cut of a text is wrong too often (it parts 联合国之):
 * so these are pairs, each seen in texts or built like one that was seen.  Where the
 * longer word ends does not matter, and each is as short as tells it from the others.
 */
#ifndef PROPOSALS_HIDING_WORDS_H
#define PROPOSALS_HIDING_WORDS_H

#include "base/str.h"

/*
 * The i-th word in which the word of a term, as it is written in a codebook or query, is
 * not meant; NULL: there are no more.
 */
extern const char *hiding_word(Str pattern, int i);

#endif							/* PROPOSALS_HIDING_WORDS_H */
