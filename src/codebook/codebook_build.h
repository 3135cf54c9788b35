/*
 * codebook_build.h
 *	  Making a codebook from parts that come in any order: JSON, rows, files,
 *	  another codebook.
 *
 * One builder stands behind every way in, so that all of them have the same
 * rules, limits and messages, and make the same bytes of the same content.
 * Functions that return bool return false after a soft error; without context
 * the error is thrown.
 *
 * All memory of a builder lies in the context that was current when it was
 * made.  codebook_build leaves it as it was: more can be added afterwards.
 */
#ifndef PROPOSALS_CODEBOOK_BUILD_H
#define PROPOSALS_CODEBOOK_BUILD_H

#include "codebook/codebook.h"

typedef struct CodebookBuilder CodebookBuilder;

/* A term as it comes in. */
typedef struct TermInput
{
	Str			pattern;
	Str			language;		/* a BCP 47 tag; "" = all languages */
	TermKind	kind;
	Stance		stance;
	bool		exclude;
	float8		weight;
} TermInput;

#define TERM_INPUT_DEFAULT {{"", 0}, {"", 0}, TERM_GLOB, STANCE_NONE, false, 1.0}

/* What is said about a theme. */
typedef struct ThemeInput
{
	Str			title;			/* "": none */
	Str			description;
	Valence		valence;		/* VALENCE_UNSAID: as the theme above */
} ThemeInput;

/* What a codebook has besides themes and terms. */
typedef enum CodebookText
{
	CODEBOOK_VERSION,
	CODEBOOK_DESCRIPTION,
	CODEBOOK_SOURCE,
	CODEBOOK_LICENCE
} CodebookText;

extern CodebookBuilder *codebook_builder(void);

/* The name; without this call the first theme says it. */
extern bool codebook_set_name(CodebookBuilder *b, const char *name, int length,
							  Node *escontext);
extern bool codebook_set_text(CodebookBuilder *b, CodebookText which,
							  const char *text, int length, Node *escontext);
extern void codebook_set_scope(CodebookBuilder *b, CodebookScope scope);
extern void codebook_set_folding(CodebookBuilder *b, uint8 folding);

/* All of the above as another codebook has it. */
extern bool codebook_set_book(CodebookBuilder *b, const Codebook *book, Node *escontext);

/*
 * A theme by its full path bytes, and its ancestors.  `says` may be NULL.
 * *theme is what codebook_add_term wants.
 */
extern bool codebook_add_theme(CodebookBuilder *b, const char *path, int length,
							   const ThemeInput *says, uint32 *theme, Node *escontext);

/* Says more about a theme that was added.  What is said twice must be said alike. */
extern bool codebook_describe_theme(CodebookBuilder *b, uint32 theme,
									const ThemeInput *says, Node *escontext);
extern bool codebook_add_term(CodebookBuilder *b, uint32 theme,
							  const TermInput *term, Node *escontext);

/*
 * Terms that cannot be taken are told to a function, which goes on, in place of the
 * error; NULL: no longer.  codebook_add_term returns false for them.
 */
typedef void (*TermRefused) (void *arg, Str pattern, const char *detail);

extern void codebook_on_refused_term(CodebookBuilder *b, TermRefused refused, void *arg);

/*
 * A notice, where terms were added with symbols that no word has, so that they are not
 * looked for.
 */
extern void codebook_tell_dropped(CodebookBuilder *b);

/* Of what is said twice the first counts from now on, in place of the error. */
extern void codebook_first_counts(CodebookBuilder *b);

/* Themes and terms of a codebook that was read, under the builder's name if it has one. */
extern bool codebook_add_book(CodebookBuilder *b, const Codebook *book,
							  Node *escontext);

/* The value, in the current context.  NULL after a soft error. */
extern struct varlena *codebook_build(CodebookBuilder *b, Node *escontext);

/* Names of SQL arguments to their values, or an error that lists the known ones. */
extern TermKind codebook_kind_argument(const char *name, int length);
extern Valence codebook_valence_argument(const char *name, int length);
extern Stance codebook_stance_argument(const char *name, int length);
extern CodebookScope codebook_scope_argument(const char *name, int length);

/* --- the JSON form (codebook_json.c) --- */

extern struct varlena *codebook_parse(const char *json, int length, Node *escontext);
extern void codebook_print(StringInfo out, const Codebook *book);

#endif							/* PROPOSALS_CODEBOOK_BUILD_H */
