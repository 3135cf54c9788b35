/*
 * tally_flat.c
 *	  Reading stored tallies in place.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/version.h"
#include "tally/tally_flat.h"
#include "theme/theme.h"

/* Depth, length of a label, its first byte, the counts, the weight. */
#define MIN_NODE_BYTES (3 + TALLY_NCOUNTS + 8)

void
tally_corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored tally is damaged")));
	pg_unreachable();
}

void
tally_flat_open(FlatTally *flat, Datum value)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(value);

	flat->r = byte_reader(VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v));
	version_check("tally", read_u8(&flat->r), TALLY_VERSION);
	flat->level = read_varint(&flat->r);
	flat->statements = read_varint64(&flat->r);
	flat->proposals = read_varint64(&flat->r);
	flat->nnodes = read_varint(&flat->r);
	flat->next = 0;
	flat->depth = -1;
	if (flat->r.bad || flat->statements > TALLY_MAX_COUNT || flat->proposals > TALLY_MAX_COUNT ||
		flat->nnodes > bytes_left(&flat->r) / MIN_NODE_BYTES || flat->level > THEME_MAX_LABELS)
		tally_corrupted();
}

bool
tally_flat_next(FlatTally *flat, FlatNode *node)
{
	ByteReader *r = &flat->r;
	uint32		depth;
	union
	{
		float8		value;
		uint64		bits;
	}			weight;

	if (flat->next == flat->nnodes)
		return false;
	CHECK_FOR_INTERRUPTS();
	flat->next++;
	depth = read_varint(r);
	node->label.s = read_string(r, &node->label.len);
	for (int c = 0; c < TALLY_NCOUNTS; c++)
		node->counts[c] = read_varint64(r);
	weight.bits = read_u64(r);
	node->weight = weight.value;
	if (r->bad || (int64) depth > flat->depth + 1 || depth >= THEME_MAX_LABELS ||
		node->label.len == 0 ||
		node->counts[TALLY_STATEMENTS] > flat->statements ||
		node->counts[TALLY_PROPOSALS] > flat->proposals ||
		node->counts[TALLY_CODES] > TALLY_MAX_COUNT || !(node->weight >= 0))
		tally_corrupted();
	for (int c = TALLY_SUPPORT; c <= TALLY_NEUTRAL; c++)
		if (node->counts[c] > node->counts[TALLY_CODES])
			tally_corrupted();
	node->depth = flat->depth = depth;
	return true;
}
