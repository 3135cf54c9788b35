/*
 * gap.h
 *	  The text between proposals, without the blanks around it.
 */
#ifndef PROPOSALS_GAP_H
#define PROPOSALS_GAP_H

#include "statement/statement.h"
#include "text/character.h"

/* The text before proposal i (from 0), or behind the last one, without blanks at its ends. */
static inline void
reading_gap(const Statement *s, const Proposal *proposals, int i, int *low, int *high)
{
	*low = i > 0 ? proposals[i - 1].byte_stop : 0;
	*high = i < s->nproposals ? proposals[i].byte_start : s->text_len;
	while (*low < *high && is_space_byte(s->text[*low]))
		(*low)++;
	while (*high > *low && is_space_byte(s->text[*high - 1]))
		(*high)--;
}

#endif							/* PROPOSALS_GAP_H */
