/*
 * query_scan.c
 *	  Evaluating queries on codings and texts; the story is in query_scan.h.
 */
#include "postgres.h"
#include "compat.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "matching/automaton.h"
#include "query/query_scan.h"
#include "theme/theme.h"

/* What a scan knows of one atom. */
typedef struct ScanAtom
{
	/* of a literal path: its labels */
	int			nlabels;
	const char **labels;
	uint32	   *label_lens;
	/* in the coding at hand: the nodes that satisfy it, [low, high) … */
	uint32		low;
	uint32		high;
	/* … or for a glob those marked; NULL for a literal path */
	bool	   *marks;
	/* of words */
	Automaton  *matcher;
} ScanAtom;

struct QueryScan
{
	const ThemeQuery *query;
	MemoryContext context;
	ScanAtom   *atoms;
	Truth	   *truth;			/* scratch: one a atom */
	bool		empty_holds;	/* does a proposal without any code satisfy it? */
	CodingNode *nodes;			/* scratch */
	uint32		maxnodes;
	Codebook	phrase;			/* of the word matchers */
};

static void
init_atom(ScanAtom *sa, const QueryAtom *atom)
{
	int			start = 0;

	if (atom->words || atom->nparts > 0)
		return;
	sa->labels = palloc_array(const char *, THEME_MAX_LABELS);
	sa->label_lens = palloc_array(uint32, THEME_MAX_LABELS);
	while (start <= atom->len && sa->nlabels < THEME_MAX_LABELS)
	{
		int			end = theme_label_end(atom->s, atom->len, start);

		sa->labels[sa->nlabels] = atom->s + start;
		sa->label_lens[sa->nlabels++] = end - start;
		start = end + 1;
	}
}

QueryScan *
query_scan(FunctionCallInfo fcinfo, int argno)
{
	QueryCache *cache = query_cached(fcinfo, argno);
	QueryScan  *scan = cache->attached;
	MemoryContext old;

	if (scan != NULL)
		return scan;
	old = MemoryContextSwitchTo(cache->context);
	scan = palloc0_object(QueryScan);
	scan->query = &cache->query;
	scan->context = cache->context;
	scan->atoms = palloc0_array(ScanAtom, cache->query.natoms);
	scan->truth = palloc0_array(Truth, cache->query.natoms);
	for (int i = 0; i < cache->query.natoms; i++)
		init_atom(&scan->atoms[i], &cache->query.atoms[i]);
	scan->empty_holds = query_eval(scan->query, scan->truth) == TRUTH_TRUE;
	MemoryContextSwitchTo(old);
	cache->attached = scan;
	return scan;
}

const ThemeQuery *
query_scan_query(const QueryScan *scan)
{
	return scan->query;
}

/* --- themes --- */

/* The run of nodes at or below a literal path, or the one node for '='. */
static void
find_run(ScanAtom *sa, bool exact, const CodingNode *nodes, uint32 nnodes)
{
	int			depth = 0;		/* labels matched so far */
	uint32		i;

	sa->low = sa->high = 0;
	for (i = 0; i < nnodes; i++)
	{
		if (nodes[i].depth < depth)
			return;				/* left what matched so far */
		if (nodes[i].depth == depth && nodes[i].len == sa->label_lens[depth] &&
			memcmp(nodes[i].label, sa->labels[depth], nodes[i].len) == 0 &&
			++depth == sa->nlabels)
			break;
	}
	if (i == nnodes)
		return;
	sa->low = i++;
	if (!exact)
		while (i < nnodes && nodes[i].depth >= depth)
			i++;
	sa->high = i;
}

/* Marks the nodes whose path satisfies a glob. */
static void
mark_globs(ScanAtom *sa, const QueryAtom *atom, const CodingNode *nodes, uint32 nnodes)
{
	char		path[THEME_MAX_BYTES + 1];
	int			ends[THEME_MAX_LABELS];

	for (uint32 i = 0; i < nnodes; i++)
	{
		int			depth = nodes[i].depth;
		int			len = depth > 0 ? ends[depth - 1] : 0;

		if (depth > 0)
			path[len++] = THEME_SEPARATOR;
		if (len + nodes[i].len > THEME_MAX_BYTES)
			coding_corrupted();
		memcpy(path + len, nodes[i].label, nodes[i].len);
		ends[depth] = len + nodes[i].len;
		sa->marks[i] = query_atom_matches(atom, path, ends[depth]);
	}
	sa->low = 0;
	sa->high = nnodes;
}

