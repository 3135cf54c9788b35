/*
 * bytes.c
 *	  The frozen content hash.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/bytes.h"

uint64
content_hash(uint64 seed, const void *bytes, size_t length)
{
	const uint8 *p = bytes;
	const uint8 *end = p + length;
	uint64		h = seed ^ CONTENT_HASH_MULTIPLIER;

	for (; end - p >= 8; p += 8)
		h = content_hash_word(h, load_u64(p));
	if (p < end)
	{
		uint8		tail[8] = {0};

		memcpy(tail, p, end - p);
		h = content_hash_word(h, load_u64(tail));
	}
	h = content_hash_word(h, (uint64) length);
	h = content_hash_word(h, h >> 32);
	return h;
}
