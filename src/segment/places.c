/*
 * places.c
 *	  Reading backwards from a marker (see places.h).
 *
 * What belongs to the marker is passed, one thing after another and in any order,
 * until something stands there that tells the place.
 */
#include "postgres.h"
#include "base/compat.h"

#include "segment/places.h"

/* Bytes in which a joiner is looked for. */
#define LONGEST_JOINER 32

/* Opening marks and signs of markup before a marker that are passed. */
#define MOST_MARKS 12

typedef struct BackReader
{
	const Layout *layout;
	const CompiledLanguage *language;	/* NULL: none */
	const char *p;				/* the text before the marker ends here, or
								 * before */
	const char *to;				/* where the white space behind p ends */
	bool		gap;			/* there is some … */
	bool		line;			/* … with the end of a line */
	bool		joined;			/* a joiner was passed */
	bool		numbered;		/* a record's or page's number was */
	bool		quoted;			/* an opening quotation mark was */
	int			marks;			/* how many such marks and signs were */
} BackReader;

/* A joiner ("and", "but then") that ends at q: its first byte, else NULL. */
static const char *
joiner_before(const BackReader *b, const char *q)
{
	const char *text = b->layout->text;
	const char *found = NULL;
	const char *p = q;
	int			words = 0;

	if (b->language == NULL)
		return NULL;
	while (p > text && words < 2 && q - p < LONGEST_JOINER)
	{
		uint32		cp;
		const char *prev = utf8_previous(text, p, &cp);
		bool		word = is_word_character(cp);

		if (word)
			p = prev;
		if (!word || p == text || is_unspaced(cp))
		{
			WordMatch	m = wordlist_match(b->language->joiners, p, q);

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

static bool
pass_joiner(BackReader *b, const char *q)
{
	const char *joiner = b->joined ? NULL : joiner_before(b, q);

	if (joiner == NULL)
		return false;
	b->p = joiner;
	b->joined = true;
	return true;
}

/* A record's paragraph number that ends at q and begins its line, else NULL. */
static const char *
number_before(const char *text, const char *q)
{
	const char *p = q;
	int			digits = 0;

	if (p > text && (p[-1] == '.' || p[-1] == ','))
		p--;
	while (p > text && p[-1] >= '0' && p[-1] <= '9' && digits < 4)
	{
		p--;
		digits++;
	}
	if (digits == 0)
		return NULL;
	q = p;
	while (q > text && (q[-1] == ' ' || q[-1] == '\t'))
		q--;
	return q == text || q[-1] == '\n' || q[-1] == '\f' ? p : NULL;
}

/* A page number, or a record's number of a paragraph, with a blank behind it. */
static bool
pass_number(BackReader *b)
{
	const char *number = b->gap ? number_before(b->layout->text, b->p) : NULL;

	if (number == NULL)
		return false;
	b->p = number;
	b->numbered = true;
	return true;
}

static void
pass_gap(BackReader *b)
{
	b->to = b->p;
	b->gap = b->line = false;
	while (b->p > b->layout->text)
	{
		uint32		cp;
		const char *q = utf8_previous(b->layout->text, b->p, &cp);

		if (!is_invisible(cp))
			break;
		b->gap = true;
		b->line = b->line || cp == '\n' || cp == '\f' || cp == '\r' || cp == 0x2028 ||
			cp == 0x2029;
		b->p = q;
	}
}

/* An opening quotation mark or bracket cp, whose first byte is at q. */
static bool
pass_opening(BackReader *b, const char *q, uint32 cp)
{
	if (!is_opening(cp))
		return false;
	if (cp == '"' || cp == '\'')
	{
		uint32		before = ' ';

		/*
		 * a straight one opens where white space is before it, and none
		 * behind
		 */
		if (b->gap)
			return false;
		if (q > b->layout->text)
			utf8_previous(b->layout->text, q, &before);
		if (!is_invisible(before) && !is_opening(before))
			return false;
		b->quoted = cp == '"';
	}
	else
		b->quoted = cp != '(' && cp != '[' && cp != 0xFF08;
	b->p = q;
	return true;
}

/* Signs with which a line is marked up. */
static bool
pass_markup(BackReader *b, const char *q, uint32 cp)
{
	if (cp != '#' && cp != '*' && cp != '_' && cp != '>')
		return false;
	b->p = q;
	return true;
}

/* Does a closing mark cp at q, the last one before the marker, tell the place? */
static bool
place_behind_closing(const BackReader *b, const char *q, uint32 cp, MarkerPlace *place)
{
	bool		bracket = cp == ')' || cp == ']';
	uint32		before = cp;

	if (!is_closing(cp))
		return false;
	while (q > b->layout->text && is_closing(before))
		q = utf8_previous(b->layout->text, q, &before);
	if (is_terminal(before) || (b->line && bracket))
		*place = PLACE_SENTENCE;
	else if (!bracket && before == ';')
		*place = PLACE_CLAUSE;
	else if (!bracket && before == ',')
		*place = PLACE_COMMA;
	else
		return false;
	return true;
}

/* Does a punctuation mark, the last character before the marker, tell the place? */
static bool
place_behind_punctuation(uint32 cp, MarkerPlace *place)
{
	switch (cp)
	{
		case ':':
		case ';':
		case 0x61B:
		case 0xFF1A:
		case 0xFF1B:
			*place = PLACE_CLAUSE;
			return true;
		case ',':
		case 0x60C:
		case 0x3001:
		case 0xFF0C:
		case '-':
		case 0x2013:
		case 0x2014:
			*place = PLACE_COMMA;
			return true;
	}
	if (!is_terminal(cp))
		return false;
	*place = PLACE_SENTENCE;
	return true;
}

const char *
text_before_marker(const Layout *layout, const CompiledLanguage *language,
				   const char *marker, MarkerPlace *place)
{
	BackReader	b = {layout, language, marker};

	for (;;)
	{
		uint32		cp;
		const char *q;
		bool		comma;

		pass_gap(&b);
		if (b.p == layout->text)
			break;
		if (b.line && pass_number(&b))
			continue;
		if (b.numbered || (b.line && layout_breaks(layout, b.p, b.to)))
			break;
		q = utf8_previous(layout->text, b.p, &cp);
		if (b.marks < MOST_MARKS && (pass_opening(&b, q, cp) || pass_markup(&b, q, cp)))
		{
			b.marks++;
			continue;
		}
		if (place_behind_closing(&b, q, cp, place))
			return b.p;
		comma = cp == ',' || cp == 0x60C || cp == 0x3001 || cp == 0xFF0C;
		if ((comma || is_terminal(cp)) && pass_number(&b))
			continue;
		/* ", and, secondly": the joiner stands before the comma */
		if (comma && pass_joiner(&b, q))
			continue;
		if (place_behind_punctuation(cp, place))
			return b.p;
		if (is_word_character(cp) && pass_joiner(&b, b.p))
			continue;
		if (pass_number(&b))
			continue;
		*place = b.joined || b.quoted ? PLACE_COMMA : PLACE_MIDDLE;
		return b.p;
	}
	*place = PLACE_PARAGRAPH;
	return b.p;
}
