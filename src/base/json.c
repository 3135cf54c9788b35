/*
 * json.c
 *	  Taking JSON objects apart with errors that name the value and the key.
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/shortest_dec.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "base/json.h"

static const char *const type_names[] = {"a string", "a number", "a boolean", "an array", "an object"};

Jsonb *
json_parse(const char *text, int length, const char *what, const char *hint,
		   Node *escontext)
{
	const char *p = text;
	const char *end = text + length;
	Datum		result;

	while (p < end && (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r'))
		p++;
	if (p == end || *p != '{')
		ereturn(escontext, NULL,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input for type %s: not a JSON object", what),
				 errdetail("The text form of a %s is a JSON object, which begins with \"{\".", what),
				 hint ? errhint("%s", hint) : 0));
	if (!compat_input_call(jsonb_in, pnstrdup(text, length), escontext, &result))
		return NULL;
	return DatumGetJsonbP(result);
}

JsonbContainer *
json_root_object(Jsonb *json, const char *what)
{
	if (!JB_ROOT_IS_OBJECT(json))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input for type %s: not a JSON object", what)));
	return &json->root;
}

static bool
has_type(const JsonbValue *v, int type)
{
	switch (type)
	{
		case JSON_STRING:
			return v->type == jbvString;
		case JSON_NUMBER:
			return v->type == jbvNumeric;
		case JSON_BOOL:
			return v->type == jbvBool;
		case JSON_ARRAY:
			return v->type == jbvBinary && JsonContainerIsArray(v->val.binary.data);
		default:
			return v->type == jbvBinary && JsonContainerIsObject(v->val.binary.data);
	}
}

/* Names the first key of the object that is not among the fields. */
static void
unknown_key(JsonbContainer *object, JsonField *fields, int n, const char *what,
			Node *escontext)
{
	JsonbIterator *it = JsonbIteratorInit(object);
	JsonbIteratorToken token;
	JsonbValue	v;
	StringInfoData known;

	initStringInfo(&known);
	for (int i = 0; i < n; i++)
		appendStringInfo(&known, "%s\"%s\"", i ? ", " : "", fields[i].key);

	while ((token = JsonbIteratorNext(&it, &v, true)) != WJB_DONE)
	{
		bool		found = false;

		if (token != WJB_KEY)
			continue;
		for (int i = 0; i < n && !found; i++)
			found = (int) strlen(fields[i].key) == v.val.string.len &&
				memcmp(fields[i].key, v.val.string.val, v.val.string.len) == 0;
		if (!found)
			errsave(escontext,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("unknown key \"%s\" in %s",
							pnstrdup(v.val.string.val, v.val.string.len), what),
					 errdetail("Known keys are %s.", known.data)));
		if (!found)
			return;
	}
}

bool
json_fields(JsonbContainer *object, JsonField *fields, int n, const char *what,
			Node *escontext)
{
	uint32		seen = 0;

	for (int i = 0; i < n; i++)
	{
		JsonField  *f = &fields[i];

		f->present = false;
		if (getKeyJsonValueFromContainer(object, f->key, strlen(f->key), &f->value) != NULL)
		{
			seen++;
			f->present = f->value.type != jbvNull;
			if (f->present && !has_type(&f->value, f->type))
				ereturn(escontext, false,
						(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						 errmsg("key \"%s\" in %s must be %s", f->key, what,
								type_names[f->type])));
		}
		if (f->required && !f->present)
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("missing key \"%s\" in %s", f->key, what)));
	}
	if (seen != JsonContainerSize(object))
	{
		unknown_key(object, fields, n, what, escontext);
		return false;
	}
	return true;
}

float8
json_float(JsonField *field)
{
	return DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow,
											  NumericGetDatum(field->value.val.numeric)));
}

bool
json_integer(JsonField *field, int64 min, int64 max, int64 *result,
			 const char *what, Node *escontext)
{
	float8		value = json_float(field);

	if (!(value >= min && value <= max) || value != (float8) (int64) value)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("key \"%s\" in %s must be a whole number from " INT64_FORMAT " to " INT64_FORMAT,
						field->key, what, min, max),
				 errdetail("It is %s.",
						   DatumGetCString(DirectFunctionCall1(numeric_out,
															   NumericGetDatum(field->value.val.numeric))))));
	*result = (int64) value;
	return true;
}

void
json_put_string(StringInfo out, const char *str, int length)
{
	const char *end = str + length;
	const char *run = str;

	appendStringInfoCharMacro(out, '"');
	for (const char *p = str; p < end; p++)
	{
		unsigned char c = *p;

		if (likely(c >= 0x20 && c != '"' && c != '\\'))
			continue;
		appendBinaryStringInfo(out, run, p - run);
		run = p + 1;
		switch (c)
		{
			case '"':
				appendStringInfoString(out, "\\\"");
				break;
			case '\\':
				appendStringInfoString(out, "\\\\");
				break;
			case '\n':
				appendStringInfoString(out, "\\n");
				break;
			case '\r':
				appendStringInfoString(out, "\\r");
				break;
			case '\t':
				appendStringInfoString(out, "\\t");
				break;
			default:
				appendStringInfo(out, "\\u%04x", c);
		}
	}
	appendBinaryStringInfo(out, run, end - run);
	appendStringInfoCharMacro(out, '"');
}

void
json_put_float4(StringInfo out, float4 value)
{
	char		number[FLOAT_SHORTEST_DECIMAL_LEN];

	float_to_shortest_decimal_buf(value, number);
	appendStringInfoString(out, number);
}

void
json_put_float8(StringInfo out, float8 value)
{
	char		number[DOUBLE_SHORTEST_DECIMAL_LEN];

	double_to_shortest_decimal_buf(value, number);
	appendStringInfoString(out, number);
}

void
json_put_key(StringInfo out, const char *key)
{
	char		last = out->len > 0 ? out->data[out->len - 1] : '\0';

	if (last != '{')
		appendStringInfoCharMacro(out, ',');
	json_put_string(out, key, strlen(key));
	appendStringInfoCharMacro(out, ':');
}

Size
json_weight(const char *str, int length)
{
	Size		weight = length;

	for (int i = 0; i < length; i++)
	{
		unsigned char c = str[i];

		if (unlikely(c < 0x20 || c == '"' || c == '\\' || c == '/'))
			weight += 2;
	}
	return weight;
}
