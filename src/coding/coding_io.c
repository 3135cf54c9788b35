/*
 * coding_io.c
 *	  Text (JSON) and binary form of codings.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "coding/coding.h"
#include "base/json.h"
#include "theme/theme.h"
#include "base/wire.h"

#define CODING_WIRE_VERSION 1

SQL_FUNCTION(coding_in);
SQL_FUNCTION(coding_out);
SQL_FUNCTION(coding_send);
SQL_FUNCTION(coding_recv);
SQL_FUNCTION(coding_from_text);
SQL_FUNCTION(coding_from_jsonb);
SQL_FUNCTION(coding_to_json);
SQL_FUNCTION(coding_to_jsonb);

/* --- out --- */

static void
put_hex(StringInfo out, const uint8 *bytes, int n)
{
	appendStringInfoCharMacro(out, '"');
	for (int i = 0; i < n; i++)
		appendStringInfo(out, "%02x", bytes[i]);
	appendStringInfoCharMacro(out, '"');
}

static void
put_code(StringInfo out, const Code *code)
{
	char	   *theme = theme_path_text(code->path, code->path_len);

	appendStringInfo(out, "{\"ordinal\":%u", code->ordinal);
	json_put_key(out, "theme");
	json_put_string(out, theme, strlen(theme));
	json_put_key(out, "weight");
	json_put_float4(out, code->weight);
	if (code->stance != STANCE_NONE)
		appendStringInfo(out, ",\"stance\":\"%s\"", stance_name(code->stance));
	json_put_key(out, "origin");
	json_put_string(out, code->origin, code->origin_len);
	if (code->nspans > 0)
	{
		json_put_key(out, "spans");
		for (int i = 0; i < code->nspans; i++)
			appendStringInfo(out, "%c[%d,%d]", i ? ',' : '[',
							 code->spans[i].start, code->spans[i].stop);
		appendStringInfoCharMacro(out, ']');
	}
	if (code->rejected)
		appendStringInfoString(out, ",\"rejected\":true");
	appendStringInfoCharMacro(out, '}');
	pfree(theme);
}

static char *
coding_print(const CodingValue *value)
{
	Coding		coding;
	CodingBook *books;
	Code	   *codes;
	StringInfoData out;
	int			n;

	coding_open(&coding, value);
	books = palloc_array(CodingBook, coding.nbooks + 1);
	coding_books(&coding, books);
	n = coding_codes(&coding, &codes);

	initStringInfo(&out);
	appendStringInfo(&out, "{\"proposals\":%u", coding.nproposals);
	if (coding.bound)
		appendStringInfo(&out, ",\"cut\":\"%016llx\"", (unsigned long long) coding.cut);
	if (coding.nbooks > 0)
	{
		appendStringInfoString(&out, ",\"codebooks\":{");
		for (uint32 i = 0; i < coding.nbooks; i++)
		{
			if (i > 0)
				appendStringInfoCharMacro(&out, ',');
			json_put_string(&out, books[i].name.s, books[i].name.len);
			appendStringInfoString(&out, ":{\"version\":");
			json_put_string(&out, books[i].version.s, books[i].version.len);
			appendStringInfoString(&out, ",\"hash\":");
			put_hex(&out, books[i].hash, CODEBOOK_HASH_BYTES);
			appendStringInfoCharMacro(&out, '}');
		}
		appendStringInfoCharMacro(&out, '}');
	}
	appendStringInfoString(&out, ",\"codes\":[");
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (i > 0)
			appendStringInfoCharMacro(&out, ',');
		put_code(&out, &codes[i]);
	}
	appendStringInfoString(&out, "]}");
	return out.data;
}

/* --- in --- */

/* Hexadecimal digits into n bytes; false when they are not just that. */
static bool
get_hex(JsonField *field, uint8 *bytes, int n)
{
	if (JSON_STRLEN(field) != 2 * n)
		return false;
	for (int i = 0; i < 2 * n; i++)
	{
		char		c = JSON_STR(field)[i];
		int			digit = c >= '0' && c <= '9' ? c - '0' :
			c >= 'a' && c <= 'f' ? c - 'a' + 10 :
			c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;

		if (digit < 0)
			return false;
		bytes[i / 2] = i % 2 ? bytes[i / 2] | digit : digit << 4;
	}
	return true;
}

