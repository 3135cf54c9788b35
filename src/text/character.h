/*
 * character.h
 *	  What a single character is to the reader of a text, and what it folds to.
 *
 * A view of the frozen tables of fold.h, one entry a code point: classes that
 * cutting asks for, and a folding by which our own word lists are compared
 * (wordlist.h).  It differs from the folding of a codebook's terms in three
 * ways, each so that a text can be compared where it stands, without a copy or
 * a map back:
 *	   - a character folds by itself to one character or to none: œ to o, ß to s,
 *		 a mark to nothing, whatever stands before it;
 *	   - all white space folds to one blank;
 *	   - Traditional and Simplified ideographs stay apart.
 * What an entry says must not change: a text is cut alike for ever, since codings
 * name the cut they belong to.  New tables in fold.h are a new cut.
 */
#ifndef PROPOSALS_CHARACTER_H
#define PROPOSALS_CHARACTER_H

#include "text/fold.h"

/* What a mark folds to. */
#define FOLD_NOTHING 0

/* An entry: the folded code point, and flags. */
#define CHARACTER_FOLDED 0x1FFFFF
#define CHARACTER_SPACE		(1 << 21)
#define CHARACTER_INVISIBLE	(1 << 22)
#define CHARACTER_WORD		(1 << 23)
#define CHARACTER_UNSPACED	(1 << 24)
#define CHARACTER_UPPER		(1 << 25)
#define CHARACTER_LOWER		(1 << 26)
#define CHARACTER_OPENING	(1 << 27)
#define CHARACTER_CLOSING	(1 << 28)
#define CHARACTER_TERMINAL	(1 << 29)

/* By page of 256 code points; NULL until a character of it is met. */
extern uint32 *character_pages[0x110000 >> 8];
extern uint32 *character_page(uint32 page);

static inline uint32
character_entry(uint32 cp)
{
	uint32	   *page = character_pages[cp >> 8];

	if (unlikely(page == NULL))
		page = character_page(cp >> 8);
	return page[cp & 0xFF];
}

static inline uint32
fold_character(uint32 cp)
{
	return character_entry(cp) & CHARACTER_FOLDED;
}

/*
 * White space: what Unicode calls so, and the blanks of no width.  This is the
 * one set of the tree; what is read byte by byte, as the syntax of a query or a
 * file, has the part of it that is ASCII.
 */
static inline bool
is_space(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_SPACE) != 0;
}

static inline bool
is_space_byte(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/*
 * White space, marks of direction, joiners.  A reader sees none of them, and
 * they stand at the ends of words and sentences as blanks do: what is cut begins
 * and ends with none.
 */
static inline bool
is_invisible(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_INVISIBLE) != 0;
}

/* A letter, a digit, or a mark on one. */
static inline bool
is_word_character(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_WORD) != 0;
}

/* Of a script that writes no spaces: any of them may begin and end a word. */
static inline bool
is_unspaced(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_UNSPACED) != 0;
}

static inline bool
is_upper(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_UPPER) != 0;
}

static inline bool
is_lower(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_LOWER) != 0;
}

/* Opening and closing quotation marks and brackets; straight ones are both. */
static inline bool
is_opening(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_OPENING) != 0;
}

static inline bool
is_closing(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_CLOSING) != 0;
}

/* . ! ? and their like, which end sentences. */
static inline bool
is_terminal(uint32 cp)
{
	return (character_entry(cp) & CHARACTER_TERMINAL) != 0;
}

/* Behind the rest of a word at p, of a script that writes spaces. */
static inline const char *
skip_letters(const char *p, const char *end)
{
	while (p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		if (!is_word_character(cp) || is_unspaced(cp))
			break;
		p += n;
	}
	return p;
}

/* Behind the invisible characters at p. */
static inline const char *
skip_invisible(const char *p, const char *end)
{
	while (p < end)
	{
		uint32		cp;
		int			n = utf8_decode(p, end, &cp);

		if (!is_invisible(cp))
			break;
		p += n;
	}
	return p;
}

/* Before those that end at end > start. */
static inline const char *
trim_invisible(const char *start, const char *end)
{
	while (end > start)
	{
		uint32		cp;
		const char *q = utf8_previous(start, end, &cp);

		if (!is_invisible(cp))
			break;
		end = q;
	}
	return end;
}

#endif							/* PROPOSALS_CHARACTER_H */
