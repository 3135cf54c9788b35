/*
 * codebook_recode.c
 *	  recode(book, map): themes and terms under other themes, by a map of themes
 *	  (theme_map.h).
 *
 * One map serves a codebook and what was coded by it.  A theme that becomes several gives
 * its terms to each, with the share of their weight that the map says.  Where themes meet,
 * what the one that stayed says counts, then what the first that came does: of title,
 * description and valence as of a term.  Themes that are rolled up give their terms alone.
 * Each theme takes along the valence it had, whether its own or inherited, but for one
 * that meets a theme that stayed: nobody said that of this one.
 *
 * Where all themes go below another name, that is the codebook's name from then on.
 */
#include "postgres.h"
#include "base/compat.h"

#include <float.h>

#include "miscadmin.h"

#include "codebook/codebook_build.h"
#include "codebook/codebook_near.h"
#include "theme/theme.h"
#include "theme/theme_map.h"

SQL_FUNCTION(codebook_recode);

/* What becomes of a theme. */
typedef struct Move
{
	const ThemeMapRule *rule;	/* NULL: it stays */
	uint32		first;			/* of its themes in the recoded book */
} Move;

static char *
recoded_theme_shown(const Codebook *book, uint32 theme)
{
	StringInfoData path;

	initStringInfo(&path);
	put_theme_path(&path, book, theme);
	return theme_path_text(path.data, path.len);
}

static int
become(const Move *move)
{
	return move->rule ? move->rule->ntargets : 1;
}

/* The rules of all themes; false where nothing changes. */
static bool
find_moves(const Codebook *book, const ThemeMap *map, Move *moves)
{
	StringInfoData path;
	bool		changed = false;

	initStringInfo(&path);
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const ThemeMapRule *rule;

		CHECK_FOR_INTERRUPTS();
		resetStringInfo(&path);
		put_theme_path(&path, book, i);
		rule = theme_map_rule(map, path.data, path.len);
		if (rule != NULL && !theme_map_keeps(rule, path.data, path.len))
			moves[i].rule = rule;
		changed |= moves[i].rule != NULL;
	}
	return changed;
}

/* Array elements that so many themes or terms need; each limit is the builder's. */
static uint32
bounded(uint64 n)
{
	if (n > 2 * CODEBOOK_MAX_TERMS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the map makes too many themes or terms"),
				 errdetail("A codebook has at most %d themes and %d terms.",
						   CODEBOOK_MAX_THEMES, CODEBOOK_MAX_TERMS)));
	return n;
}

/* Is there a theme of that path that stays? */
static bool
stays(const Codebook *book, const Move *moves, Str path)
{
	int			theme = codebook_find_theme(book, path);

	return theme >= 0 && moves[theme].rule == NULL;
}

/* The name of the recoded book is that of all its themes; `named` is one that gave it. */
static void
take_name(const Codebook *book, Codebook *recoded, uint32 *named, uint32 theme, Str path)
{
	Str			name = str_of(path.s, theme_prefix(path.s, path.len, 1));

	if (name.len == path.len)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the map makes \"%s\" of theme \"%s\"", theme_path_text(path.s, path.len),
						recoded_theme_shown(book, theme)),
				 errdetail("A theme of a codebook has the codebook's name as its first label, and at least one more.")));
	if (recoded->nthemes == 0)
	{
		recoded->name = name;
		*named = theme;
	}
	else if (!str_equal(recoded->name, name))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the map puts the themes of codebook \"%s\" into more than one",
						pnstrdup(book->name.s, book->name.len)),
				 errdetail("Theme \"%s\" goes to \"%s\", and theme \"%s\" to \"%s\".",
						   recoded_theme_shown(book, *named), pnstrdup(recoded->name.s, recoded->name.len),
						   recoded_theme_shown(book, theme), pnstrdup(name.s, name.len)),
				 errhint("A key like \"%s/**\" moves all that no other key does.",
						 pnstrdup(book->name.s, book->name.len))));
}

