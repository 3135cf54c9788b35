-- tsvector - a row for each statement, one tsvector of its words and of a token for
-- each theme and ancestor.  The position is the number of the proposal, so that
-- "<0>" asks for two in one proposal; the label says in four steps how heavy a
-- theme is.  GIN.  P5g.
--@ create
CREATE SCHEMA ts;
CREATE TABLE ts.statement (id int, country int, date date, forum int2, bodies text[], tsv tsvector);
--@ fill
INSERT INTO ts.statement SELECT d.id + :shift, country, date, forum, bodies, concat_ws(' ', w.words, t.themes)::tsvector
  FROM base.document d
  LEFT JOIN (SELECT statement, string_agg(word || ':' || ord, ' ') AS words
		  FROM base.proposal, unnest(tsvector_to_array(to_tsvector('english', body))) word WHERE id <= 12 * :upto GROUP BY statement) w ON w.statement = d.id
  JOIN (SELECT statement, string_agg('th' || theme || ':' || ord || CASE WHEN weight >= 192 THEN 'A' WHEN weight >= 128 THEN 'B' WHEN weight >= 64 THEN 'C' ELSE '' END, ' ') AS themes
		  FROM base.expanded WHERE statement <= :upto GROUP BY statement) t ON t.statement = d.id
 WHERE d.id <= :upto ORDER BY d.id;
--@ index
ALTER TABLE ts.statement ADD PRIMARY KEY (id);
CREATE INDEX ON ts.statement (country, date);
CREATE INDEX statement_tsv ON ts.statement USING gin (tsv);
--@ flush
SELECT gin_clean_pending_list('ts.statement_tsv');
--@ bare
SELECT id, country, date, forum, tsv FROM ts.statement
--@ query Q1r
SELECT id FROM ts.statement WHERE tsv @@ ('th' || :R)::tsquery;
--@ query Q1c
SELECT id FROM ts.statement WHERE tsv @@ ('th' || :C)::tsquery;
--@ query Q2a
SELECT id FROM ts.statement WHERE tsv @@ ('th' || :A)::tsquery;
--@ query Q1c_count
SELECT count(*) FROM ts.statement WHERE tsv @@ ('th' || :C)::tsquery;
--@ query Q2s_count
SELECT count(*) FROM ts.statement WHERE tsv @@ ('th' || :S)::tsquery;
--@ query Q2a_count
SELECT count(*) FROM ts.statement WHERE tsv @@ ('th' || :A)::tsquery;
--@ query Q3l
SELECT count(*) FROM ts.statement WHERE tsv @@ ('th' || :L || ' <0> th' || :M)::tsquery;
--@ query Q3a
SELECT count(*) FROM ts.statement WHERE tsv @@ ('th' || :A || ' <0> th' || :B)::tsquery;
--@ query Q4
SELECT count(*) FROM ts.statement WHERE tsv @@ ('th' || :C || ' <0> !th' || :A)::tsquery;
--@ query Q5w
SELECT count(*) FROM ts.statement WHERE tsv @@ ('th' || :C || ' <0> nuclear')::tsquery;
--@ query Q5v
SELECT count(*) FROM ts.statement WHERE tsv @@ ('th' || :A || ' <0> landmin')::tsquery;
--@ query Q6c approximate
SELECT id, ts_rank(tsv, ('th' || :C)::tsquery) AS w FROM ts.statement WHERE tsv @@ ('th' || :C)::tsquery ORDER BY w DESC LIMIT 10;
--@ query Q6a approximate
SELECT id, ts_rank(tsv, ('th' || :A)::tsquery) AS w FROM ts.statement WHERE tsv @@ ('th' || :A)::tsquery ORDER BY w DESC LIMIT 10;
--@ query Q7l approximate
SELECT id, ts_rank(tsv, ('th' || :L || ' <0> th' || :M)::tsquery) AS w FROM ts.statement WHERE tsv @@ ('th' || :L || ' <0> th' || :M)::tsquery ORDER BY w DESC LIMIT 10;
--@ query Q7a approximate
SELECT id, ts_rank(tsv, ('th' || :A || ' <0> th' || :B)::tsquery) AS w FROM ts.statement WHERE tsv @@ ('th' || :A || ' <0> th' || :B)::tsquery ORDER BY w DESC LIMIT 10;
--@ query Q8x
SELECT lexeme AS theme, extract(year FROM date)::int AS year, sum(cardinality(positions)) AS n
  FROM ts.statement JOIN base.country c ON c.id = country, unnest(tsv) u WHERE grp <> 'OTH' AND lexeme ~ '^th[0-9]+$' GROUP BY 1, 2;
--@ query Q9
SELECT id, country, date, forum, bodies, ARRAY(SELECT lexeme || positions::text || weights::text FROM unnest(tsv) u WHERE lexeme ~ '^th[0-9]+$') AS codes
  FROM ts.statement WHERE id = :key;
--@ query Q10
SELECT extract(year FROM date)::int AS year, sum((SELECT cardinality(positions) FROM unnest(tsv) u WHERE lexeme = 'th' || :S)) AS n
  FROM ts.statement JOIN base.country c ON c.id = country WHERE tsv @@ ('th' || :S)::tsquery AND grp = 'WEOG' GROUP BY 1;
--@ recode
UPDATE ts.statement s SET tsv = concat_ws(' ', w.words, t.themes)::tsvector
  FROM (SELECT statement, string_agg(word || ':' || ord, ' ') AS words
		  FROM base.recode_proposal, unnest(tsvector_to_array(to_tsvector('english', body))) word GROUP BY statement) w
  JOIN (SELECT statement, string_agg('th' || theme || ':' || ord || CASE WHEN weight >= 192 THEN 'A' WHEN weight >= 128 THEN 'B' WHEN weight >= 64 THEN 'C' ELSE '' END, ' ') AS themes
		  FROM base.recode_proposal, unnest(all_themes, all_weights) u(theme, weight) GROUP BY statement) t USING (statement)
 WHERE s.id = statement;
