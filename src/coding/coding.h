/*
 * coding.h
 *	  A coding: which themes the proposals of one statement have.
 *
 * A coding is small and stays inline in its row, apart from the statement's
 * text, so that theme queries never touch TOAST.  Query operators read it in
 * place: there is nothing to unpack, and nothing needs alignment.
 *
 * Stored form (bytes, varints and strings as in bytes.h):
 *
 *	u8		version = 1
 *	u8		flags: CODING_BOUND; CODING_OUTSIDE where the first code's ordinal is 0
 *	u64		fingerprint of the cut it belongs to, where CODING_BOUND
 *	varint	number of proposals
 *	varint	number of tree nodes, which are in pre-order
 *	varint	number of codes, which are by ordinal, then node, then origin
 *	nodes	depth of each, a byte: 0 = a root; then
 *			length of each one's label, a byte: CODING_LONG_LABEL where the label
 *			has as many bytes or more
 *	codes	u8 flags of each (CODE_*; CODE_FIRST on the first of an ordinal); then
 *			node of each, as whole numbers of 1 byte, or 2, or 4, as few as the
 *			number of nodes needs
 *	labels	of the nodes; before a long one a varint: how much longer it is
 *	varint	number of codebooks that coded it; for each, by name:
 *			string name, string version, 16 bytes content hash
 *	varint	number of origins; each a string, ascending
 *	codes' rest: for each code
 *			[varint ordinal minus the one before (the first: the ordinal itself)
 *							where CODE_FIRST]
 *			[varint origin	where CODE_HAS_ORIGIN; else origin 0]
 *			[f4 weight		where CODE_FLOAT; varint weight where CODE_COUNT;
 *							else 1]
 *			[spans			where CODE_HAS_SPANS: varint how many; for each
 *							varint start minus the stop before, varint length,
 *							in characters of the statement]
 *
 * What theme queries read stands first, close together, and as arrays: the place
 * of a node or a code does not hang on what the one before it holds, so that the
 * processor reads many at a time.
 *
 * The tree holds every theme that has a code, and its ancestors, in theme
 * order: each label stands once, a subtree is a run of nodes, and these nodes
 * are just the keys that an index of codings needs.  A code costs two bytes
 * where nothing is unusual about it and nodes are few, an ordinal one.
 *
 * Ordinal 0 is the text outside of all proposals.  There is at most one code
 * for an ordinal, theme and origin.  A rejection is a codebook's code that a
 * person struck out: kept, so that coding again does not bring it back, and
 * unseen by queries.
 *
 * Equal codings of one version have equal bytes: sets are sorted, nothing unused
 * is stored, the shortest form of each part is the only one.
 */
#ifndef PROPOSALS_CODING_H
#define PROPOSALS_CODING_H

#include "base/bytes.h"
#include "base/span.h"
#include "codebook/codebook.h"	/* Stance, CODEBOOK_HASH_BYTES */

#define CODING_VERSION 1
#define CODING_MAX_PROPOSALS 100000
#define CODING_MAX_CODES 1000000
#define CODING_MAX_SPANS 10000	/* of one code */
#define CODING_MAX_POSITION (PG_INT32_MAX / 4)	/* where a span may end */
#define CODING_MAX_ORIGIN_BYTES 255
#define CODING_MAX_BOOKS 1000

#define CODING_BOUND 0x01
#define CODING_OUTSIDE 0x02

#define CODING_LONG_LABEL 255

#define CODE_STANCE_MASK 0x03
#define CODE_REJECTED 0x04
#define CODE_HAS_ORIGIN 0x08
#define CODE_COUNT 0x10			/* weight is a whole number from 0 to 2^24,
								 * not 1 */
#define CODE_FLOAT 0x20
#define CODE_HAS_SPANS 0x40
#define CODE_FIRST 0x80			/* of its ordinal */

/* What codes made by code() have as their origin. */
#define ORIGIN_CODEBOOK "codebook"
#define ORIGIN_HAND "hand"

typedef struct varlena CodingValue;

typedef struct CodingBook
{
	Str			name;
	Str			version;
	const uint8 *hash;			/* CODEBOOK_HASH_BYTES */
} CodingBook;

/* A coding opened for reading.  All pointers lead into the value. */
typedef struct Coding
{
	uint8		version;		/* it was stored in */
	bool		bound;
	bool		outside;		/* has codes of ordinal 0 */
	uint64		cut;
	uint32		nproposals;
	const char *counts;			/* of nodes and codes, and all behind them */
	uint32		nnodes;
	const uint8 *depths;		/* of the nodes */
	const uint8 *lengths;
	const char *labels;			/* one behind the other */
	const char *end;			/* of the value */
	uint32		ncodes;
	const uint8 *flags;			/* of the codes */
	const uint8 *nodes;			/* of the codes: see coding_node */
	int			node_bytes;

	/*
	 * where coding_open was called, or coding_open_rest after
	 * coding_open_themes
	 */
	uint32		nbooks;
	ByteReader	books;			/* at the first book */
	uint32		norigins;
	ByteReader	origins;
	ByteReader	rest;
} Coding;

