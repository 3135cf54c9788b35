#!/bin/bash
# readme.sh - are the README and the pages of docs/ right?
#
# Their sql, bash, python and r blocks are run in the order they stand, those of each page in
# a database of its own that has the extension, and in a folder with the demo's files.  Where
# a page says that its tables are those of "demo/run psql", the tour has been run before.  A
# text block behind a block that was run is what that block printed.  The README's tour is
# the beginning of demo/tour.sql, and its shown output is in demo/expected.out.  Links between
# the pages lead somewhere.  Every type, operator, function, aggregate and table a user calls
# is named in docs/reference.md.
#
# What is not here is skipped, visibly: python and r blocks without psycopg or RPostgreSQL,
# and a block whose first line is "```sql NAME" without that extension.  Exit 0 or 1.
#
#   bash test/readme.sh               checks all of that
#   bash test/readme.sh "$PWD"/docs/faq.md   runs the blocks of these pages

set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/lib/cluster.sh"
readme=$here/../README.md
failed=0
# Debian's packages belong to its own interpreter, which need not be the first in PATH
python=python3
[ -x /usr/bin/python3 ] && python=/usr/bin/python3

complain() { echo "not ok - $*"; failed=1; }

cluster_packages
trap cluster_stop EXIT
trap 'exit 130' INT TERM
cluster_build && cluster_start || exit 1

# Blocks of a page: blocks/001.sql, 002.text …; those of the tour are marked; in 001.needs
# the extensions that a block names.
split() {						# page
	mkdir blocks
	awk '
		/^## / { tour = ($0 == "## The tour") }
		/^```/ {
			if (!inside)
			{
				kind = $1
				sub(/^```/, "", kind)
				file = sprintf("blocks/%03d.%s%s", ++n, tour ? "tour." : "", kind)
				printf "" > file
				for (i = 2; i <= NF; i++) print $i > sprintf("blocks/%03d.needs", n)
			}
			else close(file)
			inside = !inside
			next
		}
		inside { print > file }' "$1"
}

# Why a block cannot be run here: empty where it can.
missing() {						# block
	local name
	if [ -e "${1%%.*}.needs" ]; then
		while read -r name; do
			psql -Xq -v ON_ERROR_STOP=1 -c "BEGIN; CREATE EXTENSION IF NOT EXISTS \"$name\"; ROLLBACK" >/dev/null 2>&1 || echo "$name"
		done <"${1%%.*}.needs"
	fi
	case $1 in
		*.python) "$python" -c "import psycopg" 2>/dev/null || echo psycopg ;;
		*.r) Rscript -e 'library(RPostgreSQL)' >/dev/null 2>&1 || echo RPostgreSQL ;;
	esac
}

# Without blank lines at the end.
trimmed() { awk 'NF { for (; blank > 0; blank--) print ""; print; next } { blank++ }' "$1"; }

