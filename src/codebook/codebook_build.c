/*
 * codebook_build.c
 *	  Making a codebook from parts that come in any order.
 *
 * Themes and languages are interned as they come, terms collected; each is
 * brought into its normal form and checked on the way.
 */
#include "postgres.h"
#include "base/compat.h"

#include <float.h>

#include "common/hashfn.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "codebook/codebook_builder.h"
#include "base/json.h"
#include "text/character.h"
#include "text/nfc.h"
#include "text/word_pattern.h"
#include "text/tag.h"
#include "theme/theme.h"

/* path below the name -> index into themes */
typedef struct PathEntry
{
	Str			path;
	uint32		theme;
	char		status;
} PathEntry;

#define SH_PREFIX path_hash
#define SH_ELEMENT_TYPE PathEntry
#define SH_KEY_TYPE Str
#define SH_KEY path
#define SH_HASH_KEY(tb, key) hash_bytes((const unsigned char *) (key).s, (key).len)
#define SH_EQUAL(tb, a, b) str_equal(a, b)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

/* What one term or theme adds to the text form besides its strings, at most. */
#define TERM_TEXT_BYTES 160
#define THEME_TEXT_BYTES 40
/* … and a title, description or valence of its own */
#define THEME_KEY_BYTES 25

static Str
keep(CodebookBuilder *b, const char *str, uint32 length)
{
	Str			kept;
	char	   *copy = MemoryContextAlloc(b->context, length + 1);

	memcpy(copy, str, length);
	copy[length] = '\0';
	kept.s = copy;
	kept.len = length;
	return kept;
}

CodebookBuilder *
codebook_builder(void)
{
	CodebookBuilder *b = palloc0_object(CodebookBuilder);

	b->context = CurrentMemoryContext;
	b->folding = FOLDING_ALL;
	b->paths = path_hash_create(b->context, 64, NULL);
	for (int i = 0; i <= CODEBOOK_LICENCE; i++)
		b->texts[i].s = "";
	initStringInfo(&b->scratch);
	return b;
}

/* A string for a message: a long one is cut. */
static char *
shown(const char *str, int length)
{
	int			cut;

	if (length <= 80)
		return pnstrdup(str, length);
	cut = pg_mbcliplen(str, length, 80);
	return psprintf("%.*s…", cut, str);
}

/* --- what belongs to the whole --- */

bool
codebook_set_name(CodebookBuilder *b, const char *name, int length, Node *escontext)
{
	if (!theme_is_name(name, length) || !theme_path_valid(name, length))
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid name of a codebook: \"%s\"", shown(name, length)),
				 errdetail("A codebook's name has letters, digits, \"_\" and \"-\" only.")));
	b->name = keep(b, name, length);
	return true;
}

bool
codebook_set_text(CodebookBuilder *b, CodebookText which, const char *text,
				  int length, Node *escontext)
{
	static const char *const names[] = {"version", "description", "source", "licence"};
	int			max = which == CODEBOOK_VERSION ? CODEBOOK_MAX_VERSION : CODEBOOK_MAX_TEXT;
	int			where;

	if (length > max)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("%s of the codebook is too long", names[which]),
				 errdetail("It has %d bytes; at most %d are allowed.", length, max)));
	if (which == CODEBOOK_VERSION && name_check(text, length, &where) != NAME_OK)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid version of the codebook: \"%s\"", shown(text, length)),
				 errdetail("A version has no control characters and no unassigned code points.")));
	b->texts[which] = keep(b, text, length);
	return true;
}

void
codebook_set_scope(CodebookBuilder *b, CodebookScope scope)
{
	b->scope = scope;
}

void
codebook_set_folding(CodebookBuilder *b, uint8 folding)
{
	b->folding = folding;
}

bool
codebook_set_book(CodebookBuilder *b, const Codebook *book, Node *escontext)
{
	Str			texts[] = {book->version, book->description, book->source, book->licence};

	codebook_set_scope(b, book->scope);
	codebook_set_folding(b, book->folding);
	for (int i = 0; i <= CODEBOOK_LICENCE; i++)
		if (!codebook_set_text(b, i, texts[i].s, texts[i].len, escontext))
			return false;
	return codebook_set_name(b, book->name.s, book->name.len, escontext);
}

