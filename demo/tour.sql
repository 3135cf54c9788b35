-- 1. The extension, and a table: what was said (body) and what we make of it (codes).
CREATE EXTENSION proposals;
CREATE TABLE speech (id int PRIMARY KEY, iso3 text, held date, body statement, codes coding);

-- 2. Load the source document. Its text is cut into proposals once, here.
\set text `cat statement.txt`
INSERT INTO speech VALUES (1, 'CHN', '2021-05-17', to_statement(:'text', 'en'));

-- 3. Its proposals.
SELECT ordinal, marker, start, stop, left(content, 48) AS first_words
  FROM speech, proposals(body);

-- 4. Code it by the codebook emtech. What does proposal 2 oppose?
UPDATE speech SET codes = code(body, 'emtech');
SELECT theme, stance, weight FROM speech, themes(codes) WHERE ordinal = 2 AND stance = 'oppose';

-- 5. Why? The terms that matched, the words they matched, and where.
SELECT theme, term, start, stop, matched
  FROM speech, evidence(body, 'emtech')
 WHERE ordinal = 2 AND theme = 'emtech/openness/blockade';

-- 6. Two themes in the same proposal (@@), or somewhere in the statement (@*).
SELECT codes @@ 'emtech/openness/monopoly & emtech/governance/norms' AS in_one_proposal,
       codes @* 'emtech/openness/monopoly & emtech/governance/norms' AS in_the_statement
  FROM speech;

-- 7. More statements, all made up, from a CSV file; countries to join with; an index.
CREATE TABLE raw (id int, iso3 text, held date, content text);
\copy raw FROM statements.csv WITH (FORMAT csv, HEADER)
INSERT INTO speech SELECT id, iso3, held, to_statement(content, 'en') FROM raw;
UPDATE speech SET codes = code(body, 'emtech') WHERE NOT coded(codes, 'emtech');
CREATE TABLE country (iso3 text PRIMARY KEY, name_en text, continent text, un_region text, un_subregion text);
\copy country FROM countries.csv WITH (FORMAT csv, HEADER)
CREATE INDEX ON speech USING gin (codes);

-- 8. Strike a wrong code out and code again: it stays out. ("peace … and security" is
--    a perspective in proposal 5, not a point on international security.)
UPDATE speech SET codes = drop_code(codes, 5, 'emtech/peace/international_security') WHERE id = 1;
UPDATE speech SET codes = code(body, 'emtech', codes) WHERE id = 1;
SELECT theme FROM speech, themes(codes) WHERE id = 1 AND ordinal = 5;

-- 9. Who opposes what? Points that oppose something about openness, with the country.
SELECT name_en, held, ordinal, string_agg(theme, ', ' ORDER BY theme) AS opposed
  FROM speech JOIN country USING (iso3), themes(codes)
 WHERE theme <@ 'emtech/openness' AND stance = 'oppose'
 GROUP BY 1, 2, 3
 ORDER BY 1, 2, 3;

-- 10. A misspelt theme finds nothing and is no error; check_query shows it.
SELECT count(*) AS found FROM speech WHERE codes @@ 'emtech/opennes/monopoly';
SELECT * FROM check_query('emtech/opennes/monopoly');

-- 11. Shares need denominators: of how many statements, of how many proposals?
SELECT un_region, count(*) AS statements,
       avg((codes @@ 'emtech/governance')::int)::numeric(3,2) AS share,
       sum(proposal_count(codes, 'emtech/governance')) AS proposals,
       sum(proposal_count(codes)) AS of_proposals
  FROM speech JOIN country USING (iso3)
 GROUP BY 1
 ORDER BY 1;

-- 12. Who spoke on the digital divide, how connected were they that year, and how
--     did they vote on sharing the benefits? Countries that never spoke are listed too.
CREATE TABLE country_year (iso3 text, year int, gdp_per_capita float8, internet_users_percent float8, PRIMARY KEY (iso3, year));
\copy country_year FROM country_years.csv WITH (FORMAT csv, HEADER)
CREATE TABLE vote (rcid int, session int, date date, title text, iso3 text, vote text, PRIMARY KEY (rcid, iso3));
\copy vote FROM votes.csv WITH (FORMAT csv, HEADER)
SELECT c.name_en, y.year, y.internet_users_percent AS online,
       bool_or(s.codes @@ 'emtech/development/digital_divide') AS digital_divide, v.vote
  FROM country c
  JOIN country_year y USING (iso3)
  LEFT JOIN speech s ON s.iso3 = c.iso3 AND extract(year FROM s.held) = y.year
  LEFT JOIN vote v ON v.iso3 = c.iso3 AND extract(year FROM v.date) = y.year AND v.rcid = 90001
 WHERE y.year = 2021
 GROUP BY 1, 2, 3, 5
 ORDER BY 3;

-- 13. One result as CSV.
CREATE VIEW by_theme AS
SELECT theme, count(DISTINCT id) AS statements, count(*) AS proposals, sum(weight) AS weight
  FROM speech, themes(codes, 2)
 WHERE ordinal > 0
 GROUP BY theme;
\copy (SELECT * FROM by_theme ORDER BY theme) TO by_theme.csv WITH (FORMAT csv, HEADER)
\! cat by_theme.csv
