-- bad input: one clear error, with its SQLSTATE, and nothing half done
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

\pset format unaligned
CREATE FUNCTION pg_temp.failure(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	state text; message text; detail text; hint text;
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', state, left(message, 120), NULLIF(detail, ''), NULLIF(regexp_replace(left(hint, 160), '(The library has:).*', '\1 …'), ''));
END $$;

-- JSON of statements
SELECT pg_temp.failure(format('SELECT %L::statement', j)) FROM (VALUES
  ('{'), ('[]'), ('{}'), ('{"text":1}'), ('{"text":null}'), ('{"text":"a","speaker":"b"}'), ('{"text":"a","language":"klingonese"}'), ('{"text":"a","unit":"chapter"}'),
  ('{"text":"a\u0000b"}'), ('{"text":"a\ud800b"}'), ('{"text":"abc","proposals":{}}'), ('{"text":"abc","proposals":[1]}'), ('{"text":"abc","proposals":[{}]}'),
  ('{"text":"abc","proposals":[{"start":0}]}'), ('{"text":"abc","proposals":[{"start":0,"stop":9}]}'), ('{"text":"abc","proposals":[{"start":-1,"stop":1}]}'),
  ('{"text":"abc","proposals":[{"start":2,"stop":1}]}'), ('{"text":"abc","proposals":[{"start":1,"stop":1}]}'), ('{"text":"abc","proposals":[{"start":0,"stop":2},{"start":1,"stop":3}]}'),
  ('{"text":"abc","proposals":[{"start":2,"stop":3},{"start":0,"stop":1}]}'), ('{"text":"abc","proposals":[{"start":0.5,"stop":1}]}'), ('{"text":"abc","proposals":[{"start":"0","stop":1}]}'),
  ('{"text":"abc","proposals":[{"start":0,"stop":99999999999}]}'), ('{"text":"abc","proposals":[{"start":0,"stop":1,"title":"x"}]}'), ('{"text":"abc","proposals":[{"start":0,"stop":1,"number":-1}]}'),
  ('{"text":"abc","text":"abd"}'), (repeat('[', 100000))) v(j);
-- JSON of codings
SELECT pg_temp.failure(format('SELECT %L::coding', j)) FROM (VALUES
  ('prose'), (''), ('{}'), ('{"proposals":1}'), ('{"proposals":-1,"codes":[]}'), ('{"proposals":100001,"codes":[]}'), ('{"proposals":1.5,"codes":[]}'), ('{"proposals":1,"codes":{}}'),
  ('{"proposals":1,"codes":[{"ordinal":2,"theme":"b/x"}]}'), ('{"proposals":1,"codes":[{"ordinal":1}]}'), ('{"proposals":1,"codes":[{"theme":"b/x"}]}'),
  ('{"proposals":1,"codes":[{"ordinal":1,"theme":"b//x"}]}'), ('{"proposals":1,"codes":[{"ordinal":1,"theme":"b/x","weight":-1}]}'), ('{"proposals":1,"codes":[{"ordinal":1,"theme":"b/x","weight":1e99}]}'),
  ('{"proposals":1,"codes":[{"ordinal":1,"theme":"b/x","weight":"1"}]}'), ('{"proposals":1,"codes":[{"ordinal":1,"theme":"b/x","stance":"pro"}]}'), ('{"proposals":1,"codes":[{"ordinal":1,"theme":"b/x","note":"x"}]}'),
  ('{"proposals":1,"codes":[{"ordinal":1,"theme":"b/x"},{"ordinal":1,"theme":"b/x"}]}'), ('{"proposals":1,"codes":[],"cut":"xyz"}'), ('{"proposals":1,"codes":[],"coder":"x"}'),
  ('{"proposals":1,"codes":[{"ordinal":1,"theme":"b/x","spans":[[3,1]]}]}'), ('{"proposals":1,"codes":[],"codebooks":{"b":{"version":"1","hash":"00"}}}')) v(j);
-- functions
SELECT pg_temp.failure(c) FROM (VALUES
  ($$SELECT to_statement('a', 'xx-klingon-q')$$), ($$SELECT to_statement('a', unit => 'x')$$), ($$SELECT code(to_statement('a', 'en'), 'nobook')$$), ($$SELECT code(to_statement('a', 'en'), NULL::text)$$),
  ($$SELECT set_code(coding(to_statement('a', 'en')), 1, 'emtech/nothing')$$), ($$SELECT set_code(coding(to_statement('a', 'en')), 1, 'nobook/x')$$), ($$SELECT set_code(coding(to_statement('a', 'en')), 7, 'emtech/risk')$$),
  ($$SELECT evidence(to_statement('a', 'en'), 'nobook')$$), ($$SELECT 'emtech'::theme @@ 'emtech'$$), ($$SELECT coding(to_statement('a', 'en')) @@ 'emtech risk'$$),
  ($$SELECT to_statement(repeat('a', 104857601), 'en', 'whole')$$), ($$SELECT code(to_statement('a', 'en'), 'emtech', missing => 'maybe')$$)) v(c);
-- a NUL cannot even be sent; malformed UTF-8 neither
SELECT pg_temp.failure($$SELECT to_statement(convert_from('\xff', 'UTF8'))$$);

-- no partial effect: a load with one bad row loads none
CREATE TEMP TABLE load (s statement);
INSERT INTO load SELECT t::text::statement FROM (VALUES ('{"text":"good"}'), ('bad')) v(t);
SELECT count(*) FROM load;
-- a text of one long word, and as many proposals as may be, and one more
SELECT length(content(s)), proposal_count(s) FROM to_statement(repeat('a', 100000), 'en', 'whole') s;
SELECT proposal_count(s) FROM set_proposals(jsonb_build_object('text', repeat('ab', 100000), 'proposals', '[]'::jsonb)::statement, (SELECT array_agg(int4range(2 * n, 2 * n + 1)) FROM generate_series(0, 99999) n)) s;
SELECT pg_temp.failure($$SELECT set_proposals(jsonb_build_object('text', repeat('ab', 100001), 'proposals', '[]'::jsonb)::statement, (SELECT array_agg(int4range(2 * n, 2 * n + 1)) FROM generate_series(0, 100000) n))$$);
-- empty text
SELECT proposal_count(s), coverage(s) IS NULL AS no_share, content(s) = '' AS empty, content(s, 0) FROM to_statement('', 'en') s;
SELECT code(to_statement('', 'en'), 'emtech')::jsonb -> 'codes' AS codes;
-- likely slips: the hint leads to a call that works
CREATE TEMP TABLE slip AS SELECT b AS body, code(b, 'emtech') AS codes FROM to_statement('First, we must narrow the digital divide. Second, peace.', 'en') b;
CREATE FUNCTION pg_temp.hint(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	hint text;
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	RETURN hint;
END $$;
SELECT pg_temp.hint(c) FROM (VALUES
  ($$SELECT kwic(body, 'digital divide') FROM slip$$), ($$SELECT code('We must act.', 'sdg')$$), ($$SELECT proposals(body, '"divide"') FROM slip$$),
  ($$SELECT FROM slip WHERE codes @@ 'digital divide'$$), ($$SELECT FROM slip WHERE codes @@ 'digital divide & emtech/risk'$$), ($$SELECT FROM slip WHERE codes @@ 'lg/ECONOMY/=STATE='$$)) v(c);
SELECT (SELECT count(*) FROM kwic(body, '"digital divide"'::themequery)) AS kwic, body @@ '"digital divide"' AS words, (SELECT count(*) FROM proposals(body, codes, '"divide"')) AS proposals,
	codes @@ 'lg/ECONOMY/"=STATE="' AS label FROM slip;
