-- ltree - a row for each proposal, its themes in an ltree[] with GiST, its words
-- in a tsvector with GIN.  P2.
--@ needs ltree
--@ create
CREATE SCHEMA lt;
CREATE TABLE lt.proposal (id int, statement int, ord int2, country int, date date, themes ltree[], weights int2[], body text, tsv tsvector);
--@ fill
INSERT INTO lt.proposal SELECT id + 12 * :shift, statement + :shift, ord, country, date, paths::ltree[], weights, body, to_tsvector('english', body)
  FROM base.proposal WHERE id <= 12 * :upto;
--@ index
ALTER TABLE lt.proposal ADD PRIMARY KEY (id);
CREATE INDEX ON lt.proposal (statement, ord);
CREATE INDEX ON lt.proposal USING gist (themes gist__ltree_ops);
CREATE INDEX proposal_words ON lt.proposal USING gin (tsv);
--@ flush
SELECT gin_clean_pending_list('lt.proposal_words');
--@ bare
SELECT id, statement, ord, country, date, themes, weights FROM lt.proposal
--@ words
SELECT sum(pg_column_size(tsv)) FROM lt.proposal
--@ query Q1r
SELECT DISTINCT statement FROM lt.proposal WHERE themes <@ :'Rl'::ltree;
--@ query Q1c
SELECT DISTINCT statement FROM lt.proposal WHERE themes <@ :'Cl'::ltree;
--@ query Q2a
SELECT DISTINCT statement FROM lt.proposal WHERE themes <@ :'Al'::ltree;
--@ query Q1c_count
SELECT count(DISTINCT statement) FROM lt.proposal WHERE themes <@ :'Cl'::ltree;
--@ query Q2s_count
SELECT count(DISTINCT statement) FROM lt.proposal WHERE themes <@ :'Sl'::ltree;
--@ query Q2a_count
SELECT count(DISTINCT statement) FROM lt.proposal WHERE themes <@ :'Al'::ltree;
--@ query Q3l
SELECT count(DISTINCT statement) FROM lt.proposal WHERE themes <@ :'Ll'::ltree AND themes <@ :'Ml'::ltree;
--@ query Q3a
SELECT count(DISTINCT statement) FROM lt.proposal WHERE themes <@ :'Al'::ltree AND themes <@ :'Bl'::ltree;
--@ query Q4
SELECT count(DISTINCT statement) FROM lt.proposal WHERE themes <@ :'Cl'::ltree AND NOT themes <@ :'Al'::ltree;
--@ query Q5w
SELECT count(DISTINCT statement) FROM lt.proposal WHERE themes <@ :'Cl'::ltree AND tsv @@ 'nuclear'::tsquery;
--@ query Q5v
SELECT count(DISTINCT statement) FROM lt.proposal WHERE themes <@ :'Al'::ltree AND tsv @@ 'landmin'::tsquery;
--@ query Q6c
SELECT statement, ord, weights[array_position(themes, :'Cl'::ltree)] AS w FROM lt.proposal WHERE themes <@ :'Cl'::ltree ORDER BY w DESC LIMIT 10;
--@ query Q6a
SELECT statement, ord, (SELECT sum(w) FROM unnest(themes, weights) u(t, w) WHERE t <@ :'Al'::ltree) AS w
  FROM lt.proposal WHERE themes <@ :'Al'::ltree ORDER BY w DESC LIMIT 10;
--@ query Q7l
SELECT statement, ord, weights[array_position(themes, :'Ll'::ltree)] + weights[array_position(themes, :'Ml'::ltree)] AS w
  FROM lt.proposal WHERE themes <@ :'Ll'::ltree AND themes <@ :'Ml'::ltree ORDER BY w DESC LIMIT 10;
--@ query Q7a
SELECT statement, ord, (SELECT sum(w) FROM unnest(themes, weights) u(t, w) WHERE t <@ ARRAY[:'Al', :'Bl']::ltree[]) AS w
  FROM lt.proposal WHERE themes <@ :'Al'::ltree AND themes <@ :'Bl'::ltree ORDER BY w DESC LIMIT 10;
--@ query Q8
SELECT theme, extract(year FROM date)::int AS year, count(*) AS n
  FROM lt.proposal JOIN base.country c ON c.id = country, unnest(themes) theme WHERE grp <> 'OTH' GROUP BY 1, 2;
--@ query Q9
SELECT id, statement, ord, country, date, themes, weights, body FROM lt.proposal WHERE statement = :key ORDER BY ord;
--@ query Q10
SELECT extract(year FROM date)::int AS year, count(*) AS n
  FROM lt.proposal JOIN base.country c ON c.id = country WHERE themes <@ :'Sl'::ltree AND grp = 'WEOG' GROUP BY 1;
--@ recode
UPDATE lt.proposal p SET themes = r.paths::ltree[], weights = r.weights FROM base.recode_proposal r WHERE p.id = r.id;
