/*
 * words.h
 *	  What a word is, and the one reader of words.
 *
 * A word is a run of letters and digits, with apostrophes inside; in scripts that
 * write no spaces (Han, kana, Thai, Lao, Khmer, Myanmar ...) each character, with
 * the marks behind it, is a word of its own.  A hyphen, and anything else between
 * words, parts them: "guinea-bissau" is the words guinea and bissau; but behind a bound
 * prefix (bound_prefix.h) a hyphen is inside of the word: "co-operation".
 *
 * What two words have between them is their gap: blanks, the end of a line, other
 * signs, or just one hyphen, which joins them; and perhaps the end of a sentence, or
 * of a paragraph, which is an empty line, or what parts clauses: a comma, a colon, a
 * bracket.  A full stop behind a word of one or two letters ends no sentence ("U.S.
 * Congress", "St. Lucia"), but for two capitals before a word with one ("the EU. Now");
 * nor does one before a letter ("gov.uk").  A comma or colon between two digits parts
 * nothing.
 *
 * The reader goes over a text and tells of each word where it begins and ends, and
 * what its gap is, to the word before:
 *
 *	word_reader(&reader, folder, end);
 *	word_begin(&word, text);
 *	while (word_next(&reader, &word) != WORD_END)
 *		...
 *
 * Of "Guinea-Bissau, 中国. U.S. aid" it tells
 *
 *	WORD_LETTERS	Guinea
 *	WORD_LETTERS	Bissau		a hyphen
 *	WORD_CHARACTER	中			signs, a clause
 *	WORD_CHARACTER	国
 *	WORD_LETTERS	U			signs, an end
 *	WORD_LETTERS	S			signs
 *	WORD_LETTERS	aid			signs
 *
 * A pattern of words is read by the same rules: for it * and ? are letters.
 *
 * Some words stand for other words too, their parts: language/word_parts.h.
 *
 * Reading a word of a few ASCII letters takes some ten instructions and no branch
 * that fails, since finding words is what a long text costs.  So word_next() is
 * inline, and a Word that is used for nothing else stays in registers.
 */
#ifndef PROPOSALS_WORDS_H
#define PROPOSALS_WORDS_H

#include "port/pg_bitutils.h"
#include "port/pg_bswap.h"
#include "base/bytes.h"
#include "text/fold.h"

#define WORD_MAX_BYTES 1024		/* folded; of a longer word the rest is
								 * ignored */

/* What a byte is to words.  Those from WORD_BYTE_LETTER on may belong to one. */
typedef enum WordByte
{
	WORD_BYTE_SIGN,
	WORD_BYTE_CLAUSE,
	WORD_BYTE_SPACE,
	WORD_BYTE_LINE,
	WORD_BYTE_STOP,
	WORD_BYTE_HYPHEN,
	WORD_BYTE_LETTER,
	WORD_BYTE_APOSTROPHE,
	WORD_BYTE_MULTI				/* of a character of several */
} WordByte;

typedef enum WordKind
{
	WORD_END,					/* the text is over */
	WORD_LETTERS,				/* a word of a script that writes spaces */
	WORD_CHARACTER				/* one of a script that does not, with its
								 * marks */
} WordKind;

/* What a gap has; none of these: blanks, or nothing beside an unspaced script. */
#define WORD_GAP_LINE 0x01		/* the end of a line */
#define WORD_GAP_SIGN 0x02		/* more than blanks and ends of lines */
#define WORD_GAP_HYPHEN 0x04	/* a hyphen and nothing else, between two
								 * words of letters */
#define WORD_GAP_END 0x08		/* the end of a sentence or paragraph */
#define WORD_GAP_PARAGRAPH 0x10 /* of a paragraph */
#define WORD_GAP_CLAUSE 0x20	/* what parts clauses */

typedef struct WordReader
{
	Folder	   *folder;
	const uint8 *bytes;			/* the WordByte of each byte */
	const char *end;
	int			steps;			/* since the last look for interrupts */

	/* what word_gap() has found */
	WordKind	kind;
	uint8		gap;
	uint32		cp;				/* of a character, and its bytes */
	int			length;
} WordReader;

