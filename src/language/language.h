/*
 * language.h
 *	  All that the product knows of a language, as data.
 *
 * One file a language (en.c …) holds its data and nothing else; list.h lists the
 * languages.  Adding a language is adding such a file and its line: finding points,
 * the moods of points, sentences, the parts of words, stances, and telling what
 * language a text is in all read these data.
 *
 * A file gives each field of struct Language as a static of the field's name and
 * ends with LANGUAGE(tag), which makes the struct of them.  A field that was
 * forgotten does not compile, and one that is empty on purpose says so:
 * NOT_IN_THIS_LANGUAGE.
 *
 * All strings are UTF-8, in any case and with their usual accents: they are folded
 * (text/character.h) when they are compiled, as the text is when it is read.  A list
 * of words is one string whose entries are separated by '|'; an entry may be several
 * words.  In ordinals and cardinals the n-th string has the forms of the value n.  A
 * set of characters is a string of them, where A-Z stands for all from A to Z.
 *
 * Marker forms.  A form is the words that introduce a point.  Where it says
 *	   #	an ordinal word of the language stands (first, second …)
 *	   $	a cardinal word (one, two …)
 *	   9	a number in digits
 * and a blank is any white space, a hard line break included.  A form without
 * # $ 9 has its value beside it; MARKER_CLOSING is the value of "finally".
 *
 * Kinds of forms, by how much they say alone:
 *	   FORM_ADVERB	"secondly", "in the second place": introduces points
 *	   FORM_BARE	"second": does where punctuation sets it off
 *	   FORM_NOUN	"the second": names a thing; the words behind it decide
 *	   FORM_PAIR	"on the one hand": a list only where it begins sentences
 *	   FORM_TITLE	"Article 9", "step $": at a line's start only
 *
 * Stance cues.  Every cue is a whole word or phrase; * stands for endings.  A longer
 * cue covers the shorter ones inside it, which is how "opposed to" differs from
 * "opposed" and "not only" from "not".  Verbs that merely deal with a thing
 * ("address", "reduce") are neutral: they end the reach of the verb before.  A bare
 * "against" opposes nothing by itself: violence against women is no opposition to
 * women.  What the kinds of cues do is told in matching/stance.h.
 */
#ifndef PROPOSALS_LANGUAGE_H
#define PROPOSALS_LANGUAGE_H

#define MARKER_CLOSING 1000		/* the value of a form that ends any list */

typedef enum FormKind
{
	FORM_ADVERB,
	FORM_BARE,
	FORM_NOUN,
	FORM_PAIR,
	FORM_TITLE,
	FORM_NUMERAL,				/* 1. (a) iv) 一、 */
	FORM_BULLET
} FormKind;

typedef struct MarkerForm
{
	const char *form;
	FormKind	kind;
	int			value;			/* 0 where # $ 9 gives it */
} MarkerForm;

/* What a cue does. */
typedef enum CueKind
{
	CUE_OPPOSE,					/* of what follows */
	CUE_OPPOSE_PARTICIPLE,		/* of what follows; of what precedes after an auxiliary */
	CUE_OPPOSE_BACK,			/* of what precedes */
	CUE_OPPOSE_FROM,			/* of what follows "from", where there is one */
	CUE_SUPPORT,
	CUE_SUPPORT_PARTICIPLE,
	CUE_SUPPORT_BACK,
	CUE_NEUTRAL,				/* governs what follows and takes no side */
	CUE_NEGATION,				/* of the next cue */
	CUE_AUXILIARY,				/* of a passive, not finite: "be" */
	CUE_FINITE_AUXILIARY,		/* of a passive, and a new clause: "are" */
	CUE_BREAK,					/* a new clause: "should", "but" */
	CUE_FROM,
	CUE_SUBJECT,				/* a new clause with what it is about: "we", "but" */
	CUE_LINK,					/* the next verb is part of what this one is about: "those who" */
	CUE_AGAINST,				/* turns round what is said of what follows */
	CUE_NOTHING					/* looks like a cue and is none */
} CueKind;

#define CUE_LISTS (CUE_NOTHING + 1)

