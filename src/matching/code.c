/*
 * code.c
 *	  code(): a coding from a statement and codebooks; coded(): was it made so?
 *
 * A code's weight is the sum of its terms' weights, one for each match.  Its
 * stance is that of its matches; where they differ, the one that has more
 * weight, and neutral where neither has.
 *
 * Coding again replaces what the codebook's last coding left: live codes with
 * origin "codebook" whose theme is of that codebook.  Everything else stays, and
 * where a person has decided about a theme of a proposal, by a code of origin "hand"
 * or by striking it out, that stands: no code is added beside it.
 */
#include "postgres.h"
#include "base/compat.h"

#include <float.h>

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "coding/coding_fit.h"
#include "library/library.h"
#include "matching/code.h"
#include "stance/stance.h"
#include "theme/theme.h"

SQL_FUNCTION(statement_code);
SQL_FUNCTION(statement_code_name);
SQL_FUNCTION(statement_code_names);
SQL_FUNCTION(coding_coded);
SQL_FUNCTION(coding_coded_name);

/* --- matches --- */

MissingLanguage
code_missing(const char *name, int length)
{
	if (length == 5 && memcmp(name, "error", 5) == 0)
		return MISSING_ERROR;
	if (length == 4 && memcmp(name, "skip", 4) == 0)
		return MISSING_SKIP;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown value \"%s\" of missing", pnstrdup(name, length)),
			 errhint("It is error or skip: what to do with a language for which a codebook has no terms.")));
}

/* "en, fr and others" for a message. */
static char *
list_languages(const Codebook *book)
{
	StringInfoData list;

	initStringInfo(&list);
	for (uint32 i = 0; i < book->nlanguages && i < 20; i++)
	{
		if (list.len > 0)
			appendStringInfoString(&list, ", ");
		appendBinaryStringInfo(&list, book->languages[i].s, book->languages[i].len);
	}
	return list.data;
}

/* --- stances --- */

/* What nearly everybody thinks of what a match names. */
static Attitude
usual_attitude(const Codebook *book, const Match *match)
{
	switch (codebook_theme_valence(book, match->theme))
	{
		case VALENCE_POSITIVE:
			return match->reverse ? ATTITUDE_AGAINST : ATTITUDE_FOR;
		case VALENCE_NEGATIVE:
			return match->reverse ? ATTITUDE_FOR : ATTITUDE_AGAINST;
		default:
			return ATTITUDE_NONE;
	}
}

/*
 * What an attitude to what a match names says of its theme.  A reversed term names
 * what the theme is against: who is against hunger is for "Zero hunger".  Where the
 * theme has no valence, being for it says nothing, since most of what is said so is
 * about what is done: "strengthen the response to pandemics".
 */
static Stance
stance_of_attitude(const StanceMatch *read, bool reverse)
{
	Attitude	attitude = read->attitude;

	if (reverse)
		attitude = read->usual == ATTITUDE_NONE && attitude == ATTITUDE_FOR ? ATTITUDE_NONE : -attitude;
	return attitude == ATTITUDE_FOR ? STANCE_SUPPORT :
		attitude == ATTITUDE_AGAINST ? STANCE_OPPOSE : STANCE_NONE;
}

/*
 * The stances of matches, from the text; a term with a stance of its own keeps it:
 * who gave it one has decided what its words mean.
 */
static void
read_stances(const Codebook *book, const Statement *s, const int *edges, int nedges,
			 Match *matches, int n)
{
	StanceMatch *reads = palloc_array(StanceMatch, n + 1);

	for (int i = 0; i < n; i++)
	{
		reads[i].start = matches[i].start;
		reads[i].stop = matches[i].stop;
		reads[i].usual = usual_attitude(book, &matches[i]);
	}
	stance_read(s->language, s->language_len, s->text, s->text_len, edges, nedges, reads, n);
	for (int i = 0; i < n; i++)
		if (matches[i].stance == STANCE_NONE)
			matches[i].stance = stance_of_attitude(&reads[i], matches[i].reverse);
	pfree(reads);
}

