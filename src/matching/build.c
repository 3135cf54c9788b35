/*
 * build.c
 *	  Building an automaton from a codebook.
 */
#include "postgres.h"
#include "base/compat.h"

#include "language/hiding_words.h"
#include "matching/build.h"
#include "matching/pattern.h"
#include "miscadmin.h"
#include "text/tag.h"
#include "utils/memutils.h"

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
	for (uint32 i = 0; i < book->nlanguages; i++)
		if (language_applies(book->languages[i], language, language ? length : 0))
			return true;
	return false;
}

/* An automaton without terms. */
static Automaton *
create(MemoryContext context, uint8 folding, uint32 max_terms)
{
	Automaton  *a = MemoryContextAllocZero(context, sizeof(Automaton));
	Lexicon    *lexicon;

	a->context = context;
	a->folder = folder_get(folding);
	lexicon = lexicon_create(context, a->folder);
	store_init(&a->store, context, lexicon, phrases_create(context, lexicon));
	a->terms = MemoryContextAllocExtended(context, Max(max_terms, 1) * sizeof(AutomatonTerm),
										  MCXT_ALLOC_HUGE);
	return a;
}

/* Adds a term of kind substring; a blank alone is none. */
static void
add_substring(Automaton *a, AutomatonTerm *term, const char *pattern, int length)
{
	char		folded[WORD_MAX_BYTES * 2];
	int			n = pattern_substring(a->folder, pattern, length, folded, sizeof(folded));

	term->lead = n > 0 && folded[0] == ' ';
	term->trail = n > 1 && folded[n - 1] == ' ';
	term->length = n;
	if (n == 0 || (n == 1 && term->lead))
		return;
	if (a->substrings == NULL)
		a->substrings = substrings_create(a->context);
	substrings_add(a->substrings, folded, n, a->nterms);
}

/* Adds a term; one without any word stays without match. */
static void
add_term(Automaton *a, const AutomatonTerm *given, TermKind kind, Str pattern)
{
	AutomatonTerm *term = &a->terms[a->nterms];
	bool		wild;

	if (pattern.len > TERM_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("a term is too long"),
				 errdetail("It has %d bytes; %d are allowed.", (int) pattern.len, TERM_MAX_BYTES)));
	*term = *given;
	if (term->exclude)
		a->excludes = true;
	wild = kind == TERM_GLOB &&
		(memchr(pattern.s, '*', pattern.len) || memchr(pattern.s, '?', pattern.len));
	term->specific = (wild ? 0 : 1 << 16) + pattern.len;
	if (kind == TERM_SUBSTRING)
		add_substring(a, term, pattern.s, pattern.len);
	else
		pattern_words(a->folder, kind, pattern.s, pattern.len, a->store.lexicon, a->store.phrases,
					  a->nterms, term->theme, term->hides ? 0 : (term->exclude ? 1U << 31 : 0) | term->specific);
	a->nterms++;
}

/*
 * A term that is a word which others have inside by chance: in its theme these exclude
 * it.
 */
static void
add_hiding_words(Automaton *a, const AutomatonTerm *term, Str pattern)
{
	AutomatonTerm hiding = *term;
	const char *word;

	hiding.exclude = hiding.hides = true;
	for (int i = 0; (word = hiding_word(pattern, i)) != NULL; i++)
		add_term(a, &hiding, TERM_FIXED, str_of(word, strlen(word)));
}

/* How many terms there are for add_hiding_words to add. */
static uint32
count_hiding_words(const Codebook *book)
{
	uint32		n = 0;

	for (uint32 i = 0; i < book->nterms; i++)
		for (int k = 0; hiding_word(book->terms[i].pattern, k) != NULL; k++)
			n++;
	return n;
}

Automaton *
automaton_build(const Codebook *book, const char *language, int length, MemoryContext context)
{
	Automaton  *a = create(context, book->folding, book->nterms + count_hiding_words(book));
	bool	   *applies = palloc_array(bool, Max(book->nlanguages, 1));

	a->scope = book->scope;
	if (language == NULL)
		length = 0;
	for (uint32 i = 0; i < book->nlanguages; i++)
		applies[i] = language_applies(book->languages[i], language, length);

	for (uint32 i = 0; i < book->nterms; i++)
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
		add_term(a, &term, source->kind, source->pattern);
		if (source->kind != TERM_SUBSTRING)
			add_hiding_words(a, &term, source->pattern);
	}
	pfree(applies);
	lexicon_finish(a->store.lexicon);
	if (a->substrings)
		substrings_finish(a->substrings);
	store_empty(&a->store);
	return a;
}

Size
automaton_size(const Automaton *a)
{
	return MemoryContextMemAllocated(a->context, true);
}
