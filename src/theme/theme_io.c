/*
 * theme_io.c
 *	  Text and binary form of themes, and the one validator behind both.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "base/version.h"
#include "base/wire.h"
#include "text/nfc.h"
#include "text/utf8.h"
#include "theme/theme.h"

#define THEME_WIRE_VERSION 1

SQL_FUNCTION(theme_in);
SQL_FUNCTION(theme_out);
SQL_FUNCTION(theme_send);
SQL_FUNCTION(theme_recv);
SQL_FUNCTION(theme_from_text);
SQL_FUNCTION(theme_from_bpchar);
SQL_FUNCTION(theme_to_text);

static bool
complain_theme(Node *escontext, const char *text, int length, const char *detail, int where)
{
	ereturn(escontext, false,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid theme: \"%s\"", pnstrdup(text, length)),
			 where < 0 ? errdetail("%s", detail)
			 : errdetail("%s at character %d.", detail,
						 utf8_count(text, text + where) + 1)));
}

bool
theme_label_valid(const char *label, int length)
{
	int			where;

	return length > 0 && name_check(label, length, &where) == NAME_OK;
}

bool
theme_is_name(const char *label, int length)
{
	return name_is_word(label, length);
}

bool
theme_path_valid(const char *path, int length)
{
	int			start = 0;
	int			labels = 0;

	if (length <= 0 || length > THEME_MAX_BYTES)
		return false;
	while (start <= length)
	{
		int			end = theme_label_end(path, length, start);

		if (!theme_label_valid(path + start, end - start) ||
			++labels > THEME_MAX_LABELS)
			return false;
		start = end + 1;
	}
	if (labels > 1 && !theme_is_name(path, theme_prefix(path, length, 1)))
		return false;
	return nfc_is_normal(path, length);
}

bool
theme_parse(StringInfo path, const char *text, int length, Node *escontext)
{
	StringInfoData label;
	int			labels = 0;
	int			i = 0;

	resetStringInfo(path);
	if (length == 0)
		return complain_theme(escontext, text, length, "A theme has at least one character.", -1);

	initStringInfo(&label);
	for (;;)
	{
		int			start = i;
		int			fault_at;

		resetStringInfo(&label);
		while (i < length && text[i] != '/')
		{
			if (text[i] == '\\' && ++i == length)
				return complain_theme(escontext, text, length,
									  "A backslash must be followed by the character it escapes", i - 1);
			appendStringInfoCharMacro(&label, text[i++]);
		}
		if (label.len == 0)
			return complain_theme(escontext, text, length, "Empty label", start);

		switch (name_check(label.data, label.len, &fault_at))
		{
			case NAME_OK:
				break;
			case NAME_CONTROL:
				return complain_theme(escontext, text, length,
									  "Control character in the label that begins", start);
			case NAME_UNASSIGNED:
				return complain_theme(escontext, text, length,
									  "Unassigned code point in the label that begins", start);
			case NAME_MALFORMED:
				return complain_theme(escontext, text, length,
									  "Invalid UTF-8 in the label that begins", start);
		}

		if (++labels > THEME_MAX_LABELS)
			ereturn(escontext, false,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("theme has more than %d labels", THEME_MAX_LABELS)));
		if (labels > 1)
			appendStringInfoChar(path, THEME_SEPARATOR);
		nfc_append(path, label.data, label.len);
		if (path->len > THEME_MAX_BYTES)
			ereturn(escontext, false,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("theme is too long"),
					 errdetail("Its labels have more than the %d bytes that are allowed.",
							   THEME_MAX_BYTES)));
		if (i == length)
			break;
		i++;					/* the slash */
	}
	pfree(label.data);

	if (labels > 1 && !theme_is_name(path->data, theme_prefix(path->data, path->len, 1)))
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid theme: \"%s\"", pnstrdup(text, length)),
				 errdetail("The first label is the codebook's name, which has letters, digits, \"_\" and \"-\" only."),
				 errhint("A slash inside a label is written \"\\/\".")));
	return true;
}

void
theme_print(StringInfo out, const char *path, int length)
{
	for (int i = 0; i < length; i++)
	{
		char		c = path[i];

		if (c == '/' || c == '\\')
			appendStringInfoCharMacro(out, '\\');
		appendStringInfoCharMacro(out, c == THEME_SEPARATOR ? '/' : c);
	}
}

char *
theme_path_text(const char *path, int length)
{
	StringInfoData out;

	initStringInfo(&out);
	theme_print(&out, path, length);
	return out.data;
}

Theme *
theme_make(const char *path, int length)
{
	Theme	   *theme = palloc(VARHDRSZ + 1 + length);

	SET_VARSIZE(theme, VARHDRSZ + 1 + length);
	VARDATA(theme)[0] = THEME_VERSION;
	memcpy(VARDATA(theme) + 1, path, length);
	return theme;
}

/*
 * What every reader of a stored theme relies on: the version is known and the
 * path not empty.  Damaged labels cannot lead a reader out of bounds, so they
 * are not looked for on each access.
 */
Theme *
theme_check(Theme *theme)
{
	if (VARSIZE_ANY_EXHDR(theme) > 0)
		version_check("theme", VARDATA_ANY(theme)[0], THEME_VERSION);
	if (VARSIZE_ANY_EXHDR(theme) < 2 || THEME_PATH_LEN(theme) > THEME_MAX_BYTES + 8)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored theme is damaged")));
	return theme;
}

/* --- SQL --- */

static Theme *
theme_from_string(const char *text, int length, Node *escontext)
{
	StringInfoData path;
	Theme	   *theme = NULL;

	initStringInfo(&path);
	if (theme_parse(&path, text, length, escontext))
		theme = theme_make(path.data, path.len);
	pfree(path.data);
	return theme;
}

Datum
theme_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	Theme	   *theme = theme_from_string(text, strlen(text), ESCONTEXT(fcinfo));

	if (theme == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(theme);
}

Datum
theme_out(PG_FUNCTION_ARGS)
{
	Theme	   *theme = PG_GETARG_THEME_PP(0);

	PG_RETURN_CSTRING(theme_path_text(THEME_PATH(theme), THEME_PATH_LEN(theme)));
}

/* Binary form: its version and the text form. */
Datum
theme_send(PG_FUNCTION_ARGS)
{
	Theme	   *theme = PG_GETARG_THEME_PP(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint8(&buf, THEME_WIRE_VERSION);
	theme_print(&buf, THEME_PATH(theme), THEME_PATH_LEN(theme));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

Datum
theme_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			length;
	char	   *text;

	wire_get_version(buf, THEME_WIRE_VERSION, "theme");
	text = pq_getmsgtext(buf, buf->len - buf->cursor, &length);

	PG_RETURN_POINTER(theme_from_string(text, length, NULL));
}

Datum
theme_from_text(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	PG_RETURN_POINTER(theme_from_string(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL));
}

Datum
theme_from_bpchar(PG_FUNCTION_ARGS)
{
	BpChar	   *c = PG_GETARG_BPCHAR_PP(0);
	char	   *s = VARDATA_ANY(c);

	PG_RETURN_POINTER(theme_from_string(s, bpchartruelen(s, VARSIZE_ANY_EXHDR(c)), NULL));
}

Datum
theme_to_text(PG_FUNCTION_ARGS)
{
	Theme	   *theme = PG_GETARG_THEME_PP(0);

	PG_RETURN_TEXT_P(cstring_to_text(theme_path_text(THEME_PATH(theme),
													 THEME_PATH_LEN(theme))));
}
