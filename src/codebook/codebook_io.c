/*
 * codebook_io.c
 *	  Text and binary form of codebooks, and their casts.
 *
 * The binary form is its version, 2 where a theme has a description or a valence, else
 * 1; and what stands behind the stored version of that number: it is the same on every
 * machine.  What is received is taken apart, built again and compared, so that no
 * value comes in that the builder would not have made.
 */
#include "postgres.h"
#include "base/compat.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "base/wire.h"
#include "codebook/codebook_build.h"

#define CODEBOOK_WIRE_VERSION 2

SQL_FUNCTION(codebook_in);
SQL_FUNCTION(codebook_out);
SQL_FUNCTION(codebook_recv);
SQL_FUNCTION(codebook_send);
SQL_FUNCTION(codebook_to_json);
SQL_FUNCTION(codebook_to_jsonb);

Datum
codebook_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	struct varlena *value = codebook_parse(text, strlen(text), ESCONTEXT(fcinfo));

	if (value == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(value);
}

static StringInfoData
text_form(Datum datum)
{
	Codebook	book;
	StringInfoData out;

	codebook_read(&book, PG_DETOAST_DATUM_PACKED(datum));
	initStringInfo(&out);
	codebook_print(&out, &book);
	return out;
}

Datum
codebook_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(text_form(PG_GETARG_DATUM(0)).data);
}

/* What is sent of a value, behind the version of the form. */
static Str
wire_form(struct varlena *value, int *version)
{
	Str			form = {VARDATA_ANY(value) + 1, VARSIZE_ANY_EXHDR(value) - 1};
	int			format = codebook_format(value);
	Codebook	book;

	codebook_read(&book, value);
	*version = codebook_has_notes(&book) ? 2 : 1;
	if (format > 1 && *version == 1)
		form.len--;				/* the byte that says that there are none */
	return form;
}

Datum
codebook_send(PG_FUNCTION_ARGS)
{
	int			version;
	Str			form = wire_form(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)), &version);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint8(&buf, version);
	pq_sendbytes(&buf, form.s, form.len);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

#define bad_binary(detail) wire_error("codebook", detail)

static void
check_utf8(Str str)
{
	if (!pg_verify_mbstr(PG_UTF8, str.s, str.len, true))
		bad_binary("A string in it is not valid UTF-8.");
}

/* A tag looks like one; whether it is canonical is not asked (see codebook_add_book). */
static void
check_tag(Str tag)
{
	for (uint32 i = 0; i < tag.len; i++)
	{
		char		c = tag.s[i];

		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			  (c >= '0' && c <= '9') || c == '-'))
			bad_binary("A language in it is no BCP 47 tag.");
	}
}

Datum
codebook_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			version = wire_get_version(buf, CODEBOOK_WIRE_VERSION, "codebook");
	int			canonical_version;
	Str			bytes;
	Codebook	book;
	CodebookBuilder *b;
	struct varlena *value;

	bytes.len = buf->len - buf->cursor;
	bytes.s = pq_getmsgbytes(buf, bytes.len);
	if (!codebook_decode(&book, version, bytes.s, bytes.len))
		bad_binary("It is damaged.");

	check_utf8(book.name);
	check_utf8(book.version);
	check_utf8(book.description);
	check_utf8(book.source);
	check_utf8(book.licence);
	for (uint32 i = 0; i < book.nlanguages; i++)
		check_tag(book.languages[i]);
	for (uint32 i = 0; i < book.nthemes; i++)
	{
		check_utf8(book.themes[i].path);
		check_utf8(book.themes[i].title);
		check_utf8(book.themes[i].description);
	}
	for (uint32 i = 0; i < book.nterms; i++)
		check_utf8(book.terms[i].pattern);

	b = codebook_builder();
	codebook_set_book(b, &book, NULL);
	codebook_add_book(b, &book, NULL);
	value = codebook_build(b, NULL);
	if (!str_equal(wire_form(value, &canonical_version), bytes) || canonical_version != version)
		bad_binary("It is not in canonical form.");
	PG_RETURN_POINTER(value);
}

/* A fresh copy each time: json_agg frees what it gets. */
Datum
codebook_to_json(PG_FUNCTION_ARGS)
{
	StringInfoData out = text_form(PG_GETARG_DATUM(0));

	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}

Datum
codebook_to_jsonb(PG_FUNCTION_ARGS)
{
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(text_form(PG_GETARG_DATUM(0)).data));
}
