/*
 * run.c
 *	  Running an automaton over a text: which set of patterns each word has, which
 *	  terms end at it.
 *
 * This is the hot path, and it has two halves that take turns, so that neither
 * waits for the other's memory.  The first reads words and finds the set of each, by
 * one hash of its bytes as they stand and one look-up while the word was met
 * lately; words that no pattern is about leave nothing behind.  The second moves
 * the state over the others, which the first has put down as tokens.
 *
 * Words are numbered as they come.  A number is left out where no term may reach
 * over, so that a state lives on from one token to the next only where their
 * numbers follow each other.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/build.h"
#include "matching/pattern.h"
#include "matching/run_substrings.h"
#include "matching/scope.h"
#include "miscadmin.h"

/* A word that some pattern is about. */
typedef struct Token
{
	uint32		word;			/* its number */
	int			start,			/* bytes */
				stop;
	uint32		set;
} Token;

#define MAX_TOKENS 256

typedef struct Run
{
	Automaton  *a;
	const char *text;
	const char *end;
	RawMatches *raw;
	uint32		n;				/* number of the next word */
	int			ntokens;
	Token		tokens[MAX_TOKENS];

	/* the second half's */
	uint32		state;
	uint32		follows;		/* the word that the state waits for */
	int			starts[PATTERN_MAX_WORDS];	/* of the last words, by number */
	uint32		sets[PATTERN_MAX_WORDS];	/* theirs; STORE_UNKNOWN:
											 * forgotten meanwhile */
} Run;

#define RECENT(word) ((word) & (PATTERN_MAX_WORDS - 1))

/* --- states --- */

static inline uint32
first_pattern(const Phrases *phrases, uint32 node)
{
	while (phrases->nodes[node].parent != 0)
		node = phrases->nodes[node].parent;
	return phrases->nodes[node].pattern;
}

/* The part of a recent word that the first or last pattern of a match is about. */
static inline uint32
recent_part(Run *run, uint32 word, uint32 node, bool first)
{
	uint32		set = run->sets[RECENT(word)];
	const Phrases *phrases = run->a->store.phrases;

	if (unlikely(set == STORE_UNKNOWN))
		return LEXICON_UNKNOWN_PART;
	if (likely(!run->a->store.lexicon->sets[set].partial))
		return 0;
	return lexicon_set_part(run->a->store.lexicon, set,
							first ? first_pattern(phrases, node) :
							phrases->nodes[node].pattern);
}

static pg_noinline void
report_matches(Run *run, uint32 id, const Token *token)
{
	Phrases    *phrases = run->a->store.phrases;
	const PhraseState *state = &phrases->states[id];
	const PhraseOutput *output = phrases->output_pool + state->outputs;
	const PhraseOutput *end = output + state->noutputs;

	for (; output < end; output++)
	{
		uint32		first = token->word + 1 - output->depth;
		int			start = run->starts[RECENT(first)];
		RawMatch   *match;

		match = raw_matches_add(run->raw);
		match->first = first;
		match->last = token->word;
		match->start = start;
		match->stop = token->stop;
		match->node = output->node;
		match->term = output->id;
		match->last_start = token->start;
		match->last_part = recent_part(run, token->word, output->node, false);
		match->first_part = match->last_part;
		if (output->depth > 1)
			match->first_part = recent_part(run, first, output->node, true);
	}
}

/* Empties the store; tokens from one on are still to come. */
static void
forget_sets(Run *run, int from)
{
	uint32	   *sets[MAX_TOKENS];
	int			n = 0;

	for (int i = from; i < run->ntokens; i++)
		sets[n++] = &run->tokens[i].set;
	store_forget(&run->a->store, &run->state, sets, n);
	memset(run->sets, 0xFF, sizeof(run->sets));
}

/* Moves the state over the tokens. */
static pg_noinline void
run_tokens(Run *run)
{
	Phrases    *phrases = run->a->store.phrases;

	CHECK_FOR_INTERRUPTS();
	for (int i = 0; i < run->ntokens; i++)
	{
		const Token *token = &run->tokens[i];
		PhraseNext	next;

		if (token->word != run->follows)
			run->state = 0;
		next = phrases_known_step(phrases, run->state, token->set);
		if (unlikely(next.live == PHRASES_NONE))
		{
			if (store_is_full(&run->a->store))
				forget_sets(run, i);
			next = phrases_make_step(phrases, run->state, token->set);
		}
		run->starts[RECENT(token->word)] = token->start;
		run->sets[RECENT(token->word)] = token->set;
		if (next.reports)
			report_matches(run, next.reports, token);
		run->state = next.live;
		run->follows = token->word + 1;
	}
	run->ntokens = 0;
}