static void
find_atoms(QueryScan *scan, const Coding *coding)
{
	const ThemeQuery *query = scan->query;

	if (coding->nnodes > scan->maxnodes)
	{
		MemoryContext old = MemoryContextSwitchTo(scan->context);

		scan->maxnodes = 0;
		if (scan->nodes)
			pfree(scan->nodes);
		scan->nodes = palloc_array(CodingNode, coding->nnodes);
		for (int a = 0; a < query->natoms; a++)
			if (query->atoms[a].nparts > 0)
			{
				if (scan->atoms[a].marks)
					pfree(scan->atoms[a].marks);
				scan->atoms[a].marks = palloc_array(bool, coding->nnodes);
			}
		scan->maxnodes = coding->nnodes;
		MemoryContextSwitchTo(old);
	}
	coding_nodes(coding, scan->nodes);
	for (int a = 0; a < query->natoms; a++)
	{
		const QueryAtom *atom = &query->atoms[a];

		if (atom->words)
			continue;
		if (atom->nparts > 0)
			mark_globs(&scan->atoms[a], atom, scan->nodes, coding->nnodes);
		else
			find_run(&scan->atoms[a], atom->exact, scan->nodes, coding->nnodes);
	}
}

static inline bool
code_satisfies(const ScanAtom *sa, const QueryAtom *atom, const CodingCode *code)
{
	return code->node >= sa->low && code->node < sa->high &&
		(sa->marks == NULL || sa->marks[code->node]) &&
		(atom->stance == STANCE_NONE || atom->stance == code->stance);
}

/* What is known of the atoms before any code is read. */
static void
reset_truth(QueryScan *scan)
{
	memset(scan->truth, TRUTH_FALSE, scan->query->natoms);
	if (scan->query->nwords > 0)
		for (int a = 0; a < scan->query->natoms; a++)
			if (scan->query->atoms[a].words)
				scan->truth[a] = TRUTH_MAYBE;
}

static inline void
add_code(QueryScan *scan, const CodingCode *code)
{
	if (code->rejected)
		return;
	for (int a = 0; a < scan->query->natoms; a++)
		if (!scan->query->atoms[a].words &&
			code_satisfies(&scan->atoms[a], &scan->query->atoms[a], code))
			scan->truth[a] = TRUTH_TRUE;
}

bool
query_scan_coding(QueryScan *scan, const Coding *coding)
{
	CodingCursor cursor;
	CodingCode	code;
	uint32		ordinal = 0;
	uint32		coded = 0;		/* proposals that have codes */

	find_atoms(scan, coding);
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		if (code.ordinal == 0)
			continue;
		if (code.ordinal != ordinal)
		{
			if (ordinal > 0 && query_eval(scan->query, scan->truth) == TRUTH_TRUE)
				return true;
			ordinal = code.ordinal;
			coded++;
			reset_truth(scan);
		}
		add_code(scan, &code);
	}
	if (ordinal > 0 && query_eval(scan->query, scan->truth) == TRUTH_TRUE)
		return true;
	return scan->empty_holds && coded < coding->nproposals;
}

bool
query_scan_coding_anywhere(QueryScan *scan, const Coding *coding)
{
	CodingCursor cursor;
	CodingCode	code;

	find_atoms(scan, coding);
	reset_truth(scan);
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
		add_code(scan, &code);
	return query_eval(scan->query, scan->truth) == TRUTH_TRUE;
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

	if (scan->atoms[a].matcher == NULL)
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
		scan->atoms[a].matcher = automaton_build(&book, NULL, 0, scan->context);
	}
	return scan->atoms[a].matcher;
}

/*
 * Where the words of an atom stand: found[ordinal], 0 for the outside.  Matches
 * never cross the edge of a proposal.
 */
