/*
 * query_parse.c
 *	  From the text of a themequery to its stored form.
 *
 * Recursive descent; operands of one operator are collected in one list, so
 * that the depth of the recursion is that of parentheses and '!', and "a | b |
 * c …" is flat.  Each error tells the character, what was expected there and,
 * for the slips that people make, what to write instead.
 */
#include "postgres.h"
#include "base/compat.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "query/themequery.h"
#include "text/character.h"
#include "text/nfc.h"
#include "text/word_pattern.h"
#include "theme/theme.h"

typedef struct Parser
{
	const char *text;
	const char *end;
	const char *p;
	int			depth;
	int			natoms;
	Node	   *escontext;
} Parser;

/* --- errors --- */

static bool
complain(Parser *ps, const char *at, const char *what, char *hint)
{
	ereturn(ps->escontext, false,
			(errcode(ERRCODE_SYNTAX_ERROR),
			 errmsg("syntax error in themequery: \"%s\"", pnstrdup(ps->text, ps->end - ps->text)),
			 errdetail("At character %d: %s", utf8_count(ps->text, at) + 1, what),
			 hint ? errhint("%s", hint) : 0));
}

/* Ends a bare part, unless escaped. */
static bool
is_special(char c)
{
	return is_space_byte(c) || strchr("&|!()\":=/\\", c) != NULL;
}

static void
skip_blanks(Parser *ps)
{
	while (ps->p < ps->end && is_space_byte(*ps->p))
		ps->p++;
}

static bool
equals_word(const char *s, int len, const char *word)
{
	return len == (int) strlen(word) && pg_strncasecmp(s, word, len) == 0;
}

/* Is the word at s an operator's name? */
static bool
is_operator_name(const char *s, int len)
{
	return equals_word(s, len, "and") || equals_word(s, len, "or") ||
		equals_word(s, len, "not") || (len == 1 && *s == ',') || (len == 1 && *s == ';');
}

static const char *
word_end(Parser *ps, const char *s)
{
	while (s < ps->end && !is_special(*s))
		s++;
	return s;
}

static const char operator_hint[] =
"Write & for and, | for or, ! for not.";

/* Something stands where an operator or the end was expected. */
static bool
complain_operator(Parser *ps)
{
	const char *stop = word_end(ps, ps->p);
	int			len = Max(stop - ps->p, 1);
	char	   *what;
	char	   *hint = NULL;

	what = psprintf("expected &, | or the end, found \"%s\".",
					pnstrdup(ps->p, Min(Max(pg_mblen(ps->p), len),
										(int) (ps->end - ps->p))));
	if (is_operator_name(ps->p, stop - ps->p))
		hint = psprintf("%s A label with blanks goes in double quotes: cap/\"Law and Crime\".",
						operator_hint);
	else if (*ps->p == ':')
		hint = pstrdup("A stance follows its theme without a blank: cap/12:oppose.");
	else if (*ps->p != ')')
		hint = pstrdup("A label with blanks goes in double quotes: cap/\"Law and Crime\".");
	return complain(ps, ps->p, what, hint);
}

/* Behind the words that follow each other from here on, none of them a path's or an operator. */
static const char *
words_end(Parser *ps, const char *stop)
{
	const char *p = stop;

	for (;;)
	{
		const char *word;

		while (p < ps->end && is_space_byte(*p))
			p++;
		word = p;
		p = word_end(ps, word);
		if (p == word || (p < ps->end && *p == '/') || is_operator_name(word, p - word))
			return stop;
		stop = p;
	}
}

/* A name without a slash: the slips that lead here. */
static bool
complain_name(Parser *ps, const char *start, const char *stop)
{
	int			len = stop - start;
	char	   *name = pnstrdup(start, len);
	const char *dot = memchr(start, '.', len);

	if (len == 0)
		return complain(ps, start,
						start == ps->end ? "expected a theme, words in double quotes or \"(\", found the end."
						: psprintf("expected a theme, words in double quotes or \"(\", found \"%s\".",
								   pnstrdup(start, pg_mblen(start))),
						start < ps->end && *start == '/' ? pstrdup("A path begins with the name of its codebook: sdg/5.") : NULL);
	if (is_operator_name(start, len))
		return complain(ps, start, psprintf("expected a theme, found \"%s\".", name),
						pstrdup(operator_hint));
	if (dot != NULL && dot > start)
	{
		char	   *slashed = pstrdup(name);

		for (char *c = slashed; *c; c++)
			if (*c == '.')
				*c = '/';
		return complain(ps, start, psprintf("\"%s\" is no path of a theme.", name),
						psprintf("Labels of a path are separated by \"/\": %s.", slashed));
	}
	return complain(ps, start, psprintf("\"%s\" is no path of a theme: it has no \"/\".", name),
					psprintf("A whole codebook is written %s/**. Words of the text are asked of the statement, in double quotes: body @@ '\"%s\"'.",
							 name, pnstrdup(start, words_end(ps, stop) - start)));
}