typedef struct Language
{
	const char *tag;			/* as tag_canonical gives it, without region */

	/* telling that a text is in it */
	const char *script;			/* set: the letters of its script */
	const char *own_letters;	/* set: those that few other languages of the script write */
	const char *foreign_letters;	/* set: those of the script that it does not write */
	const char *variant;		/* the tag of texts in a second way to write it … */
	const char *variant_letters;	/* … set: which has these letters in place of own_letters */
	const char *function_words; /* its commonest words; none where the script tells enough */

	/* markers */
	const char *const *ordinals;	/* ends with NULL */
	const char *const *cardinals;	/* from one; ends with NULL */
	const MarkerForm *forms;	/* ends with a NULL form */
	const char *joiners;		/* words between the separator and a marker: and, but, then */
	const char *verbs;			/* behind a FORM_NOUN: it opens a point */
	const char *nouns;			/* things that are enumerated: point, reason, principle */
	const char *not_nouns;		/* things an ordinal counts otherwise: world war, session */
	const char *announcing;		/* in the sentence before a list: following, as follows */
	const char *closing;		/* openings of a sentence that leaves the list */
	const char *greeting;		/* behind a marker: a courtesy, no point */

	/* moods */
	const char *directive;		/* asks for action: must, should, let us */
	const char *weak_directive; /* asks for action in company: essential, propose */
	const char *descriptive;	/* speaks against it: was, because */
	const char *actions;		/* a point that begins with one says what to do: create, to end */

	/* sentences; abbreviations are written without their last full stop */
	const char *abbreviations;	/* never the end of a sentence: Mr */
	const char *abbreviations_before_number;	/* not before a number: p, art */
	const char *abbreviations_anywhere; /* before a name or number in texts of any language */
	const char *times_of_day;	/* a.m */
	const char *short_forms;	/* the end only before one of the starters: Inc, etc */
	const char *starters;		/* words that begin sentences */
	bool		ordinal_stop;	/* a full stop makes a number an ordinal: 12. Juni */
	const char *pragmatic_stops;	/* set: what ends a sentence too in the profile "pragmatic" */

	/* stances */
	const char *cues[CUE_LISTS];	/* globs */
	bool		comma_breaks;	/* a full-width comma begins a new clause */
} Language;

#define NOT_IN_THIS_LANGUAGE ""

/* Scripts, as sets of their letters. */
#define SCRIPT_LATIN "A-\u024F\u1E00-\u1EFF"
#define SCRIPT_CYRILLIC "\u0400-\u052F"
#define SCRIPT_ARABIC "\u0600-\u077F\uFB50-\uFDFF\uFE70-\uFEFC"
#define SCRIPT_HAN "\u3007\u3400-\u9FFF\U00020000-\U0003FFFF"
#define SCRIPT_KANA "\u3040-\u30FF"
#define SCRIPT_HANGUL "\uAC00-\uD7AF"

#define LANGUAGE(code) \
	const Language language_##code = { \
		.tag = #code, \
		.script = script, \
		.own_letters = own_letters, \
		.foreign_letters = foreign_letters, \
		.variant = variant, \
		.variant_letters = variant_letters, \
		.function_words = function_words, \
		.ordinals = ordinals, \
		.cardinals = cardinals, \
		.forms = forms, \
		.joiners = joiners, \
		.verbs = verbs, \
		.nouns = nouns, \
		.not_nouns = not_nouns, \
		.announcing = announcing, \
		.closing = closing, \
		.greeting = greeting, \
		.directive = directive, \
		.weak_directive = weak_directive, \
		.descriptive = descriptive, \
		.actions = actions, \
		.abbreviations = abbreviations, \
		.abbreviations_before_number = abbreviations_before_number, \
		.abbreviations_anywhere = abbreviations_anywhere, \
		.times_of_day = times_of_day, \
		.short_forms = short_forms, \
		.starters = starters, \
		.ordinal_stop = ordinal_stop, \
		.pragmatic_stops = pragmatic_stops, \
		.cues = { \
			[CUE_OPPOSE] = oppose, \
			[CUE_OPPOSE_PARTICIPLE] = oppose_participle, \
			[CUE_OPPOSE_BACK] = oppose_back, \
			[CUE_OPPOSE_FROM] = oppose_from, \
			[CUE_SUPPORT] = support, \
			[CUE_SUPPORT_PARTICIPLE] = support_participle, \
			[CUE_SUPPORT_BACK] = support_back, \
			[CUE_NEUTRAL] = neutral, \
			[CUE_NEGATION] = negation, \
			[CUE_AUXILIARY] = auxiliary, \
			[CUE_FINITE_AUXILIARY] = finite_auxiliary, \
			[CUE_BREAK] = clause_break, \
			[CUE_FROM] = from, \
			[CUE_SUBJECT] = subject, \
			[CUE_LINK] = link_words, \
			[CUE_AGAINST] = against, \
			[CUE_NOTHING] = no_cue, \
		}, \
		.comma_breaks = comma_breaks, \
	}

/* All languages, in the order of list.h. */
extern const Language *const languages[];
extern const int language_count;

/* The language of a tag, or of its primary language; NULL where there is none. */
extern const Language *language_find(const char *tag, int length);

static inline const Language *
language_by_tag(const char *tag)
{
	return tag ? language_find(tag, strlen(tag)) : NULL;
}

#endif							/* PROPOSALS_LANGUAGE_H */
