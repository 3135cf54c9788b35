/*
 * planner.h
 *	  What the files of this folder share.
 */
#ifndef PROPOSALS_PLANNER_H
#define PROPOSALS_PLANNER_H

#include "commands/vacuum.h"
#include "nodes/pathnodes.h"
#include "utils/selfuncs.h"

/* A function of the extension by its name, found in the schema of another one. */
extern Oid	planner_function(Oid like, const char *name, int nargs, const Oid *args);

/* The part of a constant query that is of words, or of themes; NULL where it says nothing. */
extern Const *planner_query_part(const Const *constant, bool words);

/* --- averages (averages.c) --- */

/*
 * What ANALYZE keeps of how large values are: averages over the column, in a
 * statistics slot of a kind of our own (from the range that is for private use).
 */
#define STATISTIC_KIND_AVERAGES 20311

typedef struct Averages
{
	double		proposals;
	double		size;			/* codes of a coding, characters of a
								 * statement */
} Averages;

/* What the labels COST and ROWS are for: the demo's statement, and a middling coding. */
#define TYPICAL_CHARACTERS 3500
#define TYPICAL_CODES 20

/* Keeps the averages of n values in a slot of the column's statistics. */
extern void averages_store(const Averages *sums, int n, VacAttrStats *stats, int slot);

/* Of the column that an expression is; false where it is none, or nothing is known. */
extern bool averages_of(PlannerInfo *root, Node *expression, Averages *averages);

/*
 * What is known of the column that an expression is, to be released; false where it is
 * none, or nothing is known.
 */
extern bool planner_column(PlannerInfo *root, Node *expression, VariableStatData *vardata);

/* --- themes (theme_share.c) --- */

/* Is a theme, path bytes, one of those that are asked for? */
typedef bool (*ThemeTest) (const char *path, int len, const void *arg);

/*
 * The share of a function's rows whose theme, the column, passes the test.  False where
 * the function reads no coding of which something is known.
 */
extern bool planner_theme_share(PlannerInfo *root, const VariableStatData *column, ThemeTest test,
								const void *arg, float8 *share);

/* The same where nothing is known, at or below a theme of so many labels. */
extern float8 theme_default_share(int labels);

/* --- selectivity (elements.c) --- */

/* Share of a column's codings for which "codes @@ query" holds. */
extern float8 planner_query_share(PlannerInfo *root, Node *codes, Const *query);

#endif							/* PROPOSALS_PLANNER_H */
