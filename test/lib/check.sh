# check.sh - what the scripts in test/t share: psql without noise, and one line a test.
#
#   sql …                     psql, values only, ends at the first error
#   check NAME EXPECTED GOT   "ok - NAME", or "not ok - NAME: …" and one more in $failures
#
# A script ends with [ $failures = 0 ].

failures=0
export PGOPTIONS='-c client_min_messages=warning'

sql() { psql -XAtq -v ON_ERROR_STOP=1 "$@"; }

check() {
	if [ "$2" = "$3" ]; then
		echo "ok - $1"
	else
		echo "not ok - $1: expected \"$2\", got \"$3\""
		failures=$((failures + 1))
	fi
}
