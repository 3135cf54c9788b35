-- expanded - the normalised tables, with the codes denormalised by hand: a row
-- for each proposal and theme or ancestor, and btrees that cover the queries.  P1x.
--@ create
CREATE SCHEMA expanded;
CREATE TABLE expanded.statement (id int, country int, date date, forum int2);
CREATE TABLE expanded.proposal (id int, statement int, ord int2, body text, tsv tsvector);
CREATE TABLE expanded.code (theme int, statement int, ord int2, weight int2, proposal int);
--@ fill
INSERT INTO expanded.statement SELECT id + :shift, country, date, forum FROM base.statement WHERE id <= :upto;
INSERT INTO expanded.proposal SELECT id + 12 * :shift, statement + :shift, ord, body, to_tsvector('english', body)
  FROM base.proposal WHERE id <= 12 * :upto;
INSERT INTO expanded.code SELECT theme, statement + :shift, ord, weight, (statement - 1 + :shift) * 12 + ord FROM base.expanded WHERE statement <= :upto;
--@ index
ALTER TABLE expanded.statement ADD PRIMARY KEY (id);
CREATE INDEX ON expanded.statement (country, date);
ALTER TABLE expanded.proposal ADD PRIMARY KEY (id);
CREATE INDEX ON expanded.proposal (statement, ord);
CREATE INDEX proposal_words ON expanded.proposal USING gin (tsv);
ALTER TABLE expanded.code ADD PRIMARY KEY (theme, statement, ord) INCLUDE (weight);
CREATE INDEX ON expanded.code (theme, weight DESC, statement, ord);
CREATE INDEX ON expanded.code (statement);
--@ flush
SELECT gin_clean_pending_list('expanded.proposal_words');
--@ bare
SELECT * FROM expanded.statement
SELECT id, statement, ord FROM expanded.proposal
SELECT * FROM expanded.code
--@ words
SELECT sum(pg_column_size(tsv)) FROM expanded.proposal
--@ query Q1r
SELECT DISTINCT statement FROM expanded.code WHERE theme = :R;
--@ query Q1c
SELECT DISTINCT statement FROM expanded.code WHERE theme = :C;
--@ query Q2a
SELECT DISTINCT statement FROM expanded.code WHERE theme = :A;
--@ query Q1c_count
SELECT count(DISTINCT statement) FROM expanded.code WHERE theme = :C;
--@ query Q2s_count
SELECT count(DISTINCT statement) FROM expanded.code WHERE theme = :S;
--@ query Q2a_count
SELECT count(DISTINCT statement) FROM expanded.code WHERE theme = :A;
--@ query Q3l
SELECT count(DISTINCT statement) FROM expanded.code l JOIN expanded.code m USING (statement, ord) WHERE l.theme = :L AND m.theme = :M;
--@ query Q3a
SELECT count(DISTINCT statement) FROM expanded.code a JOIN expanded.code b USING (statement, ord) WHERE a.theme = :A AND b.theme = :B;
--@ query Q4
SELECT count(DISTINCT statement) FROM expanded.code c
 WHERE theme = :C AND NOT EXISTS (SELECT FROM expanded.code a WHERE a.theme = :A AND (a.statement, a.ord) = (c.statement, c.ord));
--@ query Q5w
SELECT count(DISTINCT p.statement) FROM expanded.code c JOIN expanded.proposal p ON p.id = proposal WHERE theme = :C AND tsv @@ 'nuclear'::tsquery;
--@ query Q5v
SELECT count(DISTINCT p.statement) FROM expanded.code c JOIN expanded.proposal p ON p.id = proposal WHERE theme = :A AND tsv @@ 'landmin'::tsquery;
--@ query Q6c
SELECT statement, ord, weight AS w FROM expanded.code WHERE theme = :C ORDER BY weight DESC LIMIT 10;
--@ query Q6a
SELECT statement, ord, weight AS w FROM expanded.code WHERE theme = :A ORDER BY weight DESC LIMIT 10;
--@ query Q7l
SELECT statement, ord, l.weight + m.weight AS w FROM expanded.code l JOIN expanded.code m USING (statement, ord)
 WHERE l.theme = :L AND m.theme = :M ORDER BY w DESC LIMIT 10;
--@ query Q7a
SELECT statement, ord, a.weight + b.weight AS w FROM expanded.code a JOIN expanded.code b USING (statement, ord)
 WHERE a.theme = :A AND b.theme = :B ORDER BY w DESC LIMIT 10;
--@ query Q8x
SELECT theme, extract(year FROM date)::int AS year, count(*) AS n
  FROM expanded.code JOIN expanded.statement s ON s.id = statement JOIN base.country c ON c.id = country WHERE grp <> 'OTH' GROUP BY 1, 2;
--@ query Q9
SELECT s.*, p.ord, p.body, (SELECT json_agg(json_build_array(c.theme, c.weight)) FROM expanded.code c WHERE c.statement = s.id AND c.ord = p.ord) AS codes
  FROM expanded.statement s JOIN expanded.proposal p ON p.statement = s.id WHERE s.id = :key ORDER BY ord;
--@ query Q10
SELECT extract(year FROM date)::int AS year, count(*) AS n
  FROM expanded.code JOIN expanded.statement s ON s.id = statement JOIN base.country c ON c.id = country
 WHERE theme = :S AND grp = 'WEOG' GROUP BY 1;
--@ recode
DELETE FROM expanded.code USING base.recode r WHERE statement = r.id;
INSERT INTO expanded.code SELECT theme, statement, ord, weight, id FROM base.recode_proposal, unnest(all_themes, all_weights) u(theme, weight);
