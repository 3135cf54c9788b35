/*
 * statement_stats.c
 *	  ANALYZE of a statement column, and the selectivity of words.
 *
 * Statistics are the words that most statements have (elements.h), as the word
 * index has them: once a statement, inside of proposals or else outside, so that
 * the two shares of a word add up to that of the whole text; and the average numbers
 * of proposals and characters (averages.c).
 *
 * Texts are long, so few are read: SAMPLE_TEXTS, spread evenly over the sample,
 * fewer where that would be more than SAMPLE_BYTES, none longer than a tenth of
 * these.  A share is right within three percent points then, which is
 * as much as a plan needs.
 *
 * A word that is not stored may be nearly as common as the rarest stored one or
 * may be in no text; between the two lies a factor of thousands, so the estimate
 * is their geometric mean.
 */
#include "postgres.h"
#include "base/compat.h"

#include <math.h>

#include "access/detoast.h"
#include "commands/vacuum.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "codebook/codebook.h"
#include "index/statement_keys.h"
#include "planner/elements.h"

SQL_FUNCTION(statement_typanalyze);
SQL_FUNCTION(statement_matches_sel);
SQL_FUNCTION(statement_anywhere_sel);

#define SAMPLE_TEXTS 1000
#define SAMPLE_BYTES (64 * 1024 * 1024)
#define SAMPLE_TEXT_BYTES (SAMPLE_BYTES / 10)

#define MAX_ELEMENT_BYTES 100	/* longer words are not counted */
#define PAIR_SHOWN '+'			/* for KEY_CHARACTER_PAIR: no word has it
								 * either */
#define RAREST_SHARE 0.0001		/* of a word that somebody asks for */
#define WILD_SHARE 0.5			/* of a query that any word may answer */
#define MAX_WANTS_OF_ATOM 8

/* --- ANALYZE --- */

static void
count_statement(void *value, Elements *elements)
{
	Statement	s;
	WordKey    *keys;
	int			n;

	statement_open(&s, value);
	n = statement_keys(&s, statement_proposals(&s), &keys);
	for (int i = 0; i < n; i++)
		if (keys[i].len <= MAX_ELEMENT_BYTES)
			elements_count(elements, !keys[i].inside, keys[i].s, keys[i].len);
	elements->sums.proposals += s.nproposals;
	elements->sums.size += s.nchars;
}

static void
print_word_key(StringInfo out, const char *key, int len)
{
	for (int i = 0; i < len; i++)
		appendStringInfoChar(out, key[i] == KEY_CHARACTER_PAIR ? PAIR_SHOWN : key[i]);
}

/* Every how many-th text is read, so that their number and bytes are bounded. */
static int
choose_step(const Size *sizes, int n)
{
	double		bytes = 0;
	int			texts = 0;

	for (int i = 0; i < n; i++)
		if (sizes[i] > 0)
		{
			bytes += sizes[i];
			texts++;
		}
	return Max(1, Max((texts + SAMPLE_TEXTS - 1) / SAMPLE_TEXTS, (int) (bytes / SAMPLE_BYTES) + 1));
}

