/*
 * query_scan.c
 *	  Evaluating queries on codings and texts; the story is in query_scan.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "coding/coding_fit.h"
#include "coding/coding_tree.h"
#include "matching/automaton.h"
#include "query/query_literal.h"
#include "query/query_scan.h"
#include "query/query_themes.h"

/* A proposal of which the codes alone do not tell. */
typedef struct OpenProposal
{
	uint32		ordinal;
	uint32		from;			/* its codes [from, to) */
	uint32		to;
} OpenProposal;

struct QueryScan
{
	const ThemeQuery *query;
	MemoryContext context;
	QueryThemes *themes;
	QueryLiteral **literals;	/* of atoms that are words */
	Automaton **matchers;		/* the same, where one was needed */
	OpenProposal *open;			/* scratch, max_open of them */
	uint32		max_open;
};

QueryScan *
query_scan_of(const ThemeQuery *query)
{
	QueryScan  *scan = palloc0_object(QueryScan);

	scan->query = query;
	scan->context = CurrentMemoryContext;
	scan->themes = query_themes(query);
	scan->literals = palloc0_array(QueryLiteral *, query->natoms);
	scan->matchers = palloc0_array(Automaton *, query->natoms);
	return scan;
}

QueryScan *
query_scan(FunctionCallInfo fcinfo, int argno)
{
	QueryCache *cache = query_cached(fcinfo, argno);

	if (unlikely(cache->attached == NULL))
	{
		MemoryContext old = MemoryContextSwitchTo(cache->context);

		cache->attached = query_scan_of(&cache->query);
		MemoryContextSwitchTo(old);
	}
	return cache->attached;
}

const ThemeQuery *
query_scan_query(const QueryScan *scan)
{
	return scan->query;
}

QueryThemes *
query_scan_themes(const QueryScan *scan)
{
	return scan->themes;
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
		static const Str all_languages = {"", 0};
		CodebookTheme theme = {{"words", 5}, {"", 0}};
		CodebookTerm term = {0};
		Codebook	book = {{0}};

		term.kind = TERM_GLOB;
		term.weight = 1;
		term.pattern.s = atom->s;
		term.pattern.len = atom->len;
		book.scope = SCOPE_KEY;
		book.folding = FOLDING_ALL;
		book.nlanguages = 1;
		book.languages = (Str *) &all_languages;
		book.nthemes = 1;
		book.themes = &theme;
		book.nterms = 1;
		book.terms = &term;
		scan->matchers[a] = automaton_build(&book, NULL, 0, scan->context);
	}
	return scan->matchers[a];
}

/* Do the atom's words stand in a stretch of text, parted from all around? */
static Truth
stretch_has(QueryScan *scan, int a, const char *text, int length)
{
	if (scan->literals[a] == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(scan->context);

		scan->literals[a] = query_literal(&scan->query->atoms[a]);
		MemoryContextSwitchTo(old);
	}
	return query_literal_find(scan->literals[a], text, length);
}

