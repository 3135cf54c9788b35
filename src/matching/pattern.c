/*
 * pattern.c
 *	  Reading a term's pattern: into folded word patterns, or into the folded
 *	  string of a substring term.
 *
 * The rules are those by which scan.c finds words in a text.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/internal.h"

#define MAX_GAPS 2				/* stars between characters that are tried out */
#define GAP_CHARACTERS 4
#define GAP LEXICON_NONE		/* stands for such a star among the patterns */

typedef struct PatternReader
{
	Folder	   *folder;
	Lexicon    *lexicon;
	char		word[LEXICON_WORD_BYTES];	/* folded, in the making */
	int			length;
	bool		literal;		/* the word has more than stars */
	bool		joined;			/* a hyphen stands before it */
	bool		was_star;		/* the word before it was nothing but stars */
	bool		after_unspaced; /* the character before it is of an unspaced script */
	uint32		words[SCAN_RING];
	int			n;
	int			ngaps;
} PatternReader;

/*
 * Ends the word in the making.  Stars alone beside a character of an unspaced
 * script are a gap; elsewhere they are any word.
 */
static void
end_word(PatternReader *r, bool before_unspaced, bool hyphen_after)
{
	if (r->length > 0)
	{
		if (!r->literal && (r->after_unspaced || before_unspaced))
		{
			if (r->after_unspaced && before_unspaced && r->ngaps < MAX_GAPS)
			{
				r->words[r->n++] = GAP;
				r->ngaps++;
			}
		}
		else
		{
			/* the hyphen counts where one of its sides is any word */
			bool		joined = r->joined && (!r->literal || r->was_star);

			r->words[r->n++] = lexicon_add(r->lexicon, r->word, r->length, joined, false);
			r->was_star = !r->literal;
		}
		r->length = 0;
		r->literal = false;
		r->joined = hyphen_after;
	}
	else if (!hyphen_after)
		r->joined = false;
	r->after_unspaced = false;
}

/* Adds the words to the trie, each gap as so many single characters. */
static void
add_words(PatternReader *r, Phrases *phrases, uint32 id, uint32 theme, uint32 order)
{
	int			counts[MAX_GAPS] = {0};
	uint32		any = 0;
	int			i;

	if (r->ngaps > 0)
		any = lexicon_add(r->lexicon, "?", 1, false, true);
	for (;;)
	{
		uint32		words[SCAN_RING + MAX_GAPS * GAP_CHARACTERS];
		int			n = 0;
		int			gap = 0;

		for (i = 0; i < r->n; i++)
		{
			int			k;

			if (r->words[i] != GAP)
				words[n++] = r->words[i];
			else
				for (k = counts[gap++]; k > 0; k--)
					words[n++] = any;
		}
		if (n < SCAN_RING)
			phrases_add(phrases, words, n, id, theme, order);
		for (i = 0; i < r->ngaps && ++counts[i] > GAP_CHARACTERS; i++)
			counts[i] = 0;
		if (i == r->ngaps)
			return;
	}
}

/*
 * Reads a pattern and adds it to lexicon and trie.  Answers the number of its
 * words; 0: it has none and matches nothing.
 */
int
pattern_words(Folder *folder, TermKind kind, const char *pattern, int length,
			  Lexicon *lexicon, Phrases *phrases, uint32 id, uint32 theme, uint32 order)
{
	PatternReader r;
	const char *p = pattern;
	const char *end = pattern + length;
	int			i;

	r.folder = folder;
	r.lexicon = lexicon;
	r.length = r.n = r.ngaps = 0;
	r.literal = r.joined = r.was_star = r.after_unspaced = false;

	while (p < end && r.n < SCAN_RING - 1)
	{
		FoldCluster c;

		if (kind == TERM_GLOB && (*p == '*' || *p == '?'))
		{
			/* several stars are one */
			if (r.length < LEXICON_WORD_BYTES - 4 &&
				!(*p == '*' && r.length > 0 && r.word[r.length - 1] == '*'))
				r.word[r.length++] = *p;
			r.literal |= *p == '?';
			p++;
			continue;
		}
		fold_cluster(folder, p, end, &c);
		switch (c.class)
		{
			case FOLD_UNSPACED:
				end_word(&r, true, false);
				for (i = 0; i < c.n; i++)
					r.length += utf8_encode(r.word + r.length, c.cp[i]);
				if (r.length > 0)
					r.words[r.n++] = lexicon_add(lexicon, r.word, r.length, false, true);
				r.length = 0;
				r.joined = r.was_star = false;
				r.after_unspaced = true;
				break;
			case FOLD_APOSTROPHE:
				if (r.length > 0 && p + c.length < end)
				{
					int			n;
					FoldClass	next = fold_class_at(folder, p + c.length, end, &n);

					if (next == FOLD_WORD || (kind == TERM_GLOB && (p[c.length] == '*' ||
																	 p[c.length] == '?')))
						goto letter;
				}
				end_word(&r, false, false);
				break;
			case FOLD_WORD:
			case FOLD_MARK:
			case FOLD_DIACRITIC:
		letter:
				for (i = 0; i < c.n && r.length < LEXICON_WORD_BYTES - 4; i++)
				{
					r.length += utf8_encode(r.word + r.length, c.cp[i]);
					r.literal = true;
				}
				break;
			case FOLD_HYPHEN:
				end_word(&r, false, r.length > 0 && p + c.length < end);
				break;
			default:
				end_word(&r, false, false);
				break;
		}
		p += c.length;
	}
	end_word(&r, false, false);

	if (r.n == 0)
		return 0;
	add_words(&r, phrases, id, theme, order);
	return r.n;
}

/*
 * The folded string of a substring term: gaps squeezed to one blank, ends kept.
 * Answers its length.
 */
int
pattern_substring(Folder *folder, const char *pattern, int length, char *folded, int room)
{
	const char *p = pattern;
	const char *end = pattern + length;
	int			n = 0;

	while (p < end && n + FOLD_MAX_CLUSTER * 4 < room)
	{
		FoldCluster c;
		int			i;

		fold_cluster(folder, p, end, &c);
		if (substring_keeps(c.class, *p))
			for (i = 0; i < c.n; i++)
				n += utf8_encode(folded + n, c.cp[i]);
		else if (n == 0 || folded[n - 1] != ' ')
			folded[n++] = ' ';
		p += c.length;
	}
	return n;
}
