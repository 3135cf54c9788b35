/*
 * codebook_json.c
 *	  The JSON form of a codebook.
 *
 *	{"codebook":"emtech","version":"1","scope":"dictionary","folding":["case"],
 *	 "description":"…","source":"…","licence":"…",
 *	 "themes":[{"theme":"emtech/risk","title":"Risk","description":"…","valence":"negative"}, …],
 *	 "terms":[{"theme":"emtech/risk","term":"pitfall*","language":"en","kind":"fixed",
 *			   "weight":2,"stance":"oppose","exclude":true}, …]}
 *
 * What has its default is left out: the valence of the theme above, no language (the
 * term is for all), kind glob, weight 1, no stance, exclude false, scope key, full
 * folding.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "codebook/codebook_build.h"
#include "base/json.h"
#include "theme/theme.h"

static const char json_hint[] =
"Codebooks are made from rows by codebook_agg(theme, term) and from files by import_codebook().";

static bool
unknown_name(const char *what, JsonField *field, const char *known, Node *escontext)
{
	ereturn(escontext, false,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("unknown %s: \"%s\"", what, pnstrdup(JSON_STR(field), JSON_STRLEN(field))),
			 errdetail("Known are %s.", known)));
}

/* The elements of an array of objects, one after the other. */
static bool
element(JsonField *array, uint32 i, const char *what, JsonField *fields, int n,
		Node *escontext)
{
	JsonbValue *v = getIthJsonbValueFromContainer(JSON_CONTAINER(array), i);
	JsonbContainer *object;

	CHECK_FOR_INTERRUPTS();
	if (v->type != jbvBinary || !JsonContainerIsObject(v->val.binary.data))
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("element %u of \"%s\" in codebook must be an object", i + 1, array->key)));
	object = v->val.binary.data;
	pfree(v);
	return json_fields(object, fields, n, what, escontext);
}

/* "" where it is absent. */
static Str
string_of(JsonField *field)
{
	Str			str = {"", 0};

	if (field->present)
	{
		str.s = JSON_STR(field);
		str.len = JSON_STRLEN(field);
	}
	return str;
}

static bool
parse_path(StringInfo path, JsonField *field, Node *escontext)
{
	return theme_parse(path, JSON_STR(field), JSON_STRLEN(field), escontext);
}

static bool
parse_themes(CodebookBuilder *b, JsonField *array, Node *escontext)
{
	JsonField	fields[] = {
		{"theme", JSON_STRING, true}, {"title", JSON_STRING}, {"description", JSON_STRING},
		{"valence", JSON_STRING}
	};
	JsonField  *theme = &fields[0],
			   *title = &fields[1],
			   *description = &fields[2],
			   *valence = &fields[3];
	StringInfoData path;

	initStringInfo(&path);
	for (uint32 i = 0; i < JsonContainerSize(JSON_CONTAINER(array)); i++)
	{
		ThemeInput	says = {0};
		uint32		index;

		if (!element(array, i, "theme of codebook", fields, lengthof(fields), escontext) ||
			!parse_path(&path, theme, escontext))
			return false;
		says.title = string_of(title);
		says.description = string_of(description);
		if (valence->present)
		{
			int			v = valence_by_name(JSON_STR(valence), JSON_STRLEN(valence));

			if (v < 0)
				return unknown_name("valence", valence, "positive, negative and contested", escontext);
			says.valence = v;
		}
		if (!codebook_add_theme(b, path.data, path.len, &says, &index, escontext))
			return false;
	}
	return true;
}

