/*
 * sentence_rules.c
 *	  Corrections to a break iterator's sentences (see sentence_rules.h).
 */
#include "postgres.h"
#include "base/compat.h"

#include "segment/numerals.h"
#include "segment/sentence_rules.h"

/* A sentence of fewer words than this does not end with a time of day. */
#define WORDS_BEFORE_TIME 5

/* Bytes in which a run-in list's next item is looked for. */
#define LONGEST_RUN_IN_ITEM 4000

/* Bytes of the longest word, and of the longest ellipsis, that are looked at. */
#define LONGEST_DOTTED_WORD 64

/* The word that ends at p, with the full stops inside it: "U.S", "Mr", "a.m". */
static const char *
word_before(const char *start, const char *p)
{
	const char *end = p;

	while (p > start && end - p < LONGEST_DOTTED_WORD)
	{
		uint32		cp;
		const char *q = utf8_previous(start, p, &cp);

		if (!is_word_character(cp) && !(cp == '.' && q > start) && cp != '&' && cp != 0xB0)
			break;
		p = q;
	}
	while (p < end && *p == '.')
		p++;
	return p;
}

static int
words_before(const char *p, const char *end, int most)
{
	bool		in_word = false;
	int			n = 0;

	while (p < end && n < most)
	{
		uint32		cp;
		int			k = utf8_decode(p, end, &cp);
		bool		word = !is_invisible(cp);

		n += word && !in_word;
		in_word = word;
		p += k;
	}
	return n;
}

static bool
begins_sentences(const SentenceRules *rules, const char *p, const char *limit)
{
	uint32		cp;
	WordMatch	m;

	while (p < limit)
	{
		int			n = utf8_decode(p, limit, &cp);

		if (!is_opening(cp))
			break;
		p += n;
	}
	if (rules->language == NULL || p >= limit)
		return false;
	m = wordlist_match(rules->language->starters, p, limit);
	/* "K. A. Annan": an initial, and not the word */
	return m.length > 0 &&
		!(m.length == utf8_decode(p, limit, &cp) && is_upper(cp) &&
		  limit - p > m.length && p[m.length] == '.');
}

/* Is the character at p, of n bytes, in a set? */
static bool
holds_character(const char *set, const char *p, int n)
{
	for (; *set; set++)
		if (strncmp(set, p, n) == 0)
			return true;
	return false;
}

/*
 * Does a number begin at p, as behind "art." and the like: digits, a Roman number, "Nº",
 * or a letter before digits (L. 1114)?
 */
static bool
begins_number(const char *p, const char *limit)
{
	const char *q = p;

	if (p >= limit)
		return false;
	if (*p >= '0' && *p <= '9')
		return true;
	if (*p == 'N' && limit - p > 2 && ((unsigned char) p[1] == 0xC2 || p[1] == '.'))
		return true;
	if (*p >= 'A' && *p <= 'Z' && limit - p > 3 && p[1] == '.')
	{
		q = p + 2;
		while (q < limit && *q == ' ')
			q++;
		if (q < limit && *q >= '0' && *q <= '9')
			return true;
		q = p;
	}
	while (q < limit && q - p < 8 && strchr("IVXLC", *q) != NULL)
		q++;
	if (q == p || (q - p == 1 && *p == 'I'))
		return false;
	return q == limit || !(((unsigned char) *q | 0x20) >= 'a');
}

typedef enum Verdict
{
	NO_OPINION, ENDS, GOES_ON
} Verdict;

/*
 * The full stop at dot belongs to a word; white space is behind it, and next
 * follows.  Is it the sentence's?
 */
