#!/usr/bin/env bash
# format.sh - the C code stands as pgindent leaves it.
#
#   bash test/t/format.sh          compares
#   bash test/t/format.sh diff     shows what pgindent would change
#   bash test/t/format.sh write    changes it
#
# pgindent, pg_bsd_indent and the list of the server's types come with Debian's
# postgresql-server-dev-18. Where that is not installed, those in 18's root folder of
# test/versions are used, if it is there. One version for all, so that two machines
# agree. Types of our own are taken from the code, so that no list of them is kept.

cd "$(dirname "$0")/../.." || exit 1
tree=$PWD
roots=${VERSIONS_ROOT:-${TMPDIR:-/var/tmp}/proposals-versions}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

root=
[ -x /usr/lib/postgresql/18/bin/pgindent ] || root=$roots/18
bin=$root/usr/lib/postgresql/18/bin
if [ ! -x "$bin/pgindent" ] || [ ! -e "$root/usr/share/postgresql/18/typedefs.list" ]; then
	echo 'skip pgindent is not here: install postgresql-server-dev-18, or run test/versions 18'
	exit 77
fi
indent=$bin/pg_bsd_indent
if [ -n "$root" ]; then
	# a program of that root by that root's own loader and libraries
	indent=$work/indent
	printf '#!/bin/sh\nexec %q --library-path %q %q "$@"\n' \
		"$(echo "$root"/lib64/ld-linux-*.so.*)" "$(dirname "$(echo "$root"/lib/*/libc.so.6)")" "$bin/pg_bsd_indent" >"$indent"
	chmod 755 "$indent"
fi

# pg_bsd_indent takes the byte 0x80, which UTF-8 has in "…", for a mark of its own; the
# copies that it works on have 0xFF, which UTF-8 never has, in its place.
mapfile -t files < <(find src test -name '*.[ch]' ! -name fold_tables.h | sort)
for file in "${files[@]}"; do
	mkdir -p "$work/new/$(dirname "$file")"
	LC_ALL=C tr '\200' '\377' <"$file" >"$work/new/$file"
done
{
	cat "$root/usr/share/postgresql/18/typedefs.list"
	sed -nE 's/^typedef (struct|enum|union) ([A-Za-z0-9_]+)$/\2/p
		s/^typedef (struct|enum|union) [A-Za-z0-9_]+ \**([A-Za-z0-9_]+);.*/\2/p
		s/^typedef .*\(\*[[:space:]]*([A-Za-z0-9_]+)\).*/\1/p
		s/^typedef [A-Za-z0-9_ ]+[[:space:]]\**([A-Za-z0-9_]+)(\[.*\])?;.*/\1/p' "${files[@]}"
	grep -hoE '\b(U[A-Z][A-Za-z]+[a-z][A-Za-z0-9]*|yaml_[a-z_]+_t)\b' "${files[@]}"
} | LC_ALL=C sort -u >"$work/typedefs"
# the server has a type text; in most files it is the name of a variable
grep -vx text "$work/typedefs" >"$work/typedefs_without"

run() {							# list of typedefs, files...
	(cd "$work/new" && perl "$bin/pgindent" --indent="$indent" --typedefs="$work/$1" "${@:2}") 2>&1
}
mapfile -t with < <(grep -lE '(^|[^a-z_])text[[:space:]]+\*' "${files[@]}")
mapfile -t without < <(grep -LE '(^|[^a-z_])text[[:space:]]+\*' "${files[@]}")
said=$(run typedefs "${with[@]}"; run typedefs_without "${without[@]}")
for file in "${files[@]}"; do
	# where text is a type and a variable, it takes the sum "text + n" for a declaration
	LC_ALL=C sed -E 's/\btext \+([^ +=])/text + \1/g' "$work/new/$file" | LC_ALL=C tr '\377' '\200' >"$work/file" &&
		mv "$work/file" "$work/new/$file"
done
for file in "${files[@]}"; do
	cmp -s "$tree/$file" "$work/new/$file" || diff -u --label "$file" --label "$file" "$file" "$work/new/$file"
done >"$work/diff"
case ${1:-} in
	diff) cat "$work/diff" ;;
	write) patch -s -p0 <"$work/diff" ;;
	*)
		if [ -s "$work/diff" ]; then
			echo "not ok - pgindent would change $(grep -c '^+++ ' "$work/diff") files, $(grep -c '^[-+][^-+]' "$work/diff") lines; to have it done: bash test/t/format.sh write"
			head -n 40 "$work/diff"
		else
			echo 'ok - pgindent leaves the code as it is'
		fi ;;
esac
[ -z "$said" ] || { echo "not ok - pgindent cannot read a file: $said"; exit 1; }
[ -n "${1:-}" ] || [ ! -s "$work/diff" ]
