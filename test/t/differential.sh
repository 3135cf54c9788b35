#!/usr/bin/env bash
# Theme queries, three ways: by the GIN index, by a sequential scan, and by SQL
# over the rows of themes() that knows nothing of our operators. Random codings and
# random queries from a fixed seed; again after updates, deletes, VACUUM, a flush of
# the pending list and REINDEX, and with keys for pairs of themes.
#
#   test/t/differential.sh [rows [queries]]      default 1500 25
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/lib/cluster.sh
cluster_join
createdb differential

out=$(psql -X -q -A -t -v ON_ERROR_STOP=1 -v rows="${1:-1500}" -v queries="${2:-25}" -d differential 2>&1 <<'SQL'
SET client_min_messages = warning;
CREATE EXTENSION proposals;
SELECT setseed(0.20211);

CREATE FUNCTION random_theme() RETURNS text LANGUAGE sql AS $$
	SELECT (ARRAY['a', 'b'])[1 + floor(random() * 2)::int] || '/' || floor(random() * random() * 4)::int
		|| CASE WHEN random() < 0.6 THEN '/' || floor(random() * 3)::int
			|| CASE WHEN random() < 0.4 THEN '/' || (ARRAY['x', 'y'])[1 + floor(random() * 2)::int] ELSE '' END
		ELSE '' END $$;
CREATE FUNCTION random_coding() RETURNS coding LANGUAGE plpgsql AS $$
DECLARE
	proposals int := floor(random() * 5);
	n int := floor(random() * 9);
	result coding;
BEGIN
	IF random() < 0.03 THEN RETURN NULL; END IF;
	SELECT coding_agg(o, t, s, 1, g) INTO result FROM (
		SELECT proposals AS o, NULL::text AS t, NULL::text AS s, 'c'::text AS g
		UNION ALL
		SELECT floor(random() * (proposals + 1))::int, random_theme(),
			(ARRAY['support', 'oppose', 'neutral', NULL])[1 + floor(random() * 4)::int],
			CASE WHEN i % 3 = 0 THEN 'codebook' ELSE 'c' || i END
		FROM generate_series(1, n) i) r;
	-- a rejection now and then
	IF random() < 0.3 AND n > 2 THEN
		SELECT drop_code(result, ordinal, theme) INTO result FROM themes(result)
		 WHERE origin = 'codebook' LIMIT 1;
	END IF;
	RETURN result;
EXCEPTION WHEN cardinality_violation THEN	-- contradicting stances: another one
	RETURN random_coding();
END $$;
CREATE TABLE talk (id int PRIMARY KEY, codes coding);
INSERT INTO talk SELECT g, random_coding() FROM generate_series(1, :rows) g;
CREATE INDEX by_theme ON talk USING gin (codes) WITH (fastupdate = on);
ANALYZE talk;

-- queries: up to three atoms in a shape; the same shape is SQL over A, B and C
CREATE TABLE shape (n int, query text, sql text);
INSERT INTO shape VALUES
	(0, '%1$s', 'a'), (1, '!%1$s', 'NOT a'), (2, '%1$s & %2$s', 'a AND b'), (3, '%1$s | %2$s', 'a OR b'),
	(4, '%1$s & !%2$s', 'a AND NOT b'), (5, '%1$s & (%2$s | %3$s)', 'a AND (b OR c)'),
	(6, '!(%1$s & %2$s)', 'NOT (a AND b)'), (7, '(%1$s | %2$s) & !%3$s', '(a OR b) AND NOT c'),
	(8, '%1$s | %2$s & %3$s', 'a OR b AND c'), (9, '!%1$s & !%2$s', 'NOT a AND NOT b'),
	(10, '%1$s & %2$s | %2$s & !%3$s | !%1$s & %3$s | %1$s & !(%2$s | %3$s)', 'a AND b OR b AND NOT c OR NOT a AND c OR a AND NOT (b OR c)');
-- an atom as a query, and as a condition on the row (path, stance) of a code
CREATE FUNCTION random_theme_atom(OUT query text, OUT sql text) LANGUAGE plpgsql AS $$
DECLARE
	path text := random_theme();
	stance text := CASE WHEN random() < 0.25 THEN (ARRAY['support', 'oppose'])[1 + floor(random() * 2)::int] END;
	exact boolean := random() < 0.15;
	glob boolean := random() < 0.15;
BEGIN
	IF glob THEN			-- any second label
		path := regexp_replace(path, '^(\w+)/\d+', '\1/*');
		sql := format('path ~ %L', '^' || replace(path, '*', '[^/]+') || CASE WHEN exact THEN '$' ELSE '(/|$)' END);
	ELSIF exact THEN
		sql := format('path = %L', path);
	ELSE
		sql := format('(path = %L OR left(path, %s) = %L)', path, length(path) + 1, path || '/');
	END IF;
	query := CASE WHEN exact THEN '=' ELSE '' END || path || coalesce(':' || stance, '');
	IF stance IS NOT NULL THEN
		sql := sql || format(' AND stance = %L', stance);
	END IF;
END $$;
-- now and then a list of them, which an index looks up at one go
CREATE FUNCTION random_atom(OUT query text, OUT sql text) LANGUAGE plpgsql AS $$
BEGIN
	SELECT '(' || string_agg(a.query, ' | ') || ')', '(' || string_agg(a.sql, ' OR ') || ')' INTO query, sql
	  FROM generate_series(1, CASE WHEN random() < 0.1 THEN 2 + floor(random() * 30)::int ELSE 1 END) n,
		LATERAL (SELECT n) l, random_theme_atom() a;
END $$;

CREATE FUNCTION compare(queries int, OUT pairs int8, OUT wrong text) LANGUAGE plpgsql AS $$
DECLARE
	s shape; a record; b record; c record;
	q text; op text; truth text; pick int;
	by_sql int[]; by_scan int[]; by_index int[];
BEGIN
	pairs := 0;
	DROP TABLE IF EXISTS fact, place;
	CREATE TEMP TABLE fact AS SELECT id, ordinal, theme::text AS path, stance FROM talk, themes(codes);
	CREATE INDEX ON fact (id, ordinal);
	CREATE TEMP TABLE place AS
		SELECT id, o AS ordinal FROM talk, generate_series(1, proposal_count(codes)) o WHERE codes IS NOT NULL;
	ANALYZE fact, place;
	FOR i IN 1..queries LOOP
		pick := floor(random() * 11);
		SELECT * INTO s FROM shape WHERE n = pick;
		a := random_atom(); b := random_atom(); c := random_atom();
		q := format(s.query, a.query, b.query, c.query);
		FOREACH op IN ARRAY ARRAY['@@', '@*'] LOOP
			truth := format('(SELECT bool_or(%s) FROM fact f WHERE f.id = p.id%s)', '%s',
							CASE op WHEN '@@' THEN ' AND f.ordinal = p.ordinal' ELSE '' END);
			EXECUTE format('SELECT array_agg(DISTINCT id ORDER BY id) FROM (SELECT id, coalesce(%s, false) a, coalesce(%s, false) b, coalesce(%s, false) c FROM %s p) t WHERE %s',
				format(truth, a.sql), format(truth, b.sql), format(truth, c.sql),
				CASE op WHEN '@@' THEN 'place' ELSE '(SELECT id FROM talk WHERE codes IS NOT NULL)' END, s.sql) INTO by_sql;
			SET LOCAL enable_bitmapscan = off;
			SET LOCAL enable_seqscan = on;
			EXECUTE format('SELECT array_agg(id ORDER BY id) FROM talk WHERE codes %s %L::themequery', op, q) INTO by_scan;
			SET LOCAL enable_bitmapscan = on;
			SET LOCAL enable_seqscan = off;
			EXECUTE format('SELECT array_agg(id ORDER BY id) FROM talk WHERE codes %s %L::themequery', op, q) INTO by_index;
			pairs := pairs + (SELECT count(*) FROM talk);
			IF by_scan IS DISTINCT FROM by_sql OR by_index IS DISTINCT FROM by_sql THEN
				wrong := format('codes %s ''%s'': SQL %s rows, scan %s, index %s', op, q, coalesce(cardinality(by_sql), 0),
					coalesce(cardinality(by_scan), 0), coalesce(cardinality(by_index), 0));
				RETURN;
			END IF;
		END LOOP;
	END LOOP;
END $$;

SELECT 'as loaded', * FROM compare(:queries);
UPDATE talk SET codes = random_coding() WHERE id % 5 = 0;
DELETE FROM talk WHERE id % 7 = 0;
INSERT INTO talk SELECT :rows + g, random_coding() FROM generate_series(1, :rows / 5) g;
SELECT 'pending list', * FROM compare(:queries);
SELECT gin_clean_pending_list('by_theme') > 0 AS flushed \gset
SELECT 'flushed', * FROM compare(:queries);
VACUUM talk;
UPDATE talk SET codes = random_coding() WHERE id % 11 = 0;
VACUUM talk;
SELECT 'vacuumed', * FROM compare(:queries);
REINDEX INDEX by_theme;
SELECT 'reindexed', * FROM compare(:queries);
DROP INDEX by_theme;
CREATE INDEX by_theme ON talk USING gin (codes coding_ops (pair_level = 2)) WITH (fastupdate = on);
UPDATE talk SET codes = random_coding() WHERE id % 3 = 0;
SELECT 'pairs of two labels, pending', * FROM compare(:queries);
DROP INDEX by_theme;
CREATE INDEX by_theme ON talk USING gin (codes coding_ops (pair_level = 4));
SELECT 'pairs of four labels', * FROM compare(:queries);
SQL
) || { printf 'not ok - differential.sh: %s\n' "$out"; exit 1; }

dropdb differential
total=0
while IFS='|' read -r when pairs wrong; do
	[ -n "$when" ] || continue
	if [ -z "$wrong" ] && [ "$pairs" -gt 0 ]; then
		echo "ok - differential.sh: index, scan and SQL agree, $when"
		total=$((total + pairs))
	else
		echo "not ok - differential.sh: $when: ${wrong:-$pairs}"
	fi
done <<<"$out"
[ "$total" -ge 100000 ] || [ $# -gt 0 ] && echo "ok - differential.sh: $total pairs of row and query" ||
	echo "not ok - differential.sh: only $total pairs of row and query"
