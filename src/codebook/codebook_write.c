/*
 * codebook_write.c
 *	  The canonical bytes of what a builder has collected.
 *
 * Themes, languages and terms are sorted, the terms' indexes become ranks, and
 * terms that were given twice are dropped.  Cost: n log n in terms.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "codebook/codebook_builder.h"
#include "theme/theme.h"

/* What the comparisons of sorting see. */
typedef struct Ranks
{
	CodebookBuilder *b;
	uint32	   *theme;			/* index -> place in order */
	uint32	   *language;
} Ranks;

static int
compare_theme_index(const void *a, const void *b, void *arg)
{
	CodebookBuilder *builder = arg;
	const Str  *x = &builder->themes[*(const uint32 *) a].path;
	const Str  *y = &builder->themes[*(const uint32 *) b].path;

	return theme_compare(x->s, x->len, y->s, y->len);
}

static int
compare_language_index(const void *a, const void *b, void *arg)
{
	CodebookBuilder *builder = arg;

	return str_compare(builder->languages[*(const uint32 *) a],
					   builder->languages[*(const uint32 *) b]);
}

/* By what makes a term one of its own. */
static int
compare_terms(const Ranks *ranks, const CodebookTerm *x, const CodebookTerm *y)
{
	if (x->theme != y->theme)
		return ranks->theme[x->theme] < ranks->theme[y->theme] ? -1 : 1;
	if (x->language != y->language)
		return ranks->language[x->language] < ranks->language[y->language] ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return str_compare(x->pattern, y->pattern);
}

/* Equal terms in the order in which they came. */
static int
compare_term_index(const void *a, const void *b, void *arg)
{
	const Ranks *ranks = arg;
	uint32		i = *(const uint32 *) a;
	uint32		j = *(const uint32 *) b;
	int			cmp = compare_terms(ranks, &ranks->b->terms[i], &ranks->b->terms[j]);

	return cmp != 0 ? cmp : (i > j) - (i < j);
}

static uint32 *
sorted_indexes(uint32 n, qsort_arg_comparator compare, void *arg)
{
	uint32	   *order = palloc_array(uint32, Max(n, 1));

	for (uint32 i = 0; i < n; i++)
		order[i] = i;
	qsort_arg(order, n, sizeof(uint32), compare, arg);
	return order;
}

static uint32 *
ranks_of(const uint32 *order, uint32 n)
{
	uint32	   *rank = palloc_array(uint32, Max(n, 1));

	for (uint32 i = 0; i < n; i++)
		rank[order[i]] = i;
	return rank;
}

/*
 * Drops terms that were given twice.  Terms that differ in more than what makes
 * them a term of their own contradict each other, unless the first counts: of equal
 * terms the order has the one that came first first.
 */
static bool
drop_duplicates(CodebookBuilder *b, Ranks *ranks, uint32 *order, uint32 *n,
				Node *escontext)
{
	uint32		kept = 0;

	for (uint32 i = 0; i < *n; i++)
	{
		const CodebookTerm *term = &b->terms[order[i]];
		const CodebookTerm *last = kept > 0 ? &b->terms[order[kept - 1]] : NULL;
		const char *differs;

		CHECK_FOR_INTERRUPTS();
		if (last == NULL || compare_terms(ranks, last, term) != 0)
		{
			order[kept++] = order[i];
			continue;
		}
		differs = term->weight != last->weight ? "weight"
			: term->stance != last->stance ? "stance"
			: term->exclude != last->exclude ? "exclude" : NULL;
		if (differs && !b->first_counts)
			return codebook_invalid_term(b, term->theme, term->pattern,
										 psprintf("It is given twice, with different values of \"%s\".", differs),
										 NULL, escontext);
	}
	*n = kept;
	return true;
}

static void
put_book_string(StringInfo out, Str str)
{
	put_string(out, str.s, str.len);
}

