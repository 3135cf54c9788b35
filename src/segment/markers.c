/*
 * markers.c
 *	  The marker finder (see markers.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/compile.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "segment/marker_evidence.h"
#include "segment/numerals.h"

#define LONGEST_ITEM_LINE 3000	/* of a bulleted line, for the line after it */
#define MAX_READINGS 4
#define BULLET_STYLES 256

/* A marker below this is not worth a look by the chooser. */
#define WORST_SCORE (-24)

struct MarkerFinder
{
	const Layout *layout;
	const CompiledLanguage *language;	/* NULL: none */
	const WordStarts *starts;	/* how the language's forms begin */
	const char *p;
	bool		in_word;		/* p is behind a word's character */
	int			steps;
	int			record_number;	/* the last one met */
	int			last_bullets[BULLET_STYLES];	/* start + 1; 0: none yet */
	Marker		readings[MAX_READINGS];
	int			count;			/* of readings … */
	int			given;			/* … and how many were given out */
};

MarkerFinder *
marker_finder(const Layout *layout, const Language *language)
{
	MarkerFinder *f = palloc0_object(MarkerFinder);

	f->layout = layout;
	f->language = language_compiled(language);
	f->p = layout->text;
	if (f->language)
		f->starts = wordlist_starts(f->language->forms);
	return f;
}

static const int place_score[][PLACE_MIDDLE + 1] = {
	[FORM_ADVERB] = {20, 20, 20, 12, 2},
	[FORM_BARE] = {14, 14, 14, 8, -4},
	[FORM_NOUN] = {6, 6, 5, 1, -6},
	[FORM_PAIR] = {12, 10, -10, -30, -30},
	[FORM_TITLE] = {20, 8, 8, -10, -30},
	[FORM_NUMERAL] = {16, 9, 14, 6, -14},
	[FORM_BULLET] = {8, -30, 0, -30, -30}
};

static void
add_reading(MarkerFinder *f, const Marker *m)
{
	if (m->score >= WORST_SCORE && f->count < MAX_READINGS)
		f->readings[f->count++] = *m;
}

static bool
same_first_word(const char *a, const char *b)
{
	size_t		length = strcspn(a, " ");

	return strcspn(b, " ") == length && strncmp(a, b, length) == 0;
}

/* Titles go together by their first word: "Article premier", "Article 2". */
static int
title_style(const Language *language, int number)
{
	int			first = 0;

	while (first < number && !(language->forms[first].kind == FORM_TITLE &&
							   same_first_word(language->forms[first].form,
											   language->forms[number].form)))
		first++;
	return first;
}

/* A form of the language at p? */
static void
find_form(MarkerFinder *f, const char *p)
{
	const char *text = f->layout->text;
	WordMatch	w = wordlist_match(f->language->forms, p, f->layout->end);
	const MarkerForm *form;
	Marker		m;
	const char *before;
	int			number;

	if (w.length == 0)
		return;
	number = w.tag % FORM_TAGS;
	form = &f->language->data->forms[number];
	memset(&m, 0, sizeof(m));
	m.start = p - text;
	m.stop = m.start + w.length;
	m.value = w.tag / FORM_TAGS;
	m.kind = form->kind;
	m.style = STYLE_WORDS;
	if (form->kind == FORM_TITLE)
		m.style = STYLE_TITLE + title_style(f->language->data, number);
	if (m.value == 0)
	{
		/* the number stands behind the words */
		const char *q = p + w.length;
		int			digits;

		while (q < f->layout->end && (*q == ' ' || *q == '\t'))
			q++;
		digits = numeral_digits(q, f->layout->end, &m.value);
		if (digits == 0)
			return;
		m.stop = q + digits - text;
	}
	before = text_before_marker(f->layout, f->language, p, &m.place);
	m.before = before - text;
	m.score = place_score[m.kind][m.place];
	if (m.kind == FORM_TITLE)
	{
		/* a title stands alone or is followed by a stop or colon */
		const char *q = text + m.stop;
		uint32		cp = '\n';
		bool		blank = false;

		while (q < f->layout->end && (*q == ' ' || *q == '\t'))
		{
			blank = true;
			q++;
		}
		if (q < f->layout->end)
			utf8_decode(q, f->layout->end, &cp);
		if ((blank && is_lower(cp)) || is_word_character(cp) || cp == ',' || cp == '(')
			m.score -= 24;
	}
	else if (!evidence_behind(f->layout, f->language, &m))
		return;
	if (m.value == 1 || (m.value == 2 && m.kind != FORM_BARE))
		evidence_before(f->layout, f->language, &m, before);
	add_reading(f, &m);
}

