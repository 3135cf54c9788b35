/*
 * markers.c
 *	  The marker finder (see markers.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "common/hashfn.h"
#include "language/compile.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "segment/markers.h"
#include "segment/numerals.h"

#define LOOK_BACK 320			/* for what announces a list */
#define LOOK_AHEAD 96			/* for the verb behind "the second" */
#define LONGEST_ITEM 3000		/* of a bulleted line, for the line after it */
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

/* A joiner ("and", "but then") that ends at q: its first byte, else NULL. */
static const char *
joiner_before(const MarkerFinder *f, const char *q)
{
	const char *found = NULL;
	const char *p = q;
	int			words = 0;

	if (f->language == NULL)
		return NULL;
	while (p > f->layout->text && words < 2 && q - p < 32)
	{
		uint32		cp;
		const char *prev = utf8_previous(f->layout->text, p, &cp);
		bool		word = is_word_character(cp);

		if (word)
			p = prev;
		if (!word || p == f->layout->text || is_unspaced(cp))
		{
			WordMatch	m = wordlist_match(f->language->joiners, p, q);

			if (m.length > 0 && p + m.length == q)
				found = p;
			words++;
			if (!word)
			{
				if (!is_invisible(cp))
					break;
				p = prev;
			}
		}
	}
	return found;
}

/* A record's paragraph number that ends at q and begins its line, else NULL. */
static const char *
number_before(const MarkerFinder *f, const char *q)
{
	const char *p = q;
	int			digits = 0;

	if (p > f->layout->text && (p[-1] == '.' || p[-1] == ','))
		p--;
	while (p > f->layout->text && p[-1] >= '0' && p[-1] <= '9' && digits < 4)
	{
		p--;
		digits++;
	}
	if (digits == 0)
		return NULL;
	q = p;
	while (q > f->layout->text && (q[-1] == ' ' || q[-1] == '\t'))
		q--;
	if (q == f->layout->text || q[-1] == '\n' || q[-1] == '\f')
		return p;
	return NULL;
}

const char *
marker_before(MarkerFinder *f, const char *start, MarkerPlace *place)
{
	const char *text = f->layout->text;
	const char *p = start;
	bool		joined = false;
	bool		numbered = false;
	bool		quoted = false;

	for (;;)
	{
		const char *to = p;
		bool		line = false;
		bool		gap = false;
		uint32		cp;
		const char *q;

		while (p > text)
		{
			q = utf8_previous(text, p, &cp);
			if (!is_invisible(cp))
				break;
			gap = true;
			line = line || cp == '\n' || cp == '\f';
			p = q;
		}
		if (p == text)
		{
			*place = PLACE_PARAGRAPH;
			return p;
		}
		if (line || numbered)
		{
			q = number_before(f, p);
			if (q && line)
			{
				/* a page number, or a paragraph number on its own line */
				p = q;
				numbered = true;
				continue;
			}
			if (numbered || layout_breaks(f->layout, p, to))
			{
				*place = PLACE_PARAGRAPH;
				return p;
			}
		}
		q = utf8_previous(text, p, &cp);
		if (is_opening(cp) && !(cp == '"' || cp == '\'' ? gap : false))
		{
			/* a straight quotation mark opens when white space is before it */
			if (cp == '"' || cp == '\'')
			{
				uint32		before = ' ';

				if (q > text)
					utf8_previous(text, q, &before);
				if (is_invisible(before) || is_opening(before))
				{
					p = q;
					quoted = cp == '"';
					continue;
				}
			}
			else
			{
				p = q;
				quoted = cp != '(' && cp != '[' && cp != 0xFF08;
				continue;
			}
		}
		if (cp == '#' || cp == '*' || cp == '_' || cp == '>')
		{
			p = q;
			continue;
		}
		if (is_closing(cp))
		{
			const char *r = q;
			uint32		before = cp;

			while (r > text && is_closing(before))
				r = utf8_previous(text, r, &before);
			if (is_terminal(before) || (line && (cp == ')' || cp == ']')))
			{
				*place = PLACE_SENTENCE;
				return p;
			}
			if (cp != ')' && cp != ']' && (before == ',' || before == ';'))
			{
				*place = before == ';' ? PLACE_CLAUSE : PLACE_COMMA;
				return p;
			}
		}
		if (is_terminal(cp))
		{
			q = gap ? number_before(f, p) : NULL;
			if (q)
			{
				p = q;
				numbered = true;
				continue;
			}
			*place = PLACE_SENTENCE;
			return p;
		}
		switch (cp)
		{
			case ':':
			case ';':
			case 0x61B:
			case 0xFF1A:
			case 0xFF1B:
				*place = PLACE_CLAUSE;
				return p;
			case ',':
			case 0x60C:
			case 0x3001:
			case 0xFF0C:
				q = gap ? number_before(f, p) : NULL;
				if (q)
				{
					p = q;
					numbered = true;
					continue;
				}
				if (!joined)
				{
					/* ", and, secondly": the joiner stands before the comma */
					const char *r = joiner_before(f, q ? q : p - 1);

					if (r)
					{
						p = r;
						joined = true;
						continue;
					}
				}
				*place = PLACE_COMMA;
				return p;
			case '-':
			case 0x2013:
			case 0x2014:
				*place = PLACE_COMMA;
				return p;
		}
		if (!joined && is_word_character(cp))
		{
			q = joiner_before(f, p);
			if (q)
			{
				p = q;
				joined = true;
				continue;
			}
		}
		if (gap)
		{
			q = number_before(f, p);
			if (q)
			{
				p = q;
				numbered = true;
				continue;
			}
		}
		*place = joined || quoted ? PLACE_COMMA : PLACE_MIDDLE;
		return p;
	}
}

