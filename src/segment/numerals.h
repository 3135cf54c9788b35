/*
 * numerals.h
 *	  Numerals in the frames that make them markers: "1." "(a)" "iv)" "1 –" "一、".
 *
 * The same in every language.  A frame is made of what opens it, a class of
 * numerals (digits; letters of four alphabets; Roman and Chinese numbers …) and
 * what closes it; numerals.c has a table of each.  Decimal numbers (1.1, 5.a) count
 * by their last part.  Bullets are here as well, since they stand in the same places.
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
	int			part;			/* 1 of "2 bis", 2 of "2 ter" …, else 0 */
	uint32		prefix;			/* of a decimal number: a hash of what is
								 * before its value */
	int			style;			/* of opening, closing and class: below 3072 */
	int			score;			/* how much the frame says, added to the
								 * place's */
	MarkerPlace last_place;		/* weakest place where it counts */
	bool		title;			/* Article-like */
	bool		lettered;		/* a letter or Roman number */
} NumeralReading;

/* A quick look at whether readings are worth a try at p < end. */
extern bool numeral_may_begin(const char *p, const char *end);

extern int	numeral_readings(const char *p, const char *end,
							 NumeralReading *readings, int room);

/* Digits at p (ASCII, Arabic, full width): length in bytes, 0: none or > 999. */
extern int	numeral_digits(const char *p, const char *end, int *value);

/*
 * A number without a frame: digits with their ordinal's ending (1er, 2º), a decimal
 * number or a capital Roman one; *part and *prefix as in a reading.
 */
extern int	numeral_number(const char *p, const char *end, int *value, int *part,
						   uint32 *prefix);

/* Behind "bis", "ter" or "quater" at p, which *part counts from 1; else p, and 0. */
extern const char *numeral_inserted(const char *p, const char *end, int *part);

/* A bullet sign at p with white space behind it: its length; style 0.. */
extern int	bullet_length(const char *p, const char *end, int *style);

#endif							/* PROPOSALS_NUMERALS_H */
