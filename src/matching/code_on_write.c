/*
 * code_on_write.c
 *	  The trigger that keeps a coding column up to date with its statement:
 *
 *		CREATE TRIGGER coded BEFORE INSERT OR UPDATE ON speech
 *			FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'emtech');
 *
 * Arguments: the statement's column, the coding's column, names of codebooks in
 * the library, and last, optionally, missing=skip.  It runs with the rights of
 * who writes, as any function does.
 *
 * Where an update cuts the statement anew, what people coded moves with its text
 * as by realign(), and is an error where it fits nowhere; what the codebooks
 * coded is coded anew.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/rel.h"
#include "utils/lsyscache.h"

#include "coding/coding_fit.h"
#include "base/extension.h"
#include "library/library.h"
#include "matching/code.h"

SQL_FUNCTION(code_on_write);

/*
 * The column of that name; it must have the type of ours.  A type that is merely
 * called the same has other bytes.  Generated columns are computed behind BEFORE
 * triggers: of the statement the trigger would see nothing, or what it was.
 */
static int
find_column(Relation rel, const char *name, const char *type)
{
	int			attno = SPI_fnumber(RelationGetDescr(rel), name);

	if (attno <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("code_on_write: table \"%s\" has no column \"%s\"",
						RelationGetRelationName(rel), name)));
	if (SPI_gettypeid(RelationGetDescr(rel), attno) != extension_type(type))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("code_on_write: column \"%s\" of table \"%s\" must be of type %s",
						name, RelationGetRelationName(rel), type)));
	if (TupleDescAttr(RelationGetDescr(rel), attno - 1)->attgenerated != '\0')
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("code_on_write: column \"%s\" of table \"%s\" is generated",
						name, RelationGetRelationName(rel)),
				 errdetail("Generated columns are computed after BEFORE triggers."),
				 strcmp(type, "statement") == 0 ?
				 errhint("Make it an ordinary column and set it in a BEFORE trigger whose name sorts before this one's: NEW.%s := to_statement(...).", name) :
				 errhint("Make it an ordinary column, which this trigger sets, or drop the trigger.")));
	return attno;
}

static bool
is_live_codebooks(const Code *code, void *arg)
{
	return !code->rejected && code_is_codebooks(code);
}

/* What of a coding belongs to the new statement: see above. */
static CodingValue *
fitting(CodingValue *codes, const StatementValue *was, const StatementValue *now)
{
	Statement	s;
	Statement	t;
	Coding		coding;
	CodingBuilder builder;

	statement_open(&s, now);
	coding_open(&coding, codes);
	if (!coding.bound || coding.cut == s.cut || was == NULL)
		return codes;			/* code_statement says where it does not fit */
	statement_open(&t, was);
	if (coding.cut != t.cut)
		return codes;
	coding_builder_init(&builder, coding.nproposals, true, coding.cut);
	coding_builder_copy(&builder, codes, is_live_codebooks, NULL);
	return coding_realigned(coding_builder_finish(&builder, DUPLICATE_ERROR, NULL), was, now);
}

Datum
code_on_write(PG_FUNCTION_ARGS)
{
	TriggerData *data = (TriggerData *) fcinfo->context;
	Trigger    *trigger;
	Relation	rel;
	HeapTuple	tuple;
	HeapTuple	before;
	int			attno[2];
	int			nbooks;
	MissingLanguage missing = MISSING_ERROR;
	bool		isnull;
	Datum		datum;
	StatementValue *body;
	CodingValue *codes = NULL;
	Datum		result = 0;
	bool		result_null = true;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("code_on_write must be called as a trigger")));
	if (!TRIGGER_FIRED_FOR_ROW(data->tg_event) || !TRIGGER_FIRED_BEFORE(data->tg_event) ||
		TRIGGER_FIRED_BY_DELETE(data->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("code_on_write must be fired before insert or update, for each row")));

	trigger = data->tg_trigger;
	rel = data->tg_relation;
	nbooks = trigger->tgnargs - 2;
	if (nbooks > 0 && strncmp(trigger->tgargs[trigger->tgnargs - 1], "missing=", 8) == 0)
	{
		const char *value = trigger->tgargs[trigger->tgnargs - 1] + 8;

		missing = code_missing(value, strlen(value));
		nbooks--;
	}
	if (nbooks < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("code_on_write needs the columns of statement and coding and at least one codebook"),
				 errhint("EXECUTE FUNCTION code_on_write('body', 'codes', 'emtech')")));
	attno[0] = find_column(rel, trigger->tgargs[0], "statement");
	attno[1] = find_column(rel, trigger->tgargs[1], "coding");

	before = TRIGGER_FIRED_BY_UPDATE(data->tg_event) ? data->tg_trigtuple : NULL;
	tuple = before ? data->tg_newtuple : data->tg_trigtuple;

	datum = heap_getattr(tuple, attno[0], RelationGetDescr(rel), &isnull);
	if (!isnull)
	{
		StatementValue *was = NULL;
		Datum	   *books = palloc_array(Datum, nbooks);

		body = (StatementValue *) PG_DETOAST_DATUM_PACKED(datum);
		datum = heap_getattr(tuple, attno[1], RelationGetDescr(rel), &isnull);
		if (!isnull)
			codes = (CodingValue *) PG_DETOAST_DATUM_PACKED(datum);
		if (before != NULL && codes != NULL)
		{
			datum = heap_getattr(before, attno[0], RelationGetDescr(rel), &isnull);
			if (!isnull)
				was = (StatementValue *) PG_DETOAST_DATUM_PACKED(datum);
		}
		if (codes != NULL)
			codes = fitting(codes, was, body);
		for (int i = 0; i < nbooks; i++)
			books[i] = library_book(trigger->tgargs[2 + i], strlen(trigger->tgargs[2 + i]));
		codes = code_statement(kept_codebooks_of(fcinfo), body, books, nbooks, codes, missing);
		result = PointerGetDatum(codes);
		result_null = codes == NULL;
	}
	return PointerGetDatum(heap_modify_tuple_by_cols(tuple, RelationGetDescr(rel), 1,
													 &attno[1], &result, &result_null));
}
