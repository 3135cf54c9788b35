/*
 * averages.c
 *	  How large a column's statements and codings are: kept by ANALYZE, read by
 *	  what estimates the rows and the cost of functions on them.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "nodes/nodeFuncs.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "planner/planner.h"

void
averages_store(const Averages *sums, int n, VacAttrStats *stats, int slot)
{
	float4	   *numbers;

	if (n == 0)
		return;
	numbers = MemoryContextAlloc(stats->anl_context, 2 * sizeof(float4));
	numbers[0] = sums->proposals / n;
	numbers[1] = sums->size / n;
	stats->stakind[slot] = STATISTIC_KIND_AVERAGES;
	stats->stanumbers[slot] = numbers;
	stats->numnumbers[slot] = 2;
}

bool
planner_column(PlannerInfo *root, Node *expression, VariableStatData *vardata)
{
	Var		   *var = (Var *) strip_implicit_coercions(expression);

	/* costs of aggregates are asked for (in 13) before there are relations */
	if (root == NULL || !IsA(var, Var) || var->varlevelsup > 0 ||
		(int) var->varno >= root->simple_rel_array_size ||
		root->simple_rel_array[var->varno] == NULL)
		return false;
	examine_variable(root, expression, 0, vardata);
	if (HeapTupleIsValid(vardata->statsTuple))
		return true;
	ReleaseVariableStats(*vardata);
	return false;
}

bool
averages_of(PlannerInfo *root, Node *expression, Averages *averages)
{
	VariableStatData vardata;
	AttStatsSlot slot;
	bool		known = false;

	if (!planner_column(root, expression, &vardata))
		return false;
	if (get_attstatsslot(&slot, vardata.statsTuple, STATISTIC_KIND_AVERAGES, InvalidOid,
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
