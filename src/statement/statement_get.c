/*
 * statement_get.c
 *	  What a statement says of itself: text, language, unit, coverage.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "statement/statement_kept.h"

SQL_FUNCTION(statement_content);
SQL_FUNCTION(statement_content_of);
SQL_FUNCTION(statement_language_sql);
SQL_FUNCTION(statement_unit);
SQL_FUNCTION(statement_coverage);
SQL_FUNCTION(statement_proposal_count);

/* content(statement): the whole text. */
Datum
statement_content(PG_FUNCTION_ARGS)
{
	Statement	s;

	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	PG_RETURN_TEXT_P(cstring_to_text_with_len(s.text, s.text_len));
}

/*
 * content(statement, ordinal): one proposal; 0 is what lies outside of all, its
 * pieces joined by line feeds.  NULL where there is no such proposal.
 */
Datum
statement_content_of(PG_FUNCTION_ARGS)
{
	int64		ordinal = PG_GETARG_INT64(1);
	KeptStatement *kept = fcinfo->flinfo->fn_extra;
	const Statement *s;
	StringInfoData outside;
	int			from = 0;

	if (kept == NULL)
		kept = fcinfo->flinfo->fn_extra = kept_statement_create(fcinfo->flinfo->fn_mcxt);
	kept_statement(kept, PG_GETARG_DATUM(0));
	s = &kept->s;
	if (ordinal != 0)
	{
		const Proposal *p;

		if (ordinal < 0 || ordinal > s->nproposals)
			PG_RETURN_NULL();
		p = &kept->proposals[ordinal - 1];
		PG_RETURN_TEXT_P(cstring_to_text_with_len(s->text + p->byte_start,
												  p->byte_stop - p->byte_start));
	}

	initStringInfo(&outside);
	for (int i = 0; i <= s->nproposals; i++)
	{
		int			to = i < s->nproposals ? kept->proposals[i].byte_start : s->text_len;

		while (from < to && strchr(" \t\r\n", s->text[from]) != NULL)
			from++;
		while (to > from && strchr(" \t\r\n", s->text[to - 1]) != NULL)
			to--;
		if (to > from)
		{
			if (outside.len > 0)
				appendStringInfoChar(&outside, '\n');
			appendBinaryStringInfo(&outside, s->text + from, to - from);
		}
		if (i < s->nproposals)
			from = kept->proposals[i].byte_stop;
	}
	PG_RETURN_TEXT_P(cstring_to_text_with_len(outside.data, outside.len));
}

Datum
statement_language_sql(PG_FUNCTION_ARGS)
{
	Statement	s;

	statement_open_head(&s, PG_GETARG_DATUM(0));
	if (s.language_len == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(s.language, s.language_len));
}

Datum
statement_unit(PG_FUNCTION_ARGS)
{
	Statement	s;

	statement_open_head(&s, PG_GETARG_DATUM(0));
	PG_RETURN_TEXT_P(cstring_to_text(unit_name(s.unit)));
}

/* Characters inside proposals over all characters; NULL for an empty text. */
Datum
statement_coverage(PG_FUNCTION_ARGS)
{
	Statement	s;
	Proposal	p;
	int64		inside = 0;

	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	if (s.nchars == 0)
		PG_RETURN_NULL();
	while (statement_next(&s, &p))
		inside += p.stop - p.start;
	PG_RETURN_FLOAT8((float8) inside / s.nchars);
}

Datum
statement_proposal_count(PG_FUNCTION_ARGS)
{
	Statement	s;

	statement_open_head(&s, PG_GETARG_DATUM(0));
	PG_RETURN_INT32(s.nproposals);
}
