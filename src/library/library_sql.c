/*
 * library_sql.c
 *	  What SQL asks of a codebook, asked of the book of a name.
 */
#include "postgres.h"
#include "base/compat.h"

#include "codebook/codebook.h"
#include "library/library.h"

SQL_FUNCTION(codebook_themes_of_name);
SQL_FUNCTION(codebook_terms_of_name);
SQL_FUNCTION(codebook_info_of_name);

/* Calls a function of a codebook for the book of the name that is the argument. */
static Datum
of_name(FunctionCallInfo fcinfo, PGFunction function)
{
	LOCAL_FCINFO(call, 1);
	text	   *name = PG_GETARG_TEXT_PP(0);
	Datum		result;

	InitFunctionCallInfoData(*call, fcinfo->flinfo, 1, fcinfo->fncollation, fcinfo->context,
							 fcinfo->resultinfo);
	call->args[0].value = library_book(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	call->args[0].isnull = false;
	result = function(call);
	fcinfo->isnull = call->isnull;
	return result;
}

Datum
codebook_themes_of_name(PG_FUNCTION_ARGS)
{
	return of_name(fcinfo, codebook_themes);
}

Datum
codebook_terms_of_name(PG_FUNCTION_ARGS)
{
	return of_name(fcinfo, codebook_terms);
}

Datum
codebook_info_of_name(PG_FUNCTION_ARGS)
{
	return of_name(fcinfo, codebook_info);
}
