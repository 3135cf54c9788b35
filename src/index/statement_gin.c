/*
 * statement_gin.c
 *	  GIN on statements: which have these words?
 *
 * Keys (statement_keys.h): each word once, tagged TAG_INSIDE where some proposal
 * has it, else TAG_OUTSIDE.  So "@@", which sees proposals only, looks up one key
 * for a word, and "@*" two, and a statement has no more keys than words.
 *
 * Exact or not.  A word, a glob, a character and a pair of characters are exact by
 * themselves; of a phrase the index knows the words only, so it is "perhaps"
 * where all are there.
 *	@*	the query speaks of the whole statement, as the keys do: what is made of
 *		exact atoms is exact, negation included.
 *	@@	an exact atom whose key is there holds in some proposal, of which nothing
 *		else is known but that words without key are not in it.  If that is enough
 *		for the query it is true; else, where it can be true at all, the text is
 *		asked.
 *
 * Globs and lone characters are partial matches from their literal beginning on;
 * one that begins with a star reads all keys, not the texts.  An atom without any
 * key to look up ("*") is "perhaps" everywhere, and a query that can be true
 * without any key scans the whole index.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/gin.h"
#include "access/stratnum.h"

#include "codebook/codebook.h"
#include "index/statement_keys.h"

SQL_FUNCTION(statement_gin_extract_value);
SQL_FUNCTION(statement_gin_extract_query);
SQL_FUNCTION(statement_gin_compare_partial);
SQL_FUNCTION(statement_gin_consistent);
SQL_FUNCTION(statement_gin_triconsistent);

#define STRATEGY_MATCHES 1		/* statement @@ themequery */
#define STRATEGY_ANYWHERE 2		/* statement @* themequery */

#define TAG_OUTSIDE 'o'
#define TAG_INSIDE 'p'
#define TAG_NOTHING 'x'			/* no key has it */

/*
 * Entries of a query.  Each costs a descent and a place in every decision, so
 * phrases give up words when a query has many; each atom keeps one.
 */
#define MAX_WANTS 256
#define MAX_WANTS_OF_ATOM 8
/* Atoms that are tried as the one known to hold. */
#define MAX_WITNESSES 16

/* What extractQuery leaves for the others; one for the query, shared by its keys. */
typedef struct WordQuery
{
	ThemeQuery	query;
	Lexicon    *lexicon;
	AtomWants  *atoms;
	int		   *first;			/* of each atom: its wants in places */
	int		   *places;			/* the key of each want; for "@*" the
								 * outside's is the next */
	Truth	   *truth;			/* scratch: one an atom */
} WordQuery;

/* What hangs at one key. */
typedef struct WordHanger
{
	WordQuery  *words;
	const WordWant *want;
} WordHanger;

static Size
key_size(int len)
{
	return len + 1 + VARHDRSZ_SHORT <= VARATT_SHORT_MAX ? len + 1 + VARHDRSZ_SHORT :
		INTALIGN(len + 1 + VARHDRSZ);
}

/* Writes a key at a place that is aligned where it must be; returns its end. */
static char *
put_key(char *p, char tag, const char *s, int len, Datum *key)
{
	if (len + 1 + VARHDRSZ_SHORT <= VARATT_SHORT_MAX)
		SET_VARSIZE_SHORT(p, len + 1 + VARHDRSZ_SHORT);
	else
	{
		p = (char *) INTALIGN(p);
		SET_VARSIZE(p, len + 1 + VARHDRSZ);
	}
	*VARDATA_ANY(p) = tag;
	memcpy(VARDATA_ANY(p) + 1, s, len);
	*key = PointerGetDatum(p);
	return p + VARSIZE_ANY(p);
}

static Datum
make_key(char tag, const char *s, int len)
{
	Datum		key;

	put_key(palloc(key_size(len)), tag, s, len, &key);
	return key;
}

/* --- keys of a statement --- */

Datum
statement_gin_extract_value(PG_FUNCTION_ARGS)
{
	StatementValue *value = PG_GETARG_STATEMENT_PP(0);
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	Statement	s;
	Proposal   *proposals;
	WordKey    *words;
	Datum	   *keys;
	char	   *p;
	Size		size = 0;
	int			at = 0;
	int			n;

	statement_open(&s, value);
	proposals = statement_proposals(&s);
	n = statement_keys(&s, proposals, &words);
	for (int i = 0; i < n; i++)
		size += key_size(words[i].len) + sizeof(int32);
	keys = MemoryContextAllocHuge(CurrentMemoryContext, ((Size) n + 1) * sizeof(Datum));
	p = MemoryContextAllocHuge(CurrentMemoryContext, size + 1);
	/* in the order of keys, which GIN's sorting sees and leaves */
	for (int inside = 0; inside < 2; inside++)
		for (int i = 0; i < n; i++)
			if (words[i].inside == inside)
				p = put_key(p, inside ? TAG_INSIDE : TAG_OUTSIDE, words[i].s, words[i].len,
							&keys[at++]);
	*nkeys = n;
	PG_RETURN_POINTER(keys);
}

