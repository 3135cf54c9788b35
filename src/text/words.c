/*
 * words.c
 *	  What stands between words, where they end, and what parts they have.
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/character.h"
#include "text/words.h"

#define FULLWIDTH_COMMA 0xFF0C

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
			case FOLD_DIACRITIC:
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

/* Does a full stop at p end a sentence, behind a word (NULL: none) that ends at last_stop? */
static bool
full_stop_ends(const WordReader *reader, const char *p, const char *last, const char *last_stop)
{
	if (letter_at(reader, p + 1))
		return false;
	return last == NULL || p != last_stop || utf8_count(last, last_stop) > 2;
}

static inline const char *
found_break(WordReader *reader, WordKind kind, const char *p, int length)
{
	reader->kind = kind;
	reader->length = length;
	return p;
}

/*
 * The last word, [last, last_stop), is one of letters; else last is NULL, and
 * last_stop the end of whatever was last.
 */
pg_noinline const char *
word_gap(WordReader *reader, const char *last, const char *last_stop, const char *p)
{
	const char *end = reader->end;
	const char *hyphen_stop = NULL; /* of a hyphen right behind the last word */

	while (p < end)
	{
		FoldClass	class;
		uint32		cp = 0;
		int			n = 1;

		switch ((WordByte) reader->bytes[(uint8) *p])
		{
			case WORD_BYTE_LETTER:
				class = FOLD_WORD;
				break;
			case WORD_BYTE_SPACE:
				p++;
				continue;
			case WORD_BYTE_LINE:
				if (reader->gap & WORD_GAP_LINE)
					return found_break(reader, WORD_STOP, p, 1);
				reader->gap |= WORD_GAP_LINE;
				p++;
				continue;
			case WORD_BYTE_STOP:
				reader->gap |= WORD_GAP_SIGN;
				if (*p != '.' || full_stop_ends(reader, p, last, last_stop))
					return found_break(reader, WORD_STOP, p, 1);
				p++;
				continue;
			case WORD_BYTE_HYPHEN:
				class = FOLD_HYPHEN;
				break;
			case WORD_BYTE_MULTI:
				n = utf8_decode(p, end, &cp);
				class = FOLD_CLASS(fold_entry(reader->folder, cp));
				break;
			default:
				reader->gap |= WORD_GAP_SIGN;
				p++;
				continue;
		}

		if (class == FOLD_UNSPACED)
		{
			reader->kind = WORD_CHARACTER;
			reader->length = n;
			reader->cp = cp;
			return p;
		}
		if (class == FOLD_WORD)
		{
			if (p == hyphen_stop)
				reader->gap = WORD_GAP_HYPHEN;
			reader->kind = WORD_LETTERS;
			return p;
		}
		if (class != FOLD_SPACE && class != FOLD_MARK && class != FOLD_DIACRITIC)
		{
			reader->gap |= WORD_GAP_SIGN;
			if (class == FOLD_STOP)
				return found_break(reader, WORD_STOP, p, n);
			if (cp == FULLWIDTH_COMMA)
				return found_break(reader, WORD_COMMA, p, n);
			if (class == FOLD_HYPHEN && p == last_stop && last)
				hyphen_stop = p + n;
		}
		p += n;
	}
	return found_break(reader, WORD_END, p, 0);
}

/* --- parts --- */

/* Parts at apostrophes: l'Irlande, women's; not the t of don't. */
static int
apostrophe_parts(Folder *folder, const char *word, int length, WordPart *parts, int n)
{
	const char *end = word + length;
	int			start = 0;
	int			at = 0;

	while (at <= length && n < WORD_MAX_PARTS)
	{
		int			size = 1;

		if (at == length || fold_class_at(folder, word + at, end, &size) == FOLD_APOSTROPHE)
		{
			bool		whole = start == 0 && at == length;
			int			characters = utf8_count(word + start, word + at);
			bool		clitic = start > 0 && at == length && characters <= 2 && at - start == 2 &&
				(memcmp(word + start, "re", 2) == 0 || memcmp(word + start, "ve", 2) == 0 ||
				 memcmp(word + start, "ll", 2) == 0);

			if (!whole && characters > 1 && !clitic)
			{
				parts[n].start = start;
				parts[n].stop = at;
				n++;
			}
			start = at + size;
		}
		at += size;
	}
	return n;
}

/*
 * What an Arabic word is without its proclitics, as Lucene's light stemmer has
 * them: wa-, al-, and al- after wa-, bi-, ka-, fa-; li-l-.  Two letters at
 * least must stay, three after wa- alone.
 */
static int
arabic_parts(const char *word, int length, WordPart *parts, int n)
{
#define PROCLITIC(bytes, letters) {bytes, sizeof(bytes) - 1, letters}
	static const struct
	{
		const char *prefix;
		uint8		length;
		uint8		letters;	/* that must stay */
	}			proclitics[] = {
		PROCLITIC("\xd9\x88\xd8\xa8\xd8\xa7\xd9\x84", 2),	/* wa-bi-al- */
		PROCLITIC("\xd9\x88\xd9\x84\xd9\x84", 2), /* wa-li-l- */
		PROCLITIC("\xd9\x88\xd8\xa7\xd9\x84", 2), /* wa-al- */
		PROCLITIC("\xd8\xa8\xd8\xa7\xd9\x84", 2), /* bi-al- */
		PROCLITIC("\xd9\x83\xd8\xa7\xd9\x84", 2), /* ka-al- */
		PROCLITIC("\xd9\x81\xd8\xa7\xd9\x84", 2), /* fa-al- */
		PROCLITIC("\xd9\x84\xd9\x84", 2),	/* li-l- */
		PROCLITIC("\xd8\xa7\xd9\x84", 2),	/* al- */
		PROCLITIC("\xd9\x88", 3), /* wa- */
		PROCLITIC("\xd9\x81", 3), /* fa- */
		PROCLITIC("\xd8\xa8", 3), /* bi- */
		PROCLITIC("\xd9\x84", 3), /* li- */
	};

	for (int i = 0; i < (int) lengthof(proclitics) && n < WORD_MAX_PARTS; i++)
	{
		int			size = proclitics[i].length;

		if (word[0] == proclitics[i].prefix[0] && word[1] == proclitics[i].prefix[1] &&
			length > size && memcmp(word, proclitics[i].prefix, size) == 0 &&
			utf8_count(word + size, word + length) >= proclitics[i].letters)
		{
			parts[n].start = size;
			parts[n].stop = length;
			n++;
		}
	}
	return n;
}

int
word_parts(Folder *folder, const char *word, int length, WordPart *parts)
{
	int			n = 1;

	parts[0].start = 0;
	parts[0].stop = length;
	for (int i = 0; i < length; i++)
	{
		uint8		b = word[i];

		/* ASCII or a general-punctuation apostrophe, or U+02BC */
		if (b == '\'' || b == 0xE2 || b == 0xCA || b == 0xEF)
		{
			n = apostrophe_parts(folder, word, length, parts, n);
			break;
		}
	}
	if (folder->flags & FOLDING_DIACRITICS && length > 3 &&
		((uint8) word[0] == 0xD9 || (uint8) word[0] == 0xD8))
		n = arabic_parts(word, length, parts, n);
	return n;
}

/*
 * Of characters beyond ASCII the dashes, quotes, bullets and ellipses from U+2010 to
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
		else if (end - p >= 3 && u[0] == 0xE2 && u[1] == 0x80 && u[2] >= 0x90 && u[2] <= 0xA7)
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
