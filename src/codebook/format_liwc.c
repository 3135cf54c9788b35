/*
 * format_liwc.c
 *	  LIWC dictionaries (.dic).
 *
 *	%
 *	1	harm
 *		2	virtue			tabs in front nest categories
 *	%
 *	safe*	1 2				term, tab, categories; blanks will do where there is no tab
 *
 * Category numbers may be padded with zeros.  Conditions ("like (02 134)125",
 * "kind<of>") have no counterpart here: they are reported, and the categories
 * that stand outside of them are taken.
 */
#include "postgres.h"
#include "compat.h"

#include "utils/hsearch.h"
#include "utils/memutils.h"

#include "codebook/formats.h"
#include "theme/theme.h"

#define ID_BYTES 32

typedef struct Category
{
	char		id[ID_BYTES];	/* key, padded with NUL */
	uint32		theme;
} Category;

/* The next run of characters that are not blank. */
static bool
next_token(CodebookString *rest, CodebookString *token)
{
	*rest = import_trim(*rest);
	token->s = rest->s;
	token->len = 0;
	while (token->len < rest->len && rest->s[token->len] != ' ' && rest->s[token->len] != '\t')
		token->len++;
	rest->s += token->len;
	rest->len -= token->len;
	return token->len > 0;
}

/* The key of a category number: without leading zeros. */
static bool
id_key(CodebookString token, char key[ID_BYTES])
{
	while (token.len > 1 && *token.s == '0')
	{
		token.s++;
		token.len--;
	}
	if (token.len == 0 || token.len > ID_BYTES)
		return false;
	memset(key, 0, ID_BYTES);
	memcpy(key, token.s, token.len);
	return true;
}

static void
read_category(Import *im, HTAB *categories, CodebookString line, CodebookString *labels, int *depth)
{
	CodebookString id;
	char		key[ID_BYTES];
	Category   *category;
	bool		found;
	int			tabs = 0;

	while ((uint32) tabs < line.len && line.s[tabs] == '\t')
		tabs++;
	if (tabs > *depth)
		import_error(im, "The line begins with %d tabs, where at most %d are possible.", tabs, *depth);
	if (tabs >= THEME_MAX_LABELS - 1)
		import_error(im, "Categories are nested more than %d deep.", THEME_MAX_LABELS - 1);
	next_token(&line, &id);
	if (!id_key(id, key))
		import_error(im, "The number of a category has more than %d characters.", ID_BYTES);
	labels[tabs] = import_trim(line);
	if (labels[tabs].len == 0)
		import_error(im, "Category \"%s\" has no name.", import_shown(id));
	category = hash_search(categories, key, HASH_ENTER, &found);
	if (found)
		import_error(im, "Category \"%s\" is given twice.", import_shown(id));
	category->theme = import_theme(im, labels, tabs + 1, string_of(""));
	*depth = tabs + 1;
}

static bool
has_char(CodebookString s, const char *set)
{
	for (uint32 i = 0; i < s.len; i++)
		if (strchr(set, s.s[i]))
			return true;
	return false;
}

/* Term and categories apart: at the first tab, else before the last run of numbers. */
static void
split_entry(CodebookString line, CodebookString *term, CodebookString *ids)
{
	const char *tab = memchr(line.s, '\t', line.len);
	uint32		at = line.len;

	if (tab)
		at = tab - line.s;
	else
		while (at > 0 && strchr("0123456789 ", line.s[at - 1]))
			at--;
	while (!tab && at < line.len && line.s[at] != ' ')
		at++;					/* a word's own digits stay with it */
	term->s = line.s;
	term->len = at;
	ids->s = line.s + at;
	ids->len = line.len - at;
	*term = import_trim(*term);
	*ids = import_trim(*ids);
}

