-- stored bytes, binary form and hashes: the same on every PostgreSQL version, ICU and machine
--
-- What is printed here must never change for a value of today: it lies in tables, in hash
-- partitions, in other servers. A new format is a new version byte, beside these.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
-- the bytes as they are stored: a cast that converts nothing
CREATE CAST (theme AS bytea) WITHOUT FUNCTION;
CREATE CAST (statement AS bytea) WITHOUT FUNCTION;
CREATE CAST (coding AS bytea) WITHOUT FUNCTION;
CREATE CAST (codebook AS bytea) WITHOUT FUNCTION;
CREATE CAST (themequery AS bytea) WITHOUT FUNCTION;
CREATE CAST (tally AS bytea) WITHOUT FUNCTION;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

\echo theme
SELECT v, encode(theme_send(v), 'hex'), encode(v::bytea, 'hex'), theme_hash(v), theme_hash_extended(v, 1)
  FROM unnest('{sdg,sdg/5/5.a,cap/Law and Crime,"a\\/b",x/é人😀,mar-por/201.1/0009}'::theme[]) v;

\echo themequery
SELECT v, encode(themequery_send(v), 'hex'), encode(v::bytea, 'hex'), themequery_hash(v), themequery_hash_extended(v, 1)
  FROM (VALUES ('sdg/**'), ('=sdg/5 & !cap/"Law and Crime":oppose | "united nation*"'), ('a/b*/**/c?d'), ('"Ünïted 主席 ЁЛКА ﬁ"')) q(t), CAST(t AS themequery) v;

\echo statement
CREATE TEMP TABLE st (id int, s statement);
INSERT INTO st VALUES
(1, '{"text":"","language":"en"}'),
(2, '{"text":"é人 😀b and c","language":"EN-gb","proposals":[{"start":3,"stop":5,"list":1,"number":1,"marker":"First","normative":true},{"start":6,"stop":9}]}'),
(3, to_statement(E'Dear all.\n\nFirst, open the talks. Keep them open.\n\nSecond, states should pay 1.5 million dollars, e.g. to the U.N. fund.\n\nThank you.', 'en')),
(4, to_statement(E'主席先生。第一，海平面上升。第二，促进创新。谢谢。', 'zh')),
(5, to_statement(E'Nous demandons :\n(a) la paix ;\n(b) l’aide.\n', 'fr')),
(6, to_statement(E'Во-первых, мир. Во-вторых, ёлки.', 'ru', 'points')),
(7, to_statement(E'أولا، السلام.\n\nثانيا، التنمية.', 'ar')),
(8, to_statement(E'Uno.\n\nDos.\n\nTres.', 'es', 'paragraphs')),
(9, to_statement(repeat('Words of a long speech. ', 2000), 'en', 'whole'));
ALTER TABLE st ALTER s SET STORAGE EXTERNAL;
SELECT id, encode(statement_send(s), 'hex'), encode(s::bytea, 'hex') FROM st WHERE id < 3;
SELECT id, md5(statement_send(s)), md5(s::bytea), statement_hash(s), statement_hash_extended(s, 1) FROM st ORDER BY id;

\echo codebook
CREATE TEMP TABLE book AS SELECT '{"codebook":"b","version":"1","scope":"dictionary","folding":["case"],"themes":[{"theme":"b/x","title":"X"},{"theme":"b/x/10"},{"theme":"b/x/9"}],
	"terms":[{"theme":"b/x","term":"open talk*","language":"en","stance":"support","weight":2.5},{"theme":"b/x/9","term":"海平面","language":"zh"},{"theme":"b/x/10","term":" pa","kind":"substring","exclude":true},{"theme":"b/x/10","term":"paix"},{"theme":"b/x","term":"states","weight":0.1}]}'::codebook AS b;
SELECT encode(codebook_send(b), 'hex'), encode(b::bytea, 'hex'), codebook_hash(b), codebook_hash_extended(b, 1) FROM book;

\echo coding
CREATE TEMP TABLE c AS SELECT id, code(s, b, missing => 'skip') AS c FROM st, book;
INSERT INTO c SELECT 20, coding_agg(n, 'hand/Law and Crime/' || n % 3, (ARRAY['support', 'oppose', NULL])[n % 4], n / 8.0, (ARRAY['anna', 'codebook'])[1 + n % 2]) FROM generate_series(0, 9) n;
INSERT INTO c VALUES (21, '{"proposals":2,"codes":[{"ordinal":1,"theme":"b/x","weight":3,"origin":"codebook","rejected":true},{"ordinal":2,"theme":"b/é","origin":"o","spans":[[3,5],[7,1000]]}]}');
SELECT id, encode(coding_send(c), 'hex'), encode(c::bytea, 'hex') FROM c WHERE id IN (3, 20, 21) ORDER BY id;
SELECT id, md5(coding_send(c)), md5(c::bytea), coding_hash(c), coding_hash_extended(c, 1) FROM c ORDER BY id;

\echo tally
SELECT encode(tally_send(t), 'hex'), encode(t::bytea, 'hex') FROM (SELECT theme_tally(c) AS t FROM c WHERE id IN (3, 20)) x;

\echo COPY, binary
\copy (SELECT s, c FROM st JOIN c USING (id) ORDER BY id) TO PROGRAM 'md5sum' (FORMAT binary);

-- a stored query whose last theme ends inside of a character
CREATE CAST (bytea AS themequery) WITHOUT FUNCTION;
SELECT * FROM check_query('\x01010400046101f762'::bytea::themequery);
DROP CAST (bytea AS themequery);
-- other tests may run in this database
DROP CAST (theme AS bytea);
DROP CAST (statement AS bytea);
DROP CAST (coding AS bytea);
DROP CAST (codebook AS bytea);
DROP CAST (themequery AS bytea);
DROP CAST (tally AS bytea);