/* A word; the next one begins behind its stop. */
typedef struct Word
{
	WordKind	kind;
	const char *start,
			   *stop;
	uint8		gap;			/* before it: WORD_GAP_* */

	/*
	 * of a word of letters that is ASCII and short: its bytes, zeros behind
	 * them
	 */
	bool		short_ascii;
	uint64		low,
				high;

	/* of a character without marks: its code point, else 0 */
	uint32		cp;
	/* what stands behind a character, read already */
	uint32		next_cp;
	int			next_length;
	FoldClass	next_class;
} Word;

/* The table of bytes; with globs * and ? are letters. */
extern const uint8 *word_bytes(Folder *folder, bool globs);

/*
 * From p to the next word: sets reader->kind and reader->gap, returns where it
 * begins.  The word before is [last, last_stop); last is NULL where that is none of
 * letters.
 */
extern const char *word_gap(WordReader *reader, const char *last, const char *last_stop,
							const char *p);

/* The end of the word of letters that begins at p, or goes on there, up to a hyphen. */
extern const char *word_end(const WordReader *reader, const char *p);

/* The same of [p, stop) over hyphens that do not part it: stop, or behind that. */
extern const char *word_bound_end(const WordReader *reader, const char *p, const char *stop);

/* Does a hyphen and a further word of letters follow what ends at p? */
extern bool word_goes_on(const WordReader *reader, const char *p);

static inline void
word_reader(WordReader *reader, Folder *folder, const char *end)
{
	reader->folder = folder;
	reader->bytes = word_bytes(folder, false);
	reader->end = end;
	reader->steps = 0;
}

/*
 * The signs between two words, folded and without blanks: how a term names what may
 * part its words.  Returns their bytes, at most room of them; -1: there are more.
 */
extern int	word_signs(Folder *folder, const char *p, const char *end, char *signs, int room);

/* The first word_next() reads from here. */
static inline void
word_begin(Word *word, const char *text)
{
	word->kind = WORD_END;
	word->start = word->stop = text;
}

/* --- bytes as numbers --- */

/* Of eight bytes, the high bits of those that are no ASCII letter or digit. */
static inline uint64
not_alphanumeric(uint64 bytes)
{
	uint64		low = bytes & EACH_BYTE(0x7F);
	uint64		lower = low | EACH_BYTE(0x20);
	uint64		letter = (lower + EACH_BYTE(0x80 - 'a')) & ~(lower + EACH_BYTE(0x7F - 'z'));
	uint64		digit = (low + EACH_BYTE(0x80 - '0')) & ~(low + EACH_BYTE(0x7F - '9'));

	return (~(letter | digit) | bytes) & EACH_BYTE(0x80);
}

/*
 * The length of a word of up to 15 ASCII letters and digits at p, where 16 bytes can
 * be read, and its bytes; 0 where the word is another one.  What follows it may still
 * be a letter beyond ASCII.
 *
 * Both halves are computed whatever the length: how long a word is nothing
 * predicts, and a branch that fails costs more than both.
 */
static pg_attribute_always_inline int
ascii_word(const char *p, uint64 *low, uint64 *high)
{
	uint64		first = load_bytes(p);
	uint64		second = load_bytes(p + 8);
	uint64		first_end = not_alphanumeric(first);
	uint64		second_end = not_alphanumeric(second);

	if (unlikely((first_end | second_end) == 0))
		return 0;
	/* the bytes below the lowest mark; all of them where there is none */
	*low = first & (((first_end & -first_end) >> 7) - 1);
	*high = first_end ? 0 : second & (((second_end & -second_end) >> 7) - 1);
	return first_end ? pg_rightmost_one_pos64(first_end) >> 3 :
		8 + (pg_rightmost_one_pos64(second_end) >> 3);
}

/*
 * The end of such a word of letters, and its bytes; NULL where the word is another
 * one, or ends too near the end of the text.
 */
