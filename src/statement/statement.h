/*
 * statement.h
 *	  A statement: one document somebody delivered, cut into proposals.
 *
 * What was said never changes because somebody coded it: codings are values of
 * their own (coding.h) that name the cut they belong to.
 *
 * Stored form (bytes, varints and strings as in bytes.h):
 *
 *	u8		version = 1
 *	u8		unit (ProposalUnit, segment.h)
 *	u8		length of the language tag, 0 = unknown
 *	u8		0
 *	u64		fingerprint of the cut: of the text and all spans
 *	u32		number of proposals
 *	u32		number of characters of the text
 *	u32		number of bytes of the directory
 *	language tag, directory, text (to the end)
 *
 * The directory has for each proposal, in order:
 *	varint	gap to the stop of the one before (the first: to 0), in characters
 *	varint	further bytes of that gap beyond one a character
 *	varint	length in characters, then further bytes as above
 *	varint	list, varint number (0 = none)
 *	u8		normative: 0 unknown, 1 no, 2 yes
 *	string	marker ("" = none)
 *
 * Offsets are kept in characters, which users see, and in bytes, which make
 * reading one proposal a copy.  The head of 24 bytes settles most questions
 * without the text; equality looks at fingerprints before anything else.
 * Equal statements of one version have equal bytes.
 */
#ifndef PROPOSALS_STATEMENT_H
#define PROPOSALS_STATEMENT_H

#include "base/bytes.h"
#include "segment/segment.h"

#define STATEMENT_VERSION 1
#define STATEMENT_HEAD_BYTES 24
#define STATEMENT_MAX_BYTES (100 * 1024 * 1024)
#define STATEMENT_MAX_PROPOSALS 100000
#define STATEMENT_MAX_MARKER_BYTES 1000
/* text and markers: "\\u0001" of each byte must fit into a line of COPY, of 1 GB */
#define STATEMENT_MAX_STRINGS (140 * 1000 * 1000)
#define STATEMENT_MAX_NUMBER PG_INT32_MAX

typedef struct varlena StatementValue;

typedef struct Proposal
{
	int			ordinal;		/* 1.. */
	int			start;			/* characters */
	int			stop;
	int			byte_start;
	int			byte_stop;
	int			list;			/* 0: none */
	int			number;			/* 0: none */
	const char *marker;
	int			marker_len;		/* 0: none */
	signed char normative;		/* 1, 0, -1 unknown */
} Proposal;

/* A statement's head; pointers are NULL where only the head was fetched. */
typedef struct Statement
{
	uint8		version;		/* it was stored in */
	ProposalUnit unit;
	uint64		cut;
	int			nproposals;
	int			nchars;
	int			language_len;
	const char *language;		/* not NUL-terminated */
	const char *text;
	int			text_len;
	ByteReader	directory;
	/* the cursor of statement_next */
	ByteReader	r;
	Proposal	last;
} Statement;

/* ERROR data_corrupted for what cannot be a statement. */
extern void statement_open(Statement *s, const StatementValue *value);

/*
 * The same for the beginning of a value of `total` bytes.  Returns how many stand
 * before the text: where the part has fewer, it can be asked for its head only.
 */
extern Size statement_open_part(Statement *s, const StatementValue *part, Size total);

/* The head of a datum that may be out of line, without fetching the text. */
extern void statement_open_head(Statement *s, Datum value);

/*
 * A statement whose text is taken out of its compressed form from the beginning, no
 * further than is asked for, and nothing of it before that.
 */
typedef struct StatementFetch
{
	Datum		datum;
	struct varlena *stored;		/* in memory, perhaps compressed; NULL: not
								 * asked for */
	Size		total;			/* bytes of the whole */
	StatementValue *value;		/* as much as was taken out */
	Size		before;			/* bytes before the text */
	Statement	s;
} StatementFetch;

extern void statement_fetch_begin(StatementFetch *fetch, Datum value);

/* Reads head and directory; `nproposals` as far as known tells how much that may be. */
extern void statement_fetch(StatementFetch *fetch, uint32 nproposals);

/* Makes the first `length` bytes of the text readable; statement_next begins anew. */
extern void statement_fetch_text(StatementFetch *fetch, int length);

/* All of it, at once. */
extern void statement_fetch_all(StatementFetch *fetch);
extern void statement_fetch_end(StatementFetch *fetch);

extern bool statement_next(Statement *s, Proposal *p);
extern void statement_rewind(Statement *s);

/* All of them; palloc'd. */
extern Proposal *statement_proposals(Statement *s);

/*
 * The ordinal of the proposal that holds a byte, 0 where none does.  Bytes ascend from
 * call to call; `at` is the cursor, 0 at first.
 */
extern int	statement_ordinal_at(const Proposal *proposals, int n, int *at, int byte);

/*
 * A piece of the text: a proposal, or what lies between two of them, before the first
 * and behind the last, of ordinal 0; it may be empty.
 */
typedef struct StatementPiece
{
	int			ordinal;
	int			start,			/* bytes */
				stop;

	/*
	 * of statement_next_piece: the proposal behind the outside, ordinal 0:
	 * none
	 */
	Proposal	next;
	bool		last;
} StatementPiece;

/* The first, or the one behind this one, in order of place; all zero before the first. */
extern bool statement_next_piece(Statement *s, StatementPiece *piece);

/* The bytes where proposals begin and end, 2 * nproposals of them; palloc'd. */
extern int *statement_edges(const Statement *s, const Proposal *proposals);

/* The language tag as a C string, or NULL. */
extern char *statement_language(const Statement *s);

pg_noreturn extern void statement_corrupted(void);

#define PG_GETARG_STATEMENT_PP(n) ((StatementValue *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)))

/*
 * Makes a statement of a text and its proposals (ascending; character and byte
 * offsets set).  One validator for every way in; NULL after a soft error.
 */
extern StatementValue *statement_build(const char *text, int text_len,
									   const char *language, ProposalUnit unit,
									   const Proposal *proposals, int n,
									   Node *escontext);

/* Cuts a text: what to_statement does. */
extern StatementValue *statement_cut(const char *text, int text_len,
									 const char *language, ProposalUnit unit,
									 Node *escontext);

/* Canonical tag, or NULL after a soft error. */
extern char *statement_language_tag(const char *tag, int length, Node *escontext);

/* Sets the byte offsets of spans given in characters; false after a soft error. */
extern bool statement_locate(const char *text, int text_len, Proposal *proposals,
							 int n, Node *escontext);

#endif							/* PROPOSALS_STATEMENT_H */
