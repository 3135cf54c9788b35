-- quanteda dictionaries in YAML; needs a build with libyaml
\set SHOW_CONTEXT errors
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

CREATE FUNCTION show(book codebook) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT theme::text FROM themes(book) WHERE terms = 0
	UNION ALL
	SELECT concat_ws(' ', theme || ' = "' || term || '"', language) FROM terms(book)
	UNION ALL
	SELECT CASE WHEN import_codebook('yml', export_codebook(book, 'yml'), codebook_name(book))
		= import_codebook('json', export_codebook(book, 'json')) THEN 'identical' ELSE 'DIFFERENT' END
$$;

SELECT show(import_codebook('quanteda', $$# a comment
AFRICA:
  EAST:
    'NO': [Norway, "Osl*", the fjords]
    NO2: ~
ECONOMY:
  __:
    - econom*
  TAX:
    - tax
    - INCOME: [income tax, 'it''s']
  "a/b": one
EMPTY:
$$, 'q'));
SELECT language FROM terms(import_codebook('yaml', 'a: [é]', 'q', 'fr'));

-- errors
SELECT import_codebook('yml', E'a: [x]\nb: [*x]\n', 'q');
SELECT import_codebook('yml', E'a: &x [x]\nb: *x\n', 'q');
SELECT import_codebook('yml', E'a:\n  - "open\n', 'q');
SELECT import_codebook('yml', E'a: [x\nb: y', 'q');
SELECT import_codebook('yml', E'- x\n', 'q');
SELECT import_codebook('yml', E'__: [x]\n', 'q');
SELECT import_codebook('yml', E'? [a]\n: b\n', 'q');
SELECT import_codebook('yml', E'a: [x]\n---\nb: [y]\n', 'q');
SELECT import_codebook('yml', '', 'q');
SELECT import_codebook('yml', 'a: "\0"', 'q');
SELECT import_codebook('yml', 'a: ' || repeat('[', 100000), 'q');
SELECT import_codebook('yml', repeat('{a: ', 100000), 'q');

-- each prefix, and each byte changed
SET client_min_messages = error;
CREATE FUNCTION survives(content bytea) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM import_codebook('yml', content, 'q');
	RETURN 'taken';
EXCEPTION WHEN internal_error OR data_corrupted THEN RETURN SQLERRM;
	WHEN OTHERS THEN RETURN 'refused';
END $$;
SELECT string_agg(DISTINCT s, ',' ORDER BY s) FROM (
	SELECT survives(substr(c, 1, n)) AS s FROM
		convert_to(E'a:\n  __: ["x", y*]\n  b: \'z\'\n', 'UTF8') c, generate_series(1, length(c)) n
	UNION ALL
	SELECT survives(set_byte(c, n, b)) FROM
		convert_to(E'a:\n  __: ["x", y*]\n  b: \'z\'\n', 'UTF8') c, generate_series(0, length(c) - 1) n,
		unnest(ARRAY[9, 10, 34, 38, 42, 58, 91, 123, 255]) b
) x;
DROP FUNCTION show, survives;
