-- ours_meet - the table of ours with an index that tells proposals apart, for
-- questions of theme and word; themes alone have one of their own.
--@ needs proposals
--@ create
CREATE SCHEMA oursm;
CREATE TABLE oursm.statement (id int, country int, date date, forum int2, body statement COMPRESSION lz4, codes coding) WITH (toast_tuple_target = 256);
--@ fill
INSERT INTO oursm.statement SELECT id, country, date, forum, body, coding(body, codes)
  FROM (SELECT id + :shift AS id, country, date, forum, body::statement AS body, codes::coding AS codes
		  FROM base.document WHERE id <= :upto OFFSET 0) d;
--@ index
ALTER TABLE oursm.statement ADD PRIMARY KEY (id);
CREATE INDEX ON oursm.statement (country, date);
CREATE INDEX statement_themes ON oursm.statement USING gin (codes);
CREATE INDEX statement_meet ON oursm.statement USING gin (codes coding_proposal_ops, body statement_proposal_ops);
--@ flush
SELECT gin_clean_pending_list('oursm.statement_themes'), gin_clean_pending_list('oursm.statement_meet');
--@ bare
SELECT id, country, date, forum, codes FROM oursm.statement
--@ query Q5w
SELECT count(*) FROM oursm.statement WHERE matches(body, codes, :'Cp' || '& "nuclear"');
--@ query Q5v
SELECT count(*) FROM oursm.statement WHERE matches(body, codes, :'Ap' || '& "landmine*"');
