/*
 * coding_stats.c
 *	  ANALYZE of a coding column, and the selectivity of theme queries.
 *
 * Statistics are the theme keys that most statements have, ancestors included,
 * with the share of statements that have each: the slot of most common elements
 * that arrays and tsvector use too, so that pg_stats shows them.  An element is
 * "in " or "out " and the theme: in some proposal, or outside of all.
 *
 * Counting is bounded in memory by Lossy Counting (Manku and Motwani, VLDB 2002),
 * as for tsvector: with a bucket of w keys, each key kept has its count and the
 * greatest count it can have missed; at the end of each bucket those that cannot
 * have reached the bucket's number are dropped.  What has a share above 1/w is
 * never lost.
 *
 * A value that is damaged is passed over with a message, so that ANALYZE gets
 * through and says where damage is.
 *
 * Selectivity combines the shares of a query's atoms as if they were
 * independent.  Two atoms in one proposal are rarer than in one statement, and
 * themes of one text attract each other; the two errors point opposite ways.
 */
#include "postgres.h"
#include "compat.h"

#include "access/htup_details.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type.h"
#include "commands/vacuum.h"
#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "extension.h"
#include "index/coding_keys.h"
#include "query/themequery.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_typanalyze);
SQL_FUNCTION(coding_matches_sel);
SQL_FUNCTION(coding_anywhere_sel);
SQL_FUNCTION(coding_contains_sel);

#define ELEMENT_IN "in "
#define ELEMENT_OUT "out "

/* Shares where nothing is known. */
#define DEFAULT_ATOM_SEL 0.01
#define DEFAULT_QUERY_SEL 0.005

/* --- ANALYZE --- */

typedef struct KeyName
{
	char	   *s;
	int			len;
} KeyName;

typedef struct KeyCount
{
	KeyName		name;			/* hash key: tag and path bytes */
	int			count;
	int			missed;
} KeyCount;

typedef struct Counting
{
	HTAB	   *table;
	int			bucket;			/* number of the bucket at hand, from 1 */
	int			bucket_width;
	int64		seen;			/* keys */
	char		buffer[THEME_MAX_BYTES + 1];
} Counting;

static uint32
key_hash(const void *key, Size size)
{
	const KeyName *k = key;

	return DatumGetUInt32(hash_any((const unsigned char *) k->s, k->len));
}

static int
key_match(const void *a, const void *b, Size size)
{
	const KeyName *x = a;
	const KeyName *y = b;

	return x->len == y->len ? memcmp(x->s, y->s, x->len) : 1;
}

static void
prune(Counting *counting)
{
	HASH_SEQ_STATUS scan;
	KeyCount   *entry;

	hash_seq_init(&scan, counting->table);
	while ((entry = hash_seq_search(&scan)) != NULL)
		if (entry->count + entry->missed <= counting->bucket)
		{
			char	   *s = entry->name.s;

			hash_search(counting->table, &entry->name, HASH_REMOVE, NULL);
			pfree(s);
		}
}

static void
count_key(char tag, const char *path, int length, void *arg)
{
	Counting   *counting = arg;
	KeyName		name = {counting->buffer, length + 1};
	KeyCount   *entry;
	bool		found;

	counting->buffer[0] = tag;
	memcpy(counting->buffer + 1, path, length);
	entry = hash_search(counting->table, &name, HASH_ENTER, &found);
	if (found)
		entry->count++;
	else
	{
		entry->name.s = palloc(name.len);
		memcpy(entry->name.s, name.s, name.len);
		entry->count = 1;
		entry->missed = counting->bucket - 1;
	}
	if (++counting->seen % counting->bucket_width == 0)
	{
		prune(counting);
		counting->bucket++;
	}
}

static int
by_count(const void *a, const void *b)
{
	const KeyCount *x = *(KeyCount *const *) a;
	const KeyCount *y = *(KeyCount *const *) b;

	return y->count - x->count;
}

/* The element's text: what pg_stats shows, and what estimates look up. */
static text *
element_text(char tag, const char *path, int length)
{
	StringInfoData s;
	text	   *result;

	initStringInfo(&s);
	appendStringInfoString(&s, tag == KEY_INSIDE ? ELEMENT_IN : ELEMENT_OUT);
	theme_print(&s, path, length);
	result = cstring_to_text_with_len(s.data, s.len);
	pfree(s.data);
	return result;
}

