#!/usr/bin/env bash
# package.sh - what others get: one version everywhere, PGXN's META.json, the Debian
# package, the files the Dockerfile takes.
#
# The package is built from a copy, unpacked into a folder, and the extension created
# from there.  What is missing is installed on Debian as root; else that part is skipped.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join

. "$(dirname "$0")/../lib/check.sh"
cd "$CLUSTER_TREE" || exit 1

# --- the version is typed in proposals.control ---

version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" proposals.control)
check 'META.json has the version of proposals.control' "$version $version $version" \
	"$(sed -n 's/.*"version": "\([0-9][0-9.]*\)",\{0,1\}$/\1/p' META.json | sed '/^1\.0\.0$/d' | paste -sd' ')"
check 'so has figures/proposals_figures.control' "$version" "$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" figures/proposals_figures.control)"
check 'so has debian/changelog' "$version" "$(sed -n '1s/.*(\(.*\)-[0-9]*).*/\1/p' debian/changelog)"
check 'so has CHANGELOG.md, first' "## $version" "$(grep '^## ' CHANGELOG.md | head -1)"
check 'it is a semantic version, as PGXN wants' "$version" "$(grep -xE '[0-9]+\.[0-9]+\.[0-9]+(-[A-Za-z0-9]+)?' <<<"$version")"

# --- META.json by PGXN's specification 1.0.0 ---

if command -v python3 >/dev/null; then
	check 'META.json is valid' '' "$(python3 - <<-'END' 2>&1
	import json, os, re
	meta = json.load(open('META.json'))
	semver = r'(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-?[A-Za-z][0-9A-Za-z-]*)?'
	term = r'[^\s/\\\x00-\x1f]{2,}'
	known = {'name', 'version', 'abstract', 'description', 'maintainer', 'license', 'provides', 'meta-spec', 'tags',
		'prereqs', 'release_status', 'resources', 'generated_by', 'no_index'}
	def want(what, right):
	    if not right: print(what)
	for key in ('name', 'version', 'abstract', 'maintainer', 'license', 'provides', 'meta-spec'):
	    want('no ' + key, meta.get(key))
	want('unknown keys', all(k in known or re.match('[xX]_', k) for k in meta))
	want('name', re.fullmatch(term, meta['name']))
	want('version', re.fullmatch(semver, meta['version']))
	want('license', meta['license'] in ('agpl_3', 'apache_2_0', 'bsd', 'gpl_2', 'gpl_3', 'lgpl_2_1', 'lgpl_3_0', 'mit', 'mozilla_1_0', 'postgresql'))
	want('maintainer', all(isinstance(m, str) and m for m in ([meta['maintainer']] if isinstance(meta['maintainer'], str) else meta['maintainer'])))
	want('meta-spec', re.fullmatch(semver, meta['meta-spec']['version']) and meta['meta-spec']['url'].startswith('https://pgxn.org/meta/spec'))
	want('release_status', meta.get('release_status', 'stable') in ('stable', 'testing', 'unstable'))
	want('tags', all(0 < len(t) <= 255 and not re.search(r'[/\\\x00-\x1f]', t) for t in meta.get('tags', [])) and len(set(meta.get('tags', []))) == len(meta.get('tags', [])))
	for name, p in meta['provides'].items():
	    want('provides ' + name, re.fullmatch(term, name) and re.fullmatch(semver, p['version']) and os.path.isfile(p['file'])
	        and os.path.isfile(p.get('docfile', p['file'])))
	for phase, relations in meta.get('prereqs', {}).items():
	    want('phase ' + phase, phase in ('configure', 'build', 'test', 'runtime', 'develop'))
	    for relation, needs in relations.items():
	        want('relation ' + relation, relation in ('requires', 'recommends', 'suggests', 'conflicts'))
	        for name, v in needs.items():
	            want('needs ' + name, re.fullmatch(semver, str(v)) or v == 0 or re.fullmatch(r'\s*(([<>=!]=?)?\s*' + semver + r'\s*,?\s*)+', v))
	END
	)"
else
	echo 'skip - META.json: no python3'
fi

# --- Dockerfile ---

missing=
for file in $(sed -n 's/^COPY \([^-].*\) .*/\1/p' Dockerfile); do
	[ -e "$file" ] || missing="$missing $file"