/* --- atoms --- */

/*
 * Reads what stands between double quotes, p behind the opening one; escapes are
 * resolved.  Leaves p behind the closing one.
 */
static bool
parse_quoted(Parser *ps, StringInfo out)
{
	const char *open = ps->p - 1;

	while (ps->p < ps->end && *ps->p != '"')
	{
		if (*ps->p == '\\' && ps->p + 1 < ps->end)
			ps->p++;
		appendStringInfoCharMacro(out, *ps->p++);
	}
	if (ps->p == ps->end)
		return complain(ps, open, "this double quote is not closed.", NULL);
	ps->p++;
	return true;
}

static bool
check_name(Parser *ps, const char *at, const char *s, int len)
{
	int			where;

	if (name_check(s, len, &where) == NAME_OK)
		return true;
	return complain(ps, at, "a control character or unassigned code point.", NULL);
}

/* "words": normalized, blanks squeezed. */
static bool
parse_words(Parser *ps, StringInfo out)
{
	const char *start = ps->p;
	StringInfoData raw;
	StringInfoData words;

	ps->p++;
	initStringInfo(&raw);
	initStringInfo(&words);
	if (!parse_quoted(ps, &raw))
		return false;
	for (int i = 0; i < raw.len; i++)
	{
		if (!is_space_byte(raw.data[i]))
			appendStringInfoCharMacro(&words, raw.data[i]);
		else if (words.len > 0 && words.data[words.len - 1] != ' ')
			appendStringInfoCharMacro(&words, ' ');
	}
	if (words.len > 0 && words.data[words.len - 1] == ' ')
		words.len--;
	if (words.len == 0)
		return complain(ps, start, "there are no words between the double quotes.", NULL);
	if (!check_name(ps, start, words.data, words.len))
		return false;
	if (words.len > QUERY_MAX_WORDS_BYTES)
		ereturn(ps->escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("words of a themequery are too long"),
				 errdetail("They have %d bytes, at most %d are allowed.",
						   words.len, QUERY_MAX_WORDS_BYTES)));
	resetStringInfo(&raw);
	nfc_append(&raw, words.data, words.len);
	switch (word_pattern_sense(str_of(raw.data, raw.len), true))
	{
		case PATTERN_ANY_WORD:
			return complain(ps, start,
							psprintf("\"%s\" has a word that would be any word: beside wildcards it has only signs, which are not looked for.",
									 raw.data), NULL);
		case PATTERN_NO_WORD:
			return complain(ps, start,
							psprintf("\"%s\" would match nothing: it has no letter or digit.", raw.data), NULL);
		case PATTERN_MEANT:
		case PATTERN_DROPS_SYMBOLS:
			break;
	}
	put_u8(out, QUERY_WORDS);
	put_string(out, raw.data, raw.len);
	pfree(raw.data);
	pfree(words.data);
	return true;
}

/* One part of a path, p at its first character. */
static bool
parse_part(Parser *ps, QueryPart *part)
{
	const char *start = ps->p;
	StringInfoData raw;
	StringInfoData normal;
	bool		glob = false;

	initStringInfo(&raw);
	initStringInfo(&normal);
	if (ps->p < ps->end && *ps->p == '"')
	{
		ps->p++;
		if (!parse_quoted(ps, &raw))
			return false;
	}
	else
	{
		/* a glob keeps '\' before * ? \ that are meant as they are */
		for (const char *c = start; c < ps->end && !(is_special(*c) && *c != '\\'); c++)
		{
			if (*c == '\\')
				c++;
			else if (*c == '*' || *c == '?')
				glob = true;
		}
		while (ps->p < ps->end && (!is_special(*ps->p) || *ps->p == '\\'))
		{
			if (*ps->p == '\\')
			{
				if (++ps->p == ps->end)
					return complain(ps, ps->p - 1, "a backslash must be followed by the character it escapes.", NULL);
				if (glob && strchr("*?\\", *ps->p) != NULL)
					appendStringInfoChar(&raw, '\\');
			}
			appendStringInfoCharMacro(&raw, *ps->p++);
		}
	}
	if (raw.len == 0)
		return complain(ps, start, "expected a label after \"/\".",
						start == ps->end ?
						pstrdup("A query put together needs parentheses: codes @@ ('sdg/' || goal).") :
						*start == '=' ? pstrdup("A label with \"=\" goes in double quotes: my/\"=STATE=\".") : NULL);
	if (!check_name(ps, start, raw.data, raw.len))
		return false;
	nfc_append(&normal, raw.data, raw.len);
	part->kind = glob ? PART_GLOB : PART_LABEL;
	if (glob && normal.len == 2 && memcmp(normal.data, "**", 2) == 0)
		part->kind = PART_ANY;
	part->s = normal.data;
	part->len = normal.len;
	pfree(raw.data);
	return true;
}

