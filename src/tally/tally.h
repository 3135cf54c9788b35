/*
 * tally.h
 *	  A tally: how often each theme stands in many codings, without a row a code.
 *
 * theme_tally(codes) counts a table's codings in one pass.  A tally is a value:
 * parts of a table, counted by several workers or servers, add up.
 *
 * What is counted for a theme, itself or anything below it:
 *	statements	that have it, in a proposal or outside
 *	proposals	that have it
 *	codes		that give it, the outside's included; of them support, oppose,
 *				neutral by stance
 *	weight		of these codes
 * With a level (a number of labels) a code counts for its ancestor of so many
 * labels, or for itself where it has no more; without, for itself and each of its
 * ancestors.  Rejections do not count.  The tally also knows how many codings it
 * has counted, with how many proposals: what shares are shares of.
 *
 * A tally holds statements and proposals of a theme and all below it, which do not
 * add up, and codes and weight of the theme itself, which do: those below are
 * added when rows are read.
 *
 * Every tally that exists can be written as text and read back: its counts, and the
 * codes of all themes together, are whole numbers that JSON holds exactly, the
 * weights of all together are finite.  What would not be is an error where it is
 * counted or added.  No theme has more statements or proposals than the tally or,
 * without a level, the theme above it, nor more codes by stance than codes.
 *
 * Stored form (bytes.h): u8 version = 1; varint level, 0 = all; varint64
 * statements, proposals; varint number of nodes; for each, in pre-order: varint
 * depth, string label, the counts as varint64, weight as 8 bytes of a float8
 * (nodes above the level have counts of zero).
 *
 * In memory, while it grows, a tally is an expanded object: entries in an array, each
 * a line of the processor's cache, found by a hash of (parent entry, label).  Where
 * one query counts for many groups, it is found by tally_names.h.
 */
#ifndef PROPOSALS_TALLY_H
#define PROPOSALS_TALLY_H

#include "coding/coding.h"
#include "tally/tally_names.h"
#include "utils/expandeddatum.h"

#define TALLY_VERSION 1

typedef enum TallyCount
{
	/* of the theme and those below it */
	TALLY_STATEMENTS,
	TALLY_PROPOSALS,
	/* of the theme itself */
	TALLY_CODES,
	TALLY_SUPPORT,				/* by stance, in order of Stance */
	TALLY_OPPOSE,
	TALLY_NEUTRAL,
	TALLY_NCOUNTS
} TallyCount;

typedef struct TallyEntry
{
	uint64		counts[TALLY_NCOUNTS];
	float8		weight;			/* of its own codes */
	uint32		parent;			/* entry, or TALLY_ROOT */
	int			depth;
} TallyEntry;

#define TALLY_ROOT 0xFFFFFFFF

#define TALLY_COUNT_BITS 53
#define TALLY_MAX_COUNT ((INT64CONST(1) << TALLY_COUNT_BITS) - 1)
#define TALLY_MAX_WEIGHT 1e308

/* Where an entry is found. */
typedef struct TallyLabel
{
	const char *label;			/* in the object's context */
	uint32		len;
	uint32		hash;
	uint32		next;			/* in the bucket; TALLY_ROOT ends it */
	Size		path_weight;	/* see json.h */
} TallyLabel;

typedef struct Tally
{
	ExpandedObjectHeader hdr;
	/* what counting a coding reads: close together */
	int			magic;
	uint32		level;			/* 0: all */
	TallyEntry *entries;
	/* entries by the names that tally_add() was given last */
	uint32	   *known;			/* TALLY_ROOT: not known */
	uint32		nknown;
	uint64		names_id;
	uint64		statements;
	uint64		proposals;
	uint64		codes;			/* of all themes, rejections perhaps included */
	/* the rest */
	float8		weights;		/* of all themes that were added or read, not
								 * of codings */
	Size		weight;			/* of the text form, see json.h */
	uint32		nentries;
	uint32		maxentries;
	void	   *entries_chunk;	/* what is allocated for the entries */
	TallyLabel *labels;
	uint32		nbuckets;		/* a power of two */
	uint32	   *buckets;
	/* flattening in two steps asks for the size first */
	StringInfo	flat;
} Tally;

/* A tally in its own memory context below `parent`, with room for so many entries. */
extern Tally *tally_create(MemoryContext parent, uint32 level, uint32 nentries);

/* The argument, to be changed: itself where it is a read-write expanded one. */
extern Tally *tally_expand(Datum value, MemoryContext parent);

/* The same as the argument, another object. */
extern Tally *tally_copy(Datum value, MemoryContext parent);

/* The argument, to be read: itself where it is an expanded one. */
extern Tally *tally_read(Datum value);

/* names: shared with other tallies of the query, or NULL where nobody keeps them. */
extern void tally_add(Tally *tally, const CodingValue *codes, TallyNames *names);

/* How many codings the argument has counted, with how many proposals. */
extern void tally_totals(Datum value, uint64 *statements, uint64 *proposals);

/* Adds the argument. */
extern void tally_merge(Tally *into, Datum value);

/* Is all of it within what the text form holds? */
static inline bool
tally_in_range(const Tally *tally)
{
	return (tally->statements | tally->proposals | tally->codes) >> TALLY_COUNT_BITS == 0 &&
		tally->weights <= TALLY_MAX_WEIGHT;
}

/* Throws, or saves in a context. */
extern void tally_out_of_range(Node *escontext);

/* The entry of a label below a parent, made where it is new. */
extern uint32 tally_entry(Tally *tally, uint32 parent, const char *label, uint32 len);

/* Indexes of all entries in theme order, palloc'd. */
extern uint32 *tally_order(const Tally *tally);

/* Path bytes of an entry. */
extern void tally_path(const Tally *tally, uint32 entry, StringInfo path);

/* All entries, palloc'd, with what is counted of their own and of those below. */
extern TallyEntry *tally_sums(const Tally *tally, const uint32 *order);

/* Is the entry one that is shown: at the level, not just above it? */
#define tally_is_counted(e) ((e)->counts[TALLY_STATEMENTS] > 0)

#endif							/* PROPOSALS_TALLY_H */
