-- Run by damage.sh: stored values with a bit flipped or cut short, given to every
-- function and operator of the extension that takes the type, to sorts, hashes,
-- indexes and ANALYZE. :long = all representative values, random damage as well,
-- and index and ANALYZE for every value instead of one in :every.
SET client_min_messages = error;
CREATE EXTENSION proposals;
-- the bytes as they are stored; data_corrupted is what the types must say
CREATE CAST (bytea AS theme) WITHOUT FUNCTION;
CREATE CAST (bytea AS themequery) WITHOUT FUNCTION;
CREATE CAST (bytea AS statement) WITHOUT FUNCTION;
CREATE CAST (bytea AS coding) WITHOUT FUNCTION;
CREATE CAST (bytea AS codebook) WITHOUT FUNCTION;
CREATE CAST (bytea AS tally) WITHOUT FUNCTION;
CREATE CAST (theme AS bytea) WITHOUT FUNCTION;
CREATE CAST (themequery AS bytea) WITHOUT FUNCTION;
CREATE CAST (statement AS bytea) WITHOUT FUNCTION;
CREATE CAST (coding AS bytea) WITHOUT FUNCTION;
CREATE CAST (codebook AS bytea) WITHOUT FUNCTION;
CREATE CAST (tally AS bytea) WITHOUT FUNCTION;

-- ---- representative values; the first of each type is also the other argument ----
CREATE TABLE sample (n int GENERATED ALWAYS AS IDENTITY, type text, v bytea);
INSERT INTO sample (type, v) SELECT 'codebook', set_codebook(codebook_agg(t), version => '1')::bytea
  FROM (VALUES ('a/b', 'trade*', 'en', 1, NULL), ('a/b/c', 'free trade', 'en', 2.5, 'support'), ('a/é 1', '贸易', NULL, 1, NULL)) t(theme, term, language, weight, stance);
INSERT INTO sample (type, v) SELECT 'statement', to_statement(E'Chair, thanks.\n\nFirst, we must back free trade. Second, no é.\n\nEnd.', 'en')::bytea;
-- unbound, so that it fits every cut
INSERT INTO sample (type, v) SELECT 'coding', $${"proposals":2,"codebooks":{"a":{"version":"1","hash":"000102030405060708090a0b0c0d0e0f"}},"codes":[
	{"ordinal":0,"theme":"a/b","origin":"codebook"}, {"ordinal":1,"theme":"a/b/c","weight":1.5,"stance":"oppose","origin":"hand","spans":[[1,2],[4,9]]},
	{"ordinal":2,"theme":"a/b","weight":3,"origin":"codebook","rejected":true}, {"ordinal":2,"theme":"x/é","origin":"hand"}]}$$::coding::bytea;
INSERT INTO sample (type, v) SELECT 'theme', ('a/b/c 12'::theme)::bytea;
INSERT INTO sample (type, v) SELECT 'themequery', ('a/b & !x/é:oppose | "free trad*"'::themequery)::bytea;
INSERT INTO sample (type, v) SELECT 'tally', theme_tally(v::coding)::bytea FROM sample WHERE type = 'coding';
CREATE TABLE first_of AS SELECT DISTINCT ON (type) type, v FROM sample ORDER BY type, n;
INSERT INTO sample (type, v) SELECT 'codebook', v FROM (
	SELECT set_codebook(codebook_agg(t), scope => 'dictionary', folding => '{case,han}', description => 'd', source => 's', licence => 'l')::bytea AS v
	  FROM (VALUES ('a/b/c/d', ' ade ', 'substring', true, 'T'), ('a/b', 'a?c d*', 'glob', false, NULL), ('a/z', 'a*', 'fixed', false, NULL)) t(theme, term, kind, exclude, title)) s;
