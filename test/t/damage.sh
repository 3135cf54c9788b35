#!/usr/bin/env bash
# Damaged stored values: every bit flipped, every cut, bytes set, of representative
# values of all six types, given to everything that takes the type (a list made from
# the catalog). An error data_corrupted, another of the function's own errors, or a
# result are right; an internal error, a crash, a hang, exhausted memory are not.
#
#   test/t/damage.sh           the first value of each large type, one in 25 in indexes
#   test/t/damage.sh long      all values, random damage, all in indexes: half an hour
#   test/t/damage.sh verbose   the other errors as well
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/lib/cluster.sh
cluster_join
createdb damage
long=false every=25 timeout=300s verbose=false
for word in "$@"; do
	case $word in
		long) long=true every=1 timeout=1h ;;
		verbose) verbose=true ;;
	esac
done
psql -XqAt -v ON_ERROR_STOP=1 -v long=$long -v every=$every -v timeout="'$timeout'" -v verbose=$verbose \
	-d damage -f test/t/damage.sql 2>&1 | sed '/^$/d'
status=${PIPESTATUS[0]}
[ "$status" = 0 ] || echo "not ok psql ended with status $status"
psql -Xq -c 'DROP DATABASE IF EXISTS damage'
exit "$status"
