/*
 * tag.h
 *	  Language tags (BCP 47): "en", "zh-Hant", "pt-BR".
 */
#ifndef PROPOSALS_TAG_H
#define PROPOSALS_TAG_H

/* The canonical form of a tag, palloc'd; NULL where it is not well formed. */
extern char *tag_canonical(const char *tag);

/* Is the shorter tag the longer one, or its beginning up to a hyphen? */
extern bool tag_covers(const char *a, int alen, const char *b, int blen);

#endif							/* PROPOSALS_TAG_H */
