/*
 * language.c
 *	  The language of a text.
 *
 * Detection counts scripts first, then, where several languages share a
 * script, letters that only some of them write and the commonest function
 * words of each.  Where the winner is not well ahead, or the text is short,
 * mixed, or in a language whose words we do not have, the answer is "unknown".
 */
#include "postgres.h"
#include "base/compat.h"

#include "port/pg_bitutils.h"
#include "segment/lang.h"
#include "segment/segment.h"
#include "text/wordlist.h"
#include "utils/memutils.h"

/* Bytes read for detection: from the beginning, middle and end. */
#define WINDOW 4000
#define WINDOWS 3

/*
 * Latin languages that we have no markers for: their words keep their texts
 * from being taken for a neighbour's.
 */
static const char *const other_latin[] = {
	"il|di|che|è|per|una|del|della|con|non|sono|gli|nel|alla|dei|le|si|più|questo|anche",
	"de|het|een|van|en|dat|niet|zijn|op|te|voor|met|aan|ook|er|maar|om|bij|wordt|naar",
	"och|att|det|som|på|är|av|för|med|den|till|har|inte|om|ett|vi|från|kan|så|eller",
	"og|det|som|på|er|av|for|med|til|den|har|ikke|vi|et|fra|kan|så|om|eller|af",
	"i|w|nie|na|się|z|do|to|że|jest|o|jak|ale|po|przez|dla|oraz|od|które|są",
	"și|de|în|la|nu|este|care|cu|pe|acest|un|mai|din|pentru|sunt|ca|ale|prin|fi|lor",
	"el|els|les|amb|que|per|una|és|als|dels|però|seva|aquest|aquesta|hem|també|ens|pel|ha|més",
	"dan|yang|di|untuk|dengan|ini|dari|pada|itu|dalam|tidak|adalah|akan|ke|kita|oleh|atau|juga|bahwa|saya",
	"ve|bir|bu|için|ile|da|de|olarak|daha|olan|çok|en|gibi|kadar|ne|ancak|sonra|olduğu|değil|her",
	"a|az|és|hogy|nem|is|egy|ez|meg|de|van|csak|mint|már|el|még|volt|vagy|kell|azt",
	"ja|on|ei|se|että|oli|mutta|kun|myös|hän|tai|niin|joka|ovat|sen|ole|kuin|olla|mukaan|sekä",
	"a|se|v|na|je|že|to|s|z|do|o|i|ale|by|pro|jsou|jako|které|také|po",
	"na|ya|wa|kwa|ni|katika|za|la|cha|hii|kuwa|kama|hiyo|watu|wetu|yetu|pia|zaidi|hayo|huo",
	"và|của|là|các|có|trong|cho|được|với|những|một|không|người|này|đã|khi|nhưng|phải|nước|đến",
	"ir|kad|yra|su|į|tai|bet|jo|iš|nuo|apie|kaip|tačiau|prie|už|po|ar|buvo|šis|jos",
	"un|ir|ka|no|par|ar|uz|kas|bet|to|tas|pie|jau|tika|lai|kā|arī|viņš|gada|tiek",
	"ja|on|ei|et|see|oli|ka|aga|ta|kui|mis|siis|oma|mida|ning|või|olid|tema|kes|nii",
	"i|u|je|se|na|da|su|za|od|to|koji|ne|što|kako|biti|ili|iz|kao|sve|prema",
	NULL
};

