/*
 * themequery.h
 *	  A boolean query over themes and words.
 *
 *	query := query '|' query | query '&' query | '!' query | '(' query ')' | atom
 *	atom  := ['='] path [':' stance]	a theme or anything below it; '=': just it
 *		   | '"' words '"'				words of the proposal's text
 *	path  := name '/' part ('/' part)*	at least one slash
 *	part  := bare | '"' label '"'
 *
 * '!' binds before '&' before '|'.  A bare part has no white space and none of
 * & | ! ( ) " : = / \, except escaped with '\'; '*' and '?' in it stand for any
 * run of characters and for one, a part "**" for any run of labels.  A string
 * in double quotes is words at the start of an atom, and a label, taken as it
 * is, after a slash.
 *
 * Stored form (bytes, varints and strings as in bytes.h): the expression in
 * prefix order.
 *
 *	u8		version = 1
 *	varint	number of atoms
 *	nodes	u8 QUERY_OR | QUERY_AND: varint number of operands (2..), operands;
 *				an operand is never of the same operator
 *			u8 QUERY_NOT: operand
 *			u8 QUERY_THEME: u8 flags (ATOM_*); path bytes as a string, or where
 *				ATOM_GLOB: varint number of parts; for each, u8 kind (PART_*) and,
 *				but for PART_ANY, a string
 *			u8 QUERY_WORDS: string, NFC, single blanks between words
 *
 * "sdg" followed by "**" alone is the path "sdg", so that a subtree has one form.  Equal
 * bytes mean queries written alike, not all that answer alike.
 */
#ifndef PROPOSALS_THEMEQUERY_H
#define PROPOSALS_THEMEQUERY_H

#include "base/bytes.h"
#include "codebook/codebook.h"	/* Stance */
#include "nodes/nodes.h"

#define QUERY_VERSION 1
#define QUERY_MAX_ATOMS 1024
#define QUERY_MAX_DEPTH 128
#define QUERY_MAX_WORDS_BYTES 1000

enum
{
	QUERY_OR = 1, QUERY_AND = 2, QUERY_NOT = 3, QUERY_THEME = 4, QUERY_WORDS = 5
};

#define ATOM_EXACT 0x01			/* just this theme, nothing below it */
#define ATOM_GLOB 0x02
#define ATOM_STANCE_SHIFT 2		/* two bits: Stance, 0 = any */

enum
{
	PART_LABEL = 0,				/* a label as it is */
	PART_GLOB = 1,				/* with * and ?; those meant as they are, and
								 * \, follow a \ */
	PART_ANY = 2				/* ** */
};

typedef struct varlena QueryValue;

typedef struct QueryPart
{
	int			kind;
	const char *s;
	int			len;
} QueryPart;

typedef struct QueryAtom
{
	bool		words;			/* else a theme */
	bool		exact;
	Stance		stance;			/* STANCE_NONE: any */
	bool		positive;		/* under an even number of '!' */
	const char *s;				/* path bytes or words; NULL where parts are */
	int			len;
	int			nparts;			/* > 0: a glob */
	QueryPart  *parts;
} QueryAtom;

/* One node of the tree in prefix order. */
typedef struct QueryNode
{
	int			op;
	int			noperands;
	int			atom;			/* of QUERY_THEME, QUERY_WORDS */
	int			next;			/* index of the first node behind this subtree */
} QueryNode;

/* A query taken apart; strings point into the value. */
typedef struct ThemeQuery
{
	int			nnodes;
	QueryNode  *nodes;
	int			natoms;
	QueryAtom  *atoms;
	int			nwords;			/* how many atoms are words */
} ThemeQuery;

/* Text to value; NULL after a soft error. */
extern QueryValue *query_parse(const char *text, int length, Node *escontext);

/* The canonical text of a value. */
extern void query_print(StringInfo out, const ThemeQuery *query);
extern void query_print_atom(StringInfo out, const QueryAtom *atom);

/* The query "at or below" a path. */
extern QueryValue *query_of_path(const char *path, int length);

/* Takes a value apart; false when it is damaged. */
extern bool query_read(ThemeQuery *query, const QueryValue *value);

/* The same, with ERROR data_corrupted. */
extern void query_open(ThemeQuery *query, const QueryValue *value);

/*
 * The query that is argument argno of a function, taken apart once for a run of
 * equal arguments (a constant is not even compared): it lives in the call's fn_mcxt, and fn_extra is taken.
 * `attached` is NULL at first; what the caller hangs there (in `context`) lives as
 * long as the query.  So is `kept`, for what lives longer (in fn_mcxt).
 */
typedef struct QueryCache
{
	QueryValue *value;
	ThemeQuery	query;
	bool		constant;		/* no other query can come */
	MemoryContext context;		/* of all this; deleted when another query
								 * comes */
	void	   *attached;
	void	   *kept;
} QueryCache;

extern QueryCache *query_cached(FunctionCallInfo fcinfo, int argno);

#define PG_GETARG_QUERY_PP(n) ((QueryValue *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)))

/* --- evaluation (query_eval.c) --- */

/* Three-valued truth, with GIN's numbers: FALSE, TRUE, unknown. */
typedef char Truth;

#define TRUTH_FALSE 0
#define TRUTH_TRUE 1
#define TRUTH_MAYBE 2

/*
 * The one evaluator, behind heap and index alike: the truth of the query given
 * the truth of each atom.
 */
extern Truth query_eval(const ThemeQuery *query, const Truth *atoms);

/* ERROR where the query asks for what the operation cannot know. */
extern void query_only_themes(const ThemeQuery *query, const char *operation);
extern void query_only_words(const ThemeQuery *query, const char *operation);

/* Does the theme satisfy the atom, stances aside? */
extern bool query_atom_matches(const QueryAtom *atom, const char *path, int length);

/* Does it satisfy the query, as a proposal that has it and nothing else, and no stance? */
extern bool query_theme_satisfies(const ThemeQuery *query, const char *path, int length);

/* Does one part of a glob, not "**", match a label? */
extern bool query_part_matches(const QueryPart *part, const char *label, int len);

/* The name of the codebook that the atom, a theme, is about. */
extern void query_atom_book(const QueryAtom *atom, const char **name, int *length);

/* Does a glob match the whole path? */
extern bool query_parts_match(const QueryPart *parts, int nparts,
							  const char *path, int length);

#endif							/* PROPOSALS_THEMEQUERY_H */
