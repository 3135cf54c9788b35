/*
 * aggregate.h
 *	  Where the state of an aggregate lives.
 */
#ifndef PROPOSALS_AGGREGATE_H
#define PROPOSALS_AGGREGATE_H

#include "fmgr.h"

/* Outside an aggregate the result lives in the caller's context. */
static inline MemoryContext
aggregate_context(FunctionCallInfo fcinfo)
{
	MemoryContext context;

	return AggCheckCallContext(fcinfo, &context) ? context : CurrentMemoryContext;
}

#endif							/* PROPOSALS_AGGREGATE_H */