static int
compare_texts(const text *a, const text *b)
{
	int			alen = VARSIZE_ANY_EXHDR(a);
	int			blen = VARSIZE_ANY_EXHDR(b);
	int			cmp = memcmp(VARDATA_ANY(a), VARDATA_ANY(b), Min(alen, blen));

	return cmp != 0 ? cmp : alen - blen;
}

typedef struct Element
{
	text	   *name;
	float4		share;
} Element;

static int
by_name(const void *a, const void *b)
{
	return compare_texts(((const Element *) a)->name, ((const Element *) b)->name);
}

/* Counts the keys of one value; false where it is damaged. */
static bool
count_value(Counting *counting, CodingValue *value)
{
	MemoryContext caller = CurrentMemoryContext;
	volatile bool ok = true;

	/* reading cannot leave anything behind but memory, so no subtransaction */
	PG_TRY();
	{
		Coding		coding;

		coding_open(&coding, value);
		coding_keys(&coding, count_key, counting);
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(caller);
		error = CopyErrorData();
		if (error->sqlerrcode != ERRCODE_DATA_CORRUPTED)
			PG_RE_THROW();
		FlushErrorState();
		FreeErrorData(error);
		ok = false;
	}
	PG_END_TRY();
	return ok;
}

/* Puts the most common keys into the statistics' first slot. */
static void
store_elements(VacAttrStats *stats, Counting *counting, int nonnull, int target)
{
	int			n = hash_get_num_entries(counting->table);
	KeyCount  **entries = palloc_array(KeyCount *, n + 1);
	HASH_SEQ_STATUS scan;
	KeyCount   *entry;
	int			m = 0;
	int			lowest;
	Element    *elements;
	Datum	   *values;
	float4	   *numbers;
	MemoryContext old;

	hash_seq_init(&scan, counting->table);
	while ((entry = hash_seq_search(&scan)) != NULL)
		entries[m++] = entry;
	qsort(entries, m, sizeof(entries[0]), by_count);
	m = Min(m, target);
	if (m == 0)
		return;
	lowest = entries[m - 1]->count;

	old = MemoryContextSwitchTo(stats->anl_context);
	elements = palloc_array(Element, m);
	values = palloc_array(Datum, m);
	/* behind the shares: the smallest, the greatest, and that of null elements */
	numbers = palloc_array(float4, m + 3);
	for (int i = 0; i < m; i++)
	{
		elements[i].name = element_text(entries[i]->name.s[0], entries[i]->name.s + 1,
										entries[i]->name.len - 1);
		elements[i].share = (float4) entries[i]->count / nonnull;
	}
	qsort(elements, m, sizeof(Element), by_name);
	for (int i = 0; i < m; i++)
	{
		values[i] = PointerGetDatum(elements[i].name);
		numbers[i] = elements[i].share;
	}
	numbers[m] = (float4) lowest / nonnull;
	numbers[m + 1] = (float4) entries[0]->count / nonnull;
	numbers[m + 2] = 0;
	MemoryContextSwitchTo(old);

	stats->stakind[0] = STATISTIC_KIND_MCELEM;
	stats->staop[0] = TextEqualOperator;
	stats->stacoll[0] = C_COLLATION_OID;
	stats->stanumbers[0] = numbers;
	stats->numnumbers[0] = m + 3;
	stats->stavalues[0] = values;
	stats->numvalues[0] = m;
	stats->statypid[0] = TEXTOID;
	stats->statyplen[0] = -1;
	stats->statypbyval[0] = false;
	stats->statypalign[0] = TYPALIGN_INT;
}

