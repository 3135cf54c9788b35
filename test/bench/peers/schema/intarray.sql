-- intarray - a row for each proposal, its themes and their ancestors in an int[]
-- with gin__int_ops, its words in a tsvector with GIN.  P4.
--@ needs intarray
--@ create
CREATE SCHEMA ia;
CREATE TABLE ia.proposal (id int, statement int, ord int2, country int, date date, themes int[], weights int2[], body text, tsv tsvector);
--@ fill
INSERT INTO ia.proposal SELECT id + 12 * :shift, statement + :shift, ord, country, date, all_themes, all_weights, body, to_tsvector('english', body)
  FROM base.proposal WHERE id <= 12 * :upto;
--@ index
ALTER TABLE ia.proposal ADD PRIMARY KEY (id);
CREATE INDEX ON ia.proposal (statement, ord);
CREATE INDEX proposal_themes ON ia.proposal USING gin (themes gin__int_ops);
CREATE INDEX proposal_words ON ia.proposal USING gin (tsv);
--@ flush
SELECT gin_clean_pending_list('ia.proposal_themes'), gin_clean_pending_list('ia.proposal_words');
--@ bare
SELECT id, statement, ord, country, date, themes, weights FROM ia.proposal
--@ words
SELECT sum(pg_column_size(tsv)) FROM ia.proposal
--@ query Q1r
SELECT DISTINCT statement FROM ia.proposal WHERE themes @> ARRAY[:R];
--@ query Q1c
SELECT DISTINCT statement FROM ia.proposal WHERE themes @> ARRAY[:C];
--@ query Q2a
SELECT DISTINCT statement FROM ia.proposal WHERE themes @> ARRAY[:A];
--@ query Q1c_count
SELECT count(DISTINCT statement) FROM ia.proposal WHERE themes @> ARRAY[:C];
--@ query Q2s_count
SELECT count(DISTINCT statement) FROM ia.proposal WHERE themes @> ARRAY[:S];
--@ query Q2a_count
SELECT count(DISTINCT statement) FROM ia.proposal WHERE themes @> ARRAY[:A];
--@ query Q3l
SELECT count(DISTINCT statement) FROM ia.proposal WHERE themes @> ARRAY[:L, :M];
--@ query Q3a
SELECT count(DISTINCT statement) FROM ia.proposal WHERE themes @> ARRAY[:A, :B];
--@ query Q4
SELECT count(DISTINCT statement) FROM ia.proposal WHERE themes @@ (:'C' || '&!' || :'A')::query_int;
--@ query Q5w
SELECT count(DISTINCT statement) FROM ia.proposal WHERE themes @> ARRAY[:C] AND tsv @@ 'nuclear'::tsquery;
--@ query Q5v
SELECT count(DISTINCT statement) FROM ia.proposal WHERE themes @> ARRAY[:A] AND tsv @@ 'landmin'::tsquery;
--@ query Q6c
SELECT statement, ord, weights[idx(themes, :C)] AS w FROM ia.proposal WHERE themes @> ARRAY[:C] ORDER BY w DESC LIMIT 10;
--@ query Q6a
SELECT statement, ord, weights[idx(themes, :A)] AS w FROM ia.proposal WHERE themes @> ARRAY[:A] ORDER BY w DESC LIMIT 10;
--@ query Q7l
SELECT statement, ord, weights[idx(themes, :L)] + weights[idx(themes, :M)] AS w FROM ia.proposal WHERE themes @> ARRAY[:L, :M] ORDER BY w DESC LIMIT 10;
--@ query Q7a
SELECT statement, ord, weights[idx(themes, :A)] + weights[idx(themes, :B)] AS w FROM ia.proposal WHERE themes @> ARRAY[:A, :B] ORDER BY w DESC LIMIT 10;
--@ query Q8x
SELECT theme, extract(year FROM date)::int AS year, count(*) AS n
  FROM ia.proposal JOIN base.country c ON c.id = country, unnest(themes) theme WHERE grp <> 'OTH' GROUP BY 1, 2;
--@ query Q9
SELECT id, statement, ord, country, date, themes, weights, body FROM ia.proposal WHERE statement = :key ORDER BY ord;
--@ query Q10
SELECT extract(year FROM date)::int AS year, count(*) AS n
  FROM ia.proposal JOIN base.country c ON c.id = country WHERE themes @> ARRAY[:S] AND grp = 'WEOG' GROUP BY 1;
--@ recode
UPDATE ia.proposal p SET themes = r.all_themes, weights = r.all_weights FROM base.recode_proposal r WHERE p.id = r.id;