int
code_matches(const Codebook *book, Statement *s, const Proposal *proposals,
			 MissingLanguage missing, Match **matches)
{
	char	   *language = statement_language(s);
	int			language_len = s->language_len;
	int		   *edges;
	int			n;

	if (!automaton_has_language(book, language, language_len))
	{
		if (missing == MISSING_SKIP)
			return -1;
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 language ?
				 errmsg("codebook \"%s\" has no terms for language \"%s\"",
						pnstrdup(book->name.s, book->name.len), language) :
				 errmsg("codebook \"%s\" has terms by language, and the statement's language is not known",
						pnstrdup(book->name.s, book->name.len)),
				 errdetail("It has terms for: %s.", list_languages(book)),
				 language ? errhint("With missing => 'skip' such statements stay uncoded.") :
				 errhint("Give it when the statement is made, to_statement(content, 'en'); with missing => 'skip' such statements stay uncoded.")));
	}
	edges = statement_edges(s, proposals);
	n = automaton_run(automaton_for(book, language, language_len), s->text, s->text_len,
					  edges, 2 * s->nproposals, matches);
	read_stances(book, s, edges, 2 * s->nproposals, *matches, n);
	pfree(edges);
	return n;
}

/* --- coding --- */

static bool
is_of_book(const Code *code, const Codebook *book)
{
	return theme_contains(book->name.s, book->name.len, code->path, code->path_len);
}

/* What the codebook's last coding left. */
static bool
is_outdated(const Code *code, void *arg)
{
	return !code->rejected && code_is_codebooks(code) && is_of_book(code, arg);
}

/* Has a person decided about the theme in the proposal?  Codes ascend, so do the questions. */
static bool
is_decided(const Code *decided, int n, int *at, const Code *code)
{
	while (*at < n && coding_code_order(&decided[*at], code) < 0)
		(*at)++;
	return *at < n && coding_code_order(&decided[*at], code) == 0;
}

static int
by_code(const void *a, const void *b)
{
	return coding_code_order(a, b);
}

/* What the matches of one theme in one proposal come to. */
typedef struct Hit
{
	uint32		ordinal;
	uint32		theme;
	float8		weight;
	float8		by_stance[STANCE_NEUTRAL + 1];
} Hit;

/* Spreads hits by their themes or ordinals, below `keys`, in the order of `from`. */
static void
spread_hits(const Hit *hits, int n, bool by_theme, uint32 keys, const int *from, int *to)
{
	int		   *places = palloc0_array(int, keys + 1);

	for (int i = 0; i < n; i++)
		places[(by_theme ? hits[i].theme : hits[i].ordinal) + 1]++;
	for (uint32 key = 1; key <= keys; key++)
		places[key] += places[key - 1];
	for (int i = 0; i < n; i++)
	{
		int			hit = from ? from[i] : i;

		to[places[by_theme ? hits[hit].theme : hits[hit].ordinal]++] = hit;
	}
	pfree(places);
}

static Stance
stance_of(const float8 *by_stance)
{
	float8		support = by_stance[STANCE_SUPPORT];
	float8		oppose = by_stance[STANCE_OPPOSE];

	if (support > oppose)
		return STANCE_SUPPORT;
	if (oppose > support)
		return STANCE_OPPOSE;
	return support > 0 || by_stance[STANCE_NEUTRAL] > 0 ? STANCE_NEUTRAL : STANCE_NONE;
}

