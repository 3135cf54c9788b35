/*
 * codebook_read.c
 *	  Taking a stored codebook apart, and the names of its enumerations.
 *
 * The reader trusts no byte: counts are bounded by the bytes that are there
 * before anything is allocated, indexes by the counts.  It does not look
 * whether the value is canonical; whoever takes one from outside does that by
 * building it again (codebook_recv).
 */
#include "postgres.h"
#include "base/compat.h"

#include <float.h>

#include "miscadmin.h"

#include "base/version.h"
#include "codebook/codebook.h"
#include "theme/theme.h"

/* the fewest bytes a language, a theme and a term can have */
#define MIN_LANGUAGE 1
#define MIN_THEME 3
#define MIN_TERM 5
#define MIN_NOTE 3

static Str
take_bytes(ByteReader *r, uint32 max)
{
	Str			str;

	str.s = read_string(r, &str.len);
	if (str.s == NULL || str.len > max)
	{
		r->bad = true;
		str.s = "";
		str.len = 0;
	}
	return str;
}

static uint32
take_count(ByteReader *r, uint32 max, size_t element)
{
	uint32		n = read_varint(r);

	if (n > max || n > bytes_left(r) / element)
	{
		r->bad = true;
		return 0;
	}
	return n;
}

/* Labels, none of them empty, not too many together with the codebook's name. */
static bool
labels_sound(Str path)
{
	int			labels = 1;
	uint32		start = 0;

	for (uint32 i = 0; i <= path.len; i++)
		if (i == path.len || path.s[i] == THEME_SEPARATOR)
		{
			if (i == start || ++labels > THEME_MAX_LABELS)
				return false;
			start = i + 1;
		}
	return true;
}

static void
take_term(ByteReader *r, const Codebook *book, CodebookTerm *term)
{
	uint8		flags;

	term->theme = read_varint(r);
	term->language = read_varint(r);
	flags = read_u8(r);
	term->kind = flags & TERM_KIND_MASK;
	term->stance = (flags & TERM_STANCE_MASK) >> TERM_STANCE_SHIFT;
	if (flags & TERM_REVERSE)
	{
		r->bad |= term->stance != STANCE_NONE;
		term->stance = STANCE_REVERSE;
	}
	term->exclude = (flags & TERM_EXCLUDE) != 0;
	term->weight = flags & TERM_WEIGHTED ? read_f4(r) : 1.0f;
	term->pattern = take_bytes(r, TERM_MAX_BYTES);

	if (term->theme >= book->nthemes || term->language >= book->nlanguages ||
		term->kind > TERM_SUBSTRING || flags >= TERM_REVERSE << 1 ||
		!(term->weight >= 0 && term->weight <= FLT_MAX) || term->pattern.len == 0)
		r->bad = true;
}

/* Descriptions and valences: what version 2 has behind the terms. */
static void
take_notes(ByteReader *r, Codebook *book)
{
	Valence		above[THEME_MAX_LABELS + 1] = {VALENCE_UNSAID};
	uint32		n = take_count(r, book->nthemes, MIN_NOTE);
	uint64		theme = 0;

	for (uint32 i = 0; i < n && !r->bad; i++)
	{
		CodebookTheme *t;
		uint8		valence;

		theme += (uint64) read_varint(r) + (i > 0);
		valence = read_u8(r);
		if (theme >= book->nthemes || valence > VALENCE_CONTESTED)
		{
			r->bad = true;
			return;
		}
		t = &book->themes[theme];
		t->own_valence = valence;
		t->description = take_bytes(r, CODEBOOK_MAX_TEXT);
	}
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		CodebookTheme *t = &book->themes[i];

		t->valence = valence_below(above, theme_level(t->path.s, t->path.len), t->own_valence);
	}
}

