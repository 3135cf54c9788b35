/*
 * segment_sql.c
 *	  SQL over the segmentation: enumerations().
 */
#include "postgres.h"
#include "compat.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "segment/segment.h"
#include "text/utf8.h"
#include "utils/builtins.h"

SQL_FUNCTION(segment_enumerations);

/* A language argument: canonical, NULL when NULL. */
static const char *
language_argument(FunctionCallInfo fcinfo, int n)
{
	char	   *given;
	char	   *tag;

	if (PG_ARGISNULL(n))
		return NULL;
	given = text_to_cstring(PG_GETARG_TEXT_PP(n));
	tag = language_canonical(given);
	if (tag == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid language tag: \"%s\"", given),
				 errhint("Languages are BCP 47 tags such as en, zh-Hant or pt-BR.")));
	return tag;
}

/* enumerations(content text, language text) → setof record */
Datum
segment_enumerations(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	text	   *content;
	const char *language;
	const char *s;
	int			length;
	Segment    *points;
	int			count;
	Utf8Cursor	starts;
	Utf8Cursor	stops;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	content = PG_GETARG_TEXT_PP(0);
	language = language_argument(fcinfo, 1);
	s = VARDATA_ANY(content);
	length = VARSIZE_ANY_EXHDR(content);
	count = segment_points(s, length, language, &points);
	utf8_cursor_init(&starts, s, length);
	utf8_cursor_init(&stops, s, length);
	for (i = 0; i < count; i++)
	{
		Segment    *p = &points[i];
		Datum		values[7];
		bool		nulls[7] = {false};

		CHECK_FOR_INTERRUPTS();
		values[0] = Int32GetDatum(p->list);
		values[1] = Int32GetDatum(p->level);
		values[2] = Int32GetDatum(p->number);
		values[3] = PointerGetDatum(cstring_to_text_with_len(s + p->start,
															 p->marker_stop - p->start));
		values[4] = Int32GetDatum(utf8_cursor_character(&starts, p->start));
		values[5] = Int32GetDatum(values[4] + utf8_count(s + p->start, s + p->stop));
		values[6] = BoolGetDatum(p->normative == 1);
		nulls[6] = p->normative < 0;
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		pfree(DatumGetPointer(values[3]));
	}
	return (Datum) 0;
}
