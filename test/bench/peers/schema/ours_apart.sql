-- ours_apart - our types with the texts in a table of their own, so that the table of
-- the codings is narrow whatever the texts are.  Rows up to 2 kB keep their text.
--@ needs proposals
--@ like ours ours oursa
--@ create
CREATE SCHEMA oursa;
CREATE TABLE oursa.statement (id int, country int, date date, forum int2, codes coding);
CREATE TABLE oursa.content (id int, body statement COMPRESSION lz4);
--@ fill
INSERT INTO oursa.content SELECT id + :shift, body::statement FROM base.document WHERE id <= :upto;
INSERT INTO oursa.statement SELECT d.id + :shift, country, date, forum, coding(c.body, codes::coding)
  FROM base.document d JOIN oursa.content c ON c.id = d.id + :shift WHERE d.id <= :upto;
--@ index
ALTER TABLE oursa.statement ADD PRIMARY KEY (id);
ALTER TABLE oursa.content ADD PRIMARY KEY (id);
CREATE INDEX ON oursa.statement (country, date);
CREATE INDEX statement_themes ON oursa.statement USING gin (codes coding_ops (pair_level = 3));
CREATE INDEX content_words ON oursa.content USING gin (body);
--@ flush
SELECT gin_clean_pending_list('oursa.statement_themes'), gin_clean_pending_list('oursa.content_words');
--@ bare
SELECT * FROM oursa.statement
SELECT id FROM oursa.content
--@ query Q5w
SELECT count(*) FROM oursa.statement JOIN oursa.content USING (id)
 WHERE matches(body, codes, :'Cp' || '& "nuclear"');
--@ query Q5v
SELECT count(*) FROM oursa.statement JOIN oursa.content USING (id)
 WHERE matches(body, codes, :'Ap' || '& "landmine*"');
--@ query Q9
SELECT id, country, date, forum, body, codes FROM oursa.statement JOIN oursa.content USING (id) WHERE id = :key;
--@ recode
UPDATE oursa.statement s SET codes = coding(c.body, r.codes::coding) FROM base.recode_document r JOIN oursa.content c USING (id) WHERE s.id = r.id;
