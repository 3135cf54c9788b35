/*
 * coding_stats.c
 *	  ANALYZE of a coding column, and the selectivity of theme queries.
 *
 * Statistics are the theme keys that most statements have, ancestors included,
 * with the share of statements that have each (elements.h), and the average numbers
 * of codes and proposals (averages.c).
 *
 * A value that is damaged is passed over with a message, so that ANALYZE gets
 * through and says where damage is.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "commands/vacuum.h"
#include "miscadmin.h"

#include "base/extension.h"
#include "index/coding_keys.h"
#include "planner/elements.h"
#include "theme/theme.h"

SQL_FUNCTION(coding_typanalyze);
SQL_FUNCTION(coding_matches_sel);
SQL_FUNCTION(coding_anywhere_sel);
SQL_FUNCTION(coding_contains_sel);

/* --- ANALYZE --- */

static void
count_key(char tag, const char *path, int length, void *arg)
{
	elements_count((Elements *) arg, tag == KEY_OUTSIDE, path, length);
}

static void
count_value(void *value, Elements *elements)
{
	Coding		coding;

	coding_open(&coding, value);
	coding_keys(&coding, count_key, elements);
	elements->sums.proposals += coding.nproposals;
	elements->sums.size += coding.ncodes;
}

static void
print_key(StringInfo out, const char *path, int length)
{
	theme_print(out, path, length);
}

static void
compute_stats(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int samplerows, double totalrows)
{
	Elements	elements;
	int			nulls = 0;
	int			damaged = 0;
	double		width = 0;

	elements_begin(&elements, 10 * compat_stats_target(stats));
	for (int i = 0; i < samplerows; i++)
	{
		bool		isnull;
		Datum		datum;
		CodingValue *value;

		compat_vacuum_delay_point();
		datum = fetch(stats, i, &isnull);
		if (isnull)
		{
			nulls++;
			continue;
		}
		width += VARSIZE_ANY(DatumGetPointer(datum));
		value = (CodingValue *) PG_DETOAST_DATUM_PACKED(datum);
		if (!elements_try(count_value, value, &elements))
			damaged++;
		if ((Pointer) value != DatumGetPointer(datum))
			pfree(value);
	}
	if (damaged > 0)
		ereport(WARNING,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("%d of %d sampled codings are damaged", damaged, samplerows),
				 errhint("A query that reads them, as SELECT codes::text, tells which.")));
	elements_columns(stats, samplerows, nulls, width);
	if (samplerows > nulls)
	{
		elements_store(&elements, stats, samplerows - nulls, print_key);
		averages_store(&elements.sums, samplerows - nulls - damaged, stats, 1);
	}
	hash_destroy(elements.table);
}

Datum
coding_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);

	stats->compute_stats = compute_stats;
	stats->minrows = 300 * compat_stats_target(stats);
	PG_RETURN_BOOL(true);
}

/* --- selectivity --- */

/* A theme that is not stored is taken to be half as common as the rarest that is. */
static float8
share_of_theme(const Shares *shares, const QueryAtom *atom, bool outside)
{
	StringInfoData element;
	float8		share;

	initStringInfo(&element);
	appendStringInfoString(&element, outside ? ELEMENT_OUT : ELEMENT_IN);
	theme_print(&element, atom->s, atom->len);
	share = shares_find(shares, element.data, element.len);
	pfree(element.data);
	return share >= 0 ? share : shares->smallest / 2;
}

/* A glob: the themes stored that match it, as if independent. */
static float8
share_of_glob(const Shares *shares, const QueryAtom *atom, bool outside)
{
	float8		none = 1;
	StringInfoData path;

	initStringInfo(&path);
	for (int i = 0; i < shares->slot.nvalues; i++)
	{
		const char *name;
		int			len;

		if (!shares_name(shares, i, outside, &name, &len) ||
			!theme_parse(&path, name, len, NULL))
			continue;
		if (query_parts_match(atom->parts, atom->nparts, path.data, path.len))
			none *= 1 - shares->slot.numbers[i];
	}
	pfree(path.data);
	return Max(1 - none, shares->smallest / 2);
}

float8
coding_atom_share(const Shares *shares, const QueryAtom *atom, bool anywhere)
{
	float8		share;

	if (!shares->known)
		share = DEFAULT_ATOM_SEL;
	else
	{
		float8		outside = 0;

		share = atom->nparts > 0 ? share_of_glob(shares, atom, false)
			: share_of_theme(shares, atom, false);
		if (anywhere)
			outside = atom->nparts > 0 ? share_of_glob(shares, atom, true)
				: share_of_theme(shares, atom, true);
		share = 1 - (1 - share) * (1 - outside);
	}
	/* neither is in the statistics */
	if (atom->exact)
		share /= 2;
	if (atom->stance != STANCE_NONE)
		share /= 3;
	return share;
}

Datum
coding_matches_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(query_selectivity(fcinfo, false, false));
}

Datum
coding_anywhere_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(query_selectivity(fcinfo, false, true));
}

/* coding @> theme */
Datum
coding_contains_sel(PG_FUNCTION_ARGS)
{
	List	   *args = (List *) PG_GETARG_POINTER(2);
	VariableStatData vardata;
	Node	   *other;
	bool		varonleft;
	float8		sel = DEFAULT_QUERY_SEL;

	if (!get_restriction_variable((PlannerInfo *) PG_GETARG_POINTER(0), args, PG_GETARG_INT32(3),
								  &vardata, &other, &varonleft))
		PG_RETURN_FLOAT8(DEFAULT_QUERY_SEL);
	if (IsA(other, Const) && ((Const *) other)->constisnull)
		sel = 0;
	/* some servers let users give an operator of any types our estimator */
	else if (IsA(other, Const) && ((Const *) other)->consttype == extension_type("theme"))
	{
		Theme	   *theme = (Theme *) PG_DETOAST_DATUM_PACKED(((Const *) other)->constvalue);
		QueryAtom	atom = {0};
		Shares		shares;

		atom.s = THEME_PATH(theme);
		atom.len = THEME_PATH_LEN(theme);
		shares_get(&shares, &vardata);
		sel = coding_atom_share(&shares, &atom, true) * (1 - shares_nulls(&vardata));
		shares_free(&shares);
	}
	ReleaseVariableStats(vardata);
	CLAMP_PROBABILITY(sel);
	PG_RETURN_FLOAT8(sel);
}
