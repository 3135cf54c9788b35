/*
 * bytes.h
 *	  Reading and writing of stored values: little-endian words and varints at
 *	  any address.
 *
 * All stored formats of the extension are byte strings without alignment or
 * host byte order, so that they are the same on every machine, can be read in
 * place from a short varlena, and travel unchanged in binary COPY.
 *
 * A reader never passes its end.  What is missing or malformed sets `bad` and
 * reads as zero; callers check `bad` once, where they would act on the values.
 */
#ifndef PROPOSALS_BYTES_H
#define PROPOSALS_BYTES_H

#include "base/str.h"
#include "lib/stringinfo.h"

typedef struct ByteReader
{
	const uint8 *p;
	const uint8 *end;
	bool		bad;
} ByteReader;

static inline ByteReader
byte_reader(const void *start, size_t length)
{
	ByteReader	r = {(const uint8 *) start, (const uint8 *) start + length, false};

	return r;
}

static inline size_t
bytes_left(const ByteReader *r)
{
	return r->end - r->p;
}

/* Has the processor fetch what will be read soon: rows of a scan are not in its cache. */
#if defined(__GNUC__)
#define bytes_prefetch(p) __builtin_prefetch(p)
#else
#define bytes_prefetch(p) ((void) 0)
#endif

/* The next n bytes, or NULL when there are not so many. */
static inline const uint8 *
read_bytes(ByteReader *r, size_t n)
{
	const uint8 *p = r->p;

	if (unlikely(n > bytes_left(r)))
	{
		r->bad = true;
		r->p = r->end;
		return NULL;
	}
	r->p += n;
	return p;
}

static inline uint8
read_u8(ByteReader *r)
{
	if (unlikely(r->p >= r->end))
	{
		r->bad = true;
		return 0;
	}
	return *r->p++;
}

/*
 * LEB128, at most 32 bits.  Only the shortest form is valid: equal values have
 * equal bytes.
 */
static inline uint32
read_varint(ByteReader *r)
{
	uint32		value;
	int			shift;
	uint8		b = read_u8(r);

	if (likely(b < 0x80))
		return b;
	value = b & 0x7f;
	for (shift = 7; shift < 35; shift += 7)
	{
		b = read_u8(r);
		if (b == 0 || (shift == 28 && b > 0x0f))
			break;
		value |= (uint32) (b & 0x7f) << shift;
		if (b < 0x80)
			return value;
	}
	r->bad = true;
	return 0;
}

static inline uint32
load_u32(const uint8 *p)
{
	return (uint32) p[0] | (uint32) p[1] << 8 | (uint32) p[2] << 16 |
		(uint32) p[3] << 24;
}

static inline uint64
load_u64(const uint8 *p)
{
	return (uint64) load_u32(p) | (uint64) load_u32(p + 4) << 32;
}

/* The same for 64 bits: counts that add up. */
static inline uint64
read_varint64(ByteReader *r)
{
	uint64		value = 0;

	for (int shift = 0; shift < 70; shift += 7)
	{
		uint8		b = read_u8(r);

		if ((b == 0 && shift > 0) || (shift == 63 && b > 1))
			break;
		value |= (uint64) (b & 0x7f) << shift;
		if (b < 0x80)
			return value;
	}
	r->bad = true;
	return 0;
}

static inline uint32
read_u32(ByteReader *r)
{
	const uint8 *p = read_bytes(r, 4);

	return p ? load_u32(p) : 0;
}

static inline uint64
read_u64(ByteReader *r)
{
	const uint8 *p = read_bytes(r, 8);

	return p ? load_u64(p) : 0;
}

static inline float4
read_f4(ByteReader *r)
{
	union
	{
		uint32		bits;
		float4		value;
	}			u;

	u.bits = read_u32(r);
	return u.value;
}

static inline void
put_u8(StringInfo s, uint8 value)
{
	appendStringInfoCharMacro(s, (char) value);
}

static inline void
put_varint(StringInfo s, uint32 value)
{
	while (value >= 0x80)
	{
		put_u8(s, (uint8) value | 0x80);
		value >>= 7;
	}
	put_u8(s, (uint8) value);
}

static inline void
put_varint64(StringInfo s, uint64 value)
{
	while (value >= 0x80)
	{
		put_u8(s, (uint8) value | 0x80);
		value >>= 7;
	}
	put_u8(s, (uint8) value);
}

static inline void
put_u32(StringInfo s, uint32 value)
{
	uint8		b[4] = {value, value >> 8, value >> 16, value >> 24};

	appendBinaryStringInfo(s, (const char *) b, 4);
}

static inline void
put_u64(StringInfo s, uint64 value)
{
	put_u32(s, (uint32) value);
	put_u32(s, (uint32) (value >> 32));
}

static inline void
put_f4(StringInfo s, float4 value)
{
	union
	{
		uint32		bits;
		float4		value;
	}			u;

	u.value = value;
	put_u32(s, u.bits);
}

/* A string as its length and its bytes. */
static inline void
put_string(StringInfo s, const char *str, uint32 length)
{
	put_varint(s, length);
	appendBinaryStringInfo(s, str, length);
}

static inline const char *
read_string(ByteReader *r, uint32 *length)
{
	*length = read_varint(r);
	return (const char *) read_bytes(r, *length);
}

/* Eight bytes, the first the lowest. */
static inline uint64
load_bytes(const char *p)
{
	uint64		bytes;

	memcpy(&bytes, p, 8);
#ifdef WORDS_BIGENDIAN
	bytes = pg_bswap64(bytes);
#endif
	return bytes;
}

#define CONTENT_HASH_MULTIPLIER UINT64CONST(0x9E3779B97F4A7C15) /* 2^64 / golden ratio */

/* One step of a hash of words: a multiplication and a xor-shift. */
static inline uint64
content_hash_word(uint64 h, uint64 word)
{
	h = (h ^ word) * CONTENT_HASH_MULTIPLIER;
	return h ^ (h >> 29);
}

/*
 * A 64-bit hash of bytes, the same on every machine and for ever: it is stored
 * in values (cut fingerprints).  Words of eight bytes are mixed in one after the
 * other, the length last.  Not for adversaries; where
 * one could gain by a collision, the whole value is compared behind it.
 */
extern uint64 content_hash(uint64 seed, const void *bytes, size_t length);

#endif							/* PROPOSALS_BYTES_H */
