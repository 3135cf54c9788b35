-- type themequery: grammar, canonical form, errors
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

CREATE TEMP TABLE q (id serial, text text);
INSERT INTO q (text) VALUES
  ('sdg/5'), ('=sdg/5'), ('sdg/5:oppose'), ('=sdg/5:support'), ('sdg/**'), ('sdg/*'), ('sdg/5/5.?'), ('sdg/**/x'),
  ('a/b|c/d&!e/f'), ('(a/b|c/d)&e/f'), ('!(a/b|c/d)'), ('!!a/b'), ('((a/b))'), ('a/b|(c/d|e/f)'), ('a/b&(c/d&(e/f))'),
  ('  a/b   &c/d '), ('cap/"Law and Crime"'), ('cap/"Law"'), ('x/"*"'), ('x/\*'), ('x/a\/b'), ('x/"a/b"'), ('x/\"'),
  ('"prison*"'), ('"united   nations"'), ('cap/"Law and Crime" & "prison*"'), ('人/工 | "恐怖"'), ('!"a" & a/b');
SELECT text, text::themequery AS printed FROM q ORDER BY id;
-- printed and read again it is the same; binary too
SELECT count(*) FROM q WHERE text::themequery IS DISTINCT FROM text::themequery::text::themequery;
-- ! binds before & before |
SELECT 'a/b | c/d & e/f'::themequery = 'a/b | (c/d & e/f)' AS and_or, '!a/b & c/d'::themequery = '(!a/b) & c/d' AS not_and,
       '!a/b & c/d'::themequery = '!(a/b & c/d)' AS not_all;
-- from themes and char columns
SELECT 'sdg/5'::theme::themequery, 'sdg'::theme::themequery, 'x/a b'::theme::themequery, 'x/*'::theme::themequery, 'x/y'::char(9)::themequery;
SELECT '(none)'::theme::themequery;
-- errors: where, what was expected, and a hint for the likely slip
SELECT ''::themequery;
SELECT 'terrorism'::themequery;
SELECT 'sdg.5'::themequery;
SELECT 'sdg/5 AND sdg/13'::themequery;
SELECT 'sdg/5 and not sdg/13'::themequery;
SELECT 'sdg/5:*'::themequery;
SELECT 'cap/law:opposed'::themequery;
SELECT 'sdg/5 &'::themequery;
SELECT '| sdg/5'::themequery;
SELECT '(sdg/5'::themequery;
SELECT 'sdg/5)'::themequery;
SELECT 'sdg/5 sdg/6'::themequery;
SELECT 'sdg//5'::themequery;
SELECT 'sdg/5 & "open'::themequery;
SELECT '""'::themequery;
SELECT 'cap/"Law'::themequery;
SELECT 'cap/Law and Crime'::themequery;
SELECT 'sdg/5\'::themequery;
SELECT '='::themequery;
SELECT E'a/b\x01'::themequery;
-- limits, at the edge and one beyond
SELECT length((SELECT string_agg('a/' || n, '|') FROM generate_series(1, 1024) n)::themequery::text);
SELECT (SELECT string_agg('a/' || n, '|') FROM generate_series(1, 1025) n)::themequery IS NULL;
SELECT (repeat('(', 127) || 'a/b' || repeat(')', 127))::themequery;
SELECT (repeat('!(a/b|', 200) || 'a/b' || repeat(')', 200))::themequery IS NULL;
SELECT (repeat('(', 100000) || 'a/b')::themequery IS NULL;
SELECT (repeat('!', 100000) || 'a/b')::themequery IS NULL;
-- classes
SELECT count(DISTINCT text::themequery) FROM (SELECT text FROM q UNION ALL SELECT ' ' || text FROM q) x;
-- one theme against a query
SELECT text, 'sdg/5/5.a'::theme @@ text::themequery AS below, 'sdg/5'::theme @@ text::themequery AS itself FROM q WHERE id <= 8 AND text !~ ':' ORDER BY id;
SELECT 'cap/Law and Crime'::theme @@ 'cap/"Law*"' AS quoted, 'cap/Law and Crime'::theme @@ 'cap/Law*' AS glob,
       'a/b'::theme @@ '!a/c' AS negated, 'sdg/5'::theme @@ 'sdg/5'::text AS as_text;
-- the longest theme, and one byte more
SELECT 'a/x'::theme @@ ('a/' || repeat('x', 1998))::themequery AS longest;
SELECT 'a/x'::theme @@ ('a/' || repeat('x', 1999))::themequery;
