/*
 * fold_generate.c
 *	  Writes src/text/fold_tables.h from ICU's Unicode data.
 *
 * Run by hand when the tables are to change, never by the build: what they say
 * enters index keys and stored codes, so the committed output is what counts.
 *
 *	  cc -O1 -o /tmp/fold_generate src/text/generate/fold_generate.c \
 *		  $(pkg-config --cflags --libs icu-uc icu-i18n)
 *	  /tmp/fold_generate > src/text/fold_tables.h
 *
 * A change of the output needs a new FOLD_VERSION below and a REINDEX of what
 * was indexed by words.
 *
 * The tables are steps, not results, because a codebook may ask for less
 * folding; fold.c chains the steps it is asked for.  Each step is a list of
 * (code point, target), ascending; a target above the code point range is a
 * place in fold_sequences, where a length and as many code points stand.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#define FOLD_VERSION 1
#define MAX_CP 0x10FFFF
#define MAX_SEQUENCE 18

/* As in fold.h. */
enum
{
	CLASS_OTHER, CLASS_SPACE, CLASS_STOP, CLASS_WORD, CLASS_UNSPACED, CLASS_MARK,
	CLASS_DIACRITIC, CLASS_APOSTROPHE, CLASS_HYPHEN
};

static const UNormalizer2 *nfd,
		   *nfkd;
static uint32_t sequences[65536];
static int	nsequences;

static void
check(UErrorCode status, const char *what)
{
	if (U_FAILURE(status))
	{
		fprintf(stderr, "%s: %s\n", what, u_errorName(status));
		exit(1);
	}
}

static bool
among(UChar32 c, const UChar32 *list, int n)
{
	for (int i = 0; i < n; i++)
		if (list[i] == c)
			return true;
	return false;
}

#define AMONG(c, ...) \
	among(c, (const UChar32[]) {__VA_ARGS__}, sizeof((const UChar32[]) {__VA_ARGS__}) / sizeof(UChar32))

static int
decompose(const UNormalizer2 *n, UChar32 c, UChar32 *out)
{
	UChar		buf[64];
	UErrorCode	status = U_ZERO_ERROR;
	int			len = unorm2_getDecomposition(n, c, buf, 64, &status);
	int			count = 0;

	check(status, "decomposition");
	if (len < 0)
		return 0;
	for (int i = 0; i < len;)
	{
		U16_NEXT(buf, i, len, out[count]);
		count++;
	}
	return count;
}

static bool
is_hangul(UChar32 c)
{
	return c >= 0xAC00 && c <= 0xD7A3;
}

/*
 * Marks that folding may drop: accents, Hebrew points, Arabic vowel signs.  The
 * vowels of Indic, Thai or Khmer writing are marks too, but letters to a reader.
 */
static bool
is_diacritic(UChar32 c)
{
	UErrorCode	status = U_ZERO_ERROR;
	UScriptCode script;

	if (u_charType(c) != U_NON_SPACING_MARK && u_charType(c) != U_ENCLOSING_MARK)
		return false;
	if (AMONG(c, 0x3099, 0x309A))	/* kana voice marks: が is not か */
		return false;
	script = uscript_getScript(c, &status);
	switch (script)
	{
		case USCRIPT_INHERITED:
		case USCRIPT_COMMON:
		case USCRIPT_LATIN:
		case USCRIPT_GREEK:
		case USCRIPT_CYRILLIC:
		case USCRIPT_HEBREW:
		case USCRIPT_ARABIC:
		case USCRIPT_SYRIAC:
			return true;
		default:
			return false;
	}
}

