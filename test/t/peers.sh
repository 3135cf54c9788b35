#!/usr/bin/env bash
# The benchmark beside other schemas runs, and all of them answer as ours does, on a
# small set of data and, where there are speeches, on pieces of real ones.
cd "$(dirname "$0")/../.." || exit 1
out=$(mktemp)
trap 'rm -f "$out"' EXIT
if CLUSTER_DIR='' bash test/bench/peers/run --statements 400 --words 30 --rounds 1 >"$out" 2>&1; then
	grep '^skipped' "$out"
	echo "ok $(grep -c '^| Q' "$out") rows of figures, equal answers"
else
	cat "$out"
	echo "not ok equal answers"
fi
