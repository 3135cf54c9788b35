/*
 * coding_ops.c
 *	  Equality, order and hash of codings.
 *
 * Two codings of one version are equal where their bytes are.  Order and hash go over
 * what a coding says, part by part, and never over its bytes, which may depend on the
 * version (docs/formats.md).  The order is by cut, then by what is told apart
 * soonest: it is good for sorting only.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/order.h"
#include "coding/coding_tree.h"

SQL_FUNCTION(coding_proposal_count);

/* The books and origins of a coding that coding_open_rest has been through. */

static int
compare_strings(ByteReader *a, ByteReader *b)
{
	Str			x,
				y;

	x.s = read_string(a, &x.len);
	y.s = read_string(b, &y.len);
	return str_compare(x, y);
}

static uint64
hash_string(uint64 h, ByteReader *r)
{
	Str			str;

	str.s = read_string(r, &str.len);
	return content_hash(h, str.s, str.len);
}

/* There are as many in both. */
static int
compare_names(const Coding *a, const Coding *b)
{
	ByteReader	x = a->books;
	ByteReader	y = b->books;
	int			cmp = 0;

	for (uint32 i = 0; i < a->nbooks && cmp == 0; i++)
	{
		cmp = compare_strings(&x, &y);	/* name */
		if (cmp == 0)
			cmp = compare_strings(&x, &y);	/* version */
		if (cmp == 0)
			cmp = memcmp(read_bytes(&x, CODEBOOK_HASH_BYTES),
						 read_bytes(&y, CODEBOOK_HASH_BYTES), CODEBOOK_HASH_BYTES);
	}
	x = a->origins;
	y = b->origins;
	for (uint32 i = 0; i < a->norigins && cmp == 0; i++)
		cmp = compare_strings(&x, &y);
	return cmp;
}

static uint64
hash_names(uint64 h, const Coding *coding)
{
	ByteReader	r = coding->books;

	for (uint32 i = 0; i < coding->nbooks; i++)
	{
		h = hash_string(h, &r);
		h = hash_string(h, &r);
		h = content_hash(h, read_bytes(&r, CODEBOOK_HASH_BYTES), CODEBOOK_HASH_BYTES);
	}
	r = coding->origins;
	for (uint32 i = 0; i < coding->norigins; i++)
		h = hash_string(h, &r);
	return h;
}

/* As many in both. */
static int
compare_trees(const Coding *a, const Coding *b)
{
	CodingTree	x,
				y;
	int			cmp = 0;

	coding_tree(&x, a);
	coding_tree(&y, b);
	while (cmp == 0 && coding_tree_next(&x) && coding_tree_next(&y))
	{
		cmp = ORDER_OF(x.depth, y.depth);
		if (cmp == 0)
			cmp = bytes_compare(x.label, x.len, y.label, y.len);
	}
	return cmp;
}

static int
compare_spans(CodingCode *a, CodingCode *b)
{
	int			astop = 0,
				bstop = 0;
	int			cmp = ORDER_OF(a->nspans, b->nspans);

	for (uint32 i = 0; i < a->nspans && cmp == 0; i++)
	{
		int			astart,
					bstart;

		coding_span(a, &astart, &astop);
		coding_span(b, &bstart, &bstop);
		cmp = ORDER_OF(astart, bstart);
		if (cmp == 0)
			cmp = ORDER_OF(astop, bstop);
	}
	return cmp;
}