bool
codebook_count_text(CodebookBuilder *b, Size bytes, Node *escontext)
{
	b->text_bytes += bytes;
	if (b->text_bytes > JSON_MAX_WEIGHT)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("codebook is too large"),
				 errdetail("Its text form would have more than the %d bytes that are allowed.",
						   JSON_MAX_WEIGHT)));
	return true;
}

/* --- themes --- */

static bool
intern_path(CodebookBuilder *b, const char *path, int length, uint32 *theme,
			Node *escontext)
{
	static const CodebookTheme none = {{"", 0}, {"", 0}, {"", 0}};
	Str			key = {path, length};
	PathEntry  *entry = path_hash_lookup(b->paths, key);
	bool		found;

	if (entry != NULL)
	{
		*theme = entry->theme;
		return true;
	}
	if (b->nthemes == CODEBOOK_MAX_THEMES)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("codebook has more than the %d themes that are allowed",
						CODEBOOK_MAX_THEMES)));
	if (b->nthemes == b->themes_size)
	{
		b->themes_size = b->themes_size ? 2 * b->themes_size : 64;
		b->themes = b->themes
			? repalloc_array(b->themes, CodebookTheme, b->themes_size)
			: (CodebookTheme *) MemoryContextAlloc(b->context,
												   b->themes_size * sizeof(CodebookTheme));
	}
	b->themes[b->nthemes] = none;
	b->themes[b->nthemes].path = keep(b, path, length);
	entry = path_hash_insert(b->paths, b->themes[b->nthemes].path, &found);
	entry->theme = b->nthemes;
	*theme = b->nthemes++;
	return codebook_count_text(b, THEME_TEXT_BYTES + json_weight(path, length), escontext);
}

/* A theme for a message. */
static char *
theme_shown(const CodebookBuilder *b, uint32 theme)
{
	Str			path = b->themes[theme].path;

	return psprintf("%s/%s", b->name.s, theme_path_text(path.s, path.len));
}

/* A title or description. */
static bool
set_theme_text(CodebookBuilder *b, uint32 theme, Str *text, const char *what, Str says,
			   Node *escontext)
{
	if (says.len > CODEBOOK_MAX_TEXT)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("%s of theme \"%s\" is too long", what, theme_shown(b, theme)),
				 errdetail("It has %u bytes; at most %d are allowed.", says.len, CODEBOOK_MAX_TEXT)));
	if (says.len == 0 || str_equal(*text, says) || (text->len > 0 && b->first_counts))
		return true;
	if (text->len > 0)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("theme \"%s\" has two %ss", theme_shown(b, theme), what),
				 errdetail("They are \"%s\" and \"%s\".", shown(text->s, text->len),
						   shown(says.s, says.len))));
	*text = keep(b, says.s, says.len);
	return codebook_count_text(b, THEME_KEY_BYTES + json_weight(says.s, says.len), escontext);
}

bool
codebook_describe_theme(CodebookBuilder *b, uint32 theme, const ThemeInput *says,
						Node *escontext)
{
	CodebookTheme *t = &b->themes[theme];

	if (!set_theme_text(b, theme, &t->title, "title", says->title, escontext) ||
		!set_theme_text(b, theme, &t->description, "description", says->description, escontext))
		return false;
	if (says->valence == VALENCE_UNSAID || says->valence == t->own_valence ||
		(t->own_valence != VALENCE_UNSAID && b->first_counts))
		return true;
	if (t->own_valence != VALENCE_UNSAID)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("theme \"%s\" has two valences", theme_shown(b, theme)),
				 errdetail("They are %s and %s.", valence_name(t->own_valence),
						   valence_name(says->valence))));
	t->own_valence = says->valence;
	return codebook_count_text(b, THEME_KEY_BYTES, escontext);
}

