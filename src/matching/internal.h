/*
 * internal.h
 *	  What the parts of the matching engine share.
 *
 * automaton.c builds, scan.c runs over a text and yields raw matches, scope.c
 * decides which of them count.
 */
#ifndef PROPOSALS_MATCHING_INTERNAL_H
#define PROPOSALS_MATCHING_INTERNAL_H

#include "matching/automaton.h"
#include "matching/phrases.h"

/* A term as matching needs it. */
typedef struct AutomatonTerm
{
	uint32		term;			/* index into the codebook's terms */
	uint32		theme;
	uint32		specific;		/* of terms on one span the greatest is reported */
	float4		weight;
	uint8		stance;
	bool		exclude;
	/* substrings only */
	bool		lead,			/* blank at the beginning, at the end */
				trail;
	uint16		length;			/* folded bytes */
} AutomatonTerm;

/*
 * Raw words met lately and their sets, two to a cache line.  Words of up to 24
 * bytes are kept in the slot itself, padded with zeros; of a longer one, a is a
 * hash and b its address.
 */
typedef struct WordSlot
{
	uint64		a,
				b,
				c;
	uint32		set;			/* with SLOT_JOINED: some pattern needs a hyphen before */
	uint32		length;			/* 0: free */
} WordSlot;

#define SLOT_JOINED 0x80000000

struct Automaton
{
	MemoryContext context;
	MemoryContext lazy;			/* sets, states, words: emptied when too large */
	Folder	   *folder;
	Lexicon    *lexicon;
	Phrases    *phrases;
	Substrings *substrings;		/* NULL: no such term */
	AutomatonTerm *terms;
	uint32		nterms;
	CodebookScope scope;
	bool		excludes;		/* some term does */
	bool		busy;			/* a run has begun and not ended */
	int			cache_bits;

	/* lazy */
	WordSlot   *words;
	uint32	  **characters;		/* pages of set + 1 by code point */
	int			lazy_steps;		/* made since the lazy context was emptied */
};

/* Words that a match can span: as many as a pattern can have. */
#define SCAN_RING 1024
StaticAssertDecl(TERM_MAX_BYTES < SCAN_RING, "a term has at most a word a byte");

typedef struct RawMatch
{
	int			start,			/* bytes */
				stop;
	uint32		first,			/* words, or bytes for substrings */
				last;
	uint32		node;			/* of phrases; RAW_SUBSTRING: none */
	uint32		term;			/* index into the automaton's terms */
	int			last_start;		/* begin of its last word */
	uint8		first_part,		/* the parts of its first and last word that matched */
				last_part;
} RawMatch;

#define RAW_SUBSTRING 0xFFFFFFFF

typedef struct RawMatches
{
	RawMatch   *items;
	uint32		n,
				size;
	uint32		words;			/* scanned so far */
	bool		mixed;			/* not all in the order of their last words */
} RawMatches;

/* automaton.c */
extern Automaton *automaton_create(MemoryContext context, uint8 folding,
								   uint32 max_terms);
extern void automaton_add(Automaton *automaton, const AutomatonTerm *term,
						  TermKind kind, const char *pattern, int length);
extern void automaton_finish(Automaton *automaton);
extern void automaton_empty_lazy(Automaton *automaton);
extern void automaton_scan(Automaton *automaton, const char *text, int length,
						   const int *edges, int nedges, RawMatches *raw);

/* scan.c: raw matches of text[start, stop), appended. */
extern void scan_text(Automaton *automaton, const char *text, int start, int stop,
					  RawMatches *raw);

/* Room for one more match. */
extern RawMatch *raw_matches_add(RawMatches *raw);

/* scan_substrings.c: those of substrings, appended. */
extern void scan_substrings(Automaton *automaton, const char *text, int start, int stop,
							RawMatches *raw);

/* scope.c: the matches that count.  Uses up the raw matches. */
extern int	scope_matches(Automaton *automaton, const char *text, RawMatches *raw,
						  Match **matches);

/* Does a character stand for itself where substrings are looked for? */
static inline bool
substring_keeps(FoldClass class, char byte)
{
	return (class >= FOLD_WORD && class <= FOLD_HYPHEN) || byte == '&';
}

/* pattern.c */
extern int	pattern_words(Folder *folder, TermKind kind, const char *pattern, int length,
						  Lexicon *lexicon, Phrases *phrases, uint32 id, uint32 theme,
						  uint32 order);
extern int	pattern_substring(Folder *folder, const char *pattern, int length,
							  char *folded, int room);

#endif							/* PROPOSALS_MATCHING_INTERNAL_H */
