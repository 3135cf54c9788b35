/*
 * tally_names.h
 *	  The names of a query: the labels of all trees that its tallies count, with
 *	  numbers.
 *
 * Where one query counts for many groups, each node of each coding would be looked
 * for in the table of its group, and all these tables together do not fit into
 * the processor's cache.  So labels are looked up in one table for all groups, and
 * each tally has an array from the numbers here to its own entries.
 *
 * A name is a label below another name, or below none.  Labels up to NAME_WORDS
 * bytes, most of them, are two words in the slot of an open hash table, so that
 * neither hashing nor comparing reads anything else; of longer ones the two words are
 * both ends, and the middle is compared by the text.  Most slots are free, so that
 * most names are in the slot where they are looked for first.  There are never more than
 * the nodes of the codings that were read; who counts stops asking at a bound of his.
 */
#ifndef PROPOSALS_TALLY_NAMES_H
#define PROPOSALS_TALLY_NAMES_H

#include "base/bytes.h"

#define NAME_NONE PG_UINT32_MAX /* the parent of a root; no name */
#define NAME_WORDS 16

typedef struct NameSlot
{
	uint64		head;			/* the first eight bytes of a label, zeros
								 * behind a shorter one */
	uint64		tail;			/* the next eight, or the last eight of a
								 * longer one */
	uint64		place;			/* parent and length: see NAME_PLACE */
	uint32		name;			/* NAME_NONE: free */
} NameSlot;

typedef struct TallyNames
{
	uint64		id;				/* no others have it, also after these are
								 * gone */
	MemoryContext context;		/* holds it all */
	uint32		n;
	uint32		max;			/* of names; a power of two, as the number of
								 * slots */
	int			shift;			/* of a hash, to the number of a slot */
	Str		   *names;
	NameSlot   *slots;
} TallyNames;

extern TallyNames *tally_names_create(MemoryContext context);

/* What is a label's of the words that are read, by its length up to NAME_WORDS. */
extern const uint64 tally_name_masks[NAME_WORDS + 1][2];

#define NAME_PLACE(parent, len) ((uint64) (parent) << 32 | (len))

/* Where a label's slot is looked for first: the highest bits of the hash. */
static inline uint32
tally_names_first(const TallyNames *names, uint64 place, uint64 head, uint64 tail)
{
	uint64		hash = head * UINT64CONST(0xD6E8FEB86659FD93) ^ tail * UINT64CONST(0xFF51AFD7ED558CCD) ^
		place * UINT64CONST(0x9E3779B97F4A7C15);

	return (hash ^ hash << 32) >> names->shift;
}

/*
 * The name of a label of 1 byte or more; nothing is read from `end` on.  NAME_NONE
 * where it is new, or not at its first slot, or the end too near: then it is
 * tally_name_any() that knows.  No usual label is branched on.
 */
static pg_attribute_always_inline uint32
tally_name_find(const TallyNames *names, uint32 parent, const char *label, uint32 len, const char *end)
{
	const uint8 *p = (const uint8 *) label;
	uint64		place = NAME_PLACE(parent, len);
	const NameSlot *slot;
	uint64		head;
	uint64		tail;

	if (unlikely(end - label < NAME_WORDS))
		return NAME_NONE;
	head = load_u64(p) & tally_name_masks[Min(len, NAME_WORDS)][0];
	tail = load_u64(p + Max(len, NAME_WORDS) - 8) & tally_name_masks[Min(len, NAME_WORDS)][1];
	slot = &names->slots[tally_names_first(names, place, head, tail)];
	if (unlikely(((slot->head ^ head) | (slot->tail ^ tail) | (slot->place ^ place)) != 0))
		return NAME_NONE;
	if (unlikely(len > NAME_WORDS) &&
		memcmp(names->names[slot->name].s + 8, label + 8, len - NAME_WORDS) != 0)
		return NAME_NONE;
	return slot->name;
}

/* The name of any label, made where it is new. */
extern uint32 tally_name_any(TallyNames *names, uint32 parent, const char *label, uint32 len);

#endif							/* PROPOSALS_TALLY_NAMES_H */
