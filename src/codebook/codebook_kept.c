/*
 * codebook_kept.c
 *	  Codebooks taken apart, kept over the calls of one query.
 */
#include "postgres.h"
#include "base/compat.h"

#include "utils/memutils.h"

#include "base/toast.h"
#include "codebook/codebook_kept.h"

struct KeptCodebooks
{
	MemoryContext context;
	int			next;			/* to be given up for another */
	struct
	{
		MemoryContext context;	/* NULL: free */
		ToastPlace	place;		/* of the value it was asked for by last */
		Codebook	book;
	}			kept[KEPT_BOOKS];
};

KeptCodebooks *
kept_codebooks(MemoryContext context)
{
	KeptCodebooks *books = MemoryContextAllocZero(context, sizeof(KeptCodebooks));

	books->context = context;
	return books;
}

KeptCodebooks *
kept_codebooks_of(FunctionCallInfo fcinfo)
{
	if (fcinfo->flinfo->fn_extra == NULL)
		fcinfo->flinfo->fn_extra = kept_codebooks(fcinfo->flinfo->fn_mcxt);
	return fcinfo->flinfo->fn_extra;
}

const Codebook *
kept_codebook(KeptCodebooks *books, Datum value)
{
	ToastPlace	place = toast_place(value);
	uint8		hash[CODEBOOK_HASH_BYTES];
	MemoryContext context;
	MemoryContext old;
	Codebook   *book;
	int			i;

	for (i = 0; i < KEPT_BOOKS; i++)
		if (books->kept[i].context != NULL && toast_same(&books->kept[i].place, &place))
			return &books->kept[i].book;
	codebook_read_hash(value, hash);
	for (i = 0; i < KEPT_BOOKS; i++)
		if (books->kept[i].context != NULL &&
			memcmp(books->kept[i].book.hash, hash, CODEBOOK_HASH_BYTES) == 0)
		{
			books->kept[i].place = place;
			return &books->kept[i].book;
		}

	i = books->next;
	books->next = (books->next + 1) % KEPT_BOOKS;
	if (books->kept[i].context != NULL)
	{
		context = books->kept[i].context;
		books->kept[i].context = NULL;
		MemoryContextDelete(context);
	}
	context = AllocSetContextCreate(books->context, "codebook", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(context);
	book = &books->kept[i].book;
	codebook_read(book, (struct varlena *) PG_DETOAST_DATUM_COPY(value));
	MemoryContextSwitchTo(old);
	books->kept[i].place = place;
	books->kept[i].context = context;
	return book;
}
