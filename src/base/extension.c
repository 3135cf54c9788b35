/*
 * extension.c
 *	  The extension itself in the catalogs; see extension.h.
 */
#include "postgres.h"
#include "base/compat.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/dependency.h"
#include "catalog/indexing.h"
#include "catalog/pg_class.h"
#include "catalog/pg_extension.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "base/extension.h"

#define EXTENSION_NAME "proposals"

static void
find_extension(Oid *oid, Oid *schema)
{
	Relation	rel = table_open(ExtensionRelationId, AccessShareLock);
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;

	*oid = *schema = InvalidOid;
	ScanKeyInit(&key, Anum_pg_extension_extname, BTEqualStrategyNumber, F_NAMEEQ,
				CStringGetDatum(EXTENSION_NAME));
	scan = systable_beginscan(rel, ExtensionNameIndexId, true, NULL, 1, &key);
	tuple = systable_getnext(scan);
	if (HeapTupleIsValid(tuple))
	{
		*oid = ((Form_pg_extension) GETSTRUCT(tuple))->oid;
		*schema = ((Form_pg_extension) GETSTRUCT(tuple))->extnamespace;
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	if (!OidIsValid(*oid))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("extension \"%s\" is not installed in this database", EXTENSION_NAME)));
}

Oid
extension_oid(void)
{
	Oid			oid;
	Oid			schema;

	find_extension(&oid, &schema);
	return oid;
}

Oid
extension_schema(void)
{
	Oid			oid;
	Oid			schema;

	find_extension(&oid, &schema);
	return schema;
}

Oid
extension_type(const char *name)
{
	return GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum(name),
						   ObjectIdGetDatum(extension_schema()));
}

void
extension_tables(const char *const *names, int n, Oid *relids)
{
	Oid			oid;
	Oid			schema;

	find_extension(&oid, &schema);
	for (int i = 0; i < n; i++)
	{
		relids[i] = get_relname_relid(names[i], schema);
		if (!OidIsValid(relids[i]) || get_rel_relkind(relids[i]) != RELKIND_RELATION ||
			getExtensionOfObject(RelationRelationId, relids[i]) != oid)
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
					 errmsg("\"%s\" is not the table that extension \"%s\" made",
							names[i], EXTENSION_NAME),
					 errdetail("The table was removed or renamed, or something else stands under its name."),
					 errhint("Put it back, or drop the extension and create it again.")));
	}
}

bool
extension_operator(Oid operator)
{
	return getExtensionOfObject(ProcedureRelationId, get_opcode(operator)) == extension_oid();
}
