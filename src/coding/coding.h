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
 *	u8		flags: CODING_BOUND
 *	u64		fingerprint of the cut it belongs to, where CODING_BOUND
 *	varint	number of proposals
 *	varint	number of codebooks that coded it; for each, by name:
 *			string name, string version, 16 bytes content hash
 *	varint	number of origins; each a string, ascending
 *	varint	number of tree nodes; for each, in pre-order:
 *			varint depth (0 = a root), string label
 *	varint	number of codes
 *	codes	grouped by ordinal, groups ascending: varint ordinal minus the one
 *			before (the first: the ordinal itself), varint number of codes;
 *			for each, by node, then origin:
 *			varint node, u8 flags (CODE_*),
 *			[varint origin	where CODE_HAS_ORIGIN; else origin 0]
 *			[f4 weight		where CODE_FLOAT; varint weight where CODE_COUNT;
 *							else 1]
 *			[spans			where CODE_HAS_SPANS: varint how many; for each
 *							varint start minus the stop before, varint length,
 *							in characters of the statement]
 *
 * The tree holds every theme that has a code, and its ancestors, in theme
 * order: each label stands once, a subtree is a run of nodes, and these nodes
 * are just the keys that an index of codings needs.  A code costs two bytes
 * where nothing is unusual about it.
 *
 * Ordinal 0 is the text outside of all proposals.  There is at most one code
 * for an ordinal, theme and origin.  A rejection is a codebook's code that a
 * person struck out: kept, so that coding again does not bring it back, and
 * unseen by queries.
 *
 * Equal codings have equal bytes: sets are sorted, nothing unused is stored,
 * the shortest form of each part is the only one.
 */
#ifndef PROPOSALS_CODING_H
#define PROPOSALS_CODING_H

#include "bytes.h"
#include "codebook/codebook.h"	/* Stance, CODEBOOK_HASH_BYTES */

#define CODING_VERSION 1
#define CODING_MAX_PROPOSALS 100000
#define CODING_MAX_CODES 1000000
#define CODING_MAX_SPANS 10000	/* of one code */
#define CODING_MAX_ORIGIN_BYTES 255
#define CODING_MAX_BOOKS 1000

#define CODING_BOUND 0x01

#define CODE_STANCE_MASK 0x03
#define CODE_REJECTED 0x04
#define CODE_HAS_ORIGIN 0x08
#define CODE_COUNT 0x10			/* weight is a whole number from 0 to 2^24, not 1 */
#define CODE_FLOAT 0x20
#define CODE_HAS_SPANS 0x40

/* What codes made by code() have as their origin. */
#define ORIGIN_CODEBOOK "codebook"
#define ORIGIN_HAND "hand"

typedef struct varlena CodingValue;

typedef struct CodingString
{
	const char *s;
	uint32		len;
} CodingString;

typedef struct CodingBook
{
	CodingString name;
	CodingString version;
	const uint8 *hash;			/* CODEBOOK_HASH_BYTES */
} CodingBook;

typedef struct CodingNode
{
	int			depth;			/* 0 = a root */
	const char *label;
	uint32		len;
} CodingNode;

/* A coding opened for reading.  All pointers lead into the value. */
typedef struct Coding
{
	bool		bound;
	uint64		cut;
	uint32		nproposals;
	uint32		nbooks;
	ByteReader	books;			/* at the first book */
	uint32		norigins;
	ByteReader	origins;
	uint32		nnodes;
	ByteReader	nodes;
	uint32		ncodes;
	ByteReader	codes;
} Coding;

/* One code as the cursor meets it. */
typedef struct CodingCode
{
	uint32		ordinal;
	uint32		node;
	uint32		origin;
	Stance		stance;
	bool		rejected;
	float4		weight;
	uint32		nspans;
	ByteReader	spans;			/* see coding_span */
} CodingCode;

typedef struct CodingCursor
{
	ByteReader	r;
	uint32		left;			/* codes still to come */
	uint32		in_group;		/* of the group begun */
	uint32		ordinal;
	uint32		nproposals;
	uint32		nnodes;
	uint32		norigins;
	bool		started;
} CodingCursor;

/*
 * Reading.  What cannot be a coding is ERROR data_corrupted: coding_open checks
 * the head and finds the parts, the cursor checks each code as it comes.
 */
extern void coding_open(Coding *coding, const CodingValue *value);
extern void coding_nodes(const Coding *coding, CodingNode *nodes);	/* nnodes of them */
extern void coding_books(const Coding *coding, CodingBook *books);	/* nbooks */
extern void coding_origins(const Coding *coding, CodingString *origins);	/* norigins */
extern void coding_cursor(const Coding *coding, CodingCursor *cursor);
extern bool coding_next(CodingCursor *cursor, CodingCode *code);
/* The next span of a code: start and stop in characters. */
extern void coding_span(CodingCode *code, int *start, int *stop);
pg_noreturn extern void coding_corrupted(void);

#define PG_GETARG_CODING_PP(n) ((CodingValue *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)))

/* --- building --- */

typedef struct CodeSpan
{
	int			start;			/* characters */
	int			stop;
} CodeSpan;

/* One code to be built in; everything it points at must outlive the builder. */
typedef struct Code
{
	uint32		ordinal;
	const char *path;			/* path bytes (theme.h) */
	int			path_len;
	float4		weight;			/* finite, >= 0 */
	Stance		stance;
	bool		rejected;
	const char *origin;
	int			origin_len;
	int			nspans;
	const CodeSpan *spans;		/* ascending, not overlapping */
} Code;

/* Was the code made by code()? */
static inline bool
code_is_codebooks(const Code *code)
{
	return code->origin_len == (int) strlen(ORIGIN_CODEBOOK) &&
		memcmp(code->origin, ORIGIN_CODEBOOK, code->origin_len) == 0;
}

typedef enum OnDuplicate
{
	DUPLICATE_ERROR,			/* two codes for one ordinal, theme, origin */
	DUPLICATE_MERGE				/* add weights; contradicting stances are an error */
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
} CodingBuilder;

extern void coding_builder_init(CodingBuilder *builder, uint32 nproposals,
								bool bound, uint64 cut);
/* A book of this name replaces the one that is there. */
extern void coding_builder_book(CodingBuilder *builder, const CodingBook *book);
extern void coding_builder_add(CodingBuilder *builder, const Code *code);
/*
 * Adds what a coding holds (books and codes); codes for which skip answers true
 * are left out.  Takes over neither cut nor number of proposals.
 */
typedef bool (*CodingSkip) (const Code *code, void *arg);
extern void coding_builder_copy(CodingBuilder *builder, const CodingValue *value,
								CodingSkip skip, void *arg);
/* Sorts, checks, writes.  NULL after a soft error. */
extern CodingValue *coding_builder_finish(CodingBuilder *builder,
										  OnDuplicate on_duplicate, Node *escontext);

/*
 * A coding as the codes it holds, for those who compare or rewrite them: codes
 * in stored order; paths and spans are palloc'd, strings point into the value.
 */
extern int	coding_codes(const Coding *coding, Code **codes);

/* The order of stored codes: ordinal, theme, origin. */
extern int	coding_code_order(const Code *a, const Code *b);

#endif							/* PROPOSALS_CODING_H */