/* --- keys of a query --- */

/* Are the two answered by one key? */
static bool
same_want(const WordWant *a, const WordWant *b)
{
	return a->kind == b->kind && a->len == b->len && memcmp(a->s, b->s, a->len) == 0 &&
		(a->kind != WANT_GLOB || a->pattern == b->pattern);
}

/* Reads the words of all atoms; sets *nwants. */
static void
read_atoms(WordQuery *words, int *nwants)
{
	int			natoms = words->query.natoms;
	int			max = Max(1, Min(MAX_WANTS_OF_ATOM, MAX_WANTS / natoms));

	words->lexicon = lexicon_create(CurrentMemoryContext, folder_get(FOLDING_ALL));
	words->atoms = palloc_array(AtomWants, natoms);
	words->first = palloc_array(int, natoms);
	words->truth = palloc_array(Truth, natoms);
	*nwants = 0;
	for (int a = 0; a < natoms; a++)
	{
		query_wants(&words->atoms[a], &words->query.atoms[a], words->lexicon, max);
		words->truth[a] = words->atoms[a].n > 0 || words->atoms[a].never ? TRUTH_FALSE : TRUTH_MAYBE;
		words->first[a] = *nwants;
		*nwants += words->atoms[a].n;
	}
}

/*
 * A glob that begins with a star reads all keys.  Where the query is decided
 * without it as far as the index can narrow it, it is "perhaps".
 */
static void
drop_costly(WordQuery *words)
{
	for (int a = 0; a < words->query.natoms; a++)
	{
		AtomWants  *atom = &words->atoms[a];

		if (atom->n != 1 || atom->wants[0].kind != WANT_GLOB || atom->wants[0].len > 0)
			continue;
		words->truth[a] = TRUTH_MAYBE;
		if (query_eval(&words->query, words->truth) == TRUTH_FALSE)
			atom->n = 0;
		else
			words->truth[a] = TRUTH_FALSE;
	}
}

Datum
statement_gin_extract_query(PG_FUNCTION_ARGS)
{
	bool		matches = PG_GETARG_UINT16(2) == STRATEGY_MATCHES;
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	bool	  **partial = (bool **) PG_GETARG_POINTER(3);
	Pointer   **extra = (Pointer **) PG_GETARG_POINTER(4);
	int32	   *mode = (int32 *) PG_GETARG_POINTER(6);
	int			step = matches ? 1 : 2; /* keys of a want */
	WordQuery  *words = palloc0_object(WordQuery);
	WordHanger *hangers;
	Datum	   *keys;
	int			nwants;
	int			n = 0;

	query_open(&words->query, (QueryValue *) PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(0)));
	query_only_words(&words->query, matches ? "statement @@ themequery" : "statement @* themequery");
	read_atoms(words, &nwants);
	drop_costly(words);
	if (query_eval(&words->query, words->truth) != TRUTH_FALSE)
		*mode = GIN_SEARCH_MODE_ALL;

	/* one more, for a query without any key */
	words->places = palloc_array(int, nwants + 1);
	keys = palloc_array(Datum, step * nwants + 1);
	hangers = palloc_array(WordHanger, step * nwants + 1);
	*partial = palloc0_array(bool, step * nwants + 1);
	*extra = palloc_array(Pointer, step * nwants + 1);
	for (int a = 0; a < words->query.natoms; a++)
		for (int w = 0; w < words->atoms[a].n; w++)
		{
			const WordWant *want = &words->atoms[a].wants[w];
			int			at = 0;

			while (at < n && !same_want(hangers[at].want, want))
				at += step;
			words->places[words->first[a] + w] = at;
			for (; n < at + step; n++)
			{
				keys[n] = make_key(n == at ? TAG_INSIDE : TAG_OUTSIDE, want->s, want->len);
				(*partial)[n] = want->kind != WANT_KEY;
				hangers[n].want = want;
			}
		}
	if (n == 0)
	{
		keys[n] = make_key(TAG_NOTHING, "", 0);
		hangers[n++].want = NULL;
	}
	for (int i = 0; i < n; i++)
	{
		hangers[i].words = words;
		(*extra)[i] = (Pointer) &hangers[i];
	}
	*nkeys = n;
	PG_RETURN_POINTER(keys);
}

