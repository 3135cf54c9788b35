/*
 * passage_tiles.c
 *	  Runs of words that two texts share: whether there are any, and which tiles cover them.
 *
 * Tiles are laid length by length.  All runs of one length that no tile has are found by
 * a hash of their words, taken from sums of all words before (Rabin and Karp), in time that
 * is linear in the two texts.  The greatest length there is a run of is searched for by
 * doubling and halving, as each part of a run is one too.  When the tiles of that length
 * are laid, no longer run is left, so lengths only fall, and as the tiles of all lengths lie
 * in one text, there are at most some root of twice its words of different lengths.
 *
 * A run can begin only where the first min_words of it are shared: these places are few
 * in texts of different people, and the only ones that are looked at after the first pass.
 * Hashes find, the words decide.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "passage/passage.h"

/* Two moduli, below 2^31, and a base of each. */
static const uint64 moduli[2] = {2147483647, 2147483629};
static const uint64 bases[2] = {911382323, 972663749};

typedef struct Side
{
	const PassageText *text;
	uint32	   *sums[2];		/* hashes of all words before i, by modulus */
	int		   *ends;			/* of the stretch without tiles that word i is
								 * in; i where a tile has it */
	bool	   *tiled;
	int		   *places;			/* where runs may begin */
	int			nplaces;
} Side;

/* All places of b with one hash. */
typedef struct Slot
{
	uint64		hash;
	int			first;			/* -1: free */
	bool		met;			/* a place of a has it */
} Slot;

typedef struct Tiling
{
	Side		a;
	Side		b;
	uint32	   *powers[2];
	Slot	   *slots;
	uint32		mask;
	int		   *next;			/* by place of b: the next one of its hash, or
								 * -1 */
	PassageTile *tiles;
	int			ntiles,
				room;
} Tiling;

static void
side_begin(Side *side, const PassageText *text)
{
	Size		size = (Size) text->n + 1;

	side->text = text;
	for (int m = 0; m < 2; m++)
	{
		uint32	   *sums = palloc_extended(size * sizeof(uint32), MCXT_ALLOC_HUGE);

		sums[0] = 0;
		for (int i = 0; i < text->n; i++)
			sums[i + 1] = (sums[i] * bases[m] + text->words[i] % moduli[m]) % moduli[m];
		side->sums[m] = sums;
	}
	side->ends = palloc_extended(size * sizeof(int), MCXT_ALLOC_HUGE);
	side->tiled = palloc_extended(size * sizeof(bool), MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	side->places = palloc_extended(size * sizeof(int), MCXT_ALLOC_HUGE);
	side->nplaces = text->n;
	for (int i = 0; i < text->n; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		side->ends[i] = text->n;
		side->places[i] = i;
	}
}

/* After tiles were laid. */
static void
side_measure(Side *side)
{
	int			end = side->text->n;

	for (int i = side->text->n; i-- > 0;)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (side->tiled[i])
			end = i;
		side->ends[i] = end;
	}
}

/* Of a table for so many places, at most half full. */
static uint32
table_mask(int nplaces)
{
	uint32		mask = 15;

	while (mask < 2 * (uint32) nplaces)
		mask = mask * 2 + 1;
	return mask;
}

static void
tiling_begin(Tiling *t, const PassageText *a, const PassageText *b)
{
	int			longest = Min(a->n, b->n);

	memset(t, 0, sizeof(*t));
	side_begin(&t->a, a);
	side_begin(&t->b, b);
	for (int m = 0; m < 2; m++)
	{
		t->powers[m] = palloc_extended(((Size) longest + 1) * sizeof(uint32), MCXT_ALLOC_HUGE);
		t->powers[m][0] = 1;
		for (int i = 0; i < longest; i++)
			t->powers[m][i + 1] = t->powers[m][i] * bases[m] % moduli[m];
	}
	t->slots = palloc_extended(((Size) table_mask(b->n) + 1) * sizeof(Slot), MCXT_ALLOC_HUGE);
	t->next = palloc_extended(((Size) b->n + 1) * sizeof(int), MCXT_ALLOC_HUGE);
}

static inline bool
is_free(const Side *side, int i, int length)
{
	return side->ends[i] - i >= length;
}

/* The hash of a run. */
static inline uint64
hash_run(const Tiling *t, const Side *side, int i, int length)
{
	uint64		hash[2];

	for (int m = 0; m < 2; m++)
		hash[m] = (side->sums[m][i + length] + moduli[m] -
				   (uint64) side->sums[m][i] * t->powers[m][length] % moduli[m]) % moduli[m];
	return hash[0] << 32 | hash[1];
}

static inline Slot *
run_slot(const Tiling *t, uint64 hash)
{
	uint32		i = (uint32) (hash * UINT64CONST(0x9E3779B97F4A7C15) >> 32) & t->mask;

	while (t->slots[i].first >= 0 && t->slots[i].hash != hash)
		i = (i + 1) & t->mask;
	return &t->slots[i];
}

/* Puts the free runs of b of a length into the table, the first of each hash first. */
static void
fill_table(Tiling *t, int length)
{
	t->mask = table_mask(t->b.nplaces);
	for (Size i = 0; i <= t->mask; i++)
		t->slots[i].first = -1;
	for (int k = t->b.nplaces; k-- > 0;)
	{
		int			j = t->b.places[k];
		uint64		hash;
		Slot	   *slot;

		if (k % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!is_free(&t->b, j, length))
			continue;
		hash = hash_run(t, &t->b, j, length);
		slot = run_slot(t, hash);
		if (slot->first < 0)
		{
			slot->hash = hash;
			slot->met = false;
		}
		t->next[j] = slot->first;
		slot->first = j;
	}
}

