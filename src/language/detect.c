/*
 * detect.c
 *	  Telling the language of a text.
 *
 * The letters of each script are counted first.  A script that one language alone
 * writes tells the language; where several share one, the commonest function words
 * of each decide.  Letters that a language does not share with its neighbours have
 * the last word.  Where the winner is not well ahead, or the text is short, mixed,
 * or in a language whose words we do not have, the language is unknown.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/detect.h"
#include "language/language.h"
#include "text/wordlist.h"
#include "utils/memutils.h"

/* Bytes read: from the beginning, the middle and the end. */
#define WINDOW 4000
#define WINDOWS 3

/* Letters: of a script that tells the language by itself, of a text else. */
#define FEWEST_OF_SCRIPT 6
#define FEWEST_LETTERS 12

/* A language is not that of a text with one in so many letters that it does not write. */
#define FOREIGN_SHARE 100

/*
 * Languages without a file.  Those with words keep their texts from being taken for
 * a neighbour's, and stay unknown; words that fold to a frequent word of another
 * language are of no use.  One that has a file is not taken from here.
 */
static const struct
{
	const char *tag;
	const char *script;
	const char *words;
}			others[] = {

	{"it", SCRIPT_LATIN,
	"il|di|che|è|per|una|del|della|con|non|sono|gli|nel|alla|dei|le|si|più|questo|anche"},
	{"nl", SCRIPT_LATIN,
	"de|het|een|van|en|dat|niet|zijn|op|te|voor|met|aan|ook|er|maar|om|bij|wordt|naar"},
	{"sv", SCRIPT_LATIN,
	"och|att|det|som|på|är|av|för|med|den|till|har|inte|om|ett|vi|från|kan|så|eller"},
	{"no", SCRIPT_LATIN,
	"og|det|som|på|er|av|for|med|til|den|har|ikke|vi|et|fra|kan|så|om|eller|af"},
	{"pl", SCRIPT_LATIN,
	"i|w|nie|na|się|z|do|to|że|jest|o|jak|ale|po|przez|dla|oraz|od|które|są"},
	{"ro", SCRIPT_LATIN,
	"și|de|în|la|nu|este|care|cu|pe|acest|un|mai|din|pentru|sunt|ca|ale|prin|fi|lor"},
	{"ca", SCRIPT_LATIN,
	"el|els|les|amb|que|per|una|és|als|dels|però|seva|aquest|aquesta|hem|també|ens|pel|ha|més"},
	{"id", SCRIPT_LATIN,
	"dan|yang|di|untuk|dengan|ini|dari|pada|itu|dalam|tidak|adalah|akan|ke|kita|oleh|atau|juga|bahwa|saya"},
	{"tr", SCRIPT_LATIN,
	"ve|bir|bu|için|ile|da|de|olarak|daha|olan|çok|en|gibi|kadar|ne|ancak|sonra|olduğu|değil|her"},
	{"hu", SCRIPT_LATIN,
	"a|az|és|hogy|nem|is|egy|ez|meg|de|van|csak|mint|már|el|még|volt|vagy|kell|azt"},
	{"fi", SCRIPT_LATIN,
	"ja|on|ei|se|että|oli|mutta|kun|myös|hän|tai|niin|joka|ovat|sen|ole|kuin|olla|mukaan|sekä"},
	{"cs", SCRIPT_LATIN,
	"a|se|v|na|je|že|to|s|z|do|o|i|ale|by|pro|jsou|jako|které|také|po"},
	{"sw", SCRIPT_LATIN,
	"na|ya|wa|kwa|ni|katika|za|la|cha|hii|kuwa|kama|hiyo|watu|wetu|yetu|pia|zaidi|hayo|huo"},
	{"vi", SCRIPT_LATIN,
	"và|của|là|các|có|trong|cho|được|với|những|một|không|người|này|đã|khi|nhưng|phải|nước|đến"},
	{"lt", SCRIPT_LATIN,
	"ir|kad|yra|su|į|tai|bet|jo|iš|nuo|apie|kaip|tačiau|prie|už|po|ar|buvo|šis|jos"},
	{"lv", SCRIPT_LATIN,
	"un|ir|ka|no|par|ar|uz|kas|bet|to|tas|pie|jau|tika|lai|kā|arī|viņš|gada|tiek"},
	{"et", SCRIPT_LATIN,
	"ja|on|ei|et|see|oli|ka|aga|ta|kui|mis|siis|oma|mida|ning|või|olid|tema|kes|nii"},
	{"hr", SCRIPT_LATIN,
	"i|u|je|se|na|da|su|za|od|to|koji|ne|što|kako|biti|ili|iz|kao|sve|prema"},
	{"ja", SCRIPT_KANA, NOT_IN_THIS_LANGUAGE},
	{"ko", SCRIPT_HANGUL, NOT_IN_THIS_LANGUAGE}
};

