#!/usr/bin/env bash
# Fuzzing for 40 s (test/fuzz/run says how, and how to do it for hours):
# parsers, binary forms, importers, cutting, matching, stored bytes.
#
#   test/t/fuzz.sh [seconds]     under the sanitizers: test/versions 18+fuzz
set -u
cd "$(dirname "$0")/../.."
runtime() { compgen -G '/usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-x86_64.a' >/dev/null; }
if ! compgen -c clang | grep -qE '^clang(-[0-9]+)?$' || ! runtime; then
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		export DEBIAN_FRONTEND=noninteractive
		{
			apt-get -qq update
			apt-get -qq -y install clang
			apt-get -qq -y install "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
		} >/dev/null 2>&1
	fi
	runtime || { echo 'skip clang with libFuzzer is not installed'; exit 77; }
fi
# the cluster of test/run is another one
unset PROPOSALS_CLUSTER CLUSTER_DIR
bash test/fuzz/run "${1:-40}"