INSERT INTO sample (type, v) SELECT 'codebook', '{"codebook":"a","themes":[],"terms":[]}'::codebook::bytea;
INSERT INTO sample (type, v) SELECT 'codebook', '{"codebook":"a","themes":[{"theme":"a/b","valence":"negative"},{"theme":"a/b/c","description":"é","valence":"contested"}]}'::codebook::bytea;
INSERT INTO sample (type, v) SELECT 'statement', to_statement('第一，甲。（一）乙；（二）丙。第二，丁。', 'zh', 'all')::bytea;
INSERT INTO sample (type, v) SELECT 'statement', '{"text":""}'::statement::bytea;
INSERT INTO sample (type, v) SELECT 'statement', to_statement(repeat('word ', 100), 'en', 'whole')::bytea;
INSERT INTO sample (type, v) SELECT 'coding', code(v::statement, (SELECT v::codebook FROM first_of WHERE type = 'codebook'))::bytea FROM first_of WHERE type = 'statement';
INSERT INTO sample (type, v) SELECT 'coding', coding_agg(o, t)::bytea FROM (VALUES (1, NULL), (200, 'q/' || repeat('l', 130)), (7, 'q/r/s/t')) r(o, t);
INSERT INTO sample (type, v) SELECT 'theme', t::theme::bytea FROM (VALUES ('a'), ('cap/Law and Crime'), ('q/' || repeat('9', 140)), ('a/é/贸')) r(t);
INSERT INTO sample (type, v) SELECT 'themequery', q::themequery::bytea FROM (VALUES
	('"w"'), ('=a/b'), ('!(a/*/"c d"/** & (b/?x*:support | !"p q*"))'), ('q/' || repeat('x', 140)), ('a/' || repeat('b*', 70))) r(q);
INSERT INTO sample (type, v) SELECT 'tally', theme_tally(v::coding, 2)::bytea FROM sample WHERE type = 'coding';
DELETE FROM sample s WHERE NOT :long AND EXISTS (SELECT FROM first_of f WHERE f.type = s.type AND f.v <> s.v AND s.type IN ('statement', 'coding', 'codebook')
	AND NOT (s.type = 'codebook' AND get_byte(s.v, 0) = 2));
INSERT INTO codebook_library (book) SELECT v::codebook FROM first_of WHERE type = 'codebook';

-- ---- the damage ----
CREATE TABLE damaged AS
SELECT type, n, 'bit ' || bit AS how, set_bit(v, bit, 1 - get_bit(v, bit)) AS v
  FROM sample, generate_series(0, length(v) * 8 - 1) bit
UNION ALL SELECT type, n, 'cut at ' || at, substr(v, 1, at) FROM sample, generate_series(0, length(v) - 1) at
UNION ALL SELECT type, n, 'one byte more', v || '\x00'::bytea FROM sample
UNION ALL SELECT type, n, format('byte %s is %s', at, b), set_byte(v, at, b) FROM sample, generate_series(0, length(v) - 1) at, unnest(ARRAY[0, 1, 127, 128, 255]) b;
SELECT setseed(0.5);
INSERT INTO damaged
SELECT type, n, 'three bytes', set_byte(set_byte(set_byte(v, a, floor(random() * 256)::int), b, floor(random() * 256)::int), c, floor(random() * 8)::int)
  FROM (SELECT type, n, v, floor(random() * length(v))::int AS a, floor(random() * length(v))::int AS b, floor(random() * length(v))::int AS c
		  FROM sample, generate_series(1, CASE WHEN :long THEN 1000 ELSE 0 END) WHERE length(v) > 0) r;
ALTER TABLE damaged ADD id int GENERATED ALWAYS AS IDENTITY;

