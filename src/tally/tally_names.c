/*
 * tally_names.c
 *	  The names of a query: new ones, and long ones.
 */
#include "postgres.h"
#include "compat.h"

#include "tally/tally_names.h"

#define FIRST_MAX 256

static void
make_slots(TallyNames *names)
{
	Size		size = 2 * (Size) names->max * sizeof(NameSlot);

	names->slots = MemoryContextAllocHuge(names->context, size);
	memset(names->slots, 0xFF, size);
	names->shift = 64;
	for (uint32 n = 2 * names->max; n > 1; n /= 2)
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
	names->names = MemoryContextAlloc(context, names->max * sizeof(NameLabel));
	make_slots(names);
	return names;
}

static void
grow(TallyNames *names)
{
	NameSlot   *old = names->slots;
	uint32		nold = 2 * names->max;

	names->max *= 2;
	names->names = repalloc_huge(names->names, (Size) names->max * sizeof(NameLabel));
	make_slots(names);
	for (uint32 i = 0; i < nold; i++)
		if (old[i].name != NAME_NONE)
			*tally_names_slot(names, old[i].parent, old[i].head, old[i].tail,
							  names->names[old[i].name].label, old[i].len) = old[i];
	pfree(old);
}

uint32
tally_name_any(TallyNames *names, uint32 parent, const char *label, uint32 len)
{
	uint8		first[8] = {0};
	uint64		head;
	uint64		tail = 0;
	NameSlot   *slot;
	char	   *copy;

	memcpy(first, label, Min(len, 8));
	head = load_u64(first);
	if (len > NAME_WORDS)
		tail = content_hash(0, label, len);
	else if (len >= 8)
		tail = load_u64((const uint8 *) label + len - 8);
	slot = tally_names_slot(names, parent, head, tail, label, len);
	if (slot->name != NAME_NONE)
		return slot->name;

	if (names->n == names->max)
	{
		grow(names);
		slot = tally_names_slot(names, parent, head, tail, label, len);
	}
	copy = MemoryContextAlloc(names->context, len);
	memcpy(copy, label, len);
	names->names[names->n].label = copy;
	names->names[names->n].len = len;
	slot->head = head;
	slot->tail = tail;
	slot->parent = parent;
	slot->len = len;
	slot->name = names->n;
	return names->n++;
}