static Verdict
judge_word(const SentenceRules *rules, const char *start, const char *dot,
		   const char *next, const char *limit)
{
	const char *word = word_before(start, dot);
	int			length = dot - word;
	uint32		first;
	uint32		after;
	bool		starter;
	bool		inner = memchr(word, '.', length) != NULL;
	WordMatch	m = {0, -1};

	if (length <= 0 || length > 24 || next >= limit)
		return NO_OPINION;
	if (*next == '&')
		return GOES_ON;
	utf8_decode(word, dot, &first);
	utf8_decode(next, limit, &after);
	starter = begins_sentences(rules, next, limit);
	if (rules->language)
	{
		/* the word alone: "z" in "z. B.", which is listed too */
		m = wordlist_match(rules->language->shortened, word, dot);
		if (m.length != length)
			m.tag = -1;
	}
	switch (m.tag)
	{
		case NEVER_ENDS:
			return GOES_ON;
		case BEFORE_NUMBER:
			if (begins_number(next, limit))
				return GOES_ON;
			if (!is_upper(first) || utf8_count(word, dot) > 1)
				return NO_OPINION;
			break;
		case TIME_OF_DAY:
			{
				WordMatch	title = wordlist_match(rules->language->shortened, next, limit);

				if (starter)
					return ENDS;
				if (title.length > 0 && title.tag == NEVER_ENDS)
					return words_before(start, dot, WORDS_BEFORE_TIME) < WORDS_BEFORE_TIME ?
						GOES_ON : ENDS;
				return is_upper(after) ? NO_OPINION : GOES_ON;
			}
		case MAY_END:
			return starter ? ENDS : GOES_ON;
	}
	/* an initial, or letters with stops between: J. Smith, U.S. Government */
	if ((inner && length <= 12) || (length <= 2 && is_upper(first) &&
									first < 0x500 &&
									utf8_count(word, dot) == 1))
	{
		const char *q;

		if (rules->language == NULL || rules->language->data->starters[0] == '\0')
			return NO_OPINION;
		if (inner && (first >= '0' && first <= '9'))
			return NO_OPINION;
		for (q = word; q < dot; q++)
			if (*q == '.' && q > word + 3 && q[-1] != '.' && q[-2] != '.' && q[-3] != '.')
				return NO_OPINION;	/* an address: example.com */
		if (starter)
		{
			/* "you and I. Did": the pronoun; "John F. In" is none */
			return ENDS;
		}
		return is_upper(after) || (after >= '0' && after <= '9') ? GOES_ON : NO_OPINION;
	}
	/* an ordinal number before its noun: 12. Juni */
	if (first >= '0' && first <= '9' && length <= 2 && rules->language &&
		rules->language->data->ordinal_stop && is_upper(after) && !starter)
		return GOES_ON;
	return NO_OPINION;
}

/* Is [p, end) nothing but a list's marker: "1." "• 9." "(a)"? */
static bool
only_marker(const char *p, const char *end)
{
	NumeralReading reading;
	int			style;
	int			n = bullet_length(p, end, &style);

	if (n > 0)
		p = skip_invisible(p + n, end);
	if (p >= end)
		return true;
	return end - p <= 8 && numeral_may_begin(p, end) &&
		numeral_readings(p, end, &reading, 1) > 0 && reading.length == end - p;
}

/* The next item of a run-in list that begins at start: " 2. …" behind "1. …". */
static const char *
next_item(const char *start, const char *from, const char *stop)
{
	NumeralReading first[4];
	int			style = -1;
	int			bullet = bullet_length(start, stop, &style);
	const char *p = start;
	int			count;
	bool		blank = false;

	if (stop - start > LONGEST_RUN_IN_ITEM)
		stop = start + LONGEST_RUN_IN_ITEM;
	if (bullet > 0)
		p = skip_invisible(start + bullet, stop);
	if (p >= stop || !numeral_may_begin(p, stop))
		return NULL;
	count = numeral_readings(p, stop, first, lengthof(first));
	if (count == 0)
		return NULL;
	for (p = Max(from, p + first[0].length); p < stop; p++)
	{
		if (blank && ((unsigned char) *p < 0x80 || (unsigned char) *p >= 0xC0))
		{
			NumeralReading here[4];
			const char *q = p;
			int			n = 0;

			if (bullet > 0)
			{
				if (stop - p > bullet && memcmp(p, start, bullet) == 0)
					q = skip_invisible(p + bullet, stop);
				else
					q = NULL;
			}
			if (q && q < stop && numeral_may_begin(q, stop))
				n = numeral_readings(q, stop, here, lengthof(here));
			for (int i = 0; i < n; i++)
				for (int j = 0; j < count; j++)
					if (here[i].style == first[j].style &&
						here[i].value == first[j].value + 1)
						return p;
		}
		blank = *p == ' ';
	}
	return NULL;
}

