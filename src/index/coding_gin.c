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
 * Entries of a query.  GIN looks at each entry for each candidate, so that their
 * number is the cost: 200 would take longer than reading the table.  The themes of
 * an OR (one slot, query_slots.h) are an entry each up to MAX_OR_ENTRIES; longer
 * lists are one entry, a partial match that takes from a range of keys those of
 * the list and is as exact.  Past MAX_ENTRIES the slots left over share a last
 * entry, which knows only that one of their themes is there.
 *
 * Pairs.  With the option pair_level an index also has keys for pairs of themes of
 * one proposal (coding_pairs.c).  Of two slots with one literal theme each, not under
 * '!', the pair is an entry more: where it is absent, no proposal has both slots;
 * where it is there and just the pair that is asked for, one has.  So "a & b" is exact
 * where a and b are of one level that has pairs; otherwise the pair rules out what it
 * can.  For "a & !b" it would be exact where the pair is absent; but a bitmap has one
 * flag a page for rechecks, and few pages would be without.
 *
 * Globs are partial matches too: the literal beginning of the pattern bounds the
 * range of keys, comparePartial runs the pattern on each.
 *
 * Of "@@" a theme under '!' has no entry: it could not rule a statement out.  What
 * can be true of codings without any key, as "!a" alone, scans the whole index.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/gin.h"
#include "access/reloptions.h"
#include "access/stratnum.h"
#include "utils/builtins.h"

#include "index/coding_pairs.h"
#include "query/query_slots.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_gin_extract_value);
SQL_FUNCTION(coding_gin_extract_query);
SQL_FUNCTION(coding_gin_compare_partial);
SQL_FUNCTION(coding_gin_consistent);
SQL_FUNCTION(coding_gin_triconsistent);
SQL_FUNCTION(coding_gin_options);

#define STRATEGY_MATCHES 1		/* coding @@ themequery */
#define STRATEGY_ANYWHERE 2		/* coding @* themequery */
#define STRATEGY_CONTAINS 3		/* coding @> theme */

#define MAX_OR_ENTRIES 16
#define MAX_ENTRIES 64
#define MAX_PAIR_ENTRIES (MAX_TABLE_SLOTS * (MAX_TABLE_SLOTS - 1) / 2 + 1)

/* The options of an index on codings. */
typedef struct CodingGinOptions
{
	int32		vl_len_;		/* varlena header */
	int			pair_level;		/* 0: no keys for pairs */
} CodingGinOptions;

static int
pair_level(FunctionCallInfo fcinfo)
{
	return PG_HAS_OPCLASS_OPTIONS() ?
		((CodingGinOptions *) PG_GET_OPCLASS_OPTIONS())->pair_level : 0;
}

/* One entry of a query: which index keys it takes. */
typedef struct GinEntry
{
	struct GinQuery *gin;
	char		tag;
	int			slot;			/* -1: of several slots, or of a pair */
	/* where the slots have a table: */
	uint64		bits;			/* its slots; of a pair none: it makes none
								 * possible */
	uint64		having;			/* bit m: m has its slots, both of a pair */
	bool		certain;		/* all its atoms are just what their keys say */
	Datum		key;			/* where it begins */

	/*
	 * the atoms' paths in order of the keys; globs have none and stand behind
	 * them
	 */
	const QueryAtom **atoms;
	int			nliterals;
	int			nglobs;
	int			prefix_len;		/* what all keys have in common, tag included */
} GinEntry;

/* What extractQuery leaves for the others; one for the query, shared by its entries. */
typedef struct GinQuery
{
	ThemeQuery	query;
	QuerySlots	slots;
	int			nentries;
	GinEntry   *entries;
	Truth	   *truth;			/* scratch: one a slot */
	bool	   *keyed;			/* has the slot entries of its own? */
	bool	   *negated;		/* has it none because it could rule nothing
								 * out? */
	bool	   *decides;		/* a slot that the root reaches through ORs
								 * only */
	/* the same as bits, where the slots have a table */
	uint64		negated_bits;
	uint64		parts[1 << MAX_TABLE_SLOTS];	/* bit p of m: p is a part of
												 * m */
	int			left_out;		/* the entry of pairs that have no key; -1: no
								 * pairs */
} GinQuery;