static pg_attribute_always_inline const char *
word_end_ascii(const WordReader *reader, const char *p, uint64 *low, uint64 *high)
{
	int			length;

	if (unlikely(reader->end - p < 16))
		return NULL;
	length = ascii_word(p, low, high);
	if (unlikely(length == 0 || reader->bytes[(uint8) p[length]] >= WORD_BYTE_LETTER))
		return NULL;
	return p + length;
}

/* --- reading --- */

/* The character of an unspaced script at p, which has been decoded. */
static pg_attribute_always_inline void
word_take_character(const WordReader *reader, Word *word, const char *p, uint32 cp, int length)
{
	const char *next = p + length;

	word->start = p;
	word->cp = cp;
	for (;;)
	{
		word->next_class = FOLD_SPACE;
		if (unlikely(next >= reader->end))
			break;
		word->next_length = utf8_decode(next, reader->end, &word->next_cp);
		word->next_class = FOLD_CLASS(fold_entry(reader->folder, word->next_cp));
		if (likely(word->next_class != FOLD_MARK && word->next_class != FOLD_DIACRITIC))
			break;
		next += word->next_length;
		word->cp = 0;
	}
	word->stop = next;
}

/* Behind a character: the one that follows it with nothing between, if one does. */
static pg_attribute_always_inline bool
word_next_character(const WordReader *reader, Word *word)
{
	if (word->next_class != FOLD_UNSPACED)
		return false;
	word->gap = 0;
	word_take_character(reader, word, word->stop, word->next_cp, word->next_length);
	return true;
}

/* The next word. */
static pg_attribute_always_inline WordKind
word_next(WordReader *reader, Word *word)
{
	const char *p = word->stop;
	const char *stop = NULL;

	if (likely(p < reader->end && *p == ' '))
		p++;
	if (p >= reader->end)
		return word->kind = WORD_END;
	word->gap = 0;
	if (unlikely(reader->bytes[(uint8) *p] != WORD_BYTE_LETTER))
	{
		p = word_gap(reader, word->kind == WORD_LETTERS ? word->start : NULL, word->stop, p);
		word->gap = reader->gap;
		if (reader->kind == WORD_CHARACTER)
		{
			word_take_character(reader, word, p, reader->cp, reader->length);
			return word->kind = WORD_CHARACTER;
		}
		if (reader->kind == WORD_END)
			return word->kind = WORD_END;
	}
	if (likely((uint8) *p < 0x80))
		stop = word_end_ascii(reader, p, &word->low, &word->high);
	word->short_ascii = stop != NULL;
	if (unlikely(stop == NULL))
		stop = word_end(reader, p);
	if (unlikely(stop < reader->end && (*stop == '-' || *stop == '\xE2')))
	{
		const char *bound = word_bound_end(reader, p, stop);

		if (bound != stop)
		{
			stop = bound;
			word->short_ascii = false;
		}
	}
	word->start = p;
	word->stop = stop;
	return word->kind = WORD_LETTERS;
}

/* Is a word parted from the one before, one of them of an unspaced script? */
static inline bool
word_is_parted(const Word *word, bool unspaced)
{
	return word->gap & (WORD_GAP_END | WORD_GAP_CLAUSE) || (unspaced && word->gap & WORD_GAP_SIGN);
}

/* The end of the character at p < end, with the marks behind it. */
extern const char *word_character_end(Folder *folder, const char *p, const char *end);

/* --- folding --- */

/* A word that folding leaves as it is and that has no parts? */
static inline bool
word_is_plain(const char *word, int length)
{
	if (length > WORD_MAX_BYTES)
		return false;
	for (int i = 0; i < length; i++)
		if (!((word[i] >= 'a' && word[i] <= 'z') || (word[i] >= '0' && word[i] <= '9')))
			return false;
	return true;
}

/* Does a text have no character beyond ASCII that folds to some of it? */
extern bool word_folds_plainly(const char *p, const char *end);

/* --- as the eye counts --- */

/*
 * What a reader counts as words, and a headline is measured in: from blank to
 * blank, with all signs; of scripts without blanks one character.
 * Returns where the one at p < end ends.
 */
extern const char *word_end_for_eye(Folder *folder, const char *p, const char *end);

#endif							/* PROPOSALS_WORDS_H */