/* Marks that open in one place and close in another are told by the one before. */
#define LEFT_GUILLEMET 0xAB
#define RIGHT_GUILLEMET 0xBB
#define LOW_QUOTE 0x201E
#define LEFT_QUOTE 0x201C
#define LEFT_TITLE 0x300A
#define RIGHT_TITLE 0x300B

/* Bytes in which a title, and a quotation, is closed again. */
#define LONGEST_TITLE 300
#define LONGEST_QUOTED 1000

/*
 * How many more of one mark than of another are in [p, end), of which the last bytes are
 * read.
 */
static int
surplus(const char *p, const char *end, uint32 open, uint32 close)
{
	int			n = 0;

	if (end - p > LONGEST_QUOTED)
		p = end - LONGEST_QUOTED;
	while (p < end && utf8_is_continuation((unsigned char) *p))
		p++;

	while (p < end)
	{
		uint32		cp;

		/* all of these marks have a first byte of their own */
		if ((unsigned char) *p < 0xC2)
		{
			p++;
			continue;
		}
		p += utf8_decode(p, end, &cp);
		n += (cp == open) - (cp == close);
	}
	return n;
}

static bool
closes_here(const char *start, const char *p, uint32 cp)
{
	if (cp == RIGHT_GUILLEMET)
		return surplus(start, p, LEFT_GUILLEMET, RIGHT_GUILLEMET) > 0;
	if (cp == LEFT_QUOTE)
		return surplus(start, p, LOW_QUOTE, LEFT_QUOTE) > 0;
	return false;
}

/* Behind the mark of a footnote at p, right behind a stop: "[12]", "¹²"; else p. */
static const char *
skip_note(const char *p, const char *limit)
{
	const char *q = p;
	uint32		cp;

	if (q < limit && *q == '[')
	{
		for (q++; q < limit && *q >= '0' && *q <= '9' && q - p < 6; q++)
			;
		return q > p + 1 && q < limit && *q == ']' ? q + 1 : p;
	}
	while (q < limit)
	{
		int			n = utf8_decode(q, limit, &cp);

		if (!(cp == 0xB9 || cp == 0xB2 || cp == 0xB3 || (cp >= 0x2070 && cp <= 0x2079)))
			break;
		q += n;
	}
	return q;
}

/* Before the opening marks that end at p, right behind a stop; else p. */
static const char *
before_opening(const char *start, const char *p)
{
	const char *q = p;
	uint32		cp = 0;

	while (q > start)
	{
		const char *r = utf8_previous(start, q, &cp);

		if (!is_opening(cp) || is_closing(cp) || closes_here(start, r, cp))
			break;
		q = r;
	}
	return q < p && q > start && (is_terminal(cp) || is_closing(cp)) ? q : p;
}

const char *
sentence_boundary(const SentenceRules *rules, const char *start, const char *next,
				  const char *limit)
{
	const char *end = trim_invisible(start, next);
	const char *p = before_opening(start, end);
	const char *note = skip_note(p, limit);
	uint32		cp;

	if (note > p)
		return skip_invisible(note, limit);
	if (p < end)
		return p;
	/* a closing mark behind a blank: « Non ! » */
	for (p = next; p < limit;)
	{
		int			n = utf8_decode(p, limit, &cp);

		if (!closes_here(start, p, cp))
			break;
		p = skip_invisible(p + n, limit);
	}
	return p;
}