static int
base_class(UChar32 c)
{
	UErrorCode	status = U_ZERO_ERROR;
	int			type = u_charType(c);
	int			lb = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
	UScriptCode script = uscript_getScript(c, &status);
	bool		letter = u_hasBinaryProperty(c, UCHAR_ALPHABETIC) ||
		type == U_DECIMAL_DIGIT_NUMBER || type == U_LETTER_NUMBER || type == U_OTHER_NUMBER;

	if (AMONG(c, '\'', 0x2018, 0x2019, 0x201B, 0x02BC, 0xFF07))
		return CLASS_APOSTROPHE;
	if (AMONG(c, '-', 0x2010, 0x2011, 0x2012, 0x2013, 0xFE63, 0xFF0D))
		return CLASS_HYPHEN;
	if (type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR || type == U_SURROGATE)
		return CLASS_OTHER;
	/* the zero width space divides words of scripts that write none */
	if (c == 0x200B || c == 0xFEFF)
		return CLASS_SPACE;
	if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
		(type == U_FORMAT_CHAR && !letter))
		return CLASS_DIACRITIC;
	if (c == 0x2029)
		return CLASS_STOP;
	if (u_hasBinaryProperty(c, UCHAR_WHITE_SPACE) || type == U_CONTROL_CHAR)
		return CLASS_SPACE;
	if (u_hasBinaryProperty(c, UCHAR_S_TERM) ||
		AMONG(c, '.', ';', 0x037E, 0x061B, 0xFE14, 0xFE54, 0xFF1B, 0x2026))
		return CLASS_STOP;
	if (c == 0x0640)			/* tatweel: a letter by its type, none to a
								 * reader */
		return CLASS_DIACRITIC;
	if (is_diacritic(c))
		return CLASS_DIACRITIC;
	if (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK ||
		type == U_ENCLOSING_MARK)
		return CLASS_MARK;
	if (AMONG(c, 0x3099, 0x309A, 0xFF9E, 0xFF9F))
		return CLASS_MARK;
	if (AMONG(c, 0x30FC, 0xFF70, 0x3005, 0x3006, 0x3007))
		return CLASS_UNSPACED;
	if (letter && (lb == U_LB_COMPLEX_CONTEXT || script == USCRIPT_HAN ||
				   script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
				   script == USCRIPT_BOPOMOFO || script == USCRIPT_YI))
		return CLASS_UNSPACED;
	/* raised figures are mostly references to notes, and no part of the word */
	if (AMONG(c, 0xB2, 0xB3, 0xB9, 0x2070) || (c >= 0x2074 && c <= 0x2079))
		return CLASS_OTHER;
	if (type == U_OTHER_NUMBER && !(c >= 0x2080 && c <= 0x2089))
		return CLASS_OTHER;
	if (letter && type != U_OTHER_SYMBOL)
		return CLASS_WORD;
	return CLASS_OTHER;
}

static int
class_of(UChar32 c)
{
	int			class = base_class(c);
	UChar32		to[64];

	/* a radical sign is written for its ideograph */
	if (class == CLASS_OTHER && decompose(nfkd, c, to) == 1 &&
		base_class(to[0]) == CLASS_UNSPACED)
		return CLASS_UNSPACED;
	return class;
}

typedef struct Step
{
	const char *name;
	const char *comment;
	int			count;
} Step;

static void
begin(Step *s, const char *name, const char *comment)
{
	s->name = name;
	s->count = 0;
	printf("\n/* %s */\nstatic const FoldStep %s[] = {\n\t", comment, name);
}

static void
put(Step *s, UChar32 c, const UChar32 *to, int n)
{
	if (s->count > 0)
		printf(s->count % 6 ? ", " : ",\n\t");
	s->count++;
	if (n == 1)
		printf("{0x%X, 0x%X}", c, to[0]);
	else
	{
		int			at = -1;

		/* sequences are shared */
		for (int i = 0; i < nsequences && at < 0; i += 1 + sequences[i])
			if ((int) sequences[i] == n &&
				memcmp(sequences + i + 1, to, n * sizeof(UChar32)) == 0)
				at = i;
		if (at < 0)
		{
			at = nsequences;
			sequences[nsequences++] = n;
			for (int i = 0; i < n; i++)
				sequences[nsequences++] = to[i];
		}
		printf("{0x%X, SEQ(%d)}", c, at);
	}
}

static void
end(Step *s)
{
	printf("\n};\n");
}

/* A compatibility form is taken only where what comes out is a word as well. */
static bool
keeps_class(UChar32 c, const UChar32 *to, int n)
{
	int			class = class_of(c);

	if (n > MAX_SEQUENCE)
		return false;
	if (class != CLASS_WORD && class != CLASS_UNSPACED && class != CLASS_MARK)
		return false;
	for (int i = 0; i < n; i++)
	{
		int			k = base_class(to[i]);

		if (k != CLASS_WORD && k != CLASS_UNSPACED && k != CLASS_MARK && k != CLASS_DIACRITIC)
			return false;
	}
	return true;
}

static void
write_classes(void)
{
	int			previous = -1;
	int			n = 0;

	printf("\n/* Word classes: each entry holds up to the next one's code point. */\n"
		   "static const uint32 fold_classes[] = {\n\t");
	for (UChar32 c = 0; c <= MAX_CP; c++)
	{
		int			class = class_of(c);

		if (class != previous)
		{
			if (n > 0)
				printf(n % 6 ? ", " : ",\n\t");
			printf("CLASS(0x%X, %d)", c, class);
			n++;
			previous = class;
		}
	}
	printf("\n};\n");
}

