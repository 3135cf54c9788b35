/*
 * substrings.c
 *	  Building the Aho-Corasick automaton.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/substrings.h"
#include "miscadmin.h"
#include "utils/memutils.h"

Substrings *
substrings_create(MemoryContext context)
{
	Substrings *s = MemoryContextAllocZero(context, sizeof(Substrings));

	s->context = context;
	s->anodes = 256;
	s->nodes = MemoryContextAllocZero(context, s->anodes * sizeof(SubstringsNode));
	s->nnodes = 1;
	s->nclasses = 1;
	return s;
}

static uint32
child_of(const Substrings *s, uint32 node, uint8 byte)
{
	uint32		child = s->nodes[node].first_child;

	while (child && s->nodes[child].byte != byte)
		child = s->nodes[child].sibling;
	return child;
}

void
substrings_add(Substrings *s, const char *bytes, int length, uint32 id)
{
	uint32		node = 0;
	int			i;

	for (i = 0; i < length; i++)
	{
		uint8		byte = bytes[i];
		uint32		child = child_of(s, node, byte);

		if (child == 0)
		{
			SubstringsNode *n;

			if (s->nnodes >= SUBSTRINGS_MAX_NODES)
				ereport(ERROR,
						(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
						 errmsg("terms of kind substring are too many"),
						 errdetail("Together they need more than %d states.",
								   SUBSTRINGS_MAX_NODES)));
			if (s->nnodes == s->anodes)
			{
				s->anodes *= 2;
				s->nodes = repalloc_huge(s->nodes, s->anodes * sizeof(SubstringsNode));
			}
			child = s->nnodes++;
			n = &s->nodes[child];
			memset(n, 0, sizeof(*n));
			n->byte = byte;
			n->depth = i + 1;
			n->sibling = s->nodes[node].first_child;
			s->nodes[node].first_child = child;
			if (s->classes[byte] == 0)
				s->classes[byte] = s->nclasses++;
		}
		node = child;
	}
	if (s->noutputs == s->aoutputs)
	{
		s->aoutputs = s->aoutputs ? s->aoutputs * 2 : 64;
		s->outputs = s->outputs ?
			repalloc_huge(s->outputs, s->aoutputs * sizeof(SubstringsOutput)) :
			MemoryContextAlloc(s->context, s->aoutputs * sizeof(SubstringsOutput));
	}
	s->outputs[s->noutputs].id = id;
	s->outputs[s->noutputs].next = s->nodes[node].output;
	s->nodes[node].output = ++s->noutputs;
}

/* Renumbers the nodes breadth first, so that shallow ones come together. */
static void
renumber(Substrings *s)
{
	SubstringsNode *nodes = MemoryContextAllocHuge(s->context,
												   s->nnodes * sizeof(SubstringsNode));
	uint32	   *old = MemoryContextAllocHuge(s->context, s->nnodes * sizeof(uint32));
	uint32		n = 1;
	uint32		i;

	old[0] = 0;
	for (i = 0; i < n; i++)
	{
		uint32		child = s->nodes[old[i]].first_child;
		uint32		last = 0;

		if ((i & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (i == 0)
			nodes[0] = s->nodes[0];
		nodes[i].first_child = child ? n : 0;
		for (; child; child = s->nodes[child].sibling)
		{
			old[n] = child;
			nodes[n] = s->nodes[child];
			nodes[n].sibling = 0;
			if (last)
				nodes[last].sibling = n;
			last = n++;
		}
	}
	pfree(s->nodes);
	pfree(old);
	s->nodes = nodes;
	s->anodes = s->nnodes;
}

void
substrings_finish(Substrings *s)
{
	uint32		node;
	Size		row = s->nclasses * sizeof(uint32);

	renumber(s);
	s->ndense = Min(s->nnodes, Max(SUBSTRINGS_DENSE_BYTES / row, 1));
	s->rows = MemoryContextAllocZero(s->context, s->ndense * row);

	for (node = 0; node < s->nnodes; node++)
	{
		uint32		fail = s->nodes[node].fail;
		uint32		child;

		if ((node & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (node > 0)
			s->nodes[node].link = substrings_output(s, fail);
		if (node > 0 && node < s->ndense)
			memcpy(s->rows + node * s->nclasses, s->rows + fail * s->nclasses, row);

		for (child = s->nodes[node].first_child; child; child = s->nodes[child].sibling)
		{
			uint8		byte = s->nodes[child].byte;

			/*
			 * the parent's suffix, one byte on; the root's children fail to
			 * the root
			 */
			s->nodes[child].fail = node == 0 ? 0 : substrings_next(s, fail, byte);
			if (node < s->ndense)
				s->rows[node * s->nclasses + s->classes[byte]] = child;
		}
	}
}