/* Appends what becomes of the theme. */
static void
move_theme(const Codebook *book, uint32 theme, Move *moves, Codebook *recoded, uint32 *named)
{
	Move	   *move = &moves[theme];
	StringInfoData old;
	StringInfoData new;

	initStringInfo(&old);
	put_theme_path(&old, book, theme);
	move->first = recoded->nthemes;
	for (int i = 0; i < become(move); i++)
	{
		CodebookTheme *t = &recoded->themes[recoded->nthemes];
		bool		rolled_up = false;

		CHECK_FOR_INTERRUPTS();
		initStringInfo(&new);
		if (move->rule == NULL)
			appendBinaryStringInfo(&new, old.data, old.len);
		else
		{
			theme_map_apply(move->rule, i, old.data, old.len, &new);
			rolled_up = !move->rule->targets[i].rest && (uint32) old.len > move->rule->key.len;
		}
		take_name(book, recoded, named, theme, str_of(new.data, new.len));
		memset(t, 0, sizeof(*t));
		if (!rolled_up)
			*t = book->themes[theme];
		t->path = str_of(new.data + recoded->name.len + 1, new.len - recoded->name.len - 1);
		/* that nothing is said of a theme's valence is no gap to be filled */
		t->own_valence = move->rule != NULL && str_equal(recoded->name, book->name) &&
			stays(book, moves, t->path) ? VALENCE_UNSAID : t->valence;
		recoded->nthemes++;
	}
	pfree(old.data);
}

/* Appends the term, once for each theme that its theme became. */
static void
move_term(const Codebook *book, uint32 term, const Move *move, Codebook *recoded)
{
	for (int i = 0; i < become(move); i++)
	{
		CodebookTerm *t = &recoded->terms[recoded->nterms++];
		float8		weight = book->terms[term].weight;

		*t = book->terms[term];
		t->theme = move->first + i;
		if (move->rule != NULL)
			weight *= move->rule->targets[i].weight;
		if (!(weight <= FLT_MAX))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("the map makes the weight of term \"%s\" of theme \"%s\" too large",
							pnstrdup(t->pattern.s, t->pattern.len), recoded_theme_shown(book, book->terms[term].theme))));
		t->weight = weight;
	}
}

/* recode(book, map) */
Datum
codebook_recode(PG_FUNCTION_ARGS)
{
	const ThemeMap *map = theme_map_argument(fcinfo, 1);
	Codebook	book;
	Codebook	recoded;
	Move	   *moves;
	CodebookBuilder *b;
	uint64		nthemes = 0;
	uint64		nterms = 0;
	uint32		named = 0;

	codebook_read(&book, PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	moves = palloc0_array(Move, book.nthemes + 1);
	if (!find_moves(&book, map, moves))
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	for (uint32 i = 0; i < book.nthemes; i++)
		nthemes += become(&moves[i]);
	for (uint32 i = 0; i < book.nterms; i++)
		nterms += become(&moves[book.terms[i].theme]);

	recoded = book;
	recoded.themes = palloc_array(CodebookTheme, bounded(nthemes) + 1);
	recoded.terms = palloc_array(CodebookTerm, bounded(nterms) + 1);
	recoded.nthemes = recoded.nterms = 0;
	/* first those that stay: what they say counts */
	for (int moved = 0; moved <= 1; moved++)
	{
		for (uint32 i = 0; i < book.nthemes; i++)
			if ((moves[i].rule != NULL) == moved)
				move_theme(&book, i, moves, &recoded, &named);
		for (uint32 i = 0; i < book.nterms; i++)
		{
			const Move *move = &moves[book.terms[i].theme];

			CHECK_FOR_INTERRUPTS();
			if ((move->rule != NULL) == moved)
				move_term(&book, i, move, &recoded);
		}
	}
	b = codebook_builder();
	codebook_first_counts(b);
	codebook_set_book(b, &recoded, NULL);
	codebook_add_book(b, &recoded, NULL);
	PG_RETURN_POINTER(codebook_build(b, NULL));
}
