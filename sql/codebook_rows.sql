-- codebooks from rows and back, changed copies, differences
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;

CREATE TEMP TABLE term_list (id int, theme text, term varchar, language char(2), kind text, weight numeric, stance text, exclude boolean, title text);
INSERT INTO term_list VALUES
  (1, 'my/risk', 'risk*', 'en', NULL, NULL, NULL, NULL, 'Risks'),
  (2, 'my/risk', 'risk management', 'en', 'glob', 1, NULL, true, NULL),
  (3, 'my/risk/terror', 'terroris*', 'en', NULL, 2.5, 'oppose', false, 'Terror'),
  (4, 'my/risk/terror', '恐怖', 'zh', 'fixed', NULL, NULL, NULL, NULL),
  (5, 'my/empty', NULL, NULL, NULL, NULL, NULL, NULL, 'No terms yet'),
  (6, 'my/risk/terror', ' ISIL ', NULL, 'substring', NULL, 'neutral', NULL, NULL);

-- columns by name; columns with other names are ignored
CREATE TEMP TABLE book AS SELECT codebook_agg(t) AS b FROM term_list t;
SELECT t.* FROM book, themes(b) t;
SELECT t.* FROM book, terms(b) t;
-- columns by position say the same, for as many as are given
SELECT codebook_agg(theme, term, language, kind, weight, stance, exclude)
     = (SELECT codebook_agg(r) FROM (SELECT theme, term, language, kind, weight, stance, exclude FROM term_list) r) AS same
  FROM term_list;
SELECT codebook_agg(theme, term, language, kind, weight, stance) FROM term_list WHERE id = 3;
SELECT codebook_agg(theme, term, language, kind, weight) FROM term_list WHERE id = 3;
SELECT codebook_agg(theme, term, language, kind) FROM term_list WHERE id = 3;
SELECT codebook_agg(theme, term, language) FROM term_list WHERE id = 3;
SELECT codebook_agg(theme, term) FROM term_list WHERE id = 3;
-- themes of type theme, literals
SELECT codebook_agg(theme::theme, term) FROM term_list WHERE id = 3;
SELECT codebook_agg('my/x', 'y');
-- order of rows and duplicates do not matter
SELECT count(DISTINCT b) FROM (
  SELECT codebook_agg(t ORDER BY id) AS b FROM term_list t UNION ALL
  SELECT codebook_agg(t ORDER BY id DESC) FROM term_list t UNION ALL
  SELECT codebook_agg(t) FROM (SELECT * FROM term_list UNION ALL SELECT * FROM term_list) t UNION ALL
  SELECT codebook_agg(DISTINCT t) FROM (SELECT * FROM term_list UNION ALL SELECT * FROM term_list) t) x;
-- GROUP BY, FILTER, DISTINCT, window, no rows
SELECT theme_root(theme) AS name, codebook_agg(theme::text, term) AS b
  FROM (VALUES ('a/1'::theme, 'x'), ('b/1', 'y'), ('a/2', 'z')) v(theme, term) GROUP BY 1 ORDER BY 1;
SELECT codebook_agg(theme, term) FILTER (WHERE id = 1), codebook_agg(DISTINCT theme, term) FILTER (WHERE id < 3) FROM term_list;
SELECT id, (codebook_info(codebook_agg(theme, term) OVER (ORDER BY id))).terms FROM term_list ORDER BY id;
SELECT codebook_agg(theme, term) IS NULL AS none FROM term_list WHERE false;
SELECT codebook_agg(NULL::term_list) IS NULL AS none;

-- errors
SELECT codebook_agg('risk', 'danger');
SELECT codebook_agg(theme, 'x') FROM (VALUES ('a/1'), ('b/1')) v(theme);
SELECT codebook_agg(NULL, 'x');
SELECT codebook_agg('a/1', '');
SELECT codebook_agg('a/1', 'x', 'en', 'regex');
SELECT codebook_agg('a/1', 'x', 'en', NULL, 1, 'against');
SELECT codebook_agg('a/1', 'x', 'en', NULL, 'NaN');
SELECT codebook_agg('a/1', 'x', 'en', NULL, 1e300);
SELECT codebook_agg(theme, term, language, kind, weight) FROM (VALUES ('a/1', 'x', NULL, NULL, 1), ('a/1', 'x', NULL, NULL, 2)) v(theme, term, language, kind, weight);
SELECT codebook_agg(r) FROM (SELECT 'a/1' AS topic, 'x' AS term) r;
SELECT codebook_agg(r) FROM (SELECT 'a/1' AS theme, 'x' AS term, 'perhaps' AS exclude) r;

