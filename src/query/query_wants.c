/*
 * query_wants.c
 *	  What the words of a query want of a statement's keys.
 *
 * Words are read as terms are (matching/pattern.c), into patterns of a lexicon.
 * A phrase wants all of its words, which says less than the phrase: their order
 * and that they stand together is left to a recheck.  Exact are a lone word, a
 * lone glob, a lone character and a pair of characters that no other word has by chance.
 *
 * A glob with an inner wildcard may cover a hyphenated word as a whole, which is
 * no key: then the word it begins with is wanted, and the text asked.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/hiding_words.h"
#include "matching/pattern.h"
#include "query/query_wants.h"
#include "utils/memutils.h"

/* A character of an unspaced script, as it is? */
static inline bool
is_single_character(const Lexicon *lexicon, uint32 pattern)
{
	return lexicon->patterns[pattern].unspaced &&
		lexicon->patterns[pattern].index == PATTERN_EXACT;
}

static const char *
make_pair(const WordPattern *first, const WordPattern *second, int *len)
{
	char	   *s = palloc(first->length + 1 + second->length);

	memcpy(s, first->bytes, first->length);
	s[first->length] = KEY_CHARACTER_PAIR;
	memcpy(s + first->length + 1, second->bytes, second->length);
	*len = first->length + 1 + second->length;
	return s;
}

/* What one pattern of the phrase wants; false: nothing. */
static bool
want_pattern(WordWant *want, const Lexicon *lexicon, const uint32 *phrase, int n, int i)
{
	const WordPattern *p = &lexicon->patterns[phrase[i]];

	want->s = p->bytes;
	want->len = p->length;
	want->pattern = phrase[i];
	if (p->index == PATTERN_WILD || p->index == PATTERN_SIGNS)
		return false;
	if (is_single_character(lexicon, phrase[i]))
	{
		if (i + 1 < n && is_single_character(lexicon, phrase[i + 1]))
		{
			want->kind = WANT_KEY;
			want->s = make_pair(p, &lexicon->patterns[phrase[i + 1]], &want->len);
			return true;
		}
		want->kind = WANT_CHARACTER;
		return i == 0 || !is_single_character(lexicon, phrase[i - 1]);
	}
	if (p->index == PATTERN_EXACT)
	{
		want->kind = WANT_KEY;
		return true;
	}
	want->kind = WANT_GLOB;
	for (want->len = 0; p->bytes[want->len] != '*' && p->bytes[want->len] != '?';)
		want->len++;
	/* whatever word a hyphenated one begins with */
	return !(p->bytes[0] == '*' && lexicon_spans_hyphens(lexicon, phrase[i]));
}

/* How much a want says for what it costs: greater is better. */
static int
want_worth(const WordWant *want)
{
	switch (want->kind)
	{
		case WANT_KEY:
			return 3 * WORD_MAX_BYTES + want->len;
		case WANT_GLOB:
			return want->len > 2 ? 2 * WORD_MAX_BYTES + want->len : want->len;
		default:
			return WORD_MAX_BYTES;
	}
}

static int
by_worth(const void *a, const void *b)
{
	return want_worth(b) - want_worth(a);
}

/* The patterns of the atom in order; returns their number. */
static int
read_phrase(const QueryAtom *atom, Lexicon *lexicon, uint32 **phrase)
{
	MemoryContext scratch = AllocSetContextCreate(CurrentMemoryContext, "words of a query",
												  ALLOCSET_DEFAULT_SIZES);
	Phrases    *phrases = phrases_create(scratch, lexicon);
	uint32		deepest = 0;
	int			n;

	pattern_words(lexicon->folder, TERM_GLOB, atom->s, atom->len, lexicon, phrases, 0, 0, 0);

	/*
	 * of a pattern with gaps the longest variant: only it keeps them all
	 * apart
	 */
	for (uint32 i = 1; i < phrases->nnodes; i++)
		if (phrases->nodes[i].depth > phrases->nodes[deepest].depth)
			deepest = i;
	n = phrases->nodes[deepest].depth;
	*phrase = palloc_array(uint32, n + 1);
	for (int i = n - 1; i >= 0; i--)
	{
		(*phrase)[i] = phrases->nodes[deepest].pattern;
		deepest = phrases->nodes[deepest].parent;
	}
	MemoryContextDelete(scratch);
	return n;
}

void
query_wants(AtomWants *result, const QueryAtom *atom, Lexicon *lexicon, int max)
{
	uint32	   *phrase;
	int			n;

	memset(result, 0, sizeof(*result));
	/* the scan of a text refuses it */
	if (atom->len > TERM_MAX_BYTES)
		return;
	n = read_phrase(atom, lexicon, &phrase);
	result->never = n == 0;
	result->wants = palloc_array(WordWant, n + 1);
	for (int i = 0; i < n; i++)
		if (want_pattern(&result->wants[result->n], lexicon, phrase, n, i))
			result->n++;
	result->exact = result->n == 1 &&
		(n == 1 ? !lexicon_spans_hyphens(lexicon, phrase[0]) :
		 n == 2 && is_single_character(lexicon, phrase[0]) && is_single_character(lexicon, phrase[1]) &&
		 hiding_word(str_of(atom->s, atom->len), 0) == NULL);
	if (result->n > 1)
	{
		qsort(result->wants, result->n, sizeof(WordWant), by_worth);
		result->n = Min(result->n, max);
		/* what reads many keys is not worth it beside a key */
		while (result->n > 1 && want_worth(&result->wants[0]) > 2 * WORD_MAX_BYTES &&
			   want_worth(&result->wants[result->n - 1]) <= WORD_MAX_BYTES)
			result->n--;
	}
	pfree(phrase);
}

int
query_want_compare(const Lexicon *lexicon, const WordWant *want, const char *key, int len)
{
	if (len < want->len || memcmp(key, want->s, want->len) != 0)
		return 1;
	if (want->kind == WANT_CHARACTER)
		return len == want->len || key[want->len] == KEY_CHARACTER_PAIR ? 0 : 1;
	if (memchr(key, KEY_CHARACTER_PAIR, len) != NULL)
		return -1;
	return lexicon_may_cover(lexicon, want->pattern, key, len) ? 0 : -1;
}
