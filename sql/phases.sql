-- indexes that tell proposals apart
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
SET max_parallel_workers_per_gather = 0;
-- of twelve proposals the i-th has the word i, and the theme i of the next one
CREATE FUNCTION pg_temp.twelve() RETURNS statement LANGUAGE sql AS $$
	SELECT set_proposals(to_statement(string_agg(format('word%s shared.  ', chr(96 + i)), '' ORDER BY i), 'en', 'whole'), array_agg(int4range((i - 1) * 15, (i - 1) * 15 + 12) ORDER BY i))
	  FROM generate_series(1, 12) i $$;
CREATE TABLE talk (id int, body statement, codes coding);
INSERT INTO talk VALUES (1, pg_temp.twelve(), (SELECT coding_agg(i, 't/' || chr(97 + i)) FROM generate_series(1, 12) i)),
	(2, pg_temp.twelve(), (SELECT coding_agg(i, 't/' || chr(96 + i)) FROM generate_series(1, 12) i)),
	(3, to_statement('First, worda shared. Second, wordb.', 'en'), (SELECT coding_agg(i, t) FROM (VALUES (0, 't/a'), (1, 't/b'), (1, 't/c'), (2, 't/c/d')) v(i, t))),
	(4, NULL, '{"proposals":1,"codes":[{"ordinal":1,"theme":"t/a"}]}'), (5, pg_temp.twelve(), NULL), (6, NULL, NULL);
INSERT INTO talk SELECT g, to_statement('First, nothing. Second, worda much. Third, shared', 'en'), (SELECT coding_agg(1, 't/x')) FROM generate_series(7, 2000) g;
CREATE INDEX talk_proposals ON talk USING gin (codes coding_proposal_ops, body statement_proposal_ops);
ANALYZE talk;
SELECT query, array_agg(id ORDER BY id) FILTER (WHERE phase = 1) AS phase_1, array_agg(id ORDER BY id) FILTER (WHERE phase = 2) AS phase_2, array_agg(id ORDER BY id) FILTER (WHERE phase = 4) AS phase_4
  FROM talk, generate_series(1, 8) phase, unnest(ARRAY['"worda"', '"wordi"', '"wordl"', '"word*" & !"wordb"', '"shared word*"']) query WHERE id < 7 AND body @% format('%s %s', phase, query) GROUP BY 1 ORDER BY 1;
SELECT query, array_agg(id ORDER BY id) FILTER (WHERE phase = 1) AS phase_1, array_agg(id ORDER BY id) FILTER (WHERE phase = 2) AS phase_2, array_agg(id ORDER BY id) FILTER (WHERE phase = 4) AS phase_4
  FROM talk, generate_series(1, 8) phase, unnest(ARRAY['t/a', 't/b', 't/c', 't/d', 't/b & t/c', '!t/**', 't/i | t/j']) query WHERE id < 7 AND codes @% format('%s %s', phase, query) GROUP BY 1 ORDER BY 1;

-- each answer by the index is that without it
SET enable_seqscan = off;
CREATE FUNCTION pg_temp.ask(query text, OUT ids int[], OUT differ boolean, OUT uses text) LANGUAGE plpgsql AS $$
DECLARE
	by_scan int[]; line text;
	condition text := CASE WHEN query ~ '@%' THEN query ELSE format('matches(body, codes, %L)', query) END;
BEGIN
	SET LOCAL enable_bitmapscan = on;
	EXECUTE 'SELECT array_agg(id ORDER BY id) FROM talk WHERE id < 7 AND ' || condition INTO ids;
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) SELECT id FROM talk WHERE ' || condition LOOP
		uses := coalesce(substring(line FROM 'Index Cond: (.*)'), uses);
	END LOOP;
	SET LOCAL enable_bitmapscan = off;
	EXECUTE 'SELECT array_agg(id ORDER BY id) FROM talk WHERE id < 7 AND ' || condition INTO by_scan;
	differ := ids IS DISTINCT FROM by_scan;
