/*
 * stance.h
 *	  Which side a text takes on what a match is about, by the words of its
 *	  clause.
 */
#ifndef PROPOSALS_STANCE_H
#define PROPOSALS_STANCE_H

typedef struct StanceLanguage StanceLanguage;

#endif