bool
codebook_decode(Codebook *book, int format, const void *bytes, size_t length)
{
	static const CodebookTheme no_notes = {{"", 0}, {"", 0}, {"", 0}};
	ByteReader	r = byte_reader(bytes, length);
	const uint8 *hash;

	hash = read_bytes(&r, CODEBOOK_HASH_BYTES);
	if (hash == NULL)
		return false;
	memcpy(book->hash, hash, CODEBOOK_HASH_BYTES);
	book->scope = read_u8(&r);
	book->folding = read_u8(&r);
	if (book->scope > SCOPE_DICTIONARY || book->folding > FOLDING_ALL)
		return false;
	book->name = take_bytes(&r, THEME_MAX_BYTES);
	book->version = take_bytes(&r, CODEBOOK_MAX_VERSION);
	book->description = take_bytes(&r, CODEBOOK_MAX_TEXT);
	book->source = take_bytes(&r, CODEBOOK_MAX_TEXT);
	book->licence = take_bytes(&r, CODEBOOK_MAX_TEXT);
	if (book->name.len == 0)
		return false;

	book->nlanguages = take_count(&r, CODEBOOK_MAX_LANGUAGES, MIN_LANGUAGE);
	book->languages = palloc_array(Str, book->nlanguages);
	for (uint32 i = 0; i < book->nlanguages; i++)
		book->languages[i] = take_bytes(&r, CODEBOOK_MAX_VERSION);

	book->nthemes = take_count(&r, CODEBOOK_MAX_THEMES, MIN_THEME);
	book->themes = palloc_array(CodebookTheme, book->nthemes);
	for (uint32 i = 0; i < book->nthemes && !r.bad; i++)
	{
		book->themes[i] = no_notes;
		book->themes[i].path = take_bytes(&r, THEME_MAX_BYTES);
		book->themes[i].title = take_bytes(&r, CODEBOOK_MAX_TEXT);
		if (!labels_sound(book->themes[i].path))
			r.bad = true;
	}

	book->nterms = take_count(&r, CODEBOOK_MAX_TERMS, MIN_TERM);
	book->terms = palloc_array(CodebookTerm, book->nterms);
	for (uint32 i = 0; i < book->nterms && !r.bad; i++)
	{
		CHECK_FOR_INTERRUPTS();
		take_term(&r, book, &book->terms[i]);
	}
	if (format > 1 && !r.bad)
		take_notes(&r, book);
	return !r.bad && bytes_left(&r) == 0;
}

void
codebook_corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored codebook is damaged")));
}

int
codebook_format(const struct varlena *value)
{
	if (VARSIZE_ANY_EXHDR(value) == 0)
		codebook_corrupted();
	version_check("codebook", VARDATA_ANY(value)[0], CODEBOOK_FORMAT);
	return VARDATA_ANY(value)[0];
}

void
codebook_read(Codebook *book, struct varlena *value)
{
	int			format = codebook_format(value);

	if (!codebook_decode(book, format, VARDATA_ANY(value) + 1, VARSIZE_ANY_EXHDR(value) - 1))
		codebook_corrupted();
}

bool
codebook_has_notes(const Codebook *book)
{
	for (uint32 i = 0; i < book->nthemes; i++)
		if (book->themes[i].own_valence != VALENCE_UNSAID || book->themes[i].description.len > 0)
			return true;
	return false;
}

void
codebook_read_hash(Datum value, uint8 hash[CODEBOOK_HASH_BYTES])
{
	struct varlena *head = PG_DETOAST_DATUM_SLICE(value, 0, 1 + CODEBOOK_HASH_BYTES);

	codebook_format(head);
	if (VARSIZE_ANY_EXHDR(head) < 1 + CODEBOOK_HASH_BYTES)
		codebook_corrupted();
	memcpy(hash, VARDATA_ANY(head) + 1, CODEBOOK_HASH_BYTES);
	if ((Pointer) head != DatumGetPointer(value))
		pfree(head);
}

/* --- names --- */

static const char *const stance_names[] = {NULL, "support", "oppose", "neutral", "reverse"};
static const char *const valence_names[] = {NULL, "positive", "negative", "contested"};
static const char *const kind_names[] = {"glob", "fixed", "substring"};
static const char *const scope_names[] = {"key", "dictionary"};
static const char *const folding_names[] = {"case", "diacritics", "width", "han"};

StaticAssertDecl(lengthof(folding_names) == FOLDING_BITS,
				 "every bit of folding has a name");

static int
by_name(const char *const names[], int n, const char *name, int length)
{
	for (int i = 0; i < n; i++)
		if (names[i] != NULL && (int) strlen(names[i]) == length &&
			memcmp(names[i], name, length) == 0)
			return i;
	return -1;
}

int
stance_by_name(const char *name, int length)
{
	return by_name(stance_names, STANCE_NEUTRAL + 1, name, length);
}

int
term_stance_by_name(const char *name, int length)
{
	return by_name(stance_names, lengthof(stance_names), name, length);
}

const char *
stance_name(Stance stance)
{
	return stance_names[stance];
}

int
valence_by_name(const char *name, int length)
{
	return by_name(valence_names, lengthof(valence_names), name, length);
}

const char *
valence_name(Valence valence)
{
	return valence_names[valence];
}

int
kind_by_name(const char *name, int length)
{
	return by_name(kind_names, lengthof(kind_names), name, length);
}

const char *
kind_name(TermKind kind)
{
	return kind_names[kind];
}

int
scope_by_name(const char *name, int length)
{
	return by_name(scope_names, lengthof(scope_names), name, length);
}

const char *
scope_name(CodebookScope scope)
{
	return scope_names[scope];
}

int
folding_by_name(const char *name, int length)
{
	int			i = by_name(folding_names, lengthof(folding_names), name, length);

	if (i >= 0)
		return 1 << i;
	return length == 4 && memcmp(name, "full", 4) == 0 ? FOLDING_ALL : -1;
}

const char *
folding_name(int bit)
{
	return folding_names[bit];
}