/* --- tokens --- */

static inline void
put_token(Run *run, uint32 set, const char *start, const char *stop)
{
	Token	   *token = &run->tokens[run->ntokens];

	token->word = run->n;
	token->start = (int) (start - run->text);
	token->stop = (int) (stop - run->text);
	token->set = set;

	/*
	 * a word without patterns is written over by the next: no branch could
	 * foresee it
	 */
	run->ntokens += set != 0 ? 1 : 0;
	if (unlikely(run->ntokens == MAX_TOKENS))
		run_tokens(run);
}

/* A word, or where no term may reach over; the set 0 is of no pattern. */
static inline void
put_word(Run *run, uint32 set, const char *start, const char *stop)
{
	put_token(run, set, start, stop);
	if (unlikely((++run->n & 0xFFFF) == 0))
		CHECK_FOR_INTERRUPTS();
}

/* Before a set is made. */
static inline void
make_room(Run *run)
{
	if (store_is_full(&run->a->store))
	{
		run_tokens(run);
		forget_sets(run, 0);
	}
}

/* The set of a word that was not met lately. */
static pg_noinline uint32
find_set(Run *run, StoreKey key, const char *p, int length, bool compound)
{
	Store	   *store = &run->a->store;

	if (length > STORE_SHORT)
	{
		uint32		set = store_long_word(store, key, p, length);

		if (set != STORE_UNKNOWN)
			return set;
	}
	make_room(run);
	return store_add_word(store, key, p, length, compound);
}

static inline uint32
word_set(Run *run, StoreKey key, const char *p, int length, bool compound)
{
	uint32		set = store_word(&run->a->store, key);

	if (unlikely(set == STORE_UNKNOWN))
		return find_set(run, key, p, length, compound);
	return set;
}

static pg_noinline uint32
find_character_set(Run *run, uint32 cp, const char *p, int length)
{
	make_room(run);
	return store_add_character(&run->a->store, cp, p, length);
}

/* A hyphenated word as a whole, of the last `words` words. */
static void
put_compound(Run *run, const char *start, const char *stop, int words)
{
	Phrases    *phrases = run->a->store.phrases;
	int			length = (int) (stop - start);
	uint32		set = word_set(run, store_key(start, length, run->end), start, length, true);
	uint32		n;
	const uint32 *ids = lexicon_set(run->a->store.lexicon, set & ~STORE_JOINED, &n);

	for (uint32 i = 0; i < n; i++)
	{
		uint32		node = phrases_child(phrases, 0, SET_PATTERN(ids[i]));
		uint32		entry = node ? phrases->nodes[node].entries : 0;

		for (; entry; entry = phrases->entries[entry - 1].next)
		{
			RawMatch   *match;

			match = raw_matches_add(run->raw);
			run->raw->mixed = true;
			match->term = phrases->entries[entry - 1].id;
			match->first = run->n - words;
			match->last = run->n - 1;
			match->start = (int) (start - run->text);
			match->stop = (int) (stop - run->text);
			match->node = node;
			match->first_part = match->last_part = 0;
		}
	}
}

/* --- words --- */

/* Between two words that are parted: no term reaches over it but one that has the signs. */
static void
put_gap(Run *run, const Word *word, const char *last_stop)
{
	uint32		set = 0;

	if (run->a->store.lexicon->signs && !(word->gap & WORD_GAP_PARAGRAPH))
	{
		make_room(run);
		set = lexicon_gap(run->a->store.lexicon, last_stop, (int) (word->start - last_stop));
	}
	put_word(run, set, last_stop, word->start);
}

/* The characters of an unspaced script from this one on, each a word. */
static void
run_characters(Run *run, const WordReader *reader, Word *word)
{
	do
	{
		int			length = (int) (word->stop - word->start);
		uint32		set;

		if (likely(word->cp))
		{
			set = store_character(&run->a->store, word->cp);
			if (unlikely(set == STORE_UNKNOWN))
				set = find_character_set(run, word->cp, word->start, length);
		}
		else
			set = word_set(run, store_key(word->start, length, run->end), word->start, length,
						   false) & ~STORE_JOINED;
		put_word(run, set, word->start, word->stop);
	} while (word_next_character(reader, word));
}

