/*
 * marks.c
 *	  What a headline marks in a statement; the story is in marks.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "library/library.h"
#include "matching/code.h"
#include "query/query_scan.h"
#include "reading/marks.h"

/* Which themes of a codebook the query asks for. */
typedef struct WantedThemes
{
	const char *name;			/* of the codebook, in the library */
	int			length;
	bool		present;		/* the rest is known, and of this content */
	uint8		hash[CODEBOOK_HASH_BYTES];
	bool		any;
	bool	   *themes;
} WantedThemes;

/* What is kept with a query. */
typedef struct QueryMarks
{
	MemoryContext query_context;
	QueryScan  *scan;
	int			nbooks;
	WantedThemes *books;
	MemoryContext context;		/* of the marks; emptied with each other
								 * statement */
	bool		found;
	Marks		marks;
} QueryMarks;

/* What is kept longer. */
typedef struct KeptValues
{
	KeptStatement *statement;
	KeptCodebooks *books;
} KeptValues;

static void
add_mark(QueryMarks *qm, const Match *match)
{
	Marks	   *marks = &qm->marks;

	if (marks->n == marks->size)
	{
		marks->size = Max(2 * marks->size, 64);
		marks->items = marks->items
			? repalloc_huge(marks->items, marks->size * sizeof(Mark))
			: MemoryContextAlloc(qm->context, marks->size * sizeof(Mark));
	}
	marks->items[marks->n].start = match->start;
	marks->items[marks->n++].stop = match->stop;
}

/* --- themes --- */

/* The themes of a book that the query asks for, by an atom of its own. */
static void
want_themes(QueryMarks *qm, WantedThemes *wanted, const Codebook *book)
{
	const ThemeQuery *query = query_scan_query(qm->scan);
	bool	   *themes = MemoryContextAllocZero(qm->query_context, book->nthemes + 1);
	StringInfoData path;

	if (wanted->present)
		pfree(wanted->themes);
	wanted->present = false;
	wanted->any = false;
	initStringInfo(&path);
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		CHECK_FOR_INTERRUPTS();
		resetStringInfo(&path);
		put_theme_path(&path, book, i);
		for (int a = 0; a < query->natoms && !themes[i]; a++)
			themes[i] = query->atoms[a].positive && !query->atoms[a].words &&
				query_atom_matches(&query->atoms[a], path.data, path.len);
		wanted->any |= themes[i];
	}
	pfree(path.data);
	wanted->themes = themes;
	memcpy(wanted->hash, book->hash, CODEBOOK_HASH_BYTES);
	wanted->present = true;
}

/* The codebooks that the query names outside of '!'. */
static void
name_books(QueryMarks *qm)
{
	const ThemeQuery *query = query_scan_query(qm->scan);

	qm->books = palloc0_array(WantedThemes, query->natoms + 1);
	for (int a = 0; a < query->natoms; a++)
	{
		const char *name;
		int			length;
		int			b = 0;

		if (query->atoms[a].words || !query->atoms[a].positive)
			continue;
		query_atom_book(&query->atoms[a], &name, &length);
		while (b < qm->nbooks && (length != qm->books[b].length ||
								  memcmp(name, qm->books[b].name, length) != 0))
			b++;
		qm->books[b].name = name;
		qm->books[b].length = length;
		qm->nbooks = Max(qm->nbooks, b + 1);
	}
}

/*
 * Sees what the codebooks are now; true where they are what they were.  values[i] is 0
 * where the library has none of a name: nothing is marked by it.
 */
static bool
see_books(QueryMarks *qm, KeptCodebooks *kept, Datum given, Datum *values)
{
	bool		same = true;

	for (int i = 0; i < qm->nbooks; i++)
	{
		WantedThemes *wanted = &qm->books[i];
		const Codebook *book;

		values[i] = given;
		if (given == (Datum) 0 && !library_find(wanted->name, wanted->length, &values[i]))
		{
			same = same && !wanted->present;
			if (wanted->present)
				pfree(wanted->themes);
			wanted->present = false;
			values[i] = (Datum) 0;
			continue;
		}
		book = kept_codebook(kept, values[i]);
		if (!wanted->present || memcmp(wanted->hash, book->hash, CODEBOOK_HASH_BYTES) != 0)
		{
			same = false;
			want_themes(qm, wanted, book);
		}
	}
	return same;
}

