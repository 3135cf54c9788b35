-- tie: discourse networks from tallies, in the definitions of Discourse Network Analyzer
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned

-- the claims of that program's example: how often each organisation supported and opposed each concept
CREATE TEMP TABLE claim AS
SELECT org, concept, stance, row_number() OVER (PARTITION BY org ORDER BY concept, stance DESC) AS n
  FROM (VALUES ('ASE', 2, 2, 0), ('ASE', 3, 1, 0), ('ASE', 4, 1, 0), ('EEA', 1, 0, 2), ('EEA', 2, 1, 1), ('EPA', 1, 0, 1), ('EPA', 3, 10, 0), ('NPRA', 1, 0, 2), ('NPRA', 3, 0, 2), ('Senate', 1, 0, 2), ('Senate', 2, 0, 1), ('Senate', 3, 2, 0),
	('Sierra', 1, 2, 0), ('Sierra', 2, 1, 0), ('Sierra', 3, 1, 0), ('Sierra', 4, 1, 0), ('Sierra', 5, 1, 0), ('PIRG', 1, 1, 0), ('PIRG', 2, 1, 0), ('PIRG', 4, 1, 0), ('PIRG', 5, 2, 0), ('PIRG', 6, 1, 0)) v(org, concept, s, o),
	LATERAL (SELECT 'support' AS stance FROM generate_series(1, s) UNION ALL SELECT 'oppose' FROM generate_series(1, o)) x;
CREATE TABLE actor AS SELECT org, theme_tally(c) AS t, theme_tally(c, 2) AS t2 FROM (SELECT org, coding_agg(n, 'dna/C' || concept, stance) AS c FROM claim GROUP BY org) x GROUP BY org;
SELECT count(*) AS claims, count(DISTINCT org) AS actors, count(DISTINCT concept) AS concepts, count(DISTINCT (org, concept)) AS cells FROM claim;
-- all 21 pairs, beside its figures
SELECT x.org || '-' || y.org AS pair, tie(x.t, y.t, 'ignore') AS ignore, tie(x.t, y.t, 'congruence') AS congruence, tie(x.t, y.t, 'conflict') AS conflict, tie(x.t, y.t) AS subtract,
	round(tie(x.t, y.t, 'congruence', 'average')::numeric, 6) AS average, round(tie(x.t, y.t, 'congruence', 'dna_cosine')::numeric, 6) AS dna_cosine, round(tie(x.t, y.t, 'congruence', 'jaccard')::numeric, 6) AS jaccard,
	ARRAY[tie(x.t, y.t, 'ignore'), tie(x.t, y.t, 'congruence'), tie(x.t, y.t, 'conflict'), round(tie(x.t, y.t, 'congruence', 'average')::numeric, 6), round(tie(x.t, y.t, 'congruence', 'dna_cosine')::numeric, 6), round(tie(x.t, y.t, 'congruence', 'jaccard')::numeric, 6)]
		= figures::float8[] AS right
  FROM (VALUES ('ASE', 'EEA', '{4,2,2,.5,.125,.285714}'), ('ASE', 'EPA', '{10,10,0,1.333333,.227273,.714286}'), ('ASE', 'NPRA', '{2,0,2,0,0,0}'), ('ASE', 'Senate', '{4,2,2,.444444,.1,.25}'), ('ASE', 'Sierra', '{4,4,0,.8,.166667,.571429}'), ('ASE', 'PIRG', '{3,3,0,.6,.125,.375}'),
	('EEA', 'EPA', '{2,2,0,.266667,.045455,.142857}'), ('EEA', 'NPRA', '{4,4,0,1,.25,.5}'), ('EEA', 'Senate', '{6,5,1,1.111111,.25,.625}'), ('EEA', 'Sierra', '{6,1,5,.2,.041667,.111111}'), ('EEA', 'PIRG', '{4,1,3,.2,.041667,.111111}'), ('EPA', 'NPRA', '{22,2,20,.266667,.045455,.142857}'),
	('EPA', 'Senate', '{22,22,0,2.75,.4,.956522}'), ('EPA', 'Sierra', '{12,10,2,1.176471,.151515,.625}'), ('EPA', 'PIRG', '{1,0,1,0,0,0}'), ('NPRA', 'Senate', '{8,4,4,.888889,.2,.444444}'), ('NPRA', 'Sierra', '{6,0,6,0,0,0}'), ('NPRA', 'PIRG', '{2,0,2,0,0,0}'),
	('Senate', 'Sierra', '{7,2,5,.363636,.066667,.2}'), ('Senate', 'PIRG', '{3,0,3,0,0,0}'), ('Sierra', 'PIRG', '{6,6,0,1,.166667,.75}')) f(a, b, figures) JOIN actor x ON x.org = a JOIN actor y ON y.org = b ORDER BY a, b;
