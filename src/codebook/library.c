/*
 * library.c
 *	  The library: codebooks kept under their names in one table.
 *
 * The table is found through the extension's own schema, never by search_path,
 * and read by an ordinary query with the caller's rights: privileges and row
 * security hold as for any table, and what a query sees of the library is what
 * its snapshot shows, under every isolation level and after every rollback.
 *
 * A statement may ask for the same book once a row.  What was found is
 * therefore remembered as long as nothing can be seen differently: the same
 * snapshot, command, role and subtransaction.  Large books are remembered as
 * the pointers to where they lie.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/guc.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"
#include "utils/varlena.h"

#include "codebook/codebook.h"
#include "base/extension.h"

#define LIBRARY_TABLE "codebook_library"

#define MEMO_BOOKS 16			/* names remembered at once */
#define HINT_NAMES 10			/* names a hint lists */
#define NEAR_BYTES 60			/* of a name that is compared for likeness */

SQL_FUNCTION(codebook_library_guard);

/* --- the table --- */

/*
 * The plan of a query on the library, prepared once a session.  "%s" in the
 * query is the table.
 *
 * A plan that has to be made anew is made from its text, so it holds only as long
 * as the schema has the name it had: who may rename the schema may put another
 * one, with a table or view of the library's name, in its place.
 */
typedef struct LibraryPlan
{
	const char *query;
	int			result;			/* of SPI */
	char	   *table;			/* as in the text */
	SPIPlanPtr	plan;
} LibraryPlan;

static LibraryPlan plan_book = {
	"SELECT book FROM %s WHERE name OPERATOR(pg_catalog.=) $1", SPI_OK_SELECT
};
static LibraryPlan plan_shipped = {
	"SELECT shipped FROM %s WHERE name OPERATOR(pg_catalog.=) $1", SPI_OK_SELECT
};
static LibraryPlan plan_names = {
	"SELECT name FROM %s WHERE $1 IS NOT NULL ORDER BY name LIMIT 1000", SPI_OK_SELECT
};
static LibraryPlan plan_remove = {
	"DELETE FROM %s WHERE name OPERATOR(pg_catalog.=) $1 AND shipped", SPI_OK_DELETE
};

/* Within SPI_connect.  Answers the number of rows. */
static uint64
run_plan(LibraryPlan *p, const char *name, int length, long limit)
{
	Datum		argument = PointerGetDatum(cstring_to_text_with_len(name, length));
	Oid			relid = extension_table(LIBRARY_TABLE);
	char	   *table = quote_qualified_identifier(get_namespace_name(get_rel_namespace(relid)),
												   LIBRARY_TABLE);
	int			rc;

	if (p->plan == NULL || strcmp(p->table, table) != 0)
	{
		Oid			types[1] = {TEXTOID};
		SPIPlanPtr	plan = SPI_prepare(psprintf(p->query, table), 1, types);

		if (plan == NULL)
			elog(ERROR, "SPI_prepare failed: %s", SPI_result_code_string(SPI_result));
		if (p->plan)
		{
			SPI_freeplan(p->plan);
			p->plan = NULL;
			pfree(p->table);
		}
		p->table = MemoryContextStrdup(TopMemoryContext, table);
		SPI_keepplan(plan);
		p->plan = plan;
	}
	rc = SPI_execute_plan(p->plan, &argument, NULL, p->result == SPI_OK_SELECT, limit);
	if (rc != p->result)
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
	Oid			relid;			/* the library, once something is remembered */
	bool		stale;			/* its definition, rights or policies changed */
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
	if (!OidIsValid(relid) || relid == memo.relid)
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
memo_add(const char *name, int length, Datum book)
{
	MemoryContext old;

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
nearest_name(const char *name, int length, StringInfo list)
{
	uint64		n = run_plan(&plan_names, name, length, 0);
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
names_hint(const char *name, int length)
{
	StringInfoData list;
	char	   *nearest;

	initStringInfo(&list);
	nearest = nearest_name(name, length, &list);
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
		bool		isnull;

		SPI_connect();
		found = run_plan(&plan_book, name, length, 1) > 0;
		if (!found && required)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_OBJECT),
					 errmsg("codebook \"%s\" is not in the library",
							pnstrdup(name, pg_mbcliplen(name, length, NEAR_BYTES))),
					 errhint("%s", names_hint(name, length))));
		if (found)
		{
			*book = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);

			/* policies may depend on anything: no memory of what they let through */
			memo.relid = extension_table(LIBRARY_TABLE);
			if (check_enable_rls(memo.relid, InvalidOid, true) == RLS_NONE)
				memo_add(name, length, *book);
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
	char	   *nearest;

	if (own_snapshot)
		PushActiveSnapshot(GetTransactionSnapshot());
	SPI_connect();
	nearest = nearest_name(name, length, NULL);
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

/* --- the guard of the table --- */

static bool guard_removes = false;	/* itself, see remove_shipped */

static void
refuse_shipped(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("codebook \"%s\" comes with the extension and cannot be changed", name),
			 errhint("Copy it under a name of your own: INSERT INTO %s (book) SELECT set_codebook(book, name => 'my_%s') FROM %s WHERE name = '%s'.",
					 LIBRARY_TABLE, name, LIBRARY_TABLE, name)));
}

