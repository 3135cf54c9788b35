-- Run by limits.sh: every limit of the table in docs/operations.md, at its edge and one past it.
SET client_min_messages = error;
CREATE EXTENSION IF NOT EXISTS proposals;
SET statement_timeout = '300s';
CREATE FUNCTION edge(what text, within text, beyond text, message text, state text DEFAULT '54000') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	found text; code text; null_result boolean;
BEGIN
	BEGIN
		IF within IS NOT NULL THEN
			EXECUTE 'SELECT (' || within || ') IS NULL' INTO null_result;
		END IF;
	EXCEPTION WHEN OTHERS THEN
		RETURN format('not ok %s: at the limit: %s', what, left(SQLERRM, 200));
	END;
	IF null_result THEN
		RETURN format('not ok %s: NULL at the limit', what);
	END IF;
	BEGIN
		EXECUTE 'SELECT (' || beyond || ') IS NULL';
		RETURN format('not ok %s: no error one past the limit', what);
	EXCEPTION WHEN OTHERS THEN
		found := SQLERRM; code := SQLSTATE;
	END;
	IF found LIKE message AND code = state THEN
		RETURN 'ok ' || what;
	END IF;
	RETURN format('not ok %s: %s %s instead of %s %s', what, code, left(found, 200), state, message);
END $$;
CREATE FUNCTION book(name text, themes int, terms int) RETURNS codebook LANGUAGE sql AS $$
	SELECT codebook_agg(format('%s/%s', name, n % themes), CASE WHEN n <= terms THEN n::text END) FROM generate_series(1, greatest(themes, terms)) n $$;

SELECT edge('bytes of a theme', $$('a/' || repeat('x', 1998))::theme$$, $$('a/' || repeat('x', 1999))::theme$$, 'theme is too long');
SELECT edge('labels of a theme', $$('a' || repeat('/b', 63))::theme$$, $$('a' || repeat('/b', 64))::theme$$, 'theme has more than 64 labels');
SELECT edge('appended label', $$theme_append('a', repeat('x', 1998))$$, $$theme_append('a', repeat('x', 1999))$$, 'theme is too long');
SELECT edge('atoms of a query', $$(SELECT string_agg('a/' || n, '|')::themequery FROM generate_series(1, 1024) n)$$,
	$$(SELECT string_agg('a/' || n, '|')::themequery FROM generate_series(1, 1025) n)$$, 'themequery has more than 1024%');
SELECT edge('depth of a query', $$(repeat('(', 128) || 'a/b' || repeat(')', 128))::themequery$$,
	$$(repeat('(', 129) || 'a/b' || repeat(')', 129))::themequery$$, 'themequery is nested too deep');
SELECT edge('negations in a query', $$(repeat('!', 128) || 'a/b')::themequery$$, $$(repeat('!', 129) || 'a/b')::themequery$$, 'themequery is nested too deep');
SELECT edge('words of a query', $$('"' || repeat('x', 1000) || '"')::themequery$$, $$('"' || repeat('x', 1001) || '"')::themequery$$, 'words of a themequery are too long');
SELECT edge('theme of a query', $$('a/' || repeat('x', 1998))::themequery$$, $$('a/' || repeat('x', 1999))::themequery$$, 'theme in a themequery is too long');
SELECT edge('labels in a query', $$('a' || repeat('/*', 63))::themequery$$, $$('a' || repeat('/*', 64))::themequery$$, 'theme in a themequery has more than 64 labels');

SELECT edge('text of a statement', $$to_statement(repeat('x', 104857600), 'en', 'whole')$$, $$to_statement(repeat('x', 104857601), 'en', 'whole')$$, 'text of a statement is too long');
SELECT edge('proposals of a text', $$to_statement(repeat(E'A word.\n\n', 100000), 'en', 'paragraphs')$$, $$to_statement(repeat(E'A word.\n\n', 100001), 'en', 'paragraphs')$$, 'text has 100001 proposals%');
SELECT edge('proposals given', $$set_proposals(to_statement(repeat('x', 100000), 'en', 'whole'), ARRAY(SELECT int4range(n, n + 1) FROM generate_series(0, 99999) n))$$,
	$$set_proposals(to_statement(repeat('x', 100001), 'en', 'whole'), ARRAY(SELECT int4range(n, n + 1) FROM generate_series(0, 100000) n))$$, 'statement has 100001 proposals%');
SELECT edge('marker', $$set_proposals(to_statement('xy', 'en', 'whole'), '{"[0,1)"}', ARRAY[repeat('m', 1000)])$$,
	$$set_proposals(to_statement('xy', 'en', 'whole'), '{"[0,1)"}', ARRAY[repeat('m', 1001)])$$, 'marker of proposal 1 has 1001 bytes%');
