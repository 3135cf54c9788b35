/*
 * averages.c
 *	  How large a column's statements and codings are: kept by ANALYZE, read by
 *	  what estimates the rows and the cost of functions on them.
 */
#include "postgres.h"
#include "compat.h"

#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "nodes/nodeFuncs.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "planner/planner.h"

/* Visits one value; false where it is damaged. */
static bool
visit_value(Datum value, Averages *sums, AverageVisitor visit, void *arg)
{
	MemoryContext caller = CurrentMemoryContext;
	volatile bool ok = true;

	/* reading cannot leave anything behind but memory, so no subtransaction */
	PG_TRY();
	{
		Averages	more = *sums;

		visit(value, &more, arg);
		*sums = more;
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(caller);
		error = CopyErrorData();
		if (error->sqlerrcode != ERRCODE_DATA_CORRUPTED)
			PG_RE_THROW();
		FlushErrorState();
		FreeErrorData(error);
		ok = false;
	}
	PG_END_TRY();
	return ok;
}

static void
store_averages(VacAttrStats *stats, int slot, const Averages *sums, int n)
{
	float4	   *numbers = MemoryContextAlloc(stats->anl_context, 2 * sizeof(float4));

	numbers[0] = sums->proposals / n;
	numbers[1] = sums->size / n;
	stats->stakind[slot] = STATISTIC_KIND_AVERAGES;
	stats->stanumbers[slot] = numbers;
	stats->numnumbers[slot] = 2;
}

int
averages_compute(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int samplerows,
				 int slot, const char *what, AverageVisitor visit, void *arg)
{
	Averages	sums = {0, 0};
	int			nulls = 0;
	int			damaged = 0;
	int			values;
	double		width = 0;

	for (int i = 0; i < samplerows; i++)
	{
		bool		isnull;
		Datum		value;

		compat_vacuum_delay_point();
		value = fetch(stats, i, &isnull);
		if (isnull)
		{
			nulls++;
			continue;
		}
		width += VARSIZE_ANY(DatumGetPointer(value));
		if (!visit_value(value, &sums, visit, arg))
			damaged++;
	}
	if (damaged > 0)
		ereport(WARNING,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("%d of %d sampled %s are damaged", damaged, samplerows, what),
				 errhint("A query that reads them, as SELECT codes::text, tells which.")));
	values = samplerows - nulls;
	if (samplerows == 0)
		return 0;
	stats->stats_valid = true;
	stats->stanullfrac = (float4) nulls / samplerows;
	stats->stawidth = values > 0 ? width / values : 0;
	stats->stadistinct = -1.0 * (1.0 - stats->stanullfrac);
	if (values > damaged)
		store_averages(stats, slot, &sums, values - damaged);
	return values;
}

bool
averages_of(PlannerInfo *root, Node *expression, Averages *averages)
{
	VariableStatData vardata;
	AttStatsSlot slot;
	Var		   *var = (Var *) strip_implicit_coercions(expression);
	bool		known = false;

	/* costs of aggregates are asked for (in 13) before there are relations */
	if (root == NULL || !IsA(var, Var) || var->varlevelsup > 0 ||
		(int) var->varno >= root->simple_rel_array_size ||
		root->simple_rel_array[var->varno] == NULL)
		return false;
	examine_variable(root, expression, 0, &vardata);
	if (HeapTupleIsValid(vardata.statsTuple) &&
		get_attstatsslot(&slot, vardata.statsTuple, STATISTIC_KIND_AVERAGES, InvalidOid,
						 ATTSTATSSLOT_NUMBERS))
	{
		known = slot.nnumbers == 2;
		if (known)
		{
			averages->proposals = slot.numbers[0];
			averages->size = slot.numbers[1];
		}
		free_attstatsslot(&slot);
	}
	ReleaseVariableStats(vardata);
	return known;
}