static void
compute_stats(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int samplerows, double totalrows)
{
	int			target = 10 * compat_stats_target(stats);
	Counting	counting;
	HASHCTL		ctl;
	int			nulls = 0;
	int			damaged = 0;
	double		width = 0;

	memset(&ctl, 0, sizeof(ctl));
	ctl.keysize = sizeof(KeyName);
	ctl.entrysize = sizeof(KeyCount);
	ctl.hash = key_hash;
	ctl.match = key_match;
	ctl.hcxt = CurrentMemoryContext;
	memset(&counting, 0, sizeof(counting));
	/* shares above a tenth of the least one stored are exact enough */
	counting.bucket_width = (target + 10) * 10;
	counting.bucket = 1;
	counting.table = hash_create("themes of codings", counting.bucket_width, &ctl,
								 HASH_ELEM | HASH_FUNCTION | HASH_COMPARE | HASH_CONTEXT);

	for (int i = 0; i < samplerows; i++)
	{
		bool		isnull;
		Datum		datum;
		CodingValue *value;

		compat_vacuum_delay_point();
		datum = fetch(stats, i, &isnull);
		if (isnull)
		{
			nulls++;
			continue;
		}
		width += VARSIZE_ANY(DatumGetPointer(datum));
		value = (CodingValue *) PG_DETOAST_DATUM_PACKED(datum);
		if (!count_value(&counting, value))
			damaged++;
		if ((Pointer) value != DatumGetPointer(datum))
			pfree(value);
	}
	if (damaged > 0)
		ereport(WARNING,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("%d of %d sampled codings are damaged", damaged, samplerows),
				 errhint("A query that reads them, as SELECT codes::text, tells which.")));
	if (samplerows > nulls)
	{
		stats->stats_valid = true;
		stats->stanullfrac = (float4) nulls / samplerows;
		stats->stawidth = width / (samplerows - nulls);
		stats->stadistinct = -1.0 * (1.0 - stats->stanullfrac);
		store_elements(stats, &counting, samplerows - nulls, target);
	}
	else if (nulls > 0)
	{
		stats->stats_valid = true;
		stats->stanullfrac = 1;
		stats->stawidth = 0;
		stats->stadistinct = 0;
	}
	hash_destroy(counting.table);
}

Datum
coding_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);

	stats->compute_stats = compute_stats;
	stats->minrows = 300 * compat_stats_target(stats);
	PG_RETURN_BOOL(true);
}

/* --- selectivity --- */

typedef struct Shares
{
	AttStatsSlot slot;
	bool		known;
	float8		smallest;		/* share of the least common one stored */
} Shares;

