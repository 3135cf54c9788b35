/*
 * query_read.c
 *	  Taking a stored themequery apart, once for a scan.
 */
#include "postgres.h"
#include "base/compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "nodes/primnodes.h"
#include "utils/memutils.h"

#include "base/version.h"
#include "query/themequery.h"
#include "theme/theme.h"

typedef struct Reading
{
	ByteReader	r;
	ThemeQuery *query;
	int			maxnodes;
	int			maxatoms;
} Reading;

/*
 * A string of the query.  The server's functions that look for a like name step by
 * characters and would read past the end of one that is cut short.
 */
static const char *
read_text(ByteReader *r, uint32 *len)
{
	const char *s = read_string(r, len);

	if (!r->bad && !pg_verify_mbstr(PG_UTF8, s, *len, true))
		r->bad = true;
	return s;
}

static bool
read_theme(Reading *rd, QueryAtom *atom)
{
	ByteReader *r = &rd->r;
	uint8		flags = read_u8(r);
	uint32		len;

	atom->exact = (flags & ATOM_EXACT) != 0;
	atom->stance = flags >> ATOM_STANCE_SHIFT;
	if (flags >= 1 << (ATOM_STANCE_SHIFT + 2))
		return false;
	if (!(flags & ATOM_GLOB))
	{
		atom->s = read_text(r, &len);
		atom->len = len;
		return !r->bad && len > 0 && len <= THEME_MAX_BYTES;
	}
	atom->nparts = read_varint(r);
	if (r->bad || atom->nparts < 1 || atom->nparts > THEME_MAX_LABELS)
		return false;
	atom->parts = palloc_array(QueryPart, atom->nparts);
	for (int i = 0; i < atom->nparts; i++)
	{
		QueryPart  *part = &atom->parts[i];

		part->kind = read_u8(r);
		part->s = NULL;
		len = 0;
		if (part->kind != PART_ANY)
			part->s = read_text(r, &len);
		part->len = len;
		if (r->bad || part->kind > PART_ANY || part->len > THEME_MAX_BYTES)
			return false;
	}
	return true;
}

static bool
read_query_node(Reading *rd, int depth, bool positive)
{
	ThemeQuery *query = rd->query;
	ByteReader *r = &rd->r;
	int			op = read_u8(r);
	int			at = query->nnodes;
	QueryNode  *node;
	int			n = 0;

	check_stack_depth();
	if (r->bad || at >= rd->maxnodes || depth > 2 * QUERY_MAX_DEPTH + 2)
		return false;
	query->nnodes++;
	node = &query->nodes[at];
	memset(node, 0, sizeof(*node));
	node->op = op;

	switch (op)
	{
		case QUERY_OR:
		case QUERY_AND:
			n = read_varint(r);
			if (r->bad || n < 2 || n > QUERY_MAX_ATOMS)
				return false;
			break;
		case QUERY_NOT:
			n = 1;
			positive = !positive;
			break;
		case QUERY_THEME:
		case QUERY_WORDS:
			{
				QueryAtom  *atom;

				if (query->natoms >= rd->maxatoms)
					return false;
				node->atom = query->natoms;
				atom = &query->atoms[query->natoms++];
				memset(atom, 0, sizeof(*atom));
				atom->positive = positive;
				if (op == QUERY_WORDS)
				{
					uint32		len;

					atom->words = true;
					atom->s = read_text(r, &len);
					atom->len = len;
					query->nwords++;
					if (r->bad || len == 0 || len > 3 * QUERY_MAX_WORDS_BYTES)
						return false;
				}
				else if (!read_theme(rd, atom))
					return false;
				break;
			}
		default:
			return false;
	}
	node->noperands = n;
	for (int i = 0; i < n; i++)
		if (!read_query_node(rd, depth + 1, positive))
			return false;
	query->nodes[at].next = query->nnodes;
	return true;
}

bool
query_read(ThemeQuery *query, const QueryValue *value)
{
	Reading		rd = {byte_reader(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value)), query};
	int			version = read_u8(&rd.r);
	uint32		natoms = read_varint(&rd.r);

	memset(query, 0, sizeof(*query));
	if (rd.r.bad || !version_is_known(version, QUERY_VERSION) || natoms < 1 || natoms > QUERY_MAX_ATOMS)
		return false;
	/* an operator has two operands or is one of QUERY_MAX_DEPTH '!' in a row */
	rd.maxatoms = natoms;
	rd.maxnodes = Min(bytes_left(&rd.r), natoms * (QUERY_MAX_DEPTH + 2));
	query->atoms = palloc_array(QueryAtom, natoms);
	query->nodes = palloc_array(QueryNode, rd.maxnodes + 1);
	return read_query_node(&rd, 0, true) && bytes_left(&rd.r) == 0 && query->natoms == (int) natoms;
}

void
query_open(ThemeQuery *query, const QueryValue *value)
{
	if (VARSIZE_ANY_EXHDR(value) > 0)
		version_check("themequery", VARDATA_ANY(value)[0], QUERY_VERSION);
	if (!query_read(query, value))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored themequery is damaged")));
}

/* Is the argument a constant in the call's expression? */
static bool
is_constant(const FmgrInfo *function, int argno)
{
	const Node *call = function->fn_expr;
	List	   *arguments = NIL;

	if (call != NULL && IsA(call, OpExpr))
		arguments = ((const OpExpr *) call)->args;
	else if (call != NULL && IsA(call, FuncExpr))
		arguments = ((const FuncExpr *) call)->args;
	return argno < list_length(arguments) && IsA(list_nth(arguments, argno), Const);
}

QueryCache *
query_cached(FunctionCallInfo fcinfo, int argno)
{
	QueryCache *cache = fcinfo->flinfo->fn_extra;
	QueryValue *value;
	Size		size;
	MemoryContext context;
	MemoryContext old;
	void	   *kept = NULL;

	if (likely(cache != NULL && cache->constant))
		return cache;
	value = PG_GETARG_QUERY_PP(argno);
	size = VARSIZE_ANY_EXHDR(value);
	if (cache != NULL && VARSIZE_ANY_EXHDR(cache->value) == size &&
		memcmp(VARDATA_ANY(cache->value), VARDATA_ANY(value), size) == 0)
		return cache;

	context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "themequery",
									ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(context);
	if (cache != NULL)
	{
		kept = cache->kept;
		fcinfo->flinfo->fn_extra = NULL;
		MemoryContextDelete(cache->context);
	}
	cache = palloc0_object(QueryCache);
	cache->context = context;
	cache->kept = kept;
	cache->constant = is_constant(fcinfo->flinfo, argno);
	cache->value = palloc(VARHDRSZ + size);
	SET_VARSIZE(cache->value, VARHDRSZ + size);
	memcpy(VARDATA(cache->value), VARDATA_ANY(value), size);
	query_open(&cache->query, cache->value);
	MemoryContextSwitchTo(old);
	fcinfo->flinfo->fn_extra = cache;
	return cache;
}
