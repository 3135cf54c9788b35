/*
 * tally_tie.c
 *	  tie(a, b, how, normalise): the weight of an edge between two actors in a discourse
 *	  network, in the definitions of Discourse Network Analyzer.
 *
 * A tally is what an actor said.  Over the themes that have codes of their own, never
 * their ancestors, with s and o the codes that support and oppose, c all codes:
 *
 *	ignore		sum of c_a c_b
 *	congruence	sum of s_a s_b + o_a o_b
 *	conflict	sum of s_a o_b + o_a s_b
 *	subtract	congruence less conflict
 *
 * What it is divided by, where n runs over s and o of all themes, for ignore over c:
 *
 *	average		(sum of n_a + sum of n_b) / 2
 *	jaccard		sum of n_a where n_b = 0, of n_b where n_a = 0, and of n_a n_b
 *	cosine		root of (sum of n_a squared times sum of n_b squared)
 *	dna_cosine	sum of n_a times sum of n_b, which the program calls cosine
 *
 * All sums are of whole numbers, exact up to 2^53.
 */
#include "postgres.h"
#include "base/compat.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/builtins.h"

#include "tally/tally_vectors.h"

SQL_FUNCTION(tally_tie);

typedef enum How
{
	HOW_IGNORE, HOW_CONGRUENCE, HOW_CONFLICT, HOW_SUBTRACT
} How;

typedef enum Normalise
{
	NORMALISE_NO, NORMALISE_AVERAGE, NORMALISE_JACCARD, NORMALISE_COSINE, NORMALISE_DNA_COSINE
} Normalise;

static const char *const how_names[] = {"ignore", "congruence", "conflict", "subtract", NULL};
static const char *const normalise_names[] = {"no", "average", "jaccard", "cosine", "dna_cosine", NULL};

static int
named(text *name, const char *const *names, const char *what, const char *known)
{
	for (int i = 0; names[i] != NULL; i++)
		if (strlen(names[i]) == VARSIZE_ANY_EXHDR(name) &&
			memcmp(names[i], VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)) == 0)
			return i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s of a tie: \"%s\"", what, text_to_cstring(name)),
			 errdetail("Known are %s.", known)));
	return -1;					/* keep the compiler quiet */
}

typedef struct Sums
{
	/* of each actor */
	float8		n[2];
	float8		squares[2];
	/* of the pair */
	float8		same;			/* products of counts of one kind */
	float8		opposite;		/* of support and oppose */
	float8		shared;			/* counts that the other has some of too */
} Sums;

/* Adds a count of one actor alone. */
static inline void
tie_count(Sums *sums, int actor, float8 n)
{
	sums->n[actor] += n;
	sums->squares[actor] += n * n;
}

static inline void
add_alone(Sums *sums, int actor, const ThemeCodes *theme, bool ignore)
{
	if (ignore)
		tie_count(sums, actor, theme->codes);
	else
	{
		tie_count(sums, actor, theme->support);
		tie_count(sums, actor, theme->oppose);
	}
}

/* Adds what a count of both makes. */
static inline void
add_pair(Sums *sums, float8 a, float8 b)
{
	sums->same += a * b;
	if (a > 0 && b > 0)
		sums->shared += a + b;
}

static void
add_all(Sums *sums, const TallyVector *a, const TallyVector *b, bool ignore)
{
	uint32		i = 0;
	uint32		j = 0;

	while (i < a->n || j < b->n)
	{
		const ThemeCodes *x = i < a->n ? &a->themes[i] : NULL;
		const ThemeCodes *y = j < b->n ? &b->themes[j] : NULL;
		bool		has_x = x != NULL && (y == NULL || x->theme <= y->theme);
		bool		has_y = y != NULL && (x == NULL || y->theme <= x->theme);

		CHECK_FOR_INTERRUPTS();
		if (has_x)
		{
			add_alone(sums, 0, x, ignore);
			i++;
		}
		if (has_y)
		{
			add_alone(sums, 1, y, ignore);
			j++;
		}
		if (!has_x || !has_y)
			continue;
		if (ignore)
			add_pair(sums, x->codes, y->codes);
		else
		{
			add_pair(sums, x->support, y->support);
			add_pair(sums, x->oppose, y->oppose);
			sums->opposite += x->support * y->oppose + x->oppose * y->support;
		}
	}
}

static float8
divisor(const Sums *sums, Normalise normalise)
{
	switch (normalise)
	{
		case NORMALISE_NO:
			break;
		case NORMALISE_AVERAGE:
			return (sums->n[0] + sums->n[1]) / 2;
		case NORMALISE_JACCARD:
			return sums->n[0] + sums->n[1] - sums->shared + sums->same;
		case NORMALISE_COSINE:
			return sqrt(sums->squares[0] * sums->squares[1]);
		case NORMALISE_DNA_COSINE:
			return sums->n[0] * sums->n[1];
	}
	return 1;
}

/* tie(a tally, b tally, how text, normalise text) */
Datum
tally_tie(PG_FUNCTION_ARGS)
{
	How			how = named(PG_GETARG_TEXT_PP(2), how_names, "kind",
							"ignore, congruence, conflict and subtract");
	Normalise	normalise = named(PG_GETARG_TEXT_PP(3), normalise_names, "normalisation",
								  "no, average, jaccard, cosine and dna_cosine");
	TallyVectors *vectors = tally_vectors_of(fcinfo);
	const TallyVector *a;
	const TallyVector *b;
	Sums		sums = {{0}};
	float8		value;
	float8		by;

	tally_vectors_bound(vectors);
	a = tally_vector(vectors, PG_GETARG_DATUM(0));
	b = tally_vector(vectors, PG_GETARG_DATUM(1));
	if (a->level != b->level)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("tallies of different levels have no tie"),
				 errdetail("One is of level %u, another of level %u; 0 is all levels.",
						   a->level, b->level)));
	add_all(&sums, a, b, how == HOW_IGNORE);
	value = how == HOW_CONFLICT ? sums.opposite : sums.same;
	if (how == HOW_SUBTRACT)
		value -= sums.opposite;
	by = divisor(&sums, normalise);
	/* who says nothing has no tie */
	PG_RETURN_FLOAT8(by > 0 ? value / by : 0);
}
