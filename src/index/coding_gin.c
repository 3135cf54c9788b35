/*
 * coding_gin.c
 *	  GIN on codings: which statements have a theme?
 *
 * Keys.  For each theme that has a live code, and for each of its ancestors, one
 * key: a tag byte and the path bytes.  KEY_INSIDE stands for codes in
 * proposals, KEY_OUTSIDE for those of ordinal 0, so that "@@", which sees
 * proposals only, and "@*", which sees all, are both answered by look-ups of one
 * key a theme.  Since ancestors are keys too, a subtree is one look-up.
 * Rejected codes have no keys.  The longest key has THEME_MAX_BYTES + 1 bytes,
 * which always fits into an index tuple.
 *
 * Exact or not, by strategy:
 *	@>	exact: the key says it all.
 *	@*	exact, negation included: the query speaks of the whole coding, as the
 *		keys do.  But '=' and stances are not in the keys, and are rechecked.
 *	@@	a lone theme, or an OR of themes, is exact.  Of "a & b" the index knows
 *		that both are in the statement, not that they meet in one proposal; of
 *		"!a" it knows that a is in some proposal, not that it is in each.  There
 *		a key that is present means "perhaps", one that is absent means "no",
 *		and what is not decided so is rechecked on the coding, which is inline.
 *
 * Globs are partial matches: the literal beginning of the pattern bounds the
 * range of keys, comparePartial runs the pattern on each.
 *
 * "!a" alone can be true of codings without any key, and scans the whole index.
 */
#include "postgres.h"
#include "compat.h"

#include "access/gin.h"
#include "access/stratnum.h"
#include "utils/builtins.h"

#include "index/coding_keys.h"
#include "query/themequery.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_gin_extract_value);
SQL_FUNCTION(coding_gin_extract_query);
SQL_FUNCTION(coding_gin_compare_partial);
SQL_FUNCTION(coding_gin_consistent);
SQL_FUNCTION(coding_gin_triconsistent);

#define STRATEGY_MATCHES 1		/* coding @@ themequery */
#define STRATEGY_ANYWHERE 2		/* coding @* themequery */
#define STRATEGY_CONTAINS 3		/* coding @> theme */

/* What extractQuery leaves for the others; one for the query, shared by its keys. */
typedef struct GinQuery
{
	ThemeQuery	query;
	Truth	   *truth;			/* scratch: one an atom */
	bool	   *certain;		/* atom decides the whole query when its key is there */
} GinQuery;

/* What hangs at one key. */
typedef struct GinKey
{
	GinQuery   *gin;
	int			atom;
} GinKey;

/* --- keys of a coding --- */

static Datum
make_key(char tag, const char *path, int length)
{
	bytea	   *key = palloc(VARHDRSZ + 1 + length);

	SET_VARSIZE(key, VARHDRSZ + 1 + length);
	VARDATA(key)[0] = tag;
	memcpy(VARDATA(key) + 1, path, length);
	return PointerGetDatum(key);
}

typedef struct KeyList
{
	Datum	   *keys;
	int			n;
} KeyList;

static void
add_key(char tag, const char *path, int length, void *arg)
{
	KeyList    *list = arg;

	list->keys[list->n++] = make_key(tag, path, length);
}

Datum
coding_gin_extract_value(PG_FUNCTION_ARGS)
{
	CodingValue *value = PG_GETARG_CODING_PP(0);
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	Coding		coding;
	KeyList		list = {NULL, 0};

	coding_open(&coding, value);
	list.keys = palloc_array(Datum, 2 * (Size) coding.nnodes + 1);
	coding_keys(&coding, add_key, &list);
	*nkeys = list.n;
	PG_RETURN_POINTER(list.keys);
}

/* --- keys of a query --- */

/* The literal beginning of a glob, which all paths that match begin with. */
static void
glob_prefix(StringInfo prefix, const QueryAtom *atom)
{
	for (int i = 0; i < atom->nparts && atom->parts[i].kind == PART_LABEL; i++)
	{
		if (i > 0)
			appendStringInfoChar(prefix, THEME_SEPARATOR);
		appendBinaryStringInfo(prefix, atom->parts[i].s, atom->parts[i].len);
	}
}

/* Atoms that the root reaches through ORs only decide the query. */
static void
mark_certain(GinQuery *gin, int at)
{
	const QueryNode *node = &gin->query.nodes[at];
	int			child = at + 1;

	if (node->op == QUERY_THEME)
	{
		const QueryAtom *atom = &gin->query.atoms[node->atom];

		gin->certain[node->atom] = !atom->exact && atom->stance == STANCE_NONE;
	}
	else if (node->op == QUERY_OR)
		for (int i = 0; i < node->noperands; i++)
		{
			mark_certain(gin, child);
			child = gin->query.nodes[child].next;
		}
}

