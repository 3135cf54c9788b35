/*
 * gin_serves.c
 *	  Indexes as the planner looks at them; see gin_serves.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "access/transam.h"
#include "catalog/pg_am.h"
#include "utils/lsyscache.h"
#include "utils/snapmgr.h"

#include "index/gin_serves.h"

int
gin_serves(Relation index, AttrNumber column, Oid operator, StrategyNumber *strategy)
{
	Form_pg_index form = index->rd_index;

	if (index->rd_rel->relam != GIN_AM_OID || !form->indisvalid || !form->indisready)
		return 0;
	for (int i = 0; i < form->indnkeyatts; i++)
		if (form->indkey.values[i] == column &&
			(*strategy = get_op_opfamily_strategy(operator, index->rd_opfamily[i])) != 0)
			return i + 1;
	return 0;
}

bool
gin_has_all_rows(Relation index)
{
	/*
	 * rows changed by HOT before the index was made are not in it for older
	 * snapshots
	 */
	bool		too_young = index->rd_index->indcheckxmin &&
		!TransactionIdPrecedes(HeapTupleHeaderGetXmin(index->rd_indextuple->t_data), TransactionXmin);

	return !too_young && RelationGetIndexPredicate(index) == NIL;
}
