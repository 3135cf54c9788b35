/*
 * elements.c
 *	  Counting elements in ANALYZE, storing and looking up their shares.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "utils/builtins.h"

#include "base/extension.h"
#include "planner/elements.h"

typedef struct KeyName
{
	char	   *s;
	int			len;
	bool		outside;
} KeyName;

typedef struct KeyCount
{
	KeyName		name;			/* hash key */
	int			count;
	int			missed;
} KeyCount;

static uint32
key_hash(const void *key, Size size)
{
	const KeyName *k = key;

	return DatumGetUInt32(hash_any((const unsigned char *) k->s, k->len)) ^ k->outside;
}

static int
key_match(const void *a, const void *b, Size size)
{
	const KeyName *x = a;
	const KeyName *y = b;

	return x->len == y->len && x->outside == y->outside ? memcmp(x->s, y->s, x->len) : 1;
}

void
elements_begin(Elements *elements, int target)
{
	HASHCTL		ctl;

	memset(&ctl, 0, sizeof(ctl));
	ctl.keysize = sizeof(KeyName);
	ctl.entrysize = sizeof(KeyCount);
	ctl.hash = key_hash;
	ctl.match = key_match;
	ctl.hcxt = CurrentMemoryContext;
	memset(elements, 0, sizeof(*elements));
	elements->context = CurrentMemoryContext;
	elements->target = target;
	/* shares above a tenth of the least one stored are exact enough */
	elements->bucket_width = (target + 10) * 10;
	elements->bucket = 1;
	elements->table = hash_create("elements of a column", elements->bucket_width, &ctl,
								  HASH_ELEM | HASH_FUNCTION | HASH_COMPARE | HASH_CONTEXT);
}

static void
prune(Elements *elements)
{
	HASH_SEQ_STATUS scan;
	KeyCount   *entry;

	hash_seq_init(&scan, elements->table);
	while ((entry = hash_seq_search(&scan)) != NULL)
		if (entry->count + entry->missed <= elements->bucket)
		{
			char	   *s = entry->name.s;

			hash_search(elements->table, &entry->name, HASH_REMOVE, NULL);
			pfree(s);
		}
}

void
elements_count(Elements *elements, bool outside, const char *key, int len)
{
	KeyName		name = {(char *) key, len, outside};
	KeyCount   *entry;
	bool		found;

	entry = hash_search(elements->table, &name, HASH_ENTER, &found);
	if (found)
		entry->count++;
	else
	{
		entry->name.s = memcpy(MemoryContextAlloc(elements->context, len), key, len);
		entry->count = 1;
		entry->missed = elements->bucket - 1;
	}
	if (++elements->seen % elements->bucket_width == 0)
	{
		prune(elements);
		elements->bucket++;
	}
}