static void
find_words(QueryScan *scan, int a, Statement *s, const Proposal *proposals,
		   const int *edges, bool *found)
{
	Match	   *matches;
	int			n = automaton_run(matcher(scan, a), s->text, s->text_len,
								  edges, 2 * s->nproposals, &matches);
	int			p = 0;

	memset(found, 0, s->nproposals + 1);
	for (int i = 0; i < n; i++)
	{
		while (p < s->nproposals && proposals[p].byte_stop <= matches[i].start)
			p++;
		if (p < s->nproposals && proposals[p].byte_start <= matches[i].start)
			found[p + 1] = true;
		else
			found[0] = true;
	}
	pfree(matches);
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

/* found[a], for the atoms that are words: where they stand. */
static bool **
find_all_words(QueryScan *scan, Datum statement, int nproposals)
{
	StatementValue *value = (StatementValue *) PG_DETOAST_DATUM_PACKED(statement);
	bool	  **found = palloc0_array(bool *, scan->query->natoms);
	Statement	s;
	Proposal   *proposals;
	int		   *edges;

	statement_open(&s, value);
	if (s.nproposals != nproposals)
		statement_corrupted();
	proposals = statement_proposals(&s);
	edges = statement_edges(&s, proposals);
	for (int a = 0; a < scan->query->natoms; a++)
		if (scan->query->atoms[a].words)
		{
			CHECK_FOR_INTERRUPTS();
			found[a] = palloc_array(bool, s.nproposals + 1);
			find_words(scan, a, &s, proposals, edges, found[a]);
		}
	pfree(edges);
	pfree(proposals);
	if ((Pointer) value != DatumGetPointer(statement))
		pfree(value);
	return found;
}

/* --- both --- */

int
query_scan_proposals(QueryScan *scan, const Coding *coding, Datum statement,
					 int nproposals, bool *hits)
{
	const ThemeQuery *query = scan->query;
	CodingCursor cursor;
	CodingCode	code;
	bool		more = false;
	bool	  **found = NULL;
	int			n = 0;

	if (coding != NULL)
	{
		find_atoms(scan, coding);
		coding_cursor(coding, &cursor);
		do
			more = coding_next(&cursor, &code);
		while (more && code.ordinal == 0);
	}
	for (int ordinal = 1; ordinal <= nproposals; ordinal++)
	{
		Truth		t;

		if (ordinal % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		reset_truth(scan);
		while (more && code.ordinal == (uint32) ordinal)
		{
			add_code(scan, &code);
			more = coding_next(&cursor, &code);
		}
		t = query_eval(query, scan->truth);
		if (t == TRUTH_MAYBE)
		{
			if (found == NULL)
				found = find_all_words(scan, statement, nproposals);
			for (int a = 0; a < query->natoms; a++)
				if (query->atoms[a].words)
					scan->truth[a] = found[a][ordinal];
			t = query_eval(query, scan->truth);
		}
		hits[ordinal - 1] = t == TRUTH_TRUE;
		n += t == TRUTH_TRUE;
	}
	return n;
}

bool
query_scan_statement_anywhere(QueryScan *scan, Datum statement)
{
	Statement	head;
	bool	  **found;

	statement_open_head(&head, statement);
	found = find_all_words(scan, statement, head.nproposals);
	for (int a = 0; a < scan->query->natoms; a++)
	{
		scan->truth[a] = TRUTH_FALSE;
		for (int i = 0; i <= head.nproposals; i++)
			if (found[a][i])
				scan->truth[a] = TRUTH_TRUE;
	}
	return query_eval(scan->query, scan->truth) == TRUTH_TRUE;
}

float8
query_scan_salience(QueryScan *scan, const Coding *coding, bool *isnull)
{
	const ThemeQuery *query = scan->query;
	CodingBook *books = palloc_array(CodingBook, coding->nbooks + 1);
	bool	   *in_book = NULL;	/* is a node of a codebook the query names? */
	CodingCursor cursor;
	CodingCode	code;
	float8		on_themes = 0;
	float8		all = 0;

	*isnull = true;
	find_atoms(scan, coding);
	coding_books(coding, books);
	in_book = palloc0_array(bool, coding->nnodes + 1);
	for (int a = 0; a < query->natoms; a++)
	{
		const char *name;
		int			len;
		bool		here = false;

		query_atom_book(&query->atoms[a], &name, &len);
		for (uint32 i = 0; i < coding->nbooks; i++)
			if (books[i].name.len == (uint32) len && memcmp(books[i].name.s, name, len) == 0)
				*isnull = false;
		for (uint32 i = 0; i < coding->nnodes; i++)
		{
			if (scan->nodes[i].depth == 0)
				here = scan->nodes[i].len == (uint32) len && memcmp(scan->nodes[i].label, name, len) == 0;
			in_book[i] = in_book[i] || here;
		}
	}
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		if (code.rejected || !in_book[code.node])
			continue;
		*isnull = false;
		all += code.weight;
		for (int a = 0; a < query->natoms; a++)
			if (query->atoms[a].positive &&
				code_satisfies(&scan->atoms[a], &query->atoms[a], &code))
			{
				on_themes += code.weight;
				break;
			}
	}
	pfree(in_book);
	pfree(books);
	return all > 0 ? on_themes / all : 0;
}
