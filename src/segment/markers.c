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

#define MAX_READINGS 4
#define BULLET_STYLES 1024
#define DEEPEST_INDENT 32
#define LONGEST_ROW 400			/* bytes of blanks and marks before a line's
								 * first word */

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
	const char *seen;			/* paragraphs were read up to here */
	int			outside[DEEPEST_INDENT];	/* start + 1 of the last paragraph
											 * that is no item, by its
											 * indentation */
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
	f->p = f->seen = layout->text;
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

/* Does a line end right before p > text? */
static inline bool
ends_line(const char *text, const char *p)
{
	return p[-1] == '\n' || p[-1] == '\f' || p[-1] == '\r' ||
		(((unsigned char) p[-1] & 0xFE) == 0xA8 && p - text >= 3 &&
		 memcmp(p - 3, "\xE2\x80", 2) == 0);
}

/*
 * Does p begin its line, marks of emphasis and headings aside?  *indent counts the
 * blanks before it.
 */
static bool
begins_line(const char *text, const char *p, int *indent)
{
	const char *q = p;

	*indent = 0;
	while (q > text && p - q < LONGEST_ROW &&
		   (q[-1] == ' ' || q[-1] == '\t' || q[-1] == '*' || q[-1] == '_' || q[-1] == '#' ||
			q[-1] == '>'))
	{
		q--;
		*indent = *q == ' ' ? *indent + 1 : *q == '\t' ? *indent + 4 : 0;
	}
	return q == text || ends_line(text, q);
}

/* The number behind a form's words: digits, or a Roman one; its bytes and those before. */
static int
number_behind(const char *p, const char *end, Marker *m)
{
	const char *q = p;
	int			n;

	while (q < end && (*q == ' ' || *q == '\t'))
		q++;
	n = numeral_number(q, end, &m->value, &m->part, &m->prefix);
	return n > 0 ? q + n - p : 0;
}

/* A bracket around the title that is [m->start, m->stop) belongs to it. */
static void
take_brackets(const char *text, const char *end, Marker *m)
{
	if (m->start > 0 && text + m->stop < end &&
		((text[m->start - 1] == '(' && text[m->stop] == ')') ||
		 (text[m->start - 1] == '[' && text[m->stop] == ']')))
	{
		m->start--;
		m->stop++;
	}
}

/* Marks of emphasis right around a marker belong to it. */
static void
take_emphasis(const char *text, const char *end, Marker *m)
{
	const char *p = text + m->stop;
	int			most = m->start;

	while (p < end && (*p == '*' || *p == '_') && p - (text + m->stop) < 3)
		p++;
	m->stop = p - text;
	while (m->start > 0 && most - m->start < 3 &&
		   (text[m->start - 1] == '*' || text[m->start - 1] == '_'))
		m->start--;
}

/* What follows says that it is no title: one stands alone, or before a stop or colon. */
static bool
goes_on_behind(const char *p, const char *end)
{
	uint32		cp = '\n';
	bool		blank = false;

	while (p < end && (*p == ' ' || *p == '\t'))
	{
		blank = true;
		p++;
	}
	if (p < end)
		utf8_decode(p, end, &cp);
	return (blank && is_lower(cp)) || (!blank && is_word_character(cp)) || cp == ',' ||
		cp == '(';
}

/* What is known of every form at p, which is w. */
static void
begin_form(const MarkerFinder *f, const char *p, WordMatch w, Marker *m)
{
	memset(m, 0, sizeof(*m));
	m->start = p - f->layout->text;
	m->stop = m->start + w.length;
	m->form = w.tag % FORM_TAGS;
	m->value = w.tag / FORM_TAGS;
}

/* A form of the language at p? */
static void
find_form(MarkerFinder *f, const char *p)
{
	const char *text = f->layout->text;
	WordMatch	w = wordlist_match(f->language->forms, p, f->layout->end);
	Marker		m;
	const char *before;

	if (w.length == 0)
		return;
	begin_form(f, p, w, &m);
	m.kind = f->language->data->forms[m.form].kind;
	m.style = STYLE_WORDS;
	if (m.value == 0)
	{
		/* the number stands behind the words */
		int			n = number_behind(p + w.length, f->layout->end, &m);

		if (n == 0)
			return;
		m.stop += n;
	}
	before = text_before_marker(f->layout, f->language, p, &m.place);
	m.before = before - text;
	m.score = place_score[m.kind][m.place];
	if (!evidence_behind(f->layout, f->language, &m))
		return;
	if (m.value == 1 || (m.value == 2 && m.kind != FORM_BARE))
		evidence_before(f->layout, f->language, &m, before);
	add_reading(f, &m);
}

