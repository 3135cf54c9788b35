/*
 * codebook_near.h
 *	  Is a theme in a codebook, and which is like it?
 */
#ifndef PROPOSALS_CODEBOOK_NEAR_H
#define PROPOSALS_CODEBOOK_NEAR_H

#include "codebook/codebook.h"

/* The index of the theme whose path below the codebook's name this is, -1: there is none. */
extern int	codebook_find_theme(const Codebook *book, Str below);

/* Does the codebook have the theme?  Its name alone counts as one. */
extern bool codebook_has_theme(const Codebook *book, const char *path, int length);

/*
 * Text of the theme most like a path: one whose last label is the same, else the
 * one that the fewest edits make of it.  NULL where none is like it at all.
 */
extern char *codebook_nearest_theme(const Codebook *book, const char *path, int length);

#endif							/* PROPOSALS_CODEBOOK_NEAR_H */
