/*
 * record.c
 *	  Columns of a record by name: finding them, reading them.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/typcache.h"
#include "utils/varlena.h"

#include "base/record.h"

struct RecordColumns
{
	Oid			type;
	int32		typmod;
	TupleDesc	desc;
	struct
	{
		int			attnum;		/* 0: not there */
		Oid			type;
		FmgrInfo	out;
	}			column[FLEXIBLE_ARRAY_MEMBER];
};

static int
find_attribute(TupleDesc desc, const char *name)
{
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);

		if (!att->attisdropped && strcmp(NameStr(att->attname), name) == 0)
			return i + 1;
	}
	return 0;
}

/* Could a column of that name be meant for ours? */
static bool
is_like(const RecordNames *names, int column, const char *name)
{
	const char *ours = names->names[column];
	int			length = strlen(ours);
	int			edits = length > 5 ? 2 : 1;

	for (const RecordLike *like = names->likes; like->name != NULL; like++)
		if (like->column == column && strcmp(like->name, name) == 0)
			return true;
	return varstr_levenshtein_less_equal(ours, length, name, strlen(name), 1, 1, 1, edits, true) <= edits;
}

/* A column that is not known, and could be meant for ours; NULL where none is. */
static const char *
find_like(const RecordNames *names, const RecordColumns *columns, int column)
{
	for (int i = 0; i < columns->desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(columns->desc, i);
		bool		known = att->attisdropped;

		for (int c = 0; c < names->n; c++)
			known |= strcmp(NameStr(att->attname), names->names[c]) == 0;
		if (!known && is_like(names, column, NameStr(att->attname)))
			return NameStr(att->attname);
	}
	return NULL;
}

/* "ordinal, theme and, where there are, stance, weight" */
static char *
list_names(const RecordNames *names)
{
	StringInfoData list;

	initStringInfo(&list);
	for (int c = 0; c < names->n; c++)
		appendStringInfo(&list, "%s%s", c == 0 ? "" : c == names->nrequired ? " and, where there are, " : ", ",
						 names->names[c]);
	return list.data;
}

static void
check_columns(const RecordNames *names, const RecordColumns *columns)
{
	for (int c = 0; c < names->n; c++)
	{
		const char *like = columns->column[c].attnum == 0 ? find_like(names, columns, c) : NULL;

		if (columns->column[c].attnum == 0 && c < names->nrequired)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_COLUMN),
					 errmsg("%s needs rows with a column \"%s\"", names->function, names->names[c]),
					 errdetail("Columns are found by name: %s.", list_names(names)),
					 like ? errhint("Is it \"%s\"? Name it so in a subquery, as in SELECT %s(r) FROM (SELECT %s AS %s, … FROM …) r.",
									like, names->function, quote_identifier(like), names->names[c]) :
					 errhint("Name them in a subquery, as in SELECT %s(r) FROM (SELECT … AS %s, … FROM …) r.",
							 names->function, names->names[c])));
		if (like != NULL)
			ereport(NOTICE,
					(errmsg("column \"%s\" is not read by %s", like, names->function),
					 errhint("Is it \"%s\"? Columns are found by name: %s.", names->names[c], list_names(names))));
	}
}

static RecordColumns *
find_columns(HeapTupleHeader header, const RecordNames *names, MemoryContext context)
{
	Oid			type = HeapTupleHeaderGetTypeId(header);
	int32		typmod = HeapTupleHeaderGetTypMod(header);
	TupleDesc	desc = lookup_rowtype_tupdesc(type, typmod);
	MemoryContext old = MemoryContextSwitchTo(context);
	RecordColumns *columns = palloc0(offsetof(RecordColumns, column) + names->n * sizeof(columns->column[0]));

	columns->type = type;
	columns->typmod = typmod;
	columns->desc = CreateTupleDescCopy(desc);
	ReleaseTupleDesc(desc);
	for (int c = 0; c < names->n; c++)
	{
		int			attnum = find_attribute(columns->desc, names->names[c]);
		Oid			out;
		bool		varlena;

		if (attnum == 0)
			continue;
		columns->column[c].attnum = attnum;
		columns->column[c].type = TupleDescAttr(columns->desc, attnum - 1)->atttypid;
		getTypeOutputInfo(columns->column[c].type, &out, &varlena);
		fmgr_info_cxt(out, &columns->column[c].out, context);
	}
	MemoryContextSwitchTo(old);
	return columns;
}

void
record_open(Record *record, HeapTupleHeader header, const RecordNames *names, FunctionCallInfo fcinfo)
{
	RecordColumns *columns = fcinfo->flinfo->fn_extra;

	if (columns == NULL || columns->type != HeapTupleHeaderGetTypeId(header) ||
		columns->typmod != HeapTupleHeaderGetTypMod(header))
	{
		columns = find_columns(header, names, fcinfo->flinfo->fn_mcxt);
		check_columns(names, columns);
		fcinfo->flinfo->fn_extra = columns;
	}
	record->columns = columns;
	record->tuple.t_len = HeapTupleHeaderGetDatumLength(header);
	ItemPointerSetInvalid(&record->tuple.t_self);
	record->tuple.t_tableOid = InvalidOid;
	record->tuple.t_data = header;
}

static bool
get_value(const Record *record, int column, Datum *value)
{
	int			attnum = record->columns->column[column].attnum;
	bool		isnull = true;

	if (attnum > 0)
		*value = heap_getattr((HeapTuple) &record->tuple, attnum, record->columns->desc, &isnull);
	return !isnull;
}

char *
record_text(const Record *record, int column)
{
	Datum		value;

	if (!get_value(record, column, &value))
		return NULL;
	return OutputFunctionCall(&record->columns->column[column].out, value);
}

/* Numbers without a detour through text, which some settings would round. */
bool
record_number(const Record *record, int column, float8 *number)
{
	Datum		value;

	if (!get_value(record, column, &value))
		return false;
	switch (record->columns->column[column].type)
	{
		case FLOAT4OID:
			*number = DatumGetFloat4(value);
			break;
		case FLOAT8OID:
			*number = DatumGetFloat8(value);
			break;
		case INT2OID:
			*number = DatumGetInt16(value);
			break;
		case INT4OID:
			*number = DatumGetInt32(value);
			break;
		case INT8OID:
			*number = (float8) DatumGetInt64(value);
			break;
		default:
			*number = DatumGetFloat8(DirectFunctionCall1(float8in, CStringGetDatum(record_text(record, column))));
			break;
	}
	return true;
}

bool
record_integer(const Record *record, int column, int64 *number)
{
	Datum		value;

	switch (record->columns->column[column].type)
	{
		case INT2OID:
		case INT4OID:
			if (!get_value(record, column, &value))
				return false;
			*number = record->columns->column[column].type == INT2OID ? DatumGetInt16(value) : DatumGetInt32(value);
			return true;
		default:
			if (!record_value(record, column, INT8OID, &value))
				return false;
			*number = DatumGetInt64(value);
			return true;
	}
}

bool
record_value(const Record *record, int column, Oid type, Datum *value)
{
	Oid			in;
	Oid			ioparam;

	if (!get_value(record, column, value))
		return false;
	if (record->columns->column[column].type != type)
	{
		getTypeInputInfo(type, &in, &ioparam);
		*value = OidInputFunctionCall(in, record_text(record, column), ioparam, -1);
	}
	return true;
}
