/*
 * tally_sql.c
 *	  The aggregate theme_tally, its rows, and input and output of tallies.
 */
#include "postgres.h"
#include "base/aggregate.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "base/json.h"
#include "base/rows.h"
#include "base/wire.h"
#include "tally/tally.h"
#include "theme/theme.h"

#define TALLY_WIRE_VERSION 1

SQL_FUNCTION(tally_in);
SQL_FUNCTION(tally_out);
SQL_FUNCTION(tally_send);
SQL_FUNCTION(tally_recv);
SQL_FUNCTION(tally_step);
SQL_FUNCTION(tally_combine);
SQL_FUNCTION(tally_final);
SQL_FUNCTION(tally_themes);
SQL_FUNCTION(tally_statements);
SQL_FUNCTION(tally_proposals);

static const char *const count_names[TALLY_NCOUNTS] = {
	"statements", "proposals", "codes", "support", "oppose", "neutral"
};

/* --- the aggregate --- */

/*
 * The names for all groups of an aggregate; they live as long as the query.  Who
 * calls us with a state, but has kept nothing from the call that made it, as
 * Citus on its workers, will keep nothing from this one.
 */
static TallyNames *
query_names(FunctionCallInfo fcinfo)
{
	if (fcinfo->flinfo->fn_extra == NULL && PG_ARGISNULL(0) && AggCheckCallContext(fcinfo, NULL))
		fcinfo->flinfo->fn_extra = tally_names_create(fcinfo->flinfo->fn_mcxt);
	return fcinfo->flinfo->fn_extra;
}

/* (state, coding [, level]) */
Datum
tally_step(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	Tally	   *tally;

	if (PG_ARGISNULL(0))
	{
		int64		level = 0;

		if (PG_NARGS() > 2)
		{
			if (PG_ARGISNULL(2) || PG_GETARG_INT64(2) < 1 || PG_GETARG_INT64(2) > THEME_MAX_LABELS)
				ereport(ERROR,
						(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						 errmsg("level must be a number of labels from 1 to %d", THEME_MAX_LABELS)));
			level = PG_GETARG_INT64(2);
		}
		if (PG_ARGISNULL(1))
			PG_RETURN_NULL();
		tally = tally_create(context, level, 0);
	}
	else
		tally = tally_expand(PG_GETARG_DATUM(0), context);

	if (!PG_ARGISNULL(1))
	{
		CodingValue *value = PG_GETARG_CODING_PP(1);

		tally_add(tally, value, query_names(fcinfo));
		PG_FREE_IF_COPY(value, 1);
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&tally->hdr));
}

/* (tally, tally): also the step of theme_tally(tally) */
Datum
tally_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	Tally	   *into;

	if (PG_ARGISNULL(0) && PG_ARGISNULL(1))
		PG_RETURN_NULL();
	if (PG_ARGISNULL(0))
		into = tally_copy(PG_GETARG_DATUM(1), context);
	else
	{
		into = tally_expand(PG_GETARG_DATUM(0), context);
		if (!PG_ARGISNULL(1))
			tally_merge(into, PG_GETARG_DATUM(1));
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&into->hdr));
}

/*
 * The state, to be read.  Before 16 an aggregate's result is copied, and thereby made
 * flat, unless it is allocated where results are: so a pointer is that leads to it.
 */
Datum
tally_final(PG_FUNCTION_ARGS)
{
	Datum		pointer = EOHPGetRODatum(&tally_read(PG_GETARG_DATUM(0))->hdr);
	char	   *result = palloc(EXPANDED_POINTER_SIZE);

	memcpy(result, DatumGetPointer(pointer), EXPANDED_POINTER_SIZE);
	PG_RETURN_POINTER(result);
}

/* --- rows --- */

Datum
tally_themes(PG_FUNCTION_ARGS)
{
	Tally	   *tally = tally_read(PG_GETARG_DATUM(0));
	uint32	   *order = tally_order(tally);
	TallyEntry *sums = tally_sums(tally, order);
	StringInfoData path;
	Rows		rows;

	rows_begin(&rows, fcinfo);
	initStringInfo(&path);
	for (uint32 i = 0; i < tally->nentries; i++)
	{
		const TallyEntry *e = &sums[order[i]];
		Datum		values[3 + TALLY_NCOUNTS];
		bool		nulls[3 + TALLY_NCOUNTS] = {false};

		if (!tally_is_counted(e))
			continue;
		rows_next(&rows);
		resetStringInfo(&path);
		tally_path(tally, order[i], &path);
		values[0] = PointerGetDatum(theme_make(path.data, path.len));
		for (int c = 0; c < TALLY_NCOUNTS; c++)
			values[1 + c] = Int64GetDatum(e->counts[c]);
		values[1 + TALLY_NCOUNTS] = Float8GetDatum(e->weight);
		values[2 + TALLY_NCOUNTS] = Int64GetDatum(tally->entries[order[i]].counts[TALLY_CODES]);
		rows_put(&rows, values, nulls);
	}
	return (Datum) 0;
}