static void
compute_statement_stats(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int samplerows, double totalrows)
{
	MemoryContext each = AllocSetContextCreate(CurrentMemoryContext, "words of one statement",
											   ALLOCSET_DEFAULT_SIZES);
	Size	   *sizes = palloc0_array(Size, samplerows + 1);	/* 0: not to be read */
	Elements	elements;
	int			nulls = 0;
	int			texts = 0;
	int			read = 0;
	int			damaged = 0;
	int			step;
	double		width = 0;

	for (int i = 0; i < samplerows; i++)
	{
		bool		isnull;
		Datum		datum = fetch(stats, i, &isnull);

		if (isnull)
		{
			nulls++;
			continue;
		}
		width += VARSIZE_ANY(DatumGetPointer(datum));
		sizes[i] = toast_raw_datum_size(datum);
		if (sizes[i] > SAMPLE_TEXT_BYTES)
			sizes[i] = 0;
	}
	step = choose_step(sizes, samplerows);

	elements_begin(&elements, 20 * compat_stats_target(stats));
	for (int i = 0; i < samplerows; i++)
	{
		MemoryContext old;
		bool		isnull;

		if (sizes[i] == 0 || texts++ % step != 0)
			continue;
		compat_vacuum_delay_point();
		old = MemoryContextSwitchTo(each);
		if (elements_try(count_statement, PG_DETOAST_DATUM_PACKED(fetch(stats, i, &isnull)), &elements))
			read++;
		else
			damaged++;
		MemoryContextSwitchTo(old);
		MemoryContextReset(each);
	}
	if (damaged > 0)
		ereport(WARNING,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("%d of %d sampled statements are damaged", damaged, damaged + read),
				 errhint("A query that reads them, as SELECT body::text, tells which.")));
	elements_columns(stats, samplerows, nulls, width);
	if (read > 0)
	{
		elements_store(&elements, stats, read, print_word_key);
		averages_store(&elements.sums, read, stats, 1);
	}
	hash_destroy(elements.table);
	MemoryContextDelete(each);
}

Datum
statement_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);

	stats->compute_stats = compute_statement_stats;
	stats->minrows = SAMPLE_TEXTS;
	PG_RETURN_BOOL(true);
}

/* --- selectivity --- */

static float8
share_of_rare(const Shares *shares)
{
	return Min(shares->smallest / 2, sqrt(shares->smallest * RAREST_SHARE));
}

/* What is stored of keys that a glob or a character wants, as if independent. */
static float8
share_of_many(const Shares *shares, const Lexicon *lexicon, const WordWant *want, bool outside)
{
	float8		none = 1;

	for (int i = 0; i < shares->slot.nvalues; i++)
	{
		char		key[MAX_ELEMENT_BYTES];
		const char *name;
		int			len;

		if (!shares_name(shares, i, outside, &name, &len) || len > MAX_ELEMENT_BYTES ||
			len < want->len || memcmp(name, want->s, want->len) != 0)
			continue;
		for (int k = 0; k < len; k++)
			key[k] = name[k] == PAIR_SHOWN ? KEY_CHARACTER_PAIR : name[k];
		if (query_want_compare(lexicon, want, key, len) == 0)
			none *= 1 - shares->slot.numbers[i];
	}
	return 1 - none;
}

/* The share of statements with what is wanted; negative where it is not stored. */
static float8
share_of_want(const Shares *shares, const Lexicon *lexicon, const WordWant *want, bool outside)
{
	StringInfoData element;
	float8		share;

	if (want->kind != WANT_KEY)
		return share_of_many(shares, lexicon, want, outside);
	initStringInfo(&element);
	appendStringInfoString(&element, outside ? ELEMENT_OUT : ELEMENT_IN);
	print_word_key(&element, want->s, want->len);
	share = shares_find(shares, element.data, element.len);
	pfree(element.data);
	return share;
}

float8
statement_atom_share(const Shares *shares, const QueryAtom *atom, bool anywhere)
{
	Lexicon    *lexicon;
	AtomWants	wants;
	float8		all = 1;
	float8		rarest = 1;

	if (!shares->known)
		return DEFAULT_ATOM_SEL;
	lexicon = lexicon_create(CurrentMemoryContext, folder_get(FOLDING_ALL));
	query_wants(&wants, atom, lexicon, MAX_WANTS_OF_ATOM);
	if (wants.never)
		return 0;
	if (wants.n == 0)
		return WILD_SHARE;
	for (int i = 0; i < wants.n; i++)
	{
		float8		share = Max(0, share_of_want(shares, lexicon, &wants.wants[i], false));

		if (anywhere)
			share += Max(0, share_of_want(shares, lexicon, &wants.wants[i], true));
		share = Min(1, Max(share, share_of_rare(shares)));
		all *= share;
		rarest = Min(rarest, share);
	}
	/* the words of a phrase are between independent and always together */
	return sqrt(all * rarest);
}

Datum
statement_matches_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(query_selectivity(fcinfo, true, false));
}

Datum
statement_anywhere_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(query_selectivity(fcinfo, true, true));
}
