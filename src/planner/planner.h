/*
 * planner.h
 *	  What the files of this folder share.
 */
#ifndef PROPOSALS_PLANNER_H
#define PROPOSALS_PLANNER_H

/* A function of the extension by its name, found in the schema of another one. */
extern Oid	planner_function(Oid like, const char *name, int nargs, const Oid *args);

#endif							/* PROPOSALS_PLANNER_H */
