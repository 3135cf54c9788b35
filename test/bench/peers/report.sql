-- report.sql - the tables, in Markdown.  Processor time of the backend, medians.

CREATE TEMP TABLE place AS
SELECT * FROM unnest(ARRAY['ours', 'ours_apart', 'ours_proposal', 'normalised', 'expanded', 'ltree', 'jsonb', 'intarray', 'tsvector', 'rum'])
	WITH ORDINALITY u(peer, place) WHERE peer IN (SELECT peer FROM bench.size);
CREATE FUNCTION pg_temp.short(ms float8) RETURNS text LANGUAGE sql AS
	$$ SELECT CASE WHEN ms IS NULL THEN '' WHEN ms >= 99.95 THEN to_char(ms, 'FM999,999,990') WHEN ms >= 9.995 THEN to_char(ms, 'FM90.0')
		WHEN ms >= 0.9995 THEN to_char(ms, 'FM0.00') ELSE to_char(ms, 'FM0.000') END $$;
CREATE FUNCTION pg_temp.line(VARIADIC cells text[]) RETURNS text LANGUAGE sql AS
	$$ SELECT '| ' || array_to_string(cells, ' | ', '') || ' |' $$;
CREATE TEMP TABLE median AS
SELECT peer, what, percentile_cont(0.5) WITHIN GROUP (ORDER BY cpu) AS ms,
	percentile_cont(0.5) WITHIN GROUP (ORDER BY elapsed) AS elapsed
  FROM bench.took GROUP BY peer, what;
CREATE TEMP VIEW best AS
SELECT what,
	min(ms) FILTER (WHERE peer = 'ours') AS ours,
	min(ms) FILTER (WHERE peer IN ('ours', 'ours_apart', 'ours_proposal')) AS any_of_ours,
	min(ms) FILTER (WHERE peer IN ('normalised', 'ltree', 'jsonb', 'intarray', 'tsvector', 'rum')) AS five,
	min(ms) FILTER (WHERE peer = 'expanded') AS expanded
  FROM median GROUP BY what;

\echo Processor time of a query, ms, medians (five: best of the peers but expanded)
\echo
SELECT pg_temp.line(VARIADIC ARRAY['query'] || (SELECT array_agg(peer ORDER BY place) FROM place) || ARRAY['ours / five', 'ours / expanded', 'best of ours / best']);
SELECT '|---' || repeat('|--:', (SELECT count(*)::int FROM place) + 3) || '|';
SELECT pg_temp.line(VARIADIC ARRAY[what]
	|| (SELECT array_agg(pg_temp.short(m.ms) ORDER BY p.place) FROM place p LEFT JOIN median m ON m.peer = p.peer AND m.what = best.what)
	|| ARRAY[to_char(ours / five, 'FM9990.00'), to_char(ours / expanded, 'FM9990.00'), to_char(any_of_ours / least(five, expanded), 'FM9990.00')])
  FROM best WHERE what LIKE 'Q%'
 ORDER BY array_position('{Q1r,Q1c,Q2a,Q1c_count,Q2s_count,Q2a_count,Q3l,Q3a,Q4,Q5w,Q5v,Q6c,Q6a,Q7l,Q7a,Q8,Q8x,Q9,Q10}', what);

\echo
\echo Time elapsed, ms, medians
\echo
SELECT pg_temp.line(VARIADIC ARRAY['query'] || (SELECT array_agg(peer ORDER BY place) FROM place));
SELECT '|---' || repeat('|--:', (SELECT count(*)::int FROM place)) || '|';
SELECT pg_temp.line(VARIADIC ARRAY[what]
	|| (SELECT array_agg(pg_temp.short(m.elapsed) ORDER BY p.place) FROM place p LEFT JOIN median m ON m.peer = p.peer AND m.what = best.what))
  FROM best WHERE what LIKE 'Q%'
 ORDER BY array_position('{Q1r,Q1c,Q2a,Q1c_count,Q2s_count,Q2a_count,Q3l,Q3a,Q4,Q5w,Q5v,Q6c,Q6a,Q7l,Q7a,Q8,Q8x,Q9,Q10}', what);

\echo
\echo Buffers read, TOAST and index included
\echo
SELECT pg_temp.line(VARIADIC ARRAY['query'] || (SELECT array_agg(peer ORDER BY place) FROM place));
SELECT '|---' || repeat('|--:', (SELECT count(*)::int FROM place)) || '|';
SELECT pg_temp.line(VARIADIC ARRAY[query]
	|| (SELECT array_agg(to_char(b.buffers, 'FM999,999,990') ORDER BY p.place) FROM place p LEFT JOIN bench.plan b ON b.peer = p.peer AND b.query = q.query))
  FROM (SELECT DISTINCT query FROM bench.plan) q
 ORDER BY array_position('{Q1r,Q1c,Q2a,Q1c_count,Q2s_count,Q2a_count,Q3l,Q3a,Q4,Q5w,Q5v,Q6c,Q6a,Q7l,Q7a,Q8,Q8x,Q9,Q10}', query);

\echo
\echo Sizes, MB, and writing
\echo
SELECT pg_temp.line(VARIADIC ARRAY[''] || (SELECT array_agg(peer ORDER BY place) FROM place));
SELECT '|---' || repeat('|--:', (SELECT count(*)::int FROM place)) || '|';
WITH f AS (
	SELECT place, peer, total / 1e6 AS total, indexes / 1e6 AS indexes, bare / 1e6 AS bare, words / 1e6 AS words,
		(SELECT ms FROM median m WHERE m.peer = p.peer AND what = 'fill') / 1000 AS fill,
		(SELECT ms FROM median m WHERE m.peer = p.peer AND what = 'index') / 1000 AS index,
		(SELECT max(inserted) FROM bench.wal w WHERE w.peer = p.peer) * 1000 / (SELECT ms FROM median m WHERE m.peer = p.peer AND what = 'insert') AS inserts,
		(SELECT ms FROM median m WHERE m.peer = p.peer AND what = 'recode') AS recode,
		(SELECT bytes FROM bench.wal w WHERE w.peer = p.peer AND round = 1) / 1e6 AS records,
		(SELECT bytes FROM bench.wal w WHERE w.peer = p.peer AND round = 2) / 1e6 AS images
	  FROM place p JOIN bench.size USING (peer))
SELECT pg_temp.line(VARIADIC ARRAY[name] || array_agg(coalesce(cell, '') ORDER BY place))
  FROM f,
	LATERAL (VALUES
		(1, 'tables and indexes, all', to_char(total, 'FM999,990.0')),
		(2, 'tables without texts and their tsvectors', to_char(bare, 'FM999,990.0')),
		(3, 'indexes', to_char(indexes, 'FM999,990.0')),
		(4, 'texts aside: the two together', to_char(bare + indexes, 'FM999,990.0')),
		(4.5, 'the same with the tsvectors', to_char(bare + indexes + words, 'FM999,990.0')),
		(5, 'fill the tables, s', to_char(fill, 'FM9990.0')),
		(6, 'build the indexes, s', to_char(index, 'FM9990.0')),
		(7, 'load: the two together, s', to_char(fill + index, 'FM9990.0')),
		(8, 'insert into indexed tables, statements/s', to_char(inserts, 'FM999,990')),
		(9, 'code anew, ms', to_char(recode, 'FM999,990')),
		(10, 'code anew, WAL', to_char(records, 'FM999,990.0')),
		(11, 'code anew, WAL with page images', to_char(images, 'FM999,990.0'))) v(n, name, cell)
 GROUP BY n, name ORDER BY n;