static bool
parse_terms(CodebookBuilder *b, JsonField *array, Node *escontext)
{
	JsonField	fields[] = {
		{"theme", JSON_STRING, true}, {"term", JSON_STRING, true},
		{"language", JSON_STRING}, {"kind", JSON_STRING}, {"weight", JSON_NUMBER},
		{"stance", JSON_STRING}, {"exclude", JSON_BOOL}
	};
	JsonField  *theme = &fields[0],
			   *term = &fields[1],
			   *language = &fields[2],
			   *kind = &fields[3],
			   *weight = &fields[4],
			   *stance = &fields[5],
			   *exclude = &fields[6];
	StringInfoData path;

	initStringInfo(&path);
	for (uint32 i = 0; i < JsonContainerSize(JSON_CONTAINER(array)); i++)
	{
		TermInput	input = TERM_INPUT_DEFAULT;
		uint32		index;

		if (!element(array, i, "term of codebook", fields, lengthof(fields), escontext) ||
			!parse_path(&path, theme, escontext) ||
			!codebook_add_theme(b, path.data, path.len, NULL, &index, escontext))
			return false;
		input.pattern = string_of(term);
		input.language = string_of(language);
		if (kind->present)
		{
			int			k = kind_by_name(JSON_STR(kind), JSON_STRLEN(kind));

			if (k < 0)
				return unknown_name("kind of term", kind, "glob, fixed and substring", escontext);
			input.kind = k;
		}
		if (weight->present)
			input.weight = json_float(weight);
		if (stance->present)
		{
			int			s = term_stance_by_name(JSON_STR(stance), JSON_STRLEN(stance));

			if (s < 0)
				return unknown_name("stance", stance, "support, oppose, neutral and reverse", escontext);
			input.stance = s;
		}
		if (exclude->present)
			input.exclude = exclude->value.val.boolean;
		if (!codebook_add_term(b, index, &input, escontext))
			return false;
	}
	return true;
}

/* "full", or an array of what is ignored in matching. */
static bool
parse_folding(CodebookBuilder *b, JsonField *field, Node *escontext)
{
	static const char known[] = "full, case, diacritics, width and han";
	int			folding = 0;

	if (field->type == JSON_STRING)
	{
		folding = folding_by_name(JSON_STR(field), JSON_STRLEN(field));
		if (folding < 0)
			return unknown_name("folding", field, known, escontext);
	}
	else
		for (uint32 i = 0; i < JsonContainerSize(JSON_CONTAINER(field)); i++)
		{
			JsonField	part = {"folding"};
			int			bit;

			part.value = *getIthJsonbValueFromContainer(JSON_CONTAINER(field), i);
			if (part.value.type != jbvString)
				ereturn(escontext, false,
						(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						 errmsg("elements of \"folding\" in codebook must be strings")));
			bit = folding_by_name(JSON_STR(&part), JSON_STRLEN(&part));
			if (bit < 0)
				return unknown_name("folding", &part, known, escontext);
			folding |= bit;
		}
	codebook_set_folding(b, folding);
	return true;
}

struct varlena *
codebook_parse(const char *json, int length, Node *escontext)
{
	JsonField	fields[] = {
		{"codebook", JSON_STRING, true}, {"version", JSON_STRING},
		{"description", JSON_STRING}, {"source", JSON_STRING}, {"licence", JSON_STRING},
		{"scope", JSON_STRING}, {"folding", JSON_ARRAY},
		{"themes", JSON_ARRAY}, {"terms", JSON_ARRAY}
	};
	JsonField  *name = &fields[0],
			   *texts = &fields[1],
			   *scope = &fields[5],
			   *folding = &fields[6],
			   *themes = &fields[7],
			   *terms = &fields[8];
	Jsonb	   *jb = json_parse(json, length, "codebook", json_hint, escontext);
	JsonbValue	v;
	CodebookBuilder *b;

	if (jb == NULL)
		return NULL;
	if (getKeyJsonValueFromContainer(&jb->root, "folding", strlen("folding"), &v) != NULL &&
		v.type == jbvString)
		folding->type = JSON_STRING;
	if (!json_fields(&jb->root, fields, lengthof(fields), "codebook", escontext))
		return NULL;

	b = codebook_builder();
	if (!codebook_set_name(b, JSON_STR(name), JSON_STRLEN(name), escontext))
		return NULL;
	for (int i = 0; i <= CODEBOOK_LICENCE; i++)
		if (texts[i].present &&
			!codebook_set_text(b, i, JSON_STR(&texts[i]), JSON_STRLEN(&texts[i]), escontext))
			return NULL;
	if (scope->present)
	{
		int			s = scope_by_name(JSON_STR(scope), JSON_STRLEN(scope));

		if (s < 0)
		{
			unknown_name("scope", scope, "key and dictionary", escontext);
			return NULL;
		}
		codebook_set_scope(b, s);
	}
	if (folding->present && !parse_folding(b, folding, escontext))
		return NULL;
	if (themes->present && !parse_themes(b, themes, escontext))
		return NULL;
	if (terms->present && !parse_terms(b, terms, escontext))
		return NULL;
	return codebook_build(b, escontext);
}

