-- statements and codings as rows

CREATE FUNCTION proposals(body statement,
		OUT ordinal int4, OUT list int4, OUT number int4, OUT marker text,
		OUT start int4, OUT stop int4, OUT normative boolean, OUT content text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_rows' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 5
	SUPPORT proposals_support;
COMMENT ON FUNCTION proposals(statement) IS
	'the proposals as rows; start and stop in characters from 0, stop exclusive; list, number, marker of enumerated points; normative: asks for action, NULL unknown';
CREATE FUNCTION proposals(body statement, codes coding,
		OUT ordinal int4, OUT list int4, OUT number int4, OUT marker text,
		OUT start int4, OUT stop int4, OUT normative boolean, OUT content text, OUT coding coding)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_rows' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000 ROWS 5
	SUPPORT proposals_support;
COMMENT ON FUNCTION proposals(statement, coding) IS
	'the proposals as rows, each with its own codes; NULL codes: not coded';
CREATE FUNCTION proposals(body statement, codes coding, query themequery,
		OUT ordinal int4, OUT list int4, OUT number int4, OUT marker text,
		OUT start int4, OUT stop int4, OUT normative boolean, OUT content text, OUT coding coding)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_rows' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000 ROWS 2
	SUPPORT proposals_support;
COMMENT ON FUNCTION proposals(statement, coding, themequery) IS
	'the proposals that satisfy the query, themes and words together, each with its own codes';

CREATE FUNCTION themes(codes coding,
		OUT ordinal int4, OUT theme theme, OUT stance text, OUT weight float8,
		OUT origin text, OUT spans int4range[])
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'coding_themes' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 20
	SUPPORT coding_support;
COMMENT ON FUNCTION themes(coding) IS
	'the codes as rows, rejections left out; ordinal 0 is the outside; spans where a person or an import gave them';
CREATE FUNCTION themes(codes coding, level int8,
		OUT ordinal int4, OUT theme theme, OUT stance text, OUT weight float8,
		OUT origin text, OUT spans int4range[])
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'coding_themes_at_level' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 10
	SUPPORT coding_support;
COMMENT ON FUNCTION themes(coding, int8) IS
	'the codes rolled up to so many labels (1 = codebook), a row for each ordinal and ancestor: weights added, stance neutral where they contradict, origin NULL where they differ';

CREATE FUNCTION sentences(body statement,
		OUT ordinal int4, OUT n int4, OUT start int4, OUT stop int4, OUT content text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_sentences' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 25
	SUPPORT statement_support;
COMMENT ON FUNCTION sentences(statement) IS
	'the sentences of each proposal, and of the outside under ordinal 0, numbered inside it; start and stop in characters';

CREATE FUNCTION words(body statement,
		OUT ordinal int4, OUT n int4, OUT start int4, OUT stop int4, OUT word text, OUT folded text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_words' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 600
	SUPPORT statement_support;
COMMENT ON FUNCTION words(statement) IS
	'the words of each proposal, and of the outside under ordinal 0, numbered inside it: those by which terms are found; folded: as terms are compared by default';
CREATE FUNCTION word_count(body statement) RETURNS int4
	AS 'MODULE_PATHNAME', 'statement_word_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000
	SUPPORT statement_support;
COMMENT ON FUNCTION word_count(statement) IS
	'how many words() there are';
CREATE FUNCTION word_count(body statement, ordinal int8) RETURNS int4
	AS 'MODULE_PATHNAME', 'statement_word_count_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000
	SUPPORT statement_support;
COMMENT ON FUNCTION word_count(statement, int8) IS
	'how many words() the proposal of this ordinal has, or the outside (0); NULL where there is no such proposal';

-- quotations
CREATE FUNCTION kwic(body statement, book codebook, width int8 DEFAULT 40, unit text DEFAULT 'characters',
		OUT ordinal int4, OUT start int4, OUT stop int4, OUT pre text, OUT keyword text,
		OUT post text, OUT theme theme)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_kwic' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20000 ROWS 25
	SUPPORT statement_support;
COMMENT ON FUNCTION kwic(statement, codebook, int8, text) IS
	'keywords in context: each match of the codebook with at most width characters (or words, by unit) before and after it, inside its proposal; white space is shown as one blank';
CREATE FUNCTION kwic(body statement, book text, width int8 DEFAULT 40, unit text DEFAULT 'characters',
		OUT ordinal int4, OUT start int4, OUT stop int4, OUT pre text, OUT keyword text,
		OUT post text, OUT theme theme)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_kwic_name' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 20000 ROWS 25
	SUPPORT statement_support;
COMMENT ON FUNCTION kwic(statement, text, int8, text) IS
	'keywords in context of a codebook of the library';
CREATE FUNCTION kwic(body statement, query themequery, width int8 DEFAULT 40, unit text DEFAULT 'characters',
		OUT ordinal int4, OUT start int4, OUT stop int4, OUT pre text, OUT keyword text,
		OUT post text, OUT theme theme)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_kwic_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 20
	SUPPORT statement_support;
COMMENT ON FUNCTION kwic(statement, themequery, int8, text) IS
	'keywords in context of a query of words: kwic(body, ''"climate change" | "warming"''::themequery)';

CREATE FUNCTION headline(body statement, query themequery, ordinal int8 DEFAULT NULL,
		start_mark text DEFAULT '<b>', stop_mark text DEFAULT '</b>', max_words int8 DEFAULT 35,
		max_fragments int8 DEFAULT 1, delimiter text DEFAULT ' … ') RETURNS text
	AS 'MODULE_PATHNAME', 'statement_headline' LANGUAGE C STABLE PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION headline(statement, themequery, int8, text, text, int8, int8, text) IS
	'the proposal of this ordinal (NULL: the one with most matches, 0: the outside) shortened to max_words a fragment (NULL: whole), marking the query''s words and the evidence of its themes by the library; without a match its first words; text is not escaped for HTML; NULL where there is no such proposal';
CREATE FUNCTION headline(body statement, query themequery, book codebook, ordinal int8 DEFAULT NULL,
		start_mark text DEFAULT '<b>', stop_mark text DEFAULT '</b>', max_words int8 DEFAULT 35,
		max_fragments int8 DEFAULT 1, delimiter text DEFAULT ' … ') RETURNS text
	AS 'MODULE_PATHNAME', 'statement_headline_book' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION headline(statement, themequery, codebook, int8, text, text, int8, int8, text) IS
	'the same with the evidence of themes by a codebook value';