static inline bool
same_words(const Tiling *t, int i, int j, int length)
{
	return memcmp(&t->a.text->words[i], &t->b.text->words[j], (Size) length * sizeof(uint64)) == 0;
}

/* Leaves the places at which so many words are shared. */
static void
keep_shared(Tiling *t, int length)
{
	int			n = 0;

	fill_table(t, length);
	for (int k = 0; k < t->a.nplaces; k++)
	{
		int			i = t->a.places[k];
		Slot	   *slot;

		if (k % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!is_free(&t->a, i, length))
			continue;
		slot = run_slot(t, hash_run(t, &t->a, i, length));
		if (slot->first < 0)
			continue;
		slot->met = true;
		t->a.places[n++] = i;
	}
	t->a.nplaces = n;
	n = 0;
	for (int k = 0; k < t->b.nplaces; k++)
	{
		int			j = t->b.places[k];

		if (k % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (is_free(&t->b, j, length) && run_slot(t, hash_run(t, &t->b, j, length))->met)
			t->b.places[n++] = j;
	}
	t->b.nplaces = n;
}

/* Is a run of b no longer free?  Tiles that were laid since the table was filled are as long. */
static inline bool
is_tiled(const Tiling *t, int j, int length)
{
	return t->b.tiled[j] || t->b.tiled[j + length - 1];
}

static void
lay_tile(Tiling *t, int a, int b, int n)
{
	if (t->ntiles == t->room)
	{
		t->room = Max(16, 2 * t->room);
		t->tiles = t->tiles ? repalloc_huge(t->tiles, (Size) t->room * sizeof(PassageTile)) :
			palloc_array(PassageTile, t->room);
	}
	t->tiles[t->ntiles].a = a;
	t->tiles[t->ntiles].b = b;
	t->tiles[t->ntiles++].n = n;
	memset(&t->a.tiled[a], true, n);
	memset(&t->b.tiled[b], true, n);
}

/* How long the run is that the words at i and j begin; it has so many at least. */
static int
whole_run(const Tiling *t, int i, int j, int length)
{
	int			most = Min(t->a.ends[i] - i, t->b.ends[j] - j);

	while (length < most && t->a.text->words[i + length] == t->b.text->words[j + length])
		length++;
	return length;
}

/*
 * Looks for free runs of a length.  To lay: puts a tile on each, in order of a, then of b;
 * else returns how long the first one is that is found, as a whole.  0: there is none.
 */
static int
find_runs(Tiling *t, int length, bool lay)
{
	int			free_from = 0;

	fill_table(t, length);
	for (int k = 0; k < t->a.nplaces; k++)
	{
		int			i = t->a.places[k];
		Slot	   *slot;
		int		   *link;

		if (k % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i < free_from || !is_free(&t->a, i, length))
			continue;
		slot = run_slot(t, hash_run(t, &t->a, i, length));
		/* what a tile has is taken out of the list, for good */
		for (link = &slot->first; *link >= 0;)
		{
			int			j = *link;

			if (is_tiled(t, j, length))
			{
				/* a slot that was used stays so: others may stand behind it */
				if (link == &slot->first && t->next[j] < 0)
					break;
				*link = t->next[j];
				continue;
			}
			if (same_words(t, i, j, length))
			{
				if (!lay)
					return whole_run(t, i, j, length);
				lay_tile(t, i, j, length);
				free_from = i + length;
				break;
			}
			link = &t->next[j];
		}
	}
	return 0;
}

/* The greatest length of a run, where there is one of low words, and none of more than high. */
static int
longest_run(Tiling *t, int low, int high)
{
	int			found;

	/*
	 * up in steps that double, then by halves; each run that is found tells
	 * its whole length
	 */
	while (low <= high / 2 && (found = find_runs(t, 2 * low, false)) > 0)
		low = found;
	high = Min(high, 2 * low - 1);
	while (low < high)
	{
		int			middle = low + (high - low + 1) / 2;

		found = find_runs(t, middle, false);
		if (found > 0)
			low = found;
		else
			high = middle - 1;
	}
	return low;
}

static int
by_a(const void *a, const void *b)
{
	return ((const PassageTile *) a)->a - ((const PassageTile *) b)->a;
}

int
passage_tiles(const PassageText *a, const PassageText *b, int min_words, PassageTile **tiles)
{
	Tiling		t;
	int			high = Min(a->n, b->n);

	*tiles = NULL;
	if (high < min_words)
		return 0;
	tiling_begin(&t, a, b);
	while (high >= min_words)
	{
		int			length;

		keep_shared(&t, min_words);
		if (t.a.nplaces == 0)
			break;
		length = longest_run(&t, min_words, high);
		find_runs(&t, length, true);
		side_measure(&t.a);
		side_measure(&t.b);
		high = length - 1;
	}
	*tiles = t.tiles;
	if (t.ntiles > 0)
		qsort(t.tiles, t.ntiles, sizeof(PassageTile), by_a);
	return t.ntiles;
}

bool
passage_shared(const PassageText *a, const PassageText *b, int min_words)
{
	Tiling		t;

	if (Min(a->n, b->n) < min_words)
		return false;
	tiling_begin(&t, a, b);
	return find_runs(&t, min_words, false) > 0;
}
