-- catalog.sql - everything the catalog says about the extension, one line a fact, without OIDs
-- and without its version: the same for two databases that have the same extension.
\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
\pset fieldsep ' | '
SET search_path = pg_catalog;
SET client_min_messages = warning;
CREATE TEMP TABLE member AS
SELECT classid, objid, i.type || ' ' || i.identity AS name
  FROM pg_depend, pg_identify_object(classid, objid, objsubid) i
 WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
   AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals');
-- and what belongs to a member: its triggers, constraints, indexes, default values, elements of families
INSERT INTO member
SELECT DISTINCT d.classid, d.objid, i.type || ' ' || i.identity
  FROM member m JOIN pg_depend d ON d.refclassid = m.classid AND d.refobjid = m.objid AND d.deptype IN ('a', 'i'),
	   pg_identify_object(d.classid, d.objid, d.objsubid) i
 WHERE NOT EXISTS (SELECT FROM member n WHERE n.classid = d.classid AND n.objid = d.objid);

CREATE TEMP TABLE fact (name text, fact text);
INSERT INTO fact SELECT name, 'comment: ' || coalesce(obj_description(objid, classid::regclass::text::name), '-') FROM member;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'function', CASE WHEN prokind <> 'a' THEN pg_get_functiondef(p.oid) END,
					   prokind, provolatile, proparallel, proisstrict, proleakproof, prosecdef, procost, prorows, prosupport, proconfig, proacl)
  FROM member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'aggregate', aggkind, aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn, aggfinalextra, aggfinalmodify,
					   aggtranstype::regtype, aggtransspace, agginitval, aggsortop::regoperator)
  FROM member JOIN pg_aggregate a ON classid = 'pg_proc'::regclass AND objid = aggfnoid;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'type', typtype, typlen, typbyval, typalign, typstorage, typcategory, typispreferred, typdelim, typelem::regtype,
					   typinput, typoutput, typreceive, typsend, typmodin, typanalyze, typacl)
  FROM member JOIN pg_type t ON classid = 'pg_type'::regclass AND objid = t.oid;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'operator', oprresult::regtype, oprcode, oprrest, oprjoin, oprcom::regoperator, oprnegate::regoperator, oprcanmerge, oprcanhash)
  FROM member JOIN pg_operator o ON classid = 'pg_operator'::regclass AND objid = o.oid;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'class', opcdefault, opcintype::regtype, opckeytype::regtype)
  FROM member JOIN pg_opclass o ON classid = 'pg_opclass'::regclass AND objid = o.oid;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'operator of family', amopstrategy, amoppurpose, amopopr::regoperator)
  FROM member JOIN pg_amop ON classid = 'pg_opfamily'::regclass AND objid = amopfamily;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'function of family', amprocnum, amproclefttype::regtype, amprocrighttype::regtype, amproc::regprocedure)
  FROM member JOIN pg_amproc ON classid = 'pg_opfamily'::regclass AND objid = amprocfamily;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'cast', castfunc::regprocedure, castcontext, castmethod)
  FROM member JOIN pg_cast c ON classid = 'pg_cast'::regclass AND objid = c.oid;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'relation', relkind, relpersistence, relrowsecurity, relreplident, relacl, reloptions, CASE WHEN relkind = 'i' THEN pg_get_indexdef(c.oid) END,
					   CASE WHEN relkind = 'v' THEN pg_get_viewdef(c.oid) END)
  FROM member JOIN pg_class c ON classid = 'pg_class'::regclass AND objid = c.oid;
INSERT INTO fact
SELECT name, concat_ws(' | ', 'column', row_number() OVER (PARTITION BY attrelid ORDER BY attnum), attname, format_type(atttypid, atttypmod), attnotnull, attgenerated, attstorage,
					   pg_get_expr(adbin, adrelid), col_description(attrelid, attnum))
  FROM member JOIN pg_attribute a ON classid = 'pg_class'::regclass AND objid = attrelid AND attnum > 0 AND NOT attisdropped
  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum;
INSERT INTO fact
SELECT name, concat_ws(' | ', pg_get_triggerdef(t.oid), tgenabled) FROM member JOIN pg_trigger t ON classid = 'pg_trigger'::regclass AND objid = t.oid;
INSERT INTO fact
SELECT name, pg_get_constraintdef(c.oid) FROM member JOIN pg_constraint c ON classid = 'pg_constraint'::regclass AND objid = c.oid;
INSERT INTO fact
SELECT 'extension', concat_ws(' | ', extrelocatable, (SELECT array_agg(c::regclass::text) FROM unnest(extconfig) c), extcondition)
  FROM pg_extension WHERE extname = 'proposals';
SELECT extnamespace::regnamespace AS schema FROM pg_extension WHERE extname = 'proposals' \gset
INSERT INTO fact SELECT 'shipped codebook ' || name, md5(book::text) FROM :schema.shipped_codebooks;
-- the name of a TOAST table is an OID
SELECT line
  FROM fact, regexp_replace(regexp_replace(name || ': ' || fact, 'pg_toast_\d+', 'pg_toast_N', 'g'), '\s*\n\s*', ' ', 'g') line
 ORDER BY line COLLATE "C";