run_blocks() {					# page
	local block run last='' lacks skipped=''
	for block in blocks/*; do
		case $block in
			*.tour.*) continue ;;
			*.sql) run=(psql -X -q -v ON_ERROR_STOP=1 -f "$block") ;;
			*.bash) run=(bash -eu "$block") ;;
			*.python) run=("$python" "$block") ;;
			*.r) run=(Rscript "$block") ;;
			*.text)
				if [ -n "$last" ] && ! diff -u --label "the page" --label "the block" \
					<(trimmed "$block") <(trimmed "$last")
				then
					complain "$1: the output above is another one than the page shows"
				fi
				last=''
				continue ;;
			*.needs | *.out | *.err) continue ;;
			*) last=''; continue ;;
		esac
		lacks=$(missing "$block" | head -1)
		last=$block.out
		if [ -n "$lacks" ]; then
			last=''
			[[ $skipped == *" $lacks "* ]] || echo "skip - $1: blocks that need $lacks"
			skipped+=" $lacks "
		elif ! "${run[@]}" >"$block.out" 2>"$block.err"; then
			complain "$1: this block fails"
			cat "$block" "$block.err"
		fi
	done
}

check_page() {					# page
	local name
	name=$(basename "$1" .md)
	cp -r "$here/../demo" "$CLUSTER_DIR/$name"
	cd "$CLUSTER_DIR/$name" || exit 1
	mkdir texts
	printf 'Two remarks. First, storms are stronger. Second, sea levels rise.\n' >texts/XSA_2021-05-17.txt
	printf 'We ask for climate finance.\n' >texts/XDA_2021-05-18.txt
	psql -Xq -c "CREATE DATABASE \"page_$name\"" || exit 1
	export PGDATABASE=page_$name
	if grep -q 'demo/run psql' "$1"; then
		psql -Xq -v ON_ERROR_STOP=1 -f tour.sql >/dev/null || exit 1
	else
		psql -Xq -c 'CREATE EXTENSION proposals' || exit 1
	fi
	split "$1"
	run_blocks "$(basename "$1")"
	export PGDATABASE=postgres
}

# What GitHub makes of the headings of a page.
anchors() {						# page
	awk '/^```/ { inside = !inside } !inside && /^#+ / { sub(/^#+ /, ""); print tolower($0) }' "$1" |
		sed 's/[^[:alnum:] _-]//g; s/ /-/g'
}

# Links to files of the tree, and to headings.
check_links() {					# page
	local link file anchor
	while read -r link; do
		file=${link%%#*} anchor=${link#"${link%%#*}"}
		file=$(dirname "$1")/${file:-$(basename "$1")}
		if [ ! -e "$file" ]; then
			complain "$(basename "$1"): the link leads nowhere: $link"
		elif [ -n "$anchor" ] && ! anchors "$file" | grep -qxF -- "${anchor#\#}"; then
			complain "$(basename "$1"): no such heading: $link"
		fi
	done < <(grep -o '](\(\.\./\)\?[A-Za-z#][^):]*)' "$1" | sed 's/^](//; s/)$//')
}

pages=("$@")
[ $# -gt 0 ] || pages=("$here"/../docs/*.md "$readme")
for page in "${pages[@]}"; do
	(check_page "$page"; check_links "$page"; exit $failed) || failed=1
done
[ $# = 0 ] || exit $failed
cd "$CLUSTER_DIR/README" || exit 1

# the tour is how the demo's begins
cat blocks/*.tour.sql | grep -v '^$' >tour.shown
if ! diff -u <(grep -v '^$' tour.sql | head -n "$(wc -l <tour.shown)") tour.shown; then
	complain "the README's tour differs from demo/tour.sql"
fi
for block in blocks/*.tour.text; do
	if [[ $(<expected.out) != *"$(<"$block")"* ]]; then
		complain "not in demo/expected.out:"
		cat "$block"
	fi
done

# what users call; parts of types, operators, casts and classes are not called by name
psql -X -q -c 'CREATE EXTENSION proposals' || exit 1
psql -X -At -c "
	SELECT DISTINCT CASE d.classid
		WHEN 'pg_proc'::regclass THEN (SELECT proname || '(' FROM pg_proc p WHERE p.oid = d.objid
			AND obj_description(p.oid, 'pg_proc') !~ '^(I/O|implementation of|hash|aggregate |less, equal)'
			AND NOT EXISTS (SELECT FROM pg_amproc a WHERE a.amproc = p.oid)
			AND NOT EXISTS (SELECT FROM pg_cast c WHERE c.castfunc = p.oid)
			AND NOT EXISTS (SELECT FROM pg_operator o WHERE p.oid IN (o.oprrest, o.oprjoin))
			AND pg_get_function_arguments(p.oid) !~ 'internal' AND prorettype <> 'internal'::regtype)
		WHEN 'pg_type'::regclass THEN (SELECT '\`' || typname || '\`' FROM pg_type t WHERE t.oid = d.objid AND typname !~ '^_')
		WHEN 'pg_operator'::regclass THEN (SELECT CASE WHEN oprname ~ '^[<>=]+\$' THEN oprname
			ELSE oprleft::regtype || ' ' || oprname || ' ' || oprright::regtype END FROM pg_operator o WHERE o.oid = d.objid)
		WHEN 'pg_opclass'::regclass THEN (SELECT '\`' || opcname || '\` (' || amname FROM pg_opclass o JOIN pg_am a ON a.oid = opcmethod WHERE o.oid = d.objid)
		WHEN 'pg_class'::regclass THEN (SELECT relname::text FROM pg_class c WHERE c.oid = d.objid)
		END
	FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'proposals'
	WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass" >objects || exit 1
[ "$(wc -l <objects)" -gt 50 ] || complain "too few objects found in the catalog"
while IFS= read -r object; do
	[ -z "$object" ] || grep -qF -- "$object" "$here/../docs/reference.md" || complain "not named in docs/reference.md: $object"
done <objects

# versions and links
version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" "$here/../proposals.control")
grep -q "^## $version\$" "$here/../CHANGELOG.md" || complain "CHANGELOG.md has no section $version"
[ "$(grep -c "\"version\": \"$version\"" "$here/../META.json")" = 3 ] || complain "META.json does not have version $version three times"

[ -z "${README_VERBOSE:-}" ] || tail -n +1 blocks/*.out
[ $failed = 0 ] && echo "ok - README.md and docs"
exit $failed
