# cluster.sh - a throw-away PostgreSQL cluster with this tree's extension in it.
#
# Sourced by test/run, demo/run and the benchmarks.  Nothing is installed into
# the system: the build goes to a folder of its own, the server finds it by
# Debian's extension_destdir (13-17) or extension_control_path (18 and later),
# and listens on a Unix socket in that folder only.
#
#   cluster_packages          install what is missing (Debian, root) or say what to install
#   cluster_build             make and install into $CLUSTER_DIR/dest
#   cluster_start             initdb and start; sets PGHOST PGPORT PGUSER PGDATABASE
#   cluster_join              for a test: the cluster of test/run, or build and start one
#   cluster_own               for a test that needs a server of its own: another cluster on the
#                             build of test/run; with settings in CLUSTER_CONF
#   cluster_node              start or stop another server with the same build
#   cluster_stop              stop the server and remove the folder
#
# Settings: PG_MAJOR (15), CLUSTER_DIR (a new folder below ${TMPDIR:-/tmp}), CLUSTER_CONF
# (more lines for postgresql.conf), CLUSTER_PACKAGES (present: nothing to install).
# CLUSTER_DIR is for the script that is called with it: those which that one starts do
# not inherit it, since whoever stops a cluster removes its folder.

PG_MAJOR=${PG_MAJOR:-15}
PG_BIN=/usr/lib/postgresql/$PG_MAJOR/bin
export -n CLUSTER_DIR
CLUSTER_TREE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

cluster_say() { printf '%s\n' "$*" >&2; }

# The server refuses to run as root: as root its commands run as postgres.
cluster_as_server() {
	if [ "$(id -u)" = 0 ]; then
		setpriv --reuid postgres --regid postgres --init-groups env HOME="$CLUSTER_DIR" "$@"
	else
		"$@"
	fi
}

cluster_packages() {
	local packages=(gcc make pkg-config libicu-dev libyaml-dev "postgresql-$PG_MAJOR" "postgresql-server-dev-$PG_MAJOR" "$@")
	local package missing=()
	[ "${CLUSTER_PACKAGES:-}" != present ] || return 0
	if ! command -v dpkg-query >/dev/null; then
		cluster_say "This script needs Debian. Elsewhere install PostgreSQL 13 to 19 with its server headers, ICU with its headers, gcc, make and pkg-config, then: make && make install && make installcheck"
		exit 1
	fi
	for package in "${packages[@]}"; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
	done
	[ ${#missing[@]} = 0 ] && return
	if [ "$(id -u)" != 0 ]; then
		cluster_say "Please have these packages installed and try again: apt-get install ${missing[*]}"
		exit 1
	fi
	cluster_say "Installing ${missing[*]}"
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -qq >&2 || true
	# without this, installing the server would create and start a system cluster
	if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
		apt-get install -y -qq postgresql-common >/dev/null 2>&1 || true
		sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf 2>/dev/null || true
	fi
	if ! apt-get install -y -qq "${missing[@]}" >"${TMPDIR:-/tmp}/proposals-apt.log" 2>&1; then
		tail -5 "${TMPDIR:-/tmp}/proposals-apt.log" >&2
		cluster_say "The packages could not be installed: ${missing[*]}"
		exit 1
	fi
}

cluster_build() {
	CLUSTER_DIR=${CLUSTER_DIR:-$(mktemp -d "${TMPDIR:-/tmp}/proposals.XXXXXX")}
	mkdir -p "$CLUSTER_DIR"
	chmod 755 "$CLUSTER_DIR"
	local log=$CLUSTER_DIR/build.log
	if ! { make -C "$CLUSTER_TREE" -j"$(nproc)" with_llvm=no PG_CONFIG="$PG_BIN/pg_config" "$@" &&
		   make -C "$CLUSTER_TREE" with_llvm=no PG_CONFIG="$PG_BIN/pg_config" DESTDIR="$CLUSTER_DIR/dest" install; } >"$log" 2>&1; then
		grep -E 'error:|warning:' "$log" >&2 || tail -20 "$log" >&2
		cluster_say "The build failed; its whole output is in $log"
		return 1
	fi
}

cluster_start() {
	local data=$CLUSTER_DIR/data socket=$CLUSTER_DIR/socket
	mkdir -p "$socket" "$data"
	[ "$(id -u)" = 0 ] && chown postgres: "$CLUSTER_DIR" "$socket" "$data"
	chmod 700 "$data"
	cluster_as_server "$PG_BIN/initdb" -D "$data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync >"$CLUSTER_DIR/initdb.log" 2>&1 ||
		{ cat "$CLUSTER_DIR/initdb.log" >&2; return 1; }
	{
		echo "listen_addresses = ''"
		echo "unix_socket_directories = '$socket'"
		echo "fsync = off"
		echo "max_connections = 40"
		if [ "$PG_MAJOR" -ge 18 ]; then
			echo "extension_control_path = '$CLUSTER_DIR/dest/usr/share/postgresql/$PG_MAJOR:\$system'"
			echo "dynamic_library_path = '$CLUSTER_DIR/dest/usr/lib/postgresql/$PG_MAJOR/lib:\$libdir'"
		else
			echo "extension_destdir = '$CLUSTER_DIR/dest'"
		fi
		[ -n "${CLUSTER_CONF:-}" ] && echo "$CLUSTER_CONF"
		true
	} >>"$data/postgresql.conf"
	cluster_as_server "$PG_BIN/pg_ctl" -D "$data" -l "$CLUSTER_DIR/server.log" -w -s start ||
		{ tail -20 "$CLUSTER_DIR/server.log" >&2; return 1; }
	export PGHOST=$socket PGPORT=5432 PGUSER=postgres PGDATABASE=postgres
	export PATH=$PG_BIN:$PATH PROPOSALS_CLUSTER=$CLUSTER_DIR
}

# A script of test/run has its cluster already; run alone, it makes one.
cluster_join() {
	if [ -z "${PROPOSALS_CLUSTER:-}" ]; then
		trap cluster_stop EXIT
		cluster_packages "$@"
		cluster_build && cluster_start || exit 1
	fi
}

cluster_own() {
	local built=${PROPOSALS_CLUSTER:-}
	trap cluster_stop EXIT
	trap 'exit 130' INT TERM
	if [ -n "$built" ]; then
		CLUSTER_DIR=$(mktemp -d "${TMPDIR:-/tmp}/proposals.XXXXXX")
		chmod 755 "$CLUSTER_DIR"
		cp -r "$built/dest" "$CLUSTER_DIR/dest"
	else
		cluster_packages "$@"
		cluster_build || exit 1
	fi
	cluster_start || exit 1
}

# Another server with the build of the cluster at hand, in a folder of its own.
cluster_node() {				# folder, start|stop, settings
	(
		CLUSTER_DIR=$1 CLUSTER_CONF=${3:-}
		case $2 in
			start)
				mkdir -p "$CLUSTER_DIR"
				ln -s "$PROPOSALS_CLUSTER/dest" "$CLUSTER_DIR/dest"
				cluster_start ;;
			stop) cluster_stop ;;
		esac
	)
}

cluster_stop() {
	[ -n "${CLUSTER_DIR:-}" ] || return 0
	if [ -f "$CLUSTER_DIR/data/postmaster.pid" ]; then
		cluster_as_server "$PG_BIN/pg_ctl" -D "$CLUSTER_DIR/data" -m immediate -s stop || true
	fi
	rm -rf "$CLUSTER_DIR"
}
