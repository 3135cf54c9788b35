/*
 * query_literal.c
 *	  Looking for a query's words by bytes; see query_literal.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/memutils.h"

#include "query/query_literal.h"
#include "query/query_wants.h"
#include "text/bound_prefix.h"
#include "text/words.h"

/* A way the literal is written. */
typedef struct Spelling
{
	int			len;
	char	   *s;				/* lower case */
	char	   *case_bits;		/* of each byte: what tells the capital from
								 * it */
	int			rarest;			/* where in s */
} Spelling;

#define MAX_SPELLINGS 8

struct QueryLiteral
{
	const uint8 *bytes;			/* what bytes are to words */
	int			n;				/* 0: there is none */
	Spelling	spellings[MAX_SPELLINGS];	/* behind the first: with hyphens
											 * behind bound prefixes */
	bool		too_many;		/* not all of them */
	bool		enough;			/* as a word it is what the atom asks for; … */
	bool		begins;			/* … as the beginning of one */
};

/* --- making --- */

/* Rare ones last, roughly as in the languages written so. */
static int
rarity(char c)
{
	static const char by_frequency[] = "eainsrtoldcumphgbvfyqwkxjz0123456789-";

	return strchr(by_frequency, c) - by_frequency;
}

/* Is the pattern of a glob its beginning and one star? */
static bool
is_beginning(const Lexicon *lexicon, const WordWant *want)
{
	const WordPattern *p = &lexicon->patterns[want->pattern];

	return want->kind == WANT_GLOB && p->length == want->len + 1 && p->bytes[want->len] == '*';
}

/* The longest plain one of all that the atom wants. */
static const WordWant *
longest_plain(const AtomWants *wants)
{
	const WordWant *best = NULL;

	for (int i = 0; i < wants->n; i++)
	{
		const WordWant *want = &wants->wants[i];

		if (want->kind != WANT_CHARACTER && word_is_plain(want->s, want->len) &&
			want->len > (best ? best->len : 0))
			best = want;
	}
	return best;
}

/* Adds [s, s + len) as it is, and with hyphens behind bound prefixes from `from` on. */
static void
add_spellings(QueryLiteral *literal, const char *s, int len, int from)
{
	Spelling   *spelling;

	if (literal->n == MAX_SPELLINGS)
	{
		literal->too_many = true;
		return;
	}
	spelling = &literal->spellings[literal->n++];
	spelling->len = len;
	spelling->s = memcpy(palloc(len), s, len);
	spelling->case_bits = palloc(len);
	spelling->rarest = 0;
	for (int i = 0; i < len; i++)
	{
		spelling->case_bits[i] = s[i] >= 'a' ? 0x20 : 0;
		if (rarity(s[i]) > rarity(s[spelling->rarest]))
			spelling->rarest = i;
	}
	for (int stop = from + 1; stop < len && !literal->too_many; stop++)
		if (bound_prefix(s + from, s + stop))
		{
			char	   *other = palloc(len + 1);

			memcpy(other, s, stop);
			other[stop] = '-';
			memcpy(other + stop + 1, s + stop, len - stop);
			add_spellings(literal, other, len + 1, stop + 1);
		}
}

