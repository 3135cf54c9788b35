-- data.sql - what is stored in every schema: themes, countries, statements.
--
-- psql variables: statements (how many), words (a proposal's text has about so
-- many).  base.speech holds the source of the texts, or nothing: then words are
-- made up.  All chance is a hash of a row's number, so the same arguments give
-- the same data on every machine and by every plan.
--
-- Themes: 300 in three levels, 8 roots, 60 below these, 232 leaves, popular by
-- (rank + 4) ^ -1.3.  A statement has 1 + Poisson(4) proposals, at most 12, and a
-- main root from which half of its codes come; a proposal has 1 to 4 codes, of
-- which 12 % are on the second level.  Weights are 1 to 255.

CREATE FUNCTION base.chance(id int8, salt int8) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
	AS 'SELECT (hashint8extended(id, salt) & 281474976710655) / 281474976710656.0::float8';

-- --- themes ---

CREATE TABLE base.theme (id int PRIMARY KEY, parent int, path text, lvl int);

CREATE TEMP TABLE root AS
SELECT n AS id, name, kids
  FROM (VALUES
	(1, 'security', 'terrorism,disarmament,nuclear_weapons,peacekeeping,small_arms,cyber_attacks,borders,mercenaries'),
	(2, 'economy', 'trade,debt,commodities,labour,taxation,industry,sanctions,tourism'),
	(3, 'environment', 'climate,oceans,forests,desertification,biodiversity,pollution,fresh_water,disasters'),
	(4, 'rights', 'children,women,minorities,torture,free_expression,asylum,religion,disability'),
	(5, 'development', 'poverty,health,schooling,food,roads_and_ports,official_aid,cities,energy'),
	(6, 'order', 'sovereignty,charter,council_reform,international_law,mediation,regional_bodies,self_determination'),
	(7, 'technology', 'artificial_intelligence,internet,outer_space,biotechnology,patents,data,digital_divide'),
	(8, 'governance', 'elections,corruption,courts,parliaments,local_government,public_service')) v(n, name, kids);

CREATE TEMP TABLE kid AS
SELECT 8 + row_number() OVER (ORDER BY r.id, n) AS id, r.id AS parent, 'un/' || r.name || '/' || k AS path
  FROM root r, unnest(string_to_array(kids, ',')) WITH ORDINALITY u(k, n);

INSERT INTO base.theme SELECT id, NULL, 'un/' || name, 1 FROM root;
INSERT INTO base.theme SELECT id, parent, path, 2 FROM kid;
-- four aspects to each, three to the last eight of them
INSERT INTO base.theme
SELECT 68 + row_number() OVER (ORDER BY id, aspect), id, path || '/' || aspect, 3
  FROM (SELECT k.*, a AS aspect, row_number() OVER (PARTITION BY k.id ORDER BY base.chance(k.id * 100 + n, 1)) AS place
		  FROM kid k, unnest(ARRAY['financing', 'monitoring', 'capacity', 'access', 'prevention', 'standards',
			'cooperation', 'enforcement', 'reporting', 'fairness', 'resilience', 'ownership']) WITH ORDINALITY u(a, n)) c
 WHERE place <= CASE WHEN id > 60 THEN 3 ELSE 4 END;
DO $$
BEGIN
	ASSERT (SELECT array_agg(n ORDER BY lvl) FROM (SELECT lvl, count(*) AS n FROM base.theme GROUP BY lvl) l) = '{8,60,232}';
END $$;

-- every theme with itself and its ancestors
CREATE TABLE base.closure AS
SELECT a.id AS anc, d.id AS des FROM base.theme a JOIN base.theme d ON d.path = a.path OR d.path ^@ (a.path || '/');
ALTER TABLE base.closure ADD PRIMARY KEY (anc, des);
CREATE INDEX ON base.closure (des, anc);

-- --- countries ---

