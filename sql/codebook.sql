-- type codebook: text and binary form, bad input, comparison
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- operator classes are whole
SELECT opcname, amvalidate(oid) FROM pg_opclass
 WHERE opcname = 'codebook_ops' ORDER BY opcmethod;

-- the text form: what has its default is left out, ancestors are added,
-- order and blanks are canonical, the same term twice is one
SELECT '{"codebook":"b"}'::codebook;
SELECT '{"codebook":"b","version":"1","scope":"key","folding":"full","description":"d","source":"s","licence":"l",
  "themes":[{"theme":"b/10"},{"theme":"b/9/x/y","title":"A \"title\"\n"}],
  "terms":[{"theme":"b/9","term":"  two \t words ","language":"en","kind":"glob","weight":1,"exclude":false},
           {"theme":"b/9","term":"two words","language":"en"},
           {"theme":"b/9","term":" kept ","kind":"substring"},
           {"theme":"b/9","term":"a*","language":"fr","kind":"fixed","weight":0.1,"stance":"oppose","exclude":true},
           {"theme":"b/10","term":"x","language":null,"weight":16777216}]}'::codebook;
SELECT '{"codebook":"b","scope":"dictionary","folding":["width","case"]}'::codebook;
SELECT '{"codebook":"b","folding":[]}'::codebook;
SELECT '{"codebook":"b","folding":["full"]}'::codebook;
-- NFC, in themes and terms
SELECT b = '{"codebook":"b","terms":[{"theme":"b/\u00e9","term":"\u00e9t\u00e9"}]}', b
  FROM (SELECT '{"codebook":"b","terms":[{"theme":"b/e\u0301","term":"e\u0301te\u0301"}]}'::codebook AS b) x;
-- labels may hold slashes
SELECT '{"codebook":"b","terms":[{"theme":"b/a\\/b/c","term":"x"}]}'::codebook;
-- weights read back as the same float4
SELECT weight, weight::float8 = w::float4::float8 AS same
  FROM (VALUES ('0'), ('-0'), ('1e-40'), ('3.4028234e38'), ('0.30000001'), ('123456.79')) v(w),
       LATERAL terms(format('{"codebook":"b","terms":[{"theme":"b/a","term":"x","weight":%s}]}', w)::codebook);

-- round trips: text, json, jsonb, binary
CREATE TEMP TABLE book (b codebook);
INSERT INTO book VALUES
  ('{"codebook":"b"}'),
  ('{"codebook":"b","version":"1","description":"d","source":"s","licence":"l","scope":"dictionary","folding":["han"],
    "themes":[{"theme":"b/1/2","title":"t"}],"terms":[{"theme":"b/1","term":"印度","language":"zh","weight":2.5,"stance":"neutral"}]}'),
  ('{"codebook":"b","version":"2","themes":[{"theme":"b/1","valence":"negative"},{"theme":"b/1/2","description":"é","valence":"contested"}]}');
INSERT INTO book SELECT codebook_agg('big/' || n % 50, 'word' || n, CASE WHEN n % 3 = 0 THEN 'en' END)
  FROM generate_series(1, 5000) n;
SELECT codebook_name(b), b::text::codebook = b AS text, b::json::codebook = b AS json,
       b::jsonb::codebook = b AS jsonb, b::json::text = b::text AS same_json, length(codebook_send(b))
  FROM book ORDER BY b;
SELECT set_config('codebook.file', current_setting('data_directory') || '/codebook.bin', false) <> '';
DO $$ BEGIN EXECUTE format('COPY book TO %L (FORMAT binary)', current_setting('codebook.file')); END $$;
CREATE TEMP TABLE copy (b codebook);
DO $$ BEGIN EXECUTE format('COPY copy FROM %L (FORMAT binary)', current_setting('codebook.file')); END $$;
SELECT count(*), bool_and(copy.b::text = book.b::text) FROM copy JOIN book USING (b);
-- a row as jsonb holds an object, not a string; json_agg gets copies of its own
SELECT jsonb_typeof(to_jsonb(book) -> 'b') FROM book LIMIT 1;
SELECT json_array_length(json_agg(b)) FROM book;

-- assignment casts
CREATE TEMP TABLE assigned (b codebook);
INSERT INTO assigned SELECT '{"codebook":"t"}'::text;
INSERT INTO assigned SELECT '{"codebook":"v"}'::varchar;
INSERT INTO assigned SELECT '{"codebook":"j"}'::json;
INSERT INTO assigned SELECT '{"codebook":"jb"}'::jsonb;
SELECT string_agg(codebook_name(b), ' ' ORDER BY b) FROM assigned;

-- comparison: by name, version, content
SELECT b FROM (VALUES ('{"codebook":"b","version":"2"}'::codebook), ('{"codebook":"a","version":"3"}'),
                      ('{"codebook":"b","version":"10"}'), ('{"codebook":"b"}')) v(b) ORDER BY b;
SELECT count(DISTINCT b), count(*) FROM (SELECT b FROM book UNION ALL SELECT b FROM copy) x;
SET enable_hashagg = off;
SELECT count(*) FROM (SELECT b FROM book UNION SELECT b FROM copy) x;
SET enable_sort = off; RESET enable_hashagg;
SELECT count(*) FROM (SELECT b FROM book UNION SELECT b FROM copy) x;
RESET enable_sort;
SELECT codebook_hash(b) = codebook_hash_extended(b, 0)::bit(32)::int4 AS low_half,
       codebook_hash_extended(b, 1) <> codebook_hash_extended(b, 0) AS seeded FROM book LIMIT 1;

