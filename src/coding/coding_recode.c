/*
 * coding_recode.c
 *	  recode(codes, map): the codes under other themes, by a map of themes (theme_map.h).
 *
 * Ordinal, stance, origin, spans and rejection go along; a code that becomes several
 * shares its weight out as the map says.  Codes that meet, of one ordinal, theme and
 * origin, become one: weights add up, spans are united, a stance that all agree on who
 * have one stays, else it is neutral, as in themes(codes, level).  A rejection vanishes
 * where a code that had another theme comes to its place: of the theme that both are now,
 * it was not said that it is not there.
 *
 * A codebook that a changed code came from, or came to, is no longer named as one that the
 * coding was coded by: what code() would make of it is no longer what stands here.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding.h"
#include "theme/theme.h"
#include "theme/theme_map.h"

SQL_FUNCTION(coding_recode);

/* What becomes of the codes of a node of the tree. */
typedef struct Move
{
	const ThemeMapRule *rule;	/* NULL: they stay */
	Str		   *paths;			/* the rule's targets, once asked for */
} Move;

typedef struct Rejection
{
	Code		code;
	uint32		from;			/* the node it was at */
	bool		vanishes;
} Rejection;

typedef struct Recoding
{
	CodingNames names;
	Move	   *moves;			/* by node */
	CodingBuilder builder;
	uint32	   *from;			/* by code of the builder: the node it was at */
	CodingBook *books;
	bool	   *outdated;		/* by book */
	uint32		nbooks;
	Rejection  *rejections;
	int			nrejections;
	StringInfoData path;
} Recoding;

/* The rules of all nodes; returns how many codes there will be, -1 where nothing changes. */
static int64
recode_find_moves(Recoding *recoding, const Coding *coding, const ThemeMap *map, int *nrejections)
{
	CodingCursor cursor;
	CodingCode	code;
	int64		n = 0;
	bool		changed = false;

	recoding->moves = palloc0_array(Move, coding->nnodes + 1);
	for (uint32 i = 0; i < coding->nnodes; i++)
	{
		Str			path = recoding->names.paths[i];
		const ThemeMapRule *rule;

		CHECK_FOR_INTERRUPTS();
		rule = theme_map_rule(map, path.s, path.len);
		if (rule != NULL && !theme_map_keeps(rule, path.s, path.len))
			recoding->moves[i].rule = rule;
	}
	*nrejections = 0;
	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &code))
	{
		const ThemeMapRule *rule = recoding->moves[code.node].rule;
		int			become = rule ? rule->ntargets : 1;

		if (cursor.next % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		changed |= rule != NULL;
		n += become;
		if (code.rejected)
			*nrejections += become;
		if (n > CODING_MAX_CODES)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("the map makes more than %d codes, which are allowed", CODING_MAX_CODES)));
	}
	return changed ? n : -1;
}

static int
by_recode_name(const void *a, const void *b)
{
	return str_compare(*(const Str *) a, ((const CodingBook *) b)->name);
}

/* The codebook of a theme is none that the coding was coded by any more. */
static void
outdate(Recoding *recoding, Str path)
{
	Str			name = str_of(path.s, theme_prefix(path.s, path.len, 1));
	CodingBook *book = bsearch(&name, recoding->books, recoding->nbooks, sizeof(CodingBook), by_recode_name);

	if (book != NULL)
		recoding->outdated[book - recoding->books] = true;
}

/* Where the codes of a node go. */
static const Str *
targets_of(Recoding *recoding, uint32 node)
{
	Move	   *move = &recoding->moves[node];
	Str			path = recoding->names.paths[node];

	if (move->paths != NULL)
		return move->paths;
	move->paths = palloc_array(Str, move->rule->ntargets + 1);
	outdate(recoding, path);
	for (int i = 0; i < move->rule->ntargets; i++)
	{
		CHECK_FOR_INTERRUPTS();
		theme_map_apply(move->rule, i, path.s, path.len, &recoding->path);
		move->paths[i] = str_of(pnstrdup(recoding->path.data, recoding->path.len), recoding->path.len);
		outdate(recoding, move->paths[i]);
	}
	return move->paths;
}

