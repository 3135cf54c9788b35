/*
 * json.h
 *	  The JSON text forms of statement, coding and codebook: PostgreSQL's jsonb
 *	  parses them, these helpers take objects apart and complain alike.
 */
#ifndef PROPOSALS_JSON_H
#define PROPOSALS_JSON_H

#include "lib/stringinfo.h"
#include "nodes/nodes.h"
#include "utils/jsonb.h"

/* One key an object may have.  Values point into the jsonb. */
typedef struct JsonField
{
	const char *key;
	enum
	{
		JSON_STRING,
		JSON_NUMBER,
		JSON_BOOL,
		JSON_ARRAY,
		JSON_OBJECT
	}			type;
	bool		required;
	/* filled in; a JSON null counts as absent */
	bool		present;
	JsonbValue	value;
} JsonField;

/*
 * Parses text that must be a JSON object.  NULL after a soft error.  `what`
 * names the value in messages ("statement"); `hint` is given where the text is
 * no JSON object at all, and may be NULL.
 */
extern Jsonb *json_parse(const char *text, int length, const char *what,
						 const char *hint, Node *escontext);

/* The object that a jsonb must be. */
extern JsonbContainer *json_root_object(Jsonb *json, const char *what);

/* Fills the fields from an object; unknown keys and wrong types are errors. */
extern bool json_fields(JsonbContainer *object, JsonField *fields, int n,
						const char *what, Node *escontext);

/* An integer field within bounds. */
extern bool json_integer(JsonField *field, int64 min, int64 max, int64 *result,
						 const char *what, Node *escontext);

/* A number field as float8; infinite where it is out of range. */
extern float8 json_float(JsonField *field);

/* The string of a present JSON_STRING field, not NUL-terminated. */
#define JSON_STR(f) ((f)->value.val.string.val)
#define JSON_STRLEN(f) ((int) (f)->value.val.string.len)

/* The container of a present JSON_ARRAY or JSON_OBJECT field. */
#define JSON_CONTAINER(f) ((f)->value.val.binary.data)

/* Appends a JSON string literal. */
extern void json_put_string(StringInfo out, const char *str, int length);

/* Appends a finite number in its shortest form that reads back to it. */
extern void json_put_float4(StringInfo out, float4 value);
extern void json_put_float8(StringInfo out, float8 value);

/* Appends "key": to an object that has been opened with '{', with a comma where one is due. */
extern void json_put_key(StringInfo out, const char *key);

/*
 * Every value that can be stored can be dumped and restored.  A part of a jsonb,
 * which reads it back, has less than 2^28 bytes, and a line of COPY less than
 * 2^30.  So the parts of a value are weighed: its strings by json_weight, and for
 * each object what its keys, numbers and jsonb's own words take at most.
 */
#define JSON_MAX_WEIGHT 250000000

/*
 * The bytes of a string, those that are escaped (twice in themes, then in JSON,
 * then in COPY: up to eight bytes) counted three times.
 */
extern Size json_weight(const char *str, int length);

#endif							/* PROPOSALS_JSON_H */