static void
run_words(Run *run, const char *p)
{
	Lexicon    *lexicon = run->a->store.lexicon;
	WordReader	reader;
	Word		word;
	bool		unspaced = false;	/* is the last word a character? */
	const char *compound = NULL;	/* begin of a hyphenated word … */
	int			parts = 0;		/* … and its words so far */

	word_reader(&reader, run->a->folder, run->end);
	word_begin(&word, p);
	for (;;)
	{
		const char *last = word.start;
		const char *last_stop = word.stop;

		switch (word_next(&reader, &word))
		{
			case WORD_LETTERS:
				{
					int			length = (int) (word.stop - word.start);
					StoreKey	key = {word.low, word.high, 0};
					uint32		set;
					bool		joined = false;

					if (unlikely(word.gap != 0))
					{
						joined = word.gap & WORD_GAP_HYPHEN;
						if (word_is_parted(&word, unspaced))
							put_gap(run, &word, last_stop);
					}
					if (unlikely(!word.short_ascii))
						key = store_key(word.start, length, run->end);
					set = word_set(run, key, word.start, length, false);
					if (unlikely(set & STORE_JOINED))
					{
						set &= ~STORE_JOINED;
						if (!joined)
							set = lexicon->sets[set].unjoined;
					}
					put_word(run, set, word.start, word.stop);
					unspaced = false;
					if (unlikely(joined))
					{
						if (parts == 0)
						{
							compound = last;
							parts = 1;
						}
						parts++;
						if (!word_goes_on(&reader, word.stop))
						{
							if (lexicon->compounds && parts < PATTERN_MAX_WORDS)
								put_compound(run, compound, word.stop, parts);
							parts = 0;
						}
					}
					break;
				}
			case WORD_CHARACTER:
				if (word_is_parted(&word, true))
					put_gap(run, &word, last_stop);
				run_characters(run, &reader, &word);
				unspaced = true;
				break;
			case WORD_END:
				return;
		}
	}
}

/* Raw matches of text[start, stop), appended. */
static void
run_stretch(Automaton *automaton, const char *text, int start, int stop, RawMatches *raw)
{
	Run			run;

	run.a = automaton;
	run.text = text;
	run.end = text + stop;
	run.raw = raw;
	run.state = 0;
	run.n = raw->words;
	run.follows = run.n;
	run.ntokens = 0;
	if (automaton->store.phrases->nnodes > 1)
		run_words(&run, text + start);
	run_tokens(&run);
	raw->words = run.n;
	if (automaton->substrings)
		run_substrings(automaton, text, start, stop, raw);
}

/* All raw matches of text[0, length), none across an edge. */
static void
run_text(Automaton *a, const char *text, int length, const int *edges, int nedges, RawMatches *raw)
{
	int			start = 0;

	/* what a run that failed has left is not to be trusted */
	if (a->busy)
		store_empty(&a->store);
	a->busy = true;
	raw_matches_init(raw);
	for (int i = 0; i <= nedges; i++)
	{
		int			stop = i < nedges ? Min(edges[i], length) : length;

		if (stop > start)
		{
			run_stretch(a, text, start, stop, raw);
			start = stop;
		}
	}
	a->busy = false;
}

int
automaton_run(Automaton *a, const char *text, int length, const int *edges, int nedges,
			  Match **matches)
{
	RawMatches	raw;
	int			n;

	run_text(a, text, length, edges, nedges, &raw);
	n = scope_matches(a, text, &raw, matches);
	pfree(raw.items);
	return n;
}

/* Matches compete, but of some that do one is left, unless it excludes. */
bool
automaton_finds(Automaton *a, const char *text, int length, const int *edges, int nedges)
{
	RawMatches	raw;
	Match	   *matches;

	run_text(a, text, length, edges, nedges, &raw);
	if (raw.n > 0 && a->excludes)
	{
		raw.n = scope_matches(a, text, &raw, &matches);
		pfree(matches);
	}
	pfree(raw.items);
	return raw.n > 0;
}