static void
add_code(Recoding *recoding, const Code *code, uint32 node)
{
	if (!code->rejected)
	{
		recoding->from[recoding->builder.ncodes] = node;
		coding_builder_add(&recoding->builder, code);
	}
	else
	{
		Rejection  *rejection = &recoding->rejections[recoding->nrejections++];

		rejection->code = *code;
		rejection->from = node;
		rejection->vanishes = false;
	}
}

static void
move_codes(Recoding *recoding, const Coding *coding)
{
	CodingCursor cursor;
	CodingCode	c;

	coding_cursor(coding, &cursor);
	while (coding_next(&cursor, &c))
	{
		const ThemeMapRule *rule = recoding->moves[c.node].rule;
		const Str  *targets;
		Code		code;
		float8		weight;

		CHECK_FOR_INTERRUPTS();
		coding_code(&code, &c, &recoding->names);
		if (rule == NULL)
		{
			add_code(recoding, &code, c.node);
			continue;
		}
		targets = targets_of(recoding, c.node);
		weight = code.weight;
		for (int i = 0; i < rule->ntargets; i++)
		{
			code.path = targets[i].s;
			code.path_len = targets[i].len;
			/* a rejection has no weight to share out */
			if (!code.rejected)
				code.weight = weight * rule->targets[i].weight;
			add_code(recoding, &code, c.node);
		}
	}
}

static int
by_recode_place(const void *a, const void *b)
{
	const Code *x = &((const Rejection *) a)->code;
	const Code *y = &((const Rejection *) b)->code;

	CHECK_FOR_INTERRUPTS();
	if (x->ordinal != y->ordinal)
		return x->ordinal < y->ordinal ? -1 : 1;
	return theme_compare(x->path, x->path_len, y->path, y->path_len);
}

/* Adds the rejections that no code of another theme has met. */
static void
add_rejections(Recoding *recoding)
{
	CodingBuilder *builder = &recoding->builder;
	Rejection  *rejections = recoding->rejections;
	int			n = recoding->nrejections;

	if (n == 0)
		return;
	qsort(rejections, n, sizeof(Rejection), by_recode_place);
	for (int i = 0; i < builder->ncodes; i++)
	{
		Rejection	key = {builder->codes[i]};
		int			low = 0;
		int			high = n;

		while (low < high)
		{
			int			mid = (low + high) / 2;

			if (by_recode_place(&rejections[mid], &key) < 0)
				low = mid + 1;
			else
				high = mid;
		}
		for (; low < n && by_recode_place(&rejections[low], &key) == 0; low++)
			rejections[low].vanishes |= rejections[low].from != recoding->from[i];
	}
	for (int i = 0; i < n; i++)
		if (!rejections[i].vanishes)
			coding_builder_add(builder, &rejections[i].code);
}

/* recode(codes, map) */
Datum
coding_recode(PG_FUNCTION_ARGS)
{
	const ThemeMap *map = theme_map_argument(fcinfo, 1);
	Coding		coding;
	Recoding	recoding = {0};
	int64		ncodes;
	int			nrejections;

	coding_open(&coding, PG_GETARG_CODING_PP(0));
	coding_names(&recoding.names, &coding);
	ncodes = recode_find_moves(&recoding, &coding, map, &nrejections);
	if (ncodes < 0)
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));

	initStringInfo(&recoding.path);
	recoding.nbooks = coding.nbooks;
	recoding.books = palloc_array(CodingBook, coding.nbooks + 1);
	coding_books(&coding, recoding.books);
	recoding.outdated = palloc0_array(bool, coding.nbooks + 1);
	recoding.from = palloc_array(uint32, ncodes + 1);
	recoding.rejections = palloc_array(Rejection, nrejections + 1);
	coding_builder_init(&recoding.builder, coding.nproposals, coding.bound, coding.cut);
	move_codes(&recoding, &coding);
	add_rejections(&recoding);
	for (uint32 i = 0; i < coding.nbooks; i++)
		if (!recoding.outdated[i])
			coding_builder_book(&recoding.builder, &recoding.books[i]);
	PG_RETURN_POINTER(coding_builder_finish(&recoding.builder, DUPLICATE_SUM, NULL));
}
