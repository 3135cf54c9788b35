/*
 * statement_build.c
 *	  The one way to make a statement, and the functions that make one from
 *	  prose: to_statement, set_proposals.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "base/span.h"
#include "language/detect.h"
#include "statement/statement.h"
#include "text/tag.h"
#include "text/utf8.h"

SQL_FUNCTION(to_statement);
SQL_FUNCTION(statement_set_proposals);

/* The rules of spans, on character offsets, for all ways in. */
static bool
check_proposals(const Proposal *proposals, int n, int nchars, Node *escontext)
{
	int			stop = 0;

	if (n > STATEMENT_MAX_PROPOSALS)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("statement has %d proposals, at most %d are allowed",
						n, STATEMENT_MAX_PROPOSALS)));
	for (int i = 0; i < n; i++)
	{
		const Proposal *p = &proposals[i];

		if (p->start < 0 || p->stop > nchars)
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("proposal %d lies outside of the text", i + 1),
					 errdetail("It is [%d,%d), and the text has %d characters.",
							   p->start, p->stop, nchars)));
		if (p->stop <= p->start)
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("proposal %d ends before it starts, or is empty", i + 1),
					 errdetail("It is [%d,%d); \"stop\" is exclusive.", p->start, p->stop)));
		if (p->start < stop)
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("proposal %d begins before proposal %d ends", i + 1, i),
					 errdetail("It is [%d,%d), and the one before ends at %d. Proposals ascend and do not overlap.",
							   p->start, p->stop, stop)));
		if (p->marker_len > STATEMENT_MAX_MARKER_BYTES)
			ereturn(escontext, false,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("marker of proposal %d has %d bytes, at most %d are allowed",
							i + 1, p->marker_len, STATEMENT_MAX_MARKER_BYTES)));
		stop = p->stop;
	}
	return true;
}

bool
statement_locate(const char *text, int text_len, Proposal *proposals, int n,
				 Node *escontext)
{
	Utf8Cursor	cursor;

	if (!check_proposals(proposals, n, utf8_count(text, text + text_len), escontext))
		return false;
	utf8_cursor_init(&cursor, text, text_len);
	for (int i = 0; i < n; i++)
	{
		proposals[i].byte_start = utf8_cursor_byte(&cursor, proposals[i].start);
		proposals[i].byte_stop = utf8_cursor_byte(&cursor, proposals[i].stop);
	}
	return true;
}

static bool
check_text_length(int text_len, Node *escontext)
{
	if (text_len > STATEMENT_MAX_BYTES)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text of a statement is too long"),
				 errdetail("It has %d bytes, at most %d are allowed.",
						   text_len, STATEMENT_MAX_BYTES)));
	return true;
}

StatementValue *
statement_build(const char *text, int text_len, const char *language,
				ProposalUnit unit, const Proposal *proposals, int n, Node *escontext)
{
	int			nchars = utf8_count(text, text + text_len);
	int			language_len = language ? strlen(language) : 0;
	Size		strings = text_len;
	StringInfoData directory;
	StringInfoData spans;
	StringInfoData out;
	uint64		cut;
	int			stop = 0;
	int			byte_stop = 0;

	if (!check_text_length(text_len, escontext) ||
		!check_proposals(proposals, n, nchars, escontext))
		return NULL;
	for (int i = 0; i < n; i++)
		strings += proposals[i].marker_len;
	if (strings > STATEMENT_MAX_STRINGS)
		ereturn(escontext, NULL,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("statement is too large"),
				 errdetail("Its text and markers have %zu bytes, at most %d are allowed.",
						   strings, STATEMENT_MAX_STRINGS)));
	if (language_len > 255)
		elog(ERROR, "language tag of %d bytes", language_len);

	initStringInfo(&directory);
	initStringInfo(&spans);
	for (int i = 0; i < n; i++)
	{
		const Proposal *p = &proposals[i];
		int			gap = p->start - stop;
		int			length = p->stop - p->start;

		put_varint(&directory, gap);
		put_varint(&directory, p->byte_start - byte_stop - gap);
		put_varint(&directory, length);
		put_varint(&directory, p->byte_stop - p->byte_start - length);
		put_varint(&directory, p->list);
		put_varint(&directory, p->number);
		put_u8(&directory, p->normative + 1);
		put_string(&directory, p->marker, p->marker_len);
		put_u32(&spans, p->start);
		put_u32(&spans, p->stop);
		stop = p->stop;
		byte_stop = p->byte_stop;
	}
	cut = content_hash(content_hash(0, text, text_len), spans.data, spans.len);

	initStringInfo(&out);
	enlargeStringInfo(&out, VARHDRSZ + STATEMENT_HEAD_BYTES + language_len + directory.len + text_len);
	appendStringInfoSpaces(&out, VARHDRSZ);
	put_u8(&out, STATEMENT_VERSION);
	put_u8(&out, unit);
	put_u8(&out, language_len);
	put_u8(&out, 0);
	put_u64(&out, cut);
	put_u32(&out, n);
	put_u32(&out, nchars);
	put_u32(&out, directory.len);
	appendBinaryStringInfo(&out, language, language_len);
	appendBinaryStringInfo(&out, directory.data, directory.len);
	appendBinaryStringInfo(&out, text, text_len);
	pfree(directory.data);
	pfree(spans.data);
	SET_VARSIZE(out.data, out.len);
	return (StatementValue *) out.data;
}