SELECT sum(tie(x.t, y.t, 'ignore')) AS ignore, sum(tie(x.t, y.t, 'congruence')) AS congruence, sum(tie(x.t, y.t, 'conflict')) AS conflict, sum(tie(x.t, y.t)) AS subtract, abs(sum(tie(x.t, y.t, 'congruence', 'average')) - 25.80243612596553) < 1e-12 AS average,
	sum(tie(x.t2, y.t2, 'ignore')) AS of_level_2, bool_and(tie(x.t, y.t, h, n) = tie(y.t, x.t, h, n)) AS symmetric
  FROM actor x JOIN actor y ON x.org <> y.org, unnest(ARRAY['congruence']) h, unnest(ARRAY['average']) n;
SELECT round(tie(x.t, y.t, 'ignore', 'cosine')::numeric, 6) AS cosine, tie(x.t, y.t, 'congruence', 'jaccard') = 22 / 23.0::float8 AS jaccard, tie(x.t, x.t, 'ignore', 'cosine') AS self FROM actor x, actor y WHERE x.org = 'EPA' AND y.org = 'Senate';
-- duplicates of a document do not count: each actor says a thing once with a stance
SELECT sum(tie(x.t, y.t, 'ignore')) AS ignore, sum(tie(x.t, y.t, 'congruence')) AS congruence, sum(tie(x.t, y.t, 'conflict')) AS conflict, (SELECT count(*) FROM (SELECT DISTINCT org, concept, stance FROM claim) d) AS claims
  FROM (SELECT org, theme_tally(c) AS t FROM (SELECT org, coding_agg(row_number, 'dna/C' || concept, stance) AS c FROM (SELECT org, concept, stance, row_number() OVER () FROM (SELECT DISTINCT org, concept, stance FROM claim) d) n GROUP BY org) x GROUP BY org) x
  JOIN (SELECT org, theme_tally(c) AS t FROM (SELECT org, coding_agg(row_number, 'dna/C' || concept, stance) AS c FROM (SELECT org, concept, stance, row_number() OVER () FROM (SELECT DISTINCT org, concept, stance FROM claim) d) n GROUP BY org) x GROUP BY org) y ON x.org <> y.org;
-- two-mode: activity is an actor's share, prominence a concept's
SELECT org, theme, codes AS ignore, support - oppose AS subtract, codes / sum(codes) OVER (PARTITION BY org) AS activity, (support - oppose) / sum(codes) OVER (PARTITION BY org) AS activity_subtract, codes / sum(codes) OVER (PARTITION BY theme) AS prominence
  FROM actor, themes(t2) ORDER BY org, theme;

-- ---- any tallies, by plain SQL on their rows ----
CREATE TABLE random_actor AS
SELECT a, theme_tally(c) AS t, theme_tally(c, 2) AS t2 FROM (SELECT a, d, coding_agg(o, theme, stance) AS c FROM (SELECT a, d, k AS o, (ARRAY['x', 'x/2', 'x/10', 'x/a', 'x/a/1', 'x/a/1/2', 'x/b', 'y/a', 'y/a/1', 'y', 'lone one', 'x/02'])[1 + h % 12] AS theme, (ARRAY['support', 'oppose', 'neutral', NULL])[1 + (h >> 4) % 4] AS stance
	FROM generate_series(1, 40) a, generate_series(1, 3) d, LATERAL (SELECT k, ('x' || left(md5(a || ' ' || d || ' ' || k), 7))::bit(28)::int AS h FROM generate_series(1, a % 7 * 3) k) h) r GROUP BY a, d) x GROUP BY a;
