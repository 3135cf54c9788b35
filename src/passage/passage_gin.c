/*
 * passage_gin.c
 *	  GIN on statements: which share a passage with this one?
 *
 * Keys are those of passage.h, as int8.  One strategy, "&&": each statement that has a key of
 * the query's may share a passage with it and is rechecked, no other does.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/gin.h"

#include "passage/passage.h"

SQL_FUNCTION(passage_gin_extract_value);
SQL_FUNCTION(passage_gin_extract_query);
SQL_FUNCTION(passage_gin_consistent);
SQL_FUNCTION(passage_gin_triconsistent);

static Datum *
extract(Datum value, int32 *nkeys)
{
	StatementValue *statement = (StatementValue *) PG_DETOAST_DATUM_PACKED(value);
	Statement	s;
	PassageText text;
	int64	   *keys;
	Datum	   *datums;

	statement_open(&s, statement);
	passage_text(&text, &s, false);
	*nkeys = passage_keys(&text, &keys);
	datums = palloc_extended(((Size) *nkeys + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);
	for (int i = 0; i < *nkeys; i++)
		datums[i] = Int64GetDatum(keys[i]);
	return datums;
}

Datum
passage_gin_extract_value(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(extract(PG_GETARG_DATUM(0), (int32 *) PG_GETARG_POINTER(1)));
}

/* A statement without keys is too short to share a passage: nothing is found. */
Datum
passage_gin_extract_query(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(extract(PG_GETARG_DATUM(0), (int32 *) PG_GETARG_POINTER(1)));
}

Datum
passage_gin_consistent(PG_FUNCTION_ARGS)
{
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);

	/* it has one of the keys, else nobody would ask */
	*recheck = true;
	PG_RETURN_BOOL(true);
}

Datum
passage_gin_triconsistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	int32		nkeys = PG_GETARG_INT32(3);

	for (int32 i = 0; i < nkeys; i++)
		if (check[i] != GIN_FALSE)
			PG_RETURN_GIN_TERNARY_VALUE(GIN_MAYBE);
	PG_RETURN_GIN_TERNARY_VALUE(GIN_FALSE);
}
