/*
 * rules.h
 *	  From the cues of a stretch to attitudes.
 */
#ifndef PROPOSALS_STANCE_RULES_H
#define PROPOSALS_STANCE_RULES_H

#include "stance/cues.h"

/* Settles the cues and sets the attitude to each match. */
extern void rules_apply(Stretch *stretch, StanceMatch *matches, int n);

#endif							/* PROPOSALS_STANCE_RULES_H */
