#!/usr/bin/env bash
# symbols.sh - the library shows the server what the install script names, and nothing else;
# and what it keeps as long as the process lives is on docs/architecture.md.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join

library=$(find "$PROPOSALS_CLUSTER/dest" -name proposals.so)
script=$(find "$PROPOSALS_CLUSTER/dest" -name 'proposals--*.sql' | head -1)
failures=0

# AS 'MODULE_PATHNAME', 'name' names its symbol; without, it is the function's own
named=$(tr '\n' ' ' <"$script" | sed 's/CREATE FUNCTION/\n&/g' |
	sed -n -E "s/^CREATE FUNCTION (@extschema@\.)?\"?([a-z_0-9]+)\"?\(.*AS 'MODULE_PATHNAME'(, '([a-z_0-9]+)')? .*/\2 \4/p" |
	awk '{ print $NF }' | sort -u)
shown=$(nm -D --defined-only "$library" | awk '{ print $3 }' | sort -u)
extra=$(comm -13 <(printf '%s\n' "$named" "$(sed 's/^/pg_finfo_/' <<<"$named")" Pg_magic_func _init _fini _PG_init | sort -u) <(printf '%s\n' "$shown"))
absent=$(comm -23 <(printf '%s\n' "$named") <(printf '%s\n' "$shown"))

if [ -z "$extra" ]; then
	echo 'ok - no symbol is exported that the install script does not name'
else
	echo "not ok - exported, and not named in the install script: ${extra//$'\n'/ }"
	failures=1
fi
if [ -z "$absent" ] && [ -n "$named" ]; then
	echo 'ok - all that it names are there'
else
	echo "not ok - named in the install script, and not exported: ${absent//$'\n'/ }"
	failures=1
fi

# Writable data in the objects, but for what compilers and sanitizers add: a row of the
# page's table names the file of each, and each file in the table has some.
kept=$(for object in "$CLUSTER_TREE"/src/*/*.o; do
	if objdump -t "$object" | grep -E '\.(bss|data|data\.rel|data\.rel\.local)[[:space:]]' | grep -qvE ' [._][^ ]*$'; then
		path=${object#"$CLUSTER_TREE"/}
		[ ! -e "${object%.o}.c" ] || echo "${path%.o}.c"
	fi
done | sort)
listed=$(sed -n '/^## What lives as long as the process/,/^## [^W]/p' "$CLUSTER_TREE/docs/architecture.md" |
	grep '^|' | grep -o '`src/[^`]*\.c`' | tr -d '`' | sort -u)
differing=$(comm -3 <(echo "$kept") <(echo "$listed") | tr -d '\t' | paste -sd' ')
if [ -n "$kept" ] && [ -z "$differing" ]; then
	echo 'ok - what lives as long as the process is on docs/architecture.md'
else
	echo "not ok - what lives as long as the process, on docs/architecture.md or in the objects only: $differing"
	failures=1
fi
[ $failures = 0 ]