static bool
get_books(CodingBuilder *builder, JsonbContainer *object, Node *escontext)
{
	JsonbIterator *it = JsonbIteratorInit(object);
	JsonbIteratorToken token;
	JsonbValue	v;
	CodingBook	book;

	if (JsonContainerSize(object) > CODING_MAX_BOOKS)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("coding names %u codebooks, at most %d are allowed",
						JsonContainerSize(object), CODING_MAX_BOOKS)));
	while ((token = JsonbIteratorNext(&it, &v, true)) != WJB_DONE)
	{
		JsonField	fields[] = {
			{"version", JSON_STRING, true}, {"hash", JSON_STRING, true},
		};
		uint8	   *hash;

		if (token == WJB_KEY)
		{
			book.name.s = v.val.string.val;
			book.name.len = v.val.string.len;
			if (!theme_is_name(book.name.s, book.name.len))
				ereturn(escontext, false,
						(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						 errmsg("invalid codebook name \"%s\" in coding",
								pnstrdup(book.name.s, book.name.len))));
		}
		if (token != WJB_VALUE)
			continue;
		if (v.type != jbvBinary || !JsonContainerIsObject(v.val.binary.data))
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("a codebook of a coding must be an object with \"version\" and \"hash\"")));
		if (!json_fields(v.val.binary.data, fields, lengthof(fields), "codebook of a coding", escontext))
			return false;
		hash = palloc(CODEBOOK_HASH_BYTES);
		if (!get_hex(&fields[1], hash, CODEBOOK_HASH_BYTES))
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("\"hash\" of a codebook must have %d hexadecimal digits",
							2 * CODEBOOK_HASH_BYTES)));
		book.version.s = JSON_STR(&fields[0]);
		book.version.len = JSON_STRLEN(&fields[0]);
		book.hash = hash;
		coding_builder_book(builder, &book);
	}
	return true;
}

static bool
get_spans(Code *code, JsonbContainer *array, Node *escontext)
{
	int			n = JsonContainerSize(array);
	Span	   *spans = palloc_array(Span, n + 1);

	for (int i = 0; i < n; i++)
	{
		JsonbValue *pair = getIthJsonbValueFromContainer(array, i);
		JsonField	ends[2] = {{"start", JSON_NUMBER}, {"stop", JSON_NUMBER}};
		int64		value[2];

		if (pair->type != jbvBinary || !JsonContainerIsArray(pair->val.binary.data) ||
			JsonContainerSize(pair->val.binary.data) != 2)
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("a span of a code must be an array of two numbers, start and stop")));
		for (int k = 0; k < 2; k++)
		{
			JsonbValue *end = getIthJsonbValueFromContainer(pair->val.binary.data, k);

			if (end->type != jbvNumeric)
				ereturn(escontext, false,
						(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						 errmsg("a span of a code must be an array of two numbers, start and stop")));
			ends[k].value = *end;
			if (!json_integer(&ends[k], 0, CODING_MAX_POSITION, &value[k], "span of a code", escontext))
				return false;
		}
		spans[i].start = value[0];
		spans[i].stop = value[1];
	}
	code->spans = spans;
	code->nspans = n;
	return true;
}

static bool
get_code(CodingBuilder *builder, JsonbContainer *object, Node *escontext)
{
	JsonField	fields[] = {
		{"ordinal", JSON_NUMBER, true}, {"theme", JSON_STRING, true},
		{"weight", JSON_NUMBER}, {"stance", JSON_STRING}, {"origin", JSON_STRING},
		{"spans", JSON_ARRAY}, {"rejected", JSON_BOOL},
	};
	Code		code = {0};
	StringInfoData path;
	int64		ordinal;

	if (!json_fields(object, fields, lengthof(fields), "code", escontext) ||
		!json_integer(&fields[0], 0, CODING_MAX_PROPOSALS, &ordinal, "code", escontext))
		return false;
	code.ordinal = ordinal;

	initStringInfo(&path);
	if (!theme_parse(&path, JSON_STR(&fields[1]), JSON_STRLEN(&fields[1]), escontext))
		return false;
	code.path = path.data;
	code.path_len = path.len;

	code.weight = fields[2].present ? json_float(&fields[2]) : 1;
	if (fields[3].present)
	{
		int			stance = stance_by_name(JSON_STR(&fields[3]), JSON_STRLEN(&fields[3]));

		if (stance < 0)
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("unknown stance \"%s\"",
							pnstrdup(JSON_STR(&fields[3]), JSON_STRLEN(&fields[3]))),
					 errhint("A stance is support, oppose or neutral.")));
		code.stance = stance;
	}
	code.origin = fields[4].present ? JSON_STR(&fields[4]) : ORIGIN_HAND;
	code.origin_len = fields[4].present ? JSON_STRLEN(&fields[4]) : (int) strlen(ORIGIN_HAND);
	code.rejected = fields[6].present && fields[6].value.val.boolean;
	if (fields[5].present && !get_spans(&code, JSON_CONTAINER(&fields[5]), escontext))
		return false;
	coding_builder_add(builder, &code);
	return true;
}