CREATE TABLE cell AS
SELECT a, theme, kind, n FROM random_actor, jsonb_to_recordset(t::text::jsonb -> 'themes') j(theme text, codes int8, support int8, oppose int8), LATERAL (VALUES ('c', codes), ('s', support), ('o', oppose)) v(kind, n) WHERE n > 0;
CREATE TABLE grid AS SELECT a, theme, kind, coalesce(n, 0)::float8 AS n FROM (SELECT a FROM random_actor) x CROSS JOIN (SELECT DISTINCT theme, kind FROM cell) d LEFT JOIN cell USING (a, theme, kind);
CREATE TABLE by_sql AS
SELECT a, b, how, CASE how WHEN 'subtract' THEN same - opposite WHEN 'conflict' THEN opposite ELSE same END AS value, (na + nb) / 2 AS average, jaccard, sqrt(qa * qb) AS cosine, na * nb AS dna_cosine
  FROM (SELECT x.a, y.a AS b, x.kind = 'c' AS ignore, sum(x.n * y.n) AS same, sum(x.n * z.n) AS opposite, sum(x.n) AS na, sum(y.n) AS nb, sum(x.n * x.n) AS qa, sum(y.n * y.n) AS qb,
			   sum(CASE WHEN x.n > 0 AND y.n > 0 THEN x.n * y.n ELSE x.n + y.n END) AS jaccard
		  FROM grid x JOIN grid y USING (theme, kind) LEFT JOIN grid z ON z.a = y.a AND z.theme = x.theme AND z.kind = CASE x.kind WHEN 's' THEN 'o' WHEN 'o' THEN 's' END GROUP BY 1, 2, 3) p
  JOIN unnest('{ignore,congruence,conflict,subtract}'::text[]) how ON ignore = (how = 'ignore');
SELECT count(*) AS ties, count(*) FILTER (WHERE value <> 0) > 3000 AS many, count(*) FILTER (WHERE tie(x.t, y.t, how) IS DISTINCT FROM value) AS no, count(*) FILTER (WHERE tie(x.t, y.t, how, 'average') IS DISTINCT FROM coalesce(value / nullif(average, 0), 0)) AS average,
	count(*) FILTER (WHERE tie(x.t, y.t, how, 'jaccard') IS DISTINCT FROM coalesce(value / nullif(jaccard, 0), 0)) AS jaccard, count(*) FILTER (WHERE tie(x.t, y.t, how, 'cosine') IS DISTINCT FROM coalesce(value / nullif(cosine, 0), 0)) AS cosine,
	count(*) FILTER (WHERE tie(x.t, y.t, how, 'dna_cosine') IS DISTINCT FROM coalesce(value / nullif(dna_cosine, 0), 0)) AS dna_cosine
  FROM by_sql JOIN random_actor x USING (a) JOIN random_actor y ON y.a = b;
-- of a level, what is below counts too; of the same codings, whatever form the tallies are in
SELECT tie(theme_tally(c), theme_tally(c), 'ignore') AS own, tie(theme_tally(c, 1), theme_tally(c, 1), 'ignore') AS level_1, tie(theme_tally(c, 2), theme_tally(c, 2), 'ignore') AS level_2
  FROM (SELECT coding_agg(o, theme) AS c FROM (VALUES (1, 'x'), (2, 'x/a'), (3, 'x/a/b'), (4, 'y/a')) r(o, theme)) x;
SELECT count(*) FILTER (WHERE tie(x.t, y.t) IS DISTINCT FROM tie(x.t::text::tally, y.t) OR tie(x.t2, y.t2) IS DISTINCT FROM tie((SELECT theme_tally(u) FROM (SELECT x.t2 AS u) s), y.t2::text::tally)) AS differ FROM random_actor x, random_actor y;
CREATE TABLE large AS SELECT theme_tally(c, 2) AS t FROM (SELECT coding_agg(1, 'k/' || repeat('l', 40) || g) AS c FROM generate_series(1, 2000) g) x;
SELECT pg_column_size(t) < 50000 AS compressed, tie(t, t, 'ignore') FROM large;
-- who says nothing has no tie; NULL
SELECT tie(e, e), tie(e, t, 'ignore', 'average') AS average, tie(e, e, 'ignore', 'cosine') AS cosine, tie(e, e, 'conflict', 'dna_cosine') AS dna_cosine, tie(t, e, 'congruence', 'jaccard') AS jaccard, tie(NULL, t) IS NULL AS nothing, tie(e, t, NULL) IS NULL AS nothing_asked
  FROM (SELECT theme_tally(coding(to_statement('a', 'en'))) AS e FROM generate_series(1, 1)) x, (SELECT t FROM actor LIMIT 1) y;
-- bad input
SELECT tie(t, t, 'agreement') FROM large;
SELECT tie(t, t, 'Ignore') FROM large;
SELECT tie(t, t, 'ignore', 'DNA') FROM large;
SELECT tie(t, t2) FROM actor LIMIT 1;