/* Was a list announced in the sentence before?  For first points only. */
static void
look_back(MarkerFinder *f, Marker *m, const char *before)
{
	const char *text = f->layout->text;
	const char *start = Max(text, before - LOOK_BACK);
	const char *p;
	uint32		cp = 0;
	bool		in_word = true;

	while (start < before && utf8_is_continuation((unsigned char) *start))
		start++;
	if (before > text)
		utf8_previous(text, before, &cp);
	if (cp == ':' || cp == 0xFF1A)
		m->announced += 10;
	if (f->language == NULL)
		return;
	for (p = start; p < before;)
	{
		int			n = utf8_decode(p, before, &cp);
		bool		word = is_word_character(cp);

		if (word && (!in_word || is_unspaced(cp)))
		{
			WordMatch	w = wordlist_match(f->language->before, p, before);

			if (w.length > 0)
			{
				if (w.tag == ANNOUNCES)
					m->announced = Max(m->announced, 6);
				else
				{
					m->announced = Max(m->announced, 3);
					m->announced_count = w.tag;
				}
			}
		}
		in_word = word;
		p += n;
	}
}

/* Judges a form of the language by the words behind it. */
static bool
look_ahead(MarkerFinder *f, Marker *m)
{
	const char *p = f->layout->text + m->stop;
	const char *limit = Min(f->layout->end, p + LOOK_AHEAD);
	uint32		cp = 0;
	int			words = 0;
	int			verb = 0;
	int			noun = 0;
	bool		set_off = false;
	bool		greeting = false;
	bool		nothing = true;
	bool		counts = false;

	p = skip_invisible(p, limit);
	if (p >= limit)
		return false;
	utf8_decode(p, limit, &cp);
	if (cp == ',' || cp == ':' || cp == 0xFF0C || cp == 0xFF1A || cp == 0x60C ||
		cp == '.' || cp == 0x3001 || cp == 0x2014 || cp == 0x2013 || cp == ';')
		set_off = true;
	while (p < limit && words < 9)
	{
		bool		word;
		int			n = utf8_decode(p, limit, &cp);

		word = is_word_character(cp);
		if (word)
		{
			WordMatch	w = wordlist_match(f->language->behind, p, limit);
			const char *q = p;

			if (words < 5)
			{
				WordMatch	count = wordlist_match(f->language->before, p, limit);

				counts = counts || (count.length > 0 && count.tag < ANNOUNCES);
			}
			nothing = false;
			if (w.length > 0)
			{
				/* "world war" at once, or behind one adjective */
				if (w.tag == BEHIND_NOT && !set_off && m->kind != FORM_ADVERB &&
					(words == 0 || (words == 1 && !noun && !verb)))
					return false;
				if (w.tag == BEHIND_VERB && !verb)
					verb = words + 1;
				if (w.tag == BEHIND_NOUN && !noun)
					noun = words + 1;
				if (w.tag == BEHIND_GREETING && words < 3)
					greeting = true;
			}
			while (q < limit)
			{
				uint32		c;
				int			k = utf8_decode(q, limit, &c);

				if (!is_word_character(c) || (is_unspaced(c) && q > p))
					break;
				q += k;
			}
			if (words == 0 && !set_off && verb != 1)
				m->wording = hash_bytes((const unsigned char *) p, q - p) | 1;
			words++;
			p = q;
			continue;
		}
		if (is_terminal(cp) && words > 0)
			break;
		p += n;
	}
	if (nothing)
		return false;

	switch (m->kind)
	{
		case FORM_ADVERB:
			break;
		case FORM_BARE:
			if (set_off)
			{
				/* "second, …" says as much as "secondly" */
				m->kind = FORM_ADVERB;
				m->score += 5;
			}
			else if (verb == 1)
				m->score += 2;
			else if (m->place == PLACE_CLAUSE || m->place == PLACE_COMMA)
				m->score -= 6;
			else
				m->score -= 22;
			break;
		case FORM_NOUN:
			if (set_off && m->place <= PLACE_CLAUSE)
				m->score += 12;
			else if (verb == 1)
				m->score += 8;
			else if (noun && noun <= 4)
				m->score += verb ? 8 : 4;
			else if (verb)
				m->score += 3;
			else
				m->score -= 4;
			break;
		default:
			break;
	}
	if (greeting)
		m->score -= 8;
	/* "finally, two more measures": another list is announced */
	if (m->value == MARKER_CLOSING && counts)
		m->score -= 14;
	return true;
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

/* Titles go together by their first word: "Article premier", "Article 2". */
static int
title_style(const Language *data, int number)
{
	const char *form = data->forms[number].form;
	int			length = strcspn(form, " ");
	int			i;

	for (i = 0; i < number; i++)
		if (data->forms[i].kind == FORM_TITLE &&
			(int) strcspn(data->forms[i].form, " ") == length &&
			strncmp(data->forms[i].form, form, length) == 0)
			break;
	return i;
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
	before = marker_before(f, p, &m.place);
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
	else if (!look_ahead(f, &m))
		return;
	if (m.value == 1 || (m.value == 2 && m.kind != FORM_BARE))
		look_back(f, &m, before);
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
	int			i;

	if (count == 0)
		return;
	/* a row of numbers, and not one with words */
	if (nothing_but_numbers(f, p + found[0].length, &found[0]))
		return;
	before = marker_before(f, p, &place);
	if (place == PLACE_CLAUSE || place == PLACE_COMMA)
	{
		/* items on lines of their own, with or without separators */
		const char *q = p;

		while (q > text && (q[-1] == ' ' || q[-1] == '\t'))
			q--;
		if (q == text || q[-1] == '\n')
			place = PLACE_PARAGRAPH;
	}
	for (i = 0; i < count; i++)
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
			look_back(f, &m, before);
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

	while (q > f->layout->text && q[-1] != '\n' && p - q < LONGEST_ITEM)
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
	before = marker_before(f, p, &m.place);
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
	look_back(f, &m, before);
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
