# yaml_memory.sh - memory that libyaml does not get is an error of class 53, not a wrong file: a library
# that is loaded first stands in for libyaml's parser, which says at some event that it has none.

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. test/lib/cluster.sh
cluster_join
psql -Xq -c 'DROP DATABASE IF EXISTS yaml_memory' -c 'CREATE DATABASE yaml_memory'
export PGDATABASE=yaml_memory
psql -Xq -c 'CREATE EXTENSION proposals'
if ! psql -XAtqc "SELECT import_codebook('yaml', 'a: [b]', 'my')" >/dev/null 2>&1; then
	echo "skip - this build cannot read YAML"
	exit 0
fi
folder=$PROPOSALS_CLUSTER/starved
mkdir -p "$folder"
cat >"$folder/starved.c" <<'C'
#include <stdlib.h>
#include <string.h>
#include <yaml.h>
#include "postgres.h"
#include "fmgr.h"

PG_MODULE_MAGIC;

/* The stream begins, then there is no memory. */
int
yaml_parser_parse(yaml_parser_t *parser, yaml_event_t *event)
{
	static int	events = 0;

	memset(event, 0, sizeof(*event));
	event->type = YAML_STREAM_START_EVENT;
	if (events++ == 0)
		return 1;
	parser->error = YAML_MEMORY_ERROR;
	return 0;
}
C
if ! gcc -shared -fPIC -I"$("$PG_BIN/pg_config" --includedir-server)" -o "$folder/starved.so" "$folder/starved.c" 2>"$folder/log"; then
	cat "$folder/log"
	exit 1
fi
chmod 644 "$folder/starved.so"
answer=$(psql -XAtq -v VERBOSITY=sqlstate <<-SQL 2>&1
	LOAD '$folder/starved.so';
	SELECT import_codebook('yaml', 'a: [b]', 'my');
	SELECT 'alive';
SQL
)
if [ "$answer" = $'ERROR:  53200\nalive' ]; then
	echo "ok - libyaml without memory: 53200"
else
	echo "not ok - libyaml without memory: $answer"
fi
psql -Xq -d postgres -c 'DROP DATABASE yaml_memory'