SELECT edge('text and markers', $$set_proposals(to_statement(repeat('x', 100000000), 'en', 'whole'), ARRAY(SELECT int4range(n, n + 1) FROM generate_series(1, 40000) n), ARRAY(SELECT repeat('m', 1000) FROM generate_series(1, 40000)))$$,
	$$set_proposals(to_statement(repeat('x', 100000001), 'en', 'whole'), ARRAY(SELECT int4range(n, n + 1) FROM generate_series(1, 40000) n), ARRAY(SELECT repeat('m', 1000) FROM generate_series(1, 40000)))$$, 'statement is too large');

SELECT edge('proposals of a coding', $$coding_agg(100000, 'a/b')$$, $$coding_agg(100001, 'a/b')$$, 'ordinal of a code must be from 0 to 100000', '22023');
SELECT edge('codes of a coding', $$(SELECT coding_agg(o, 'a/' || t) FROM generate_series(1, 100000) o, generate_series(1, 10) t)$$,
	$$(SELECT coding_agg(o, 'a/' || t) FROM generate_series(0, 100000) o, generate_series(1, 10) t)$$, 'coding has more than 1000000 codes');
SELECT edge('codebooks of a coding', $$(SELECT ('{"proposals":1,"codes":[],"codebooks":{' || string_agg(format('"b%s":{"version":"1","hash":"000102030405060708090a0b0c0d0e0f"}', n), ',') || '}}')::coding FROM generate_series(1, 1000) n)$$,
	$$(SELECT ('{"proposals":1,"codes":[],"codebooks":{' || string_agg(format('"b%s":{"version":"1","hash":"000102030405060708090a0b0c0d0e0f"}', n), ',') || '}}')::coding FROM generate_series(1, 1001) n)$$, 'coding names 1001 codebooks%');
SELECT edge('spans of a code', $$(SELECT ('{"proposals":1,"codes":[{"ordinal":1,"theme":"a/b","origin":"hand","spans":[' || string_agg(format('[%s,%s]', 2 * n, 2 * n + 1), ',') || ']}]}')::coding FROM generate_series(1, 10000) n)$$,
	$$(SELECT ('{"proposals":1,"codes":[{"ordinal":1,"theme":"a/b","origin":"hand","spans":[' || string_agg(format('[%s,%s]', 2 * n, 2 * n + 1), ',') || ']}]}')::coding FROM generate_series(1, 10001) n)$$, 'code has 10001 spans%');
SELECT edge('origin', $$coding_agg(1, 'a/b', NULL, 1, repeat('o', 255))$$, $$coding_agg(1, 'a/b', NULL, 1, repeat('o', 256))$$, 'origin of a code must have 1 to 255 bytes', '22023');
SELECT edge('text form of a coding', $$(SELECT coding_agg(o, 'a/' || repeat('x', 1998)) FROM generate_series(1, 100000) o)$$,
	$$(SELECT coding_agg(o, 'a/' || repeat('x', 1998), NULL, 1, p) FROM generate_series(1, 100000) o, unnest(ARRAY['x', 'y']) p)$$, 'coding is too large');
SELECT edge('text form of a coding, escapes', $$(SELECT coding_agg(o, 'a/' || repeat('\\', 600)) FROM generate_series(1, 100000) o)$$,
	$$(SELECT coding_agg(o, 'a/' || repeat('\\', 900)) FROM generate_series(1, 100000) o)$$, 'coding is too large');
SELECT edge('weight of a code', $$coding_agg(1, 'a/b', NULL, 3.4e38, 'x')$$, $$coding_agg(1, 'a/b', NULL, 3.5e38, 'x')$$, 'weight of a code must be finite%', '22003');

SELECT edge('themes of a codebook', 'book(''a'', 100000, 0)', 'book(''a'', 100001, 0)', 'codebook has more than the 100000 themes%');
SELECT edge('terms of a codebook', 'book(''a'', 100, 1000000)', 'book(''a'', 100, 1000001)', 'codebook has more than the 1000000 terms%');
SELECT edge('text form of a codebook', $$(SELECT codebook_agg('a/' || repeat('x', 1990), n::text) FROM generate_series(1, 100000) n)$$,
	$$(SELECT codebook_agg('a/' || repeat('x', 1990), n::text) FROM generate_series(1, 120000) n)$$, 'codebook is too large');
