/*
 * library.c
 *	  Looking books up; the story is in library.h.
 *
 * A statement may ask for the same book once a row.  What was found is
 * therefore remembered as long as nothing can be seen differently: the same
 * snapshot, command, role and subtransaction.  Large books are remembered as
 * the pointers to where they lie.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"
#include "utils/varlena.h"

#include "base/extension.h"
#include "base/rows.h"
#include "library/library.h"
#include "theme/theme.h"

SQL_FUNCTION(library_books);

#define MEMO_BOOKS 16			/* names remembered at once */
#define HINT_NAMES 10			/* names a hint lists */
#define NEAR_BYTES 60			/* of a name that is compared for likeness */

/* --- the tables --- */

/* The user's goes first. */
static const char *const tables[] = {"codebook_library", "shipped_codebooks"};

/*
 * The plan of a query on the library, prepared once a session.  "%1$s" in the
 * query is the schema, $1 the name that is looked for.
 *
 * A plan that has to be made anew is made from its text, so it holds only as long
 * as the schema has the name it had: who may rename the schema may put another
 * one, with tables or views of the library's names, in its place.
 */
typedef struct LibraryPlan
{
	const char *query;
	char	   *schema;			/* as in the text */
	SPIPlanPtr	plan;
} LibraryPlan;

/* One row; the second table is not asked where the first one answers. */
static LibraryPlan plan_book = {
	"SELECT coalesce((SELECT book FROM %1$s.codebook_library WHERE name OPERATOR(pg_catalog.=) $1),"
	" (SELECT book FROM %1$s.shipped_codebooks WHERE name OPERATOR(pg_catalog.=) $1))"
};

/* Of shipped books those whose names yours have not. */
#define SHIPPED "%1$s.shipped_codebooks s WHERE NOT EXISTS" \
	" (SELECT FROM %1$s.codebook_library l WHERE l.name OPERATOR(pg_catalog.=) s.name)"
static LibraryPlan plan_names = {
	"SELECT name FROM %1$s.codebook_library UNION ALL SELECT name FROM " SHIPPED
	" ORDER BY name LIMIT 1000"
};
static LibraryPlan plan_books = {
	"SELECT name, book, false FROM %1$s.codebook_library UNION ALL SELECT name, book, true FROM " SHIPPED
};

typedef struct Library
{
	Oid			relids[lengthof(tables)];
	const char *schema;			/* quoted */
} Library;

/* Finds the tables; something else under their names is an error. */
static Library
library_open(void)
{
	Library		library;

	extension_tables(tables, lengthof(tables), library.relids);
	library.schema = quote_identifier(get_namespace_name(get_rel_namespace(library.relids[0])));
	return library;
}

