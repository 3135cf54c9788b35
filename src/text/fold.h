/*
 * fold.h
 *	  What matching ignores: case, diacritics, compatibility forms, Traditional
 *	  Han; and what a character is to words (words.h).
 *
 * Folding follows NFKC case folding in its decomposed form, then drops
 * diacritics, unifies letters that differ by a stroke or a form only, and maps
 * Traditional to Simplified ideographs; each of these a flag (FOLDING_*).
 * й ў ї ѓ ќ, hamza on waw and yeh, and voiced kana are letters of their own and
 * stay whole, however they were typed; ё becomes е.  The tables are ours and
 * frozen (fold_tables.h, FOLD_VERSION): the same text folds alike on every
 * server, whatever ICU or locale it has, so that folded words may enter index
 * keys.
 *
 * A character folds together with the marks that follow it: such a cluster is
 * what a match may begin and end at, so every folded position belongs to the
 * bytes [start, stop) of one cluster of the original text.  A malformed byte is
 * one character that belongs to no word.  A soft hyphen takes the end of the line
 * behind it with it.
 *
 * The steps are chained on demand, a page of 256 code points at a time, into
 * one table per combination of flags that lives as long as the backend: looking
 * a character up costs two loads whatever the flags.
 */
#ifndef PROPOSALS_FOLD_H
#define PROPOSALS_FOLD_H

#include "text/utf8.h"

/* What a code point is to words; see words.h. */
typedef enum FoldClass
{
	FOLD_OTHER = 0,				/* punctuation, symbols, unassigned */
	FOLD_SPACE = 1,
	FOLD_STOP = 2,				/* ends a sentence or a clause as long as one */
	FOLD_WORD = 3,				/* letters and digits where words stand apart */
	FOLD_UNSPACED = 4,			/* a word by itself: Han, kana, Thai, Khmer
								 * ... */
	FOLD_MARK = 5,				/* belongs to the character before it */
	FOLD_DIACRITIC = 6,			/* likewise, and may be dropped */
	FOLD_APOSTROPHE = 7,		/* between letters: part of the word */
	FOLD_HYPHEN = 8				/* between letters: joins two words */
} FoldClass;

/* What a folder ignores; a codebook asks for all by default ("full" folding). */
#define FOLDING_CASE 0x01
#define FOLDING_DIACRITICS 0x02 /* marks; Arabic vowel signs and tatweel, alef
								 * and other letter forms; ё */
#define FOLDING_WIDTH 0x04		/* compatibility forms, apostrophes, dashes */
#define FOLDING_HAN 0x08		/* Traditional to Simplified */
#define FOLDING_ALL 0x0F

#define FOLD_MAX_CLUSTER 32		/* folded code points of one cluster */

/*
 * A table entry: the folded code point, the class, and how to read the value.
 */
#define FOLD_VALUE(e) ((e) & 0x1FFFFF)
#define FOLD_CLASS(e) ((FoldClass) ((e) >> 21 & 0xF))
#define FOLD_KIND(e) ((e) >> 25)
#define FOLD_PLAIN 0			/* value is the folded code point */
#define FOLD_DROPPED 1			/* folds to nothing */
#define FOLD_SEQUENCE 2			/* value is a place in the folder's pool */
#define FOLD_CONTEXT 3			/* depends on the character before it */

#define FOLD_PAGES (0x110000 >> 8)

typedef struct Folder
{
	uint8		flags;
	uint32	   *pages[FOLD_PAGES];	/* NULL until a character of it is met */
	uint32	   *pool;			/* a length, then as many code points */
	uint32		npool,
				apool;
	uint32		ascii[128];		/* the first page again, for speed */
} Folder;

typedef struct FoldCluster
{
	int			length;			/* bytes of the original */
	FoldClass	class;			/* of its first character */
	int			n;
	uint32		cp[FOLD_MAX_CLUSTER];
} FoldCluster;

/* The folder of a combination of flags; kept for the backend's life. */
extern Folder *folder_get(uint8 flags);

extern uint32 *folder_page(Folder *folder, uint32 page);

/* The entry of a code point below 0x110000. */
static inline uint32
fold_entry(Folder *folder, uint32 cp)
{
	uint32	   *page = folder->pages[cp >> 8];

	if (unlikely(page == NULL))
		page = folder_page(folder, cp >> 8);
	return page[cp & 0xFF];
}

/* Decodes the character at s < end and returns its class. */
static pg_attribute_always_inline FoldClass
fold_class_at(Folder *folder, const char *s, const char *end, int *length)
{
	uint32		cp;

	*length = utf8_decode(s, end, &cp);
	return FOLD_CLASS(fold_entry(folder, cp));
}

/* Behind the end of the line, and blanks, at p; p where there is none. */
extern const char *fold_soft_break(const char *p, const char *end);

#define FOLD_SOFT_HYPHEN 0xAD

/* Folds the cluster at s < end. */
extern void fold_cluster(Folder *folder, const char *s, const char *end,
						 FoldCluster *cluster);

/*
 * Folds text[0, length) into dst, cluster by cluster as long as there is room
 * for a whole one; returns the bytes written.
 */
extern int	fold_text(Folder *folder, const char *text, int length, char *dst, int room);

/* The version of the frozen tables, for whoever stores folded words. */
extern int	fold_version(void);

#endif							/* PROPOSALS_FOLD_H */
