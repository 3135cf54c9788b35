/*
 * tag.c
 *	  Language tags (BCP 47).
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/tag.h"

#define MAX_TAG 64

static bool
all_of(const char *p, int length, bool (*test) (char))
{
	for (int i = 0; i < length; i++)
		if (!test(p[i]))
			return false;
	return true;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_tag_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter_or_digit(char c)
{
	return is_letter(c) || is_tag_digit(c);
}

/* Codes of three letters, of ISO 639-2 and -3, for which BCP 47 has one of two. */
static const char *const short_codes[][2] = {
	{"aar", "aa"}, {"abk", "ab"}, {"afr", "af"}, {"aka", "ak"}, {"alb", "sq"},
	{"amh", "am"}, {"ara", "ar"}, {"arb", "ar"}, {"arg", "an"}, {"arm", "hy"},
	{"asm", "as"}, {"ava", "av"}, {"ave", "ae"}, {"aym", "ay"}, {"aze", "az"},
	{"bak", "ba"}, {"bam", "bm"}, {"baq", "eu"}, {"bel", "be"}, {"ben", "bn"},
	{"bis", "bi"}, {"bod", "bo"}, {"bos", "bs"}, {"bre", "br"}, {"bul", "bg"},
	{"bur", "my"}, {"cat", "ca"}, {"ces", "cs"}, {"cha", "ch"}, {"che", "ce"},
	{"chi", "zh"}, {"chu", "cu"}, {"chv", "cv"}, {"cmn", "zh"}, {"cor", "kw"},
	{"cos", "co"}, {"cre", "cr"}, {"cym", "cy"}, {"cze", "cs"}, {"dan", "da"},
	{"deu", "de"}, {"div", "dv"}, {"dut", "nl"}, {"dzo", "dz"}, {"ell", "el"},
	{"eng", "en"}, {"epo", "eo"}, {"est", "et"}, {"eus", "eu"}, {"ewe", "ee"},
	{"fao", "fo"}, {"fas", "fa"}, {"fij", "fj"}, {"fin", "fi"}, {"fra", "fr"},
	{"fre", "fr"}, {"fry", "fy"}, {"ful", "ff"}, {"geo", "ka"}, {"ger", "de"},
	{"gla", "gd"}, {"gle", "ga"}, {"glg", "gl"}, {"glv", "gv"}, {"gre", "el"},
	{"grn", "gn"}, {"guj", "gu"}, {"hat", "ht"}, {"hau", "ha"}, {"heb", "he"},
	{"her", "hz"}, {"hin", "hi"}, {"hmo", "ho"}, {"hrv", "hr"}, {"hun", "hu"},
	{"hye", "hy"}, {"ibo", "ig"}, {"ice", "is"}, {"ido", "io"}, {"iii", "ii"},
	{"iku", "iu"}, {"ile", "ie"}, {"ina", "ia"}, {"ind", "id"}, {"ipk", "ik"},
	{"isl", "is"}, {"ita", "it"}, {"jav", "jv"}, {"jpn", "ja"}, {"kal", "kl"},
	{"kan", "kn"}, {"kas", "ks"}, {"kat", "ka"}, {"kau", "kr"}, {"kaz", "kk"},
	{"khm", "km"}, {"kik", "ki"}, {"kin", "rw"}, {"kir", "ky"}, {"kom", "kv"},
	{"kon", "kg"}, {"kor", "ko"}, {"kua", "kj"}, {"kur", "ku"}, {"lao", "lo"},
	{"lat", "la"}, {"lav", "lv"}, {"lim", "li"}, {"lin", "ln"}, {"lit", "lt"},
	{"ltz", "lb"}, {"lub", "lu"}, {"lug", "lg"}, {"mac", "mk"}, {"mah", "mh"},
	{"mal", "ml"}, {"mao", "mi"}, {"mar", "mr"}, {"may", "ms"}, {"mkd", "mk"},
	{"mlg", "mg"}, {"mlt", "mt"}, {"mon", "mn"}, {"mri", "mi"}, {"msa", "ms"},
	{"mya", "my"}, {"nau", "na"}, {"nav", "nv"}, {"nbl", "nr"}, {"nde", "nd"},
	{"ndo", "ng"}, {"nep", "ne"}, {"nld", "nl"}, {"nno", "nn"}, {"nob", "nb"},
	{"nor", "no"}, {"nya", "ny"}, {"oci", "oc"}, {"oji", "oj"}, {"ori", "or"},
	{"orm", "om"}, {"oss", "os"}, {"pan", "pa"}, {"per", "fa"}, {"pli", "pi"},
	{"pol", "pl"}, {"por", "pt"}, {"pus", "ps"}, {"que", "qu"}, {"roh", "rm"},
	{"ron", "ro"}, {"rum", "ro"}, {"run", "rn"}, {"rus", "ru"}, {"sag", "sg"},
	{"san", "sa"}, {"sin", "si"}, {"slk", "sk"}, {"slo", "sk"}, {"slv", "sl"},
	{"sme", "se"}, {"smo", "sm"}, {"sna", "sn"}, {"snd", "sd"}, {"som", "so"},
	{"sot", "st"}, {"spa", "es"}, {"sqi", "sq"}, {"srd", "sc"}, {"srp", "sr"},
	{"ssw", "ss"}, {"sun", "su"}, {"swa", "sw"}, {"swe", "sv"}, {"tah", "ty"},
	{"tam", "ta"}, {"tat", "tt"}, {"tel", "te"}, {"tgk", "tg"}, {"tgl", "tl"},
	{"tha", "th"}, {"tib", "bo"}, {"tir", "ti"}, {"ton", "to"}, {"tsn", "tn"},
	{"tso", "ts"}, {"tuk", "tk"}, {"tur", "tr"}, {"twi", "tw"}, {"uig", "ug"},
	{"ukr", "uk"}, {"urd", "ur"}, {"uzb", "uz"}, {"ven", "ve"}, {"vie", "vi"},
	{"vol", "vo"}, {"wel", "cy"}, {"wln", "wa"}, {"wol", "wo"}, {"xho", "xh"},
	{"yid", "yi"}, {"yor", "yo"}, {"zha", "za"}, {"zho", "zh"}, {"zul", "zu"}
};

