/*
 * encoding.h
 *	  The bytes of a file as text of the server.
 */
#ifndef PROPOSALS_ENCODING_H
#define PROPOSALS_ENCODING_H

#include "base/str.h"

/*
 * From an encoding by PostgreSQL's name or UTF16, or (NULL) as the file says itself
 * by a byte order mark or as XML, else UTF-8.
 */
extern Str	decode_file(Str bytes, const char *encoding);

#endif							/* PROPOSALS_ENCODING_H */