bool
elements_try(void (*read) (void *value, Elements *elements), void *value, Elements *elements)
{
	MemoryContext caller = CurrentMemoryContext;
	volatile bool ok = true;

	/* so no subtransaction is needed */
	PG_TRY();
	{
		read(value, elements);
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

static int
by_count(const void *a, const void *b)
{
	const KeyCount *x = *(KeyCount *const *) a;
	const KeyCount *y = *(KeyCount *const *) b;

	return y->count - x->count;
}

typedef struct Element
{
	text	   *name;
	float4		share;
} Element;

static int
by_element_name(const void *a, const void *b)
{
	const text *x = ((const Element *) a)->name;
	const text *y = ((const Element *) b)->name;

	return bytes_compare(VARDATA(x), VARSIZE(x) - VARHDRSZ, VARDATA(y), VARSIZE(y) - VARHDRSZ);
}

void
elements_store(Elements *elements, VacAttrStats *stats, int nvalues,
			   void (*print) (StringInfo out, const char *key, int len))
{
	int			n = hash_get_num_entries(elements->table);
	KeyCount  **entries = palloc_array(KeyCount *, n + 1);
	HASH_SEQ_STATUS scan;
	KeyCount   *entry;
	StringInfoData name;
	int			m = 0;
	Element    *list;
	Datum	   *values;
	float4	   *numbers;
	MemoryContext old;

	hash_seq_init(&scan, elements->table);
	while ((entry = hash_seq_search(&scan)) != NULL)
		entries[m++] = entry;
	qsort(entries, m, sizeof(entries[0]), by_count);
	m = Min(m, elements->target);
	if (m == 0)
		return;

	initStringInfo(&name);
	old = MemoryContextSwitchTo(stats->anl_context);
	list = palloc_array(Element, m);
	values = palloc_array(Datum, m);

	/*
	 * behind the shares: the smallest, the greatest, and that of null
	 * elements
	 */
	numbers = palloc_array(float4, m + 3);
	for (int i = 0; i < m; i++)
	{
		resetStringInfo(&name);
		appendStringInfoString(&name, entries[i]->name.outside ? ELEMENT_OUT : ELEMENT_IN);
		print(&name, entries[i]->name.s, entries[i]->name.len);
		list[i].name = cstring_to_text_with_len(name.data, name.len);
		list[i].share = (float4) entries[i]->count / nvalues;
	}
	qsort(list, m, sizeof(Element), by_element_name);
	for (int i = 0; i < m; i++)
	{
		values[i] = PointerGetDatum(list[i].name);
		numbers[i] = list[i].share;
	}
	numbers[m] = (float4) entries[m - 1]->count / nvalues;
	numbers[m + 1] = (float4) entries[0]->count / nvalues;
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

void
elements_columns(VacAttrStats *stats, int samplerows, int nulls, double width)
{
	if (samplerows == 0)
		return;
	stats->stats_valid = true;
	stats->stanullfrac = (float4) nulls / samplerows;
	stats->stawidth = samplerows > nulls ? width / (samplerows - nulls) : 0;
	stats->stadistinct = -1.0 * (1.0 - stats->stanullfrac);
}

/* --- looking up --- */

void
shares_get(Shares *shares, VariableStatData *vardata)
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

void
shares_free(Shares *shares)
{
	if (shares->known)
		free_attstatsslot(&shares->slot);
	shares->known = false;
}

float8
shares_nulls(const VariableStatData *vardata)
{
	return HeapTupleIsValid(vardata->statsTuple) ?
		((Form_pg_statistic) GETSTRUCT(vardata->statsTuple))->stanullfrac : 0;
}

float8
shares_find(const Shares *shares, const char *element, int len)
{
	int			low = 0,
				high = shares->slot.nvalues;

	while (low < high)
	{
		int			mid = (low + high) / 2;
		text	   *name = DatumGetTextPP(shares->slot.values[mid]);
		int			cmp = bytes_compare(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), element, len);

		if (cmp == 0)
			return shares->slot.numbers[mid];
		if (cmp < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return -1;
}

bool
shares_name(const Shares *shares, int i, bool outside, const char **name, int *len)
{
	text	   *element = DatumGetTextPP(shares->slot.values[i]);
	const char *place = outside ? ELEMENT_OUT : ELEMENT_IN;
	int			place_len = strlen(place);

	*name = VARDATA_ANY(element) + place_len;
	*len = VARSIZE_ANY_EXHDR(element) - place_len;
	return *len > 0 && memcmp(VARDATA_ANY(element), place, place_len) == 0;
}

/* --- queries --- */

typedef struct QueryShares
{
	const ThemeQuery *query;
	const Shares *codes;
	const Shares *body;
	bool		anywhere;
} QueryShares;

static float8
share_of_node(const QueryShares *shares, int at)
{
	const QueryNode *node = &shares->query->nodes[at];
	float8		share;
	int			child = at + 1;

	switch (node->op)
	{
		case QUERY_THEME:
			return coding_atom_share(shares->codes, &shares->query->atoms[node->atom],
									 shares->anywhere);
		case QUERY_WORDS:
			return statement_atom_share(shares->body, &shares->query->atoms[node->atom],
										shares->anywhere);
		case QUERY_NOT:
			share = share_of_node(shares, child);
			/* some proposal without it: most statements have one */
			return shares->anywhere ? 1 - share : 1 - share * share;
		case QUERY_AND:
			share = 1;
			for (int i = 0; i < node->noperands; i++)
			{
				share *= share_of_node(shares, child);
				child = shares->query->nodes[child].next;
			}
			return share;
		default:
			share = 1;
			for (int i = 0; i < node->noperands; i++)
			{
				share *= 1 - share_of_node(shares, child);
				child = shares->query->nodes[child].next;
			}
			return 1 - share;
	}
}

/*
 * Estimates that were made lately.  Taking the elements out of pg_statistic costs more
 * than a short query, and a plan asks for one share several times.  A row of
 * statistics is known by its place and the transaction that wrote it; so nothing
 * needs to be forgotten.
 *
 * What it buys, on 100,000 statements (PostgreSQL 15, processor time, medians): planning
 * matches() 0.28 ms instead of 0.41, and 0.13 when the query was asked before in the
 * session; a lone theme then 0.09 instead of 0.13; a matches() that finds a few rows is
 * planned and run in 0.42 ms instead of 0.78.
 */
#define MEMO_SIZE 64

typedef struct MemoShare
{
	uint64		key;			/* 0: free */
	float8		share;
} MemoShare;

static MemoShare memo[MEMO_SIZE];

/* The key with a row of statistics in it; 0 where the row is from nowhere. */
static uint64
memo_statistics(uint64 key, VariableStatData *vardata)
{
	HeapTuple	tuple = vardata != NULL ? vardata->statsTuple : NULL;
	TransactionId xmin;

	if (tuple == NULL)
		return content_hash(key, "", 1);
	if (key == 0 || !ItemPointerIsValid(&tuple->t_self))
		return 0;
	xmin = HeapTupleHeaderGetRawXmin(tuple->t_data);
	key = content_hash(key, &tuple->t_tableOid, sizeof(Oid));
	key = content_hash(key, &tuple->t_self, sizeof(ItemPointerData));
	return content_hash(key, &xmin, sizeof(xmin));
}

float8
query_share(const Const *constant, VariableStatData *codes, VariableStatData *body, bool anywhere)
{
	QueryValue *value = (QueryValue *) PG_DETOAST_DATUM_PACKED(constant->constvalue);
	uint64		key = content_hash(anywhere, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
	Shares		of_codes = {0};
	Shares		of_body = {0};
	ThemeQuery	query;
	QueryShares shares = {&query, &of_codes, &of_body, anywhere};
	MemoShare  *slot;

	key = memo_statistics(memo_statistics(key, codes), body);
	slot = &memo[key % MEMO_SIZE];
	if (key != 0 && slot->key == key)
		return slot->share;
	if (!query_read(&query, value))
		return DEFAULT_QUERY_SEL;
	if (codes != NULL)
		shares_get(&of_codes, codes);
	if (body != NULL)
		shares_get(&of_body, body);
	slot->key = 0;
	slot->share = share_of_node(&shares, 0);
	slot->key = key;
	shares_free(&of_codes);
	shares_free(&of_body);
	return slot->share;
}

float8
planner_query_share(PlannerInfo *root, Node *codes, Const *query)
{
	VariableStatData vardata;
	float8		share;

	examine_variable(root, codes, 0, &vardata);
	share = query_share(query, &vardata, NULL, false);
	ReleaseVariableStats(vardata);
	CLAMP_PROBABILITY(share);
	return share;
}

float8
query_selectivity(FunctionCallInfo fcinfo, bool words, bool anywhere)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			varRelid = PG_GETARG_INT32(3);
	VariableStatData vardata;
	Node	   *other;
	bool		varonleft;
	float8		sel = DEFAULT_QUERY_SEL;

	if (!get_restriction_variable(root, args, varRelid, &vardata, &other, &varonleft))
		return DEFAULT_QUERY_SEL;
	if (IsA(other, Const) && ((Const *) other)->constisnull)
		sel = 0;
	/* some servers let users give an operator of any types our estimator */
	else if (IsA(other, Const) && ((Const *) other)->consttype == extension_type("themequery"))
		sel = query_share((Const *) other, words ? NULL : &vardata, words ? &vardata : NULL, anywhere) *
			(1 - shares_nulls(&vardata));
	ReleaseVariableStats(vardata);
	CLAMP_PROBABILITY(sel);
	return sel;
}