typedef enum LetterOwner
{
	OWN, FOREIGN, VARIANT, LETTER_OWNERS
} LetterOwner;

typedef struct LetterRange
{
	uint32		first,
				last;
	int			owner;			/* of all scripts: which; of a candidate:
								 * LetterOwner */
} LetterRange;

/* A set of characters: ascending ranges. */
typedef struct LetterSet
{
	int			count;
	LetterRange *ranges;
} LetterSet;

/* The candidates that have a word. */
typedef struct WordOwners
{
	int			count;
	int		   *candidates;
} WordOwners;

typedef struct Candidate
{
	const char *tag;			/* NULL: told from others, and unknown */
	const Language *language;	/* NULL: one without a file */
	int			script;
	int			share;			/* told by one in so many letters; 0: by its
								 * words */
	LetterSet	letters;		/* that tell for or against it */
} Candidate;

/* Compiled from languages and others once, and kept. */
typedef struct Detector
{
	int			most;			/* candidates there can be */
	int			count;
	Candidate  *candidates;
	int			script_count;
	const char **scripts;		/* as they are written in the data */
	LetterSet	letters;		/* of all scripts */
	WordList   *words;			/* of all candidates; tags count from 0 */
	int			word_count;
	int			word_room;
	WordOwners *owners;			/* of each word */
} Detector;

/* What a text has. */
typedef struct Sample
{
	int			words;
	int			letters;
	int		   *scripts;		/* letters of each */
	int		   *hits;			/* words of each candidate */
} Sample;

/* --- building --- */

static int
compare_ranges(const void *a, const void *b)
{
	const LetterRange *x = a;
	const LetterRange *y = b;

	return x->first < y->first ? -1 : x->first > y->first;
}

/* Adds the characters of a set as it is written in the data. */
static void
add_letters(LetterSet *set, const char *letters, int owner)
{
	const char *p = letters;
	const char *end = p + strlen(p);
	int			room = set->count + Max(utf8_count(p, end), 1);

	set->ranges = set->ranges ? repalloc_array(set->ranges, LetterRange, room) :
		palloc_array(LetterRange, room);
	while (p < end)
	{
		LetterRange *range = &set->ranges[set->count++];

		p += utf8_decode(p, end, &range->first);
		range->last = range->first;
		range->owner = owner;
		if (end - p > 1 && *p == '-')
			p += 1 + utf8_decode(p + 1, end, &range->last);
	}
	qsort(set->ranges, set->count, sizeof(LetterRange), compare_ranges);
}

/* The range that has a character, or NULL. */
static const LetterRange *
find_letter(const LetterSet *set, uint32 cp)
{
	int			low = 0;
	int			high = set->count;

	while (low < high)
	{
		int			mid = (low + high) / 2;

		if (cp < set->ranges[mid].first)
			high = mid;
		else if (cp > set->ranges[mid].last)
			low = mid + 1;
		else
			return &set->ranges[mid];
	}
	return NULL;
}

