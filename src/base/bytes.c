/*
 * bytes.c
 *	  The frozen content hash.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/bytes.h"

#define MULTIPLIER UINT64CONST(0x9E3779B97F4A7C15)	/* 2^64 / golden ratio */

static inline uint64
mix(uint64 h, uint64 word)
{
	h = (h ^ word) * MULTIPLIER;
	return h ^ (h >> 29);
}

uint64
content_hash(uint64 seed, const void *bytes, size_t length)
{
	const uint8 *p = bytes;
	const uint8 *end = p + length;
	uint64		h = seed ^ MULTIPLIER;

	for (; end - p >= 8; p += 8)
		h = mix(h, load_u64(p));
	if (p < end)
	{
		uint8		tail[8] = {0};

		memcpy(tail, p, end - p);
		h = mix(h, load_u64(tail));
	}
	h = mix(h, (uint64) length);
	h = mix(h, h >> 32);
	return h;
}
