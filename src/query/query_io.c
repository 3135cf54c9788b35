/*
 * query_io.c
 *	  Type themequery: input and output, casts, order.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "base/order.h"
#include "base/wire.h"
#include "query/themequery.h"
#include "theme/theme.h"

#define QUERY_WIRE_VERSION 1

SQL_FUNCTION(themequery_in);
SQL_FUNCTION(themequery_out);
SQL_FUNCTION(themequery_send);
SQL_FUNCTION(themequery_recv);
SQL_FUNCTION(themequery_from_text);
SQL_FUNCTION(themequery_from_bpchar);
SQL_FUNCTION(themequery_from_theme);

Datum
themequery_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	QueryValue *value = query_parse(text, strlen(text), ESCONTEXT(fcinfo));

	if (value == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(value);
}

Datum
themequery_out(PG_FUNCTION_ARGS)
{
	ThemeQuery	query;
	StringInfoData out;

	query_open(&query, PG_GETARG_QUERY_PP(0));
	initStringInfo(&out);
	query_print(&out, &query);
	PG_RETURN_CSTRING(out.data);
}

/* Binary form: its version and the text form, parsed like any other text. */
Datum
themequery_send(PG_FUNCTION_ARGS)
{
	ThemeQuery	query;
	StringInfoData out;
	StringInfoData buf;

	query_open(&query, PG_GETARG_QUERY_PP(0));
	initStringInfo(&out);
	query_print(&out, &query);
	pq_begintypsend(&buf);
	pq_sendint8(&buf, QUERY_WIRE_VERSION);
	pq_sendtext(&buf, out.data, out.len);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

Datum
themequery_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	char	   *text;
	int			length;

	wire_get_version(buf, QUERY_WIRE_VERSION, "themequery");
	text = pq_getmsgtext(buf, buf->len - buf->cursor, &length);

	PG_RETURN_POINTER(query_parse(text, length, NULL));
}

Datum
themequery_from_text(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	PG_RETURN_POINTER(query_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL));
}

Datum
themequery_from_bpchar(PG_FUNCTION_ARGS)
{
	BpChar	   *c = PG_GETARG_BPCHAR_PP(0);

	PG_RETURN_POINTER(query_parse(VARDATA_ANY(c),
								  bpchartruelen(VARDATA_ANY(c), VARSIZE_ANY_EXHDR(c)), NULL));
}

Datum
themequery_from_theme(PG_FUNCTION_ARGS)
{
	Theme	   *theme = PG_GETARG_THEME_PP(0);

	PG_RETURN_POINTER(query_of_path(THEME_PATH(theme), THEME_PATH_LEN(theme)));
}

/* Queries written alike have equal bytes; the order is only good for sorting. */
ORDER_FUNCTIONS(themequery, content_compare)
EQUALITY_FUNCTIONS(themequery, content_equals)
HASH_FUNCTIONS(themequery)
