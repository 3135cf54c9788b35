/*
 * phases.c
 *	  A phase and a query, as text and as operators; see phases.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "coding/coding.h"
#include "index/phases.h"
#include "query/query_scan.h"

SQL_FUNCTION(coding_matches_phase);
SQL_FUNCTION(statement_matches_phase);

int
phase_read(Datum value, QueryValue **query)
{
	text	   *t = DatumGetTextPP(value);
	const char *s = VARDATA_ANY(t);
	int			len = VARSIZE_ANY_EXHDR(t);

	if (len < 3 || s[0] < PHASE_TAG(1) || s[0] > PHASE_TAG(KEY_PHASES) || s[1] != ' ')
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid phase and query: \"%s\"", text_to_cstring(t)),
				 errdetail("Expected a number from 1 to %d, a blank and a query.", KEY_PHASES),
				 errhint("It stands for the proposals of these numbers, and each %dth behind them.",
						 KEY_PHASES)));
	*query = query_parse(s + 2, len - 2, NULL);
	return s[0] - PHASE_TAG(1) + 1;
}

Datum
phase_write(int phase, const QueryValue *query)
{
	ThemeQuery	opened;
	StringInfoData out;

	query_open(&opened, query);
	initStringInfo(&out);
	appendStringInfo(&out, "%c ", PHASE_TAG(phase));
	query_print(&out, &opened);
	return PointerGetDatum(cstring_to_text_with_len(out.data, out.len));
}

/* Is one of the hits of this phase? */
static bool
hits_have(const bool *hits, uint32 n, int phase)
{
	for (uint32 ordinal = phase; ordinal <= n; ordinal += KEY_PHASES)
		if (hits[ordinal - 1])
			return true;
	return false;
}

/* coding @% text */
Datum
coding_matches_phase(PG_FUNCTION_ARGS)
{
	QueryValue *value;
	int			phase = phase_read(PG_GETARG_DATUM(1), &value);
	ThemeQuery	query;
	Coding		coding;
	bool	   *hits;

	query_open(&query, value);
	query_only_themes(&query, "coding @% text");
	coding_open_themes(&coding, PG_GETARG_CODING_PP(0));
	hits = palloc0_array(bool, coding.nproposals + 1);
	query_scan_codings(query_scan_of(&query), &coding, hits);
	PG_RETURN_BOOL(hits_have(hits, coding.nproposals, phase));
}

/* statement @% text */
Datum
statement_matches_phase(PG_FUNCTION_ARGS)
{
	QueryValue *value;
	int			phase = phase_read(PG_GETARG_DATUM(1), &value);
	ThemeQuery	query;
	Statement	head;
	bool	   *hits;

	query_open(&query, value);
	query_only_words(&query, "statement @% text");
	statement_open_head(&head, PG_GETARG_DATUM(0));
	hits = palloc0_array(bool, head.nproposals + 1);
	query_scan_proposals(query_scan_of(&query), NULL, PG_GETARG_DATUM(0), PG_UINT32_MAX, hits);
	PG_RETURN_BOOL(hits_have(hits, head.nproposals, phase));
}
