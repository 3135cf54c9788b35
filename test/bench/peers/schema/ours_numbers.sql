-- ours_numbers - ours_apart without texts, its themes named by numbers, as in the
-- codebooks of many projects (cap/1/107).  Names are most of a coding's bytes.
--@ needs proposals
--@ like ours_apart oursa oursn s/:'\([A-Z]\)p'/:'\1n'/g
--@ create
CREATE SCHEMA oursn;
CREATE TABLE oursn.statement (id int, country int, date date, forum int2, codes coding);
--@ fill
INSERT INTO oursn.statement SELECT s.id + :shift, country, date, forum, c.codes
  FROM base.statement s
  JOIN (SELECT statement, coding_agg(ord, number, NULL, weight) AS codes FROM base.code JOIN base.theme t ON t.id = theme
		 WHERE statement <= :upto GROUP BY statement) c ON c.statement = s.id
 ORDER BY s.id;
--@ index
ALTER TABLE oursn.statement ADD PRIMARY KEY (id);
CREATE INDEX ON oursn.statement (country, date);
CREATE INDEX statement_themes ON oursn.statement USING gin (codes);
--@ flush
--@ bare
SELECT * FROM oursn.statement
--@ query Q5w
--@ query Q5v
--@ query Q9
--@ recode