static bool
parse_stance(Parser *ps, uint8 *flags)
{
	const char *start = ps->p;
	const char *stop;
	int			stance;
	const char *meant = NULL;

	if (ps->p == ps->end || *ps->p != ':')
		return true;
	ps->p++;
	stop = word_end(ps, ps->p);
	stance = stance_by_name(ps->p, stop - ps->p);
	if (stance > STANCE_NONE)
	{
		*flags |= stance << ATOM_STANCE_SHIFT;
		ps->p = stop;
		return true;
	}
	if (stop - ps->p == 1 && *ps->p == '*')
		return complain(ps, start, "expected a stance after \":\", found \"*\".",
						pstrdup("A theme stands for everything below it too; leave \":*\" out."));
	if (stop - ps->p >= 2)
	{
		if (pg_strncasecmp(ps->p, "op", 2) == 0 || pg_strncasecmp(ps->p, "ag", 2) == 0)
			meant = "oppose";
		else if (pg_strncasecmp(ps->p, "su", 2) == 0 || pg_strncasecmp(ps->p, "fo", 2) == 0)
			meant = "support";
		else if (pg_strncasecmp(ps->p, "ne", 2) == 0)
			meant = "neutral";
	}
	return complain(ps, start, psprintf("unknown stance \"%s\".", pnstrdup(ps->p, stop - ps->p)),
					meant ? psprintf("Did you mean \":%s\"?", meant)
					: pstrdup("A stance is support, oppose or neutral."));
}

static void
put_theme(StringInfo out, uint8 flags, const QueryPart *parts, int n)
{
	/* a subtree has one form: a trailing run of any labels is left out */
	if (!(flags & ATOM_EXACT) && n > 1 && parts[n - 1].kind == PART_ANY)
		n--;
	for (int i = 0; i < n; i++)
		if (parts[i].kind != PART_LABEL)
			flags |= ATOM_GLOB;

	put_u8(out, QUERY_THEME);
	put_u8(out, flags);
	if (flags & ATOM_GLOB)
	{
		put_varint(out, n);
		for (int i = 0; i < n; i++)
		{
			put_u8(out, parts[i].kind);
			if (parts[i].kind != PART_ANY)
				put_string(out, parts[i].s, parts[i].len);
		}
	}
	else
	{
		StringInfoData path;

		initStringInfo(&path);
		for (int i = 0; i < n; i++)
		{
			if (i > 0)
				appendStringInfoChar(&path, THEME_SEPARATOR);
			appendBinaryStringInfo(&path, parts[i].s, parts[i].len);
		}
		put_string(out, path.data, path.len);
		pfree(path.data);
	}
}

static bool
parse_theme(Parser *ps, StringInfo out)
{
	QueryPart	parts[THEME_MAX_LABELS];
	int			n = 0;
	int			bytes = 0;
	uint8		flags = 0;
	const char *start;

	if (*ps->p == '=')
	{
		flags |= ATOM_EXACT;
		ps->p++;
		skip_blanks(ps);
	}
	start = ps->p;
	ps->p = word_end(ps, ps->p);
	if (ps->p == start || ps->p == ps->end || *ps->p != '/')
		return complain_name(ps, start, ps->p);
	if (!theme_is_name(start, ps->p - start))
		return complain(ps, start, psprintf("\"%s\" is no codebook's name.",
											pnstrdup(start, ps->p - start)),
						pstrdup("A name has letters, digits, \"_\" and \"-\" only."));
	{
		StringInfoData name;

		initStringInfo(&name);
		nfc_append(&name, start, ps->p - start);
		parts[n].kind = PART_LABEL;
		parts[n].s = name.data;
		parts[n++].len = name.len;
		bytes = name.len;
	}
	while (ps->p < ps->end && *ps->p == '/')
	{
		ps->p++;
		if (n == THEME_MAX_LABELS)
			ereturn(ps->escontext, false,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("theme in a themequery has more than %d labels", THEME_MAX_LABELS)));
		if (!parse_part(ps, &parts[n]))
			return false;
		bytes += parts[n++].len + 1;
	}
	if (bytes > THEME_MAX_BYTES)
		ereturn(ps->escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("theme in a themequery is too long"),
				 errdetail("It has more than the %d bytes that are allowed.",
						   THEME_MAX_BYTES)));
	if (!parse_stance(ps, &flags))
		return false;
	put_theme(out, flags, parts, n);
	/* a kilobyte each, and a query may have 64,000 of them */
	for (int i = 0; i < n; i++)
		pfree((char *) parts[i].s);
	return true;
}

/* --- operators --- */

static bool parse_or(Parser *ps, StringInfo out);