/* Within SPI_connect.  Returns the number of rows. */
static uint64
run_plan(LibraryPlan *p, const Library *library, const char *name, int length)
{
	Datum		argument = PointerGetDatum(cstring_to_text_with_len(name, length));
	int			rc;

	if (p->plan == NULL || strcmp(p->schema, library->schema) != 0)
	{
		Oid			types[1] = {TEXTOID};
		SPIPlanPtr	plan = SPI_prepare(psprintf(p->query, library->schema), 1, types);

		if (plan == NULL)
			elog(ERROR, "SPI_prepare failed: %s", SPI_result_code_string(SPI_result));
		if (p->plan)
		{
			SPI_freeplan(p->plan);
			p->plan = NULL;
			pfree(p->schema);
		}
		p->schema = MemoryContextStrdup(TopMemoryContext, library->schema);
		SPI_keepplan(plan);
		p->plan = plan;
	}
	rc = SPI_execute_plan(p->plan, &argument, NULL, true, 0);
	if (rc != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_plan failed: %s", SPI_result_code_string(rc));
	return SPI_processed;
}

/* --- what was found, while nothing can be seen differently --- */

typedef struct MemoKey
{
	TransactionId xmin,
				xmax;
	uint32		xcnt;
	int32		subxcnt;
	CommandId	curcid;
	SubTransactionId subtransaction;
	Oid			user;
} MemoKey;

static struct
{
	MemoryContext context;
	MemoKey		key;
	Oid			relids[lengthof(tables)];	/* once something is remembered */
	bool		stale;			/* their definition, rights or policies
								 * changed */
	int			n;
	struct
	{
		char	   *name;
		int			length;
		Datum		book;
	}			books[MEMO_BOOKS];
}			memo;

static void
memo_forget(void)
{
	memo.n = 0;
	memo.stale = false;
	if (memo.context)
		MemoryContextReset(memo.context);
}

static void
memo_at_xact(XactEvent event, void *arg)
{
	memo_forget();
}

static void
memo_at_subxact(SubXactEvent event, SubTransactionId mine, SubTransactionId parent, void *arg)
{
	memo_forget();
}

/* May come at any time, so it only takes note. */
static void
memo_at_relcache(Datum arg, Oid relid)
{
	for (int i = 0; i < (int) lengthof(tables); i++)
		if (!OidIsValid(relid) || relid == memo.relids[i])
			memo.stale = true;
}

static bool
memo_find(Snapshot snapshot, const char *name, int length, Datum *book)
{
	MemoKey		key;

	memset(&key, 0, sizeof(key));
	key.xmin = snapshot->xmin;
	key.xmax = snapshot->xmax;
	key.xcnt = snapshot->xcnt;
	key.subxcnt = snapshot->subxcnt;
	key.curcid = snapshot->curcid;
	key.subtransaction = GetCurrentSubTransactionId();
	key.user = GetUserId();

	if (memo.context == NULL)
	{
		memo.context = AllocSetContextCreate(TopMemoryContext, "codebook library",
											 ALLOCSET_SMALL_SIZES);
		RegisterXactCallback(memo_at_xact, NULL);
		RegisterSubXactCallback(memo_at_subxact, NULL);
		CacheRegisterRelcacheCallback(memo_at_relcache, (Datum) 0);
	}
	if (memo.stale || memcmp(&key, &memo.key, sizeof(key)) != 0)
	{
		memo_forget();
		memo.key = key;
	}
	for (int i = 0; i < memo.n; i++)
		if (memo.books[i].length == length && memcmp(memo.books[i].name, name, length) == 0)
		{
			*book = memo.books[i].book;
			return true;
		}
	return false;
}

static void
memo_add(const Library *library, const char *name, int length, Datum book)
{
	MemoryContext old;

	for (int i = 0; i < (int) lengthof(tables); i++)
	{
		memo.relids[i] = library->relids[i];
		/* policies may depend on anything: no memory of what they let through */
		if (check_enable_rls(memo.relids[i], InvalidOid, true) != RLS_NONE)
			return;
	}
	if (memo.n == MEMO_BOOKS)
		return;
	old = MemoryContextSwitchTo(memo.context);
	memo.books[memo.n].name = pnstrdup(name, length);
	memo.books[memo.n].length = length;
	memo.books[memo.n].book = datumCopy(book, false, -1);
	memo.n++;
	MemoryContextSwitchTo(old);
}

/* --- look-up --- */

/*
 * The name in the library most like one, NULL where none is.  *list, unless it
 * is NULL, gets the first names.  Within SPI_connect.
 */
static char *
nearest_name(const Library *library, const char *name, int length, StringInfo list)
{
	uint64		n = run_plan(&plan_names, library, name, length);
	int			best = (length > 2 ? Max(1, Min(length, NEAR_BYTES) / 3) : 0) + 1;
	char	   *nearest = NULL;

	for (uint64 i = 0; i < n; i++)
	{
		char	   *candidate = SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1);
		int			clen = strlen(candidate);
		int			distance;

		CHECK_FOR_INTERRUPTS();
		if (list != NULL && i < HINT_NAMES)
			appendStringInfo(list, "%s%s", i ? ", " : "", candidate);
		else if (list != NULL && i == HINT_NAMES)
			appendStringInfoString(list, ", …");
		distance = varstr_levenshtein_less_equal(name, pg_mbcliplen(name, length, NEAR_BYTES),
												 candidate, pg_mbcliplen(candidate, clen, NEAR_BYTES),
												 1, 1, 1, best - 1, true);
		if (distance < best)
		{
			best = distance;
			nearest = candidate;
		}
	}
	return nearest;
}

