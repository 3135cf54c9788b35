#!/bin/bash
# demo.sh - runs the demo and compares what it prints with demo/expected.out;
# also that it leaves neither a server nor a folder behind.  Exit 0 or 1.

set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/proposals-demo.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"

if ! CLUSTER_DIR=$scratch/cluster bash "$here/../demo/run" >"$scratch/out" 2>"$scratch/err"; then
	cat "$scratch/err"
	tail -20 "$scratch/out"
	echo "demo: failed"
	exit 1
fi
if ! diff -u "$here/../demo/expected.out" "$scratch/out"; then
	echo "demo: the output above differs from demo/expected.out"
	exit 1
fi
if [ -e "$scratch/cluster" ]; then
	echo "demo: the cluster's folder was left behind"
	exit 1
fi
if ps ax -o args= | grep -F "$scratch/cluster" | grep -vq grep; then
	echo "demo: a server was left running"
	exit 1
fi
echo "demo: ok"