-- rows make the codebook again: titles and empty themes by themes(), the rest by terms()
SELECT codebook_agg(r) = b AS same
  FROM book, LATERAL (SELECT * FROM themes(b) LEFT JOIN terms(b) USING (theme)) r GROUP BY b;

-- what it says about itself
SELECT name, version, scope, folding, languages, themes, terms, description, source, licence FROM book, codebook_info(b);
SELECT hash = encode(substr(codebook_send(b), 2, 16), 'hex') AS hash,
       hash = encode(substr(sha256(substr(codebook_send(b), 18)), 1, 16), 'hex') AS sha256
  FROM book, codebook_info(b);

-- changed copies
CREATE TEMP TABLE changed AS
SELECT set_codebook(b, name => 'other', version => '2', scope => 'dictionary', folding => '{case,width}',
                    description => 'd', source => 's', licence => 'l') AS b FROM book;
SELECT name, version, scope, folding, languages, themes, terms, description, source, licence FROM changed, codebook_info(b);
SELECT set_codebook(b, name => 'my', version => '', scope => 'key', folding => '{full}', description => '', source => '', licence => '')
     = (SELECT b FROM book) AS same FROM changed;
SELECT set_codebook(b) = b AS same, set_codebook(NULL) IS NULL AS none FROM book;
SELECT set_codebook(b, name => 'a b') FROM book;
SELECT set_codebook(b, scope => 'x') FROM book;
SELECT set_codebook(b, folding => '{case,NULL}') FROM book;
-- a name so long that a theme under it would be
SELECT set_codebook(codebook_agg('a/' || repeat('x', 1900), 'y'), name => repeat('n', 100));

-- merging: the first gives what is not themes and terms
SELECT merge_codebooks(set_codebook(codebook_agg('a/1', 'x'), version => '1'), set_codebook(codebook_agg('b/2', 'y'), version => '2'));
SELECT merge_codebooks(codebook_agg('a/1', 'x'), codebook_agg('a/1', 'x', NULL, NULL, 2));

-- one term or theme
SELECT t.* FROM book, terms(set_term(b, 'my/new/x', ' two  words ', 'en')) t WHERE theme <@ 'my/new';
SELECT d.* FROM book, codebook_diff(b, set_term(b, 'my/risk', 'risk*', 'en', 'fixed', 3, 'support', true)) d;
SELECT d.* FROM book, codebook_diff(b, set_term(b, 'my/risk', 'risk*', 'fr')) d;
SELECT set_term(b, 'my/risk', 'risk*', 'en') = b AS same, set_term(b, NULL, 'x') IS NULL AS none FROM book;
SELECT set_term(b, 'your/risk', 'x') FROM book;
SELECT set_term(b, 'my/risk', 'x', 'en', 'regex') FROM book;
SELECT d.* FROM book, codebook_diff(b, drop_term(b, 'my/risk', 'risk*')) d;
SELECT d.* FROM book, codebook_diff(b, drop_term(b, 'my/risk', 'risk*', 'en')) d;
SELECT drop_term(b, 'my/risk', 'risk*', 'fr') FROM book;
SELECT drop_term(b, 'my/risks', 'risk*') FROM book;
SELECT drop_term(b, 'my', 'risk*') FROM book;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'my/risk', 'Danger')) d;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'my/risk')) d;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'my/risk', '')) d;
SELECT d.* FROM book, codebook_diff(b, set_theme(b, 'my/new', 'New')) d;
SELECT d.* FROM book, codebook_diff(b, drop_theme(b, 'my/risk')) d;
SELECT d.* FROM book, codebook_diff(b, drop_theme(b, 'my/empty')) d;
SELECT drop_theme(b, 'my') FROM book;

-- differences
SELECT d.* FROM book, changed, codebook_diff(book.b, changed.b) d;
SELECT d.* FROM book, codebook_diff(b, b) d;
SELECT d.* FROM book,
  codebook_diff(b, (SELECT codebook_agg(t) FROM (
    SELECT theme, term, language, kind, CASE id WHEN 3 THEN 4 ELSE weight END AS weight, stance, exclude,
           CASE id WHEN 1 THEN 'Danger' ELSE title END AS title FROM term_list WHERE id NOT IN (2, 5)
    UNION ALL SELECT 'my/new/deep', 'new*', 'en', NULL, NULL, NULL, NULL, NULL) t)) d;
