-- normalised - a table each for statements, proposals and codes, btrees, and a
-- closure table for subtrees.  P1n.
--@ create
CREATE SCHEMA normalised;
CREATE TABLE normalised.statement (id int, country int, date date, forum int2);
CREATE TABLE normalised.proposal (id int, statement int, ord int2, body text, tsv tsvector);
CREATE TABLE normalised.code (proposal int, theme int, weight int2);
--@ fill
INSERT INTO normalised.statement SELECT id + :shift, country, date, forum FROM base.statement WHERE id <= :upto;
INSERT INTO normalised.proposal SELECT id + 12 * :shift, statement + :shift, ord, body, to_tsvector('english', body)
  FROM base.proposal WHERE id <= 12 * :upto;
INSERT INTO normalised.code SELECT (statement - 1 + :shift) * 12 + ord, theme, weight FROM base.code WHERE statement <= :upto;
--@ index
ALTER TABLE normalised.statement ADD PRIMARY KEY (id);
CREATE INDEX ON normalised.statement (country, date);
ALTER TABLE normalised.proposal ADD PRIMARY KEY (id);
CREATE INDEX ON normalised.proposal (statement, ord);
CREATE INDEX proposal_words ON normalised.proposal USING gin (tsv);
ALTER TABLE normalised.code ADD PRIMARY KEY (proposal, theme);
CREATE INDEX ON normalised.code (theme, proposal) INCLUDE (weight);
--@ flush
SELECT gin_clean_pending_list('normalised.proposal_words');
--@ bare
SELECT * FROM normalised.statement
SELECT id, statement, ord FROM normalised.proposal
SELECT * FROM normalised.code
--@ words
SELECT sum(pg_column_size(tsv)) FROM normalised.proposal
--@ query Q1r
SELECT DISTINCT statement FROM normalised.code JOIN normalised.proposal p ON p.id = proposal WHERE theme = :R;
--@ query Q1c
SELECT DISTINCT statement FROM normalised.code JOIN normalised.proposal p ON p.id = proposal WHERE theme = :C;
--@ query Q2a
SELECT DISTINCT statement FROM base.closure JOIN normalised.code ON theme = des JOIN normalised.proposal p ON p.id = proposal WHERE anc = :A;
--@ query Q1c_count
SELECT count(DISTINCT statement) FROM normalised.code JOIN normalised.proposal p ON p.id = proposal WHERE theme = :C;
--@ query Q2s_count
SELECT count(DISTINCT statement) FROM base.closure JOIN normalised.code ON theme = des JOIN normalised.proposal p ON p.id = proposal WHERE anc = :S;
--@ query Q2a_count
SELECT count(DISTINCT statement) FROM base.closure JOIN normalised.code ON theme = des JOIN normalised.proposal p ON p.id = proposal WHERE anc = :A;
--@ query Q3l
SELECT count(DISTINCT statement) FROM normalised.code l JOIN normalised.code m USING (proposal) JOIN normalised.proposal p ON p.id = proposal
 WHERE l.theme = :L AND m.theme = :M;
--@ query Q3a
SELECT count(DISTINCT statement)
  FROM base.closure ca JOIN normalised.code a ON a.theme = ca.des JOIN normalised.code b USING (proposal) JOIN base.closure cb ON cb.des = b.theme
  JOIN normalised.proposal p ON p.id = proposal
 WHERE ca.anc = :A AND cb.anc = :B;
--@ query Q4
SELECT count(DISTINCT statement) FROM normalised.code c JOIN normalised.proposal p ON p.id = c.proposal
 WHERE c.theme = :C AND NOT EXISTS (SELECT FROM normalised.code a JOIN base.closure ON des = a.theme WHERE anc = :A AND a.proposal = c.proposal);
--@ query Q5w
SELECT count(DISTINCT statement) FROM normalised.code c JOIN normalised.proposal p ON p.id = c.proposal WHERE c.theme = :C AND tsv @@ 'nuclear'::tsquery;
--@ query Q5v
SELECT count(DISTINCT statement) FROM base.closure JOIN normalised.code ON theme = des JOIN normalised.proposal p ON p.id = proposal
 WHERE anc = :A AND tsv @@ 'landmin'::tsquery;
--@ query Q6c
SELECT statement, ord, weight AS w FROM normalised.code JOIN normalised.proposal p ON p.id = proposal WHERE theme = :C ORDER BY w DESC LIMIT 10;
--@ query Q6a
SELECT statement, ord, sum(weight) AS w FROM base.closure JOIN normalised.code ON theme = des JOIN normalised.proposal p ON p.id = proposal
 WHERE anc = :A GROUP BY 1, 2 ORDER BY w DESC LIMIT 10;
--@ query Q7l
SELECT statement, ord, l.weight + m.weight AS w FROM normalised.code l JOIN normalised.code m USING (proposal) JOIN normalised.proposal p ON p.id = proposal
 WHERE l.theme = :L AND m.theme = :M ORDER BY w DESC LIMIT 10;
--@ query Q7a
SELECT statement, ord, a.w + b.w AS w
  FROM (SELECT proposal, sum(weight) AS w FROM base.closure JOIN normalised.code ON theme = des WHERE anc = :A GROUP BY 1) a
  JOIN (SELECT proposal, sum(weight) AS w FROM base.closure JOIN normalised.code ON theme = des WHERE anc = :B GROUP BY 1) b USING (proposal)
  JOIN normalised.proposal p ON p.id = proposal ORDER BY w DESC LIMIT 10;
--@ query Q8
SELECT theme, extract(year FROM date)::int AS year, count(*) AS n
  FROM normalised.code JOIN normalised.proposal p ON p.id = proposal JOIN normalised.statement s ON s.id = statement JOIN base.country c ON c.id = country
 WHERE grp <> 'OTH' GROUP BY 1, 2;
--@ query Q8x
SELECT anc AS theme, extract(year FROM date)::int AS year, count(DISTINCT proposal) AS n
  FROM base.closure JOIN normalised.code ON theme = des JOIN normalised.proposal p ON p.id = proposal
  JOIN normalised.statement s ON s.id = statement JOIN base.country c ON c.id = country
 WHERE grp <> 'OTH' GROUP BY 1, 2;
--@ query Q9
SELECT s.*, p.ord, p.body, (SELECT json_agg(json_build_array(theme, weight)) FROM normalised.code WHERE proposal = p.id) AS codes
  FROM normalised.statement s JOIN normalised.proposal p ON p.statement = s.id WHERE s.id = :key ORDER BY ord;
--@ query Q10
SELECT extract(year FROM date)::int AS year, count(DISTINCT proposal) AS n
  FROM base.closure JOIN normalised.code ON theme = des JOIN normalised.proposal p ON p.id = proposal
  JOIN normalised.statement s ON s.id = statement JOIN base.country c ON c.id = country
 WHERE anc = :S AND grp = 'WEOG' GROUP BY 1;
--@ recode
DELETE FROM normalised.code USING base.recode_proposal r WHERE proposal = r.id;
INSERT INTO normalised.code SELECT id, theme, weight FROM base.recode_proposal, unnest(themes, weights) u(theme, weight);