/*
 * language [-extlang] [-Script] [-REGION] (-variant)* (-x-extension)*, which is
 * RFC 5646 without its grandfathered tags and its languages of more than three
 * letters, none of which exists.
 */
char *
tag_canonical(const char *tag)
{
	char	   *result;
	char	   *out;
	const char *p = tag;
	int			part = 0;
	bool		script = false;
	bool		region = false;
	bool		extension = false;
	bool		open = false;	/* a singleton waits for its subtag */

	if (strlen(tag) > MAX_TAG)
		return NULL;
	result = palloc(strlen(tag) + 1);
	out = result;
	for (;;)
	{
		int			n = strcspn(p, "-");
		enum
		{
			LOWER, UPPER, TITLE
		}			letters = LOWER;

		if (n == 0 || n > 8 || !all_of(p, n, is_letter_or_digit))
			return NULL;
		if (part == 0)
		{
			if (n < 2 || n > 3 || !all_of(p, n, is_letter))
				return NULL;
		}
		else if (n == 1)
		{
			if (open)
				return NULL;
			extension = true;
			open = true;
		}
		else if (extension)
			open = false;
		else if (n == 4 && !script && !region && all_of(p, n, is_letter))
		{
			script = true;
			letters = TITLE;
		}
		else if (!region && ((n == 2 && all_of(p, n, is_letter)) ||
							 (n == 3 && all_of(p, n, is_tag_digit))))
		{
			region = true;
			letters = UPPER;
		}
		else if (n == 3 && part == 1 && all_of(p, n, is_letter))
			;					/* an extended language */
		else if (n < 5 && !(n == 4 && is_tag_digit(*p)))
			return NULL;
		for (int i = 0; i < n; i++)
		{
			char		c = p[i];

			if (is_letter(c))
				c = (letters == UPPER || (letters == TITLE && i == 0)) ?
					(c & ~0x20) : (c | 0x20);
			*out++ = c;
		}
		if (part == 0 && n == 3)
		{
			for (int i = 0; i < (int) lengthof(short_codes); i++)
				if (strncmp(result, short_codes[i][0], 3) == 0)
				{
					strcpy(result, short_codes[i][1]);
					out = result + strlen(result);
				}
		}
		part++;
		p += n;
		if (*p == '\0')
			break;
		*out++ = *p++;
	}
	*out = '\0';
	return open ? NULL : result;
}

static inline char
tag_char(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c == '_' ? '-' : c;
}

bool
tag_covers(const char *a, int alen, const char *b, int blen)
{
	int			n = Min(alen, blen);

	for (int i = 0; i < n; i++)
		if (tag_char(a[i]) != tag_char(b[i]))
			return false;
	return alen == blen || tag_char(alen > blen ? a[n] : b[n]) == '-';
}
