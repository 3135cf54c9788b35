/*
 * coding_read.c
 *	  Reading stored codings in place.
 *
 * Every count is checked against the bytes that are there before anything is
 * allocated or walked, so that a damaged value costs no more than its size.
 */
#include "postgres.h"
#include "compat.h"

#include "miscadmin.h"

#include "coding/coding.h"
#include "theme/theme.h"

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

void
coding_open(Coding *coding, const CodingValue *value)
{
	ByteReader	r = byte_reader(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
	uint8		version = read_u8(&r);
	uint8		flags = read_u8(&r);
	uint32		len;

	if (version != CODING_VERSION || (flags & ~CODING_BOUND) != 0)
		coding_corrupted();
	coding->bound = (flags & CODING_BOUND) != 0;
	coding->cut = coding->bound ? read_u64(&r) : 0;
	coding->nproposals = read_varint(&r);
	if (coding->nproposals > CODING_MAX_PROPOSALS)
		coding_corrupted();

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

	coding->nnodes = read_count(&r, 3);
	coding->nodes = r;
	for (uint32 i = 0; i < coding->nnodes; i++)
	{
		read_varint(&r);
		read_string(&r, &len);
	}

	coding->ncodes = read_count(&r, 2);
	coding->codes = r;
	if (r.bad)
		coding_corrupted();
}

void
coding_nodes(const Coding *coding, CodingNode *nodes)
{
	ByteReader	r = coding->nodes;
	int			depth = -1;

	for (uint32 i = 0; i < coding->nnodes; i++)
	{
		nodes[i].depth = read_varint(&r);
		nodes[i].label = read_string(&r, &nodes[i].len);
		if (r.bad || nodes[i].depth > depth + 1 || nodes[i].depth < 0 ||
			nodes[i].depth >= THEME_MAX_LABELS ||
			nodes[i].len == 0 || nodes[i].len > THEME_MAX_BYTES)
			coding_corrupted();
		depth = nodes[i].depth;
	}
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
coding_origins(const Coding *coding, CodingString *origins)
{
	ByteReader	r = coding->origins;

	for (uint32 i = 0; i < coding->norigins; i++)
		origins[i].s = read_string(&r, &origins[i].len);
	if (r.bad)
		coding_corrupted();
}

void
coding_cursor(const Coding *coding, CodingCursor *cursor)
{
	cursor->r = coding->codes;
	cursor->left = coding->ncodes;
	cursor->in_group = 0;
	cursor->ordinal = 0;
	cursor->nproposals = coding->nproposals;
	cursor->nnodes = coding->nnodes;
	cursor->norigins = coding->norigins;
	cursor->started = false;
}

bool
coding_next(CodingCursor *cursor, CodingCode *code)
{
	ByteReader *r = &cursor->r;
	uint8		flags;

	if (cursor->left == 0)
	{
		if (cursor->in_group != 0)
			coding_corrupted();
		return false;
	}
	if (cursor->in_group == 0)
	{
		uint32		step = read_varint(r);

		cursor->in_group = read_varint(r);
		if (r->bad || cursor->in_group == 0 || cursor->in_group > cursor->left ||
			(cursor->started && step == 0) ||
			step > cursor->nproposals - cursor->ordinal)
			coding_corrupted();
		cursor->ordinal += step;
		cursor->started = true;
	}
	cursor->in_group--;
	cursor->left--;

	code->ordinal = cursor->ordinal;
	code->node = read_varint(r);
	flags = read_u8(r);
	code->stance = flags & CODE_STANCE_MASK;
	code->rejected = (flags & CODE_REJECTED) != 0;
	code->origin = flags & CODE_HAS_ORIGIN ? read_varint(r) : 0;
	code->weight = 1;
	if (flags & CODE_COUNT)
		code->weight = read_varint(r);
	else if (flags & CODE_FLOAT)
		code->weight = read_f4(r);
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
	if (r->bad || code->node >= cursor->nnodes || code->origin >= cursor->norigins ||
		!(code->weight >= 0) || (flags & 0x80))
		coding_corrupted();
	return true;
}

void
coding_span(CodingCode *code, int *start, int *stop)
{
	uint32		gap = read_varint(&code->spans);
	uint32		length = read_varint(&code->spans);

	if (code->spans.bad || gap > PG_INT32_MAX / 4 || length > PG_INT32_MAX / 4)
		coding_corrupted();
	*start = *stop + gap;
	*stop = *start + length;
	if (*stop > PG_INT32_MAX / 2)
		coding_corrupted();
}

int
coding_codes(const Coding *coding, Code **result)
{
	CodingNode *nodes = palloc_array(CodingNode, coding->nnodes + 1);
	const char **paths = palloc0_array(const char *, coding->nnodes + 1);
	int		   *lengths = palloc0_array(int, coding->nnodes + 1);
	CodingString *origins = palloc_array(CodingString, coding->norigins + 1);
	Code	   *codes = palloc0_array(Code, coding->ncodes + 1);
	StringInfoData path;
	int			ends[THEME_MAX_LABELS];
	CodingCursor cursor;
	CodingCode	c;
	int			n = 0;

	/* the path of each node, by its labels on the way down */
	coding_nodes(coding, nodes);
	initStringInfo(&path);
	for (uint32 i = 0; i < coding->nnodes; i++)
	{
		int			depth = nodes[i].depth;

		path.len = depth > 0 ? ends[depth - 1] : 0;
		if (depth > 0)
			appendStringInfoChar(&path, THEME_SEPARATOR);
		appendBinaryStringInfo(&path, nodes[i].label, nodes[i].len);
		if (path.len > THEME_MAX_BYTES)
			coding_corrupted();
		ends[depth] = path.len;
		paths[i] = pnstrdup(path.data, path.len);
		lengths[i] = path.len;
	}

	coding_origins(coding, origins);
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &c))
	{
		Code	   *code = &codes[n++];

		if (n % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		code->ordinal = c.ordinal;
		code->path = paths[c.node];
		code->path_len = lengths[c.node];
		code->weight = c.weight;
		code->stance = c.stance;
		code->rejected = c.rejected;
		code->origin = origins[c.origin].s;
		code->origin_len = origins[c.origin].len;
		if (c.nspans > 0)
		{
			CodeSpan   *spans = palloc_array(CodeSpan, c.nspans);
			int			start,
						stop = 0;

			for (uint32 i = 0; i < c.nspans; i++)
			{
				coding_span(&c, &start, &stop);
				spans[i].start = start;
				spans[i].stop = stop;
			}
			code->spans = spans;
			code->nspans = c.nspans;
		}
	}
	pfree(path.data);
	pfree(lengths);
	pfree(nodes);
	*result = codes;
	return n;
}