QueryLiteral *
query_literal(const QueryAtom *atom)
{
	QueryLiteral *literal = palloc0_object(QueryLiteral);
	Folder	   *folder = folder_get(FOLDING_ALL);
	MemoryContext scratch = AllocSetContextCreate(CurrentMemoryContext, "literal of a query",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(scratch);
	Lexicon    *lexicon = lexicon_create(scratch, folder);
	const WordWant *want;
	AtomWants	wants;

	query_wants(&wants, atom, lexicon, QUERY_MAX_WORDS_BYTES);
	want = longest_plain(&wants);
	MemoryContextSwitchTo(old);
	literal->bytes = word_bytes(folder, false);
	if (want != NULL)
	{
		add_spellings(literal, want->s, want->len, 0);
		if (literal->too_many)
			literal->n = 0;
		literal->begins = is_beginning(lexicon, want);
		literal->enough = wants.exact && (literal->begins || want->kind == WANT_KEY);
	}
	MemoryContextDelete(scratch);
	return literal;
}

/* --- finding --- */

/* Does a byte beside the literal part words, belong to its word, or is that unclear? */
static Truth
parts_words(const QueryLiteral *literal, char c)
{
	switch ((WordByte) literal->bytes[(uint8) c])
	{
		case WORD_BYTE_LETTER:
			return TRUTH_FALSE;
		case WORD_BYTE_APOSTROPHE:
		case WORD_BYTE_HYPHEN:
		case WORD_BYTE_MULTI:
			return TRUTH_MAYBE;
		default:
			return TRUTH_TRUE;
	}
}

/* Is what stands at p, the literal, a word that the atom asks for? */
static Truth
holds_at(const QueryLiteral *literal, const Spelling *spelling, const char *p, const char *text, const char *end)
{
	const char *stop = p + spelling->len;
	Truth		before = p == text ? TRUTH_TRUE : parts_words(literal, p[-1]);
	Truth		behind = stop == end ? TRUTH_TRUE : parts_words(literal, *stop);

	if (!literal->enough)
		return TRUTH_MAYBE;
	if (literal->begins && behind == TRUTH_FALSE)
		behind = TRUTH_TRUE;
	if (before == TRUTH_FALSE || behind == TRUTH_FALSE)
		return TRUTH_FALSE;
	return before == TRUTH_TRUE && behind == TRUTH_TRUE ? TRUTH_TRUE : TRUTH_MAYBE;
}

static inline bool
stands_at(const Spelling *spelling, const char *p)
{
	for (int i = 0; i < spelling->len; i++)
		if ((p[i] | spelling->case_bits[i]) != spelling->s[i])
			return false;
	return true;
}

static inline const char *
find_byte(const char *p, const char *end, char c)
{
	const char *found = p < end ? memchr(p, c, end - p) : NULL;

	return found ? found : end;
}

/* Is the atom true by this spelling?  TRUTH_FALSE: it stands nowhere as a word. */
static Truth
find_spelling(const QueryLiteral *literal, const Spelling *spelling, const char *text, const char *end)
{
	char		c = spelling->s[spelling->rarest];
	char		capital = c & ~spelling->case_bits[spelling->rarest];
	const char *last;			/* behind the last place of the rarest byte */
	const char *lower;
	const char *upper;
	Truth		found = TRUTH_FALSE;

	if (end - text < spelling->len)
		return TRUTH_FALSE;
	last = end - spelling->len + spelling->rarest + 1;
	lower = find_byte(text + spelling->rarest, last, c);
	upper = capital != c ? find_byte(text + spelling->rarest, last, capital) : last;
	while (lower < last || upper < last)
	{
		const char *p = Min(lower, upper) - spelling->rarest;

		if (stands_at(spelling, p))
		{
			Truth		here = holds_at(literal, spelling, p, text, end);

			if (here == TRUTH_TRUE || !literal->enough)
				return here;
			if (here == TRUTH_MAYBE)
				found = TRUTH_MAYBE;
		}
		if (lower < upper)
			lower = find_byte(lower + 1, last, c);
		else
			upper = find_byte(upper + 1, last, capital);
	}
	return found;
}

Truth
query_literal_find(const QueryLiteral *literal, const char *text, int length)
{
	const char *end = text + length;
	bool		unclear = literal->n == 0;

	for (int i = 0; i < literal->n; i++)
	{
		Truth		found = find_spelling(literal, &literal->spellings[i], text, end);

		if (found == TRUTH_TRUE)
			return TRUTH_TRUE;
		unclear |= found == TRUTH_MAYBE;
	}
	return unclear || !word_folds_plainly(text, end) ? TRUTH_MAYBE : TRUTH_FALSE;
}
