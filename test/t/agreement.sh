#!/usr/bin/env bash
# agreement.sh - agreement of random coders beside the definitions in rational numbers.
#
#   bash test/t/agreement.sh [cases [seed]]      default 3000 1; 100000 takes three minutes

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. test/lib/cluster.sh
cluster_join python3
export PGOPTIONS='-c client_min_messages=warning'
psql -Xq -c 'DROP DATABASE IF EXISTS agreement' -c 'CREATE DATABASE agreement'
export PGDATABASE=agreement
psql -Xq -c 'CREATE EXTENSION proposals'

python=$(python3 test/oracle/agreement.py "${2:-1}" "${1:-3000}") &&
	echo "ok - statistics are those of the definitions (${python##*$'\n'})" ||
	printf 'not ok - statistics are those of the definitions\n%s\n' "$python"
psql -Xq -d postgres -c 'DROP DATABASE agreement'
