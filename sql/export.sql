-- codebooks as files of other programs: what a format cannot hold, and what reads back
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- each hint names a call that works: it is run, for the shipped books and for one with all that a term can have
CREATE FUNCTION pg_temp.hinted(name text, book codebook, format text, language text, OUT hint text, OUT lines int) LANGUAGE plpgsql AS $$
DECLARE statement text; file text;
BEGIN
	IF name IS NULL THEN
		PERFORM export_codebook(book, format, language);
	ELSE
		PERFORM export_codebook(name, format, language);
	END IF;
EXCEPTION WHEN feature_not_supported THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	statement := substring(hint FROM '(?:SELECT .*|export_codebook[^:]*)(?=[.]$)');
	EXECUTE 'SELECT ' || replace(regexp_replace(statement, '^SELECT ', ''), '(book', '($1') INTO file USING book;
	lines := array_length(string_to_array(file, E'\n'), 1);
END $$;
CREATE TEMP TABLE all_of_it AS
	SELECT codebook_agg(theme, term, language, kind, weight, stance, exclude) AS book FROM (VALUES
		('my/a', 'plain', 'en', NULL, 1, NULL, false), ('my/a', 'glob*', 'en', NULL, 1, NULL, false), ('my/a', 'one?', 'en', NULL, 1, NULL, false),
		('my/a', 'fixed', 'en', 'fixed', 1, NULL, false), ('my/a', 'star*', 'en', 'fixed', 1, NULL, false), ('my/a', ' sub', NULL, 'substring', 1, NULL, false),
		('my/a', '+plus', 'en', 'substring', 1, NULL, false), ('my/b', 'weight', 'en', NULL, 2.5, NULL, false), ('my/b', 'stance', 'en', NULL, 1, 'oppose', false),
		('my/b', 'out', 'en', NULL, 1, NULL, true), ('my/b', 'a_b', 'en', NULL, 1, NULL, false), ('my/b', '50%', 'en', NULL, 1, NULL, false),
		('my/b', '@at', 'en', NULL, 1, NULL, false), ('my/b', '<lt', 'en', NULL, 1, NULL, false), ('my/b', 'mot', 'fr', NULL, 1, NULL, false)) v(theme, term, language, kind, weight, stance, exclude);
SELECT format, h.* FROM all_of_it, unnest(ARRAY['yaml', 'wordstat', 'liwc', 'lexicoder', 'lc3', 'yoshikoder', 'skos', 'qdc']) format, pg_temp.hinted(NULL, book, format, NULL) h;
SELECT format, h.hint, h.lines > 50 AS works FROM unnest(ARRAY['yaml', 'liwc', 'wordstat', 'yoshikoder', 'skos', 'qdc']) format, pg_temp.hinted('emtech', NULL, format, 'fr') h;
SELECT what, h.* FROM (VALUES
	('one language to say', 'liwc', '{"codebook":"my","terms":[{"theme":"my/a","term":"x","language":"fr"},{"theme":"my/a","term":"y","language":"en"}]}'::codebook),
	('nothing is left', 'lexicoder', '{"codebook":"my","terms":[{"theme":"my/a","term":"x"}]}'),
	('name of a theme', 'wordstat', '{"codebook":"my","terms":[{"theme":"my/a (b)","term":"x"}]}'),
	('blanks of a name', 'yaml', '{"codebook":"my","terms":[{"theme":"my/ a","term":"x"}]}'),
	('description', 'liwc', '{"codebook":"my","themes":[{"theme":"my/a","title":"A","description":"d"},{"theme":"my/b"}],"terms":[{"theme":"my/a","term":"x"}]}'),
	('valence', 'skos', '{"codebook":"my","themes":[{"theme":"my/a","title":"A","description":"d"},{"theme":"my/b","valence":"contested"}],"terms":[{"theme":"my/a","term":"x","kind":"fixed"}]}'),
	('valence, a stance', 'yaml', '{"codebook":"my","themes":[{"theme":"my/a","valence":"positive"}],"terms":[{"theme":"my/a","term":"x","stance":"oppose"},{"theme":"my/a","term":"y"}]}'),
	('valence, languages', 'yoshikoder', '{"codebook":"my","themes":[{"theme":"my/a","valence":"negative"}],"terms":[{"theme":"my/a","term":"x","language":"en"},{"theme":"my/a","term":"y","language":"fr"}]}'),
	('valence, no terms', 'wordstat', '{"codebook":"my","themes":[{"theme":"my/a","valence":"negative"}]}'),
	('themes below themes', 'lc3', '{"codebook":"my","terms":[{"theme":"my/a/b","term":"x","kind":"substring"}]}')) v(what, format, book), pg_temp.hinted(NULL, book, format, NULL) h;

