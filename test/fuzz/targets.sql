-- What is fuzzed: a row a target. See driver.c for $1 to $4. `stored`: the input
-- is a stored value, for which data_corrupted is a right answer.
CREATE CAST (bytea AS theme) WITHOUT FUNCTION;
CREATE CAST (theme AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS statement) WITHOUT FUNCTION;
CREATE CAST (statement AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS coding) WITHOUT FUNCTION;
CREATE CAST (coding AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS codebook) WITHOUT FUNCTION;
CREATE CAST (codebook AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS themequery) WITHOUT FUNCTION;
CREATE CAST (themequery AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS tally) WITHOUT FUNCTION;
CREATE CAST (tally AS bytea) WITHOUT FUNCTION;
CREATE TABLE target (name text PRIMARY KEY, stored boolean NOT NULL DEFAULT false, queries text[] NOT NULL);
INSERT INTO target (name, queries) VALUES
	('theme', ARRAY['SELECT theme_out($2::theme), theme_append(''a'', $2), $3::theme @> $4::theme']),
	('themequery', ARRAY['SELECT themequery_out($2::themequery), themequery_send($2::themequery)', 'SELECT count(*) FROM check_query($2::themequery)']),
	('statement', ARRAY['SELECT statement_out($2::statement)']),
	('coding', ARRAY['SELECT coding_out($2::coding)']),
	('codebook', ARRAY['SELECT codebook_out($2::codebook)']),
	('receive', ARRAY[$$SELECT fuzz_receive((ARRAY['theme', 'themequery', 'statement', 'coding', 'codebook', 'tally']::regtype[])[1 + get_byte($1, 0) % 6], substr($1, 2))$$]),
	('cut', ARRAY[$$SELECT to_statement($2, (ARRAY['en', 'fr', 'es', 'pt', 'de', 'ru', 'ar', 'zh', NULL, 'hu'])[1 + octet_length($1) % 10], (ARRAY['all', 'subpoints', 'points', 'sentences', 'paragraphs'])[1 + octet_length($1) / 10 % 5])::text$$,
		$$SELECT count(*) FROM sentences(to_statement($2, (ARRAY['en', 'ru', 'zh', NULL])[1 + octet_length($1) % 4], 'auto'))$$,
		$$SELECT count(*) FROM enumerations($2, (ARRAY['en', 'fr', 'es', 'pt', 'de', 'ru', 'ar', 'zh', NULL])[1 + octet_length($1) % 9])$$]),
	('match', ARRAY[$$SELECT code(to_statement($4, 'en', 'sentences'), import_codebook('csv', $3, 'a'))$$,
		$$SELECT count(*) FROM evidence(to_statement($4, 'en', 'whole'), import_codebook('csv', $3, 'a'))$$,
		$$SELECT count(*) FROM kwic(to_statement($4, 'zh', 'whole'), set_codebook(import_codebook('csv', $3, 'a'), scope => 'dictionary', folding => '{case}'), 5)$$]),
	('query', ARRAY[$$SELECT $4::coding @@ $3::themequery, $4::coding @* $3::themequery, salience($4::coding, $3::themequery)$$]),
	('words', ARRAY[$$SELECT to_statement($4, 'en', 'sentences') @@ $3::themequery, count(*) FROM kwic(to_statement($4, 'en'), $3::themequery, 3, 'words')$$, $$SELECT max(w.folded), max(w.stop) FROM words(to_statement($4, 'zh')) w$$]),
	('import_csv', ARRAY['SELECT import_codebook(''csv'', $1, ''a'')']),
	('import_json', ARRAY['SELECT import_codebook(''json'', $1, ''a'')']),
	('import_yaml', ARRAY['SELECT import_codebook(''yaml'', $1, ''a'')']),
	('import_liwc', ARRAY['SELECT import_codebook(''liwc'', $1, ''a'')']),
	('import_wordstat', ARRAY['SELECT import_codebook(''wordstat'', $1, ''a'')']),
	('import_lexicoder', ARRAY['SELECT import_codebook(''lexicoder'', $1, ''a'')']),
	('import_lc3', ARRAY['SELECT import_codebook(''lc3'', $1, ''a'')']),
	('import_yoshikoder', ARRAY['SELECT import_codebook(''yoshikoder'', $1, ''a'')']),
	('import_skos', ARRAY['SELECT import_codebook(''skos'', $1, ''a'')']),
	('import_qdc', ARRAY['SELECT import_codebook(''qdc'', $1, ''a'')']);
