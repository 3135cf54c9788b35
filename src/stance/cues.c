/*
 * cues.c
 *	  Finding the cues of a stretch (see cues.h).
 *
 * Most words of a text are none, or none but by themselves, and few words make up
 * most of a text: what a word is by itself is kept by its bytes, in a table of the
 * words met lately, and only words that phrases begin with are looked up each time.
 */
#include "postgres.h"
#include "base/compat.h"

#include "base/str.h"

#include "stance/cues.h"
#include "text/wordlist.h"
#include "text/words.h"
#include "utils/memutils.h"

/* A word as the table of those met lately has it: its bytes, zeros behind them. */
typedef struct WordKey
{
	uint64		low,
				high,
				rest;
} WordKey;

/* A word met lately, of as many bytes as its key holds. */
typedef struct KnownWord
{
	WordKey		key;
	int32		tag;			/* of the phrase that it is, -1: none */
	int16		beginning;		/* of phrases that begin with it, -1: none do */
	uint8		length;			/* 0: free */
	uint8		skip;			/* bytes of its proclitic */
} KnownWord;

#define KNOWN_BITS 14

/* How phrases with one beginning go on: a set of what next_letters() returns. */
#define NEXT_BITS 256

typedef struct NextLetters
{
	uint64		bits[NEXT_BITS / 64];
} NextLetters;

#define NEXT_ANY 0				/* it may be compared in other ways */
#define NEXT_NONE (-1)

struct CueLexicon
{
	const Language *language;
	WordList   *phrases;		/* tag: index into kinds */
	const WordStarts *starts;	/* theirs */
	CueKinds   *kinds;
	WordList   *beginnings;		/* the first words of phrases of several; tag:
								 * index into nexts */
	NextLetters *nexts;
	KnownWord  *known;
};

/* --- compiling --- */

typedef struct Phrase
{
	const char *s;
	int			length;
	CueKinds	kinds;
} Phrase;

static int
by_bytes(const void *a, const void *b)
{
	const Phrase *x = a;
	const Phrase *y = b;

	return bytes_compare(x->s, x->length, y->s, y->length);
}

/* The phrases of all lists, some of them in several. */
static Phrase *
collect_phrases(const Language *language, int *n)
{
	int			room = 4096;
	Phrase	   *phrases = palloc_array(Phrase, room);

	*n = 0;
	for (int kind = 0; kind < CUE_KINDS; kind++)
		for (const char *p = language->cues[kind]; *p;)
		{
			int			length = strcspn(p, "|");

			if (*n == room)
				phrases = repalloc(phrases, (room *= 2) * sizeof(Phrase));
			phrases[*n].s = p;
			phrases[*n].length = length;
			phrases[(*n)++].kinds = UINT64CONST(1) << kind;
			p += length + (p[length] == '|');
		}
	return phrases;
}

/* The end of the word that begins at p; of an unspaced script, one character. */
static const char *
word_stop(const char *p, const char *end)
{
	uint32		cp;

	p += utf8_decode(p, end, &cp);
	if (is_unspaced(cp))
		return p;
	return skip_letters(p, end);
}

/*
 * How a text or a phrase goes on behind a word, as a number below NEXT_BITS: a hash
 * of the first letters of the next word, or of the sign or character that follows.
 */
static inline int
next_letters(const char *p, const char *end)
{
	uint32		cp;
	uint32		folded;
	uint32		second = 0;

	if (p >= end)
		return NEXT_NONE;
	utf8_decode(p, end, &cp);
	folded = fold_character(cp);
	if (folded == FOLD_NOTHING || cp == '*')
		return NEXT_ANY;
	if (is_invisible(cp))
	{
		p = skip_invisible(p, end);
		if (p >= end)
			return NEXT_NONE;
		p += utf8_decode(p, end, &cp);
		folded = fold_character(cp);
		if (folded == FOLD_NOTHING)
			return NEXT_ANY;
		if (p < end && !is_unspaced(cp))
		{
			utf8_decode(p, end, &cp);
			second = fold_character(cp);
			if (second == FOLD_NOTHING || cp == '*')
				return NEXT_ANY;
			if (!is_word_character(cp))
				second = 0;
		}
	}
	return 1 + ((folded * 31 + second) * UINT32_C(0x9E3779B1) >> 16) % (NEXT_BITS - 1);
}

