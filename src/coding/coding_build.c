/*
 * coding_build.c
 *	  The one way to make a coding: collect codes, then sort, check and write
 *	  them in canonical form.  Input functions, aggregates, editing and coding by
 *	  codebook all come through here.  To bind a coding changes its head alone.
 */
#include "postgres.h"
#include "base/compat.h"

#include <math.h>

#include "common/hashfn.h"
#include "miscadmin.h"

#include "coding/coding.h"
#include "base/json.h"
#include "theme/theme.h"

/* What a code and a span of one add to the text form besides strings, at most. */
#define CODE_JSON_BYTES 170
#define SPAN_JSON_BYTES 40

void
coding_builder_init(CodingBuilder *builder, uint32 nproposals, bool bound, uint64 cut)
{
	memset(builder, 0, sizeof(*builder));
	builder->nproposals = nproposals;
	builder->bound = bound;
	builder->cut = cut;
}

void
coding_builder_book(CodingBuilder *builder, const CodingBook *book)
{
	int			i = 0;

	while (i < builder->nbooks &&
		   bytes_compare(builder->books[i].name.s, builder->books[i].name.len,
						 book->name.s, book->name.len) != 0)
		i++;
	if (i == builder->nbooks)
	{
		if (builder->nbooks == builder->maxbooks)
		{
			builder->maxbooks = builder->maxbooks ? 2 * builder->maxbooks : 4;
			builder->books = builder->books ?
				repalloc_array(builder->books, CodingBook, builder->maxbooks) :
				palloc_array(CodingBook, builder->maxbooks);
		}
		builder->nbooks++;
	}
	builder->books[i] = *book;
}

void
coding_builder_add(CodingBuilder *builder, const Code *code)
{
	if (builder->ncodes == builder->maxcodes)
	{
		builder->maxcodes = builder->maxcodes ? 2 * builder->maxcodes : 16;
		builder->codes = builder->codes ?
			repalloc_array(builder->codes, Code, builder->maxcodes) :
			palloc_array(Code, builder->maxcodes);
	}
	builder->codes[builder->ncodes++] = *code;
}

void
coding_builder_copy(CodingBuilder *builder, const CodingValue *value,
					CodingSkip skip, void *arg)
{
	Coding		coding;
	CodingBook *books;
	CodingNames names;
	CodingCursor cursor;
	CodingCode	c;

	coding_open(&coding, value);
	books = palloc_array(CodingBook, coding.nbooks + 1);
	coding_books(&coding, books);
	for (uint32 i = 0; i < coding.nbooks; i++)
		coding_builder_book(builder, &books[i]);
	coding_names(&names, &coding);
	coding_cursor(&coding, &cursor);
	while (coding_next(&cursor, &c))
	{
		Code		code;

		if (cursor.next % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		coding_code(&code, &c, &names);
		if (skip == NULL || !skip(&code, arg))
			coding_builder_add(builder, &code);
	}
}

static inline int
path_order(const Code *a, const Code *b)
{
	if (a->ranking != 0 && a->ranking == b->ranking)
		return a->rank < b->rank ? -1 : a->rank > b->rank;
	return theme_compare(a->path, a->path_len, b->path, b->path_len);
}

int
coding_code_order(const Code *a, const Code *b)
{
	int			cmp;

	if (a->ordinal != b->ordinal)
		return a->ordinal < b->ordinal ? -1 : 1;
	cmp = path_order(a, b);
	if (cmp != 0)
		return cmp;
	return bytes_compare(a->origin, a->origin_len, b->origin, b->origin_len);
}

static int
by_code_order(const void *a, const void *b)
{
	CHECK_FOR_INTERRUPTS();
	return coding_code_order(a, b);
}

static int
by_path(const void *a, const void *b)
{
	const Code *x = *(const Code *const *) a;
	const Code *y = *(const Code *const *) b;

	return path_order(x, y);
}

static int
by_origin(const void *a, const void *b)
{
	const Str  *x = a;
	const Str  *y = b;

	return bytes_compare(x->s, x->len, y->s, y->len);
}

static int
by_book(const void *a, const void *b)
{
	const CodingBook *x = a;
	const CodingBook *y = b;

	return bytes_compare(x->name.s, x->name.len, y->name.s, y->name.len);
}

/* The rules a single code keeps, for all ways in. */
static bool
check_code(const CodingBuilder *builder, const Code *code, Node *escontext)
{
	if (code->ordinal > builder->nproposals)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no proposal %u", code->ordinal),
				 errdetail("The coding is for %u proposals; 0 is the text outside of them.",
						   builder->nproposals)));
	if (!(code->weight >= 0) || isinf((float4) code->weight))
		ereturn(escontext, false,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("weight of a code must be finite and not negative"),
				 errdetail("It is %g for proposal %u and theme \"%s\".", (float4) code->weight,
						   code->ordinal, theme_path_text(code->path, code->path_len))));
	if (code->origin_len < 1 || code->origin_len > CODING_MAX_ORIGIN_BYTES)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("origin of a code must have 1 to %d bytes", CODING_MAX_ORIGIN_BYTES),
				 errdetail("It has %d.", code->origin_len)));
	if (code->nspans > CODING_MAX_SPANS)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("code has %d spans, at most %d are allowed",
						code->nspans, CODING_MAX_SPANS)));
	for (int i = 0; i < code->nspans; i++)
	{
		if (code->spans[i].start < (i ? code->spans[i - 1].stop : 0) ||
			code->spans[i].stop <= code->spans[i].start)
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("spans of a code must ascend and not overlap"),
					 errdetail("Span [%d,%d) does not, for proposal %u and theme \"%s\".",
							   code->spans[i].start, code->spans[i].stop, code->ordinal,
							   theme_path_text(code->path, code->path_len))));
		if (code->spans[i].stop > CODING_MAX_POSITION)
			ereturn(escontext, false,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("span of a code ends at %d, at most %d is allowed",
							code->spans[i].stop, CODING_MAX_POSITION)));
	}
	return true;
}

