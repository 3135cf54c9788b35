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
 *
 * Titles are words before a number, a Roman one, an ordinal or a cardinal, at a line's
 * start: Article 9, Chapter II, Step two.
 *
 * Cues.  A word may stand in several lists, and then is all of these.  A
 * longer phrase covers the shorter ones inside it, which is how "opposed to" differs
 * from "opposed" and "not only" from "not".  What each kind does is told in
 * stance/rules.c.
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

/* What a word tells of the side that a sentence takes (stance/rules.c). */
typedef enum CueKind
{
	CUE_FAVOUR,					/* says that the speaker is for it: support,
								 * welcome */
	CUE_PROMOTE,				/* does it good: strengthen, protect */
	CUE_REJECT,					/* says that the speaker is against it:
								 * oppose, condemn */
	CUE_COMBAT,					/* makes it less: combat, prevent, abolish */
	CUE_DEAL,					/* takes no side: address, discuss */
	CUE_MORE_NOUN,				/* as the object of a verb: promotion of,
								 * increase in */
	CUE_LESS_NOUN,				/* abolition of, cuts in */
	CUE_HARM_VERB,				/* does it harm, as others do: undermine,
								 * violate */
	CUE_HARM_NOUN,				/* the harm done to it: attacks on, lack of */
	CUE_EVIL_OF,				/* what follows is the evil: threat of,
								 * scourge of */
	CUE_FAVOURED,				/* participles, of what precedes behind an
								 * auxiliary: supported */
	CUE_REJECTED,				/* opposed, banned */
	CUE_IS_GOOD,				/* predicates, of what precedes: is essential */
	CUE_IS_BAD,					/* is unacceptable */
	CUE_DEMAND,					/* something is wanted: must, need, call on,
								 * goal */
	CUE_FIRST_PERSON,			/* as a subject: we, my government */
	CUE_OUR,					/* our, us */
	CUE_GOOD,					/* progress, thanks, efforts */
	CUE_BAD,					/* crisis, victims, fear */
	CUE_BAD_HEAD,				/* a noun behind what it is about: health
								 * inequality */
	CUE_NEUTRAL_HEAD,			/* likewise: pension reform */
	CUE_BAD_ADJECTIVE,			/* illegal, excessive */
	CUE_OTHERS,					/* they, those who, their */
	CUE_REPORT,					/* said, allegedly, under the pretext */
	CUE_MENTION,				/* regarding, the question of */
	CUE_NEGATION,				/* not, no, never */
	CUE_AUXILIARY,				/* is, are, be, been */
	CUE_CLAUSE,					/* begins a clause: which, but, because */
	CUE_CONDITION,				/* nobody says so yet: if, could */
	CUE_WITHOUT,				/* without */
	CUE_LINK,					/* between a verb and that of its object:
								 * plans to, those who */
	CUE_KEEP,					/* prevent, where a "from" may follow: what is
								 * kept is not fought … */
	CUE_FROM,					/* … but what it is kept from */
	CUE_PREPOSITION,			/* in, for, with */
	CUE_AND,					/* and, or */
	CUE_FIXED,					/* looks like one of these and is none: keep
								 * the peace */
	CUE_KINDS
} CueKind;

