#!/usr/bin/env bash
# layout.sh - the order of the folders of src is that of docs/architecture.md.
#
# An #include goes to a header of the same folder or of one that stands higher up in the
# page's table, so that no two folders depend on each other. Every folder has a row, every
# row a folder, and every file that the page names is there. PostgreSQL's versions are
# told apart in one file only.

cd "$(dirname "$0")/../.." || exit 1
page=docs/architecture.md
failures=0

report() {						# name, what is wrong
	if [ -z "$2" ]; then
		echo "ok - $1"
	else
		echo "not ok - $1:"
		printf '%s\n' "$2"
		failures=1
	fi
}

# What is wrong with the includes of a tree, a line each; folders from low to high.
wrong_includes() {				# root, folders
	(
		cd "$1" || exit
		grep -n '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' src/*/*.[ch] /dev/null
	) | awk -v order="$2" -v root="$1" -F '"' '
		BEGIN { n = split(order, folders, " "); for (i = 1; i <= n; i++) rank[folders[i]] = i }
		{
			split($1, place, ":"); split(place[1], from, "/"); split($2, to, "/")
			if (from[2] in rank && to[1] in rank) {
				if (rank[to[1]] > rank[from[2]])
					print place[1] ":" place[2] " includes " $2 ", which belongs to a higher floor"
				if (system("test -e \"" root "/src/" $2 "\"") != 0)
					print place[1] ":" place[2] " includes " $2 ", which is not there"
			} else if (system("test -e \"" root "/src/" from[2] "/" $2 "\"") == 0)
				print place[1] ":" place[2] " includes " $2 " without its folder"
		}'
}

floors=$(sed -n '/^## Floors/,/^## W/p' "$page" | sed -n 's/^| `\([a-z]*\)` |.*/\1/p')
folders=$(for file in src/*/*.[ch]; do basename "$(dirname "$file")"; done | sort -u)
# shellcheck disable=SC2086
report 'every folder of src is a floor, every floor a folder' \
	"$(comm -3 <(echo "$folders") <(sort <<<"$floors") | tr -d '\t' | sed 's/.*/only in src, or only in the table of docs\/architecture.md: &/'
	ls src/*.[ch] 2>/dev/null)"
report 'no #include goes up, so no folders depend on each other' "$(wrong_includes . "$(echo $floors)")"

# that it would be seen
small=$(mktemp -d)
trap 'rm -rf "$small"' EXIT
mkdir -p "$small"/src/{low,high}
touch "$small"/src/{low,high}/part.h
printf '#include "postgres.h"\n#include "low/part.h"\n' >"$small/src/high/part.c"
good=$(wrong_includes "$small" 'low high')
printf '#include "low/part.h"\n#include "high/part.h"\n#include "low/none.h"\n#include "part.h"\n' >"$small/src/low/part.c"
found=$(wrong_includes "$small" 'low high' | sed 's/^[^,]*, //; s/^.* without/without/' | paste -sd,)
[ -z "$good" ] && [ "$found" = 'which belongs to a higher floor,which is not there,without its folder' ]
report 'one that did would be seen' "$([ $? = 0 ] || echo "$good $found")"

report 'every file that it and CONTRIBUTING.md name is there' "$(
	grep -oh '`[a-z_./]*/[a-z_]*\.\(c\|h\|sql\|sh\|yml\)`' "$page" CONTRIBUTING.md | tr -d '`' | grep -v '/xx\.' | sort -u |
		while read -r path; do [ -e "$path" ] || [ -e "src/$path" ] || echo "$path"; done)"
report 'PostgreSQL versions are told apart in base/compat.h only' \
	"$(grep -nE 'PG_VERSION_NUM|pg_attribute_(noreturn|unused)' src/*/*.[ch] | grep -v '^src/base/compat\.h:')"
[ $failures = 0 ]
