/*
 * theme_count.c
 *	  theme_count(table, query): the number of rows whose coding satisfies a query.
 *
 * It answers what "SELECT count(*) FROM table WHERE codes @@ query" answers in the
 * same place, with the same rights; only faster, where a GIN index on the
 * codings can be counted without its rows (index_count.c).  Where it cannot, that
 * very query is run:
 *
 * - row security applies to the user: the policies decide row by row;
 * - a table or one of its parts has no index that serves, or is not a heap.
 *
 * A partitioned table, or one that others inherit from, is the sum of its parts,
 * whose own rights and policies do not count, as in a query.  Rights are
 * those the query would need: SELECT on the table or on the column of codings,
 * and USAGE on its schema, since an OID reaches tables that names do not.
 */
#include "postgres.h"
#include "compat.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/relation.h"
#include "access/transam.h"
#include "catalog/namespace.h"
#include "catalog/pg_am.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_namespace.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"

#include "extension.h"
#include "index/index_count.h"

SQL_FUNCTION(theme_count);

/* The extension's objects. */
typedef struct Names
{
	char	   *schema;
	Oid			coding;			/* type */
	Oid			query;			/* type */
	Oid			matches;		/* operator coding @@ themequery */
} Names;

/* A table to be counted by an index, both locked. */
typedef struct Part
{
	Relation	heap;
	Relation	index;
	AttrNumber	attno;			/* of the codings in the heap */
	ScanKeyData key;
} Part;

static void
find_names(Names *names)
{
	names->schema = get_namespace_name(extension_schema());
	names->coding = extension_type("coding");
	names->query = extension_type("themequery");
	names->matches = OpernameGetOprid(list_make2(makeString(names->schema), makeString("@@")),
									  names->coding, names->query);
	if (!OidIsValid(names->matches))
		elog(ERROR, "operator coding @@ themequery not found");
}

/* --- the table and its column --- */

static Relation
open_table(Oid relid)
{
	Relation	rel = try_relation_open(relid, AccessShareLock);
	char		kind;

	if (rel == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation with OID %u does not exist", relid)));
	kind = rel->rd_rel->relkind;
	if (kind != RELKIND_RELATION && kind != RELKIND_MATVIEW && kind != RELKIND_PARTITIONED_TABLE)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a table", RelationGetRelationName(rel)),
				 errdetail("theme_count counts tables, partitioned tables and materialized views."),
				 kind == RELKIND_VIEW || kind == RELKIND_FOREIGN_TABLE ?
				 errhint("Of a view or a foreign table ask SELECT count(*) FROM %s WHERE … @@ …",
						 quote_identifier(RelationGetRelationName(rel))) : 0));
	if (RELATION_IS_OTHER_TEMP(rel))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("cannot access temporary tables of other sessions")));
	return rel;
}

/* The column of that name, or where it is NULL the only one with codings. */
static AttrNumber
coding_column(Relation rel, const char *name, Oid coding)
{
	TupleDesc	desc = RelationGetDescr(rel);
	AttrNumber	found = InvalidAttrNumber;
	StringInfoData list;
	int			n = 0;

	initStringInfo(&list);
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);
		bool		is_coding;

		if (att->attisdropped)
			continue;
		is_coding = getBaseType(att->atttypid) == coding;
		if (name != NULL && strcmp(NameStr(att->attname), name) == 0)
		{
			if (!is_coding)
				ereport(ERROR,
						(errcode(ERRCODE_DATATYPE_MISMATCH),
						 errmsg("column \"%s\" of \"%s\" is of type %s, not coding",
								name, RelationGetRelationName(rel), format_type_be(att->atttypid))));
			return att->attnum;
		}
		if (name == NULL && is_coding)
		{
			appendStringInfo(&list, "%s%s", n++ > 0 ? ", " : "", NameStr(att->attname));
			found = att->attnum;
		}
	}
	if (name != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist",
						name, RelationGetRelationName(rel))));
	if (n == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("relation \"%s\" has no column of type coding", RelationGetRelationName(rel))));
	if (n > 1)
		ereport(ERROR,
				(errcode(ERRCODE_AMBIGUOUS_COLUMN),
				 errmsg("relation \"%s\" has several columns of type coding", RelationGetRelationName(rel)),
				 errdetail("They are %s.", list.data),
				 errhint("Name one: theme_count(…, …, codes => '%s').",
						 NameStr(TupleDescAttr(desc, found - 1)->attname))));
	pfree(list.data);
	return found;
}

/* ERROR, in the words of a query, where the user may not read the column. */
static void
check_rights(Relation rel, AttrNumber attno)
{
	Oid			schema = RelationGetNamespace(rel);

	/* everybody may use the schema of temporary tables */
	if (rel->rd_rel->relpersistence != RELPERSISTENCE_TEMP &&
		compat_schema_aclcheck(schema, GetUserId(), ACL_USAGE) != ACLCHECK_OK)
		aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_SCHEMA, get_namespace_name(schema));
	if (pg_class_aclcheck(RelationGetRelid(rel), GetUserId(), ACL_SELECT) != ACLCHECK_OK &&
		pg_attribute_aclcheck(RelationGetRelid(rel), attno, GetUserId(), ACL_SELECT) != ACLCHECK_OK)
		aclcheck_error(ACLCHECK_NO_PRIV, get_relkind_objtype(rel->rd_rel->relkind),
					   RelationGetRelationName(rel));
}

