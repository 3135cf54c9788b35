/*
 * codebook.h
 *	  A codebook: a named, versioned set of themes and of the terms that
 *	  indicate them, as one value.
 *
 * Because a codebook is a value, coding is a pure function of statement and
 * codebook: the same on every server, nothing to invalidate.  The value knows a
 * hash of its own content, so that whoever derives something costly from it (an
 * automaton) can keep that by hash.
 *
 * Stored form (bytes, varints and strings as in bytes.h):
 *
 *	u8		version: 2 where a theme has a description or a valence, else 1
 *	16		content hash: the first half of SHA-256 over all bytes that follow
 *	u8		scope (CodebookScope)
 *	u8		folding (bits FOLDING_*)
 *	string	name, version, description, source, licence ("" = none)
 *	varint	number of languages; that many tags, ascending.  The empty tag,
 *			first when present, stands for terms of all languages
 *	varint	number of themes; for each, in theme order: path bytes below the
 *			name as a string (never empty), title as a string ("" = none)
 *	varint	number of terms; for each, in order of theme, language, kind,
 *			pattern: varint theme, varint language, u8 flags (TERM_*),
 *			f4 weight where TERM_WEIGHTED, pattern as a string
 * and in version 2
 *	varint	number of themes with a description or a valence of their own; for
 *			each, in theme order: varint how many themes lie between it and the
 *			one before it, u8 Valence, description as a string ("" = none)
 *
 * A theme's valence is its own, else that of the theme above it.  It is stored as
 * its own only where it is another than that of the theme above: so the valence of
 * each theme is what a book says, however it was said, and rows with the valence of
 * each theme make the same book again.
 *
 * Every theme's ancestors are themes too (added where the source names only the
 * deeper one), so the list of themes is the tree in pre-order.  The name itself
 * is the root and is not listed.  Codebooks are equal where their hashes are: the hash
 * is of what a book says, whatever version it is stored in.
 */
#ifndef PROPOSALS_CODEBOOK_H
#define PROPOSALS_CODEBOOK_H

#include "base/bytes.h"
#include "nodes/nodes.h"
#include "text/fold.h"			/* FOLDING_* */
#include "theme/theme.h"		/* THEME_MAX_LABELS */

#define CODEBOOK_FORMAT 2
#define CODEBOOK_HASH_BYTES 16

/* Limits; errors name them. */
#define CODEBOOK_MAX_THEMES 100000
#define CODEBOOK_MAX_TERMS 1000000
#define CODEBOOK_MAX_LANGUAGES 500
#define CODEBOOK_MAX_TEXT 10000 /* bytes of a title, description, source,
								 * licence */
#define CODEBOOK_MAX_VERSION 100	/* bytes: codings carry it */
#define TERM_MAX_BYTES 1000
#define TERM_MAX_WORDS 32

/* Which matches compete: quanteda's nested_scope. */
typedef enum CodebookScope
{
	SCOPE_KEY = 0,				/* longest match wins inside a theme */
	SCOPE_DICTIONARY = 1		/* and a match inside another theme's longer
								 * one falls too */
} CodebookScope;

/* How a pattern is read. */
typedef enum TermKind
{
	TERM_GLOB = 0,				/* words; * and ? in each; several words in
								 * order */
	TERM_FIXED = 1,				/* words; * and ? stand for themselves */
	TERM_SUBSTRING = 2			/* characters; leading and trailing blank =
								 * boundary */
} TermKind;

/* Stored in codings and codebooks: never renumber. */
typedef enum Stance
{
	STANCE_NONE = 0,			/* nothing said: NULL in SQL */
	STANCE_SUPPORT = 1,
	STANCE_OPPOSE = 2,
	STANCE_NEUTRAL = 3,
	STANCE_REVERSE = 4			/* of a term only: it names what its theme is
								 * against, so that opposition to it is
								 * support of the theme */
} Stance;

/*
 * What nearly everybody thinks of what a theme names.  That a theme is argued about must
 * be said where the theme above has a valence, so it is a value of its own, and not the
 * same as saying nothing; "none" would read like the latter.
 */
typedef enum Valence
{
	VALENCE_UNSAID = 0,			/* NULL in SQL: as the theme above, if any */
	VALENCE_POSITIVE = 1,		/* nearly everybody wants it: peace */
	VALENCE_NEGATIVE = 2,		/* nearly everybody rejects it: terrorism */
	VALENCE_CONTESTED = 3		/* argued about */
} Valence;						/* stored in codebooks: never renumber */

