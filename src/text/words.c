/*
 * words.c
 *	  What stands between words, and where they end.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "text/bound_prefix.h"
#include "text/character.h"
#include "text/words.h"

#define PARAGRAPH_SEPARATOR 0x2029

static WordByte
byte_of_class(FoldClass class)
{
	switch (class)
	{
		case FOLD_SPACE:
			return WORD_BYTE_SPACE;
		case FOLD_STOP:
			return WORD_BYTE_STOP;
		case FOLD_WORD:
			return WORD_BYTE_LETTER;
		case FOLD_APOSTROPHE:
			return WORD_BYTE_APOSTROPHE;
		case FOLD_HYPHEN:
			return WORD_BYTE_HYPHEN;
		default:
			return WORD_BYTE_SIGN;
	}
}

/* Classes do not depend on what a folder folds, so the tables are made once. */
const uint8 *
word_bytes(Folder *folder, bool globs)
{
	static uint8 tables[2][256];
	static bool made = false;

	if (!made)
	{
		for (int b = 0; b < 256; b++)
			tables[0][b] = b >= 0x80 ? WORD_BYTE_MULTI : byte_of_class(FOLD_CLASS(folder->ascii[b]));
		tables[0]['\n'] = WORD_BYTE_LINE;
		for (const char *p = ",:()[]{}"; *p; p++)
			tables[0][(uint8) *p] = WORD_BYTE_CLAUSE;
		memcpy(tables[1], tables[0], sizeof(tables[0]));
		tables[1]['*'] = tables[1]['?'] = WORD_BYTE_LETTER;
		made = true;
	}
	return tables[globs ? 1 : 0];
}

/* --- reading --- */

static inline bool
letter_at(const WordReader *reader, const char *p)
{
	int			n;

	if (p >= reader->end)
		return false;
	if ((uint8) *p < 0x80)
		return reader->bytes[(uint8) *p] == WORD_BYTE_LETTER;
	return fold_class_at(reader->folder, p, reader->end, &n) == FOLD_WORD;
}

pg_noinline const char *
word_end(const WordReader *reader, const char *p)
{
	const char *end = reader->end;

	for (;;)
	{
		int			n;

		while (p < end && reader->bytes[(uint8) *p] == WORD_BYTE_LETTER)
			p++;
		if (p >= end)
			return p;
		if ((uint8) *p < 0x80)
		{
			if (reader->bytes[(uint8) *p] != WORD_BYTE_APOSTROPHE || !letter_at(reader, p + 1))
				return p;
			p++;
			continue;
		}
		switch (fold_class_at(reader->folder, p, end, &n))
		{
			case FOLD_WORD:
			case FOLD_MARK:
				break;
			case FOLD_DIACRITIC:
				/* a soft hyphen at the end of a line */
				if (p[0] == '\xC2' && p[1] == '\xAD' && letter_at(reader, fold_soft_break(p + n, end)))
					n = (int) (fold_soft_break(p + n, end) - p);
				break;
			case FOLD_APOSTROPHE:
				if (!letter_at(reader, p + n))
					return p;
				break;
			default:
				return p;
		}
		p += n;
	}
}

/* Behind the hyphen at p that can bind: not a dash.  p where there is none. */
static const char *
skip_hyphen(const char *p, const char *end)
{
	if (p < end && *p == '-')
		return p + 1;
	if (end - p >= 3 && p[0] == '\xE2' && p[1] == '\x80' && (p[2] == '\x90' || p[2] == '\x91'))
		return p + 3;
	return p;
}

pg_noinline const char *
word_bound_end(const WordReader *reader, const char *p, const char *stop)
{
	for (;;)
	{
		const char *next = skip_hyphen(stop, reader->end);

		if (next == stop || !letter_at(reader, next) || !bound_prefix(p, stop))
			return stop;
		p = next;
		stop = word_end(reader, p);
	}
}

bool
word_goes_on(const WordReader *reader, const char *p)
{
	int			n;

	return p < reader->end && fold_class_at(reader->folder, p, reader->end, &n) == FOLD_HYPHEN &&
		letter_at(reader, p + n);
}

const char *
word_character_end(Folder *folder, const char *p, const char *end)
{
	int			n;

	fold_class_at(folder, p, end, &n);
	for (p += n; p < end; p += n)
	{
		FoldClass	class = fold_class_at(folder, p, end, &n);

		if (class != FOLD_MARK && class != FOLD_DIACRITIC)
			break;
	}
	return p;
}

static bool
capital_at(const char **p, const char *end)
{
	uint32		cp;

	if (*p >= end)
		return false;
	*p += utf8_decode(*p, end, &cp);
	return is_upper(cp);
}

/* Two capitals, and behind the stop a word that has just the first? */
static bool
acronym_ends(const char *last, const char *last_stop, const char *p, const char *end)
{
	const char *next = p + 1;

	if (!capital_at(&last, last_stop) || !capital_at(&last, last_stop))
		return false;
	while (next < end && is_space_byte(*next))
		next++;
	return next > p + 1 && capital_at(&next, end) && !capital_at(&next, end);
}

/* Does a full stop at p end a sentence, behind a word (NULL: none) that ends at last_stop? */
static bool
full_stop_ends(const WordReader *reader, const char *p, const char *last, const char *last_stop)
{
	if (letter_at(reader, p + 1))
		return false;
	return last == NULL || p != last_stop || utf8_count(last, last_stop) > 2 ||
		acronym_ends(last, last_stop, p, reader->end);
}

/* Does the comma, colon or bracket at p part clauses?  Not within 1,000 and 12:30. */
static inline bool
parts_clauses(const WordReader *reader, const char *p, const char *last)
{
	return last == NULL || !(*p == ',' || *p == ':') || p + 1 >= reader->end ||
		!is_digit_byte(p[-1]) || !is_digit_byte(p[1]);
}

