#!/usr/bin/env bash
# Queries of words, three ways: by the GIN index, by a sequential scan, and by SQL
# over rows of words that knows nothing of our operators, since the texts are made
# from those rows. Random statements in six languages and random queries from a
# fixed seed, "@@", "@*" and matches(); again after updates, deletes, VACUUM, a flush
# of the pending list, REINDEX and on an index of both columns.
#
#   test/t/words.sh [rows [queries]]      default 600 20
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/lib/cluster.sh
cluster_join
createdb words

out=$(psql -X -q -A -t -v ON_ERROR_STOP=1 -v rows="${1:-600}" -v queries="${2:-20}" -d words 2>&1 <<'SQL'
SET client_min_messages = warning;
CREATE EXTENSION proposals;
SELECT setseed(0.5);

-- As written, and what it is found by. Of a hyphenated word the parts are words of
-- their own; Chinese is cut into characters below.
CREATE TABLE vocabulary (language text, written text, forms text[]);
INSERT INTO vocabulary VALUES
	('en', 'Nuclear', '{nuclear}'), ('en', 'NUCLEAR', '{nuclear}'), ('en', 'weapons', '{weapons}'),
	('en', 'women''s', '{women''s,women}'), ('en', 'Women’s', '{women''s,women}'), ('en', 'women', '{women}'), ('en', 'woman', '{woman}'),
	('en', 'prison', '{prison}'), ('en', 'Prisoners', '{prisoners}'), ('en', 'imprisonment', '{imprisonment}'),
	('en', 'non-violence', '{nonviolence}'), ('en', 'Nonviolence', '{nonviolence}'), ('en', 'violence', '{violence}'), ('en', 'Pre‑co-war', '{precowar}'), ('en', 'precowar', '{precowar}'),
	('en', 'self-help', NULL), ('en', 'self', '{self}'), ('en', '2030', '{2030}'), ('en', 'selfish', '{selfish}'),
	('fr', 'l''Irlande', '{l''irlande,irlande}'), ('fr', 'Irlande', '{irlande}'), ('fr', 'Égalité', '{egalite}'),
	('fr', 'égalité', '{egalite}'), ('fr', 'cœur', '{coeur}'), ('fr', 'droits', '{droits}'), ('fr', 'droit', '{droit}'),
	('fr', 'd’État', '{d''etat,etat}'), ('fr', 'état', '{etat}'), ('fr', 'Guinée-Bissau', NULL),
	('es', 'niños', '{ninos}'), ('es', 'Niñas', '{ninas}'), ('es', 'paz', '{paz}'), ('es', 'PAZ', '{paz}'),
	('es', 'pacífico', '{pacifico}'), ('es', 'derechos', '{derechos}'), ('es', 'derecho', '{derecho}'),
	('ru', 'Мир', '{мир}'), ('ru', 'мира', '{мира}'), ('ru', 'ещё', '{еще}'), ('ru', 'Ещё', '{еще}'),
	('ru', 'ядерное', '{ядерное}'), ('ru', 'ЯДЕРНЫЙ', '{ядерныи,ядерный}'), ('ru', 'оружие', '{оружие}'),
	('ar', 'السلام', '{السلام,سلام}'), ('ar', 'سلام', '{سلام}'), ('ar', 'والسلام', '{والسلام,السلام,سلام}'),
	('ar', 'ســلام', '{سلام}'), ('ar', 'حقوق', '{حقوق}'), ('ar', 'الحقوق', '{الحقوق,حقوق}'), ('ar', 'دولة', '{دولة,دوله}'),
	('zh', '核武器', NULL), ('zh', '核能', NULL), ('zh', '武器', NULL), ('zh', '中国', NULL), ('zh', '中國', NULL),
	('zh', '国际', NULL), ('zh', '美国', NULL), ('zh', '和', NULL), ('zh', '平', NULL), ('zh', 'WTO', '{wto}');
-- what folding makes of letters is tested elsewhere; here one form is kept of those given
DELETE FROM vocabulary WHERE written IN ('ЯДЕРНЫЙ', 'دولة');

CREATE TABLE talk (id int PRIMARY KEY, body statement, codes coding);
CREATE TABLE fact (id int, place int, pos int, form text);	-- place 0: outside

-- Makes one statement and its facts. Positions follow each other where a phrase can.
CREATE FUNCTION make(n int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	lang text := (ARRAY['en', 'fr', 'es', 'ru', 'ar', 'zh'])[1 + floor(random() * 6)::int];
	content text := '';
	spans int4range[] := '{}';
	places int := 0;
	place int; pos int; start int; v vocabulary; part text; barrier text; codes coding;
BEGIN
	DELETE FROM fact WHERE id = n;
	DELETE FROM talk WHERE id = n;
	IF random() < 0.02 THEN
		INSERT INTO talk VALUES (n, NULL, NULL);
		RETURN;
	END IF;
	-- some with many proposals
	FOR stretch IN 1..floor(random() * CASE WHEN n % 8 = 0 THEN 30 ELSE 6 END)::int LOOP
		IF random() < 0.6 THEN
			places := places + 1; place := places;
		ELSE
			place := 0;
		END IF;
		start := length(content); pos := 1000 * stretch;
		FOR i IN 1..1 + floor(random() * 5)::int LOOP
			SELECT * INTO v FROM vocabulary WHERE language = lang ORDER BY random() LIMIT 1;
			IF i > 1 THEN
				barrier := CASE WHEN lang = 'zh' THEN (ARRAY['', '', ' ', E'\n', '，', '。'])[1 + floor(random() * 6)::int]
					ELSE (ARRAY[' ', ' ', E'\n', ', ', '. '])[1 + floor(random() * 5)::int] END;
				IF barrier = '' AND content ~ '[A-Za-z]$' AND v.written ~ '^[A-Za-z]' THEN
					barrier := ' ';
				END IF;
				IF barrier ~ '[,.，。]' THEN
					pos := pos + 10;
				END IF;
				content := content || barrier;
			END IF;
			content := content || v.written;
			IF v.forms IS NOT NULL THEN
				INSERT INTO fact SELECT n, place, pos, f FROM unnest(v.forms) f;
				pos := pos + 1;
			ELSE
				IF lang <> 'zh' THEN	-- as a whole, beside no other word
					INSERT INTO fact VALUES (n, place, -pos, CASE v.written WHEN 'self-help' THEN v.written ELSE 'guinee-bissau' END);
				END IF;
				FOREACH part IN ARRAY CASE lang WHEN 'zh' THEN regexp_split_to_array(replace(v.written, '國', '国'), '')
					ELSE string_to_array(CASE v.written WHEN 'self-help' THEN v.written ELSE 'guinee-bissau' END, '-') END LOOP
					INSERT INTO fact VALUES (n, place, pos, part);
					pos := pos + 1;
				END LOOP;
			END IF;
		END LOOP;
		IF place > 0 THEN
			spans := spans || int4range(start, length(content));
		END IF;
		content := content || E'\n\n';
	END LOOP;
	IF random() < 0.9 THEN
		SELECT coding_agg(o, t) INTO codes FROM (
			SELECT places AS o, NULL::text AS t
			UNION ALL SELECT floor(random() * (places + 1))::int, 'c/' || floor(random() * 3)::int FROM generate_series(1, 4)) r;
	END IF;
	INSERT INTO talk VALUES (n, set_proposals(to_statement(content, lang, 'whole'), spans), codes);
END $$;
SELECT make(g) FROM generate_series(1, :rows) g \g /dev/null
CREATE INDEX by_word ON talk USING gin (body) WITH (fastupdate = on);
CREATE INDEX by_theme ON talk USING gin (codes);
ANALYZE talk;

CREATE TABLE shape (n int, query text, sql text);
INSERT INTO shape VALUES
	(0, '%1$s', 'a'), (1, '!%1$s', 'NOT a'), (2, '%1$s & %2$s', 'a AND b'), (3, '%1$s | %2$s', 'a OR b'),
	(4, '%1$s & !%2$s', 'a AND NOT b'), (5, '%1$s & (%2$s | %3$s)', 'a AND (b OR c)'),
	(6, '!(%1$s & %2$s)', 'NOT (a AND b)'), (7, '(%1$s | %2$s) & !%3$s', '(a OR b) AND NOT c'),
	(8, '%1$s | %2$s & %3$s', 'a OR b AND c'), (9, '!%1$s & !%2$s', 'NOT a AND NOT b');

-- an atom as a query, and as a condition on a row f of facts (%s: of the same place)
CREATE FUNCTION random_atom(lang text, themes boolean, OUT query text, OUT sql text) LANGUAGE plpgsql AS $$
DECLARE
	w text; v text; k int; kind float8 := random();
BEGIN
	IF themes AND random() < 0.5 THEN
		query := 'c/' || floor(random() * 3)::int;
		sql := format('EXISTS (SELECT FROM code f WHERE f.id = p.id AND f.theme = %L %%s)', query);
		RETURN;
	END IF;
	-- of one language, so that atoms meet
	SELECT form INTO w FROM (SELECT DISTINCT unnest(CASE WHEN forms IS NOT NULL THEN forms WHEN language = 'zh' THEN regexp_split_to_array(replace(written, '國', '国'), '')
		WHEN language = 'en' THEN '{self,help}' ELSE '{guinee,bissau}'::text[] END) AS form
		FROM vocabulary WHERE language = lang) s ORDER BY random() LIMIT 1;
	k := 1 + floor(random() * length(w))::int;
	IF kind < 0.3 THEN
		query := w; sql := format('f.form = %L', w);
	ELSIF kind < 0.55 AND lang <> 'zh' THEN
		query := CASE floor(random() * 4)::int WHEN 0 THEN left(w, k) || '*' WHEN 1 THEN '*' || right(w, k)
			WHEN 2 THEN left(w, greatest(k - 1, 1)) || '?' || substr(w, greatest(k - 1, 1) + 2) ELSE left(w, 1) || '*' || right(w, 1) END;
		-- at an apostrophe a pattern's word ends where no letter follows it
		IF query ~ '''[*?]?$' OR query ~ '^\W*''' OR query ~ '^[*?]*$' THEN query := w; END IF;
		sql := format('f.form ~ %L', '^' || replace(replace(query, '?', '.'), '*', '.*') || '$');
	ELSE
		-- two or three words as they follow each other somewhere, or two that may not
		SELECT string_agg(form, ' ' ORDER BY pos), string_agg(format('EXISTS (SELECT FROM fact g WHERE g.id = f.id AND g.place = f.place AND g.pos = f.pos + %s AND g.form = %L)', i, form), ' AND ')
		  INTO query, sql
		  FROM (SELECT g.pos, min(g.form) AS form, g.pos - f.pos AS i
				  FROM (SELECT f.* FROM fact f JOIN fact first ON first.id = f.id AND first.pos = f.pos AND first.form = w WHERE f.pos > 0 ORDER BY random() LIMIT 1) f
				  JOIN fact g ON g.id = f.id AND g.place = f.place AND g.pos BETWEEN f.pos AND f.pos + CASE WHEN random() < 0.7 THEN 1 ELSE 2 END
				 GROUP BY 1, 3) s;
		IF query IS NULL THEN
			query := w; sql := format('f.form = %L', w);
		ELSIF random() < 0.15 THEN
			v := query; query := v || ' ' || w;
			sql := sql || format(' AND EXISTS (SELECT FROM fact g WHERE g.id = f.id AND g.place = f.place AND g.pos = f.pos + %s AND g.form = %L)',
				array_length(string_to_array(v, ' '), 1), w);
		END IF;
		sql := 'f.pos > 0 AND ' || sql;
	END IF;
	query := '"' || query || '"';
	sql := format('EXISTS (SELECT FROM fact f WHERE f.id = p.id AND %s %%s)', replace(sql, '%', '%%'));
END $$;

CREATE FUNCTION answer(condition text, by_index boolean, OUT ids int[]) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('enable_seqscan', (NOT by_index)::text, true), set_config('enable_bitmapscan', by_index::text, true);
	EXECUTE 'SELECT array_agg(id ORDER BY id) FROM talk WHERE ' || condition INTO ids;
	PERFORM set_config('enable_seqscan', 'on', true), set_config('enable_bitmapscan', 'on', true);
END $$;

CREATE FUNCTION compare(queries int, OUT pairs int8, OUT answers int8, OUT wrong text) LANGUAGE plpgsql AS $$
DECLARE
	s shape; a record; b record; c record;
	q text; op text; same text; condition text; lang text; pick int;
	by_sql int[]; by_scan int[]; by_index int[];
BEGIN
	pairs := 0; answers := 0;
	DROP TABLE IF EXISTS place, code;
	CREATE TEMP TABLE place AS SELECT id, o AS ordinal, codes IS NOT NULL AS coded FROM talk, generate_series(1, proposal_count(body)) o;
	CREATE TEMP TABLE code AS SELECT id, ordinal AS place, theme::text FROM talk, themes(codes);
	DROP INDEX IF EXISTS fact_id;
	CREATE INDEX fact_id ON fact (id, place);
	CREATE INDEX ON code (id, place);
	ANALYZE place, code, fact;
	FOR i IN 1..queries LOOP
		FOREACH op IN ARRAY ARRAY['@@', '@*', 'matches'] LOOP
			pick := floor(random() * 10);
			lang := (ARRAY['en', 'fr', 'es', 'ru', 'ar', 'zh'])[1 + floor(random() * 6)::int];
			SELECT * INTO s FROM shape WHERE n = pick;
			a := random_atom(lang, op = 'matches'); b := random_atom(lang, op = 'matches'); c := random_atom(lang, op = 'matches');
			q := format(s.query, a.query, b.query, c.query);
			same := CASE op WHEN '@*' THEN '' ELSE ' AND f.place = p.ordinal' END;
			EXECUTE format('SELECT array_agg(DISTINCT id ORDER BY id) FROM (SELECT id, %s a, %s b, %s c FROM %s p) t WHERE %s',
				format(a.sql, same), format(b.sql, same), format(c.sql, same),
				CASE op WHEN '@@' THEN 'place' WHEN 'matches' THEN '(SELECT * FROM place WHERE coded)'
					ELSE '(SELECT id FROM talk WHERE body IS NOT NULL)' END, s.sql) INTO by_sql;
			condition := CASE op WHEN 'matches' THEN format('matches(body, codes, %L)', q) ELSE format('body %s %L::themequery', op, q) END;
			by_scan := answer(condition, false);
			by_index := answer(condition, true);
			pairs := pairs + (SELECT count(*) FROM talk);
			answers := answers + coalesce(cardinality(by_sql), 0);
			IF by_scan IS DISTINCT FROM by_sql OR by_index IS DISTINCT FROM by_sql THEN
				wrong := format('%s: SQL %s rows, scan %s, index %s, as %s', condition, coalesce(cardinality(by_sql), 0),
					coalesce(cardinality(by_scan), 0), coalesce(cardinality(by_index), 0),
					(SELECT content(body) FROM talk WHERE (id = ANY (by_sql)) IS DISTINCT FROM (id = ANY (by_scan)) LIMIT 1));
				RETURN;
			END IF;
		END LOOP;
	END LOOP;
END $$;

SELECT 'as loaded', * FROM compare(:queries);
SELECT make(g) FROM generate_series(5, :rows, 5) g \g /dev/null
DELETE FROM fact WHERE id % 7 = 0;
DELETE FROM talk WHERE id % 7 = 0;
SELECT make(:rows + g) FROM generate_series(1, :rows / 5) g \g /dev/null
SELECT 'pending list', * FROM compare(:queries);
SELECT gin_clean_pending_list('by_word') > 0 AS flushed \gset
SELECT 'flushed', * FROM compare(:queries);
VACUUM talk;
SELECT make(g) FROM generate_series(11, :rows, 11) g \g /dev/null
VACUUM talk;
SELECT 'vacuumed', * FROM compare(:queries);
SET min_parallel_table_scan_size = 0;
SET max_parallel_maintenance_workers = 2;
REINDEX INDEX by_word;
SELECT 'reindexed', * FROM compare(:queries);
DROP INDEX by_word, by_theme;
CREATE INDEX by_both ON talk USING gin (codes, body);
SELECT 'both columns', * FROM compare(:queries);
ALTER TABLE talk RENAME TO whole;
CREATE TABLE talk_body AS SELECT id, body FROM whole;
CREATE TABLE talk_codes AS SELECT id, codes FROM whole;
CREATE INDEX ON talk_body USING gin (body);
CREATE INDEX ON talk_codes USING gin (codes);
ANALYZE talk_body, talk_codes;
CREATE VIEW talk AS SELECT id, body, codes FROM talk_body JOIN talk_codes USING (id);
SELECT 'texts in a table of their own', * FROM compare(:queries);
SQL
) || { printf 'not ok - words.sh: %s\n' "$out"; exit 1; }

dropdb words
total=0
while IFS='|' read -r when pairs answers wrong; do
	[ -n "$when" ] || continue
	if [ -z "$wrong" ] && [ "$answers" -gt 0 ]; then
		echo "ok - words.sh: index, scan and SQL agree, $when"
		total=$((total + pairs))
	else
		echo "not ok - words.sh: $when: ${wrong:-$pairs}"
	fi
done <<<"$out"
[ "$total" -ge 100000 ] || [ $# -gt 0 ] && echo "ok - words.sh: $total pairs of row and query" ||
	echo "not ok - words.sh: only $total pairs of row and query"