bool
codebook_add_theme(CodebookBuilder *b, const char *path, int length,
				   const ThemeInput *says, uint32 *theme, Node *escontext)
{
	int			name = theme_prefix(path, length, 1);
	const char *below = path + name + 1;
	int			below_length = length - name - 1;
	Str			key;

	if (name == length)
	{
		bool		is_book = (int) b->name.len == length &&
			memcmp(b->name.s, path, length) == 0;

		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("theme \"%s\" has one label only", theme_path_text(path, length)),
				 errdetail("A theme of a codebook has the codebook's name as its first label, and at least one more."),
				 is_book ? 0 : errhint("Put the codebook's name in front: mybook/%s.",
									   theme_path_text(path, length))));
	}
	if (b->name.len == 0 && !codebook_set_name(b, path, name, escontext))
		return false;
	if ((int) b->name.len != name || memcmp(b->name.s, path, name) != 0)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("theme \"%s\" does not belong to codebook \"%s\"",
						theme_path_text(path, length), b->name.s),
				 errdetail("All themes of a codebook have its name as their first label."),
				 errhint("Make one codebook for each name, for example with GROUP BY theme_root(theme).")));
	key.s = below;
	key.len = below_length;
	if (path_hash_lookup(b->paths, key) == NULL)
	{
		int			levels = theme_level(below, below_length);

		if (!theme_path_valid(path, length))
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("invalid theme: \"%s\"", shown(theme_path_text(path, length), length)),
					 errdetail("A theme has at most %d bytes in at most %d labels without control characters.",
							   THEME_MAX_BYTES, THEME_MAX_LABELS)));
		for (int level = 1; level < levels; level++)
			if (!intern_path(b, below, theme_prefix(below, below_length, level),
							 theme, escontext))
				return false;
	}
	return intern_path(b, below, below_length, theme, escontext) &&
		(says == NULL || codebook_describe_theme(b, *theme, says, escontext));
}

void
codebook_first_counts(CodebookBuilder *b)
{
	b->first_counts = true;
}

/* --- terms --- */

void
codebook_on_refused_term(CodebookBuilder *b, TermRefused refused, void *arg)
{
	b->refused = refused;
	b->refused_arg = arg;
}

/*
 * The pattern with each white space as one blank.  Words: runs of them are one
 * and the ends have none; the result is the number of words.
 */
static int
normal_blanks(StringInfo out, Str pattern, bool words)
{
	const char *p = pattern.s;
	const char *end = pattern.s + pattern.len;
	bool		pending = false;
	int			n = 0;

	while (p < end)
	{
		uint32		cp;
		int			length = utf8_decode(p, end, &cp);

		if (is_space(cp) && !words)
			appendStringInfoChar(out, ' ');
		else if (is_space(cp))
			pending = true;
		else
		{
			if (words && (pending || out->len == 0))
			{
				if (out->len > 0)
					appendStringInfoChar(out, ' ');
				n++;
			}
			pending = false;
			appendBinaryStringInfo(out, p, length);
		}
		p += length;
	}
	return n;
}

bool
codebook_invalid_term(CodebookBuilder *b, uint32 theme, Str pattern,
					  const char *detail, const char *hint, Node *escontext)
{
	if (b->refused)
	{
		b->refused(b->refused_arg, pattern, detail);
		return false;
	}
	ereturn(escontext, false,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid term of theme \"%s\": \"%s\"", theme_shown(b, theme),
					shown(pattern.s, pattern.len)),
			 errdetail("%s", detail),
			 hint ? errhint("%s", hint) : 0));
}

/* A term whose words cannot be meant is refused; see word_pattern.h. */
static bool
check_sense(CodebookBuilder *b, uint32 theme, const TermInput *term, Str pattern, Node *escontext)
{
	switch (word_pattern_sense(pattern, term->kind == TERM_GLOB))
	{
		case PATTERN_MEANT:
			return true;
		case PATTERN_DROPS_SYMBOLS:
			if (term->kind != TERM_SUBSTRING && b->ndropped++ == 0)
				b->first_dropped = keep(b, pattern.s, pattern.len);
			return true;
		case PATTERN_ANY_WORD:
			return codebook_invalid_term(b, theme, term->pattern,
										 "A word of it would be any word: beside wildcards it has only signs, which are not looked for.",
										 "A star alone stands for any word.", escontext);
		case PATTERN_NO_WORD:
			/* what substrings have beside letters and digits */
			if (term->kind == TERM_SUBSTRING && strpbrk(pattern.s, "-'&") != NULL)
				return true;
			return codebook_invalid_term(b, theme, term->pattern,
										 "It would match nothing: it has no letter or digit.", NULL, escontext);
	}
	pg_unreachable();
}