done
check 'what the Dockerfile copies is there' '' "$missing"
check 'it installs what the build of a cluster needs' '' "$(for p in libicu-dev libyaml-dev pkg-config postgresql-server-dev-; do grep -q -- "$p" Dockerfile || echo "$p"; done)"
mkdir -p "$PROPOSALS_CLUSTER/docker"
sed -n 's/^COPY \([^-].*\) \(.*\)/\1/p' Dockerfile | head -3 | tr ' ' '\n' | while read -r file; do cp -r "$file" "$PROPOSALS_CLUSTER/docker/"; done
check 'make needs no more than it copies' '' \
	"$(make -n -C "$PROPOSALS_CLUSTER/docker" PG_CONFIG="$PG_BIN/pg_config" with_llvm=no install 2>&1 >/dev/null | grep -v 'warning')"
rm -rf "$PROPOSALS_CLUSTER/docker"

# --- the Debian package ---

skip() { echo "skip - the Debian package: $1"; [ $failures = 0 ]; exit; }
need=()
for package in dpkg-dev debhelper postgresql-server-dev-all libicu-dev libyaml-dev; do
	dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || need+=("$package")
done
if [ ${#need[@]} -gt 0 ]; then
	command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || skip "please install ${need[*]}"
	{ apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${need[@]}"; } >"$PROPOSALS_CLUSTER/apt.log" 2>&1 ||
		skip "could not be installed: ${need[*]}"
fi
[ "$(/usr/share/postgresql-common/supported-versions)" = "$PG_MAJOR" ] || skip "this release of Debian has another PostgreSQL than $PG_MAJOR"

work=$PROPOSALS_CLUSTER/package
root=$work/root
trap 'rm -rf "$work"; [ -z "${CLUSTER_DIR:-}" ] || cluster_stop' EXIT
mkdir -p "$work/proposals" "$root"
tar c --exclude=.git --exclude='*.[do]' --exclude='*.so' --exclude='*.bc' . | tar x -C "$work/proposals"
(
	cd "$work/proposals" || exit 1
	cp debian/control "$work/control"
	pg_buildext updatecontrol
	cmp debian/control "$work/control" >&2 || echo "debian/control is not what control.in makes"
) >"$work/control.log" 2>&1
check 'debian/control is up to date' '' "$(cat "$work/control.log")"
# the regression tests have been run by others; bitcode takes as long as all the rest
if ! (cd "$work/proposals" && DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)" MAKEFLAGS=with_llvm=no dpkg-buildpackage -us -uc -b) >"$work/log" 2>&1; then
	echo "not ok - dpkg-buildpackage: $(tail -5 "$work/log")"
	exit 1
fi
check 'dpkg-buildpackage builds without a warning of the compiler' '' "$(grep -E ' warning: ' "$work/log")"
deb=$(echo "$work/postgresql-$PG_MAJOR-proposals_$version"-*.deb)
listing=$(dpkg-deb -c "$deb" | sed -n 's/^-.* \.\(\/[^ ]*\)$/\1/p' | sort)
check 'the package has the library, the scripts, the control files and documents, and nothing else' "$(sort <<-END
	/usr/lib/postgresql/$PG_MAJOR/lib/proposals.so
	/usr/share/doc/postgresql-$PG_MAJOR-proposals/README.md.gz
	/usr/share/doc/postgresql-$PG_MAJOR-proposals/changelog.Debian.gz
	/usr/share/doc/postgresql-$PG_MAJOR-proposals/changelog.gz
	/usr/share/doc/postgresql-$PG_MAJOR-proposals/copyright
	/usr/share/postgresql/$PG_MAJOR/extension/proposals--$version.sql
	/usr/share/postgresql/$PG_MAJOR/extension/proposals.control
	/usr/share/postgresql/$PG_MAJOR/extension/proposals_figures--$version.sql
	/usr/share/postgresql/$PG_MAJOR/extension/proposals_figures.control
	END
	)" "$listing"
check 'it depends on the server and the libraries it was linked with' 'icu postgresql yaml' \
	"$(dpkg-deb -f "$deb" Depends | tr ',' '\n' | sed -n "s/^ *\(postgresql\)-$PG_MAJOR.*/\1/p; s/^ *lib\(icu\|yaml\).*/\1/p" | sort | paste -sd' ')"
dpkg-deb -x "$deb" "$root"
chmod -R a+rX "$work"
out=$(
	CLUSTER_DIR=$work/cluster CLUSTER_CONF='port = 5435'
	mkdir -p "$CLUSTER_DIR"
	ln -s "$root" "$CLUSTER_DIR/dest"
	cluster_start >&2 || exit 1
	PGPORT=5435 psql -XAtq -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION proposals_figures CASCADE' \
		-c "SELECT proposals_version(), proposal_count(to_statement('First, a. Second, b.', 'en')), code(to_statement('First, mind the digital divide.', 'en'), 'emtech') @@ 'emtech/development'" 2>&1
	cluster_stop
)
check 'the extension is created from the unpacked package and works' "$version|2|t" "$out"
[ $failures = 0 ]
