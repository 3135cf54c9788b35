/*
 * pattern.c
 *	  Reading a term's pattern: into folded word patterns, or into the folded
 *	  string of a substring term.
 *
 * Words are those of text/words.h, by the same reader.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/pattern.h"

#define MAX_GAPS 2				/* stars between characters that are tried out */
#define GAP_CHARACTERS 4
#define GAP LEXICON_NONE		/* stands for such a star among the patterns */

typedef struct PatternReader
{
	Folder	   *folder;
	Lexicon    *lexicon;
	uint32		words[PATTERN_MAX_WORDS];
	int			n;
	int			ngaps;
	int			nsigns;
	bool		was_star;		/* the last word was nothing but a star */
} PatternReader;

/* Behind the last hyphen of a word, is there nothing but stars? */
static bool
ends_open(Folder *folder, const char *folded, int length)
{
	int			n;

	while (length > 0 && folded[length - 1] == '*')
		length--;
	for (int i = 0; i < length; i += n)
		if (fold_class_at(folder, folded + i, folded + length, &n) == FOLD_HYPHEN && i + n == length)
			return true;
	return false;
}

/*
 * Folds a word; several stars are one.  Hyphens behind bound prefixes are left out, but
 * for "co-*", which asks for one.  Returns its length.
 */
static int
fold_word(Folder *folder, const Word *word, char *folded)
{
	int			length = fold_text(folder, word->start, (int) (word->stop - word->start),
								   folded, WORD_MAX_BYTES);
	int			n = 0;

	if (!ends_open(folder, folded, length))
		length = word_close(folder, folded, length);

	for (int i = 0; i < length; i++)
		if (folded[i] != '*' || n == 0 || folded[n - 1] != '*')
			folded[n++] = folded[i];
	return n;
}

static inline bool
character_at(const WordReader *reader, const char *p)
{
	int			n;

	return p < reader->end && fold_class_at(reader->folder, p, reader->end, &n) == FOLD_UNSPACED;
}

/*
 * Adds a word.  A star alone beside a character of an unspaced script is a gap;
 * elsewhere it is any word.
 */
static void
add_word(PatternReader *r, const Word *word, bool after_character, bool before_character)
{
	char		folded[WORD_MAX_BYTES];
	int			length = fold_word(r->folder, word, folded);
	bool		star = length == 1 && folded[0] == '*';
	bool		joined = word->gap & WORD_GAP_HYPHEN;

	if (length == 0)
		return;
	if (star && after_character && before_character && r->ngaps < MAX_GAPS)
	{
		r->words[r->n++] = GAP;
		r->ngaps++;
	}
	if (star && (after_character || before_character))
		return;
	/* the hyphen counts where one of its sides is any word */
	r->words[r->n++] = lexicon_add(r->lexicon, folded, length, joined && (star || r->was_star), false);
	r->was_star = star;
}

static void
add_character(PatternReader *r, const Word *character)
{
	char		folded[WORD_MAX_BYTES];
	int			length = fold_word(r->folder, character, folded);

	if (length > 0)
		r->words[r->n++] = lexicon_add(r->lexicon, folded, length, false, true);
	r->was_star = false;
}

static inline bool
is_signs(const PatternReader *r, int i)
{
	return r->words[i] != GAP && r->lexicon->patterns[r->words[i]].index == PATTERN_SIGNS;
}

/* The signs before a word, where they part it from the one before. */
static void
add_signs(PatternReader *r, const Word *word, const char *last_stop, bool unspaced)
{
	char		signs[LEXICON_SIGNS_BYTES];
	int			length;

	if (r->n == 0 || !word_is_parted(word, unspaced))
		return;
	length = word_signs(r->folder, last_stop, word->start, signs, sizeof(signs));
	if (length <= 0)
		return;
	r->words[r->n++] = lexicon_add_signs(r->lexicon, signs, length);
	r->nsigns++;
}

/*
 * Adds the words to the trie, with the signs between them or without, and each gap as
 * so many single characters.
 */
static void
add_words(PatternReader *r, bool with_signs, Phrases *phrases, uint32 id, uint32 theme, uint32 order)
{
	int			counts[MAX_GAPS] = {0};
	uint32		any = 0;

	if (r->ngaps > 0)
		any = lexicon_add(r->lexicon, "?", 1, false, true);
	for (;;)
	{
		uint32		words[PATTERN_MAX_WORDS + MAX_GAPS * GAP_CHARACTERS];
		int			n = 0;
		int			gap = 0;

		for (int i = 0; i < r->n; i++)
		{
			if (is_signs(r, i) && !with_signs)
				continue;
			if (r->words[i] != GAP)
				words[n++] = r->words[i];
			else
				for (int k = counts[gap++]; k > 0; k--)
					words[n++] = any;
		}
		if (n < PATTERN_MAX_WORDS)
			phrases_add(phrases, words, n, id, theme, order);
		/* the next numbers of characters, as an odometer has them */
		for (gap = 0; gap < r->ngaps && ++counts[gap] > GAP_CHARACTERS; gap++)
			counts[gap] = 0;
		if (gap == r->ngaps)
			return;
	}
}

int
pattern_words(Folder *folder, TermKind kind, const char *pattern, int length,
			  Lexicon *lexicon, Phrases *phrases, uint32 id, uint32 theme, uint32 order)
{
	PatternReader r;
	WordReader	reader;
	Word		word;
	const char *character_stop = NULL;
	bool		unspaced = false;

	r.folder = folder;
	r.lexicon = lexicon;
	r.n = r.ngaps = r.nsigns = 0;
	r.was_star = false;
	word_reader(&reader, folder, pattern + length);
	reader.bytes = word_bytes(folder, kind == TERM_GLOB);
	word_begin(&word, pattern);
	for (;;)
	{
		const char *last_stop = word.stop;

		if (r.n >= PATTERN_MAX_WORDS - 2 || word_next(&reader, &word) == WORD_END)
			break;
		add_signs(&r, &word, last_stop, unspaced || word.kind == WORD_CHARACTER);
		unspaced = word.kind == WORD_CHARACTER;
		if (word.kind == WORD_CHARACTER)
		{
			add_character(&r, &word);
			character_stop = word.stop;
		}
		else
			add_word(&r, &word, word.start == character_stop, character_at(&reader, word.stop));
	}
	if (r.n > 0 && is_signs(&r, r.n - 1))
		r.n--;
	if (r.n == 0)
		return 0;
	add_words(&r, false, phrases, id, theme, order);
	if (r.nsigns > 0)
		add_words(&r, true, phrases, id, theme, order);
	return r.n;
}

int
pattern_substring(Folder *folder, const char *pattern, int length, char *folded, int room)
{
	const char *p = pattern;
	const char *end = pattern + length;
	int			n = 0;

	while (p < end && n + FOLD_MAX_CLUSTER * 4 < room)
	{
		FoldCluster c;

		fold_cluster(folder, p, end, &c);
		if (substring_keeps(c.class, *p))
			for (int i = 0; i < c.n; i++)
				n += utf8_encode(folded + n, c.cp[i]);
		else if (n == 0 || folded[n - 1] != ' ')
			folded[n++] = ' ';
		p += c.length;
	}
	return n;
}