void
codebook_tell_dropped(CodebookBuilder *b)
{
	if (b->ndropped == 0)
		return;
	ereport(NOTICE,
			(errmsg_plural("%u term has symbols that no word has: they are not looked for",
						   "%u terms have symbols that no word has: they are not looked for",
						   b->ndropped, b->ndropped),
			 b->ndropped == 1 ? errdetail("It is \"%s\".", shown(b->first_dropped.s, b->first_dropped.len)) :
			 errdetail("The first is \"%s\".", shown(b->first_dropped.s, b->first_dropped.len))));
	b->ndropped = 0;
}

static bool
normal_pattern(CodebookBuilder *b, uint32 theme, const TermInput *term,
			   Str *result, Node *escontext)
{
	StringInfoData nfc;
	bool		words = term->kind != TERM_SUBSTRING;
	int			nwords;
	int			where;

	/* NFC makes a string at most three times as long */
	if (term->pattern.len > 8 * TERM_MAX_BYTES)
		return codebook_invalid_term(b, theme, term->pattern,
									 psprintf("It has %u bytes; at most %d are allowed.",
											  term->pattern.len, TERM_MAX_BYTES), NULL, escontext);
	resetStringInfo(&b->scratch);
	nwords = normal_blanks(&b->scratch, term->pattern, words);
	if (strspn(b->scratch.data, " ") == (size_t) b->scratch.len)
		return codebook_invalid_term(b, theme, term->pattern, "A term has at least one character.",
									 "A theme without terms has NULL as its term.", escontext);

	switch (name_check(b->scratch.data, b->scratch.len, &where))
	{
		case NAME_OK:
			break;
		case NAME_CONTROL:
			return codebook_invalid_term(b, theme, term->pattern, "It has a control character.",
										 NULL, escontext);
		case NAME_UNASSIGNED:
			return codebook_invalid_term(b, theme, term->pattern,
										 "It has a code point that is not assigned to a character.",
										 NULL, escontext);
		case NAME_MALFORMED:
			return codebook_invalid_term(b, theme, term->pattern, "It is not valid UTF-8.",
										 NULL, escontext);
	}
	if (nwords > TERM_MAX_WORDS)
		return codebook_invalid_term(b, theme, term->pattern,
									 psprintf("It has %d words; at most %d are allowed.",
											  nwords, TERM_MAX_WORDS), NULL, escontext);

	initStringInfo(&nfc);
	nfc_append(&nfc, b->scratch.data, b->scratch.len);
	if (nfc.len > TERM_MAX_BYTES)
		return codebook_invalid_term(b, theme, term->pattern,
									 psprintf("It has %d bytes; at most %d are allowed.",
											  nfc.len, TERM_MAX_BYTES), NULL, escontext);
	if (!check_sense(b, theme, term, str_of(nfc.data, nfc.len), escontext))
		return false;
	*result = keep(b, nfc.data, nfc.len);
	pfree(nfc.data);
	return true;
}

static bool
find_language(const CodebookBuilder *b, Str tag, uint32 *language)
{
	for (uint32 i = 0; i < b->nlanguages; i++)
		if (str_equal(b->languages[i], tag))
		{
			*language = i;
			return true;
		}
	return false;
}

/* A tag in canonical form. */
static bool
intern_language(CodebookBuilder *b, Str tag, uint32 *language, Node *escontext)
{
	if (find_language(b, tag, language))
		return true;
	if (b->nlanguages == CODEBOOK_MAX_LANGUAGES)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("codebook has terms in more than the %d languages that are allowed",
						CODEBOOK_MAX_LANGUAGES)));
	if (b->languages == NULL)
		b->languages = (Str *)
			MemoryContextAlloc(b->context, CODEBOOK_MAX_LANGUAGES * sizeof(Str));
	b->languages[b->nlanguages] = keep(b, tag.s, tag.len);
	*language = b->nlanguages++;
	return true;
}

