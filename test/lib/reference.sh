# reference.sh - prints docs/reference.md from the catalog.
#
# What users call, with the comments of the objects; left out are input and output
# functions, support functions, and what stands behind operators, casts and aggregates.
# Wants the PG* variables of a database with the extension.

q() { psql -X -At -F ' ' -c "$1" | sed -E "s/(NULL|'[a-z]*')::[a-z]+(\[\])?/\1/g; s/\bbigint\b/int8/g"; }
dep="pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'proposals' AND d.deptype = 'e'"
cat <<'END'
# Reference

*What is there, and how exactly is it called?*

For everybody who writes queries; to look things up, not to read. `bash test/t/reference.sh write` writes this page from the catalog
of an installed extension. The same lines are in the database: `\df+`, `\do+`, `\dT+`, `\dx+ proposals`.

Arguments with DEFAULT may be left out, and all can be given by name: `kwic(body, 'emtech', width => 60)`.

END
echo "## Types"; echo; echo "| type | |"; echo "|---|---|"
q "SELECT '| \`'||typname||'\` | '||replace(obj_description(t.oid,'pg_type'),'|','\\|')||' |' FROM $dep JOIN pg_type t ON d.classid='pg_type'::regclass AND d.objid=t.oid WHERE typname !~ '^_' AND typname <> 'codebook_library' ORDER BY array_position(ARRAY['statement','coding','theme','themequery','codebook','tally'], typname::text)"
echo; echo "The five types for columns have text and binary form, \`= <> < <= > >=\`, btree and hash operator classes."
echo; echo "## Operators"; echo; echo "| operator | |"; echo "|---|---|"
q "SELECT '| \`'||oprleft::regtype||' '||oprname||' '||oprright::regtype||'\` | '||replace(obj_description(o.oid,'pg_operator'),'|','\\|')||' |' FROM $dep JOIN pg_operator o ON d.classid='pg_operator'::regclass AND d.objid=o.oid WHERE oprname !~ '^[<>=]+\$' ORDER BY oprname, oprleft::regtype::text, oprright::regtype::text"
for k in "Functions f" "Aggregates a"; do set -- $k
echo; echo "## $1"; echo; echo "| ${1%s} | |" | tr A-Z a-z; echo "|---|---|"
q "SELECT '| \`'||proname||'('||replace(CASE WHEN pg_get_function_arguments(p.oid) ~ 'OUT ' THEN regexp_replace(pg_get_function_arguments(p.oid), ',? ?OUT .*', '') ELSE pg_get_function_arguments(p.oid) END,'double precision','float8')||')\`'||CASE WHEN prorettype='trigger'::regtype THEN ' trigger' ELSE ' → '||CASE WHEN proretset THEN 'rows ('||coalesce((SELECT string_agg(n, ', ' ORDER BY o) FROM unnest(proargnames, proargmodes) WITH ORDINALITY u(n,m,o) WHERE m IN ('o','t')),'')||')' WHEN prorettype='record'::regtype THEN 'row' ELSE replace(format_type(prorettype,NULL),'double precision','float8') END END||' | '||replace(obj_description(p.oid,'pg_proc'),'|','\\|')||' |' FROM $dep JOIN pg_proc p ON d.classid='pg_proc'::regclass AND d.objid=p.oid WHERE prokind='$2' AND obj_description(p.oid,'pg_proc') !~ '^(I/O|implementation of|hash|aggregate |support|GIN|statistics|less, equal)' AND NOT EXISTS (SELECT FROM pg_cast c WHERE c.castfunc=p.oid) AND pg_get_function_arguments(p.oid) !~ 'internal' AND prorettype <> 'internal'::regtype AND NOT EXISTS (SELECT FROM pg_amproc a WHERE a.amproc=p.oid) ORDER BY proname, pronargs, pg_get_function_arguments(p.oid)"
done
echo; echo "## Casts"; echo; echo "| cast | when | |"; echo "|---|---|---|"
q "SELECT '| \`'||castsource::regtype||'\` → \`'||casttarget::regtype||'\` | '||CASE castcontext WHEN 'i' THEN 'wherever due' WHEN 'a' THEN 'on assignment, or ::' ELSE '::' END||' | '||obj_description(c.oid,'pg_cast')||' |' FROM $dep JOIN pg_cast c ON d.classid='pg_cast'::regclass AND d.objid=c.oid ORDER BY 1"
echo; echo "## Operator classes"; echo; echo "| class | |"; echo "|---|---|"
q "SELECT '| \`'||opcname||'\` ('||amname||') | '||obj_description(o.oid,'pg_opclass')||' |' FROM $dep JOIN pg_opclass o ON d.classid='pg_opclass'::regclass AND d.objid=o.oid JOIN pg_am a ON a.oid=opcmethod ORDER BY 1"
echo; echo "## Tables"
for relation in codebook_library shipped_codebooks codebooks; do
	echo; echo "| column of \`$relation\` | |"; echo "|---|---|"
	q "SELECT '| \`'||attname||'\` '||format_type(atttypid,NULL)||' | '||col_description(attrelid,attnum)||' |' FROM pg_attribute WHERE attrelid='$relation'::regclass AND attnum>0 ORDER BY attnum"
	echo
	q "SELECT obj_description('$relation'::regclass)||'.'"
done
echo
echo "SELECT is granted to all, writing \`codebook_library\` to the owner of the extension, who may grant it on. The functions that look a name up, and the view, read the tables with the caller's rights."
echo
