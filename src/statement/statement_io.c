/*
 * statement_io.c
 *	  Text (JSON) and binary form of statements.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "base/json.h"
#include "statement/statement.h"
#include "base/wire.h"

#define STATEMENT_WIRE_VERSION 1

SQL_FUNCTION(statement_in);
SQL_FUNCTION(statement_out);
SQL_FUNCTION(statement_send);
SQL_FUNCTION(statement_recv);
SQL_FUNCTION(statement_from_text);
SQL_FUNCTION(statement_from_jsonb);
SQL_FUNCTION(statement_to_json);
SQL_FUNCTION(statement_to_jsonb);

/* --- out --- */

static void
statement_print(StringInfo out, const StatementValue *value)
{
	Statement	s;
	Proposal	p;

	statement_open(&s, value);
	enlargeStringInfo(out, s.text_len + 200);
	appendStringInfoChar(out, '{');
	if (s.language_len > 0)
	{
		json_put_key(out, "language");
		json_put_string(out, s.language, s.language_len);
	}
	json_put_key(out, "unit");
	json_put_string(out, unit_name(s.unit), strlen(unit_name(s.unit)));
	json_put_key(out, "text");
	json_put_string(out, s.text, s.text_len);
	json_put_key(out, "proposals");
	appendStringInfoChar(out, '[');
	while (statement_next(&s, &p))
	{
		CHECK_FOR_INTERRUPTS();
		appendStringInfo(out, "%s{\"start\":%d,\"stop\":%d", p.ordinal > 1 ? "," : "",
						 p.start, p.stop);
		if (p.list > 0)
			appendStringInfo(out, ",\"list\":%d", p.list);
		if (p.number > 0)
			appendStringInfo(out, ",\"number\":%d", p.number);
		if (p.marker_len > 0)
		{
			json_put_key(out, "marker");
			json_put_string(out, p.marker, p.marker_len);
		}
		if (p.normative >= 0)
			appendStringInfo(out, ",\"normative\":%s", p.normative ? "true" : "false");
		appendStringInfoChar(out, '}');
	}
	appendStringInfoString(out, "]}");
}

/* --- in --- */

static bool
get_proposal(Proposal *p, JsonbContainer *object, Node *escontext)
{
	JsonField	fields[] = {
		{"start", JSON_NUMBER, true}, {"stop", JSON_NUMBER, true},
		{"list", JSON_NUMBER}, {"number", JSON_NUMBER}, {"marker", JSON_STRING},
		{"normative", JSON_BOOL},
	};
	static const char what[] = "proposal";
	int64		value;

	memset(p, 0, sizeof(*p));
	if (!json_fields(object, fields, lengthof(fields), what, escontext))
		return false;
	if (!json_integer(&fields[0], 0, STATEMENT_MAX_BYTES, &value, what, escontext))
		return false;
	p->start = value;
	if (!json_integer(&fields[1], 0, STATEMENT_MAX_BYTES, &value, what, escontext))
		return false;
	p->stop = value;
	if (fields[2].present)
	{
		if (!json_integer(&fields[2], 1, STATEMENT_MAX_NUMBER, &value, what, escontext))
			return false;
		p->list = value;
	}
	if (fields[3].present)
	{
		if (!json_integer(&fields[3], 1, STATEMENT_MAX_NUMBER, &value, what, escontext))
			return false;
		p->number = value;
	}
	if (fields[4].present)
	{
		p->marker = JSON_STR(&fields[4]);
		p->marker_len = JSON_STRLEN(&fields[4]);
	}
	p->normative = fields[5].present ? fields[5].value.val.boolean : -1;
	return true;
}

static StatementValue *
statement_from_json(JsonbContainer *object, Node *escontext)
{
	JsonField	fields[] = {
		{"language", JSON_STRING}, {"unit", JSON_STRING}, {"text", JSON_STRING, true},
		{"proposals", JSON_ARRAY},
	};
	char	   *language = NULL;
	int			unit;
	Proposal   *proposals;
	int			n;
	int			i = 0;

	if (!json_fields(object, fields, lengthof(fields), "statement", escontext))
		return NULL;
	if (fields[0].present)
	{
		language = statement_language_tag(JSON_STR(&fields[0]), JSON_STRLEN(&fields[0]), escontext);
		if (language == NULL)
			return NULL;
	}
	unit = fields[3].present ? UNIT_GIVEN : UNIT_AUTO;
	if (fields[1].present)
		unit = unit_by_name(JSON_STR(&fields[1]), JSON_STRLEN(&fields[1]));
	if (unit < 0 || (unit == UNIT_GIVEN && !fields[3].present))
		ereturn(escontext, NULL,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 unit < 0 ? errmsg("unknown unit \"%s\" of a statement",
								   pnstrdup(JSON_STR(&fields[1]), JSON_STRLEN(&fields[1])))
				 : errmsg("statement of unit \"given\" must give its proposals"),
				 errhint("Units are points, auto, subpoints, all, paragraphs, sentences, whole, and given where the proposals are listed.")));
	if (!fields[3].present)
		return statement_cut(JSON_STR(&fields[2]), JSON_STRLEN(&fields[2]), language, unit, escontext);

	n = JsonContainerSize(JSON_CONTAINER(&fields[3]));
	proposals = palloc_array(Proposal, n + 1);
	if (n > 0)
	{
		JsonbIterator *it = JsonbIteratorInit(JSON_CONTAINER(&fields[3]));
		JsonbIteratorToken token;
		JsonbValue	v;

		while ((token = JsonbIteratorNext(&it, &v, true)) != WJB_DONE)
		{
			CHECK_FOR_INTERRUPTS();
			if (token != WJB_ELEM)
				continue;
			if (v.type != jbvBinary || !JsonContainerIsObject(v.val.binary.data))
				ereturn(escontext, NULL,
						(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						 errmsg("a proposal of a statement must be an object")));
			if (!get_proposal(&proposals[i++], v.val.binary.data, escontext))
				return NULL;
		}
	}
	if (!statement_locate(JSON_STR(&fields[2]), JSON_STRLEN(&fields[2]), proposals, n, escontext))
		return NULL;
	return statement_build(JSON_STR(&fields[2]), JSON_STRLEN(&fields[2]), language, unit,
						   proposals, n, escontext);
}