static CodingValue *
coding_from_json(JsonbContainer *object, Node *escontext)
{
	JsonField	fields[] = {
		{"proposals", JSON_NUMBER, true}, {"cut", JSON_STRING},
		{"codebooks", JSON_OBJECT}, {"codes", JSON_ARRAY, true},
	};
	CodingBuilder builder;
	int64		nproposals;
	uint64		cut = 0;
	int			ncodes;

	if (!json_fields(object, fields, lengthof(fields), "coding", escontext) ||
		!json_integer(&fields[0], 0, CODING_MAX_PROPOSALS, &nproposals, "coding", escontext))
		return NULL;
	if (fields[1].present)
	{
		uint8		bytes[8];

		if (!get_hex(&fields[1], bytes, sizeof(bytes)))
			ereturn(escontext, NULL,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("\"cut\" of a coding must have 16 hexadecimal digits")));
		for (int i = 0; i < 8; i++)
			cut = cut << 8 | bytes[i];
	}
	coding_builder_init(&builder, nproposals, fields[1].present, cut);
	if (fields[2].present && !get_books(&builder, JSON_CONTAINER(&fields[2]), escontext))
		return NULL;

	ncodes = JsonContainerSize(JSON_CONTAINER(&fields[3]));
	if (ncodes > CODING_MAX_CODES)
		ereturn(escontext, NULL,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("coding has %d codes, at most %d are allowed", ncodes, CODING_MAX_CODES)));
	if (ncodes > 0)
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
						 errmsg("a code of a coding must be an object")));
			if (!get_code(&builder, v.val.binary.data, escontext))
				return NULL;
		}
	}
	return coding_builder_finish(&builder, DUPLICATE_ERROR, escontext);
}

static CodingValue *
coding_parse(const char *text, int length, Node *escontext)
{
	Jsonb	   *json = json_parse(text, length, "coding",
								  length > 0 && *text == '"' ?
								  "Words are asked of the statement, body @@ '\"words\"', or of its proposals with their themes: proposals(body, codes, '\"words\"')." :
								  "code() makes a coding from a statement, coding_agg() from rows. Several codebooks are given as code(body, ARRAY['sdg', 'cap']).",
								  escontext);

	return json ? coding_from_json(&json->root, escontext) : NULL;
}

/* --- SQL --- */

Datum
coding_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	CodingValue *value = coding_parse(text, strlen(text), ESCONTEXT(fcinfo));

	if (value == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(value);
}

Datum
coding_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(coding_print(PG_GETARG_CODING_PP(0)));
}

Datum
coding_from_text(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	PG_RETURN_POINTER(coding_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL));
}

Datum
coding_from_jsonb(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(coding_from_json(json_root_object(PG_GETARG_JSONB_P(0), "coding"), NULL));
}

Datum
coding_to_json(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(coding_print(PG_GETARG_CODING_PP(0))));
}

Datum
coding_to_jsonb(PG_FUNCTION_ARGS)
{
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(coding_print(PG_GETARG_CODING_PP(0))));
}

/*
 * Binary form: version, bound, int8 cut (0 where not bound), int4 proposals;
 * int4 number of books, each: text name, text version, the hash; int4 number of
 * codes, each: int4 ordinal, text theme, byte stance, byte rejected, float4
 * weight, text origin, int4 number of spans, each: int4 start, int4 stop.
 */