-- what is written reads back as the same terms, or is refused: odd characters in terms and in names of themes
-- (that symbols are not looked for is told in words.sql)
SET client_min_messages = warning;
CREATE FUNCTION pg_temp.again(theme text, term text, kind text, format text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE book codebook; file text;
BEGIN
	BEGIN
		book := (SELECT codebook_agg(theme, term, NULL, kind));
	EXCEPTION WHEN invalid_parameter_value THEN
		RETURN 'not a term';
	END;
	file := export_codebook(book, format);
	RETURN CASE WHEN import_codebook(format, file, 'my') = book THEN 'same' ELSE format('DIFFERENT: %s %s', theme, term) END;
EXCEPTION WHEN feature_not_supported THEN
	RETURN 'refused';
END $$;
CREATE TEMP TABLE odd AS
	SELECT replace(form, '@', c) AS c FROM unnest(ARRAY['@x', 'x@', 'x@y', '@', 'x @ y', '@ x', 'x @']) form, (
		SELECT chr(i) FROM generate_series(32, 126) i WHERE chr(i) !~ '[a-z0-9]'
		UNION ALL SELECT unnest(ARRAY['é', '中', U&'\2028', U&'\00A0', '(1)', ' (1)', '1', ' 1', '--', '__', ': ', '- ', '&amp;', '&#65;', '<!--', ']]>', '{}', '@en', '\n', '\u0041', '^^'])) u(c);
SELECT 'terms', format, answer, count(*) FROM odd, (VALUES ('json', 'glob'), ('csv', 'glob'), ('yaml', 'glob'), ('wordstat', 'glob'), ('liwc', 'glob'), ('lexicoder', 'substring'),
		('lc3', 'substring'), ('yoshikoder', 'glob'), ('skos', 'fixed')) f(format, kind), LATERAL (SELECT pg_temp.again('my/a', c, kind, format) AS answer OFFSET 0) a
 GROUP BY 1, 2, 3 ORDER BY 2, 3;
SELECT 'themes', format, answer, count(*) FROM odd, (VALUES ('json', 'glob'), ('csv', 'glob'), ('yaml', 'glob'), ('wordstat', 'glob'), ('liwc', 'glob'), ('lexicoder', 'substring'),
		('lc3', 'substring'), ('yoshikoder', 'glob'), ('skos', 'fixed'), ('qdc', NULL)) f(format, kind), LATERAL (SELECT pg_temp.again('my/' || regexp_replace(c, '[/\\]', '\\\&', 'g'), CASE WHEN kind IS NOT NULL THEN 'x' END, kind, format) AS answer OFFSET 0) a
 GROUP BY 1, 2, 3 ORDER BY 2, 3;
RESET client_min_messages;

-- titles and descriptions of several lines, with what each syntax has for itself
SELECT what, format, CASE WHEN import_codebook(format, export_codebook(b, format), 'my') = b THEN 'same' ELSE 'DIFFERENT' END
  FROM (VALUES ('title', ARRAY['json', 'csv', 'lexicoder', 'yoshikoder', 'skos']), ('description', ARRAY['json', 'csv', 'skos', 'qdc'])) v(what, formats), unnest(formats) format,
	LATERAL (SELECT set_theme(codebook_agg('my/a', NULL), 'my/a', title => CASE what WHEN 'title' THEN t END, description => CASE what WHEN 'description' THEN t END) AS b
		FROM (VALUES (E'"a"\n\tb\r\n\\ <c> &amp; ''d'', ]]> """ \u2028')) t(t) GROUP BY t) x;
SELECT export_codebook(set_theme(codebook_agg('my/a', NULL), 'my/a', title => E'\x01'), 'yoshikoder');
