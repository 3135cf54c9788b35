/*
 * fold.c
 *	  Chaining the folding steps into tables, and folding clusters with them.
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/fold.h"
#include "utils/memutils.h"

/* One step of one code point; see generate/fold_generate.c. */
typedef struct FoldStep
{
	uint32		cp;
	uint32		to;
} FoldStep;

typedef struct FoldPair
{
	uint32		letter;
	uint32		mark;
	uint32		together;
} FoldPair;

#include "text/fold_tables.h"

#define STEP_SEQUENCE 0x80000000

static MemoryContext fold_context = NULL;
static Folder *folders[FOLDING_ALL + 1];

int
fold_version(void)
{
	return FOLD_VERSION;
}

/* The first step of a list that is not below a code point. */
static int
step_from(const FoldStep *steps, int n, uint32 cp)
{
	int			low = 0;
	int			high = n;

	while (low < high)
	{
		int			mid = (low + high) / 2;

		if (steps[mid].cp < cp)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The step of a code point, or NULL. */
static const FoldStep *
step_find(const FoldStep *steps, int n, uint32 cp)
{
	int			i = step_from(steps, n, cp);

	return i < n && steps[i].cp == cp ? &steps[i] : NULL;
}

#define STEP(list, cp) step_find(list, lengthof(list), cp)

/* Has a list a step for one of the code points [first, stop)? */
static bool
step_between(const FoldStep *steps, int n, uint32 first, uint32 stop)
{
	int			i = step_from(steps, n, first);

	return i < n && steps[i].cp < stop;
}

/* Does any of [first, stop) fold to something else?  Most do not. */
static bool
any_folds(uint8 flags, uint32 first, uint32 stop)
{
#define ANY(list) step_between(list, lengthof(list), first, stop)
	return ANY(fold_canonical) ||
		(flags & FOLDING_WIDTH && ANY(fold_compatible)) ||
		(flags & FOLDING_CASE && ANY(fold_case)) ||
		(flags & FOLDING_DIACRITICS && ANY(fold_letters)) ||
		(flags & FOLDING_HAN && ANY(fold_han));
#undef ANY
}

/* Which range of an ascending list of starts holds a code point. */
static int
range_find(const uint32 *ranges, int n, uint32 cp)
{
	int			low = 0;
	int			high = n;

	while (high - low > 1)
	{
		int			mid = (low + high) / 2;

		if ((ranges[mid] & 0x1FFFFF) <= cp)
			low = mid;
		else
			high = mid;
	}
	return low;
}

static inline int
combining_class(uint32 cp)
{
	return fold_combining[range_find(fold_combining, lengthof(fold_combining), cp)] >> 24;
}

static inline FoldClass
table_class(uint32 cp)
{
	return (FoldClass) (fold_classes[range_find(fold_classes, lengthof(fold_classes), cp)] >> 24);
}

static uint32
pair_find(uint32 letter, uint32 mark)
{
	for (int i = 0; i < (int) lengthof(fold_pairs); i++)
		if (fold_pairs[i].letter == letter && fold_pairs[i].mark == mark)
			return fold_pairs[i].together;
	return 0;
}

static bool
pairs_with_letters(uint32 mark)
{
	for (int i = 0; i < (int) lengthof(fold_pairs); i++)
		if (fold_pairs[i].mark == mark)
			return true;
	return false;
}

#define HANGUL_L 0x1100
#define HANGUL_V 0x1161
#define HANGUL_T 0x11A7
#define HANGUL_S 0xAC00
#define HANGUL_NV 21
#define HANGUL_NT 28

/* The syllable of two jamo, or of a syllable without final and a final; or 0. */
static uint32
hangul_compose(uint32 a, uint32 b)
{
	if (a - HANGUL_L < 19 && b - HANGUL_V < HANGUL_NV)
		return HANGUL_S + ((a - HANGUL_L) * HANGUL_NV + (b - HANGUL_V)) * HANGUL_NT;
	if (a - HANGUL_S < 11172 && (a - HANGUL_S) % HANGUL_NT == 0 &&
		b > HANGUL_T && b - HANGUL_T < HANGUL_NT)
		return a + (b - HANGUL_T);
	return 0;
}

/* Adds a folded character to a cluster: joins, drops or appends it. */
static void
cluster_add(uint8 flags, uint32 *out, int *n, uint32 cp, FoldClass class)
{
	if (class == FOLD_MARK || class == FOLD_DIACRITIC)
	{
		if (*n > 0)
		{
			uint32		together = pair_find(out[*n - 1], cp);

			if (together)
			{
				out[*n - 1] = together;
				return;
			}
		}
		if (class == FOLD_DIACRITIC && flags & FOLDING_DIACRITICS)
			return;
	}
	if (*n < FOLD_MAX_CLUSTER)
		out[(*n)++] = cp;
}

/* Applies one step to each code point of a sequence in place. */
static void
apply_step(const FoldStep *steps, int nsteps, uint32 *seq, int *n)
{
	uint32		result[FOLD_MAX_CLUSTER];
	int			count = 0;

	for (int i = 0; i < *n; i++)
	{
		const FoldStep *step = step_find(steps, nsteps, seq[i]);
		const uint32 *to = step ? &step->to : &seq[i];
		int			m = 1;

		if (step && step->to & STEP_SEQUENCE)
		{
			to = fold_sequences + (step->to & ~STEP_SEQUENCE);
			m = *to++;
		}
		for (; m > 0 && count < FOLD_MAX_CLUSTER; m--)
			result[count++] = *to++;
	}
	memcpy(seq, result, count * sizeof(uint32));
	*n = count;
}

#define APPLY(list) apply_step(list, lengthof(list), seq, &n)

/* All steps on one code point. */
static int
fold_code_point(uint8 flags, uint32 cp, uint32 *out)
{
	uint32		seq[FOLD_MAX_CLUSTER];
	int			n = 1;
	int			count = 0;

	seq[0] = cp;
	if (flags & FOLDING_WIDTH && STEP(fold_compatible, cp))
		APPLY(fold_compatible);
	else
		APPLY(fold_canonical);
	if (flags & FOLDING_CASE)
		APPLY(fold_case);
	if (flags & FOLDING_DIACRITICS)
		APPLY(fold_letters);
	if (flags & FOLDING_HAN)
		APPLY(fold_han);
	for (int i = 0; i < n; i++)
		cluster_add(flags, out, &count, seq[i], table_class(seq[i]));
	return count;
}

static uint32
make_entry(Folder *folder, uint32 cp, FoldClass class, bool folds)
{
	uint32		out[FOLD_MAX_CLUSTER];
	int			n;

	/* what may join the character before it is settled in the cluster */
	if (((class == FOLD_MARK || class == FOLD_DIACRITIC) && pairs_with_letters(cp)) ||
		cp - HANGUL_V < HANGUL_NV || (cp > HANGUL_T && cp - HANGUL_T < HANGUL_NT))
		return FOLD_CONTEXT << 25 | (uint32) class << 21 | cp;

	if (!folds || !any_folds(folder->flags, cp, cp + 1))
	{
		if (class == FOLD_DIACRITIC && folder->flags & FOLDING_DIACRITICS)
			return FOLD_DROPPED << 25 | (uint32) class << 21;
		return FOLD_PLAIN << 25 | (uint32) class << 21 | cp;
	}
	n = fold_code_point(folder->flags, cp, out);
	if (n == 1)
		return FOLD_PLAIN << 25 | (uint32) class << 21 | out[0];
	if (n == 0)
		return FOLD_DROPPED << 25 | (uint32) class << 21;
	if (folder->npool + n + 1 > folder->apool)
	{
		uint32		room = folder->apool ? folder->apool * 2 : 1024;

		folder->pool = folder->pool ?
			repalloc_array(folder->pool, uint32, room) :
			(uint32 *) MemoryContextAlloc(fold_context, room * sizeof(uint32));
		folder->apool = room;
	}
	folder->pool[folder->npool] = n;
	memcpy(folder->pool + folder->npool + 1, out, n * sizeof(uint32));
	folder->npool += n + 1;
	return FOLD_SEQUENCE << 25 | (uint32) class << 21 | (folder->npool - n - 1);
}

uint32 *
folder_page(Folder *folder, uint32 page)
{
	uint32	   *entries = MemoryContextAlloc(fold_context, 256 * sizeof(uint32));
	int			range = range_find(fold_classes, lengthof(fold_classes), page << 8);
	bool		folds = any_folds(folder->flags, page << 8, (page + 1) << 8);

	for (int i = 0; i < 256; i++)
	{
		uint32		cp = page << 8 | i;

		while (range + 1 < (int) lengthof(fold_classes) &&
			   (fold_classes[range + 1] & 0x1FFFFF) <= cp)
			range++;
		entries[i] = make_entry(folder, cp, (FoldClass) (fold_classes[range] >> 24), folds);
	}
	folder->pages[page] = entries;
	return entries;
}

Folder *
folder_get(uint8 flags)
{
	Folder	   *folder;

	flags &= FOLDING_ALL;
	if (folders[flags])
		return folders[flags];
	if (fold_context == NULL)
		fold_context = AllocSetContextCreate(TopMemoryContext, "proposals folding",
											 ALLOCSET_DEFAULT_SIZES);
	folder = MemoryContextAllocZero(fold_context, sizeof(Folder));
	folder->flags = flags;
	memcpy(folder->ascii, folder_page(folder, 0), sizeof(folder->ascii));
	folders[flags] = folder;
	return folder;
}

/*
 * Marks in canonical order: those of one cluster, by combining class.  Needed
 * only where marks are kept.
 */
static void
order_marks(uint32 *cp, int n)
{
	for (int i = 1; i < n; i++)
	{
		uint32		mark = cp[i];
		int			class = combining_class(mark);
		int			j = i;

		if (class == 0)
			continue;
		while (j > 0 && combining_class(cp[j - 1]) > class)
		{
			cp[j] = cp[j - 1];
			j--;
		}
		cp[j] = mark;
	}
}

static inline void
add_entry(Folder *folder, FoldCluster *c, uint32 entry)
{
	switch (FOLD_KIND(entry))
	{
		case FOLD_PLAIN:
			if (c->n < FOLD_MAX_CLUSTER)
				c->cp[c->n++] = FOLD_VALUE(entry);
			break;
		case FOLD_SEQUENCE:
			{
				const uint32 *seq = folder->pool + FOLD_VALUE(entry);
				int			m = Min((int) seq[0], FOLD_MAX_CLUSTER - c->n);

				memcpy(c->cp + c->n, seq + 1, m * sizeof(uint32));
				c->n += m;
				break;
			}
		case FOLD_CONTEXT:
			cluster_add(folder->flags, c->cp, &c->n, FOLD_VALUE(entry), FOLD_CLASS(entry));
			break;
		default:
			break;
	}
}

const char *
fold_soft_break(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && (*q == ' ' || *q == '\t' || *q == '\r'))
		q++;
	if (q >= end || *q != '\n')
		return p;
	q++;
	while (q < end && (*q == ' ' || *q == '\t'))
		q++;
	return q;
}

void
fold_cluster(Folder *folder, const char *s, const char *end, FoldCluster *c)
{
	const char *p = s;
	uint32		cp;
	uint32		entry;
	int			marks = 0;

	p += utf8_decode(p, end, &cp);
	entry = fold_entry(folder, cp);
	c->class = FOLD_CLASS(entry);
	c->n = 0;
	add_entry(folder, c, entry);
	if (cp == FOLD_SOFT_HYPHEN)
		p = fold_soft_break(p, end);

	while (p < end && (unsigned char) *p >= 0x80)
	{
		int			length = utf8_decode(p, end, &cp);

		entry = fold_entry(folder, cp);
		if (FOLD_CLASS(entry) != FOLD_MARK && FOLD_CLASS(entry) != FOLD_DIACRITIC)
		{
			uint32		syllable;

			if (FOLD_KIND(entry) != FOLD_CONTEXT || c->n != 1)
				break;
			syllable = hangul_compose(c->cp[0], cp);
			if (syllable == 0)
				break;
			c->cp[0] = syllable;
		}
		else
		{
			/* a cluster is bounded; what is too much begins one of its own */
			if (c->n == FOLD_MAX_CLUSTER || ++marks > 4 * FOLD_MAX_CLUSTER)
				break;
			add_entry(folder, c, entry);
		}
		p += length;
		if (cp == FOLD_SOFT_HYPHEN)
			p = fold_soft_break(p, end);
	}
	if (c->n > 2 && (marks > 0 || !(folder->flags & FOLDING_DIACRITICS)))
		order_marks(c->cp, c->n);
	c->length = (int) (p - s);
}

int
fold_text(Folder *folder, const char *text, int length, char *dst, int room)
{
	const char *p = text;
	const char *end = text + length;
	char	   *out = dst;

	while (p < end)
	{
		unsigned char b = *p;
		FoldCluster c;

		/* an ASCII character before another one takes no marks */
		if (b < 0x80 && (p + 1 == end || (unsigned char) p[1] < 0x80))
		{
			if (out - dst >= room)
				break;
			*out++ = (char) FOLD_VALUE(folder->ascii[b]);
			p++;
			continue;
		}
		fold_cluster(folder, p, end, &c);
		if (out - dst + c.n * 4 > room)
			break;
		for (int i = 0; i < c.n; i++)
			out += utf8_encode(out, c.cp[i]);
		p += c.length;
	}
	return (int) (out - dst);
}