static int
by_span_start(const void *a, const void *b)
{
	return ((const Span *) a)->start - ((const Span *) b)->start;
}

/* The spans of all codes; those that overlap become one. */
static void
unite_spans(Code *into, const Code *codes, int ncodes)
{
	Span	   *spans;
	int			n = 0;
	int			m = 0;

	for (int i = 0; i < ncodes; i++)
		n += codes[i].nspans;
	spans = palloc_array(Span, n + 1);
	n = 0;
	for (int i = 0; i < ncodes; i++)
		for (int k = 0; k < codes[i].nspans; k++)
			spans[n++] = codes[i].spans[k];
	qsort(spans, n, sizeof(Span), by_span_start);
	for (int i = 0; i < n; i++)
	{
		if (m > 0 && spans[i].start < spans[m - 1].stop)
			spans[m - 1].stop = Max(spans[m - 1].stop, spans[i].stop);
		else
			spans[m++] = spans[i];
	}
	into->spans = spans;
	into->nspans = m;
}

/* Joins a code into its equal before it, but for spans. */
static bool
merge_code(Code *into, const Code *code, OnDuplicate on_duplicate, Node *escontext)
{
	if (on_duplicate == DUPLICATE_ERROR)
		ereturn(escontext, false,
				(errcode(ERRCODE_DUPLICATE_OBJECT),
				 errmsg("two codes for proposal %u and theme \"%s\" of origin \"%s\"",
						code->ordinal, theme_path_text(code->path, code->path_len),
						pnstrdup(code->origin, code->origin_len)),
				 errdetail("There is at most one code for a proposal, theme and origin.")));
	/* a rejection gives way to a code, and two say what one says */
	if (code->rejected)
		return true;
	if (into->rejected)
	{
		*into = *code;
		return true;
	}
	if (into->stance == STANCE_NONE)
		into->stance = code->stance;
	else if (code->stance != STANCE_NONE && code->stance != into->stance)
	{
		if (on_duplicate == DUPLICATE_MERGE)
			ereturn(escontext, false,
					(errcode(ERRCODE_CARDINALITY_VIOLATION),
					 errmsg("contradicting stances for proposal %u and theme \"%s\" of origin \"%s\"",
							code->ordinal, theme_path_text(code->path, code->path_len),
							pnstrdup(code->origin, code->origin_len)),
					 errdetail("One is %s, another is %s.", stance_name(into->stance),
							   stance_name(code->stance)),
					 errhint("Give the codes different origins, or decide before aggregating.")));
		into->stance = STANCE_NEUTRAL;
	}
	into->weight += code->weight;
	return true;
}

