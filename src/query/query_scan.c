/*
 * query_scan.c
 *	  Evaluating queries on codings and texts; the story is in query_scan.h.
 */
#include "postgres.h"
#include "compat.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "coding/coding_fit.h"
#include "coding/coding_tree.h"
#include "matching/automaton.h"
#include "query/query_scan.h"
#include "query/query_themes.h"

struct QueryScan
{
	const ThemeQuery *query;
	MemoryContext context;
	QueryThemes *themes;
	Automaton **matchers;		/* of atoms that are words */
	Codebook	phrase;			/* of the word matchers */
};

QueryScan *
query_scan(FunctionCallInfo fcinfo, int argno)
{
	QueryCache *cache = query_cached(fcinfo, argno);
	QueryScan  *scan = cache->attached;
	MemoryContext old;

	if (likely(scan != NULL))
		return scan;
	old = MemoryContextSwitchTo(cache->context);
	scan = palloc0_object(QueryScan);
	scan->query = &cache->query;
	scan->context = cache->context;
	scan->themes = query_themes(scan->query);
	scan->matchers = palloc0_array(Automaton *, cache->query.natoms);
	MemoryContextSwitchTo(old);
	cache->attached = scan;
	return scan;
}

const ThemeQuery *
query_scan_query(const QueryScan *scan)
{
	return scan->query;
}

bool
query_scan_coding(QueryScan *scan, const Coding *coding)
{
	return query_themes_count(scan->themes, coding, 1) > 0;
}

uint32
query_scan_count(QueryScan *scan, const Coding *coding)
{
	return query_themes_count(scan->themes, coding, PG_UINT32_MAX);
}

bool
query_scan_coding_anywhere(QueryScan *scan, const Coding *coding)
{
	return query_themes_anywhere(scan->themes, coding);
}

/* --- words --- */

/*
 * A matcher of one phrase: an automaton over a codebook of that one term, so
 * that words in queries and terms of codebooks are matched alike.  Phrases have
 * matchers of their own since terms of one codebook compete.
 */
static Automaton *
matcher(QueryScan *scan, int a)
{
	const QueryAtom *atom = &scan->query->atoms[a];

	if (scan->matchers[a] == NULL)
	{
		static const CodebookString all_languages = {"", 0};
		CodebookTheme theme = {{"words", 5}, {"", 0}};
		CodebookTerm term = {0};
		Codebook	book = {{0}};

		term.kind = TERM_GLOB;
		term.weight = 1;
		term.pattern.s = atom->s;
		term.pattern.len = atom->len;
		book.scope = SCOPE_KEY;
		book.folding = CODEBOOK_FOLD_ALL;
		book.nlanguages = 1;
		book.languages = (CodebookString *) &all_languages;
		book.nthemes = 1;
		book.themes = &theme;
		book.nterms = 1;
		book.terms = &term;
		scan->matchers[a] = automaton_build(&book, NULL, 0, scan->context);
	}
	return scan->matchers[a];
}

static int
by_start(const void *a, const void *b)
{
	const Match *x = a;
	const Match *y = b;

	return x->start != y->start ? (x->start > y->start) - (x->start < y->start)
		: (x->stop > y->stop) - (x->stop < y->stop);
}

int
query_scan_words(QueryScan *scan, const Statement *s, const int *edges, int nedges,
				 Match **result)
{
	Match	   *all = NULL;
	int			n = 0;

	for (int a = 0; a < scan->query->natoms; a++)
	{
		Match	   *matches;
		int			m;

		if (!scan->query->atoms[a].words || !scan->query->atoms[a].positive)
			continue;
		CHECK_FOR_INTERRUPTS();
		m = automaton_run(matcher(scan, a), s->text, s->text_len, edges, nedges, &matches);
		all = all ? repalloc_array(all, Match, n + m + 1) : palloc_array(Match, m + 1);
		memcpy(all + n, matches, m * sizeof(Match));
		n += m;
		pfree(matches);
	}
	if (n > 0)
		qsort(all, n, sizeof(Match), by_start);
	*result = all;
	return n;
}

/* --- both --- */