/* A title of the language at p, where a line begins? */
static void
find_title(MarkerFinder *f, const char *p)
{
	const char *text = f->layout->text;
	WordMatch	w = wordlist_match(f->language->titles, p, f->layout->end);
	Marker		m;
	const char *before;

	if (w.length == 0)
		return;
	begin_form(f, p, w, &m);
	m.kind = FORM_TITLE;
	m.style = STYLE_TITLE + m.form;
	if (m.value == 0)
	{
		int			n = number_behind(p + w.length, f->layout->end, &m);

		if (n == 0)
			return;
		m.stop += n;
	}
	else
		m.stop = numeral_inserted(text + m.stop, f->layout->end, &m.part) - text;
	take_brackets(text, f->layout->end, &m);
	before = text_before_marker(f->layout, f->language, text + m.start, &m.place);
	m.before = before - text;
	m.score = place_score[FORM_TITLE][m.place];
	if (goes_on_behind(text + m.stop, f->layout->end))
		m.score -= 24;
	if (m.value == 1)
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
	int			indent;
	bool		line;

	if (count == 0)
		return;
	/* a row of numbers, and not one with words */
	if (nothing_but_numbers(f, p + found[0].length, &found[0]))
		return;
	before = text_before_marker(f->layout, f->language, p, &place);
	line = begins_line(text, p, &indent);
	/* items on lines of their own, with or without separators */
	if (line && place != PLACE_MIDDLE)
		place = PLACE_PARAGRAPH;
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
		m.part = found[i].part;
		m.prefix = found[i].prefix;
		m.lettered = found[i].lettered;
		take_emphasis(text, f->layout->end, &m);
		m.indent = line ? Min(indent, DEEPEST_INDENT) : 0;
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

/* Is [p, end), where a line begins, the beginning of an item? */
static bool
is_item(const char *p, const char *end)
{
	NumeralReading reading;
	int			style;

	return bullet_length(p, end, &style) > 0 ||
		(numeral_may_begin(p, end) && numeral_readings(p, end, &reading, 1) > 0);
}

/*
 * Notes the paragraphs up to p that are no items, by their indentation.  Each is
 * read once, whatever bullets are asked about.
 */
static void
read_paragraphs(MarkerFinder *f, const char *p)
{
	const char *text = f->layout->text;
	int			indent;

	while (f->seen < p)
	{
		const char *next;
		const char *start = f->seen;

		layout_paragraph_end(f->layout, f->seen, f->layout->end, &next);
		while (start < next && is_space_byte(*start))
			start++;
		if (start < p && !is_item(start, f->layout->end) && begins_line(text, start, &indent))
			f->outside[Min(indent, DEEPEST_INDENT - 1)] = start - text + 1;
		f->seen = Max(next, f->seen + 1);
	}
}

/* Does a paragraph stand between the bullet and its neighbour that is of no item? */
static bool
is_broken(const MarkerFinder *f, const Marker *m)
{
	for (int i = 0; i <= Min(m->indent, DEEPEST_INDENT - 1); i++)
		if (f->outside[i] - 1 > m->neighbour)
			return true;
	return false;
}

static bool
follows_colon(const char *text, const char *p)
{
	uint32		cp = 0;

	if (p > text)
		utf8_previous(text, p, &cp);
	return cp == ':' || cp == 0xFF1A;
}

/* Is what ends at p a question? */
static bool
is_question(const char *text, const char *p)
{
	uint32		cp = 0;

	p = trim_invisible(text, p);
	while (p > text)
	{
		p = utf8_previous(text, p, &cp);
		if (cp != '.')
			break;
	}
	return cp == '?' || cp == 0x61F;
}

/* Dashes of a dialogue: a question is before the line, or is the line. */
static bool
is_speech(const MarkerFinder *f, const char *p, const char *before)
{
	const char *eol;

	if (*p != '-' && memcmp(p, "\xE2\x80", 2) != 0)
		return false;
	if (is_question(f->layout->text, before))
		return true;
	eol = memchr(p, '\n', Min(f->layout->end - p, LONGEST_ROW));
	return eol && is_question(p, eol);
}

/* A bullet at p, which begins a line or follows a colon or semicolon? */
static void
find_bullet(MarkerFinder *f, const char *p)
{
	const char *text = f->layout->text;
	int			style;
	int			length = bullet_length(p, f->layout->end, &style);
	const char *before;
	Marker		m;
	int		   *last;
	bool		line;

	if (length == 0)
		return;
	memset(&m, 0, sizeof(m));
	line = begins_line(text, p, &m.indent);
	if (!line && *p == 'o')
		return;
	before = text_before_marker(f->layout, f->language, p, &m.place);
	m.before = before - text;
	if (m.place != PLACE_PARAGRAPH && m.place != PLACE_CLAUSE)
	{
		/* a line that begins with a sign is an item, stop or no stop before */
		if (!line)
			return;
		m.place = PLACE_PARAGRAPH;
	}
	if (!line)
		m.indent = 0;
	m.start = p - text;
	m.stop = m.start + length;
	m.value = 1;
	m.kind = FORM_BULLET;
	m.style = STYLE_BULLET + style * 16 + Min(m.indent, 30) / 2;
	m.score = place_score[FORM_BULLET][m.place];
	last = &f->last_bullets[(m.style - STYLE_BULLET) % BULLET_STYLES];
	m.neighbour = *last - 1;
	*last = m.start + 1;
	if (line)
	{
		read_paragraphs(f, p);
		m.broken = m.neighbour >= 0 && is_broken(f, &m);
	}
	/* what announces a list stands before its first bullet */
	if (m.neighbour < 0 || m.broken || !line || follows_colon(text, before))
		evidence_before(f->layout, f->language, &m, before);
	if (m.announced < 10 && is_speech(f, p, before))
		m.score -= 30;
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
	['+'] = BYTE_SIGN,
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

/*
 * May p, where a word begins, be the first of its line?  A quick no to most: behind a
 * word and a blank.
 */
static inline bool
may_begin_line(const char *text, const char *p)
{
	const char *q = p;

	if (p - text >= 2 && p[-1] == ' ' && (unsigned char) p[-2] >= '0')
		return false;
	while (q > text && p - q < DEEPEST_INDENT &&
		   (q[-1] == ' ' || q[-1] == '\t' || q[-1] == '*' || q[-1] == '_' || q[-1] == '#' ||
			q[-1] == '>' || q[-1] == '(' || q[-1] == '['))
		q--;
	return q == text || ends_line(text, q);
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
				   !(f->language && (wordlist_may_begin(f->starts, p, end) ||
									 may_begin_line(f->layout->text, p))))
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
				if (word && f->language && may_begin_line(f->layout->text, p))
					find_title(f, p);
				if (f->count == 0 && word && f->language &&
					wordlist_may_begin(f->starts, p, end))
					find_form(f, p);
				if (f->count == 0 && !(word && no_numeral(p, end)) &&
					numeral_may_begin(p, end))
					find_numeral(f, p);
				if (f->count == 0 && *p == 'o')
					find_bullet(f, p);
				/* what stands inside a marker is none: "(a)" holds "a)" */
				if (f->count > 0)
					n = f->layout->text + f->readings[0].stop - p;
			}
			else if (class == BYTE_SIGN)
				find_bullet(f, p);
		}
		else
		{
			uint32		cp;

			n = utf8_decode(p, end, &cp);
			word = is_word_character(cp);
			if (word && f->language && !in_word && may_begin_line(f->layout->text, p))
				find_title(f, p);
			if (f->count == 0 && word && f->language && (!in_word || is_unspaced(cp)))
				find_form(f, p);
			if (f->count == 0 && (!in_word || is_unspaced(cp)) &&
				numeral_may_begin(p, end))
				find_numeral(f, p);
			if (f->count > 0 && f->readings[0].kind == FORM_NUMERAL)
				n = f->layout->text + f->readings[0].stop - p;
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
