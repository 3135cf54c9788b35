-- what holds for every object of the extension
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

CREATE TEMP VIEW member AS
SELECT classid::regclass AS kind, objid AS oid, pg_describe_object(classid, objid, objsubid) AS name
  FROM pg_depend
 WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
   AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals');

-- operator classes are whole
SELECT am.amname, oc.opcname, amvalidate(oc.oid)
  FROM member JOIN pg_opclass oc ON kind = 'pg_opclass'::regclass AND oc.oid = member.oid
  JOIN pg_am am ON am.oid = oc.opcmethod
 WHERE NOT amvalidate(oc.oid);

-- every type has text and binary form, an order, a hash, and is its own best match
SELECT t.typname, t.typstorage, t.typcategory, t.typispreferred,
       t.typreceive <> 0 AND t.typsend <> 0 AS binary,
       array_agg(am.amname ORDER BY am.amname) FILTER (WHERE am.amname IN ('btree', 'hash')) AS classes
  FROM member JOIN pg_type t ON kind = 'pg_type'::regclass AND t.oid = member.oid
  LEFT JOIN pg_opclass oc ON oc.opcintype = t.oid AND oc.opcdefault
  LEFT JOIN pg_am am ON am.oid = oc.opcmethod
 WHERE t.typtype = 'b' AND t.typelem = 0
 GROUP BY t.typname, t.typstorage, t.typcategory, t.typispreferred, t.typreceive, t.typsend
 ORDER BY t.typname;

-- a comment on everything a person may meet
SELECT name FROM member
 WHERE obj_description(oid, kind::text) IS NULL
   AND kind NOT IN ('pg_type'::regclass, 'pg_rewrite'::regclass)
   AND NOT EXISTS (SELECT FROM pg_amop WHERE pg_amop.oid = member.oid)
   AND NOT EXISTS (SELECT FROM pg_amproc WHERE pg_amproc.oid = member.oid)
 ORDER BY 1;
SELECT t.typname FROM member JOIN pg_type t ON kind = 'pg_type'::regclass AND t.oid = member.oid
 WHERE t.typtype = 'b' AND t.typelem = 0 AND obj_description(t.oid, 'pg_type') IS NULL;

-- functions: C, parallel safe, never volatile but for triggers; few are not immutable
SELECT p.oid::regprocedure, p.provolatile, p.proparallel, l.lanname
  FROM member JOIN pg_proc p ON kind = 'pg_proc'::regclass AND p.oid = member.oid
  JOIN pg_language l ON l.oid = p.prolang
 WHERE p.prorettype <> 'trigger'::regtype AND p.prokind <> 'a'
   AND (p.provolatile = 'v' OR p.proparallel <> 's' OR l.lanname <> 'c')
 ORDER BY p.oid::regprocedure::text;
-- (what the planner and ANALYZE call aside)
SELECT p.oid::regprocedure
  FROM member JOIN pg_proc p ON kind = 'pg_proc'::regclass AND p.oid = member.oid
 WHERE p.provolatile = 's' AND p.prokind <> 'a' AND p.proname !~ '_(sel|typanalyze)$' ORDER BY p.oid::regprocedure::text;
-- whoever takes a text for a book in the library reads a table
SELECT p.oid::regprocedure
  FROM member JOIN pg_proc p ON kind = 'pg_proc'::regclass AND p.oid = member.oid
 WHERE p.provolatile = 'i' AND p.prosrc LIKE '%\_of\_name';
-- what an operator or an index calls never reads one
SELECT o.oid::regoperator FROM member JOIN pg_operator o ON kind = 'pg_operator'::regclass AND o.oid = member.oid
  JOIN pg_proc p ON p.oid = o.oprcode WHERE p.provolatile <> 'i' OR NOT p.proisstrict;
-- each has its opposite and its mirror
SELECT o.oid::regoperator FROM member JOIN pg_operator o ON kind = 'pg_operator'::regclass AND o.oid = member.oid
 WHERE o.oprcom = 0 OR o.oprrest = 0 OR o.oprjoin = 0
    OR (o.oprnegate = 0 AND o.oprname IN ('=', '<>', '<', '<=', '>', '>='))
 ORDER BY 1;
-- JDBC takes a question mark for a parameter
SELECT o.oid::regoperator FROM member JOIN pg_operator o ON kind = 'pg_operator'::regclass AND o.oid = member.oid
 WHERE o.oprname LIKE '%?%' OR o.oprname = '!!';
-- casts, as a list: how each is used decides what plain SQL means
SELECT castsource::regtype, casttarget::regtype, castcontext, castmethod
  FROM member JOIN pg_cast c ON kind = 'pg_cast'::regclass AND c.oid = member.oid
 ORDER BY castcontext DESC, castsource::regtype::text, casttarget::regtype::text;

-- the library loaded is the one the script was made for
SELECT proposals_version() = extversion AS same FROM pg_extension WHERE extname = 'proposals';