/* One code as the cursor meets it. */
typedef struct CodingCode
{
	uint32		ordinal;
	uint32		node;
	uint32		origin;
	Stance		stance;
	bool		rejected;
	float8		weight;			/* see coding_given_weight */
	uint32		nspans;
	ByteReader	spans;			/* see coding_span */
} CodingCode;

typedef struct CodingCursor
{
	const Coding *coding;
	ByteReader	rest;
	uint32		next;			/* the next code */
	uint32		ordinal;
	/* the coding's: where they stand here, a loop has them in registers */
	const uint8 *flags;
	const uint8 *nodes;
	int			node_bytes;
	uint32		nnodes;
	uint32		ncodes;
	uint32		nproposals;
	uint32		usual;			/* the first code that may be a usual one */
} CodingCursor;

/*
 * Reading.  What cannot be a coding is ERROR data_corrupted: coding_open checks
 * the head and finds the parts, the walk of the tree (coding_tree.h) checks each
 * node as it comes and the cursor each code.  coding_open_themes is for those who
 * read proposals' themes and stances and nothing else.
 */
extern void coding_open(Coding *coding, const CodingValue *value);
extern void coding_open_themes(Coding *coding, const CodingValue *value);

/* What coding_open finds beyond coding_open_themes, from what stands behind the labels. */
extern void coding_open_rest(Coding *coding, const char *text);
extern void coding_books(const Coding *coding, CodingBook *books);	/* nbooks */
extern void coding_origins(const Coding *coding, Str *origins); /* norigins */

/* The next span of a code: start and stop in characters. */
extern void coding_span(CodingCode *code, int *start, int *stop);

/*
 * The weight that a stored one was given as: the shortest decimal that is stored like
 * it.  0.9 is stored as the float4 0.89999998, and comes out as the float8 0.9, so that
 * it equals what went in; beyond seven digits it may not.
 */
extern float8 coding_given_weight(float4 stored);
pg_noreturn extern void coding_corrupted(void);

/* The node of code i; it may be any number in a damaged coding. */
static pg_attribute_always_inline uint32
coding_node_at(const uint8 *nodes, int node_bytes, uint32 i)
{
	if (likely(node_bytes == 1))
		return nodes[i];
	if (node_bytes == 2)
		return nodes[2 * (Size) i] | (uint32) nodes[2 * (Size) i + 1] << 8;
	return load_u32(nodes + 4 * (Size) i);
}

static inline uint32
coding_node(const Coding *coding, uint32 i)
{
	return coding_node_at(coding->nodes, coding->node_bytes, i);
}

/* Bytes of a node's number where there are nnodes of them. */
static inline int
coding_node_bytes(uint32 nnodes)
{
	return nnodes <= 0x100 ? 1 : nnodes <= 0x10000 ? 2 : 4;
}

static inline void
coding_cursor(const Coding *coding, CodingCursor *cursor)
{
	cursor->coding = coding;
	cursor->rest = coding->rest;
	cursor->next = 0;
	cursor->ordinal = 0;
	cursor->flags = coding->flags;
	cursor->nodes = coding->nodes;
	cursor->node_bytes = coding->node_bytes;
	cursor->nnodes = coding->nnodes;
	cursor->ncodes = coding->ncodes;
	cursor->nproposals = coding->nproposals;
	cursor->usual = coding->norigins > 0 ? coding->outside : coding->ncodes;
}

/* The next code, whatever it has; there is one.  Of the cursor it needs what is not the coding's. */
extern void coding_next_any(CodingCursor *cursor, CodingCode *code);

/*
 * The next code.  The usual one has a stance at most, an ordinal less than 128 behind
 * the one before it, and a weight below 2^14; which of these it has cannot be foreseen,
 * and is not branched on.
 */
static pg_attribute_always_inline bool
coding_next(CodingCursor *cursor, CodingCode *code)
{
	const uint8 *p = cursor->rest.p;
	Size		left = cursor->rest.end - p;
	uint32		i = cursor->next;
	uint32		flags;
	CodingCursor any = {0};
	CodingCode	found;

	if (i >= cursor->ncodes)
		return false;
	flags = cursor->flags[i];
	code->node = coding_node_at(cursor->nodes, cursor->node_bytes, i);
	StaticAssertStmt(CODE_FIRST == 0x80, "the highest bit of the flags");
	if (likely((flags & ~(CODE_STANCE_MASK | CODE_COUNT | CODE_FIRST)) == 0 &&
			   left > 0 && i >= cursor->usual && code->node < cursor->nnodes))
	{
		uint32		first = flags >> 7;
		uint32		counted = (flags & CODE_COUNT) != 0;
		uint32		step = p[0] & -first;

		/*
		 * behind the last byte the last one again: what is too long is seen
		 * below
		 */
		uint32		low = p[Min(first, left - 1)] & -counted;
		uint32		high = p[Min(first + 1, left - 1)];
		uint32		more = low >> 7;
		uint32		used = first + counted + more;

		if (likely((first <= step) & (step < 0x80) & (step <= cursor->nproposals - cursor->ordinal) &
				   ((high - 1 < 0x7f) | (more ^ 1)) & (used <= left)))
		{
			cursor->rest.p += used;
			cursor->next++;
			code->ordinal = cursor->ordinal += step;
			code->stance = flags & CODE_STANCE_MASK;
			code->rejected = false;
			code->origin = 0;
			code->weight = (int32) ((low & 0x7f) | (high << 7 & -more) | (1 - counted));
			code->nspans = 0;
			return true;
		}
	}
	/* by copies, so that nothing else has the address of what is the caller's */
	any.coding = cursor->coding;
	any.rest = cursor->rest;
	any.next = i;
	any.ordinal = cursor->ordinal;
	coding_next_any(&any, &found);
	cursor->rest = any.rest;
	cursor->next = any.next;
	cursor->ordinal = any.ordinal;
	*code = found;
	return true;
}

