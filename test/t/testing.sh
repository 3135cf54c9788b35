#!/usr/bin/env bash
# testing.sh - docs/testing.md: every row names a test, and every test it names is there.

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
bare=$(grep '^|' "$page" | grep -v -e '^|---' -e '^| promised | shown by |' | grep -v '| `\(test\|sql\)/[^|]* |$')
if [ -z "$bare" ]; then
	echo 'ok - every row names one'
else
	echo "not ok - rows without a test: $bare"
	failures=1
fi
[ $failures = 0 ]
