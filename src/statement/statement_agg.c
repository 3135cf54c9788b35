/*
 * statement_agg.c
 *	  statement_agg(content [, language [, marker]]): units that somebody else cut.
 *
 * Corpora come as rows, a quasi-sentence, a paragraph or a claim each.  The text of the
 * statement is the contents in the order of the rows, a line feed between each two; each
 * is a proposal, byte for byte.  So a coding built from the same rows in the same order
 * fits, and nothing is skipped: a row without a content is an error.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "language/detect.h"
#include "statement/statement.h"
#include "text/character.h"
#include "text/utf8.h"

SQL_FUNCTION(statement_agg_step);
SQL_FUNCTION(statement_agg_final);

typedef struct AggState
{
	StringInfoData text;
	int			nchars;
	Proposal   *proposals;
	int			n,
				max;
	Size		strings;		/* bytes of text and markers */
	char	   *language;		/* canonical; NULL: no row has one */
	Str			given;			/* as the last row that has one has it */
} AggState;

static AggState *
statement_state(FunctionCallInfo fcinfo, MemoryContext aggcontext)
{
	AggState   *state;
	MemoryContext old;

	if (!PG_ARGISNULL(0))
		return (AggState *) PG_GETARG_POINTER(0);
	old = MemoryContextSwitchTo(aggcontext);
	state = palloc0_object(AggState);
	initStringInfo(&state->text);
	state->max = 16;
	state->proposals = palloc_array(Proposal, state->max);
	MemoryContextSwitchTo(old);
	return state;
}

static bool
is_blank(const char *s, int length)
{
	const char *end = s + length;

	while (s < end)
	{
		uint32		cp;

		s += utf8_decode(s, end, &cp);
		if (!is_space(cp))
			return false;
	}
	return true;
}

/* Counts the bytes of a string before it is kept. */
static void
count_bytes(AggState *state, Size bytes)
{
	state->strings += bytes;
	if (state->strings > STATEMENT_MAX_STRINGS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("statement is too large"),
				 errdetail("The contents up to number %d have more than %d bytes with their markers.",
						   state->n + 1, STATEMENT_MAX_STRINGS)));
}

static void
add_content(AggState *state, const char *content, int length, const char *marker, int marker_len)
{
	Proposal   *p;

	if (is_blank(content, length))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("content %d of a statement is empty", state->n + 1),
				 errdetail("Each content becomes a proposal, which has more than white space."),
				 errhint("Leave the row out, of the codes too, before the others are numbered.")));
	count_bytes(state, (Size) length + 1 + marker_len);
	if (state->n == STATEMENT_MAX_PROPOSALS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("statement has more than %d proposals, which are allowed", STATEMENT_MAX_PROPOSALS)));
	if (state->n == state->max)
	{
		state->max *= 2;
		state->proposals = repalloc_array(state->proposals, Proposal, state->max);
	}
	if (state->n > 0)
	{
		appendStringInfoChar(&state->text, '\n');
		state->nchars++;
	}
	p = &state->proposals[state->n++];
	memset(p, 0, sizeof(*p));
	p->start = state->nchars;
	p->byte_start = state->text.len;
	appendBinaryStringInfo(&state->text, content, length);
	state->nchars += utf8_count(content, content + length);
	p->stop = state->nchars;
	p->byte_stop = state->text.len;
	p->normative = -1;
	if (marker_len > 0)
		p->marker = pnstrdup(marker, marker_len);
	p->marker_len = marker_len;
}

/* All rows that name a language name one. */
static void
take_language(AggState *state, text *tag)
{
	Str			given = str_of(VARDATA_ANY(tag), VARSIZE_ANY_EXHDR(tag));
	char	   *language;

	if (state->language != NULL && str_equal(state->given, given))
		return;
	language = statement_language_tag(given.s, given.len, NULL);
	state->given = str_of(pnstrdup(given.s, given.len), given.len);
	if (state->language == NULL)
		state->language = language;
	else if (strcmp(state->language, language) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("contents of a statement are of more than one language"),
				 errdetail("Content %d is \"%s\", one before is \"%s\".", state->n, language, state->language)));
}

/* (state, content text [, language text [, marker text]]) */
Datum
statement_agg_step(PG_FUNCTION_ARGS)
{
	MemoryContext aggcontext;
	MemoryContext old;
	AggState   *state;
	text	   *content;
	text	   *marker = NULL;

	if (!AggCheckCallContext(fcinfo, &aggcontext))
		elog(ERROR, "statement_agg called in non-aggregate context");
	state = statement_state(fcinfo, aggcontext);
	if (PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("content %d of a statement is NULL", state->n + 1),
				 errhint("Leave the row out, of the codes too, before the others are numbered.")));
	content = PG_GETARG_TEXT_PP(1);
	if (PG_NARGS() > 3 && !PG_ARGISNULL(3))
		marker = PG_GETARG_TEXT_PP(3);
	old = MemoryContextSwitchTo(aggcontext);
	add_content(state, VARDATA_ANY(content), VARSIZE_ANY_EXHDR(content),
				marker ? VARDATA_ANY(marker) : NULL, marker ? VARSIZE_ANY_EXHDR(marker) : 0);
	if (PG_NARGS() > 2 && !PG_ARGISNULL(2))
		take_language(state, PG_GETARG_TEXT_PP(2));
	MemoryContextSwitchTo(old);
	PG_RETURN_POINTER(state);
}

Datum
statement_agg_final(PG_FUNCTION_ARGS)
{
	const AggState *state;
	const char *language;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = (const AggState *) PG_GETARG_POINTER(0);
	language = state->language;
	if (language == NULL)
		language = language_detect(state->text.data, state->text.len);
	PG_RETURN_POINTER(statement_build(state->text.data, state->text.len, language, UNIT_GIVEN,
									  state->proposals, state->n, NULL));
}