/* Is the stop at p inside of a title in 《》, or what the title ends with? */
static bool
inside_title(const char *start, const char *p, const char *stop, const char *limit)
{
	uint32		cp;

	if (surplus(start, p, LEFT_TITLE, RIGHT_TITLE) <= 0)
		return false;
	for (limit = Min(limit, p + LONGEST_TITLE); p < limit;)
	{
		p += utf8_decode(p, limit, &cp);
		if (cp == RIGHT_TITLE)
			return true;
	}
	return false;
}

bool
sentence_ends(const SentenceRules *rules, const char *start, const char *stop,
			  const char *next, const char *limit)
{
	const char *p = stop;
	uint32		cp = 0;
	uint32		after;
	bool		closed = false;
	bool		bracket = false;

	if (next >= limit || stop <= start)
		return true;
	utf8_decode(next, limit, &after);

	/* what closes behind the stop */
	for (;;)
	{
		const char *q = utf8_previous(start, p, &cp);

		if (!(is_closing(cp) || closes_here(start, q, cp) || is_invisible(cp)) || q <= start)
			break;
		if (is_invisible(cp) && !closed)
			break;
		bracket = bracket || cp == ')' || cp == ']';
		closed = closed || !is_invisible(cp);
		p = q;
	}
	if (!is_terminal(cp))
		return true;
	if (cp >= 0x80 && inside_title(start, p, stop, limit))
		return false;
	/* «No!» said he, in a script without capitals */
	if (closed && !bracket && (cp == '!' || cp == '?' || cp == 0x61F) && p < stop &&
		is_word_character(after) && !is_upper(after) && !is_unspaced(after) &&
		!(after >= '0' && after <= '9'))
		return false;

	/*
	 * Yahoo! in …; "Great." she said; but a question may stand before
	 * anything
	 */
	if (is_lower(after) && (closed || cp != '?'))
		return false;
	if (only_marker(start, stop))
		return false;
	if (numeral_may_begin(start, stop) || (unsigned char) *start >= 0xE2)
	{
		/* the stop of a run-in list's next marker */
		const char *item = start;

		while (stop - start < LONGEST_RUN_IN_ITEM &&
			   (item = next_item(item, item, stop)) != NULL)
			if (only_marker(item, stop))
				return false;
	}
	if (cp == '.')
	{
		const char *dots = p;
		int			n = 0;
		bool		spaced = false;

		/* an ellipsis, its dots together or apart */
		while (dots > start && p - dots < LONGEST_DOTTED_WORD &&
			   (dots[-1] == '.' ||
				(dots[-1] == ' ' && dots - 1 > start && dots[-2] == '.')))
		{
			spaced = spaced || dots[-1] == ' ';
			n += dots[-1] == '.';
			dots--;
		}
		if (n >= 3 && bracket)
		{
			/* [...] says that words were left out */
			if (dots > start && (dots[-1] == '[' || dots[-1] == '('))
				return false;
		}
		if (n == 3 && spaced && dots > start && dots[-1] == ' ' && !closed)
			return false;
		/* a stop and an ellipsis: the sentence ends between the two */
		if (n == 4 && spaced && dots > start && dots[-1] != ' ' && !closed)
			return false;
		if (n >= 2)
			return true;
		if (closed)
			return true;
		return judge_word(rules, start, p - 1, next, limit) != GOES_ON;
	}
	return true;
}

/*
 * Letters of the word before a stop that ends a sentence without a blank behind it, and
 * of the one behind.
 */
#define GLUED_BEFORE 2
#define GLUED_BEHIND 2

/*
 * "the policy.The Council": small letters, a stop, and a capital before small letters or
 * a blank; but no address, "example.Com/a", no name with stops in it and no abbreviation.
 */
