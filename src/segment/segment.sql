
-- Segmentation of text: enumerated points, sentences.

CREATE FUNCTION enumerations(content text, language text DEFAULT NULL,
	OUT list int, OUT level int, OUT number int, OUT marker text,
	OUT start int, OUT stop int, OUT normative boolean)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'segment_enumerations' LANGUAGE C IMMUTABLE PARALLEL SAFE
	COST 5000 ROWS 10;
COMMENT ON FUNCTION enumerations(text, text) IS
	'every enumerated point of a text, nested ones too: list, level (1 outermost), number, marker, start and stop in characters (0-based, stop exclusive), normative (asks for action; NULL unknown); language NULL detects it';

CREATE FUNCTION sentences(content text, language text, profile text DEFAULT 'prose',
	OUT n int, OUT start int, OUT stop int, OUT content text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'segment_sentences_of_text' LANGUAGE C IMMUTABLE PARALLEL SAFE
	COST 5000 ROWS 100;
COMMENT ON FUNCTION sentences(text, text, text) IS
	'sentences of a plain text: n, start and stop in characters (0-based, stop exclusive), content; language NULL detects it; profile prose (default), pragmatic (conventions of the pragmatic segmenter) or icu (the break iterator alone)';