/* Does another numeral of the same frame follow at once? */
static bool
nothing_but_numbers(const MarkerFinder *f, const char *p, const NumeralReading *reading)
{
	NumeralReading next;

	while (p < f->layout->end && (unsigned char) *p <= ' ')
		p++;
	if (p >= f->layout->end)
		return true;
	return numeral_may_begin(p, f->layout->end) &&
		numeral_readings(p, f->layout->end, &next, 1) > 0 &&
		next.style == reading->style;
}

/* A numeral in one of its frames at p? */
static void
find_numeral(MarkerFinder *f, const char *p)
{
	const char *text = f->layout->text;
	NumeralReading found[MAX_READINGS];
	int			count = numeral_readings(p, f->layout->end, found, MAX_READINGS);
	MarkerPlace place;
	const char *before;

	if (count == 0)
		return;
	/* a row of numbers, and not one with words */
	if (nothing_but_numbers(f, p + found[0].length, &found[0]))
		return;
	before = text_before_marker(f->layout, f->language, p, &place);
	if (place == PLACE_CLAUSE || place == PLACE_COMMA)
	{
		/* items on lines of their own, with or without separators */
		const char *q = p;

		while (q > text && (q[-1] == ' ' || q[-1] == '\t'))
			q--;
		if (q == text || q[-1] == '\n')
			place = PLACE_PARAGRAPH;
	}
	for (int i = 0; i < count; i++)
	{
		Marker		m;

		if (place > found[i].last_place)
			continue;
		if (f->layout->numbered && place == PLACE_PARAGRAPH && *p >= '0' && *p <= '9')
		{
			/* the record's own numbering, which goes on from its last number */
			if (found[i].value > f->record_number &&
				found[i].value <= f->record_number + 3)
			{
				f->record_number = found[i].value;
				continue;
			}
		}
		memset(&m, 0, sizeof(m));
		m.start = p - text;
		m.stop = m.start + found[i].mark;
		m.value = found[i].value;
		m.before = before - text;
		m.kind = found[i].title ? FORM_TITLE : FORM_NUMERAL;
		m.style = STYLE_NUMERAL + found[i].style;
		m.place = place;
		m.score = place_score[m.kind][place] + found[i].score;
		if (m.value == 1)
			evidence_before(f->layout, f->language, &m, before);
		add_reading(f, &m);
	}
}

/* Does the line that ends at p begin with a bullet or numeral? */
static bool
line_is_item(const MarkerFinder *f, const char *p)
{
	const char *q = p;
	NumeralReading reading;
	int			style;

	while (q > f->layout->text && q[-1] != '\n' && p - q < LONGEST_ITEM_LINE)
		q--;
	while (q < p && (*q == ' ' || *q == '\t'))
		q++;
	if (q >= p)
		return false;
	return bullet_length(q, p, &style) > 0 ||
		(numeral_may_begin(q, p) && numeral_readings(q, p, &reading, 1) > 0);
}

/* A bullet at p, which begins a line or follows a colon or semicolon? */
static void
find_bullet(MarkerFinder *f, const char *p)
{
	const char *text = f->layout->text;
	int			style;
	int			length = bullet_length(p, f->layout->end, &style);
	const char *q = p;
	const char *before;
	Marker		m;
	int			indent;
	int		   *last;

	if (length == 0)
		return;
	memset(&m, 0, sizeof(m));
	before = text_before_marker(f->layout, f->language, p, &m.place);
	m.before = before - text;
	if (m.place != PLACE_PARAGRAPH && m.place != PLACE_CLAUSE)
	{
		/* a line that begins with a sign is an item, stop or no stop before */
		while (q > text && (q[-1] == ' ' || q[-1] == '\t'))
			q--;
		if (q > text && q[-1] != '\n')
			return;
		m.place = PLACE_PARAGRAPH;
	}
	q = p;
	while (q > text && (q[-1] == ' ' || q[-1] == '\t'))
		q--;
	indent = (q == text || q[-1] == '\n') ? Min(p - q, 30) / 2 : 0;
	m.start = p - text;
	m.stop = m.start + length;
	m.value = 1;
	m.kind = FORM_BULLET;
	m.style = STYLE_BULLET + style * 16 + indent;
	m.score = place_score[FORM_BULLET][m.place];
	evidence_before(f->layout, f->language, &m, before);
	last = &f->last_bullets[(m.style - STYLE_BULLET) % BULLET_STYLES];
	m.neighbour = *last - 1;
	*last = m.start + 1;
	m.apart = m.place == PLACE_PARAGRAPH && !line_is_item(f, before);
	add_reading(f, &m);
}