/* Makes one code of those that are equal, in sorted codes: how many are left; -1 after a soft error. */
static int
merge_codes(const CodingBuilder *builder, OnDuplicate on_duplicate, Node *escontext)
{
	Code	   *codes = builder->codes;
	int			n = 0;

	for (int i = 0; i < builder->ncodes;)
	{
		Code		merged = codes[i];
		int			first = i++;

		for (; i < builder->ncodes && coding_code_order(&merged, &codes[i]) == 0; i++)
			if (!merge_code(&merged, &codes[i], on_duplicate, escontext))
				return -1;
		if (i > first + 1)
		{
			unite_spans(&merged, &codes[first], i - first);
			if (!check_code(builder, &merged, escontext))
				return -1;
		}
		codes[n++] = merged;
	}
	return n;
}

/*
 * Fills in the first code of each path and returns how many there are; like[i]
 * is the first code with the path of code i.  Paths recur in many proposals, and
 * to hash one is cheaper than to compare it in the order of themes.
 */
static int
distinct_paths(const Code *codes, int ncodes, const Code **first, int *like)
{
	Size		mask = 16;
	int		   *table;
	int			n = 0;

	while (mask < 2 * (Size) ncodes)
		mask *= 2;
	table = palloc0_array(int, mask);	/* code + 1; 0: free */
	mask--;
	for (int i = 0; i < ncodes; i++)
	{
		const Code *code = &codes[i];
		Size		slot = hash_bytes((const unsigned char *) code->path, code->path_len) & mask;

		for (; table[slot] != 0; slot = (slot + 1) & mask)
		{
			const Code *other = &codes[table[slot] - 1];

			if (other->path_len == code->path_len &&
				(other->path == code->path ||
				 memcmp(other->path, code->path, code->path_len) == 0))
				break;
		}
		if (table[slot] == 0)
		{
			table[slot] = i + 1;
			first[n++] = code;
		}
		like[i] = table[slot] - 1;
	}
	pfree(table);
	return n;
}

/*
 * Makes the tree of all themes and their ancestors, and returns for each code its
 * node.  Codes in order of their path visit the tree in pre-order.
 */
static uint32
make_tree(StringInfo depths, StringInfo lengths, StringInfo labels,
		  Code *codes, int ncodes, uint32 *node_of)
{
	const Code **sorted = palloc_array(const Code *, ncodes + 1);
	int		   *like = palloc_array(int, ncodes + 1);
	int			npaths = distinct_paths(codes, ncodes, sorted, like);
	uint32		nnodes = 0;
	const Code *last = NULL;

	qsort(sorted, npaths, sizeof(sorted[0]), by_path);

	for (int i = 0; i < npaths; i++)
	{
		const Code *code = sorted[i];
		int			start = 0;
		int			depth = 0;

		/* labels shared with the path before are in the tree already */
		if (last != NULL)
		{
			while (start < code->path_len)
			{
				int			end = theme_label_end(code->path, code->path_len, start);

				if (end > last->path_len || memcmp(code->path, last->path, end) != 0 ||
					(end < last->path_len && last->path[end] != THEME_SEPARATOR))
					break;
				depth++;
				start = end + 1;
			}
		}
		while (start < code->path_len)
		{
			int			end = theme_label_end(code->path, code->path_len, start);

			put_u8(depths, depth++);
			put_u8(lengths, Min(end - start, CODING_LONG_LABEL));
			if (end - start >= CODING_LONG_LABEL)
				put_varint(labels, end - start - CODING_LONG_LABEL);
			appendBinaryStringInfo(labels, code->path + start, end - start);
			nnodes++;
			start = end + 1;
		}
		node_of[code - codes] = nnodes - 1;
		last = code;
	}
	for (int i = 0; i < ncodes; i++)
		node_of[i] = node_of[like[i]];
	pfree(like);
	pfree(sorted);
	return nnodes;
}

/* Is the weight a count that is worth its own form? */
static bool
is_count(float4 weight)
{
	return weight != 1 && weight <= 16777216 && weight == (float4) (uint32) weight && !signbit(weight);
}

