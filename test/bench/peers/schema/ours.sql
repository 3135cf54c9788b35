-- ours - a row for each statement, the texts out of line, the codings in the row,
-- GIN over both.
--@ needs proposals
--@ create
CREATE SCHEMA ours;
CREATE TABLE ours.statement (id int, country int, date date, forum int2, body statement COMPRESSION lz4, codes coding) WITH (toast_tuple_target = 256);
--@ fill
INSERT INTO ours.statement SELECT id, country, date, forum, body, coding(body, codes)
  FROM (SELECT id + :shift AS id, country, date, forum, body::statement AS body, codes::coding AS codes
		  FROM base.document WHERE id <= :upto OFFSET 0) d;
--@ index
ALTER TABLE ours.statement ADD PRIMARY KEY (id);
CREATE INDEX ON ours.statement (country, date);
CREATE INDEX statement_themes ON ours.statement USING gin (codes coding_ops (pair_level = 3), body);
--@ flush
SELECT gin_clean_pending_list('ours.statement_themes');
--@ bare
SELECT id, country, date, forum, codes FROM ours.statement
--@ query Q1r
SELECT id FROM ours.statement WHERE codes @@ :'Rp';
--@ query Q1c
SELECT id FROM ours.statement WHERE codes @@ :'Cp';
--@ query Q2a
SELECT id FROM ours.statement WHERE codes @@ :'Ap';
--@ query Q1c_count
SELECT theme_count('ours.statement', :'Cp');
--@ query Q2s_count
SELECT theme_count('ours.statement', :'Sp');
--@ query Q2a_count
SELECT theme_count('ours.statement', :'Ap');
--@ query Q3l
SELECT theme_count('ours.statement', (:'Lp' || '&' || :'Mp')::themequery);
--@ query Q3a
SELECT theme_count('ours.statement', (:'Ap' || '&' || :'Bp')::themequery);
--@ query Q4
SELECT theme_count('ours.statement', (:'Cp' || '& !' || :'Ap')::themequery);
--@ query Q5w
SELECT count(*) FROM ours.statement WHERE matches(body, codes, :'Cp' || '& "nuclear"');
--@ query Q5v
SELECT count(*) FROM ours.statement WHERE matches(body, codes, :'Ap' || '& "landmine*"');
--@ query Q6c
SELECT id, ordinal, t.weight AS w
  FROM (SELECT id FROM ours.statement WHERE codes @@ :'Cp' ORDER BY weight(codes, :'Cp') DESC LIMIT 10) s JOIN ours.statement USING (id), themes(codes) t
 WHERE theme = :'Cp'::theme ORDER BY w DESC LIMIT 10;
--@ query Q6a
SELECT id, ordinal, t.weight AS w
  FROM (SELECT id FROM ours.statement WHERE codes @@ :'Ap' ORDER BY weight(codes, :'Ap') DESC LIMIT 10) s JOIN ours.statement USING (id), themes(codes, 2) t
 WHERE theme = :'Ap'::theme ORDER BY w DESC LIMIT 10;
--@ query Q7l
SELECT id, ordinal, sum(t.weight) AS w
  FROM (SELECT id FROM ours.statement WHERE codes @@ (:'Lp' || '&' || :'Mp') ORDER BY weight(codes, :'Lp' || '&' || :'Mp') DESC LIMIT 10) s JOIN ours.statement USING (id), themes(codes) t
 WHERE theme IN (:'Lp'::theme, :'Mp'::theme) GROUP BY 1, 2 HAVING count(*) = 2 ORDER BY w DESC LIMIT 10;
--@ query Q7a
SELECT id, ordinal, sum(t.weight) AS w
  FROM (SELECT id FROM ours.statement WHERE codes @@ (:'Ap' || '&' || :'Bp') ORDER BY weight(codes, :'Ap' || '&' || :'Bp') DESC LIMIT 10) s JOIN ours.statement USING (id), themes(codes, 2) t
 WHERE theme IN (:'Ap'::theme, :'Bp'::theme) GROUP BY 1, 2 HAVING count(*) = 2 ORDER BY w DESC LIMIT 10;
--@ query Q8
SELECT theme, year, own AS n
  FROM (SELECT extract(year FROM date)::int AS year, theme_tally(codes) AS tally
		  FROM ours.statement s JOIN base.country c ON c.id = country WHERE grp <> 'OTH' GROUP BY 1) y, themes(tally)
 WHERE own > 0;
--@ query Q8x
SELECT theme, year, proposals AS n
  FROM (SELECT extract(year FROM date)::int AS year, theme_tally(codes) AS tally
		  FROM ours.statement s JOIN base.country c ON c.id = country WHERE grp <> 'OTH' GROUP BY 1) y, themes(tally)
 WHERE theme <> 'un';
--@ query Q9
SELECT id, country, date, forum, body, codes FROM ours.statement WHERE id = :key;
--@ query Q10
SELECT extract(year FROM date)::int AS year, sum(proposal_count(codes, :'Sp')) AS n
  FROM ours.statement JOIN base.country c ON c.id = country WHERE codes @@ :'Sp' AND grp = 'WEOG' GROUP BY 1;
--@ recode
UPDATE ours.statement s SET codes = coding(s.body, r.codes::coding) FROM base.recode_document r WHERE s.id = r.id;
