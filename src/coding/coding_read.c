/*
 * coding_read.c
 *	  Reading stored codings in place.
 *
 * Every count is checked against the bytes that are there before anything is
 * allocated or walked, so that a damaged value costs no more than its size.
 */
#include "postgres.h"
#include "base/compat.h"

#include <math.h>

#include "common/shortest_dec.h"
#include "miscadmin.h"

#include "base/version.h"
#include "coding/coding_tree.h"

void
coding_corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored coding is damaged")));
}

/* A count of items that have at least item_bytes each. */
static uint32
read_count(ByteReader *r, uint32 item_bytes)
{
	uint32		n = read_varint(r);

	if (r->bad || n > bytes_left(r) / item_bytes)
		coding_corrupted();
	return n;
}

const char *
coding_long_label(const Coding *coding, const char *text, uint32 *len)
{
	ByteReader	r = byte_reader(text, coding->end - text);
	uint32		more = read_varint(&r);

	if (r.bad || more > THEME_MAX_BYTES - CODING_LONG_LABEL ||
		CODING_LONG_LABEL + more > bytes_left(&r))
		coding_corrupted();
	*len = CODING_LONG_LABEL + more;
	return (const char *) r.p;
}

void
coding_open_themes(Coding *coding, const CodingValue *value)
{
	Size		size = VARSIZE_ANY_EXHDR(value);
	ByteReader	r = byte_reader(VARDATA_ANY(value), size);
	uint8		version = read_u8(&r);
	uint8		flags = read_u8(&r);
	uint64		fixed;			/* bytes of the arrays */

	if (!r.bad)
		version_check("coding", version, CODING_VERSION);
	if ((flags & ~(CODING_BOUND | CODING_OUTSIDE)) != 0)
		coding_corrupted();
	coding->version = version;
	coding->bound = (flags & CODING_BOUND) != 0;
	coding->outside = (flags & CODING_OUTSIDE) != 0;
	coding->cut = coding->bound ? read_u64(&r) : 0;
	coding->nproposals = read_varint(&r);
	coding->counts = (const char *) r.p;
	coding->nnodes = read_varint(&r);
	coding->ncodes = read_varint(&r);
	coding->node_bytes = coding_node_bytes(coding->nnodes);
	fixed = 2 * (uint64) coding->nnodes + (1 + coding->node_bytes) * (uint64) coding->ncodes;
	if (r.bad || coding->nproposals > CODING_MAX_PROPOSALS || fixed > bytes_left(&r))
		coding_corrupted();

	coding->depths = r.p;
	coding->lengths = coding->depths + coding->nnodes;
	coding->flags = coding->lengths + coding->nnodes;
	coding->nodes = coding->flags + coding->ncodes;
	coding->labels = (const char *) r.p + fixed;
	coding->end = (const char *) r.end;
	/* a usual coding is in the processor's cache when it has got so far */
	bytes_prefetch(coding->labels);
	bytes_prefetch(coding->labels + 64);
	bytes_prefetch(coding->labels + 128);
	if (coding->ncodes > 0 ? !(coding->flags[0] & CODE_FIRST) : coding->outside)
		coding_corrupted();
}

void
coding_open_rest(Coding *coding, const char *text)
{
	ByteReader	r = byte_reader(text, coding->end - text);
	uint32		len;

	coding->nbooks = read_count(&r, 2 + CODEBOOK_HASH_BYTES);
	coding->books = r;
	for (uint32 i = 0; i < coding->nbooks; i++)
	{
		read_string(&r, &len);
		read_string(&r, &len);
		read_bytes(&r, CODEBOOK_HASH_BYTES);
	}
	coding->norigins = read_count(&r, 1);
	coding->origins = r;
	for (uint32 i = 0; i < coding->norigins; i++)
		read_string(&r, &len);
	coding->rest = r;
	if (r.bad)
		coding_corrupted();
}

void
coding_open(Coding *coding, const CodingValue *value)
{
	coding_open_themes(coding, value);
	coding_open_rest(coding, coding_labels_end(coding));
}

void
coding_books(const Coding *coding, CodingBook *books)
{
	ByteReader	r = coding->books;

	for (uint32 i = 0; i < coding->nbooks; i++)
	{
		books[i].name.s = read_string(&r, &books[i].name.len);
		books[i].version.s = read_string(&r, &books[i].version.len);
		books[i].hash = read_bytes(&r, CODEBOOK_HASH_BYTES);
	}
	if (r.bad)
		coding_corrupted();
}

void
coding_origins(const Coding *coding, Str *origins)
{
	ByteReader	r = coding->origins;

	for (uint32 i = 0; i < coding->norigins; i++)
		origins[i].s = read_string(&r, &origins[i].len);
	if (r.bad)
		coding_corrupted();
}