Datum
coding_gin_extract_query(PG_FUNCTION_ARGS)
{
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	StrategyNumber strategy = PG_GETARG_UINT16(2);
	bool	  **partial = (bool **) PG_GETARG_POINTER(3);
	Pointer   **extra = (Pointer **) PG_GETARG_POINTER(4);
	int32	   *mode = (int32 *) PG_GETARG_POINTER(6);
	int			per_atom = strategy == STRATEGY_MATCHES ? 1 : 2;
	GinQuery   *gin;
	GinKey	   *hangers;
	QueryValue *value;
	Datum	   *keys;
	int			n = 0;

	if (strategy == STRATEGY_CONTAINS)
	{
		Theme	   *theme = PG_GETARG_THEME_PP(0);

		keys = palloc_array(Datum, 2);
		keys[0] = make_key(KEY_INSIDE, THEME_PATH(theme), THEME_PATH_LEN(theme));
		keys[1] = make_key(KEY_OUTSIDE, THEME_PATH(theme), THEME_PATH_LEN(theme));
		*nkeys = 2;
		PG_RETURN_POINTER(keys);
	}

	value = (QueryValue *) PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(0));
	gin = palloc0_object(GinQuery);
	query_open(&gin->query, value);
	query_only_themes(&gin->query, strategy == STRATEGY_MATCHES ?
					  "coding @@ themequery" : "coding @* themequery");
	gin->truth = palloc0_array(Truth, gin->query.natoms);
	gin->certain = palloc0_array(bool, gin->query.natoms);
	mark_certain(gin, 0);
	if (query_eval(&gin->query, gin->truth) == TRUTH_TRUE)
		*mode = GIN_SEARCH_MODE_ALL;

	n = per_atom * gin->query.natoms;
	keys = palloc_array(Datum, n);
	hangers = palloc_array(GinKey, n);
	*partial = palloc0_array(bool, n);
	*extra = palloc_array(Pointer, n);
	for (int i = 0; i < n; i++)
	{
		const QueryAtom *atom = &gin->query.atoms[i / per_atom];
		char		tag = i % per_atom == 0 ? KEY_INSIDE : KEY_OUTSIDE;

		hangers[i].gin = gin;
		hangers[i].atom = i / per_atom;
		(*extra)[i] = (Pointer) &hangers[i];
		if (atom->nparts > 0)
		{
			StringInfoData prefix;

			initStringInfo(&prefix);
			glob_prefix(&prefix, atom);
			keys[i] = make_key(tag, prefix.data, prefix.len);
			(*partial)[i] = true;
		}
		else
			keys[i] = make_key(tag, atom->s, atom->len);
	}
	*nkeys = n;
	PG_RETURN_POINTER(keys);
}

/* (query key, index key, strategy, extra): 0 match, < 0 go on, > 0 stop. */
Datum
coding_gin_compare_partial(PG_FUNCTION_ARGS)
{
	bytea	   *prefix = PG_GETARG_BYTEA_PP(0);
	bytea	   *key = PG_GETARG_BYTEA_PP(1);
	const GinKey *hanger = (const GinKey *) PG_GETARG_POINTER(3);
	const QueryAtom *atom = &hanger->gin->query.atoms[hanger->atom];
	int			length = VARSIZE_ANY_EXHDR(prefix);

	if ((int) VARSIZE_ANY_EXHDR(key) < length ||
		memcmp(VARDATA_ANY(prefix), VARDATA_ANY(key), length) != 0)
		PG_RETURN_INT32(1);
	PG_RETURN_INT32(query_parts_match(atom->parts, atom->nparts, VARDATA_ANY(key) + 1,
									  VARSIZE_ANY_EXHDR(key) - 1) ? 0 : -1);
}

/* --- decision --- */

/*
 * check[] says of each key: there, not there, perhaps.  TRUTH_TRUE is exact,
 * TRUTH_MAYBE asks for a recheck.
 */
static Truth
decide(StrategyNumber strategy, const GinTernaryValue *check, Pointer *extra)
{
	GinQuery   *gin;
	ThemeQuery *query;
	Truth		result;

	if (strategy == STRATEGY_CONTAINS)
	{
		if (check[0] == GIN_TRUE || check[1] == GIN_TRUE)
			return TRUTH_TRUE;
		return check[0] == GIN_MAYBE || check[1] == GIN_MAYBE ? TRUTH_MAYBE : TRUTH_FALSE;
	}

	gin = ((GinKey *) extra[0])->gin;
	query = &gin->query;
	for (int a = 0; a < query->natoms; a++)
	{
		const QueryAtom *atom = &query->atoms[a];
		GinTernaryValue c;

		if (strategy == STRATEGY_MATCHES)
		{
			c = check[a];
			if (c == GIN_TRUE && gin->certain[a])
				return TRUTH_TRUE;
			gin->truth[a] = c == GIN_FALSE ? TRUTH_FALSE : TRUTH_MAYBE;
			continue;
		}
		c = check[2 * a] == GIN_TRUE || check[2 * a + 1] == GIN_TRUE ? GIN_TRUE :
			check[2 * a] == GIN_MAYBE || check[2 * a + 1] == GIN_MAYBE ? GIN_MAYBE : GIN_FALSE;
		if (c == GIN_TRUE && (atom->exact || atom->stance != STANCE_NONE))
			c = GIN_MAYBE;
		gin->truth[a] = c;
	}
	result = query_eval(query, gin->truth);

	/* true of a proposal without codes: is there one? */
	if (strategy == STRATEGY_MATCHES && result == TRUTH_TRUE)
		return TRUTH_MAYBE;
	return result;
}

/* (check, strategy, query, nkeys, extra, recheck, query keys, null flags) */
Datum
coding_gin_consistent(PG_FUNCTION_ARGS)
{
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);
	/* GIN_FALSE and GIN_TRUE are false and true */
	Truth		result = decide(PG_GETARG_UINT16(1), (GinTernaryValue *) PG_GETARG_POINTER(0),
								(Pointer *) PG_GETARG_POINTER(4));

	*recheck = result == TRUTH_MAYBE;
	PG_RETURN_BOOL(result != TRUTH_FALSE);
}

/* (check, strategy, query, nkeys, extra, query keys, null flags) */
Datum
coding_gin_triconsistent(PG_FUNCTION_ARGS)
{
	PG_RETURN_GIN_TERNARY_VALUE(decide(PG_GETARG_UINT16(1),
									   (GinTernaryValue *) PG_GETARG_POINTER(0),
									   (Pointer *) PG_GETARG_POINTER(4)));
}
