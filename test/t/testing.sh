#!/usr/bin/env bash
# testing.sh - docs/testing.md: every row names a test, and every test it names is there;
# and a script that a test starts does not inherit the folder of that test's cluster.

cd "$(dirname "$0")/../.." || exit 1
page=docs/testing.md
failures=0
named=$(grep -o '`\(test\|sql\)/[^` ]*`' "$page" | tr -d '`' | sort -u)
absent=$(while read -r path; do [[ $path == *X* ]] || [ -e "$path" ] || echo "$path"; done <<<"$named")
if [ -z "$absent" ] && [ "$(wc -l <<<"$named")" -gt 30 ]; then
	echo 'ok - the tests it names are there'
else
	echo "not ok - named in $page and not there: $absent"
	failures=1
fi
bare=$(sed '1,/^## /d' "$page" | grep '^|' | grep -v -e '^|---' -e '^| promised | shown by |' | grep -v '| `\(test\|sql\)/[^|]* |$')
if [ -z "$bare" ]; then
	echo 'ok - every row names one'
else
	echo "not ok - rows without a test: $bare"
	failures=1
fi
# shellcheck disable=SC2016
inherited=$(CLUSTER_DIR=/nowhere bash -c '. test/lib/cluster.sh; echo "$CLUSTER_DIR"; bash -c "echo \${CLUSTER_DIR-none}"' | paste -sd' ')
if [ "$inherited" = '/nowhere none' ]; then
	echo 'ok - CLUSTER_DIR is for the script that is called with it'
else
	echo "not ok - CLUSTER_DIR in a script, and in one that it starts: $inherited"
	failures=1
fi
[ $failures = 0 ]
