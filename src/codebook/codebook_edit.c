/*
 * codebook_edit.c
 *	  A changed copy of a codebook.
 */
#include "postgres.h"
#include "compat.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "codebook/codebook_build.h"
#include "theme/theme.h"

SQL_FUNCTION(codebook_set);
SQL_FUNCTION(codebook_merge);

static uint8
folding_argument(ArrayType *names)
{
	Datum	   *elements;
	bool	   *nulls;
	int			n;
	int			folding = 0;

	deconstruct_array(names, TEXTOID, -1, false, TYPALIGN_INT, &elements, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		text	   *name = nulls[i] ? cstring_to_text("") : DatumGetTextPP(elements[i]);
		int			bit = folding_by_name(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));

		if (bit < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unknown folding: \"%s\"", text_to_cstring(name)),
					 errdetail("Known are full, case, diacritics, width and han.")));
		folding |= bit;
	}
	return folding;
}

/*
 * (book, name, version, scope, folding, description, source, licence): what is
 * NULL stays; '' takes a text away.
 */
Datum
codebook_set(PG_FUNCTION_ARGS)
{
	static const struct
	{
		int			argument;
		CodebookText which;
	}			texts[] = {
		{2, CODEBOOK_VERSION}, {5, CODEBOOK_DESCRIPTION}, {6, CODEBOOK_SOURCE},
		{7, CODEBOOK_LICENCE}
	};
	Codebook	book;
	CodebookBuilder *b;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	b = codebook_builder();
	codebook_set_book(b, &book, NULL);
	if (!PG_ARGISNULL(1))
	{
		text	   *name = PG_GETARG_TEXT_PP(1);

		codebook_set_name(b, VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), NULL);
	}
	for (int i = 0; i < (int) lengthof(texts); i++)
		if (!PG_ARGISNULL(texts[i].argument))
		{
			text	   *t = PG_GETARG_TEXT_PP(texts[i].argument);

			codebook_set_text(b, texts[i].which, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL);
		}
	if (!PG_ARGISNULL(3))
	{
		text	   *name = PG_GETARG_TEXT_PP(3);
		int			scope = scope_by_name(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));

		if (scope < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unknown scope: \"%s\"", text_to_cstring(name)),
					 errdetail("Known are key and dictionary.")));
		codebook_set_scope(b, scope);
	}
	if (!PG_ARGISNULL(4))
		codebook_set_folding(b, folding_argument(PG_GETARG_ARRAYTYPE_P(4)));
	codebook_add_book(b, &book, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}

/*
 * Themes and terms of both, everything else as the first has it.  The second
 * must say nothing that contradicts the first.
 */
Datum
codebook_merge(PG_FUNCTION_ARGS)
{
	Codebook	book,
				more;
	CodebookBuilder *b = codebook_builder();

	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	codebook_read(&more, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1)));
	codebook_set_book(b, &book, NULL);
	codebook_add_book(b, &book, NULL);
	codebook_add_book(b, &more, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}