StatementValue *
statement_cut(const char *text, int text_len, const char *language,
			  ProposalUnit unit, Node *escontext)
{
	Segment    *segments;
	Proposal   *proposals;
	Utf8Cursor	cursor;
	int			n;

	if (!check_text_length(text_len, escontext))
		return NULL;
	if (language == NULL)
		language = language_detect(text, text_len);
	n = segment_text(text, text_len, language, unit, &segments);
	if (n > STATEMENT_MAX_PROPOSALS)
		ereturn(escontext, NULL,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text has %d proposals by unit \"%s\", at most %d are allowed",
						n, unit_name(unit), STATEMENT_MAX_PROPOSALS),
				 errhint("Take a larger unit, or cut the text into several statements.")));

	proposals = palloc0_array(Proposal, n + 1);
	utf8_cursor_init(&cursor, text, text_len);
	for (int i = 0; i < n; i++)
	{
		const Segment *s = &segments[i];
		Proposal   *p = &proposals[i];

		p->start = utf8_cursor_character(&cursor, s->start);
		p->stop = utf8_cursor_character(&cursor, s->stop);
		p->byte_start = s->start;
		p->byte_stop = s->stop;
		p->list = s->list;
		p->number = s->number;
		p->marker = text + s->start;

		p->marker_len = Min(s->marker_stop - s->start, STATEMENT_MAX_MARKER_BYTES);
		p->normative = s->normative;
	}
	return statement_build(text, text_len, language, unit, proposals, n, escontext);
}

char *
statement_language_tag(const char *tag, int length, Node *escontext)
{
	char	   *given = pnstrdup(tag, length);
	bool		is_unit = unit_by_name(tag, length) >= 0;
	char	   *canonical = is_unit ? NULL : tag_canonical(given);

	if (canonical == NULL)
		ereturn(escontext, NULL,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown language \"%s\"", given),
				 errdetail("A language is given as a BCP 47 tag, such as en, zh-Hant or pt-BR; NULL has it detected."),
				 is_unit ? errhint("To cut by a unit, write unit => '%s'.", given)
				 : errhint("The second argument is the language; the third, or unit =>, says how to cut.")));
	return canonical;
}

/* --- SQL --- */

/* to_statement(content text, language text, unit text) */
Datum
to_statement(PG_FUNCTION_ARGS)
{
	text	   *content;
	char	   *language = NULL;
	int			unit = UNIT_AUTO;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	content = PG_GETARG_TEXT_PP(0);
	if (!PG_ARGISNULL(1))
	{
		text	   *tag = PG_GETARG_TEXT_PP(1);

		language = statement_language_tag(VARDATA_ANY(tag), VARSIZE_ANY_EXHDR(tag), NULL);
	}
	if (!PG_ARGISNULL(2))
	{
		text	   *name = PG_GETARG_TEXT_PP(2);

		unit = unit_by_name(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
		if (unit < 0 || unit == UNIT_GIVEN)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unknown unit \"%s\"", text_to_cstring(name)),
					 errhint("Units are points, auto, subpoints, all, paragraphs, sentences and whole.")));
	}
	PG_RETURN_POINTER(statement_cut(VARDATA_ANY(content), VARSIZE_ANY_EXHDR(content),
									language, unit, NULL));
}

static int
read_spans(ArrayType *ranges, Proposal **result)
{
	Span	   *spans;
	int			n = spans_of_ranges(ranges, &spans);
	Proposal   *proposals = palloc0_array(Proposal, n + 1);

	for (int i = 0; i < n; i++)
	{
		proposals[i].start = spans[i].start;
		proposals[i].stop = spans[i].stop;
		proposals[i].normative = -1;
	}
	*result = proposals;
	return n;
}

/* set_proposals(statement, spans int4range[], markers text[]) */
Datum
statement_set_proposals(PG_FUNCTION_ARGS)
{
	Statement	s;
	Proposal   *proposals;
	int			n;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	n = read_spans(PG_GETARG_ARRAYTYPE_P(1), &proposals);
	if (!PG_ARGISNULL(2))
	{
		Datum	   *markers;
		bool	   *nulls;
		int			nmarkers;

		deconstruct_array(PG_GETARG_ARRAYTYPE_P(2), TEXTOID, -1, false, TYPALIGN_INT,
						  &markers, &nulls, &nmarkers);
		if (nmarkers != n)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%d markers for %d spans", nmarkers, n),
					 errhint("Give a marker, or NULL, for each span.")));
		for (int i = 0; i < n; i++)
			if (!nulls[i])
			{
				text	   *marker = DatumGetTextPP(markers[i]);

				proposals[i].marker = VARDATA_ANY(marker);
				proposals[i].marker_len = VARSIZE_ANY_EXHDR(marker);
			}
	}
	statement_locate(s.text, s.text_len, proposals, n, NULL);
	PG_RETURN_POINTER(statement_build(s.text, s.text_len, statement_language(&s),
									  UNIT_GIVEN, proposals, n, NULL));
}