/* May a phrase of these go on as the text does? */
static inline bool
may_go_on(const NextLetters *nexts, const char *p, const char *end)
{
	int			next = next_letters(p, end);

	if (next == NEXT_NONE)
		return false;
	return next == NEXT_ANY || ((nexts->bits[next / 64] >> next % 64 | nexts->bits[0]) & 1) != 0;
}

static void
compile_cues(CueLexicon *lexicon, MemoryContext context)
{
	int			n;
	Phrase	   *phrases = collect_phrases(lexicon->language, &n);
	int			nbeginnings = 0;

	qsort(phrases, n, sizeof(Phrase), by_bytes);
	lexicon->kinds = MemoryContextAlloc(context, (n + 1) * sizeof(CueKinds));
	lexicon->phrases = wordlist_create(context);
	lexicon->beginnings = wordlist_create(context);
	lexicon->nexts = MemoryContextAllocZero(context, (n + 1) * sizeof(NextLetters));
	lexicon->known = MemoryContextAllocZero(context, sizeof(KnownWord) << KNOWN_BITS);
	lexicon->starts = wordlist_starts(lexicon->phrases);
	for (int i = 0; i < n;)
	{
		const Phrase *phrase = &phrases[i];
		const char *end = phrase->s + phrase->length;
		const char *first = word_stop(phrase->s, end);
		int			tag = i;

		lexicon->kinds[tag] = 0;
		for (; i < n && by_bytes(phrase, &phrases[i]) == 0; i++)
			lexicon->kinds[tag] |= phrases[i].kinds;
		wordlist_add(lexicon->phrases, phrase->s, phrase->length, tag);
		if (first < end && *first != '*')
		{
			/* the tag it has already, or a new one */
			WordMatch	beginning = wordlist_match(lexicon->beginnings, phrase->s, first);
			int			b = beginning.length == first - phrase->s ? beginning.tag : nbeginnings++;
			int			next;

			wordlist_add(lexicon->beginnings, phrase->s, first - phrase->s, b);
			next = next_letters(first, end);
			lexicon->nexts[b].bits[next / 64] |= UINT64CONST(1) << next % 64;
		}
	}
	pfree(phrases);
}

const CueLexicon *
cue_lexicon(const char *tag, int length)
{
	static CueLexicon **lexicons = NULL;	/* by the language's place in the
											 * table */
	const Language *language = language_find(tag, length);
	int			i = 0;

	if (language == NULL)
		return NULL;
	if (lexicons == NULL)
		lexicons = MemoryContextAllocZero(TopMemoryContext, language_count * sizeof(CueLexicon *));
	while (languages[i] != language)
		i++;
	if (lexicons[i] == NULL)
	{
		MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "cues of a language",
													  ALLOCSET_DEFAULT_SIZES);
		CueLexicon *lexicon = MemoryContextAllocZero(context, sizeof(CueLexicon));

		lexicon->language = language;
		compile_cues(lexicon, context);
		MemoryContextSetParent(context, TopMemoryContext);
		lexicons[i] = lexicon;
	}
	return lexicons[i];
}

const Language *
cue_lexicon_language(const CueLexicon *lexicon)
{
	return lexicon->language;
}

/* --- finding --- */

/*
 * The longest phrase that begins at p, or behind a proclitic of the word there, and
 * ends at `limit` at the latest; *skip is the bytes of the proclitic.
 */
static WordMatch
match_phrase(const CueLexicon *lexicon, const WordList *list, const char *p, const char *stop,
			 const char *limit, int *skip)
{
	WordMatch	match = wordlist_match(list, p, limit);
	const char *proclitic = lexicon->language->cue_proclitics;

	*skip = 0;
	while (match.length == 0 && *proclitic)
	{
		int			n = strcspn(proclitic, "|");

		if (stop - p > n && memcmp(p, proclitic, n) == 0)
		{
			match = wordlist_match(list, p + n, limit);
			if (match.length > 0)
				*skip = n;
		}
		proclitic += n + (proclitic[n] == '|');
	}
	return match;
}