/* As many in both, of the same nodes and origins. */
static int
compare_codes(const Coding *a, const Coding *b)
{
	CodingCursor x,
				y;
	CodingCode	p,
				q;
	int			cmp = 0;

	coding_cursor(a, &x);
	coding_cursor(b, &y);
	while (cmp == 0 && coding_next(&x, &p) && coding_next(&y, &q))
	{
		if (x.next % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		cmp = ORDER_OF(p.ordinal, q.ordinal);
		if (cmp == 0)
			cmp = ORDER_OF(p.node, q.node);
		if (cmp == 0)
			cmp = ORDER_OF(p.origin, q.origin);
		if (cmp == 0)
			cmp = ORDER_OF(p.stance, q.stance);
		if (cmp == 0)
			cmp = ORDER_OF(p.rejected, q.rejected);
		if (cmp == 0)
			cmp = ORDER_OF(p.weight, q.weight);
		if (cmp == 0)
			cmp = compare_spans(&p, &q);
	}
	return cmp;
}

static int
compare_codings(const CodingValue *a, const CodingValue *b)
{
	Coding		x,
				y;
	int			cmp;

	coding_open_themes(&x, a);
	coding_open_themes(&y, b);
	cmp = ORDER_OF(x.bound, y.bound);
	if (cmp == 0)
		cmp = ORDER_OF(x.cut, y.cut);
	if (cmp == 0)
		cmp = ORDER_OF(x.nproposals, y.nproposals);
	if (cmp == 0)
		cmp = ORDER_OF(x.ncodes, y.ncodes);
	if (cmp == 0)
		cmp = ORDER_OF(x.nnodes, y.nnodes);
	if (cmp == 0)
		cmp = compare_trees(&x, &y);
	if (cmp != 0)
		return cmp;

	coding_open_rest(&x, coding_labels_end(&x));
	coding_open_rest(&y, coding_labels_end(&y));
	cmp = ORDER_OF(x.nbooks, y.nbooks);
	if (cmp == 0)
		cmp = ORDER_OF(x.norigins, y.norigins);
	if (cmp == 0)
		cmp = compare_names(&x, &y);
	if (cmp == 0)
		cmp = compare_codes(&x, &y);
	return cmp;
}

static int
coding_compare(FunctionCallInfo fcinfo)
{
	CodingValue *a = PG_GETARG_CODING_PP(0);
	CodingValue *b = PG_GETARG_CODING_PP(1);
	int			cmp = compare_codings(a, b);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return cmp;
}

static bool
same_coding(FunctionCallInfo fcinfo)
{
	CodingValue *a = PG_GETARG_CODING_PP(0);
	CodingValue *b = PG_GETARG_CODING_PP(1);
	Size		alen = VARSIZE_ANY_EXHDR(a);
	Size		blen = VARSIZE_ANY_EXHDR(b);
	bool		same;

	if (alen > 0 && blen > 0 && VARDATA_ANY(a)[0] == VARDATA_ANY(b)[0])
		same = bytes_equal(VARDATA_ANY(a), alen, VARDATA_ANY(b), blen);
	else
		same = compare_codings(a, b) == 0;
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return same;
}

/* A short label goes into one word. */
static inline uint64
hash_node(uint64 h, int depth, const char *label, uint32 len)
{
	uint64		word = depth << 8 | Min(len, 255);

	if (len > 6)
		return content_hash(content_hash_word(h, word), label, len);
	for (uint32 i = 0; i < len; i++)
		word = word << 8 | (uint8) label[i];
	return content_hash_word(h, word);
}

static uint64
hash_codes(uint64 h, const Coding *coding)
{
	CodingCursor cursor;
	CodingCode	code;

	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		int			start,
					stop = 0;
		union
		{
			float4		value;
			uint32		bits;
		}			weight = {code.weight};

		if (cursor.next % 1024 == 0)
			CHECK_FOR_INTERRUPTS();

		/*
		 * two words at the cost of one: the second is spread before it is
		 * added
		 */
		h = content_hash_word(h, ((uint64) code.ordinal << 32 | code.node) +
							  CONTENT_HASH_MULTIPLIER *
							  ((uint64) code.origin << 40 | (uint64) code.rejected << 36 |
							   (uint64) code.stance << 32 | weight.bits));
		for (uint32 i = 0; i < code.nspans; i++)
		{
			coding_span(&code, &start, &stop);
			h = content_hash_word(h, (uint64) start << 32 | stop);
		}
	}
	return h;
}

/*
 * Of all that a coding says.  What a later version adds to that must change nothing
 * where a coding has none of it.
 */
static uint64
coding_fingerprint(FunctionCallInfo fcinfo)
{
	CodingValue *value = PG_GETARG_CODING_PP(0);
	Coding		coding;
	CodingTree	tree;
	uint64		h;

	coding_open(&coding, value);
	h = content_hash_word(coding.bound, coding.cut);
	h = content_hash_word(h, (uint64) coding.nproposals << 32 | coding.ncodes);
	coding_tree(&tree, &coding);
	while (coding_tree_next(&tree))
	{
		if (tree.next % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		h = hash_node(h, tree.depth, tree.label, tree.len);
	}
	h = hash_names(h, &coding);
	h = hash_codes(h, &coding);
	PG_FREE_IF_COPY(value, 0);
	return h;
}

ORDER_FUNCTIONS(coding, coding_compare)
EQUALITY_FUNCTIONS(coding, same_coding)
FINGERPRINT_HASH_FUNCTIONS(coding, coding_fingerprint)

Datum
coding_proposal_count(PG_FUNCTION_ARGS)
{
	Coding		coding;

	coding_open(&coding, PG_GETARG_CODING_PP(0));
	PG_RETURN_INT32(coding.nproposals);
}