SELECT edge('its name', $$set_codebook(book('a', 10, 100000), name => repeat('n', 1990))$$, $$set_codebook(book('a', 10, 150000), name => repeat('n', 1990))$$, 'codebook is too large');
SELECT edge('languages of a codebook', $$(SELECT codebook_agg('a/b', 't', 'en-x-a' || n) FROM generate_series(1, 500) n)$$, $$(SELECT codebook_agg('a/b', 't', 'en-x-a' || n) FROM generate_series(1, 501) n)$$, 'codebook has terms in more than the 500 languages%');
SELECT edge('version', $$set_codebook(book('a', 1, 1), version => repeat('v', 100))$$, $$set_codebook(book('a', 1, 1), version => repeat('v', 101))$$, 'version of the codebook is too long');
SELECT edge('description', $$set_codebook(book('a', 1, 1), description => repeat('v', 10000))$$, $$set_codebook(book('a', 1, 1), description => repeat('v', 10001))$$, 'description of the codebook is too long');
SELECT edge('source', $$set_codebook(book('a', 1, 1), source => repeat('v', 10000))$$, $$set_codebook(book('a', 1, 1), source => repeat('v', 10001))$$, 'source of the codebook is too long');
SELECT edge('licence', $$set_codebook(book('a', 1, 1), licence => repeat('v', 10000))$$, $$set_codebook(book('a', 1, 1), licence => repeat('v', 10001))$$, 'licence of the codebook is too long');
SELECT edge('title', $$set_theme(book('a', 1, 1), 'a/b', repeat('v', 10000))$$, $$set_theme(book('a', 1, 1), 'a/b', repeat('v', 10001))$$, 'title of theme % is too long');
SELECT edge('description of a theme', $$set_theme(book('a', 1, 1), 'a/b', description => repeat('v', 10000))$$, $$set_theme(book('a', 1, 1), 'a/b', description => repeat('v', 10001))$$, 'description of theme % is too long');
SELECT edge('text form of descriptions', $$(SELECT codebook_agg(r) FROM (SELECT 'a/' || n AS theme, NULL AS term, repeat('x', 10000) AS description, (ARRAY['contested', 'negative'])[1 + n % 2] AS valence FROM generate_series(1, 24700) n) r)$$,
	$$(SELECT codebook_agg(r) FROM (SELECT 'a/' || n AS theme, NULL AS term, repeat('x', 10000) AS description, (ARRAY['contested', 'negative'])[1 + n % 2] AS valence FROM generate_series(1, 25000) n) r)$$, 'codebook is too large');
SELECT edge('bytes of a term', $$codebook_agg('a/b', repeat('x', 1000))$$, $$codebook_agg('a/b', repeat('x', 1001))$$, 'invalid term%', '22023');
SELECT edge('words of a term', $$codebook_agg('a/b', repeat('x ', 32))$$, $$codebook_agg('a/b', repeat('x ', 33))$$, 'invalid term%', '22023');
SELECT edge('depth of a file', $$import_codebook('wordstat', (SELECT string_agg(repeat(E'\t', n) || 'x', E'\n') FROM generate_series(0, 62) n), 'my')$$,
	$$import_codebook('wordstat', (SELECT string_agg(repeat(E'\t', n) || 'x', E'\n') FROM generate_series(0, 63) n), 'my')$$, 'invalid wordstat file', '22P02');
SELECT edge('prefixes of a file', $$import_codebook('skos', (SELECT string_agg(format('@prefix p%s: <http://x/> .', n), E'\n') FROM generate_series(1, 999) n) || '@prefix s: <http://www.w3.org/2004/02/skos/core#> . <a> a s:Concept .', 'my')$$,
	$$import_codebook('skos', (SELECT string_agg(format('@prefix p%s: <http://x/> .', n), E'\n') FROM generate_series(1, 1000) n) || '@prefix s: <http://www.w3.org/2004/02/skos/core#> . <a> a s:Concept .', 'my')$$, 'invalid skos file', '22P02');

SELECT edge('level', $$(SELECT theme_tally(coding_agg, 64) FROM (SELECT coding_agg(1, 'a/b')) c)$$, $$(SELECT theme_tally(coding_agg, 65) FROM (SELECT coding_agg(1, 'a/b')) c)$$, 'level must be%', '22023');
SELECT edge('text form of a tally', $$(SELECT theme_tally(c) FROM (SELECT coding_agg(1, b || '/' || n) AS c FROM generate_series(1, 100000) n, generate_series(1, 9) b GROUP BY b) x)$$,
	$$(SELECT theme_tally(c) FROM (SELECT coding_agg(1, b || '/' || n) AS c FROM generate_series(1, 100000) n, generate_series(1, 10) b GROUP BY b) x)$$, 'tally is too large');
SELECT edge('width', $$(SELECT count(*) FROM kwic('{"text":"a"}'::statement, '"a"'::themequery, 10000))$$, $$(SELECT count(*) FROM kwic('{"text":"a"}'::statement, '"a"'::themequery, 10001))$$, 'width must be%', '22023');
SELECT edge('matches in a text', $$code(to_statement(repeat('a ', 10000000), 'en', 'whole'), codebook_agg('a/b', 'a'))$$,
	$$code(to_statement(repeat('a ', 10000001), 'en', 'whole'), codebook_agg('a/b', 'a'))$$, 'the terms match a text too often');
