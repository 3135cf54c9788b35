-- headline: a proposal shortened around the words that satisfy a query
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
\pset null NULL

CREATE TEMP TABLE talk AS SELECT to_statement(
E'Our view of risk\n\nFirst, we must share\nthe benefits and lower the risk of new tools for all, in the north and in the south, in the east and in the west, so that nobody is left behind and the digital divide is closed for good. Second, risk is not fate.\n\nThank you.',
'en') AS body;
CREATE TEMP TABLE book AS SELECT codebook_agg(theme, term) AS book
  FROM (VALUES ('k/risk', 'risk*'), ('k/risk/tools', 'risk of new tools'), ('k/gap', 'digital divide'), ('k/gap', 'left behind')) v(theme, term);

-- words; the proposal with the most matches, or that of an ordinal; 0 is the outside
SELECT headline(body, '"risk"') FROM talk;
SELECT headline(body, '"digital divide" | "left behind" | "risk"') FROM talk;
SELECT n, headline(body, '"risk"', n, max_words => 8) FROM talk, generate_series(0, 3) n ORDER BY n;
SELECT headline(body, '"risk"', -1) FROM talk;
-- evidence of themes: overlapping matches are one mark; what is negated is not marked
SELECT headline(body, 'k/**', book, 1, '[', ']') FROM talk, book;
SELECT headline(body, 'k/gap & !"risk"', book, 1, '[', ']') FROM talk, book;
SELECT headline(body, 'k/risk:oppose | "benefits"', book, 1, '[', ']', 12) FROM talk, book;
SELECT headline(body, 'other/risk', book, 1, '[', ']', 5) FROM talk, book;
-- fragments
SELECT n, headline(body, 'k/** | "benefits"', book, 1, '[', ']', 7, n) FROM talk, book, generate_series(1, 4) n ORDER BY n;
SELECT headline(body, 'k/**', book, 1, '[', ']', 1, 100, '|') FROM talk, book;
SELECT headline(body, 'k/**', book, 1, '[', ']', NULL, NULL) FROM talk, book;
SELECT headline(body, 'k/**', book, 1, NULL, NULL, 7, 2, NULL) FROM talk, book;
-- no match: the first words; no proposals: the text; nothing: nothing
SELECT headline(body, '"whale"', max_words => 6), headline(body, '"whale"', 2) FROM talk;
SELECT headline(to_statement(txt, 'en', 'points'), '"b"', max_words => 2) FROM unnest(ARRAY['a b c', '  a  ', '']) txt;
-- the library
INSERT INTO codebook_library (book) SELECT set_codebook(book, name => 'kk') FROM book;
SELECT headline(body, 'kk/gap | kk/risk/tools | none/such', 1, '[', ']', 30) FROM talk;
SELECT headline(to_statement('Il faut réduire le risque.', 'fr', 'whole'), 'emtech/**', 1) IS NOT NULL;
SELECT p.ordinal, headline(body, q, p.ordinal, max_words => 6) FROM talk, (SELECT 'kk/risk & "fate"'::themequery AS q) q,
	proposals(body, code(body, 'kk'), q) p;
-- words without blanks between them
SELECT headline(to_statement('我们应当缩小数字鸿沟并加强能力建设，为所有国家服务。', 'zh', 'whole'), '"能力建设"', max_words => 8),
       headline(to_statement('我们应当缩小数字鸿沟并加强能力建设', 'zh', 'whole'), '"鸿沟" | "建设"', 1, '<', '>', 4, 2);
-- a part of a word
SELECT headline(to_statement('L''Irlande et l’Irlande', 'fr', 'whole'), '"irlande"');
-- types of arguments: columns of text and themes, numbers of any kind, NULL
SELECT headline(body, 'kk/gap'::theme, 1::smallint, max_words => 3), headline(body, '"fate"'::text, 2.0::int, max_words => 3) FROM talk;
SELECT headline(NULL, '"a"'), headline(body, NULL), headline(body, '"a"', NULL::codebook) FROM talk;
-- without its marks and joined again, a headline is the proposal
SELECT bool_and(headline(body, 'k/**', book, n, '', '', NULL) = regexp_replace(content(body, n), '\s+', ' ', 'g')),
       bool_and(regexp_replace(content(body, n), '\s+', ' ', 'g') LIKE '%' || headline(body, 'k/**', book, n, '', '', w) || '%')
  FROM talk, book, generate_series(1, 2) n, generate_series(1, 30) w;
SELECT provolatile, count(*) FROM pg_proc WHERE proname = 'headline' GROUP BY 1 ORDER BY 1;
-- bad input
SELECT headline(body, '"a"', max_words => 0) FROM talk;
SELECT headline(body, '"a"', max_fragments => 0) FROM talk;
SELECT headline(body, '"a"', max_fragments => 101) FROM talk;
SELECT headline(body, 'kk') FROM talk;
