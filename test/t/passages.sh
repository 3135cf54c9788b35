#!/usr/bin/env bash
# passages.sh - shared passages of random pairs of texts beside a search word by word.
#
#   bash test/t/passages.sh [pairs [seed]]      default 2000 1; 100000 takes some minutes

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. test/lib/cluster.sh
cluster_join python3
export PGOPTIONS='-c client_min_messages=warning'
psql -Xq -c 'DROP DATABASE IF EXISTS passages' -c 'CREATE DATABASE passages'
export PGDATABASE=passages
psql -Xq -c 'CREATE EXTENSION proposals'

python=$(python3 test/oracle/passages.py "${2:-1}" "${1:-2000}") &&
	echo "ok - passages are those of a search word by word (${python##*$'\n'})" ||
	printf 'not ok - passages are those of a search word by word\n%s\n' "$python"
psql -Xq -d postgres -c 'DROP DATABASE passages'