/* --- by index --- */

/* The number of the index's column that serves, from 1; 0 where none does. */
static int
index_column(Relation index, AttrNumber attno, Oid matches, StrategyNumber *strategy)
{
	Form_pg_index form = index->rd_index;

	if (index->rd_rel->relam != GIN_AM_OID || !form->indisvalid || !form->indisready ||
		RelationGetIndexPredicate(index) != NIL)
		return 0;
	/* rows changed by HOT before the index was made are not in it for older snapshots */
	if (form->indcheckxmin &&
		!TransactionIdPrecedes(HeapTupleHeaderGetXmin(index->rd_indextuple->t_data), TransactionXmin))
		return 0;
	for (int i = 0; i < form->indnkeyatts; i++)
		if (form->indkey.values[i] == attno &&
			(*strategy = get_op_opfamily_strategy(matches, index->rd_opfamily[i])) != 0)
			return i + 1;
	return 0;
}

/* The smallest index that serves, opened; false where there is none. */
static bool
find_index(Part *part, Oid matches, Datum query)
{
	List	   *indexes = RelationGetIndexList(part->heap);
	ListCell   *lc;

	part->index = NULL;
	foreach(lc, indexes)
	{
		Relation	index = index_open(lfirst_oid(lc), AccessShareLock);
		StrategyNumber strategy;
		int			column = index_column(index, part->attno, matches, &strategy);

		if (column == 0 || (part->index != NULL &&
							index->rd_rel->relpages >= part->index->rd_rel->relpages))
		{
			index_close(index, NoLock);
			continue;
		}
		if (part->index != NULL)
			index_close(part->index, NoLock);
		part->index = index;
		ScanKeyInit(&part->key, column, strategy, get_opcode(matches), query);
	}
	list_free(indexes);
	return part->index != NULL;
}

static void
close_part(Part *part)
{
	if (part->index != NULL)
		index_close(part->index, NoLock);
	relation_close(part->heap, NoLock);
}

/*
 * Counts the tables by their indexes; false where one has none, or cannot be
 * counted so.  All are looked at before any is counted.
 */
static bool
count_by_index(List *tables, const char *column, Oid matches, Datum query, int64 *count)
{
	Part	   *parts = palloc_array(Part, list_length(tables));
	int			n = 0;
	bool		ok = true;
	ListCell   *lc;

	foreach(lc, tables)
	{
		Part	   *part = &parts[n];
		Relation	heap = relation_open(lfirst_oid(lc), NoLock);

		if (heap->rd_rel->relkind == RELKIND_PARTITIONED_TABLE)
		{
			relation_close(heap, NoLock);
			continue;
		}
		n++;
		part->heap = heap;
		part->index = NULL;
		part->attno = get_attnum(RelationGetRelid(heap), column);
		ok = heap->rd_rel->relam == HEAP_TABLE_AM_OID && RelationIsScannable(heap) &&
			!RELATION_IS_OTHER_TEMP(heap) && find_index(part, matches, query);
		if (!ok)
			break;
	}
	*count = 0;
	for (int i = 0; i < n; i++)
	{
		if (ok)
			*count += index_count(parts[i].heap, parts[i].index, parts[i].attno, &parts[i].key,
								  GetActiveSnapshot());
		close_part(&parts[i]);
	}
	pfree(parts);
	return ok;
}

/* --- by query --- */

static int64
count_by_query(Relation rel, const char *column, const Names *names, Datum query)
{
	char	   *table = quote_qualified_identifier(get_namespace_name(RelationGetNamespace(rel)),
												   RelationGetRelationName(rel));
	Oid			types[1] = {names->query};
	StringInfoData sql;
	bool		isnull;
	int64		count;

	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT pg_catalog.count(*) FROM %s WHERE %s OPERATOR(%s.@@) $1",
					 table, quote_identifier(column), quote_identifier(names->schema));
	SPI_connect();
	if (SPI_execute_with_args(sql.data, 1, types, &query, NULL, true, 0) != SPI_OK_SELECT ||
		SPI_processed != 1)
		elog(ERROR, "SPI_execute_with_args failed: %s", sql.data);
	count = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	SPI_finish();
	return count;
}

/* theme_count(relation regclass, query themequery, codes text DEFAULT NULL) */
Datum
theme_count(PG_FUNCTION_ARGS)
{
	Names		names;
	Relation	rel;
	AttrNumber	attno;
	char	   *column;
	Datum		query;
	int64		count;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	query = PointerGetDatum(PG_DETOAST_DATUM(PG_GETARG_DATUM(1)));
	find_names(&names);
	rel = open_table(PG_GETARG_OID(0));
	attno = coding_column(rel, PG_ARGISNULL(2) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(2)),
						  names.coding);
	check_rights(rel, attno);
	column = pstrdup(NameStr(TupleDescAttr(RelationGetDescr(rel), attno - 1)->attname));

	if (check_enable_rls(RelationGetRelid(rel), InvalidOid, false) == RLS_ENABLED ||
		!count_by_index(rel->rd_rel->relhassubclass ?
						find_all_inheritors(RelationGetRelid(rel), AccessShareLock, NULL) :
						list_make1_oid(RelationGetRelid(rel)),
						column, names.matches, query, &count))
		count = count_by_query(rel, column, &names, query);
	/* the locks stay to the end of the transaction, as a query's do */
	relation_close(rel, NoLock);
	PG_RETURN_INT64(count);
}