-- ---- every call that takes the type ----
-- arguments by name, then by type; several rows: each is tried
CREATE TABLE argument (name text, type text, expression text);
INSERT INTO argument VALUES
	('format', 'text', '''csv'''), ('format', 'text', '''json'''), ('format', 'text', '''yaml'''), ('format', 'text', '''wordstat'''), ('format', 'text', '''liwc'''),
	('format', 'text', '''lexicoder'''), ('format', 'text', '''lc3'''), ('format', 'text', '''yoshikoder'''), ('format', 'text', '''skos'''), ('format', 'text', '''qdc'''),
	('missing', 'text', '''skip'''), ('stance', 'text', '''oppose'''), ('origin', 'text', '''hand'''), ('kind', 'text', '''glob'''), ('scope', 'text', '''dictionary'''),
	('language', 'text', '''en'''), ('codebook', 'text', '''a'''), ('book', 'text', '''a'''), ('books', 'text[]', '''{a}'''), ('folding', 'text[]', '''{case}'''),
	('term', 'text', '''free trade'''), ('theme', 'text', '''a/b/c'''), ('name', 'text', '''z'''), ('spans', 'int4range[]', '''{"[0,3)","[4,9)"}'''), ('markers', 'text[]', '''{x,NULL}'''),
	('level', 'bigint', '2'), ('codes', 'text', '''v'''), (NULL, 'regclass', '''counted'''), (NULL, 'text', '''a/b'''), (NULL, 'text[]', '''{a/b}'''), (NULL, 'bigint', '1'), (NULL, 'integer', '1'), (NULL, 'double precision', '1.5'), ('min_words', 'bigint', '4'), ('how', 'text', '''subtract'''), ('normalise', 'text', '''jaccard'''), ('map', 'jsonb', '''{"a/b": [{"theme": "a/z", "weight": 0.5}, {"theme": "q"}], "a/**": "a/n/**"}'''), (NULL, 'boolean', 'true');
DO $$
BEGIN
	FOR i IN 1 .. (SELECT count(*) FROM first_of) LOOP
		EXECUTE (SELECT format('CREATE FUNCTION sound_%1$s() RETURNS %1$s IMMUTABLE LANGUAGE sql AS %2$L', type, format('SELECT %L::bytea::%s', v, type))
				   FROM first_of ORDER BY type OFFSET i - 1 LIMIT 1);
	END LOOP;
