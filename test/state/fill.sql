-- fill.sql - every type in tables, indexes, triggers, partitions and the library, for the
-- tests that carry a database somewhere else; check.sql says what is in it.
--
-- The extension is there, and search_path finds it.
SET client_min_messages = warning;

-- codebooks of the user's own
CREATE TABLE own_terms (theme theme, term text, language text, stance text, valence text, description text);
INSERT INTO own_terms VALUES
	('island/sea', 'sea level*', 'en', NULL, 'negative', 'The sea, which rises'), ('island/sea/storms', 'storm*', 'en', NULL, NULL, NULL),
	('island/money', 'debt relief', 'en', 'support', 'contested', NULL), ('island/sea', '海平面*', 'zh', NULL, NULL, NULL),
	('island/9', 'nine', 'en', NULL, NULL, NULL), ('island/10', 'ten', 'en', 'oppose', NULL, NULL);
INSERT INTO codebook_library (book) SELECT codebook_agg(t) FROM own_terms t;
INSERT INTO codebook_library (book) SELECT set_codebook(book, name => 'mytech', version => '7') FROM codebooks WHERE name = 'emtech';

CREATE TABLE speech (
	id		int PRIMARY KEY,
	body	statement NOT NULL,
	codes	coding,
	lead	theme,
	query	themequery,
	book	codebook,
	n		int GENERATED ALWAYS AS (proposal_count(body)) STORED
);
CREATE INDEX speech_codes ON speech USING gin (codes);
CREATE INDEX speech_words ON speech USING gin (body);
CREATE INDEX speech_lead ON speech (lead);
CREATE INDEX speech_lead_hash ON speech USING hash (lead);
CREATE INDEX speech_coding ON speech (codes);
CREATE INDEX speech_query ON speech USING hash (query);
CREATE INDEX speech_root ON speech (theme_root(lead)) WHERE codes IS NOT NULL;
CREATE TRIGGER speech_code BEFORE INSERT OR UPDATE OF body ON speech
	FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'island', 'mytech', 'missing=skip');

INSERT INTO speech (id, body, lead, query)
SELECT n,
	   to_statement(CASE n % 5
			WHEN 0 THEN format(E'We meet again.\n\nFirst, the sea level rises in region %s.\n\nSecond, debt relief and the digital divide.\n\nThird, no monopoly on technology, nor protectionism.', n)
			WHEN 1 THEN format(E'主席先生。\n\n第一，海平面上升，第%s次。\n\n第二，促进创新。', n)
			WHEN 2 THEN E'1. Storms. 2. Norms.' || repeat(' Words that fill a long speech and mean little.', n)
			WHEN 3 THEN format(E'Nous proposons %s points.\n\nPremièrement, la paix.\n\nDeuxièmement, la fracture numérique.', n)
			ELSE '' END,
			CASE n % 5 WHEN 1 THEN 'zh' WHEN 3 THEN 'fr' ELSE 'en' END),
	   ('island/' || n % 23 || '/' || n)::theme,
	   ('island/' || n % 7 || ' & !"word ' || n % 3 || '*"')::themequery
  FROM generate_series(1, 400) n;
UPDATE speech SET codes = coding(body, (SELECT coding_agg(o, 'hand/a b/' || id % 11, 'oppose', id / 8.0, 'ben') FROM generate_series(0, 1) o)) WHERE id % 20 = 3;
UPDATE speech SET codes = set_code(codes, 1, 'island/sea/storms', CASE id % 3 WHEN 0 THEN 'oppose' WHEN 1 THEN 'support' END, id / 8.0, 'anna')
 WHERE id % 4 = 0 AND n > 0;
UPDATE speech SET codes = drop_code(codes, 2, 'mytech/development/digital_divide') WHERE id % 10 = 0;
-- a person's word against the codebook's: a stance turned round, a theme struck out
UPDATE speech SET codes = drop_code(set_code(codes, 1, 'island/sea', 'support'), 2, 'island/money') WHERE id % 5 = 0 AND id % 3 = 0;
UPDATE speech SET codes = NULL WHERE id % 50 = 49;
UPDATE speech SET book = (SELECT book FROM codebook_library WHERE name = 'island') WHERE id % 100 = 1;
UPDATE speech SET body = '{"text":"😀 ab cd","proposals":[{"start":0,"stop":1,"marker":"é"},{"start":2,"stop":4,"normative":false}]}', codes = NULL WHERE id = 17;

CREATE TABLE by_theme (th theme PRIMARY KEY, title text) PARTITION BY HASH (th);
CREATE TABLE by_theme_0 PARTITION OF by_theme FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE by_theme_1 PARTITION OF by_theme FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO by_theme SELECT DISTINCT theme, 'x' FROM themes('mytech') UNION SELECT DISTINCT theme, 'y' FROM themes('island');
CREATE TABLE by_range (th theme) PARTITION BY RANGE (th);
CREATE TABLE by_range_1 PARTITION OF by_range FOR VALUES FROM ('island/2') TO ('island/10');
INSERT INTO by_range VALUES ('island/9/x');
CREATE TABLE by_statement (body statement UNIQUE, codes coding, CHECK (language(body) <> ''));
ALTER TABLE by_statement REPLICA IDENTITY FULL;
INSERT INTO by_statement SELECT body, codes FROM speech WHERE id IN (1, 2, 3);

CREATE VIEW on_the_sea AS SELECT id FROM speech WHERE codes @@ 'island/sea' OR lead <@ 'island/3';
CREATE MATERIALIZED VIEW counts AS SELECT * FROM themes((SELECT theme_tally(codes) FROM speech));
CREATE DOMAIN sea_theme AS theme CHECK (VALUE <@ 'island/sea'::theme);
CREATE TABLE by_domain (th sea_theme, several theme[]);
INSERT INTO by_domain VALUES ('island/sea/storms', '{island/sea,island/9}');
ANALYZE;
