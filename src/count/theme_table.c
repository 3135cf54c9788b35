/*
 * theme_table.c
 *	  Finding a table, its codings and the indexes on them; the story is in
 *	  theme_table.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/genam.h"
#include "access/relation.h"
#include "catalog/namespace.h"
#include "catalog/pg_am.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_namespace.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rls.h"

#include "base/extension.h"
#include "index/gin_serves.h"
#include "count/theme_table.h"

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
				 errdetail("theme_count reads tables, partitioned tables and materialized views."),
				 kind == RELKIND_VIEW || kind == RELKIND_FOREIGN_TABLE ?
				 errhint("Of a view or a foreign table ask SELECT … FROM %s WHERE … @@ …",
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

void
theme_table_open(ThemeTable *table, Oid relid, const char *column)
{
	char	   *schema = get_namespace_name(extension_schema());
	Oid			coding = extension_type("coding");
	Relation	rel = open_table(relid);
	AttrNumber	attno = coding_column(rel, column, coding);

	check_rights(rel, attno);
	table->rel = rel;
	table->column = pstrdup(NameStr(TupleDescAttr(RelationGetDescr(rel), attno - 1)->attname));
	table->sql_table = quote_qualified_identifier(get_namespace_name(RelationGetNamespace(rel)),
												  RelationGetRelationName(rel));
	table->sql_column = pstrdup(quote_identifier(table->column));
	table->sql_schema = pstrdup(quote_identifier(schema));
	table->query_type = extension_type("themequery");
	table->matches = OpernameGetOprid(list_make2(makeString(schema), makeString("@@")),
									  coding, table->query_type);
	if (!OidIsValid(table->matches))
		elog(ERROR, "operator coding @@ themequery not found");
}

void
theme_table_close(ThemeTable *table)
{
	relation_close(table->rel, NoLock);
}

/* --- its indexes --- */

/* The smallest index that serves, opened; false where there is none. */
static bool
find_index(ThemePart *part, Oid matches, Datum query)
{
	List	   *indexes = RelationGetIndexList(part->heap);
	ListCell   *lc;

	part->index = NULL;
	foreach(lc, indexes)
	{
		Relation	index = index_open(lfirst_oid(lc), AccessShareLock);
		StrategyNumber strategy;
		int			column = gin_serves(index, part->attno, matches, &strategy);

		if (column == 0 || !gin_has_all_rows(index) ||
			(part->index != NULL && index->rd_rel->relpages >= part->index->rd_rel->relpages))
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
close_part(ThemePart *part)
{
	if (part->index != NULL)
		index_close(part->index, NoLock);
	relation_close(part->heap, NoLock);
}

void
theme_table_close_parts(ThemePart *parts, int n)
{
	for (int i = 0; i < n; i++)
		close_part(&parts[i]);
	pfree(parts);
}

ThemePart *
theme_table_parts(const ThemeTable *table, Datum query, int *n)
{
	Oid			relid = RelationGetRelid(table->rel);
	List	   *tables;
	ListCell   *lc;
	ThemePart  *parts;
	bool		ok = true;

	*n = 0;
	if (check_enable_rls(relid, InvalidOid, false) == RLS_ENABLED)
		return NULL;
	tables = table->rel->rd_rel->relhassubclass ?
		find_all_inheritors(relid, AccessShareLock, NULL) : list_make1_oid(relid);
	parts = palloc_array(ThemePart, list_length(tables));
	foreach(lc, tables)
	{
		ThemePart  *part = &parts[*n];
		Relation	heap = relation_open(lfirst_oid(lc), NoLock);

		if (heap->rd_rel->relkind == RELKIND_PARTITIONED_TABLE)
		{
			relation_close(heap, NoLock);
			continue;
		}
		(*n)++;
		part->heap = heap;
		part->index = NULL;
		part->attno = get_attnum(RelationGetRelid(heap), table->column);
		ok = heap->rd_rel->relam == HEAP_TABLE_AM_OID && RelationIsScannable(heap) &&
			!RELATION_IS_OTHER_TEMP(heap) && find_index(part, table->matches, query);
		if (!ok)
			break;
	}
	if (ok)
		return parts;
	theme_table_close_parts(parts, *n);
	return NULL;
}
