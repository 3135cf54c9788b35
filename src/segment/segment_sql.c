/*
 * segment_sql.c
 *	  SQL over the segmentation: enumerations(), sentences() of plain text.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/rows.h"
#include "segment/segment.h"
#include "text/tag.h"
#include "text/utf8.h"

SQL_FUNCTION(segment_enumerations);
SQL_FUNCTION(segment_sentences_of_text);

/* A language argument: canonical, NULL when NULL. */
static const char *
language_argument(FunctionCallInfo fcinfo, int n)
{
	char	   *given;
	char	   *tag;

	if (PG_ARGISNULL(n))
		return NULL;
	given = text_to_cstring(PG_GETARG_TEXT_PP(n));
	tag = tag_canonical(given);
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
	Rows		rows;
	text	   *content;
	const char *language;
	const char *s;
	int			length;
	Segment    *points;
	int			count;
	Utf8Cursor	starts;
	Utf8Cursor	stops;

	rows_begin(&rows, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	content = PG_GETARG_TEXT_PP(0);
	language = language_argument(fcinfo, 1);
	s = VARDATA_ANY(content);
	length = VARSIZE_ANY_EXHDR(content);
	count = segment_points(s, length, language, &points);
	utf8_cursor_init(&starts, s, length);
	utf8_cursor_init(&stops, s, length);
	for (int i = 0; i < count; i++)
	{
		Segment    *p = &points[i];
		Datum		values[7];
		bool		nulls[7] = {false};

		rows_next(&rows);
		values[0] = Int32GetDatum(p->list);
		values[1] = Int32GetDatum(p->level);
		values[2] = Int32GetDatum(p->number);
		set_text(values, nulls, 3, s + p->start, p->marker_stop - p->start);
		values[4] = Int32GetDatum(utf8_cursor_character(&starts, p->start));
		values[5] = Int32GetDatum(DatumGetInt32(values[4]) +
								  utf8_count(s + p->start, s + p->stop));
		values[6] = BoolGetDatum(p->normative == 1);
		nulls[6] = p->normative < 0;
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}

/* sentences(content text, language text, profile text) → setof record */
Datum
segment_sentences_of_text(PG_FUNCTION_ARGS)
{
	Rows		rows;
	text	   *content;
	text	   *name;
	const char *language;
	const char *s;
	int			length;
	int			profile;
	Segment    *sentences;
	int			count;
	Utf8Cursor	cursor;

	rows_begin(&rows, fcinfo);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(2))
		return (Datum) 0;
	content = PG_GETARG_TEXT_PP(0);
	language = language_argument(fcinfo, 1);
	name = PG_GETARG_TEXT_PP(2);
	profile = sentence_profile_by_name(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	if (profile < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown sentence profile: \"%s\"", text_to_cstring(name)),
				 errhint("Profiles are prose, pragmatic and icu.")));
	s = VARDATA_ANY(content);
	length = VARSIZE_ANY_EXHDR(content);
	count = segment_sentences_as(s, 0, length, language, (SentenceProfile) profile,
								 &sentences);
	utf8_cursor_init(&cursor, s, length);
	for (int i = 0; i < count; i++)
	{
		Segment    *p = &sentences[i];
		Datum		values[4];
		bool		nulls[4] = {false};

		rows_next(&rows);
		values[0] = Int32GetDatum(i + 1);
		values[1] = Int32GetDatum(utf8_cursor_character(&cursor, p->start));
		values[2] = Int32GetDatum(utf8_cursor_character(&cursor, p->stop));
		set_text(values, nulls, 3, s + p->start, p->stop - p->start);
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}
