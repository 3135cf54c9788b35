/*
 * coding_pairs.c
 *	  Keys for pairs of themes that meet in one proposal.
 *
 * Themes of common subjects often stand in one statement, and seldom in one of its
 * proposals: of "a & b" the keys of themes then let through many codings that fall
 * on recheck.  An index may have keys for pairs as well.
 *
 * Keys for all pairs of themes and ancestors would make the index seven times as
 * large.  It is the common themes that need them, and these are near the roots.  So
 * a pair is of two themes of the same level, a number of labels, from 2, which is
 * "codebook/main theme", up to the level that the index is told.  At each level a code
 * counts for its ancestor of so many labels.  "a & b" of one such level has then a
 * key of its own; where a or b is below, the key of their ancestors rules most out.
 *
 * KEY_THEME_PAIR: the two paths in theme order, PAIR_SEPARATOR between them.
 * KEY_PAIRS_LEFT_OUT: a lone key of codings that have pairs without a key, since a
 * level has more than MAX_PAIRS, or a pair's paths are longer than a key may be.  Of
 * these the absence of a pair's key says nothing.
 *
 * Cost: for each level a walk over tree and codes, and the pairs of each proposal,
 * quadratic in its distinct themes of the level; that ends where MAX_PAIRS are
 * exceeded.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "coding/coding_tree.h"
#include "index/coding_pairs.h"

#define PAIR_SEPARATOR '\002'	/* in no label, as THEME_SEPARATOR */
#define FIRST_LEVEL 2			/* a query names no lone label */
#define MAX_PAIRS 4096			/* of a level */

/* A theme of the level. */
typedef struct Top
{
	char	   *path;
	int			length;
} Top;

typedef struct Pairs
{
	Top		   *tops;
	uint32		n;
	uint64	   *pairs;			/* indexes of tops: the lesser one << 32 | the
								 * other */
} Pairs;

