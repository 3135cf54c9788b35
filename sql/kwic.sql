-- kwic: keywords in context, bounded by the proposal
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
RESET client_min_messages;
\pset format unaligned

CREATE TABLE talk AS SELECT to_statement(
E'Our view of risk\n\nFirst, we must share\nthe benefits and lower the risk of new tools for all. Second, risk is not fate: the capacity of every country can grow, and risk with it.',
'en') AS body;
SELECT k.* FROM talk, kwic(body, '"risk"'::themequery, 16) k;
SELECT ordinal, pre, keyword, post FROM talk, kwic(body, '"new tools" | "lower the"'::themequery, 0);
SELECT ordinal, pre, keyword, post FROM talk, kwic(body, '"share the"'::themequery, 1000);
SELECT ordinal, pre, keyword, post, theme FROM talk, (SELECT codebook_agg('k/risk', 'risk*') AS book) b, kwic(body, book, 12)
 WHERE ordinal = 2;
SELECT count(*) > 0 AS by_name FROM talk, kwic(body, 'emtech');
-- what is quoted stands there, and nothing reaches over the proposal's edge
SELECT bool_and(substr(content(body), start + 1, stop - start) = replace(keyword, ' ', substr(content(body), start + 6, 1)))
  FROM talk, kwic(body, '"share the"'::themequery);
SELECT bool_and(position(pre || keyword || post IN regexp_replace(content(body, ordinal), '\s+', ' ', 'g')) > 0)
  FROM talk, kwic(body, '"risk" | "the" | "capacity"'::themequery, 25);
-- unspaced scripts are cut at the width
SELECT pre, keyword, post FROM kwic(to_statement('我们应当缩小数字鸿沟并加强能力建设', 'zh'), '"数字鸿沟"'::themequery, 3);
-- bad input
SELECT * FROM talk, kwic(body, 'emtech/risk'::themequery);
SELECT * FROM talk, kwic(body, '"risk"'::themequery, -1);
SELECT * FROM talk, kwic(body, 'no such book');
SELECT count(*) FROM talk, kwic(body, NULL::themequery);
DROP TABLE talk;
