/*
 * automaton.c
 *	  Building an automaton from a codebook, and running it.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/internal.h"
#include "miscadmin.h"
#include "text/tag.h"
#include "utils/memutils.h"

/* Buckets of two words in the cache of words: 1 MB, less for few patterns. */
#define CACHE_BITS(patterns) ((patterns) < 16 ? 10 : (patterns) < 200 ? 11 : 14)

/* Do terms of a tag apply to texts of a language? */
static bool
language_applies(Str tag, const char *language, int length)
{
	if (tag.len == 0)
		return true;
	return length > 0 && tag_covers(tag.s, tag.len, language, length);
}

bool
automaton_has_language(const Codebook *book, const char *language, int length)
{
	uint32		i;

	for (i = 0; i < book->nlanguages; i++)
		if (language_applies(book->languages[i], language, language ? length : 0))
			return true;
	return false;
}

void
automaton_empty_lazy(Automaton *a)
{
	Size		bytes = sizeof(WordSlot) * 2 << a->cache_bits;
	char	   *words;

	MemoryContextReset(a->lazy);
	lexicon_reset(a->lexicon, a->lazy);
	phrases_reset(a->phrases, a->lazy);
	words = MemoryContextAllocZero(a->lazy, bytes + 64);
	a->words = (WordSlot *) TYPEALIGN(64, words);
	a->characters = NULL;
	a->lazy_steps = 0;
}

/* An automaton without terms; they are added by automaton_add(). */
Automaton *
automaton_create(MemoryContext context, uint8 folding, uint32 max_terms)
{
	Automaton  *a = MemoryContextAllocZero(context, sizeof(Automaton));

	a->context = context;
	a->lazy = AllocSetContextCreate(context, "proposals matching, made on demand",
									ALLOCSET_DEFAULT_SIZES);
	a->folder = folder_get(folding);
	a->lexicon = lexicon_create(context, a->folder);
	a->phrases = phrases_create(context, a->lexicon);
	a->terms = MemoryContextAllocExtended(context, Max(max_terms, 1) * sizeof(AutomatonTerm),
										  MCXT_ALLOC_HUGE);
	return a;
}

/* Adds a term; one without any word stays without match. */
void
automaton_add(Automaton *a, const AutomatonTerm *given, TermKind kind,
			  const char *pattern, int length)
{
	AutomatonTerm *term = &a->terms[a->nterms];
	bool		wild;

	if (length > TERM_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("a term is too long"),
				 errdetail("It has %d bytes; %d are allowed.", length, TERM_MAX_BYTES)));
	*term = *given;
	a->excludes |= term->exclude;
	wild = kind == TERM_GLOB &&
		(memchr(pattern, '*', length) || memchr(pattern, '?', length));
	term->specific = (wild ? 0 : 1 << 16) + length;
	if (kind == TERM_SUBSTRING)
	{
		char		folded[WORD_MAX_BYTES * 2];
		int			n = pattern_substring(a->folder, pattern, length, folded, sizeof(folded));

		term->lead = n > 0 && folded[0] == ' ';
		term->trail = n > 1 && folded[n - 1] == ' ';
		term->length = n;
		/* a blank alone is no term */
		if (n > (term->lead ? 1 : 0))
		{
			if (a->substrings == NULL)
				a->substrings = substrings_create(a->context);
			substrings_add(a->substrings, folded, n, a->nterms);
		}
	}
	else
		pattern_words(a->folder, kind, pattern, length, a->lexicon, a->phrases,
					  a->nterms, term->theme, (term->exclude ? 1U << 31 : 0) | term->specific);
	a->nterms++;
}

/* After the last term. */
void
automaton_finish(Automaton *a)
{
	lexicon_finish(a->lexicon);
	a->cache_bits = CACHE_BITS(a->lexicon->npatterns);
	if (a->substrings)
		substrings_finish(a->substrings);
	automaton_empty_lazy(a);
}

Automaton *
automaton_build(const Codebook *book, const char *language, int length, MemoryContext context)
{
	Automaton  *a = automaton_create(context, book->folding, book->nterms);
	bool	   *applies = palloc_array(bool, Max(book->nlanguages, 1));
	uint32		i;

	a->scope = book->scope;
	if (language == NULL)
		length = 0;
	for (i = 0; i < book->nlanguages; i++)
		applies[i] = language_applies(book->languages[i], language, length);

	for (i = 0; i < book->nterms; i++)
	{
		const CodebookTerm *source = &book->terms[i];
		AutomatonTerm term = {0};

		if ((i & 0xFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (!applies[source->language])
			continue;
		term.term = i;
		term.theme = source->theme;
		term.weight = source->weight;
		term.stance = source->stance;
		term.exclude = source->exclude;
		automaton_add(a, &term, source->kind, source->pattern.s, source->pattern.len);
	}
	pfree(applies);
	automaton_finish(a);
	return a;
}

Size
automaton_size(const Automaton *a)
{
	return MemoryContextMemAllocated(a->context, true);
}

/* All raw matches of text[0, length), none across an edge. */
void
automaton_scan(Automaton *a, const char *text, int length, const int *edges, int nedges,
			   RawMatches *raw)
{
	int			start = 0;
	int			i;

	/* what a run that failed has left is not to be trusted */
	if (a->busy)
		automaton_empty_lazy(a);
	a->busy = true;
	memset(raw, 0, sizeof(*raw));
	raw->size = 64;
	raw->items = palloc_array(RawMatch, raw->size);
	for (i = 0; i <= nedges; i++)
	{
		int			stop = i < nedges ? Min(edges[i], length) : length;

		if (stop > start)
		{
			scan_text(a, text, start, stop, raw);
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

	automaton_scan(a, text, length, edges, nedges, &raw);
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

	automaton_scan(a, text, length, edges, nedges, &raw);
	if (raw.n > 0 && a->excludes)
	{
		raw.n = scope_matches(a, text, &raw, &matches);
		pfree(matches);
	}
	pfree(raw.items);
	return raw.n > 0;
}
