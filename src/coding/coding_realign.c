/*
 * coding_realign.c
 *	  Moving a coding to another cut of its statement.
 *
 * Where the text is the same, a proposal goes to the one that now holds more
 * than half of it; a code that has spans goes to the one that holds its spans,
 * which is surer.  Where the text was edited, positions mean nothing: a
 * proposal goes to the one with the very same content, and spans move with it.
 * Codes of the outside stay outside unless their spans are now in a proposal.
 *
 * A code that fits nowhere is an error, so that nothing that anybody said is lost
 * silently; but for those of codebooks and their rejections, whose proposal is gone:
 * code() makes the former again, and the latter are moot.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding.h"
#include "coding/coding_fit.h"
#include "statement/statement.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_realign);

#define NOWHERE (-1)

typedef struct Cut
{
	Statement	s;
	Proposal   *p;				/* p[0] is proposal 1 */
} Cut;

/* The proposal that holds the character, 0 where none does. */
static int
proposal_at(const Cut *cut, int character)
{
	int			low = 0,
				high = cut->s.nproposals;

	while (low < high)
	{
		int			mid = (low + high) / 2;

		if (cut->p[mid].stop <= character)
			low = mid + 1;
		else
			high = mid;
	}
	return low < cut->s.nproposals && cut->p[low].start <= character ? low + 1 : 0;
}

/* The proposal of `now` that holds more than half of [start, stop). */
static int
holder(const Cut *now, int start, int stop)
{
	int			n = proposal_at(now, start + (stop - start) / 2);
	int			from,
				to;

	if (n == 0)
		return NOWHERE;
	from = Max(now->p[n - 1].start, start);
	to = Min(now->p[n - 1].stop, stop);
	return 2 * (to - from) > stop - start ? n : NOWHERE;
}

static int
same_content(const Cut *now, const Cut *was, int ordinal)
{
	const Proposal *p = &was->p[ordinal - 1];
	int			length = p->byte_stop - p->byte_start;

	for (int i = 0; i < now->s.nproposals; i++)
		if (now->p[i].byte_stop - now->p[i].byte_start == length &&
			memcmp(now->s.text + now->p[i].byte_start, was->s.text + p->byte_start, length) == 0)
			return i + 1;
	return NOWHERE;
}

/* Moves a code's spans by so many characters. */
static void
shift_spans(Code *code, int by)
{
	Span	   *spans = palloc_array(Span, code->nspans);

	for (int i = 0; i < code->nspans; i++)
	{
		spans[i].start = code->spans[i].start + by;
		spans[i].stop = code->spans[i].stop + by;
	}
	code->spans = spans;
}

static int
place_of_spans(const Cut *now, const Code *code)
{
	int			place = proposal_at(now, code->spans[0].start);

	for (int i = 0; i < code->nspans; i++)
		if (proposal_at(now, code->spans[i].start) != place ||
			proposal_at(now, code->spans[i].stop - 1) != place)
			return NOWHERE;
	return place;
}

CodingValue *
coding_realigned(const CodingValue *value, const StatementValue *before,
				 const StatementValue *after)
{
	Coding		coding;
	Cut			was,
				now;
	CodingBuilder builder;
	bool		same_text;
	int		   *place;
	int			n = 0;

	coding_open(&coding, value);
	statement_open(&was.s, before);
	statement_open(&now.s, after);
	coding_check_fit(&coding, &was.s);
	was.p = statement_proposals(&was.s);
	now.p = statement_proposals(&now.s);
	same_text = was.s.text_len == now.s.text_len &&
		memcmp(was.s.text, now.s.text, was.s.text_len) == 0;

	/* where each proposal goes; asked for only where a code needs it */
	place = palloc_array(int, was.s.nproposals + 1);
	for (int i = 0; i <= was.s.nproposals; i++)
		place[i] = i == 0 ? 0 : NOWHERE - 1;

	coding_builder_init(&builder, now.s.nproposals, true, now.s.cut);
	coding_builder_copy(&builder, value, NULL, NULL);
	for (int i = 0; i < builder.ncodes; i++)
	{
		Code	   *code = &builder.codes[i];
		int			to = NOWHERE;

		CHECK_FOR_INTERRUPTS();
		if (same_text && code->nspans > 0)
			to = place_of_spans(&now, code);
		if (to == NOWHERE)
		{
			int		   *p = &place[code->ordinal];

			if (*p == NOWHERE - 1)
				*p = same_text ? holder(&now, was.p[code->ordinal - 1].start,
										was.p[code->ordinal - 1].stop)
					: same_content(&now, &was, code->ordinal);
			to = *p;
		}
		if (to == NOWHERE && code_is_codebooks(code))
			continue;
		if (to == NOWHERE || (to == 0 && !same_text && code->nspans > 0))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("code \"%s\" of proposal %u fits no proposal of the new cut",
							theme_path_text(code->path, code->path_len), code->ordinal),
					 errdetail(same_text ?
							   "No proposal now holds more than half of that one's text, or all of the code's spans." :
							   "The text has changed, and no proposal now has that one's content."),
					 errhint("Take it out with drop_code(codes, %u, '%s', '%s'), or cut the statement so that it fits.",
							 code->ordinal, theme_path_text(code->path, code->path_len),
							 pnstrdup(code->origin, code->origin_len))));
		if (!same_text && code->nspans > 0)
			shift_spans(code, now.p[to - 1].start - was.p[code->ordinal - 1].start);
		code->ordinal = to;
		builder.codes[n++] = *code;
	}
	builder.ncodes = n;
	return coding_builder_finish(&builder, DUPLICATE_MERGE, NULL);
}

/* realign(codes, was, now) */
Datum
coding_realign(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(coding_realigned(PG_GETARG_CODING_PP(0), PG_GETARG_STATEMENT_PP(1),
									   PG_GETARG_STATEMENT_PP(2)));
}
