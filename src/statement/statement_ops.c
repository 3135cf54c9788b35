/*
 * statement_ops.c
 *	  Equality, order and hash of statements.
 *
 * Equal statements have equal bytes, and an equal fingerprint of the cut in
 * their heads; unequal ones nearly always differ there, so that equality
 * fetches a text only to confirm it.  The order is by text, then by the rest.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/detoast.h"

#include "base/order.h"
#include "statement/statement.h"

SQL_FUNCTION(statement_hash);
SQL_FUNCTION(statement_hash_extended);

static int
compare(FunctionCallInfo fcinfo)
{
	StatementValue *a = PG_GETARG_STATEMENT_PP(0);
	StatementValue *b = PG_GETARG_STATEMENT_PP(1);
	Statement	s,
				t;
	int			cmp;

	statement_open(&s, a);
	statement_open(&t, b);
	cmp = bytes_compare(s.text, s.text_len, t.text, t.text_len);
	if (cmp == 0)
		cmp = bytes_compare(VARDATA_ANY(a), VARSIZE_ANY_EXHDR(a),
							VARDATA_ANY(b), VARSIZE_ANY_EXHDR(b));
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return cmp;
}

static bool
same_statement(FunctionCallInfo fcinfo)
{
	Statement	s,
				t;
	StatementValue *a,
			   *b;
	bool		same;

	if (toast_raw_datum_size(PG_GETARG_DATUM(0)) != toast_raw_datum_size(PG_GETARG_DATUM(1)))
		return false;
	statement_open_head(&s, PG_GETARG_DATUM(0));
	statement_open_head(&t, PG_GETARG_DATUM(1));
	if (s.cut != t.cut)
		return false;

	a = PG_GETARG_STATEMENT_PP(0);
	b = PG_GETARG_STATEMENT_PP(1);
	same = VARSIZE_ANY_EXHDR(a) == VARSIZE_ANY_EXHDR(b) &&
		memcmp(VARDATA_ANY(a), VARDATA_ANY(b), VARSIZE_ANY_EXHDR(a)) == 0;
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return same;
}

ORDER_FUNCTIONS(statement, compare)
EQUALITY_FUNCTIONS(statement, same_statement)

Datum
statement_hash(PG_FUNCTION_ARGS)
{
	Statement	s;

	statement_open_head(&s, PG_GETARG_DATUM(0));
	return hash_any((unsigned char *) &s.cut, sizeof(s.cut));
}

Datum
statement_hash_extended(PG_FUNCTION_ARGS)
{
	Statement	s;

	statement_open_head(&s, PG_GETARG_DATUM(0));
	return hash_any_extended((unsigned char *) &s.cut, sizeof(s.cut), PG_GETARG_INT64(1));
}