/* (query key, index key, strategy, extra): 0 match, < 0 go on, > 0 stop. */
Datum
statement_gin_compare_partial(PG_FUNCTION_ARGS)
{
	bytea	   *wanted = PG_GETARG_BYTEA_PP(0);
	bytea	   *key = PG_GETARG_BYTEA_PP(1);
	const WordHanger *hanger = (const WordHanger *) PG_GETARG_POINTER(3);

	if (VARSIZE_ANY_EXHDR(key) < 1 || VARDATA_ANY(key)[0] != VARDATA_ANY(wanted)[0])
		PG_RETURN_INT32(1);
	PG_RETURN_INT32(query_want_compare(hanger->words->lexicon, hanger->want,
									   VARDATA_ANY(key) + 1, VARSIZE_ANY_EXHDR(key) - 1));
}

/* --- decision --- */

/* The atom by its keys; TRUTH_TRUE is exact. */
static Truth
atom_truth(const WordQuery *words, int a, StrategyNumber strategy, const GinTernaryValue *check)
{
	const AtomWants *atom = &words->atoms[a];
	const int  *places = words->places + words->first[a];
	Truth		result = atom->exact ? TRUTH_TRUE : TRUTH_MAYBE;

	if (atom->never)
		return TRUTH_FALSE;
	if (atom->n == 0)
		return TRUTH_MAYBE;
	for (int w = 0; w < atom->n; w++)
	{
		GinTernaryValue c = check[places[w]];

		if (strategy == STRATEGY_ANYWHERE && c != GIN_TRUE && check[places[w] + 1] != GIN_FALSE)
			c = check[places[w] + 1];
		if (c == GIN_FALSE)
			return TRUTH_FALSE;
		if (c == GIN_MAYBE)
			result = TRUTH_MAYBE;
	}
	return result;
}

/*
 * check[] says of each key: there, not there, perhaps.  TRUTH_TRUE is exact,
 * TRUTH_MAYBE asks for a recheck.
 */
static Truth
decide(StrategyNumber strategy, const GinTernaryValue *check, Pointer *extra)
{
	WordQuery  *words = ((WordHanger *) extra[0])->words;
	ThemeQuery *query = &words->query;
	int			witnesses[MAX_WITNESSES];
	int			n = 0;
	Truth		result;

	for (int a = 0; a < query->natoms; a++)
	{
		words->truth[a] = atom_truth(words, a, strategy, check);
		if (strategy == STRATEGY_MATCHES && words->truth[a] == TRUTH_TRUE)
		{
			/* in one proposal, perhaps not in the one that counts */
			words->truth[a] = TRUTH_MAYBE;
			if (n < MAX_WITNESSES)
				witnesses[n++] = a;
		}
	}
	result = query_eval(query, words->truth);
	if (strategy == STRATEGY_ANYWHERE || result == TRUTH_FALSE)
		return result;

	for (int i = 0; i < n; i++)
	{
		words->truth[witnesses[i]] = TRUTH_TRUE;
		if (query_eval(query, words->truth) == TRUTH_TRUE)
			return TRUTH_TRUE;
		words->truth[witnesses[i]] = TRUTH_MAYBE;
	}
	return TRUTH_MAYBE;
}

/* (check, strategy, query, nkeys, extra, recheck, query keys, null flags) */
Datum
statement_gin_consistent(PG_FUNCTION_ARGS)
{
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);

	/* GIN_FALSE and GIN_TRUE are false and true */
	Truth		result = decide(PG_GETARG_UINT16(1), (GinTernaryValue *) PG_GETARG_POINTER(0),
								(Pointer *) PG_GETARG_POINTER(4));

	*recheck = result == TRUTH_MAYBE;
	PG_RETURN_BOOL(result != TRUTH_FALSE);
}

/* (check, strategy, query, nkeys, extra, query keys, null flags) */
Datum
statement_gin_triconsistent(PG_FUNCTION_ARGS)
{
	PG_RETURN_GIN_TERNARY_VALUE(decide(PG_GETARG_UINT16(1),
									   (GinTernaryValue *) PG_GETARG_POINTER(0),
									   (Pointer *) PG_GETARG_POINTER(4)));
}