/* A statement whose text is fetched when it is asked for. */
typedef struct LazyText
{
	Datum		statement;
	const Coding *coding;		/* that it must fit; NULL: none */
	StatementValue *value;		/* NULL: not fetched yet */
	Statement	s;
	Proposal   *proposals;
} LazyText;

static void
fetch_text(LazyText *text)
{
	text->value = (StatementValue *) PG_DETOAST_DATUM_PACKED(text->statement);
	statement_open(&text->s, text->value);
	if (text->coding != NULL)
		coding_check_fit(text->coding, &text->s);
	text->proposals = statement_proposals(&text->s);
}

static void
free_text(LazyText *text)
{
	if (text->value == NULL)
		return;
	pfree(text->proposals);
	if ((Pointer) text->value != DatumGetPointer(text->statement))
		pfree(text->value);
}

/* What the head alone tells: that the coding fits, and how many proposals there are. */
static uint32
read_head(const LazyText *text)
{
	Statement	head;

	statement_open_head(&head, text->statement);
	if (text->coding != NULL)
		coding_check_fit(text->coding, &head);
	return head.nproposals;
}

/*
 * Does a proposal satisfy the query, of whose codes' slots `truth` tells?  Words are
 * looked for one after the other, as long as they can make a difference.
 */
static bool
decide_by_words(QueryScan *scan, Truth *truth, const LazyText *text, uint32 ordinal)
{
	const Proposal *p = &text->proposals[ordinal - 1];
	Truth		result = TRUTH_MAYBE;

	CHECK_FOR_INTERRUPTS();
	for (int a = 0; a < scan->query->natoms && result == TRUTH_MAYBE; a++)
		if (scan->query->atoms[a].words)
		{
			truth[scan->themes->slots.of[a]] =
				automaton_finds(matcher(scan, a), text->s.text + p->byte_start,
								p->byte_stop - p->byte_start, NULL, 0);
			result = query_eval(&scan->themes->slots.shape, truth);
		}
	return result == TRUTH_TRUE;
}