static StatementValue *
statement_parse(const char *text, int length, Node *escontext)
{
	Jsonb	   *json = json_parse(text, length, "statement",
								  "to_statement(text, language) makes a statement of prose.",
								  escontext);

	return json ? statement_from_json(&json->root, escontext) : NULL;
}

/* --- SQL --- */

Datum
statement_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	StatementValue *value = statement_parse(text, strlen(text), ESCONTEXT(fcinfo));

	if (value == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(value);
}

Datum
statement_out(PG_FUNCTION_ARGS)
{
	StringInfoData out;

	initStringInfo(&out);
	statement_print(&out, PG_GETARG_STATEMENT_PP(0));
	PG_RETURN_CSTRING(out.data);
}

Datum
statement_from_text(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	PG_RETURN_POINTER(statement_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL));
}

Datum
statement_from_jsonb(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(statement_from_json(json_root_object(PG_GETARG_JSONB_P(0), "statement"), NULL));
}

/* A fresh copy: json_agg frees what it gets. */
Datum
statement_to_json(PG_FUNCTION_ARGS)
{
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfoSpaces(&out, VARHDRSZ);
	statement_print(&out, PG_GETARG_STATEMENT_PP(0));
	SET_VARSIZE(out.data, out.len);
	PG_RETURN_TEXT_P(out.data);
}

Datum
statement_to_jsonb(PG_FUNCTION_ARGS)
{
	StringInfoData out;

	initStringInfo(&out);
	statement_print(&out, PG_GETARG_STATEMENT_PP(0));
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(out.data));
}

/*
 * Binary form: version, byte unit, text language, text content; int4 number of
 * proposals, each: int4 start, int4 stop (characters), int4 list, int4 number,
 * byte normative (0 unknown, 1 no, 2 yes), text marker.
 */
Datum
statement_send(PG_FUNCTION_ARGS)
{
	Statement	s;
	Proposal	p;
	StringInfoData buf;

	statement_open(&s, PG_GETARG_STATEMENT_PP(0));
	pq_begintypsend(&buf);
	pq_sendint8(&buf, STATEMENT_WIRE_VERSION);
	pq_sendint8(&buf, s.unit);
	wire_put_text(&buf, s.language, s.language_len);
	wire_put_text(&buf, s.text, s.text_len);
	pq_sendint32(&buf, s.nproposals);
	while (statement_next(&s, &p))
	{
		CHECK_FOR_INTERRUPTS();
		pq_sendint32(&buf, p.start);
		pq_sendint32(&buf, p.stop);
		pq_sendint32(&buf, p.list);
		pq_sendint32(&buf, p.number);
		pq_sendint8(&buf, p.normative + 1);
		wire_put_text(&buf, p.marker, p.marker_len);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

Datum
statement_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			unit;
	char	   *language;
	int			language_len;
	char	   *content;
	int			content_len;
	Proposal   *proposals;
	int			n;

	wire_get_version(buf, STATEMENT_WIRE_VERSION, "statement");
	unit = pq_getmsgbyte(buf);
	if (unit > UNIT_GIVEN)
		wire_error("statement", "Unknown unit.");
	language = wire_get_text(buf, &language_len);
	language = language_len > 0 ? statement_language_tag(language, language_len, NULL) : NULL;
	content = wire_get_text(buf, &content_len);

	n = wire_get_count(buf, 21, STATEMENT_MAX_PROPOSALS, "proposals");
	proposals = palloc0_array(Proposal, n + 1);
	for (int i = 0; i < n; i++)
	{
		Proposal   *p = &proposals[i];
		int			normative;

		CHECK_FOR_INTERRUPTS();
		p->start = pq_getmsgint(buf, 4);
		p->stop = pq_getmsgint(buf, 4);
		p->list = pq_getmsgint(buf, 4);
		p->number = pq_getmsgint(buf, 4);
		normative = pq_getmsgbyte(buf);
		p->marker = wire_get_text(buf, &p->marker_len);
		if (p->list < 0 || p->number < 0 || normative > 2)
			wire_error("statement", "List, number or normative of a proposal out of range.");
		p->normative = normative - 1;
	}
	statement_locate(content, content_len, proposals, n, NULL);
	PG_RETURN_POINTER(statement_build(content, content_len, language, unit, proposals, n, NULL));
}