/* What a byte can begin. */
enum
{
	BYTE_OTHER, BYTE_WORD, BYTE_BRACKET, BYTE_SIGN, BYTE_HIGH
};

static const unsigned char byte_class[256] = {
	['0'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	['A'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	['a'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	['('] = BYTE_BRACKET,
	['-'] = BYTE_SIGN,
	['*'] = BYTE_SIGN,
	[0x80] = 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
	[0x90] = 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
	[0xA0] = 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
	[0xB0] = 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
	[0xC0] = 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
	[0xD0] = 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
	[0xE0] = 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
	[0xF0] = 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4
};

/* A word of two letters or more is a numeral only where these go on: iv, xi. */
static inline bool
no_numeral(const char *p, const char *end)
{
	unsigned char c = end - p > 1 ? p[1] | 0x20 : 0;

	return *p >= 'A' && c >= 'a' && c <= 'z' && c != 'i' && c != 'v' && c != 'x';
}

/* Behind the ASCII letters and digits at p; eight letters at a time. */
static inline const char *
skip_word(const char *p, const char *end)
{
#ifndef WORDS_BIGENDIAN
	while (end - p >= 8)
	{
		uint64		bytes;
		uint64		lower;
		uint64		others;

		memcpy(&bytes, p, 8);
		lower = (bytes | EACH_BYTE(0x20)) & EACH_BYTE(0x7F);
		/* the high bit of each byte: below a, above z, or not ASCII */
		others = (~(lower + EACH_BYTE(0x80 - 'a')) | (lower + EACH_BYTE(0x7F - 'z')) | bytes) &
			EACH_BYTE(0x80);
		if (others != 0)
		{
			p += pg_rightmost_one_pos64(others) >> 3;
			break;
		}
		p += 8;
	}
#endif
	while (p < end && byte_class[(unsigned char) *p] == BYTE_WORD)
		p++;
	return p;
}

bool
marker_next(MarkerFinder *f, Marker *marker)
{
	const char *end = f->layout->end;
	const char *p = f->p;
	bool		in_word = f->in_word;

	while (f->given == f->count)
	{
		int			n = 1;
		bool		word;
		int			class;

		f->given = f->count = 0;
		if (in_word)
			p = skip_word(p, end);
		else
		{
			while (p < end && byte_class[(unsigned char) *p] == BYTE_OTHER)
				p++;
			/* most words: over each, and over the blank behind it */
			while (p < end && byte_class[(unsigned char) *p] == BYTE_WORD &&
				   no_numeral(p, end) &&
				   !(f->language && wordlist_may_begin(f->starts, p, end)))
			{
				if ((++f->steps & 0xFFFF) == 0)
					CHECK_FOR_INTERRUPTS();
				p = skip_word(p, end);
				if (p >= end || *p != ' ')
				{
					in_word = true;
					break;
				}
				p++;
			}
		}
		if (p >= end)
		{
			f->p = p;
			return false;
		}
		if ((++f->steps & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		class = byte_class[(unsigned char) *p];
		if (class != BYTE_HIGH)
		{
			word = class == BYTE_WORD;
			if (in_word)
				;
			else if (word || class == BYTE_BRACKET)
			{
				if (word && f->language && wordlist_may_begin(f->starts, p, end))
					find_form(f, p);
				if (f->count == 0 && !(word && no_numeral(p, end)) &&
					numeral_may_begin(p, end))
					find_numeral(f, p);
				/* what stands inside a marker is none: "(a)" holds "a)" */
				if (f->count > 0)
					n = f->readings[0].stop - f->readings[0].start;
			}
			else if (class == BYTE_SIGN)
				find_bullet(f, p);
		}
		else
		{
			uint32		cp;

			n = utf8_decode(p, end, &cp);
			word = is_word_character(cp);
			if (word && f->language && (!in_word || is_unspaced(cp)))
				find_form(f, p);
			if (f->count == 0 && (!in_word || is_unspaced(cp)) &&
				numeral_may_begin(p, end))
				find_numeral(f, p);
			if (f->count == 0 && !word && !in_word)
				find_bullet(f, p);
		}
		in_word = word;
		p += n;
	}
	f->p = p;
	f->in_word = in_word;
	*marker = f->readings[f->given++];
	return true;
}