uint32
query_scan_proposals(QueryScan *scan, const Coding *coding, Datum statement,
					 uint32 enough, bool *hits)
{
	QueryThemes *themes = scan->themes;
	LazyText	text = {statement, coding};
	CodingCursor cursor;
	CodingCode	code;
	bool		more = false;
	uint32		nproposals;
	uint32		n = 0;

	/* a bound coding knows how many there are, and whether it fits is seen later */
	nproposals = coding != NULL && coding->bound ? coding->nproposals : read_head(&text);
	if (coding != NULL)
	{
		query_themes_find(themes, coding);
		coding_cursor(coding, &cursor);
		do
			more = coding_next(&cursor, &code);
		while (more && code.ordinal == 0);
	}
	for (uint32 ordinal = 1; ordinal <= nproposals && n < enough; ordinal++)
	{
		bool		hit;

		if (ordinal % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		memset(themes->mask, 0, themes->nwords * sizeof(uint64));
		if (more && code.ordinal == ordinal)
		{
			query_themes_group(themes, coding, cursor.next - 1);
			while (more && code.ordinal == ordinal)
				more = coding_next(&cursor, &code);
		}
		if (scan->query->nwords == 0)
			hit = query_themes_hold(themes, themes->mask);
		else
		{
			Truth	   *truth = query_themes_truth(themes, themes->mask);
			Truth		t = query_eval(&themes->slots.shape, truth);

			if (t == TRUTH_MAYBE)
			{
				if (text.value == NULL)
					fetch_text(&text);
				if (ordinal > (uint32) text.s.nproposals)
					statement_corrupted();
				hit = decide_by_words(scan, truth, &text, ordinal);
			}
			else
				hit = t == TRUTH_TRUE;
		}
		if (hits != NULL)
			hits[ordinal - 1] = hit;
		n += hit;
	}
	if (text.value == NULL && coding != NULL && coding->bound)
		read_head(&text);
	free_text(&text);
	return n;
}

bool
query_scan_statement_anywhere(QueryScan *scan, Datum statement)
{
	LazyText	text = {statement, NULL};
	Truth	   *truth = palloc_array(Truth, scan->query->natoms);
	int		   *edges;

	fetch_text(&text);
	edges = statement_edges(&text.s, text.proposals);
	for (int a = 0; a < scan->query->natoms; a++)
	{
		CHECK_FOR_INTERRUPTS();
		truth[a] = automaton_finds(matcher(scan, a), text.s.text, text.s.text_len,
								   edges, 2 * text.s.nproposals);
	}
	pfree(edges);
	free_text(&text);
	return query_eval(scan->query, truth) == TRUTH_TRUE;
}

/* --- weights --- */

/*
 * A proposal's weight is that of its codes on themes of the query that are not
 * negated.
 */
float8
query_scan_weight(QueryScan *scan, const Coding *coding, bool *isnull)
{
	QueryThemes *themes = scan->themes;
	bool		by_table = themes->slots.has_table;
	NodeRange	ranges[QUERY_MAX_RANGES];
	int			nranges = 0;
	uint64		all;
	CodingCursor cursor;
	CodingCode	code;
	bool		more;
	float8		greatest = -1;

	if (themes->few)
		nranges = query_themes_ranges(themes, coding, ranges, &all);
	else
		query_themes_find(themes, coding);
	coding_cursor(coding, &cursor);
	more = coding_next(&cursor, &code);
	while (more)
	{
		uint32		ordinal = code.ordinal;
		uint32		from = cursor.next - 1;
		uint64		mask = 0;
		float8		weight = 0;
		bool		hit;

		do
		{
			uint64		slots = 0;

			if (by_table)
				slots = query_themes_slots(themes, themes->few ? ranges : NULL, nranges,
										   coding, cursor.next - 1);
			mask |= slots;
			if (by_table ? slots & themes->positive[0]
				: query_themes_positive(themes, coding, cursor.next - 1))
				weight += code.weight;
			more = coding_next(&cursor, &code);
		} while (more && code.ordinal == ordinal);
		if (ordinal == 0 || weight <= greatest)
			continue;
		if (by_table)
			hit = (themes->slots.table >> mask) & 1;
		else
		{
			query_themes_group(themes, coding, from);
			hit = query_themes_hold(themes, themes->mask);
		}
		if (hit)
			greatest = weight;
	}
	/* one without codes may satisfy "!a" */
	if (greatest < 0 && query_scan_coding(scan, coding))
		greatest = 0;
	*isnull = greatest < 0;
	return greatest;
}

/* Is one of the query's themes of this codebook, their first label? */
static bool
is_book_of(const ThemeQuery *query, const char *name, uint32 len)
{
	for (int a = 0; a < query->natoms; a++)
	{
		const char *book;
		int			n;

		query_atom_book(&query->atoms[a], &book, &n);
		if ((uint32) n == len && memcmp(book, name, len) == 0)
			return true;
	}
	return false;
}

float8
query_scan_salience(QueryScan *scan, const Coding *coding, bool *isnull)
{
	const ThemeQuery *query = scan->query;
	CodingBook *books = palloc_array(CodingBook, coding->nbooks + 1);
	bool	   *in_book;		/* is a node of a codebook the query names? */
	bool		here = false;
	CodingTree	tree;
	CodingCursor cursor;
	CodingCode	code;
	float8		on_themes = 0;
	float8		all = 0;

	*isnull = true;
	query_themes_find(scan->themes, coding);
	coding_books(coding, books);
	for (uint32 i = 0; i < coding->nbooks; i++)
		if (is_book_of(query, books[i].name.s, books[i].name.len))
			*isnull = false;
	in_book = palloc_array(bool, coding->nnodes + 1);
	coding_tree(&tree, coding);
	while (coding_tree_next(&tree))
	{
		if (tree.depth == 0)
			here = is_book_of(query, tree.label, tree.len);
		in_book[tree.node] = here;
	}
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		if (code.rejected || !in_book[code.node])
			continue;
		*isnull = false;
		all += code.weight;
		if (query_themes_positive(scan->themes, coding, cursor.next - 1))
			on_themes += code.weight;
	}
	pfree(in_book);
	pfree(books);
	return all > 0 ? on_themes / all : 0;
}
