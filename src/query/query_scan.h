/*
 * query_scan.h
 *	  Which proposals of a coding, or of a statement, satisfy a query?
 *
 * A scan is made once for a query and used for many values; it owns the memory
 * that a value's evaluation needs, so that the hot path allocates nothing.
 *
 * Theme atoms: one walk of a coding's tree finds the nodes of them all; the codes
 * are then read once, up to the first proposal that decides (query_themes.h).
 *
 * Word atoms: a text is asked for the bytes of their words first (query_literal.h).
 * Where these do not tell, each has a matcher of its own (the automaton that codebooks
 * use), built when the first text must be read so.
 */
#ifndef PROPOSALS_QUERY_SCAN_H
#define PROPOSALS_QUERY_SCAN_H

#include "coding/coding.h"
#include "matching/automaton.h"
#include "query/query_themes.h"
#include "query/themequery.h"
#include "statement/statement.h"

typedef struct QueryScan QueryScan;

/* The scan of the query that is a function's argument, kept in fn_extra. */
extern QueryScan *query_scan(FunctionCallInfo fcinfo, int argno);
extern const ThemeQuery *query_scan_query(const QueryScan *scan);
extern QueryThemes *query_scan_themes(const QueryScan *scan);

/* One of a query at hand, in the current memory context. */
extern QueryScan *query_scan_of(const ThemeQuery *query);

/* Does one proposal satisfy the query? (themes only) */
extern bool query_scan_coding(QueryScan *scan, const Coding *coding);

/* How many proposals do? (themes only) */
extern uint32 query_scan_count(QueryScan *scan, const Coding *coding);

/* Does the whole coding, the outside included? (themes only) */
extern bool query_scan_coding_anywhere(QueryScan *scan, const Coding *coding);

/*
 * How many proposals of a statement satisfy the query, counting no further than
 * `enough`; (*hits)[ordinal - 1], where hits is not NULL, says which, palloc'd.  The
 * coding may be NULL: no proposal has a code.  It may be opened by coding_open_themes;
 * the rest is where it is needed.
 *
 * The statement is not read before it must be, and then as far as it must: for words,
 * up to the last proposal whose codes leave the result open.  That a coding was made
 * for another cut is an error as soon as anything of the statement counts; where the
 * codes alone say that nothing satisfies the query, even its head stays where it is.
 */
extern uint32 query_scan_proposals(QueryScan *scan, Coding *coding, StatementFetch *fetch,
								   uint32 enough, bool **hits);

/* Words anywhere in the statement. */
extern bool query_scan_statement_anywhere(QueryScan *scan, Datum statement);

/* Where the query's words that are not negated stand, ascending; no match crosses an edge (bytes). */
extern int	query_scan_words(QueryScan *scan, const Statement *s, const int *edges, int nedges,
							 Match **result);

#endif							/* PROPOSALS_QUERY_SCAN_H */