/* Adds the codes that the matches of one codebook make. */
static void
add_codes(CodingBuilder *builder, const Codebook *book, const Match *matches, int n,
		  const Proposal *proposals, int nproposals)
{
	Hit		   *hits = palloc_array(Hit, n + 1);
	int			nhits = 0;
	int		   *by_theme;
	int		   *order;

	/*
	 * by theme, its last hit in a proposal and the one outside of all; -1:
	 * none
	 */
	int		   *last = palloc_array(int, book->nthemes + 1);
	int		   *outside = palloc_array(int, book->nthemes + 1);
	Code	   *decided;
	int			ndecided = 0;
	int			at = 0;
	char	  **paths = palloc0_array(char *, book->nthemes + 1);
	uint32		ranking = ++builder->nrankings;

	/*
	 * what was struck out or given by hand, as the codebook's codes would be
	 * ordered
	 */
	decided = palloc_array(Code, builder->ncodes + 1);
	for (int i = 0; i < builder->ncodes; i++)
	{
		const Code *code = &builder->codes[i];

		if ((code->rejected ? code_is_codebooks(code) : code_is_hand(code)) && is_of_book(code, book))
		{
			decided[ndecided] = *code;
			decided[ndecided].origin = ORIGIN_CODEBOOK;
			decided[ndecided++].origin_len = strlen(ORIGIN_CODEBOOK);
		}
	}
	qsort(decided, ndecided, sizeof(Code), by_code);

	/* matches ascend, so a proposal that was left does not come again */
	memset(last, 0xFF, sizeof(int) * book->nthemes);
	memset(outside, 0xFF, sizeof(int) * book->nthemes);
	for (int i = 0; i < n; i++)
	{
		const Match *m = &matches[i];
		uint32		ordinal = statement_ordinal_at(proposals, nproposals, &at, m->start);
		int		   *place = ordinal == 0 ? &outside[m->theme] : &last[m->theme];

		if (*place < 0 || hits[*place].ordinal != ordinal)
		{
			*place = nhits++;
			memset(&hits[*place], 0, sizeof(Hit));
			hits[*place].ordinal = ordinal;
			hits[*place].theme = m->theme;
		}
		hits[*place].weight += m->weight;
		/* weightless terms still say which side the text takes */
		hits[*place].by_stance[m->stance] += Max(m->weight, FLT_MIN);
	}
	/* by ordinal, then theme */
	by_theme = palloc_array(int, nhits + 1);
	order = palloc_array(int, nhits + 1);
	spread_hits(hits, nhits, true, book->nthemes, NULL, by_theme);
	spread_hits(hits, nhits, false, nproposals + 1, by_theme, order);

	at = 0;
	for (int i = 0; i < nhits; i++)
	{
		const Hit  *hit = &hits[order[i]];
		const Str  *below = &book->themes[hit->theme].path;
		char	  **path = &paths[hit->theme];
		Code		code = {0};

		code.ordinal = hit->ordinal;
		code.path_len = book->name.len + 1 + below->len;
		if (*path == NULL)
		{
			*path = palloc(code.path_len);
			memcpy(*path, book->name.s, book->name.len);
			(*path)[book->name.len] = THEME_SEPARATOR;
			memcpy(*path + book->name.len + 1, below->s, below->len);
		}
		code.path = *path;
		/* themes of a codebook are in their order */
		code.ranking = ranking;
		code.rank = hit->theme;
		code.weight = Min(hit->weight, FLT_MAX);
		code.stance = stance_of(hit->by_stance);
		code.origin = ORIGIN_CODEBOOK;
		code.origin_len = strlen(ORIGIN_CODEBOOK);
		if (!is_decided(decided, ndecided, &at, &code))
			coding_builder_add(builder, &code);
	}
	pfree(last);
	pfree(outside);
	pfree(hits);
	pfree(by_theme);
	pfree(order);
	pfree(decided);
	pfree(paths);
}

