/*
 * headline.c
 *	  headline(statement, themequery): a proposal's text, shortened, with the words
 *	  marked for which it satisfies the query.
 *
 * What is marked is told in marks.h.
 *
 * A headline lies in one proposal, or in one piece of the text between two.  Its
 * words are counted as the eye does (text/words.h).  One pass over the text gives each match its place among
 * the words; fragments are then chosen one after the other, each the window with the
 * most matches that are in none yet, and widened on both sides to max_words.  A match
 * is never cut.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "reading/gap.h"
#include "reading/marks.h"
#include "text/words.h"

SQL_FUNCTION(statement_headline);
SQL_FUNCTION(statement_headline_book);

#define MAX_FRAGMENTS 100

/* Words [first, last] and where they stand. */
typedef struct Fragment
{
	int			first,
				last;
	int			start,
				stop;
} Fragment;

/* Where a headline may lie: a proposal, or the text before the next one. */
typedef struct Region
{
	int			low,
				high;
	Mark	   *marks;
	int			nmarks;
} Region;

typedef struct Options
{
	int64		ordinal;		/* -1: any */
	int			max_words;		/* PG_INT32_MAX: all */
	int			max_fragments;
	text	   *start_mark,
			   *stop_mark,
			   *delimiter;
} Options;

/* --- where --- */

/*
 * How good a region is to be shown: a proposal with matches, the outside with
 * matches, a proposal, the outside, nothing.
 */
static int
region_rank(const Region *region, bool outside)
{
	if (region->nmarks > 0)
		return outside ? 3 : 4;
	return region->low == region->high ? 0 : outside ? 1 : 2;
}