/* --- keys of a coding --- */

static Datum
make_coding_key(char tag, const char *path, int length)
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
	int			max;
} KeyList;

static void
put_coding_key(char tag, const char *path, int length, void *arg)
{
	KeyList    *list = arg;

	if (list->n == list->max)
	{
		list->max *= 2;
		list->keys = repalloc_huge(list->keys, (Size) list->max * sizeof(Datum));
	}
	list->keys[list->n++] = make_coding_key(tag, path, length);
}

Datum
coding_gin_extract_value(PG_FUNCTION_ARGS)
{
	CodingValue *value = PG_GETARG_CODING_PP(0);
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	Coding		coding;
	KeyList		list = {.n = 0,.max = 128};
	int			level = pair_level(fcinfo);

	coding_open(&coding, value);
	list.keys = palloc_array(Datum, list.max);
	coding_keys(&coding, put_coding_key, &list);
	if (level > 0)
		coding_pairs(&coding, level, put_coding_key, &list);
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

/* Literal atoms in order of their keys, then globs. */
static int
by_key_order(const void *x, const void *y)
{
	const QueryAtom *a = *(const QueryAtom *const *) x;
	const QueryAtom *b = *(const QueryAtom *const *) y;

	if (a->nparts > 0 || b->nparts > 0)
		return (a->nparts > 0) - (b->nparts > 0);
	return bytes_compare(a->s, a->len, b->s, b->len);
}

/* The index key at which an entry begins, and how much of it all its keys share. */
static Datum
entry_key(GinEntry *entry)
{
	const QueryAtom **atoms = entry->atoms;
	StringInfoData first;
	int			common;

	initStringInfo(&first);
	if (entry->nliterals > 0)
		appendBinaryStringInfo(&first, atoms[0]->s, atoms[0]->len);
	else
		glob_prefix(&first, atoms[0]);
	common = first.len;
	for (int i = 1; i < entry->nliterals + entry->nglobs; i++)
	{
		StringInfoData path;
		int			same = 0;

		initStringInfo(&path);
		if (i < entry->nliterals)
			appendBinaryStringInfo(&path, atoms[i]->s, atoms[i]->len);
		else
			glob_prefix(&path, atoms[i]);
		while (same < common && same < path.len && path.data[same] == first.data[same])
			same++;
		common = same;
		pfree(path.data);
	}
	entry->prefix_len = 1 + common;
	/* what globs match may stand before the first literal */
	return make_coding_key(entry->tag, first.data, entry->nglobs > 0 ? common : first.len);
}

/* The masks, as bits, that have one of the slots. */
static uint64
masks_having(const GinQuery *gin, uint64 slots)
{
	uint64		masks = 0;

	for (uint32 mask = 0; gin->slots.has_table && mask < 1u << gin->slots.n; mask++)
		if (mask & slots)
			masks |= UINT64CONST(1) << mask;
	return masks;
}

/* Adds an entry of n atoms for each tag. */
static void
add_entries(GinQuery *gin, int slot, const QueryAtom **atoms, int n, const char *tags)
{
	if (n > 1)
		qsort(atoms, n, sizeof(atoms[0]), by_key_order);
	for (; *tags != '\0'; tags++)
	{
		GinEntry   *entry = &gin->entries[gin->nentries++];

		memset(entry, 0, sizeof(*entry));
		entry->gin = gin;
		entry->tag = *tags;
		entry->slot = slot;
		entry->certain = slot >= 0;
		entry->atoms = atoms;
		for (int i = 0; i < n; i++)
		{
			if (gin->slots.has_table)
				entry->bits |= UINT64CONST(1) << gin->slots.of[atoms[i] - gin->query.atoms];
			if (atoms[i]->exact || atoms[i]->stance != STANCE_NONE)
				entry->certain = false;
			if (atoms[i]->nparts > 0)
				entry->nglobs++;
			else
				entry->nliterals++;
		}
		entry->having = masks_having(gin, entry->bits);
		entry->key = entry_key(entry);
	}
}

/* Slots by the sign under which they stand, and those that decide the query alone. */
static void
mark_slots(GinQuery *gin, int at, bool positive, bool by_ors, bool negated_too)
{
	const ThemeQuery *shape = &gin->slots.shape;
	const QueryNode *node = &shape->nodes[at];
	int			child = at + 1;

	if (node->op == QUERY_THEME)
	{
		gin->keyed[node->atom] = positive || negated_too;
		gin->negated[node->atom] = !gin->keyed[node->atom];
		gin->decides[node->atom] = by_ors;
		return;
	}
	if (node->op == QUERY_NOT)
		positive = !positive;
	by_ors = by_ors && node->op == QUERY_OR;
	for (int i = 0; i < node->noperands; i++)
	{
		mark_slots(gin, child, positive, by_ors, negated_too);
		child = shape->nodes[child].next;
	}
}

static void
make_parts(GinQuery *gin)
{
	gin->parts[0] = 1;
	for (uint32 mask = 1; mask < 1u << gin->slots.n; mask++)
	{
		uint32		others = mask & (mask - 1);

		gin->parts[mask] = gin->parts[others] | gin->parts[others] << (mask - others);
	}
}

static void
make_coding_entries(GinQuery *gin, const char *tags)
{
	const ThemeQuery *query = &gin->query;
	int			ntags = strlen(tags);
	int		   *natoms = palloc0_array(int, gin->slots.n);
	const QueryAtom **left = palloc_array(const QueryAtom *, query->natoms);
	int			nleft = 0;
	int			at = 0;
	int		   *begin = palloc_array(int, gin->slots.n + 1);
	const QueryAtom **atoms = palloc_array(const QueryAtom *, query->natoms);

	/* the atoms of each slot side by side */
	for (int a = 0; a < query->natoms; a++)
		natoms[gin->slots.of[a]]++;
	for (int slot = 0; slot < gin->slots.n; slot++)
	{
		begin[slot] = at;
		at += natoms[slot];
	}
	for (int a = 0; a < query->natoms; a++)
		atoms[begin[gin->slots.of[a]]++] = &query->atoms[a];

	gin->entries = palloc_array(GinEntry, MAX_ENTRIES + MAX_OR_ENTRIES * ntags + 2 + MAX_PAIR_ENTRIES);
	for (int slot = 0; slot < gin->slots.n; slot++)
	{
		const QueryAtom **of = atoms + begin[slot] - natoms[slot];

		if (!gin->keyed[slot])
			continue;
		if (gin->nentries + ntags * Min(natoms[slot], MAX_OR_ENTRIES) > MAX_ENTRIES)
		{
			gin->keyed[slot] = false;
			for (int i = 0; i < natoms[slot]; i++)
				left[nleft++] = of[i];
		}
		else if (natoms[slot] > MAX_OR_ENTRIES)
			add_entries(gin, slot, of, natoms[slot], tags);
		else
			for (int i = 0; i < natoms[slot]; i++)
				add_entries(gin, slot, of + i, 1, tags);
	}
	if (nleft > 0)
		add_entries(gin, -1, left, nleft, tags);
}

/* Adds the entries of pairs: of slots with one literal theme, not under '!'. */
static void
make_pairs(GinQuery *gin, int level)
{
	const QuerySlots *slots = &gin->slots;
	const QueryAtom *of[MAX_TABLE_SLOTS] = {NULL};
	bool		single[MAX_TABLE_SLOTS] = {false};
	int			begin = gin->nentries;
	StringInfoData path;
	bool		same;

	for (int a = 0; a < gin->query.natoms; a++)
	{
		int			slot = slots->of[a];

		single[slot] = of[slot] == NULL && gin->query.atoms[a].nparts == 0;
		of[slot] = &gin->query.atoms[a];
	}
	initStringInfo(&path);
	for (int i = 1; i < slots->n; i++)
		for (int j = 0; j < i; j++)
		{
			const QueryAtom *a = of[i];
			const QueryAtom *b = of[j];
			GinEntry   *entry = &gin->entries[gin->nentries];

			resetStringInfo(&path);
			if (!single[i] || !single[j] || gin->negated[i] || gin->negated[j] ||
				!coding_pair_of(&path, level, a->s, a->len, b->s, b->len, &same))
				continue;
			memset(entry, 0, sizeof(*entry));
			entry->gin = gin;
			entry->tag = KEY_THEME_PAIR;
			entry->slot = -1;
			entry->having = masks_having(gin, UINT64CONST(1) << i) &
				masks_having(gin, UINT64CONST(1) << j);
			entry->certain = same && !a->exact && !b->exact &&
				a->stance == STANCE_NONE && b->stance == STANCE_NONE;
			entry->key = make_coding_key(KEY_THEME_PAIR, path.data, path.len);
			entry->nliterals = 1;
			gin->nentries++;
		}
	pfree(path.data);
	if (gin->nentries > begin)
	{
		GinEntry   *entry = &gin->entries[gin->nentries];

		gin->left_out = gin->nentries++;
		memset(entry, 0, sizeof(*entry));
		entry->gin = gin;
		entry->tag = KEY_PAIRS_LEFT_OUT;
		entry->slot = -1;
		entry->key = make_coding_key(KEY_PAIRS_LEFT_OUT, "", 0);
		entry->nliterals = 1;
	}
}

/* The keys that "@@" looks for, or "@*". */
static Datum
extract_query(FunctionCallInfo fcinfo, bool matches)
{
	static const char inside[] = {KEY_INSIDE, '\0'};
	static const char anywhere[] = {KEY_INSIDE, KEY_OUTSIDE, '\0'};
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	bool	  **partial = (bool **) PG_GETARG_POINTER(3);
	Pointer   **extra = (Pointer **) PG_GETARG_POINTER(4);
	int32	   *mode = (int32 *) PG_GETARG_POINTER(6);
	GinQuery   *gin = palloc0_object(GinQuery);
	Datum	   *keys;

	query_open(&gin->query, (QueryValue *) PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(0)));
	query_only_themes(&gin->query, matches ? "coding @@ themequery" : "coding @* themequery");
	query_slots(&gin->slots, &gin->query);
	gin->truth = palloc0_array(Truth, gin->slots.n);
	gin->keyed = palloc0_array(bool, gin->slots.n);
	gin->negated = palloc0_array(bool, gin->slots.n);
	gin->decides = palloc0_array(bool, gin->slots.n);
	mark_slots(gin, 0, true, true, !matches);
	for (int slot = 0; slot < gin->slots.n; slot++)
		gin->truth[slot] = gin->keyed[slot] ? TRUTH_FALSE : TRUTH_MAYBE;
	/* can it be true where none of the keys is there? */
	if (query_eval(&gin->slots.shape, gin->truth) != TRUTH_FALSE)
		*mode = GIN_SEARCH_MODE_ALL;
	make_coding_entries(gin, matches ? inside : anywhere);
	gin->left_out = -1;
	if (gin->slots.has_table)
	{
		make_parts(gin);
		for (int slot = 0; slot < gin->slots.n; slot++)
			if (gin->negated[slot])
				gin->negated_bits |= UINT64CONST(1) << slot;
		if (matches && pair_level(fcinfo) > 0)
			make_pairs(gin, pair_level(fcinfo));
	}

	*nkeys = gin->nentries;
	if (gin->nentries == 0)
		PG_RETURN_POINTER(NULL);
	keys = palloc_array(Datum, gin->nentries);
	*partial = palloc0_array(bool, gin->nentries);
	*extra = palloc_array(Pointer, gin->nentries);
	for (int i = 0; i < gin->nentries; i++)
	{
		GinEntry   *entry = &gin->entries[i];

		keys[i] = entry->key;
		(*partial)[i] = entry->nglobs > 0 || entry->nliterals > 1;
		(*extra)[i] = (Pointer) entry;
	}
	PG_RETURN_POINTER(keys);
}

