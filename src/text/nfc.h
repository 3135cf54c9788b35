/*
 * nfc.h
 *	  Names in Normalization Form C.
 *
 * Names (labels of themes, terms) are stored normalized, so that two ways to
 * write one character make one name.  ICU does the work; its version cannot
 * change what is stored: normalization of assigned characters is frozen by
 * Unicode's stability policy, and unassigned ones are refused.
 */
#ifndef PROPOSALS_NFC_H
#define PROPOSALS_NFC_H

#include "lib/stringinfo.h"

typedef enum NameFault
{
	NAME_OK,
	NAME_CONTROL,				/* a control character */
	NAME_UNASSIGNED,			/* a code point without meaning in this
								 * Unicode */
	NAME_MALFORMED				/* not UTF-8 */
} NameFault;

/* Looks for characters a name must not have; *where is the byte of the first. */
extern NameFault name_check(const char *str, int length, int *where);

/* Appends str in NFC.  str has passed name_check. */
extern void nfc_append(StringInfo out, const char *str, int length);

/* Is a checked string in NFC already? */
extern bool nfc_is_normal(const char *str, int length);

/* Letters, digits, '_', '-': what a codebook's name is made of. */
extern bool name_is_word(const char *str, int length);

#endif							/* PROPOSALS_NFC_H */