static int
script_number(Detector *d, const char *script)
{
	for (int i = 0; i < d->script_count; i++)
		if (strcmp(d->scripts[i], script) == 0)
			return i;
	add_letters(&d->letters, script, d->script_count);
	d->scripts[d->script_count] = script;
	return d->script_count++;
}

static void
add_function_words(Detector *d, int candidate, const char *words)
{
	const char *p = words;

	while (p && *p)
	{
		const char *bar = strchr(p, '|');
		const char *end = bar ? bar : p + strlen(p);
		WordMatch	m = wordlist_match(d->words, p, end);
		WordOwners *owners;

		if (m.length != end - p)
		{
			if (d->word_count == d->word_room)
			{
				d->word_room *= 2;
				d->owners = repalloc_array(d->owners, WordOwners, d->word_room);
			}
			m.tag = d->word_count++;
			d->owners[m.tag].count = 0;
			d->owners[m.tag].candidates = palloc_array(int, d->most);
			wordlist_add(d->words, p, end - p, m.tag);
		}
		owners = &d->owners[m.tag];
		/* forms that fold alike are one */
		if (owners->count == 0 || owners->candidates[owners->count - 1] != candidate)
			owners->candidates[owners->count++] = candidate;
		p = bar ? bar + 1 : NULL;
	}
}

static void
add_candidate(Detector *d, const Language *language, const char *tag, const char *script,
			  const char *words)
{
	Candidate  *c = &d->candidates[d->count];

	c->language = language;
	c->script = script_number(d, script);
	if (*words == '\0')
		/* Han stands among kana, and little else among other letters */
		c->share = strcmp(script, SCRIPT_KANA) == 0 ? 10 : 2;
	if (language || c->share)
		c->tag = tag;
	if (language)
	{
		add_letters(&c->letters, language->own_letters, OWN);
		add_letters(&c->letters, language->foreign_letters, FOREIGN);
		add_letters(&c->letters, language->variant_letters, VARIANT);
	}
	add_function_words(d, d->count++, words);
}

