/*
 * coding_find.c
 *	  Finding a theme in the tree of a coding without walking it.
 *
 * Depths and lengths of labels stand as bytes side by side, so a word of eight
 * of each tells in a few instructions which of eight nodes could be the one
 * looked for, and whether the subtree ends among them.  A label is compared only
 * where depth and length are right.  This is the hot path of theme queries.
 *
 * Damage shows as labels that are not where they should be: whatever the bytes
 * are, nothing outside of the value is read.
 */
#include "postgres.h"
#include "base/compat.h"

#include "coding/coding_tree.h"

#define BYTES(b) (UINT64CONST(0x0101010101010101) * (uint8) (b))
#define HIGH_BITS BYTES(0x80)

/* Eight bytes of an array, those behind it as they are, or 0 behind the value. */
static inline uint64
word_at(const Coding *coding, const uint8 *p)
{
	uint64		word = 0;
	Size		left = (const uint8 *) coding->end - p;

	if (likely(left >= 8))
		return load_u64(p);
	for (Size i = 0; i < left; i++)
		word |= (uint64) p[i] << (8 * i);
	return word;
}

/* The high bit of each byte that is 0. */
static inline uint64
zero_bytes(uint64 word)
{
	return ~(((word & ~HIGH_BITS) + ~HIGH_BITS) | word | ~HIGH_BITS);
}

/* The high bit of each byte that is less than n; bytes and n are at most 127. */
static inline uint64
bytes_below(uint64 word, int n)
{
	return ~((word | HIGH_BITS) - BYTES(n)) & HIGH_BITS;
}

static inline int
first_byte(uint64 bits)
{
#if defined(__GNUC__)
	return __builtin_ctzll(bits) / 8;
#else
	int			i = 0;

	while (!(bits & 0xff))
	{
		bits >>= 8;
		i++;
	}
	return i;
#endif
}

/*
 * The text of a node's label, from that of one before it; of the node behind the last,
 * the end of all labels.
 */
static const char *
text_of(const Coding *coding, uint32 node, const char *text, uint32 from)
{
	const uint8 *lengths = coding->lengths;

	for (; from < node; from += 8)
	{
		uint64		word = word_at(coding, lengths + from);

		if (node - from < 8)
			word &= (UINT64CONST(1) << (8 * (node - from))) - 1;
		if (unlikely(zero_bytes(~word) != 0))
			break;
		word = (word & UINT64CONST(0x00ff00ff00ff00ff)) + ((word >> 8) & UINT64CONST(0x00ff00ff00ff00ff));
		word = (word * UINT64CONST(0x0001000100010001)) >> 48;
		if (unlikely(word > (Size) (coding->end - text)))
			coding_corrupted();
		text += word;
	}
	/* from here on with long labels */
	for (; from < node; from++)
	{
		uint32		len = lengths[from];

		if (len == CODING_LONG_LABEL)
			text = coding_long_label(coding, text, &len);
		if (len > (Size) (coding->end - text))
			coding_corrupted();
		text += len;
	}
	return text;
}

const char *
coding_labels_end(const Coding *coding)
{
	return text_of(coding, coding->nnodes, coding->labels, 0);
}

static inline bool
label_is(const Coding *coding, const char *text, const char *label, uint32 len)
{
	if (unlikely(len >= CODING_LONG_LABEL))
	{
		uint32		stored;

		text = coding_long_label(coding, text, &stored);
		if (stored != len)
			return false;
	}
	return len <= (Size) (coding->end - text) && memcmp(text, label, len) == 0;
}

/* The first node behind `node`, at the depth given, that is not below it. */
static inline uint32
subtree_end(const Coding *coding, uint32 node, int depth)
{
	for (uint32 i = node + 1; i < coding->nnodes; i += 8)
	{
		uint64		up = bytes_below(word_at(coding, coding->depths + i), depth + 1);

		if (up != 0)
			return Min(i + first_byte(up), coding->nnodes);
	}
	return coding->nnodes;
}

bool
coding_find(const Coding *coding, const CodingSpot *above, int depth,
			const char *label, uint32 len, CodingSpot *found)
{
	uint32		end = above ? above->end : coding->nnodes;
	const char *text = above ? above->text : coding->labels;
	uint32		text_at = above ? above->node : 0;
	uint64		depth_wanted = BYTES(depth);
	uint64		length_wanted = BYTES(Min(len, CODING_LONG_LABEL));

	for (uint32 i = above ? above->node + 1 : 0; i < end; i += 8)
	{
		uint64		bits = zero_bytes((word_at(coding, coding->depths + i) ^ depth_wanted) |
									  (word_at(coding, coding->lengths + i) ^ length_wanted));

		if (end - i < 8)
			bits &= (UINT64CONST(1) << (8 * (end - i))) - 1;
		for (; bits != 0; bits &= bits - 1)
		{
			uint32		node = i + first_byte(bits);

			text = text_of(coding, node, text, text_at);
			text_at = node;
			if (label_is(coding, text, label, len))
			{
				found->node = node;
				found->end = subtree_end(coding, node, depth);
				found->text = text;
				return true;
			}
		}
	}
	return false;
}
