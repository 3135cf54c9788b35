-- words of a query found by their bytes, in texts that are read no further than asked
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

-- The matcher that codebooks use knows nothing of the look at the bytes.
CREATE FUNCTION pg_temp.by_codebook(body statement, words text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT EXISTS (SELECT FROM evidence(body, format('{"codebook":"w","terms":[{"theme":"w/a","term":%s}]}', to_json(words))::codebook)) $$;

-- the word beside, before and behind each character, and with it in the middle
CREATE TEMP TABLE strange AS
SELECT c, n, replace(replace(frame, '%', chr(c)), '@', w) AS content, w
  FROM (SELECT generate_series(1, 8600) UNION SELECT generate_series(64256, 64335) UNION SELECT generate_series(65024, 65520)
		UNION SELECT generate_series(119808, 119911) UNION SELECT generate_series(917760, 917999, 20)) c(c),
	   unnest(ARRAY['x % y', '%@', '@%', 'Nu%clear', '%@%', 'nuclea%r', 'a@%', '@''%', '%''@']) WITH ORDINALITY f(frame, n), (VALUES ('Nuclear')) w(w);
SELECT count(*) AS texts, count(*) FILTER (WHERE t.found) AS found, count(*) FILTER (WHERE t.begins) AS begins,
	count(*) FILTER (WHERE t.found <> pg_temp.by_codebook(t.body, 'nuclear')) AS differ,
	count(*) FILTER (WHERE t.begins <> pg_temp.by_codebook(t.body, 'nuc*')) AS differ_begins,
	count(*) FILTER (WHERE t.phrase <> pg_temp.by_codebook(t.body, 'x nuclear')) AS differ_phrase
  FROM (SELECT body, body @@ '"nuclear"' AS found, body @@ '"nuc*"' AS begins, body @@ '"x nuclear"' AS phrase
		  FROM (SELECT to_statement(content, 'en', 'whole') AS body FROM strange) s) t;
-- characters that fold to the word's letters
\pset format unaligned
SELECT content, to_statement(content, 'en', 'whole') @@ '"office"' AS office, to_statement(content, 'en', 'whole') @@ '"of*"' AS of, to_statement(content, 'en', 'whole') @@ '"is"' AS is
  FROM unnest(ARRAY['OFFICE', 'oﬃce is', 'o­ffice', 'of​fice', 'ｏｆｆｉｃｅ', 'óffice', 'ofﬁce', 'off-ice', 'office''s', 'office’s', 'l''office', 'offices', 'the offic', '', 'İS', 'ıs', 'IS.']) content;
\pset format aligned
-- edges cut words: proposals [0, 4), [4, 8), and what is outside
SELECT query, body @@ query::themequery AS in_one, body @* query::themequery AS anywhere
  FROM (SELECT set_proposals(to_statement('nuclearly', 'en', 'whole'), '{"[0,4)","[4,8)"}') AS body) s,
	   unnest(ARRAY['"nucl"', '"early"', '"earl"', '"nuclear"', '"nuc*"', '"y"', '"ear*"', '"clear"']) query;

-- One word a proposal among letters of one to four bytes: told apart wherever the
-- text lies and however far it is read.
CREATE FUNCTION pg_temp.numbered(n int) RETURNS statement LANGUAGE sql AS $$
	SELECT set_proposals(to_statement(string_agg(part, E'\n\n' ORDER BY i), 'en', 'whole'), array_agg(int4range(start, start + length(part)) ORDER BY i))
	  FROM (SELECT i, part, (sum(length(part) + 2) OVER (ORDER BY i) - length(part) - 2)::int AS start
			  FROM (SELECT i, repeat((ARRAY['é', '中', '😀', 'a', 'ж'])[1 + (i + n) % 5] || CASE WHEN n % 3 = 0 THEN md5((i * n)::text) ELSE '' END, 1 + i % 40) || ' Word' || i || ' ' || repeat('filler ', i % 7) AS part
					  FROM generate_series(1, n) i) p) p $$;
CREATE TABLE kept (how text, n int, body statement, codes coding);
CREATE TABLE outside (LIKE kept);
ALTER TABLE outside ALTER body SET STORAGE EXTERNAL;
CREATE TABLE compressed (LIKE kept);
ALTER TABLE compressed ALTER body SET STORAGE MAIN;
SELECT current_setting('server_version_num')::int >= 140000 AND EXISTS (SELECT FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) AS lz4 \gset
CREATE TABLE by_lz4 (LIKE kept);
\if :lz4
ALTER TABLE by_lz4 ALTER body SET COMPRESSION lz4;
\endif
INSERT INTO kept SELECT 'extended', n, pg_temp.numbered(n), (SELECT coding_agg(i, 'p/' || i) FROM generate_series(1, n, 2) i) FROM unnest(ARRAY[1, 2, 3, 5, 8, 13, 40, 41, 42, 150, 1200]) n;
INSERT INTO outside SELECT 'external', n, pg_temp.numbered(n), codes FROM kept;
INSERT INTO compressed SELECT 'main', n, pg_temp.numbered(n), codes FROM kept;
INSERT INTO by_lz4 SELECT 'lz4', n, pg_temp.numbered(n), codes FROM kept;
CREATE TEMP VIEW stored AS TABLE kept UNION ALL TABLE outside UNION ALL TABLE compressed UNION ALL TABLE by_lz4;
SELECT how, count(*), count(*) FILTER (WHERE proposal_count(body) = n) AS right_count,
	sum((SELECT count(*) FROM unnest(ARRAY[1, n / 2, n - 1, n]) i WHERE i > 0 AND body @@ format('"word%s"', i)::themequery)) AS words,
	sum((SELECT count(*) FROM unnest(ARRAY[1, n / 2, n - 1, n]) i WHERE i > 0 AND body @@ format('"word%s" & "word%s"', i, i + 1)::themequery)) AS none,
	sum((SELECT count(*) FROM unnest(ARRAY[1, 3, n / 4 * 2 + 1, (n + 1) / 2 * 2 - 1]) i WHERE i <= n AND matches(body, codes, format('p/%s & "word%s"', i, i)::themequery))) AS coded,
	sum((SELECT count(*) FROM unnest(ARRAY[1, 3, n / 4 * 2 + 1, (n + 1) / 2 * 2 - 1]) i WHERE i <= n AND matches(body, codes, format('p/%s & "word%s"', i, i + 1)::themequery))) AS none_coded,
	sum((SELECT count(*) FROM unnest(ARRAY[1, 3, n / 4 * 2 + 1, (n + 1) / 2 * 2 - 1]) i WHERE i <= n AND matches(body, coding(body, codes), format('p/%s & "word%s"', i, i)::themequery))) AS bound,
	sum((SELECT count(*) FROM unnest(ARRAY[2, n / 2 * 2]) i WHERE i <= n AND i > 0 AND matches(body, codes, format('!p/** & "word%s"', i)::themequery))) AS uncoded,
	sum(proposal_count(body, '"word*" & !"word1"')) AS many
  FROM stored GROUP BY how ORDER BY how;
SELECT how, n, array_agg(ordinal) FROM stored, proposals(body, codes, 'p/1 | p/3 & "word3" | p/5 & "word7" | !p/** & "word8"') WHERE n IN (8, 40) GROUP BY 1, 2 ORDER BY 1, 2;
SELECT matches(NULL, codes, 'p/1 & "word1"'), matches(body, NULL, 'p/1 & "word1"'), matches(body, codes, NULL) FROM kept WHERE n = 40;

-- damage that only what is taken out shows: lengths in the head, spans in the directory
CREATE CAST (bytea AS statement) WITHOUT FUNCTION;
CREATE CAST (statement AS bytea) WITHOUT FUNCTION;
CREATE TABLE raw (what text, body bytea);
INSERT INTO raw SELECT what, overlay(body::bytea PLACING bytes FROM at + 1)
  FROM (SELECT to_statement(repeat('same old words ', 5000) || 'end', 'en', 'whole') AS body) s,
	   (VALUES ('sound', '\x01'::bytea, 0), ('version', '\x02', 0), ('text shorter than its characters', '\xffffff00', 16), ('directory beyond the value', '\xffffff7f', 20),
		('directory far into the text', '\x00800000', 20), ('more proposals than directory', '\x05000000', 12), ('span beyond the text', '\xffffff7f', 30)) d(what, bytes, at);
CREATE FUNCTION pg_temp.try(body statement, codes coding) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN matches(body, codes, 't/1 & "end"');
EXCEPTION WHEN data_corrupted THEN
	RETURN SQLERRM;
END $$;
SELECT what, pg_column_size(body) < 10000 AS compressed, pg_temp.try(body::statement, '{"proposals":1,"codes":[{"ordinal":1,"theme":"t/1"}]}') FROM raw;
DROP CAST (bytea AS statement);
DROP CAST (statement AS bytea);
DROP VIEW stored;
DROP TABLE kept, outside, compressed, by_lz4, raw;
