#!/usr/bin/env bash
# Memory of one backend: every function called many times, twice; the second time
# the backend must not hold more than it did, but for a little noise of malloc.
#
#   test/t/memory.sh [calls]        of cheap functions; dear ones fewer: default 40000
#   test/t/memory.sh 1000000 each   so many of each, but for work on whole codebooks: an hour
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/lib/cluster.sh
cluster_join
createdb memory
psql -XqAt -v ON_ERROR_STOP=1 -v calls="${1:-40000}" -v each="$([ "${2:-}" = each ] && echo true || echo false)" -v allowed=2000 -d memory -f test/t/memory.sql 2>&1 | sed '/^$/d'
status=${PIPESTATUS[0]}
[ "$status" = 0 ] || echo "not ok psql ended with status $status"
dropdb memory
exit "$status"