/* The first code behind those of the ordinal of code i. */
static inline uint32
coding_group_end(const Coding *coding, uint32 i)
{
	while (++i < coding->ncodes && !(coding->flags[i] & CODE_FIRST))
		;
	return i;
}

#define PG_GETARG_CODING_PP(n) ((CodingValue *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)))

/* --- building --- */

/* One code to be built in; everything it points at must outlive the builder. */
typedef struct Code
{
	uint32		ordinal;
	const char *path;			/* path bytes (theme.h) */
	int			path_len;
	float8		weight;			/* finite, >= 0, as a float4 too: it is stored
								 * as one */
	Stance		stance;
	bool		rejected;
	const char *origin;
	int			origin_len;
	int			nspans;
	const Span *spans;			/* ascending, not overlapping */

	/*
	 * of two codes with the same ranking, which is not 0, the paths are in
	 * the order of their ranks: comparing these is cheaper
	 */
	uint32		ranking;
	uint32		rank;
} Code;

/* Was the code made by code()? */
static inline bool
code_is_codebooks(const Code *code)
{
	return bytes_equal(code->origin, code->origin_len, ORIGIN_CODEBOOK, strlen(ORIGIN_CODEBOOK));
}

/*
 * Is it a person's word?  Then it stands in place of the codebook's code of the same
 * proposal and theme, and code() adds none.
 */
static inline bool
code_is_hand(const Code *code)
{
	return bytes_equal(code->origin, code->origin_len, ORIGIN_HAND, strlen(ORIGIN_HAND));
}

/* Are two codes of one proposal and theme? */
static inline bool
coding_same_place(const Code *a, const Code *b)
{
	return a->ordinal == b->ordinal && bytes_equal(a->path, a->path_len, b->path, b->path_len);
}

static inline bool
coding_same_origin(const Code *a, const Code *b)
{
	return bytes_equal(a->origin, a->origin_len, b->origin, b->origin_len);
}

typedef enum OnDuplicate
{
	DUPLICATE_ERROR,			/* two codes for one ordinal, theme, origin */
	DUPLICATE_MERGE,			/* add weights; contradicting stances are an
								 * error */
	DUPLICATE_SUM				/* the same, but such stances become neutral */
} OnDuplicate;

typedef struct CodingBuilder
{
	bool		bound;
	uint64		cut;
	uint32		nproposals;
	CodingBook *books;
	int			nbooks,
				maxbooks;
	Code	   *codes;
	int			ncodes,
				maxcodes;
	uint32		nrankings;		/* given to codes so far */
} CodingBuilder;

extern void coding_builder_init(CodingBuilder *builder, uint32 nproposals,
								bool bound, uint64 cut);

/* A book of this name replaces the one that is there. */
extern void coding_builder_book(CodingBuilder *builder, const CodingBook *book);
extern void coding_builder_add(CodingBuilder *builder, const Code *code);

/*
 * Adds what a coding holds (books and codes); codes for which skip returns true
 * are left out.  Takes over neither cut nor number of proposals.
 */
typedef bool (*CodingSkip) (const Code *code, void *arg);
extern void coding_builder_copy(CodingBuilder *builder, const CodingValue *value,
								CodingSkip skip, void *arg);

/* Sorts, checks, writes.  NULL after a soft error. */
extern CodingValue *coding_builder_finish(CodingBuilder *builder,
										  OnDuplicate on_duplicate, Node *escontext);

/* The same codes, bound to a cut with as many proposals or more. */
extern CodingValue *coding_bound(const Coding *coding, uint64 cut, uint32 nproposals);

/*
 * A coding as the codes it holds, for those who compare or rewrite them: codes
 * in stored order; paths and spans are palloc'd, strings point into the value.
 */
extern int	coding_codes(const Coding *coding, Code **codes);

/* The same one by one: what the codes of a cursor are called, palloc'd. */
typedef struct CodingNames
{
	Str		   *paths;			/* of the nodes */
	Str		   *origins;
} CodingNames;

extern void coding_names(CodingNames *names, const Coding *coding);
extern void coding_code(Code *code, CodingCode *c, const CodingNames *names);

/* The order of stored codes: ordinal, theme, origin. */
extern int	coding_code_order(const Code *a, const Code *b);

#endif							/* PROPOSALS_CODING_H */