CodingValue *
code_statement(KeptCodebooks *cache, const StatementValue *statement,
			   const Datum *values, int nvalues, const CodingValue *old,
			   MissingLanguage missing)
{
	Statement	s;
	Proposal   *proposals;
	CodingValue *result = (CodingValue *) old;

	statement_open(&s, statement);
	proposals = statement_proposals(&s);
	if (old != NULL)
	{
		Coding		coding;

		coding_open(&coding, old);
		coding_check_fit(&coding, &s);
	}
	for (int i = 0; i < nvalues; i++)
	{
		const Codebook *book = kept_codebook(cache, values[i]);
		CodingBook	entry = {
			{book->name.s, book->name.len}, {book->version.s, book->version.len}, book->hash
		};
		CodingBuilder builder;
		Match	   *matches;
		int			n;

		CHECK_FOR_INTERRUPTS();
		n = code_matches(book, &s, proposals, missing, &matches);
		if (n < 0)
			continue;
		coding_builder_init(&builder, s.nproposals, true, s.cut);
		if (result != NULL)
			coding_builder_copy(&builder, result, is_outdated, (void *) book);
		coding_builder_book(&builder, &entry);
		add_codes(&builder, book, matches, n, proposals, s.nproposals);
		pfree(matches);
		result = coding_builder_finish(&builder, DUPLICATE_ERROR, NULL);
	}
	pfree(proposals);
	return result;
}

/* --- SQL --- */

/* Arguments: statement, (codebooks), coding, missing. */
static Datum
code_call(FunctionCallInfo fcinfo, const Datum *values, int nvalues)
{
	CodingValue *old = PG_ARGISNULL(2) ? NULL : PG_GETARG_CODING_PP(2);
	MissingLanguage missing = MISSING_ERROR;
	CodingValue *result;

	if (!PG_ARGISNULL(3))
	{
		text	   *name = PG_GETARG_TEXT_PP(3);

		missing = code_missing(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	}
	result = code_statement(kept_codebooks_of(fcinfo), PG_GETARG_STATEMENT_PP(0),
							values, nvalues, old, missing);
	if (result == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(result);
}

/* code(statement, codebook, coding, missing) */
Datum
statement_code(PG_FUNCTION_ARGS)
{
	Datum		value;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	value = PG_GETARG_DATUM(1);
	return code_call(fcinfo, &value, 1);
}

/* code(statement, text, coding, missing) */
Datum
statement_code_name(PG_FUNCTION_ARGS)
{
	text	   *name;
	Datum		value;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	name = PG_GETARG_TEXT_PP(1);
	value = library_book(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	return code_call(fcinfo, &value, 1);
}

/* code(statement, text[], coding, missing) */
Datum
statement_code_names(PG_FUNCTION_ARGS)
{
	Datum	   *values;
	bool	   *nulls;
	int			n;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	deconstruct_array(PG_GETARG_ARRAYTYPE_P(1), TEXTOID, -1, false, TYPALIGN_INT,
					  &values, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		text	   *name;

		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("name of a codebook must not be NULL")));
		name = DatumGetTextPP(values[i]);
		values[i] = library_book(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	}
	return code_call(fcinfo, values, n);
}

/* Has this very content coded?  False for no coding at all. */
static bool
is_coded(FunctionCallInfo fcinfo, Datum value)
{
	const Codebook *book = kept_codebook(kept_codebooks_of(fcinfo), value);
	Coding		coding;
	CodingBook *books;
	bool		result = false;

	coding_open(&coding, PG_GETARG_CODING_PP(0));
	books = palloc_array(CodingBook, coding.nbooks + 1);
	coding_books(&coding, books);
	for (uint32 i = 0; i < coding.nbooks && !result; i++)
		result = books[i].name.len == book->name.len &&
			memcmp(books[i].name.s, book->name.s, book->name.len) == 0 &&
			memcmp(books[i].hash, book->hash, CODEBOOK_HASH_BYTES) == 0;
	pfree(books);
	return result;
}

/* coded(coding, codebook) */
Datum
coding_coded(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(1))
		PG_RETURN_NULL();
	PG_RETURN_BOOL(!PG_ARGISNULL(0) && is_coded(fcinfo, PG_GETARG_DATUM(1)));
}

/* coded(coding, text) */
Datum
coding_coded_name(PG_FUNCTION_ARGS)
{
	text	   *name;
	Datum		value;

	if (PG_ARGISNULL(1))
		PG_RETURN_NULL();
	name = PG_GETARG_TEXT_PP(1);
	value = library_book(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	PG_RETURN_BOOL(!PG_ARGISNULL(0) && is_coded(fcinfo, value));
}