Datum
tally_statements(PG_FUNCTION_ARGS)
{
	uint64		statements;
	uint64		proposals;

	tally_totals(PG_GETARG_DATUM(0), &statements, &proposals);
	PG_RETURN_INT64(statements);
}

Datum
tally_proposals(PG_FUNCTION_ARGS)
{
	uint64		statements;
	uint64		proposals;

	tally_totals(PG_GETARG_DATUM(0), &statements, &proposals);
	PG_RETURN_INT64(proposals);
}

/* --- text: an object of what the tally holds, see tally.h; counts of 0 are left out --- */

Datum
tally_out(PG_FUNCTION_ARGS)
{
	Tally	   *tally = tally_read(PG_GETARG_DATUM(0));
	uint32	   *order = tally_order(tally);
	StringInfoData out;
	StringInfoData path;
	bool		first = true;

	initStringInfo(&out);
	initStringInfo(&path);
	appendStringInfoChar(&out, '{');
	if (tally->level > 0)
		appendStringInfo(&out, "\"level\":%u,", tally->level);
	appendStringInfo(&out, "\"statements\":" UINT64_FORMAT ",\"proposals\":" UINT64_FORMAT ",\"themes\":[",
					 tally->statements, tally->proposals);
	for (uint32 i = 0; i < tally->nentries; i++)
	{
		const TallyEntry *e = &tally->entries[order[i]];
		char	   *theme;

		CHECK_FOR_INTERRUPTS();
		if (!tally_is_counted(e))
			continue;
		resetStringInfo(&path);
		tally_path(tally, order[i], &path);
		theme = theme_path_text(path.data, path.len);
		appendStringInfoString(&out, first ? "{\"theme\":" : ",{\"theme\":");
		json_put_string(&out, theme, strlen(theme));
		for (int c = 0; c < TALLY_NCOUNTS; c++)
			if (e->counts[c] > 0)
				appendStringInfo(&out, ",\"%s\":" UINT64_FORMAT, count_names[c], e->counts[c]);
		if (e->counts[TALLY_CODES] > 0)
		{
			json_put_key(&out, "weight");
			json_put_float8(&out, e->weight);
		}
		appendStringInfoChar(&out, '}');
		first = false;
		pfree(theme);
	}
	appendStringInfoString(&out, "]}");
	PG_RETURN_CSTRING(out.data);
}

/*
 * The counts of a theme, fields in the order of TallyCount, and its weight.  What
 * tally.h says of a theme alone is checked here.
 */
static bool
get_counts(Tally *tally, TallyEntry *entry, JsonField *fields, JsonField *weight, Node *escontext)
{
	uint64	   *counts = entry->counts;

	for (int c = 0; c < TALLY_NCOUNTS; c++)
	{
		int64		min = c == TALLY_STATEMENTS ? 1 : 0;
		int64		max = c == TALLY_STATEMENTS ? (int64) tally->statements :
			c == TALLY_PROPOSALS ? (int64) tally->proposals :
			c == TALLY_CODES ? TALLY_MAX_COUNT : (int64) counts[TALLY_CODES];
		int64		count;

		if (!fields[c].present)
			continue;
		if (!json_integer(&fields[c], min, max, &count, "theme of a tally", escontext))
			return false;
		counts[c] = count;
	}
	if (counts[TALLY_SUPPORT] + counts[TALLY_OPPOSE] + counts[TALLY_NEUTRAL] > counts[TALLY_CODES])
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("theme of a tally has more codes by stance than codes")));
	if (weight->present)
		entry->weight = json_float(weight);
	if (!(entry->weight >= 0 && entry->weight <= TALLY_MAX_WEIGHT))
		ereturn(escontext, false,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("weight of a theme of a tally must be from 0 to %g", TALLY_MAX_WEIGHT)));
	if (entry->weight > 0 && counts[TALLY_CODES] == 0)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("theme of a tally has weight, but no codes")));
	tally->codes += counts[TALLY_CODES];
	tally->weights += entry->weight;
	if (!tally_in_range(tally))
		tally_out_of_range(escontext);
	return !SOFT_ERROR_OCCURRED(escontext);
}