/* Beyond ASCII: commas and colons, brackets. */
static bool
is_clause_sign(uint32 cp)
{
	switch (cp)
	{
		case 0x055D:
		case 0x060C:
		case 0x3001:
		case 0xFE50:
		case 0xFE51:
		case 0xFE55:
		case 0xFF0C:
		case 0xFF1A:
		case 0xFF64:
			return true;
		default:
			return (cp >= 0x3008 && cp <= 0x3011) || (cp >= 0x3014 && cp <= 0x301B) ||
				(cp >= 0xFE59 && cp <= 0xFE5E) || cp == 0xFF08 || cp == 0xFF09 ||
				cp == 0xFF3B || cp == 0xFF3D || cp == 0xFF5B || cp == 0xFF5D;
	}
}

pg_noinline const char *
word_gap(WordReader *reader, const char *last, const char *last_stop, const char *p)
{
	const char *end = reader->end;
	const char *hyphen_stop = NULL; /* of a hyphen right behind the last word */
	uint8		gap = 0;

	for (; p < end; p += reader->length)
	{
		FoldClass	class;

		if (unlikely((++reader->steps & 0xFFFF) == 0))
			CHECK_FOR_INTERRUPTS();
		reader->length = 1;
		switch ((WordByte) reader->bytes[(uint8) *p])
		{
			case WORD_BYTE_LETTER:
				class = FOLD_WORD;
				break;
			case WORD_BYTE_SPACE:
				continue;
			case WORD_BYTE_LINE:
				gap |= gap & WORD_GAP_LINE ? WORD_GAP_END | WORD_GAP_PARAGRAPH : WORD_GAP_LINE;
				continue;
			case WORD_BYTE_STOP:
				gap |= WORD_GAP_SIGN;
				if (*p != '.' || full_stop_ends(reader, p, last, last_stop))
					gap |= WORD_GAP_END;
				continue;
			case WORD_BYTE_CLAUSE:
				gap |= WORD_GAP_SIGN;
				if (parts_clauses(reader, p, last))
					gap |= WORD_GAP_CLAUSE;
				continue;
			case WORD_BYTE_HYPHEN:
				class = FOLD_HYPHEN;
				break;
			case WORD_BYTE_MULTI:
				reader->length = utf8_decode(p, end, &reader->cp);
				class = FOLD_CLASS(fold_entry(reader->folder, reader->cp));
				break;
			default:
				gap |= WORD_GAP_SIGN;
				continue;
		}

		switch (class)
		{
			case FOLD_UNSPACED:
				reader->kind = WORD_CHARACTER;
				reader->gap = gap;
				return p;
			case FOLD_WORD:
				reader->kind = WORD_LETTERS;
				reader->gap = p == hyphen_stop ? WORD_GAP_HYPHEN : gap;
				return p;
			case FOLD_SPACE:
			case FOLD_MARK:
			case FOLD_DIACRITIC:
				break;
			case FOLD_HYPHEN:
				if (p == last_stop && last)
					hyphen_stop = p + reader->length;
				gap |= WORD_GAP_SIGN;
				break;
			case FOLD_STOP:
				gap |= WORD_GAP_SIGN | WORD_GAP_END;
				if (reader->cp == PARAGRAPH_SEPARATOR)
					gap |= WORD_GAP_PARAGRAPH;
				break;
			default:
				gap |= WORD_GAP_SIGN;
				if (is_clause_sign(reader->cp))
					gap |= WORD_GAP_CLAUSE;
				break;
		}
	}
	reader->kind = WORD_END;
	return p;
}

/* Full-width signs are ASCII's, and the dots between the names of one person are one. */
static uint32
fold_sign(uint32 cp)
{
	if (cp > 0xFF00 && cp <= 0xFF5E)
		return cp - 0xFEE0;
	if (cp == 0x30FB || cp == 0xFF65 || cp == 0x2027)
		return 0xB7;
	return cp;
}

int
word_signs(Folder *folder, const char *p, const char *end, char *signs, int room)
{
	int			n = 0;

	while (p < end)
	{
		uint32		cp;
		FoldClass	class;

		p += utf8_decode(p, end, &cp);
		class = FOLD_CLASS(fold_entry(folder, cp));
		if (class == FOLD_SPACE || class == FOLD_MARK || class == FOLD_DIACRITIC)
			continue;
		if (n + 4 > room)
			return -1;
		n += utf8_encode(signs + n, fold_sign(cp));
	}
	return n;
}

/* --- folding --- */

/*
 * Of characters beyond ASCII the dashes, quotes, bullets and ellipses from U+2012 to
 * U+2027 and the no-break space are known not to; they are most of an English text's.
 */
bool
word_folds_plainly(const char *p, const char *end)
{
	while (p < end)
	{
		const uint8 *u = (const uint8 *) p;

		if (end - p >= 8 && (load_bytes(p) & UINT64CONST(0x8080808080808080)) == 0)
			p += 8;
		else if (u[0] < 0x80)
			p++;
		else if (end - p >= 3 && u[0] == 0xE2 && u[1] == 0x80 && u[2] >= 0x92 && u[2] <= 0xA7)
			p += 3;
		else if (end - p >= 2 && u[0] == 0xC2 && u[1] == 0xA0)
			p += 2;
		else
			return false;
	}
	return true;
}

/* --- as the eye counts --- */

const char *
word_end_for_eye(Folder *folder, const char *p, const char *end)
{
	const char *start = p;

	while (p < end && !is_space_byte(*p))
	{
		int			length;

		if (fold_class_at(folder, p, end, &length) == FOLD_UNSPACED)
			return p == start ? p + length : p;
		p += length;
	}
	return p;
}