CREATE TABLE base.country (id int PRIMARY KEY, code text, grp text, population int8);
INSERT INTO base.country
SELECT n, 'X' || to_char(n, 'FM000'),
	(ARRAY['AFR', 'APG', 'EEG', 'GRULAC', 'WEOG', 'SIDS', 'OTH'])[1 + floor(7 * base.chance(n, 2))::int],
	100000 + floor(1e9 * base.chance(n, 3))
  FROM generate_series(1, 193) n;

-- --- tables of chances, each the upper bounds of its values in order ---

CREATE TEMP TABLE leaf AS
SELECT t.id, (SELECT anc FROM base.closure c JOIN base.theme r ON r.id = c.anc WHERE c.des = t.id AND r.lvl = 1) AS root,
	(row_number() OVER (ORDER BY base.chance(t.id, 4)) + 4) ^ -1.3 AS share
  FROM base.theme t WHERE lvl = 3;

-- row 0: all leaves; row n: those of root n
CREATE TEMP TABLE popular AS
SELECT root, array_agg(id ORDER BY id) AS ids, array_agg(bound ORDER BY id) AS bounds
  FROM (SELECT g.root, id, (sum(share) OVER (PARTITION BY g.root ORDER BY id) - share) / sum(share) OVER (PARTITION BY g.root) AS bound
		  FROM generate_series(0, 8) g(root) JOIN leaf ON g.root IN (0, leaf.root)) b
 GROUP BY root;
