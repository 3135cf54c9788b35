-- code_on_write: the trigger that codes what is written
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
INSERT INTO codebook_library (book) SELECT codebook_agg('kk/' || t, t) FROM unnest('{peace,trade}'::text[]) t;

CREATE TABLE doc (id int PRIMARY KEY, body statement, codes coding);
CREATE TRIGGER coded BEFORE INSERT OR UPDATE ON doc FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'kk');
INSERT INTO doc SELECT n, to_statement(format('First, %s. Second, %s.', a, b), 'en', 'points') FROM (VALUES (1, 'peace', 'trade'), (2, 'trade', 'war'), (3, 'no', 'no')) v(n, a, b);
INSERT INTO doc VALUES (4, NULL, NULL);
-- as many as the statement says, and as code() says
SELECT id, codes = code(body, 'kk') AS right, (SELECT string_agg(t.ordinal || ' ' || t.theme, ', ') FROM themes(codes) t) AS codes FROM doc ORDER BY id;
-- a new cut: what people coded goes with its text, what the codebook coded is coded anew
UPDATE doc SET codes = set_code(codes, 2, 'kk/peace', 'oppose') WHERE id = 2;
UPDATE doc SET body = to_statement('Before all, trade. ' || content(body), 'en', 'sentences') WHERE id = 2;
SELECT id, proposal_count(body), (SELECT string_agg(concat_ws(' ', t.ordinal, t.theme, t.stance, t.origin), ', ') FROM themes(codes) t) AS codes FROM doc WHERE id = 2;
UPDATE doc SET body = NULL WHERE id = 1;
SELECT id, body, codes FROM doc WHERE id = 1;
-- a language that the codebook has nothing for
INSERT INTO codebook_library (book) SELECT codebook_agg('kfr/a', 'paix', 'fr');
CREATE TABLE skipped (body statement, codes coding);
CREATE TRIGGER coded BEFORE INSERT ON skipped FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'kfr', 'missing=skip');
INSERT INTO skipped VALUES (to_statement('Peace.', 'en', 'whole')), (to_statement('La paix.', 'fr', 'whole'));
SELECT language(body), codes IS NULL AS uncoded FROM skipped;

-- generated columns come behind BEFORE triggers: the statement, the coding, of a partition too
CREATE TABLE of_text (id int, txt text, body statement GENERATED ALWAYS AS (to_statement(txt, 'en')) STORED, codes coding);
CREATE TRIGGER coded BEFORE INSERT OR UPDATE ON of_text FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'kk');
INSERT INTO of_text (id, txt) VALUES (1, 'First, peace. Second, trade.');
ALTER TABLE of_text DISABLE TRIGGER coded;
INSERT INTO of_text (id, txt) VALUES (1, 'First, peace. Second, trade.');
ALTER TABLE of_text ENABLE TRIGGER coded;
UPDATE of_text SET txt = 'First, war.';
UPDATE of_text SET id = id;
CREATE TABLE of_codes (body statement, codes coding GENERATED ALWAYS AS (coding(body)) STORED) PARTITION BY LIST (language(body));
CREATE TABLE of_codes_en PARTITION OF of_codes FOR VALUES IN ('en');
CREATE TRIGGER coded BEFORE INSERT OR UPDATE ON of_codes_en FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'kk');
INSERT INTO of_codes VALUES (to_statement('Peace.', 'en', 'whole'));
-- what the hint says
ALTER TABLE of_text ALTER body DROP EXPRESSION;
CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.body := to_statement(NEW.txt, ''en''); RETURN NEW; END';
CREATE TRIGGER a_cut BEFORE INSERT OR UPDATE ON of_text FOR EACH ROW EXECUTE FUNCTION cut();
UPDATE of_text SET txt = 'First, trade. Second, peace.';
SELECT proposal_count(body), (SELECT string_agg(t.ordinal || ' ' || t.theme, ', ') FROM themes(codes) t) AS codes FROM of_text;

-- how it must not be used
CREATE TABLE wrong (body statement, codes coding);
CREATE TRIGGER a BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes');
INSERT INTO wrong VALUES (to_statement('Peace.', 'en'));
DROP TRIGGER a ON wrong;
CREATE TRIGGER a BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'code', 'kk');
INSERT INTO wrong VALUES (to_statement('Peace.', 'en'));
DROP TRIGGER a ON wrong;
CREATE TRIGGER a BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION code_on_write('codes', 'body', 'kk');
INSERT INTO wrong VALUES (to_statement('Peace.', 'en'));
DROP TRIGGER a ON wrong;
CREATE TRIGGER a BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'none');
INSERT INTO wrong VALUES (to_statement('Peace.', 'en'));
DROP TRIGGER a ON wrong;
CREATE TRIGGER a BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'kk', 'missing=no');
INSERT INTO wrong VALUES (to_statement('Peace.', 'en'));
DROP TRIGGER a ON wrong;
CREATE TRIGGER a AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'kk');
INSERT INTO wrong VALUES (to_statement('Peace.', 'en'));
SELECT code_on_write();
DROP TABLE doc, skipped, of_text, of_codes, wrong;
DROP FUNCTION cut;
DELETE FROM codebook_library WHERE name IN ('kk', 'kfr');
