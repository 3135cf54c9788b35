#!/usr/bin/env bash
# reference.sh - docs/reference.md is what the catalog says of an installed extension.
#
#   bash test/t/reference.sh         checks
#   bash test/t/reference.sh write   writes it anew

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. test/lib/cluster.sh
cluster_join
page=docs/reference.md
psql -Xq -c 'DROP DATABASE IF EXISTS reference' -c 'CREATE DATABASE reference' 2>/dev/null || exit 1
psql -Xq -d reference -c 'CREATE EXTENSION proposals' || exit 1
text=$(PGDATABASE=reference bash test/lib/reference.sh) || { echo 'not ok - the catalog can be asked'; exit 1; }
psql -Xq -c 'DROP DATABASE reference'

if [ "${1:-}" = write ]; then
	printf '%s\n' "$text" >"$page"
elif difference=$(diff -u "$page" <(printf '%s\n' "$text")); then
	echo "ok - $page is what the catalog says"
else
	echo "not ok - $page is not what the catalog says (bash test/t/reference.sh write)"
	printf '%s\n' "$difference"
fi