/* Do they in one of those that the edges part? */
static bool
text_has(QueryScan *scan, int a, const char *text, int length, const int *edges, int nedges)
{
	Truth		result = TRUTH_FALSE;
	int			start = 0;

	for (int i = 0; i <= nedges && result == TRUTH_FALSE; i++)
	{
		int			stop = i < nedges ? edges[i] : length;

		result = stretch_has(scan, a, text + start, stop - start);
		start = stop;
	}
	if (result == TRUTH_MAYBE)
		return automaton_finds(matcher(scan, a), text, length, edges, nedges);
	return result == TRUTH_TRUE;
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

/* What the head alone tells: that the coding fits, and how many proposals there are. */
static uint32
read_head(const Coding *coding, Datum statement)
{
	Statement	head;

	statement_open_head(&head, statement);
	coding_check_fit(coding, &head);
	return head.nproposals;
}

static void
add_open(QueryScan *scan, uint32 n, uint32 ordinal, uint32 from, uint32 to)
{
	if (n == scan->max_open)
	{
		uint32		size = Max(2 * scan->max_open, 16);

		if (scan->open != NULL)
			scan->open = repalloc_array(scan->open, OpenProposal, size);
		else
			scan->open = MemoryContextAlloc(scan->context, size * sizeof(OpenProposal));
		scan->max_open = size;
	}
	scan->open[n].ordinal = ordinal;
	scan->open[n].from = from;
	scan->open[n].to = to;
}

/*
 * The coded proposals one after the other.  Where all are, and a usual coding has
 * codes for each, the ordinals need not be read.
 */
typedef struct Groups
{
	const Coding *coding;
	bool		all;
	CodingCursor cursor;		/* where not all are */
	CodingCode	code;
	uint32		ordinal;		/* of the group at hand; 0: no more */
	uint32		from;			/* its codes */
	uint32		to;
} Groups;

static void
groups_next(Groups *groups)
{
	const Coding *coding = groups->coding;

	groups->from = groups->to;
	if (groups->from == coding->ncodes)
	{
		groups->ordinal = 0;
		return;
	}
	groups->to = coding_group_end(coding, groups->from);
	if (groups->all)
		groups->ordinal++;
	else
	{
		while (groups->cursor.next < groups->to)
			coding_next(&groups->cursor, &groups->code);
		groups->ordinal = groups->code.ordinal;
	}
}

static void
groups_begin(Groups *groups, Coding *coding)
{
	uint32		n = 0;

	for (uint32 i = 0; i < coding->ncodes; i++)
		n += coding->flags[i] / CODE_FIRST;
	groups->coding = coding;
	groups->all = n == coding->nproposals + coding->outside;
	groups->ordinal = groups->from = groups->to = 0;
	if (!groups->all)
	{
		coding_open_rest(coding, coding_labels_end(coding));
		coding_cursor(coding, &groups->cursor);
	}
	if (coding->outside)
	{
		groups_next(groups);
		groups->ordinal = 0;
	}
	groups_next(groups);
}

/*
 * Decides each proposal by its codes, as long as those that satisfy the query are
 * not enough; puts those of which only the words tell into scan->open.
 */
static uint32
decide_by_codes(QueryScan *scan, Coding *coding, uint32 nproposals, uint32 enough,
				bool *hits, uint32 *nopen)
{
	QueryThemes *themes = scan->themes;
	Groups		groups = {0};
	uint32		n = 0;

	*nopen = 0;
	if (coding != NULL)
	{
		if (!query_themes_seek(themes, coding))
			nproposals = 0;
		else
			groups_begin(&groups, coding);
	}
	for (uint32 ordinal = 1; ordinal <= nproposals && n < enough; ordinal++)
	{
		bool		coded = groups.ordinal == ordinal;
		Truth		truth = themes->uncoded;

		if (ordinal % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (coded)
			truth = query_themes_decide(themes, coding, groups.from, groups.to);
		if (truth == TRUTH_MAYBE)
			add_open(scan, (*nopen)++, ordinal, coded ? groups.from : 0, coded ? groups.to : 0);
		if (hits != NULL)
			hits[ordinal - 1] = truth == TRUTH_TRUE;
		n += truth == TRUTH_TRUE;
		if (coded)
			groups_next(&groups);
	}
	return n;
}

/*
 * Does an open proposal satisfy the query?  Words are looked for one after the
 * other, as long as they can make a difference.
 */
static bool
decide_by_words(QueryScan *scan, const Coding *coding, const OpenProposal *open,
				const char *text, int length)
{
	QueryThemes *themes = scan->themes;
	Truth	   *truth;
	Truth		result = TRUTH_MAYBE;

	CHECK_FOR_INTERRUPTS();
	query_themes_decide(themes, coding, open->from, open->to);
	truth = query_themes_truth(themes, themes->mask);
	for (int a = 0; a < scan->query->natoms && result == TRUTH_MAYBE; a++)
		if (scan->query->atoms[a].words)
		{
			truth[themes->slots.of[a]] = text_has(scan, a, text, length, NULL, 0);
			result = query_eval(&themes->slots.shape, truth);
		}
	return result == TRUTH_TRUE;
}

/* How many of the open proposals satisfy the query, up to `enough`. */
static uint32
decide_by_text(QueryScan *scan, const Coding *coding, StatementFetch *fetch,
			   uint32 nopen, uint32 enough, bool *hits)
{
	const OpenProposal *open = scan->open;
	uint32		last = open[nopen - 1].ordinal;
	int		   *spans = palloc_array(int, 2 * (Size) nopen);
	Proposal	p = {0};
	uint32		n = 0;

	if (last > (uint32) fetch->s.nproposals)
		statement_corrupted();
	for (uint32 i = 0; i < nopen; i++)
	{
		while (p.ordinal < (int) open[i].ordinal)
			statement_next(&fetch->s, &p);
		spans[2 * i] = p.byte_start;
		spans[2 * i + 1] = p.byte_stop;
	}
	statement_fetch_text(fetch, p.byte_stop);
	for (uint32 i = 0; i < nopen && n < enough; i++)
	{
		bool		hit = decide_by_words(scan, coding, &open[i], fetch->s.text + spans[2 * i],
										  spans[2 * i + 1] - spans[2 * i]);

		if (hits != NULL)
			hits[open[i].ordinal - 1] = hit;
		n += hit;
	}
	pfree(spans);
	return n;
}

uint32
query_scan_proposals(QueryScan *scan, Coding *coding, StatementFetch *fetch,
					 uint32 enough, bool **hits)
{
	Truth		uncoded = scan->themes->uncoded;
	bool		checked = coding == NULL;
	bool	   *found = NULL;
	uint32		nproposals;
	uint32		nopen;
	uint32		n;

	/*
	 * A bound coding knows how many there are, and whether it fits is seen
	 * later. Another knows of those with codes, which may be all that can
	 * count.
	 */
	if (coding != NULL && (coding->bound || uncoded == TRUTH_FALSE))
		nproposals = coding->nproposals;
	else if (coding == NULL && uncoded == TRUTH_FALSE)
		nproposals = 0;
	else if (coding != NULL && uncoded == TRUTH_TRUE)
	{
		nproposals = read_head(coding, fetch->datum);
		checked = true;
	}
	else
	{
		statement_fetch(fetch, coding != NULL ? coding->nproposals : 0);
		nproposals = fetch->s.nproposals;
	}
	if (hits != NULL)
		*hits = found = palloc0_array(bool, nproposals + 1);
	n = decide_by_codes(scan, coding, nproposals, enough, found, &nopen);
	/* who asks which they are will read them */
	if ((n < enough && nopen > 0) || (n > 0 && hits != NULL))
		statement_fetch(fetch, nproposals);
	if (!checked && fetch->stored != NULL)
		coding_check_fit(coding, &fetch->s);
	else if (!checked && n > 0)
		read_head(coding, fetch->datum);
	if (n < enough && nopen > 0)
		n += decide_by_text(scan, coding, fetch, nopen, enough - n, found);
	return n;
}

bool
query_scan_statement_anywhere(QueryScan *scan, Datum statement)
{
	StatementValue *value = (StatementValue *) PG_DETOAST_DATUM_PACKED(statement);
	Truth	   *truth = palloc_array(Truth, scan->query->natoms);
	Proposal   *proposals;
	Statement	s;
	int		   *edges;

	statement_open(&s, value);
	proposals = statement_proposals(&s);
	edges = statement_edges(&s, proposals);
	for (int a = 0; a < scan->query->natoms; a++)
	{
		CHECK_FOR_INTERRUPTS();
		truth[a] = text_has(scan, a, s.text, s.text_len, edges, 2 * s.nproposals);
	}
	pfree(edges);
	pfree(proposals);
	if ((Pointer) value != DatumGetPointer(statement))
		pfree(value);
	return query_eval(scan->query, truth) == TRUTH_TRUE;
}
