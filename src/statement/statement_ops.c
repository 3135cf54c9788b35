/*
 * statement_ops.c
 *	  Equality, order and hash of statements.
 *
 * Equal statements have an equal fingerprint of the cut in their heads; unequal
 * ones nearly always differ there, so that equality fetches a text only to confirm
 * it.  The order is by text, then by what else a statement has; never by bytes,
 * which may depend on the version (docs/formats.md).
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/order.h"
#include "statement/statement.h"

static int
compare_proposals(const Proposal *p, const Proposal *q)
{
	int			cmp = ORDER_OF(p->start, q->start);

	if (cmp == 0)
		cmp = ORDER_OF(p->stop, q->stop);
	if (cmp == 0)
		cmp = ORDER_OF(p->list, q->list);
	if (cmp == 0)
		cmp = ORDER_OF(p->number, q->number);
	if (cmp == 0)
		cmp = bytes_compare(p->marker, p->marker_len, q->marker, q->marker_len);
	if (cmp == 0)
		cmp = ORDER_OF(p->normative, q->normative);
	return cmp;
}

static int
compare_statements(const StatementValue *a, const StatementValue *b)
{
	Statement	s,
				t;
	Proposal	p,
				q;
	int			cmp;

	statement_open(&s, a);
	statement_open(&t, b);
	cmp = bytes_compare(s.text, s.text_len, t.text, t.text_len);
	if (cmp == 0)
		cmp = bytes_compare(s.language, s.language_len, t.language, t.language_len);
	if (cmp == 0)
		cmp = ORDER_OF(s.unit, t.unit);
	if (cmp == 0)
		cmp = ORDER_OF(s.nproposals, t.nproposals);
	while (cmp == 0 && statement_next(&s, &p) && statement_next(&t, &q))
	{
		CHECK_FOR_INTERRUPTS();
		cmp = compare_proposals(&p, &q);
	}
	return cmp;
}

static int
statement_compare(FunctionCallInfo fcinfo)
{
	StatementValue *a = PG_GETARG_STATEMENT_PP(0);
	StatementValue *b = PG_GETARG_STATEMENT_PP(1);
	int			cmp = compare_statements(a, b);

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

	statement_open_head(&s, PG_GETARG_DATUM(0));
	statement_open_head(&t, PG_GETARG_DATUM(1));
	if (s.cut != t.cut)
		return false;

	a = PG_GETARG_STATEMENT_PP(0);
	b = PG_GETARG_STATEMENT_PP(1);
	same = s.version == t.version ?
		bytes_equal(VARDATA_ANY(a), VARSIZE_ANY_EXHDR(a), VARDATA_ANY(b), VARSIZE_ANY_EXHDR(b)) :
		compare_statements(a, b) == 0;
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return same;
}

static uint64
statement_fingerprint(FunctionCallInfo fcinfo)
{
	Statement	s;

	statement_open_head(&s, PG_GETARG_DATUM(0));
	return s.cut;
}

ORDER_FUNCTIONS(statement, statement_compare)
EQUALITY_FUNCTIONS(statement, same_statement)
FINGERPRINT_HASH_FUNCTIONS(statement, statement_fingerprint)
