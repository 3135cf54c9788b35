/*
 * tally_names.c
 *	  The names of a query: new ones, and long ones.
 */
#include "postgres.h"
#include "base/compat.h"

#include "tally/tally_names.h"

#define FIRST_MAX 256
#define SLOTS_PER_NAME 4

const uint64 tally_name_masks[NAME_WORDS + 1][2] = {
	{UINT64CONST(0x0000000000000000), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0x00000000000000FF), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0x000000000000FFFF), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0x0000000000FFFFFF), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0x00000000FFFFFFFF), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0x000000FFFFFFFFFF), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0x0000FFFFFFFFFFFF), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0x00FFFFFFFFFFFFFF), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0x0000000000000000)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0x00000000000000FF)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0x000000000000FFFF)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0x0000000000FFFFFF)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0x00000000FFFFFFFF)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0x000000FFFFFFFFFF)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0x0000FFFFFFFFFFFF)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0x00FFFFFFFFFFFFFF)},
	{UINT64CONST(0xFFFFFFFFFFFFFFFF), UINT64CONST(0xFFFFFFFFFFFFFFFF)},
};

/* The slot of a label, a free one where it has none. */
static NameSlot *
find_name(const TallyNames *names, uint64 place, uint64 head, uint64 tail, const char *label, uint32 len)
{
	uint32		mask = SLOTS_PER_NAME * names->max - 1;
	uint32		i = tally_names_first(names, place, head, tail);

	for (;; i = (i + 1) & mask)
	{
		NameSlot   *slot = &names->slots[i];

		if (slot->name == NAME_NONE)
			return slot;
		if (slot->head == head && slot->tail == tail && slot->place == place &&
			(len <= NAME_WORDS || memcmp(names->names[slot->name].s, label, len) == 0))
			return slot;
	}
}

static void
make_name_slots(TallyNames *names)
{
	Size		size = SLOTS_PER_NAME * (Size) names->max * sizeof(NameSlot);

	names->slots = MemoryContextAllocHuge(names->context, size);
	memset(names->slots, 0xFF, size);
	names->shift = 64;
	for (uint32 n = SLOTS_PER_NAME * names->max; n > 1; n /= 2)
		names->shift--;
}

TallyNames *
tally_names_create(MemoryContext context)
{
	static uint64 last_id = 0;
	TallyNames *names = MemoryContextAllocZero(context, sizeof(TallyNames));

	names->id = ++last_id;
	names->context = context;
	names->max = FIRST_MAX;
	names->names = MemoryContextAlloc(context, names->max * sizeof(Str));
	make_name_slots(names);
	return names;
}

static void
grow_names(TallyNames *names)
{
	NameSlot   *old = names->slots;
	uint32		nold = SLOTS_PER_NAME * names->max;

	names->max *= 2;
	names->names = repalloc_huge(names->names, (Size) names->max * sizeof(Str));
	make_name_slots(names);
	for (uint32 i = 0; i < nold; i++)
		if (old[i].name != NAME_NONE)
			*find_name(names, old[i].place, old[i].head, old[i].tail,
					   names->names[old[i].name].s, names->names[old[i].name].len) = old[i];
	pfree(old);
}

uint32
tally_name_any(TallyNames *names, uint32 parent, const char *label, uint32 len)
{
	uint8		ends[NAME_WORDS] = {0};
	uint64		place = NAME_PLACE(parent, len);
	uint64		head;
	uint64		tail;
	NameSlot   *slot;
	char	   *copy;

	memcpy(ends, label, Min(len, NAME_WORDS));
	if (len > NAME_WORDS)
		memcpy(ends + 8, label + len - 8, 8);
	head = load_u64(ends);
	tail = load_u64(ends + 8);
	slot = find_name(names, place, head, tail, label, len);
	if (slot->name != NAME_NONE)
		return slot->name;

	if (names->n == names->max)
	{
		grow_names(names);
		slot = find_name(names, place, head, tail, label, len);
	}
	copy = MemoryContextAlloc(names->context, len);
	memcpy(copy, label, len);
	names->names[names->n].s = copy;
	names->names[names->n].len = len;
	slot->head = head;
	slot->tail = tail;
	slot->place = place;
	slot->name = names->n;
	return names->n++;
}