typedef struct Language
{
	const char *tag;			/* as tag_canonical gives it, without region */

	/* telling that a text is in it */
	const char *script;			/* set: the letters of its script */
	const char *own_letters;	/* set: letters that a text in it has, and few
								 * in others */
	const char *foreign_letters;	/* set: those of the script that it does
									 * not write */
	const char *variant;		/* the tag of texts in a second way to write
								 * it … */
	const char *variant_letters;	/* … set: which has these in place of
									 * own_letters */
	const char *function_words; /* its commonest words; none where the script
								 * tells enough */

	/* markers */
	const char *const *ordinals;	/* ends with NULL */
	const char *const *cardinals;	/* from one; ends with NULL */
	const MarkerForm *forms;	/* ends with a NULL form */
	const char *titles;			/* words before the number of a section:
								 * article, chapter */
	const char *joiners;		/* words between the separator and a marker:
								 * and, but, then */
	const char *verbs;			/* behind a FORM_NOUN: it opens a point */
	const char *nouns;			/* things that are enumerated: point, reason,
								 * principle */
	const char *not_nouns;		/* things an ordinal counts otherwise: world
								 * war, session */
	const char *announcing;		/* in the sentence before a list: following,
								 * as follows */
	const char *closing;		/* openings of a sentence that leaves the list */
	const char *greeting;		/* behind a marker: a courtesy, no point */

	/* moods */
	const char *directive;		/* asks for action: must, should, let us */
	const char *weak_directive; /* asks for action in company: essential,
								 * propose */
	const char *descriptive;	/* speaks against it: was, because */
	const char *examples;		/* speaks against it, most of all where it
								 * announces a list: examples */
	const char *actions;		/* a point that begins with one says what to
								 * do: create, to end */
	const char *weak_actions;	/* may say so: nouns of actions, verbs of a
								 * language without infinitives */
	const char *before_actions; /* passed before such a word: the, not */
	const char *action_verbs;	/* endings of verbs that say what to do:
								 * infinitives */
	const char *action_nouns;	/* of nouns that do: *tion; or patterns, where
								 * _ is any letter */
	const char *not_actions;	/* words with these endings that do not */
	const char *commitments;	/* what a speaker is going to do: we will */
	const char *commitment_forms;	/* endings of verbs that say so: *remos */
	const char *protests;		/* against something, and no demand: condemn */

	/* sentences; abbreviations are written without their last full stop */
	const char *abbreviations;	/* never the end of a sentence: Mr */
	const char *abbreviations_before_number;	/* not before a number: p, art */
	const char *abbreviations_anywhere; /* before a name or number in texts of
										 * any language */
	const char *times_of_day;	/* a.m */
	const char *short_forms;	/* the end only before one of the starters:
								 * Inc, etc */
	const char *starters;		/* words that begin sentences */
	bool		ordinal_stop;	/* a full stop makes a number an ordinal: 12.
								 * Juni */
	const char *pragmatic_stops;	/* set: what ends a sentence too in the
									 * profile "pragmatic" */

	/* parts of words, as they are spelt: neither folded nor with wildcards */
	const char *contractions;	/* behind an apostrophe, and no word: we're */
	const char *proclitics;		/* before a word, in one with it; not of ASCII
								 * letters */

	/* stances */
	const char *cues[CUE_KINDS];	/* words; a star ends the beginning of a
									 * word */
	const char *cue_proclitics; /* the same before a cue, verbs' as well; the
								 * longest first */
	const char *joining_proclitic;	/* with what the one for "and" begins */
	bool		comma_breaks;	/* a comma begins a new clause */
	bool		enclitics;		/* a hyphen joins pronouns to the end of a
								 * verb */
	bool		verbs_last;		/* an infinitive or participle stands behind
								 * its object */
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
	extern const Language language_##code; \
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
		.titles = titles, \
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
		.examples = examples, \
		.actions = actions, \
		.weak_actions = weak_actions, \
		.before_actions = before_actions, \
		.action_verbs = action_verbs, \
		.action_nouns = action_nouns, \
		.not_actions = not_actions, \
		.commitments = commitments, \
		.commitment_forms = commitment_forms, \
		.protests = protests, \
		.abbreviations = abbreviations, \
		.abbreviations_before_number = abbreviations_before_number, \
		.abbreviations_anywhere = abbreviations_anywhere, \
		.times_of_day = times_of_day, \
		.short_forms = short_forms, \
		.starters = starters, \
		.ordinal_stop = ordinal_stop, \
		.pragmatic_stops = pragmatic_stops, \
		.contractions = contractions, \
		.proclitics = proclitics, \
		.cues = { \
			[CUE_FAVOUR] = cue_favour, \
			[CUE_PROMOTE] = cue_promote, \
			[CUE_REJECT] = cue_reject, \
			[CUE_COMBAT] = cue_combat, \
			[CUE_DEAL] = cue_deal, \
			[CUE_MORE_NOUN] = cue_more_noun, \
			[CUE_LESS_NOUN] = cue_less_noun, \
			[CUE_HARM_VERB] = cue_harm_verb, \
			[CUE_HARM_NOUN] = cue_harm_noun, \
			[CUE_EVIL_OF] = cue_evil_of, \
			[CUE_FAVOURED] = cue_favoured, \
			[CUE_REJECTED] = cue_rejected, \
			[CUE_IS_GOOD] = cue_is_good, \
			[CUE_IS_BAD] = cue_is_bad, \
			[CUE_DEMAND] = cue_demand, \
			[CUE_FIRST_PERSON] = cue_first_person, \
			[CUE_OUR] = cue_our, \
			[CUE_GOOD] = cue_good, \
			[CUE_BAD] = cue_bad, \
			[CUE_BAD_HEAD] = cue_bad_head, \
			[CUE_NEUTRAL_HEAD] = cue_neutral_head, \
			[CUE_BAD_ADJECTIVE] = cue_bad_adjective, \
			[CUE_OTHERS] = cue_others, \
			[CUE_REPORT] = cue_report, \
			[CUE_MENTION] = cue_mention, \
			[CUE_NEGATION] = cue_negation, \
			[CUE_AUXILIARY] = cue_auxiliary, \
			[CUE_CLAUSE] = cue_clause, \
			[CUE_CONDITION] = cue_condition, \
			[CUE_WITHOUT] = cue_without, \
			[CUE_LINK] = cue_link, \
			[CUE_KEEP] = cue_keep, \
			[CUE_FROM] = cue_from, \
			[CUE_PREPOSITION] = cue_preposition, \
			[CUE_AND] = cue_and, \
			[CUE_FIXED] = cue_fixed, \
		}, \
		.cue_proclitics = cue_proclitics, \
		.joining_proclitic = joining_proclitic, \
		.comma_breaks = comma_breaks, \
		.enclitics = enclitics, \
		.verbs_last = verbs_last, \
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