/* A tag as given.  Most are canonical, and known, so they are looked for first. */
static bool
add_language(CodebookBuilder *b, Str tag, uint32 *language, Node *escontext)
{
	char	   *canonical = NULL;
	Str			found = {"", 0};

	if (find_language(b, tag, language))
		return true;
	if (tag.len > 0)
	{
		if (tag.len <= CODEBOOK_MAX_VERSION)
			canonical = tag_canonical(pnstrdup(tag.s, tag.len));
		if (canonical == NULL || strlen(canonical) > CODEBOOK_MAX_VERSION)
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unknown language: \"%s\"", shown(tag.s, tag.len)),
					 errdetail("The language of a term is a BCP 47 tag such as en, fr or zh-Hant."),
					 errhint("A term for all languages has NULL as its language.")));
		found.s = canonical;
		found.len = strlen(canonical);
	}
	return intern_language(b, found, language, escontext);
}

static bool
append_term(CodebookBuilder *b, const CodebookTerm *term, Node *escontext)
{
	if (b->nterms == CODEBOOK_MAX_TERMS)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("codebook has more than the %d terms that are allowed",
						CODEBOOK_MAX_TERMS)));
	if (b->nterms == b->terms_size)
	{
		b->terms_size = b->terms_size ? 2 * b->terms_size : 256;
		b->terms = b->terms
			? repalloc_array(b->terms, CodebookTerm, b->terms_size)
			: (CodebookTerm *) MemoryContextAlloc(b->context,
												  b->terms_size * sizeof(CodebookTerm));
	}
	b->terms[b->nterms++] = *term;

	return codebook_count_text(b, TERM_TEXT_BYTES +
							   json_weight(b->themes[term->theme].path.s, b->themes[term->theme].path.len) +
							   json_weight(term->pattern.s, term->pattern.len) +
							   b->languages[term->language].len, escontext);
}

bool
codebook_add_term(CodebookBuilder *b, uint32 theme, const TermInput *input, Node *escontext)
{
	CodebookTerm term;

	term.theme = theme;
	term.kind = input->kind;
	term.stance = input->stance;
	term.exclude = input->exclude;
	if (!(input->weight >= 0 && input->weight <= FLT_MAX))
		return codebook_invalid_term(b, theme, input->pattern,
									 "Its weight must be a number from 0 to 3.4e38.", NULL, escontext);
	term.weight = (float4) input->weight + 0.0f;	/* -0 becomes 0 */
	if (!add_language(b, input->language, &term.language, escontext) ||
		!normal_pattern(b, theme, input, &term.pattern, escontext))
		return false;
	return append_term(b, &term, escontext);
}

bool
codebook_add_book(CodebookBuilder *b, const Codebook *book, Node *escontext)
{
	uint32	   *themes = palloc_array(uint32, book->nthemes);
	uint32	   *languages = palloc_array(uint32, book->nlanguages);
	StringInfoData path;

	if (b->name.len == 0 &&
		!codebook_set_name(b, book->name.s, book->name.len, escontext))
		return false;

	for (uint32 i = 0; i < book->nlanguages; i++)
		languages[i] = PG_UINT32_MAX;

	initStringInfo(&path);
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTheme *t = &book->themes[i];
		ThemeInput	says = {t->title, t->description, t->own_valence};

		CHECK_FOR_INTERRUPTS();
		resetStringInfo(&path);
		appendBinaryStringInfo(&path, b->name.s, b->name.len);
		appendStringInfoChar(&path, THEME_SEPARATOR);
		appendBinaryStringInfo(&path, t->path.s, t->path.len);
		if (!codebook_add_theme(b, path.data, path.len, &says, &themes[i], escontext))
			return false;
	}
	for (uint32 i = 0; i < book->nterms; i++)
	{
		CodebookTerm term = book->terms[i];
		TermInput	input = {term.pattern, {"", 0}, term.kind, term.stance,
		term.exclude, term.weight};

		CHECK_FOR_INTERRUPTS();

		/*
		 * tags are canonical already: what one ICU said another may say
		 * differently
		 */
		if (languages[term.language] == PG_UINT32_MAX &&
			!intern_language(b, book->languages[term.language],
							 &languages[term.language], escontext))
			return false;
		term.theme = themes[term.theme];
		term.language = languages[term.language];
		term.weight += 0.0f;
		if (!normal_pattern(b, term.theme, &input, &term.pattern, escontext) ||
			!append_term(b, &term, escontext))
			return false;
	}
	return true;
}
