-- dictionaries in YAML, where the extension was built with libyaml
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

CREATE TEMP TABLE file (content text);
INSERT INTO file VALUES (E'# comment\neconomy:\n  state: [welfare*, public sector]\n  __: tax*\n"no": []\nx:\n  - a\n  - [b, "don''t"]\nempty:\n');
SELECT import_codebook('yaml', content, 'my', 'en') FROM file;
SELECT export_codebook(import_codebook('yaml', content, 'my'), 'yaml') FROM file;
SELECT import_codebook('yaml', export_codebook(b, 'yaml'), 'my') = b FROM file, LATERAL (SELECT import_codebook('yaml', content, 'my') AS b) x;

SELECT import_codebook('yaml', E'a: &x [b]\nc: *x', 'my');
SELECT import_codebook('yaml', E'a: [b\nc', 'my');
SELECT import_codebook('yaml', '', 'my');
SELECT import_codebook('yaml', '[a]', 'my');
SELECT import_codebook('yaml', E'a: [b, {c: d}]', 'my');
SELECT import_codebook('yaml', E'? [a]\n: b', 'my');
SELECT import_codebook('yaml', 'a', 'my');
SELECT import_codebook('yaml', E'x: []\n__: [a]', 'my');
SELECT import_codebook('yaml', repeat('{a: ', 1000), 'my');
SELECT import_codebook('yaml', E'a: b\n---\nc: d', 'my');
\set VERBOSITY sqlstate
SELECT import_codebook('yaml', 'a: ' || repeat('[', 100000), 'my');
