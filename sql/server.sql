-- inside the server: schemas, empty search_path, parallel plans, prepared statements, PL/pgSQL, generated columns, partitions, TOAST
\set SHOW_CONTEXT never
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS proposals;
CREATE SCHEMA "Other Place";
CREATE EXTENSION proposals SCHEMA "Other Place";
RESET client_min_messages;

-- nothing is looked up by search_path
SET search_path = '';
SELECT "Other Place".code("Other Place".to_statement('First, mind the digital divide. Second, talk.', 'en'), 'emtech') OPERATOR("Other Place".@@) 'emtech/development' AS coded;
SELECT count(*) > 5 AS some FROM "Other Place".themes('emtech');
SELECT count(*) FROM "Other Place".themes("Other Place".code("Other Place".to_statement('terrorism', 'en'), 'emtech'));
SELECT path, known FROM "Other Place".check_query('emtech/riks');
SELECT pg_catalog.count(*) FROM (SELECT "Other Place".coding_agg(1, 'emtech/risk') AS c) x, "Other Place".proposals('{"text":"a"}', c, 'emtech/risk');
SET search_path = "Other Place", public;

CREATE TABLE public.speech (id int, held date NOT NULL, body statement, codes coding) PARTITION BY RANGE (held);
CREATE TABLE public.speech_old PARTITION OF public.speech FOR VALUES FROM ('2000-01-01') TO ('2010-01-01');
CREATE TABLE public.speech_new PARTITION OF public.speech FOR VALUES FROM ('2010-01-01') TO ('2030-01-01');
ALTER TABLE public.speech ALTER body SET STORAGE EXTERNAL;
INSERT INTO public.speech
SELECT n, date '2005-01-01' + n * 30, to_statement(format(E'Here.\n\nFirst, the digital divide of region %s must close.\n\nSecond, terrorism must end.\n\n', n) || repeat('Filling words of a long speech follow. ', 470), 'en')
  FROM generate_series(1, 200) n;