static const Detector *
detector(void)
{
	static const Detector *built = NULL;
	MemoryContext context;
	MemoryContext old;
	Detector   *d;

	if (built)
		return built;
	context = AllocSetContextCreate(CurrentMemoryContext,
									"proposals detection", ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(context);
	d = palloc0_object(Detector);
	d->most = language_count + lengthof(others);
	d->candidates = palloc0_array(Candidate, d->most);
	d->scripts = palloc_array(const char *, d->most);
	d->words = wordlist_create(context);
	d->word_room = 1024;
	d->owners = palloc_array(WordOwners, d->word_room);
	for (int i = 0; i < language_count; i++)
		add_candidate(d, languages[i], languages[i]->tag, languages[i]->script,
					  languages[i]->function_words);
	for (int i = 0; i < (int) lengthof(others); i++)
		if (language_find(others[i].tag, strlen(others[i].tag)) == NULL)
			add_candidate(d, NULL, others[i].tag, others[i].script, others[i].words);
	MemoryContextSwitchTo(old);
	MemoryContextSetParent(context, TopMemoryContext);
	built = d;
	return d;
}

/* --- reading --- */

/* The n-th part of a text that is read, to *end; NULL: no such part. */
static const char *
read_window(const char *text, int length, int n, const char **end)
{
	const char *p = text;

	*end = text + length;
	if (length <= WINDOW * WINDOWS)
		return n == 0 ? p : NULL;
	if (n == WINDOWS)
		return NULL;
	p += (int) ((int64) (length - WINDOW) * n / (WINDOWS - 1));
	*end = p + WINDOW;
	while (p < *end && utf8_is_continuation((unsigned char) *p))
		p++;
	return p;
}

static inline bool
counts_as_letter(uint32 cp)
{
	return is_word_character(cp) && !(cp >= '0' && cp <= '9');
}

static void
read_sample(const Detector *d, const char *text, int length, Sample *s)
{
	const char *p;
	const char *end;
	const LetterRange *range = NULL;	/* that of the last letter */

	for (int w = 0; (p = read_window(text, length, w, &end)) != NULL; w++)
	{
		bool		in_word = false;

		while (p < end)
		{
			uint32		cp;
			int			n = utf8_decode(p, end, &cp);
			bool		letter = counts_as_letter(cp);

			if (letter)
			{
				s->letters++;
				if (range == NULL || cp < range->first || cp > range->last)
					range = find_letter(&d->letters, cp);
				if (range)
					s->scripts[range->owner]++;
				if (!in_word && !is_unspaced(cp))
				{
					WordMatch	m = wordlist_match(d->words, p, end);

					s->words++;
					if (m.length > 0)
						for (int i = 0; i < d->owners[m.tag].count; i++)
							s->hits[d->owners[m.tag].candidates[i]]++;
				}
			}
			in_word = letter;
			p += n;
		}
	}
}

/* How many of a candidate's letters a text has, by owner. */
static void
count_letters(const LetterSet *set, const char *text, int length, int *counts)
{
	const char *p;
	const char *end;

	for (int w = 0; (p = read_window(text, length, w, &end)) != NULL; w++)
		while (p < end)
		{
			const LetterRange *range;
			uint32		cp;

			p += utf8_decode(p, end, &cp);
			range = cp < set->ranges[0].first ? NULL : find_letter(set, cp);
			if (range)
				counts[range->owner]++;
		}
}

/* --- deciding --- */

static const Candidate *
told_by_script(const Detector *d, const Sample *s)
{
	const Candidate *best = NULL;

	for (int i = 0; i < d->count; i++)
	{
		const Candidate *c = &d->candidates[i];
		int			n = s->scripts[c->script];

		if (c->share > 0 && n >= FEWEST_OF_SCRIPT && n * c->share > s->letters &&
			(best == NULL || c->share > best->share))
			best = c;
	}
	return best;
}

static const Candidate *
told_by_words(const Detector *d, const Sample *s)
{
	int			best = 0;
	int			second = 0;

	if (s->letters < FEWEST_LETTERS)
		return NULL;
	for (int i = 1; i < d->count; i++)
		if (s->hits[i] > s->hits[best])
			best = i;
	for (int i = 0; i < d->count; i++)
		if (i != best)
			second = Max(second, s->hits[i]);
	if (s->hits[best] < 2 || s->hits[best] * 12 < s->words || s->hits[best] * 2 < second * 3 ||
		s->scripts[d->candidates[best].script] * 10 <= s->letters * 7)
		return NULL;
	return &d->candidates[best];
}

/* The tag of a candidate, or of its variant, if its letters do not deny it. */
static const char *
confirm(const Candidate *c, const Sample *s, const char *text, int length)
{
	int			counts[LETTER_OWNERS] = {0};

	if (c->letters.count == 0)
		return c->tag;
	count_letters(&c->letters, text, length, counts);
	if (counts[FOREIGN] * FOREIGN_SHARE >= s->scripts[c->script])
		return NULL;
	if (c->language->own_letters[0] == '\0' || counts[OWN] > counts[VARIANT] * 2)
		return c->tag;
	return counts[VARIANT] > counts[OWN] * 2 ? c->language->variant : NULL;
}

const char *
language_detect(const char *text, int length)
{
	const Detector *d = detector();
	Sample		s = {0};
	const Candidate *c;
	const char *tag = NULL;

	s.scripts = palloc0(d->script_count * sizeof(int));
	s.hits = palloc0(d->count * sizeof(int));
	read_sample(d, text, length, &s);
	c = told_by_script(d, &s);
	if (c == NULL)
		c = told_by_words(d, &s);
	if (c && c->tag)
		tag = confirm(c, &s, text, length);
	pfree(s.scripts);
	pfree(s.hits);
	return tag;
}
