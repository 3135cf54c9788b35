/*
 * word_parts.c
 *	  Parts of words, at apostrophes and behind proclitics (see word_parts.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/language.h"
#include "language/word_parts.h"
#include "utils/memutils.h"

/* Letters that must stay behind a proclitic: more words begin with one letter. */
#define LEFT_BY_A_LETTER 3
#define LEFT_BY_MORE 2

typedef struct Clitic
{
	const char *s;
	int			length;
	int			letters;		/* of a proclitic: that stay behind it */
} Clitic;

/* Those of all languages, in their order. */
typedef struct Clitics
{
	int			contraction_count;
	int			proclitic_count;
	Clitic	   *contractions;
	Clitic	   *proclitics;
	bool		begins[256];	/* may a proclitic begin with this byte? */
} Clitics;

/* Adds the entries of a list, or counts them where clitics is NULL. */
static int
add_clitics(Clitic *clitics, const char *list)
{
	int			n = 0;

	while (*list)
	{
		int			length = strcspn(list, "|");

		if (clitics)
		{
			clitics[n].s = list;
			clitics[n].length = length;
			clitics[n].letters = utf8_count(list, list + length) > 1 ?
				LEFT_BY_MORE : LEFT_BY_A_LETTER;
		}
		n++;
		list += length + (list[length] == '|');
	}
	return n;
}

static const Clitics *
all_clitics(void)
{
	static const Clitics *built = NULL;
	MemoryContext context;
	Clitics    *c;
	int			contractions = 0;
	int			proclitics = 0;

	if (built)
		return built;
	context = AllocSetContextCreate(CurrentMemoryContext, "proposals clitics",
									ALLOCSET_SMALL_SIZES);
	c = MemoryContextAllocZero(context, sizeof(Clitics));
	for (int i = 0; i < language_count; i++)
	{
		contractions += add_clitics(NULL, languages[i]->contractions);
		proclitics += add_clitics(NULL, languages[i]->proclitics);
	}
	c->contractions = MemoryContextAlloc(context, (contractions + 1) * sizeof(Clitic));
	c->proclitics = MemoryContextAlloc(context, (proclitics + 1) * sizeof(Clitic));
	for (int i = 0; i < language_count; i++)
	{
		c->contraction_count += add_clitics(c->contractions + c->contraction_count,
											languages[i]->contractions);
		c->proclitic_count += add_clitics(c->proclitics + c->proclitic_count,
										  languages[i]->proclitics);
	}
	for (int i = 0; i < c->proclitic_count; i++)
		c->begins[(uint8) c->proclitics[i].s[0]] = true;
	/* a word of ASCII letters has no parts: word_is_plain() */
	for (int i = 0; i < 0x80; i++)
		if (c->begins[i])
			elog(ERROR, "a proclitic begins with \"%c\"", i);
	MemoryContextSetParent(context, TopMemoryContext);
	built = c;
	return c;
}

static bool
is_contraction(const Clitics *c, const char *part, int length)
{
	for (int i = 0; i < c->contraction_count; i++)
		if (c->contractions[i].length == length &&
			memcmp(c->contractions[i].s, part, length) == 0)
			return true;
	return false;
}

/* can't is no can, and won't no won. */
static bool
is_negated(Folder *folder, const char *word, int length)
{
	const char *end = word + length;
	int			size = 1;

	if (length < 4 || (word[length - 1] != 't' && word[length - 1] != 'T'))
		return false;
	for (const char *p = word; p < end; p += size)
		if (fold_class_at(folder, p, end, &size) == FOLD_APOSTROPHE)
			return p + size == end - 1 && p > word && (p[-1] == 'n' || p[-1] == 'N');
	return false;
}

/*
 * Is what stands before the first apostrophe a word?  Of few letters it is rather the
 * beginning of a name (Qur'an, Sa'dah), but before a contraction.
 */
static bool
stands_before(const char *word, int length, const char *behind, int behind_length)
{
	int			letters = utf8_count(word, word + length);

	return letters > 3 || (letters > 1 && (utf8_count(behind, behind + behind_length) <= 1 ||
										   is_contraction(all_clitics(), behind, behind_length)));
}

/* Parts at apostrophes: l'Irlande, women's; not the t of don't. */
static int
apostrophe_parts(Folder *folder, const char *word, int length, WordPart *parts, int n)
{
	const char *end = word + length;
	int			start = 0;
	int			at = 0;

	if (is_negated(folder, word, length))
		return n;
	while (at <= length && n < WORD_MAX_PARTS)
	{
		int			size = 1;

		if (at == length || fold_class_at(folder, word + at, end, &size) == FOLD_APOSTROPHE)
		{
			bool		whole = start == 0 && at == length;

			if (!whole && utf8_count(word + start, word + at) > 1 &&
				(start > 0 || stands_before(word, at, word + at + size, length - at - size)) &&
				!(start > 0 && at == length &&
				  is_contraction(all_clitics(), word + start, at - start)))
			{
				parts[n].start = start;
				parts[n].stop = at;
				parts[n].closed = parts[0].closed;
				n++;
			}
			start = at + size;
		}
		at += size;
	}
	return n;
}

/* What follows the proclitics that the word may begin with. */
static int
proclitic_parts(const Clitics *c, const char *word, int length, WordPart *parts, int n)
{
	for (int i = 0; i < c->proclitic_count && n < WORD_MAX_PARTS; i++)
	{
		const Clitic *p = &c->proclitics[i];

		/* of a letter beyond ASCII the second byte tells more than the first */
		if (length > p->length && word[1] == p->s[1] && memcmp(word, p->s, p->length) == 0 &&
			utf8_count(word + p->length, word + length) >= p->letters)
		{
			parts[n].start = p->length;
			parts[n].stop = length;
			parts[n].closed = parts[0].closed;
			n++;
		}
	}
	return n;
}

int
word_close(Folder *folder, char *folded, int length)
{
	int			kept = 0;
	int			n;

	for (int i = 0; i < length; i += n)
		if (fold_class_at(folder, folded + i, folded + length, &n) != FOLD_HYPHEN)
		{
			memmove(folded + kept, folded + i, n);
			kept += n;
		}
	return kept;
}

int
word_part_fold(Folder *folder, const char *word, const WordPart *part, char *dst, int room)
{
	int			length = fold_text(folder, word + part->start, part->stop - part->start, dst, room);

	return part->closed ? word_close(folder, dst, length) : length;
}

static bool
has_hyphen(Folder *folder, const char *word, int length)
{
	int			n;

	for (int i = 0; i < length; i += n)
		if (fold_class_at(folder, word + i, word + length, &n) == FOLD_HYPHEN)
			return true;
	return false;
}

int
word_parts(Folder *folder, const char *word, int length, WordPart *parts)
{
	const Clitics *c = all_clitics();
	int			n = 1;

	parts[0].start = 0;
	parts[0].stop = length;
	parts[0].closed = false;
	for (int i = 0; i < length; i++)
	{
		uint8		b = word[i];

		if ((b == '-' || b == 0xE2) && n == 1 && has_hyphen(folder, word, length))
		{
			parts[1] = parts[0];
			parts[0].closed = true;
			n = 2;
		}
		/* ASCII or a general-punctuation apostrophe, or U+02BC */
		if (b == '\'' || b == 0xE2 || b == 0xCA || b == 0xEF)
		{
			n = apostrophe_parts(folder, word, length, parts, n);
			break;
		}
	}
	if (length > 0 && c->begins[(uint8) word[0]] && folder->flags & FOLDING_DIACRITICS)
		n = proclitic_parts(c, word, length, parts, n);
	return n;
}