END $$;
CREATE TABLE counted AS SELECT sound_coding() AS v;
CREATE INDEX ON counted USING gin (v);
UPDATE argument SET expression = expression || '::' || type;
INSERT INTO argument SELECT NULL, type, format('sound_%s()', type) FROM first_of;
-- queries that codings alone and statements alone can answer
INSERT INTO argument VALUES (NULL, 'themequery', '''a/b & !x/é''::themequery'), (NULL, 'themequery', '''"free trad*"''::themequery');

CREATE TABLE call (n int GENERATED ALWAYS AS IDENTITY, type text, name text, query text);
DO $$
DECLARE
	f record; lists text[]; list text; i int; types text[]; call text;
BEGIN
	FOR f IN SELECT p.oid, p.*, format_type(p.prorettype, NULL) AS returns FROM pg_proc p, pg_depend d, pg_extension e
			WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.refobjid = e.oid AND d.deptype = 'e' AND e.extname = 'proposals'
			  AND 'internal'::regtype <> ALL (p.proargtypes) AND 'cstring'::regtype <> ALL (p.proargtypes) AND p.prorettype <> 'trigger'::regtype
			ORDER BY p.proname, p.oid::regprocedure::text LOOP
		types := ARRAY(SELECT format_type(t, NULL) FROM unnest(f.proargtypes) WITH ORDINALITY u(t, o) ORDER BY o);
		FOR i IN 1 .. cardinality(types) LOOP
			CONTINUE WHEN types[i] NOT IN (SELECT type FROM first_of);
			lists := ARRAY[''];
			FOR j IN 1 .. cardinality(types) LOOP
				lists := ARRAY(SELECT l || CASE WHEN j > 1 THEN ', ' ELSE '' END || a
					FROM unnest(lists) l, (
						SELECT format('v::%s', types[j]) AS a WHERE i = j
						UNION ALL SELECT expression FROM argument WHERE i <> j AND type = types[j] AND name = f.proargnames[j]
						UNION ALL SELECT expression FROM argument WHERE i <> j AND type = types[j] AND name IS NULL
							AND NOT EXISTS (SELECT FROM argument x WHERE x.type = types[j] AND x.name = f.proargnames[j])) a);
			END LOOP;
			IF lists = '{}' THEN
				RAISE EXCEPTION 'no argument for %', f.oid::regprocedure;
			END IF;
			FOREACH list IN ARRAY lists LOOP
				call := format('%I(%s)', f.proname, list);
				INSERT INTO call (type, name, query) VALUES (types[i], call,
					CASE WHEN f.proretset THEN format('SELECT max(r::text) FROM %s r', call)
						WHEN f.prokind = 'a' THEN format('SELECT (%s)::text FROM generate_series(1, 2)', call)
						ELSE format('SELECT (%s)::text', call) END);
			END LOOP;
		END LOOP;
	END LOOP;
END $$;
INSERT INTO call (type, name, query) VALUES ('coding', 'krippendorff_alpha(coding[])', 'SELECT krippendorff_alpha(ARRAY[v::coding, sound_coding()], ''masi'')::text');
INSERT INTO call (type, name, query)
SELECT type, x || ' of ' || type, format('SELECT %s FROM (VALUES (v::%s), (sound_%2$s()), (v::%2$s)) s(x)', x, type)
  FROM first_of, unnest(ARRAY['count(DISTINCT x)', 'array_agg(x ORDER BY x)::text', 'max(x::text)']) x WHERE type <> 'tally';

CREATE TABLE outcome (type text, call int, state text, n bigint, example int);
CREATE FUNCTION try(call int, type text, query text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE FUNCTION pg_temp.try_it(v bytea) RETURNS text LANGUAGE plpgsql AS %L',
		format('BEGIN PERFORM (%s); RETURN ''value''; EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE; END', query));
	EXECUTE 'INSERT INTO outcome SELECT $1, $2, pg_temp.try_it(v), count(*), min(id) FROM damaged WHERE type = $1 GROUP BY 3' USING type, call;
	DROP FUNCTION pg_temp.try_it(bytea);
END $$;
SET statement_timeout = :timeout;
SELECT format('SELECT try(%s, %L, %L)', n, type, query) FROM call ORDER BY n \gexec

-- ---- rows, indexes, statistics: one damaged value at a time among sound ones ----
CREATE TABLE kept_theme (v theme); CREATE INDEX ON kept_theme (v); CREATE INDEX ON kept_theme USING hash (v);
CREATE TABLE kept_statement (v statement); CREATE INDEX ON kept_statement USING gin (v); CREATE INDEX ON kept_statement USING hash (v);
CREATE TABLE kept_coding (v coding); CREATE INDEX ON kept_coding USING gin (v); CREATE INDEX ON kept_coding (v); CREATE INDEX ON kept_coding USING hash (v);
CREATE TABLE kept_themequery (v themequery); CREATE INDEX ON kept_themequery (v); CREATE INDEX ON kept_themequery USING hash (v);
CREATE TABLE kept_codebook (v codebook); CREATE INDEX ON kept_codebook (v); CREATE INDEX ON kept_codebook USING hash (v);
SELECT format('INSERT INTO kept_%s SELECT sound_%1$s()', type) FROM first_of, generate_series(1, 3) WHERE type <> 'tally' \gexec
CREATE FUNCTION try_stored(type text, v bytea) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('INSERT INTO kept_%s SELECT $1::%1$s', type) USING v;
	SET LOCAL enable_seqscan = off;
	IF type = 'coding' THEN
		PERFORM FROM kept_coding k WHERE k.v @@ 'a/b & !x/é';
		PERFORM FROM kept_coding k WHERE k.v @* 'a/*/c | "w"';
		PERFORM FROM kept_coding k WHERE k.v @> 'a/b/c';
	ELSIF type = 'statement' THEN
		PERFORM FROM kept_statement k WHERE k.v @@ '"free trad*" & !"a b"';
		PERFORM FROM kept_statement k WHERE k.v @* '"free*" | "w"';
	ELSIF type = 'theme' THEN
		PERFORM FROM kept_theme k WHERE k.v <@ 'a/b';
	END IF;
	EXECUTE format('SELECT FROM kept_%s k WHERE k.v = $1::%1$s ORDER BY k.v', type) USING v;
	EXECUTE format('ANALYZE kept_%s', type);
	IF type = 'coding' THEN
		EXECUTE 'EXPLAIN SELECT FROM kept_coding k WHERE k.v @@ ''a/b | c/d''';
	END IF;
	EXECUTE format('REINDEX TABLE kept_%s', type);
	RAISE EXCEPTION USING ERRCODE = 'P0099';
EXCEPTION
	WHEN SQLSTATE 'P0099' THEN RETURN 'value';
	WHEN OTHERS THEN RETURN SQLSTATE;
END $$;
INSERT INTO call (type, name) SELECT type, 'insert, index scan, ANALYZE, REINDEX of ' || type FROM first_of WHERE type <> 'tally';
INSERT INTO outcome SELECT type, c.n, try_stored(type, v), count(*), min(id)
  FROM damaged JOIN call c USING (type) WHERE c.query IS NULL AND (:every = 1 OR id % :every = 0) GROUP BY 1, 2, 3;
-- all of them at once
INSERT INTO call (type, name) SELECT type, 'sort, hash and index of all of ' || type FROM first_of WHERE type <> 'tally';
CREATE FUNCTION try_all(type text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	sorted bigint; hashed bigint;
BEGIN
	SET LOCAL enable_hashagg = off;
	EXECUTE format('SELECT count(*) FROM (SELECT v::%s FROM damaged WHERE type = %1$L GROUP BY 1) x', type) INTO sorted;
	SET LOCAL enable_hashagg = on;
	SET LOCAL enable_sort = off;
	EXECUTE format('SELECT count(*) FROM (SELECT v::%s FROM damaged WHERE type = %1$L GROUP BY 1) x', type) INTO hashed;
	IF sorted <> hashed THEN
		RAISE WARNING 'damaged values of %: % by sort, % by hash', type, sorted, hashed;
	END IF;
	RETURN 'value';
EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE;
END $$;
INSERT INTO outcome SELECT type, max(n), try_all(type), 1, NULL FROM call WHERE query IS NULL GROUP BY type;

-- ---- what came out ----
SELECT format('ok %s: %s values, %s calls: %s damaged, %s other errors, %s results', o.type, d.n, sum(o.n),
		coalesce(sum(o.n) FILTER (WHERE state = 'XX001'), 0), coalesce(sum(o.n) FILTER (WHERE state NOT IN ('XX001', 'value')), 0),
		coalesce(sum(o.n) FILTER (WHERE state = 'value'), 0))
  FROM outcome o JOIN (SELECT type, count(*) AS n FROM damaged GROUP BY type) d USING (type) GROUP BY o.type, d.n ORDER BY o.type;
SELECT format('not ok %s: %s, %s times, as with %s', name, state, o.n, d.how || ' of ' || d.v::text)
  FROM outcome o JOIN call c ON c.n = o.call LEFT JOIN damaged d ON d.id = o.example
 WHERE state LIKE 'XX%' AND state <> 'XX001' OR state LIKE '53%' OR state LIKE '57%';
SELECT format('other: %s %s %s, as with %s', name, state, o.n, d.how) FROM outcome o JOIN call c ON c.n = o.call LEFT JOIN damaged d ON d.id = o.example
 WHERE :verbose AND state NOT IN ('value', 'XX001') ORDER BY 1;
