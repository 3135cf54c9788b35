/*
 * rows.c
 *	  The rows of a set-returning function; the story is in rows.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "base/rows.h"

/* Can the caller take rows at once? */
static void
check_call(const ReturnSetInfo *rsinfo)
{
	if (rsinfo == NULL || !IsA(rsinfo, ReturnSetInfo))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	if (!(rsinfo->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("materialize mode required, but it is not allowed in this context")));
}

/*
 * The server's own InitMaterializedSRF(), from 15 on, either looks the row type up,
 * which leaves some 600 bytes of each call to the query's memory, or takes the
 * caller's, whose flag has had two names.
 */
void
rows_begin(Rows *rows, FunctionCallInfo fcinfo)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext old;

	check_call(rsinfo);
	old = MemoryContextSwitchTo(rsinfo->econtext->ecxt_per_query_memory);
	if (rsinfo->expectedDesc != NULL)
		rows->desc = CreateTupleDescCopy(rsinfo->expectedDesc);
	else if (get_call_result_type(fcinfo, NULL, &rows->desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	rows->store = tuplestore_begin_heap((rsinfo->allowedModes & SFRM_Materialize_Random) != 0,
										false, work_mem);
	rsinfo->returnMode = SFRM_Materialize;
	rsinfo->setResult = rows->store;
	rsinfo->setDesc = rows->desc;
	MemoryContextSwitchTo(old);
	rows->outer = old;
	rows->row = AllocSetContextCreate(old, "row", ALLOCSET_DEFAULT_SIZES);
}

Datum
rows_none(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	check_call(rsinfo);
	rsinfo->returnMode = SFRM_ValuePerCall;
	rsinfo->isDone = ExprEndResult;
	fcinfo->isnull = true;
	return (Datum) 0;
}

void
rows_next(Rows *rows)
{
	CHECK_FOR_INTERRUPTS();
	MemoryContextReset(rows->row);
	rows->outer = MemoryContextSwitchTo(rows->row);
}

void
rows_put(Rows *rows, Datum *values, bool *nulls)
{
	MemoryContextSwitchTo(rows->outer);
	tuplestore_putvalues(rows->store, rows->desc, values, nulls);
}
