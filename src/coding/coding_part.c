/*
 * coding_part.c
 *	  The codes of one proposal after the other; see coding_part.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding_part.h"

void
coding_parts(CodingParts *parts, const Coding *coding)
{
	parts->coding = coding;
	coding_names(&parts->names, coding);
	parts->books = palloc_array(CodingBook, coding->nbooks + 1);
	coding_books(coding, parts->books);
	coding_cursor(coding, &parts->cursor);
	parts->more = coding_next(&parts->cursor, &parts->code);
}

CodingValue *
coding_part(CodingParts *parts, uint32 ordinal)
{
	const Coding *coding = parts->coding;
	CodingBuilder builder;

	coding_builder_init(&builder, coding->nproposals, coding->bound, coding->cut);
	builder.books = parts->books;
	builder.nbooks = builder.maxbooks = coding->nbooks;
	for (; parts->more && parts->code.ordinal <= ordinal;
		 parts->more = coding_next(&parts->cursor, &parts->code))
	{
		if (parts->cursor.next % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (parts->code.ordinal == ordinal)
		{
			Code		code;

			coding_code(&code, &parts->code, &parts->names);
			coding_builder_add(&builder, &code);
		}
	}
	return coding_builder_finish(&builder, DUPLICATE_ERROR, NULL);
}
