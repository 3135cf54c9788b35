/*
 * codebook_builder.h
 *	  The inside of a builder: codebook_build.c collects, codebook_write.c sorts
 *	  and writes.
 */
#ifndef PROPOSALS_CODEBOOK_BUILDER_H
#define PROPOSALS_CODEBOOK_BUILDER_H

#include "codebook/codebook_build.h"

struct CodebookBuilder
{
	MemoryContext context;
	Str			name;
	Str			texts[CODEBOOK_LICENCE + 1];
	CodebookScope scope;
	uint8		folding;

	struct path_hash_hash *paths;	/* of codebook_build.c */
	CodebookTheme *themes;
	uint32		nthemes,
				themes_size;

	Str		   *languages;
	uint32		nlanguages;

	CodebookTerm *terms;
	uint32		nterms,
				terms_size;

	uint32		ndropped;		/* terms with symbols that are not looked for */
	Str			first_dropped;
	bool		first_counts;	/* of what is said twice: it is no error */
	TermRefused refused;		/* NULL: an error is thrown */
	void	   *refused_arg;

	uint64		text_bytes;		/* weight of the text form, see json.h,
								 * without the name */
	StringInfoData scratch;
};

/* The error about a term, naming it and its theme; returns false. */
extern bool codebook_invalid_term(CodebookBuilder *b, uint32 theme, Str pattern,
								  const char *detail, const char *hint, Node *escontext);

/* Counts bytes of the text form; false where they become too many. */
extern bool codebook_count_text(CodebookBuilder *b, Size bytes, Node *escontext);

#endif							/* PROPOSALS_CODEBOOK_BUILDER_H */