END $$;
SELECT query, a.* FROM unnest(ARRAY['t/b & "worda"', 't/a & "worda"', 't/j & "worda"', 't/l & "wordl"', 't/m & "wordl"', 't/c/d & "wordb"', 't/c & "worda" & !"wordb"', '!t/a & "wordb"',
	't/b & !"worda"', '!t/b & !"worda"', 't/b | "worda"', 't/b & "worda shared"', 't/* & "word*"', 't/b', '"wordb"', 'body @% ''1 "worda"''', 'codes @% ''2 t/c'' AND body @% ''2 "wordb"''', 'body @% NULL']) query, pg_temp.ask(query) a;
-- beside the other classes, which answer the rest
CREATE INDEX talk_both ON talk USING gin (codes, body);
SELECT query, a.uses FROM unnest(ARRAY['t/b & "worda"', 't/b', '"wordb"', 't/b | "worda"']) query, pg_temp.ask(query) a;
RESET enable_seqscan;
EXPLAIN (COSTS OFF) SELECT count(*) FROM talk WHERE codes @@ 't/b' AND body @@ '"worda"';
DROP INDEX talk_both;
-- one that does not hold all rows is not relied on
CREATE INDEX talk_both ON talk USING gin (codes, body);
DROP INDEX talk_proposals;
CREATE INDEX talk_proposals ON talk USING gin (codes coding_proposal_ops, body statement_proposal_ops) WHERE id < 7;
SELECT uses FROM pg_temp.ask('t/b & "worda"');
DROP INDEX talk_proposals, talk_both;
-- a parent's children, and a join of two tables
CREATE TABLE parent (LIKE talk) PARTITION BY RANGE (id);
CREATE TABLE child PARTITION OF parent FOR VALUES FROM (0) TO (5000);
INSERT INTO parent TABLE talk;
CREATE INDEX ON parent USING gin (codes coding_proposal_ops, body statement_proposal_ops);
ANALYZE parent;
SELECT id FROM parent WHERE matches(body, codes, 't/b & "worda"') ORDER BY id;
SELECT p.id FROM parent p JOIN talk t ON t.id = p.id + 1 WHERE matches(p.body, t.codes, 't/b & "wordb"') ORDER BY 1;
-- a child may lack the index, so that the parent's is not relied on
CREATE TABLE elder (LIKE talk);
CREATE TABLE younger () INHERITS (elder);
INSERT INTO elder SELECT * FROM talk WHERE id = 1;
INSERT INTO younger SELECT * FROM talk WHERE id > 1;
CREATE INDEX ON elder USING gin (codes coding_proposal_ops, body statement_proposal_ops);
CREATE INDEX ON younger USING gin (codes, body);
ANALYZE elder, younger;
SET enable_seqscan = off;
CREATE FUNCTION pg_temp.conditions(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line LIKE '%Index Cond%' THEN
			RETURN NEXT trim(line);
		END IF;
	END LOOP;
END $$;
SELECT pg_temp.conditions($$ SELECT id FROM elder WHERE matches(body, codes, 't/b & "worda"') $$);
SELECT id FROM elder WHERE matches(body, codes, 't/b & "worda"') ORDER BY id;
RESET enable_seqscan;
-- how many rows are estimated, of 1994
CREATE INDEX talk_proposals ON talk USING gin (codes coding_proposal_ops, body statement_proposal_ops);
CREATE FUNCTION pg_temp.estimate(condition text) RETURNS int8 LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM talk WHERE ' || condition INTO plan;
	RETURN plan->0->'Plan'->>'Plan Rows';
END $$;
SELECT condition, round(pg_temp.estimate(condition), -1) FROM unnest(ARRAY['matches(body, codes, ''t/x & "worda"'')', 'codes @@ ''t/x'' AND body @@ ''"worda"''', 'codes @% ''1 t/x''']) condition;
-- errors
SELECT count(*) FROM talk WHERE body @% '9 "worda"';
SELECT count(*) FROM talk WHERE body @% '1';
SELECT count(*) FROM talk WHERE body @% '1 t/a';
SELECT count(*) FROM talk WHERE codes @% '1 "worda"';
SELECT count(*) FROM talk WHERE codes @% '1 t/';
-- damage is an error where it would be indexed
CREATE CAST (bytea AS coding) WITHOUT FUNCTION;
INSERT INTO talk VALUES (9000, NULL, '\x0102'::bytea::coding);
DROP CAST (bytea AS coding);
DROP TABLE talk, parent, younger, elder;
