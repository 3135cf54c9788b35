-- revision.sql - a person's word beside a codebook's: what set_code, drop_code, code and
-- realign do to a theme that both have judged.
CREATE EXTENSION proposals;
\pset format unaligned

CREATE TABLE speech(id int PRIMARY KEY, body statement, codes coding);
INSERT INTO speech SELECT n, to_statement(txt, 'en') FROM (VALUES
	(1, 'First, we fight terrorism. Second, we need open trade and peace.'),
	(2, 'First, we call for a ban of landmines. Second, we need open trade.')) v(n, txt);
UPDATE speech SET codes = code(body, 'emtech');
SELECT id, t.* FROM speech, themes(codes) t;

-- one judgement a theme and point: the hand's takes the place of the codebook's
CREATE TEMP TABLE judged AS SELECT id, body, codes AS before,
	set_code(codes, 1, 'emtech/risk/terrorism', 'support') AS after FROM speech WHERE id = 1;
SELECT t.* FROM judged, themes(after) t;
SELECT count(*) AS votes, count(*) FILTER (WHERE stance = 'oppose') AS against
  FROM judged, themes(after) WHERE theme = 'emtech/risk/terrorism';
-- and coding again leaves it
SELECT code(body, 'emtech', after) = after AS stays FROM judged;
-- taken back, the codebook has its say again
SELECT code(body, 'emtech', drop_code(after, 1, 'emtech/risk/terrorism', 'hand')) = before AS as_before FROM judged;

-- "this theme is not here": both judgements go, and stay away
CREATE TEMP TABLE rejected AS SELECT id, body, before,
	drop_code(after, 1, 'emtech/risk/terrorism') AS after FROM judged;
SELECT t.* FROM rejected, themes(after) t;
SELECT code(body, 'emtech', after) = after AS stays FROM rejected;
SELECT after @@ 'emtech/risk/terrorism' AS seen FROM rejected;
-- a rejection is taken back by its origin, or by the hand that codes the theme after all
SELECT code(body, 'emtech', drop_code(after, 1, 'emtech/risk/terrorism', 'codebook')) = before AS as_before FROM rejected;
SELECT t.stance, t.origin FROM rejected, themes(set_code(after, 1, 'emtech/risk/terrorism', 'neutral')) t WHERE t.theme = 'emtech/risk/terrorism';

-- of several coders each keeps a judgement of their own
SELECT t.ordinal, t.stance, t.origin FROM speech, themes(set_code(set_code(codes, 1, 'emtech/risk/terrorism', 'support', origin => 'anna'),
	1, 'emtech/risk/terrorism', 'oppose', origin => 'ben')) t WHERE id = 1 AND t.theme = 'emtech/risk/terrorism';

-- the statement is cut again: what a codebook found is found again, what a person said is not lost in silence
SELECT realign(codes, body, set_proposals(body, '{[0\,26)}'))::jsonb -> 'codes' FROM speech WHERE id = 1;
SELECT realign(set_code(codes, 2, 'emtech/law'), body, set_proposals(body, '{[0\,26)}')) FROM speech WHERE id = 1;
SELECT realign(drop_code(codes, 2, 'emtech/peace/international_security'), body, set_proposals(body, '{[0\,26)}'))::jsonb -> 'codes' FROM speech WHERE id = 1;

-- through columns, triggers and text: corrected, edited, coded again, written and read
CREATE TABLE work(LIKE speech INCLUDING ALL);
CREATE TRIGGER coded BEFORE INSERT OR UPDATE ON work FOR EACH ROW EXECUTE FUNCTION code_on_write('body', 'codes', 'emtech');
INSERT INTO work(id, body) SELECT id, body FROM speech;
UPDATE work SET codes = drop_code(set_code(codes, 1, 'emtech/risk/terrorism', 'neutral'), 2, 'emtech/peace/international_security') WHERE id = 1;
SELECT t.* FROM work, themes(codes) t WHERE id = 1;
UPDATE work SET body = to_statement(content(body) || ' Third, we need robots that work for us.', 'en') WHERE id = 1;
SELECT t.* FROM work, themes(codes) t WHERE id = 1;
SELECT codes = codes::text::coding AND codes = codes::jsonb::coding AS same FROM work;
