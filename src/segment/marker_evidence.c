/*
 * marker_evidence.c
 *	  Reading the words around a marker (see marker_evidence.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "segment/marker_evidence.h"

#define LOOK_BACK 320			/* bytes, for what announces a list */
#define LOOK_AHEAD 96			/* bytes, for the verb behind "the second" … */
#define MOST_WORDS 9			/* … and words */
#define NEAREST_WORDS 5			/* for a number behind "finally" */
#define GREETING_WORDS 3		/* before a greeting */
#define NOUN_WORDS 4			/* up to the noun behind "the second" */

void
evidence_before(const Layout *layout, const CompiledLanguage *language,
				Marker *marker, const char *before)
{
	const char *p = Max(layout->text, before - LOOK_BACK);
	uint32		cp = 0;
	bool		in_word = true;

	while (p < before && utf8_is_continuation((unsigned char) *p))
		p++;
	if (before > layout->text)
		utf8_previous(layout->text, before, &cp);
	if (cp == ':' || cp == 0xFF1A)
		marker->announced += 10;
	if (language == NULL)
		return;
	while (p < before)
	{
		int			n = utf8_decode(p, before, &cp);
		bool		word = is_word_character(cp);

		if (word && (!in_word || is_unspaced(cp)))
		{
			WordMatch	w = wordlist_match(language->before, p, before);

			if (w.length > 0 && w.tag == ANNOUNCES)
				marker->announced = Max(marker->announced, 6);
			else if (w.length > 0)
			{
				marker->announced = Max(marker->announced, 3);
				marker->announced_count = w.tag;
			}
		}
		in_word = word;
		p += n;
	}
}

/* What was read behind a marker; words are counted from 1, 0: none. */
typedef struct WordsBehind
{
	bool		set_off;		/* punctuation sets the marker off */
	int			words;
	int			verb;
	int			noun;
	bool		excluded;		/* "first world war": no marker */
	bool		greeting;
	bool		counts;			/* a number is among the nearest words */
	uint32		wording;		/* hash of the word right behind, 0: nothing
								 * to compare */
} WordsBehind;

static bool
sets_off(uint32 cp)
{
	switch (cp)
	{
		case ',':
		case '.':
		case ':':
		case ';':
		case 0x60C:
		case 0x2013:
		case 0x2014:
		case 0x3001:
		case 0xFF0C:
		case 0xFF1A:
			return true;
	}
	return false;
}

/* The end of the word at p; of a script without spaces, of its character. */
static const char *
end_of_word(const char *p, const char *limit)
{
	const char *q = p;

	while (q < limit)
	{
		uint32		cp;
		int			n = utf8_decode(q, limit, &cp);

		if (!is_word_character(cp) || (is_unspaced(cp) && q > p))
			break;
		q += n;
	}
	return q;
}

/* One word at p, the b->words-th (from 0). */
static void
read_word_behind(WordsBehind *b, const CompiledLanguage *language, const char *p,
				 const char *limit)
{
	WordMatch	w = wordlist_match(language->behind, p, limit);

	if (b->words < NEAREST_WORDS)
	{
		WordMatch	count = wordlist_match(language->before, p, limit);

		b->counts = b->counts || (count.length > 0 && count.tag < ANNOUNCES);
	}
	if (w.length == 0)
		return;
	switch (w.tag)
	{
		case BEHIND_NOT:
			/* "world war" at once, or behind one adjective */
			b->excluded = b->excluded || b->words == 0 ||
				(b->words == 1 && !b->noun && !b->verb);
			break;
		case BEHIND_VERB:
			if (!b->verb)
				b->verb = b->words + 1;
			break;
		case BEHIND_NOUN:
			if (!b->noun)
				b->noun = b->words + 1;
			break;
		case BEHIND_GREETING:
			b->greeting = b->greeting || b->words < GREETING_WORDS;
			break;
	}
}

static WordsBehind
read_behind(const CompiledLanguage *language, const Marker *marker, const char *p,
			const char *limit)
{
	WordsBehind b = {0};
	uint32		cp;

	p = skip_invisible(p, limit);
	if (p >= limit)
		return b;
	utf8_decode(p, limit, &cp);
	b.set_off = sets_off(cp);
	while (p < limit && b.words < MOST_WORDS && !b.excluded)
	{
		int			n = utf8_decode(p, limit, &cp);

		if (is_word_character(cp))
		{
			const char *q = end_of_word(p, limit);

			read_word_behind(&b, language, p, limit);
			b.excluded = b.excluded && !b.set_off && marker->kind != FORM_ADVERB;
			if (b.words == 0 && !b.set_off && b.verb != 1)
				b.wording = hash_bytes((const unsigned char *) p, q - p) | 1;
			b.words++;
			p = q;
			continue;
		}
		if (is_terminal(cp) && b.words > 0)
			break;
		p += n;
	}
	return b;
}

bool
evidence_behind(const Layout *layout, const CompiledLanguage *language, Marker *marker)
{
	const char *p = layout->text + marker->stop;
	WordsBehind b = read_behind(language, marker, p, Min(layout->end, p + LOOK_AHEAD));

	if (b.words == 0 || b.excluded)
		return false;
	marker->wording = b.wording;
	if (marker->kind == FORM_BARE)
	{
		if (b.set_off)
		{
			/* "second, …" says as much as "secondly" */
			marker->kind = FORM_ADVERB;
			marker->score += 5;
		}
		else if (b.verb == 1)
			marker->score += 2;
		else if (marker->place == PLACE_CLAUSE || marker->place == PLACE_COMMA)
			marker->score -= 6;
		else
			marker->score -= 22;
	}
	else if (marker->kind == FORM_NOUN)
	{
		if (b.set_off && marker->place <= PLACE_CLAUSE)
			marker->score += 12;
		else if (b.verb == 1)
			marker->score += 8;
		else if (b.noun && b.noun <= NOUN_WORDS)
			marker->score += b.verb ? 8 : 4;
		else if (b.verb)
			marker->score += 3;
		else
			marker->score -= marker->place == PLACE_MIDDLE ? 16 : 4;
	}
	if (b.greeting)
		marker->score -= 8;
	/* "finally, two more measures": another list is announced */
	if (marker->value == MARKER_CLOSING && b.counts)
		marker->score -= 14;
	return true;
}
