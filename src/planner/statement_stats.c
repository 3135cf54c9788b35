/*
 * statement_stats.c
 *	  ANALYZE of a statement column: how many proposals and characters a statement has.
 *
 * Only the head of each value is read, not its text.  Statements are taken for
 * all different: comparing some thousands of texts would cost more than it tells.
 */
#include "postgres.h"
#include "compat.h"

#include "commands/vacuum.h"

#include "planner/planner.h"
#include "statement/statement.h"

SQL_FUNCTION(statement_typanalyze);

static void
visit_statement(Datum value, Averages *sums, void *arg)
{
	Statement	head;

	statement_open_head(&head, value);
	sums->proposals += head.nproposals;
	sums->size += head.nchars;
}

static void
compute_stats(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int samplerows, double totalrows)
{
	averages_compute(stats, fetch, samplerows, 0, "statements", visit_statement, NULL);
}

Datum
statement_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);

	stats->compute_stats = compute_stats;
	stats->minrows = 300 * compat_stats_target(stats);
	PG_RETURN_BOOL(true);
}