/* Characters that only one of the two Chinese scripts writes, in pairs. */
static const uint32 han_pairs[][2] = {
	/* simplified, traditional */
	{0x56FD, 0x570B}, {0x4E2A, 0x500B}, {0x8FD9, 0x9019}, {0x4E3A, 0x70BA},
	{0x4F1A, 0x6703}, {0x53D1, 0x767C}, {0x65F6, 0x6642}, {0x5BF9, 0x5C0D},
	{0x7ECF, 0x7D93}, {0x8BF4, 0x8AAA}, {0x95EE, 0x554F}, {0x5173, 0x95DC},
	{0x4EEC, 0x5011}, {0x8FC7, 0x904E}, {0x5B9E, 0x5BE6}, {0x52A1, 0x52D9},
	{0x9645, 0x969B}, {0x8BAE, 0x8B70}, {0x534F, 0x5354}, {0x53CC, 0x96D9},
	{0x6743, 0x6B0A}, {0x5E94, 0x61C9}, {0x8054, 0x806F}, {0x957F, 0x9577},
	{0x4E1C, 0x6771}, {0x5E7F, 0x5EE3}, {0x4E49, 0x7FA9}, {0x573A, 0x5834},
	{0x6765, 0x4F86}, {0x73B0, 0x73FE}, {0x5F00, 0x958B}, {0x8BA4, 0x8A8D},
	{0x52A8, 0x52D5}, {0x4E0E, 0x8207}, {0x6C14, 0x6C23}, {0x5168, 0x5168}
};

typedef struct Scripts
{
	int			latin,
				cyrillic,
				arabic,
				han,
				kana,
				hangul,
				other;
	int			simplified,
				traditional;
	int			russian,		/* letters of Russian and few others */
				not_russian;
	int			not_arabic;		/* letters of Persian, Urdu … */
} Scripts;

static void
count_character(Scripts *s, uint32 cp)
{
	int			i;

	if (cp < 0x250)
		s->latin++;
	else if (cp >= 0x400 && cp < 0x530)
	{
		s->cyrillic++;
		if (cp == 0x44B || cp == 0x44D || cp == 0x42B || cp == 0x42D || cp == 0x451)
			s->russian++;
		else if (cp > 0x45F || (cp >= 0x450 && cp != 0x451) || (cp < 0x410 && cp != 0x401))
			s->not_russian++;
	}
	else if ((cp >= 0x600 && cp < 0x780) || (cp >= 0xFB50 && cp < 0xFE00) ||
			 (cp >= 0xFE70 && cp < 0xFEFF))
	{
		s->arabic++;
		if (cp == 0x67E || cp == 0x686 || cp == 0x698 || cp == 0x6A9 ||
			cp == 0x6AF || cp == 0x6CC || cp == 0x6D2 || cp == 0x6C1 || cp == 0x679)
			s->not_arabic++;
	}
	else if ((cp >= 0x3400 && cp <= 0x9FFF) || cp == 0x3007)
	{
		s->han++;
		for (i = 0; i < (int) lengthof(han_pairs); i++)
			if (han_pairs[i][0] != han_pairs[i][1])
			{
				s->simplified += han_pairs[i][0] == cp;
				s->traditional += han_pairs[i][1] == cp;
			}
	}
	else if (cp >= 0x3040 && cp < 0x3100)
		s->kana++;
	else if (cp >= 0xAC00 && cp < 0xD7B0)
		s->hangul++;
	else
		s->other++;
}

#define MAX_CANDIDATES 32
#define MAX_WORDS 1024

/* The words of all languages that are told apart by words, in one trie. */
typedef struct Detector
{
	int			count;
	const char *tags[MAX_CANDIDATES];	/* NULL: a language without data */
	WordList   *words;
	int			word_count;
	uint32		masks[MAX_WORDS];	/* of each word, whose it is */
} Detector;

static void
add_candidate(Detector *d, const char *tag, const char *words)
{
	const char *p = words;

	if (words == NULL)
		return;
	if (d->count == MAX_CANDIDATES)
		elog(ERROR, "too many languages to tell apart");
	while (p && *p)
	{
		const char *bar = strchr(p, '|');
		const char *end = bar ? bar : p + strlen(p);
		WordMatch	m = wordlist_match(d->words, p, end);

		if (m.length != end - p)
		{
			if (d->word_count == MAX_WORDS)
				elog(ERROR, "too many function words");
			m.tag = d->word_count++;
			wordlist_add(d->words, p, end - p, m.tag);
		}
		d->masks[m.tag] |= (uint32) 1 << d->count;
		p = bar ? bar + 1 : NULL;
	}
	d->tags[d->count++] = tag;
}

