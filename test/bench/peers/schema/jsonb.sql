-- jsonb - a row for each statement, all of it one jsonb with jsonb_path_ops, and a
-- tsvector of the texts with GIN.  P3.
--@ create
CREATE SCHEMA js;
CREATE TABLE js.statement (id int, country int, date date, forum int2, doc jsonb, tsv tsvector);
--@ fill
INSERT INTO js.statement SELECT id + :shift, country, date, forum, doc::jsonb, to_tsvector('english', array_to_string(bodies, E'\n\n'))
  FROM base.document WHERE id <= :upto;
--@ index
ALTER TABLE js.statement ADD PRIMARY KEY (id);
CREATE INDEX ON js.statement (country, date);
CREATE INDEX statement_doc ON js.statement USING gin (doc jsonb_path_ops);
CREATE INDEX statement_words ON js.statement USING gin (tsv);
--@ flush
SELECT gin_clean_pending_list('js.statement_doc'), gin_clean_pending_list('js.statement_words');
--@ bare
SELECT id, country, date, forum, (SELECT jsonb_agg(p - 'body') FROM jsonb_array_elements(doc -> 'proposals') p) AS doc FROM js.statement
--@ words
SELECT sum(pg_column_size(tsv)) FROM js.statement
--@ query Q1r
SELECT id FROM js.statement WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Rp' || '")')::jsonpath;
--@ query Q1c
SELECT id FROM js.statement WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Cp' || '")')::jsonpath;
--@ query Q2a
SELECT id FROM js.statement WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Ap' || '")')::jsonpath;
--@ query Q1c_count
SELECT count(*) FROM js.statement WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Cp' || '")')::jsonpath;
--@ query Q2s_count
SELECT count(*) FROM js.statement WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Sp' || '")')::jsonpath;
--@ query Q2a_count
SELECT count(*) FROM js.statement WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Ap' || '")')::jsonpath;
--@ query Q3l
SELECT count(*) FROM js.statement WHERE doc @? ('$.proposals[*] ? (@.all[*] == "' || :'Lp' || '" && @.all[*] == "' || :'Mp' || '")')::jsonpath;
--@ query Q3a
SELECT count(*) FROM js.statement WHERE doc @? ('$.proposals[*] ? (@.all[*] == "' || :'Ap' || '" && @.all[*] == "' || :'Bp' || '")')::jsonpath;
--@ query Q4
SELECT count(*) FROM js.statement WHERE doc @? ('$.proposals[*] ? (@.all[*] == "' || :'Cp' || '" && !(@.all[*] == "' || :'Ap' || '"))')::jsonpath;
--@ query Q5w
SELECT count(*) FROM js.statement
 WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Cp' || '")')::jsonpath AND tsv @@ 'nuclear'::tsquery
   AND EXISTS (SELECT FROM jsonb_array_elements(doc -> 'proposals') p WHERE p -> 'all' ? :'Cp' AND to_tsvector('english', p ->> 'body') @@ 'nuclear'::tsquery);
--@ query Q5v
SELECT count(*) FROM js.statement
 WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Ap' || '")')::jsonpath AND tsv @@ 'landmin'::tsquery
   AND EXISTS (SELECT FROM jsonb_array_elements(doc -> 'proposals') p WHERE p -> 'all' ? :'Ap' AND to_tsvector('english', p ->> 'body') @@ 'landmin'::tsquery);
--@ query Q6c
SELECT id, p -> 'ord' AS ord, jsonb_path_query_first(p, ('$.th[*] ? (@.t == "' || :'Cp' || '").w')::jsonpath)::int AS w
  FROM js.statement, jsonb_path_query(doc, ('$.proposals[*] ? (@.all[*] == "' || :'Cp' || '")')::jsonpath) p
 WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Cp' || '")')::jsonpath ORDER BY w DESC LIMIT 10;
--@ query Q6a
SELECT id, p -> 'ord' AS ord, (SELECT sum((t -> 'w')::int) FROM jsonb_array_elements(p -> 'th') t WHERE t ->> 't' = :'Ap' OR t ->> 't' ^@ (:'Ap' || '/')) AS w
  FROM js.statement, jsonb_path_query(doc, ('$.proposals[*] ? (@.all[*] == "' || :'Ap' || '")')::jsonpath) p
 WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Ap' || '")')::jsonpath ORDER BY w DESC LIMIT 10;
--@ query Q7l
SELECT id, p -> 'ord' AS ord, (SELECT sum((t -> 'w')::int) FROM jsonb_array_elements(p -> 'th') t WHERE t ->> 't' IN (:'Lp', :'Mp')) AS w
  FROM js.statement, jsonb_path_query(doc, ('$.proposals[*] ? (@.all[*] == "' || :'Lp' || '" && @.all[*] == "' || :'Mp' || '")')::jsonpath) p
 WHERE doc @? ('$.proposals[*] ? (@.all[*] == "' || :'Lp' || '" && @.all[*] == "' || :'Mp' || '")')::jsonpath ORDER BY w DESC LIMIT 10;
--@ query Q7a
SELECT id, p -> 'ord' AS ord,
	(SELECT sum((t -> 'w')::int) FROM jsonb_array_elements(p -> 'th') t WHERE t ->> 't' IN (:'Ap', :'Bp') OR t ->> 't' ^@ (:'Ap' || '/') OR t ->> 't' ^@ (:'Bp' || '/')) AS w
  FROM js.statement, jsonb_path_query(doc, ('$.proposals[*] ? (@.all[*] == "' || :'Ap' || '" && @.all[*] == "' || :'Bp' || '")')::jsonpath) p
 WHERE doc @? ('$.proposals[*] ? (@.all[*] == "' || :'Ap' || '" && @.all[*] == "' || :'Bp' || '")')::jsonpath ORDER BY w DESC LIMIT 10;
--@ query Q8
SELECT theme, extract(year FROM date)::int AS year, count(*) AS n
  FROM js.statement s JOIN base.country c ON c.id = country, jsonb_path_query(doc, '$.proposals[*].th[*].t') theme WHERE grp <> 'OTH' GROUP BY 1, 2;
--@ query Q8x
SELECT theme, extract(year FROM date)::int AS year, count(*) AS n
  FROM js.statement s JOIN base.country c ON c.id = country, jsonb_path_query(doc, '$.proposals[*].all[*]') theme WHERE grp <> 'OTH' GROUP BY 1, 2;
--@ query Q9
SELECT id, country, date, forum, doc FROM js.statement WHERE id = :key;
--@ query Q10
SELECT extract(year FROM date)::int AS year, count(*) AS n
  FROM js.statement s JOIN base.country c ON c.id = country, jsonb_path_query(doc, ('$.proposals[*] ? (@.all[*] == "' || :'Sp' || '")')::jsonpath)
 WHERE doc @? ('$.proposals[*].all[*] ? (@ == "' || :'Sp' || '")')::jsonpath AND grp = 'WEOG' GROUP BY 1;
--@ recode
UPDATE js.statement s SET doc = r.doc::jsonb FROM base.recode_document r WHERE s.id = r.id;
