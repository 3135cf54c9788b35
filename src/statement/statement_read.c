/*
 * statement_read.c
 *	  Reading stored statements in place.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/version.h"
#include "statement/statement.h"

void
statement_corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored statement is damaged")));
}

static uint32
read_statement_head(Statement *s, ByteReader *r)
{
	uint8		version = read_u8(r);
	uint8		unit = read_u8(r);
	uint8		language_len = read_u8(r);
	uint8		zero = read_u8(r);
	uint64		cut = read_u64(r);
	uint32		nproposals = read_u32(r);
	uint32		nchars = read_u32(r);
	uint32		directory_len = read_u32(r);

	if (!r->bad)
		version_check("statement", version, STATEMENT_VERSION);
	if (r->bad || unit > UNIT_GIVEN || zero != 0 ||
		nproposals > STATEMENT_MAX_PROPOSALS || nchars > STATEMENT_MAX_BYTES)
		statement_corrupted();
	memset(s, 0, sizeof(*s));
	s->version = version;
	s->unit = unit;
	s->language_len = language_len;
	s->cut = cut;
	s->nproposals = nproposals;
	s->nchars = nchars;
	return directory_len;
}

Size
statement_open_part(Statement *s, const StatementValue *part, Size total)
{
	ByteReader	r = byte_reader(VARDATA_ANY(part), VARSIZE_ANY_EXHDR(part));
	uint32		directory_len = read_statement_head(s, &r);
	Size		before = STATEMENT_HEAD_BYTES + s->language_len + (Size) directory_len;

	if (before > total || total - before > STATEMENT_MAX_BYTES ||
		(Size) s->nchars > total - before || (uint32) s->nproposals > directory_len / 8)
		statement_corrupted();
	s->text_len = total - before;
	if (before > VARSIZE_ANY_EXHDR(part))
		return before;
	s->language = (const char *) read_bytes(&r, s->language_len);
	s->directory = byte_reader(read_bytes(&r, directory_len), directory_len);
	s->text = (const char *) r.p;
	statement_rewind(s);
	return before;
}

void
statement_open(Statement *s, const StatementValue *value)
{
	statement_open_part(s, value, VARSIZE_ANY_EXHDR(value));
}

void
statement_open_head(Statement *s, Datum value)
{
	struct varlena *head = PG_DETOAST_DATUM_SLICE(value, 0, STATEMENT_HEAD_BYTES + 255);
	ByteReader	r = byte_reader(VARDATA_ANY(head), VARSIZE_ANY_EXHDR(head));

	read_statement_head(s, &r);
	s->language = (const char *) read_bytes(&r, s->language_len);
	if (r.bad)
		statement_corrupted();
}

void
statement_rewind(Statement *s)
{
	s->r = s->directory;
	memset(&s->last, 0, sizeof(s->last));
}

bool
statement_next(Statement *s, Proposal *p)
{
	Proposal   *last = &s->last;
	ByteReader *r = &s->r;
	uint32		gap,
				gap_more,
				length,
				length_more,
				list,
				number,
				marker_len;
	uint8		normative;

	if (last->ordinal == s->nproposals)
		return false;

	gap = read_varint(r);
	gap_more = read_varint(r);
	length = read_varint(r);
	length_more = read_varint(r);
	list = read_varint(r);
	number = read_varint(r);
	normative = read_u8(r);
	p->marker = read_string(r, &marker_len);
	if (r->bad || length == 0 || normative > 2 || list > PG_INT32_MAX ||
		number > PG_INT32_MAX ||
		(uint64) gap + gap_more + length + length_more > (uint64) (s->text_len - last->byte_stop))
		statement_corrupted();

	p->ordinal = last->ordinal + 1;
	p->start = last->stop + gap;
	p->stop = p->start + length;
	p->byte_start = last->byte_stop + gap + gap_more;
	p->byte_stop = p->byte_start + length + length_more;
	p->list = list;
	p->number = number;
	p->marker_len = marker_len;
	p->normative = (signed char) normative - 1;
	*last = *p;
	return true;
}

bool
statement_next_piece(Statement *s, StatementPiece *piece)
{
	if (piece->last)
		return false;
	piece->start = piece->stop;
	piece->ordinal = piece->next.ordinal;
	if (piece->ordinal > 0)
	{
		piece->stop = piece->next.byte_stop;
		piece->next.ordinal = 0;
		return true;
	}
	piece->last = !statement_next(s, &piece->next);
	piece->stop = piece->last ? s->text_len : piece->next.byte_start;
	return true;
}

int
statement_ordinal_at(const Proposal *proposals, int n, int *at, int byte)
{
	while (*at < n && proposals[*at].byte_stop <= byte)
		(*at)++;
	return *at < n && proposals[*at].byte_start <= byte ? *at + 1 : 0;
}

Proposal *
statement_proposals(Statement *s)
{
	Proposal   *proposals = palloc_array(Proposal, s->nproposals + 1);
	int			n = 0;

	statement_rewind(s);
	while (statement_next(s, &proposals[n]))
		n++;
	return proposals;
}

int *
statement_edges(const Statement *s, const Proposal *proposals)
{
	int		   *edges = palloc_array(int, 2 * s->nproposals + 1);

	for (int i = 0; i < s->nproposals; i++)
	{
		edges[2 * i] = proposals[i].byte_start;
		edges[2 * i + 1] = proposals[i].byte_stop;
	}
	return edges;
}

char *
statement_language(const Statement *s)
{
	return s->language_len > 0 ? pnstrdup(s->language, s->language_len) : NULL;
}