CREATE TEMP TABLE dice AS
SELECT
	(SELECT array_agg(b ORDER BY n) FROM (SELECT n, (sum(s) OVER (ORDER BY n) - s) / sum(s) OVER () AS b
		FROM (SELECT n, (n + 9) ^ -0.6 AS s FROM generate_series(1, 193) n) x) y) AS country,
	(SELECT array_agg(b ORDER BY n) FROM (SELECT n, (sum(s) OVER (ORDER BY n) - s) / sum(s) OVER () AS b
		FROM (SELECT n, 1.0::float8 / (n + 1) AS s FROM generate_series(1, 8) n) x) y) AS root,
	(SELECT array_agg(b ORDER BY n) FROM (SELECT n, coalesce(sum(4.0 ^ n * exp(-4.0) / factorial(n)) OVER (ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::float8 AS b
		FROM generate_series(0, 11) n) y) AS proposals;

-- --- texts: pieces of speeches, without what tokenizers see differently ---

CREATE TEMP TABLE word AS
SELECT id, regexp_split_to_array(btrim(regexp_replace(content, '[^A-Za-z.,;]+|[.,;](?! )', ' ', 'g')), ' +') AS words
  FROM base.speech WHERE id <= greatest(20, :statements / 300);	-- few statements need few
INSERT INTO word
SELECT n, ARRAY(
	SELECT CASE WHEN base.chance(n * 1000 + w, 5) < 0.0006 THEN 'nuclear' WHEN base.chance(n * 1000 + w, 5) < 0.00061 THEN 'landmines'
		ELSE translate(floor(exp(base.chance(n * 1000 + w, 6) * ln(40000)))::int::text, '0123456789', 'keltamonir') END
	  FROM generate_series(1, 1000) w)
  FROM generate_series(1, 1000) n WHERE NOT EXISTS (SELECT FROM base.speech);
CREATE TEMP TABLE piece AS
SELECT row_number() OVER (ORDER BY id, at) AS id,
	array_to_string(words[at : at + floor(:words * (0.35 + 1.3 * base.chance(id * 100000 + at, 7)))::int - 1], ' ') AS body
  FROM word, generate_series(1, greatest(1, cardinality(words) - 2 * :words), greatest(1, :words / 10)) at;
CREATE UNIQUE INDEX ON piece (id);
ANALYZE piece;

-- --- statements, their proposals, their codes ---

CREATE TABLE base.statement AS
SELECT s AS id, width_bucket(base.chance(s, 10), d.country) AS country,
	date '1970-01-01' + floor(20453 * base.chance(s, 11) ^ 0.7)::int AS date,
	(1 + floor(20 * base.chance(s, 12) ^ 2))::int2 AS forum,
	width_bucket(base.chance(s, 13), d.root) AS root,
	width_bucket(base.chance(s, 14), d.proposals) AS proposals
  FROM generate_series(1, :statements) s, dice d;

-- codes, before ancestors
CREATE TABLE base.code AS
SELECT statement, ord, theme, max(weight)::int2 AS weight
  FROM (
	SELECT statement, ord,
		CASE WHEN base.chance(c, 23) < 0.12 THEN t.parent ELSE t.id END AS theme,
		1 + floor(254.999 * base.chance(c, 24) ^ 1.5) AS weight
	  FROM (SELECT s.id AS statement, o AS ord, (s.id * 12::int8 + o) * 4 + n AS c,
				CASE WHEN base.chance((s.id * 12::int8 + o) * 4 + n, 21) < 0.5 THEN s.root ELSE 0 END AS among
			  FROM base.statement s, generate_series(1, s.proposals) o,
				generate_series(1, width_bucket(base.chance(s.id * 12::int8 + o, 20), ARRAY[0, 0.3, 0.65, 0.85])) n) x
	  JOIN popular p ON p.root = x.among
	  JOIN base.theme t ON t.id = p.ids[width_bucket(base.chance(c, 22), p.bounds)]) y
 GROUP BY statement, ord, theme
 ORDER BY statement, ord, theme;

-- with ancestors, weights added up
CREATE TABLE base.expanded AS
SELECT statement, ord, anc AS theme, sum(weight)::int2 AS weight
  FROM base.code JOIN base.closure ON des = theme
 GROUP BY statement, ord, anc
 ORDER BY statement, ord, anc;

-- what a client sends whose table has a row for each proposal
CREATE TABLE base.proposal AS
SELECT (s.id - 1) * 12 + o AS id, s.id AS statement, o::int2 AS ord, s.country, s.date, p.body,
	c.themes, c.paths, c.weights, x.themes AS all_themes, x.weights AS all_weights
  FROM base.statement s CROSS JOIN generate_series(1, s.proposals) o
  JOIN piece p ON p.id = 1 + floor(base.chance(s.id * 12::int8 + o, 30) * (SELECT count(*) FROM piece))::int
  JOIN (SELECT statement, ord, array_agg(theme ORDER BY theme) AS themes, array_agg(weight ORDER BY theme) AS weights,
			array_agg(replace(path, '/', '.') ORDER BY theme)::text AS paths
		  FROM base.code JOIN base.theme t ON t.id = theme GROUP BY statement, ord) c ON (c.statement, c.ord) = (s.id, o)
  JOIN (SELECT statement, ord, array_agg(theme ORDER BY theme) AS themes, array_agg(weight ORDER BY theme) AS weights
		  FROM base.expanded GROUP BY statement, ord) x ON (x.statement, x.ord) = (s.id, o)
 ORDER BY 1;

-- … and one whose table has a row for each statement: three JSON texts
CREATE TABLE base.document AS
SELECT s.id, s.country, s.date, s.forum,
	d.bodies,
	json_build_object('language', 'en', 'text', array_to_string(d.bodies, E'\n\n'), 'proposals', d.spans)::text AS body,
	json_build_object('proposals', s.proposals, 'codes', d.codes)::text AS codes,
	json_build_object('proposals', d.points)::text AS doc
  FROM base.statement s
  JOIN (SELECT p.statement, array_agg(p.body ORDER BY p.ord) AS bodies,
			json_agg(json_build_object('start', p.start, 'stop', p.start + length(p.body)) ORDER BY p.ord) AS spans,
			json_agg(json_build_object('ord', p.ord, 'body', p.body, 'th', c.th, 'all', x.themes) ORDER BY p.ord) AS points,
			('[' || string_agg(c.codes, ',' ORDER BY p.ord) || ']')::json AS codes
		  FROM (SELECT *, sum(length(body) + 2) OVER (PARTITION BY statement ORDER BY ord) - length(body) - 2 AS start FROM base.proposal) p
		  JOIN (SELECT statement, ord, json_agg(json_build_object('t', path, 'w', weight) ORDER BY theme) AS th,
					string_agg(json_build_object('ordinal', ord, 'theme', path, 'weight', weight)::text, ',' ORDER BY theme) AS codes
				  FROM base.code JOIN base.theme t ON t.id = theme GROUP BY statement, ord) c USING (statement, ord)
		  JOIN (SELECT statement, ord, json_agg(path ORDER BY theme) AS themes
				  FROM base.expanded JOIN base.theme t ON t.id = theme GROUP BY statement, ord) x USING (statement, ord)
		 GROUP BY p.statement) d ON d.statement = s.id
 ORDER BY 1;
ALTER TABLE base.statement DROP COLUMN root, ADD PRIMARY KEY (id);
ALTER TABLE base.proposal ADD PRIMARY KEY (id);
ALTER TABLE base.document ADD PRIMARY KEY (id);
CREATE INDEX ON base.code (statement);
CREATE INDEX ON base.expanded (statement);

-- coding anew: every tenth statement, at most 10,000 by chance, gets the codes of
-- another one with as many proposals; in the forms that clients send
CREATE TABLE base.recode AS
SELECT * FROM (
	SELECT id, (SELECT o.id FROM base.statement o WHERE o.proposals = r.proposals AND o.id > r.id AND o.id <= r.id + 5000 ORDER BY o.id LIMIT 1) AS other
	  FROM (SELECT id, proposals FROM base.statement ORDER BY base.chance(id, 40) LIMIT least(10000, :statements / 10)) r) x
 WHERE other IS NOT NULL;
ALTER TABLE base.recode ADD PRIMARY KEY (id);
CREATE TABLE base.recode_proposal AS
SELECT p.id, r.id AS statement, o.ord, p.body, o.themes, o.paths, o.weights, o.all_themes, o.all_weights
  FROM base.recode r JOIN base.proposal o ON o.statement = r.other JOIN base.proposal p ON (p.statement, p.ord) = (r.id, o.ord)
 ORDER BY 1;
CREATE TABLE base.recode_document AS
SELECT r.id, o.codes,
	jsonb_set(o.doc::jsonb, '{proposals}', (SELECT jsonb_agg(jsonb_set(x, '{body}', to_jsonb(d.bodies[n])) ORDER BY n)
		FROM jsonb_array_elements(o.doc::jsonb -> 'proposals') WITH ORDINALITY e(x, n)))::text AS doc
  FROM base.recode r JOIN base.document o ON o.id = r.other JOIN base.document d ON d.id = r.id
 ORDER BY 1;
VACUUM ANALYZE;

-- --- what the queries ask for: themes by how many proposals have them ---

CREATE TABLE base.asked (name text PRIMARY KEY, id int, path text, share numeric);
CREATE TEMP TABLE share AS
SELECT t.id, t.lvl, t.path, count(*)::numeric / (SELECT count(*) FROM base.proposal) AS share
  FROM base.expanded x JOIN base.theme t ON t.id = x.theme GROUP BY t.id;
INSERT INTO base.asked SELECT 'A', id, path, share FROM share WHERE lvl = 1 ORDER BY abs(share - 0.20), id LIMIT 1;
INSERT INTO base.asked SELECT 'B', id, path, share FROM share
 WHERE lvl = 1 AND id NOT IN (SELECT id FROM base.asked) ORDER BY abs(share - 0.17), id LIMIT 1;
INSERT INTO base.asked SELECT 'S', id, path, share FROM share WHERE lvl = 2 ORDER BY abs(share - 0.095), id LIMIT 1;
INSERT INTO base.asked SELECT n, id, path, share
  FROM (VALUES ('C', 0.053), ('L', 0.02), ('M', 0.01), ('R', 0.001)) v(n, want),
	LATERAL (SELECT * FROM share WHERE lvl = 3 AND path NOT LIKE (SELECT path || '/%' FROM base.asked WHERE name = 'A')
			  ORDER BY abs(share - want), id LIMIT 1) s;