static void
write_canonical(void)
{
	Step		s;

	begin(&s, "fold_canonical", "canonical decompositions, Hangul apart");
	for (UChar32 c = 0; c <= MAX_CP; c++)
	{
		UChar32		to[64];
		int			n;

		if (!is_hangul(c) && (n = decompose(nfd, c, to)) > 0)
			put(&s, c, to, n);
	}
	end(&s);
}

static void
write_compatible(void)
{
	static const UChar32 apostrophe = '\'';
	static const UChar32 hyphen = '-';
	Step		s;

	begin(&s, "fold_compatible",
		  "compatibility decompositions of word characters, digits, apostrophes, dashes");
	for (UChar32 c = 0; c <= MAX_CP; c++)
	{
		UChar32		to[64];
		UChar32		canonical[64];
		int			n;

		if (is_hangul(c))
			continue;
		if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER && c > 0x7F)
		{
			to[0] = '0' + u_charDigitValue(c);
			put(&s, c, to, 1);
		}
		else if (c > 0x7F && base_class(c) == CLASS_APOSTROPHE)
			put(&s, c, &apostrophe, 1);
		else if (c > 0x7F && base_class(c) == CLASS_HYPHEN)
			put(&s, c, &hyphen, 1);
		else if ((n = decompose(nfkd, c, to)) > 0 && keeps_class(c, to, n))
		{
			int			m = decompose(nfd, c, canonical);

			if (m != n || memcmp(to, canonical, n * sizeof(UChar32)) != 0)
				put(&s, c, to, n);
		}
	}
	end(&s);
}

static void
write_case(void)
{
	Step		s;

	begin(&s, "fold_case", "full case folding, decomposed");
	for (UChar32 c = 0; c <= MAX_CP; c++)
	{
		UChar		in[2];
		UChar		out[16];
		int			len = 0;
		int			outlen;
		UChar32		to[64];
		bool		err = false;
		int			n = 0;
		UErrorCode	status = U_ZERO_ERROR;

		U16_APPEND(in, len, 2, c, err);
		if (err || U_IS_SURROGATE(c))
			continue;
		outlen = u_strFoldCase(out, 16, in, len, U_FOLD_CASE_DEFAULT, &status);
		check(status, "fold");
		if (outlen == len && memcmp(in, out, len * sizeof(UChar)) == 0)
			continue;
		for (int i = 0; i < outlen;)
		{
			UChar32		ch;
			int			m;

			U16_NEXT(out, i, outlen, ch);
			m = decompose(nfd, ch, to + n);
			if (m == 0)
			{
				to[n] = ch;
				m = 1;
			}
			n += m;
		}
		put(&s, c, to, n);
	}
	end(&s);
}

/*
 * Letters that a reader takes for another: strokes and ligatures that
 * have no decomposition; in Arabic what Lucene's ArabicNormalizer unifies
 * (the alef forms with hamza and madda decompose already), alef wasla,
 * and the Persian yeh and kaf that Arabic texts are often typed with.
 */
static void
write_letters(void)
{
	Step		s;

	begin(&s, "fold_letters", "letters that differ by a stroke or a form only");
	{
		static const struct
		{
			UChar32		from;
			UChar32		to[2];
		}			letters[] = {
			{0xC6, {'A', 'E'}}, {0xD0, {'D'}}, {0xD8, {'O'}}, {0xDE, {'T', 'h'}},
			{0xE6, {'a', 'e'}}, {0xF0, {'d'}}, {0xF8, {'o'}}, {0xFE, {'t', 'h'}},
			{0x110, {'D'}}, {0x111, {'d'}}, {0x126, {'H'}}, {0x127, {'h'}}, {0x131, {'i'}},
			{0x141, {'L'}}, {0x142, {'l'}}, {0x152, {'O', 'E'}}, {0x153, {'o', 'e'}},
			{0x166, {'T'}}, {0x167, {'t'}},
			{0x629, {0x647}}, {0x649, {0x64A}}, {0x671, {0x627}}, {0x6A9, {0x643}}, {0x6CC, {0x64A}},
		};

		for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
			put(&s, letters[i].from, letters[i].to, letters[i].to[1] ? 2 : 1);
	}
	end(&s);
}

