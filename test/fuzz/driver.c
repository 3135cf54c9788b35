/*
 * driver.c
 *	  libFuzzer inside a real backend.
 *
 * Only test/fuzz/run compiles this, together with the extension and clang's
 * coverage, into a library that is never installed.  A target is a list of
 * SQL queries of four parameters; each run of the fuzzer executes every one in a
 * subtransaction that is rolled back:
 *
 *	$1 bytea	the input as it is
 *	$2 text		the same as UTF-8, what is none as '?'
 *	$3, $4 text	its halves before and behind the first line "%%"; $4 is NULL
 *				where there is no such line
 *
 * The server's memory contexts, errors, ICU and catalogs are the true ones.  An
 * SQL error is a right answer to hostile input unless it tells of a defect:
 * internal errors, exhausted memory, and data_corrupted where no stored value
 * was given.  These abort like a crash, and libFuzzer keeps the input.
 *
 * Behind $1 is a page without access, which the server's own code meets too; with
 * the address sanitizer $1 is every second time a block of malloc, which is exact
 * to the byte.
 */
#include "postgres.h"
#include "base/compat.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/resowner.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ASAN
#endif
#endif

#define GUARDED (1024 * 1024)	/* the longest input, a multiple of the page */

extern int	LLVMFuzzerRunDriver(int *argc, char ***argv,
								int (*user) (const uint8 *data, size_t size));

SQL_FUNCTION(fuzz);
SQL_FUNCTION(fuzz_receive);

static SPIPlanPtr *plans;
static int	nplans;
static bool corrupted_is_right; /* the target takes stored bytes */
static MemoryContext run_context;

static bool
in_malloc(size_t size)
{
#ifdef WITH_ASAN
	/* by the input alone, so that it fails again */
	return size % 2 == 0;
#else
	return false;
#endif
}

