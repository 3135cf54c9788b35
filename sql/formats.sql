-- stored bytes, binary form and hashes: the same on every PostgreSQL version, ICU and machine
--
-- What is printed here must never change for a value of a release: it lies in tables, in hash
-- partitions, in other servers. docs/formats.md says how a format may change.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
-- the bytes as they are stored: a cast that converts nothing
CREATE CAST (theme AS bytea) WITHOUT FUNCTION;
CREATE CAST (statement AS bytea) WITHOUT FUNCTION;
CREATE CAST (coding AS bytea) WITHOUT FUNCTION;
CREATE CAST (codebook AS bytea) WITHOUT FUNCTION;
CREATE CAST (themequery AS bytea) WITHOUT FUNCTION;
CREATE CAST (tally AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS theme) WITHOUT FUNCTION;
CREATE CAST (bytea AS statement) WITHOUT FUNCTION;
CREATE CAST (bytea AS coding) WITHOUT FUNCTION;
CREATE CAST (bytea AS codebook) WITHOUT FUNCTION;
CREATE CAST (bytea AS themequery) WITHOUT FUNCTION;
CREATE CAST (bytea AS tally) WITHOUT FUNCTION;
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

-- What releases stored, byte for byte: a line here is never changed and never taken away.
-- Each value must be read, be the one that is made anew of its text, and be found as such.
\echo stored by earlier releases
CREATE TEMP TABLE earlier (type text, hex text, fresh text);
INSERT INTO earlier VALUES
('theme', '01736467013501352e61', 'sdg/5/5.a'),
('theme', '01636170014c617720616e64204372696d65', 'cap/Law and Crime'),
('theme', '01612f62', 'a\/b'),
('themequery', '0101040003736467', 'sdg/**'),
('themequery', '010301020202040105736467013503040811636170014c617720616e64204372696d65050e756e69746564206e6174696f6e2a', '=sdg/5 & !cap/"Law and Crime":oppose | "united nation*"'),
('themequery', '01010402040001610102622a020103633f64', 'a/b*/**/c?d'),
('statement', '010102005aa396aadc2e86b7000000000000000000000000656e', '{"text":"","language":"en"}'),
('statement', '01070500f6020c63cda06446020000000b00000015000000656e2d4742030302030101020546697273740100030000000000c3a9e4baba20f09f98806220616e642063', '{"text":"é人 😀b and c","language":"en-GB","proposals":[{"start":3,"stop":5,"list":1,"number":1,"marker":"First","normative":true},{"start":6,"stop":9}]}'),
('statement', '0100020095caf18b9979493a02000000320000001d000000656e080017000101010646697273742c00001300010200075365636f6e642c57652061736b2e2046697273742c206f70656e207468652074616c6b732e205365636f6e642c20636c6f7365207468656d2e', '{"language":"en","unit":"points","text":"We ask. First, open the talks. Second, close them.","proposals":[{"start":8,"stop":31,"list":1,"number":1,"marker":"First,","normative":false},{"start":31,"stop":50,"list":1,"number":2,"marker":"Second,"}]}'),
('coding', '01000300000000', '{"proposals":3,"codes":[]}'),
('coding', '01032ec6a009d5b340a902030200010201010191a201026278390101620131173b49391b26c625af920e70cb3faa620108636f6465626f6f6b000202cdcccc3d', '{"proposals":2,"cut":"a940b3d509a0c62e","codebooks":{"b":{"version":"1","hash":"173b49391b26c625af920e70cb3faa62"}},"codes":[{"ordinal":0,"theme":"b/x","weight":2,"stance":"support","origin":"codebook"},{"ordinal":2,"theme":"b/x/9","weight":0.1,"stance":"oppose","origin":"codebook"}]}'),
('coding', '010002030200010101010294c801026278c3a9000208636f6465626f6f6b016f0103010102030202e107', '{"proposals":2,"codes":[{"ordinal":1,"theme":"b/x","weight":3,"origin":"codebook","rejected":true},{"ordinal":2,"theme":"b/é","weight":1,"origin":"o","spans":[[3,5],[7,1000]]}]}'),
('codebook', '0123587da51189a6609217fcf1245e9d33000f016100000000000101620000', '{"codebook":"a","themes":[{"theme":"a/b"}],"terms":[]}'),
('codebook', '01d30259d9a82679f855ee2512651c3e0701010162013101640173016c030002656e027a680301780158037801390004780131300006000020cdcccc3d067374617465730001400668756e676572000124000020400a6f70656e2074616c6b2a01020009e6b5b7e5b9b3e99da2020000047061697802001203207061', '{"codebook":"b","version":"1","description":"d","source":"s","licence":"l","scope":"dictionary","folding":["case"],"themes":[{"theme":"b/x","title":"X"},{"theme":"b/x/9"},{"theme":"b/x/10"}],"terms":[{"theme":"b/x","term":"states","weight":0.1},{"theme":"b/x","term":"open talk*","language":"en","weight":2.5,"stance":"support"},{"theme":"b/x","term":"hunger","language":"en","stance":"reverse"},{"theme":"b/x/9","term":"海平面","language":"zh"},{"theme":"b/x/10","term":"paix"},{"theme":"b/x/10","term":" pa","kind":"substring","exclude":true}]}'),
('codebook', '02b31a91b42d483bb81d298a0a9e6d1b39000f01620000000001000401780158037801390004780131300001790001000020cdcccc3d067374617465730300020a57686174206974206973010302c3a9000100', '{"codebook":"b","themes":[{"theme":"b/x","title":"X","description":"What it is","valence":"negative"},{"theme":"b/x/9"},{"theme":"b/x/10","description":"é","valence":"contested"},{"theme":"b/y","valence":"positive"}],"terms":[{"theme":"b/x","term":"states","weight":0.1}]}'),
('tally', '0100020b020001620101000000000000000000000000010178010103010101000000000000d03f', '{"statements":2,"proposals":11,"themes":[{"theme":"b","statements":1,"proposals":1},{"theme":"b/x","statements":1,"proposals":1,"codes":3,"support":1,"oppose":1,"neutral":1,"weight":0.25}]}'),
('tally', '0102010000', '{"level":2,"statements":1,"proposals":0,"themes":[]}');
CREATE FUNCTION pg_temp.compare(type text, OUT of text, OUT n int, OUT read int, OUT equal int, OUT hash int, OUT hash_extended int, OUT "order" int, OUT "distinct" int, OUT indexed int, OUT sent int) LANGUAGE plpgsql AS $$
BEGIN
	of := type;
	EXECUTE format($q$
		CREATE TEMP TABLE pair AS SELECT decode(hex, 'hex')::%1$I AS old, fresh::%1$I AS new FROM earlier WHERE type = %1$L;
		CREATE TEMP TABLE once (v %1$I UNIQUE);
		INSERT INTO once SELECT old FROM pair;
		INSERT INTO once SELECT new FROM pair ON CONFLICT DO NOTHING$q$, type);
	EXECUTE format($q$
		SELECT count(*), count(*) FILTER (WHERE old::text = new::text), count(*) FILTER (WHERE old = new),
			count(*) FILTER (WHERE %1$s_hash(old) = %1$s_hash(new)), count(*) FILTER (WHERE %1$s_hash_extended(old, 7) = %1$s_hash_extended(new, 7)),
			count(*) FILTER (WHERE %1$s_cmp(old, new) = 0), (SELECT count(DISTINCT v) FROM (SELECT old AS v FROM pair UNION ALL SELECT new FROM pair) x),
			(SELECT count(*) FROM once), count(*) FILTER (WHERE %1$s_send(old) = %1$s_send(new)) FROM pair$q$, type)
		INTO n, read, equal, hash, hash_extended, "order", "distinct", indexed, sent;
	DROP TABLE pair, once;
