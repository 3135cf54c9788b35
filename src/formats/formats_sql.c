/*
 * formats_sql.c
 *	  import_codebook() and export_codebook().
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/builtins.h"

#include "formats/encoding.h"
#include "formats/export.h"
#include "formats/import.h"
#include "library/library.h"

SQL_FUNCTION(codebook_import_text);
SQL_FUNCTION(codebook_import_bytea);
SQL_FUNCTION(codebook_export);
SQL_FUNCTION(codebook_export_of_name);

/* "" for NULL. */
static Str
text_argument(FunctionCallInfo fcinfo, int n)
{
	Str			str = {"", 0};

	if (!PG_ARGISNULL(n))
	{
		text	   *t = PG_GETARG_TEXT_PP(n);

		str.s = VARDATA_ANY(t);
		str.len = VARSIZE_ANY_EXHDR(t);
	}
	return str;
}

static bool
has_null(FunctionCallInfo fcinfo, int n)
{
	for (int i = 0; i < n; i++)
		if (PG_ARGISNULL(i))
			return true;
	return false;
}

static struct varlena *
import_content(Str format_name, Str content, Str name, Str language)
{
	const Format *format = format_by_name(format_name);
	Import		import;

	/* a byte order mark is not text */
	if (content.len >= 3 && memcmp(content.s, "\xEF\xBB\xBF", 3) == 0)
	{
		content.s += 3;
		content.len -= 3;
	}
	import_begin(&import, format, content, name, language);
	return import_finish(&import, format);
}

/* (format, content text, name, language) */
Datum
codebook_import_text(PG_FUNCTION_ARGS)
{
	if (has_null(fcinfo, 3))
		PG_RETURN_NULL();
	PG_RETURN_POINTER(import_content(text_argument(fcinfo, 0), text_argument(fcinfo, 1),
									 text_argument(fcinfo, 2), text_argument(fcinfo, 3)));
}

/* (format, content bytea, name, encoding, language) */
Datum
codebook_import_bytea(PG_FUNCTION_ARGS)
{
	Str			content;

	if (has_null(fcinfo, 3))
		PG_RETURN_NULL();
	content = decode_file(text_argument(fcinfo, 1),
						  PG_ARGISNULL(3) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(3)));
	PG_RETURN_POINTER(import_content(text_argument(fcinfo, 0), content,
									 text_argument(fcinfo, 2), text_argument(fcinfo, 4)));
}

/* (book, format, language) */
static Datum
export_book(FunctionCallInfo fcinfo, struct varlena *value, const Str *name)
{
	const Format *format = format_by_name(text_argument(fcinfo, 1));
	Str			language = text_argument(fcinfo, 2);
	Codebook	book;
	Export		export = {&book, format, name, PG_ARGISNULL(2) ? NULL : &language};

	codebook_read(&book, value);
	initStringInfo(&export.out);
	export_write(&export);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(export.out.data, export.out.len));
}

Datum
codebook_export(PG_FUNCTION_ARGS)
{
	if (has_null(fcinfo, 2))
		PG_RETURN_NULL();
	return export_book(fcinfo, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)), NULL);
}

Datum
codebook_export_of_name(PG_FUNCTION_ARGS)
{
	Str			name;

	if (has_null(fcinfo, 2))
		PG_RETURN_NULL();
	name = text_argument(fcinfo, 0);
	return export_book(fcinfo, library_codebook(name.s, name.len), &name);
}