float8
coding_given_weight(float4 stored)
{
	char		text[FLOAT_SHORTEST_DECIMAL_LEN];

	/* few decimals are the usual; all of this is exact but for the division */
	if (stored < 1e6f)
		for (float8 power = 1; power <= 1e6; power *= 10)
		{
			float8 decimal = rint(stored * power) / power;

			if ((float4) decimal == stored)
				return decimal;
		}
	if (!isfinite(stored))
		return stored;
	float_to_shortest_decimal_buf(stored, text);
	return strtod(text, NULL);
}

void
coding_next_any(CodingCursor *cursor, CodingCode *code)
{
	const Coding *coding = cursor->coding;
	ByteReader *r = &cursor->rest;
	uint8		flags;

	flags = coding->flags[cursor->next];
	code->node = coding_node(coding, cursor->next);
	if (flags & CODE_FIRST)
	{
		uint32		step = read_varint(r);

		/* only the first may be 0, and is where CODING_OUTSIDE says so */
		if ((step == 0) != (cursor->next == 0 && coding->outside) ||
			step > coding->nproposals - cursor->ordinal)
			coding_corrupted();
		cursor->ordinal += step;
	}
	cursor->next++;

	code->ordinal = cursor->ordinal;
	code->stance = flags & CODE_STANCE_MASK;
	code->rejected = (flags & CODE_REJECTED) != 0;
	code->origin = flags & CODE_HAS_ORIGIN ? read_varint(r) : 0;
	code->weight = 1;
	if (flags & CODE_COUNT)
		code->weight = read_varint(r);
	else if (flags & CODE_FLOAT)
		code->weight = coding_given_weight(read_f4(r));
	code->nspans = 0;
	if (flags & CODE_HAS_SPANS)
	{
		code->nspans = read_varint(r);
		code->spans = *r;
		if (code->nspans > bytes_left(r) / 2)
			coding_corrupted();
		for (uint32 i = 0; i < code->nspans; i++)
		{
			read_varint(r);
			read_varint(r);
		}
	}
	if (r->bad || code->node >= coding->nnodes || code->origin >= coding->norigins ||
		!(code->weight >= 0))
		coding_corrupted();
}

void
coding_span(CodingCode *code, int *start, int *stop)
{
	uint32		gap = read_varint(&code->spans);
	uint32		length = read_varint(&code->spans);

	if (code->spans.bad || gap > CODING_MAX_POSITION || length > CODING_MAX_POSITION)
		coding_corrupted();
	*start = *stop + gap;
	*stop = *start + length;
	if (*stop > PG_INT32_MAX / 2)
		coding_corrupted();
}

void
coding_names(CodingNames *names, const Coding *coding)
{
	CodingTree	tree;
	CodingPath	path;

	names->paths = palloc_array(Str, coding->nnodes + 1);
	names->origins = palloc_array(Str, coding->norigins + 1);
	coding_origins(coding, names->origins);
	coding_tree(&tree, coding);
	while (coding_tree_next(&tree))
	{
		char	   *copy;

		if (tree.node % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		coding_path(&path, &tree);
		copy = palloc(path.len);
		memcpy(copy, path.bytes, path.len);
		names->paths[tree.node].s = copy;
		names->paths[tree.node].len = path.len;
	}
}

void
coding_code(Code *code, CodingCode *c, const CodingNames *names)
{
	memset(code, 0, sizeof(*code));
	code->ordinal = c->ordinal;
	code->path = names->paths[c->node].s;
	code->path_len = names->paths[c->node].len;
	code->weight = c->weight;
	code->stance = c->stance;
	code->rejected = c->rejected;
	code->origin = names->origins[c->origin].s;
	code->origin_len = names->origins[c->origin].len;
	if (c->nspans > 0)
	{
		Span	   *spans = palloc_array(Span, c->nspans);
		int			start,
					stop = 0;

		for (uint32 i = 0; i < c->nspans; i++)
		{
			coding_span(c, &start, &stop);
			spans[i].start = start;
			spans[i].stop = stop;
		}
		code->spans = spans;
		code->nspans = c->nspans;
	}
}

int
coding_codes(const Coding *coding, Code **result)
{
	Code	   *codes = palloc_array(Code, coding->ncodes + 1);
	CodingNames names;
	CodingCursor cursor;
	CodingCode	c;
	int			n = 0;

	coding_names(&names, coding);
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &c))
	{
		if (n % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		coding_code(&codes[n++], &c, &names);
	}
	pfree(names.paths);
	*result = codes;
	return n;
}
