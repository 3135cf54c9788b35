/*
 * theme_map.c
 *	  Reading a map of themes from JSON, and looking themes up in it.
 */
#include "postgres.h"
#include "base/compat.h"

#include <math.h>

#include "common/hashfn.h"
#include "miscadmin.h"

#include "base/json.h"
#include "theme/theme.h"
#include "theme/theme_map.h"

#define SH_PREFIX rules
#define SH_ELEMENT_TYPE ThemeMapRule
#define SH_KEY_TYPE Str
#define SH_KEY key
#define SH_HASH_KEY(tb, key) hash_bytes((const unsigned char *) (key).s, (key).len)
#define SH_EQUAL(tb, a, b) str_equal(a, b)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

struct ThemeMap
{
	rules_hash *rules;
	/* what it was made of: of two equal ones the second need not be read */
	Jsonb	   *json;
	MemoryContext context;
};

#define VALUE_DETAIL "A value is a theme, null (the code is dropped), or an array of objects like {\"theme\": \"my/a\", \"weight\": 0.5}."

pg_noreturn static void
bad_key(Str key, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid key \"%s\" in a map of themes", pnstrdup(key.s, key.len)),
			 errdetail("%s", detail)));
	pg_unreachable();
}

pg_noreturn static void
bad_value(Str key, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid value of key \"%s\" in a map of themes", pnstrdup(key.s, key.len)),
			 errdetail("%s", detail)));
	pg_unreachable();
}

/* Takes what says "and all below" from the end of a theme's text form; its slash may be a label's own. */
static bool
take_subtree(Str *text)
{
	uint32		backslashes = 0;

	if (text->len <= 3 || memcmp(text->s + text->len - 3, "/**", 3) != 0)
		return false;
	while (backslashes < text->len - 3 && text->s[text->len - 4 - backslashes] == '\\')
		backslashes++;
	if (backslashes % 2 == 1)
		return false;
	text->len -= 3;
	return true;
}

/* Is a label of the path one that a query would read as a wildcard? */
static bool
has_wildcard(const char *path, int length)
{
	for (int start = 0; start < length;)
	{
		int			end = theme_label_end(path, length, start);

		if (end > start && strspn(path + start, "*") >= (size_t) (end - start))
			return true;
		start = end + 1;
	}
	return false;
}

/* The path bytes of a theme in its text form; *subtree: with all below it. */
static Str
parse_map_theme(Str text, bool *subtree)
{
	StringInfoData path;

	*subtree = take_subtree(&text);
	initStringInfo(&path);
	theme_parse(&path, text.s, text.len, NULL);
	return str_of(path.data, path.len);
}

static void
read_target(ThemeMapTarget *target, Str text, Str key, bool key_subtree)
{
	target->path = parse_map_theme(text, &target->rest);
	if (target->rest && !key_subtree)
		bad_value(key, psprintf("It is \"%s\"; what is below goes along only under a key that ends in \"/**\" too.",
								pnstrdup(text.s, text.len)));
	if (has_wildcard(target->path.s, target->path.len))
		bad_value(key, "A theme is followed by \"/**\" at its end only, and has no other wildcards.");
}

/* The targets of an array. */
static void
read_targets(ThemeMapRule *rule, JsonbContainer *array, Str key, bool key_subtree)
{
	ThemeMapTarget *targets;
	char	   *what = psprintf("the value of key \"%s\" in a map of themes", pnstrdup(key.s, key.len));

	rule->ntargets = JsonContainerSize(array);
	rule->targets = targets = palloc_array(ThemeMapTarget, rule->ntargets + 1);
	if (rule->ntargets == 0)
		bad_value(key, VALUE_DETAIL);
	for (int i = 0; i < rule->ntargets; i++)
	{
		JsonField	fields[] = {
			{"theme", JSON_STRING, true},
			{"weight", JSON_NUMBER, false},
		};
		JsonbValue *v = getIthJsonbValueFromContainer(array, i);

		CHECK_FOR_INTERRUPTS();
		if (v->type != jbvBinary || !JsonContainerIsObject(v->val.binary.data))
			bad_value(key, VALUE_DETAIL);
		json_fields(v->val.binary.data, fields, lengthof(fields), what, NULL);
		read_target(&targets[i], str_of(JSON_STR(&fields[0]), JSON_STRLEN(&fields[0])), key, key_subtree);
		targets[i].weight = fields[1].present ? json_float(&fields[1]) : 1;
		if (!(targets[i].weight >= 0) || isinf((float4) targets[i].weight))
			bad_value(key, "A weight is finite and not negative.");
	}
}