static bool
glued_sentence(const SentenceRules *rules, const char *start, const char *dot,
			   const char *stop)
{
	const char *p = dot + 1;
	int			letters = 0;
	uint32		cp;

	utf8_decode(p, stop, &cp);
	if (!is_upper(cp))
		return false;
	/* Prof.Smith */
	p = word_before(start, dot);
	if (rules->language &&
		wordlist_match(rules->language->shortened, p, dot).length == dot - p)
		return false;
	p = dot;

	while (p > start && letters < GLUED_BEFORE)
	{
		p = utf8_previous(start, p, &cp);
		if (!is_lower(cp))
			return false;
		letters++;
	}
	if (letters < GLUED_BEFORE)
		return false;
	p = dot + 1;
	p += utf8_decode(p, stop, &cp);
	for (letters = 0; p < stop; letters++)
	{
		int			n = utf8_decode(p, stop, &cp);

		if (!is_lower(cp))
			break;
		p += n;
	}
	/* A, O: a word of one letter has a blank behind it */
	if (p < stop && letters == 0)
		return *p == ' ';
	return letters >= GLUED_BEHIND - 1 &&
		(p >= stop || is_invisible(cp) || cp == ',' || cp == '\'' || cp == 0x2019);
}

/* The end of the first "…" in [p, stop) that a blank and a capital follow, else NULL. */
static const char *
ellipsis_end(const char *p, const char *stop)
{
	while (stop - p > 3 && (p = memchr(p, 0xE2, stop - p - 2)) != NULL)
	{
		const char *next;
		uint32		cp;

		p++;
		if ((unsigned char) p[0] != 0x80 || (unsigned char) p[1] != 0xA6)
			continue;
		p += 2;
		next = skip_invisible(p, stop);
		if (next == p || next >= stop)
			continue;
		utf8_decode(next, stop, &cp);
		if (is_upper(cp))
			return p;
	}
	return NULL;
}

/* One that a full stop or a list's next item tells. */
static const char *
hidden_stop(const SentenceRules *rules, const char *start, const char *from, const char *stop)
{
	const char *p = from;
	const char *item = NULL;
	uint32		cp;

	/* a list's item begins with its marker, so look only where one does */
	if (numeral_may_begin(start, stop) || (unsigned char) *start >= 0xE2)
		item = next_item(start, from, stop);
	if (item)
		stop = item;
	while (p < stop)
	{
		const char *dot;
		const char *next;

		if (*rules->stops)
		{
			int			n = utf8_decode(p, stop, &cp);

			if (p + n < stop && is_space_byte(p[n]) && holds_character(rules->stops, p, n))
				return p + n;
			if (cp != '.')
			{
				p += n;
				continue;
			}
			dot = p;
		}
		else
			dot = memchr(p, '.', stop - p);
		if (dot == NULL)
			break;
		p = dot + 1;
		if (p < stop && glued_sentence(rules, start, dot, stop))
			return p;
		if (p >= stop || !(*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
			continue;
		next = skip_invisible(p, stop);
		if (next >= stop)
			break;
		if (*next == '.')
		{
			/* a stop, then an ellipsis that begins the next sentence */
			const char *q = next;
			int			n = 0;

			while (q < stop && (*q == '.' || *q == ' '))
				n += *q++ == '.';
			if (n == 3 && q < stop && q[-1] == ' ')
			{
				utf8_decode(q, stop, &cp);
				if (is_upper(cp) && dot > start && dot[-1] != ' ' && dot[-1] != '.')
					return p;
			}
			p = q;
			continue;
		}
		utf8_decode(next, stop, &cp);
		if (!is_upper(cp) && !is_opening(cp))
			continue;
		if (judge_word(rules, start, dot, next, stop) == ENDS)
			return p;
	}
	return item;
}

const char *
sentence_hidden_end(const SentenceRules *rules, const char *start,
					const char *from, const char *stop)
{
	const char *found = hidden_stop(rules, start, from, stop);
	const char *ellipsis = ellipsis_end(from, found ? found : stop);

	return ellipsis ? ellipsis : found;
}