Datum
coding_send(PG_FUNCTION_ARGS)
{
	Coding		coding;
	CodingBook *books;
	Code	   *codes;
	StringInfoData buf;
	int			n;

	coding_open(&coding, PG_GETARG_CODING_PP(0));
	books = palloc_array(CodingBook, coding.nbooks + 1);
	coding_books(&coding, books);
	n = coding_codes(&coding, &codes);

	pq_begintypsend(&buf);
	pq_sendint8(&buf, CODING_WIRE_VERSION);
	pq_sendint8(&buf, coding.bound);
	pq_sendint64(&buf, coding.cut);
	pq_sendint32(&buf, coding.nproposals);
	pq_sendint32(&buf, coding.nbooks);
	for (uint32 i = 0; i < coding.nbooks; i++)
	{
		wire_put_text(&buf, books[i].name.s, books[i].name.len);
		wire_put_text(&buf, books[i].version.s, books[i].version.len);
		pq_sendbytes(&buf, (const char *) books[i].hash, CODEBOOK_HASH_BYTES);
	}
	pq_sendint32(&buf, n);
	for (int i = 0; i < n; i++)
	{
		const Code *code = &codes[i];
		char	   *theme = theme_path_text(code->path, code->path_len);

		CHECK_FOR_INTERRUPTS();
		pq_sendint32(&buf, code->ordinal);
		wire_put_text(&buf, theme, strlen(theme));
		pq_sendint8(&buf, code->stance);
		pq_sendint8(&buf, code->rejected);
		pq_sendfloat4(&buf, code->weight);
		wire_put_text(&buf, code->origin, code->origin_len);
		pq_sendint32(&buf, code->nspans);
		for (int k = 0; k < code->nspans; k++)
		{
			pq_sendint32(&buf, code->spans[k].start);
			pq_sendint32(&buf, code->spans[k].stop);
		}
		pfree(theme);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

static void
recv_code(CodingBuilder *builder, StringInfo buf)
{
	Code		code = {0};
	StringInfoData path;
	Span	   *spans;
	char	   *theme;
	int			length;
	int			stance;

	code.ordinal = pq_getmsgint(buf, 4);
	theme = wire_get_text(buf, &length);
	initStringInfo(&path);
	theme_parse(&path, theme, length, NULL);
	code.path = path.data;
	code.path_len = path.len;
	stance = pq_getmsgbyte(buf);
	if (stance > STANCE_NEUTRAL)
		wire_error("coding", "Unknown stance.");
	code.stance = stance;
	code.rejected = pq_getmsgbyte(buf) != 0;
	code.weight = pq_getmsgfloat4(buf);
	code.origin = wire_get_text(buf, &code.origin_len);
	code.nspans = wire_get_count(buf, 8, CODING_MAX_SPANS, "spans");
	spans = palloc_array(Span, code.nspans + 1);
	for (int k = 0; k < code.nspans; k++)
	{
		spans[k].start = pq_getmsgint(buf, 4);
		spans[k].stop = pq_getmsgint(buf, 4);
		if (spans[k].stop > CODING_MAX_POSITION)
			wire_error("coding", "Span out of range.");
	}
	code.spans = spans;
	coding_builder_add(builder, &code);
}

Datum
coding_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	CodingBuilder builder;
	bool		bound;
	uint64		cut;
	uint32		nproposals;
	int			n;

	wire_get_version(buf, CODING_WIRE_VERSION, "coding");
	bound = pq_getmsgbyte(buf) != 0;
	cut = pq_getmsgint64(buf);
	nproposals = pq_getmsgint(buf, 4);
	coding_builder_init(&builder, nproposals, bound, cut);

	n = wire_get_count(buf, 8 + CODEBOOK_HASH_BYTES, CODING_MAX_BOOKS, "codebooks");
	for (int i = 0; i < n; i++)
	{
		CodingBook	book;
		int			length;
		uint8	   *hash = palloc(CODEBOOK_HASH_BYTES);

		book.name.s = wire_get_text(buf, &length);
		book.name.len = length;
		if (!theme_is_name(book.name.s, book.name.len))
			wire_error("coding", "Invalid codebook name.");
		book.version.s = wire_get_text(buf, &length);
		book.version.len = length;
		pq_copymsgbytes(buf, (char *) hash, CODEBOOK_HASH_BYTES);
		book.hash = hash;
		coding_builder_book(&builder, &book);
	}

	n = wire_get_count(buf, 26, CODING_MAX_CODES, "codes");
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		recv_code(&builder, buf);
	}
	PG_RETURN_POINTER(coding_builder_finish(&builder, DUPLICATE_ERROR, NULL));
}