/* A code's flags, but for CODE_FIRST. */
static uint8
code_flags(const Code *code, uint32 origin)
{
	uint8		flags = code->stance;
	float4		weight = code->weight;

	if (code->rejected)
		flags |= CODE_REJECTED;
	if (origin != 0)
		flags |= CODE_HAS_ORIGIN;
	if (is_count(weight))
		flags |= CODE_COUNT;
	else if (weight != 1)
		flags |= CODE_FLOAT;
	if (code->nspans > 0)
		flags |= CODE_HAS_SPANS;
	return flags;
}

static void
write_rest(StringInfo out, const Code *code, uint8 flags, uint32 origin)
{
	if (flags & CODE_HAS_ORIGIN)
		put_varint(out, origin);
	if (flags & CODE_COUNT)
		put_varint(out, (uint32) (float4) code->weight);
	else if (flags & CODE_FLOAT)
		put_f4(out, code->weight);
	if (flags & CODE_HAS_SPANS)
	{
		int			stop = 0;

		put_varint(out, code->nspans);
		for (int i = 0; i < code->nspans; i++)
		{
			put_varint(out, code->spans[i].start - stop);
			put_varint(out, code->spans[i].stop - code->spans[i].start);
			stop = code->spans[i].stop;
		}
	}
}

static void
write_node(StringInfo out, uint32 node, int bytes)
{
	put_u8(out, node);
	if (bytes > 1)
		put_u8(out, node >> 8);
	if (bytes > 2)
	{
		put_u8(out, node >> 16);
		put_u8(out, node >> 24);
	}
}

/* See JSON_MAX_WEIGHT; most codings are far from it, which lengths alone tell. */
static bool
check_weight(const Code *codes, int n, Node *escontext)
{
	for (int exact = 0; exact <= 1; exact++)
	{
		Size		weight = 0;

		for (int i = 0; i < n && weight <= JSON_MAX_WEIGHT; i++)
		{
			const Code *c = &codes[i];

			weight += CODE_JSON_BYTES + (Size) c->nspans * SPAN_JSON_BYTES;
			weight += exact ? json_weight(c->path, c->path_len) + json_weight(c->origin, c->origin_len)
				: 3 * ((Size) c->path_len + c->origin_len);
		}
		if (weight <= JSON_MAX_WEIGHT)
			return true;
	}
	ereturn(escontext, false,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("coding is too large"),
			 errdetail("Its text form would have more than the %d bytes that are allowed.",
					   JSON_MAX_WEIGHT)));
}

static void
write_head(StringInfo out, uint8 version, bool bound, uint64 cut, uint32 nproposals, bool outside)
{
	initStringInfo(out);
	appendStringInfoSpaces(out, VARHDRSZ);
	put_u8(out, version);
	put_u8(out, (bound ? CODING_BOUND : 0) | (outside ? CODING_OUTSIDE : 0));
	if (bound)
		put_u64(out, cut);
	put_varint(out, nproposals);
}

CodingValue *
coding_bound(const Coding *coding, uint64 cut, uint32 nproposals)
{
	StringInfoData out;

	if (nproposals < coding->nproposals)
		elog(ERROR, "coding has more proposals than it shall be bound to");
	write_head(&out, coding->version, true, cut, nproposals, coding->outside);
	appendBinaryStringInfo(&out, coding->counts, coding->end - coding->counts);
	SET_VARSIZE(out.data, out.len);
	return (CodingValue *) out.data;
}

/* The different origins of codes, ascending; returns how many. */
static int
find_origins(const Code *codes, int n, Str **found)
{
	Str		   *origins = palloc_array(Str, n + 1);
	int			norigins = 0;
	int			m = 1;

	/* few occur, and mostly one after itself */
	for (int i = 0; i < n; i++)
		if (i == 0 || bytes_compare(codes[i].origin, codes[i].origin_len,
									codes[i - 1].origin, codes[i - 1].origin_len) != 0)
		{
			origins[norigins].s = codes[i].origin;
			origins[norigins++].len = codes[i].origin_len;
		}
	*found = origins;
	if (norigins == 0)
		return 0;
	qsort(origins, norigins, sizeof(Str), by_origin);
	for (int i = 1; i < norigins; i++)
		if (by_origin(&origins[m - 1], &origins[i]) != 0)
			origins[m++] = origins[i];
	return m;
}