/* The first mark that begins at a byte or behind it. */
static int
first_mark(const Marks *marks, int byte)
{
	int			low = 0;
	int			high = marks->n;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (marks->items[middle].start < byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/*
 * The region to show: the first of the best that has the most marks.  Of one proposal
 * nothing else is looked at.
 */
static bool
choose_region(const Statement *s, const Proposal *proposals, const Marks *marks, int64 ordinal,
			  Region *best)
{
	int			first = 0;
	int			last = 2 * s->nproposals;
	int			mark = 0;
	int			best_rank = -1;

	if (ordinal > s->nproposals)
		return false;
	if (ordinal > 0)
	{
		first = last = 2 * ordinal - 1;
		mark = first_mark(marks, proposals[ordinal - 1].byte_start);
	}
	for (int i = first; i <= last; i++)
	{
		bool		outside = i % 2 == 0;
		Region		region;
		int			rank;

		CHECK_FOR_INTERRUPTS();
		if (outside)
			reading_gap(s, proposals, i / 2, &region.low, &region.high);
		else
		{
			region.low = proposals[i / 2].byte_start;
			region.high = proposals[i / 2].byte_stop;
		}
		while (mark < marks->n && marks->items[mark].start < region.low)
			mark++;
		region.marks = marks->items + mark;
		while (mark < marks->n && marks->items[mark].start < region.high)
			mark++;
		region.nmarks = marks->items + mark - region.marks;
		if (ordinal == 0 && !outside)
			continue;
		rank = region_rank(&region, outside);
		if (rank > best_rank || (rank == best_rank && region.nmarks > best->nmarks))
		{
			*best = region;
			best_rank = rank;
		}
	}
	return best_rank >= 0;
}

static int
next_word(const char *text, int p, int high)
{
	while (p < high && is_space_byte(text[p]))
		p++;
	return p;
}

/* Numbers the words of the marks; returns how many words the region has. */
static int
number_words(const Region *region, Folder *folder, const char *text)
{
	int			word = 0;
	int			first = 0;		/* marks that end behind the words so far */
	int			p;

	for (int i = 0; i < region->nmarks; i++)
	{
		region->marks[i].first = -1;
		region->marks[i].shown = false;
	}
	for (p = next_word(text, region->low, region->high); p < region->high; word++)
	{
		int			stop = (int) (word_end_for_eye(folder, text + p, text + region->high) - text);

		if (word % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		for (int i = first; i < region->nmarks && region->marks[i].start < stop; i++)
		{
			if (region->marks[i].first < 0)
				region->marks[i].first = word;
			region->marks[i].last = word;
			if (region->marks[i].stop <= stop)
				first = i + 1;
		}
		p = next_word(text, stop, region->high);
	}
	return word;
}

/* The bytes of the fragments' words. */
static void
locate_fragments(const Region *region, Folder *folder, const char *text, Fragment *fragments, int n)
{
	int			word = 0;
	int			f = 0;
	int			p;

	for (p = next_word(text, region->low, region->high); p < region->high && f < n; word++)
	{
		int			stop = (int) (word_end_for_eye(folder, text + p, text + region->high) - text);

		if (word % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		if (word == fragments[f].first)
			fragments[f].start = p;
		if (word == fragments[f].last)
			fragments[f++].stop = stop;
		p = next_word(text, stop, region->high);
	}
}

/* --- which words --- */

static int
compare_fragments(const void *a, const void *b)
{
	return ((const Fragment *) a)->first - ((const Fragment *) b)->first;
}

/* The window of max_words with the most marks that are not shown yet; false: none is left. */
static bool
choose_fragment(const Region *region, int max_words, Fragment *best)
{
	int			most = 0;
	int			first = 0;
	int			behind = 0;

	for (int i = 0; i < region->nmarks; i++)
	{
		int			n = 0;

		if (region->marks[i].shown)
			continue;
		if (behind <= i)
			behind = i + 1;
		while (behind < region->nmarks && !region->marks[behind].shown &&
			   region->marks[behind].last - region->marks[i].first < max_words)
			behind++;
		n = behind - i;
		if (n > most)
		{
			most = n;
			first = i;
		}
	}
	if (most == 0)
		return false;
	best->first = region->marks[first].first;
	best->last = region->marks[first + most - 1].last;
	for (int i = first; i < first + most; i++)
		region->marks[i].shown = true;
	return true;
}

/* Chooses, orders and widens; returns their number. */
static int
choose_fragments(const Region *region, int nwords, const Options *options, Fragment *fragments)
{
	int			n = 0;
	int			kept = 0;

	if (nwords <= options->max_words)
	{
		fragments[0].first = 0;
		fragments[0].last = nwords - 1;
		return nwords > 0 ? 1 : 0;
	}
	while (n < options->max_fragments && choose_fragment(region, options->max_words, &fragments[n]))
		n++;
	if (n == 0)
	{
		fragments[0].first = 0;
		fragments[0].last = options->max_words - 1;
		return 1;
	}
	qsort(fragments, n, sizeof(Fragment), compare_fragments);
	for (int i = 0; i < n; i++)
	{
		Fragment   *f = &fragments[i];
		int			low = i > 0 ? fragments[i - 1].last + 1 : 0;
		int			high = i + 1 < n ? fragments[i + 1].first - 1 : nwords - 1;
		int			spare = options->max_words - (f->last - f->first + 1);
		int			left,
					right;

		/* a word can have several marks */
		low = Min(low, f->first);
		high = Max(high, f->last);
		if (spare <= 0)
			continue;
		left = Min(spare / 2, f->first - low);
		right = Min(spare - left, high - f->last);
		left = Min(spare - right, f->first - low);
		f->first -= left;
		f->last += right;
	}
	/* fragments that touch are one */
	for (int i = 0; i < n; i++)
		if (kept > 0 && fragments[i].first <= fragments[kept - 1].last + 1)
			fragments[kept - 1].last = Max(fragments[kept - 1].last, fragments[i].last);
		else
			fragments[kept++] = fragments[i];
	return kept;
}

/* --- the text --- */

static void
put_text(StringInfo out, const text *t)
{
	appendBinaryStringInfo(out, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
}

/* Each run of blanks as one. */
static void
put_fragment(StringInfo out, const Region *region, const char *text, const Fragment *fragment,
			 const Options *options)
{
	int			mark = 0;

	while (mark < region->nmarks && region->marks[mark].stop <= fragment->start)
		mark++;
	for (int p = fragment->start; p < fragment->stop; p++)
	{
		const Mark *m = mark < region->nmarks ? &region->marks[mark] : NULL;

		if (m && p == Max(m->start, fragment->start))
			put_text(out, options->start_mark);
		if (!is_space_byte(text[p]))
			appendStringInfoCharMacro(out, text[p]);
		else if (p == fragment->start || !is_space_byte(text[p - 1]))
			appendStringInfoCharMacro(out, ' ');
		if (m && m->start <= p && p + 1 == Min(m->stop, fragment->stop))
		{
			put_text(out, options->stop_mark);
			mark++;
		}
	}
}

static Datum
make_headline(const KeptStatement *statement, const Marks *marks, const Options *options, bool *isnull)
{
	const Statement *s = &statement->s;
	Fragment   *fragments = palloc_array(Fragment, options->max_fragments);
	Folder	   *folder = folder_get(FOLDING_ALL);
	StringInfoData out;
	Region		region = {0};
	int			n;

	*isnull = !choose_region(s, statement->proposals, marks, options->ordinal, &region);
	if (*isnull)
		return (Datum) 0;
	n = choose_fragments(&region, number_words(&region, folder, s->text), options, fragments);
	locate_fragments(&region, folder, s->text, fragments, n);
	initStringInfo(&out);
	for (int i = 0; i < n; i++)
	{
		if (i > 0)
			put_text(&out, options->delimiter);
		put_fragment(&out, &region, s->text, &fragments[i], options);
	}
	return PointerGetDatum(cstring_to_text_with_len(out.data, out.len));
}

/* --- SQL --- */

static text *
text_option(FunctionCallInfo fcinfo, int n)
{
	return PG_ARGISNULL(n) ? cstring_to_text("") : PG_GETARG_TEXT_PP(n);
}

static int
number_option(FunctionCallInfo fcinfo, int n, const char *name, int max)
{
	int64		value;

	if (PG_ARGISNULL(n))
		return max;
	value = PG_GETARG_INT64(n);
	if (value < 1 || (value > max && max == MAX_FRAGMENTS))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 max == MAX_FRAGMENTS ? errmsg("%s must be from 1 to %d", name, max)
				 : errmsg("%s must be at least 1", name),
				 errdetail("It is " INT64_FORMAT ".", value)));
	return Min(value, max);
}

/* The options begin at argument n; a NULL in them asks for no limit, no mark. */
static Datum
headline(FunctionCallInfo fcinfo, bool has_book, int n)
{
	Options		options;
	const KeptStatement *statement;
	Marks	   *marks;
	Datum		result;
	bool		isnull;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || (has_book && PG_ARGISNULL(2)))
		PG_RETURN_NULL();
	options.ordinal = PG_ARGISNULL(n) ? -1 : PG_GETARG_INT64(n);
	if (!PG_ARGISNULL(n) && options.ordinal < 0)
		PG_RETURN_NULL();
	options.start_mark = text_option(fcinfo, n + 1);
	options.stop_mark = text_option(fcinfo, n + 2);
	options.max_words = number_option(fcinfo, n + 3, "max_words", PG_INT32_MAX);
	options.max_fragments = number_option(fcinfo, n + 4, "max_fragments", MAX_FRAGMENTS);
	options.delimiter = text_option(fcinfo, n + 5);

	marks = marks_of_call(fcinfo, has_book, &statement);
	result = make_headline(statement, marks, &options, &isnull);
	if (isnull)
		PG_RETURN_NULL();
	return result;
}

/* headline(statement, themequery, ordinal, …): themes by the library */
Datum
statement_headline(PG_FUNCTION_ARGS)
{
	return headline(fcinfo, false, 2);
}

/* headline(statement, themequery, codebook, ordinal, …) */
Datum
statement_headline_book(PG_FUNCTION_ARGS)
{
	return headline(fcinfo, true, 3);
}