-- bad input: each is one clear error
SELECT 'prose about codebooks'::codebook;
SELECT ''::codebook;
SELECT '[]'::codebook;
SELECT '{"codebook":"b"'::codebook;
SELECT '{}'::codebook;
SELECT '{"codebook":null}'::codebook;
SELECT '{"codebook":1}'::codebook;
SELECT '{"codebook":""}'::codebook;
SELECT '{"codebook":"two words"}'::codebook;
SELECT '{"codebook":"b","name":"c"}'::codebook;
SELECT '{"codebook":"b","scope":"wide"}'::codebook;
SELECT '{"codebook":"b","folding":"some"}'::codebook;
SELECT '{"codebook":"b","folding":["case",1]}'::codebook;
SELECT '{"codebook":"b","folding":["case","umlaut"]}'::codebook;
SELECT '{"codebook":"b","folding":1}'::codebook;
SELECT '{"codebook":"b","themes":{}}'::codebook;
SELECT '{"codebook":"b","themes":["b/1"]}'::codebook;
SELECT '{"codebook":"b","themes":[{"title":"b/1"}]}'::codebook;
SELECT '{"codebook":"b","themes":[{"theme":"b/1","label":"x"}]}'::codebook;
SELECT '{"codebook":"b","themes":[{"theme":"b//1"}]}'::codebook;
SELECT '{"codebook":"b","themes":[{"theme":"b"}]}'::codebook;
SELECT '{"codebook":"b","themes":[{"theme":"education"}]}'::codebook;
SELECT '{"codebook":"b","themes":[{"theme":"c/1"}]}'::codebook;
SELECT '{"codebook":"b","themes":[{"theme":"b/1","title":"x"},{"theme":"b/1","title":"y"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":""}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":" \t "}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"a\u0001b"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"a\u0000b"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"a\u0378b"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"x","kind":"regex"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"x","stance":"opposed"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"x","weight":-1}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"x","weight":1e39}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"x","weight":"1"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"x","exclude":"yes"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"x","language":"!"}]}'::codebook;
SELECT '{"codebook":"b","terms":[{"theme":"b/1","term":"x"},{"theme":"b/1","term":"x","weight":2}]}'::codebook;
-- limits, at and past them
SELECT length(term) FROM terms(format('{"codebook":"b","terms":[{"theme":"b/1","term":"%s"}]}', repeat('x', 1000))::codebook);
SELECT format('{"codebook":"b","terms":[{"theme":"b/1","term":"%s"}]}', repeat('x', 1001))::codebook;
SELECT format('{"codebook":"b","terms":[{"theme":"b/1","term":"%s"}]}', repeat('x', 100000))::codebook;
SELECT length(term) FROM terms(format('{"codebook":"b","terms":[{"theme":"b/1","term":"%s"}]}', repeat('x ', 32))::codebook);
SELECT format('{"codebook":"b","terms":[{"theme":"b/1","term":"%s"}]}', repeat('x ', 33))::codebook;
SELECT format('{"codebook":"b","version":"%s"}', repeat('x', 101))::codebook;
SELECT format('{"codebook":"b","description":"%s"}', repeat('x', 10001))::codebook;
SELECT codebook_agg('b/' || n, NULL) IS NOT NULL FROM generate_series(1, 100000) n;
SELECT codebook_agg('b/' || n, NULL) IS NOT NULL FROM generate_series(1, 100001) n;

-- hostile bytes: each is refused or is the value itself
CREATE FUNCTION pg_temp.received(bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  result text;
  copied codebook;
BEGIN
  -- COPY BINARY of one row with one column, built by hand
  EXECUTE format('COPY (SELECT %L::bytea) TO %L (FORMAT binary)', bytes, current_setting('codebook.file'));
  CREATE TEMP TABLE IF NOT EXISTS target (b codebook);
  TRUNCATE target;
  EXECUTE format('COPY target FROM %L (FORMAT binary)', current_setting('codebook.file'));
  SELECT b INTO copied FROM target;
  RETURN CASE WHEN codebook_send(copied) = bytes THEN 'same' ELSE 'changed: ' || copied END;
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS result = PG_EXCEPTION_DETAIL;
  RETURN SQLSTATE || ' ' || SQLERRM || ' ' || result;
END $$;
SET client_min_messages = warning;
SELECT pg_temp.received('');
SELECT pg_temp.received('\x03');
SELECT pg_temp.received('\x01');
CREATE TEMP TABLE bytes AS SELECT codebook_send(b) AS bytes FROM book WHERE codebook_name(b) = 'b';
SELECT pg_temp.received(bytes) FROM bytes;
SELECT pg_temp.received(bytes || '\x00') FROM bytes;
SELECT pg_temp.received(set_byte(bytes, 3, get_byte(bytes, 3) # 1)) FROM bytes;
-- notes on themes that are none: a valence that the theme has from above; no such theme; no such valence
SELECT pg_temp.received(set_byte(bytes, length(bytes) - 4, b)) FROM bytes, unnest(ARRAY[2, 4]) b WHERE get_byte(bytes, 0) = 2;
SELECT pg_temp.received(set_byte(bytes, length(bytes) - 5, 1)) FROM bytes WHERE get_byte(bytes, 0) = 2;
-- every truncation, and every byte replaced: none is accepted
SELECT left(pg_temp.received(substr(bytes, 1, n)), 5) AS code, count(*)
  FROM bytes, generate_series(0, length(bytes) - 1) n GROUP BY 1;
SELECT left(pg_temp.received(set_byte(bytes, n, (get_byte(bytes, n) + d) % 256)), 5) AS code, count(*)
  FROM bytes, generate_series(0, length(bytes) - 1) n, unnest(ARRAY[1, 127, 128, 255]) d GROUP BY 1;