/* Everything behind the hash. */
static void
put_content(StringInfo out, CodebookBuilder *b, const uint32 *languages,
			const uint32 *themes, const uint32 *terms, uint32 nterms, Ranks *ranks)
{
	put_u8(out, b->scope);
	put_u8(out, b->folding);
	put_book_string(out, b->name);
	for (int i = 0; i <= CODEBOOK_LICENCE; i++)
		put_book_string(out, b->texts[i]);

	put_varint(out, b->nlanguages);
	for (uint32 i = 0; i < b->nlanguages; i++)
		put_book_string(out, b->languages[languages[i]]);

	put_varint(out, b->nthemes);
	for (uint32 i = 0; i < b->nthemes; i++)
	{
		put_book_string(out, b->themes[themes[i]].path);
		put_book_string(out, b->themes[themes[i]].title);
	}

	put_varint(out, nterms);
	for (uint32 i = 0; i < nterms; i++)
	{
		const CodebookTerm *term = &b->terms[terms[i]];

		CHECK_FOR_INTERRUPTS();
		put_varint(out, ranks->theme[term->theme]);
		put_varint(out, ranks->language[term->language]);
		put_u8(out, term->kind |
			   (term->stance == STANCE_REVERSE ? TERM_REVERSE : term->stance << TERM_STANCE_SHIFT) |
			   (term->exclude ? TERM_EXCLUDE : 0) |
			   (term->weight != 1.0f ? TERM_WEIGHTED : 0));
		if (term->weight != 1.0f)
			put_f4(out, term->weight);
		put_book_string(out, term->pattern);
	}
}

/* What version 2 adds; nothing where there is nothing of it. */
static bool
put_notes(StringInfo out, CodebookBuilder *b, const uint32 *themes)
{
	Valence		above[THEME_MAX_LABELS + 1] = {VALENCE_UNSAID};
	StringInfoData notes;
	uint32		n = 0,
				next = 0;

	initStringInfo(&notes);
	for (uint32 i = 0; i < b->nthemes; i++)
	{
		const CodebookTheme *t = &b->themes[themes[i]];
		int			level = theme_level(t->path.s, t->path.len);
		Valence		inherited = above[level - 1];
		Valence		own = valence_below(above, level, t->own_valence);

		if (own == inherited)
			own = VALENCE_UNSAID;
		if (own == VALENCE_UNSAID && t->description.len == 0)
			continue;
		put_varint(&notes, i - next);
		put_u8(&notes, own);
		put_book_string(&notes, t->description);
		next = i + 1;
		n++;
	}
	if (n > 0)
	{
		put_varint(out, n);
		appendBinaryStringInfo(out, notes.data, notes.len);
	}
	pfree(notes.data);
	return n > 0;
}

struct varlena *
codebook_build(CodebookBuilder *b, Node *escontext)
{
	Ranks		ranks = {b};
	uint32	   *languages,
			   *themes,
			   *terms;
	uint32		nterms = b->nterms;
	StringInfoData content;
	struct varlena *value;
	bytea	   *digest;
	Size		size;
	bool		notes;

	if (b->name.len == 0)
		ereturn(escontext, NULL,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("codebook has no name")));
	/* every theme of the text form begins with it */
	if (!codebook_count_text(b, (Size) b->name.len * (b->nthemes + b->nterms), escontext))
		return NULL;

	themes = sorted_indexes(b->nthemes, compare_theme_index, b);
	ranks.theme = ranks_of(themes, b->nthemes);
	languages = sorted_indexes(b->nlanguages, compare_language_index, b);
	ranks.language = ranks_of(languages, b->nlanguages);
	terms = sorted_indexes(b->nterms, compare_term_index, &ranks);
	if (!drop_duplicates(b, &ranks, terms, &nterms, escontext))
		return NULL;

	/* the content as a bytea, for the server's SHA-256 */
	initStringInfo(&content);
	appendStringInfoSpaces(&content, VARHDRSZ);
	put_content(&content, b, languages, themes, terms, nterms, &ranks);
	notes = put_notes(&content, b, themes);
	SET_VARSIZE(content.data, content.len);
	digest = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea, PointerGetDatum(content.data)));

	size = content.len + 1 + CODEBOOK_HASH_BYTES;
	value = palloc(size);
	SET_VARSIZE(value, size);
	VARDATA(value)[0] = notes ? 2 : 1;
	memcpy(VARDATA(value) + 1, VARDATA_ANY(digest), CODEBOOK_HASH_BYTES);
	memcpy(VARDATA(value) + 1 + CODEBOOK_HASH_BYTES, content.data + VARHDRSZ,
		   content.len - VARHDRSZ);
	pfree(content.data);
	return value;
}