UPDATE public.speech SET codes = code(body, 'emtech');
SELECT count(*), sum(proposal_count(codes)), min(length(content(body))) > 17000 AS long FROM public.speech;
SELECT tableoid::regclass, count(*) FILTER (WHERE codes @@ 'emtech/development'), count(*) FILTER (WHERE codes @@ 'emtech/development & emtech/risk/terrorism') FROM public.speech GROUP BY 1 ORDER BY 1;
VACUUM ANALYZE public.speech;
-- theme queries leave the text's TOAST pages alone: as many pages as the table has, no more
CREATE FUNCTION public.pages(command text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE command;		-- catalog pages are read the first time
	EXECUTE 'EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF, FORMAT JSON) ' || command INTO plan;
	RETURN (plan -> 0 -> 'Plan' ->> 'Shared Hit Blocks')::bigint + (plan -> 0 -> 'Plan' ->> 'Shared Read Blocks')::bigint;
END $$;
SET max_parallel_workers_per_gather = 0;
SELECT pages($$SELECT count(*) FROM speech WHERE codes @@ 'emtech/development & !emtech/risk'$$) = pages('SELECT count(id) FROM speech') AS query,
       pages($$SELECT sum(salience(codes, 'emtech/development')) FROM speech$$) = pages('SELECT count(id) FROM speech') AS salience,
       pages($$SELECT count(*) FROM speech, themes(codes)$$) = pages('SELECT count(id) FROM speech') AS themes,
       pages($$SELECT count(*) FROM speech WHERE content(body) = ''$$) > 10 * pages('SELECT count(id) FROM speech') AS text;

-- parallel plans say the same
SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
CREATE TABLE public.copied AS SELECT * FROM public.speech;
ANALYZE public.copied;
SELECT count(*) FROM public.copied WHERE code(body, 'emtech') = codes;
SELECT count(*) FROM public.copied WHERE codes @@ 'emtech/development' AND body @@ '"digital divide"';
SELECT min(t), max(t) FROM (SELECT (theme_subpath('b/x', 1) || '/' || id)::theme AS t FROM public.copied) x;
RESET max_parallel_workers_per_gather; RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size;

-- prepared, generic plan, with a query, a text, a theme
SET plan_cache_mode = force_generic_plan;
PREPARE by_query(themequery) AS SELECT count(*) FROM public.speech WHERE codes @@ $1;
PREPARE by_text(text) AS SELECT count(*) FROM public.speech WHERE codes @@ $1;
PREPARE by_theme(theme) AS SELECT count(*) FROM public.speech WHERE codes @> $1;
PREPARE untyped AS SELECT count(*) FROM public.speech WHERE codes @@ $1;
EXECUTE by_query('emtech/development'); EXECUTE by_query('emtech/nothing'); EXECUTE by_text('emtech/development & emtech/risk/terrorism');
EXECUTE by_theme('emtech/development'); EXECUTE untyped('emtech/development');
EXECUTE by_text('emtech');
RESET plan_cache_mode;

-- PL/pgSQL: variables of every type, a query built from a theme
DO $$
DECLARE s statement; c coding; t theme := 'emtech/development'; q themequery; n int := 0; r record;
BEGIN
	s := to_statement('First, the digital divide. Second, terrorism.', 'en');
	c := code(s, 'emtech');
	q := t;
	FOR r IN SELECT * FROM proposals(s, c, q) LOOP n := n + r.ordinal; END LOOP;
	q := t || ' | emtech/nothing';
	RAISE NOTICE '% % %', n, c @@ q, c @* (t || ':oppose');
END $$;

-- generated columns and indexes on expressions
CREATE TABLE public.derived (t text, body statement GENERATED ALWAYS AS (to_statement(t, 'en')) STORED, n int GENERATED ALWAYS AS (proposal_count(to_statement(t, 'en'))) STORED,
	risky boolean, th theme, parent theme GENERATED ALWAYS AS (theme_parent(th)) STORED);
INSERT INTO public.derived (t, th) VALUES ('First, a. Second, b.', 'b/x/y');
SELECT proposal_count(body), n, parent FROM public.derived;
CREATE INDEX ON public.derived (theme_root(th));
CREATE INDEX ON public.derived (language(body));
CREATE TABLE public.wrong (t text, c coding GENERATED ALWAYS AS (code(to_statement(t, 'en'), 'emtech')) STORED);

-- themes as partition keys, by list, range and hash
CREATE TABLE public.by_list (th theme) PARTITION BY LIST (th);
CREATE TABLE public.by_list_1 PARTITION OF public.by_list FOR VALUES IN ('b/1', 'b/2');
CREATE TABLE public.by_range (th theme) PARTITION BY RANGE (th);
CREATE TABLE public.by_range_1 PARTITION OF public.by_range FOR VALUES FROM ('b/2') TO ('b/10');
CREATE TABLE public.by_hash (th theme) PARTITION BY HASH (th);
CREATE TABLE public.by_hash_0 PARTITION OF public.by_hash FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO public.by_list VALUES ('b/1'), ('b/2');
INSERT INTO public.by_range VALUES ('b/2'), ('b/9/x');
INSERT INTO public.by_range VALUES ('b/10');
INSERT INTO public.by_hash VALUES ('b/1'), ('b/2');
SELECT count(*) FROM public.by_list WHERE th = 'b/1';

-- rows with our types compare: primary and foreign keys, ON CONFLICT, DISTINCT, EXCEPT
CREATE TABLE public.label (th theme PRIMARY KEY, title text);
INSERT INTO public.label VALUES ('b/1', 'one'), ('b/2', 'two') ON CONFLICT (th) DO NOTHING;
INSERT INTO public.label VALUES ('b/1', 'uno') ON CONFLICT (th) DO UPDATE SET title = excluded.title;
CREATE TABLE public.used (th theme REFERENCES public.label);
INSERT INTO public.used VALUES ('b/1');
INSERT INTO public.used VALUES ('b/3');
SELECT count(*) FROM (SELECT DISTINCT x FROM (SELECT * FROM public.speech UNION ALL SELECT * FROM public.speech) x) y;
SELECT count(*) FROM (SELECT id, body, codes FROM public.speech EXCEPT SELECT id, body, codes FROM public.copied) x;
DROP TABLE public.speech, public.copied, public.derived, public.by_list, public.by_range, public.by_hash, public.used, public.label;
DROP FUNCTION public.pages(text);
RESET search_path;
DROP EXTENSION proposals;
DROP SCHEMA "Other Place";
