# evidence.sh - what evidence() says holds on real texts, and by a second implementation.
#
# The speeches are in PROPOSALS_DATA/ungdc (default ../shared/data); without them
# that part is skipped.

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. test/lib/cluster.sh
cluster_join python3
data=${PROPOSALS_DATA:-../shared/data}
sql=(psql -XAtq -v ON_ERROR_STOP=1)
export PGOPTIONS='-c client_min_messages=warning'

psql -Xq -c 'DROP DATABASE IF EXISTS evidence' -c 'CREATE DATABASE evidence'
export PGDATABASE=evidence
"${sql[@]}" -c 'CREATE EXTENSION proposals' -c 'CREATE TABLE speech (id serial, body statement)'

python=$(python3 test/oracle/matching.py 1 2000) &&
	echo "ok - matches are those of a plain implementation (${python##*$'\n'})" ||
	printf 'not ok - matches are those of a plain implementation\n%s\n' "$python"

if [ -d "$data/ungdc/txt" ]; then
	for file in "$data"/ungdc/txt/*.txt; do
		"${sql[@]}" -v txt="$(tr -d '\000' <"$file")" <<<"INSERT INTO speech (body) SELECT to_statement(:'txt', 'en');"
	done
	# by every book of the library, and by one of terms unlike theirs
	answer=$("${sql[@]}" <<-'SQL'
		INSERT INTO codebook_library (book)
		SELECT codebook_agg('unlike/' || theme, term) FROM (VALUES
			('letters', 'w*e'), ('letters', '*''s'), ('pairs', 'of the *'), ('hyphens', '*-*'),
			('digits', '19??'), ('marks', '*é*')) v(theme, term);
		CREATE TABLE found AS
		SELECT id, l.name, e.*, substr(txt, start + 1, stop - start) AS there
		  FROM (SELECT id, body, content(body) AS txt FROM speech OFFSET 0) s, codebooks l, evidence(body, book) e;
		SELECT count(DISTINCT id), count(*), count(*) FILTER (WHERE there IS DISTINCT FROM matched) FROM found;
		SELECT count(*) FROM found f LEFT JOIN (SELECT id, p.* FROM speech, proposals(body) p) p USING (id, ordinal)
		 WHERE ordinal <> 0 AND (f.start >= p.start AND f.stop <= p.stop) IS NOT TRUE;
		-- a code's weight is the weight of its matches
		SELECT count(*)
		  FROM (SELECT id, c.ordinal, c.theme, c.weight FROM speech, codebooks, themes(code(body, book)) c) c
		  FULL JOIN (SELECT id, ordinal, theme, sum(weight::float8) AS weight FROM found GROUP BY 1, 2, 3) f
		         USING (id, ordinal, theme)
		 WHERE c.weight::float4 IS DISTINCT FROM f.weight::float4;
	SQL
	) || answer='error'
	IFS='| ' read -r texts matches wrong outside weights <<<"${answer//$'\n'/ }"
	[ "$wrong" = 0 ] && [ "${matches:-0}" -gt 0 ] && word=ok || word='not ok'
	echo "$word - matched is what stands at start and stop ($matches matches in $texts speeches, $wrong differ)"
	[ "$outside" = 0 ] && word=ok || word='not ok'
	echo "$word - matches lie in their proposal ($outside do not)"
	[ "$weights" = 0 ] && word=ok || word='not ok'
	echo "$word - codes weigh what their matches weigh ($weights differ)"
else
	echo "skip - spans of matches in real speeches: no $data/ungdc"
fi
"${sql[@]}" -d postgres -c 'DROP DATABASE evidence'