static void
find_themes(QueryMarks *qm, const WantedThemes *wanted, const Codebook *book, KeptStatement *statement)
{
	Match	   *matches;
	int			n = code_matches(book, &statement->s, statement->proposals, MISSING_SKIP, &matches);

	for (int i = 0; i < n; i++)
		if (wanted->themes[matches[i].theme])
			add_mark(qm, &matches[i]);
	if (n >= 0)
		pfree(matches);
}

/* --- words --- */

static void
find_words(QueryMarks *qm, const KeptStatement *statement)
{
	Match	   *matches;
	int		   *edges = statement_edges(&statement->s, statement->proposals);
	int			n = query_scan_words(qm->scan, &statement->s, edges, 2 * statement->s.nproposals,
									 &matches);

	for (int i = 0; i < n; i++)
		add_mark(qm, &matches[i]);
}

/* --- all --- */

static int
compare_marks(const void *a, const void *b)
{
	const Mark *x = a;
	const Mark *y = b;

	CHECK_FOR_INTERRUPTS();
	return x->start != y->start ? (x->start > y->start) - (x->start < y->start)
		: (x->stop < y->stop) - (x->stop > y->stop);
}

static void
join_marks(Marks *marks)
{
	int			kept = 0;

	if (marks->n > 1)
		qsort(marks->items, marks->n, sizeof(Mark), compare_marks);
	for (int i = 0; i < marks->n; i++)
		if (kept > 0 && marks->items[i].start < marks->items[kept - 1].stop)
			marks->items[kept - 1].stop = Max(marks->items[kept - 1].stop, marks->items[i].stop);
		else
			marks->items[kept++] = marks->items[i];
	marks->n = kept;
}

static QueryMarks *
create_marks(QueryCache *cache, bool has_book)
{
	MemoryContext old = MemoryContextSwitchTo(cache->context);
	QueryMarks *qm = palloc0_object(QueryMarks);

	qm->query_context = cache->context;
	qm->scan = query_scan_of(&cache->query);
	name_books(qm);
	/* the one given, whatever the query names */
	if (has_book)
		qm->nbooks = 1;
	qm->context = AllocSetContextCreate(cache->context, "marks", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(old);
	return qm;
}

static KeptValues *
create_kept(MemoryContext context)
{
	KeptValues *kept = MemoryContextAllocZero(context, sizeof(KeptValues));

	kept->statement = kept_statement_create(context);
	kept->books = kept_codebooks(context);
	return kept;
}

Marks *
marks_of_call(FunctionCallInfo fcinfo, bool has_book, const KeptStatement **statement)
{
	QueryCache *cache = query_cached(fcinfo, 1);
	QueryMarks *qm;
	KeptValues *kept;
	Datum	   *values;
	bool		same;

	if (cache->kept == NULL)
		cache->kept = create_kept(fcinfo->flinfo->fn_mcxt);
	if (cache->attached == NULL)
		cache->attached = create_marks(cache, has_book);
	qm = cache->attached;
	kept = cache->kept;
	*statement = kept->statement;

	values = palloc_array(Datum, qm->nbooks + 1);
	same = see_books(qm, kept->books, has_book ? PG_GETARG_DATUM(2) : (Datum) 0, values);
	if (!kept_statement(kept->statement, PG_GETARG_DATUM(0)))
		same = false;
	if (same && qm->found)
		return &qm->marks;

	qm->found = false;
	memset(&qm->marks, 0, sizeof(qm->marks));
	MemoryContextReset(qm->context);
	for (int i = 0; i < qm->nbooks; i++)
		if (values[i] != (Datum) 0 && qm->books[i].any)
			find_themes(qm, &qm->books[i], kept_codebook(kept->books, values[i]), kept->statement);
	if (query_scan_query(qm->scan)->nwords > 0)
		find_words(qm, kept->statement);
	join_marks(&qm->marks);
	qm->found = true;
	return &qm->marks;
}
