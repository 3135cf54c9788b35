-- ours_proposal - our types with a row for each proposal, as some would have it.
--@ needs proposals
--@ create
CREATE SCHEMA oursp;
CREATE TABLE oursp.proposal (id int, statement int, ord int2, country int, date date, body statement COMPRESSION lz4, codes coding) WITH (toast_tuple_target = 256);
--@ fill
INSERT INTO oursp.proposal SELECT p.id + 12 * :shift, statement + :shift, ord, country, date, to_statement(body, 'en', 'whole'),
	(SELECT coding_agg(1, path, NULL, weight) FROM unnest(themes, weights) u(theme, weight) JOIN base.theme t ON t.id = theme)
  FROM base.proposal p WHERE id <= 12 * :upto;
--@ index
ALTER TABLE oursp.proposal ADD PRIMARY KEY (id);
CREATE INDEX ON oursp.proposal (statement, ord);
CREATE INDEX proposal_themes ON oursp.proposal USING gin (codes, body);
--@ flush
SELECT gin_clean_pending_list('oursp.proposal_themes');
--@ bare
SELECT id, statement, ord, country, date, codes FROM oursp.proposal
--@ query Q3l
SELECT count(DISTINCT statement) FROM oursp.proposal WHERE codes @@ (:'Lp' || '&' || :'Mp');
--@ query Q3a
SELECT count(DISTINCT statement) FROM oursp.proposal WHERE codes @@ (:'Ap' || '&' || :'Bp');
--@ query Q4
SELECT count(DISTINCT statement) FROM oursp.proposal WHERE codes @@ (:'Cp' || '& !' || :'Ap');
--@ query Q5w
SELECT count(DISTINCT statement) FROM oursp.proposal WHERE matches(body, codes, :'Cp' || '& "nuclear"');
--@ query Q5v
SELECT count(DISTINCT statement) FROM oursp.proposal WHERE matches(body, codes, :'Ap' || '& "landmine*"');
