/*
 * coding_merge.c
 *	  merge_codings(codes, more): one coding of what two sources said.
 *
 * Both are of the same proposals.  The result has the codes of both; of two for one
 * ordinal, theme and origin the one of `more`.  What codes of one proposal and theme
 * mean beside each other is settled by merge_duplicates().  Where both were coded by one
 * codebook in two versions, the codes that the version of `codes` made are gone: they
 * are what coding again would replace.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_merge);

/* ERROR where the codings are not of the same proposals. */
static void
check_same(const Coding *a, const Coding *b)
{
	if (a->bound && b->bound && a->cut != b->cut)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("coding belongs to another cut of the statement"),
				 errdetail("One is for %u proposals with fingerprint %016llx, the other for %u with %016llx.",
						   a->nproposals, (unsigned long long) a->cut,
						   b->nproposals, (unsigned long long) b->cut),
				 errhint("realign(coding, was, now) moves a coding to another cut.")));
	if (a->nproposals != b->nproposals)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("coding has %u proposals, the other has %u", a->nproposals, b->nproposals),
				 errhint("A coding is of all its proposals; coding(body, codes) binds one that was built from rows.")));
}

static bool
has_book(const CodingBook *books, int n, Str name, const uint8 *hash)
{
	for (int i = 0; i < n; i++)
		if (str_equal(books[i].name, name))
			return memcmp(books[i].hash, hash, CODEBOOK_HASH_BYTES) == 0;
	return true;
}

/* Codebooks of `codes` that `more` was coded by in another version. */
typedef struct Outdated
{
	CodingBook *books;
	int			n;
} Outdated;

static void
find_outdated(Outdated *outdated, const Coding *codes, const Coding *more)
{
	CodingBook *newer = palloc_array(CodingBook, more->nbooks + 1);

	coding_books(more, newer);
	outdated->books = palloc_array(CodingBook, codes->nbooks + 1);
	outdated->n = 0;
	coding_books(codes, outdated->books);
	for (uint32 i = 0; i < codes->nbooks; i++)
	{
		CodingBook	book = outdated->books[i];

		if (!has_book(newer, more->nbooks, book.name, book.hash))
			outdated->books[outdated->n++] = book;
	}
}

static bool
is_other_code(const Code *code, void *arg)
{
	const Outdated *outdated = arg;

	if (code->rejected || !code_is_codebooks(code))
		return false;
	for (int i = 0; i < outdated->n; i++)
		if (theme_contains(outdated->books[i].name.s, outdated->books[i].name.len,
						   code->path, code->path_len))
			return true;
	return false;
}

/*
 * What codes of one proposal and theme mean beside each other; those that stay are moved to
 * the front.  They stand by origin, of one origin that of `more` last.  A theme that was
 * struck out comes back when anyone but a codebook gives it, else it keeps the codebook's
 * own code out; and that code gives way to a person's.
 */
static int
merge_duplicates(Code *codes, int n)
{
	bool		struck = false;
	bool		given = false;
	bool		by_hand = false;
	int			stay = 0;

	for (int i = 0; i < n; i++)
	{
		struck |= codes[i].rejected;
		given |= !codes[i].rejected && !code_is_codebooks(&codes[i]);
		by_hand |= !codes[i].rejected && code_is_hand(&codes[i]);
	}
	for (int i = 0; i < n; i++)
	{
		if (codes[i].rejected ? given : code_is_codebooks(&codes[i]) && (by_hand || (struck && !given)))
			continue;
		if (stay > 0 && coding_code_order(&codes[stay - 1], &codes[i]) == 0)
			stay--;
		codes[stay++] = codes[i];
	}
	return stay;
}

/* Both in stored order; the result has room for all. */
static int
merge_two(Code *result, const Code *a, int na, const Code *b, int nb)
{
	int			n = 0;

	for (int i = 0, j = 0; i < na || j < nb;)
	{
		int			place = n;

		/* all of one place */
		do
		{
			if (j == nb || (i < na && coding_code_order(&a[i], &b[j]) <= 0))
				result[n++] = a[i++];
			else
				result[n++] = b[j++];
		} while ((i < na && coding_same_place(&a[i], &result[place])) ||
				 (j < nb && coding_same_place(&b[j], &result[place])));
		CHECK_FOR_INTERRUPTS();
		n = place + merge_duplicates(&result[place], n - place);
	}
	return n;
}

/* merge_codings(codes, more) */
Datum
coding_merge(PG_FUNCTION_ARGS)
{
	CodingBuilder builders[2];
	Coding		codings[2];
	CodingBuilder result;
	Outdated	outdated;

	/* NULL is not read: then what the other said is all there is */
	if (PG_ARGISNULL(0) && PG_ARGISNULL(1))
		PG_RETURN_NULL();
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_DATUM(PG_GETARG_DATUM(PG_ARGISNULL(0) ? 1 : 0));

	for (int i = 0; i < 2; i++)
		coding_open(&codings[i], PG_GETARG_CODING_PP(i));
	check_same(&codings[0], &codings[1]);
	find_outdated(&outdated, &codings[0], &codings[1]);
	for (int i = 0; i < 2; i++)
	{
		coding_builder_init(&builders[i], 0, false, 0);
		coding_builder_copy(&builders[i], PG_GETARG_CODING_PP(i), i == 0 ? is_other_code : NULL, &outdated);
	}
	coding_builder_init(&result, codings[0].nproposals, codings[0].bound || codings[1].bound,
						codings[codings[0].bound ? 0 : 1].cut);
	for (int i = 0; i < 2; i++)
		for (int b = 0; b < builders[i].nbooks; b++)
			coding_builder_book(&result, &builders[i].books[b]);
	result.maxcodes = builders[0].ncodes + builders[1].ncodes;
	result.codes = palloc_extended(mul_size(sizeof(Code), (Size) result.maxcodes + 1), MCXT_ALLOC_HUGE);
	result.ncodes = merge_two(result.codes, builders[0].codes, builders[0].ncodes,
							  builders[1].codes, builders[1].ncodes);
	PG_RETURN_POINTER(coding_builder_finish(&result, DUPLICATE_ERROR, NULL));
}