/* flags of a stored term */
#define TERM_KIND_MASK 0x03
#define TERM_STANCE_SHIFT 2
#define TERM_STANCE_MASK 0x0C
#define TERM_EXCLUDE 0x10		/* where it matches, shorter matches of its
								 * theme are none */
#define TERM_WEIGHTED 0x20		/* weight is not 1 */
#define TERM_REVERSE 0x40		/* STANCE_REVERSE; the bits of the stance are
								 * 0 */

/* A codebook taken apart.  Strings point into the value and have lengths. */
typedef struct CodebookTheme
{
	Str			path;			/* path bytes below the name */
	Str			title;
	Str			description;
	Valence		own_valence;	/* VALENCE_UNSAID: that of the theme above */
	Valence		valence;		/* of its own or inherited; set by
								 * codebook_read */
} CodebookTheme;

typedef struct CodebookTerm
{
	uint32		theme;			/* index into themes; never the root */
	uint32		language;		/* index into languages */
	TermKind	kind;
	Stance		stance;
	bool		exclude;
	float4		weight;
	Str			pattern;		/* as given, NFC */
} CodebookTerm;

typedef struct Codebook
{
	uint8		hash[CODEBOOK_HASH_BYTES];
	CodebookScope scope;
	uint8		folding;
	Str			name,
				version,
				description,
				source,
				licence;
	uint32		nlanguages;
	Str		   *languages;
	uint32		nthemes;
	CodebookTheme *themes;
	uint32		nterms;
	CodebookTerm *terms;
} Codebook;

/*
 * Takes a detoasted value apart; ERROR data_corrupted when it is damaged.  The
 * arrays are palloc'd, the strings point into the value.
 */
extern void codebook_read(Codebook *book, struct varlena *value);

/* The same for what stands behind the version byte, from anywhere; false when it is damaged. */
extern bool codebook_decode(Codebook *book, int format, const void *bytes, size_t length);

/* The version of a value, or of the beginning of one; ERROR where it is not known. */
extern int	codebook_format(const struct varlena *value);

pg_noreturn extern void codebook_corrupted(void);

/* The hash alone: reads the head of a possibly toasted value. */
extern void codebook_read_hash(Datum value, uint8 hash[CODEBOOK_HASH_BYTES]);

/* Has a theme a description or a valence? */
extern bool codebook_has_notes(const Codebook *book);

/* What nearly everybody thinks of a theme: its own valence or the inherited one. */
static inline Valence
codebook_theme_valence(const Codebook *book, uint32 theme)
{
	return book->themes[theme].valence;
}

/*
 * The valence of a theme of that many labels below the book's name.  Themes come in
 * their order; `above` has that of the last theme of each number of labels, the book's
 * own, which is not said, at 0.
 */
static inline Valence
valence_below(Valence above[THEME_MAX_LABELS + 1], int level, Valence own)
{
	above[level] = own != VALENCE_UNSAID ? own : above[level - 1];
	return above[level];
}

/* What SQL asks of a codebook (codebook_rows.c). */
extern PGDLLEXPORT Datum codebook_themes(PG_FUNCTION_ARGS);
extern PGDLLEXPORT Datum codebook_terms(PG_FUNCTION_ARGS);
extern PGDLLEXPORT Datum codebook_info(PG_FUNCTION_ARGS);

/* Names of the enumerations: -1 when there is none of that name; and back. */
extern int	stance_by_name(const char *name, int length);	/* of codes */
extern int	term_stance_by_name(const char *name, int length);
extern const char *stance_name(Stance stance);	/* NULL for none */
extern int	valence_by_name(const char *name, int length);
extern const char *valence_name(Valence valence);	/* NULL for unsaid */
extern int	kind_by_name(const char *name, int length);
extern const char *kind_name(TermKind kind);
extern int	scope_by_name(const char *name, int length);
extern const char *scope_name(CodebookScope scope);

/* One bit of folding by its name, or FOLDING_ALL for "full". */
extern int	folding_by_name(const char *name, int length);
extern const char *folding_name(int bit);

#define FOLDING_BITS 4

/* Appends the full path bytes of a theme of a book. */
extern void put_theme_path(StringInfo out, const Codebook *book, uint32 theme);

#endif							/* PROPOSALS_CODEBOOK_H */