INSERT INTO target (name, stored, queries) VALUES
	('stored_theme', true, ARRAY['SELECT theme_out($1::theme), theme_send($1::theme), theme_parent($1::theme), theme_level($1::theme), theme_upper_bound($1::theme)',
		'SELECT $1::theme < ''sdg/1/2'', $1::theme <@ ''sdg/1'', ''sdg/1/1/1''::theme <@ $1::theme, $1::theme @@ ''sdg/*/x'', ($1::theme)::themequery']),
	('stored_themequery', true, ARRAY['SELECT themequery_out($1::themequery), themequery_send($1::themequery)', 'SELECT $1::themequery @@ theme ''a/b''',
		$$SELECT codes @@ $1::themequery, codes @* $1::themequery, salience(codes, $1::themequery), matches(body, codes, $1::themequery) FROM sample$$,
		$$SELECT body @* $1::themequery, k FROM sample, kwic(body, $1::themequery) k$$, 'SELECT * FROM check_query($1::themequery)']),
	('stored_statement', true, ARRAY['SELECT statement_out($1::statement)', 'SELECT statement_send($1::statement), coverage($1::statement), language($1::statement), content($1::statement, 1)',
		'SELECT max(p::text) FROM proposals($1::statement) p', 'SELECT max(p::text) FROM sentences($1::statement) p', $$SELECT code($1::statement, book), $1::statement @@ '"b"' FROM sample$$,
		$$SELECT realign(codes, body, $1::statement), realign(codes, $1::statement, body), $1::statement < body FROM sample$$, $$SELECT k FROM sample, kwic($1::statement, book) k$$]),
	('stored_coding', true, ARRAY['SELECT coding_out($1::coding)', 'SELECT coding_send($1::coding)', 'SELECT max(t::text) FROM themes($1::coding) t', 'SELECT max(t::text) FROM themes($1::coding, 2) t',
		$$SELECT $1::coding @@ '!a/b & a/c', $1::coding @* 'a/* | "x"', $1::coding @> 'a/b', salience($1::coding, 'a/b')$$, $$SELECT set_code($1::coding, 1, 'a/b'), drop_code($1::coding, 1, 'a/b/c')$$,
		'SELECT max(d::text) FROM sample, coding_diff($1::coding, codes) d', 'SELECT theme_tally(x) FROM (VALUES ($1::coding), ($1::coding)) v(x)',
		$$SELECT code(body, book, $1::coding), coded($1::coding, book), realign($1::coding, body, body) FROM sample$$, $$SELECT filter_coding($1::coding, 'a', 'hand', 1, 0.5)$$,
		'SELECT merge_codings($1::coding, $1::coding)', 'SELECT max(c::text) FROM sample, check_coding($1::coding, book) c',
		$$SELECT krippendorff_alpha(ARRAY[$1::coding, codes], 'masi') FROM sample$$]),
	('stored_codebook', true, ARRAY['SELECT codebook_out($1::codebook)', 'SELECT codebook_send($1::codebook)', 'SELECT max(t::text) FROM terms($1::codebook) t', 'SELECT max(t::text) FROM themes($1::codebook) t',
		'SELECT code(body, $1::codebook) FROM sample', 'SELECT set_term($1::codebook, ''a/b'', ''c'')', 'SELECT max(d::text) FROM sample, codebook_diff($1::codebook, book) d',
		
		$$SELECT export_codebook($1::codebook, 'csv', 'en')$$, $$SELECT export_codebook($1::codebook, 'yaml', 'en')$$, $$SELECT export_codebook($1::codebook, 'wordstat', 'en')$$, $$SELECT export_codebook($1::codebook, 'liwc', 'en')$$, $$SELECT export_codebook($1::codebook, 'lexicoder', 'en')$$, $$SELECT export_codebook($1::codebook, 'lc3', 'en')$$, $$SELECT export_codebook($1::codebook, 'yoshikoder', 'en')$$, $$SELECT export_codebook($1::codebook, 'skos', 'en')$$,
		 'SELECT merge_codebooks($1::codebook, book) FROM sample']),
	('stored_tally', true, ARRAY['SELECT tally_out($1::tally)', 'SELECT tally_send($1::tally)', 'SELECT max(t::text) FROM themes($1::tally) t', 'SELECT theme_tally(x) FROM (VALUES ($1::tally), ($1::tally)) v(x)']);
-- one of each for what takes several values
CREATE TABLE sample AS
SELECT body, code(body, book) AS codes, book
  FROM to_statement(E'First, we back trade and peace. Second, we reject tariffs.\n\nThird, the rest (a) one; (b) two.', 'en') body,
       (SELECT codebook_agg('a/' || t, t) AS book FROM (VALUES ('back'), ('trade'), ('reject'), ('tariff*')) v(t)) b;