static void
refuse_shipped_row(Relation rel, HeapTuple tuple)
{
	TupleDesc	tupdesc = RelationGetDescr(rel);
	char	   *shipped = SPI_getvalue(tuple, tupdesc, SPI_fnumber(tupdesc, "shipped"));

	if (shipped && strcmp(shipped, "t") == 0)
		refuse_shipped(SPI_getvalue(tuple, tupdesc, SPI_fnumber(tupdesc, "name")));
}

/* The new row: not shipped, and under the name its book has (filled in when NULL). */
static HeapTuple
check_new_row(Relation rel, HeapTuple tuple)
{
	TupleDesc	tupdesc = RelationGetDescr(rel);
	int			name_column = SPI_fnumber(tupdesc, "name");
	char	   *shipped = SPI_getvalue(tuple, tupdesc, SPI_fnumber(tupdesc, "shipped"));
	char	   *name = SPI_getvalue(tuple, tupdesc, name_column);
	bool		isnull;
	Datum		value = SPI_getbinval(tuple, tupdesc, SPI_fnumber(tupdesc, "book"), &isnull);
	Codebook	book;

	if (shipped && strcmp(shipped, "t") == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("column \"shipped\" is true only for codebooks that come with the extension")));
	if (isnull)
		return tuple;			/* the constraint refuses it */
	codebook_read(&book, PG_DETOAST_DATUM_PACKED(value));
	if (name == NULL)
	{
		Datum		own = PointerGetDatum(cstring_to_text_with_len(book.name.s, book.name.len));
		bool		no = false;

		return heap_modify_tuple_by_cols(tuple, tupdesc, 1, &name_column, &own, &no);
	}
	if (strlen(name) != book.name.len || memcmp(name, book.name.s, book.name.len) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("codebook \"%s\" cannot be kept as \"%s\"",
						pnstrdup(book.name.s, book.name.len), name),
				 errdetail("The library keeps a codebook under the name its themes begin with."),
				 errhint("set_codebook(book, name => …) gives it another name.")));
	return tuple;
}

/* Takes the shipped book of a name away, with the rights of who writes. */
static void
remove_shipped(const char *name)
{
	guard_removes = true;
	PG_TRY();
	{
		run_plan(&plan_remove, name, strlen(name), 0);
	}
	PG_FINALLY();
	{
		guard_removes = false;
	}
	PG_END_TRY();
}

/*
 * A new row under a name that the library has: a user's book goes before one that
 * comes with the extension, and neither an update of the extension nor a dump from
 * before the name was shipped fails on it.  False: the row is not to be written.
 *
 *					the library has		shipped		a user's
 *	a script of the extension			replaced	stays, the new one is left out
 *	while a dump is loaded				replaced	refused by the primary key
 *	otherwise							refused		refused by the primary key
 *
 * pg_dump has check_function_bodies switched off in what it writes.
 */
static bool
settle_clash(const char *name)
{
	bool		write = true;

	SPI_connect();
	if (run_plan(&plan_shipped, name, strlen(name), 1) > 0)
	{
		bool		isnull;
		bool		shipped = DatumGetBool(SPI_getbinval(SPI_tuptable->vals[0],
														 SPI_tuptable->tupdesc, 1, &isnull));

		if (extension_in_script() && !shipped)
		{
			ereport(WARNING,
					(errmsg("codebook \"%s\" of the extension is left out", name),
					 errdetail("The library has one of yours under that name, which stays in use.")));
			write = false;
		}
		else if (shipped && (extension_in_script() || !check_function_bodies))
			remove_shipped(name);
		else if (shipped)
			refuse_shipped(name);
	}
	SPI_finish();
	return write;
}

/* BEFORE INSERT OR UPDATE OR DELETE for each row, BEFORE TRUNCATE for the statement. */
Datum
codebook_library_guard(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	HeapTuple	row;

	/* what it takes of the row holds of no other table */
	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigger->tg_event) ||
		RelationGetRelid(trigger->tg_relation) != extension_table(LIBRARY_TABLE))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("codebook_library_guard must be called as a BEFORE trigger of the library")));

	if (TRIGGER_FIRED_BY_TRUNCATE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the library cannot be truncated, since some codebooks come with the extension"),
				 errhint("DELETE FROM %s WHERE NOT shipped removes all others.", LIBRARY_TABLE)));

	row = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newtuple : trigger->tg_trigtuple;
	if (!extension_in_script() && !guard_removes)
	{
		if (!TRIGGER_FIRED_BY_INSERT(trigger->tg_event))
			refuse_shipped_row(trigger->tg_relation, trigger->tg_trigtuple);
		if (!TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
			row = check_new_row(trigger->tg_relation, row);
	}
	if (TRIGGER_FIRED_BY_INSERT(trigger->tg_event))
	{
		TupleDesc	tupdesc = RelationGetDescr(trigger->tg_relation);
		char	   *name = SPI_getvalue(row, tupdesc, SPI_fnumber(tupdesc, "name"));

		if (name != NULL && !settle_clash(name))
			return PointerGetDatum(NULL);
	}
	return PointerGetDatum(row);
}