static void
write_han(void)
{
	Step		s;
	UChar		id[16];
	UTransliterator *hans;
	UErrorCode	opened = U_ZERO_ERROR;

	u_uastrcpy(id, "Hant-Hans");
	hans = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &opened);
	check(opened, "Hant-Hans");
	begin(&s, "fold_han", "Traditional to Simplified");
	for (UChar32 c = 0x2E80; c <= 0x3FFFF; c++)
	{
		UChar32		at = c;

		if (class_of(c) != CLASS_UNSPACED)
			continue;
		for (int round = 0; round < 4; round++)
		{
			UChar		buf[32];
			int32_t		len = 0;
			int32_t		limit;
			UChar32		to;
			int			i = 0;
			UErrorCode	status = U_ZERO_ERROR;

			U16_APPEND_UNSAFE(buf, len, at);
			limit = len;
			utrans_transUChars(hans, buf, &len, 32, 0, &limit, &status);
			check(status, "transform");
			U16_NEXT(buf, i, len, to);
			if (i != len || to == at)
				break;
			at = to;
		}
		if (at != c)
			put(&s, c, &at, 1);
	}
	end(&s);
	utrans_close(hans);
}

static void
write_sequences(void)
{
	printf("\n/* Sequences of code points: a length, then as many. */\n"
		   "static const uint32 fold_sequences[] = {\n\t");
	for (int i = 0; i < nsequences; i++)
		printf("0x%X%s", sequences[i], i + 1 == nsequences ? "" : i % 10 == 9 ? ",\n\t" : ", ");
	printf("\n};\n");
}

static void
write_combining(void)
{
	int			previous = -1;
	int			n = 0;

	printf("\n/* Canonical combining classes: each entry holds up to the next one. */\n"
		   "static const uint32 fold_combining[] = {\n\t");
	for (UChar32 c = 0; c <= MAX_CP; c++)
	{
		int			ccc = u_getCombiningClass(c);

		if (ccc != previous)
		{
			if (n > 0)
				printf(n % 6 ? ", " : ",\n\t");
			printf("CLASS(0x%X, %d)", c, ccc);
			n++;
			previous = ccc;
		}
	}
	printf("\n};\n");
}

/*
 * Letters of an alphabet that are written with a mark, and stay whole
 * when diacritics are dropped: й ў ї ѓ ќ, waw and yeh with hamza,
 * voiced kana.
 */
static void
write_pairs(void)
{
	int			n = 0;

	printf("\n/* Letter, mark and what they are together. */\n"
		   "static const FoldPair fold_pairs[] = {\n\t");
	for (UChar32 c = 0; c <= MAX_CP; c++)
	{
		UChar32		to[64];
		bool		keep;

		if (decompose(nfd, c, to) != 2)
			continue;
		keep = AMONG(c, 0x419, 0x439, 0x40E, 0x45E, 0x407, 0x457, 0x403, 0x453, 0x40C, 0x45C,
					 0x624, 0x626) || AMONG(to[1], 0x3099, 0x309A);
		if (!keep)
			continue;
		if (n > 0)
			printf(n % 4 ? ", " : ",\n\t");
		printf("{0x%X, 0x%X, 0x%X}", to[0], to[1], c);
		n++;
	}
	printf("\n};\n");
}

int
main(void)
{
	UErrorCode	status = U_ZERO_ERROR;

	nfd = unorm2_getNFDInstance(&status);
	nfkd = unorm2_getNFKDInstance(&status);
	check(status, "normalizer");
	printf("/*\n * fold_tables.h\n *\t  Folding steps and word classes of code points, written by\n"
		   " *\t  generate/fold_generate.c from ICU %s (Unicode %s).  Not edited by hand.\n */\n"
		   "#ifndef PROPOSALS_FOLD_TABLES_H\n#define PROPOSALS_FOLD_TABLES_H\n\n"
		   "#define FOLD_VERSION %d\n\n"
		   "#define SEQ(place) (0x80000000 | (place))\n"
		   "#define CLASS(start, class) ((uint32) (class) << 24 | (start))\n",
		   U_ICU_VERSION, U_UNICODE_VERSION, FOLD_VERSION);
	write_classes();
	write_canonical();
	write_compatible();
	write_case();
	write_letters();
	write_han();
	write_sequences();
	write_combining();
	write_pairs();
	printf("\n#endif\t\t\t\t\t\t\t/* PROPOSALS_FOLD_TABLES_H */\n");
	return 0;
}