/* --- printing --- */

void
put_theme_path(StringInfo out, const Codebook *book, uint32 theme)
{
	appendBinaryStringInfo(out, book->name.s, book->name.len);
	appendStringInfoChar(out, THEME_SEPARATOR);
	appendBinaryStringInfo(out, book->themes[theme].path.s, book->themes[theme].path.len);
}

static void
put_string_key(StringInfo out, const char *key, Str value)
{
	if (value.len == 0)
		return;
	json_put_key(out, key);
	json_put_string(out, value.s, value.len);
}

static void
put_name_key(StringInfo out, const char *key, const char *name)
{
	json_put_key(out, key);
	json_put_string(out, name, strlen(name));
}

/* Terms follow each other by theme: the text of a theme is made once. */
static void
put_theme_key(StringInfo out, const Codebook *book, uint32 theme, StringInfo text)
{
	StringInfoData path;

	if (text->len == 0)
	{
		initStringInfo(&path);
		put_theme_path(&path, book, theme);
		theme_print(text, path.data, path.len);
		pfree(path.data);
	}
	json_put_key(out, "theme");
	json_put_string(out, text->data, text->len);
}

static void
print_term(StringInfo out, const Codebook *book, const CodebookTerm *term, StringInfo theme)
{
	appendStringInfoChar(out, '{');
	put_theme_key(out, book, term->theme, theme);
	json_put_key(out, "term");
	json_put_string(out, term->pattern.s, term->pattern.len);
	put_string_key(out, "language", book->languages[term->language]);
	if (term->kind != TERM_GLOB)
		put_name_key(out, "kind", kind_name(term->kind));
	if (term->weight != 1.0f)
	{
		json_put_key(out, "weight");
		json_put_float4(out, term->weight);
	}
	if (term->stance != STANCE_NONE)
		put_name_key(out, "stance", stance_name(term->stance));
	if (term->exclude)
	{
		json_put_key(out, "exclude");
		appendStringInfoString(out, "true");
	}
	appendStringInfoChar(out, '}');
}

void
codebook_print(StringInfo out, const Codebook *book)
{
	StringInfoData theme;

	initStringInfo(&theme);
	appendStringInfoChar(out, '{');
	put_string_key(out, "codebook", book->name);
	put_string_key(out, "version", book->version);
	put_string_key(out, "description", book->description);
	put_string_key(out, "source", book->source);
	put_string_key(out, "licence", book->licence);
	if (book->scope != SCOPE_KEY)
		put_name_key(out, "scope", scope_name(book->scope));
	if (book->folding != FOLDING_ALL)
	{
		const char *comma = "";

		json_put_key(out, "folding");
		appendStringInfoChar(out, '[');
		for (int bit = 0; bit < FOLDING_BITS; bit++)
			if (book->folding & 1 << bit)
			{
				appendStringInfo(out, "%s\"%s\"", comma, folding_name(bit));
				comma = ",";
			}
		appendStringInfoChar(out, ']');
	}

	json_put_key(out, "themes");
	appendStringInfoChar(out, '[');
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		appendStringInfoString(out, i > 0 ? ",{" : "{");
		resetStringInfo(&theme);
		put_theme_key(out, book, i, &theme);
		put_string_key(out, "title", book->themes[i].title);
		put_string_key(out, "description", book->themes[i].description);
		if (book->themes[i].own_valence != VALENCE_UNSAID)
			put_name_key(out, "valence", valence_name(book->themes[i].own_valence));
		appendStringInfoChar(out, '}');
	}
	appendStringInfoChar(out, ']');

	json_put_key(out, "terms");
	appendStringInfoChar(out, '[');
	for (uint32 i = 0; i < book->nterms; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (i == 0 || book->terms[i].theme != book->terms[i - 1].theme)
			resetStringInfo(&theme);
		if (i > 0)
			appendStringInfoChar(out, ',');
		print_term(out, book, &book->terms[i], &theme);
	}
	appendStringInfoString(out, "]}");
	pfree(theme.data);
}