END $$;
\pset tuples_only off
SELECT c.* FROM unnest('{theme,themequery,statement,coding,codebook}'::text[]) t, pg_temp.compare(t) c;
SELECT count(*) AS tallies, count(*) FILTER (WHERE decode(hex, 'hex')::tally::text = fresh::tally::text) AS read FROM earlier WHERE type = 'tally';
-- the hash that codings carry does not depend on the version either
SELECT count(*), count(*) FILTER (WHERE (codebook_info(decode(hex, 'hex')::codebook)).hash = (codebook_info(fresh::codebook)).hash) AS same FROM earlier WHERE type = 'codebook';
-- what is stored today: the version, and whether the bytes are those
SELECT type, substr(bytes, 1, 2) AS version, count(*), count(*) FILTER (WHERE bytes = hex) AS same
  FROM (SELECT type, hex, encode(CASE type WHEN 'theme' THEN fresh::theme::bytea WHEN 'themequery' THEN fresh::themequery::bytea WHEN 'statement' THEN fresh::statement::bytea
			WHEN 'coding' THEN fresh::coding::bytea WHEN 'codebook' THEN fresh::codebook::bytea ELSE fresh::tally::bytea END, 'hex') AS bytes FROM earlier) x
 GROUP BY 1, 2 ORDER BY 1, 2;
-- version 2 of a codebook that version 1 would hold: the same codebook still, sent as the same
TRUNCATE earlier;
INSERT INTO earlier VALUES ('codebook', '0223587da51189a6609217fcf1245e9d33000f01610000000000010162000000', '{"codebook":"a","themes":[{"theme":"a/b"}],"terms":[]}');
SELECT c.* FROM pg_temp.compare('codebook') c;
-- a value of a release to come
SELECT '\x7f6162'::bytea::theme;
SELECT proposal_count('\x7f0000'::bytea::coding);
\pset tuples_only on

\echo COPY, binary
\copy (SELECT s, c FROM st JOIN c USING (id) ORDER BY id) TO PROGRAM 'md5sum' (FORMAT binary);

-- a stored query whose last theme ends inside of a character
SELECT * FROM check_query('\x01010400046101f762'::bytea::themequery);
-- other tests may run in this database
DROP CAST (theme AS bytea);
DROP CAST (statement AS bytea);
DROP CAST (coding AS bytea);
DROP CAST (codebook AS bytea);
DROP CAST (themequery AS bytea);
DROP CAST (tally AS bytea);
DROP CAST (bytea AS theme);
DROP CAST (bytea AS statement);
DROP CAST (bytea AS coding);
DROP CAST (bytea AS codebook);
DROP CAST (bytea AS themequery);
DROP CAST (bytea AS tally);
