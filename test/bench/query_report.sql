-- the tables of test/bench/query: medians
CREATE TEMP VIEW median AS
SELECT what, n, peer, percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) AS m, max(hits) AS hits FROM took GROUP BY what, n, peer;

\echo 'sequential scan: ns a row beyond reading the column (reading: the line "scan")'
SELECT coalesce(s.name, c.name, 'scan') AS query, max(m.hits) AS rows,
	round(max(m.m - b.m) FILTER (WHERE m.peer = 'coding')::numeric) AS coding,
	round(max(m.m - b.m) FILTER (WHERE m.peer = 'int[]')::numeric) AS "int[]",
	round(max(m.m - b.m) FILTER (WHERE m.peer = 'tsvector')::numeric) AS tsvector
  FROM (SELECT * FROM median WHERE what = 'row') m
  JOIN (SELECT n, peer, CASE n WHEN 0 THEN 0 ELSE (SELECT x.m FROM median x WHERE what = 'row' AND x.n = 0 AND x.peer = y.peer) END AS m
		  FROM median y WHERE what = 'row') b USING (n, peer)
  LEFT JOIN (SELECT DISTINCT n, name FROM shape) s USING (n) LEFT JOIN call c USING (n)
 GROUP BY m.n, s.name, c.name ORDER BY m.n;

\echo 'index scan, ms: the index alone (rows it lets through), and count(*) in all (rows of the answer)'
SELECT name AS query,
	max(round(m::numeric, 2) || ' (' || hits || ')') FILTER (WHERE what = 'index' AND peer = 'coding') AS coding,
	max(round(m::numeric, 2) || ' (' || hits || ')') FILTER (WHERE what = 'index' AND peer = 'int[]') AS "int[]",
	max(round(m::numeric, 2) || ' (' || hits || ')') FILTER (WHERE what = 'index' AND peer = 'tsvector') AS tsvector,
	max(round(m::numeric, 2) || ' (' || hits || ')') FILTER (WHERE what = 'whole' AND peer = 'coding') AS "coding, all",
	max(round(m::numeric, 2) || ' (' || hits || ')') FILTER (WHERE what = 'whole' AND peer = 'int[]') AS "int[], all",
	max(round(m::numeric, 2) || ' (' || hits || ')') FILTER (WHERE what = 'whole' AND peer = 'tsvector') AS "tsvector, all"
  FROM median JOIN (SELECT DISTINCT n, name FROM shape) s USING (n)
 WHERE what IN ('index', 'whole') GROUP BY n, name ORDER BY n;

\echo 'writing'
SELECT CASE what WHEN 'build' THEN 'build of the index, ms' WHEN 'size' THEN 'size of the index, MB'
		WHEN 'table' THEN 'size of the table, MB' ELSE 'insert of a tenth, flush included, µs a row' END AS step,
	round(max(m) FILTER (WHERE peer = 'coding')::numeric, 1) AS coding,
	round(max(m) FILTER (WHERE peer = 'int[]')::numeric, 1) AS "int[]",
	round(max(m) FILTER (WHERE peer = 'tsvector')::numeric, 1) AS tsvector
  FROM median WHERE what NOT IN ('row', 'index', 'whole') GROUP BY n, what ORDER BY n;
