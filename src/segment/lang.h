/*
 * lang.h
 *	  What the segmentation knows about a language, as data.
 *
 * One file per language (lang_en.c …) holds one LanguageData and nothing else;
 * lang.c lists them.  Adding a language is adding such a file and its line.
 * All strings are UTF-8, in any case and with their usual accents: they are
 * folded (see fold.h) when they are compiled, as the text is when it is read.
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
 */
#ifndef PROPOSALS_LANG_H
#define PROPOSALS_LANG_H

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

/*
 * Word lists are one string each, entries separated by '|'; an entry may be
 * several words.  In ordinals and cardinals the n-th element of the array is
 * the value n, and '|' separates its forms.
 */
typedef struct LanguageData
{
	const char *tag;			/* as tag_canonical gives it, without region */
	const char *const *ordinals;	/* ends with NULL */
	const char *const *cardinals;	/* from one; ends with NULL */
	const MarkerForm *forms;	/* ends with a NULL form */
	const char *joiners;		/* words between the separator and a marker: and, but, then */
	const char *verbs;			/* behind a FORM_NOUN: it opens a point */
	const char *nouns;			/* things that are enumerated: point, reason, principle */
	const char *not_nouns;		/* things an ordinal counts otherwise: world war, session */
	const char *announcing;		/* in the sentence before a list: following, as follows */
	const char *closing;		/* openings of a sentence that leaves the list */
	const char *directive;		/* asks for action: must, should, let us */
	const char *weak_directive; /* asks for action in company: essential, propose */
	const char *descriptive;	/* speaks against it: was, because */
	const char *actions;		/* a point that begins with one says what to do: create, to end */
	const char *greeting;		/* behind a marker: a courtesy, no point */
	const char *function_words; /* for detection: the language's commonest words */
	/* abbreviations, written without their last full stop */
	const char *abbreviations;	/* never the end of a sentence: Mr */
	const char *abbreviations_before_number;	/* not before a number: p, art */
	const char *times_of_day;	/* a.m */
	const char *short_forms;	/* the end only before one of the starters: Inc, etc */
	const char *starters;		/* words that begin sentences */
	bool		ordinal_stop;	/* a full stop makes a number an ordinal: 12. Juni */
} LanguageData;

/* One file a language. */
extern const LanguageData lang_en, lang_fr, lang_es, lang_ru, lang_ar, lang_zh, lang_de, lang_pt;

/* Data of a canonical tag or its primary language; NULL when there is none. */
extern const LanguageData *language_data(const char *tag);

/* All of them, ending with NULL. */
extern const LanguageData *const *language_all(void);

#endif							/* PROPOSALS_LANG_H */
