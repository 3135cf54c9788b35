/*
 * numerals.h
 *	  Numerals in the frames that make them markers: "1." "(a)" "iv)" "一、".
 *
 * The same in every language.  The frames are data (numerals.c).
 */
#ifndef PROPOSALS_NUMERALS_H
#define PROPOSALS_NUMERALS_H

#include "segment/markers.h"
#include "text/character.h"

typedef struct NumeralReading
{
	int			length;			/* bytes, frame included */
	int			mark;			/* of these the marker: without a comma that
								 * sets it off */
	int			value;
	int			style;			/* 16 * frame + class: below 3072 */
	int			score;			/* how much the frame says, added to the
								 * place's */
	MarkerPlace last_place;		/* weakest place where it counts */
	bool		title;			/* Article-like */
} NumeralReading;

/* A quick look at whether readings are worth a try at p < end. */
extern bool numeral_may_begin(const char *p, const char *end);

extern int	numeral_readings(const char *p, const char *end,
							 NumeralReading *readings, int room);

/* Digits at p (ASCII, Arabic, full width): length in bytes, 0: none or > 999. */
extern int	numeral_digits(const char *p, const char *end, int *value);

/* A bullet sign at p with white space behind it: its length; style 0.. */
extern int	bullet_length(const char *p, const char *end, int *style);

#endif							/* PROPOSALS_NUMERALS_H */