Datum
coding_gin_extract_query(PG_FUNCTION_ARGS)
{
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	StrategyNumber strategy = PG_GETARG_UINT16(2);

	if (strategy == STRATEGY_CONTAINS)
	{
		Theme	   *theme = PG_GETARG_THEME_PP(0);
		Datum	   *keys = palloc_array(Datum, 2);

		keys[0] = make_coding_key(KEY_INSIDE, THEME_PATH(theme), THEME_PATH_LEN(theme));
		keys[1] = make_coding_key(KEY_OUTSIDE, THEME_PATH(theme), THEME_PATH_LEN(theme));
		*nkeys = 2;
		PG_RETURN_POINTER(keys);
	}
	return extract_query(fcinfo, strategy == STRATEGY_MATCHES);
}

/* Is a theme's path one of an entry's literal ones? */
static bool
is_literal(const GinEntry *entry, const char *path, int length)
{
	int			low = 0;
	int			high = entry->nliterals;

	while (low < high)
	{
		int			mid = (low + high) / 2;
		int			cmp = bytes_compare(path, length, entry->atoms[mid]->s, entry->atoms[mid]->len);

		if (cmp == 0)
			return true;
		if (cmp < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return false;
}

/* (query key, index key, strategy, extra): 0 match, < 0 go on, > 0 stop. */
Datum
coding_gin_compare_partial(PG_FUNCTION_ARGS)
{
	bytea	   *first = PG_GETARG_BYTEA_PP(0);
	bytea	   *key = PG_GETARG_BYTEA_PP(1);
	const GinEntry *entry = (const GinEntry *) PG_GETARG_POINTER(3);
	const char *path = VARDATA_ANY(key) + 1;
	int			length = VARSIZE_ANY_EXHDR(key) - 1;

	if (1 + length < entry->prefix_len ||
		memcmp(VARDATA_ANY(first), VARDATA_ANY(key), entry->prefix_len) != 0)
		PG_RETURN_INT32(1);
	if (is_literal(entry, path, length))
		PG_RETURN_INT32(0);
	if (entry->nglobs == 0)
	{
		const QueryAtom *last = entry->atoms[entry->nliterals - 1];

		PG_RETURN_INT32(bytes_compare(path, length, last->s, last->len) > 0 ? 1 : -1);
	}
	for (int i = 0; i < entry->nglobs; i++)
	{
		const QueryAtom *atom = entry->atoms[entry->nliterals + i];

		if (query_parts_match(atom->parts, atom->nparts, path, length))
			PG_RETURN_INT32(0);
	}
	PG_RETURN_INT32(-1);
}

/* --- decision --- */

/*
 * Of a coding that may have the slots `perhaps`, each in some proposal: a proposal
 * has a part of them, one without a pair that is absent.
 */
static Truth
decide_matches(const GinQuery *gin, uint64 perhaps, const GinTernaryValue *check)
{
	uint64		parts = gin->parts[perhaps];
	uint64		fails;			/* those of which the query is not true */
	bool		all_pairs = gin->left_out >= 0 && check[gin->left_out] == GIN_FALSE;

	for (int i = 0; i < gin->nentries && all_pairs; i++)
		if (gin->entries[i].tag == KEY_THEME_PAIR && check[i] == GIN_FALSE)
			parts &= ~gin->entries[i].having;
	if (!(parts & gin->slots.table))
		return TRUTH_FALSE;

	/*
	 * a proposal that has what is there satisfies the query, whatever else it
	 * has
	 */
	fails = parts & ~gin->slots.table;
	for (int i = 0; i < gin->nentries; i++)
		if (check[i] == GIN_TRUE && gin->entries[i].certain && !(fails & gin->entries[i].having))
			return TRUTH_TRUE;
	return TRUTH_MAYBE;
}

/* The decision by the query's table: which slots are there, and which may be. */
static Truth
decide_by_table(const GinQuery *gin, bool matches, const GinTernaryValue *check)
{
	const QuerySlots *slots = &gin->slots;
	uint64		there = 0;
	uint64		perhaps = gin->negated_bits;

	for (int i = 0; i < gin->nentries; i++)
	{
		const GinEntry *entry = &gin->entries[i];

		perhaps |= check[i] != GIN_FALSE ? entry->bits : 0;
		there |= check[i] == GIN_TRUE && entry->certain ? entry->bits : 0;
	}
	if (matches)
		return decide_matches(gin, perhaps, check);
	if (there == perhaps)
		return (slots->table >> there) & 1;
	for (int slot = 0; slot < slots->n; slot++)
		gin->truth[slot] = (there >> slot) & 1 ? TRUTH_TRUE : (perhaps >> slot) & 1 ? TRUTH_MAYBE : TRUTH_FALSE;
	return query_eval(&slots->shape, gin->truth);
}

static Truth
decide_by_eval(const GinQuery *gin, bool matches, const GinTernaryValue *check)
{
	Truth		left = TRUTH_FALSE; /* of the slots that share an entry */
	Truth		result;

	for (int i = 0; i < gin->nentries; i++)
		if (gin->entries[i].slot < 0 && check[i] != GIN_FALSE)
			left = TRUTH_MAYBE;
	for (int slot = 0; slot < gin->slots.n; slot++)
		gin->truth[slot] = gin->keyed[slot] ? TRUTH_FALSE : gin->negated[slot] ? TRUTH_MAYBE : left;
	for (int i = 0; i < gin->nentries; i++)
	{
		const GinEntry *entry = &gin->entries[i];
		Truth	   *truth = &gin->truth[entry->slot];

		if (entry->slot < 0 || check[i] == GIN_FALSE || *truth == TRUTH_TRUE)
			continue;
		if (check[i] != GIN_TRUE || !entry->certain)
			*truth = TRUTH_MAYBE;
		else if (!matches)
			*truth = TRUTH_TRUE;
		else if (gin->decides[entry->slot])
			return TRUTH_TRUE;
		else
			*truth = TRUTH_MAYBE;
	}
	result = query_eval(&gin->slots.shape, gin->truth);
	/* "@@" true without any slot: is there a proposal without codes? */
	return matches && result == TRUTH_TRUE ? TRUTH_MAYBE : result;
}

/*
 * check[] says of each entry: there, not there, perhaps.  TRUTH_TRUE is exact,
 * TRUTH_MAYBE asks for a recheck.
 */
static Truth
decide_coding(StrategyNumber strategy, const GinTernaryValue *check, Pointer *extra)
{
	const GinQuery *gin;

	if (strategy == STRATEGY_CONTAINS)
	{
		if (check[0] == GIN_TRUE || check[1] == GIN_TRUE)
			return TRUTH_TRUE;
		return check[0] == GIN_MAYBE || check[1] == GIN_MAYBE ? TRUTH_MAYBE : TRUTH_FALSE;
	}
	/* a query without entries: any coding may satisfy it */
	if (extra == NULL)
		return TRUTH_MAYBE;
	gin = ((const GinEntry *) extra[0])->gin;
	return gin->slots.has_table ? decide_by_table(gin, strategy == STRATEGY_MATCHES, check)
		: decide_by_eval(gin, strategy == STRATEGY_MATCHES, check);
}

/* (check, strategy, query, nkeys, extra, recheck, query keys, null flags) */
Datum
coding_gin_consistent(PG_FUNCTION_ARGS)
{
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);

	/* GIN_FALSE and GIN_TRUE are false and true */
	Truth		result = decide_coding(PG_GETARG_UINT16(1), (GinTernaryValue *) PG_GETARG_POINTER(0),
									   (Pointer *) PG_GETARG_POINTER(4));

	*recheck = result == TRUTH_MAYBE;
	PG_RETURN_BOOL(result != TRUTH_FALSE);
}

/* (check, strategy, query, nkeys, extra, query keys, null flags) */
Datum
coding_gin_triconsistent(PG_FUNCTION_ARGS)
{
	PG_RETURN_GIN_TERNARY_VALUE(decide_coding(PG_GETARG_UINT16(1),
											  (GinTernaryValue *) PG_GETARG_POINTER(0),
											  (Pointer *) PG_GETARG_POINTER(4)));
}

/* Options of the operator class: pair_level. */
Datum
coding_gin_options(PG_FUNCTION_ARGS)
{
	local_relopts *options = (local_relopts *) PG_GETARG_POINTER(0);

	init_local_reloptions(options, sizeof(CodingGinOptions));
	add_local_int_reloption(options, "pair_level",
							"pairs of themes of up to so many labels have keys",
							0, 0, THEME_MAX_LABELS, offsetof(CodingGinOptions, pair_level));
	PG_RETURN_VOID();
}