static const Detector *
detector(void)
{
	static const Detector *built = NULL;
	const LanguageData *const *all = language_all();
	MemoryContext context;
	Detector   *d;
	int			i;

	if (built)
		return built;
	context = AllocSetContextCreate(CurrentMemoryContext,
									"proposals detection", ALLOCSET_SMALL_SIZES);
	d = MemoryContextAllocZero(context, sizeof(Detector));
	d->words = wordlist_create(context);
	for (i = 0; all[i]; i++)
		add_candidate(d, all[i]->tag, all[i]->function_words);
	for (i = 0; other_latin[i]; i++)
		add_candidate(d, NULL, other_latin[i]);
	MemoryContextSetParent(context, TopMemoryContext);
	built = d;
	return d;
}

const char *
language_detect(const char *text, int length)
{
	const Detector *d = detector();
	Scripts		s;
	int			hits[MAX_CANDIDATES];
	int			words = 0;
	int			letters;
	int			best = -1;
	int			second = 0;
	int			w;
	int			i;

	memset(&s, 0, sizeof(s));
	memset(hits, 0, sizeof(hits));
	for (w = 0; w < WINDOWS; w++)
	{
		const char *p = text;
		const char *end = text + length;
		bool		in_word = false;

		if (length > WINDOW * WINDOWS)
		{
			p = text + (int) ((int64) (length - WINDOW) * w / (WINDOWS - 1));
			end = p + WINDOW;
			while (p < end && utf8_is_continuation((unsigned char) *p))
				p++;
		}
		else if (w > 0)
			break;
		while (p < end)
		{
			uint32		cp;
			int			n = utf8_decode(p, end, &cp);
			bool		word = is_word_character(cp) && !(cp < 0x80 && (cp >= '0' && cp <= '9'));

			if (word)
			{
				count_character(&s, cp);
				if (!in_word && cp < 0x700)
				{
					WordMatch	m = wordlist_match(d->words, p, end);
					uint32		mask = m.length > 0 ? d->masks[m.tag] : 0;

					words++;
					for (; mask; mask &= mask - 1)
						hits[pg_rightmost_one_pos32(mask)]++;
				}
			}
			in_word = word;
			p += n;
		}
	}
	letters = s.latin + s.cyrillic + s.arabic + s.han + s.kana + s.hangul + s.other;
	if (s.kana * 10 > letters)
		return s.kana + s.han > 8 ? "ja" : NULL;
	if (s.han >= 6 && s.han * 2 > letters)
	{
		if (s.traditional > s.simplified * 2)
			return "zh-Hant";
		if (s.simplified > s.traditional * 2)
			return "zh";
		return NULL;
	}
	if (s.hangul * 2 > letters)
		return s.hangul > 8 ? "ko" : NULL;
	if (letters < 12)
		return NULL;
	for (i = 0; i < d->count; i++)
		if (best < 0 || hits[i] > hits[best])
			best = i;
	for (i = 0; i < d->count; i++)
		if (i != best)
			second = Max(second, hits[i]);
	if (best < 0 || d->tags[best] == NULL)
		return NULL;
	if (hits[best] < 2 || hits[best] * 12 < words || hits[best] * 2 < second * 3)
		return NULL;
	if (strcmp(d->tags[best], "ru") == 0)
		return s.cyrillic * 10 > letters * 7 && s.russian > 0 &&
			s.not_russian * 200 < s.cyrillic ? "ru" : NULL;
	if (strcmp(d->tags[best], "ar") == 0)
		return s.arabic * 10 > letters * 7 && s.not_arabic * 100 < s.arabic ? "ar" : NULL;
	return s.latin * 10 > letters * 7 ? d->tags[best] : NULL;
}