/* Of a longer word, no key: it is in no table. */
static WordKey
word_key(const char *p, int length)
{
	WordKey		key = {0};

	if (length <= (int) sizeof(key))
	{
		char		bytes[sizeof(key)] = {0};

		memcpy(bytes, p, length);
		key.low = load_bytes(bytes);
		key.high = load_bytes(bytes + 8);
		key.rest = load_bytes(bytes + 16);
	}
	return key;
}

/* Fills the place of a word in that table. */
static pg_noinline void
learn_word(const CueLexicon *lexicon, KnownWord *known, WordKey key, const char *p, int length,
		   const char *end)
{
	int			skip = 0;
	WordMatch	beginning = {0, -1};
	WordMatch	match = {0, -1};

	/*
	 * most words begin no phrase; by their first letters, those of what
	 * follows do not count
	 */
	if (length < WORD_START || *lexicon->language->cue_proclitics ||
		wordlist_may_begin(lexicon->starts, p, end))
	{
		beginning = match_phrase(lexicon, lexicon->beginnings, p, p + length, p + length, &skip);
		match = match_phrase(lexicon, lexicon->phrases, p, p + length, p + length, &skip);
	}
	known->key = key;
	known->length = length;
	known->skip = skip;
	known->tag = match.length > 0 ? match.tag : -1;
	known->beginning = beginning.length > 0 ? beginning.tag : -1;
}

/* The cue that begins with the word [p, stop); length 0: none. */
static inline WordMatch
match_cue(const CueLexicon *lexicon, WordKey key, const char *p, const char *stop, const char *end,
		  int *skip)
{
	int			length = stop - p;
	KnownWord  *known;
	WordMatch	match;

	if (unlikely(length > (int) sizeof(key)))
		return match_phrase(lexicon, lexicon->phrases, p, stop, end, skip);
	known = &lexicon->known[((key.low ^ key.high * UINT64CONST(0xD6E8FEB86659FD93) ^
							  key.rest * UINT64CONST(0xC2B2AE3D27D4EB4F)) *
							 UINT64CONST(0x9E3779B97F4A7C15)) >> (64 - KNOWN_BITS)];
	if (unlikely(known->key.low != key.low || known->key.high != key.high ||
				 known->key.rest != key.rest || known->length != length))
		learn_word(lexicon, known, key, p, length, end);
	if (known->beginning >= 0 && may_go_on(&lexicon->nexts[known->beginning], stop, end))
		return match_phrase(lexicon, lexicon->phrases, p, stop, end, skip);
	*skip = known->skip;
	match.tag = known->tag;
	match.length = known->tag < 0 ? 0 : length - known->skip;
	return match;
}

static void
add_cue(Stretch *s, CueKinds kinds, int words)
{
	Cue		   *cue;

	if (s->ncues == s->max_cues)
		s->cues = repalloc_huge(s->cues, (s->max_cues *= 2) * sizeof(Cue));
	cue = &s->cues[s->ncues++];
	memset(cue, 0, sizeof(*cue));
	cue->kinds = kinds;
	cue->word = s->word;
	cue->word_stop = s->word + words;
}

/* Words of a phrase: its gaps and one. */
static int
phrase_words(const char *p, const char *end)
{
	int			n = 1;

	for (; p < end; p++)
		n += is_space_byte(*p);
	return n;
}

/* What the stretch is read with. */
typedef struct CueReader
{
	const CueLexicon *lexicon;
	Stretch    *stretch;
	const char *text;
	const char *end;
	const StanceMatch *matches;
	int			n;
	int			m;				/* matches begun */
	int			covered;		/* where those end */
	bool		joined;			/* a hyphen stands before */
	bool		half;			/* two characters of an unspaced script count
								 * as a word */
} CueReader;

static bool
is_hyphen(uint32 cp)
{
	return cp == '-' || cp == 0x2010 || cp == 0x2011;
}

/* Notes where matches begin that do so at p. */
static void
begin_matches(CueReader *r, const char *p)
{
	int			at = p - r->text;

	while (r->m < r->n && r->matches[r->m].start <= at)
	{
		const StanceMatch *match = &r->matches[r->m];
		CuePlace   *place = &r->stretch->places[r->m++];

		place->word = r->stretch->word;
		place->word_stop = place->word + phrase_words(r->text + match->start, r->text + match->stop);
		place->next = r->stretch->ncues;
		place->joined = r->joined;
		r->covered = Max(r->covered, match->stop);
	}
}