static bool
get_theme(Tally *tally, JsonbContainer *object, Node *escontext)
{
	JsonField	fields[2 + TALLY_NCOUNTS] = {{"theme", JSON_STRING, true}, {"weight", JSON_NUMBER}};
	StringInfoData path;
	uint32		entry = TALLY_ROOT;
	int			start = 0;
	int			labels = 0;

	for (int c = 0; c < TALLY_NCOUNTS; c++)
	{
		fields[2 + c].key = count_names[c];
		fields[2 + c].type = JSON_NUMBER;
		fields[2 + c].required = c == TALLY_STATEMENTS;
	}
	if (!json_fields(object, fields, lengthof(fields), "theme of a tally", escontext))
		return false;
	initStringInfo(&path);
	if (!theme_parse(&path, JSON_STR(&fields[0]), JSON_STRLEN(&fields[0]), escontext))
		return false;
	while (start < path.len)
	{
		int			end = theme_label_end(path.data, path.len, start);

		entry = tally_entry(tally, entry, path.data + start, end - start);
		start = end + 1;
		labels++;
	}
	if (tally->level > 0 && labels > (int) tally->level)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("theme \"%s\" is below level %u of the tally",
						theme_path_text(path.data, path.len), tally->level)));
	if (tally_is_counted(&tally->entries[entry]))
		ereturn(escontext, false,
				(errcode(ERRCODE_DUPLICATE_OBJECT),
				 errmsg("theme \"%s\" stands twice in the tally",
						theme_path_text(path.data, path.len))));
	return get_counts(tally, &tally->entries[entry], &fields[2], &fields[1], escontext);
}

/* Without a level, a theme counts for each theme above it. */
static bool
check_ancestors(const Tally *tally, Node *escontext)
{
	for (uint32 i = 0; i < tally->nentries; i++)
	{
		const TallyEntry *e = &tally->entries[i];
		const TallyEntry *above;
		StringInfoData path;

		CHECK_FOR_INTERRUPTS();
		if (e->parent == TALLY_ROOT)
			continue;
		above = &tally->entries[e->parent];
		if (e->counts[TALLY_STATEMENTS] <= above->counts[TALLY_STATEMENTS] &&
			e->counts[TALLY_PROPOSALS] <= above->counts[TALLY_PROPOSALS])
			continue;
		initStringInfo(&path);
		tally_path(tally, i, &path);
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("theme \"%s\" has more statements or proposals than the theme above it",
						theme_path_text(path.data, path.len))));
	}
	return true;
}

Datum
tally_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	Node	   *escontext = ESCONTEXT(fcinfo);
	JsonField	fields[] = {
		{"level", JSON_NUMBER}, {"statements", JSON_NUMBER, true},
		{"proposals", JSON_NUMBER, true}, {"themes", JSON_ARRAY, true},
	};
	Jsonb	   *json = json_parse(text, strlen(text), "tally",
								  "theme_tally() makes a tally from codings.", escontext);
	int64		level = 0;
	int64		statements;
	int64		proposals;
	Tally	   *tally;
	uint32		n;

	if (json == NULL || !json_fields(&json->root, fields, lengthof(fields), "tally", escontext) ||
		(fields[0].present &&
		 !json_integer(&fields[0], 1, THEME_MAX_LABELS, &level, "tally", escontext)) ||
		!json_integer(&fields[1], 0, TALLY_MAX_COUNT, &statements, "tally", escontext) ||
		!json_integer(&fields[2], 0, TALLY_MAX_COUNT, &proposals, "tally", escontext))
		PG_RETURN_NULL();
	tally = tally_create(CurrentMemoryContext, level, 0);
	tally->statements = statements;
	tally->proposals = proposals;
	n = JsonContainerSize(JSON_CONTAINER(&fields[3]));
	for (uint32 i = 0; i < n; i++)
	{
		JsonbValue *v = getIthJsonbValueFromContainer(JSON_CONTAINER(&fields[3]), i);

		CHECK_FOR_INTERRUPTS();
		if (v->type != jbvBinary || !JsonContainerIsObject(v->val.binary.data))
			ereturn(escontext, (Datum) 0,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("a theme of a tally must be an object")));
		if (!get_theme(tally, v->val.binary.data, escontext))
			PG_RETURN_NULL();
	}
	if (level == 0 && !check_ancestors(tally, escontext))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(EOHPGetRWDatum(&tally->hdr));
}

/* Binary form: its version and the text form. */
Datum
tally_send(PG_FUNCTION_ARGS)
{
	char	   *text = DatumGetCString(DirectFunctionCall1(tally_out, PG_GETARG_DATUM(0)));
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint8(&buf, TALLY_WIRE_VERSION);
	pq_sendtext(&buf, text, strlen(text));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

Datum
tally_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	char	   *text;
	int			length;

	wire_get_version(buf, TALLY_WIRE_VERSION, "tally");
	text = pq_getmsgtext(buf, buf->len - buf->cursor, &length);
	return DirectFunctionCall1(tally_in, CStringGetDatum(text));
}