static float8
share_of(const Shares *shares, char tag, const char *path, int length)
{
	text	   *name = element_text(tag, path, length);
	int			low = 0,
				high = shares->slot.nvalues;

	while (low < high)
	{
		int			mid = (low + high) / 2;
		int			cmp = compare_texts(DatumGetTextPP(shares->slot.values[mid]), name);

		if (cmp == 0)
			return shares->slot.numbers[mid];
		if (cmp < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return shares->smallest / 2;
}

/* A glob: the themes stored that match it, as if independent. */
static float8
share_of_glob(const Shares *shares, char tag, const QueryAtom *atom)
{
	const char *prefix = tag == KEY_INSIDE ? ELEMENT_IN : ELEMENT_OUT;
	int			prefix_len = strlen(prefix);
	float8		none = 1;
	StringInfoData path;

	initStringInfo(&path);
	for (int i = 0; i < shares->slot.nvalues; i++)
	{
		text	   *name = DatumGetTextPP(shares->slot.values[i]);
		int			len = VARSIZE_ANY_EXHDR(name);

		if (len <= prefix_len || memcmp(VARDATA_ANY(name), prefix, prefix_len) != 0 ||
			!theme_parse(&path, VARDATA_ANY(name) + prefix_len, len - prefix_len, NULL))
			continue;
		if (query_parts_match(atom->parts, atom->nparts, path.data, path.len))
			none *= 1 - shares->slot.numbers[i];
	}
	pfree(path.data);
	return Max(1 - none, shares->smallest / 2);
}

static float8
share_of_atom(const Shares *shares, const QueryAtom *atom, bool anywhere)
{
	float8		share;

	if (!shares->known)
		share = DEFAULT_ATOM_SEL;
	else
	{
		share = atom->nparts > 0 ? share_of_glob(shares, KEY_INSIDE, atom)
			: share_of(shares, KEY_INSIDE, atom->s, atom->len);
		if (anywhere)
		{
			float8		outside = atom->nparts > 0 ? share_of_glob(shares, KEY_OUTSIDE, atom)
				: share_of(shares, KEY_OUTSIDE, atom->s, atom->len);

			share = 1 - (1 - share) * (1 - outside);
		}
	}
	/* neither is in the statistics */
	if (atom->exact)
		share /= 2;
	if (atom->stance != STANCE_NONE)
		share /= 3;
	return share;
}

/* Share of statements for which the subtree at a node holds. */
static float8
share_of_node(const Shares *shares, const ThemeQuery *query, int at, bool anywhere)
{
	const QueryNode *node = &query->nodes[at];
	float8		share;
	int			child = at + 1;

	switch (node->op)
	{
		case QUERY_THEME:
			return share_of_atom(shares, &query->atoms[node->atom], anywhere);
		case QUERY_WORDS:
			return DEFAULT_ATOM_SEL;
		case QUERY_NOT:
			share = share_of_node(shares, query, child, anywhere);
			/* some proposal without it: most statements have one */
			return anywhere ? 1 - share : 1 - share * share;
		case QUERY_AND:
			share = 1;
			for (int i = 0; i < node->noperands; i++)
			{
				share *= share_of_node(shares, query, child, anywhere);
				child = query->nodes[child].next;
			}
			return share;
		default:
			share = 1;
			for (int i = 0; i < node->noperands; i++)
			{
				share *= 1 - share_of_node(shares, query, child, anywhere);
				child = query->nodes[child].next;
			}
			return 1 - share;
	}
}

static void
get_shares(Shares *shares, VariableStatData *vardata)
{
	memset(shares, 0, sizeof(*shares));
	if (HeapTupleIsValid(vardata->statsTuple) &&
		get_attstatsslot(&shares->slot, vardata->statsTuple, STATISTIC_KIND_MCELEM, InvalidOid,
						 ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS))
	{
		if (shares->slot.valuetype == TEXTOID && shares->slot.nvalues > 0 &&
			shares->slot.nnumbers == shares->slot.nvalues + 3)
		{
			shares->known = true;
			shares->smallest = shares->slot.numbers[shares->slot.nvalues];
		}
		else
			free_attstatsslot(&shares->slot);
	}
}

/* Selectivity of an operator between a coding column and a constant. */
static float8
coding_selectivity(FunctionCallInfo fcinfo, bool theme, bool anywhere)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			varRelid = PG_GETARG_INT32(3);
	VariableStatData vardata;
	Node	   *other;
	bool		varonleft;
	float8		sel = DEFAULT_QUERY_SEL;
	Shares		shares;
	Const	   *constant;

	if (!get_restriction_variable(root, args, varRelid, &vardata, &other, &varonleft))
		return DEFAULT_QUERY_SEL;
	constant = (Const *) other;
	if (IsA(other, Const) && constant->constisnull)
		sel = 0;
	/* some servers let users give an operator of any types our estimator */
	else if (IsA(other, Const) &&
			 constant->consttype == extension_type(theme ? "theme" : "themequery"))
	{
		get_shares(&shares, &vardata);
		if (theme)
		{
			Theme	   *t = (Theme *) PG_DETOAST_DATUM_PACKED(constant->constvalue);
			QueryAtom	atom = {0};

			atom.s = THEME_PATH(t);
			atom.len = THEME_PATH_LEN(t);
			sel = share_of_atom(&shares, &atom, true);
		}
		else
		{
			ThemeQuery	query;

			if (query_read(&query, (QueryValue *) PG_DETOAST_DATUM_PACKED(constant->constvalue)))
				sel = share_of_node(&shares, &query, 0, anywhere);
		}
		if (shares.known)
			free_attstatsslot(&shares.slot);
		if (HeapTupleIsValid(vardata.statsTuple))
			sel *= 1 - ((Form_pg_statistic) GETSTRUCT(vardata.statsTuple))->stanullfrac;
	}
	ReleaseVariableStats(vardata);
	CLAMP_PROBABILITY(sel);
	return sel;
}

Datum
coding_matches_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(coding_selectivity(fcinfo, false, false));
}

Datum
coding_anywhere_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(coding_selectivity(fcinfo, false, true));
}

Datum
coding_contains_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(coding_selectivity(fcinfo, true, true));
}
