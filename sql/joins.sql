-- statements joined with countries, years and votes
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

CREATE TEMP TABLE country (iso3 char(3) PRIMARY KEY, name text, region text, population bigint);
INSERT INTO country VALUES ('AAA', 'Aland', 'Asia', 10), ('BBB', 'Beland', 'Asia', 20), ('CCC', 'Celand', 'Europe', 30), ('DDD', 'Deland', 'Europe', 40);
CREATE TEMP TABLE vote (rcid int, iso3 char(3), year int, theme varchar, vote text);
INSERT INTO vote VALUES (1, 'AAA', 2020, 'k/peace', 'yes'), (1, 'BBB', 2020, 'k/peace', 'no'), (1, 'CCC', 2020, 'k/peace', 'yes'),
  (2, 'AAA', 2021, 'k/trade', 'abstain'), (2, 'CCC', 2021, 'k/trade', 'yes'), (3, 'AAA', 2021, 'k/peace/arms', 'no');
CREATE TEMP TABLE speech (id int PRIMARY KEY, iso3 char(3), held date, body statement, codes coding);
INSERT INTO speech (id, iso3, held, body)
SELECT id, iso3, held, to_statement(t, 'en') FROM (VALUES
  (1, 'AAA', '2020-09-21'::date, E'First, peace must come.\n\nSecond, trade must grow.'),
  (2, 'BBB', '2020-09-22', E'First, trade must grow.\n\nSecond, arms and peace do not go together.'),
  (3, 'CCC', '2020-09-23', E'First, seas rise.\n\nSecond, seas are full.'),
  (4, 'AAA', '2021-09-20', E'First, trade and peace go together.\n\nSecond, arms must go.'),
  (5, 'DDD', '2021-09-20', E'First, nothing.\n\nSecond, nothing.')) v(id, iso3, held, t);
INSERT INTO codebook_library (book)
SELECT codebook_agg(th, te, 'en') FROM (VALUES ('k/peace', 'peace'), ('k/peace/arms', 'arms'), ('k/trade', 'trade'), ('k/sea', 'sea*')) v(th, te);
UPDATE speech SET codes = code(body, 'k') WHERE id <> 5;

-- who proposed what, where
SELECT c.name, extract(year FROM held) AS year, p.ordinal, p.marker, p.content
  FROM speech s JOIN country c USING (iso3), proposals(body, codes, 'k/peace') p
 WHERE codes @@ 'k/peace' AND c.region = 'Asia' ORDER BY s.id, p.ordinal;
-- shares: of those coded, and of all
SELECT region, count(*) AS speeches, count(codes) AS coded, avg((codes @@ 'k/trade')::int)::numeric(4,2) AS of_coded,
       avg(coalesce(codes @@ 'k/trade', false)::int)::numeric(4,2) AS of_all
  FROM speech JOIN country USING (iso3) GROUP BY region ORDER BY region;
-- proposals as the denominator
SELECT region, sum(proposal_count(codes, 'k/peace')) AS peace, sum(proposal_count(codes)) AS proposals
  FROM speech JOIN country USING (iso3) GROUP BY region ORDER BY region;
-- by theme and year, rolled up
SELECT t.theme, extract(year FROM held) AS year, count(DISTINCT s.id) AS speeches, sum(t.weight) AS matches
  FROM speech s, themes(codes, 2) t GROUP BY 1, 2 ORDER BY 1, 2;
-- words against votes: a text column as a theme
SELECT s.id, v.rcid, v.vote, v.theme FROM speech s JOIN vote v ON v.iso3 = s.iso3 AND v.year = extract(year FROM held)
 WHERE codes @@ v.theme::theme ORDER BY 1, 2;
SELECT v.theme, count(*) FILTER (WHERE v.vote = 'yes') AS yes, count(*) AS votes
  FROM vote v WHERE v.theme::theme <@ 'k/peace' GROUP BY v.theme ORDER BY v.theme::theme;
SELECT s.id, v.rcid FROM speech s CROSS JOIN LATERAL themes(codes) t JOIN vote v ON v.theme = t.theme AND v.iso3 = s.iso3 AND v.year = extract(year FROM held) ORDER BY 1, 2;
-- countries that never say it
SELECT name FROM country c WHERE NOT EXISTS (SELECT FROM speech s WHERE s.iso3 = c.iso3 AND codes @@ 'k/peace') ORDER BY 1;
-- themes that come together in one proposal
SELECT a.theme, b.theme, count(*) FROM speech s, themes(codes) a, themes(codes) b
 WHERE a.ordinal = b.ordinal AND a.theme < b.theme GROUP BY 1, 2 ORDER BY 1, 2;
-- a window, a CTE, an array, a set of queries from a table
WITH q(label, query) AS (VALUES ('peace', 'k/peace & !k/peace/arms'), ('trade', 'k/trade'))
SELECT label, array_agg(id ORDER BY id) FROM q JOIN speech ON codes @@ query GROUP BY label ORDER BY label;
SELECT id, rank() OVER (ORDER BY salience(codes, 'k/trade') DESC NULLS LAST) FROM speech ORDER BY 1;
DELETE FROM codebook_library;