static bytea *
guarded_bytes(const uint8 *data, size_t size)
{
	static char *area = NULL;
	size_t		total = VARHDRSZ + size;
	bytea	   *bytes;

	if (area == NULL)
	{
		area = mmap(NULL, 2 * GUARDED, PROT_READ | PROT_WRITE,
					MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if (area == MAP_FAILED || mprotect(area + GUARDED, GUARDED, PROT_NONE) != 0)
			elog(FATAL, "no page to guard the input");
	}
	/* the server reads a length at an aligned address only */
	bytes = in_malloc(size) ? malloc(total)
		: (bytea *) (area + GUARDED - TYPEALIGN(4, total));
	SET_VARSIZE(bytes, total);
	memcpy(VARDATA(bytes), data, size);
	return bytes;
}

static void
release_bytes(bytea *bytes, size_t size)
{
	if (in_malloc(size))
		free(bytes);
}

/* Bytes as valid UTF-8 without NUL. */
static text *
as_text(const uint8 *data, size_t size)
{
	StringInfoData s;

	initStringInfo(&s);
	for (size_t i = 0; i < size;)
	{
		int			n = pg_utf_mblen(data + i);

		if (data[i] != 0 && i + n <= size && pg_utf8_islegal(data + i, n))
			appendBinaryStringInfo(&s, (const char *) data + i, n);
		else
		{
			appendStringInfoChar(&s, '?');
			n = 1;
		}
		i += n;
	}
	return cstring_to_text_with_len(s.data, s.len);
}

static void
judge(ErrorData *error)
{
	int			state = error->sqlerrcode;

	if (state == ERRCODE_INTERNAL_ERROR || state == ERRCODE_OUT_OF_MEMORY ||
		(state == ERRCODE_DATA_CORRUPTED && !corrupted_is_right))
	{
		fprintf(stderr, "DEFECT: %s %s (%s:%d)\n", unpack_sql_state(state),
				error->message, error->filename, error->lineno);
		abort();
	}
}

static int
run_one(const uint8 *data, size_t size)
{
	MemoryContext outer = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	static const uint8 separator[] = "\n%%\n";
	const uint8 *cut;
	bytea	   *bytes;
	Datum		values[4];
	char		nulls[] = "    ";

	if (size > GUARDED / 2)
		return -1;
	bytes = guarded_bytes(data, size);
	MemoryContextSwitchTo(run_context);
	values[0] = PointerGetDatum(bytes);
	values[1] = PointerGetDatum(as_text(data, size));
	cut = memmem(data, size, separator, 4);
	if (cut != NULL)
	{
		values[2] = PointerGetDatum(as_text(data, cut - data));
		values[3] = PointerGetDatum(as_text(cut + 4, data + size - (cut + 4)));
	}
	else
	{
		values[2] = values[1];
		values[3] = (Datum) 0;
		nulls[3] = 'n';
	}

	for (int i = 0; i < nplans; i++)
	{
		BeginInternalSubTransaction(NULL);
		PG_TRY();
		{
			SPI_execute_plan(plans[i], values, nulls, true, 0);
			SPI_freetuptable(SPI_tuptable);
		}
		PG_CATCH();
		{
			MemoryContextSwitchTo(run_context);
			judge(CopyErrorData());
			FlushErrorState();
		}
		PG_END_TRY();
		RollbackAndReleaseCurrentSubTransaction();
		CurrentResourceOwner = owner;
	}
	MemoryContextReset(run_context);
	MemoryContextSwitchTo(outer);
	release_bytes(bytes, size);
	return 0;
}

/* fuzz(queries text[], stored boolean, arguments text[]): does not return */
Datum
fuzz(PG_FUNCTION_ARGS)
{
	static Oid	types[] = {BYTEAOID, TEXTOID, TEXTOID, TEXTOID};
	Datum	   *queries;
	Datum	   *arguments;
	int			argc;
	char	  **argv;

	corrupted_is_right = PG_GETARG_BOOL(1);
	deconstruct_array(PG_GETARG_ARRAYTYPE_P(2), TEXTOID, -1, false, TYPALIGN_INT,
					  &arguments, NULL, &argc);
	argv = malloc((argc + 2) * sizeof(char *));
	argv[0] = strdup("fuzz");
	for (int i = 0; i < argc; i++)
		argv[i + 1] = strdup(TextDatumGetCString(arguments[i]));
	argv[++argc] = NULL;

	deconstruct_array(PG_GETARG_ARRAYTYPE_P(0), TEXTOID, -1, false, TYPALIGN_INT,
					  &queries, NULL, &nplans);
	SPI_connect();
	plans = palloc_array(SPIPlanPtr, nplans);
	for (int i = 0; i < nplans; i++)
	{
		plans[i] = SPI_prepare(TextDatumGetCString(queries[i]), lengthof(types), types);
		if (plans[i] == NULL)
			elog(ERROR, "a query cannot be prepared");
	}
	run_context = AllocSetContextCreate(CurrentMemoryContext, "fuzz", ALLOCSET_DEFAULT_SIZES);

	/* libFuzzer takes only signals that nobody handles */
	for (int i = 1; i < NSIG; i++)
		if (i == SIGALRM || i == SIGINT || i == SIGTERM || i == SIGFPE || i == SIGUSR1)
			signal(i, SIG_DFL);
	_exit(LLVMFuzzerRunDriver(&argc, &argv, run_one));
}

/*
 * fuzz_receive(type regtype, bytes bytea): the value whose binary form the bytes
 * are, in binary form again.  Received, sent, received and sent once more: the
 * two that were sent must be the same.
 */
Datum
fuzz_receive(PG_FUNCTION_ARGS)
{
	Oid			type = PG_GETARG_OID(0);
	bytea	   *bytes = PG_GETARG_BYTEA_PP(1);
	bytea	   *sent = NULL;
	Oid			receive,
				send,
				element;
	bool		varlena;

	getTypeBinaryInputInfo(type, &receive, &element);
	getTypeBinaryOutputInfo(type, &send, &varlena);
	for (int i = 0; i < 2; i++)
	{
		StringInfoData s;
		bytea	   *now;

		initStringInfo(&s);
		appendBinaryStringInfo(&s, VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes));
		now = OidSendFunctionCall(send, OidReceiveFunctionCall(receive, &s, element, -1));
		if (i == 1 && (VARSIZE_ANY(now) != VARSIZE_ANY(sent) ||
					   memcmp(now, sent, VARSIZE_ANY(now)) != 0))
			elog(ERROR, "the binary form of a received value differs from the value sent");
		bytes = sent = now;
	}
	PG_RETURN_BYTEA_P(sent);
}