/* Reads what is no word at p; returns what is behind it. */
static const char *
read_sign(CueReader *r, const char *p)
{
	Stretch    *s = r->stretch;
	uint32		cp;
	const char *next = p + utf8_decode(p, r->end, &cp);

	/*
	 * one for a run of them: the rules look so many words far, and a comma is
	 * none
	 */
	if ((cp == ',' || cp == 0xFF0C || cp == 0x60C) && p - r->text >= r->covered &&
		!(s->ncues > 0 && s->cues[s->ncues - 1].kinds == CUE(COMMA) && s->cues[s->ncues - 1].word == s->word))
		add_cue(s, CUE(COMMA), 0);
	r->joined = is_hyphen(cp) && p > r->text && !is_space_byte(p[-1]);
	r->half = false;
	return next;
}

/* Is the word that ends at p the first of a compound? */
static bool
is_joined_behind(const CueReader *r, const char *p)
{
	uint32		cp;

	if (r->lexicon->language->enclitics || r->end - p < 2 || *p != '-')
		return false;
	utf8_decode(p + 1, r->end, &cp);
	return is_word_character(cp);
}

/* Reads the word [p, stop), or the phrase that begins with it; returns what is behind. */
static inline const char *
read_word(CueReader *r, WordKey key, const char *p, const char *stop, bool unspaced)
{
	Stretch    *s = r->stretch;
	WordMatch	match = {0, -1};
	int			skip;

	if (p - r->text >= r->covered)
		match = match_cue(r->lexicon, key, p, stop, r->end, &skip);
	if (match.length > 0)
	{
		const char *behind = p + skip + match.length;
		bool		over = r->m < r->n && behind - r->text > r->matches[r->m].start;
		CueKinds	kinds = r->lexicon->kinds[match.tag];

		if ((kinds & CUE(FIXED)) != 0)
		{
			/* it may hold a match, which is read */
			s->word += phrase_words(p, over ? stop : behind);
			return over ? stop : behind;
		}
		if (!over && !r->joined && !is_joined_behind(r, behind))
		{
			int			words = phrase_words(p, behind);
			const char *joining = r->lexicon->language->joining_proclitic;

			/* a conjunction that is written to the word */
			if (skip > 0 && *joining && strncmp(p, joining, strlen(joining)) == 0)
				kinds |= CUE(AND);
			add_cue(s, kinds, words);
			s->word += words;
			r->half = false;
			return behind;
		}
	}
	if (!unspaced || r->half)
		s->word++;
	r->half = unspaced && !r->half;
	return stop;
}

void
cues_read(const CueLexicon *lexicon, Stretch *s, const char *text, int start, int stop,
		  const StanceMatch *matches, int n)
{
	CueReader	r = {lexicon, s, text, text + stop, matches, n,.covered = -1};

	if (n > s->max_places)
	{
		s->max_places = 2 * n;
		if (s->places)
			pfree(s->places);
		s->places = MemoryContextAllocHuge(CurrentMemoryContext, s->max_places * sizeof(CuePlace));
	}
	s->language = lexicon->language;
	s->ncues = 0;
	s->word = 0;
	for (const char *p = text + start; p < r.end;)
	{
		WordKey		key = {0};
		int			length = 0;
		uint32		cp;

		if (*p == ' ')
		{
			r.joined = r.half = false;
			p++;
			continue;
		}
		if (r.m < r.n)
			begin_matches(&r, p);
		if ((unsigned char) *p < 0x80 && r.end - p > 16)
			length = ascii_word(p, &key.low, &key.high);
		if (length > 0 && (unsigned char) p[length] < 0x80)
		{
			p = read_word(&r, key, p, p + length, false);
			r.joined = false;
			continue;
		}
		utf8_decode(p, r.end, &cp);
		if (!is_word_character(cp))
			p = read_sign(&r, p);
		else
		{
			const char *word_end = word_stop(p, r.end);

			p = read_word(&r, word_key(p, word_end - p), p, word_end, is_unspaced(cp));
			r.joined = false;
		}
	}
	begin_matches(&r, r.end);
}