static void
add_rule(ThemeMap *map, Str key, JsonbValue *value)
{
	ThemeMapTarget *target;
	ThemeMapRule *rule;
	bool		subtree;
	bool		found;
	Str			path = parse_map_theme(key, &subtree);

	if (has_wildcard(path.s, path.len))
		bad_key(key, "A key is a theme, which stands for itself alone, or one followed by \"/**\", which stands for it and all below it.");
	if (subtree)
	{
		char	   *with_separator = palloc(path.len + 1);

		memcpy(with_separator, path.s, path.len);
		with_separator[path.len++] = THEME_SEPARATOR;
		path.s = with_separator;
	}
	rule = rules_insert(map->rules, path, &found);
	if (found)
		bad_key(key, "Another key is the same theme, written in another way.");
	rule->ntargets = 0;
	rule->targets = NULL;
	switch (value->type)
	{
		case jbvNull:
			return;
		case jbvString:
			target = palloc_object(ThemeMapTarget);
			read_target(target, str_of(value->val.string.val, value->val.string.len), key, subtree);
			target->weight = 1;
			rule->ntargets = 1;
			rule->targets = target;
			return;
		case jbvBinary:
			if (JsonContainerIsArray(value->val.binary.data))
			{
				read_targets(rule, value->val.binary.data, key, subtree);
				return;
			}
			break;
		default:
			break;
	}
	bad_value(key, VALUE_DETAIL);
}

/* Reads map->json in the current context. */
static void
parse_map(ThemeMap *map)
{
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	v;

	if (!JB_ROOT_IS_OBJECT(map->json))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a map of themes must be a JSON object"),
				 errhint("Its keys are themes, or themes followed by \"/**\", as in {\"my/old/**\": \"my/new/**\"}.")));
	map->rules = rules_create(CurrentMemoryContext, JB_ROOT_COUNT(map->json), NULL);
	it = JsonbIteratorInit(&map->json->root);
	while ((token = JsonbIteratorNext(&it, &v, true)) != WJB_DONE)
	{
		Str			key;

		CHECK_FOR_INTERRUPTS();
		if (token != WJB_KEY)
			continue;
		key = str_of(v.val.string.val, v.val.string.len);
		JsonbIteratorNext(&it, &v, true);
		add_rule(map, key, &v);
	}
}

const ThemeMap *
theme_map_argument(FunctionCallInfo fcinfo, int n)
{
	ThemeMap   *map = fcinfo->flinfo->fn_extra;
	Jsonb	   *json = PG_GETARG_JSONB_P(n);
	MemoryContext context;
	MemoryContext old;

	if (map != NULL && bytes_equal(map->json, VARSIZE(map->json), json, VARSIZE(json)))
		return map;
	fcinfo->flinfo->fn_extra = NULL;
	if (map != NULL)
		MemoryContextDelete(map->context);
	/* an error leaves the context to its parent, and nothing kept */
	context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "map of themes", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(context);
	map = palloc0_object(ThemeMap);
	map->context = context;
	map->json = palloc(VARSIZE(json));
	memcpy(map->json, json, VARSIZE(json));
	parse_map(map);
	MemoryContextSwitchTo(old);
	fcinfo->flinfo->fn_extra = map;
	return map;
}

const ThemeMapRule *
theme_map_rule(const ThemeMap *map, const char *path, int length)
{
	char		subtree[THEME_MAX_BYTES + 1];
	const ThemeMapRule *rule = rules_lookup(map->rules, str_of(path, length));

	if (rule != NULL || map->rules->members == 0)
		return rule;
	memcpy(subtree, path, length);
	subtree[length] = THEME_SEPARATOR;
	for (int end = length; rule == NULL && end > 0;)
	{
		rule = rules_lookup(map->rules, str_of(subtree, end + 1));
		/* the separator before, if any */
		while (--end > 0 && subtree[end] != THEME_SEPARATOR)
			;
	}
	return rule;
}

/* What the theme has below a rule's key, with the separator before it. */
static Str
rest_below(const ThemeMapRule *rule, const char *path, int length)
{
	uint32		above = rule->key.len - 1;

	return str_of(path + above, length - above);
}

bool
theme_map_keeps(const ThemeMapRule *rule, const char *path, int length)
{
	const ThemeMapTarget *target = rule->targets;

	if (rule->ntargets != 1 || target->weight != 1)
		return false;

	/*
	 * a subtree's target that is the key, with the rest behind it, or without
	 * where there is none
	 */
	return bytes_equal(target->path.s, target->path.len, path,
					   target->rest ? length - rest_below(rule, path, length).len : (uint32) length);
}

void
theme_map_apply(const ThemeMapRule *rule, int i, const char *path, int length, StringInfo result)
{
	const ThemeMapTarget *target = &rule->targets[i];
	Str			rest;

	resetStringInfo(result);
	appendBinaryStringInfo(result, target->path.s, target->path.len);
	if (!target->rest)
		return;
	rest = rest_below(rule, path, length);
	appendBinaryStringInfo(result, rest.s, rest.len);
	if (!theme_path_valid(result->data, result->len))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the map makes no theme of \"%s\"", theme_path_text(path, length)),
				 errdetail("It would have more than %d labels or %d bytes, or labels below one that is no name of a codebook, \"%s\".",
						   THEME_MAX_LABELS, THEME_MAX_BYTES,
						   theme_path_text(target->path.s, target->path.len))));
}