/* Checks the codes, puts them in order and merges those of one key; false after an error. */
static bool
settle_codes(CodingBuilder *builder, OnDuplicate on_duplicate, int *n, Node *escontext)
{
	Code	   *codes = builder->codes;
	bool		ascending = true;

	if (builder->nproposals > CODING_MAX_PROPOSALS)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("coding is for %u proposals, at most %d are allowed",
						builder->nproposals, CODING_MAX_PROPOSALS)));
	if (builder->ncodes > CODING_MAX_CODES)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("coding has %d codes, at most %d are allowed",
						builder->ncodes, CODING_MAX_CODES)));

	for (int i = 0; i < builder->ncodes; i++)
	{
		if (codes[i].weight == 0)
			codes[i].weight = 0;	/* no negative zero: equal codings, equal
									 * bytes */
		if (!check_code(builder, &codes[i], escontext))
			return false;
		if (ascending && i > 0)
			ascending = coding_code_order(&codes[i - 1], &codes[i]) < 0;
	}
	*n = builder->ncodes;
	if (!ascending)
	{
		qsort(codes, *n, sizeof(Code), by_code_order);
		*n = merge_codes(builder, on_duplicate, escontext);
		if (*n < 0)
			return false;
	}
	return check_weight(codes, *n, escontext);
}

/* Flags and nodes of the codes; what else is told of them goes to rest. */
static void
write_codes(StringInfo out, StringInfo rest, const Code *codes, int n,
			const Str *origins, int norigins, const uint32 *node_of, uint32 nnodes)
{
	for (int i = 0; i < n; i++)
	{
		Str			key = {codes[i].origin, codes[i].origin_len};
		const Str  *origin = bsearch(&key, origins, norigins, sizeof(Str), by_origin);
		uint8		flags = code_flags(&codes[i], origin - origins);

		if (i == 0 || codes[i].ordinal != codes[i - 1].ordinal)
		{
			flags |= CODE_FIRST;
			put_varint(rest, codes[i].ordinal - (i > 0 ? codes[i - 1].ordinal : 0));
		}
		put_u8(out, flags);
		write_rest(rest, &codes[i], flags, origin - origins);
	}
	for (int i = 0; i < n; i++)
		write_node(out, node_of[i], coding_node_bytes(nnodes));
}

static void
write_books(StringInfo out, CodingBook *books, int n)
{
	if (n > 0)
		qsort(books, n, sizeof(CodingBook), by_book);
	put_varint(out, n);
	for (int i = 0; i < n; i++)
	{
		put_string(out, books[i].name.s, books[i].name.len);
		put_string(out, books[i].version.s, books[i].version.len);
		appendBinaryStringInfo(out, (const char *) books[i].hash, CODEBOOK_HASH_BYTES);
	}
}

CodingValue *
coding_builder_finish(CodingBuilder *builder, OnDuplicate on_duplicate, Node *escontext)
{
	const Code *codes = builder->codes;
	int			n;
	Str		   *origins;
	int			norigins;
	uint32	   *node_of;
	uint32		nnodes;
	StringInfoData out;

	/* parts of it, see coding.h */
	StringInfoData depths;
	StringInfoData lengths;
	StringInfoData labels;
	StringInfoData rest;

	if (!settle_codes(builder, on_duplicate, &n, escontext))
		return NULL;
	norigins = find_origins(codes, n, &origins);
	write_head(&out, CODING_VERSION, builder->bound, builder->cut, builder->nproposals,
			   n > 0 && codes[0].ordinal == 0);
	node_of = palloc_array(uint32, n + 1);
	initStringInfo(&depths);
	initStringInfo(&lengths);
	initStringInfo(&labels);
	initStringInfo(&rest);
	nnodes = make_tree(&depths, &lengths, &labels, builder->codes, n, node_of);
	put_varint(&out, nnodes);
	put_varint(&out, n);
	appendBinaryStringInfo(&out, depths.data, depths.len);
	appendBinaryStringInfo(&out, lengths.data, lengths.len);
	write_codes(&out, &rest, codes, n, origins, norigins, node_of, nnodes);
	appendBinaryStringInfo(&out, labels.data, labels.len);
	write_books(&out, builder->books, builder->nbooks);
	put_varint(&out, norigins);
	for (int i = 0; i < norigins; i++)
		put_string(&out, origins[i].s, origins[i].len);
	appendBinaryStringInfo(&out, rest.data, rest.len);
	SET_VARSIZE(out.data, out.len);
	return (CodingValue *) out.data;
}