/* Finds the themes of the level, and for each node the one at or above it. */
static Top *
find_tops(const Coding *coding, int level, int *top_of)
{
	Top		   *tops = palloc_array(Top, (Size) coding->nnodes + 1);
	int			n = 0;
	CodingTree	tree;
	CodingPath	path;

	coding_tree(&tree, coding);
	while (coding_tree_next(&tree))
	{
		if (tree.node % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		coding_path(&path, &tree);
		if (tree.depth == level - 1)
		{
			tops[n].path = memcpy(palloc(path.len), path.bytes, path.len);
			tops[n++].length = path.len;
		}
		top_of[tree.node] = tree.depth < level - 1 ? -1 : n - 1;
	}
	return tops;
}

static int
compare_pairs(const void *x, const void *y)
{
	uint64		a = *(const uint64 *) x;
	uint64		b = *(const uint64 *) y;

	return (a > b) - (a < b);
}

/* Each pair once; false where there are too many. */
static bool
each_once(Pairs *pairs)
{
	uint32		n = 0;

	qsort(pairs->pairs, pairs->n, sizeof(uint64), compare_pairs);
	for (uint32 i = 0; i < pairs->n; i++)
		if (n == 0 || pairs->pairs[i] != pairs->pairs[n - 1])
			pairs->pairs[n++] = pairs->pairs[i];
	pairs->n = n;
	return n <= MAX_PAIRS;
}

/* Adds the pairs of n themes of one proposal. */
static bool
note_pairs(Pairs *pairs, const int *themes, int n)
{
	for (int i = 1; i < n; i++)
		for (int j = 0; j < i; j++)
		{
			uint64		low = Min(themes[i], themes[j]);
			uint64		high = Max(themes[i], themes[j]);

			if (pairs->n == 2 * MAX_PAIRS && !each_once(pairs))
				return false;
			pairs->pairs[pairs->n++] = low << 32 | high;
		}
	return true;
}

/* Finds the pairs of all proposals; false where there are too many. */
static bool
find_pairs(Pairs *pairs, const Coding *coding, const int *top_of)
{
	int		   *seen_in = palloc0_array(int, (Size) coding->nnodes + 1);	/* group, by top */
	int		   *themes = palloc_array(int, (Size) coding->nnodes + 1);
	int			group = 0;
	uint32		i = coding->outside ? coding_group_end(coding, 0) : 0;

	while (i < coding->ncodes)
	{
		uint32		end = coding_group_end(coding, i);
		int			n = 0;

		CHECK_FOR_INTERRUPTS();
		group++;
		for (; i < end; i++)
		{
			uint32		node = coding_node(coding, i);
			int			top;

			if (node >= coding->nnodes)
				coding_corrupted();
			top = top_of[node];
			if (top < 0 || seen_in[top] == group || coding->flags[i] & CODE_REJECTED)
				continue;
			seen_in[top] = group;
			themes[n++] = top;
		}
		if (!note_pairs(pairs, themes, n))
			return false;
	}
	pfree(seen_in);
	pfree(themes);
	return each_once(pairs);
}

/* Appends the key of two paths in theme order; false where it would be too long. */
static bool
put_pair(StringInfo key, const char *a, int alen, const char *b, int blen)
{
	if (alen + 1 + blen > THEME_MAX_BYTES)
		return false;
	appendBinaryStringInfo(key, a, alen);
	appendStringInfoChar(key, PAIR_SEPARATOR);
	appendBinaryStringInfo(key, b, blen);
	return true;
}

/* Visits the pairs of one level; false where some are left out. */
static bool
visit_level(const Coding *coding, int level, CodingKeyVisitor visit, void *arg)
{
	int		   *top_of = palloc_array(int, (Size) coding->nnodes + 1);
	Top		   *tops = find_tops(coding, level, top_of);
	Pairs		pairs = {.n = 0};
	StringInfoData key;
	bool		all;

	pairs.pairs = palloc_array(uint64, 2 * MAX_PAIRS);
	all = find_pairs(&pairs, coding, top_of);
	initStringInfo(&key);
	for (uint32 i = 0; i < pairs.n && pairs.n <= MAX_PAIRS; i++)
	{
		const Top  *a = &tops[pairs.pairs[i] >> 32];
		const Top  *b = &tops[pairs.pairs[i] & PG_UINT32_MAX];

		resetStringInfo(&key);
		if (put_pair(&key, a->path, a->length, b->path, b->length))
			visit(KEY_THEME_PAIR, key.data, key.len, arg);
		else
			all = false;
	}
	pfree(key.data);
	pfree(pairs.pairs);
	pfree(tops);
	pfree(top_of);
	return all;
}

void
coding_pairs(const Coding *coding, int level, CodingKeyVisitor visit, void *arg)
{
	int			deepest = 0;
	bool		all = true;

	for (uint32 i = 0; i < coding->nnodes; i++)
		deepest = Max(deepest, coding->depths[i] + 1);
	level = Min(level, deepest);
	for (int l = FIRST_LEVEL; l <= level; l++)
		all &= visit_level(coding, l, visit, arg);
	if (!all)
		visit(KEY_PAIRS_LEFT_OUT, "", 0, arg);
}

bool
coding_pair_of(StringInfo key, int level, const char *a, int alen,
			   const char *b, int blen, bool *same)
{
	int			atop;
	int			btop;
	int			cmp;

	level = Min(level, Min(theme_level(a, alen), theme_level(b, blen)));
	if (level < FIRST_LEVEL)
		return false;
	atop = theme_prefix(a, alen, level);
	btop = theme_prefix(b, blen, level);
	cmp = theme_compare(a, atop, b, btop);
	if (cmp == 0)
		return false;
	*same = atop == alen && btop == blen;
	return cmp < 0 ? put_pair(key, a, atop, b, btop) : put_pair(key, b, btop, a, atop);
}
