/*
 * raw_matches.c
 *	  Collecting what a run finds.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/automaton.h"
#include "matching/raw_matches.h"
#include "utils/memutils.h"

void
raw_matches_init(RawMatches *raw)
{
	memset(raw, 0, sizeof(*raw));
	raw->size = 64;
	raw->items = palloc_array(RawMatch, raw->size);
}

RawMatch *
raw_matches_add(RawMatches *raw)
{
	if (raw->n == raw->size)
	{
		if (raw->n >= AUTOMATON_MAX_MATCHES)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("the terms match a text too often"),
					 errdetail("There are more than %d matches.", AUTOMATON_MAX_MATCHES),
					 errhint("Look for terms that match any word.")));
		raw->size = Min(2 * raw->size, AUTOMATON_MAX_MATCHES);
		raw->items = repalloc_huge(raw->items, raw->size * sizeof(RawMatch));
	}
	return &raw->items[raw->n++];
}
