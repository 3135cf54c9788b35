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
 * neither hashing nor comparing reads anything else; longer ones are compared by
 * their text.  At most half of the slots are taken.  There are never more than
 * the nodes of the codings that were read; who counts stops asking at a bound of his.
 */
#ifndef PROPOSALS_TALLY_NAMES_H
#define PROPOSALS_TALLY_NAMES_H

#include "bytes.h"

#define NAME_NONE PG_UINT32_MAX	/* the parent of a root; no name */
#define NAME_WORDS 16

typedef struct NameSlot
{
	uint64		head;			/* the first eight bytes of a label, zeros behind a shorter one */
	uint64		tail;			/* the last eight of one of 8 to 16; a hash of a longer one */
	uint32		parent;
	uint32		len;
	uint32		name;			/* NAME_NONE: free */
} NameSlot;

typedef struct NameLabel
{
	const char *label;
	uint32		len;
} NameLabel;

typedef struct TallyNames
{
	uint64		id;				/* no others have it, also after these are gone */
	MemoryContext context;		/* holds it all */
	uint32		n;
	uint32		max;			/* of names; the slots are twice as many */
	int			shift;			/* of a hash, to the number of a slot */
	NameLabel  *names;
	NameSlot   *slots;
} TallyNames;

extern TallyNames *tally_names_create(MemoryContext context);

/* The slot of a label, a free one where it has none. */
static inline NameSlot *
tally_names_slot(const TallyNames *names, uint32 parent, uint64 head, uint64 tail,
				 const char *label, uint32 len)
{
	uint64		hash = (head ^ parent * UINT64CONST(0x9E3779B97F4A7C15)) * UINT64CONST(0xD6E8FEB86659FD93);
	uint32		mask = 2 * names->max - 1;
	uint32		i;

	hash = (hash ^ (hash >> 32) ^ tail ^ len) * UINT64CONST(0xFF51AFD7ED558CCD);
	for (i = hash >> names->shift;; i = (i + 1) & mask)
	{
		NameSlot   *slot = &names->slots[i];

		if (slot->name == NAME_NONE)
			return slot;
		if (slot->head == head && slot->tail == tail && slot->parent == parent && slot->len == len &&
			(likely(len <= NAME_WORDS) || memcmp(names->names[slot->name].label, label, len) == 0))
			return slot;
	}
}

/*
 * The name of a label of 1 byte or more; nothing is read from `end` on.  NAME_NONE
 * where it is not one of two words, or new: then it is tally_name_any() that knows.
 */
static inline uint32
tally_name_find(const TallyNames *names, uint32 parent, const char *label, uint32 len, const char *end)
{
	const uint8 *p = (const uint8 *) label;
	uint64		head;
	uint64		tail;

	if (unlikely(len > NAME_WORDS || end - label < 8))
		return NAME_NONE;
	/* without branches: lengths cannot be foreseen */
	head = load_u64(p) & ~UINT64CONST(0) >> (len < 8 ? 64 - 8 * len : 0);
	tail = load_u64(p + (len < 8 ? 0 : len - 8)) & (len < 8 ? 0 : ~UINT64CONST(0));
	return tally_names_slot(names, parent, head, tail, label, len)->name;
}

/* The name of any label, made where it is new. */
extern uint32 tally_name_any(TallyNames *names, uint32 parent, const char *label, uint32 len);

#endif							/* PROPOSALS_TALLY_NAMES_H */