static bool
parse_operand(Parser *ps, StringInfo out)
{
	bool		ok;

	check_stack_depth();
	skip_blanks(ps);
	if (ps->p == ps->end)
		return complain_name(ps, ps->p, ps->p);
	if (*ps->p == '!' || *ps->p == '(')
	{
		bool		paren = *ps->p == '(';
		const char *open = ps->p;

		if (++ps->depth > QUERY_MAX_DEPTH)
			ereturn(ps->escontext, false,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("themequery is nested too deep"),
					 errdetail("At most %d levels of parentheses and \"!\" are allowed.",
							   QUERY_MAX_DEPTH)));
		ps->p++;
		if (paren)
		{
			ok = parse_or(ps, out);
			if (ok)
			{
				skip_blanks(ps);
				if (ps->p == ps->end)
					return complain(ps, open, "this parenthesis is not closed.", NULL);
				if (*ps->p != ')')
					return complain_operator(ps);
				ps->p++;
			}
		}
		else
		{
			put_u8(out, QUERY_NOT);
			ok = parse_operand(ps, out);
		}
		ps->depth--;
		return ok;
	}

	if (++ps->natoms > QUERY_MAX_ATOMS)
		ereturn(ps->escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("themequery has more than %d themes and words", QUERY_MAX_ATOMS)));
	return *ps->p == '"' ? parse_words(ps, out) : parse_theme(ps, out);
}

/*
 * Operands of one operator, joined into one node; an operand that is the same
 * operator (from parentheses) gives its operands.
 */
static bool
parse_list(Parser *ps, StringInfo out, int op, char sign,
		   bool (*operand) (Parser *, StringInfo))
{
	StringInfoData operands;
	StringInfoData one;
	int			n = 0;

	initStringInfo(&operands);
	initStringInfo(&one);
	for (;;)
	{
		resetStringInfo(&one);
		if (!operand(ps, &one))
			return false;
		if ((uint8) one.data[0] == op)
		{
			ByteReader	r = byte_reader(one.data + 1, one.len - 1);

			n += read_varint(&r);
			appendBinaryStringInfo(&operands, (const char *) r.p, bytes_left(&r));
		}
		else
		{
			n++;
			appendBinaryStringInfo(&operands, one.data, one.len);
		}
		skip_blanks(ps);
		if (ps->p == ps->end || *ps->p != sign)
			break;
		ps->p++;
		/* && and || are one slip away */
		if (ps->p < ps->end && *ps->p == sign)
			return complain(ps, ps->p, psprintf("\"%c\" twice.", sign), pstrdup(operator_hint));
	}
	if (n > 1)
	{
		put_u8(out, op);
		put_varint(out, n);
	}
	appendBinaryStringInfo(out, operands.data, operands.len);
	pfree(operands.data);
	pfree(one.data);
	return true;
}

static bool
parse_and(Parser *ps, StringInfo out)
{
	return parse_list(ps, out, QUERY_AND, '&', parse_operand);
}

static bool
parse_or(Parser *ps, StringInfo out)
{
	return parse_list(ps, out, QUERY_OR, '|', parse_and);
}

QueryValue *
query_parse(const char *text, int length, Node *escontext)
{
	Parser		ps = {text, text + length, text, 0, 0, escontext};
	StringInfoData nodes;
	StringInfoData out;

	skip_blanks(&ps);
	if (ps.p == ps.end)
		ereturn(escontext, NULL,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("themequery is empty"),
				 errhint("All proposals with any theme of a codebook: sdg/**.")));
	initStringInfo(&nodes);
	if (!parse_or(&ps, &nodes))
		return NULL;
	skip_blanks(&ps);
	if (ps.p < ps.end)
	{
		complain_operator(&ps);
		return NULL;
	}

	initStringInfo(&out);
	appendStringInfoSpaces(&out, VARHDRSZ);
	put_u8(&out, QUERY_VERSION);
	put_varint(&out, ps.natoms);
	appendBinaryStringInfo(&out, nodes.data, nodes.len);
	pfree(nodes.data);
	SET_VARSIZE(out.data, out.len);
	return (QueryValue *) out.data;
}

QueryValue *
query_of_path(const char *path, int length)
{
	StringInfoData out;

	if (!theme_is_name(path, theme_prefix(path, length, 1)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("theme \"%s\" is no theme of a codebook", theme_path_text(path, length)),
				 errdetail("A codebook's name has letters, digits, \"_\" and \"-\" only.")));
	initStringInfo(&out);
	appendStringInfoSpaces(&out, VARHDRSZ);
	put_u8(&out, QUERY_VERSION);
	put_varint(&out, 1);
	put_u8(&out, QUERY_THEME);
	put_u8(&out, 0);
	put_string(&out, path, length);
	SET_VARSIZE(out.data, out.len);
	return (QueryValue *) out.data;
}