static void
read_entry(Import *im, HTAB *categories, CodebookString line)
{
	CodebookString word,
				ids,
				token;
	bool		inside = false;
	int			n = 0;

	split_entry(line, &word, &ids);
	if (has_char(word, "<>"))
	{
		import_left_out(im, "the condition \"%s\"", import_shown(line));
		return;
	}
	if (has_char(ids, "()<>/"))
		import_left_out(im, "the condition in \"%s\" of \"%s\"", import_shown(ids), import_shown(word));
	while (next_token(&ids, &token))
	{
		char		key[ID_BYTES];
		Category   *category;
		TermInput	term = TERM_INPUT_DEFAULT;

		if (has_char(token, "()<>/"))
		{
			inside = token.s[token.len - 1] != ')' && memchr(token.s, '(', token.len) &&
				!memchr(token.s, ')', token.len);
			continue;
		}
		if (inside)
			continue;
		category = id_key(token, key) ? hash_search(categories, key, HASH_FIND, NULL) : NULL;
		if (category == NULL)
		{
			import_left_out(im, "category \"%s\" of \"%s\", which is not defined",
							import_shown(token), import_shown(word));
			continue;
		}
		term.pattern = word;
		import_term(im, category->theme, &term);
		n++;
	}
	if (n == 0)
		import_left_out(im, "\"%s\", which has no category", import_shown(word));
}

static void
read_liwc(Import *im)
{
	HASHCTL		ctl = {.keysize = ID_BYTES, .entrysize = sizeof(Category), .hcxt = CurrentMemoryContext};
	HTAB	   *categories = hash_create("LIWC categories", 128, &ctl,
										 HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	CodebookString line;
	CodebookString labels[THEME_MAX_LABELS];
	int			depth = 0;
	int			marks = 0;

	while (import_line(im, &line))
	{
		CodebookString content = import_trim(line);

		if (content.len == 0)
			continue;
		if (marks < 2 && content.s[0] == '%')
		{
			if (content.len > 1)
				import_error(im, "Nothing may follow the \"%%\" in its line.");
			marks++;
		}
		else if (marks == 0)
			import_error(im, "A line with \"%%\" is expected, but this is \"%s\".", import_shown(content));
		else if (marks == 1)
			read_category(im, categories, line, labels, &depth);
		else
			read_entry(im, categories, content);
	}
	if (marks < 2)
		import_error(im, "The list of categories is not closed by a line with \"%%\".");
	hash_destroy(categories);
}

/* --- writing --- */

static int
compare_patterns(const void *a, const void *b, void *arg)
{
	const Codebook *book = arg;
	uint32		i = *(const uint32 *) a;
	uint32		j = *(const uint32 *) b;
	int			c = codebook_string_compare(book->terms[i].pattern, book->terms[j].pattern);

	return c != 0 ? c : (i > j) - (i < j);
}

static void
write_liwc(Export *ex)
{
	const Codebook *book = ex->book;
	uint32	   *order = palloc_array(uint32, Max(book->nterms, 1));
	uint32		n = 0;
	int64		conditions = 0;

	appendStringInfoString(ex->out, "%\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		for (int tabs = export_depth(book, i); tabs > 0; tabs--)
			appendStringInfoChar(ex->out, '\t');
		appendStringInfo(ex->out, "%u\t", i + 1);
		export_string(ex, export_label(book, i));
		appendStringInfoChar(ex->out, '\n');
	}
	appendStringInfoString(ex->out, "%\n");

	for (uint32 i = 0; i < book->nterms; i++)
	{
		bool		condition = has_char(book->terms[i].pattern, "<>");

		conditions += ex->takes[i] && condition;
		if (ex->takes[i] && !condition)
			order[n++] = i;
	}
	qsort_arg(order, n, sizeof(uint32), compare_patterns, (void *) book);
	for (uint32 i = 0; i < n; i++)
	{
		const CodebookTerm *term = &book->terms[order[i]];

		if (i == 0 || codebook_string_compare(term->pattern, book->terms[order[i - 1]].pattern) != 0)
		{
			appendStringInfoString(ex->out, i > 0 ? "\n" : "");
			export_string(ex, term->pattern);
		}
		else if (term->theme == book->terms[order[i - 1]].theme)
			continue;			/* the same in another language or kind */
		appendStringInfo(ex->out, "\t%u", term->theme + 1);
	}
	appendStringInfoString(ex->out, n > 0 ? "\n" : "");
	export_lost(ex, conditions, "terms that would read as conditions");
}

const Format format_liwc = {
	"liwc dic", "LIWC dictionary", FORMAT_GLOB, read_liwc, write_liwc
};