/* The hint for a name that the library does not have.  Within SPI_connect. */
static char *
names_hint(const Library *library, const char *name, int length)
{
	StringInfoData list;
	char	   *nearest;

	/* kwic(body, 'two words') */
	if (length > 0 && !theme_is_name(name, length))
		return psprintf("A codebook's name has letters, digits, \"_\" and \"-\" only. Words of a text are a query: '\"%s\"'::themequery.",
						pnstrdup(name, pg_mbcliplen(name, length, NEAR_BYTES)));
	initStringInfo(&list);
	nearest = nearest_name(library, name, length, &list);
	if (nearest)
		return psprintf("Did you mean \"%s\"?", nearest);
	return list.len > 0 ? psprintf("The library has: %s.", list.data)
		: pstrdup("The library is empty, or row security hides its books.");
}

/*
 * The book of a name, copied into the caller's context.  False where there is
 * none: an error if it is `required`.
 */
static bool
find_book(const char *name, int length, bool required, Datum *book)
{
	MemoryContext caller = CurrentMemoryContext;
	bool		own_snapshot = !ActiveSnapshotSet();
	bool		found = true;

	if (own_snapshot)
		PushActiveSnapshot(GetTransactionSnapshot());
	if (memo_find(GetActiveSnapshot(), name, length, book))
		*book = datumCopy(*book, false, -1);
	else
	{
		Library		library = library_open();
		bool		isnull;

		SPI_connect();
		run_plan(&plan_book, &library, name, length);
		*book = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);
		found = !isnull;
		if (!found && required)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_OBJECT),
					 errmsg("codebook \"%s\" is not in the library",
							pnstrdup(name, pg_mbcliplen(name, length, NEAR_BYTES))),
					 errhint("%s", names_hint(&library, name, length))));
		if (found)
		{
			memo_add(&library, name, length, *book);
			MemoryContextSwitchTo(caller);
			*book = datumCopy(*book, false, -1);
		}
		SPI_finish();
	}
	if (own_snapshot)
		PopActiveSnapshot();
	return found;
}

Datum
library_book(const char *name, int length)
{
	Datum		book;

	find_book(name, length, true, &book);
	return book;
}

bool
library_find(const char *name, int length, Datum *book)
{
	return find_book(name, length, false, book);
}

char *
library_nearest(const char *name, int length)
{
	MemoryContext caller = CurrentMemoryContext;
	bool		own_snapshot = !ActiveSnapshotSet();
	Library		library;
	char	   *nearest;

	if (own_snapshot)
		PushActiveSnapshot(GetTransactionSnapshot());
	library = library_open();
	SPI_connect();
	nearest = nearest_name(&library, name, length, NULL);
	MemoryContextSwitchTo(caller);
	if (nearest != NULL)
		nearest = pstrdup(nearest);
	SPI_finish();
	if (own_snapshot)
		PopActiveSnapshot();
	return nearest;
}

struct varlena *
library_codebook(const char *name, int length)
{
	return PG_DETOAST_DATUM_PACKED(library_book(name, length));
}

/* --- all books, for the view --- */

Datum
library_books(PG_FUNCTION_ARGS)
{
	Library		library = library_open();
	Rows		rows;
	uint64		n;

	rows_begin(&rows, fcinfo);
	SPI_connect();
	n = run_plan(&plan_books, &library, "", 0);
	for (uint64 i = 0; i < n; i++)
		tuplestore_puttuple(rows.store, SPI_tuptable->vals[i]);
	SPI_finish();
	return (Datum) 0;
}
